#pragma once

#include "render/PageStyle.h"

#include <QHash>
#include <QTextCursor>
#include <vector>

struct cmark_node;
class QTextList;
class QTextTable;

namespace studio {

/// Writes Markdown as formatted text into a QTextDocument: headings, paragraphs, nested lists with
/// task boxes, quotes, code, tables, rules, footnotes. It takes the tree of parseMarkdown(), in
/// which nothing is left that would fetch or run. Walks without recursion, so that no nesting can
/// exhaust the stack.
class BlockBuilder
{
public:
    /// \a footnotes: their numbers by their labels.
    BlockBuilder(const PageStyle &style, int headingShift,
                 const QHash<QString, int> &footnotes = {});

    /// Whether writing the tree would write anything. \a footnotes: whether it is the definitions
    /// of footnotes that are written, or everything else.
    [[nodiscard]] static bool hasContent(cmark_node *document, bool footnotes);

    /// Writes into the empty block that the cursor is in and leaves the cursor at the end of what
    /// it has written, in a block of text (never behind a table without one).
    void write(QTextCursor &cursor, cmark_node *document, bool footnotes);

private:
    struct ListLevel
    {
        cmark_node *node;
        QTextList *list;
    };

    void enter(cmark_node *node);
    void leave(cmark_node *node);
    void beginBlock(QTextBlockFormat format, const QTextCharFormat &text);
    void beginParagraph(cmark_node *node);
    void beginHeading(cmark_node *node);
    void writeCode(cmark_node *node);
    void writeRemoved(cmark_node *node);
    [[nodiscard]] QString footnoteNumber(const QString &label) const;
    void writeRule();
    void beginTable(cmark_node *node);
    void beginCell(cmark_node *node);
    void endTable();
    void insert(const QString &text);
    [[nodiscard]] QTextCharFormat inlineFormat() const;
    [[nodiscard]] qreal leftMargin() const;
    [[nodiscard]] bool isTight() const;
    void markItem();

    PageStyle m_style;
    int m_headingShift;
    QHash<QString, int> m_footnoteNumbers;
    QTextCursor *m_cursor = nullptr;
    bool m_first = true;
    bool m_footnotes = false;
    int m_skip = 0; ///< Within a part that is not written.
    int m_quotes = 0;
    int m_lists = 0;
    std::vector<ListLevel> m_levels;
    cmark_node *m_itemToMark = nullptr; ///< An item whose first block gets its marker.
    QString m_footnoteLabel;
    // Inline state
    QTextCharFormat m_base;
    int m_strong = 0, m_emphasis = 0, m_strike = 0;
    std::vector<QString> m_links;
    // Table state
    QTextTable *m_table = nullptr;
    int m_row = -1, m_column = 0, m_leftOut = 0;
    const unsigned char *m_alignments = nullptr;
    int m_columns = 0;
};

} // namespace studio
