#include "ui/window/MainWindow.h"

#include "session/DocumentSession.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/StatusLine.h"

#include <QAction>
#include <QSettings>
#include <QStackedWidget>

// The catalog view takes the place of the documents; what is chosen in it leads back to them.

namespace studio {

CatalogPage *MainWindow::catalog()
{
    if (m_catalog)
        return m_catalog;
    m_catalog = new CatalogPage(m_library->library(), {}, m_center);
    m_center->addWidget(m_catalog);
    m_catalog->readSettings();
    connect(m_catalog, &CatalogPage::fileWanted, this, [this](const QString &path) {
        if (m_documents->open(path))
            m_actions->showCatalog->setChecked(false);
    });
    connect(m_catalog, &CatalogPage::textWanted, m_documents, &DocumentController::openText);
    connect(m_catalog, &CatalogPage::publishWanted, this,
            [this](const QString &path, const QString &registry) {
                if (!m_documents->open(path))
                    return;
                m_actions->showCatalog->setChecked(false);
                publish(registry);
            });
    connect(m_catalog, &CatalogPage::registriesWanted, m_actions->registries, &QAction::trigger);
    connect(m_catalog, &CatalogPage::replaceWanted, this, &MainWindow::replaceText);
    connect(m_catalog, &CatalogPage::folderWanted, m_actions->openFolder, &QAction::trigger);
    return m_catalog;
}

void MainWindow::connectCatalog()
{
    connect(m_actions->showCatalog, &QAction::toggled, this, &MainWindow::showCatalog);
    // A persona that is chosen is shown, also when it is the one that is open already.
    connect(m_library, &LibraryPanel::activated, this,
            [this] { m_actions->showCatalog->setChecked(false); });
}

void MainWindow::showCatalog(bool show)
{
    if (!show) {
        DocumentView *view = m_documents->current();
        showDocument(view);
        if (view)
            view->editor()->setFocus();
        return;
    }
    m_center->setCurrentWidget(catalog());
    m_actions->setDocumentOpen(false);
    m_actions->textMenu()->setEnabled(false);
    m_problems->hide();
    m_findEverywhere->hide();
    m_status->setSnapshot(nullptr);
    m_status->setProblems(0, 0, 0);
    setWindowTitle(tr("Catalog — Persona Studio"));
    setWindowModified(false);
    m_catalog->setFocus();
}

void MainWindow::replaceText(const QString &path, const QString &text, const QString &title)
{
    if (!m_documents->open(path))
        return;
    m_actions->showCatalog->setChecked(false);
    DocumentSession *session = m_documents->current()->session();
    session->apply(TextEdit::between(session->text(), text), title);
}

} // namespace studio
