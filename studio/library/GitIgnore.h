#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringView>
#include <vector>

namespace studio {

/// The patterns of one file in the form of gitignore(5).
class IgnorePatterns
{
public:
    IgnorePatterns() = default;
    explicit IgnorePatterns(const QByteArray &file);

    enum class Verdict { Silent, Ignored, Kept };
    /// What the last pattern that matches says. \a path: relative to the folder that the file lies
    /// in, with '/' between names. A pattern for folders matches no file.
    [[nodiscard]] Verdict verdictOn(QStringView path, bool isFolder) const;
    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }

private:
    struct Pattern
    {
        QString glob;
        bool keeps = false; ///< "!": what an earlier pattern ignores is kept.
        bool onlyFolders = false; ///< It ends with '/'.
        bool anchored = false; ///< It names a path from here and not any name below.
    };
    std::vector<Pattern> m_patterns;
};

/// What git would leave out: the .gitignore files of the folders from the repository's root down,
/// the repository's own list (info/exclude) and the user's (core.excludesFile). Outside a
/// repository, the .gitignore files from the given folder down count. Unlike git, it does not
/// know which files are tracked.
class GitIgnore
{
public:
    /// \a folder: absolute. Everything that is asked lies below it.
    explicit GitIgnore(const QString &folder);

    /// Whether a name is left out, given that its folder is not. \a path: absolute.
    [[nodiscard]] bool leavesOut(const QString &path, bool isFolder);

private:
    struct Place
    {
        IgnorePatterns patterns;
        QString root; ///< Of the repository that the folder lies in, or the given folder.
    };
    [[nodiscard]] const Place &placeOf(const QString &folder);
    [[nodiscard]] const IgnorePatterns &ownListOf(const QString &root);

    QString m_folder;
    QString m_root;
    IgnorePatterns m_user;
    QHash<QString, Place> m_places;
    QHash<QString, IgnorePatterns> m_ownLists;
};

} // namespace studio
