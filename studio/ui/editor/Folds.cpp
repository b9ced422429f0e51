#include "ui/editor/Folds.h"

#include "session/DocumentSession.h"
#include "ui/editor/EditorLayout.h"
#include "ui/editor/TextEditor.h"

#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>

namespace studio {

Folds::Folds(TextEditor *editor)
    : QObject(editor)
    , m_editor(editor)
    , m_blockCount(editor->blockCount())
{
    connect(editor->session(), &DocumentSession::snapshotChanged, this,
            [this](const SnapshotPtr &snapshot) { follow(*snapshot); });
    connect(editor->document(), &QTextDocument::contentsChange, this, &Folds::documentChanges);
    if (const SnapshotPtr &snapshot = editor->snapshot())
        m_regions = foldRegions(*snapshot);
}

const FoldRegion *Folds::regionAt(int line) const
{
    // Code and a section never share a line, so there is one at most.
    const auto found = std::ranges::lower_bound(m_regions, line + 1, {}, &FoldRegion::head);
    return found != m_regions.end() && found->head == line + 1 ? &*found : nullptr;
}

std::vector<Folds::Fold>::const_iterator Folds::foldAt(int line) const
{
    return std::ranges::find_if(
        m_folds, [line](const Fold &fold) { return fold.head.blockNumber() == line; });
}

bool Folds::isFoldable(int line) const
{
    return regionAt(line) != nullptr;
}

bool Folds::isFolded(int line) const
{
    return foldAt(line) != m_folds.end();
}

std::vector<int> Folds::foldedLines() const
{
    std::vector<int> lines;
    for (const Fold &fold : m_folds)
        lines.push_back(fold.head.blockNumber());
    return lines;
}

int Folds::hiddenLines(int line) const
{
    const auto fold = foldAt(line);
    return fold == m_folds.end() ? 0 : fold->last.blockNumber() - line;
}

Folds::Fold Folds::foldOf(const FoldRegion &region) const
{
    const QTextDocument *document = m_editor->document();
    const QTextBlock head = document->findBlockByNumber(region.head - 1);
    const QTextBlock last = document->findBlockByNumber(region.last - 1);
    Fold fold{region.kind, region.title, QTextCursor(head), QTextCursor(last)};
    fold.last.setPosition(last.position() + last.length() - 1);
    return fold;
}

void Folds::fold(int line)
{
    const FoldRegion *region = regionAt(line);
    if (!region || isFolded(line) || region->last > m_editor->blockCount())
        return;
    m_folds.push_back(foldOf(*region));
    keepCaretOut(m_folds.back());
    apply();
    // With the rows that were in view its head may be above it.
    const QTextBlock head = m_editor->document()->findBlockByNumber(line);
    if (line < m_editor->firstVisibleLine())
        m_editor->verticalScrollBar()->setValue(head.firstLineNumber());
}

void Folds::unfold(int line)
{
    const auto fold = foldAt(line);
    if (fold == m_folds.end())
        return;
    m_folds.erase(fold);
    apply();
}

void Folds::toggle(int line)
{
    if (isFolded(line))
        unfold(line);
    else
        fold(line);
}

void Folds::foldAround(int line)
{
    const FoldRegion *innermost = nullptr;
    for (const FoldRegion &region : m_regions) {
        if (region.head > line + 1)
            break;
        if (region.last >= line + 1 && !isFolded(region.head - 1))
            innermost = &region;
    }
    if (innermost)
        fold(innermost->head - 1);
}

void Folds::foldAll()
{
    for (const FoldRegion &region : m_regions) {
        if (!region.isTitle && !isFolded(region.head - 1) && region.last <= m_editor->blockCount())
            m_folds.push_back(foldOf(region));
    }
    // The outermost last: there the caret ends.
    for (auto fold = m_folds.rbegin(); fold != m_folds.rend(); ++fold)
        keepCaretOut(*fold);
    apply();
}

void Folds::unfoldAll()
{
    m_folds.clear();
    apply();
}

void Folds::reveal(const QTextBlock &block)
{
    if (block.isVisible())
        return;
    const int line = block.blockNumber();
    const auto hides = [line](const Fold &fold) {
        return fold.head.blockNumber() < line && fold.last.blockNumber() >= line;
    };
    std::erase_if(m_folds, hides);
    apply();
}

Span Folds::withFolded(Span lines) const
{
    const QTextDocument *document = m_editor->document();
    // A fold within a fold lies within it, so one that is touched at an end takes all in.
    for (const Fold &fold : m_folds) {
        const Span whole{fold.head.block().position(), fold.last.position()};
        if (lines.begin <= whole.end && whole.begin <= lines.end
            && document->findBlock(int(whole.begin)).isVisible())
            lines = {std::min(lines.begin, whole.begin), std::max(lines.end, whole.end)};
    }
    return lines;
}

/// The head's line takes the caret and the selection that would be hidden.
void Folds::keepCaretOut(const Fold &fold)
{
    const QTextBlock head = fold.head.block();
    const Span hidden{head.position() + head.length(), fold.last.position() + 1};
    const Selection selection = m_editor->selection();
    if (!hidden.contains(selection.caret) && !hidden.contains(selection.anchor))
        return;
    const qsizetype end = head.position() + head.length() - 1;
    const auto outside = [&](qsizetype at) { return hidden.contains(at) ? end : at; };
    if (hidden.contains(selection.caret))
        m_editor->select({end, end});
    else
        m_editor->select({outside(selection.anchor), selection.caret});
}

/// A fold stays with its heading: the one in its line with its title, else the one with its title,
/// which has been moved or has come back, else the one in its line, which has been renamed.
void Folds::follow(const Snapshot &snapshot)
{
    m_regions = foldRegions(snapshot);
    if (m_folds.empty())
        return;
    std::vector<const FoldRegion *> taken;
    std::vector<Fold> kept;
    std::vector<Fold> open = std::move(m_folds);
    const auto keep = [&](const auto &regionOf) {
        std::erase_if(open, [&](const Fold &fold) {
            const FoldRegion *region = regionOf(fold);
            if (!region || region->kind != fold.kind || std::ranges::contains(taken, region))
                return false;
            kept.push_back(foldOf(*region));
            taken.push_back(region);
            return true;
        });
    };
    const auto inLine = [&](const Fold &fold) { return regionAt(fold.head.blockNumber()); };
    keep([&](const Fold &fold) {
        const FoldRegion *region = inLine(fold);
        return region && region->title == fold.title ? region : nullptr;
    });
    keep([&](const Fold &fold) {
        const auto moved = std::ranges::find_if(m_regions, [&](const FoldRegion &region) {
            return region.kind == fold.kind && region.title == fold.title
                   && !std::ranges::contains(taken, &region);
        });
        return moved == m_regions.end() ? nullptr : &*moved;
    });
    keep(inLine);
    m_folds = std::move(kept);
    apply();
}

/// Between an edit and the snapshot after it: what comes into a fold is hidden before it is seen.
void Folds::documentChanges(int from, int, int added)
{
    const QTextDocument *document = m_editor->document();
    const int delta = document->blockCount() - std::exchange(m_blockCount, document->blockCount());
    if (delta == 0)
        return;
    const int line = document->findBlock(from).blockNumber() + 1;
    for (FoldRegion &region : m_regions) {
        if (region.head > line)
            region.head = std::max(line, region.head + delta);
        if (region.last > line)
            region.last = std::max(line, region.last + delta);
    }
    const QTextBlock end = document->findBlock(from + added);
    for (QTextBlock block = document->findBlock(from); block.isValid() && block != end.next();
         block = block.next()) {
        const int number = block.blockNumber();
        const bool hidden = std::ranges::any_of(m_folds, [number](const Fold &fold) {
            return fold.head.blockNumber() < number && fold.last.blockNumber() >= number;
        });
        if (hidden && number != m_editor->textCursor().blockNumber()) {
            block.setVisible(false);
            block.setLineCount(0);
        }
    }
}

/// Hides and shows the lines as the folds say; the first line in view stays where it is.
void Folds::apply()
{
    const QTextDocument *document = m_editor->document();
    std::vector<Span> hidden; // lines from 0, half open
    for (const Fold &fold : m_folds)
        hidden.push_back({fold.head.blockNumber() + 1, fold.last.blockNumber() + 1});
    std::ranges::sort(hidden);

    bool different = false;
    auto range = hidden.cbegin();
    qsizetype end = 0; // how far the ranges up to here hide
    int number = 0;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next(), ++number) {
        for (; range != hidden.cend() && range->begin <= number; ++range)
            end = std::max(end, range->end);
        const bool visible = number >= end;
        if (block.isVisible() == visible)
            continue;
        block.setVisible(visible);
        block.setLineCount(visible ? std::max(1, block.layout()->lineCount()) : 0);
        different = true;
    }
    if (different)
        static_cast<EditorLayout *>(document->documentLayout())->visibilityChanged();
    emit changed();
}

} // namespace studio
