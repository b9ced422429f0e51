#include "registry/KnownIndex.h"

#include "registry/Layout.h"
#include "registry/LayoutPublish.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Differs when another file has taken the place; empty when there is none.
QByteArray stampOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    QByteArray stamp = QByteArray::number(info.size()) + ' '
                       + QByteArray::number(info.lastModified().toMSecsSinceEpoch());
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        stamp += ' ' + QByteArray::number(qulonglong(status.st_ino)) + ' '
                 + QByteArray::number(qlonglong(status.st_mtim.tv_nsec));
#endif
    return stamp;
}

} // namespace

Result<std::shared_ptr<const LayoutIndex>> KnownIndex::of(const Layout &layout)
{
    const Result<Layout::State> state = layout.state();
    if (!state)
        return std::unexpected(state.error());
    if (*state == Layout::State::Missing)
        return fail("registry/missing", {layout.folder()});
    // Taken before reading: what is written meanwhile only makes it be read once more.
    QByteArray stamp = stampOf(layout.folder() + u"/index.json"_s);
    const std::scoped_lock lock(m_mutex);
    if (m_index && !stamp.isEmpty() && stamp == m_stamp)
        return m_index;
    Result<LayoutIndex> index = indexOf(layout);
    if (!index)
        return std::unexpected(index.error());
    m_index = std::make_shared<const LayoutIndex>(std::move(*index));
    m_stamp = std::move(stamp);
    return m_index;
}

} // namespace studio
