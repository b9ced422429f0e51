#include "format/NestedReading.h"

#include "format/NestedFlow.h"
#include "format/Yaml.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Reads the lines of one entry. Each function leaves m_at at the begin of the line behind what
/// it has read, and gives false for what it does not understand.
class NestedReader
{
public:
    NestedReader(const QString &text, const Entry &entry)
        : m_text(text)
        , m_end(entry.whole.end)
    {
    }

    std::optional<NestedTree> read(const Entry &entry)
    {
        NestedTree tree;
        NestedNode &root = tree.root;
        root.key = entry.key;
        root.keySpan = entry.keySpan;
        root.mark = m_text.indexOf(u':', entry.keySpan.end) + 1;
        if (root.mark <= 0 || !readValue(root, skipBlanks(root.mark)))
            return {};
        skipTrivia();
        if (m_at < m_end)
            return {};
        root.whole = {entry.keySpan.begin, m_at};
        std::ranges::sort(m_comments, {}, &Span::begin);
        tree.comments = m_comments;
        return tree;
    }

private:
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf(u'\n', at);
        return end < 0 || end > m_end ? m_end : end;
    }
    void endLine(qsizetype at) { m_at = qMin(lineEnd(at) + 1, m_end); }
    [[nodiscard]] qsizetype skipBlanks(qsizetype at) const
    {
        while (at < m_end && isBlank(m_text[at]))
            ++at;
        return at;
    }
    [[nodiscard]] bool endsHere(qsizetype at) const
    {
        return at >= m_end || m_text[at] == u'\n' || m_text[at] == u'#';
    }
    void noteComment(qsizetype at)
    {
        if (at < m_end && m_text[at] == u'#')
            m_comments.push_back({at, lineEnd(at)});
    }
    void skipTrivia()
    {
        while (m_at < m_end && endsHere(skipBlanks(m_at))) {
            noteComment(skipBlanks(m_at));
            endLine(m_at);
        }
    }
    [[nodiscard]] qsizetype columnOf(qsizetype at) const
    {
        return at - (at == 0 ? 0 : m_text.lastIndexOf(u'\n', at - 1) + 1);
    }
    [[nodiscard]] bool isDash(qsizetype at) const
    {
        return at < m_end && m_text[at] == u'-'
               && (at + 1 >= m_end || isBlank(m_text[at + 1]) || m_text[at + 1] == u'\n');
    }

    /// The end of a value in brackets; -1 when they are not closed.
    [[nodiscard]] qsizetype flowEnd(qsizetype at) const
    {
        int depth = 0;
        while (at < m_end) {
            const QChar c = m_text[at];
            if (c == u'"' || c == u'\'') {
                at = quotedEnd(m_text, at, m_end);
                if (at < 0)
                    return -1;
                continue;
            }
            if (c == u'#' && isBlank(m_text[at - 1]))
                return -1;
            depth += (c == u'[' || c == u'{') - (c == u']' || c == u'}');
            ++at;
            if (depth == 0)
                return at;
        }
        return -1;
    }

    /// The place of the colon behind a key that begins at \a at; -1 when no key begins there.
    [[nodiscard]] qsizetype colonOf(qsizetype at) const
    {
        const qsizetype end = lineEnd(at);
        if (at >= end || u"?&*!|>%@`[]{},#"_s.contains(m_text[at]))
            return -1;
        qsizetype from = at;
        if (m_text[at] == u'"' || m_text[at] == u'\'') {
            from = quotedEnd(m_text, at, m_end);
            if (from < 0 || from > end)
                return -1;
            from = skipBlanks(from);
            return from < end && m_text[from] == u':' ? from : -1;
        }
        for (; from < end; ++from) {
            if (m_text[from] == u'#' && isBlank(m_text[from - 1]))
                return -1;
            if (m_text[from] == u':' && (from + 1 >= end || isBlank(m_text[from + 1])))
                return from;
        }
        return -1;
    }

    bool readMember(NestedNode &node, qsizetype at)
    {
        const qsizetype colon = colonOf(at);
        if (colon < 0)
            return false;
        qsizetype end = colon;
        while (end > at && isBlank(m_text[end - 1]))
            --end;
        node.keySpan = {at, end};
        const auto key = readYaml(QStringView(m_text).sliced(at, end - at));
        if (!key || !key->isScalar())
            return false;
        node.key = key->asText();
        node.column = columnOf(at);
        node.mark = colon + 1;
        const bool quoted = m_text[at] == u'"' || m_text[at] == u'\'';
        node.isMerge = !quoted && node.key == "<<"_L1;
        if (!readValue(node, skipBlanks(colon + 1)) || (node.isMerge && !namesOnly(node)))
            return false;
        node.whole = {at, m_at};
        return true;
    }

    bool readElement(NestedNode &node, qsizetype at)
    {
        node.column = columnOf(at);
        node.mark = at + 1;
        const qsizetype content = skipBlanks(at + 1);
        if (isDash(content)) {
            node.style = Style::BlockList;
            if (!readElements(node, content))
                return false;
        } else if (!endsHere(content) && colonOf(content) >= 0) {
            node.style = Style::BlockMap;
            if (!readMembers(node, content))
                return false;
        } else if (!readValue(node, content)) {
            return false;
        }
        node.whole = {at, m_at};
        return true;
    }

    /// The members of a map, of which the first begins at \a at.
    bool readMembers(NestedNode &parent, qsizetype at)
    {
        const qsizetype column = columnOf(at);
        for (;;) {
            if (!readMember(parent.children.emplace_back(), at))
                return false;
            const qsizetype behind = m_at;
            const size_t comments = m_comments.size();
            skipTrivia();
            at = skipBlanks(m_at);
            if (m_at >= m_end || columnOf(at) < column || (columnOf(at) == column && isDash(at))) {
                // Comments behind the last member belong to what follows.
                m_at = behind;
                m_comments.resize(comments);
                return true;
            }
            if (columnOf(at) != column)
                return false;
        }
    }

    bool readElements(NestedNode &parent, qsizetype at)
    {
        const qsizetype column = columnOf(at);
        for (;;) {
            if (!readElement(parent.children.emplace_back(), at))
                return false;
            const qsizetype behind = m_at;
            const size_t comments = m_comments.size();
            skipTrivia();
            at = skipBlanks(m_at);
            if (m_at >= m_end || columnOf(at) < column || (columnOf(at) == column && !isDash(at))) {
                m_at = behind;
                m_comments.resize(comments);
                return true;
            }
            if (columnOf(at) != column)
                return false;
        }
    }

    /// What stands on the lines below a key or a dash; nothing there is null.
    bool readBelow(NestedNode &node)
    {
        const qsizetype behind = m_at;
        const size_t comments = m_comments.size();
        skipTrivia();
        const qsizetype at = skipBlanks(m_at);
        const qsizetype column = m_at < m_end ? columnOf(at) : -1;
        // The dashes of a member's list may stand under its key.
        const bool list = column >= 0 && isDash(at);
        const qsizetype least = list && !node.keySpan.isEmpty() ? node.column : node.column + 1;
        if (column < least) {
            m_at = behind;
            m_comments.resize(comments);
            node.style = Style::Empty;
            node.valueSpan = {node.mark, node.mark};
            return true;
        }
        if (QStringView(m_text).sliced(m_at, at - m_at).contains(u'\t'))
            return false;
        if (!list && colonOf(at) < 0)
            return false; // a scalar that begins on its own line
        node.style = list ? Style::BlockList : Style::BlockMap;
        return list ? readElements(node, at) : readMembers(node, at);
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype at) const
    {
        while (at < m_end && !isBlank(m_text[at]) && m_text[at] != u'\n')
            ++at;
        return at;
    }

    /// An anchor and a tag in front of a value. Gives the place of the value.
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
            at = skipBlanks(end);
        }
        return at;
    }

    bool readAlias(NestedNode &node, qsizetype at)
    {
        const qsizetype end = wordEnd(at);
        const qsizetype behind = skipBlanks(end);
        if (end == at + 1 || !endsHere(behind) || node.isSpecial())
            return false;
        node.alias = m_text.sliced(at + 1, end - at - 1);
        node.style = Style::Plain;
        node.valueSpan = {at, end};
        noteComment(behind);
        endLine(behind);
        return true;
    }

    bool readValue(NestedNode &node, qsizetype at)
    {
        at = readProperties(node, at);
        if (at < 0)
            return false;
        if (at < m_end && m_text[at] == u'*')
            return readAlias(node, at);
        if (endsHere(at)) {
            noteComment(at);
            endLine(at);
            return readBelow(node);
        }
        const QChar first = m_text[at];
        if (u"%@`"_s.contains(first))
            return false;
        if (first == u'|' || first == u'>')
            return readBlockScalar(node, at);
        qsizetype end = -1;
        if (first == u'[' || first == u'{') {
            node.style = first == u'[' ? Style::FlowList : Style::FlowMap;
            end = readFlow(m_text, at, m_end, node, m_comments);
            if (end < 0)
                end = flowEnd(at);
        } else if (first == u'"' || first == u'\'') {
            node.style = first == u'"' ? Style::DoubleQuoted : Style::SingleQuoted;
            end = quotedEnd(m_text, at, m_end);
        } else {
            return readPlain(node, at);
        }
        if (end < 0)
            return false;
        const qsizetype behind = skipBlanks(end);
        if (!endsHere(behind) || (behind == end && behind < m_end && m_text[behind] == u'#'))
            return false;
        node.valueSpan = {at, end};
        noteComment(behind);
        endLine(behind);
        return true;
    }

    bool readPlain(NestedNode &node, qsizetype at)
    {
        const qsizetype line = lineEnd(at);
        qsizetype end = at;
        while (end < line && !(m_text[end] == u'#' && isBlank(m_text[end - 1])))
            ++end;
        const bool comment = end < line;
        if (comment)
            noteComment(end);
        while (end > at && isBlank(m_text[end - 1]))
            --end;
        endLine(at);
        // Lines that go on are deeper than the key.
        while (!comment && m_at < m_end) {
            const qsizetype next = skipBlanks(m_at);
            if (endsHere(next) || columnOf(next) <= node.column || isDash(next))
                break;
            end = lineEnd(next);
            while (end > next && isBlank(m_text[end - 1]))
                --end;
            endLine(next);
        }
        node.style = Style::Plain;
        node.valueSpan = {at, end};
        return true;
    }

    bool readBlockScalar(NestedNode &node, qsizetype at)
    {
        node.style = m_text[at] == u'|' ? Style::Literal : Style::Folded;
        qsizetype end = lineEnd(at);
        endLine(at);
        while (m_at < m_end) {
            const qsizetype next = skipBlanks(m_at);
            const bool empty = next >= m_end || m_text[next] == u'\n';
            if (!empty && columnOf(next) <= node.column)
                break;
            if (!empty)
                end = lineEnd(next);
            endLine(m_at);
        }
        m_at = qMin(end + 1, m_end);
        node.valueSpan = {at, end};
        return true;
    }

    const QString &m_text;
    qsizetype m_end;
    qsizetype m_at = 0;
    std::vector<Span> m_comments;
};

} // namespace

std::optional<NestedTree> readNested(const QString &text, const Entry &entry)
{
    return NestedReader(text, entry).read(entry);
}

} // namespace studio
