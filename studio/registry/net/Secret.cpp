#include "registry/net/Secret.h"

#include <QSet>
#include <algorithm>
#include <mutex>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// Shorter ones would make holes into ordinary words.
constexpr qsizetype shortestHidden = 4;

/// The secrets that are alive. Never destroyed: secrets in static objects may outlive it.
struct Alive
{
    std::mutex mutex;
    QSet<const QByteArray *> values;
};

Alive &alive()
{
    static Alive *all = new Alive;
    return *all;
}

} // namespace

struct Secret::Keeper
{
    explicit Keeper(QByteArray bytes)
        : value(std::move(bytes))
    {
        keepMemoryToOurselves();
        // A copy of our own: overwriting it must not touch what others share.
        value.detach();
        const std::scoped_lock lock(alive().mutex);
        alive().values.insert(&value);
    }
    ~Keeper()
    {
        {
            const std::scoped_lock lock(alive().mutex);
            alive().values.remove(&value);
        }
        volatile char *bytes = value.data();
        for (qsizetype at = 0; at < value.size(); ++at)
            bytes[at] = 0;
    }
    Q_DISABLE_COPY_MOVE(Keeper)

    QByteArray value;
};

Secret::Secret(QByteArray value)
    : m_keeper(value.isEmpty() ? nullptr : std::make_shared<const Keeper>(std::move(value)))
{
}

bool Secret::isEmpty() const
{
    return !m_keeper;
}

QByteArrayView Secret::expose() const
{
    return m_keeper ? QByteArrayView(m_keeper->value) : QByteArrayView();
}

void keepMemoryToOurselves()
{
    static std::once_flag once;
    std::call_once(once, [] {
#ifdef Q_OS_UNIX
        // No file is shorter, and at one byte, other than at none, Linux does not call a program
        // that takes dumps either. PR_SET_DUMPABLE would also keep the services of a desktop from
        // looking at who asks them for a file dialog.
        rlimit core{};
        ::getrlimit(RLIMIT_CORE, &core);
        core.rlim_cur = core.rlim_max = std::min<rlim_t>(core.rlim_max, 1);
        ::setrlimit(RLIMIT_CORE, &core);
#endif
    });
}

QString withoutSecrets(QString text)
{
    const std::scoped_lock lock(alive().mutex);
    for (const QByteArray *value : std::as_const(alive().values)) {
        if (value->size() >= shortestHidden)
            text.replace(QString::fromUtf8(*value), u"•••"_s);
    }
    return text;
}

} // namespace studio
