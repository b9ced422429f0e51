#include "ui/widgets/FileManager.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#ifdef STUDIO_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

using namespace Qt::StringLiterals;

namespace studio {

namespace {

#ifdef STUDIO_DBUS
/// The file managers of all large desktops answer to this name on the session bus. False: there is
/// no bus. Where nobody answers, \a folder is opened.
bool askFileManager(const QString &path, const QUrl &folder)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.FileManager1"_s, u"/org/freedesktop/FileManager1"_s,
        u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    call << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString();
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call));
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, answer, [answer, folder] {
        const QDBusPendingReply<> reply = *answer;
        if (reply.isError())
            QDesktopServices::openUrl(folder);
        answer->deleteLater();
    });
    return true;
}
#else
bool askFileManager(const QString &, const QUrl &)
{
    return false;
}
#endif

} // namespace

void revealInFileManager(const QString &path)
{
    const QFileInfo file(path);
    const QUrl folder = QUrl::fromLocalFile(file.isDir() ? path : file.path());
    if (!askFileManager(path, folder))
        QDesktopServices::openUrl(folder);
}

} // namespace studio
