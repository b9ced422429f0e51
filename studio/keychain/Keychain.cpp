#include "keychain/Keychain.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// As long as somebody needs to find and type the password of his keychain.
constexpr int longestMs = 60'000;

QString service()
{
    return u"persona-studio"_s;
}

/// Whether there is a session that could have a key ring. Without one the libraries below try to
/// start one, fail, and call it an error.
bool hasSession()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
#else
    return true;
#endif
}

/// Runs a job to its end; it still belongs to the caller unless it did not come to one.
template<typename Job>
Result<void> finish(std::unique_ptr<Job> &job)
{
    if (!hasSession())
        return fail("keychain/unavailable", {QString()});
    job->setAutoDelete(false);
    // The fallback of QtKeychain would be a settings file that everybody can read.
    job->setInsecureFallback(false);
    QEventLoop loop;
    bool isDone = false;
    QObject::connect(job.get(), &QKeychain::Job::finished, &loop, [&] {
        isDone = true;
        loop.quit();
    });
    QTimer::singleShot(longestMs, &loop, &QEventLoop::quit);
    job->start();
    if (!isDone)
        loop.exec();
    if (!isDone) {
        // Somebody may still answer it: it must be there then.
        job->setAutoDelete(true);
        (void)job.release();
        return fail("keychain/no-answer");
    }
    switch (job->error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return fail("keychain/no-entry");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return fail("keychain/denied");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return fail("keychain/unavailable", {job->errorString()});
    default: return fail("keychain/failed", {withoutSecrets(job->errorString())});
    }
}

} // namespace

bool Keychain::isAvailable() const
{
    return hasSession() && QKeychain::isAvailable();
}

Result<std::optional<Secret>> Keychain::read(const QString &key) const
{
    auto job = std::make_unique<QKeychain::ReadPasswordJob>(service());
    job->setKey(key);
    const Result<void> done = finish(job);
    if (!done && done.error().code == "keychain/no-entry")
        return std::nullopt;
    if (!done)
        return std::unexpected(done.error());
    return Secret(job->binaryData());
}

Result<void> Keychain::write(const QString &key, const Secret &value)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(service());
    job->setKey(key);
    job->setBinaryData(value.expose().toByteArray());
    return finish(job);
}

Result<void> Keychain::remove(const QString &key)
{
    auto job = std::make_unique<QKeychain::DeletePasswordJob>(service());
    job->setKey(key);
    const Result<void> done = finish(job);
    return !done && done.error().code == "keychain/no-entry" ? Result<void>() : done;
}

} // namespace studio
