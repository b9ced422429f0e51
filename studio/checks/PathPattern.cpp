#include "checks/PathPattern.h"

#include "text/Glob.h"

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
        m_patterns.push_back({pattern.toString(), takesBack, bound, folderOnly});
    }
}

bool PathPatterns::Pattern::matches(QStringView path) const
{
    for (qsizetype begin = 0;;) {
        const qsizetype slash = path.indexOf(u'/', begin);
        if (slash < 0)
            return !folderOnly && globMatches(glob, path.sliced(bound ? 0 : begin));
        if (globMatches(glob, path.first(slash).sliced(bound ? 0 : begin)))
            return true;
        begin = slash + 1;
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
        if (pattern.takesBack == matched && pattern.matches(relative))
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
