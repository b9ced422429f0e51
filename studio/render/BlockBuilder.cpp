#include "render/BlockBuilder.h"

#include "render/CodeColors.h"
#include "render/Markdown.h"

#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// One paragraph of this length already fills a hundred screens.
constexpr qsizetype maximumRun = 100'000;

enum class Type {
    Document,
    Quote,
    List,
    Item,
    Code,
    Paragraph,
    Heading,
    Rule,
    Footnote,
    Table,
    Row,
    Cell,
    Text,
    SoftBreak,
    LineBreak,
    InlineCode,
    Emphasis,
    Strong,
    Link,
    Strike,
    FootnoteReference,
    Removed,
    Other,
};

// The extensions' types are not constants but found at run time, by their names.
Type typeOf(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return Type::Document;
    case CMARK_NODE_BLOCK_QUOTE: return Type::Quote;
    case CMARK_NODE_LIST: return Type::List;
    case CMARK_NODE_ITEM: return Type::Item;
    case CMARK_NODE_CODE_BLOCK: return Type::Code;
    case CMARK_NODE_PARAGRAPH: return Type::Paragraph;
    case CMARK_NODE_HEADING: return Type::Heading;
    case CMARK_NODE_THEMATIC_BREAK: return Type::Rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return Type::Footnote;
    case CMARK_NODE_TEXT: return Type::Text;
    case CMARK_NODE_SOFTBREAK: return Type::SoftBreak;
    case CMARK_NODE_LINEBREAK: return Type::LineBreak;
    case CMARK_NODE_CODE: return Type::InlineCode;
    case CMARK_NODE_EMPH: return Type::Emphasis;
    case CMARK_NODE_STRONG: return Type::Strong;
    case CMARK_NODE_LINK: return Type::Link;
    case CMARK_NODE_CUSTOM_INLINE: return Type::Removed;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return Type::FootnoteReference;
    default: break;
    }
    const QLatin1StringView name(cmark_node_get_type_string(node));
    if (name == "strikethrough"_L1)
        return Type::Strike;
    if (name == "tasklist"_L1)
        return Type::Item;
    if (name == "table"_L1)
        return Type::Table;
    if (name == "table_row"_L1 || name == "table_header"_L1)
        return Type::Row;
    if (name == "table_cell"_L1)
        return Type::Cell;
    return Type::Other;
}

QString literalOf(cmark_node *node)
{
    return QString::fromUtf8(cmark_node_get_literal(node)).left(maximumRun);
}

bool isTask(cmark_node *item)
{
    return qstrcmp(cmark_node_get_type_string(item), "tasklist") == 0;
}

} // namespace

BlockBuilder::BlockBuilder(const PageStyle &style, int headingShift,
                           const QHash<QString, int> &footnotes)
    : m_style(style)
    , m_headingShift(headingShift)
    , m_footnoteNumbers(footnotes)
{
}

bool BlockBuilder::hasContent(cmark_node *document, bool footnotes)
{
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        if ((typeOf(node) == Type::Footnote) == footnotes)
            return true;
    }
    return false;
}

void BlockBuilder::write(QTextCursor &cursor, cmark_node *document, bool footnotes)
{
    m_cursor = &cursor;
    m_footnotes = footnotes;
    m_first = true;
    cmark_iter *walk = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(walk);
        if (event == CMARK_EVENT_ENTER)
            enter(node);
        else
            leave(node);
    }
    cmark_iter_free(walk);
}

void BlockBuilder::enter(cmark_node *node)
{
    const Type type = typeOf(node);
    cmark_node *parent = cmark_node_parent(node);
    const bool top = parent && typeOf(parent) == Type::Document;
    if (m_skip > 0 || (top && (type == Type::Footnote) != m_footnotes)) {
        // Leaves have no event for leaving.
        if (type != Type::Code && type != Type::Rule && type != Type::Text
            && type != Type::SoftBreak && type != Type::LineBreak && type != Type::InlineCode)
            ++m_skip;
        return;
    }
    switch (type) {
    case Type::Quote: ++m_quotes; break;
    case Type::List: m_levels.push_back({node, nullptr}); break;
    case Type::Item:
        m_itemToMark = node;
        // An item without content still shows its marker.
        if (!cmark_node_first_child(node))
            beginParagraph(node);
        break;
    case Type::Footnote: m_footnoteLabel = literalOf(node); break;
    case Type::Paragraph: beginParagraph(node); break;
    case Type::Heading: beginHeading(node); break;
    case Type::Code: writeCode(node); break;
    case Type::Rule: writeRule(); break;
    case Type::Table: beginTable(node); break;
    case Type::Row:
        ++m_row;
        m_column = -1;
        if (m_table && m_row >= m_table->rows())
            ++m_leftOut;
        break;
    case Type::Cell:
        ++m_column;
        beginCell(node);
        break;
    case Type::Text: insert(literalOf(node)); break;
    case Type::SoftBreak: insert(u" "_s); break;
    case Type::LineBreak: insert(QString(QChar::LineSeparator)); break;
    case Type::InlineCode: {
        const QTextCharFormat before = m_base;
        QFont font = m_style.code;
        font.setPixelSize(std::max(9, m_base.font().pixelSize() - 1));
        m_base.setFont(font);
        m_base.setProperty(InlineCodeProperty, true);
        insert(literalOf(node));
        m_base = before;
        break;
    }
    case Type::Emphasis: ++m_emphasis; break;
    case Type::Strong: ++m_strong; break;
    case Type::Strike: ++m_strike; break;
    case Type::Link: m_links.push_back(QString::fromUtf8(cmark_node_get_url(node))); break;
    case Type::FootnoteReference: {
        const QTextCharFormat before = m_base;
        m_base.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        m_base.setForeground(m_style.tokens->muted);
        cmark_node *definition = cmark_node_parent_footnote_def(node);
        insert(definition ? footnoteNumber(literalOf(definition)) : literalOf(node));
        m_base = before;
        break;
    }
    case Type::Removed: writeRemoved(node); break;
    case Type::Document:
    case Type::Other: break;
    }
}

// Struck, as what it will be: not there.
void BlockBuilder::writeRemoved(cmark_node *node)
{
    const QTextCharFormat before = m_base;
    QFont font = m_style.code;
    font.setPixelSize(std::max(9, m_base.font().pixelSize() - 1));
    font.setStrikeOut(true);
    m_base.setFont(font);
    m_base.setForeground(m_style.tokens->warning);
    insert(QString::fromUtf8(cmark_node_get_on_enter(node)).left(maximumRun));
    m_base = before;
}

QString BlockBuilder::footnoteNumber(const QString &label) const
{
    // A block is rendered without those before it and cannot count.
    const auto number = m_footnoteNumbers.constFind(label);
    return number == m_footnoteNumbers.cend() ? label : QString::number(*number);
}

void BlockBuilder::leave(cmark_node *node)
{
    if (m_skip > 0) {
        --m_skip;
        return;
    }
    switch (typeOf(node)) {
    case Type::Quote: --m_quotes; break;
    case Type::List: m_levels.pop_back(); break;
    case Type::Item: m_itemToMark = nullptr; break;
    case Type::Emphasis: --m_emphasis; break;
    case Type::Strong: --m_strong; break;
    case Type::Strike: --m_strike; break;
    case Type::Link: m_links.pop_back(); break;
    case Type::Table: endTable(); break;
    default: break;
    }
}

qreal BlockBuilder::leftMargin() const
{
    return m_quotes * m_style.px(quoteIndent);
}

bool BlockBuilder::isTight() const
{
    return !m_levels.empty() && cmark_node_get_list_tight(m_levels.back().node);
}

// Gives the cursor's block the marker of the item that it begins.
void BlockBuilder::markItem()
{
    ListLevel &level = m_levels.back();
    if (level.list) {
        level.list->add(m_cursor->block());
    } else {
        QTextListFormat list;
        list.setIndent(int(m_levels.size()));
        if (cmark_node_get_list_type(level.node) == CMARK_ORDERED_LIST) {
            list.setStyle(QTextListFormat::ListDecimal);
            list.setStart(cmark_node_get_list_start(level.node));
            list.setNumberSuffix(
                cmark_node_get_list_delim(level.node) == CMARK_PAREN_DELIM ? u")"_s : u"."_s);
        } else {
            list.setStyle(m_levels.size() % 2 == 1 ? QTextListFormat::ListDisc
                                                   : QTextListFormat::ListCircle);
        }
        level.list = m_cursor->createList(list);
    }
    m_itemToMark = nullptr;
}

void BlockBuilder::beginBlock(QTextBlockFormat format, const QTextCharFormat &text)
{
    if (m_quotes > 0) {
        format.setLeftMargin(format.leftMargin() + leftMargin());
        format.setProperty(QuoteDepthProperty, m_quotes);
    }
    const bool marked = m_itemToMark && !m_levels.empty();
    if (marked && isTask(m_itemToMark)) {
        format.setMarker(cmark_gfm_extensions_get_tasklist_item_checked(m_itemToMark)
                             ? QTextBlockFormat::MarkerType::Checked
                             : QTextBlockFormat::MarkerType::Unchecked);
    }
    // What follows the first block of an item is indented as its text is.
    if (!marked)
        format.setIndent(int(m_levels.size()));
    m_base = text;
    if (m_first) {
        m_cursor->setBlockFormat(format);
        m_cursor->setBlockCharFormat(text);
    } else {
        m_cursor->insertBlock(format, text);
    }
    m_first = false;
    if (marked)
        markItem();
}

void BlockBuilder::beginParagraph(cmark_node *node)
{
    if (m_table)
        return;
    QTextBlockFormat format = m_style.paragraph();
    if (isTight())
        format.setBottomMargin(m_style.px(3));
    // The last line of a list stands as far from what follows as a paragraph does.
    if (!m_levels.empty() && !cmark_node_next(node)) {
        cmark_node *item = typeOf(node) == Type::Item ? node : cmark_node_parent(node);
        if (item && !cmark_node_next(item) && m_levels.size() == 1)
            format.setBottomMargin(m_style.px(10));
    }
    QTextCharFormat text = m_style.text();
    if (m_footnotes)
        text = m_style.text(m_style.small, m_style.tokens->muted);
    else if (m_quotes > 0)
        text.setForeground(m_style.tokens->muted);
    beginBlock(format, text);
    if (!m_footnoteLabel.isEmpty()) {
        const QTextCharFormat before = m_base;
        m_base.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        insert(footnoteNumber(m_footnoteLabel));
        m_base = before;
        insert(u" "_s);
        m_footnoteLabel.clear();
    }
}

void BlockBuilder::beginHeading(cmark_node *node)
{
    const int level = std::clamp(cmark_node_get_heading_level(node) + m_headingShift, 1, 6);
    QTextBlockFormat format;
    format.setHeadingLevel(level);
    format.setTopMargin(m_style.px(level <= 2 ? 14 : 8));
    format.setBottomMargin(m_style.px(level <= 2 ? 6 : 4));
    beginBlock(format, m_style.text(m_style.heading(level), m_style.tokens->text));
}

void BlockBuilder::writeCode(cmark_node *node)
{
    QString code = literalOf(node);
    if (code.endsWith(u'\n'))
        code.chop(1);
    const std::vector<CodeRun> runs = codeRuns(
        code, languageOfFence(QString::fromUtf8(cmark_node_get_fence_info(node))));
    code.replace(u'\n', QChar::LineSeparator);
    QTextBlockFormat format;
    const int padding = m_style.px(codePadding);
    format.setLeftMargin(padding);
    format.setRightMargin(padding);
    format.setTopMargin(padding + m_style.px(6));
    format.setBottomMargin(padding + m_style.px(12));
    format.setLayoutDirection(Qt::LeftToRight);
    format.setProperty(CodeBlockProperty, true);
    QTextCharFormat text = m_style.text(m_style.code, m_style.tokens->text);
    beginBlock(format, text);
    qsizetype from = 0;
    for (const CodeRun &run : runs) {
        m_cursor->insertText(code.sliced(from, run.begin - from), text);
        QTextCharFormat colored = text;
        colored.setForeground(codeColor(run.tone, *m_style.tokens));
        m_cursor->insertText(code.sliced(run.begin, run.length), colored);
        from = run.begin + run.length;
    }
    m_cursor->insertText(code.sliced(from), text);
}

void BlockBuilder::writeRule()
{
    QTextBlockFormat format;
    format.setProperty(RuleProperty, true);
    format.setTopMargin(m_style.px(6));
    format.setBottomMargin(m_style.px(14));
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QFont tiny = m_style.body;
    tiny.setPixelSize(1);
    beginBlock(format, m_style.text(tiny, m_style.tokens->muted));
}

QTextCharFormat BlockBuilder::inlineFormat() const
{
    QTextCharFormat format = m_base;
    if (m_strong > 0)
        format.setFontWeight(QFont::DemiBold);
    if (m_emphasis > 0)
        format.setFontItalic(true);
    if (m_strike > 0)
        format.setFontStrikeOut(true);
    if (!m_links.empty()) {
        format.setAnchor(true);
        format.setAnchorHref(m_links.back());
        format.setForeground(m_style.tokens->accent);
        format.setFontUnderline(true);
    }
    return format;
}

void BlockBuilder::insert(const QString &text)
{
    if (text.isEmpty() || !m_cursor)
        return;
    // A line end would begin a block that nobody has counted.
    QString line = text;
    line.replace(u'\n', u' ');
    line.replace(QChar::ParagraphSeparator, QChar::LineSeparator);
    m_cursor->insertText(line, inlineFormat());
}

} // namespace studio
