#pragma once

#include "library/FolderWalk.h"
#include "library/LibraryEntry.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <memory>
#include <vector>

namespace studio {

/// What a scan has found out since it told the last time.
struct ScanNews
{
    int generation = 0; ///< Of the folder that it belongs to.
    std::vector<LibraryEntry> present; ///< New, or changed since.
    QStringList gone;
};

/// Reads a folder of personas in a thread of its own and watches it. Only files whose stamps have
/// changed are read again. A folder that is set later ends the scan of the one before.
class LibraryScanner : public QObject
{
    Q_OBJECT

public:
    explicit LibraryScanner(const WalkLimits &limits);

    /// From any thread: what is at work for an older generation stops soon.
    void setWanted(int generation) { m_wanted = generation; }

public slots:
    void setFolder(const QString &folder, int generation);
    void scan();

signals:
    void news(const std::shared_ptr<const studio::ScanNews> &news);
    /// \a complete: false when a limit has left out some files. \a exists: the folder is there.
    void finished(int generation, bool complete, bool exists);

private:
    [[nodiscard]] bool isOld() const { return m_wanted != m_generation; }
    void note();
    void watch(const FolderWalk &walk);
    void noteConfigurations(const FolderWalk &walk);

    WalkLimits m_limits;
    std::atomic<int> m_wanted = 0;
    int m_generation = 0;
    QString m_folder;
    QHash<QString, FileStamp> m_known;
    Configurations m_configurations;
    QHash<QString, FileStamp> m_configured; ///< Every .persona.yaml that was seen.
    QSet<QString> m_personas; ///< Those of m_known that were told.
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QElapsedTimer m_since; ///< The first event that was not looked into.
};

} // namespace studio
