// What comes into the library from elsewhere: through the sheet, the clipboard, or dropped.

#include "exchange/Install.h"
#include "library/Library.h"
#include "ui/create/ImportSheet.h"
#include "ui/library/LibraryCommands.h"
#include "ui/library/LibraryPanel.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/MainWindow.h"
#include "ui/window/NoticeBar.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Whether a file that was dropped is to be imported: an archive, or a persona of another program.
bool isForeignFile(const QString &path)
{
    static const QStringList endings{u".zip"_s, u".toml"_s,     u".mdc"_s,        u".json"_s,
                                     u".txt"_s, u".agent.md"_s, u".chatmode.md"_s};
    return std::ranges::any_of(
        endings, [&](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

/// Whether a folder belongs to another program: its personas are to be imported, not opened.
bool isForeignFolder(const QString &path)
{
    const QString inside = path + u"/persona.md"_s;
    const QString format = detectFormat(inside, u"---\ndescription: D.\n---\n\nText.\n"_s);
    static const QRegularExpression codex(u"(^|/)\\.codex(/agents)?$"_s);
    const Target *target = findTarget(format);
    const bool own = format == u"claude-code" || format == u"claude-skill";
    return codex.match(path).hasMatch() || (target && !own && target->tool != u"Files");
}

QStringList localPaths(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

/// A folder that is one persona holds no others: they go beside it.
QString besidePersona(const QString &folder)
{
    const bool own = QFileInfo::exists(folder + u"/SKILL.md"_s)
                     || QFileInfo::exists(folder + u"/SOUL.md"_s);
    return own ? QFileInfo(folder).path() : folder;
}

/// The roots of the library and the folders below them that hold personas.
QStringList foldersOf(const Library &library)
{
    QSet<QString> folders;
    for (const LibraryEntry &entry : library.entries()) {
        const QString root = library.rootOf(entry.path);
        QString folder = QFileInfo(entry.path).path();
        while (!folders.contains(folder) && folder.startsWith(root) && QFileInfo(root).isDir()) {
            folders.insert(folder);
            folder = QFileInfo(folder).path();
        }
    }
    for (const QString &root : library.roots()) {
        if (QFileInfo(root).isDir())
            folders.insert(root);
    }
    QStringList sorted(folders.begin(), folders.end());
    sorted.sort();
    return sorted;
}

} // namespace

bool isForeign(const QString &path)
{
    return QFileInfo(path).isDir() ? isForeignFolder(QDir::cleanPath(path)) : isForeignFile(path);
}

void MainWindow::connectImport()
{
    connect(m_actions->importPersonas, &QAction::triggered, this, [this] { openImport(); });
    connect(m_actions->importClipboard, &QAction::triggered, this, [this] {
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        const QStringList paths = mime ? localPaths(*mime) : QStringList();
        if (!paths.isEmpty())
            return openImport()->setSources(paths);
        if (mime && !mime->text().trimmed().isEmpty())
            return openImport()->setText(mime->text());
        m_notices->show(u"import"_s, NoticeBar::Tone::Info,
                        tr("There is no text and no file on the clipboard."));
    });
}

ImportSheet *MainWindow::openImport(const QString &folder)
{
    const QString wanted = besidePersona(folder.isEmpty() ? m_libraryCommands->chosenFolder()
                                                          : folder);
    auto *sheet = new ImportSheet(
        wanted.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                         : wanted,
        this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setFolders(foldersOf(*m_library->library()));
    connect(sheet, &ImportSheet::imported, this, &MainWindow::tellImported);
    sheet->open();
    return sheet;
}

/// What was imported can be taken back as long as nothing else was written.
void MainWindow::tellImported(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_documents->open(paths.front());
    const std::optional<LastInstall> last = lastInstall();
    if (last && last->undoable && last->act == WriteAct::Import
        && last->files.contains(paths.front()))
        m_notices->show(u"install"_s, NoticeBar::Tone::Info,
                        tr("%n file(s) came into the library.", nullptr, int(paths.size())),
                        {{tr("Undo"), [this] { undoInstall(); }}});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QMimeData *mime = event->mimeData();
    QStringList foreign;
    for (const QString &path : localPaths(*mime)) {
        if (isForeign(path))
            foreign += path;
        else if (QFileInfo(path).isDir())
            openFolder(path);
        else
            m_documents->open(path);
    }
    // One sheet for all of them.
    if (!foreign.isEmpty())
        openImport()->setSources(foreign);
    if (mime->urls().isEmpty() && !mime->text().trimmed().isEmpty())
        openImport()->setText(mime->text());
    event->acceptProposedAction();
}

} // namespace studio
