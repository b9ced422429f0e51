#include "ui/window/MainWindow.h"

#include "session/DocumentSession.h"
#include "ui/library/LibraryPanel.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"

#include <QSettings>

// What the library hears of the window, and the window of the library.

namespace studio {

void MainWindow::connectLibrary()
{
    connect(m_documents, &DocumentController::unsavedChanged, this, [this] {
        QSet<QString> unsaved;
        for (int i = 0; i < m_documents->count(); ++i) {
            const DocumentSession *session = m_documents->viewAt(i)->session();
            if (session->isModified())
                unsaved.insert(session->path());
        }
        m_library->setUnsaved(unsaved);
    });
}

} // namespace studio
