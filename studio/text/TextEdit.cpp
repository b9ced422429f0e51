#include "text/TextEdit.h"

#include "text/CommonEnds.h"

namespace studio {

TextEdit::TextEdit(Span span, QString text)
{
    add(span, std::move(text));
}

bool TextEdit::add(Span span, QString text)
{
    const auto behind = std::ranges::upper_bound(
        m_replacements, span, [](Span a, Span b) { return a.begin < b.begin; }, &Replacement::span);
    if (behind != m_replacements.end() && span.end > behind->span.begin)
        return false;
    if (behind != m_replacements.begin()) {
        const Span previous = std::prev(behind)->span;
        // A second insertion, or a replacement that starts where an insertion stands, is no overlap.
        if (previous.end > span.begin)
            return false;
    }
    m_replacements.insert(behind, Replacement{span, std::move(text)});
    return true;
}

QString TextEdit::appliedTo(const QString &before) const
{
    qsizetype size = before.size();
    for (const Replacement &replacement : m_replacements)
        size += replacement.text.size() - replacement.span.length();
    QString after;
    after.reserve(size);
    qsizetype done = 0;
    for (const Replacement &replacement : m_replacements) {
        after += QStringView(before).sliced(done, replacement.span.begin - done);
        after += replacement.text;
        done = replacement.span.end;
    }
    after += QStringView(before).sliced(done);
    return after;
}

qsizetype TextEdit::mapped(qsizetype offset, Side side) const
{
    qsizetype shift = 0;
    for (const Replacement &replacement : m_replacements) {
        const Span span = replacement.span;
        if (offset < span.begin)
            break;
        if (offset < span.end || (offset == span.begin && span.isEmpty())) {
            const qsizetype begin = span.begin + shift;
            if (side == Side::Before)
                return begin;
            if (!span.isEmpty())
                return begin + replacement.text.size();
        }
        shift += replacement.text.size() - span.length();
    }
    return offset + shift;
}

Span TextEdit::mapped(Span span) const
{
    const qsizetype begin = mapped(span.begin, Side::After);
    const qsizetype end = mapped(span.end, Side::Before);
    return {begin, std::max(begin, end)};
}

TextEdit TextEdit::between(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    auto [front, back] = commonEnds(before, after);
    if (front > 0 && before[front - 1].isHighSurrogate())
        --front;
    if (back > 0 && before[before.size() - back].isLowSurrogate())
        --back;
    return {{front, before.size() - back}, after.sliced(front, after.size() - back - front)};
}

} // namespace studio
