#include "library/FolderWatch.h"

#include <QFile>
#include <QSet>
#include <QSocketNotifier>

#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace studio {

namespace {

constexpr quint32 wantedEvents = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
                                 | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF
                                 | IN_MOVE_SELF | IN_ONLYDIR;

/// Whether the event can change what a library shows. A build beside it must not wake it up.
bool concerns(const inotify_event &event, const QByteArray &name)
{
    // What overflowed is not known; a folder that is gone or moved has no name.
    if ((event.mask & (IN_Q_OVERFLOW | IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)) != 0)
        return true;
    if (name.isEmpty())
        return false;
    if ((event.mask & IN_ISDIR) != 0)
        return (event.mask & IN_ATTRIB) == 0 && name != ".git";
    return name.toLower().endsWith(".md") || name == ".persona.yaml";
}

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
}

FolderWatch::~FolderWatch()
{
    m_notifier.reset();
    if (m_file >= 0)
        ::close(m_file);
}

void FolderWatch::setFolders(const QStringList &folders)
{
    if (m_file < 0) {
        if (folders.isEmpty())
            return;
        m_file = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        m_complete = m_file >= 0;
        if (!m_complete)
            return;
        m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatch::read);
    }
    const QSet<QString> wanted(folders.begin(), folders.end());
    // First those that go: what they held is free for others then.
    for (auto watch = m_watches.begin(); watch != m_watches.end();) {
        if (wanted.contains(watch.key())) {
            ++watch;
            continue;
        }
        ::inotify_rm_watch(m_file, watch.value());
        watch = m_watches.erase(watch);
    }
    m_complete = true;
    for (const QString &folder : folders) {
        if (m_watches.contains(folder))
            continue;
        const int watch = ::inotify_add_watch(m_file, QFile::encodeName(folder).constData(),
                                              wantedEvents);
        if (watch >= 0)
            m_watches.insert(folder, watch);
        else if (errno == ENOSPC || errno == ENOMEM)
            m_complete = false;
    }
}

void FolderWatch::read()
{
    alignas(inotify_event) char buffer[64 * 1024];
    bool told = false;
    for (;;) {
        const ssize_t length = ::read(m_file, buffer, sizeof buffer);
        if (length <= 0)
            break;
        for (ssize_t at = 0; at < length;) {
            inotify_event event{};
            std::memcpy(&event, buffer + at, sizeof event);
            const QByteArray name(buffer + at + sizeof event); // padded with zeros
            at += ssize_t(sizeof event + event.len);
            // A watch that the system has ended is made again when its folder is there again.
            if ((event.mask & IN_IGNORED) != 0)
                m_watches.removeIf([&](const auto &watch) { return watch.value() == event.wd; });
            told = told || concerns(event, event.len > 0 ? name : QByteArray());
        }
    }
    if (told)
        emit maybeChanged();
}

} // namespace studio
