// Nested maps as a tree, by keys.

#include "FormWindow.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FindingRow.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PickList.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

const QString agent = u"---\n"
                      "name: reviewer\n"
                      "description: Reviews.\n"
                      "mcpServers:\n"
                      "  - github # for all\n"
                      "  - metrics:\n"
                      "      type: http\n"
                      "      url: \"https://m.example\"\n"
                      "hooks:\n"
                      "  # first\n"
                      "  PreToolUse:\n"
                      "    - matcher: Bash\n"
                      "      hooks:\n"
                      "        - type: command\n"
                      "          command: ./check.sh\n"
                      "  Stop: []\n"
                      "---\n"
                      "\n"
                      "Body.\n"_s;

QString with(const QString &before, const QString &after)
{
    QString text = agent;
    return text.replace(before, after);
}

QTreeView *tree(const FormWindow &w, const QString &field)
{
    return w.find(QString(u"row_"_s + field))->findChild<QTreeView *>(u"mapTree"_s);
}

/// Gives the focus to the part of that name, in its column.
bool at(const FormWindow &w, const QString &field, const QString &name, int column = 1)
{
    QTreeView *view = tree(w, field);
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    view->setFocus();
    if (found.isEmpty())
        return false;
    view->setCurrentIndex(found.front().siblingAtColumn(column));
    return view->hasFocus();
}

void choose(const FormWindow &w, const QString &text)
{
    auto *list = w.form->findChild<PickList *>();
    QVERIFY(list);
    auto *filter = list->findChild<QLineEdit *>(u"pickFilter"_s);
    if (filter->isVisibleTo(list)) {
        QTest::keyClicks(filter, text);
        QTest::keyClick(filter, Qt::Key_Return);
        w.window->activateWindow();
        return;
    }
    // Here a popup takes the activation along, which ends the edit of a name.
    list->hide();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    w.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
    emit list->picked(text);
    QCoreApplication::processEvents();
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
    void showsAnchorsAndKeepsThem();
    void isToldToAssistiveTools();
    void whatStandsInBracketsIsChangedByParts();
    void altWithArrowsReorders();
    void altWithArrowsMovesIntoAndOutOfOthers();
    void isDraggedIntoAnother();
    void theMenuAndTheWordsReorder();
    void theMouseReorders();
    void aReadOnlyTreeStaysAsItIs();
};

void MapFieldTest::showsWhatIsThere()
{
    FormWindow w(agent);
    QTreeView *hooks = tree(w, u"hooks"_s);
    QVERIFY(hooks && hooks->isVisible());
    QCOMPARE(hooks->model()->rowCount(), 2);
    QVERIFY(at(w, u"hooks"_s, u"command"_s));
    QCOMPARE(hooks->currentIndex().data().toString(), u"./check.sh"_s);
    QVERIFY(at(w, u"mcpServers"_s, u"url"_s));
    QCOMPARE(w.text(), agent);
}

void MapFieldTest::changesAValueInPlace()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"mcpServers"_s, u"url"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"https://n.example"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), with(u"\"https://m.example\""_s, u"\"https://n.example\""_s));
    QCOMPARE(w.session->undoTitle(), u"Change MCP servers"_s);
    QVERIFY(tree(w, u"mcpServers"_s)->hasFocus());
    // An element of a list, with its comment.
    QVERIFY(at(w, u"mcpServers"_s, u"1."_s));
    key(Qt::Key_Return);
    key(Qt::Key_End);
    type(u"-two"_s);
    key(Qt::Key_Return);
    w.settle();
    QVERIFY(w.text().contains(u"  - github-two # for all\n"_s));
}

void MapFieldTest::renamesInPlace()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"PreToolUse"_s, 0));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"PostToolUse"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), with(u"PreToolUse"_s, u"PostToolUse"_s));
}

void MapFieldTest::whatIsRefusedShowsAsItWas()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"PreToolUse"_s, 0));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Stop"_s); // is there already
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), agent);
    QVERIFY(w.find(u"row_hooks"_s)->findChild<FindingRow *>(u"refusal"_s));
    QVERIFY(at(w, u"hooks"_s, u"PreToolUse"_s, 0));
}

void MapFieldTest::deleteRemoves()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"Stop"_s));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), with(u"  Stop: []\n"_s, {}));
    QVERIFY(tree(w, u"hooks"_s)->hasFocus());
    QVERIFY(tree(w, u"hooks"_s)->currentIndex().isValid());
    // The whole of it by the word.
    QVERIFY(at(w, u"hooks"_s, u"PreToolUse"_s));
    auto *remove = w.find(u"row_hooks"_s)->findChild<LinkButton *>(u"removeEntry"_s);
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"hooks: {}\n  # first\n---\n"_s), qPrintable(w.text()));
}

void MapFieldTest::insertAddsBeside()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"command"_s));
    key(Qt::Key_Insert);
    choose(w, u"text"_s);
    w.settle();
    QVERIFY2(w.text().contains(u"command: ./check.sh\n          name: value\n"_s),
             qPrintable(w.text()));
    // Its name is being changed.
    QTRY_VERIFY(tree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s));
    auto *editor = tree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s);
    QTest::keyClicks(editor, u"shell"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"          shell: value\n"_s), qPrintable(w.text()));
}

void MapFieldTest::knownEventsAreOffered()
{
    FormWindow w(agent);
    tree(w, u"hooks"_s)->setFocus();
    tree(w, u"hooks"_s)->setCurrentIndex({});
    auto *add = w.find(u"row_hooks"_s)->findChild<LinkButton *>(u"addEntry"_s);
    add->setFocus();
    tree(w, u"hooks"_s)->setCurrentIndex({});
    QTest::keyClick(add, Qt::Key_Return);
    choose(w, u"Notification"_s);
    w.settle();
    QCOMPARE(w.text(), with(u"  Stop: []\n"_s, u"  Stop: []\n  Notification: []\n"_s));
}

void MapFieldTest::beginsWithNothing()
{
    FormWindow w(u"---\nname: x\ndescription: y\n---\n\nBody.\n"_s);
    QWidget *target = w.enter(u"hooks"_s);
    QCOMPARE(target->objectName(), u"addEntry"_s);
    QTest::keyClick(target, Qt::Key_Return);
    choose(w, u"SessionEnd"_s);
    w.settle();
    QVERIFY2(w.text().contains(u"hooks:\n  SessionEnd: []\n"_s), qPrintable(w.text()));
    QVERIFY(tree(w, u"hooks"_s)->isVisible());
}

void MapFieldTest::undoIsTheDocuments()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"Stop"_s));
    key(Qt::Key_Delete);
    w.settle();
    key(Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.text(), agent);
    QVERIFY(at(w, u"hooks"_s, u"Stop"_s));
}

void MapFieldTest::followsTheText()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"command"_s));
    const qsizetype place = agent.indexOf(u"./check.sh"_s);
    w.session->apply(TextEdit({place, place + 10}, u"./look.sh"_s), u"Type"_s);
    w.settle();
    QCOMPARE(tree(w, u"hooks"_s)->currentIndex().data().toString(), u"./look.sh"_s);
    QVERIFY(tree(w, u"hooks"_s)->hasFocus());
}

void MapFieldTest::composesInPlace()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"command"_s));
    key(Qt::Key_F2);
    auto *editor = tree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s);
    QVERIFY(editor);
    editor->clear();
    QInputMethodEvent composing(u"に"_s, {});
    QApplication::sendEvent(editor, &composing);
    const qsizetype place = agent.indexOf(u"Reviews"_s);
    w.session->apply(TextEdit({place, place}, u"Now "_s), u"Type"_s);
    w.settle();
    QCOMPARE(tree(w, u"hooks"_s)->findChild<QLineEdit *>(u"treeEditor"_s), editor);
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

void MapFieldTest::showsAnchorsAndKeepsThem()
{
    const QString before = u"---\nname: x\ndescription: y\nmcpServers:\n"
                           "  one: &base\n    command: a\n  two: *base\n  three: &own text\n"
                           "---\n\nBody.\n"_s;
    FormWindow w(before);
    QTreeView *view = tree(w, u"mcpServers"_s);
    const auto *model = view->model();
    QCOMPARE(model->index(1, 1).data().toString(), u"*base"_s);
    QVERIFY(!(model->index(1, 1).flags() & Qt::ItemIsEditable));
    QVERIFY(model->index(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"&base"_s));
    QVERIFY(model->index(2, 1).data(Qt::ToolTipRole).toString().contains(u"*own"_s));
    // What is used elsewhere is not taken away, and the form says why, where it is seen.
    w.window->resize(480, 420);
    QVERIFY(at(w, u"mcpServers"_s, u"one"_s, 0));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), before);
    const auto *refusal = w.find(u"row_mcpServers"_s)->findChild<FindingRow *>(u"refusal"_s);
    QVERIFY(refusal && refusal->isVisible());
    QVERIFY2(refusal->sentence().contains(u"“*base”"_s), qPrintable(refusal->sentence()));
    QCOMPARE(refusal->visibleRegion().boundingRect(), refusal->rect());
    // A value is changed behind its anchor.
    QVERIFY(at(w, u"mcpServers"_s, u"three"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"words"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), QString(before).replace(u"&own text"_s, u"&own words"_s));
}

void MapFieldTest::isToldToAssistiveTools()
{
    FormWindow w(agent);
    QTreeView *view = tree(w, u"hooks"_s);
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

void MapFieldTest::whatStandsInBracketsIsChangedByParts()
{
    const QString before = u"hooks: {Stop: [{matcher: Bash, hooks: [a, b]}]} # all\n"_s;
    const QString head = u"---\nname: x\ndescription: y\n"_s;
    const QString tail = u"---\n\nBody.\n"_s;
    const auto text = [&](const QString &line) { return QString(head + line + tail); };
    FormWindow w(text(before));
    QVERIFY(at(w, u"hooks"_s, u"matcher"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Edit, Write"_s);
    key(Qt::Key_Return);
    w.settle();
    const QString changed = QString(before).replace(u"Bash"_s, u"\"Edit, Write\""_s);
    QCOMPARE(w.text(), text(changed));
    // An element of the innermost list is removed, another one added.
    QVERIFY(at(w, u"hooks"_s, u"2."_s));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), text(QString(changed).replace(u"[a, b]"_s, u"[a]"_s)));
    key(Qt::Key_Insert);
    choose(w, u"text"_s);
    w.settle();
    QCOMPARE(w.text(), text(QString(changed).replace(u"[a, b]"_s, u"[a, value]"_s)));
}

void MapFieldTest::altWithArrowsMovesIntoAndOutOfOthers()
{
    const QString before = u"---\nname: x\ndescription: y\nmcpServers:\n"
                           "  one:\n"
                           "    command: a\n"
                           "    env:\n"
                           "      # secret\n"
                           "      KEY: v # there\n"
                           "      OTHER: w\n"
                           "  two:\n"
                           "    command: b\n"
                           "---\n\nBody.\n"_s;
    FormWindow w(before);
    QVERIFY(at(w, u"mcpServers"_s, u"KEY"_s, 0));
    key(Qt::Key_Left, Qt::AltModifier);
    w.settle();
    QString out = before;
    out.remove(u"      # secret\n      KEY: v # there\n"_s)
        .insert(out.indexOf(u"  two:"_s), u"    # secret\n    KEY: v # there\n"_s);
    QCOMPARE(w.text(), out);
    QCOMPARE(w.session->undoTitle(), u"Move an entry of MCP servers"_s);
    QTRY_COMPARE(tree(w, u"mcpServers"_s)->currentIndex().siblingAtColumn(0).data().toString(),
                 u"KEY"_s);
    // Into the neighbour above, where it is the last then.
    key(Qt::Key_Right, Qt::AltModifier);
    w.settle();
    QString in = out;
    in.replace(u"    # secret\n    KEY: v # there\n"_s,
               u"      # secret\n      KEY: v # there\n"_s);
    QCOMPARE(w.text(), in);
    // Where it does not fit nothing happens: "command" is there already.
    QVERIFY(at(w, u"mcpServers"_s, u"two"_s, 0));
    key(Qt::Key_Right, Qt::AltModifier);
    w.settle();
    QVERIFY(w.text().contains(u"      OTHER: w\n"_s));
    key(Qt::Key_Left, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.text(), in);
    while (w.session->canUndo())
        w.session->undo();
    QCOMPARE(w.text(), before);
}

void MapFieldTest::isDraggedIntoAnother()
{
    const QString before = u"---\nname: x\ndescription: y\nhooks:\n"
                           "  PreToolUse:\n"
                           "    - matcher: Bash # the shell\n"
                           "    - matcher: Edit\n"
                           "  Stop: []\n"
                           "---\n\nBody.\n"_s;
    FormWindow w(before);
    QTreeView *view = tree(w, u"hooks"_s);
    const QModelIndex first = view->model()->index(0, 0, view->model()->index(0, 0));
    const QModelIndex stop = view->model()->index(1, 0);
    QCOMPARE(stop.data().toString(), u"Stop"_s);
    const QPoint from = view->visualRect(first).center();
    const QPoint to(from.x(), view->visualRect(stop).center().y());
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), QPointF(view->viewport()->mapToGlobal(to)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(view->viewport(), &move);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
    w.settle();
    QCOMPARE(w.text(),
             QString(before)
                 .replace(u"    - matcher: Bash # the shell\n"_s, QString())
                 .replace(u"  Stop: []\n"_s, u"  Stop:\n    - matcher: Bash # the shell\n"_s));
}

void MapFieldTest::altWithArrowsReorders()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"PreToolUse"_s, 0));
    key(Qt::Key_Down, Qt::AltModifier);
    w.settle();
    const QString block = u"  # first\n"
                          "  PreToolUse:\n"
                          "    - matcher: Bash\n"
                          "      hooks:\n"
                          "        - type: command\n"
                          "          command: ./check.sh\n"_s;
    const QString moved = QString(agent).replace(block + u"  Stop: []\n"_s,
                                                 u"  Stop: []\n"_s + block);
    QCOMPARE(w.text(), moved);
    QCOMPARE(w.session->undoTitle(), u"Move an entry of Hooks"_s);
    // The keys go on with the same part.
    QTRY_COMPARE(tree(w, u"hooks"_s)->currentIndex().siblingAtColumn(0).data().toString(),
                 u"PreToolUse"_s);
    QVERIFY(tree(w, u"hooks"_s)->hasFocus());
    key(Qt::Key_Down, Qt::AltModifier); // there is nothing below it
    w.settle();
    QCOMPARE(w.text(), moved);
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.text(), agent);
    // What stands beside a dash, too.
    QVERIFY(at(w, u"hooks"_s, u"command"_s));
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.text(), with(u"- type: command\n          command: ./check.sh\n"_s,
                            u"- command: ./check.sh\n          type: command\n"_s));
}

void MapFieldTest::theMenuAndTheWordsReorder()
{
    FormWindow w(agent);
    QVERIFY(at(w, u"hooks"_s, u"Stop"_s));
    QWidget *row = w.find(u"row_hooks"_s);
    auto *up = row->findChild<LinkButton *>(u"moveEntryUp"_s);
    auto *down = row->findChild<LinkButton *>(u"moveEntryDown"_s);
    QVERIFY(up->isVisible() && up->isEnabled() && !down->isEnabled());
    up->setFocus();
    QTest::keyClick(up, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"hooks:\n  Stop: []\n  # first\n  PreToolUse:"_s),
             qPrintable(w.text()));
    QTreeView *view = tree(w, u"hooks"_s);
    QTRY_VERIFY(view->hasFocus());
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(view, &asked);
    auto *menu = w.form->findChild<QMenu *>(u"fieldMenu"_s);
    QVERIFY(menu && menu->isVisible());
    auto *moveDown = menu->findChild<QAction *>(u"entry.down"_s);
    QVERIFY(moveDown && moveDown->isEnabled());
    moveDown->trigger();
    menu->close();
    w.settle();
    QCOMPARE(w.text(), agent);
}

void MapFieldTest::theMouseReorders()
{
    FormWindow w(agent);
    QTreeView *view = tree(w, u"mcpServers"_s);
    const auto placeOf = [&](int row) {
        return view->visualRect(view->model()->index(row, 0)).center();
    };
    const QPoint from = placeOf(0);
    const QPoint end(from.x(), view->viewport()->height() - 2);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
    for (const QPoint &place : {from + QPoint(0, 14), (from + end) / 2, end}) {
        QMouseEvent move(QEvent::MouseMove, place, view->viewport()->mapToGlobal(place),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &move);
    }
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, end);
    w.settle();
    QCOMPARE(w.text(), with(u"  - github # for all\n"
                            "  - metrics:\n"
                            "      type: http\n"
                            "      url: \"https://m.example\"\n"_s,
                            u"  - metrics:\n"
                            "      type: http\n"
                            "      url: \"https://m.example\"\n"
                            "  - github # for all\n"_s));
    // Escape gives it up.
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, placeOf(0));
    const QPoint below(from.x(), view->viewport()->height() - 2);
    QMouseEvent move(QEvent::MouseMove, below, view->viewport()->mapToGlobal(below), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view->viewport(), &move);
    const QString moved = w.text();
    QTest::keyClick(view, Qt::Key_Escape);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, below);
    w.settle();
    QCOMPARE(w.text(), moved);
}

void MapFieldTest::aReadOnlyTreeStaysAsItIs()
{
    FormWindow w(agent);
    auto *row = w.find<FieldRow>(u"row_hooks"_s);
    row->setReadOnly(true, {});
    QVERIFY(at(w, u"hooks"_s, u"Stop"_s));
    key(Qt::Key_Up, Qt::AltModifier);
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), agent);
    QVERIFY(!row->findChild<LinkButton *>(u"moveEntryUp"_s)->isEnabled());
}

QTEST_MAIN(MapFieldTest)
#include "MapFieldTest.moc"
