#include "ui/window/MainWindow.h"

#include "session/DocumentSession.h"
#include "ui/compare/CompareSheet.h"
#include "ui/publish/Publications.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"

#include <QAction>

// What registries have of the open personas.

namespace studio {

void MainWindow::connectPublications()
{
    m_publications = new Publications({}, this);
    connect(m_documents, &DocumentController::currentChanged, this, [this](DocumentView *view) {
        if (view && !m_publications->isFollowing(view->session()))
            m_publications->follow(view->session());
    });
    connect(m_publications, &Publications::changed, this,
            [this](DocumentSession *session, const Publication &publication) {
                for (int i = 0; i < m_documents->count(); ++i) {
                    DocumentView *view = m_documents->viewAt(i);
                    if (view->session() != session)
                        continue;
                    view->setPublication(publication);
                    if (view == m_documents->current() && !m_actions->showCatalog->isChecked())
                        m_actions->seeNewer->setEnabled(!publication.newer.isEmpty());
                }
            });
    connect(m_actions->seeNewer, &QAction::triggered, this, &MainWindow::seeNewer);
    // Catalogs that are looked at ask their registries, and what they hear is remembered.
    connect(m_actions->showCatalog, &QAction::toggled, m_publications, [this](bool shown) {
        if (!shown)
            RegistryAccess::program().tellPlacesChanged();
    });
}

void MainWindow::seeNewer()
{
    const DocumentView *view = m_documents->current();
    if (!view || view->publication().newer.isEmpty())
        return;
    if (CompareSheet *sheet = compareWith({}))
        sheet->compareWith(newerSource(view->publication(), view->session()->path()));
}

} // namespace studio
