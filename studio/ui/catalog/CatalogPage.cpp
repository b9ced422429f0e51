#include "ui/catalog/CatalogPage.h"

#include "library/Library.h"
#include "ui/catalog/CardGrid.h"
#include "ui/catalog/CatalogBar.h"
#include "ui/catalog/CatalogCommands.h"
#include "ui/catalog/CatalogDetail.h"
#include "ui/catalog/CatalogModel.h"
#include "ui/dialogs/Notice.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/registries/SignInSheet.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/LinkButton.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString placeKey = u"catalogView/place"_s;
const QString sortKey = u"catalogView/sort"_s;
const QString acrossKey = u"catalogView/across"_s;
const QString topic = u"catalog"_s;

} // namespace

CatalogPage::CatalogPage(Library *library, const CatalogFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_files(files)
    , m_credentials(RegistryAccess::program().credentials())
    , m_model(new CatalogModel(this))
    , m_commands(new CatalogCommands(library, files, this))
{
    setObjectName(u"catalogPage"_s);
    setAccessibleName(tr("Catalog"));
    build();
    connectParts();
    connectCommands();
    m_commands->setCredentials(m_credentials);
    reloadPlaces();
    showPlace(LibrarySource::libraryId);
}

CatalogPage::~CatalogPage() = default;

void CatalogPage::build()
{
    m_bar = new CatalogBar(this);
    m_state = new Notice(u"catalogState"_s);
    m_state->hide();
    auto *stateRow = new QWidget(this);
    auto *stateLayout = new QHBoxLayout(stateRow);
    stateLayout->setContentsMargins(28, 0, 28, 4);
    stateLayout->addWidget(m_state);
    m_told = new NoticeBar(this);
    m_told->setObjectName(u"catalogTold"_s);
    m_grid = new CardGrid(m_model, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(buildEmpty());
    // In a low window the cards roll, and no row of the filters is cut.
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);

    auto *cards = new QWidget(this);
    auto *cardsLayout = new QVBoxLayout(cards);
    cardsLayout->setContentsMargins(0, 0, 0, 0);
    cardsLayout->setSpacing(0);
    cardsLayout->addWidget(m_bar);
    cardsLayout->addWidget(stateRow);
    cardsLayout->addWidget(m_stack, 1);
    cards->setMinimumWidth(340);

    m_detail = new CatalogDetail(m_commands, this);
    m_detail->hide();
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(u"catalogAcross"_s);
    m_across->setHandleWidth(1);
    m_across->setChildrenCollapsible(false);
    m_across->addWidget(cards);
    m_across->addWidget(m_detail);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    m_across->setSizes({900, 440});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_told);
    layout->addWidget(m_across, 1);
    setFocusProxy(m_grid);
}

QWidget *CatalogPage::buildEmpty()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"catalogEmpty"_s);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setObjectName(u"catalogEmpty.title"_s);
    QFont large = font();
    large.setPixelSize(qRound(QFontInfo(font()).pixelSize() * 17 / 13.0));
    large.setWeight(QFont::DemiBold);
    m_emptyTitle->setFont(large);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyTitle->setWordWrap(true);
    m_emptyHint = new QLabel(page);
    m_emptyHint->setObjectName(u"catalogEmpty.hint"_s);
    m_emptyHint->setForegroundRole(QPalette::PlaceholderText);
    m_emptyHint->setAlignment(Qt::AlignCenter);
    m_emptyHint->setWordWrap(true);
    m_emptyStep = new QPushButton(page);
    m_emptyStep->setObjectName(u"catalogEmpty.step"_s);
    m_emptyStep->setAutoDefault(false);
    m_emptyStep->setDefault(true);
    connect(m_emptyStep, &QPushButton::clicked, this, [this] {
        if (m_step)
            m_step();
    });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->addStretch(2);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyHint);
    layout->addSpacing(12);
    layout->addWidget(m_emptyStep, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

void CatalogPage::connectParts()
{
    connect(m_bar, &CatalogBar::placeChosen, this, &CatalogPage::showPlace);
    connect(m_bar, &CatalogBar::placesWanted, this, &CatalogPage::reloadPlaces);
    connect(m_bar, &CatalogBar::manageWanted, this, &CatalogPage::registriesWanted);
    connect(m_bar, &CatalogBar::refreshWanted, this, &CatalogPage::refresh);
    connect(m_bar, &CatalogBar::filterChanged, m_model, &CatalogModel::setFilter);
    connect(m_bar, &CatalogBar::sortChosen, m_model, &CatalogModel::setSort);
    connect(m_bar, &CatalogBar::gridWanted, this, [this] {
        if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
            m_grid->setCurrentIndex(m_model->index(0));
        m_grid->setFocus();
    });
    connect(m_model, &CatalogModel::refreshed, this, [this] {
        keepCurrent();
        m_bar->setFacets(m_model->facets());
        m_bar->setSort(m_model->shownSort(), m_model->isSearching());
        describe();
        if (m_bar->isAncestorOf(QApplication::focusWidget()))
            announceSoon(this, tr("%n persona(s)", nullptr, m_model->rowCount()));
    });
    connect(m_grid, &CardGrid::opened, this, [this](const QModelIndex &index) {
        const CatalogItem item = m_model->at(index.row());
        if (item.isInRegistry()) {
            showDetail(item);
            m_detail->setFocus();
        } else {
            emit fileWanted(item.path);
        }
    });
    connect(m_grid, &CardGrid::previewed, this, [this](const QModelIndex &index) {
        const CatalogItem item = m_model->at(index.row());
        if (m_detail->isVisible() && m_detail->key() == item.key)
            closeDetail();
        else
            showDetail(item);
    });
    connect(m_grid, &CardGrid::menuWanted, this, [this](const QModelIndex &index, QPoint place) {
        auto *menu = new QMenu(this);
        menu->setObjectName(u"catalogMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_commands->fillMenu(menu, m_model->at(index.row()));
        menu->popup(place);
    });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                m_current = current.data(CatalogModel::KeyRole).toString();
                if (m_detail->isVisible())
                    showDetail(m_model->at(current.row()));
            });
    connect(m_detail, &CatalogDetail::closed, this, &CatalogPage::closeDetail);
    connect(m_state->link(), &LinkButton::clicked, this, [this] {
        if (asksForLogin())
            signIn();
        else
            refresh();
    });
    const RegistryAccess &access = RegistryAccess::program();
    connect(&access, &RegistryAccess::registriesChanged, this, [this] {
        reloadPlaces();
        // A login may have come or gone.
        refreshIfSeen();
    });
    connect(&access, &RegistryAccess::placesChanged, this, &CatalogPage::refreshIfSeen);
}

void CatalogPage::connectCommands()
{
    connect(m_commands, &CatalogCommands::fileWanted, this, &CatalogPage::fileWanted);
    connect(m_commands, &CatalogCommands::textWanted, this, &CatalogPage::textWanted);
    connect(m_commands, &CatalogCommands::publishWanted, this, &CatalogPage::publishWanted);
    connect(m_commands, &CatalogCommands::replaceWanted, this, &CatalogPage::replaceWanted);
    connect(m_commands, &CatalogCommands::folderWanted, this, &CatalogPage::folderWanted);
    connect(m_commands, &CatalogCommands::pageWanted, this, &CatalogPage::showDetail);
    connect(m_commands, &CatalogCommands::differenceWanted, this,
            [this](const CatalogCommands::Difference &difference) {
                m_detail->show();
                m_detail->showDifference(difference);
            });
    connect(m_commands, &CatalogCommands::told, this,
            [this](NoticeBar::Tone tone, const QString &text,
                   const std::vector<NoticeBar::Answer> &answers) {
                m_told->clear(topic);
                m_told->show(topic, tone, text, answers);
            });
}

void CatalogPage::setCredentials(std::shared_ptr<const Credentials> credentials)
{
    m_credentials = std::move(credentials);
    m_commands->setCredentials(m_credentials);
}

void CatalogPage::reloadPlaces()
{
    const auto all = RegistryList(m_files.registries).all();
    m_registries = all.value_or(
        std::vector<NamedRegistry>{{QString(RegistryList::ownName), RegistryList::ownFolder()}});
    std::vector<CatalogBar::Place> places{
        {LibrarySource::libraryId, tr("Library"), tr("The folder that is open as the library")}};
    for (const NamedRegistry &registry : m_registries)
        places.push_back({registry.address, placeName(registry.address), registry.address});
    m_bar->setPlaces(places);
}

QString CatalogPage::placeName(const QString &id) const
{
    if (id == LibrarySource::libraryId)
        return tr("Library");
    const auto registry = std::ranges::find(m_registries, id, &NamedRegistry::address);
    if (registry == m_registries.end() || registry->name.isEmpty())
        return id;
    return registry->name == RegistryList::ownName ? tr("My catalog") : registry->name;
}

void CatalogPage::showPlace(const QString &place)
{
    QString id = place;
    NamedRegistry named;
    if (place != LibrarySource::libraryId) {
        const auto resolved = RegistryList(m_files.registries).resolve(place);
        named = resolved.value_or(NamedRegistry{QString(), place});
        id = named.address;
    }
    if (m_source && m_source->id() == id)
        return;
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    CatalogSource *&source = m_sources[id];
    const bool isNew = !source;
    if (isNew && id == LibrarySource::libraryId)
        source = new LibrarySource(m_library, m_files, this);
    else if (isNew)
        source = new RegistrySource(named, m_credentials, m_library, m_files, this);
    m_source = source;
    m_commands->setSource(source);
    m_told->clear(topic);
    m_bar->setPlace(id);
    closeDetail();
    // Filters of one catalog mean little in another; what was searched for is searched there.
    CatalogFilter filter;
    filter.query = m_model->filter().query;
    m_bar->setFilter(filter);
    m_model->setFilter(filter);
    connect(source, &CatalogSource::changed, this, &CatalogPage::follow);
    follow();
    if (m_wasShown)
        source->refresh();
}

QString CatalogPage::place() const
{
    return m_source->id();
}

void CatalogPage::refresh()
{
    m_source->refresh();
}

void CatalogPage::refreshIfSeen()
{
    if (isVisible())
        refresh();
}

void CatalogPage::follow()
{
    m_model->setItems(m_source->items(), m_source->finder());
    describe();
}

void CatalogPage::keepCurrent()
{
    const QModelIndex index = m_model->indexOf(m_current);
    if (index.isValid() && index != m_grid->currentIndex())
        m_grid->setCurrentIndex(index);
    m_grid->viewport()->update();
}

void CatalogPage::showDetail(const CatalogItem &item, const QString &version)
{
    m_detail->show();
    m_detail->showItem(item, item.isInRegistry() ? m_source->registry() : nullptr, version);
}

void CatalogPage::closeDetail()
{
    const bool hadFocus = m_detail->isAncestorOf(focusWidget());
    m_detail->hide();
    if (hadFocus)
        m_grid->setFocus();
}

void CatalogPage::signIn()
{
    const auto address = RegistryAddress::parse(m_source->id());
    if (!address)
        return;
    auto *sheet = new SignInSheet(RegistryAccess::program(), *address, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, &CatalogPage::refresh);
    sheet->open();
}

void CatalogPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        m_library->refresh();
}

void CatalogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Refresh)) {
        refresh();
    } else if (event->matches(QKeySequence::Find) || event->text() == u"/") {
        m_bar->search()->setFocus();
        m_bar->search()->selectAll();
    } else if (event->key() == Qt::Key_Escape && m_detail->isVisible()) {
        closeDetail();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CatalogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Each time: what is published elsewhere in the program is seen here.
    m_wasShown = true;
    m_source->refresh();
}

void CatalogPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensFor(palette()).window);
}

void CatalogPage::readSettings()
{
    const QSettings settings;
    m_across->restoreState(settings.value(acrossKey).toByteArray());
    m_across->setHandleWidth(1);
    const auto sort = CatalogSort(
        std::clamp(settings.value(sortKey).toInt(), 0, int(CatalogSort::Category)));
    m_model->setSort(sort);
    m_bar->setSort(m_model->shownSort(), m_model->isSearching());
    showPlace(settings.value(placeKey, QString(LibrarySource::libraryId)).toString());
}

void CatalogPage::writeSettings() const
{
    QSettings settings;
    settings.setValue(acrossKey, m_across->saveState());
    settings.setValue(sortKey, int(m_model->sort()));
    settings.setValue(placeKey, place());
}

} // namespace studio
