#include "ui/catalog/CatalogBar.h"

#include "ui/catalog/MenuChip.h"
#include "ui/preview/QuietMenuButton.h"
#include "ui/widgets/Bidi.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Look.h"
#include "wording/Phrases.h"
#include "wording/Wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// So many categories have a chip of their own; the others share a menu.
constexpr size_t categoryChips = 5;
constexpr size_t mostValues = 40; ///< Of a menu.
constexpr int searchWidth = 340;
constexpr int leastSearchWidth = 200; ///< Beside the title; else it has a row of its own.
constexpr int sideMargin = 28;

constexpr std::pair<CatalogSort, const char *> sorts[] = {
    {CatalogSort::Name, "name"},           {CatalogSort::Updated, "updated"},
    {CatalogSort::Downloads, "downloads"}, {CatalogSort::Rating, "rating"},
    {CatalogSort::Category, "category"},   {CatalogSort::Relevance, "relevance"}};

QString escaped(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

QString wordState(CatalogState state)
{
    switch (state) {
    case CatalogState::NotPublished: return CatalogBar::tr("Not published");
    case CatalogState::Draft: return CatalogBar::tr("Draft");
    case CatalogState::Pending: return CatalogBar::tr("Pending");
    case CatalogState::Published: return CatalogBar::tr("Published");
    case CatalogState::Changed: return CatalogBar::tr("Changed since published");
    case CatalogState::Problems: return CatalogBar::tr("Has problems");
    case CatalogState::Update: return CatalogBar::tr("Newer version available");
    case CatalogState::InLibrary: return CatalogBar::tr("In the library");
    case CatalogState::Claimed: return CatalogBar::tr("Claim pending");
    }
    Q_UNREACHABLE_RETURN(QString());
}

CatalogBar::CatalogBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"catalogBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 16, sideMargin, 8);
    layout->setSpacing(10);
    buildHead();
    buildFilters();
}

void CatalogBar::buildHead()
{
    m_title = new QLabel(tr("Catalog"), this);
    m_title->setObjectName(u"catalogTitle"_s);
    QFont large = font();
    large.setPixelSize(qRound(QFontInfo(font()).pixelSize() * 19 / 13.0));
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_placeChip = new MenuChip(u"catalogPlace"_s, this);
    connect(m_placeChip, &MenuChip::aboutToFill, this, &CatalogBar::fillPlaces);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"catalogSearch"_s);
    m_search->setAccessibleName(tr("Search personas"));
    m_search->setPlaceholderText(tr("Search names, taglines, tags"));
    m_search->setToolTip(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(searchWidth);
    m_search->setMinimumWidth(120);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.query = text;
        emit filterChanged(m_filter);
    });
    auto *whose = new QHBoxLayout;
    whose->setSpacing(10);
    whose->addWidget(m_title);
    whose->addWidget(m_placeChip);
    whose->addStretch(1);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(10);
    m_head->addLayout(whose, 1);
    m_head->addWidget(m_search, 3);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_head);
}

/// Beside the page of a persona there may be too little room for title and search in one row.
void CatalogBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int beside = m_title->sizeHint().width() + m_placeChip->sizeHint().width()
                       + leastSearchWidth + 2 * m_head->spacing();
    const bool narrow = contentsRect().width() - 2 * sideMargin < beside;
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_below->setDirection(m_head->direction());
    m_search->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : searchWidth);
}

void CatalogBar::buildFilters()
{
    m_filters = new QWidget(this);
    m_filters->setObjectName(u"catalogFilters"_s);
    m_flow = new FlowLayout(m_filters, 8, 6);
    m_flow->setContentsMargins(0, 0, 0, 0);
    for (const std::optional<Kind> kind : {std::optional<Kind>(), std::optional(Kind::Soul),
                                           std::optional(Kind::Agent), std::optional(Kind::Skill)})
        m_kinds.emplace_back(kind, kindChip(kind));
    const auto menuChip = [this](const char *name) {
        auto *chip = new MenuChip(QLatin1StringView(name), m_filters);
        m_flow->addWidget(chip);
        return chip;
    };
    m_moreCategories = menuChip("catalogCategory");
    m_tag = menuChip("catalogTag");
    m_framework = menuChip("catalogFramework");
    m_model = menuChip("catalogModel");
    m_state = menuChip("catalogState");
    addValues(m_moreCategories, &CatalogFilter::category, &Facets::categories);
    addValues(m_tag, &CatalogFilter::tag, &Facets::tags);
    addValues(m_framework, &CatalogFilter::framework, &Facets::frameworks);
    addValues(m_model, &CatalogFilter::model, &Facets::models);
    addStates();
    m_clear = new FilterChip(tr("Clear filters"), m_filters);
    m_clear->setObjectName(u"catalogClear"_s);
    m_clear->setCheckable(false);
    m_flow->addWidget(m_clear);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        const QString query = m_filter.query;
        m_filter = {};
        m_filter.query = query;
        change();
    });

    m_sort = new QuietMenuButton(this);
    m_sort->setObjectName(u"catalogSort"_s);
    m_sort->setTitle(tr("Order of the cards"));
    m_sort->setFont(labelFont(font()));
    m_sort->addChoice(tr("&Best match"), tr("Sort: best match"), u"relevance"_s);
    m_sort->addChoice(tr("&Name"), tr("Sort: name"), u"name"_s);
    m_sort->addChoice(tr("Ne&west first"), tr("Sort: newest"), u"updated"_s);
    m_sort->addChoice(tr("Most &downloads"), tr("Sort: downloads"), u"downloads"_s);
    m_sort->addChoice(tr("Best &rating"), tr("Sort: rating"), u"rating"_s);
    m_sort->addChoice(tr("&Category"), tr("Sort: category"), u"category"_s);
    setSort(CatalogSort::Name, false);
    connect(m_sort, &QuietMenuButton::valueChosen, this, [this](const QString &value) {
        for (const auto &[sort, name] : sorts) {
            if (value == QLatin1StringView(name))
                emit sortChosen(sort);
        }
    });
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->addWidget(m_filters, 1);
    m_below->addWidget(m_sort, 0, Qt::AlignTop | Qt::AlignTrailing);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_below);
}

FilterChip *CatalogBar::kindChip(std::optional<Kind> kind)
{
    auto *chip = new FilterChip(QString(), m_filters);
    chip->setObjectName(u"catalogKind."_s + (kind ? QString(kindId(*kind)) : u"all"_s));
    m_flow->addWidget(chip);
    connect(chip, &QAbstractButton::clicked, this, [this, kind] {
        m_filter.kind = kind;
        change();
    });
    return chip;
}

void CatalogBar::change()
{
    showChips();
    emit filterChanged(m_filter);
}

void CatalogBar::setPlaces(const std::vector<Place> &places)
{
    m_places = places;
    setPlace(m_place);
}

void CatalogBar::setPlace(const QString &id)
{
    m_place = id;
    const auto place = std::ranges::find(m_places, id, &Place::id);
    const QString name = place == m_places.end() ? id : place->name;
    m_placeChip->setText(
        asPath(fontMetrics().elidedText(name, Qt::ElideMiddle, 260), layoutDirection()));
    m_placeChip->setToolTip(place == m_places.end() ? id : place->help);
    m_placeChip->setAccessibleName(tr("Catalog of: %1").arg(name));
    m_placeChip->updateGeometry();
}

void CatalogBar::fillPlaces(QMenu *menu)
{
    emit placesWanted();
    for (const Place &place : m_places) {
        QAction *action = menu->addAction(escaped(place.name));
        action->setToolTip(place.help);
        action->setCheckable(true);
        action->setChecked(place.id == m_place);
        connect(action, &QAction::triggered, this, [this, id = place.id] {
            setPlace(id);
            emit placeChosen(id);
        });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    connect(menu->addAction(tr("Re&gistries…")), &QAction::triggered, this,
            &CatalogBar::manageWanted);
    QAction *refresh = menu->addAction(tr("&Refresh"));
    refresh->setShortcut(QKeySequence(QKeySequence::Refresh));
    connect(refresh, &QAction::triggered, this, &CatalogBar::refreshWanted);
}

void CatalogBar::setFacets(const Facets &facets)
{
    m_facets = facets;
    showChips();
}

void CatalogBar::setFilter(const CatalogFilter &filter)
{
    m_filter = filter;
    if (m_search->text() != filter.query) {
        const QSignalBlocker blocker(m_search);
        m_search->setText(filter.query);
    }
    showChips();
}

void CatalogBar::setSort(CatalogSort sort, bool searching)
{
    m_sort->setChoiceVisible(u"relevance"_s, searching);
    for (const auto &[value, name] : sorts) {
        if (value == sort)
            m_sort->setValue(QLatin1StringView(name));
    }
}

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
            QAction *action = menu->addAction(escaped(text));
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

bool CatalogBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter: emit gridWanted(); return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                emit gridWanted();
            m_search->clear();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace studio
