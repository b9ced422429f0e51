// The text editor with real keys on a real session.

#include "ComeToRest.h"
#include "EditorWindow.h"

#include "render/Tokens.h"
#include "ui/editor/Completer.h"
#include "ui/editor/CompletionNote.h"
#include "ui/editor/Gutter.h"
#include "ui/editor/Highlighter.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/widgets/ModelHost.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace studio;
using tests::EditorWindow;

namespace {

const QString agent = uR"(---
name: reviewer
description: Reviews changes before they are merged.
tools: Read, Wrte
model: sonnet
---

# Reviewer

You review changes.

- first
- second
)"_s;

/// How much of a widget is painted.
class PaintWatch : public QObject
{
public:
    QRegion painted;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

class TextEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void typingIsOneHistoryWithTheForm();
    void undoOfSomebodyElseMovesTheCaretThere();
    void listsContinue();
    void codeBlocksDoNot();
    void shiftEnterIsAPlainLineBreak();
    void tabIndents();
    void controlTabLeaves();
    void marksUp();
    void notInFrontmatter();
    void movesAndDuplicatesLines();
    void commentsFrontmatter();
    void surroundsSelections();
    void pastesPlainText();
    void copiesWhatIsThere();
    void inputMethodComposes();
    void completesKeys();
    void completesValues();
    void completionsSayWhatTheyMean_data();
    void completionsSayWhatTheyMean();
    void completedSkillsSayWhatTheyAreFor();
    void completesFullModelIds();
    void completionFollowsAndCloses();
    void completesHeadings();
    void showsProblems();
    void fixesFromTheKeyboard();
    void stepsThroughProblems();
    void highlightsAfterTheFirstPaint();
    void paintsTheColoursWhenTheyHaveCome();
    void paintsWhatAKeyChangesBelow();
    void goesToPlaces();
    void tellsWhereTheCaretIs();
    void zooms();
    void wraps();
    void gutterGrowsWithTheText();
    void readOnlyStaysAsItIs();
    void aKeyRepaintsItsLineOnly();
    void commandsHaveNames();
};

void TextEditorTest::typingIsOneHistoryWithTheForm()
{
    EditorWindow window(agent);
    window.caretBehind(u"You review changes"_s);
    window.type(u" of code"_s);
    QVERIFY(window.text().contains(u"You review changes of code."_s));
    QVERIFY(window.session().setField(u"model"_s, u"opus"_s, u"Change model"_s));
    QVERIFY(window.text().contains(u"model: opus"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.text().contains(u"model: sonnet"_s));
    QVERIFY(window.text().contains(u"changes of code."_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
    QVERIFY(!window.session().canUndo());
    window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.text().contains(u"changes of code."_s));
    window.key(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(window.text().contains(u"model: opus"_s));
}

void TextEditorTest::undoOfSomebodyElseMovesTheCaretThere()
{
    EditorWindow window(agent);
    window.caretBehind(u"sonnet"_s);
    window.type(u"x"_s);
    window.caretBehind(u"- second"_s);
    window.session().undo();
    QCOMPARE(window.text(), agent);
    QCOMPARE(window.editor().currentPlace(), (Position{5, 14}));
}

void TextEditorTest::listsContinue()
{
    EditorWindow window(agent);
    window.caretBehind(u"- second"_s);
    window.key(Qt::Key_Return);
    window.type(u"third"_s);
    QVERIFY(window.text().endsWith(u"- second\n- third\n"_s));
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(window.marked().endsWith(u"- third\n|\n"_s));
    window.caretBehind(u"tools: Read, Wrte"_s);
    window.key(Qt::Key_Return);
    QVERIFY(window.text().contains(u"Wrte\n\nmodel"_s));
}

void TextEditorTest::codeBlocksDoNot()
{
    EditorWindow window(u"a\n\n```\n- x\n```\n\n- y\n"_s, u"SOUL.md"_s);
    window.caretBehind(u"- x"_s);
    window.key(Qt::Key_Return);
    QVERIFY(window.text().contains(u"- x\n\n```"_s));
    window.caretBehind(u"- y"_s);
    window.key(Qt::Key_Return);
    QVERIFY(window.text().endsWith(u"- y\n- \n"_s));
}

void TextEditorTest::shiftEnterIsAPlainLineBreak()
{
    EditorWindow window(agent);
    window.caretBehind(u"- second"_s);
    window.key(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(window.marked().endsWith(u"- second\n|\n"_s));
    QVERIFY(!window.text().contains(QChar::LineSeparator));
}

void TextEditorTest::tabIndents()
{
    EditorWindow window(agent);
    window.caretBehind(u"- sec"_s);
    window.key(Qt::Key_Tab);
    QVERIFY(window.text().endsWith(u"- first\n  - second\n"_s));
    window.key(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(window.text(), agent);
    window.caretBehind(u"changes."_s);
    window.key(Qt::Key_Tab);
    QVERIFY(window.text().contains(u"changes. \n"_s)); // to the next even column
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.selectText(u"- first\n- second"_s);
    window.key(Qt::Key_Tab);
    QVERIFY(window.text().endsWith(u"  - first\n  - second\n"_s));
    window.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::controlTabLeaves()
{
    EditorWindow window(agent);
    auto *other = new QWidget(&window);
    other->setFocusPolicy(Qt::StrongFocus);
    other->setGeometry(0, 0, 10, 10);
    other->show();
    QVERIFY(window.editor().hasFocus());
    window.key(Qt::Key_Tab, Qt::ControlModifier);
    QTRY_VERIFY(other->hasFocus());
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::marksUp()
{
    EditorWindow window(agent);
    window.selectText(u"review"_s);
    window.editor().select({window.text().indexOf(u"review changes"_s),
                            window.text().indexOf(u"review changes"_s) + 6});
    window.key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(window.marked().contains(u"You **¦review|** changes"_s));
    window.key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(window.text().contains(u"You ***review*** changes"_s));
    window.key(Qt::Key_I, Qt::ControlModifier);
    window.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
    window.key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(window.text().contains(u"You `review` changes"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
    window.caretBehind(u"You rev"_s);
    window.key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.marked().contains(u"You [review](|) changes"_s));
}

void TextEditorTest::notInFrontmatter()
{
    EditorWindow window(agent);
    window.selectText(u"sonnet"_s);
    window.key(Qt::Key_B, Qt::ControlModifier);
    window.key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::movesAndDuplicatesLines()
{
    EditorWindow window(agent);
    window.caretBehind(u"- sec"_s);
    window.key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(window.marked().endsWith(u"- sec|ond\n- first\n"_s));
    window.key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(window.marked().endsWith(u"- first\n- sec|ond\n"_s));
    QCOMPARE(window.text(), agent);
    window.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(window.marked().endsWith(u"- second\n- sec|ond\n"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::commentsFrontmatter()
{
    EditorWindow window(agent);
    window.caretBehind(u"model: s"_s);
    window.key(Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(window.text().contains(u"\n# model: sonnet\n"_s));
    window.key(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
    window.caretBehind(u"- first"_s);
    window.key(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::surroundsSelections()
{
    EditorWindow window(agent);
    window.selectText(u"second"_s);
    window.type(u"("_s);
    QVERIFY(window.marked().endsWith(u"- (¦second|)\n"_s));
    window.type(u"x"_s);
    QVERIFY(window.text().endsWith(u"- (x)\n"_s));
    window.type(u"["_s);
    QVERIFY(window.marked().endsWith(u"- (x[|])\n"_s));
}

void TextEditorTest::pastesPlainText()
{
    EditorWindow window(agent);
    auto *data = new QMimeData;
    data->setText(u"one\r\ntwo\rthree"_s);
    data->setHtml(u"<span style='color:red'>one</span>"_s);
    QApplication::clipboard()->setMimeData(data);
    window.selectText(u"second"_s);
    window.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(window.marked().endsWith(u"- one\ntwo\nthree|\n"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::copiesWhatIsThere()
{
    EditorWindow window(u"a\u00A0b\nc\n"_s, u"SOUL.md"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"a\u00A0b\nc\n"_s);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
}

void TextEditorTest::inputMethodComposes()
{
    EditorWindow window(agent);
    QTRY_VERIFY(window.editor().highlighter() && window.editor().highlighter()->isFinished());
    window.caretBehind(u"# Rev"_s);
    const QTextBlock block = window.editor().textCursor().block();
    QTextCharFormat composing;
    composing.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    QInputMethodEvent compose(
        u"かな"_s, {QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, 0, 2, composing)});
    QApplication::sendEvent(&window.editor(), &compose);
    QCOMPARE(window.text(), agent);
    QCOMPARE(block.layout()->preeditAreaText(), u"かな"_s);
    // The heading's colour goes on behind what is composed, which has the look of its own.
    int coloured = 0;
    bool underlined = false;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.format.hasProperty(QTextFormat::ForegroundBrush))
            coloured = std::max(coloured, range.start + range.length);
        underlined = underlined
                     || range.format.underlineStyle() == QTextCharFormat::SingleUnderline;
    }
    QCOMPARE(coloured, int(u"# Reviewer"_s.size()) + 2);
    QVERIFY(underlined);

    QInputMethodEvent commit;
    commit.setCommitString(u"仮名"_s);
    QApplication::sendEvent(&window.editor(), &commit);
    QVERIFY(window.marked().contains(u"# Rev仮名|iewer"_s));
    QVERIFY(block.layout()->preeditAreaText().isEmpty());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::completesKeys()
{
    EditorWindow window(agent);
    window.caretBehind(u"model: sonnet"_s);
    window.key(Qt::Key_Return);
    window.type(u"m"_s);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && !list->isOpen());
    window.type(u"a"_s);
    QVERIFY(list->isOpen());
    QCOMPARE(list->currentIndex().data().toString(), u"maxTurns"_s);
    window.key(Qt::Key_Return);
    QVERIFY(!list->isOpen());
    QVERIFY(window.marked().contains(u"model: sonnet\nmaxTurns: |\n---"_s));
    window.type(u"40"_s);
    QVERIFY(!list->isOpen());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.text().contains(u"sonnet\nma\n"_s));
}

void TextEditorTest::completionsSayWhatTheyMean_data()
{
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("offered");
    QTest::newRow("key") << u"model: sonnet"_s << u"permissionMode"_s;
    QTest::newRow("model") << u"model: "_s << u"opus"_s;
    QTest::newRow("tool") << u"tools: Read, "_s << u"Write"_s;
    QTest::newRow("section") << u"# "_s << u"Workflow"_s;
}

void TextEditorTest::completionsSayWhatTheyMean()
{
    QFETCH(QString, behind);
    QFETCH(QString, offered);
    EditorWindow window(QString(agent).replace(u"Reviewer"_s, u""_s));
    window.caretBehind(behind);
    if (offered == u"permissionMode")
        window.key(Qt::Key_Return);
    if (window.editor().textCursor().block().text().contains(u"Wrte"_s))
        for (int i = 0; i < 4; ++i)
            window.key(Qt::Key_Delete);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    const QModelIndexList found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                                       offered, 1, Qt::MatchExactly);
    QVERIFY2(!found.isEmpty(), qPrintable(offered));
    QVERIFY(!found.front().data(Qt::UserRole).toString().isEmpty());
    // All that is known of the chosen one stands beside the list.
    list->setCurrentIndex(found.front());
    auto *note = window.findChild<CompletionNote *>();
    QVERIFY(note && note->isVisible());
    QVERIFY(!note->geometry().intersects(list->geometry()));
    QVERIFY2(note->text().contains(found.front().data(Qt::UserRole).toString())
                 || note->text().contains(offered),
             qPrintable(note->text()));
    window.key(Qt::Key_Escape);
    QVERIFY(!note->isVisible());
}

void TextEditorTest::completedSkillsSayWhatTheyAreFor()
{
    QTemporaryDir folder;
    const QString agents = folder.filePath(u".claude/agents"_s);
    const QString skill = folder.filePath(u".claude/skills/sql-style"_s);
    QVERIFY(QDir().mkpath(agents) && QDir().mkpath(skill));
    QFile file(skill + u"/SKILL.md"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\nname: sql-style\ndescription: How we write queries.\n---\n\nText.\n");
    file.close();
    EditorWindow window(u"---\nname: x\ndescription: y\nskills:\n  - \n---\n\nBody.\n"_s);
    QVERIFY(window.session().saveAs(agents + u"/x.md"_s));
    window.caretBehind(u"skills:\n  - "_s);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    QCOMPARE(list->currentIndex().data().toString(), u"sql-style"_s);
    auto *note = window.findChild<CompletionNote *>();
    QVERIFY(note && note->isVisible());
    QCOMPARE(note->text(), u"How we write queries."_s);
}

void TextEditorTest::completesValues()
{
    EditorWindow window(agent);
    window.caretBehind(u"Wrte"_s);
    for (int i = 0; i < 4; ++i)
        window.key(Qt::Key_Backspace);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    QVERIFY(list->model()->rowCount() > 5);
    window.type(u"wr"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Write"_s);
    window.key(Qt::Key_Tab);
    QVERIFY(window.marked().contains(u"tools: Read, Write|\n"_s));
}

void TextEditorTest::completesFullModelIds()
{
    class Host : public QWidget, public ModelHost
    {
    public:
        [[nodiscard]] QMap<QString, int> modelsInUse() const override
        {
            return {{u"claude-sonnet-4-5-20250929"_s, 3}, {u"opus"_s, 4}, {u"fluffy"_s, 1}};
        }
    };
    Host host;
    auto *layout = new QVBoxLayout(&host);
    auto *window = new EditorWindow(agent);
    layout->addWidget(window);
    host.resize(900, 600);
    host.show();
    (void)tests::waitForActive(&host);
    window->editor().setFocus();
    window->caretBehind(u"model: sonnet"_s);
    for (int i = 0; i < 6; ++i)
        window->key(Qt::Key_Backspace);
    // Key by key, as one writes: the list comes by itself.
    window->type(u"cl"_s);
    auto *list = host.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    QStringList offered;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        offered += list->model()->index(row, 0).data().toString();
    QCOMPARE(offered, QStringList(u"claude-sonnet-4-5-20250929"_s));
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"library"_s));
    window->type(u"aude-so"_s);
    QVERIFY(list->isOpen());
    window->key(Qt::Key_Return);
    QVERIFY(!list->isOpen());
    QVERIFY2(window->marked().contains(u"model: claude-sonnet-4-5-20250929|\n"_s),
             qPrintable(window->marked()));
    window->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window->text().contains(u"model: claude-so\n"_s));
}

void TextEditorTest::completionFollowsAndCloses()
{
    EditorWindow window(agent);
    window.caretBehind(u"Read, "_s);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    const int all = list->model()->rowCount();
    window.key(Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    window.key(Qt::Key_Up);
    window.key(Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), all - 1);
    window.key(Qt::Key_Escape);
    QVERIFY(!list->isOpen());
    QVERIFY(window.editor().hasFocus());

    window.key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(list->isOpen());
    window.type(u"qqq"_s);
    QVERIFY(!list->isOpen());
    for (int i = 0; i < 3; ++i)
        window.key(Qt::Key_Backspace);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(list->isOpen());
    window.caretBehind(u"- first"_s);
    QVERIFY(!list->isOpen());
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::completesHeadings()
{
    EditorWindow window(agent);
    window.caretBehind(u"- second\n"_s);
    window.key(Qt::Key_Return);
    window.type(u"## Outp"_s);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    auto *list = window.findChild<Completer *>();
    QVERIFY(list && list->isOpen());
    window.key(Qt::Key_Return);
    QVERIFY(window.text().endsWith(u"## Output"_s));
}

void TextEditorTest::showsProblems()
{
    EditorWindow window(agent);
    const qsizetype typo = window.text().indexOf(u"Wrte"_s);
    QTRY_VERIFY(!window.editor().problems()->at(typo + 1).empty());
    QTRY_VERIFY(!window.editor().extraSelections().isEmpty());
    bool found = false;
    for (const auto &selection : window.editor().extraSelections())
        found = found
                || (selection.cursor.selectedText() == u"Wrte"_s
                    && selection.format.underlineStyle() == QTextCharFormat::WaveUnderline);
    QVERIFY(found);
    QVERIFY(window.editor().problems()->markOfLine(3));
    QVERIFY(!window.editor().problems()->markOfLine(4));
    const QString said = ProblemMarks::explain(window.editor().problems()->at(typo));
    QVERIFY(said.contains(u"Wrte"_s));
    QVERIFY(said.contains(u"unknown-tool"_s));

    window.selectText(u"Wrte"_s);
    window.type(u"Write"_s);
    QTRY_VERIFY(!window.editor().problems()->markOfLine(3));
    QVERIFY(window.session().isModified());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!window.text().contains(u"Write"_s));
}

void TextEditorTest::fixesFromTheKeyboard()
{
    EditorWindow window(agent);
    window.caretBehind(u"Wr"_s);
    QTRY_VERIFY(!window.editor().problems()->at(window.editor().caret()).empty());
    window.key(Qt::Key_Period, Qt::ControlModifier);
    auto *menu = window.editor().findChild<QMenu *>(u"fixMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->activeAction());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(window.text().contains(u"tools: Read, Write\n"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::stepsThroughProblems()
{
    EditorWindow window(
        u"---\nname: reviewer\ndescription: Reviews.\ntools: Rad, Wrte\n---\nText\n"_s);
    QTRY_VERIFY(window.editor().problems()->markOfLine(3));
    window.editor().select({0, 0});
    QStringList seen;
    for (int i = 0; i < 12; ++i) {
        window.key(Qt::Key_F8);
        seen += window.editor().textCursor().selectedText();
    }
    QVERIFY(seen.contains(u"Rad"_s));
    QVERIFY(seen.indexOf(u"Wrte"_s) > seen.indexOf(u"Rad"_s));
    QVERIFY2(seen.lastIndexOf(u"Rad"_s) > seen.indexOf(u"Wrte"_s), "it goes around the end");
    window.selectText(u"Wrte"_s);
    window.key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(window.editor().textCursor().selectedText(), u"Rad"_s);
}

void TextEditorTest::highlightsAfterTheFirstPaint()
{
    EditorWindow window(agent);
    QTRY_VERIFY(window.editor().highlighter());
    QTRY_VERIFY(window.editor().highlighter()->isFinished());
    QVERIFY(!window.editor().document()->findBlockByNumber(1).layout()->formats().isEmpty());
    QVERIFY(!window.session().isModified());
    QVERIFY(!window.session().canUndo());
    QCOMPARE(window.session().revision(), window.session().snapshot()->revision);
}

void TextEditorTest::paintsTheColoursWhenTheyHaveCome()
{
    EditorWindow window(agent);
    QTRY_VERIFY(window.editor().highlighter() && window.editor().highlighter()->isFinished());
    tests::comeToRest(window);
    PaintWatch text;
    window.editor().viewport()->installEventFilter(&text);
    window.editor().highlighter()->setTokens(darkTokens());
    QTRY_VERIFY(window.editor().highlighter()->isFinished());
    const QRect heading = window.editor().visibleLines(0, 400)[7].rect;
    QTRY_VERIFY(text.painted.contains(QRect(heading.topLeft(), QSize(80, heading.height()))));
}

void TextEditorTest::paintsWhatAKeyChangesBelow()
{
    EditorWindow window(u"# "_s + u"word "_s.repeated(12) + u"\n\n# two\n\n# three\n"_s,
                        u"SOUL.md"_s);
    QTRY_VERIFY(window.editor().highlighter() && window.editor().highlighter()->isFinished());
    window.caretBehind(u"word word word "_s);
    tests::comeToRest(window);
    PaintWatch text;
    window.editor().viewport()->installEventFilter(&text);
    // The heading wraps at some key: then all below moves.
    const int rows = window.editor().document()->firstBlock().lineCount();
    for (int i = 0; i < 100 && window.editor().document()->firstBlock().lineCount() == rows; ++i)
        window.type(u"w"_s);
    QCOMPARE(window.editor().document()->firstBlock().lineCount(), rows + 1);
    const auto isPainted = [&](int line) {
        const QRect rect = window.editor().visibleLines(0, 400)[std::size_t(line)].rect;
        return text.painted.contains(QRect(rect.topLeft(), QSize(60, rect.height())));
    };
    QTRY_VERIFY(isPainted(4));

    // A fence gives all lines below another colour.
    window.editor().goToLine({2, 1});
    window.type(u"``"_s);
    tests::comeToRest(window);
    text.painted = {};
    window.type(u"`"_s);
    QTRY_VERIFY(isPainted(2));
    QTRY_VERIFY(isPainted(4));
}

void TextEditorTest::goesToPlaces()
{
    EditorWindow window(u"line\n"_s.repeated(500) + u"the end\n"_s, u"SOUL.md"_s);
    const qsizetype end = window.text().indexOf(u"the end"_s);
    window.editor().goTo({end, end + 7});
    QCOMPARE(window.editor().textCursor().selectedText(), u"the end"_s);
    QVERIFY(window.editor().viewport()->rect().contains(window.editor().cursorRect()));
    const int scrolled = window.editor().firstVisibleLine();
    QVERIFY(scrolled > 400);
    window.editor().goTo({end - 5, end - 5});
    QCOMPARE(window.editor().firstVisibleLine(), scrolled);
    window.editor().goToLine({100, 3});
    QCOMPARE(window.editor().currentPlace(), (Position{100, 3}));
    QVERIFY(window.editor().viewport()->rect().contains(window.editor().cursorRect()));
    window.editor().goToLine({9999, 50});
    QCOMPARE(window.editor().currentPlace().line, 502);
}

void TextEditorTest::tellsWhereTheCaretIs()
{
    EditorWindow window(agent);
    QSignalSpy moved(&window.editor(), &TextEditor::caretMoved);
    window.caretBehind(u"# Reviewer"_s);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved[0][0].value<qsizetype>(), window.editor().caret());
    QCOMPARE(window.session().caret(), window.editor().caret());
    QCOMPARE(window.editor().currentPlace(), (Position{8, 11}));
}

void TextEditorTest::zooms()
{
    EditorWindow window(agent);
    const int size = QFontInfo(window.editor().font()).pixelSize();
    window.editor().setZoom(200);
    QCOMPARE(QFontInfo(window.editor().font()).pixelSize(), 2 * size);
    window.editor().setZoom(5000);
    QCOMPARE(window.editor().zoom(), 400);
    window.editor().setZoom(100);
    QWheelEvent wheel({100, 100}, window.editor().viewport()->mapToGlobal(QPointF(100, 100)), {},
                      {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(window.editor().viewport(), &wheel);
    QCOMPARE(window.editor().zoom(), 110);
    QVERIFY(!window.session().isModified());
}

void TextEditorTest::wraps()
{
    EditorWindow window(u"word "_s.repeated(200), u"SOUL.md"_s);
    QVERIFY(window.editor().softWrap());
    QVERIFY(window.editor().visibleLines(0, 400).front().rect.height() > 50);
    window.editor().setSoftWrap(false);
    QVERIFY(window.editor().visibleLines(0, 400).front().rect.height() < 50);
}

void TextEditorTest::gutterGrowsWithTheText()
{
    EditorWindow window(u"x\n"_s.repeated(98), u"SOUL.md"_s);
    auto *gutter = window.editor().findChild<Gutter *>();
    QVERIFY(gutter);
    const int width = gutter->width();
    QCOMPARE(gutter->geometry().right() + 1, window.editor().viewport()->geometry().left());
    window.editor().moveCursor(QTextCursor::End);
    window.key(Qt::Key_Return);
    QVERIFY(gutter->width() > width);
    QCOMPARE(gutter->geometry().right() + 1, window.editor().viewport()->geometry().left());

    window.editor().goToLine({1, 1});
    const QRect second = window.editor().visibleLines(0, 400)[1].rect;
    QTest::mouseClick(gutter, Qt::LeftButton, {}, {5, second.center().y()});
    QCOMPARE(window.editor().selection().span(), (Span{2, 4}));
}

void TextEditorTest::readOnlyStaysAsItIs()
{
    EditorWindow window(agent);
    window.editor().setReadOnly(true);
    window.caretBehind(u"- first"_s);
    window.type(u"x"_s);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_D, Qt::ControlModifier);
    window.key(Qt::Key_B, Qt::ControlModifier);
    window.key(Qt::Key_Up, Qt::AltModifier);
    window.key(Qt::Key_V, Qt::ControlModifier);
    window.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
}

void TextEditorTest::aKeyRepaintsItsLineOnly()
{
    EditorWindow window(agent);
    QTRY_VERIFY(window.editor().highlighter() && window.editor().highlighter()->isFinished());
    window.caretBehind(u"# Reviewer"_s);
    QTRY_VERIFY(!window.editor().extraSelections().isEmpty());
    window.type(u"x"_s); // the first key marks the line as changed
    tests::comeToRest(window);
    PaintWatch text;
    PaintWatch gutter;
    window.editor().viewport()->installEventFilter(&text);
    window.editor().findChild<Gutter *>()->installEventFilter(&gutter);
    window.type(u"s"_s);
    const QPoint before = window.editor().cursorRect().center() - QPoint(60, 0);
    QTRY_VERIFY2(text.painted.contains(before), "the line is painted, not only the caret");
    const int line = window.editor().visibleLines(0, 400)[7].rect.height();
    QVERIFY2(text.painted.boundingRect().height() <= line + 2,
             qPrintable(QString::number(text.painted.boundingRect().height())));
    QVERIFY(gutter.painted.isEmpty());
}

void TextEditorTest::commandsHaveNames()
{
    EditorWindow window(agent);
    QSet<QString> names;
    for (const QAction *action : window.editor().actions()) {
        QVERIFY(action->objectName().startsWith(u"editor."_s));
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->shortcut().isEmpty());
        names.insert(action->objectName());
    }
    QCOMPARE(names.size(), window.editor().actions().size());
    QVERIFY(!window.editor().accessibleName().isEmpty());
}

QTEST_MAIN(TextEditorTest)
#include "TextEditorTest.moc"
