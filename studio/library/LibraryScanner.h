#pragma once

#include "library/FolderWalk.h"
#include "library/FolderWatch.h"
#include "library/LibraryEntry.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <memory>
#include <span>
#include <vector>

namespace studio {

/// A persona that was read, with all that can be searched of it.
struct ScannedEntry
{
    LibraryEntry entry;
    SearchWords words;
};

/// What a scan has found out since it told the last time.
struct ScanNews
{
    int generation = 0; ///< Of the roots that it belongs to.
    std::vector<ScannedEntry> present; ///< New, or changed since.
    QStringList gone;
};

/// Reads folders of personas in a thread of its own, on all cores, and watches them. Only files
/// whose stamps have changed are read again. Roots that are set later end the scan of those before.
class LibraryScanner : public QObject
{
    Q_OBJECT

public:
    explicit LibraryScanner(const WalkLimits &limits);

    /// From any thread: what is at work for an older generation stops soon.
    void setWanted(int generation) { m_wanted = generation; }

public slots:
    void setRoots(const QStringList &roots, int generation);
    void scan();

signals:
    void news(const std::shared_ptr<const studio::ScanNews> &news);
    /// \a complete: false when a limit has left out some files. \a missing: roots that are not
    /// there.
    void finished(int generation, bool complete, const QStringList &missing);

private:
    struct Read;

    [[nodiscard]] bool isOld() const { return m_wanted != m_generation; }
    void note();
    void watch(const FolderWalk &walk);
    void noteConfigurations(const FolderWalk &walk);
    [[nodiscard]] std::vector<Read> changedIn(const FolderWalk &walk) const;
    void readAll(std::span<Read> part);
    void takeIn(std::span<Read> part, ScanNews &news);

    WalkLimits m_limits;
    std::atomic<int> m_wanted = 0;
    int m_generation = 0;
    QStringList m_roots;
    QStringList m_missing;
    QHash<QString, FileStamp> m_known;
    Configurations m_configurations;
    QHash<QString, FileStamp> m_configured; ///< Every .persona.yaml that was seen.
    QSet<QString> m_personas; ///< Those of m_known that were told.
    FolderWatch m_watch;
    QThreadPool m_readers;
    QTimer m_quiet;
    QElapsedTimer m_since; ///< The first event that was not looked into.
};

} // namespace studio
