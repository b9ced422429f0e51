#include "ui/export/PersonaPicker.h"

#include "persona/Identity.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

enum Column { Name, KindColumn, Columns };
constexpr int rowHeight = 22;
constexpr qsizetype fewestRows = 2;
constexpr qsizetype mostRows = 6;

} // namespace

PersonaPicker::PersonaPicker(QWidget *parent)
    : QWidget(parent)
    , m_all(new QCheckBox)
    , m_list(new QTreeWidget)
{
    m_all->setObjectName(u"allPersonas"_s);
    m_list->setObjectName(u"personas"_s);
    m_list->setAccessibleName(tr("Personas"));
    m_list->setColumnCount(Columns);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFixedHeight(int(mostRows) * rowHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KindColumn, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_all);
    column->addWidget(m_list);
    connect(m_all, &QCheckBox::clicked, this, &PersonaPicker::setAll);
    connect(m_list, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            follow();
    });
    follow();
}

void PersonaPicker::setPersonas(std::vector<BundleItem> personas, const QStringList &chosen)
{
    m_personas = std::move(personas);
    m_filling = true;
    m_list->clear();
    for (const BundleItem &persona : m_personas) {
        auto *row = new QTreeWidgetItem(m_list);
        row->setText(Name, identityOf(*persona.snapshot).name);
        row->setToolTip(Name, persona.source);
        row->setSizeHint(Name, {0, rowHeight});
        row->setText(KindColumn, wordKind(persona.snapshot->kind));
        row->setCheckState(Name, chosen.isEmpty() || chosen.contains(persona.source)
                                     ? Qt::Checked
                                     : Qt::Unchecked);
    }
    m_filling = false;
    const qsizetype rows = qBound(fewestRows, qsizetype(m_personas.size()), mostRows);
    m_list->setFixedHeight(int(rows) * rowHeight + 2 * m_list->frameWidth() + 2);
    follow();
}

std::vector<BundleItem> PersonaPicker::chosen() const
{
    std::vector<BundleItem> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(Name) == Qt::Checked)
            chosen.push_back(m_personas[size_t(row)]);
    }
    return chosen;
}

QList<Kind> PersonaPicker::kinds() const
{
    QList<Kind> kinds;
    for (const BundleItem &persona : chosen()) {
        if (!kinds.contains(persona.snapshot->kind))
            kinds += persona.snapshot->kind;
    }
    return kinds;
}

QWidget *PersonaPicker::list() const
{
    return m_list;
}

void PersonaPicker::setAll(bool checked)
{
    m_filling = true;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setCheckState(Name, checked ? Qt::Checked : Qt::Unchecked);
    m_filling = false;
    follow();
}

void PersonaPicker::follow()
{
    const auto some = chosen().size();
    m_all->setText(tr("%1 of %2").arg(some).arg(m_personas.size()));
    m_all->setAccessibleName(tr("All personas: %1").arg(m_all->text()));
    m_all->setTristate(some > 0 && some < m_personas.size());
    m_all->setCheckState(some == 0                  ? Qt::Unchecked
                         : some < m_personas.size() ? Qt::PartiallyChecked
                                                    : Qt::Checked);
    emit changed();
}

} // namespace studio
