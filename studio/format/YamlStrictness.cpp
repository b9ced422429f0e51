#include "format/YamlStrictness.h"

namespace studio {

namespace {

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t';
}

/// Walks over the lines of a block document and looks into each of its nodes.
class Walk
{
public:
    explicit Walk(QStringView source)
        : m_source(source)
    {
    }

    std::optional<Looseness> run()
    {
        while (m_at < m_source.size() && !m_loose)
            readLine();
        return m_loose;
    }

private:
    [[nodiscard]] bool ends(qsizetype at) const
    {
        return at >= m_source.size() || m_source[at] == u'\n';
    }
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype feed = m_source.indexOf(u'\n', at);
        return feed < 0 ? m_source.size() : feed;
    }
    [[nodiscard]] qsizetype behindBlanks(qsizetype at) const
    {
        while (!ends(at) && isBlank(m_source[at]))
            ++at;
        return at;
    }
    void toNextLine(qsizetype at) { m_at = lineEnd(at) + 1; }
    void loose(qsizetype at, bool stray = false)
    {
        if (!m_loose)
            m_loose = Looseness{at, stray};
        toNextLine(at);
    }

    void readLine()
    {
        const qsizetype first = behindBlanks(m_at);
        const qsizetype indent = first - m_at;
        if (ends(first))
            return toNextLine(first);
        if (m_block >= 0 && indent > m_block)
            return toNextLine(first); // the text of a block value
        m_block = -1;
        if (m_source[first] == u'#') {
            m_commented = m_open >= 0;
            return toNextLine(first);
        }
        if (m_source.sliced(first).startsWith(u"...") && indent == 0)
            return toNextLine(first);
        // A further line of the value above.
        if (m_open >= 0 && indent > m_open) {
            if (m_commented || m_closed)
                return loose(first);
            return takePlain(first);
        }
        m_open = -1;
        m_indent = indent;
        m_bare = true;
        if (indent < m_keyIndent)
            m_keyIndent = -1;
        readNodes(first);
    }

    /// The marks of lists, then a value or a key and its value.
    void readNodes(qsizetype at)
    {
        bool keySeen = false;
        while (!ends(at)) {
            const QChar c = m_source[at];
            const bool mark = (c == u'-' || c == u'?' || c == u':')
                              && (ends(at + 1) || isBlank(m_source[at + 1]));
            if (mark && keySeen)
                return loose(at);
            if (mark) {
                m_bare = false;
                m_indent = at - (m_source.lastIndexOf(u'\n', at) + 1);
                at = behindBlanks(at + 1);
            } else if (c == u'&' || c == u'!') {
                while (!ends(at) && !isBlank(m_source[at]))
                    ++at;
                at = behindBlanks(at);
            } else if (c == u'#') {
                break;
            } else {
                // Behind the mark of a list a key stands deeper than its line begins.
                const qsizetype keyColumn = at - (m_source.lastIndexOf(u'\n', at) + 1);
                const std::optional<qsizetype> value = readNode(at, keySeen);
                if (!value)
                    return;
                m_indent = keyColumn;
                if (m_bare)
                    m_keyIndent = m_indent;
                m_bare = false;
                keySeen = true;
                at = *value;
            }
        }
        toNextLine(at);
    }

    /// Reads a node. Returns where its value begins when it was a key; else it has been consumed.
    std::optional<qsizetype> readNode(qsizetype at, bool keySeen)
    {
        const QChar c = m_source[at];
        if (c == u'|' || c == u'>') {
            m_block = m_indent;
            toNextLine(at);
            return {};
        }
        if (c != u'"' && c != u'\'' && c != u'[' && c != u'{')
            return readPlain(at, keySeen);
        const std::optional<qsizetype> end = c == u'"' || c == u'\'' ? endOfQuoted(at)
                                                                     : endOfFlow(at);
        if (!end) {
            loose(at);
            return {};
        }
        const qsizetype next = behindBlanks(*end);
        if (!ends(next) && m_source[next] == u':' && (ends(next + 1) || isBlank(m_source[next + 1]))
            && !keySeen)
            return behindBlanks(next + 1);
        if (!ends(next) && (m_source[next] != u'#' || next == *end)) {
            loose(next);
            return {};
        }
        if (isStray())
            loose(at, true);
        m_open = m_indent;
        m_closed = true;
        m_commented = false;
        toNextLine(next);
        return {};
    }

    std::optional<qsizetype> readPlain(qsizetype at, bool keySeen)
    {
        for (qsizetype i = at; !ends(i); ++i) {
            if (m_source[i] == u'#' && i > at && isBlank(m_source[i - 1]))
                break;
            if (m_source[i] != u':' || !(ends(i + 1) || isBlank(m_source[i + 1])))
                continue;
            if (!keySeen)
                return behindBlanks(i + 1);
            loose(i);
            return {};
        }
        if (isStray())
            loose(at, true);
        m_open = m_indent;
        m_closed = false;
        takePlain(at);
        return {};
    }

    /// A line without a key where there are keys. Dots and dashes end a document.
    [[nodiscard]] bool isStray() const { return m_bare && m_keyIndent == m_indent; }

    /// The rest of a line of a plain value.
    void takePlain(qsizetype at)
    {
        const qsizetype end = lineEnd(at);
        m_commented = false;
        for (qsizetype i = at + 1; i < end; ++i) {
            if (m_source[i] == u'#' && isBlank(m_source[i - 1]))
                m_commented = true;
        }
        toNextLine(at);
    }

    /// Whether the line that begins at \a at may go on with a value that began deeper.
    [[nodiscard]] bool isIndented(qsizetype at) const
    {
        const qsizetype first = behindBlanks(at);
        return ends(first) || first - at > m_indent || m_indent < 0;
    }

    [[nodiscard]] std::optional<qsizetype> endOfQuoted(qsizetype begin) const
    {
        const QChar quote = m_source[begin];
        for (qsizetype at = begin + 1; at < m_source.size(); ++at) {
            const QChar c = m_source[at];
            if (c == u'\n' && !isIndented(at + 1))
                return {};
            if (c == u'\\' && quote == u'"') {
                ++at;
            } else if (c == quote) {
                if (quote == u'"' || at + 1 >= m_source.size() || m_source[at + 1] != quote)
                    return at + 1;
                ++at;
            }
        }
        return {};
    }

    [[nodiscard]] std::optional<qsizetype> endOfFlow(qsizetype begin) const
    {
        int depth = 0;
        bool empty = false; // nothing yet behind the last bracket or comma
        for (qsizetype at = begin; at < m_source.size(); ++at) {
            const QChar c = m_source[at];
            if (c == u'\n') {
                // The closing bracket may stand below its key.
                const qsizetype first = behindBlanks(at + 1);
                const bool closes = !ends(first)
                                    && (m_source[first] == u']' || m_source[first] == u'}');
                if (!isIndented(at + 1) && !closes)
                    return {};
            } else if (isBlank(c)) {
                continue;
            } else if (c == u'#' && at > begin
                       && (isBlank(m_source[at - 1]) || m_source[at - 1] == u'\n')) {
                at = lineEnd(at) - 1;
            } else if (c == u'[' || c == u'{') {
                ++depth;
                empty = true;
            } else if (c == u']' || c == u'}') {
                if (--depth == 0)
                    return at + 1;
                empty = false;
            } else if (c == u',') {
                if (empty)
                    return {};
                empty = true;
            } else if ((c == u'"' || c == u'\'') && isTokenBegin(at)) {
                const std::optional<qsizetype> end = endOfQuoted(at);
                if (!end || !mayFollowInFlow(*end))
                    return {};
                at = *end - 1;
                empty = false;
            } else {
                empty = false;
            }
        }
        return {};
    }

    /// Whether a quote in a flow value begins a text: within a plain one it is a letter.
    [[nodiscard]] bool isTokenBegin(qsizetype at) const
    {
        qsizetype before = at - 1;
        while (before >= 0 && (isBlank(m_source[before]) || m_source[before] == u'\n'))
            --before;
        return before < 0 || QStringView(u"[{,:").contains(m_source[before])
               || m_source[before] == u'\n';
    }

    [[nodiscard]] bool mayFollowInFlow(qsizetype at) const
    {
        const qsizetype next = behindBlanks(at);
        return ends(next) || QStringView(u",]}:").contains(m_source[next])
               || (m_source[next] == u'#' && next > at);
    }

    QStringView m_source;
    qsizetype m_at = 0;
    qsizetype m_indent = -1; ///< Of the key or the mark that the current value belongs to.
    qsizetype m_block = -1; ///< Lines deeper than this are text of a block value; -1: none.
    qsizetype m_open = -1; ///< Lines deeper than this go on with the value above; -1: none.
    qsizetype m_keyIndent = -1; ///< Of the keys that the last line with one belongs to.
    bool m_bare = false; ///< Neither a mark nor a key has stood on this line yet.
    bool m_closed = false; ///< That value was a quoted or a flow one and is complete.
    bool m_commented = false; ///< A comment stands behind it.
    std::optional<Looseness> m_loose;
};

} // namespace

std::optional<Looseness> firstLooseness(QStringView source)
{
    return Walk(source).run();
}

} // namespace studio
