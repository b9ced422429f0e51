#include "format/Outline.h"

#include "format/CmarkArena.h"
#include "format/MarkdownParser.h"
#include "format/MarkdownSkeleton.h"
#include "format/SectionNesting.h"
#include "text/LineIndex.h"

#include <cmark-gfm.h>

namespace studio {

namespace {

/// A parsed text. Its nodes live in the arena of its thread, so there is one at a time in each.
class Document
{
public:
    explicit Document(QStringView markdown)
        : m_root(readMarkdown(markdown, Autolinks::Plain, arenaMemory()))
    {
    }
    ~Document() { clearArena(); }
    Q_DISABLE_COPY_MOVE(Document)

    [[nodiscard]] cmark_node *root() const { return m_root; }

private:
    cmark_node *m_root;
};

BlockKind kindOf(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: return BlockKind::Heading;
    case CMARK_NODE_PARAGRAPH: return BlockKind::Paragraph;
    case CMARK_NODE_LIST: return BlockKind::List;
    case CMARK_NODE_CODE_BLOCK: return BlockKind::Code;
    case CMARK_NODE_BLOCK_QUOTE: return BlockKind::Quote;
    case CMARK_NODE_HTML_BLOCK: return BlockKind::Html;
    case CMARK_NODE_THEMATIC_BREAK: return BlockKind::Rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return BlockKind::Footnote;
    default: break;
    }
    return qstrcmp(cmark_node_get_type_string(node), "table") == 0 ? BlockKind::Table
                                                                   : BlockKind::Other;
}

QString plainText(cmark_node *heading)
{
    QString text;
    cmark_iter *walk = cmark_iter_new(heading);
    while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(walk);
        if (cmark_iter_get_event_type(walk) != CMARK_EVENT_ENTER)
            continue;
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_INLINE: text += QString::fromUtf8(cmark_node_get_literal(node)); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: text += u' '; break;
        default: break;
        }
    }
    cmark_iter_free(walk);
    return text.simplified();
}

/// Where the title stands within the lines of a heading: without `#`, underline and blanks.
Span titleSpanOf(const QString &text, Span heading)
{
    const auto blank = [&](qsizetype at) { return text[at].isSpace(); };
    Span span = heading;
    while (span.end > span.begin && blank(span.end - 1))
        --span.end;
    while (span.begin < span.end && blank(span.begin))
        ++span.begin;
    if (span.begin < span.end && text[span.begin] == u'#') {
        while (span.begin < span.end && text[span.begin] == u'#')
            ++span.begin;
        qsizetype end = span.end;
        while (end > span.begin && text[end - 1] == u'#')
            --end;
        // A closing run of '#' counts only behind a blank; "C#" keeps its own.
        if (end == span.begin || (end < span.end && blank(end - 1)))
            span.end = end;
    } else {
        const qsizetype lastLine =
            QStringView(text).sliced(span.begin, span.length()).lastIndexOf(u'\n');
        if (lastLine >= 0)
            span.end = span.begin + lastLine;
    }
    while (span.end > span.begin && blank(span.end - 1))
        --span.end;
    while (span.begin < span.end && blank(span.begin))
        ++span.begin;
    return span;
}

/// The lines of a node as a span of the whole text.
Span linesOf(cmark_node *node, const MarkdownSkeleton &skeleton, const LineIndex &lines,
             qsizetype offset)
{
    const int first = cmark_node_get_start_line(node);
    int last = std::max(first, cmark_node_get_end_line(node));
    // The parser counts a line too many for some headings with underlines.
    cmark_node *const next = cmark_node_next(node);
    if (const int behind = next ? cmark_node_get_start_line(next) : 0; behind > first)
        last = std::min(last, behind - 1);
    return Span{lines.lineBegin(skeleton.firstLine(first)),
                lines.lineBegin(skeleton.lastLine(last) + 1)}
        .shifted(offset);
}

} // namespace

Outline parseOutline(const QString &text, Span body)
{
    Outline outline;
    outline.body = body;
    const QStringView markdown = QStringView(text).sliced(body.begin, body.length());
    const LineIndex lines(markdown);
    const MarkdownSkeleton skeleton = markdownSkeleton(markdown, SkeletonDetail::Blocks);
    const Document document(skeleton.text);

    for (cmark_node *node = cmark_node_first_child(document.root()); node;
         node = cmark_node_next(node)) {
        const Block block{kindOf(node), linesOf(node, skeleton, lines, body.begin)};
        // The lines of a paragraph directly above a table are among the table's.
        if (block.kind == BlockKind::Paragraph && cmark_node_get_start_line(node) == 0)
            continue;
        outline.blocks.push_back(block);
        if (block.kind != BlockKind::Heading)
            continue;
        Section section;
        section.title = plainText(node);
        section.level = cmark_node_get_heading_level(node);
        section.heading = block.span;
        section.titleSpan = titleSpanOf(text, block.span);
        outline.sections.push_back(section);
    }

    nestSections(outline);
    return outline;
}

int Outline::sectionAt(qsizetype offset) const
{
    const auto behind = std::ranges::upper_bound(
        sections, offset, {}, [](const Section &section) { return section.heading.begin; });
    return int(behind - sections.begin()) - 1;
}

int Outline::titleSection() const
{
    const auto isTop = [](const Section &section) { return section.level == 1; };
    if (sections.empty() || sections.front().level != 1
        || std::ranges::count_if(sections, isTop) != 1)
        return -1;
    // A lone heading with its text below is a section of its own, not the title of others.
    return sections.size() > 1 ? 0 : -1;
}

int Outline::sectionLevel() const
{
    const int title = titleSection();
    int level = 7;
    for (size_t i = 0; i < sections.size(); ++i) {
        if (int(i) != title)
            level = std::min(level, sections[i].level);
    }
    return level == 7 ? 0 : level;
}

std::vector<int> Outline::mainSections() const
{
    std::vector<int> main;
    const int level = sectionLevel();
    const int title = titleSection();
    for (size_t i = 0; i < sections.size(); ++i) {
        const Section &section = sections[i];
        // A deeper heading before the first of that level has no section above it: it counts too.
        if (int(i) != title && (section.level == level || section.parent == title))
            main.push_back(int(i));
    }
    return main;
}

Span Outline::introduction() const
{
    const int title = titleSection();
    const std::vector<int> main = mainSections();
    const qsizetype begin = title >= 0 ? sections[size_t(title)].heading.end : body.begin;
    const qsizetype end = main.empty() ? body.end : sections[size_t(main.front())].heading.begin;
    return {std::min(begin, end), end};
}

std::vector<Bullet> bulletsIn(const QString &text, Span span)
{
    std::vector<Bullet> bullets;
    const QStringView markdown = QStringView(text).sliced(span.begin, span.length());
    const LineIndex lines(markdown);
    const Document document(markdownSkeleton(markdown, SkeletonDetail::Elements).text);
    int depth = -1;
    cmark_iter *walk = cmark_iter_new(document.root());
    while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(walk);
        const bool enter = cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER;
        if (cmark_node_get_type(node) == CMARK_NODE_LIST)
            depth += enter ? 1 : -1;
        // Task items are a type of their own in cmark-gfm, so the parent tells.
        cmark_node *parent = cmark_node_parent(node);
        if (!enter || !parent || cmark_node_get_type(parent) != CMARK_NODE_LIST)
            continue;
        Bullet bullet;
        bullet.depth = depth;
        bullet.ordered = cmark_node_get_list_type(parent) == CMARK_ORDERED_LIST;
        const int line = cmark_node_get_start_line(node);
        const Span firstLine = lines.lineSpan(line);
        const qsizetype column = utf16Length(markdown.sliced(firstLine.begin, firstLine.length()),
                                             cmark_node_get_start_column(node) - 1);
        const qsizetype begin = firstLine.begin + column;
        // A nested list's parent ends where the list ends; trailing blank lines belong to nobody.
        qsizetype end = lines.lineBegin(std::max(line, cmark_node_get_end_line(node)) + 1);
        while (end > begin && markdown[end - 1].isSpace())
            --end;
        qsizetype marker = begin;
        if (bullet.ordered) {
            while (marker < end && markdown[marker].isDigit())
                ++marker;
        }
        marker = std::min(marker + 1, end);
        qsizetype content = marker;
        while (content < end && (markdown[content] == u' ' || markdown[content] == u'\t'))
            ++content;
        const QStringView rest = markdown.sliced(content, end - content);
        if (rest.startsWith(u"[ ] ") || rest.startsWith(u"[x] ") || rest.startsWith(u"[X] "))
            content += 4;
        bullet.whole = Span{begin, end}.shifted(span.begin);
        bullet.marker = Span{begin, marker}.shifted(span.begin);
        bullet.content = Span{std::min(content, end), end}.shifted(span.begin);
        bullets.push_back(bullet);
    }
    cmark_iter_free(walk);
    return bullets;
}

} // namespace studio
