// What comes into the library from elsewhere: through the sheet, the clipboard, or dropped.

#include "exchange/Import.h"
#include "ui/create/ImportSheet.h"
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
        if (mime && mime->hasUrls() && mime->urls().constFirst().isLocalFile())
            return openImport()->setSource(mime->urls().constFirst().toLocalFile());
        if (mime && !mime->text().trimmed().isEmpty())
            return openImport()->setText(mime->text());
        m_notices->show(u"import"_s, NoticeBar::Tone::Info,
                        tr("There is no text and no file on the clipboard."));
    });
}

ImportSheet *MainWindow::openImport()
{
    const QString library = m_library->folder();
    auto *sheet = new ImportSheet(
        library.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : library,
        this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ImportSheet::imported, this, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            m_documents->open(paths.front());
    });
    sheet->open();
    return sheet;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QMimeData *mime = event->mimeData();
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (isForeign(path))
            openImport()->setSource(path);
        else if (QFileInfo(path).isDir())
            openFolder(path, true);
        else if (!path.isEmpty())
            m_documents->open(path);
    }
    if (urls.isEmpty() && !mime->text().trimmed().isEmpty())
        openImport()->setText(mime->text());
    event->acceptProposedAction();
}

} // namespace studio
