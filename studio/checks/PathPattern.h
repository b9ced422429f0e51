#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace studio {

/// Patterns of paths as a .gitignore has them, each relative to one folder:
/// `*` and `?` stay within a name, `**` spans folders, `[…]` is a set, a `/` at the begin or within
/// binds the pattern to the folder, one at the end means a folder. What lies in a folder that
/// matches is matched too. `!` takes back what an earlier pattern has matched; the last one counts.
class PathPatterns
{
public:
    PathPatterns() = default;
    /// \a folder: absolute. Empty patterns and those that begin with `#` match nothing.
    PathPatterns(const QString &folder, const QStringList &patterns);

    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }
    /// Whether a file (absolute path) is matched. Never one outside the folder.
    [[nodiscard]] bool matches(const QString &path) const;

    /// Whether a pattern can be read: its sets are closed and it says something.
    [[nodiscard]] static bool isValid(QStringView pattern);

private:
    struct Pattern
    {
        QString glob;
        bool takesBack = false;
        bool bound = false; ///< It names a path from the folder and not any name below.
        bool folderOnly = false;

        /// Whether it matches the path, relative to the folder, or a folder that this lies in.
        [[nodiscard]] bool matches(QStringView path) const;
    };
    QString m_folder;
    std::vector<Pattern> m_patterns;
};

} // namespace studio
