#pragma once

#include "persona/Snapshot.h"
#include "text/LineIndex.h"
#include "ui/editor/EditResult.h"

#include <QHash>
#include <QKeySequence>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTextBlock>
#include <functional>
#include <utility>
#include <vector>

namespace studio {

class Completer;
class DocumentSession;
class Folds;
class Gutter;
class Highlighter;
class ProblemMarks;
class SnippetFiller;
class Spelling;
struct Snippet;

/// A line of the text that is in view; its number counts from 0.
struct VisibleLine
{
    int number = 0;
    QRect rect; ///< In the coordinates of the viewport; a wrapped line is one with several rows.
};

/// The text of a persona. It shows and edits the session's document; every command is an edit of
/// the session, so that text and form share one undo history.
/// Tab and Shift+Tab change the indentation; Ctrl+Tab and Ctrl+Shift+Tab leave the editor.
/// The commands that only make sense here are its actions(), each with an object name
/// ("editor.bold") and its keys; a window can list them. While it has the focus its keys take
/// precedence over the window's. Zoom and wrapping have no keys here: they are the window's.
class TextEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextEditor(DocumentSession *session, QWidget *parent = nullptr);
    ~TextEditor() override;

    [[nodiscard]] DocumentSession *session() const { return m_session; }
    [[nodiscard]] ProblemMarks *problems() const { return m_problems; }
    [[nodiscard]] Spelling *spelling() const { return m_spelling; }
    [[nodiscard]] Folds *folds() const { return m_folds; }
    /// The last announced one; the text may be a key ahead of it.
    [[nodiscard]] const SnapshotPtr &snapshot() const { return m_snapshot; }
    /// nullptr until the text has been painted for the first time.
    [[nodiscard]] Highlighter *highlighter() const { return m_highlighter; }

    [[nodiscard]] qsizetype caret() const;
    [[nodiscard]] Selection selection() const;
    /// Line and column of the caret, from 1.
    [[nodiscard]] Position currentPlace() const;
    void select(Selection selection);
    /// Selects a place and brings it into view, in the middle when it was out of view.
    void goTo(Span span);
    void goToLine(Position position);
    /// Applies a command of the editor and moves the caret to where it ends.
    void perform(const EditResult &result, const QString &title);

    /// Whether numbers and signs stand at the right, where the text begins.
    [[nodiscard]] bool beginsRight() const;
    [[nodiscard]] bool softWrap() const;
    void setSoftWrap(bool wrap);
    /// The size of the text in percent, 50 to 400.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent);

    /// Puts the commands into a menu of the window, in submenus.
    void fillMenu(QMenu *menu) const;
    /// The keys of commands that the window has as well, by the names of its actions ("edit.undo");
    /// those not named keep what they have by default.
    void setWindowKeys(const QHash<QString, QList<QKeySequence>> &keys);
    /// Whether brackets and quotes come with their counterpart.
    void setPairs(bool pairs) { m_pairs = pairs; }
    [[nodiscard]] bool showsLineNumbers() const { return m_lineNumbers; }
    /// A list of completions is open.
    [[nodiscard]] bool isCompleting() const;
    /// Places to be shown as found, in the order of the text; \a current stands out.
    void setSearchMatches(const std::vector<Span> &matches, Span current = {});

    /// The lines in view that touch the heights \a top to \a bottom of the viewport.
    [[nodiscard]] std::vector<VisibleLine> visibleLines(int top, int bottom) const;
    /// From 0.
    [[nodiscard]] int firstVisibleLine() const { return firstVisibleBlock().blockNumber(); }
    /// Lines (from 0) that differ from those saved, and those that hold a match of the search.
    [[nodiscard]] std::vector<int> changedLines() const;
    [[nodiscard]] std::vector<int> matchedLines() const;
    /// The section that holds the offset, or the frontmatter, or what stands before all sections.
    [[nodiscard]] Span sectionAround(qsizetype offset) const;
    [[nodiscard]] bool isLineChanged(const QTextBlock &block) const;
    /// Whether the line belongs to the content of the frontmatter, also of one not closed yet.
    [[nodiscard]] bool inFrontmatter(const QTextBlock &block) const;
    /// Whether the line belongs to a block of code.
    [[nodiscard]] bool isInCode(const QTextBlock &block) const;
    /// Says something at the caret, to the eyes and to assistive technology.
    void tell(const QString &text);

public slots:
    void undo();
    void redo();
    void nextProblem();
    void previousProblem();
    void stepToProblem(bool forward);
    void showFixes();
    void complete();
    void foldHere();
    void unfoldHere();
    void foldAll();
    void unfoldAll();
    void goToBracket();
    void goToSection();
    void selectSection();
    void nextMisspelling();
    /// Of the innermost section at the caret, with all below it.
    void raiseSection();
    void lowerSection();
    void moveSectionUp();
    void moveSectionDown();

signals:
    void caretMoved(qsizetype offset);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void createActions();
    void adoptKeys(const QAction *action);
    using Command = void (TextEditor::*)();
    /// \a name: "lines.moveUp" stands in the submenu "lines"; its object name is "editor.moveUp".
    void addCommand(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                    Command command);
    [[nodiscard]] Command commandFor(const QKeyEvent *event) const;
    bool editKey(const QKeyEvent *event);
    [[nodiscard]] Completer *completer();
    void breakLine(bool continueList);
    void tab(bool back);
    bool surroundSelection(const QString &typed);
    bool typePair(const QString &typed);
    bool removePair();
    bool expandAbbreviation();
    void offerSnippets();
    [[nodiscard]] bool fits(const Snippet &snippet) const;
    [[nodiscard]] bool takesMarkdown(qsizetype offset) const;
    void insert(const QString &text, const QString &title);
    void linkFiles(const QStringList &files);
    bool linkSelection(const QString &address);

    void toggleBold();
    void toggleItalic();
    void toggleCode();
    void makeLink();
    void moveUp();
    void moveDown();
    void duplicate();
    void comment();
    void indent();
    void outdent();
    void deleteLine();
    void join();
    void pasteAsText();
    void strike();
    void changeSectionLevel(int by);
    void moveSection(bool up);

    void adoptTheme();
    void adoptSettings();
    void adoptFont();
    void adoptReadOnly();
    void startHighlighting();
    void layOutGutter();
    void showSelections();
    void caretChanged();
    void updateLine(int number);
    void frameCurrentMatch();
    [[nodiscard]] QRect rectOf(Span span) const;
    void paintSpelling(QPainter &painter, const QTextBlock &block);
    void toggleSpelling();
    void paintOccurrences(QPainter &painter, const QTextBlock &block);
    void followSurroundings();
    [[nodiscard]] std::pair<int, int> bracketsAt(int position) const;
    [[nodiscard]] QRect foldSign(const QTextBlock &head) const;
    void paintFoldSigns(const QRect &area);
    bool openFoldAt(QPoint place);
    bool followSkillAt(qsizetype offset);
    void addSkillAt(qsizetype offset, QMenu *menu);
    void keepOutOfFolds(int from, bool byCharacter);
    [[nodiscard]] std::function<Span(Span)> withFolded() const;
    void documentChanges(int from, int removed, int added);
    void followForeignChange();

    DocumentSession *m_session;
    struct Key
    {
        QKeySequence keys;
        Command command;
        const QAction *action = nullptr; ///< whose keys they are; none: of the window
    };
    std::vector<Key> m_keys;
    SnapshotPtr m_snapshot;
    ProblemMarks *m_problems = nullptr;
    Folds *m_folds = nullptr;
    SnippetFiller *m_snippet = nullptr;
    Spelling *m_spelling = nullptr;
    std::vector<QTextCursor> m_closers; // before brackets that have come with their opener
    bool m_pairs = true;
    bool m_lineNumbers = true;
    Gutter *m_gutter = nullptr;
    QPointer<Completer> m_completer; // made when it is first needed; belongs to the window
    Highlighter *m_highlighter = nullptr;
    QList<QTextEdit::ExtraSelection> m_searchMatches;
    QTextCursor m_currentMatch;
    QString m_word; // selected; its other places are shown
    std::pair<int, int> m_brackets{-1, -1}; // that belong together, one at the caret
    int m_savedRevision = 0; // of the document, when it was saved last
    int m_markedLine = -1; // changed last
    int m_currentLine = 0;
    int m_zoom = 100;
    int m_wheel = 0; // eighths of a degree that have not made a step of the zoom yet
    bool m_painted = false;
    bool m_movesCaret = false; // a key is at work that may get into a fold
    bool m_ownEdit = false; // the change at work comes from this view
    qsizetype m_foreignEnd = -1;
};

} // namespace studio
