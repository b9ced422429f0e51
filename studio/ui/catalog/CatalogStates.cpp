#include "ui/catalog/CatalogPage.h"

#include "library/Library.h"
#include "registry/places/PublishedPlaces.h"
#include "ui/catalog/CardGrid.h"
#include "ui/catalog/CatalogBar.h"
#include "ui/catalog/CatalogModel.h"
#include "ui/dialogs/Notice.h"
#include "wording/Wording.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

// What the catalog view says of itself: empty, loading, offline, wrong.

namespace studio {

namespace {

/// Whether the user has sent something to a registry that it does not list.
bool hasHiddenIn(const QString &registry, const QString &published)
{
    const auto places = PublishedPlaces(published).all();
    return places && std::ranges::any_of(*places, [&](const PublishedPlace &place) {
               return place.registry == registry
                      && (place.state == PublishedPlace::State::Draft
                          || place.state == PublishedPlace::State::Pending);
           });
}

} // namespace

QString wordAge(const QDateTime &then, const QDateTime &now)
{
    const qint64 minutes = then.secsTo(now) / 60;
    if (!then.isValid())
        return {};
    if (minutes < 1)
        return CatalogPage::tr("just now");
    if (minutes < 60)
        return CatalogPage::tr("%n minutes ago", nullptr, int(minutes));
    if (minutes < 24 * 60)
        return CatalogPage::tr("%n hours ago", nullptr, int(minutes / 60));
    return QLocale().toString(then.toLocalTime(), QLocale::ShortFormat);
}

void CatalogPage::describe()
{
    describeState();
    const bool isEmpty = m_model->rowCount() == 0;
    const bool waits = isEmpty && m_model->items().empty() && m_source->state().loading;
    m_grid->setWaiting(waits || !m_model->isUpToDate());
    // What is hidden hands the focus to anybody.
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    const bool saysEmpty = isEmpty && !waits && m_model->isUpToDate();
    if (saysEmpty)
        describeEmpty();
    m_stack->setCurrentIndex(saysEmpty ? 1 : 0);
    if (hadFocus && saysEmpty)
        m_emptyStep->setFocus();
    else if (hadFocus)
        m_grid->setFocus();
}

void CatalogPage::describeState()
{
    const CatalogSource::State &state = m_source->state();
    const bool hasCards = !m_model->items().empty();
    if (!state.error || !hasCards) {
        m_state->hide();
        return;
    }
    const QString age = wordAge(state.asOf, QDateTime::currentDateTimeUtc());
    const QString kept = age.isEmpty() ? tr("This is what was there the last time.")
                                       : tr("This is what was there %1.").arg(age);
    m_state->show(Notice::Level::Warning, wordError(*state.error) + u' ' + kept);
    if (!state.loading && asksForLogin())
        m_state->setLink(tr("Sign in…"), tr("Sign in to the registry"));
    else if (!state.loading)
        m_state->setLink(tr("Try again"), tr("Ask the registry again"));
}

bool CatalogPage::asksForLogin() const
{
    const std::optional<Error> &error = m_source->state().error;
    return error && (error->code == "http/unauthorized" || error->code == "http/forbidden");
}

void CatalogPage::describeEmpty()
{
    const CatalogSource::State &state = m_source->state();
    const CatalogFilter &filter = m_model->filter();
    const bool isLibrary = m_source->id() == LibrarySource::libraryId;
    if (!m_model->items().empty()) {
        const QString hint = filter.query.isEmpty() ? tr("Other filters may show more.")
                             : filter.narrows()
                                 ? tr("Look at the spelling, or search without the filters.")
                                 : tr("Look at the spelling, or try fewer words.");
        sayEmpty(tr("No persona matches"), hint,
                 filter.narrows() ? tr("Clear search and filters") : tr("Clear the search"),
                 [this] {
                     m_bar->setFilter({});
                     m_model->setFilter({});
                 });
    } else if (state.error) {
        const QString title = tr("%1 cannot be shown").arg(placeName(m_source->id()));
        if (asksForLogin())
            sayEmpty(title, wordError(*state.error), tr("Sign in…"), [this] { signIn(); });
        else
            sayEmpty(title, wordError(*state.error), tr("Try again"), [this] { refresh(); });
    } else if (isLibrary && m_library->folder().isEmpty()) {
        sayEmpty(tr("No library is open"),
                 tr("A library is any folder with souls or agents in it."), tr("Open folder…"),
                 [this] { emit folderWanted(); });
    } else if (isLibrary) {
        sayEmpty(tr("There is no persona in the library yet"),
                 tr("%1 holds none. Write one, or download some from a registry.")
                     .arg(QDir::toNativeSeparators(m_library->folder())),
                 tr("Look into my catalog"), [this] { showPlace(QString(RegistryList::ownName)); });
    } else if (hasHiddenIn(m_source->id(), m_files.published)) {
        sayEmpty(tr("Nothing is shown to everybody here yet"),
                 tr("What you have sent to %1 is a draft, or waits for a curator.")
                     .arg(placeName(m_source->id())),
                 tr("Show the library"), [this] { showPlace(LibrarySource::libraryId); });
    } else {
        sayEmpty(tr("Nothing has been published here yet"),
                 tr("Choose a persona of your library and publish it to %1.")
                     .arg(placeName(m_source->id())),
                 tr("Show the library"), [this] { showPlace(LibrarySource::libraryId); });
    }
}

void CatalogPage::sayEmpty(const QString &title, const QString &hint, const QString &step,
                           std::function<void()> work)
{
    m_emptyTitle->setText(title);
    m_emptyHint->setText(hint);
    m_emptyStep->setText(step);
    m_emptyStep->setAccessibleName(step);
    m_step = std::move(work);
}

} // namespace studio
