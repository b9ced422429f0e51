// Finding, going to places, and what is marked there.

#include "EditorWindow.h"

#include "ui/editor/Completer.h"
#include "ui/editor/FindBar.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/ScrollMarks.h"
#include "ui/problems/FixAllSheet.h"
#include "ui/problems/FixPreview.h"

#include "render/Tokens.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace studio;
using tests::EditorWindow;

namespace {

const QString soul = u"# Soul\n\nRed and blue.\n\n## One\n\nred (a [b] c)\n\n### Deep\n\nred\n\n"
                     "## Two\n\nred\n"_s;

const QString agent = u"---\nname: reviewer\ndescription: Reviews changes. Use when there are"
                      " any.\ntools: Read, Wrte\n---\n\n# Reviewer\n\nYou review.\n"_s;

} // namespace

class PlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsInTheSection();
    void severalSelectedLinesAreWhereToLook();
    void saysInPlaceWhatIsWrongWithAnExpression();
    void findsInAllOpen();
    void replacesInAllOpenByAnExpression();
    void goesToSections();
    void selectsSections();
    void sectionsAreRaisedAndLoweredWithAllBelowThem();
    void sectionsMoveAmongTheirNeighbours();
    void goesToTheMatchingBracket();
    void marksChangedLinesUntilTheyAreSaved();
    void theScrollBarMarksPlaces();
    void numbersStandWhereTheTextBegins();
    void newFindingsWaitForAPause();
    void askingForFixesIsAPause();
    void fixesShowWhatTheyChange();
    void fixesAllThatIsSafe();
    void completesLinks();
};

void PlacesTest::findsInTheSection()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    FindBar bar(&window.editor(), &window);
    window.caretBehind(u"## One"_s);
    bar.open(true);
    bar.findChild<QToolButton *>(u"findScoped"_s)->click();
    QTest::keyClicks(bar.findChild<QLineEdit *>(u"findText"_s), u"red"_s);
    QVERIFY(bar.findChild<QLabel *>(u"findCount"_s)->text().endsWith(u'2'));
    bar.findChild<QLineEdit *>(u"replaceText"_s)->setText(u"green"_s);
    bar.replaceAll();
    QCOMPARE(window.text().count(u"green"_s), 2);
    QVERIFY(window.text().startsWith(u"# Soul\n\nRed"_s));
    QVERIFY(window.text().endsWith(u"red\n"_s));
    window.session().undo();
    QCOMPARE(window.text(), soul);
    QVERIFY(!window.session().canUndo());
}

void PlacesTest::severalSelectedLinesAreWhereToLook()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    FindBar bar(&window.editor(), &window);
    window.editor().select({0, window.text().indexOf(u"## One"_s)});
    bar.open(false);
    QVERIFY(bar.findChild<QToolButton *>(u"findScoped"_s)->isChecked());
    QTest::keyClicks(bar.findChild<QLineEdit *>(u"findText"_s), u"red"_s);
    QVERIFY(bar.findChild<QLabel *>(u"findCount"_s)->text().contains(u'1'));
    bar.close();
    bar.open(false);
    QVERIFY(!bar.findChild<QToolButton *>(u"findScoped"_s)->isChecked());
}

void PlacesTest::saysInPlaceWhatIsWrongWithAnExpression()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    FindBar bar(&window.editor(), &window);
    bar.open(false);
    bar.findChild<QToolButton *>(u"findExpression"_s)->click();
    QTest::keyClicks(bar.findChild<QLineEdit *>(u"findText"_s), u"re(d"_s);
    auto *reason = bar.findChild<QLabel *>(u"findError"_s);
    QVERIFY(reason->isVisible());
    QVERIFY2(reason->text().contains(u"5"_s), qPrintable(reason->text()));
    QTest::keyClicks(bar.findChild<QLineEdit *>(u"findText"_s), u")"_s);
    QVERIFY(!reason->isVisible());
}

void PlacesTest::findsInAllOpen()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    EditorWindow other(u"no red here\n"_s, u"OTHER.md"_s);
    FindEverywhere everywhere(
        [&] { return std::vector<DocumentSession *>{&window.session(), &other.session()}; });
    DocumentSession *wanted = nullptr;
    Span place;
    connect(&everywhere, &FindEverywhere::activated, this, [&](DocumentSession *session, Span at) {
        wanted = session;
        place = at;
    });
    everywhere.open();
    auto *line = everywhere.findChild<QLineEdit *>(u"everywhereText"_s);
    auto *results = everywhere.findChild<QTreeWidget *>();
    everywhere.findChild<QToolButton *>(u"everywhereCase"_s)->click();
    QTest::keyClicks(line, u"red"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(results->topLevelItemCount(), 2);
    QCOMPARE(results->topLevelItem(0)->childCount(), 3);
    QCOMPARE(results->currentItem()->text(0), u"7: red (a [b] c)"_s);
    QTest::keyClick(results, Qt::Key_Return);
    QCOMPARE(wanted, &window.session());
    QCOMPARE(place.begin, soul.indexOf(u"red ("_s));

    everywhere.findChild<QLineEdit *>(u"everywhereReplacement"_s)->setText(u"blue"_s);
    everywhere.findChild<QPushButton *>(u"everywhereReplaceAll"_s)->click();
    QCOMPARE(other.text(), u"no blue here\n"_s);
    QCOMPARE(window.text().count(u"red"_s), 0);
    window.session().undo();
    QCOMPARE(window.text(), soul);
    QTRY_COMPARE(results->topLevelItemCount(), 1); // the list follows the texts
}

void PlacesTest::replacesInAllOpenByAnExpression()
{
    EditorWindow window(u"one-1 two-22\n"_s, u"SOUL.md"_s);
    EditorWindow other(u"three-333\n"_s, u"OTHER.md"_s);
    FindEverywhere everywhere(
        [&] { return std::vector<DocumentSession *>{&window.session(), &other.session()}; });
    everywhere.open();
    everywhere.findChild<QToolButton *>(u"everywhereExpression"_s)->click();
    auto *line = everywhere.findChild<QLineEdit *>(u"everywhereText"_s);
    QTest::keyClicks(line, u"(\\w+)-(\\d+)"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(everywhere.findChild<QTreeWidget *>()->topLevelItemCount(), 2);
    QTest::keyClicks(everywhere.findChild<QLineEdit *>(u"everywhereReplacement"_s), u"$2 $1"_s);
    everywhere.findChild<QPushButton *>(u"everywhereReplaceAll"_s)->click();
    QCOMPARE(window.text(), u"1 one 22 two\n"_s);
    QCOMPARE(other.text(), u"333 three\n"_s);
}

void PlacesTest::goesToSections()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    window.key(Qt::Key_R, Qt::ControlModifier);
    QWidget *popup = qApp->activePopupWidget();
    QVERIFY(popup);
    QTest::keyClicks(popup->focusWidget(), u"dee"_s);
    QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
    QCOMPARE(window.editor().currentPlace(), (Position{9, 1}));
    QVERIFY(window.editor().hasFocus());
}

void PlacesTest::selectsSections()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;
    window.caretBehind(u"### Deep\n\nr"_s);
    window.key(Qt::Key_A, keys);
    QVERIFY(window.editor().textCursor().selectedText().startsWith(u"### Deep"_s));
    QVERIFY(!window.editor().textCursor().selectedText().contains(u"Two"_s));
    window.key(Qt::Key_A, keys);
    QVERIFY(window.editor().textCursor().selectedText().startsWith(u"## One"_s));
    window.key(Qt::Key_A, keys);
    QVERIFY(window.editor().textCursor().selectedText().startsWith(u"# Soul"_s));
}

void PlacesTest::sectionsAreRaisedAndLoweredWithAllBelowThem()
{
    const QString before = u"# Title\n\n## One\n\ntext\n\n### Deep\n\nmore\n\n## Two\n\nend\n"_s;
    EditorWindow window(before, u"SOUL.md"_s);
    window.caretBefore(u"text"_s);
    window.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window.marked(),
             u"# Title\n\n### One\n\n|text\n\n#### Deep\n\nmore\n\n## Two\n\nend\n"_s);
    QCOMPARE(window.session().undoTitle(), u"Lower section One"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier); // one step
    QCOMPARE(window.text(), before);
    window.caretBefore(u"more"_s);
    window.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.marked(),
             u"# Title\n\n## One\n\ntext\n\n## Deep\n\n|more\n\n## Two\n\nend\n"_s);
    QCOMPARE(window.session().undoTitle(), u"Raise section Deep"_s);
    // A heading of the first level cannot be raised.
    window.caretBefore(u"Title"_s);
    const QString now = window.text();
    window.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.text(), now);
}

void PlacesTest::sectionsMoveAmongTheirNeighbours()
{
    const QString before = u"# Title\n\n## One\n\ntext\n\n### Deep\n\nmore\n\n## Two\n\nend\n"_s;
    const QString after = u"# Title\n\n## Two\n\nend\n\n## One\n\nte|xt\n\n### Deep\n\nmore\n"_s;
    EditorWindow window(before, u"SOUL.md"_s);
    window.caretBehind(u"te"_s);
    window.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.marked(), after);
    QCOMPARE(window.session().undoTitle(), u"Move section One"_s);
    window.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier); // nothing is below it
    QCOMPARE(window.marked(), after);
    window.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.text(), before);
}

void PlacesTest::goesToTheMatchingBracket()
{
    EditorWindow window(soul, u"SOUL.md"_s);
    window.caretBefore(u"(a"_s);
    window.key(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(window.marked().contains(u"c)|\n"_s));
    window.key(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(window.marked().contains(u"red (|a"_s));
}

void PlacesTest::marksChangedLinesUntilTheyAreSaved()
{
    QTemporaryDir folder;
    EditorWindow window(soul, u"SOUL.md"_s);
    QCOMPARE(window.editor().changedLines(), std::vector<int>());
    window.caretBehind(u"## On"_s);
    window.type(u"n"_s);
    QCOMPARE(window.editor().changedLines(), std::vector<int>{4});
    QVERIFY(window.session().saveAs(folder.filePath(u"SOUL.md"_s)));
    QCOMPARE(window.editor().changedLines(), std::vector<int>());
    window.caretBehind(u"## Tw"_s);
    window.type(u"w"_s);
    QCOMPARE(window.editor().changedLines(), std::vector<int>{12});
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.editor().changedLines(), std::vector<int>());
}

void PlacesTest::numbersStandWhereTheTextBegins()
{
    const auto isLeft = [](EditorWindow &w) {
        const auto *gutter = w.editor().findChild<QWidget *>(u"editorGutter"_s);
        const int text = w.editor().viewport()->geometry().left();
        return gutter->geometry().right() < text && gutter->geometry().right() >= text - 2;
    };
    EditorWindow latin(soul, u"SOUL.md"_s);
    QVERIFY(isLeft(latin));
    latin.setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(isLeft(latin));
    QVERIFY(latin.editor().cursorRect().left() < 40);
    EditorWindow arabic(u"---\nname: a\ndescription: d\n---\n\n\u0645\u0631\u062d\u0628\u0627\n"_s);
    QVERIFY(isLeft(arabic));
    arabic.setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(!isLeft(arabic));
    // The text may become another one.
    arabic.selectText(u"\u0645\u0631\u062d\u0628\u0627"_s);
    arabic.type(u"Hello"_s);
    QTRY_VERIFY(isLeft(arabic));
}

void PlacesTest::theScrollBarMarksPlaces()
{
    EditorWindow window(u"line\n"_s.repeated(400) + u"red\n"_s, u"SOUL.md"_s);
    auto *bar = window.editor().findChild<ScrollMarks *>();
    QVERIFY(bar && bar->isVisible());
    QVERIFY(bar->markAt(0) < 20);
    QVERIFY(bar->markAt(400) > bar->height() - 30);
    window.editor().setSearchMatches({{400 * 5, 400 * 5 + 3}});
    const QImage image = bar->grab().toImage();
    const QColor marked = image.pixelColor(bar->width() - 3, bar->markAt(400) + 1);
    QCOMPARE(marked, tokensFor(bar->palette()).accent);
}

void PlacesTest::newFindingsWaitForAPause()
{
    EditorWindow window(agent);
    ProblemMarks *problems = window.editor().problems();
    QTRY_VERIFY(problems->markOfLine(3)); // "Wrte"
    window.session().setPauseOfTheAuthor(std::chrono::hours(1));
    window.caretBehind(u"name: reviewer"_s);
    QSignalSpy checked(&window.session(), &DocumentSession::diagnosticsChanged);
    window.type(u" X"_s); // a name cannot hold that
    QTRY_VERIFY(!checked.isEmpty());
    QVERIFY2(!problems->markOfLine(1), "the author is still writing");
    QVERIFY2(problems->markOfLine(3), "what was there stays");
    window.session().setPauseOfTheAuthor(std::chrono::milliseconds(1));
    window.type(u"Y"_s);
    QTRY_VERIFY(problems->markOfLine(1));
}

void PlacesTest::askingForFixesIsAPause()
{
    EditorWindow window(agent);
    QTRY_VERIFY(window.editor().problems()->markOfLine(3));
    window.session().setPauseOfTheAuthor(std::chrono::hours(1));
    window.caretBehind(u"name: reviewer"_s);
    QSignalSpy checked(&window.session(), &DocumentSession::diagnosticsChanged);
    window.type(u" X"_s);
    QTRY_VERIFY(!checked.isEmpty());
    window.key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(window.editor().problems()->markOfLine(1));
    auto *menu = window.editor().findChild<QMenu *>(u"fixMenu"_s);
    QVERIFY(menu && menu->isVisible());
    menu->close();
}

void PlacesTest::fixesShowWhatTheyChange()
{
    const QString preview = fixPreview(u"a\nb <c>\nd\n"_s, TextEdit({2, 3}, u"x\ny"_s),
                                       lightTokens());
    QVERIFY(preview.contains(u"− b &lt;c&gt;"_s));
    QVERIFY(preview.contains(u"+ x<"_s));
    QVERIFY(preview.contains(u"+ y &lt;c&gt;"_s));
    QVERIFY(!preview.contains(u"− a"_s));

    EditorWindow window(agent);
    window.caretBehind(u"Wr"_s);
    QTRY_VERIFY(!window.editor().problems()->at(window.editor().caret()).empty());
    window.key(Qt::Key_Period, Qt::ControlModifier);
    auto *label = window.editor().findChild<QLabel *>(u"fixPreview"_s);
    QVERIFY(label && label->isVisible());
    QVERIFY2(label->text().contains(u"+ tools: Read, Write"_s), qPrintable(label->text()));
    label->window()->close();
}

void PlacesTest::fixesAllThatIsSafe()
{
    EditorWindow window(agent);
    QTRY_VERIFY(!window.session().diagnostics().empty());
    const FixedFile file = fixedFile(window.session(), {});
    fixAllSafe(&window.session(), {}, &window);
    if (file.count == 0)
        QSKIP("nothing is safe to fix in this text");
    // More than one is shown before it is done.
    if (file.count > 1) {
        auto *sheet = window.findChild<FixAllSheet *>();
        QVERIFY(sheet);
        QCOMPARE(window.text(), agent);
        sheet->findChild<QPushButton *>(u"fixAllDo"_s)->click();
    }
    QCOMPARE(window.text(), file.after);
    window.session().undo();
    QCOMPARE(window.text(), agent);
}

void PlacesTest::completesLinks()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"docs"_s));
    QFile file(folder.filePath(u"docs/my plan.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    EditorWindow window(soul, u"SOUL.md"_s);
    QVERIFY(window.session().saveAs(folder.filePath(u"SOUL.md"_s)));
    window.caretBehind(u"blue."_s);
    window.type(u" [x](do"_s);
    QTRY_VERIFY(!window.editor().snapshot()->path.isEmpty());
    window.key(Qt::Key_Space, Qt::ControlModifier);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    QCOMPARE(list->currentIndex().data().toString(), u"docs/"_s);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    window.key(Qt::Key_Return);
    QVERIFY2(window.text().contains(u"[x](docs/my%20plan.md)"_s), qPrintable(window.text()));
    window.caretBehind(u"## One\n\n"_s);
    window.type(u"[y](#de"_s);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    window.key(Qt::Key_Return);
    QVERIFY(window.text().contains(u"[y](#deepred"_s));
}

QTEST_MAIN(PlacesTest)
#include "PlacesTest.moc"
