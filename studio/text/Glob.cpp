#include "text/Glob.h"

#include <QLatin1StringView>
#include <optional>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool isOfClass(QStringView name, QChar c)
{
    if (name == "alpha"_L1)
        return c.isLetter();
    if (name == "digit"_L1)
        return c.isDigit();
    if (name == "alnum"_L1)
        return c.isLetterOrNumber();
    if (name == "upper"_L1)
        return c.isUpper();
    if (name == "lower"_L1)
        return c.isLower();
    if (name == "space"_L1)
        return c.isSpace();
    if (name == "blank"_L1)
        return c == u' ' || c == u'\t';
    if (name == "punct"_L1)
        return c.isPunct() || c.isSymbol();
    if (name == "cntrl"_L1)
        return c.category() == QChar::Other_Control;
    if (name == "xdigit"_L1)
        return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
    if (name == "print"_L1 || name == "graph"_L1)
        return c.isPrint() && (name == "print"_L1 || !c.isSpace());
    return false;
}

/// A bracket expression at the begin of \a glob: its length and whether it matches, or nothing
/// when it is never closed (then no path matches).
struct Bracket
{
    qsizetype length = 0;
    bool matches = false;
};

std::optional<Bracket> bracketAt(QStringView glob, QChar c)
{
    qsizetype at = 1;
    const bool negated = at < glob.size() && (glob[at] == u'!' || glob[at] == u'^');
    at += negated;
    bool matches = false;
    for (bool first = true; at < glob.size(); first = false) {
        if (glob[at] == u']' && !first)
            return Bracket{at + 1, matches != negated};
        if (glob.sliced(at).startsWith("[:"_L1)) {
            const qsizetype end = glob.indexOf(":]"_L1, at + 2);
            if (end < 0)
                return std::nullopt;
            matches = matches || isOfClass(glob.sliced(at + 2, end - at - 2), c);
            at = end + 2;
            continue;
        }
        if (glob[at] == u'\\' && at + 1 < glob.size())
            ++at;
        const QChar low = glob[at++];
        QChar high = low;
        if (at + 1 < glob.size() && glob[at] == u'-' && glob[at + 1] != u']') {
            at += 1 + (glob[at + 1] == u'\\' && at + 2 < glob.size());
            high = glob[at++];
        }
        matches = matches || (low <= c && c <= high);
    }
    return std::nullopt;
}

/// Tries every place where the rest of the path could begin. \a steps bounds the work on hostile
/// patterns ("*a*a*a*a…"), of which no file name is worth more.
bool matchesFrom(QStringView glob, QStringView path, int &steps);

bool matchesStars(QStringView glob, QStringView path, bool atBegin, int &steps)
{
    qsizetype stars = 0;
    while (stars < glob.size() && glob[stars] == u'*')
        ++stars;
    const QStringView rest = glob.sliced(stars);
    const bool folders = stars == 2 && atBegin && (rest.isEmpty() || rest.front() == u'/');
    if (folders) {
        if (rest.isEmpty())
            return true;
        // "**/x" is x here or below any folder.
        if (matchesFrom(rest.sliced(1), path, steps))
            return true;
        for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
            if (matchesFrom(rest.sliced(1), path.sliced(at + 1), steps))
                return true;
        }
        return false;
    }
    for (qsizetype at = 0;; ++at) {
        if (matchesFrom(rest, path.sliced(at), steps))
            return true;
        if (at == path.size() || path[at] == u'/')
            return false;
    }
}

bool matchesFrom(QStringView glob, QStringView path, int &steps)
{
    bool atBegin = true; // of a name in the glob
    while (!glob.isEmpty()) {
        if (--steps < 0)
            return false;
        const QChar c = glob.front();
        if (c == u'*')
            return matchesStars(glob, path, atBegin, steps);
        if (path.isEmpty())
            return false;
        qsizetype length = 1;
        if (c == u'?') {
            if (path.front() == u'/')
                return false;
        } else if (c == u'[') {
            const auto bracket = bracketAt(glob, path.front());
            if (!bracket || !bracket->matches || path.front() == u'/')
                return false;
            length = bracket->length;
        } else {
            const bool escaped = c == u'\\' && glob.size() > 1;
            if (glob[escaped] != path.front())
                return false;
            length += escaped;
        }
        atBegin = c == u'/';
        glob = glob.sliced(length);
        path = path.sliced(1);
    }
    return path.isEmpty();
}

} // namespace

bool globMatches(QStringView glob, QStringView path)
{
    int steps = 100'000;
    return matchesFrom(glob, path, steps);
}

} // namespace studio
