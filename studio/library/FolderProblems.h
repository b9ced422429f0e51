#pragma once

#include "library/Library.h"
#include "text/LineIndex.h"

#include <QMap>
#include <QSet>
#include <memory>

namespace studio {

/// A finding with what a list says of its place.
struct PlacedProblem
{
    Diagnostic diagnostic;
    Position position;
    QString section; ///< The title of the section that it stands in; empty in none.
};
[[nodiscard]] PlacedProblem placed(Diagnostic diagnostic, const Snapshot &snapshot);

/// What is wrong in one file as it is on disk.
struct FileProblems
{
    QString path;
    std::vector<std::shared_ptr<const PlacedProblem>> problems;
};
using FileProblemsPtr = std::shared_ptr<const FileProblems>;

/// What is wrong in all personas of a library, with all that the rules about several files need.
/// Works in another thread, in portions, once somebody wants to see it; after that it follows the
/// library: a file is checked again when it has changed, or another one that rules see it beside.
class FolderProblems : public QObject
{
    Q_OBJECT

public:
    /// The library must live as long.
    explicit FolderProblems(Library *library, QObject *parent = nullptr);
    ~FolderProblems() override;

    /// From now on it is wanted.
    void start();
    /// By path; a file without problems is there, too, once it is checked.
    [[nodiscard]] const QMap<QString, FileProblemsPtr> &files() const { return m_files; }
    [[nodiscard]] bool isChecking() const { return m_runs || !m_queue.isEmpty(); }

signals:
    /// files() or isChecking() is another.
    void changed();

private:
    struct Worker;

    void follow(const LibraryChange &change);
    void addNeighbours(const QStringList &paths);
    void run();
    void take(const std::vector<FileProblemsPtr> &checked);

    Library *m_library;
    bool m_started = false;
    bool m_runs = false;
    QSet<QString> m_queue;
    QMap<QString, FileProblemsPtr> m_files;
    std::shared_ptr<const FolderFacts> m_facts; ///< Of the last change.
    std::shared_ptr<Worker> m_worker;
};

} // namespace studio
