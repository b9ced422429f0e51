#include "ui/catalog/CatalogCommands.h"

#include "library/Library.h"
#include "registry/OpenRegistry.h"
#include "render/CardExport.h"
#include "session/DocumentSession.h"
#include "ui/catalog/ClaimSheet.h"
#include "ui/export/ExportSheet.h"
#include "wording/PersonaDiff.h"
#include "wording/Wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Work that ends sooner is not announced.
constexpr int patience = 400; // ms

/// What the file of a persona is called that comes from a registry.
QString fileNameOf(Kind kind, const QString &slug)
{
    switch (kind) {
    case Kind::Soul: return slug + u".soul.md"_s;
    case Kind::Agent: return slug + u".md"_s;
    case Kind::Skill: return slug + u"/SKILL.md"_s;
    }
    Q_UNREACHABLE_RETURN(slug);
}

/// A folder for the kind when the library has one, else the library itself.
QString folderFor(Kind kind, const QString &library)
{
    const QString names = kind == Kind::Soul    ? u"souls"_s
                          : kind == Kind::Agent ? u"agents"_s
                                                : u"skills"_s;
    for (const QString &folder : {names, QString(u".claude/"_s + names)}) {
        if (QFileInfo(library + u'/' + folder).isDir())
            return library + u'/' + folder;
    }
    return library;
}

Result<SnapshotPtr> snapshotOf(const QByteArray &content, const QString &path)
{
    return decode(content).transform(
        [&](const FileText &text) { return makeSnapshot(text.text, text.encoding, path); });
}

Result<void> writeNew(const QString &path, const QByteArray &content)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail("file/no-permission", {path});
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail("file/write", {path, file.errorString()});
    if (file.write(content) == content.size() && file.flush())
        return {};
    const QString reason = file.errorString();
    file.remove();
    return fail("file/write", {path, reason});
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

void CatalogCommands::editCopy(const CatalogItem &item, const QString &version)
{
    if (!item.isInRegistry()) {
        duplicate(item);
        return;
    }
    fetch(item, version, tr("Fetching “%1”…").arg(item.card.name),
          [this, item](const Fetched &fetched) {
              const Result<FileText> text = decode(fetched.content);
              if (!text) {
                  tell(text.error());
                  return;
              }
              if (fetched.slug != item.slug && !fetched.slug.isEmpty())
                  tellDone(item, fetched, tr("This is a copy."), {});
              const QString slug = fetched.slug.isEmpty() ? item.slug : fetched.slug;
              emit textWanted(text->text, fileNameOf(item.card.kind, slug).section(u'/', -1));
          });
}

void CatalogCommands::duplicate(const CatalogItem &item)
{
    const Result<FileText> text = readFile(item.path);
    if (!text) {
        tell(text.error());
        return;
    }
    const QString name = QFileInfo(item.path).fileName();
    const qsizetype dot = name.indexOf(u'.');
    emit textWanted(text->text, name.first(dot) + u"-copy"_s + name.sliced(dot));
}

Result<QString> CatalogCommands::writeIntoLibrary(const CatalogItem &item,
                                                  const Fetched &fetched) const
{
    const QString slug = fetched.slug.isEmpty() ? item.slug : fetched.slug;
    const QString folder = folderFor(item.card.kind, m_library->folder());
    for (int number = 1; number < 1000; ++number) {
        const QString numbered = number == 1 ? slug
                                             : QString(slug + u'-' + QString::number(number));
        const QString path = folder + u'/' + fileNameOf(item.card.kind, numbered);
        if (!QFileInfo::exists(path))
            return writeNew(path, fetched.content).transform([&] { return path; });
        QFile there(path);
        if (there.open(QIODevice::ReadOnly) && there.readAll() == fetched.content)
            return path;
    }
    return fail("file/write", {folder, slug});
}

void CatalogCommands::downloadIntoLibrary(const CatalogItem &item, const QString &version)
{
    if (m_library->folder().isEmpty()) {
        emit told(NoticeBar::Tone::Warning,
                  tr("There is no library yet to download into. Open a folder as your library."),
                  {{tr("Open folder…"), [this] { emit folderWanted(); }}});
        return;
    }
    fetch(item, version, tr("Downloading “%1”…").arg(item.card.name),
          [this, item](const Fetched &fetched) {
              const Result<QString> path = writeIntoLibrary(item, fetched);
              if (!path) {
                  tell(path.error());
                  return;
              }
              rememberDownload(item, *path, fetched);
              m_library->refresh();
              tellDone(item, fetched,
                       tr("Downloaded and verified: %1").arg(QDir::toNativeSeparators(*path)),
                       {{tr("Open"), [this, path = *path] { emit fileWanted(path); }}});
          });
}

void CatalogCommands::rememberDownload(const CatalogItem &item, const QString &path,
                                       const Fetched &fetched)
{
    const std::shared_ptr<Registry> registry = registryOf(item);
    if (!registry)
        return;
    const PublishedPlace place{.path = path,
                               .slug = fetched.slug.isEmpty() ? item.slug : fetched.slug,
                               .registry = registry->address(),
                               .version = fetched.version,
                               .digest = fetched.digest,
                               .fileDigest = digestOf(fetched.content),
                               .when = QDateTime::currentDateTimeUtc()};
    // Without it newer versions are not noticed, which is no reason to stop.
    if (const Result<void> kept = PublishedPlaces(m_files.downloaded).remember({place}); !kept)
        tell(kept.error());
}

void CatalogCommands::downloadAs(const CatalogItem &item)
{
    if (!item.isInRegistry()) {
        saveCopy(item);
        return;
    }
    fetch(
        item, {}, tr("Downloading “%1”…").arg(item.card.name),
        [this, item](const Fetched &fetched) {
            auto *dialog = new QFileDialog(m_window, tr("Download"), m_library->folder());
            dialog->setObjectName(u"downloadDialog"_s);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setNameFilters({tr("Personas (*.md)")});
            dialog->selectFile(fileNameOf(item.card.kind, item.slug).section(u'/', -1));
            connect(dialog, &QFileDialog::fileSelected, this, [this, item, fetched](QString path) {
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(fetched.content) < 0
                    || !file.commit()) {
                    tell({"file/write", {path, file.errorString()}, {}});
                    return;
                }
                rememberDownload(item, path, fetched);
                tellDone(item, fetched,
                         tr("Downloaded and verified: %1").arg(QDir::toNativeSeparators(path)),
                         {{tr("Open"), [this, path] { emit fileWanted(path); }}});
            });
            dialog->open();
        });
}

void CatalogCommands::saveCopy(const CatalogItem &item)
{
    QFile source(item.path);
    if (!source.open(QIODevice::ReadOnly)) {
        tell({"file/not-readable", {item.path, source.errorString()}, {}});
        return;
    }
    auto *dialog = new QFileDialog(m_window, tr("Download"), QDir::homePath());
    dialog->setObjectName(u"downloadDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Personas (*.md)")});
    dialog->selectFile(QFileInfo(item.path).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content = source.readAll()](const QString &path) {
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0 || !file.commit())
                    tell({"file/write", {path, file.errorString()}, {}});
                else
                    emit told(NoticeBar::Tone::Info,
                              tr("Saved: %1").arg(QDir::toNativeSeparators(path)), {});
            });
    dialog->open();
}

void CatalogCommands::downloadForTarget(const CatalogItem &item)
{
    fetch(item, {}, tr("Downloading “%1”…").arg(item.card.name),
          [this, item](const Fetched &fetched) {
              const Result<FileText> text = decode(fetched.content);
              if (!text) {
                  tell(text.error());
                  return;
              }
              auto session = DocumentSession::create(
                  text->text, fileNameOf(item.card.kind, item.slug).section(u'/', -1));
              auto *sheet = new ExportSheet(*session, m_window);
              // It goes after the sheet that uses it.
              session.release()->setParent(sheet);
              sheet->setAttribute(Qt::WA_DeleteOnClose);
              sheet->open();
          });
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
