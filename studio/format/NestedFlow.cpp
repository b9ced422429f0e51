#include "format/NestedFlow.h"

#include "format/Yaml.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int depthAtMost = 60; ///< Deeper ones are shown as a text.

bool isFlowSign(QChar c)
{
    return u",[]{}"_s.contains(c);
}

/// Each function gives the place behind what it has read, and -1 for what it does not understand.
class FlowReader
{
public:
    FlowReader(const QString &text, qsizetype end, std::vector<Span> &comments)
        : m_text(text)
        , m_end(end)
        , m_comments(comments)
    {
    }

    qsizetype readCollection(NestedNode &node, qsizetype at, int depth)
    {
        const bool map = m_text[at] == u'{';
        const QChar close = map ? u'}' : u']';
        node.style = map ? Style::FlowMap : Style::FlowList;
        if (depth > depthAtMost)
            return -1;
        qsizetype from = skip(at + 1);
        while (from < m_end && m_text[from] != close) {
            NestedNode &child = node.children.emplace_back();
            child.inFlow = true;
            child.column = from - (m_text.lastIndexOf(u'\n', from - 1) + 1);
            child.mark = from;
            const qsizetype behind = map ? readMember(child, from, depth)
                                         : readValue(child, from, depth);
            if (behind < 0)
                return -1;
            child.whole = {from, behind};
            from = skip(behind);
            if (from < m_end && m_text[from] == u',')
                from = skip(from + 1);
            else if (from < m_end && m_text[from] != close)
                return -1;
        }
        if (from >= m_end)
            return -1;
        node.valueSpan = {at, from + 1};
        return from + 1;
    }

private:
    /// Over blanks, line ends and comments.
    qsizetype skip(qsizetype at)
    {
        while (at < m_end) {
            if (m_text[at].isSpace()) {
                ++at;
                continue;
            }
            if (m_text[at] != u'#' || !m_text[at - 1].isSpace())
                break;
            qsizetype line = m_text.indexOf(u'\n', at);
            if (line < 0 || line > m_end)
                line = m_end;
            m_comments.push_back({at, line});
            at = line;
        }
        return at;
    }

    [[nodiscard]] bool endsPlain(qsizetype at) const
    {
        if (isFlowSign(m_text[at]))
            return true;
        if (m_text[at] == u'#')
            return m_text[at - 1].isSpace();
        return m_text[at] == u':'
               && (at + 1 >= m_end || m_text[at + 1].isSpace() || isFlowSign(m_text[at + 1]));
    }

    [[nodiscard]] qsizetype plainEnd(qsizetype at) const
    {
        const QChar first = m_text[at];
        const bool lone = at + 1 >= m_end || m_text[at + 1].isSpace() || isFlowSign(m_text[at + 1]);
        if (u"&*!|>%@`#"_s.contains(first) || (lone && u"-?:"_s.contains(first)))
            return -1;
        qsizetype end = at;
        while (end < m_end && !endsPlain(end))
            ++end;
        while (end > at && m_text[end - 1].isSpace())
            --end;
        return end > at ? end : -1;
    }

    [[nodiscard]] bool isQuote(qsizetype at) const
    {
        return m_text[at] == u'"' || m_text[at] == u'\'';
    }

    qsizetype readMember(NestedNode &node, qsizetype at, int depth)
    {
        const bool quoted = isQuote(at);
        const qsizetype end = quoted ? quotedEnd(m_text, at, m_end) : plainEnd(at);
        if (end < 0 || QStringView(m_text).sliced(at, end - at).contains(u'\n'))
            return -1;
        node.keySpan = {at, end};
        const auto key = readYaml(QStringView(m_text).sliced(at, end - at));
        if (!key || !key->isScalar())
            return -1;
        node.key = key->asText();
        node.isMerge = !quoted && node.key == "<<"_L1;
        qsizetype colon = end;
        while (colon < m_end && (m_text[colon] == u' ' || m_text[colon] == u'\t'))
            ++colon;
        const bool paired = colon < m_end && m_text[colon] == u':'
                            && (quoted || colon > end || endsPlain(colon));
        node.mark = paired ? colon + 1 : end;
        node.valueSpan = {node.mark, node.mark};
        if (!paired)
            return end;
        const size_t comments = m_comments.size();
        const qsizetype value = skip(node.mark);
        if (value < m_end && (m_text[value] == u',' || m_text[value] == u'}')) {
            m_comments.resize(comments); // they are read again behind the member
            return node.mark;
        }
        const qsizetype behind = value < m_end ? readValue(node, value, depth) : -1;
        return behind >= 0 && (!node.isMerge || namesOnly(node)) ? behind : -1;
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype at) const
    {
        while (at < m_end && !m_text[at].isSpace() && !isFlowSign(m_text[at]))
            ++at;
        return at;
    }

    /// Over an anchor and a tag. Gives where the value begins, or what ends an empty one.
    qsizetype readProperties(NestedNode &node, qsizetype at)
    {
        while (at < m_end && (m_text[at] == u'&' || m_text[at] == u'!')) {
            const qsizetype end = wordEnd(at);
            QString &property = m_text[at] == u'&' ? node.anchor : node.tag;
            if (!property.isEmpty() || (m_text[at] == u'&' && end == at + 1))
                return -1;
            property = m_text[at] == u'&' ? m_text.sliced(at + 1, end - at - 1)
                                          : m_text.sliced(at, end - at);
            node.mark = end;
            at = skip(end);
        }
        return at;
    }

    qsizetype readValue(NestedNode &node, qsizetype at, int depth)
    {
        const size_t comments = m_comments.size();
        at = readProperties(node, at);
        if (at < 0 || at >= m_end)
            return -1;
        if (node.isSpecial() && u",]}"_s.contains(m_text[at])) {
            m_comments.resize(comments); // they are read again behind it
            node.valueSpan = {node.mark, node.mark};
            return node.mark;
        }
        if (m_text[at] == u'*') {
            const qsizetype end = wordEnd(at);
            if (end == at + 1 || node.isSpecial())
                return -1;
            node.alias = m_text.sliced(at + 1, end - at - 1);
            node.style = Style::Plain;
            node.valueSpan = {at, end};
            return end;
        }
        if (m_text[at] == u'[' || m_text[at] == u'{')
            return readCollection(node, at, depth + 1);
        const bool quoted = isQuote(at);
        const qsizetype end = quoted ? quotedEnd(m_text, at, m_end) : plainEnd(at);
        if (end < 0)
            return -1;
        node.style = !quoted              ? Style::Plain
                     : m_text[at] == u'"' ? Style::DoubleQuoted
                                          : Style::SingleQuoted;
        node.valueSpan = {at, end};
        return end;
    }

    const QString &m_text;
    qsizetype m_end;
    std::vector<Span> &m_comments;
};

} // namespace

bool namesOnly(const NestedNode &node)
{
    return !node.alias.isEmpty()
           || (node.isList() && std::ranges::none_of(node.children, [](const NestedNode &child) {
                   return child.alias.isEmpty();
               }));
}

qsizetype quotedEnd(const QString &text, qsizetype at, qsizetype end)
{
    const QChar quote = text[at];
    for (++at; at < end; ++at) {
        if (quote == u'"' && text[at] == u'\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == u'\'' && at + 1 < end && text[at + 1] == quote)
                ++at;
            else
                return at + 1;
        }
    }
    return -1;
}

qsizetype readFlow(const QString &text, qsizetype at, qsizetype end, NestedNode &node,
                   std::vector<Span> &comments)
{
    const size_t before = comments.size();
    const qsizetype behind = FlowReader(text, end, comments).readCollection(node, at, 0);
    if (behind < 0) {
        node.children.clear();
        comments.resize(before);
    }
    return behind;
}

} // namespace studio
