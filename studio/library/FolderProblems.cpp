#include "library/FolderProblems.h"

#include "checks/Checks.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThreadPool>

#include <atomic>

namespace studio {

namespace {

constexpr qint64 tellingInterval = 100; // ms

QThreadPool &checkers()
{
    struct Pool : QThreadPool
    {
        Pool()
        {
            setMaxThreadCount(1);
            setThreadPriority(QThread::LowPriority);
        }
        ~Pool() override { waitForDone(); }
    };
    static Pool pool;
    return pool;
}

FileProblemsPtr checkFile(const QString &path, const CheckContext &context)
{
    auto checked = std::make_shared<FileProblems>();
    checked->path = path;
    const Result<SnapshotPtr> opened = openSnapshot(path);
    if (opened && isPersona(**opened)) {
        for (Diagnostic &diagnostic : check(**opened, context)) {
            checked->problems.push_back(
                std::make_shared<const PlacedProblem>(placed(std::move(diagnostic), **opened)));
        }
    }
    return checked;
}

} // namespace

PlacedProblem placed(Diagnostic diagnostic, const Snapshot &snapshot)
{
    PlacedProblem problem;
    problem.position = snapshot.lines.positionAt(diagnostic.span.begin);
    if (diagnostic.section >= 0 && diagnostic.section < int(snapshot.outline.sections.size()))
        problem.section = snapshot.outline.sections[std::size_t(diagnostic.section)].title;
    problem.diagnostic = std::move(diagnostic);
    return problem;
}

/// What the other thread knows of its receiver, which may be gone before it is done.
struct FolderProblems::Worker
{
    QMutex mutex;
    FolderProblems *receiver = nullptr;
    std::atomic<bool> stopped = false;

    template<typename Call>
    void tell(Call call)
    {
        const QMutexLocker locker(&mutex);
        if (!receiver)
            return;
        QMetaObject::invokeMethod(
            receiver, [to = receiver, call = std::move(call)] { call(*to); }, Qt::QueuedConnection);
    }
};

FolderProblems::FolderProblems(Library *library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_facts(library->facts())
    , m_worker(std::make_shared<Worker>())
{
    m_worker->receiver = this;
    connect(library, &Library::changed, this, &FolderProblems::follow);
}

FolderProblems::~FolderProblems()
{
    m_worker->stopped = true;
    const QMutexLocker locker(&m_worker->mutex);
    m_worker->receiver = nullptr;
}

void FolderProblems::start()
{
    if (std::exchange(m_started, true))
        return;
    m_facts = m_library->facts();
    for (const LibraryEntry &entry : m_library->entries())
        m_queue.insert(entry.path);
    run();
}

void FolderProblems::follow(const LibraryChange &change)
{
    if (!m_started)
        return;
    for (const QString &path : change.removed) {
        m_files.remove(path);
        m_queue.remove(path);
    }
    for (const QString &path : change.added + change.changed)
        m_queue.insert(path);
    addNeighbours(change.added + change.changed + change.removed);
    m_facts = m_library->facts();
    emit changed();
    run();
}

/// What rules see beside a file whose facts are others now.
void FolderProblems::addNeighbours(const QStringList &paths)
{
    const auto now = m_library->facts();
    QSet<QString> folders;
    QSet<QString> slugs;
    for (const QString &path : paths) {
        const PersonaFacts *before = m_facts->find(path);
        const PersonaFacts *after = now->find(path);
        if (before && after && *before == *after)
            continue;
        folders.insert(agentsFolder(path));
        for (const PersonaFacts *facts : {before, after}) {
            if (facts && !facts->slug.isEmpty())
                slugs.insert(facts->slug);
        }
    }
    if (folders.isEmpty())
        return;
    for (const LibraryEntry &entry : m_library->entries()) {
        const bool beside = slugs.contains(entry.facts.slug)
                            || (entry.kind == Kind::Agent
                                && folders.contains(agentsFolder(entry.path)));
        if (beside)
            m_queue.insert(entry.path);
    }
}

void FolderProblems::run()
{
    if (m_runs || m_queue.isEmpty())
        return; // It goes on with the queue when it is done.
    m_runs = true;
    QStringList paths = m_queue.values();
    paths.sort();
    m_queue.clear();
    checkers().start([worker = m_worker, paths = std::move(paths), facts = m_library->facts()] {
        Configurations configurations;
        std::vector<FileProblemsPtr> checked;
        QElapsedTimer told;
        told.start();
        const auto tell = [&] {
            worker->tell([portion = std::exchange(checked, {})](FolderProblems &receiver) {
                receiver.take(portion);
            });
            told.start();
        };
        for (const QString &path : paths) {
            if (worker->stopped)
                return;
            checked.push_back(checkFile(path, {configurations.configurationFor(path), facts, {}}));
            if (told.elapsed() >= tellingInterval)
                tell();
        }
        tell();
        worker->tell([](FolderProblems &receiver) {
            receiver.m_runs = false;
            receiver.run();
            emit receiver.changed();
        });
    });
}

void FolderProblems::take(const std::vector<FileProblemsPtr> &checked)
{
    for (const FileProblemsPtr &file : checked) {
        if (m_library->find(file->path))
            m_files.insert(file->path, file);
    }
    emit changed();
}

} // namespace studio
