#include "ui/editor/EditorLayout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <utility>

namespace studio {

EditorLayout::EditorLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
    , m_blockCount(document->blockCount())
{
}

void EditorLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    const int blockCount = document()->blockCount();
    if (std::exchange(m_blockCount, blockCount) != blockCount) {
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
        return;
    }

    const int end = from + charsAdded;
    QTextBlock block = document()->findBlock(from);
    layOut(block);
    for (block = block.next(); block.isValid() && block.position() < end; block = block.next()) {
        // Lines that nobody has looked at yet are laid out when somebody does.
        if (block.layout()->lineCount() > 0)
            layOut(block);
    }
}

void EditorLayout::layOut(const QTextBlock &block)
{
    // Within the line: without any character the base class would take it for a change of the
    // line above, with the line end for one of the line below.
    if (block.isValid())
        QPlainTextDocumentLayout::documentChanged(block.position(), 0,
                                                  std::max(1, block.length() - 1));
}

} // namespace studio
