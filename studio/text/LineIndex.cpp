#include "text/LineIndex.h"

namespace studio {

LineIndex::LineIndex(QStringView text)
    : m_size(text.size())
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        m_starts.push_back(at + 1);
}

int LineIndex::lineAt(qsizetype offset) const
{
    const auto behind = std::ranges::upper_bound(m_starts, offset);
    return std::max(1, int(behind - m_starts.begin()));
}

Position LineIndex::positionAt(qsizetype offset) const
{
    const qsizetype within = std::clamp<qsizetype>(offset, 0, m_size);
    const int line = lineAt(within);
    return {line, int(within - lineBegin(line)) + 1};
}

qsizetype LineIndex::offsetAt(Position position) const
{
    if (position.line < 1)
        return 0;
    if (position.line > lineCount())
        return m_size;
    const Span line = lineSpan(position.line);
    const bool last = position.line == lineCount();
    return std::clamp(line.begin + position.column - 1, line.begin, last ? line.end : line.end - 1);
}

qsizetype LineIndex::lineBegin(int line) const
{
    return line > lineCount() ? m_size : m_starts[size_t(std::max(line, 1) - 1)];
}

Span LineIndex::lineSpan(int line) const
{
    return {lineBegin(line), lineBegin(line + 1)};
}

qsizetype utf16Length(QStringView text, qsizetype bytes)
{
    qsizetype at = 0;
    while (at < text.size() && bytes > 0) {
        const char16_t unit = text[at].unicode();
        if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            bytes -= 4;
            at += 2;
            continue;
        }
        bytes -= unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        ++at;
    }
    return at;
}

} // namespace studio
