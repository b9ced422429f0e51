#include "ui/window/MainWindow.h"

#include "session/DocumentSession.h"
#include "ui/compare/CompareSheet.h"
#include "ui/library/LibraryCommands.h"
#include "ui/library/LibraryPanel.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/Questions.h"

#include <QAction>
#include <QFileInfo>
#include <QPointer>

// The persona in use beside another version of it.

using namespace Qt::StringLiterals;

namespace studio {

void MainWindow::connectCompare()
{
    const auto leads = [this](QAction *action, const QString &source) {
        connect(action, &QAction::triggered, this, [this, source] { compareWith(source); });
    };
    leads(m_actions->compareDisk, u"disk"_s);
    leads(m_actions->compareHead, u"head"_s);
    leads(m_actions->comparePublished, u"published"_s);
    connect(m_actions->compareFile, &QAction::triggered, this, &MainWindow::compareWithFile);
    connect(m_libraryCommands, &LibraryCommands::compareWanted, this, [this](const QString &path) {
        const DocumentView *view = m_documents->current();
        const bool own = view && view->session()->path() == path;
        if (CompareSheet *sheet = compareWith(own ? u"disk"_s : QString()); sheet && !own)
            sheet->compareWith(fileSource(path));
    });
}

/// \a source: see CompareSheet::begin(); empty: the caller says what to compare with.
CompareSheet *MainWindow::compareWith(const QString &source)
{
    DocumentView *view = m_documents->current();
    if (!view)
        return nullptr;
    auto *sheet = new CompareSheet(view->session(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        sheet, &CompareSheet::fileWanted, sheet,
        [this, sheet = QPointer(sheet)] {
            const QString path = fileToCompare();
            if (!sheet)
                return;
            if (path.isEmpty())
                sheet->keepSource();
            else
                sheet->compareWith(fileSource(path));
        },
        Qt::QueuedConnection);
    sheet->show();
    if (!source.isEmpty())
        sheet->begin(source);
    return sheet;
}

/// Asked first: without a file there is nothing to be shown.
void MainWindow::compareWithFile()
{
    if (!m_documents->current())
        return;
    const QString path = fileToCompare();
    if (path.isEmpty())
        return;
    if (CompareSheet *sheet = compareWith({}))
        sheet->compareWith(fileSource(path));
}

/// Empty when it was called off.
QString MainWindow::fileToCompare()
{
    return m_questions->filesToOpen(m_library->folder()).value(0);
}

} // namespace studio
