#pragma once

#include "library/LibraryEntry.h"
#include "library/LibraryScanner.h"
#include "library/SearchIndex.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <vector>

namespace studio {

/// The difference between the entries before and after, by their paths.
struct LibraryChange
{
    QStringList added;
    QStringList changed;
    QStringList removed;
};

/// The personas of some folders and single files, kept up to date. Files are found, read and
/// checked in other threads; the entries arrive in portions.
class Library : public QObject
{
    Q_OBJECT

public:
    explicit Library(QObject *parent = nullptr, const WalkLimits &limits = {});
    ~Library() override;

    /// Forgets what it has and scans these folders and files.
    void setRoots(const QStringList &roots);
    [[nodiscard]] const QStringList &roots() const { return m_roots; }
    /// The same with one folder; empty: none.
    void setFolder(const QString &folder);
    /// The first root that is a folder, where new personas go; empty when there is none.
    [[nodiscard]] QString folder() const;
    /// The innermost root that the file is or lies in; empty when it lies in none.
    [[nodiscard]] QString rootOf(const QString &path) const;

    /// Souls, then agents, each by name.
    [[nodiscard]] const std::vector<LibraryEntry> &entries() const { return m_entries; }
    /// The entry of that file, or nullptr. Valid until the next changed().
    [[nodiscard]] const LibraryEntry *find(const QString &path) const;
    /// The indices of the entries that have every word of the query in their names, fields or
    /// texts, the best first, see SearchIndex::find(). All, in their order, for an empty query.
    [[nodiscard]] std::vector<int> matching(const QString &query) const;

    /// What the rules about several files need; brought up to date before changed() tells.
    [[nodiscard]] std::shared_ptr<const FolderFacts> facts() const { return m_facts; }
    [[nodiscard]] bool isScanning() const { return m_scans > 0; }
    /// False when there were more files or folders than the limits allow.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// The roots that are not there.
    [[nodiscard]] const QStringList &missingRoots() const { return m_missing; }

public slots:
    /// Looks for changes that the system has not told: when the window becomes active.
    void refresh();
    /// Looks anew for the skills that agents can name; changed() tells when they are others.
    void refreshSkills();

signals:
    /// entries() is the new state already.
    void changed(const studio::LibraryChange &change);
    void scanningChanged(bool scanning);

private:
    void take(const ScanNews &news);
    void updateFacts(const ScanNews &news);
    void scanned(int generation, bool complete, const QStringList &missing);

    QStringList m_roots;
    QStringList m_missing;
    int m_generation = 0;
    int m_scans = 0;
    bool m_complete = true;
    std::vector<LibraryEntry> m_entries;
    QHash<QString, int> m_index;
    SearchIndex m_search;
    std::shared_ptr<const FolderFacts> m_facts = std::make_shared<const FolderFacts>();
    QThread m_thread;
    LibraryScanner *m_scanner;
};

} // namespace studio
