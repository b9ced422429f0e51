#pragma once

#include "persona/FoldRegions.h"
#include "text/Span.h"

#include <QObject>
#include <QTextCursor>
#include <vector>

class QTextBlock;

namespace studio {

class TextEditor;

/// What is folded in a text editor. A fold only hides lines: it is no edit, makes no undo step
/// and is not saved. It keeps to its heading while the text changes, also where the heading is
/// moved or comes back by undo; it ends when the heading is no longer one. The caret is never in
/// a hidden line: whoever goes there opens the fold.
class Folds : public QObject
{
    Q_OBJECT

public:
    explicit Folds(TextEditor *editor);

    /// Lines count from 0 here, as in the document.
    [[nodiscard]] bool isFoldable(int line) const;
    [[nodiscard]] bool isFolded(int line) const;
    /// Where the folds begin, in any order.
    [[nodiscard]] std::vector<int> foldedLines() const;
    [[nodiscard]] bool hasFolds() const { return !m_folds.empty(); }

    void fold(int line);
    void unfold(int line);
    void toggle(int line);
    /// Folds the innermost open region around the line.
    void foldAround(int line);
    /// Everything but the section that is the title of all.
    void foldAll();
    void unfoldAll();
    /// Opens what hides the block.
    void reveal(const QTextBlock &block);
    /// \a lines, larger by what is folded at its ends: the whole of the regions that it touches.
    [[nodiscard]] Span withFolded(Span lines) const;
    /// How many lines the fold at the line hides.
    [[nodiscard]] int hiddenLines(int line) const;

signals:
    void changed();

private:
    struct Fold
    {
        FoldKind kind;
        QString title;
        QTextCursor head; ///< In the line that stays.
        QTextCursor last; ///< At the end of the last hidden line.
    };

    void follow(const Snapshot &snapshot);
    void documentChanges(int from, int removed, int added);
    [[nodiscard]] const FoldRegion *regionAt(int line) const;
    [[nodiscard]] Fold foldOf(const FoldRegion &region) const;
    [[nodiscard]] std::vector<Fold>::const_iterator foldAt(int line) const;
    void keepCaretOut(const Fold &fold);
    void apply();

    TextEditor *m_editor;
    std::vector<FoldRegion> m_regions; ///< Of the last snapshot, moved along with lines since.
    std::vector<Fold> m_folds;
    int m_blockCount = 0;
};

} // namespace studio
