#include "session/StateFolder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace studio {

QString stateFolder(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                           + u'/' + name;
    if (!QDir(folder).exists()) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return folder;
}

} // namespace studio
