#include "ui/export/ExportReport.h"

#include "render/Tokens.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int highest = 194;
constexpr int lowest = 98;
constexpr int mostRows = 500;
constexpr int rowHeightPixels = 24;
constexpr int aroundText = 8;
constexpr qsizetype maximumValue = 120;

enum Column { FieldColumn, ValueColumn, OutcomeColumn, ColumnCount };

QString shortened(const QString &text)
{
    return text.size() <= maximumValue ? text : text.first(maximumValue).trimmed() + u'…';
}

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
    , m_model(new QStandardItemModel(0, ColumnCount, this))
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
    m_fields = fields;
    for (const FieldOutcome &section : sections) {
        if (section.outcome == FieldOutcome::Outcome::Kept)
            continue;
        m_fields.push_back(section);
        m_fields.back().field = tr("section");
    }
    // What gets lost comes first.
    std::ranges::stable_sort(m_fields, std::ranges::greater{},
                             [](const FieldOutcome &field) { return int(field.outcome); });
    fill();
}

bool ExportReport::isEmpty() const
{
    return m_model->rowCount() == 0;
}

void ExportReport::fill()
{
    using Outcome = FieldOutcome::Outcome;
    const Tokens &tokens = tokensFor(palette());
    m_kept = 0;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Field"), tr("What you wrote"), tr("What happens")});
    for (const FieldOutcome &field : m_fields) {
        // Of a library nobody reads more; the losses come first.
        if (m_model->rowCount() >= mostRows && field.outcome != Outcome::Kept)
            continue;
        QString what;
        QColor color = tokens.text;
        switch (field.outcome) {
        case Outcome::Kept: ++m_kept; continue;
        case Outcome::Mapped:
            what = field.to.isEmpty() ? tr("→ need not be said")
                                      : tr("→ goes to %1").arg(shortened(field.to));
            break;
        case Outcome::Changed:
            what = tr("≠ becomes %1").arg(shortened(field.to));
            color = tokens.warning;
            break;
        case Outcome::Dropped:
            what = field.reason.code == "export/no-place" ? tr("✕ left out, it has no place there")
                                                          : tr("✕ left out");
            color = tokens.warning;
            break;
        }
        // Why, where the outcome does not say it already.
        if (const QByteArray &code = field.reason.code;
            !code.isEmpty() && code != "export/moved" && code != "export/no-place")
            what = tr("%1. %2").arg(what, wordError(field.reason));
        const QString texts[ColumnCount]{field.field, shortened(field.from), what};
        const QColor colors[ColumnCount]{tokens.text, tokens.muted, color};
        QList<QStandardItem *> row;
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QStandardItem(texts[column]);
            item->setForeground(colors[column]);
            item->setToolTip(texts[column]);
            row += item;
        }
        m_model->appendRow(row);
    }
    constexpr std::pair<int, int> widths[]{{80, 180}, {60, 140}};
    for (int column = FieldColumn; column < OutcomeColumn; ++column) {
        int width = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            width = qMax(width, fontMetrics().horizontalAdvance(text) + 18);
        }
        setColumnWidth(column, qBound(widths[column].first, width, widths[column].second));
    }
    updateGeometry();
}

QSize ExportReport::sizeHint() const
{
    int height = 2 * frameWidth() + 2;
    for (int row = 0; row < m_model->rowCount() && height < highest; ++row)
        height += rowHeight(m_model->index(row, FieldColumn));
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

void ExportReport::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace studio
