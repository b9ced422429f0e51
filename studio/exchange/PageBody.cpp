#include "exchange/PageBody.h"

#include "exchange/LiteralMarkdown.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using LineKind = PageLine::Kind;

/// An element of the list that is being written.
struct Level
{
    int indent = 0;        ///< Of its marker in the page
    int rank = 0;
    qsizetype offset = 0;  ///< Of its content in the Markdown
    bool ordered = false;
};

class Body
{
public:
    Body(const std::vector<PageLine> &lines, const std::vector<PageHeading> &headings, size_t begin,
         size_t end)
        : m_lines(lines)
        , m_headings(headings)
        , m_end(end)
        , m_at(begin)
        , m_wrapped(isHardWrapped(lines))
    {
    }

    QString run()
    {
        while (m_at < m_end) {
            const PageLine &line = m_lines[m_at];
            if (m_headings[m_at] != PageHeading::None)
                heading();
            else if (line.kind == LineKind::Blank)
                ++m_at;
            else if (line.kind == LineKind::Text)
                paragraph(0);
            else
                list();
        }
        return m_blocks.isEmpty() ? QString() : m_blocks.join(u"\n\n"_s) + u'\n';
    }

private:
    bool isPlain(size_t at) const
    {
        return at < m_end && m_lines[at].kind == LineKind::Text
               && m_headings[at] == PageHeading::None;
    }
    bool isListLine(size_t at) const
    {
        return at < m_end && m_headings[at] == PageHeading::None
               && (m_lines[at].kind == LineKind::Bullet || m_lines[at].kind == LineKind::Number);
    }
    /// Whether the line goes on with the sentence of the text before it.
    bool continues(size_t at, const QString &before) const
    {
        if (!isPlain(at))
            return false;
        const QString &text = m_lines[at].text;
        return m_wrapped || (!endsSentence(before) && text.front().isLower());
    }

    void heading()
    {
        QString title = m_lines[m_at].text;
        if (title.endsWith(u':'))
            title = title.chopped(1).trimmed();
        m_blocks += u"# "_s + literalTitle(title);
        ++m_at;
    }

    /// The lines of one paragraph, from m_at.
    QString paragraphText()
    {
        QString text = m_lines[m_at++].text;
        while (continues(m_at, m_lines[m_at - 1].text))
            text += u'\n' + m_lines[m_at++].text;
        return text;
    }

    void paragraph(qsizetype indent)
    {
        const QString margin(indent, u' ');
        const QString markdown = literalParagraph(paragraphText());
        m_blocks += margin + QString(markdown).replace(u"\n"_s, u"\n"_s + margin);
    }

    void list()
    {
        m_levels.clear();
        QString text;
        while (m_at < m_end) {
            if (isListLine(m_at)) {
                if (!text.isEmpty())
                    text += u'\n';
                text += item();
                continue;
            }
            size_t next = m_at;
            while (next < m_end && m_lines[next].kind == LineKind::Blank)
                ++next;
            if (isListLine(next)) {
                m_at = next;
            } else if (isPlain(next) && belongsToItem(next)) {
                // A paragraph of its own within the element.
                m_at = next;
                if (!text.isEmpty())
                    m_blocks += text;
                text.clear();
                paragraph(m_levels.back().offset);
            } else {
                break;
            }
        }
        if (!text.isEmpty())
            m_blocks += text;
    }

    bool belongsToItem(size_t at) const
    {
        return !m_levels.empty() && m_lines[at].indent > m_levels.back().indent;
    }

    QString item()
    {
        const PageLine &line = m_lines[m_at];
        enterLevel(line);
        QString content = line.content;
        ++m_at;
        while (isPlain(m_at) && goesOnInItem(content)) {
            content += u' ' + m_lines[m_at].text;
            ++m_at;
        }
        const Level &level = m_levels.back();
        const QString marker = level.ordered ? line.marker + u' ' : u"- "_s;
        return QString(level.offset - marker.size(), u' ') + marker + literalItem(content);
    }

    bool goesOnInItem(const QString &content) const
    {
        const PageLine &line = m_lines[m_at];
        if (m_wrapped || line.indent > m_levels.back().indent || line.text.front().isLower())
            return true;
        return !endsSentence(content) && content.size() > 40;
    }

    /// Nested deeper by indentation, or by the shape of the bullet where there is none.
    void enterLevel(const PageLine &line)
    {
        const bool ordered = line.kind == LineKind::Number;
        while (!m_levels.empty()) {
            const Level &top = m_levels.back();
            const bool deeper = line.indent >= top.indent + 2
                                || (line.indent == top.indent && !ordered && !top.ordered
                                    && line.rank > top.rank);
            if (deeper)
                break;
            m_levels.pop_back();
        }
        const qsizetype width = ordered ? line.marker.size() + 1 : 2;
        const qsizetype outer = m_levels.empty() ? 0 : m_levels.back().offset;
        m_levels.push_back({line.indent, line.rank, outer + width, ordered});
    }

    const std::vector<PageLine> &m_lines;
    const std::vector<PageHeading> &m_headings;
    size_t m_end;
    size_t m_at;
    bool m_wrapped;
    QStringList m_blocks;
    std::vector<Level> m_levels;
};

} // namespace

QString markdownOf(const std::vector<PageLine> &lines, const std::vector<PageHeading> &headings,
                   size_t begin, size_t end)
{
    return Body(lines, headings, begin, end).run();
}

} // namespace studio
