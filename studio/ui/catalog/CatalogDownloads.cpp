// Taking a persona out of a catalog: to edit it, into the library, or as a file anywhere.
#include "library/Library.h"
#include "registry/Registry.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogCommands.h"
#include "ui/export/ExportSheet.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

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
    fetch(item, {}, tr("Downloading “%1”…").arg(item.card.name),
          [this, item](const Fetched &fetched) {
              const QString path = m_library->folder() + u'/'
                                   + fileNameOf(item.card.kind, item.slug).section(u'/', -1);
              askAndWrite(path, fetched.content, [this, item, fetched](const QString &chosen) {
                  rememberDownload(item, chosen, fetched);
                  tellDone(item, fetched,
                           tr("Downloaded and verified: %1").arg(QDir::toNativeSeparators(chosen)),
                           {{tr("Open"), [this, chosen] { emit fileWanted(chosen); }}});
              });
          });
}

void CatalogCommands::saveCopy(const CatalogItem &item)
{
    QFile source(item.path);
    if (!source.open(QIODevice::ReadOnly)) {
        tell({"file/read", {item.path, source.errorString()}, {}});
        return;
    }
    askAndWrite(QDir::homePath() + u'/' + QFileInfo(item.path).fileName(), source.readAll(),
                [this](const QString &chosen) {
                    emit told(NoticeBar::Tone::Info,
                              tr("Saved: %1").arg(QDir::toNativeSeparators(chosen)), {});
                });
}

void CatalogCommands::askAndWrite(const QString &path, const QByteArray &content,
                                  std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(m_window, tr("Download"), QFileInfo(path).path());
    dialog->setObjectName(u"downloadDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Personas (*.md)")});
    dialog->selectFile(QFileInfo(path).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content, then = std::move(then)](const QString &chosen) {
                QSaveFile file(chosen);
                if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                    && file.commit())
                    then(chosen);
                else
                    tell({"file/write", {chosen, file.errorString()}, {}});
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

} // namespace studio
