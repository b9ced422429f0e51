#include "ui/editor/Pairs.h"

#include <algorithm>

namespace studio {
namespace {

constexpr QStringView openers = u"([{\"'`";
constexpr QStringView closers = u")]}\"'`";
constexpr QStringView brackets = u"()[]{}";

} // namespace

QChar closerOf(QChar opener)
{
    const qsizetype index = openers.indexOf(opener);
    return index < 0 ? QChar() : closers[index];
}

bool wantsCloser(QStringView line, qsizetype column, QChar opener)
{
    if (closerOf(opener).isNull())
        return false;
    if (column < line.size()) {
        const QChar next = line[column];
        if (!next.isSpace() && !QStringView(u")]}.,;:!?\"'`").contains(next))
            return false;
    }
    const bool isBracket = brackets.contains(opener);
    if (isBracket || column == 0)
        return true;
    const QChar before = line[column - 1];
    return before.isSpace() || QStringView(u"([{").contains(before);
}

qsizetype matchingBracket(QStringView text, qsizetype offset, qsizetype reach)
{
    if (offset < 0 || offset >= text.size())
        return -1;
    const qsizetype kind = brackets.indexOf(text[offset]);
    if (kind < 0)
        return -1;
    const bool opens = kind % 2 == 0;
    const QChar own = text[offset];
    const QChar other = brackets[opens ? kind + 1 : kind - 1];
    const qsizetype step = opens ? 1 : -1;
    int depth = 0;
    for (qsizetype at = offset, left = reach; at >= 0 && at < text.size() && left > 0;
         at += step, --left) {
        if (text[at] == own)
            ++depth;
        else if (text[at] == other && --depth == 0)
            return at;
    }
    return -1;
}

} // namespace studio
