#include "ui/editor/EditorLayout.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>
#include <utility>

namespace studio {

EditorLayout::EditorLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
    , m_blockCount(document->blockCount())
{
}

void EditorLayout::formatsChanged(int from, int length)
{
    // Setting formats leaves the document with a change that it tells together with the next edit,
    // which would then seem to reach from here to there.
    const QScopedValueRollback onlyFormats(m_onlyFormats, true);
    document()->markContentsDirty(from, length);
}

void EditorLayout::visibilityChanged()
{
    emit documentSizeChanged(documentSize());
    requestUpdate();
}

void EditorLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    // Lines with new formats have lost their layout with the old ones, and get it when painted.
    if (m_onlyFormats)
        return;
    const int blockCount = document()->blockCount();
    if (std::exchange(m_blockCount, blockCount) != blockCount) {
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
        return;
    }
    const QTextBlock block = document()->findBlock(from);
    if (!block.isValid() || from + charsAdded > block.position() + block.length()) {
        QPlainTextDocumentLayout::documentChanged(from, 0, charsAdded);
        return;
    }
    const int rows = block.lineCount();
    // Without any character the base class would take it for a change of the line above, with
    // the line end for one of the line below.
    QPlainTextDocumentLayout::documentChanged(block.position(), 0, std::max(1, block.length() - 1));
    // The base class compares heights, but the old one is forgotten when formats are new.
    if (block.lineCount() != rows)
        requestUpdate();
}

} // namespace studio
