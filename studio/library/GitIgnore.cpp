#include "library/GitIgnore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// No list of patterns that a person wrote is longer; anything else is no such list.
constexpr qint64 mostBytes = 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    const QFileInfo facts(path);
    QFile file(path);
    // A pipe of that name would hold us.
    if (!facts.isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(mostBytes);
}

/// Blanks at the end do not count unless a backslash stands before them.
QString withoutBlanksAtEnd(QString line)
{
    while (line.endsWith(u' ') && !line.endsWith("\\ "_L1))
        line.chop(1);
    return line;
}

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

/// Where a repository keeps what belongs to it: ".git", or where a file of that name leads (in a
/// worktree or a submodule).
QString gitFolderOf(const QString &root)
{
    const QString git = root + "/.git"_L1;
    if (QFileInfo(git).isDir())
        return git;
    const QByteArray content = contentOf(git).trimmed();
    if (!content.startsWith("gitdir:"))
        return git;
    const QString folder = QDir(root).absoluteFilePath(
        QString::fromUtf8(content.sliced(7).trimmed()));
    const QByteArray common = contentOf(folder + "/commondir"_L1).trimmed();
    return common.isEmpty() ? folder : QDir(folder).absoluteFilePath(QString::fromUtf8(common));
}

QString expanded(const QString &path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.sliced(1) : path;
}

/// The value of core.excludesFile in a file of git's configuration, or an empty text.
QString excludesFileIn(const QString &config)
{
    QString found;
    bool core = false;
    for (const QByteArray &raw : contentOf(config).split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.startsWith(u'['))
            core = line.compare("[core]"_L1, Qt::CaseInsensitive) == 0;
        else if (core
                 && line.section(u'=', 0, 0)
                            .trimmed()
                            .compare("excludesfile"_L1, Qt::CaseInsensitive)
                        == 0)
            found = line.section(u'=', 1).trimmed().remove(u'"');
    }
    return expanded(found);
}

IgnorePatterns userPatterns()
{
    const QString own = qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + "/.config"_L1);
    QString list = excludesFileIn(QDir::homePath() + "/.gitconfig"_L1);
    if (list.isEmpty())
        list = excludesFileIn(own + "/git/config"_L1);
    if (list.isEmpty())
        list = own + "/git/ignore"_L1;
    return IgnorePatterns(contentOf(list));
}

/// The nearest folder from here upwards that is the root of a repository, or an empty text.
QString repositoryOf(const QString &folder)
{
    for (QString at = folder;; at = at.first(std::max<qsizetype>(at.lastIndexOf(u'/'), 0))) {
        if (QFileInfo::exists(at + "/.git"_L1))
            return at;
        if (at.isEmpty())
            return {};
    }
}

QString folderOf(const QString &path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

} // namespace

bool globMatches(QStringView glob, QStringView path)
{
    int steps = 100'000;
    return matchesFrom(glob, path, steps);
}

IgnorePatterns::IgnorePatterns(const QByteArray &file)
{
    const QByteArrayView content = file.startsWith("\xEF\xBB\xBF") ? QByteArrayView(file).sliced(3)
                                                                   : QByteArrayView(file);
    for (QString line : QString::fromUtf8(content).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        Pattern pattern;
        QStringView glob = line = withoutBlanksAtEnd(line);
        if (glob.startsWith(u'!')) {
            pattern.keeps = true;
            glob = glob.sliced(1);
        }
        if (glob.endsWith(u'/')) {
            pattern.onlyFolders = true;
            glob.chop(1);
        }
        pattern.anchored = glob.contains(u'/');
        if (glob.startsWith(u'/'))
            glob = glob.sliced(1);
        pattern.glob = glob.toString();
        if (!pattern.glob.isEmpty())
            m_patterns.push_back(std::move(pattern));
    }
}

IgnorePatterns::Verdict IgnorePatterns::verdictOn(QStringView path, bool isFolder) const
{
    const QStringView name = path.sliced(path.lastIndexOf(u'/') + 1);
    for (const Pattern &pattern : std::views::reverse(m_patterns)) {
        if (pattern.onlyFolders && !isFolder)
            continue;
        if (globMatches(pattern.glob, pattern.anchored ? path : name))
            return pattern.keeps ? Verdict::Kept : Verdict::Ignored;
    }
    return Verdict::Silent;
}

GitIgnore::GitIgnore(const QString &folder)
    : m_folder(QDir::cleanPath(folder))
    , m_root(repositoryOf(m_folder))
{
    if (m_root.isEmpty())
        m_root = m_folder;
    else
        m_user = userPatterns();
}

const GitIgnore::Place &GitIgnore::placeOf(const QString &folder)
{
    const auto known = m_places.constFind(folder);
    if (known != m_places.cend())
        return *known;
    Place place{IgnorePatterns(contentOf(folder + "/.gitignore"_L1)), m_root};
    // Another repository within this one has rules of its own.
    if (folder.size() > m_folder.size()) {
        place.root = QFileInfo::exists(folder + "/.git"_L1) ? folder
                                                            : placeOf(folderOf(folder)).root;
    }
    return *m_places.insert(folder, std::move(place));
}

const IgnorePatterns &GitIgnore::ownListOf(const QString &root)
{
    const auto known = m_ownLists.constFind(root);
    if (known != m_ownLists.cend())
        return *known;
    return *m_ownLists.insert(root,
                              IgnorePatterns(contentOf(gitFolderOf(root) + "/info/exclude"_L1)));
}

bool GitIgnore::leavesOut(const QString &path, bool isFolder)
{
    using enum IgnorePatterns::Verdict;
    const QString root = placeOf(folderOf(path)).root;
    for (QString folder = folderOf(path); folder.size() >= root.size(); folder = folderOf(folder)) {
        const IgnorePatterns &patterns = placeOf(folder).patterns;
        if (!patterns.isEmpty()) {
            const auto verdict = patterns.verdictOn(QStringView(path).sliced(folder.size() + 1),
                                                    isFolder);
            if (verdict != Silent)
                return verdict == Ignored;
        }
        if (folder.isEmpty())
            break;
    }
    const QStringView within = QStringView(path).sliced(root.size() + 1);
    const auto own = ownListOf(root).verdictOn(within, isFolder);
    return (own == Silent ? m_user.verdictOn(within, isFolder) : own) == Ignored;
}

bool GitIgnore::leavesOutAnyOf(const QString &path, bool isFolder)
{
    if (!path.startsWith(m_folder + u'/'))
        return false;
    for (qsizetype at = path.indexOf(u'/', m_folder.size() + 1); at > 0;
         at = path.indexOf(u'/', at + 1)) {
        if (leavesOut(path.first(at), true))
            return true;
    }
    return leavesOut(path, isFolder);
}

} // namespace studio
