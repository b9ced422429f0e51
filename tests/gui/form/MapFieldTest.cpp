// Nested maps as a tree, by keys.

#include "MapTree.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FindingRow.h"
#include "ui/widgets/LinkButton.h"

#include <QAccessible>
#include <QInputMethodEvent>
#include <QLineEdit>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::goToPart;
using tests::key;
using tests::mapTree;
using tests::nestedAgent;
using tests::pickPart;
using tests::type;

namespace {

QString with(const QString &before, const QString &after)
{
    QString text = nestedAgent;
    return text.replace(before, after);
}

} // namespace

class MapFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsThere();
    void changesAValueInPlace();
    void renamesInPlace();
    void whatIsRefusedShowsAsItWas();
    void deleteRemoves();
    void insertAddsBeside();
    void knownEventsAreOffered();
    void beginsWithNothing();
    void undoIsTheDocuments();
    void followsTheText();
    void composesInPlace();
    void whatOnlyTheTextShowsLeadsThere();
    void isToldToAssistiveTools();
    void aReadOnlyTreeStaysAsItIs();
};

void MapFieldTest::showsWhatIsThere()
{
    FormWindow w(nestedAgent);
    QTreeView *hooks = mapTree(w, u"hooks"_s);
    QVERIFY(hooks && hooks->isVisible());
    QCOMPARE(hooks->model()->rowCount(), 2);
    QVERIFY(goToPart(w, u"hooks"_s, u"command"_s));
    QCOMPARE(hooks->currentIndex().data().toString(), u"./check.sh"_s);
    QVERIFY(goToPart(w, u"mcpServers"_s, u"url"_s));
    QCOMPARE(w.text(), nestedAgent);
}

void MapFieldTest::changesAValueInPlace()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"mcpServers"_s, u"url"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"https://n.example"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), with(u"\"https://m.example\""_s, u"\"https://n.example\""_s));
    QCOMPARE(w.session->undoTitle(), u"Change MCP servers"_s);
    QVERIFY(mapTree(w, u"mcpServers"_s)->hasFocus());
    // An element of a list, with its comment.
    QVERIFY(goToPart(w, u"mcpServers"_s, u"1."_s));
    key(Qt::Key_Return);
    key(Qt::Key_End);
    type(u"-two"_s);
    key(Qt::Key_Return);
    w.settle();
    QVERIFY(w.text().contains(u"  - github-two # for all\n"_s));
}

void MapFieldTest::renamesInPlace()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"PreToolUse"_s, 0));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"PostToolUse"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), with(u"PreToolUse"_s, u"PostToolUse"_s));
}

void MapFieldTest::whatIsRefusedShowsAsItWas()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"PreToolUse"_s, 0));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Stop"_s); // is there already
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), nestedAgent);
    QVERIFY(w.find(u"row_hooks"_s)->findChild<FindingRow *>(u"refusal"_s));
    QVERIFY(goToPart(w, u"hooks"_s, u"PreToolUse"_s, 0));
}

void MapFieldTest::deleteRemoves()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"Stop"_s));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), with(u"  Stop: []\n"_s, {}));
    QVERIFY(mapTree(w, u"hooks"_s)->hasFocus());
    QVERIFY(mapTree(w, u"hooks"_s)->currentIndex().isValid());
    // The whole of it by the word.
    QVERIFY(goToPart(w, u"hooks"_s, u"PreToolUse"_s));
    auto *remove = w.find(u"row_hooks"_s)->findChild<LinkButton *>(u"removeEntry"_s);
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"hooks: {}\n  # first\n---\n"_s), qPrintable(w.text()));
}

void MapFieldTest::insertAddsBeside()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"command"_s));
    key(Qt::Key_Insert);
    pickPart(w, u"text"_s);
    w.settle();
    QVERIFY2(w.text().contains(u"command: ./check.sh\n          name: value\n"_s),
             qPrintable(w.text()));
    // Its name is being changed.
    QTRY_VERIFY(mapTree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s));
    auto *editor = mapTree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s);
    QTest::keyClicks(editor, u"shell"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"          shell: value\n"_s), qPrintable(w.text()));
}

void MapFieldTest::knownEventsAreOffered()
{
    FormWindow w(nestedAgent);
    mapTree(w, u"hooks"_s)->setFocus();
    mapTree(w, u"hooks"_s)->setCurrentIndex({});
    auto *add = w.find(u"row_hooks"_s)->findChild<LinkButton *>(u"addEntry"_s);
    add->setFocus();
    mapTree(w, u"hooks"_s)->setCurrentIndex({});
    QTest::keyClick(add, Qt::Key_Return);
    pickPart(w, u"Notification"_s);
    w.settle();
    QCOMPARE(w.text(), with(u"  Stop: []\n"_s, u"  Stop: []\n  Notification: []\n"_s));
}

void MapFieldTest::beginsWithNothing()
{
    FormWindow w(u"---\nname: x\ndescription: y\n---\n\nBody.\n"_s);
    QWidget *target = w.enter(u"hooks"_s);
    QCOMPARE(target->objectName(), u"addEntry"_s);
    QTest::keyClick(target, Qt::Key_Return);
    pickPart(w, u"SessionEnd"_s);
    w.settle();
    QVERIFY2(w.text().contains(u"hooks:\n  SessionEnd: []\n"_s), qPrintable(w.text()));
    QVERIFY(mapTree(w, u"hooks"_s)->isVisible());
}

void MapFieldTest::undoIsTheDocuments()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"Stop"_s));
    key(Qt::Key_Delete);
    w.settle();
    key(Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.text(), nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"Stop"_s));
}

void MapFieldTest::followsTheText()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"command"_s));
    const qsizetype place = nestedAgent.indexOf(u"./check.sh"_s);
    w.session->apply(TextEdit({place, place + 10}, u"./look.sh"_s), u"Type"_s);
    w.settle();
    QCOMPARE(mapTree(w, u"hooks"_s)->currentIndex().data().toString(), u"./look.sh"_s);
    QVERIFY(mapTree(w, u"hooks"_s)->hasFocus());
}

void MapFieldTest::composesInPlace()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"command"_s));
    key(Qt::Key_F2);
    auto *editor = mapTree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s);
    QVERIFY(editor);
    editor->clear();
    QInputMethodEvent composing(u"に"_s, {});
    QApplication::sendEvent(editor, &composing);
    const qsizetype place = nestedAgent.indexOf(u"Reviews"_s);
    w.session->apply(TextEdit({place, place}, u"Now "_s), u"Type"_s);
    w.settle();
    QCOMPARE(mapTree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s), editor);
    QInputMethodEvent done;
    done.setCommitString(u"日本"_s);
    QApplication::sendEvent(editor, &done);
    QTest::keyClick(editor, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"command: 日本\n"_s), qPrintable(w.text()));
}

void MapFieldTest::whatOnlyTheTextShowsLeadsThere()
{
    FormWindow w(with(u"type: command"_s, u"? type\n          : command"_s));
    QWidget *row = w.find(u"row_hooks"_s);
    const auto *view = row->findChild<QTreeView *>(u"mapTree"_s);
    QVERIFY(!view || !view->isVisible());
    QVERIFY(row->findChild<LinkButton *>(u"editInText"_s)->isVisible());
}

void MapFieldTest::isToldToAssistiveTools()
{
    FormWindow w(nestedAgent);
    QTreeView *view = mapTree(w, u"hooks"_s);
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(view);
    QCOMPARE(told->role(), QAccessible::Tree);
    QCOMPARE(told->text(QAccessible::Name), u"Hooks"_s);
    bool command = false;
    for (int i = 0; i < told->childCount(); ++i) {
        const QAccessibleInterface *cell = told->child(i);
        command |= cell && cell->text(QAccessible::Name) == "command: ./check.sh"_L1;
    }
    QVERIFY(command);
}

void MapFieldTest::aReadOnlyTreeStaysAsItIs()
{
    FormWindow w(nestedAgent);
    auto *row = w.find<FieldRow>(u"row_hooks"_s);
    row->setReadOnly(true, {});
    QVERIFY(goToPart(w, u"hooks"_s, u"Stop"_s));
    key(Qt::Key_Up, Qt::AltModifier);
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), nestedAgent);
    QVERIFY(!row->findChild<LinkButton *>(u"moveEntryUp"_s)->isEnabled());
}

QTEST_MAIN(MapFieldTest)
#include "MapFieldTest.moc"
