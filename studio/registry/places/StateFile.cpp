#include "registry/places/StateFile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qint64 largest = 64 * 1024 * 1024;
constexpr int lockWait = 30'000; // ms
constexpr int lockPause = 10; // ms

/// QLockFile itself waits longer and longer between two tries; these files are held for a moment.
bool isTaken(QLockFile &lock)
{
    for (QElapsedTimer time = QElapsedTimer(); !lock.tryLock(0); QThread::msleep(lockPause)) {
        if (!time.isValid())
            time.start();
        if (lock.error() != QLockFile::LockFailedError || time.elapsed() > lockWait)
            return false;
    }
    return true;
}

} // namespace

StateFile::StateFile(QString path)
    : m_path(std::move(path))
{
}

Result<QJsonObject> StateFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return fail("state/read", {m_path, file.errorString()});
    if (file.size() > largest)
        return fail("state/damaged", {m_path});
    const QByteArray bytes = file.readAll();
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (!json.isObject())
        return fail("state/damaged", {m_path});
    return json.object();
}

Result<void> StateFile::change(const std::function<Result<void>(QJsonObject &)> &change) const
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return fail("state/write", {m_path, folder});
    QLockFile lock(m_path + u".lock"_s);
    if (!isTaken(lock))
        return fail("state/busy", {m_path});
    Result<QJsonObject> content = read();
    if (!content) {
        if (content.error().code != "state/damaged")
            return std::unexpected(content.error());
        const QString aside = m_path + u".damaged"_s;
        QFile::remove(aside);
        QFile::rename(m_path, aside);
        content = QJsonObject();
    }
    const QJsonObject before = *content;
    if (const auto changed = change(*content); !changed)
        return changed;
    if (*content == before && QFile::exists(m_path))
        return {};
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail("state/write", {m_path, file.errorString()});
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(*content).toJson(QJsonDocument::Indented));
    if (!file.commit())
        return fail("state/write", {m_path, file.errorString()});
    return {};
}

} // namespace studio
