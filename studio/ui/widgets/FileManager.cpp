#include "ui/widgets/FileManager.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

void revealInFileManager(const QString &path)
{
    const QFileInfo file(path);
    const QUrl folder = QUrl::fromLocalFile(file.isDir() ? path : file.path());
    // The file managers of all large desktops answer to this name on the session bus.
    const QString sender = QStandardPaths::findExecutable(u"gdbus"_s);
    if (sender.isEmpty() || qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        QDesktopServices::openUrl(folder);
        return;
    }
    auto *call = new QProcess;
    const QString items = u"['%1']"_s.arg(
        QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()).replace(u'\'', "%27"_L1));
    call->setProgram(sender);
    call->setArguments({u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.FileManager1"_s,
                        u"--object-path"_s, u"/org/freedesktop/FileManager1"_s, u"--method"_s,
                        u"org.freedesktop.FileManager1.ShowItems"_s, items, u""_s});
    QObject::connect(call, &QProcess::finished, call, [call, folder](int code) {
        if (code != 0)
            QDesktopServices::openUrl(folder);
        call->deleteLater();
    });
    QObject::connect(call, &QProcess::errorOccurred, call,
                     [call, folder](QProcess::ProcessError error) {
                         if (error != QProcess::FailedToStart)
                             return;
                         QDesktopServices::openUrl(folder);
                         call->deleteLater();
                     });
    call->start();
}

} // namespace studio
