#include "checks/BodyScan.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A fence's character and length, or 0.
struct Fence
{
    char16_t mark = 0;
    qsizetype length = 0;
};

qsizetype indentOf(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

Fence fenceOf(QStringView line)
{
    const QStringView rest = line.sliced(indentOf(line));
    if (rest.size() < 3 || (rest[0] != u'`' && rest[0] != u'~'))
        return {};
    qsizetype length = 0;
    while (length < rest.size() && rest[length] == rest[0])
        ++length;
    // A backtick behind the run makes it a span within a line.
    const bool inLine = rest[0] == u'`' && rest.sliced(length).contains(u'`');
    return length >= 3 && !inLine ? Fence{rest[0].unicode(), length} : Fence();
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Behind the marker of a list element; -1 when the line begins none.
qsizetype behindMarker(QStringView line)
{
    qsizetype at = indentOf(line);
    const qsizetype begin = at;
    if (at < line.size() && (line[at] == u'-' || line[at] == u'*' || line[at] == u'+')) {
        ++at;
    } else {
        while (at < line.size() && at - begin < 9 && line[at].isDigit())
            ++at;
        if (at == begin || at >= line.size() || (line[at] != u'.' && line[at] != u')'))
            return -1;
        ++at;
    }
    if (at >= line.size() || (line[at] != u' ' && line[at] != u'\t'))
        return -1;
    return at + indentOf(line.sliced(at));
}

constexpr auto beginners = [] {
    std::array<bool, 128> table{};
    for (const char c : {'\\', '`', '[', ']', '<', '{'})
        table[size_t(c)] = true;
    return table;
}();

bool beginsSomething(char16_t c)
{
    return c < beginners.size() && beginners[c];
}

class Scanner
{
public:
    explicit Scanner(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_text(snapshot.text)
        , m_body(snapshot.frontmatter.body)
    {
    }

    BodyScan scan()
    {
        findIndentedCode();
        Fence open;
        qsizetype codeBegin = 0;
        qsizetype proseBegin = m_body.begin;
        for (qsizetype at = m_body.begin; at < m_body.end;) {
            qsizetype end = m_text.indexOf(u'\n', at);
            if (end < 0 || end > m_body.end)
                end = m_body.end;
            m_scan.lines.push_back({at, end});
            const QStringView line = m_text.sliced(at, end - at);
            const Fence fence = fenceOf(line);
            if (open.mark) {
                if (fence.mark == open.mark && fence.length >= open.length) {
                    m_scan.code.push_back({codeBegin, end});
                    open = {};
                    proseBegin = end;
                }
            } else if (fence.mark) {
                paragraph({proseBegin, at});
                open = fence;
                codeBegin = at;
                m_inBullet = false;
            } else if (line.trimmed().isEmpty()) {
                paragraph({proseBegin, at});
                proseBegin = end;
                m_inBullet = false;
            } else {
                beginOf(line, at);
            }
            at = end + 1;
        }
        if (open.mark)
            m_scan.code.push_back({codeBegin, m_body.end});
        else
            paragraph({proseBegin, m_body.end});
        std::ranges::sort(m_scan.code);
        return std::move(m_scan);
    }

private:
    /// Blocks that are code by their indentation; only the outline knows them from lists.
    void findIndentedCode()
    {
        for (const Block &block : m_snapshot.outline.blocks) {
            if (block.kind == BlockKind::Code)
                m_scan.code.push_back(block.span);
        }
        m_indented = m_scan.code;
    }

    bool isIndentedCode(qsizetype at)
    {
        while (m_nextIndented < m_indented.size() && m_indented[m_nextIndented].end <= at)
            ++m_nextIndented;
        return m_nextIndented < m_indented.size() && m_indented[m_nextIndented].contains(at);
    }

    /// What only counts where a line begins.
    void beginOf(QStringView line, qsizetype at)
    {
        const qsizetype first = indentOf(line);
        if (line[first] == u'#' && first <= 3) {
            qsizetype end = first;
            while (end < line.size() && line[end] == u'#')
                ++end;
            const bool tight = end < line.size() && end - first >= 2 && end - first <= 6
                               && isLetter(line[end]);
            if (tight && !isIndentedCode(at))
                m_scan.tightHeadings.push_back({at + first, at + end});
            m_inBullet = false;
        } else if (const qsizetype content = behindMarker(line); content >= 0) {
            m_scan.bullets.push_back({at + content, at + line.size()});
            m_inBullet = true;
        } else if (m_inBullet) {
            m_scan.bullets.back().end = at + line.size();
        }
    }

    void paragraph(Span span)
    {
        if (span.isEmpty() || isIndentedCode(span.begin))
            return;
        m_brackets.clear();
        const char16_t *const units = m_text.utf16();
        for (qsizetype at = span.begin; at < span.end; ++at) {
            while (at < span.end && !beginsSomething(units[at]))
                ++at;
            if (at == span.end)
                break;
            switch (units[at]) {
            case u'\\': ++at; break;
            case u'`': at = codeSpan(at, span.end); break;
            case u'[': m_brackets.push_back(at); break;
            case u']': at = closeBracket(at, span); break;
            case u'<': at = angle(at, span.end); break;
            case u'{': at = braces(at, span.end); break;
            default: break;
            }
        }
    }

    /// The last character of what was read, here and below.
    qsizetype codeSpan(qsizetype begin, qsizetype limit)
    {
        const auto runFrom = [&](qsizetype at) {
            qsizetype end = at;
            while (end < limit && m_text[end] == u'`')
                ++end;
            return end - at;
        };
        const qsizetype length = runFrom(begin);
        for (qsizetype at = begin + length; at < limit; ++at) {
            if (m_text[at] != u'`')
                continue;
            const qsizetype other = runFrom(at);
            if (other == length) {
                m_scan.code.push_back({begin, at + length});
                return at + length - 1;
            }
            at += other - 1;
        }
        return begin + length - 1;
    }

    qsizetype closeBracket(qsizetype at, Span span)
    {
        if (m_brackets.empty())
            return at;
        const qsizetype open = m_brackets.back();
        m_brackets.pop_back();
        const qsizetype next = at + 1;
        if (next >= span.end)
            return at;
        if (m_text[next] == u'(')
            return destination(open, at, span.end);
        const bool atBegin = open == span.begin || m_text[open - 1] == u'\n';
        if (m_text[next] == u':' && atBegin && m_text[open + 1] != u'^')
            return definition(open, at, span.end);
        return at;
    }

    qsizetype destination(qsizetype open, qsizetype close, qsizetype limit)
    {
        qsizetype at = close + 2;
        while (at < limit && m_text[at].isSpace())
            ++at;
        Span target{at, at};
        if (at < limit && m_text[at] == u'<') {
            target.begin = ++at;
            while (at < limit && m_text[at] != u'>' && m_text[at] != u'\n')
                ++at;
            target.end = at++;
        } else {
            int depth = 0;
            for (; at < limit && !m_text[at].isSpace(); ++at) {
                if (m_text[at] == u'(')
                    ++depth;
                else if (m_text[at] == u')' && depth-- == 0)
                    break;
            }
            target.end = at;
        }
        // A title may follow; without the closing parenthesis it is no link.
        const qsizetype end = m_text.sliced(0, limit).indexOf(u')', std::min(at, limit));
        if (end < 0 || m_text.sliced(target.end, end - target.end).contains(u'\n'))
            return close;
        if (end > target.end + 1) {
            const QStringView title = m_text.sliced(target.end, end - target.end).trimmed();
            if (!title.isEmpty() && title[0] != u'"' && title[0] != u'\'' && title[0] != u'('
                && title[0] != u'>')
                return close;
        }
        const bool image = open > 0 && m_text[open - 1] == u'!';
        m_scan.links.push_back(
            {{image ? open - 1 : open, end + 1}, {open + 1, close}, target, image, false});
        return end;
    }

    qsizetype definition(qsizetype open, qsizetype close, qsizetype limit)
    {
        qsizetype at = close + 2;
        while (at < limit && (m_text[at] == u' ' || m_text[at] == u'\t'))
            ++at;
        const qsizetype begin = at;
        while (at < limit && !m_text[at].isSpace())
            ++at;
        // "[Note]: Always …" is a sentence: an address is all that stands on the line, or a title
        // follows it.
        const qsizetype lineEnd = std::min(
            limit, m_snapshot.lines.lineSpan(m_snapshot.lines.lineAt(begin)).end);
        const QStringView rest = m_text.sliced(at, std::max<qsizetype>(lineEnd - at, 0)).trimmed();
        const bool title = rest.isEmpty() || rest[0] == u'"' || rest[0] == u'\'' || rest[0] == u'(';
        if (begin < at && title && m_text[begin] != u'#')
            m_scan.links.push_back({{open, at}, {open + 1, close}, {begin, at}, false, true});
        return std::max(close, at - 1);
    }

    qsizetype angle(qsizetype at, qsizetype limit)
    {
        const QStringView rest = m_text.sliced(at, limit - at);
        if (rest.startsWith(u"<!--")) {
            // A comment may hold empty lines; it ends where it is closed.
            const qsizetype close = m_text.indexOf(u"-->", at + 4);
            const qsizetype end = close < 0 || close > m_body.end ? limit : close + 3;
            m_scan.comments.push_back({at, end});
            return std::min(end, limit) - 1;
        }
        if (rest.startsWith(u"<%")) {
            const qsizetype close = rest.indexOf(u"%>");
            if (close < 0)
                return at;
            m_scan.templates.push_back({at, at + close + 2});
            return at + close + 1;
        }
        qsizetype name = rest.size() > 1 && rest[1] == u'/' ? 2 : 1;
        const qsizetype first = name;
        while (name < rest.size()
               && (isLetter(rest[name])
                   || (name > first
                       && (rest[name].isDigit() || rest[name] == u'-' || rest[name] == u'_'))))
            ++name;
        if (name == first || name >= rest.size())
            return at;
        const QChar behind = rest[name];
        if (behind != u'>' && behind != u'/' && behind != u' ' && behind != u'\n')
            return at;
        const qsizetype close = rest.indexOf(u'>', name);
        if (close < 0 || close > 500)
            return at;
        m_scan.tags.push_back({at, at + close + 1});
        return at + close;
    }

    qsizetype braces(qsizetype at, qsizetype limit)
    {
        const bool doubled = at + 1 < limit && m_text[at + 1] == u'{';
        if (!doubled)
            return at;
        const QStringView rest = m_text.sliced(at, std::min<qsizetype>(limit - at, 100));
        const qsizetype close = rest.indexOf(u"}}");
        if (close < 3 || rest.first(close).contains(u'\n'))
            return at;
        m_scan.templates.push_back({at, at + close + 2});
        return at + close + 1;
    }

    const Snapshot &m_snapshot;
    QStringView m_text;
    Span m_body;
    BodyScan m_scan;
    std::vector<Span> m_indented;
    size_t m_nextIndented = 0;
    std::vector<qsizetype> m_brackets;
    bool m_inBullet = false;
};

} // namespace

bool BodyScan::isCode(qsizetype offset) const
{
    auto behind = std::ranges::upper_bound(code, offset, {}, &Span::begin);
    // An inline span can lie within an indented block, never across its end.
    for (int i = 0; i < 2 && behind != code.begin(); ++i) {
        --behind;
        if (behind->contains(offset))
            return true;
    }
    return false;
}

BodyScan scanBody(const Snapshot &snapshot)
{
    return Scanner(snapshot).scan();
}

} // namespace studio
