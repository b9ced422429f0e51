#pragma once

#include "library/LibraryEntry.h"
#include "library/LibraryScanner.h"

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

/// A folder of personas: what is in it, kept up to date. Files are found, read and checked in
/// another thread; the entries arrive in portions.
class Library : public QObject
{
    Q_OBJECT

public:
    explicit Library(QObject *parent = nullptr, const WalkLimits &limits = {});
    ~Library() override;

    /// Forgets what it has and scans that folder; empty: none.
    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const { return m_folder; }

    /// Souls, then agents, each by name.
    [[nodiscard]] const std::vector<LibraryEntry> &entries() const { return m_entries; }
    /// The entry of that file, or nullptr. Valid until the next changed().
    [[nodiscard]] const LibraryEntry *find(const QString &path) const;
    /// The indices of the entries whose name, tagline and tags hold every word of the filter, in
    /// the order of entries(). Case and accents do not matter; an empty filter lets all pass.
    [[nodiscard]] std::vector<int> matching(const QString &filter) const;

    /// What the rules about several files need; brought up to date before changed() tells.
    [[nodiscard]] std::shared_ptr<const FolderFacts> facts() const { return m_facts; }
    [[nodiscard]] bool isScanning() const { return m_scans > 0; }
    /// False when there were more files or folders than the limits allow.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// False when the folder is not there.
    [[nodiscard]] bool folderExists() const { return m_exists; }

public slots:
    /// Looks for changes that the system has not told: when the window becomes active.
    void refresh();

signals:
    /// entries() is the new state already.
    void changed(const studio::LibraryChange &change);
    void scanningChanged(bool scanning);

private:
    void take(const ScanNews &news);
    void updateFacts(const ScanNews &news);
    void scanned(int generation, bool complete, bool exists);

    QString m_folder;
    int m_generation = 0;
    int m_scans = 0;
    bool m_complete = true;
    bool m_exists = true;
    std::vector<LibraryEntry> m_entries;
    QHash<QString, int> m_index;
    std::shared_ptr<const FolderFacts> m_facts = std::make_shared<const FolderFacts>();
    QThread m_thread;
    LibraryScanner *m_scanner;
};

} // namespace studio
