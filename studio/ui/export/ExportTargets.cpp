#include "ui/export/ExportTargets.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int listWidth = 256;
/// Of an item of the list: the id of its choice; headings have none.
constexpr int idRole = Qt::UserRole;
const QString allFound = u"found"_s;

} // namespace

ExportTargets::ExportTargets(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
{
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Search the programs"));
    m_filter->setPlaceholderText(tr("Search"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(look::controlHeight);
    m_list->setObjectName(u"choices"_s);
    m_list->setAccessibleName(tr("What to make"));
    m_list->setAccessibleDescription(tr("Hold Ctrl to choose several."));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *delegate = new TwoLineDelegate(m_list);
    delegate->setWidth(listWidth - 40);
    m_list->setItemDelegate(delegate);
    auto *hint = new ToneLabel(ToneLabel::Tone::Muted, tr("Ctrl and a click add another."));
    hint->setSmall();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    setFixedWidth(listWidth);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (!m_filling)
            emit changed();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ExportTargets::filter);
}

void ExportTargets::setChoices(std::vector<ExportChoice> choices)
{
    const QStringList before = chosenIds();
    m_choices = std::move(choices);
    fill();
    choose(before);
}

QAbstractItemView *ExportTargets::list() const
{
    return m_list;
}

QStringList ExportTargets::foundHere() const
{
    QStringList names;
    for (const ExportChoice &choice : m_choices) {
        if (choice.installable && m_found.contains(choice.id))
            names += choice.name;
    }
    return names;
}

void ExportTargets::setFound(const QStringList &ids)
{
    m_found = ids;
    describeFound();
}

void ExportTargets::describeFound()
{
    const QStringList names = foundHere();
    const QString help = names.join(u", "_s);
    m_allFound->setData(TwoLineDelegate::HelpRole, help);
    m_allFound->setData(Qt::AccessibleDescriptionRole, help);
    m_allFound->setToolTip(help);
    filter();
}

void ExportTargets::fill()
{
    m_filling = true;
    m_list->clear();
    m_allFound = new QListWidgetItem(tr("All programs found here"), m_list);
    m_allFound->setData(idRole, allFound);
    QString group;
    for (const ExportChoice &choice : m_choices) {
        if (choice.group != group) {
            auto *heading = new QListWidgetItem(choice.group, m_list);
            heading->setData(TwoLineDelegate::HeadingRole, true);
            heading->setFlags(Qt::NoItemFlags);
        }
        group = choice.group;
        auto *item = new QListWidgetItem(choice.name, m_list);
        item->setData(idRole, choice.id);
        // A path begins with its dot at the left in every language.
        const bool path = choice.form == ExportChoice::Form::Target;
        item->setData(TwoLineDelegate::HelpRole,
                      path ? QString(QChar(0x200E) + choice.summary) : choice.summary);
        item->setData(Qt::AccessibleDescriptionRole, choice.summary);
    }
    m_filling = false;
    describeFound();
}

/// Hides what does not hold the words, and headings with nothing below them. What is chosen is
/// the first that is left, unless the choice itself is left.
void ExportTargets::filter()
{
    const QString wanted = m_filter->text().trimmed();
    QListWidgetItem *heading = nullptr;
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->data(TwoLineDelegate::HeadingRole).toBool()) {
            heading = item;
            heading->setHidden(true);
            continue;
        }
        const QString words = item->text() + u' '
                              + item->data(Qt::AccessibleDescriptionRole).toString() + u' '
                              + (heading ? heading->text() : QString());
        const bool found = item == m_allFound ? wanted.isEmpty() && !foundHere().isEmpty()
                                              : words.contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!found);
        if (!found)
            continue;
        if (heading)
            heading->setHidden(false);
        if (!first && item != m_allFound)
            first = item;
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (first && (!current || current->isHidden()))
        m_list->setCurrentItem(first);
}

QStringList ExportTargets::chosenIds() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->isSelected() && !item->isHidden())
            ids += item->data(idRole).toString();
    }
    return ids;
}

std::vector<ExportChoice> ExportTargets::chosen() const
{
    const QStringList ids = chosenIds();
    const bool all = ids.contains(allFound);
    std::vector<ExportChoice> chosen;
    for (const ExportChoice &choice : m_choices) {
        if (ids.contains(choice.id) || (all && choice.installable && m_found.contains(choice.id)))
            chosen.push_back(choice);
    }
    return chosen;
}

void ExportTargets::choose(const QStringList &ids)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (!item->isHidden() && ids.contains(item->data(idRole).toString()) && !first)
            first = item;
    }
    if (!first)
        return;
    m_filling = true;
    m_list->setCurrentItem(first, QItemSelectionModel::ClearAndSelect);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (!item->isHidden() && ids.contains(item->data(idRole).toString()))
            item->setSelected(true);
    }
    m_filling = false;
    m_list->scrollToItem(first, QAbstractItemView::PositionAtCenter);
    emit changed();
}

} // namespace studio
