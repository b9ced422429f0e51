// What typing does beside the letters: pairs, lists, lines, snippets, input methods.

#include "EditorWindow.h"

#include "ui/editor/Snippets.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QListView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace studio;
using tests::EditorWindow;

class TypingTest : public QObject
{
    Q_OBJECT

private slots:
    void bracketsComeInPairs();
    void quotesInWordsAreApostrophes();
    void backspaceTakesBoth();
    void aFenceIsThreeBackticks();
    void inputMethodsAreLeftAlone();
    void orderedListsCountOn();
    void wideNumbersMoveWhatIsBelow();
    void listsOfOnesStay();
    void numbersFollowMovedLines();
    void taskListsContinueAndNest();
    void joinsAndDeletesLines();
    void expandsSnippets_data();
    void expandsSnippets();
    void snippetsAreFilledIn();
    void snippetsOfTheUser();
};

void TypingTest::bracketsComeInPairs()
{
    EditorWindow window(u"a \n"_s, u"SOUL.md"_s);
    window.caretBehind(u"a "_s);
    window.type(u"(b [c"_s);
    QCOMPARE(window.marked(), u"a (b [c|])\n"_s);
    window.type(u"])"_s); // over those that have come by themselves
    QCOMPARE(window.marked(), u"a (b [c])|\n"_s);
    window.type(u")"_s);
    QCOMPARE(window.marked(), u"a (b [c]))|\n"_s);
    window.caretBefore(u"a "_s);
    window.type(u"("_s); // what follows is not to be enclosed
    QCOMPARE(window.marked(), u"(|a (b [c]))\n"_s);
}

void TypingTest::quotesInWordsAreApostrophes()
{
    EditorWindow window(u"\n"_s, u"SOUL.md"_s);
    window.type(u"don't say 'yes' or \"no\""_s);
    QCOMPARE(window.text(), u"don't say 'yes' or \"no\"\n"_s);
}

void TypingTest::backspaceTakesBoth()
{
    EditorWindow window(u"a \n"_s, u"SOUL.md"_s);
    window.caretBehind(u"a "_s);
    window.type(u"("_s);
    window.key(Qt::Key_Backspace);
    QCOMPARE(window.marked(), u"a |\n"_s);
    window.type(u"()"_s);
    window.caretBehind(u"("_s);
    window.key(Qt::Key_Backspace); // this one has been typed
    QCOMPARE(window.text(), u"a )\n"_s);
}

void TypingTest::aFenceIsThreeBackticks()
{
    EditorWindow window(u"\n"_s, u"SOUL.md"_s);
    window.type(u"```sh"_s);
    QCOMPARE(window.text(), u"```sh\n"_s);
}

void TypingTest::inputMethodsAreLeftAlone()
{
    EditorWindow window(u"- a\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"- a"_s);
    const auto send = [&](const QString &preedit, const QString &commit) {
        QInputMethodEvent event(preedit, {});
        if (!commit.isEmpty())
            event.setCommitString(commit);
        QApplication::sendEvent(&window.editor(), &event);
    };
    send(u"「か"_s, {});
    QCOMPARE(window.text(), u"- a\n"_s);
    send({}, u"「かな("_s);
    QCOMPARE(window.marked(), u"- a「かな(|\n"_s);
    send(u"´"_s, {}); // a dead key
    send({}, u"'"_s);
    QCOMPARE(window.marked(), u"- a「かな('|\n"_s);
    window.selectText(u"かな"_s);
    send({}, u"\""_s); // takes the selection's place, as any text
    QCOMPARE(window.text(), u"- a「\"('\n"_s);
}

void TypingTest::orderedListsCountOn()
{
    EditorWindow window(u"1. a\n2. b\n   - x\n3. c\n\ntext\n\n5. z\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"1. a"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.marked(), u"1. a\n2. |\n3. b\n   - x\n4. c\n\ntext\n\n5. z\n"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), u"1. a\n2. b\n   - x\n3. c\n\ntext\n\n5. z\n"_s);
}

void TypingTest::wideNumbersMoveWhatIsBelow()
{
    EditorWindow window(u"8. a\n9. b\n   - x\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"8. a"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.marked(), u"8. a\n9. |\n10. b\n    - x\n"_s);
}

void TypingTest::listsOfOnesStay()
{
    EditorWindow window(u"1. a\n1. b\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"1. a"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.marked(), u"1. a\n1. |\n1. b\n"_s);
}

void TypingTest::numbersFollowMovedLines()
{
    EditorWindow window(u"1. a\n2. b\n3. c\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"3. c"_s);
    window.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.marked(), u"1. a\n2. c|\n3. b\n"_s);
    window.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.marked(), u"1. c|\n2. a\n3. b\n"_s);
    window.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.text().endsWith(u"a\n3. b\n"_s) || window.text() == u"2. a\n3. b\n"_s);
    EditorWindow odd(u"1. a\n7. b\n3. c\n"_s, u"SOUL.md"_s);
    odd.caretBehind(u"1. a"_s);
    odd.key(Qt::Key_Return); // numbers that were not in order are somebody's choice
    QCOMPARE(odd.text(), u"1. a\n2. \n7. b\n3. c\n"_s);
}

void TypingTest::taskListsContinueAndNest()
{
    EditorWindow window(u"- [x] a\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"a"_s);
    window.key(Qt::Key_Return);
    window.type(u"b"_s);
    window.key(Qt::Key_Tab);
    QCOMPARE(window.marked(), u"- [x] a\n  - [ ] b|\n"_s);
    window.key(Qt::Key_Backtab, Qt::ShiftModifier);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Return);
    QCOMPARE(window.marked(), u"- [x] a\n- [ ] b\n|\n"_s);
}

void TypingTest::joinsAndDeletesLines()
{
    EditorWindow window(u"one \n  - two\n> three\nfour\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"one"_s);
    window.key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(window.marked(), u"one |two\n> three\nfour\n"_s);
    QCOMPARE(window.session().undoTitle(), u"Join lines"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(window.text(), u"one two three four\n"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.caretBehind(u"- t"_s);
    window.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.marked(), u"one \n> thr|ee\nfour\n"_s);
    window.caretBehind(u"fo"_s);
    window.key(Qt::Key_J, Qt::ControlModifier); // only the empty last line is left
    QCOMPARE(window.text(), u"one \n> three\nfour"_s);
}

void TypingTest::expandsSnippets_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QPair<int, int>>>("stops");
    using Stops = QList<QPair<int, int>>;
    QTest::newRow("none") << u"abc"_s << u"abc"_s << Stops{{3, 3}};
    QTest::newRow("stops") << u"${2:b} $1 x$0y"_s << u"b  xy"_s << Stops{{2, 2}, {0, 1}, {4, 4}};
    QTest::newRow("choice") << u"${1|one,two|}!"_s << u"one!"_s << Stops{{0, 3}, {4, 4}};
    QTest::newRow("escapes") << u"\\$1 ${1:a\\}b} $"_s << u"$1 a}b $"_s << Stops{{3, 6}, {8, 8}};
    QTest::newRow("nested") << u"${1:a ${2:b}}"_s << u"a b"_s << Stops{{0, 3}, {2, 3}, {3, 3}};
    QTest::newRow("selection") << u"[$TM_SELECTED_TEXT]${0:${TM_SELECTED_TEXT:none}}"_s
                               << u"[sel]sel"_s << Stops{{5, 8}};
    QTest::newRow("not closed") << u"${1:a"_s << u"a"_s << Stops{{0, 1}, {1, 1}};
}

void TypingTest::expandsSnippets()
{
    QFETCH(QString, body);
    QFETCH(QString, text);
    using Stops = QList<QPair<int, int>>;
    QFETCH(Stops, stops);
    const ExpandedSnippet expanded = expandSnippet(body, {}, u"sel"_s);
    QCOMPARE(expanded.text, text);
    Stops found;
    for (const SnippetStop &stop : expanded.stops)
        found.append({int(stop.span.begin), int(stop.span.end)});
    QCOMPARE(found, stops);
}

void TypingTest::snippetsAreFilledIn()
{
    EditorWindow window(u"a\n\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"a\n"_s);
    window.type(u"section"_s);
    window.key(Qt::Key_Tab);
    QVERIFY(window.marked().contains(u"## ¦Title|\n\n- First point"_s));
    window.type(u"Avoid"_s);
    window.key(Qt::Key_Tab);
    QVERIFY(window.marked().contains(u"## Avoid\n\n- ¦First point|"_s));
    window.type(u"x"_s);
    window.key(Qt::Key_Tab); // it has ended: Tab nests again
    QVERIFY(window.text().contains(u"\n  - x"_s));

    window.caretBehind(u"Avoid"_s);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    auto *list = qApp->activePopupWidget()->findChild<QListView *>();
    QVERIFY(list && list->model()->rowCount() > 3);
    QTest::keyClicks(qApp->activePopupWidget()->focusWidget(), u"table"_s);
    QTest::keyClick(qApp->activePopupWidget()->focusWidget(), Qt::Key_Return);
    QVERIFY(window.marked().contains(u"| ¦Column| | Column |\n| --- "_s)
            || window.text().contains(u"| Column | Column |"_s));
    QCOMPARE(window.session().undoTitle(), u"Insert Table"_s);
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(window.editor().textCursor().selectedText(), u"Column"_s);
    window.key(Qt::Key_Escape);
    QVERIFY(window.editor().hasFocus());
}

void TypingTest::snippetsOfTheUser()
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &json) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    };
    write(u"mine.json"_s, R"({"Greet": {"prefix": ["hi"], "body": ["Hello", "$1"],
                              "description": "A greeting"}})");
    write(u"broken.json"_s, "{");
    const SnippetSet set = readSnippets(folder.path());
    QCOMPARE(set.snippets.front().name, u"Greet"_s);
    QCOMPARE(set.snippets.front().prefix, u"hi"_s);
    QCOMPARE(set.snippets.front().body, u"Hello\n$1"_s);
    QVERIFY(set.snippets.front().own);
    QVERIFY(set.snippets.size() > 5);
    QCOMPARE(set.failures.size(), 1);
    QVERIFY(set.failures.front().contains(u"broken.json"_s));
}

QTEST_MAIN(TypingTest)
#include "TypingTest.moc"
