#include "checks/PathPattern.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The end of a set that opens at \a at, or -1. A `]` directly behind the `[` belongs to the set.
qsizetype endOfSet(QStringView pattern, qsizetype at)
{
    qsizetype first = at + 1;
    if (first < pattern.size() && (pattern[first] == u'!' || pattern[first] == u'^'))
        ++first;
    return pattern.indexOf(u']', first + 1);
}

/// The set as a regular expression has it. It never holds a path's separator.
QString setOf(QStringView inside)
{
    const bool negated = inside.startsWith(u'!') || inside.startsWith(u'^');
    QString set = negated ? u"(?!/)[^"_s : u"(?!/)["_s;
    for (const QChar c : negated ? inside.sliced(1) : inside) {
        if (c == u'\\' || c == u'[' || c == u']' || c == u'^')
            set += u'\\';
        set += c;
    }
    return set + u']';
}

/// The expression of a pattern whose slashes at both ends have been taken off.
QString expressionOf(QStringView pattern)
{
    QString expression;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        if (c == u'*' && pattern.sliced(at).startsWith(u"**/")
            && (at == 0 || pattern[at - 1] == u'/')) {
            expression += "(?:.*/)?"_L1;
            at += 2;
        } else if (c == u'*' && pattern.sliced(at) == u"**" && at > 0 && pattern[at - 1] == u'/') {
            expression += ".+"_L1;
            at += 1;
        } else if (c == u'*') {
            expression += "[^/]*"_L1;
        } else if (c == u'?') {
            expression += "[^/]"_L1;
        } else if (const qsizetype end = c == u'[' ? endOfSet(pattern, at) : -1; end > 0) {
            expression += setOf(pattern.sliced(at + 1, end - at - 1));
            at = end;
        } else if (c == u'\\' && at + 1 < pattern.size()) {
            expression += QRegularExpression::escape(pattern.sliced(++at, 1));
        } else {
            expression += QRegularExpression::escape(pattern.sliced(at, 1));
        }
    }
    return expression;
}

} // namespace

PathPatterns::PathPatterns(const QString &folder, const QStringList &patterns)
    : m_folder(QDir::cleanPath(folder))
{
    if (!m_folder.endsWith(u'/'))
        m_folder += u'/';
    for (const QString &written : patterns) {
        QStringView pattern = QStringView(written).trimmed();
        const bool takesBack = pattern.startsWith(u'!');
        if (takesBack)
            pattern = pattern.sliced(1);
        if (!isValid(pattern))
            continue;
        const bool folderOnly = pattern.endsWith(u'/');
        while (pattern.endsWith(u'/'))
            pattern.chop(1);
        if (pattern.startsWith(u"./"))
            pattern = pattern.sliced(1);
        const bool bound = pattern.contains(u'/');
        while (pattern.startsWith(u'/'))
            pattern = pattern.sliced(1);
        m_patterns.push_back(
            {QRegularExpression((bound ? u"\\A"_s : u"(?:\\A|/)"_s) + expressionOf(pattern)
                                + (folderOnly ? "/"_L1 : "(?:/|\\z)"_L1)),
             takesBack});
    }
}

bool PathPatterns::matches(const QString &path) const
{
    if (m_patterns.empty() || !path.startsWith(m_folder))
        return false;
    const QStringView relative = QStringView(path).sliced(m_folder.size());
    bool matched = false;
    for (const Pattern &pattern : m_patterns) {
        // Only what changes the answer so far needs to be tried.
        if (pattern.takesBack == matched && pattern.expression.matchView(relative).hasMatch())
            matched = !pattern.takesBack;
    }
    return matched;
}

bool PathPatterns::isValid(QStringView pattern)
{
    pattern = pattern.trimmed();
    if (pattern.startsWith(u'!'))
        pattern = pattern.sliced(1);
    if (pattern.startsWith(u'#'))
        return false;
    QStringView name = pattern;
    while (name.endsWith(u'/') || name.startsWith(u'/'))
        name = name.endsWith(u'/') ? name.chopped(1) : name.sliced(1);
    if (name.isEmpty())
        return false;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (name[at] == u'\\')
            ++at;
        else if (name[at] == u'[') {
            at = endOfSet(name, at);
            if (at < 0)
                return false;
        }
    }
    return true;
}

} // namespace studio
