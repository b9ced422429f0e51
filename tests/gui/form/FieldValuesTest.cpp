// What each field does with its value: written, changed, taken away.

#include "FormWindow.h"
#include "ReviewerAgent.h"
#include "ui/form/FindingRow.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ModelHost.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::agent;
using tests::FormWindow;
using tests::key;
using tests::type;
using tests::withLine;

class FieldValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void aKeyChangesOnlyItsLine();
    void typingIsOneStepAndUndoIsTheDocuments();
    void everyVisitIsAStep();
    void theCaretOfAFieldStays();
    void chipsChangeTheList();
    void theLastToolLeavesAnEmptyList();
    void theLastSkillRemovesTheKey();
    void choosesAndUnsets();
    void yesNoAndNotSetAreThreeStates();
    void aForeignValueIsShownAndStays();
    void numbersAreTypedAndUnset();
    void numbersStayWithinTheirBounds_data();
    void numbersStayWithinTheirBounds();
    void aNumberThatIsNoneCanBeCorrected();
    void openChoicesTakeAnyText();
    void fullModelIdsOfTheLibraryAreOffered();
    void aColourThatIsNoneIsSaidToBeUnknown();
    void anEmptiedFieldIsRemovedWhenItIsLeft();
    void anEmptiedRequiredFieldStays();
    void anEmptiedFieldKeepsItsQuotesWhileItIsTypedAnew();
    void blockScalarsKeepTheirLineEnd();
    void opaqueValuesLeadToTheText();
    void mapsAreSummarised();
    void theWheelDoesNotChangeUnfocusedControls();
};

void FieldValuesTest::aKeyChangesOnlyItsLine()
{
    FormWindow w(agent);
    w.enter(u"name"_s);
    key(Qt::Key_End);
    type(u"-two"_s);
    QCOMPARE(w.text(), withLine(u"name: reviewer"_s, u"name: reviewer-two"_s));
    w.enter(u"description"_s);
    key(Qt::Key_End, Qt::ControlModifier);
    type(u" Well."_s);
    QVERIFY(w.text().contains(u"\ndescription: Reviews a diff. Well. # when\n"_s));
}

void FieldValuesTest::typingIsOneStepAndUndoIsTheDocuments()
{
    FormWindow w(agent);
    auto *name = qobject_cast<QLineEdit *>(w.enter(u"name"_s));
    key(Qt::Key_End);
    type(u"abc"_s);
    w.settle();
    QVERIFY(w.session->undoTitle().contains(u"Name"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), agent);
    QVERIFY(!w.session->canUndo());
    w.settle();
    QCOMPARE(name->text(), u"reviewer"_s);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    w.settle();
    QCOMPARE(name->text(), u"reviewerabc"_s);
    QVERIFY(w.text().contains(u"name: reviewerabc\n"_s));
}

void FieldValuesTest::everyVisitIsAStep()
{
    FormWindow w(agent);
    w.enter(u"name"_s);
    key(Qt::Key_End);
    type(u"1"_s);
    w.leave();
    w.enter(u"name"_s);
    key(Qt::Key_End);
    type(u"2"_s);
    w.session->undo();
    QVERIFY(w.text().contains(u"name: reviewer1\n"_s));
}

void FieldValuesTest::theCaretOfAFieldStays()
{
    FormWindow w(agent);
    auto *name = qobject_cast<QLineEdit *>(w.enter(u"name"_s));
    name->setCursorPosition(3);
    const qsizetype at = agent.indexOf(u"reviewer"_s);
    w.session->apply(TextEdit({at + 8, at + 8}, u"-x"_s), u"Type"_s);
    w.settle();
    QCOMPARE(name->text(), u"reviewer-x"_s);
    QCOMPARE(name->cursorPosition(), 3);
    w.session->apply(TextEdit({at, at}, u"a-"_s), u"Type"_s);
    w.settle();
    QCOMPARE(name->cursorPosition(), 5);
}

void FieldValuesTest::chipsChangeTheList()
{
    FormWindow w(agent);
    w.enter(u"tools"_s);
    type(u"Bash,"_s);
    QVERIFY(w.text().contains(u"\ntools: Read, Grep, Bash\n"_s));
    key(Qt::Key_Left);
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(w.text().contains(u"\ntools: Read, Bash, Grep\n"_s));
    key(Qt::Key_Delete);
    QVERIFY(w.text().contains(u"\ntools: Read, Grep\n"_s));
    w.enter(u"skills"_s);
    type(u"two"_s);
    key(Qt::Key_Return);
    QVERIFY(w.text().contains(u"\nskills:\n  - one\n  - two\n"_s));
    for (int i = 0; i < 4; ++i)
        w.session->undo();
    QCOMPARE(w.text(), agent);
}

void FieldValuesTest::theLastToolLeavesAnEmptyList()
{
    FormWindow w(agent);
    w.enter(u"tools"_s);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Backspace);
    w.settle();
    // No tools at all: without the key it would be every tool.
    const SnapshotPtr now = w.session->snapshot();
    QVERIFY(now->value(u"tools"));
    QCOMPARE(now->value(u"tools")->asTexts(), QStringList());
}

void FieldValuesTest::theLastSkillRemovesTheKey()
{
    FormWindow w(agent);
    w.enter(u"skills"_s);
    key(Qt::Key_Backspace);
    key(Qt::Key_Backspace);
    QCOMPARE(w.text(), withLine(u"skills:\n  - one\n"_s, {}));
}

void FieldValuesTest::choosesAndUnsets()
{
    FormWindow w(agent);
    auto *memory = w.find<QComboBox>(u"field_memory"_s);
    w.enter(u"memory"_s);
    key(Qt::Key_Down);
    QVERIFY(w.text().contains(u"memory: local\n"_s));
    memory->setFocus();
    key(Qt::Key_Home);
    QCOMPARE(w.text(), withLine(u"memory: project\n"_s, {}));
    w.settle();
    QCOMPARE(memory->currentIndex(), -1);
    QVERIFY(memory->placeholderText().contains(u"not set"_s));
    w.session->undo();
    w.session->undo();
    w.settle();
    QCOMPARE(memory->currentText(), u"project"_s);
}

void FieldValuesTest::yesNoAndNotSetAreThreeStates()
{
    FormWindow w(withLine(u"memory: project\n"_s, u"memory: project\nbackground: true\n"_s));
    auto *background = w.find<QComboBox>(u"field_background"_s);
    QVERIFY(background);
    QCOMPARE(background->currentText(), u"Yes"_s);
    w.enter(u"background"_s);
    key(Qt::Key_End);
    QVERIFY2(w.text().contains(u"background: false\n"_s), qPrintable(w.text()));
    w.settle();
    QCOMPARE(background->currentText(), u"No"_s);
    key(Qt::Key_Home);
    QCOMPARE(w.text(), agent);
    w.settle();
    QCOMPARE(background->currentIndex(), -1);
    QVERIFY(background->placeholderText().contains(u"not set"_s));
    key(Qt::Key_End);
    QVERIFY(w.text().contains(u"background: false\n"_s));
    key(Qt::Key_Up);
    QVERIFY(w.text().contains(u"background: true\n"_s));
}

void FieldValuesTest::aForeignValueIsShownAndStays()
{
    FormWindow w(withLine(u"memory: project"_s, u"memory: attic"_s));
    auto *memory = w.find<QComboBox>(u"field_memory"_s);
    QCOMPARE(memory->currentText(), u"attic"_s);
    w.enter(u"memory"_s);
    w.leave();
    QVERIFY(w.text().contains(u"memory: attic\n"_s));
    const int known = memory->findData(u"user"_s);
    w.enter(u"memory"_s);
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    w.settle();
    QCOMPARE(memory->currentIndex(), known);
    QCOMPARE(memory->findData(u"attic"_s), -1);
}

void FieldValuesTest::numbersAreTypedAndUnset()
{
    FormWindow w(agent);
    auto *box = w.find<QSpinBox>(u"field_maxTurns"_s);
    w.enter(u"maxTurns"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"25"_s);
    QVERIFY(w.text().contains(u"maxTurns: 25\n"_s));
    w.session->undo();
    QCOMPARE(w.text(), agent);
    w.settle();
    QCOMPARE(box->value(), 40);
    key(Qt::Key_Up);
    QVERIFY(w.text().contains(u"maxTurns: 41\n"_s));
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    w.leave();
    QCOMPARE(w.text(), withLine(u"maxTurns: 40\n"_s, {}));
    QCOMPARE(box->text(), QString());
    w.enter(u"maxTurns"_s);
    type(u"7"_s);
    QVERIFY(w.text().contains(u"maxTurns: 7\n"_s));
}

void FieldValuesTest::numbersStayWithinTheirBounds_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("too small") << u"0"_s;
    QTest::newRow("negative") << u"-5"_s;
    QTest::newRow("too large") << u"5000000"_s;
    QTest::newRow("larger than any") << u"99999999999"_s;
}

/// What is out of them is seen as it is, and corrected in place.
void FieldValuesTest::numbersStayWithinTheirBounds()
{
    QFETCH(QString, number);
    const QString before = withLine(u"maxTurns: 40"_s, u"maxTurns: "_s + number);
    FormWindow w(before);
    auto *line = w.find<QLineEdit>(u"field_maxTurns"_s);
    QVERIFY(line);
    QCOMPARE(line->text(), number);
    QTRY_VERIFY(w.find(u"row_maxTurns"_s)->findChild<FindingRow *>());
    QCOMPARE(w.text(), before);
    w.enter(u"maxTurns"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"30"_s);
    w.leave();
    w.settle();
    QVERIFY(w.text().contains(u"maxTurns: 30\n"_s));
    // The box for numbers takes no more than its bounds.
    auto *box = w.find<QSpinBox>(u"field_maxTurns"_s);
    QVERIFY(box);
    w.enter(u"maxTurns"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"1"_s);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Down);
    QVERIFY(!w.text().contains(u"maxTurns: 0"_s));
    QVERIFY(!w.text().contains(u"maxTurns: -"_s));
}

void FieldValuesTest::aNumberThatIsNoneCanBeCorrected()
{
    FormWindow w(withLine(u"maxTurns: 40"_s, u"maxTurns: \"forty\""_s));
    auto *line = w.find<QLineEdit>(u"field_maxTurns"_s);
    QVERIFY(line);
    QCOMPARE(line->text(), u"forty"_s);
    w.enter(u"maxTurns"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"40"_s);
    w.leave();
    QVERIFY(w.session->snapshot()->value(u"maxTurns")->isInteger());
    QVERIFY(w.find<QSpinBox>(u"field_maxTurns"_s));
}

void FieldValuesTest::openChoicesTakeAnyText()
{
    FormWindow w(agent);
    w.enter(u"model"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"my-model-4"_s);
    QVERIFY(w.text().contains(u"model: my-model-4\n"_s));
    w.settle();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), agent);
    w.enter(u"color"_s);
    type(u"#ff8800"_s);
    QVERIFY(w.session->snapshot()->textOf(u"color") == u"#ff8800"_s);
    w.leave();
    QVERIFY(w.session->snapshot()->textOf(u"color") == u"#ff8800"_s);
}

void FieldValuesTest::fullModelIdsOfTheLibraryAreOffered()
{
    class Host : public QWidget, public ModelHost
    {
    public:
        [[nodiscard]] QMap<QString, int> modelsInUse() const override
        {
            return {{u"sonnet"_s, 4},
                    {u"claude-opus-9-20300101"_s, 2},
                    {u"claude-2.1"_s, 1}, // retired
                    {u"GPT-5"_s, 3}};
        }
    };
    FormWindow w(agent);
    Host host;
    w.form->setParent(&host);
    host.show();
    w.form->show();
    QVERIFY(tests::waitForActive(&host));
    auto *box = w.find<QComboBox>(u"field_model"_s);
    const int known = box->count();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(box->view()->isVisible());
    QCOMPARE(box->count(), known + 2); // a heading and one id
    const int id = box->findData(u"claude-opus-9-20300101"_s);
    QVERIFY(id > known);
    QVERIFY(box->itemData(id, Qt::AccessibleDescriptionRole).toString().contains(u'2'));
    QVERIFY(!(box->model()->index(known, 0).flags() & Qt::ItemIsEnabled));
    QCOMPARE(box->lineEdit()->text(), u"sonnet"_s);
    QTest::keyClick(box->view(), Qt::Key_End);
    QTest::keyClick(box->view(), Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), withLine(u"model: sonnet"_s, u"model: claude-opus-9-20300101"_s));
    w.form->setParent(w.window.get());
}

void FieldValuesTest::aColourThatIsNoneIsSaidToBeUnknown()
{
    FormWindow w(withLine(u"memory: project"_s, u"color: teal"_s));
    auto *box = w.find<QComboBox>(u"field_color"_s);
    const auto swatch = [&]() -> QAction * { return box->lineEdit()->actions().value(0); };
    QCOMPARE(box->lineEdit()->text(), u"teal"_s);
    QVERIFY(swatch() && swatch()->text().contains(u"teal"_s));
    // No swatch of the list looks like it.
    const QImage unknown = swatch()->icon().pixmap(16).toImage();
    for (int i = 0; i < box->count(); ++i)
        QVERIFY(box->itemIcon(i).pixmap(16).toImage() != unknown);
    QTRY_VERIFY(w.find(u"row_color"_s)->findChild<FindingRow *>());
    // What can be drawn is: a colour that is written out is one, if not one of the list.
    w.enter(u"color"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"#008080"_s);
    QVERIFY(swatch() && swatch()->text().isEmpty());
    QCOMPARE(swatch()->icon().pixmap(16).toImage().pixelColor(8, 8), QColor(u"#008080"_s));
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"#00"_s);
    QVERIFY(swatch() && !swatch()->text().isEmpty());
}

void FieldValuesTest::anEmptiedFieldIsRemovedWhenItIsLeft()
{
    FormWindow w(agent);
    w.enter(u"model"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    QCOMPARE(w.text(), agent);
    w.leave();
    QCOMPARE(w.text(), withLine(u"model: sonnet\n"_s, {}));
    w.session->undo();
    w.settle();
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"sonnet"_s);
}

void FieldValuesTest::anEmptiedRequiredFieldStays()
{
    FormWindow w(agent);
    w.enter(u"name"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    w.form->commit();
    QVERIFY(w.session->snapshot()->frontmatter.find(u"name"));
    QCOMPARE(w.session->snapshot()->textOf(u"name"), QString());
}

void FieldValuesTest::anEmptiedFieldKeepsItsQuotesWhileItIsTypedAnew()
{
    FormWindow w(withLine(u"name: reviewer"_s, u"name: 'reviewer'   # who"_s));
    w.enter(u"name"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    type(u"tester"_s);
    QVERIFY(w.text().contains(u"\nname: 'tester'   # who\n"_s));
}

void FieldValuesTest::blockScalarsKeepTheirLineEnd()
{
    FormWindow w(withLine(u"description: Reviews a diff. # when"_s,
                          u"description: |\n  First line.\n  Second line."_s));
    auto *edit = w.find<GrowingTextEdit>(u"field_description"_s);
    QCOMPARE(edit->toPlainText(), u"First line.\nSecond line."_s);
    w.enter(u"description"_s);
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    type(u"Third."_s);
    QVERIFY(
        w.text().contains(u"description: |\n  First line.\n  Second line.\n  Third.\ntools:"_s));
    w.settle();
    QCOMPARE(edit->toPlainText(), u"First line.\nSecond line.\nThird."_s);
    QVERIFY(edit->textCursor().atEnd());
}

void FieldValuesTest::opaqueValuesLeadToTheText()
{
    FormWindow w(withLine(u"model: sonnet"_s, u"other: &m sonnet\nmodel: *m"_s));
    QVERIFY(!w.find<QComboBox>(u"field_model"_s));
    auto *row = w.find(u"row_model"_s);
    auto *link = row->findChild<LinkButton *>(u"editInText"_s);
    QVERIFY(link);
    QSignalSpy places(w.form, &FormView::placeRequested);
    link->setFocus();
    key(Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    const Span span = places[0][0].value<Span>();
    QCOMPARE(w.text().sliced(span.begin, span.length()), u"*m"_s);
}

void FieldValuesTest::mapsAreSummarised()
{
    FormWindow w(withLine(u"emoji: x"_s, u"hooks:\n  PreToolUse: []\n  Stop: []"_s));
    auto *summary = w.find(u"row_hooks"_s)->findChild<QLabel *>(u"summaryText"_s);
    QVERIFY(summary);
    QVERIFY(summary->text().contains(u"PreToolUse, Stop"_s));
}

void FieldValuesTest::theWheelDoesNotChangeUnfocusedControls()
{
    FormWindow w(agent);
    for (const QString &name : {u"field_memory"_s, u"field_maxTurns"_s}) {
        auto *box = w.find(name);
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(w.text(), agent);
    }
}

QTEST_MAIN(FieldValuesTest)
#include "FieldValuesTest.moc"
