// Parts of nested maps come to stand elsewhere, by keys and by the mouse.

#include "MapTree.h"
#include "ui/widgets/LinkButton.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::goToPart;
using tests::key;
using tests::mapTree;
using tests::nestedAgent;

namespace {

QString with(const QString &before, const QString &after)
{
    QString text = nestedAgent;
    return text.replace(before, after);
}

} // namespace

class MapMovesTest : public QObject
{
    Q_OBJECT

private slots:
    void altWithArrowsReorders();
    void altWithArrowsMovesIntoAndOutOfOthers();
    void isDraggedIntoAnother();
    void theMenuAndTheWordsReorder();
    void theMouseReorders();
};

void MapMovesTest::altWithArrowsReorders()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"PreToolUse"_s, 0));
    key(Qt::Key_Down, Qt::AltModifier);
    w.settle();
    const QString block = u"  # first\n"
                          "  PreToolUse:\n"
                          "    - matcher: Bash\n"
                          "      hooks:\n"
                          "        - type: command\n"
                          "          command: ./check.sh\n"_s;
    const QString moved = QString(nestedAgent)
                              .replace(block + u"  Stop: []\n"_s, u"  Stop: []\n"_s + block);
    QCOMPARE(w.text(), moved);
    QCOMPARE(w.session->undoTitle(), u"Move an entry of Hooks"_s);
    // The keys go on with the same part.
    QTRY_COMPARE(mapTree(w, u"hooks"_s)->currentIndex().siblingAtColumn(0).data().toString(),
                 u"PreToolUse"_s);
    QVERIFY(mapTree(w, u"hooks"_s)->hasFocus());
    key(Qt::Key_Down, Qt::AltModifier); // there is nothing below it
    w.settle();
    QCOMPARE(w.text(), moved);
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.text(), nestedAgent);
    // What stands beside a dash, too.
    QVERIFY(goToPart(w, u"hooks"_s, u"command"_s));
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.text(), with(u"- type: command\n          command: ./check.sh\n"_s,
                            u"- command: ./check.sh\n          type: command\n"_s));
}

void MapMovesTest::altWithArrowsMovesIntoAndOutOfOthers()
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
    QVERIFY(goToPart(w, u"mcpServers"_s, u"KEY"_s, 0));
    key(Qt::Key_Left, Qt::AltModifier);
    w.settle();
    QString out = before;
    out.remove(u"      # secret\n      KEY: v # there\n"_s)
        .insert(out.indexOf(u"  two:"_s), u"    # secret\n    KEY: v # there\n"_s);
    QCOMPARE(w.text(), out);
    QCOMPARE(w.session->undoTitle(), u"Move an entry of MCP servers"_s);
    QTRY_COMPARE(mapTree(w, u"mcpServers"_s)->currentIndex().siblingAtColumn(0).data().toString(),
                 u"KEY"_s);
    // Into the neighbour above, where it is the last then.
    key(Qt::Key_Right, Qt::AltModifier);
    w.settle();
    QString in = out;
    in.replace(u"    # secret\n    KEY: v # there\n"_s,
               u"      # secret\n      KEY: v # there\n"_s);
    QCOMPARE(w.text(), in);
    // Where it does not fit nothing happens: "command" is there already.
    QVERIFY(goToPart(w, u"mcpServers"_s, u"two"_s, 0));
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

void MapMovesTest::isDraggedIntoAnother()
{
    const QString before = u"---\nname: x\ndescription: y\nhooks:\n"
                           "  PreToolUse:\n"
                           "    - matcher: Bash # the shell\n"
                           "    - matcher: Edit\n"
                           "  Stop: []\n"
                           "---\n\nBody.\n"_s;
    FormWindow w(before);
    QTreeView *view = mapTree(w, u"hooks"_s);
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

void MapMovesTest::theMenuAndTheWordsReorder()
{
    FormWindow w(nestedAgent);
    QVERIFY(goToPart(w, u"hooks"_s, u"Stop"_s));
    QWidget *row = w.find(u"row_hooks"_s);
    auto *up = row->findChild<LinkButton *>(u"moveEntryUp"_s);
    auto *down = row->findChild<LinkButton *>(u"moveEntryDown"_s);
    QVERIFY(up->isVisible() && up->isEnabled() && !down->isEnabled());
    up->setFocus();
    QTest::keyClick(up, Qt::Key_Return);
    w.settle();
    QVERIFY2(w.text().contains(u"hooks:\n  Stop: []\n  # first\n  PreToolUse:"_s),
             qPrintable(w.text()));
    QTreeView *view = mapTree(w, u"hooks"_s);
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
    QCOMPARE(w.text(), nestedAgent);
}

void MapMovesTest::theMouseReorders()
{
    FormWindow w(nestedAgent);
    QTreeView *view = mapTree(w, u"mcpServers"_s);
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

QTEST_MAIN(MapMovesTest)
#include "MapMovesTest.moc"
