#include "ui/catalog/CatalogBar.h"

#include "ui/catalog/MenuChip.h"
#include "ui/preview/QuietMenuButton.h"
#include "ui/widgets/FlowLayout.h"
#include "wording/Phrases.h"
#include "wording/Wording.h"

#include <QMenu>

// The chips that narrow the catalog: which of them are shown, and what their menus offer.

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// So many categories have a chip of their own; the others share a menu.
constexpr size_t categoryChips = 5;
constexpr size_t mostValues = 40; ///< Of a menu.

} // namespace

void CatalogBar::showChips()
{
    showKinds();
    showCategories();
    const auto menu = [](MenuChip *chip, const QString &value, const QString &plain, bool there) {
        chip->setText(value.isEmpty() ? plain : value);
        chip->setAccessibleName(value.isEmpty() ? plain : tr("%1: %2").arg(plain, value));
        chip->setChosen(!value.isEmpty());
        chip->setVisible(there || !value.isEmpty());
        chip->updateGeometry();
    };
    menu(m_tag, m_filter.tag, tr("Tag"), !m_facets.tags.empty());
    menu(m_framework, m_filter.framework, tr("Framework"), !m_facets.frameworks.empty());
    menu(m_model, m_filter.model, tr("Model"), !m_facets.models.empty());
    menu(m_state, m_filter.state ? wordState(*m_filter.state) : QString(), tr("State"),
         !m_facets.states.empty());
    m_clear->setVisible(m_filter.narrows());
    // Where there is nothing, there is nothing to choose from and nothing to sort.
    const bool something = m_facets.all > 0 || m_filter.narrows();
    m_filters->setVisible(something);
    m_sort->setVisible(something);
    m_flow->invalidate();
    m_filters->updateGeometry();
}

void CatalogBar::showKinds()
{
    const qsizetype present = std::ranges::count_if(
        m_facets.kinds, [](const auto &kind) { return kind.second > 0; });
    for (const auto &[kind, chip] : m_kinds) {
        const auto found = kind ? m_facets.kinds.find(*kind) : m_facets.kinds.end();
        const int count = !kind ? m_facets.all : found == m_facets.kinds.end() ? 0 : found->second;
        const QString name = kind ? wordKinds(*kind) : tr("All");
        // Before anything has come there is nothing to count.
        chip->setText(m_facets.all == 0 ? name
                                        : tr("%1 %2", "a filter and how many it shows")
                                              .arg(name, locale().toString(count)));
        chip->setAccessibleName(chip->text());
        chip->setChecked(kind == m_filter.kind);
        // One kind alone is no choice.
        chip->setVisible(!kind || m_filter.kind == kind || (count > 0 && present > 1));
        chip->updateGeometry();
    }
}

void CatalogBar::showCategories()
{
    std::vector<Facet> shown(
        m_facets.categories.begin(),
        m_facets.categories.begin()
            + std::ptrdiff_t(std::min(categoryChips, m_facets.categories.size())));
    const auto isChosen = [this](const Facet &facet) {
        return facet.value.compare(m_filter.category, Qt::CaseInsensitive) == 0;
    };
    if (!m_filter.category.isEmpty() && std::ranges::none_of(shown, isChosen)) {
        const auto found = std::ranges::find_if(m_facets.categories, isChosen);
        shown.insert(shown.begin(),
                     found == m_facets.categories.end() ? Facet{m_filter.category, 0} : *found);
    }
    // Alphabetical: counts change with every letter, places should not.
    std::ranges::sort(shown, {}, &Facet::value);
    while (m_categories.size() < shown.size()) {
        auto *chip = new FilterChip(QString(), m_filters);
        chip->setObjectName(u"catalogCategory.%1"_s.arg(m_categories.size()));
        m_flow->insertWidget(int(m_kinds.size() + m_categories.size()), chip);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] {
            const QString value = chip->property("value").toString();
            m_filter.category = m_filter.category == value ? QString() : value;
            change();
        });
        QWidget::setTabOrder(m_categories.empty() ? m_kinds.back().second : m_categories.back(),
                             chip);
        m_categories.push_back(chip);
    }
    for (size_t i = 0; i < m_categories.size(); ++i) {
        FilterChip *chip = m_categories[i];
        chip->setVisible(i < shown.size());
        if (i >= shown.size())
            continue;
        chip->setProperty("value", shown[i].value);
        chip->setText(tr("%1 %2", "a filter and how many it shows")
                          .arg(fromData(shown[i].value), locale().toString(shown[i].count)));
        chip->setAccessibleName(chip->text());
        chip->setChecked(isChosen(shown[i]));
        chip->updateGeometry();
    }
    m_moreCategories->setText(tr("More categories"));
    m_moreCategories->setAccessibleName(tr("More categories"));
    m_moreCategories->setVisible(m_facets.categories.size() > categoryChips);
    m_moreCategories->updateGeometry();
}

void CatalogBar::addValues(MenuChip *chip, QString CatalogFilter::*value,
                           std::vector<Facet> Facets::*facets)
{
    connect(chip, &MenuChip::aboutToFill, this, [this, value, facets](QMenu *menu) {
        const QString chosen = m_filter.*value;
        const auto add = [&](const QString &text, const QString &wanted) {
            QAction *action = menu->addAction(asActionText(text));
            action->setCheckable(true);
            action->setChecked(wanted.compare(chosen, Qt::CaseInsensitive) == 0);
            connect(action, &QAction::triggered, this, [this, value, wanted] {
                m_filter.*value = wanted;
                change();
            });
        };
        add(tr("Any"), QString());
        menu->addSeparator();
        size_t count = 0;
        for (const Facet &facet : m_facets.*facets) {
            if (++count > mostValues)
                break;
            add(tr("%1 %2", "a filter and how many it shows")
                    .arg(value == &CatalogFilter::category ? fromData(facet.value) : facet.value,
                         locale().toString(facet.count)),
                facet.value);
        }
    });
}

void CatalogBar::addStates()
{
    connect(m_state, &MenuChip::aboutToFill, this, [this](QMenu *menu) {
        const auto add = [&](const QString &text, std::optional<CatalogState> wanted) {
            QAction *action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(wanted == m_filter.state);
            connect(action, &QAction::triggered, this, [this, wanted] {
                m_filter.state = wanted;
                change();
            });
        };
        add(tr("Any"), {});
        menu->addSeparator();
        for (const auto &[state, count] : m_facets.states)
            add(tr("%1 %2", "a filter and how many it shows")
                    .arg(wordState(state), locale().toString(count)),
                state);
    });
}

} // namespace studio
