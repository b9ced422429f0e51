#include "render/BlockBuilder.h"

#include <QCoreApplication>
#include <QTextTable>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace studio {

namespace {

// A table of the text layout costs a frame for each cell; what is beyond these says how much it is.
constexpr int maximumRows = 200;
constexpr int maximumColumns = 24;
constexpr int maximumCells = 1200;

} // namespace

void BlockBuilder::beginTable(cmark_node *node)
{
    int rows = 0;
    for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row))
        ++rows;
    const int columns = std::clamp<int>(cmark_gfm_extensions_get_table_columns(node), 1,
                                        maximumColumns);
    rows = std::clamp(rows, 1, std::min(maximumRows, maximumCells / columns));

    // A table stands between two blocks of its own, so that whatever surrounds it stays whole.
    QTextBlockFormat around;
    around.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QFont tiny = m_style.body;
    tiny.setPixelSize(1);
    m_itemToMark = nullptr;
    beginBlock(around, m_style.text(tiny, m_style.tokens->muted));

    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setBorderCollapse(true);
    format.setLeftMargin(leftMargin());
    // The empty block behind a table takes no height of its own.
    format.setBottomMargin(m_style.px(tableBottomMargin));
    format.setHeaderRowCount(1);
    m_table = m_cursor->insertTable(rows, columns, format);
    m_row = -1;
    m_leftOut = 0;
    m_columns = columns;
    m_alignments = cmark_gfm_extensions_get_table_alignments(node);
}

void BlockBuilder::beginCell(cmark_node *node)
{
    if (!m_table || m_row >= m_table->rows() || m_column >= m_columns) {
        // What does not fit is walked through without being written.
        ++m_skip;
        return;
    }
    const bool header = cmark_gfm_extensions_get_table_row_is_header(cmark_node_parent(node));
    QTextTableCell cell = m_table->cellAt(m_row, m_column);
    QTextTableCellFormat format;
    format.setTopPadding(m_style.px(cellTopPadding));
    format.setBottomPadding(m_style.px(5));
    format.setRightPadding(m_style.px(12));
    cell.setFormat(format);

    *m_cursor = cell.firstCursorPosition();
    QTextBlockFormat block;
    switch (m_alignments ? m_alignments[m_column] : 0) {
    case 'c': block.setAlignment(Qt::AlignHCenter); break;
    case 'r': block.setAlignment(Qt::AlignRight); break;
    default: break;
    }
    block.setLineHeight(m_style.px(18), QTextBlockFormat::MinimumHeight);
    QFont font = m_style.small;
    if (header)
        font.setWeight(QFont::DemiBold);
    m_base = m_style.text(font, m_style.tokens->text);
    // Not the block's characters: their format is where the cell keeps its own.
    m_cursor->setBlockFormat(block);
}

void BlockBuilder::endTable()
{
    *m_cursor = m_table->lastCursorPosition();
    m_cursor->movePosition(QTextCursor::NextBlock);
    m_table = nullptr;
    QTextBlockFormat after;
    QFont font = m_style.body;
    if (m_leftOut == 0) {
        after.setLineHeight(m_style.px(10), QTextBlockFormat::FixedHeight);
        font.setPixelSize(1);
    } else {
        font = m_style.small;
    }
    m_base = m_style.text(font, m_style.tokens->muted);
    m_cursor->setBlockFormat(after);
    m_cursor->setBlockCharFormat(m_base);
    if (m_leftOut > 0) {
        insert(QCoreApplication::translate("Page", "… and %1 more rows").arg(m_leftOut));
    }
}

} // namespace studio
