// Nested maps whose parts are named, merged or in brackets.

#include "MapTree.h"
#include "ui/form/FindingRow.h"
#include "ui/widgets/LinkButton.h"

#include <QLabel>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::goToPart;
using tests::key;
using tests::mapTree;
using tests::pickPart;
using tests::type;

class MapAnchorsTest : public QObject
{
    Q_OBJECT

private slots:
    void showsAnchorsAndKeepsThem();
    void whatStandsInBracketsIsChangedByParts();
    void showsWhatIsMergedByWhereItComesFrom();
    void aFieldWithAnAnchorIsEditedBehindIt();
    void aFieldWithAnAnchorCanNameAnother();
    void aFieldThatNamesAnotherSaysWhatStandsThere();
};

void MapAnchorsTest::showsAnchorsAndKeepsThem()
{
    const QString before = u"---\nname: x\ndescription: y\nmcpServers:\n"
                           "  one: &base\n    command: a\n  two: *base\n  three: &own text\n"
                           "---\n\nBody.\n"_s;
    FormWindow w(before);
    QTreeView *view = mapTree(w, u"mcpServers"_s);
    const auto *model = view->model();
    QCOMPARE(model->index(1, 1).data().toString(), u"*base"_s);
    QVERIFY(!(model->index(1, 1).flags() & Qt::ItemIsEditable));
    QVERIFY(model->index(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"&base"_s));
    QVERIFY(model->index(2, 1).data(Qt::ToolTipRole).toString().contains(u"*own"_s));
    // What is used elsewhere is not taken away, and the form says why, where it is seen.
    w.window->resize(480, 420);
    QVERIFY(goToPart(w, u"mcpServers"_s, u"one"_s, 0));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), before);
    const auto *refusal = w.find(u"row_mcpServers"_s)->findChild<FindingRow *>(u"refusal"_s);
    QVERIFY(refusal && refusal->isVisible());
    QVERIFY2(refusal->sentence().contains(u"“*base”"_s), qPrintable(refusal->sentence()));
    QCOMPARE(refusal->visibleRegion().boundingRect(), refusal->rect());
    // A value is changed behind its anchor.
    QVERIFY(goToPart(w, u"mcpServers"_s, u"three"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"words"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), QString(before).replace(u"&own text"_s, u"&own words"_s));
}

void MapAnchorsTest::whatStandsInBracketsIsChangedByParts()
{
    const QString before = u"hooks: {Stop: [{matcher: Bash, hooks: [a, b]}]} # all\n"_s;
    const QString head = u"---\nname: x\ndescription: y\n"_s;
    const QString tail = u"---\n\nBody.\n"_s;
    const auto text = [&](const QString &line) { return QString(head + line + tail); };
    FormWindow w(text(before));
    QVERIFY(goToPart(w, u"hooks"_s, u"matcher"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Edit, Write"_s);
    key(Qt::Key_Return);
    w.settle();
    const QString changed = QString(before).replace(u"Bash"_s, u"\"Edit, Write\""_s);
    QCOMPARE(w.text(), text(changed));
    // An element of the innermost list is removed, another one added.
    QVERIFY(goToPart(w, u"hooks"_s, u"2."_s));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), text(QString(changed).replace(u"[a, b]"_s, u"[a]"_s)));
    key(Qt::Key_Insert);
    pickPart(w, u"text"_s);
    w.settle();
    QCOMPARE(w.text(), text(QString(changed).replace(u"[a, b]"_s, u"[a, value]"_s)));
}

void MapAnchorsTest::showsWhatIsMergedByWhereItComesFrom()
{
    const QString before = u"---\nname: x\ndescription: y\nmcpServers:\n"
                           "  base: &base\n    type: http\n    timeout: 5\n"
                           "  one:\n    <<: *base\n    url: u\n---\n\nBody.\n"_s;
    FormWindow w(before);
    QVERIFY(goToPart(w, u"mcpServers"_s, u"<<"_s));
    const QModelIndex merge = mapTree(w, u"mcpServers"_s)->currentIndex();
    QCOMPARE(merge.data().toString(), u"*base: type, timeout"_s);
    QVERIFY(!(merge.flags() & Qt::ItemIsEditable));
    QVERIFY(!(merge.siblingAtColumn(0).flags() & Qt::ItemIsEditable));
    QVERIFY(!merge.data(Qt::ToolTipRole).toString().isEmpty());
    // What stands beside it is edited as ever.
    QVERIFY(goToPart(w, u"mcpServers"_s, u"url"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"v"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), QString(before).replace(u"url: u"_s, u"url: v"_s));
    w.session->undo();
    // The base is not: it would change the other one unseen.
    QVERIFY(goToPart(w, u"mcpServers"_s, u"timeout"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"6"_s);
    key(Qt::Key_Return);
    w.settle();
    QCOMPARE(w.text(), before);
    const auto *refusal = w.find(u"row_mcpServers"_s)->findChild<FindingRow *>(u"refusal"_s);
    QVERIFY(refusal && refusal->isVisible());
    // To take nothing over any more is a part's removal.
    QVERIFY(goToPart(w, u"mcpServers"_s, u"<<"_s, 0));
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.text(), QString(before).remove(u"    <<: *base\n"_s));
}

void MapAnchorsTest::aFieldWithAnAnchorIsEditedBehindIt()
{
    const QString before = u"---\nname: &n x # who\ndescription: y\nmcpServers: &all\n"
                           "  one:\n    url: u\n---\n\nBody.\n"_s;
    FormWindow w(before);
    QVERIFY(goToPart(w, u"mcpServers"_s, u"url"_s));
    key(Qt::Key_F2);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"v"_s);
    key(Qt::Key_Return);
    w.settle();
    const QString changed = QString(before).replace(u"url: u"_s, u"url: v"_s);
    QCOMPARE(w.text(), changed);
    w.enter(u"name"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"zed"_s);
    w.leave();
    w.settle();
    QCOMPARE(w.text(), QString(changed).replace(u"&n x #"_s, u"&n zed #"_s));
}

void MapAnchorsTest::aFieldWithAnAnchorCanNameAnother()
{
    const QString before = u"---\nname: x\ndescription: y\nbase: &base {type: http}\n"
                           "mcpServers: &all\n  one:\n    <<: *base\n    url: u\n"
                           "hooks: *all\n---\n\nBody.\n"_s;
    FormWindow w(before);
    QVERIFY(goToPart(w, u"mcpServers"_s, u"<<"_s));
    QCOMPARE(mapTree(w, u"mcpServers"_s)->currentIndex().data().toString(), u"*base: type"_s);
    // What is another field altogether is said, and the way to its line is there.
    const auto *row = w.find(u"row_hooks"_s);
    const QString said = row->findChild<QLabel *>(u"summaryText"_s)->text();
    QVERIFY2(said.startsWith(u"The same as “&all” above"_s) && said.endsWith(u"one"_s),
             qPrintable(said));
    QVERIFY(!row->findChild<LinkButton *>(u"addEntry"_s)->isVisible());
    QVERIFY(row->findChild<LinkButton *>(u"editInText"_s)->isVisible());
}

void MapAnchorsTest::aFieldThatNamesAnotherSaysWhatStandsThere()
{
    const QString before = u"---\nname: &n opus\ndescription: y\nmodel: *n\n---\n\nBody.\n"_s;
    FormWindow w(before);
    const auto *row = w.find(u"row_model"_s);
    const auto *text = row->findChild<QLabel *>(u"summaryText"_s);
    QVERIFY(text && text->isVisible());
    QCOMPARE(text->text(), u"The same as “&n” above: opus"_s);
}

QTEST_MAIN(MapAnchorsTest)
#include "MapAnchorsTest.moc"
