#include "ui/export/FileList.h"

#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/FileListModel.h"
#include "ui/widgets/Bidi.h"
#include "ui/widgets/RoomyRows.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int diffRows = 9;
constexpr int fewestRows = 2;
constexpr int mostRows = 6;
constexpr int pictureHeight = 150;

/// The picture of a PNG in the size of a preview; a null one for anything else.
QPixmap pictureOf(const ExportedFile &file, qreal ratio)
{
    const QImage image = file.path.endsWith(u".png"_s) ? QImage::fromData(file.after, "PNG")
                                                       : QImage();
    if (image.isNull())
        return {};
    const int height = qMin(int(pictureHeight * ratio), image.height());
    QPixmap pixmap = QPixmap::fromImage(image.scaledToHeight(height, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// Paths and sizes that read from the left in a mirrored window, too.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), qMax(size.height(), option.fontMetrics.height() + roomOfRow)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != FileListModel::StateColumn)
            option->text = asPath(option->text, option->direction);
    }
};

} // namespace

FileList::FileList(QWidget *parent)
    : QWidget(parent)
    , m_model(new FileListModel(this))
    , m_list(new QTreeView)
    , m_difference(new DiffView)
    , m_picture(new QLabel)
    , m_remark(new ToneLabel(ToneLabel::Tone::Muted))
    , m_overwrite(new QCheckBox)
{
    setAccessibleName(tr("Files"));
    m_list->setObjectName(u"files"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setToolTip(tr("Choose a file to see what changes in it."));
    m_list->setModel(m_model);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new CellDelegate(m_list));
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FileListModel::PathColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(FileListModel::SizeColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FileListModel::StateColumn, QHeaderView::ResizeToContents);
    m_difference->setObjectName(u"difference"_s);
    m_difference->setMaximumRows(diffRows);
    m_picture->setObjectName(u"filePicture"_s);
    m_picture->setAccessibleName(tr("The picture"));
    m_remark->setObjectName(u"fileRemark"_s);
    m_overwrite->setObjectName(u"overwrite"_s);
    for (QWidget *part : {static_cast<QWidget *>(m_difference), static_cast<QWidget *>(m_picture),
                          static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_overwrite)})
        part->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list);
    column->addWidget(m_difference);
    column->addWidget(m_picture);
    column->addWidget(m_remark);
    column->addWidget(m_overwrite);
    connect(m_overwrite, &QCheckBox::toggled, this, &FileList::changed);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        // True while the event that has chosen it is handled.
        m_justChosen = true;
        QMetaObject::invokeMethod(this, [this] { m_justChosen = false; }, Qt::QueuedConnection);
        showChosen();
    });
    // A second click on the file puts its content away.
    connect(m_list, &QTreeView::pressed, this, [this] { m_choosingClick = m_justChosen; });
    connect(m_list, &QTreeView::clicked, this, [this] {
        if (!m_choosingClick)
            m_list->clearSelection();
    });
    fitHeight();
}

void FileList::setFiles(const std::vector<ExportedFile> &files)
{
    const QModelIndexList before = m_list->selectionModel()->selectedRows();
    const QString shown = before.isEmpty() ? QString()
                                           : before.front().data(Qt::ToolTipRole).toString();
    m_model->setFiles(files);
    QStringList conflicting;
    for (const ExportedFile &file : files) {
        if (file.state == ExportedFile::State::Other)
            conflicting += file.path;
    }
    m_allSame = !files.empty() && std::ranges::all_of(files, [](const ExportedFile &file) {
        return file.state == ExportedFile::State::Same;
    });
    if (conflicting != m_conflicting)
        m_overwrite->setChecked(false);
    m_conflicting = conflicting;
    m_conflicts = int(conflicting.size());
    m_overwrite->setText(m_conflicts == 1 ? tr("Over&write it")
                                          : tr("Over&write these %n files", nullptr, m_conflicts));
    m_overwrite->setVisible(m_conflicts > 0);
    m_list->setVisible(!files.empty());
    fitHeight();
    // Who is asked for a yes sees what it is to.
    const bool stays = m_model->rowOf(shown) >= 0 && !shown.isEmpty();
    if (stays || m_conflicts > 0)
        choose(stays ? shown : m_model->file(0).path);
    else
        showChosen();
    emit changed();
}

bool FileList::mayOverwrite() const
{
    return m_conflicts > 0 && m_overwrite->isChecked();
}

QString FileList::stateOf(const QString &path) const
{
    const int row = m_model->rowOf(path);
    return row < 0 ? QString() : m_model->index(row, FileListModel::StateColumn).data().toString();
}

void FileList::choose(const QString &path)
{
    const QModelIndex index = m_model->index(m_model->rowOf(path), 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    showChosen();
}

void FileList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void FileList::fitHeight()
{
    const int row = m_list->sizeHintForRow(0);
    const int rows = qBound(1, m_model->rowCount(), mostRows);
    const int height = qMax(row, fontMetrics().height() + roomOfRow);
    const int around = 2 * m_list->frameWidth() + 2;
    // On a low screen the list gives way to what is shown of the file.
    m_list->setMinimumHeight(qMin(rows, fewestRows) * height + around);
    m_list->setMaximumHeight(rows * height + around);
}

void FileList::showChosen()
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedRows();
    for (QWidget *part : {static_cast<QWidget *>(m_difference), static_cast<QWidget *>(m_picture),
                          static_cast<QWidget *>(m_remark)})
        part->hide();
    if (!chosen.isEmpty())
        showFile(m_model->file(chosen.front().row()));
    emit heightChanged();
}

void FileList::showFile(const ExportedFile &file)
{
    if (const QPixmap picture = pictureOf(file, devicePixelRatioF()); !picture.isNull()) {
        m_picture->setPixmap(picture);
        return m_picture->show();
    }
    const std::optional<std::vector<DiffRow>> rows = differenceOf(file);
    if (rows && !rows->empty()) {
        m_difference->setRows(*rows);
        m_difference->setAccessibleName(file.state == ExportedFile::State::Other
                                            ? tr("Difference of %1").arg(file.path)
                                            : tr("Content of %1").arg(file.path));
        return m_difference->show();
    }
    m_remark->setText(!rows ? tr("It is not a text.")
                            : tr("Nothing but the ends of lines differs."));
    m_remark->show();
}

} // namespace studio
