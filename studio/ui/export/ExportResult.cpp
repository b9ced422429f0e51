#include "ui/export/ExportResult.h"

#include "ui/dialogs/Notice.h"
#include "ui/widgets/Bidi.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/RoomyRows.h"

#include <QDir>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int mostRows = 12;

} // namespace

ExportResult::ExportResult(QWidget *parent)
    : QWidget(parent)
    , m_paths(new QStringListModel(this))
    , m_list(new QListView)
{
    setObjectName(u"exportResult"_s);
    auto *written = new Notice(u"written"_s);
    written->show(Notice::Level::Good, tr("Written to:"));
    m_list->setObjectName(u"writtenPaths"_s);
    m_list->setAccessibleName(tr("Written files"));
    m_list->setModel(m_paths);
    m_list->setFont(fixedFont(font()));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    giveRoom(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(written);
    column->addWidget(m_list);
}

void ExportResult::setPaths(const QStringList &paths)
{
    QStringList shown;
    for (const QString &path : paths)
        shown += asPath(QDir::toNativeSeparators(path), layoutDirection());
    m_paths->setStringList(shown);
    const int rows = int(qBound(qsizetype(1), paths.size(), qsizetype(mostRows)));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
}

} // namespace studio
