#include "ui/window/MainWindow.h"

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogFiles.h"
#include "ui/create/ImportSheet.h"
#include "ui/library/LibraryCommands.h"
#include "ui/library/LibraryPanel.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"

#include <QApplication>
#include <QSettings>

// What the library hears of the window, and the window of the library.

using namespace Qt::StringLiterals;

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
    connect(m_library, &LibraryPanel::rootsChanged, this, [this] {
        if (m_remember)
            QSettings().setValue(u"library/roots"_s, m_library->roots());
    });

    m_libraryCommands = new LibraryCommands(
        m_library,
        [] {
            // A file may be open in another window.
            std::vector<DocumentSession *> open;
            for (const QWidget *widget : QApplication::topLevelWidgets()) {
                const auto *window = qobject_cast<const MainWindow *>(widget);
                for (int i = 0; window && i < window->m_documents->count(); ++i)
                    open.push_back(window->m_documents->viewAt(i)->session());
            }
            return open;
        },
        this);
    m_libraryCommands->setForeign(isForeign);
    m_libraryCommands->fillMenu(m_actions->libraryMenu());
    const QString topic = u"library"_s;
    connect(m_libraryCommands, &LibraryCommands::done, this,
            [this, topic](const QString &sentence) {
                m_notices->show(topic, NoticeBar::Tone::Info, sentence,
                                {{tr("Undo"), [this] { m_libraryCommands->undoLast(); }}});
            });
    connect(m_libraryCommands, &LibraryCommands::undone, this,
            [this, topic] { m_notices->clear(topic); });
    connect(m_libraryCommands, &LibraryCommands::failed, this, &MainWindow::tell);
    connect(m_libraryCommands, &LibraryCommands::openWanted, m_library, &LibraryPanel::activated);
    connect(m_libraryCommands, &LibraryCommands::importWanted, this,
            [this](const QStringList &paths, const QString &folder) {
                openImport(folder)->setSources(paths);
            });
    connect(m_libraryCommands->work(), &LibraryWork::moved, this, &MainWindow::followMove);
    // What is thrown away is not shown any more, unless it holds what is not saved.
    connect(m_libraryCommands->work(), &LibraryWork::trashed, this, [this](const QString &path) {
        for (int i = m_documents->count() - 1; i >= 0; --i) {
            const DocumentSession *session = m_documents->viewAt(i)->session();
            if ((session->path() == path || session->path().startsWith(path + u'/'))
                && !session->isModified())
                m_documents->forget(i);
        }
    });
}

/// What is remembered of a file is remembered of it in its new place; of all below a folder, too.
void MainWindow::followMove(const QString &from, const QString &to)
{
    const auto moved = [&](const QString &path) {
        return path == from                   ? to
               : path.startsWith(from + u'/') ? to + path.sliced(from.size())
                                              : path;
    };
    for (const PublishedPlaces &places :
         {RegistryAccess::program().places(), PublishedPlaces(CatalogFiles::defaultDownloads())}) {
        std::vector<PublishedPlace> before = places.all().value_or(std::vector<PublishedPlace>());
        std::erase_if(before, [&](const PublishedPlace &place) {
            return place.path.isEmpty() || moved(place.path) == place.path;
        });
        std::vector<PublishedPlace> after = before;
        for (PublishedPlace &place : after)
            place.path = moved(place.path);
        if (before.empty() || !places.remember(after))
            continue;
        for (const PublishedPlace &place : before)
            (void)places.forget({place});
        RegistryAccess::program().tellPlacesChanged();
    }
    if (!m_remember)
        return;
    const QStringList recent = QSettings().value(u"recent"_s).toStringList();
    QStringList followed;
    for (const QString &path : std::as_const(recent))
        followed += moved(path);
    if (followed != recent) {
        QSettings().setValue(u"recent"_s, followed);
        fillRecent();
    }
}

QMap<QString, int> MainWindow::modelsInUse() const
{
    QMap<QString, int> models;
    for (const LibraryEntry &entry : m_library->library()->entries()) {
        if (entry.kind == Kind::Agent && !entry.card.model.isEmpty())
            ++models[entry.card.model];
    }
    return models;
}

} // namespace studio
