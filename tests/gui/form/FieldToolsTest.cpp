// What every field offers beside its editor: reset, jump, help, the keys of light Markdown.

#include "FormWindow.h"
#include "ui/form/FieldRow.h"
#include "ui/form/HelpStrip.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

const QString agent = u"---\n"
                      "name: 'reviewer' # who\n"
                      "description: Reviews a diff.\n"
                      "tools: Read, Grep\n"
                      "permissionMode: plan\n"
                      "---\n"
                      "\n"
                      "You review.\n"
                      "\n"
                      "## Output\n"
                      "\n"
                      "- A verdict\n"_s;

/// Opens the menu of the field in use by the menu key.
QMenu *openMenu()
{
    QWidget *focus = QApplication::focusWidget();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            focus->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(focus, &event);
    QMenu *menu = nullptr;
    for (int i = 0; i < 50 && !menu; ++i) {
        QCoreApplication::processEvents();
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    return menu;
}

bool trigger(const QString &name)
{
    QMenu *menu = openMenu();
    QAction *action = menu ? menu->findChild<QAction *>(name) : nullptr;
    const bool enabled = action && action->isEnabled();
    if (enabled)
        action->trigger();
    if (menu)
        menu->close();
    return enabled;
}

} // namespace

class FieldToolsTest : public QObject
{
    Q_OBJECT

private slots:
    void resetsToWhatIsOnDisk();
    void resetBringsARemovedFieldBack();
    void jumpsToTheText();
    void explainsChoiceAndSource();
    void marksTheWordAtTheCaret();
    void aListGoesOnWithEnter();
    void aPastedAddressBecomesALink();
    void pointsHaveTheKeysToo();
    void chipsAreDragged();
    void everyFieldComposes_data();
    void everyFieldComposes();
};

void FieldToolsTest::resetsToWhatIsOnDisk()
{
    QTemporaryDir folder;
    FormWindow w(agent);
    QVERIFY(w.session->saveAs(folder.filePath(u"reviewer.md"_s)));
    w.enter(u"name"_s);
    QVERIFY(!trigger(u"resetField"_s)); // nothing to go back to
    key(Qt::Key_End);
    type(u"-two"_s);
    w.leave();
    w.enter(u"permissionMode"_s);
    key(Qt::Key_End);
    w.enter(u"name"_s);
    QVERIFY(trigger(u"resetField"_s));
    w.settle();
    QVERIFY(w.text().contains(u"\nname: 'reviewer' # who\n"_s));
    QCOMPARE(w.find<QLineEdit>(u"field_name"_s)->text(), u"reviewer"_s);
    QVERIFY(!w.text().contains(u"permissionMode: plan"_s)); // the others stay as they are
    w.session->undo();
    QVERIFY(w.text().contains(u"reviewer-two"_s));
}

void FieldToolsTest::resetBringsARemovedFieldBack()
{
    QTemporaryDir folder;
    FormWindow w(agent);
    QVERIFY(w.session->saveAs(folder.filePath(u"reviewer.md"_s)));
    w.enter(u"tools"_s);
    QVERIFY(trigger(u"removeField"_s));
    QVERIFY(!w.text().contains(u"tools:"_s));
    QVERIFY(trigger(u"resetField"_s));
    QCOMPARE(w.text(), agent);
    // A field that the file does not have is reset to not being there.
    w.enter(u"model"_s);
    type(u"opus"_s);
    QVERIFY(trigger(u"resetField"_s));
    QCOMPARE(w.text(), agent);
}

void FieldToolsTest::jumpsToTheText()
{
    FormWindow w(agent);
    QSignalSpy places(w.form, &FormView::placeRequested);
    for (const QString &field : {u"name"_s, u"tools"_s, u"permissionMode"_s}) {
        w.enter(field);
        QVERIFY2(trigger(u"goToText"_s), qPrintable(field));
    }
    QCOMPARE(places.size(), 3);
    const Span tools = places[1][0].value<Span>();
    QCOMPARE(w.text().sliced(tools.begin, tools.length()), u"Read, Grep"_s);
}

void FieldToolsTest::explainsChoiceAndSource()
{
    FormWindow w(agent);
    auto *help = w.find(u"formHelp"_s);
    w.enter(u"permissionMode"_s);
    QVERIFY(help->accessibleDescription().contains(u"plan: Reads and plans"_s));
    QVERIFY(help->accessibleDescription().contains(u"Source: agent file format"_s));
    key(Qt::Key_Up);
    w.settle();
    QVERIFY2(!help->accessibleDescription().contains(u"plan: Reads"_s),
             qPrintable(help->accessibleDescription()));
    w.enter(u"memory"_s);
    QVERIFY(help->accessibleDescription().contains(u"Not set means"_s));
}

void FieldToolsTest::marksTheWordAtTheCaret()
{
    FormWindow w(agent);
    w.enter(u"description"_s);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY2(w.text().contains(u"**Reviews** a diff."_s), qPrintable(w.text()));
    QCOMPARE(w.session->undoTitle(), u"Bold"_s); // as in the text
    key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(w.session->snapshot()->textOf(u"description"), u"Reviews a diff."_s);
    key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(w.text().contains(u"*Reviews* a diff."_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(w.text().contains(u"`Reviews` a diff."_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY2(w.text().contains(u"[Reviews a diff.]()"_s), qPrintable(w.text()));
}

void FieldToolsTest::aListGoesOnWithEnter()
{
    FormWindow w(agent);
    auto *edit = qobject_cast<GrowingTextEdit *>(w.enter(u"description"_s));
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    type(u"- one"_s);
    key(Qt::Key_Return);
    type(u"two"_s);
    QCOMPARE(edit->toPlainText(), u"Reviews a diff.\n- one\n- two"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Return); // an empty element ends the list
    QCOMPARE(edit->toPlainText().trimmed(), u"Reviews a diff.\n- one\n- two"_s);
    QCOMPARE(w.session->snapshot()->textOf(u"description").trimmed(),
             u"Reviews a diff.\n- one\n- two"_s);
}

void FieldToolsTest::aPastedAddressBecomesALink()
{
    FormWindow w(agent);
    w.enter(u"description"_s);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier); // the blank behind the word
    QGuiApplication::clipboard()->setText(u"https://example.org/x"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(w.text().contains(u"[Reviews](https://example.org/x) a diff."_s),
             qPrintable(w.text()));
}

void FieldToolsTest::pointsHaveTheKeysToo()
{
    FormWindow w(agent);
    auto *header = w.find<QAbstractButton>(u"sectionHeader"_s);
    header->setFocus();
    key(Qt::Key_Space);
    w.settle();
    auto *points = w.find<QTextEdit>(u"sectionPoints"_s);
    QVERIFY(points);
    points->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY2(w.text().endsWith(u"- A **verdict**\n"_s), qPrintable(w.text()));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), agent);
}

void FieldToolsTest::chipsAreDragged()
{
    FormWindow w(agent);
    auto *chips = w.find<ChipEdit>(u"field_tools"_s);
    const QList<Chip *> all = chips->findChildren<Chip *>();
    QCOMPARE(all.size(), 2);
    const QPoint from(6, 8);
    const QPoint before = all[1]->mapFromGlobal(all[0]->mapToGlobal(QPoint(2, 8)));
    QTest::mousePress(all[1], Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(before), all[1]->mapToGlobal(QPointF(before)),
                     Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(all[1], &move);
    QVERIFY(w.find(u"chipDrop"_s)->isVisible());
    QTest::mouseRelease(all[1], Qt::LeftButton, {}, before);
    QCOMPARE(chips->items(), (QStringList{u"Grep"_s, u"Read"_s}));
    QVERIFY(w.text().contains(u"\ntools: Grep, Read\n"_s));
    QVERIFY(!w.find(u"chipDrop"_s)->isVisible());
}

void FieldToolsTest::everyFieldComposes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("line") << u"name"_s << u"日本"_s;
    QTest::newRow("text") << u"description"_s << u"日本"_s;
    QTest::newRow("open choice") << u"model"_s << u"日本"_s;
    QTest::newRow("chips") << u"skills"_s << u"日本"_s;
}

/// What is being put together reaches the text only when it is done, whatever happens meanwhile.
void FieldToolsTest::everyFieldComposes()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    FormWindow w(agent);
    QWidget *target = w.enter(key);
    for (const QString &preedit : {u"に"_s, u"にほ"_s}) {
        QInputMethodEvent composing(preedit, {});
        QApplication::sendEvent(target, &composing);
    }
    QCOMPARE(w.text(), agent);
    const qsizetype at = agent.indexOf(u"You review"_s);
    w.session->apply(TextEdit({at, at}, u"Now "_s), u"Type"_s);
    w.settle();
    QVERIFY(!w.text().contains(u"に"_s));
    QInputMethodEvent done;
    done.setCommitString(text);
    QApplication::sendEvent(target, &done);
    w.settle();
    w.leave();
    QVERIFY2(w.text().contains(text), qPrintable(w.text()));
    QVERIFY(w.text().contains(u"Now You review"_s));
}

QTEST_MAIN(FieldToolsTest)
#include "FieldToolsTest.moc"
