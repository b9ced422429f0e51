#include "ui/export/ExportReport.h"

#include "ui/export/ExportReportModel.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int highest = 290;
constexpr int lowest = 98;
constexpr int rowHeightPixels = 24;
constexpr int aroundText = 8;
/// So many rows are looked at for the width of their column.
constexpr int mostMeasured = 200;

/// Lines of text have room around them, however many there are.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        // A view asks without a width, and then no text would wrap.
        QStyleOptionViewItem wrapping = option;
        if (const auto *view = qobject_cast<const QTreeView *>(option.widget))
            wrapping.rect = {0, 0, view->columnWidth(index.column()), rowHeightPixels};
        const QSize size = QStyledItemDelegate::sizeHint(wrapping, index);
        return {size.width(), qMax(rowHeightPixels, size.height() + aroundText)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::WrapText;
    }
};

} // namespace

ExportReport::ExportReport(QWidget *parent)
    : QTreeView(parent)
    , m_model(new ExportReportModel(this))
{
    setAccessibleName(tr("What becomes of the fields"));
    setModel(m_model);
    setRootIsDecorated(false);
    setWordWrap(true);
    setItemDelegate(new RowDelegate(this));
    setItemsExpandable(false);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Each cell says by itself what it is; a screen reader still hears the columns' names.
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ExportReport::setOutcomes(const std::vector<FieldOutcome> &fields,
                               const std::vector<FieldOutcome> &sections)
{
    m_model->setOutcomes(fields, sections);
    fitColumns();
    updateGeometry();
}

int ExportReport::kept() const
{
    return m_model->kept();
}

bool ExportReport::isEmpty() const
{
    return m_model->rowCount() == 0;
}

void ExportReport::fitColumns()
{
    using enum ExportReportModel::Column;
    constexpr std::pair<int, int> widths[]{{80, 180}, {60, 140}};
    for (int column = FieldColumn; column < OutcomeColumn; ++column) {
        int width = 0;
        for (int row = 0; row < qMin(m_model->rowCount(), mostMeasured); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            width = qMax(width, fontMetrics().horizontalAdvance(text) + 18);
        }
        setColumnWidth(column, qBound(widths[column].first, width, widths[column].second));
    }
}

QSize ExportReport::sizeHint() const
{
    int height = 2 * frameWidth() + 2;
    for (int row = 0; row < m_model->rowCount() && height < highest; ++row)
        height += rowHeight(m_model->index(row, 0));
    return {420, qMin(height, highest)};
}

QSize ExportReport::minimumSizeHint() const
{
    return {200, qMin(sizeHint().height(), lowest)};
}

void ExportReport::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    // The texts wrap otherwise in another width.
    if (event->oldSize().width() != event->size().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

} // namespace studio
