#include "FormWindow.h"
#include "SharedFiles.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FindingRow.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/ElidingComboBox.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ModelHost.h"
#include "ui/widgets/PickList.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

const QString agent = u"---\n"
                      "name: reviewer\n"
                      "description: Reviews a diff. # when\n"
                      "tools: Read, Grep\n"
                      "model: sonnet\n"
                      "maxTurns: 40\n"
                      "memory: project\n"
                      "skills:\n"
                      "  - one\n"
                      "emoji: x\n"
                      "---\n"
                      "\n"
                      "# Reviewer\n"
                      "\n"
                      "You review.\n"
                      "\n"
                      "## Output\n"
                      "\n"
                      "- A verdict\n"_s;

QString withLine(const QString &old, const QString &line)
{
    QString text = agent;
    return text.replace(old, line);
}

} // namespace

class FormViewTest : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryField();
    void aKeyChangesOnlyItsLine();
    void typingIsOneStepAndUndoIsTheDocuments();
    void everyVisitIsAStep();
    void theTextChangesTheForm();
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
    void otherKeysAreKeptAndEdited();
    void addsAField();
    void resetsAField();
    void showsFindingsAndFixesThem();
    void refusesAndTurnsBack();
    void waitsForTheInputMethod();
    void marksThePlaceOfTheCaret();
    void tellsWhereTheFocusIs();
    void theTabKeyFollowsTheLayout();
    void explainsTheFieldInUse();
    void namesForAssistiveTools();
    void theWheelDoesNotChangeUnfocusedControls();
    void kindChangesRebuild();
    void aTextWithoutFrontmatterGetsOne();
    void aReadOnlyTextIsShownWithTheReason();
};

void FormViewTest::showsEveryField()
{
    FormWindow w(agent);
    QCOMPARE(w.find<QLineEdit>(u"field_name"_s)->text(), u"reviewer"_s);
    QCOMPARE(w.find<GrowingTextEdit>(u"field_description"_s)->toPlainText(), u"Reviews a diff."_s);
    QCOMPARE(w.find<ChipEdit>(u"field_tools"_s)->items(), QStringList({u"Read"_s, u"Grep"_s}));
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"sonnet"_s);
    QCOMPARE(w.find<QSpinBox>(u"field_maxTurns"_s)->value(), 40);
    QCOMPARE(w.find<QComboBox>(u"field_memory"_s)->currentText(), u"project"_s);
    QCOMPARE(w.find<QComboBox>(u"field_permissionMode"_s)->currentIndex(), -1);
    QVERIFY(w.find<QLineEdit>(u"field_emoji"_s));
    QVERIFY(!w.find(u"field_effort"_s)); // Neither present nor among the main ones.
    QCOMPARE(w.text(), agent);
    QVERIFY(!w.session->isModified());
}

void FormViewTest::aKeyChangesOnlyItsLine()
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

void FormViewTest::typingIsOneStepAndUndoIsTheDocuments()
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

void FormViewTest::everyVisitIsAStep()
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

void FormViewTest::theTextChangesTheForm()
{
    FormWindow w(agent);
    const qsizetype at = agent.indexOf(u"sonnet"_s);
    w.session->apply(TextEdit({at, at + 6}, u"opus"_s), u"Type"_s);
    w.settle();
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"opus"_s);
    w.session->undo();
    w.settle();
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"sonnet"_s);
    // A key that appears and goes.
    const qsizetype end = agent.indexOf(u"emoji"_s);
    w.session->apply(TextEdit({end, end}, u"effort: high\n"_s), u"Type"_s);
    w.settle();
    QVERIFY(w.find(u"field_effort"_s));
    w.session->undo();
    w.settle();
    QVERIFY(!w.find(u"field_effort"_s));
}

void FormViewTest::theCaretOfAFieldStays()
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

void FormViewTest::chipsChangeTheList()
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

void FormViewTest::theLastToolLeavesAnEmptyList()
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

void FormViewTest::theLastSkillRemovesTheKey()
{
    FormWindow w(agent);
    w.enter(u"skills"_s);
    key(Qt::Key_Backspace);
    key(Qt::Key_Backspace);
    QCOMPARE(w.text(), withLine(u"skills:\n  - one\n"_s, {}));
}

void FormViewTest::choosesAndUnsets()
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

void FormViewTest::yesNoAndNotSetAreThreeStates()
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

void FormViewTest::aForeignValueIsShownAndStays()
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

void FormViewTest::numbersAreTypedAndUnset()
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

void FormViewTest::numbersStayWithinTheirBounds_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("too small") << u"0"_s;
    QTest::newRow("negative") << u"-5"_s;
    QTest::newRow("too large") << u"5000000"_s;
    QTest::newRow("larger than any") << u"99999999999"_s;
}

/// What is out of them is seen as it is, and corrected in place.
void FormViewTest::numbersStayWithinTheirBounds()
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

void FormViewTest::aNumberThatIsNoneCanBeCorrected()
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

void FormViewTest::openChoicesTakeAnyText()
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

void FormViewTest::fullModelIdsOfTheLibraryAreOffered()
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
    QVERIFY(QTest::qWaitForWindowActive(&host));
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

void FormViewTest::aColourThatIsNoneIsSaidToBeUnknown()
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

void FormViewTest::anEmptiedFieldIsRemovedWhenItIsLeft()
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

void FormViewTest::anEmptiedRequiredFieldStays()
{
    FormWindow w(agent);
    w.enter(u"name"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    w.form->commit();
    QVERIFY(w.session->snapshot()->frontmatter.find(u"name"));
    QCOMPARE(w.session->snapshot()->textOf(u"name"), QString());
}

void FormViewTest::anEmptiedFieldKeepsItsQuotesWhileItIsTypedAnew()
{
    FormWindow w(withLine(u"name: reviewer"_s, u"name: 'reviewer'   # who"_s));
    w.enter(u"name"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    type(u"tester"_s);
    QVERIFY(w.text().contains(u"\nname: 'tester'   # who\n"_s));
}

void FormViewTest::blockScalarsKeepTheirLineEnd()
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

void FormViewTest::opaqueValuesLeadToTheText()
{
    FormWindow w(withLine(u"model: sonnet"_s, u"model: &m sonnet"_s));
    QVERIFY(!w.find<QComboBox>(u"field_model"_s));
    auto *row = w.find(u"row_model"_s);
    auto *link = row->findChild<LinkButton *>(u"editInText"_s);
    QVERIFY(link);
    QSignalSpy places(w.form, &FormView::placeRequested);
    link->setFocus();
    key(Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    const Span span = places[0][0].value<Span>();
    QCOMPARE(w.text().sliced(span.begin, span.length()), u"&m sonnet"_s);
}

void FormViewTest::mapsAreSummarised()
{
    FormWindow w(withLine(u"emoji: x"_s, u"hooks:\n  PreToolUse: []\n  Stop: []"_s));
    auto *summary = w.find(u"row_hooks"_s)->findChild<QLabel *>(u"summaryText"_s);
    QVERIFY(summary);
    QVERIFY(summary->text().contains(u"PreToolUse, Stop"_s));
}

void FormViewTest::otherKeysAreKeptAndEdited()
{
    FormWindow w(withLine(u"emoji: x"_s, u"emoji: x\nrank: 3\nlabels: [a, b]"_s));
    w.enter(u"rank"_s);
    key(Qt::Key_End);
    type(u"4"_s);
    QVERIFY(w.text().contains(u"\nrank: 34\n"_s)); // A number stays one.
    w.enter(u"emoji"_s);
    key(Qt::Key_End);
    type(u"1"_s);
    QVERIFY(w.text().contains(u"\nemoji: x1\n"_s));
    w.enter(u"labels"_s);
    type(u"c,"_s);
    QVERIFY(w.text().contains(u"\nlabels: [a, b, c]\n"_s));
    QVERIFY(w.find(u"otherKeys"_s)->isVisible());
}

void FormViewTest::addsAField()
{
    FormWindow w(agent);
    w.find<QAbstractButton>(u"addField"_s)->click();
    auto *list = w.form->findChild<PickList *>();
    QVERIFY(list);
    auto *filter = list->findChild<QLineEdit *>(u"pickFilter"_s);
    QTest::keyClicks(filter, u"effort"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    w.settle();
    auto *effort = w.find<QComboBox>(u"field_effort"_s);
    QVERIFY(effort);
    w.window->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), effort);
    QCOMPARE(w.text(), agent);
    key(Qt::Key_End);
    QVERIFY(w.text().contains(u"\neffort: max\n"_s));
}

void FormViewTest::resetsAField()
{
    FormWindow w(agent);
    auto *box = w.find<QComboBox>(u"field_model"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            box->mapToGlobal(QPoint(5, 5)));
    w.enter(u"model"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &event);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    auto *remove = menu->findChild<QAction *>(u"removeField"_s);
    QVERIFY(remove && remove->isEnabled());
    remove->trigger();
    menu->close();
    QCOMPARE(w.text(), withLine(u"model: sonnet\n"_s, {}));
    w.settle();
    QCOMPARE(box->currentText(), QString());
}

void FormViewTest::showsFindingsAndFixesThem()
{
    FormWindow w(withLine(u"tools: Read, Grep"_s, u"tools: Read, Tsk"_s));
    auto *row = w.find(u"row_tools"_s);
    FindingRow *finding = nullptr;
    QTRY_VERIFY((finding = row->findChild<FindingRow *>()));
    QVERIFY(finding->sentence().contains(u"Tsk"_s));
    auto *chips = w.find<ChipEdit>(u"field_tools"_s);
    QCOMPARE(chips->findChildren<Chip *>()[0]->warning(), QString());
    QVERIFY(!chips->findChildren<Chip *>()[1]->warning().isEmpty());
    auto *fix = finding->findChild<LinkButton *>(u"fixButton"_s);
    QVERIFY(fix);
    fix->click();
    QVERIFY(w.text().contains(u"tools: Read, Task\n"_s));
    QTRY_VERIFY(!row->findChild<FindingRow *>());
    QCOMPARE(chips->items(), QStringList({u"Read"_s, u"Task"_s}));
}

void FormViewTest::refusesAndTurnsBack()
{
    // A frontmatter that is never closed has no place for a value.
    FormWindow w(u"---\nname: a\n"_s);
    auto *name = qobject_cast<QLineEdit *>(w.enter(u"name"_s));
    const QString before = w.text();
    const QString shown = name->text();
    key(Qt::Key_End);
    type(u"x"_s);
    QCOMPARE(w.text(), before);
    auto *row = w.find(u"row_name"_s);
    QVERIFY(row->findChild<FindingRow *>(u"refusal"_s));
    w.settle();
    QCOMPARE(name->text(), QString(shown + u'x'));
    w.leave();
    QVERIFY(!row->findChild<FindingRow *>(u"refusal"_s));
    QCOMPARE(name->text(), shown);
}

void FormViewTest::waitsForTheInputMethod()
{
    FormWindow w(agent);
    auto *edit = w.find<GrowingTextEdit>(u"field_description"_s);
    w.enter(u"description"_s);
    key(Qt::Key_End, Qt::ControlModifier);
    QInputMethodEvent composing(u"に"_s, {});
    QApplication::sendEvent(edit, &composing);
    const qsizetype at = agent.indexOf(u"Reviews"_s);
    w.session->apply(TextEdit({at, at}, u"Now "_s), u"Type"_s);
    w.settle();
    QCOMPARE(edit->toPlainText(), u"Reviews a diff."_s);
    QInputMethodEvent done;
    QApplication::sendEvent(edit, &done);
    w.settle();
    QCOMPARE(edit->toPlainText(), u"Now Reviews a diff."_s);
}

void FormViewTest::marksThePlaceOfTheCaret()
{
    FormWindow w(agent);
    w.window->resize(480, 300);
    w.settle();
    auto *scroll = w.find<QScrollArea>(u"formScroll"_s);
    w.form->showOffset(w.text().indexOf(u"A verdict"_s));
    w.settle();
    auto *card = w.find(u"sectionCard"_s);
    QVERIFY(scroll->viewport()->rect().intersects(
        QRect(card->mapTo(scroll->viewport(), QPoint()), card->size())));
    w.form->showOffset(w.text().indexOf(u"reviewer"_s));
    QCOMPARE(scroll->verticalScrollBar()->value() < 20, true);
    // With the focus in the form it stays where the person has it.
    w.enter(u"name"_s);
    const int before = scroll->verticalScrollBar()->value();
    w.form->showOffset(w.text().indexOf(u"A verdict"_s));
    QCOMPARE(scroll->verticalScrollBar()->value(), before);
}

void FormViewTest::tellsWhereTheFocusIs()
{
    FormWindow w(agent);
    QSignalSpy fields(w.form, &FormView::fieldFocused);
    QSignalSpy offsets(w.form, &FormView::offsetFocused);
    w.enter(u"model"_s);
    QCOMPARE(fields.last()[0].toString(), u"model"_s);
    QCOMPARE(offsets.last()[0].value<qsizetype>(), agent.indexOf(u"sonnet"_s));
    w.find<QWidget>(u"sectionHeader"_s)->setFocus();
    QCOMPARE(offsets.last()[0].value<qsizetype>(), agent.indexOf(u"## Output"_s));
}

void FormViewTest::theTabKeyFollowsTheLayout()
{
    FormWindow w(agent);
    w.enter(u"name"_s);
    QStringList names;
    for (int i = 0; i < 24; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QString name = focus->objectName();
        for (const QWidget *p = focus; p && !name.startsWith(u"field_"_s) && p != w.form;
             p = p->parentWidget()) {
            if (p->objectName().startsWith(u"field_"_s))
                name = p->objectName();
        }
        names += name;
        key(Qt::Key_Tab);
    }
    const QStringList expected{
        u"field_name"_s,   u"field_description"_s, u"field_tools"_s,          u"chooseTools"_s,
        u"field_model"_s,  u"field_maxTurns"_s,    u"field_permissionMode"_s, u"field_memory"_s,
        u"field_skills"_s, u"field_color"_s,       u"field_emoji"_s,          u"addField"_s,
        u"titleEdit"_s,    u"introductionEdit"_s,  u"addSection"_s,           u"sectionHeader"_s};
    QStringList seen;
    for (const QString &name : names) {
        if (name != u"fixButton"_s && name != u"explainButton"_s)
            seen += name;
    }
    QCOMPARE(seen.first(qMin(seen.size(), expected.size())), expected);
}

void FormViewTest::explainsTheFieldInUse()
{
    FormWindow w(agent);
    auto *help = w.find(u"formHelp"_s);
    QVERIFY(!help->isVisible());
    w.enter(u"model"_s);
    QVERIFY(help->isVisible());
    QVERIFY(help->accessibleDescription().contains(u"Which model"_s));
    w.leave();
    QVERIFY(!help->isVisible());
}

void FormViewTest::namesForAssistiveTools()
{
    FormWindow w(agent);
    QCOMPARE(w.find(u"field_name"_s)->accessibleName(), u"Name, required"_s);
    QCOMPARE(w.find(u"field_model"_s)->accessibleName(), u"Model"_s);
    for (const QWidget *widget : w.form->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName()));
    }
}

void FormViewTest::theWheelDoesNotChangeUnfocusedControls()
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

void FormViewTest::kindChangesRebuild()
{
    FormWindow w(u"Hello\n"_s, u"SOUL.md"_s);
    QCOMPARE(w.session->snapshot()->kind, Kind::Soul);
    QVERIFY(w.find(u"field_tagline"_s));
    w.session->apply(TextEdit({0, 0}, u"---\nname: x\ntools: Read\nmodel: opus\n---\n"_s),
                     u"Type"_s);
    w.settle();
    if (w.session->snapshot()->kind != Kind::Agent)
        QSKIP("the kind is settled by something else than the keys");
    QVERIFY(!w.find(u"field_tagline"_s));
    QVERIFY(w.find(u"field_tools"_s));
}

void FormViewTest::aTextWithoutFrontmatterGetsOne()
{
    FormWindow w(u"# SOUL.md — Ada\n\n## Boundaries\n\n- None\n"_s, u"SOUL.md"_s);
    w.enter(u"tagline"_s);
    type(u"Hi"_s);
    QVERIFY2(w.text().startsWith(u"---\ntagline: Hi\n---\n"_s), qPrintable(w.text()));
    QVERIFY(w.text().endsWith(u"# SOUL.md — Ada\n\n## Boundaries\n\n- None\n"_s));
    w.session->undo();
    QVERIFY(w.text().startsWith(u"# SOUL"_s));
}

void FormViewTest::aReadOnlyTextIsShownWithTheReason()
{
    // A text that uses up every character that could stand for one that an editor cannot hold.
    QString text = agent + QChar(0x2029);
    for (char16_t unit = 0xFDD2; unit <= 0xFDEF; ++unit)
        text += QChar(unit);
    for (char16_t unit = 0xE000; unit <= 0xF8FF; ++unit)
        text += QChar(unit);
    const auto session = DocumentSession::create(text, u"reviewer.md"_s);
    QVERIFY(session->isReadOnly());
    FormView form(*session);
    form.show();
    form.complete();
    QVERIFY(form.findChild<QLineEdit *>(u"field_name"_s)->isReadOnly());
    QVERIFY(!form.findChild<QComboBox *>(u"field_memory"_s)->isEnabled());
    QVERIFY(!form.findChild<QAbstractButton *>(u"addSection"_s)->isEnabled());
    bool told = false;
    for (const FindingRow *row : form.findChildren<FindingRow *>())
        told |= !row->sentence().isEmpty();
    QVERIFY(told);
}

QTEST_MAIN(FormViewTest)
#include "FormViewTest.moc"
