#include "ui/window/MainWindow.h"

#include "exchange/Install.h"
#include "persona/Avatar.h"
#include "persona/CardModel.h"
#include "render/CardExport.h"
#include "render/PagePrint.h"
#include "session/DocumentSession.h"
#include "ui/export/CatalogSheet.h"
#include "ui/export/ExportSheet.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/publish/PublishManySheet.h"
#include "ui/registries/RegistriesDialog.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "wording/Wording.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

// What leaves the program as paper, PDF or a site.

namespace studio {

namespace {

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail("file/write", {path, file.errorString()});
    return {};
}

} // namespace

void MainWindow::openExport(bool install)
{
    DocumentView *view = m_documents->current();
    if (!view)
        return;
    auto *sheet = new ExportSheet(*view->session(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    if (install) {
        sheet->setPlace(ExportPlace::Project);
        sheet->choose(QStringLiteral("found"));
    }
    sheet->open();
}

/// Those that are selected in the library, or all of it.
void MainWindow::exportSeveral()
{
    QStringList paths;
    for (const LibraryPanel::Persona &persona : m_library->personas())
        paths += persona.path;
    if (paths.isEmpty()) {
        m_actions->openFolder->trigger();
        return;
    }
    const QStringList selected = m_library->tree()->selectedPersonas();
    auto *sheet = new ExportSheet(paths, selected.size() > 1 ? selected : QStringList(),
                                  m_library->folder(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::undoInstall()
{
    const QString topic = QStringLiteral("install");
    const std::optional<LastInstall> last = lastInstall();
    const Result<QStringList> undone = studio::undoInstall();
    if (!undone) {
        m_notices->show(topic, NoticeBar::Tone::Error, wordError(undone.error()));
        return;
    }
    const QString what = last->act == WriteAct::Import    ? tr("The last import was undone.")
                         : last->act == WriteAct::Install ? tr("The last install was undone.")
                                                          : tr("The last export was undone.");
    m_notices->show(topic, NoticeBar::Tone::Info,
                    what + u' ' + tr("Files given back or removed: %1.").arg(undone->size()));
}

void MainWindow::connectOutput()
{
    connect(m_actions->exportPersona, &QAction::triggered, this, [this] { openExport(false); });
    connect(m_actions->install, &QAction::triggered, this, [this] { openExport(true); });
    connect(m_actions->exportMany, &QAction::triggered, this, &MainWindow::exportSeveral);
    connect(m_actions->undoInstall, &QAction::triggered, this, &MainWindow::undoInstall);
    connect(m_actions->print, &QAction::triggered, this, [this] { print(Printed::Page); });
    connect(m_actions->printCard, &QAction::triggered, this, [this] { print(Printed::Card); });
    connect(m_actions->exportPdf, &QAction::triggered, this, &MainWindow::exportPdf);
    connect(m_actions->exportCatalog, &QAction::triggered, this, [this] {
        if (m_library->folder().isEmpty()) {
            m_actions->openFolder->trigger();
            return;
        }
        auto *sheet = new CatalogSheet(m_library->folder(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    connect(m_actions->registries, &QAction::triggered, this, [this] {
        auto *dialog = new RegistriesDialog(RegistryAccess::program(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->publishMany, &QAction::triggered, this, [this] {
        if (m_library->personas().empty()) {
            m_actions->openFolder->trigger();
            return;
        }
        QStringList paths;
        for (const LibraryPanel::Persona &persona : m_library->personas())
            paths += persona.path;
        auto *sheet = new PublishManySheet(paths, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        connect(sheet, &PublishManySheet::fileRequested, m_documents,
                [this](const QString &path) { m_documents->open(path); });
        sheet->open();
    });
}

void MainWindow::print(Printed what)
{
    const DocumentView *view = m_documents->current();
    if (!view)
        return;
    const SnapshotPtr snapshot = view->session()->snapshot();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    CardModel card = cardOf(*snapshot);
    card.avatar = findAvatar(snapshot->path);
    printer->setDocName(card.name);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer, snapshot, card, what] {
                if (what == Printed::Card) {
                    if (!printCard(*printer, card, font()))
                        tell({"print/failed", {printer->printerName()}, {}});
                    return;
                }
                const bool part = printer->printRange() == QPrinter::PageRange;
                const int sheets = printPage(*printer, *snapshot, font(),
                                             part ? printer->fromPage() : 0,
                                             part ? printer->toPage() : 0);
                if (sheets == 0)
                    tell({"print/failed", {printer->printerName()}, {}});
            });
    dialog->open();
}

void MainWindow::exportPdf()
{
    const DocumentView *view = m_documents->current();
    if (!view)
        return;
    const SnapshotPtr snapshot = view->session()->snapshot();
    CardModel card = cardOf(*snapshot);
    card.avatar = findAvatar(snapshot->path);
    const QFileInfo source(snapshot->path);
    const QString folder = snapshot->path.isEmpty() ? m_library->folder() : source.absolutePath();
    auto *dialog = new QFileDialog(this, tr("Export as PDF"), folder);
    dialog->setObjectName(QStringLiteral("pdfDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    const QString cardFilter = tr("The card (*.pdf)");
    dialog->setNameFilters({tr("The page (*.pdf)"), cardFilter});
    dialog->selectFile(card.slug + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, snapshot, card, cardFilter](const QString &path) {
                const QByteArray bytes = dialog->selectedNameFilter() == cardFilter
                                             ? cardPdf(card, Theme::Light, font())
                                             : pagePdf(*snapshot, font());
                if (const Result<void> written = writeFile(path, bytes); !written)
                    tell(written.error());
            });
    dialog->open();
}

} // namespace studio
