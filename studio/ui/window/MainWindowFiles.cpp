#include "ui/window/MainWindow.h"

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/library/LibraryPanel.h"
#include "ui/palette/PalettePopup.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/Questions.h"
#include "ui/window/TabMenu.h"
#include "ui/window/WelcomePage.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QTabBar>

// Files: made, opened, found again, closed.

namespace studio {

namespace {

constexpr int mostRecent = 12;

} // namespace

void MainWindow::connectFile()
{
    connect(m_documents, &DocumentController::currentChanged, this, &MainWindow::showDocument);
    connect(m_documents, &DocumentController::failed, this, &MainWindow::tell);
    connect(m_documents, &DocumentController::opened, this, &MainWindow::addRecent);
    connect(m_documents, &DocumentController::opened, this,
            [this] { m_notices->clear(QStringLiteral("open")); });
    connect(m_documents, &DocumentController::saved, this, &MainWindow::addRecent);
    for (const auto signal : {&DocumentController::opened, &DocumentController::saved})
        connect(m_documents, signal, this, &MainWindow::sessionChanged);
    connect(m_documents, &DocumentController::currentChanged, this, &MainWindow::sessionChanged);

    connect(m_actions->newPersona, &QAction::triggered, this, &MainWindow::createPersona);
    connect(m_actions->open, &QAction::triggered, this, [this] {
        const DocumentView *view = m_documents->current();
        const QString folder = view && !view->session()->path().isEmpty()
                                   ? QFileInfo(view->session()->path()).absolutePath()
                                   : m_library->folder();
        for (const QString &path : m_questions->filesToOpen(folder))
            m_documents->open(path);
    });
    connect(m_actions->openFolder, &QAction::triggered, this,
            [this] { openFolder(m_questions->folderToOpen(m_library->folder())); });
    connect(m_actions->save, &QAction::triggered, m_documents, [this] { m_documents->save(); });
    connect(m_actions->saveAs, &QAction::triggered, m_documents, [this] { m_documents->saveAs(); });
    connect(m_actions->closeTab, &QAction::triggered, this, [this] {
        for (int i = 0; i < m_documents->count(); ++i) {
            if (m_documents->viewAt(i) == m_documents->current()) {
                m_documents->close(i);
                return;
            }
        }
    });
    connect(m_actions->closeOthers, &QAction::triggered, m_documents,
            [this] { m_documents->closeOthers(m_tabs->currentIndex()); });
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->newWindow, &QAction::triggered, this, &MainWindow::windowWanted);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_tabs, &QWidget::customContextMenuRequested, this, &MainWindow::showTabMenu);
    connect(m_library, &LibraryPanel::activated, m_documents, &DocumentController::open);
    connect(m_library, &LibraryPanel::folderWanted, m_actions->openFolder, &QAction::trigger);
}

void MainWindow::quit()
{
    if (m_quitting)
        m_quitting();
    else
        close();
}

void MainWindow::showTabMenu(const QPoint &place)
{
    // By the keyboard it is the menu of the tab that is shown.
    const int under = m_tabs->tabAt(place);
    const int index = under < 0 ? m_tabs->currentIndex() : under;
    if (index < 0)
        return;
    QMenu *menu = makeTabMenu(*m_documents, index, this);
    menu->popup(m_tabs->mapToGlobal(under < 0 ? m_tabs->tabRect(index).bottomLeft() : place));
}

void MainWindow::createPersona()
{
    auto *dialog = new NewPersonaDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_documents->openText(dialog->text(), dialog->suggestedFileName()); });
    dialog->open();
}

void MainWindow::openFolder(const QString &folder)
{
    if (folder.isEmpty())
        return;
    m_library->setFolder(folder);
    m_actions->showLibrary->setChecked(true);
    if (m_remember)
        QSettings().setValue(QStringLiteral("library/roots"), m_library->roots());
}

void MainWindow::showQuickOpen()
{
    // What was opened last comes first, as long as nothing is typed and among equals.
    const QStringList recent = QSettings().value(QStringLiteral("recent")).toStringList();
    const Library &library = *m_library->library();
    std::vector<PalettePopup::Choice> choices;
    const auto add = [&](const QString &name, const QString &path) {
        const QString root = library.rootOf(path);
        choices.push_back({name,
                           root.isEmpty() || root == path ? QDir::toNativeSeparators(path)
                                                          : QDir(root).relativeFilePath(path),
                           [this, path] { m_documents->open(path); }});
    };
    for (const QString &path : recent) {
        if (const LibraryEntry *entry = library.find(path))
            add(entry->identity.name, path);
        else if (QFileInfo::exists(path))
            add(QFileInfo(path).fileName(), path);
    }
    for (const LibraryEntry &entry : library.entries()) {
        if (!recent.contains(entry.path))
            add(entry.identity.name, entry.path);
    }
    (new PalettePopup(tr("Open a persona by name"), std::move(choices), this))->popup();
}

void MainWindow::addRecent(const QString &path)
{
    if (!m_remember)
        return;
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(QStringLiteral("recent"),
                      recent.first(std::min<qsizetype>(recent.size(), mostRecent)));
    fillRecent();
}

void MainWindow::fillRecent()
{
    QMenu *menu = m_actions->recentMenu();
    menu->clear();
    m_library->setRecent(QSettings().value(QStringLiteral("recent")).toStringList());
    for (const QString &path : QSettings().value(QStringLiteral("recent")).toStringList()) {
        QString text = QDir::toNativeSeparators(path);
        QAction *action = menu->addAction(text.replace(u'&', QLatin1StringView("&&")));
        connect(action, &QAction::triggered, this, [this, path] { m_documents->open(path); });
    }
    menu->setEnabled(!menu->isEmpty());
    m_welcome->showRecent(QSettings().value(QStringLiteral("recent")).toStringList());
}

} // namespace studio
