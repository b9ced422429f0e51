#include "ui/export/ExportReport.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int maximumRows = 7;
constexpr qsizetype maximumValue = 120;

QString shortened(const QString &text)
{
    return text.size() <= maximumValue ? text : text.first(maximumValue).trimmed() + u'…';
}

} // namespace

ExportReport::ExportReport(QWidget *parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(0, 3, this))
{
    setAccessibleName(tr("What becomes of the fields"));
    setModel(m_model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setFont(labelFont(font()));
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ExportReport::setFields(const std::vector<FieldOutcome> &fields)
{
    m_fields = fields;
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
    m_model->setHorizontalHeaderLabels({tr("Field"), tr("What happens"), tr("Why")});
    for (const FieldOutcome &field : m_fields) {
        QString what;
        QColor color = tokens.text;
        switch (field.outcome) {
        case Outcome::Kept: ++m_kept; continue;
        case Outcome::Mapped: what = tr("→ goes to %1").arg(field.to); break;
        case Outcome::Changed:
            what = tr("≠ becomes %1").arg(shortened(field.to));
            color = tokens.warning;
            break;
        case Outcome::Dropped:
            what = tr("✕ left out");
            color = tokens.warning;
            break;
        }
        const bool section = field.field.startsWith(u"section/");
        auto *name = new QStandardItem(section ? tr("Section “%1”").arg(field.field.sliced(8))
                                               : field.field);
        name->setToolTip(shortened(field.from));
        auto *outcome = new QStandardItem(what);
        outcome->setForeground(color);
        auto *why = new QStandardItem(field.reason.code.isEmpty() ? QString()
                                                                  : wordError(field.reason));
        why->setToolTip(why->text());
        why->setForeground(tokens.muted);
        m_model->appendRow({name, outcome, why});
    }
    for (int column = 0; column < 2; ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, qBound(90, columnWidth(column) + 12, 220));
    }
    updateGeometry();
}

QSize ExportReport::sizeHint() const
{
    const int row = isEmpty() ? 0 : qMax(20, rowHeight(m_model->index(0, 0)));
    return {420, header()->sizeHint().height() + row * qMin(maximumRows, m_model->rowCount())
                     + 2 * frameWidth() + 2};
}

QSize ExportReport::minimumSizeHint() const
{
    return {200, qMin(sizeHint().height(), 90)};
}

void ExportReport::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace studio
