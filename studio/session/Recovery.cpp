#include "session/Recovery.h"

#include "persona/Snapshot.h"
#include "session/DocumentSession.h"
#include "session/RecoveryFile.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QLoggingCategory>

#include <map>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "studio.session.recovery")

/// Far more than the largest file of ours takes; beyond that it is none of ours.
constexpr qint64 largestRecovery = 4 * maximumFileSize;

/// The locks of programs that have ended, which this one has taken to answer for their texts.
std::map<QString, std::unique_ptr<QLockFile>> &takenLocks()
{
    static std::map<QString, std::unique_ptr<QLockFile>> locks;
    return locks;
}

QString instanceOf(const QString &file)
{
    return QFileInfo(file).fileName().section(u'.', 0, 0);
}

bool take(const QString &instance)
{
    if (takenLocks().contains(instance))
        return true;
    auto lock = std::make_unique<QLockFile>(recoveryFolder() + u'/' + instance + u".lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return false;
    takenLocks().emplace(instance, std::move(lock));
    return true;
}

/// Lets go of the lock of a program that has left nothing more.
void letGo(const QString &instance)
{
    const QDir folder(recoveryFolder());
    if (folder.entryList({instance + u".*.recovery"_s}, QDir::Files).isEmpty())
        takenLocks().erase(instance);
}

void setAside(const QString &file, const Error &error)
{
    qCWarning(log) << "A recovery file cannot be read and is set aside:" << file << error.code;
    QFile::remove(file + u".damaged"_s);
    QFile::rename(file, file + u".damaged"_s);
}

bool equalsFile(const RecoveredText &recovered)
{
    if (recovered.path.isEmpty())
        return false;
    const Result<FileText> file = readFile(recovered.path);
    return file && encode(file->text, file->encoding) == encode(recovered.text, recovered.encoding);
}

} // namespace

std::vector<RecoveredText> pendingRecoveries()
{
    std::vector<RecoveredText> found;
    const QDir folder(recoveryFolder());
    QStringList instances;
    // Locks of programs that were killed and had nothing unsaved are of no use to anybody.
    const QStringList locks = folder.entryList({u"*.lock"_s}, QDir::Files);
    for (const QString &lock : locks) {
        if (take(instanceOf(lock)))
            letGo(instanceOf(lock));
    }
    const QFileInfoList files = folder.entryInfoList({u"*.recovery"_s}, QDir::Files);
    for (const QFileInfo &info : files) {
        const QString instance = instanceOf(info.filePath());
        if (!instances.contains(instance)) {
            if (!take(instance))
                continue;
            instances += instance;
        }
        QFile file(info.filePath());
        if (info.size() > largestRecovery || !file.open(QIODevice::ReadOnly)) {
            setAside(info.filePath(), Error{"recovery/damaged", {}, {}});
            continue;
        }
        Result<RecoveredText> recovered = unpackRecovery(file.readAll());
        if (!recovered) {
            // What a newer studio has written is for that one to read.
            if (recovered.error().code != "recovery/version")
                setAside(info.filePath(), recovered.error());
            continue;
        }
        recovered->file = info.filePath();
        if (equalsFile(*recovered))
            QFile::remove(info.filePath());
        else
            found.push_back(std::move(*recovered));
    }
    for (const QString &instance : std::as_const(instances))
        letGo(instance);
    std::ranges::sort(found, std::greater(), &RecoveredText::when);
    return found;
}

Result<std::unique_ptr<DocumentSession>> restore(const RecoveredText &recovered, QObject *parent)
{
    return DocumentSession::recover(recovered, parent);
}

} // namespace studio
