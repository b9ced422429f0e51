#include "session/Backup.h"

#include "session/StateFolder.h"
#include "session/WriteFile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace studio {

Result<void> keepCopy(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail("file/read", {path, file.errorString()});
    WriteOptions options;
    options.backupFolder = stateFolder(u"backup"_s);
    options.modeOfNew = 0600;
    const Result<Written> written = writeFile(path + u'~', file.readAll(), options);
    if (!written)
        return std::unexpected(written.error());
    return {};
}

} // namespace studio
