#include "ui/catalog/CatalogCommands.h"

#include "library/Library.h"
#include "registry/OpenRegistry.h"
#include "render/CardExport.h"
#include "ui/catalog/ClaimSheet.h"
#include "wording/PersonaDiff.h"
#include "wording/Wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Work that ends sooner is not announced.
constexpr int patience = 400; // ms

Result<SnapshotPtr> snapshotOf(const QByteArray &content, const QString &path)
{
    return decode(content).transform(
        [&](const FileText &text) { return makeSnapshot(text.text, text.encoding, path); });
}

} // namespace

CatalogCommands::CatalogCommands(Library *library, const CatalogFiles &files, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_files(files)
    , m_window(window)
    , m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
}

void CatalogCommands::setCredentials(std::shared_ptr<const Credentials> credentials)
{
    m_credentials = std::move(credentials);
    m_other.reset();
}

void CatalogCommands::tell(const Error &error)
{
    if (error.code == "registry/cancelled")
        emit told(NoticeBar::Tone::Info, tr("Cancelled. Nothing was changed."), {});
    else
        emit told(NoticeBar::Tone::Error, wordError(error), {});
}

void CatalogCommands::tellWorking(const QString &text)
{
    QTimer::singleShot(patience, &m_work, [this, text, job = QPointer<Job>(m_work.job())] {
        if (job && m_work.job() == job)
            emit told(NoticeBar::Tone::Info, text, {{tr("Cancel"), [this] { m_work.cancel(); }}});
    });
}

std::shared_ptr<Registry> CatalogCommands::registryOf(const CatalogItem &item)
{
    if (item.isInRegistry() && m_source)
        return m_source->registry();
    if (item.registry.isEmpty())
        return {};
    if (m_other && m_other->address() == item.registry)
        return m_other;
    auto opened = openRegistry(item.registry, m_credentials, {.cacheFolder = m_files.cache});
    if (!opened) {
        tell(opened.error());
        return {};
    }
    m_other = std::move(*opened);
    return m_other;
}

void CatalogCommands::fetch(const CatalogItem &item, const QString &version, const QString &doing,
                            Then then)
{
    const std::shared_ptr<Registry> registry = registryOf(item);
    if (!registry)
        return;
    m_work.follow(registry->startFetch(item.slug, version),
                  [this, then = std::move(then)](const Result<Fetched> &fetched) {
                      if (fetched)
                          then(*fetched);
                      else
                          tell(fetched.error());
                  });
    tellWorking(doing);
}

void CatalogCommands::tellDone(const CatalogItem &item, const Fetched &fetched, const QString &done,
                               std::vector<NoticeBar::Answer> answers)
{
    QString text = done;
    if (!fetched.slug.isEmpty() && fetched.slug != item.slug)
        text += u' ' + tr("“%1” has become “%2”.").arg(item.slug, fetched.slug);
    if (fetched.isCached)
        text += u' ' + tr("The registry cannot be reached: this is what was read there earlier.");
    emit told(NoticeBar::Tone::Info, text, answers);
}

void CatalogCommands::compare(const CatalogItem &item)
{
    fetch(
        item, item.isInRegistry() ? item.entry.version : QString(),
        tr("Fetching “%1”…").arg(item.card.name), [this, item](const Fetched &fetched) {
            const Result<SnapshotPtr> mine = openSnapshot(item.path);
            const Result<SnapshotPtr> there = snapshotOf(fetched.content, item.path);
            if (!mine || !there) {
                tell(mine ? there.error() : mine.error());
                return;
            }
            const QString place = registryOf(item)->address();
            emit differenceWanted(
                {tr("From version %1 at %2 to the file in the library").arg(fetched.version, place),
                 diffPersonas(**there, **mine),
                 {},
                 {}});
        });
}

void CatalogCommands::update(const CatalogItem &item)
{
    fetch(item, {}, tr("Fetching “%1”…").arg(item.card.name), [this, item](const Fetched &fetched) {
        const Result<SnapshotPtr> mine = openSnapshot(item.path);
        const Result<SnapshotPtr> there = snapshotOf(fetched.content, item.path);
        if (!mine || !there) {
            tell(mine ? there.error() : mine.error());
            return;
        }
        const QString title = tr("Update to %1").arg(fetched.version);
        emit differenceWanted(
            {tr("From the file in the library to version %1").arg(fetched.version),
             diffPersonas(**mine, **there), tr("&Take over version %1").arg(fetched.version),
             [this, item, fetched, title, text = (*there)->text] {
                 emit replaceWanted(item.path, text, title);
                 rememberDownload(item, item.path, fetched);
                 tellDone(item, fetched,
                          tr("The text of the file is version %1 now. It can be undone, and is not "
                             "saved yet.")
                              .arg(fetched.version),
                          {});
             }});
    });
}

void CatalogCommands::askToTakeDown(const CatalogItem &item)
{
    const std::shared_ptr<Registry> registry = registryOf(item);
    if (!registry)
        return;
    const Capabilities can = registry->capabilities();
    const QString what =
        can.canDraft ? tr("It becomes a draft that others do not see; it can be published again.")
        : can.canDelete ? tr("All its versions are deleted there. Files on your computer stay.")
                        : tr("It leaves the list; the server keeps its content.");
    emit told(NoticeBar::Tone::Warning,
              tr("Take “%1” out of %2? %3").arg(item.card.name, registry->address(), what),
              {{tr("Take it out"), [this, item] { takeDown(item); }}, {tr("Keep it"), {}}});
}

void CatalogCommands::takeDown(const CatalogItem &item)
{
    const std::shared_ptr<Registry> registry = registryOf(item);
    if (!registry)
        return;
    m_work.follow(registry->startUnpublish(item.slug), [this, item,
                                                        registry](const Result<Unpublished> &done) {
        if (!done) {
            tell(done.error());
            return;
        }
        const PublishedPlaces published(m_files.published);
        auto places = published.all().value_or(std::vector<PublishedPlace>());
        std::erase_if(places, [&](const PublishedPlace &place) {
            return place.registry != registry->address() || place.slug != item.slug;
        });
        for (PublishedPlace &place : places) {
            place.state = registry->capabilities().canDraft ? PublishedPlace::State::Draft
                                                            : PublishedPlace::State::Away;
            place.when = QDateTime::currentDateTimeUtc();
        }
        if (const auto kept = published.remember(places); !kept)
            tell(kept.error());
        else
            emit told(NoticeBar::Tone::Info,
                      tr("“%1” is no longer in %2.").arg(item.card.name, registry->address()), {});
        m_source->refresh();
    });
    tellWorking(tr("Taking out “%1”…").arg(item.card.name));
}

void CatalogCommands::claim(const CatalogItem &item)
{
    const std::shared_ptr<Registry> registry = registryOf(item);
    if (!registry || !registry->capabilities().canClaim)
        return;
    auto *sheet = new ClaimSheet({item.card, item.slug, registry->address()}, m_files, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ClaimSheet::pageWanted, this, [this](const QUrl &page) { m_opener(page); });
    connect(sheet, &ClaimSheet::claimed, this, [this, item](const QString &handle) {
        emit told(NoticeBar::Tone::Info,
                  tr("The claim of “%1” for @%2 is kept as pending until the catalog's team has "
                     "looked at it.")
                      .arg(item.card.name, handle),
                  {});
        m_source->refresh();
    });
    connect(sheet, &ClaimSheet::withdrawn, this, [this, item] {
        emit told(NoticeBar::Tone::Info,
                  tr("The claim of “%1” is no longer kept. If it was made on the catalog's page "
                     "already, tell the team there, too.")
                      .arg(item.card.name),
                  {});
        m_source->refresh();
    });
    sheet->open();
}

void CatalogCommands::copyReference(const CatalogItem &item)
{
    const QString text = item.isInRegistry() ? item.entry.reference
                                             : QDir::toNativeSeparators(item.path);
    QGuiApplication::clipboard()->setText(text);
    emit told(NoticeBar::Tone::Info, tr("Copied: %1").arg(text), {});
}

void CatalogCommands::copyCard(const CatalogItem &item)
{
    const Theme theme = tokensFor(m_window->palette()).dark ? Theme::Dark : Theme::Light;
    QGuiApplication::clipboard()->setImage(cardImage(item.card, theme, 2));
    emit told(NoticeBar::Tone::Info, tr("The card is in the clipboard as a picture."), {});
}

} // namespace studio
