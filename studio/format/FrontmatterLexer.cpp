#include "format/FrontmatterLexer.h"

#include "format/Yaml.h"

namespace studio {

namespace {

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\r';
}

} // namespace

FrontmatterLexer::FrontmatterLexer(const QString &text, Span content)
    : m_text(QStringView(text).first(content.end))
    , m_content(content)
{
}

FrontmatterLexer::Line FrontmatterLexer::lineAt(qsizetype begin) const
{
    const qsizetype feed = m_text.indexOf(u'\n', begin);
    const qsizetype next = feed < 0 ? m_text.size() : feed + 1;
    qsizetype end = feed < 0 ? next : feed;
    if (end > begin && m_text[end - 1] == u'\r')
        --end;
    qsizetype first = begin;
    while (first < end && isBlank(m_text[first]))
        ++first;
    return {{begin, next}, end, first};
}

/// A key at the begin of the line: plain up to a colon that a blank or the line's end follows, or
/// quoted.
std::optional<Span> FrontmatterLexer::keyIn(const Line &line, qsizetype *colon) const
{
    if (line.indent() > 0 || line.isBlank())
        return {};
    const QChar first = m_text[line.first];
    if (first == u'"' || first == u'\'') {
        const std::optional<qsizetype> end = endOfQuoted(line.first);
        if (!end || *end > line.end)
            return {};
        qsizetype at = *end;
        while (at < line.end && isBlank(m_text[at]))
            ++at;
        if (at >= line.end || m_text[at] != u':')
            return {};
        *colon = at;
        return Span{line.first, *end};
    }
    if (QStringView(u"-?#&*!|>%@`[]{},").contains(first)) {
        const bool followed = line.first + 1 < line.end && !isBlank(m_text[line.first + 1]);
        if ((first != u'-' && first != u'?') || !followed)
            return {};
    }
    for (qsizetype at = line.first; at < line.end; ++at) {
        if (m_text[at] == u'#' && at > line.first && isBlank(m_text[at - 1]))
            return {};
        if (m_text[at] != u':' || (at + 1 < line.end && !isBlank(m_text[at + 1])))
            continue;
        qsizetype end = at;
        while (end > line.first && isBlank(m_text[end - 1]))
            --end;
        if (end == line.first)
            return {};
        *colon = at;
        return Span{line.first, end};
    }
    return {};
}

bool FrontmatterLexer::isListMark(const Line &line) const
{
    return !line.isBlank() && m_text[line.first] == u'-'
           && (line.first + 1 == line.end || isBlank(m_text[line.first + 1]));
}

void FrontmatterLexer::run()
{
    qsizetype at = m_content.begin;
    while (at < m_content.end) {
        const Line line = lineAt(at);
        if (line.isBlank() || m_text[line.first] == u'#') {
            at = line.whole.end;
            continue;
        }
        qsizetype colon = 0;
        if (const std::optional<Span> key = keyIn(line, &colon)) {
            at = readEntry(line, *key, colon);
            continue;
        }
        const Span stray{line.first, line.end};
        strays.push_back(stray);
        tokens.push_back({TokenKind::Stray, stray});
        at = line.whole.end;
    }
}

qsizetype FrontmatterLexer::readEntry(const Line &line, Span key, qsizetype colon)
{
    Entry entry;
    entry.keySpan = key;
    const QStringView keySource = m_text.sliced(key.begin, key.length());
    entry.key = keySource.toString();
    if (keySource.startsWith(u'"') || keySource.startsWith(u'\'')) {
        if (const Result<Value> decoded = readYaml(keySource))
            entry.key = decoded->asText();
    }
    qsizetype value = colon + 1;
    entry.valueSpan = {value, value};
    while (value < line.end && isBlank(m_text[value]))
        ++value;
    if (value == line.end || m_text[value] == u'#') {
        takeComment(entry, value);
        readBelow(entry, line);
    } else {
        readInline(entry, line, value);
    }
    if (entry.key == u"<<")
        entry.style = Style::Opaque;

    const Line last = lineAt(std::max(line.whole.begin, [&] {
        // The line in which the value ends.
        qsizetype at = std::max(entry.valueSpan.end, line.first);
        while (at > m_content.begin && m_text[at - 1] != u'\n')
            --at;
        return at;
    }()));
    entry.whole = {key.begin, std::max(last.whole.end, line.whole.end)};
    readValue(entry);
    readItems(entry);

    tokens.push_back({TokenKind::Key, key});
    tokens.push_back({TokenKind::Colon, {colon, colon + 1}});
    const bool commentFirst = !entry.commentSpan.isEmpty()
                              && entry.commentSpan.begin < entry.valueSpan.begin;
    if (commentFirst)
        tokens.push_back({TokenKind::Comment, entry.commentSpan});
    tokens.push_back({TokenKind::Value, entry.valueSpan});
    if (!commentFirst && !entry.commentSpan.isEmpty())
        tokens.push_back({TokenKind::Comment, entry.commentSpan});
    const qsizetype end = entry.whole.end;
    entries.push_back(std::move(entry));
    return end;
}

void FrontmatterLexer::readInline(Entry &entry, const Line &line, qsizetype begin)
{
    const QChar first = m_text[begin];
    entry.valueSpan = {begin, line.end};
    std::optional<qsizetype> end;
    if (first == u'|' || first == u'>') {
        entry.style = first == u'|' ? Style::Literal : Style::Folded;
        readBlockScalar(entry, line);
        return;
    }
    if (first == u'"' || first == u'\'') {
        entry.style = first == u'"' ? Style::DoubleQuoted : Style::SingleQuoted;
        end = endOfQuoted(begin);
    } else if (first == u'[' || first == u'{') {
        entry.style = first == u'[' ? Style::FlowList : Style::FlowMap;
        end = endOfFlow(begin);
    }
    if (end) {
        // Anything but a comment behind it, and the value is not what it looked like.
        qsizetype rest = *end;
        const Line last = lineAt([&] {
            qsizetype at = rest;
            while (at > m_content.begin && m_text[at - 1] != u'\n')
                --at;
            return at;
        }());
        while (rest < last.end && isBlank(m_text[rest]))
            ++rest;
        if (rest >= last.end || (m_text[rest] == u'#' && rest > *end)) {
            entry.valueSpan.end = *end;
            takeComment(entry, rest);
            return;
        }
    }
    entry.style = first == u'&' || first == u'*' || first == u'!' ? Style::Opaque : Style::Plain;
    const qsizetype plainEnd = endOfPlain(begin, line.end);
    entry.valueSpan.end = plainEnd;
    qsizetype comment = plainEnd;
    while (comment < line.end && isBlank(m_text[comment]))
        ++comment;
    takeComment(entry, comment);
    const qsizetype more = continuationEnd(line.whole.end, false);
    if (more > line.whole.end) {
        // A comment between the lines of a value is part of its source.
        entry.commentSpan = {};
        const Line last = lineAt([&] {
            qsizetype at = more - 1;
            while (at > m_content.begin && m_text[at - 1] != u'\n')
                --at;
            return at;
        }());
        entry.valueSpan.end = endOfPlain(last.first, last.end);
    }
}

void FrontmatterLexer::readBelow(Entry &entry, const Line &line)
{
    const qsizetype end = continuationEnd(line.whole.end, true);
    if (end <= line.whole.end)
        return;
    Line first = lineAt(line.whole.end);
    while (first.isBlank() || m_text[first.first] == u'#')
        first = lineAt(first.whole.end);
    qsizetype lastEnd = end;
    while (lastEnd > first.first && (isBlank(m_text[lastEnd - 1]) || m_text[lastEnd - 1] == u'\n'))
        --lastEnd;
    entry.valueSpan = {first.first, lastEnd};
    const QChar mark = m_text[first.first];
    qsizetype colon = 0;
    Line unindented = first;
    unindented.whole.begin = first.first;
    if (isListMark(first))
        entry.style = Style::BlockList;
    else if (keyIn(unindented, &colon))
        entry.style = Style::BlockMap;
    else if (mark == u'&' || mark == u'*' || mark == u'!' || mark == u'?')
        entry.style = Style::Opaque;
    else if (mark == u'[' || mark == u'{')
        entry.style = mark == u'[' ? Style::FlowList : Style::FlowMap;
    else if (mark == u'"' || mark == u'\'')
        entry.style = mark == u'"' ? Style::DoubleQuoted : Style::SingleQuoted;
    else
        entry.style = Style::Plain;
}

void FrontmatterLexer::readBlockScalar(Entry &entry, const Line &line)
{
    qsizetype header = entry.valueSpan.begin;
    while (header < line.end && !isBlank(m_text[header]))
        ++header;
    const bool keep = m_text.sliced(entry.valueSpan.begin, header - entry.valueSpan.begin)
                          .contains(u'+');
    qsizetype comment = header;
    while (comment < line.end && isBlank(m_text[comment]))
        ++comment;
    takeComment(entry, comment);

    qsizetype end = line.end;
    for (Line next = lineAt(line.whole.end); next.whole.begin < m_content.end;
         next = lineAt(next.whole.end)) {
        if (!next.isBlank() && next.indent() == 0)
            break;
        if (!next.isBlank() || keep)
            end = next.end;
        if (next.whole.end >= m_content.end)
            break;
    }
    // A comment behind the header lies within the value's source, which cannot be told apart then.
    entry.valueSpan.end = end;
    if (!entry.commentSpan.isEmpty())
        entry.commentSpan = {};
}

qsizetype FrontmatterLexer::continuationEnd(qsizetype from, bool listsToo) const
{
    qsizetype end = from;
    qsizetype at = from;
    while (at < m_content.end) {
        const Line line = lineAt(at);
        at = line.whole.end;
        if (line.isBlank() || m_text[line.first] == u'#')
            continue;
        if (line.indent() == 0 && !(listsToo && isListMark(line)))
            break;
        end = line.whole.end;
    }
    return end;
}

std::optional<qsizetype> FrontmatterLexer::endOfQuoted(qsizetype begin) const
{
    const QChar quote = m_text[begin];
    for (qsizetype at = begin + 1; at < m_content.end; ++at) {
        if (quote == u'"' && m_text[at] == u'\\') {
            ++at;
        } else if (m_text[at] == quote) {
            if (quote == u'\'' && at + 1 < m_content.end && m_text[at + 1] == u'\'')
                ++at;
            else
                return at + 1;
        }
    }
    return {};
}

std::optional<qsizetype> FrontmatterLexer::endOfFlow(qsizetype begin) const
{
    int depth = 0;
    for (qsizetype at = begin; at < m_content.end; ++at) {
        const QChar unit = m_text[at];
        const QChar previous = m_text[at - 1];
        if (unit == u'[' || unit == u'{') {
            ++depth;
        } else if (unit == u']' || unit == u'}') {
            if (--depth == 0)
                return at + 1;
        } else if ((unit == u'"' || unit == u'\'')
                   && (isBlank(previous) || QStringView(u"[{,:\n").contains(previous))) {
            const std::optional<qsizetype> end = endOfQuoted(at);
            if (!end)
                return {};
            at = *end - 1;
        } else if (unit == u'#' && (isBlank(previous) || previous == u'\n')) {
            while (at + 1 < m_content.end && m_text[at + 1] != u'\n')
                ++at;
        }
    }
    return {};
}

void FrontmatterLexer::takeComment(Entry &entry, qsizetype from)
{
    if (from >= m_content.end || m_text[from] != u'#')
        return;
    qsizetype end = from;
    while (end < m_content.end && m_text[end] != u'\n')
        ++end;
    while (end > from && isBlank(m_text[end - 1]))
        --end;
    entry.commentSpan = {from, end};
}

qsizetype FrontmatterLexer::endOfPlain(qsizetype begin, qsizetype lineEnd) const
{
    qsizetype end = lineEnd;
    for (qsizetype at = begin + 1; at < lineEnd; ++at) {
        if (m_text[at] == u'#' && isBlank(m_text[at - 1])) {
            end = at;
            break;
        }
    }
    while (end > begin && isBlank(m_text[end - 1]))
        --end;
    return end;
}

void FrontmatterLexer::readValue(Entry &entry) const
{
    const QStringView source = m_text.sliced(entry.valueSpan.begin, entry.valueSpan.length());
    // Most values are one plain line without anything that YAML could read otherwise.
    if (entry.style == Style::Plain && !source.contains(u'\n') && !source.endsWith(u':')
        && !QStringView(u"-?:,[]{}#&*!|>'\"%@`").contains(source[0]) && !source.contains(u'\t')) {
        // A second colon is the commonest mistake of all; nothing can be read then.
        if (!source.contains(u": "))
            entry.value = resolvePlain(source.toString());
        return;
    }
    if (entry.style == Style::Empty) {
        entry.value = Value();
        return;
    }
    const Result<Value> read = readYaml(
        m_text.sliced(entry.keySpan.begin, entry.whole.end - entry.keySpan.begin));
    if (!read || !read->isMap() || read->toMap().size() != 1)
        return;
    entry.value = read->toMap().front().value;
}

} // namespace studio
