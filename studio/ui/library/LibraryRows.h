#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace studio {

class Library;
struct LibraryEntry;

/// The rows of the library as a tree of indices. Made as a whole: it costs less than to find out
/// what has changed.
struct LibraryRows
{
    Q_DECLARE_TR_FUNCTIONS(LibraryRows)

public:
    struct Row
    {
        QString key = {}; ///< "kind:agent", "favourites", "recent", "found", "folder:…", or a path.
        QString path = {}; ///< Of a persona.
        QString folder = {}; ///< The path of a folder.
        QString text = {}; ///< Of headings and folders.
        int parent = -1;
        int place = 0; ///< Among the parent's children.
        int errors = 0; ///< Of all below it.
        int warnings = 0;
        int personas = 0; ///< All below it.
        std::vector<int> children = {};
        friend bool operator==(const Row &, const Row &) = default;
    };

    /// The personas below a heading for each kind, behind those of \a favourites and \a recent.
    [[nodiscard]] static LibraryRows byKind(const Library &library, const QStringList &favourites,
                                            const QStringList &recent);
    /// In their folders; a folder in which there is nothing but one folder shares its row.
    [[nodiscard]] static LibraryRows inFolders(const Library &library,
                                               const QStringList &favourites,
                                               const QStringList &recent);
    /// What the query finds, the best first.
    [[nodiscard]] static LibraryRows found(const Library &library, const QString &query);

    [[nodiscard]] const std::vector<int> &children(int row) const
    {
        return row < 0 ? top : rows[std::size_t(row)].children;
    }

    std::vector<Row> rows;
    std::vector<int> top;
    QHash<QString, int> byKey; ///< Of headings and folders.
    QHash<QString, int> byPath; ///< Of personas: the row in their kind or folder.

private:
    int add(Row row, int parent);
    int addPersona(const LibraryEntry &entry, int parent);
    void addNamed(const Library &library, const QString &key, const QString &title,
                  const QStringList &paths);
};

} // namespace studio
