#include "library/GitIgnore.h"

#include "text/Glob.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

} // namespace studio
