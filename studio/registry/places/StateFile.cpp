#include "registry/places/StateFile.h"

#include "registry/WriterLock.h"

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
    for (QElapsedTimer time = QElapsedTimer(); !tryToTake(lock); QThread::msleep(lockPause)) {
        if (!time.isValid())
            time.start();
        if (lock.error() != QLockFile::LockFailedError || time.elapsed() > lockWait)
            return false;
    }
    return true;
}

constexpr QLatin1StringView stateKey("state"); // How often lines have been put into the file.

/// Empty when there is none.
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() <= largest ? file.readAll() : QByteArray();
}

/// The lines that are whole, without the first, if that names the state; a line that a full disk has
/// cut is none.
QJsonArray linesOf(const QByteArray &bytes, qint64 state)
{
    QJsonArray lines;
    QByteArrayList parts = bytes.split('\n');
    parts.removeLast();
    for (const QByteArray &part : std::as_const(parts)) {
        const QJsonDocument line = QJsonDocument::fromJson(part);
        if (line.isObject())
            lines += line.object();
    }
    if (lines.isEmpty() || lines.takeAt(0)[stateKey].toInteger(-1) != state)
        return {};
    return lines;
}

} // namespace

StateFile::StateFile(QString path, Replay replay)
    : m_path(std::move(path))
    , m_replay(std::move(replay))
{
}

/// Without the lock: others may put the lines into the file in between, so what is read must have
/// been there at one time.
Result<QJsonObject> StateFile::read() const
{
    if (!m_replay)
        return readFile();
    for (;;) {
        const QByteArray lines = contentOf(linesPath());
        Result<QJsonObject> content = readFile();
        if (!content)
            return content;
        if (contentOf(linesPath()).startsWith(lines))
            return replayed(std::move(*content), lines);
    }
}

Result<QJsonObject> StateFile::replayed(QJsonObject content, const QByteArray &lines) const
{
    const QJsonArray news = m_replay ? linesOf(lines, content[stateKey].toInteger()) : QJsonArray();
    if (!news.isEmpty())
        m_replay(content, news);
    return content;
}

Result<QJsonObject> StateFile::readFile() const
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
    Result<QJsonObject> content = readFile();
    if (!content) {
        if (content.error().code != "state/damaged")
            return std::unexpected(content.error());
        const QString aside = m_path + u".damaged"_s;
        QFile::remove(aside);
        QFile::rename(m_path, aside);
        content = QJsonObject();
    }
    const QJsonObject before = *content;
    const bool hasLines = m_replay && QFile::exists(linesPath());
    if (hasLines) {
        content = replayed(std::move(*content), contentOf(linesPath()));
        (*content)[stateKey] = (*content)[stateKey].toInteger() + 1;
    }
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
    // From here on the file says that it has the lines, whether or not they are gone.
    if (hasLines)
        QFile::remove(linesPath());
    return {};
}

Result<void> StateFile::add(const QJsonObject &line) const
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return fail("state/write", {m_path, folder});
    QLockFile lock(m_path + u".lock"_s);
    if (!isTaken(lock))
        return fail("state/busy", {m_path});
    QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    QFile file(linesPath());
    if (!file.exists()) {
        const Result<QJsonObject> content = readFile();
        if (!content)
            return std::unexpected(content.error());
        const QJsonObject first{{stateKey, (*content)[stateKey].toInteger()}};
        bytes.prepend(QJsonDocument(first).toJson(QJsonDocument::Compact) + '\n');
    }
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return fail("state/write", {m_path, file.errorString()});
    const qint64 before = file.size();
    if (file.write(bytes) == bytes.size())
        return {};
    const QString reason = file.errorString();
    file.resize(before); // A line that is there in part would spoil the next.
    return fail("state/write", {m_path, reason});
}

} // namespace studio
