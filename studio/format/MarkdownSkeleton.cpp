#include "format/MarkdownSkeleton.h"

#include "text/FindText.h"

#include <algorithm>
#include <array>

namespace studio {

namespace {

bool isLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

const char16_t *behindBlanks(const char16_t *at, const char16_t *end)
{
    while (at < end && (*at == u' ' || *at == u'\t'))
        ++at;
    return at;
}

/// Behind the mark of a list element and its blanks, else where it began.
const char16_t *behindMark(const char16_t *begin, const char16_t *end)
{
    const char16_t *at = begin;
    if (at < end && (*at == u'-' || *at == u'*' || *at == u'+')) {
        ++at;
    } else {
        while (at < end && isDigit(*at))
            ++at;
        if (at == begin || at == end || (*at != u'.' && *at != u')'))
            return begin;
        ++at;
    }
    return at < end && (*at == u' ' || *at == u'\t') ? behindBlanks(at, end) : begin;
}

/// Whether prose begins here: a letter, or a letter in bold or code.
bool beginsProse(const char16_t *at, const char16_t *end)
{
    if (at < end && isLetter(*at))
        return true;
    if (end - at >= 3 && at[0] == u'*' && at[1] == u'*' && isLetter(at[2]))
        return true;
    return end - at >= 2 && at[0] == u'`' && isLetter(at[1]);
}

/// What a character of a line can mean beyond itself.
enum Meaning : quint8 {
    Nothing = 0,
    Structural = 1, ///< Tables, tags, links.
    Underlining = 2, ///< What the line below a heading or above a table's rows consists of.
    Feed = 4,
};

constexpr auto meanings = [] {
    std::array<quint8, 128> table{};
    for (const char c : {'[', ']', '|', '<', '>'})
        table[size_t(c)] |= Structural;
    for (const char c : {'=', '-', ':', '|', ' ', '\t', '\r'})
        table[size_t(c)] |= Underlining;
    table['\n'] = Feed;
    return table;
}();

quint8 meaningOf(char16_t c)
{
    return c < meanings.size() ? meanings[c] : quint8(Nothing);
}

enum class Line { Empty, Prose, Structure, Underline, Definition };

struct Read
{
    Line kind = Line::Structure;
    const char16_t *end = nullptr; ///< Without its line end.
    const char16_t *prose = nullptr; ///< Where the prose of such a line begins.
};

Read readLine(const char16_t *begin, const char16_t *textEnd)
{
    const char16_t *first = behindBlanks(begin, textEnd);
    quint8 all = Underlining; // of its characters
    quint8 any = Nothing;
    bool definition = false;
    const char16_t *end = first;
    for (; end < textEnd; ++end) {
        const quint8 meaning = meaningOf(*end);
        if (meaning == Feed)
            break;
        all &= meaning;
        any |= meaning;
        if (meaning == Structural && *end == u']')
            definition = definition || (end + 1 < textEnd && end[1] == u':');
    }
    if (first == end || (first + 1 == end && *first == u'\r'))
        return {Line::Empty, end};
    if (definition)
        return {Line::Definition, end};
    if (all)
        return {Line::Underline, end};
    const char16_t *prose = behindMark(first, end);
    if (!(any & Structural) && beginsProse(prose, end))
        return {Line::Prose, end, prose};
    return {Line::Structure, end};
}

/// A fence of code at the margin: its character and length, 0 when the line is none.
struct Fence
{
    char16_t mark = 0;
    qsizetype length = 0;

    [[nodiscard]] bool isClosedBy(const Fence &other) const
    {
        return other.mark == mark && other.length >= length && other.bare;
    }
    bool bare = false; ///< Nothing follows it.
};

Fence fenceAt(const char16_t *begin, const char16_t *end)
{
    if (end - begin < 3 || (*begin != u'`' && *begin != u'~'))
        return {};
    const char16_t *at = begin;
    while (at < end && *at == *begin)
        ++at;
    // A backtick behind it makes it a span within a line.
    if (at - begin < 3 || (*begin == u'`' && std::find(at, end, u'`') != end))
        return {};
    const char16_t *behind = behindBlanks(at, end);
    const bool bare = behind == end || (behind + 1 == end && *behind == u'\r');
    return {*begin, at - begin, bare};
}

class Skeleton
{
public:
    Skeleton(QStringView markdown, SkeletonDetail detail)
        : m_begin(markdown.utf16())
        , m_end(m_begin + markdown.size())
        , m_leavesOut(detail == SkeletonDetail::Blocks)
        , m_text(markdown.size() + 1, Qt::Uninitialized)
        , m_out(reinterpret_cast<char16_t *>(m_text.data()))
    {
    }

    MarkdownSkeleton make()
    {
        const char16_t *const outBegin = m_out;
        startRun(m_begin);
        int line = 0;
        for (const char16_t *at = m_begin; at < m_end;) {
            const Read read = readLine(at, m_end);
            const char16_t *const next = read.end < m_end ? read.end + 1 : m_end;
            take(read, at, next, ++line);
            at = next;
        }
        m_lines.push_back(line + 1);
        m_text.truncate(m_out - outBegin);
        return {std::move(m_text), std::move(m_lines)};
    }

private:
    void take(const Read &read, const char16_t *begin, const char16_t *next, int line)
    {
        if (m_open.mark) {
            // What closes it can be indented a little.
            const char16_t *first = begin;
            while (first < read.end && first - begin < 3 && *first == u' ')
                ++first;
            if (m_open.isClosedBy(fenceAt(first, read.end))) {
                m_open = {};
                put(begin, next, line);
                startRun(next);
            }
            return;
        }
        if (read.kind == Line::Empty) {
            put(begin, next, line);
            startRun(next);
            return;
        }
        noteTags(begin, read.end);
        const Fence fence = fenceAt(begin, read.end);
        if (fence.mark && m_tagInRun)
            m_leavesOut = false;
        if (fence.mark && m_leavesOut) {
            m_open = fence;
            put(begin, next, line);
            return;
        }
        if (read.kind == Line::Underline || read.kind == Line::Definition) {
            // All that stands in front of it in this run belongs to what it makes of it.
            m_out = m_runOut;
            m_lines.resize(m_runLines);
            const int first = m_runLine ? m_runLine : line;
            put(m_runBegin, next, first);
            for (int each = first + 1; each <= line; ++each)
                m_lines.push_back(each);
            m_runLine = first;
            m_whole = m_whole || read.kind == Line::Definition;
            m_prefix = {};
            return;
        }
        if (!m_runLine)
            m_runLine = line;
        if (read.kind == Line::Prose && !m_whole) {
            const QStringView prefix(begin, read.prose);
            if (m_leavesOut && !m_prefix.isNull() && prefix == m_prefix)
                return;
            m_prefix = prefix;
            put(begin, read.prose, line);
            *m_out++ = u'x';
            copy(read.end, next);
        } else {
            put(begin, next, line);
            m_prefix = {};
        }
    }

    void startRun(const char16_t *begin)
    {
        m_runBegin = begin;
        m_runOut = m_out;
        m_runLines = m_lines.size();
        m_runLine = 0;
        m_whole = false;
        m_tagInRun = false;
        m_prefix = {};
    }

    /// Within tags a fence can be part of them; within some of them beyond empty lines. A fence
    /// that does not stand at the margin can be open where one that does seems to begin.
    void noteTags(const char16_t *begin, const char16_t *end)
    {
        const char16_t *first = behindBlanks(begin, end);
        if (*first == u'<') {
            m_tagInRun = true;
            const QStringView rest(first + 1, end);
            if (rest.startsWith(u'!') || rest.startsWith(u'?')
                || std::ranges::any_of(verbatimTags, [&](QStringView tag) {
                       return rest.startsWith(tag, Qt::CaseInsensitive);
                   }))
                m_leavesOut = false;
        } else if (first > begin && fenceAt(first, end).mark) {
            m_leavesOut = false;
        }
    }

    void put(const char16_t *begin, const char16_t *end, int line)
    {
        m_lines.push_back(line);
        copy(begin, end);
    }

    void copy(const char16_t *begin, const char16_t *end) { m_out = std::copy(begin, end, m_out); }

    static constexpr QStringView verbatimTags[]{u"script", u"pre", u"style", u"textarea"};

    const char16_t *m_begin;
    const char16_t *m_end;
    bool m_leavesOut;
    QString m_text;
    char16_t *m_out;
    std::vector<int> m_lines;
    Fence m_open;
    // The lines since the last empty one, in case that they have to be taken as they are.
    const char16_t *m_runBegin = nullptr;
    char16_t *m_runOut = nullptr;
    size_t m_runLines = 0;
    int m_runLine = 0; ///< The first of them; 0 when there is none yet.
    bool m_whole = false;
    bool m_tagInRun = false;
    QStringView m_prefix; ///< What the prose of the line above stands behind; null when it is none.
};

} // namespace

MarkdownSkeleton markdownSkeleton(QStringView markdown, SkeletonDetail detail)
{
    if (findText(markdown, u"[^") < 0)
        return Skeleton(markdown, detail).make();
    MarkdownSkeleton whole{markdown.toString(), {}};
    const int lines = int(markdown.count(u'\n')) + 2;
    for (int line = 1; line <= lines; ++line)
        whole.lines.push_back(line);
    return whole;
}

} // namespace studio
