#include "ui/library/LibraryRows.h"

#include "library/Library.h"
#include "wording/Wording.h"

#include <QDir>
#include <map>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Nobody reads further down a list of what was found.
constexpr std::size_t mostFound = 1000;
constexpr int mostRecent = 5;

/// A folder on the way to a tree of rows.
struct Folder
{
    QString path;
    QString name;
    std::map<QString, Folder> folders; ///< By name.
    std::vector<const LibraryEntry *> personas;

    Folder &at(const QStringList &names)
    {
        Folder *folder = this;
        for (const QString &one : names) {
            Folder &inner = folder->folders[one];
            inner.name = one;
            inner.path = folder->path + u'/' + one;
            folder = &inner;
        }
        return *folder;
    }

    /// Folders that hold nothing but one folder become one with it.
    void join()
    {
        for (auto &[key, folder] : folders) {
            folder.join();
            while (folder.personas.empty() && folder.folders.size() == 1) {
                Folder inner = std::move(folder.folders.begin()->second);
                inner.name = folder.name + u'/' + inner.name;
                folder = std::move(inner);
            }
        }
    }
};

} // namespace

int LibraryRows::add(Row row, int parent)
{
    const int index = int(rows.size());
    std::vector<int> &siblings = parent < 0 ? top : rows[std::size_t(parent)].children;
    row.parent = parent;
    row.place = int(siblings.size());
    siblings.push_back(index);
    if (row.path.isEmpty())
        byKey.insert(row.key, index);
    rows.push_back(std::move(row));
    return index;
}

int LibraryRows::addPersona(const LibraryEntry &entry, int parent)
{
    const int index = add({.key = entry.path, .path = entry.path}, parent);
    for (int above = parent; above >= 0; above = rows[std::size_t(above)].parent) {
        rows[std::size_t(above)].errors += entry.errors;
        rows[std::size_t(above)].warnings += entry.warnings;
        ++rows[std::size_t(above)].personas;
    }
    byPath.insert(entry.path, index);
    return index;
}

void LibraryRows::addNamed(const Library &library, const QString &key, const QString &title,
                           const QStringList &paths)
{
    std::vector<const LibraryEntry *> named;
    for (const QString &path : paths) {
        if (const LibraryEntry *entry = library.find(path))
            named.push_back(entry);
    }
    if (named.empty())
        return;
    const int heading = add({.key = key, .text = title}, -1);
    for (const LibraryEntry *entry : named)
        addPersona(*entry, heading);
}

LibraryRows LibraryRows::byKind(const Library &library, const QStringList &favourites,
                                const QStringList &recent)
{
    LibraryRows all;
    all.addNamed(library, u"favourites"_s, tr("Favourites"), favourites);
    all.addNamed(library, u"recent"_s, tr("Opened last"),
                 recent.first(std::min<qsizetype>(recent.size(), mostRecent)));
    for (const Kind kind : {Kind::Agent, Kind::Soul, Kind::Skill}) {
        int heading = -1;
        for (const LibraryEntry &entry : library.entries()) {
            if (entry.kind != kind)
                continue;
            if (heading < 0)
                heading = all.add({.key = u"kind:"_s + kindId(kind), .text = wordKinds(kind)}, -1);
            all.addPersona(entry, heading);
        }
    }
    return all;
}

LibraryRows LibraryRows::inFolders(const Library &library, const QStringList &favourites,
                                   const QStringList &recent)
{
    LibraryRows all;
    all.addNamed(library, u"favourites"_s, tr("Favourites"), favourites);
    all.addNamed(library, u"recent"_s, tr("Opened last"),
                 recent.first(std::min<qsizetype>(recent.size(), mostRecent)));
    std::map<QString, Folder> trees; // by root
    std::vector<const LibraryEntry *> single;
    for (const LibraryEntry &entry : library.entries()) {
        const QString root = library.rootOf(entry.path);
        if (root == entry.path) {
            single.push_back(&entry);
            continue;
        }
        Folder &tree = trees[root];
        tree.path = root;
        QStringList names = entry.path.sliced(root.size()).split(u'/', Qt::SkipEmptyParts);
        names.removeLast();
        tree.at(names).personas.push_back(&entry);
    }
    const auto addFolder = [&](auto &self, const Folder &folder, int row) -> void {
        for (const auto &[key, inner] : folder.folders) {
            self(self, inner,
                 all.add(
                     {.key = u"folder:"_s + inner.path, .folder = inner.path, .text = inner.name},
                     row));
        }
        for (const LibraryEntry *entry : folder.personas)
            all.addPersona(*entry, row);
    };
    for (const QString &root : library.roots()) {
        const auto tree = trees.find(root);
        if (tree == trees.end())
            continue;
        tree->second.join();
        const QString name = QDir(root).dirName();
        addFolder(
            addFolder, tree->second,
            all.add(
                {.key = u"folder:"_s + root, .folder = root, .text = name.isEmpty() ? root : name},
                -1));
    }
    for (const LibraryEntry *entry : single)
        all.addPersona(*entry, -1);
    return all;
}

LibraryRows LibraryRows::found(const Library &library, const QString &query)
{
    LibraryRows all;
    const std::vector<int> matching = library.matching(query);
    if (matching.empty())
        return all;
    const int heading = all.add({.key = u"found"_s, .text = tr("Found")}, -1);
    all.rows.reserve(std::min(matching.size(), mostFound) + 1);
    for (const int index : matching) {
        if (all.rows.size() > mostFound)
            break;
        all.addPersona(library.entries()[std::size_t(index)], heading);
    }
    all.rows[std::size_t(heading)].personas = int(matching.size());
    return all;
}

} // namespace studio
