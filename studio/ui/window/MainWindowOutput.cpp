#include "ui/window/MainWindow.h"

#include "persona/Avatar.h"
#include "persona/CardModel.h"
#include "render/CardExport.h"
#include "render/PagePrint.h"
#include "session/DocumentSession.h"
#include "ui/export/CatalogSheet.h"
#include "ui/library/LibraryPanel.h"
#include "ui/publish/PublishManySheet.h"
#include "ui/registries/RegistriesDialog.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"

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

void MainWindow::connectOutput()
{
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::print);
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

void MainWindow::print()
{
    const DocumentView *view = m_documents->current();
    if (!view)
        return;
    const SnapshotPtr snapshot = view->session()->snapshot();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(cardOf(*snapshot).name);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer, snapshot] {
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
