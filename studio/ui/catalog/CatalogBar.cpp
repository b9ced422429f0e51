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

constexpr int searchWidth = 340;
constexpr int leastSearchWidth = 200; ///< Beside the title; else it has a row of its own.
constexpr int sideMargin = 28;

constexpr std::pair<CatalogSort, const char *> sorts[] = {
    {CatalogSort::Name, "name"},           {CatalogSort::Updated, "updated"},
    {CatalogSort::Downloads, "downloads"}, {CatalogSort::Rating, "rating"},
    {CatalogSort::Category, "category"},   {CatalogSort::Relevance, "relevance"}};

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
        QAction *action = menu->addAction(asActionText(place.name));
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
