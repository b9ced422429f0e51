#include "session/SessionPrivate.h"

#include <QFileInfo>

namespace studio {

/// The configuration is read where the file is; what the folder holds is told from outside.
void DocumentSession::Private::updateContext()
{
    Configuration present = configurationFor(path);
    QString watched = present.path;
    // One for all folders gives way to one of this folder.
    if ((watched.isEmpty() || watched == userConfigurationPath()) && !path.isEmpty())
        watched = QFileInfo(path).absolutePath() + u'/' + QString::fromUtf16(configurationName);
    if (watched != watchedConfiguration) {
        watchedConfiguration = watched;
        configurationWatch.setPath(watched);
    }
    if (present == context.configuration && folder == context.folder)
        return;
    context.configuration = std::move(present);
    context.folder = folder;
    analysis.setContext(context);
}

void DocumentSession::checkConfiguration()
{
    d->updateContext();
}

void DocumentSession::setFolder(std::shared_ptr<const FolderFacts> folder)
{
    d->folder = std::move(folder);
    d->updateContext();
}

} // namespace studio
