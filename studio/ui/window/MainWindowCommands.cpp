#include "ui/window/MainWindow.h"

#include "library/Library.h"
#include "render/CardExport.h"
#include "session/DocumentSession.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/editor/FindBar.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryPanel.h"
#include "ui/palette/PalettePopup.h"
#include "ui/problems/ProblemsView.h"
#include "ui/publish/PublishSheet.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/Questions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QTabBar>

// What the commands of the window do. Separate from how the window is put together.

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
            [this] { openFolder(m_questions->folderToOpen(m_library->folder()), true); });
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
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_library, &LibraryPanel::activated, m_documents, &DocumentController::open);
    connect(m_library, &LibraryPanel::folderWanted, m_actions->openFolder, &QAction::trigger);
}

void MainWindow::connectEdit()
{
    const auto withSession = [this](QAction *action, auto call) {
        connect(action, &QAction::triggered, this, [this, call] {
            if (DocumentView *view = m_documents->current())
                call(view);
        });
    };
    withSession(m_actions->undo, [](DocumentView *view) { view->editor()->undo(); });
    withSession(m_actions->redo, [](DocumentView *view) { view->editor()->redo(); });
    const auto withFindBar = [this, withSession](QAction *action, auto call) {
        withSession(action, [this, call](DocumentView *view) {
            m_actions->showText->setChecked(true);
            std::invoke(call, view->findBar());
        });
    };
    withFindBar(m_actions->find, [](FindBar *bar) { bar->open(false); });
    withFindBar(m_actions->replace, [](FindBar *bar) { bar->open(true); });
    withFindBar(m_actions->findNext, &FindBar::findNext);
    withFindBar(m_actions->findPrevious, &FindBar::findPrevious);
    withSession(m_actions->goToLine, [this](DocumentView *view) { goToLine(view); });
    withSession(m_actions->complete, [](DocumentView *view) { view->editor()->complete(); });
    connectFindEverywhere();
}

void MainWindow::connectFindEverywhere()
{
    connect(m_actions->findEverywhere, &QAction::triggered, this, [this] {
        const DocumentView *view = m_documents->current();
        const QString text = view ? view->editor()->textCursor().selectedText() : QString();
        m_findEverywhere->open(text.contains(QChar::ParagraphSeparator) ? QString() : text);
    });
    connect(m_findEverywhere, &FindEverywhere::closed, this, [this] {
        m_findEverywhere->hide();
        if (DocumentView *view = m_documents->current())
            view->editor()->setFocus();
    });
    connect(m_findEverywhere, &FindEverywhere::activated, this,
            [this](DocumentSession *session, Span place) {
                for (int i = 0; i < m_documents->count(); ++i) {
                    if (m_documents->viewAt(i)->session() == session) {
                        m_tabs->setCurrentIndex(i);
                        m_documents->viewAt(i)->goTo(place);
                    }
                }
            });
}

void MainWindow::connectView()
{
    for (QAction *action : {m_actions->showForm, m_actions->showPreview})
        connect(action, &QAction::toggled, this, &MainWindow::applyPanes);
    connect(m_actions->showText, &QAction::toggled, this, [this](bool show) {
        // In a narrow window text and preview are tabs: asking for one puts the other away.
        if (show && isCompact())
            m_actions->showPreview->setChecked(false);
        applyPanes();
    });
    connect(m_actions->showLibrary, &QAction::toggled, m_library, &QWidget::setVisible);
    connect(m_actions->showProblems, &QAction::toggled, this,
            [this](bool show) { m_problems->setVisible(show && m_documents->current()); });
    const auto focus = [this](QAction *action, QAction *shown, DocumentView::Pane pane) {
        connect(action, &QAction::triggered, this, [this, shown, pane] {
            shown->setChecked(true);
            if (DocumentView *view = m_documents->current())
                view->focusPane(pane);
        });
    };
    focus(m_actions->focusForm, m_actions->showForm, DocumentView::Pane::Form);
    focus(m_actions->focusText, m_actions->showText, DocumentView::Pane::Text);
    focus(m_actions->focusPreview, m_actions->showPreview, DocumentView::Pane::Preview);
    connect(m_actions->focusLibrary, &QAction::triggered, this, [this] {
        m_actions->showLibrary->setChecked(true);
        m_library->setFocus();
    });
    connect(m_actions->focusProblems, &QAction::triggered, this, [this] {
        m_actions->showProblems->setChecked(true);
        m_problems->setFocus();
    });
    const auto editor = [this](QAction *action, auto call) {
        connect(action, &QAction::triggered, this, [this, call] {
            if (DocumentView *view = m_documents->current())
                call(view->editor());
        });
    };
    editor(m_actions->softWrap,
           [this](TextEditor *text) { text->setSoftWrap(m_actions->softWrap->isChecked()); });
    editor(m_actions->zoomIn, [](TextEditor *text) { text->setZoom(text->zoom() + 10); });
    editor(m_actions->zoomOut, [](TextEditor *text) { text->setZoom(text->zoom() - 10); });
    editor(m_actions->zoomReset, [](TextEditor *text) { text->setZoom(100); });
    const auto theme = [this](QAction *action, Theme value) {
        connect(action, &QAction::triggered, this, [this, value] {
            if (m_remember)
                QSettings().setValue(QStringLiteral("view/theme"), themeId(value));
            applyAppearance(value);
        });
    };
    theme(m_actions->themeSystem, Theme::Auto);
    theme(m_actions->themeLight, Theme::Light);
    theme(m_actions->themeDark, Theme::Dark);
    connect(m_actions->quickOpen, &QAction::triggered, this, &MainWindow::showQuickOpen);
    connect(m_actions->commandPalette, &QAction::triggered, this, &MainWindow::showCommands);
    connect(m_actions->nextTab, &QAction::triggered, m_documents,
            [this] { m_documents->showNext(1); });
    connect(m_actions->previousTab, &QAction::triggered, m_documents,
            [this] { m_documents->showNext(-1); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Persona Studio"),
                           tr("<b>Persona Studio %1</b><br>Write, check, preview and publish "
                              "personas for AI assistants.")
                               .arg(QStringLiteral(PERSONA_VERSION)));
    });
}

void MainWindow::connectPersona()
{
    connect(m_actions->publish, &QAction::triggered, this, [this] { publish(); });
    connect(m_actions->copyCard, &QAction::triggered, this, [this] {
        if (DocumentView *view = m_documents->current()) {
            const CardModel card = cardOf(*view->session()->snapshot());
            QApplication::clipboard()->setImage(
                cardImage(card, tokensFor(palette()).dark ? Theme::Dark : Theme::Light, 2));
        }
    });
}

void MainWindow::publish(const QString &registry)
{
    DocumentView *view = m_documents->current();
    if (!view)
        return;
    auto *sheet = new PublishSheet(*view->session(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    if (!registry.isEmpty())
        sheet->chooseRegistry(registry);
    connect(sheet, &PublishSheet::problemsRequested, this,
            [this] { m_actions->focusProblems->trigger(); });
    connect(sheet, &PublishSheet::placeRequested, view, &DocumentView::goTo);
    sheet->open();
}

void MainWindow::createPersona()
{
    auto *dialog = new NewPersonaDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_documents->openText(dialog->text(), dialog->suggestedFileName()); });
    dialog->open();
}

void MainWindow::openFolder(const QString &folder, bool remember)
{
    if (folder.isEmpty())
        return;
    m_library->setFolder(folder);
    m_actions->showLibrary->setChecked(true);
    if (remember && m_remember)
        QSettings().setValue(QStringLiteral("library/roots"), m_library->roots());
}

void MainWindow::goToLine(DocumentView *view)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("goToLine"));
    dialog->setWindowTitle(tr("Go to line"));
    dialog->setLabelText(tr("Line:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, std::max(1, view->session()->snapshot()->lines.lineCount()));
    dialog->setIntValue(view->place().line);
    connect(dialog, &QInputDialog::intValueSelected, view, [view](int line) {
        view->editor()->goToLine({line, 1});
        view->editor()->setFocus();
    });
    dialog->open();
}

void MainWindow::showCommands()
{
    std::vector<PalettePopup::Choice> choices;
    for (QAction *action : m_actions->all()) {
        if (!action->isEnabled() || action == m_actions->commandPalette)
            continue;
        choices.push_back({action->text().remove(u'&').remove(u'…'),
                           action->shortcut().toString(QKeySequence::NativeText),
                           [action] { action->trigger(); }});
    }
    if (DocumentView *view = m_documents->current()) {
        for (QAction *action : view->editor()->actions()) {
            choices.push_back({action->text().remove(u'&').remove(u'…'),
                               action->shortcut().toString(QKeySequence::NativeText),
                               [action] { action->trigger(); }});
        }
    }
    (new PalettePopup(tr("Type a command"), std::move(choices), this))->popup();
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
}

} // namespace studio
