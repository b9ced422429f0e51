#include "ui/window/MainWindow.h"

#include "render/CardExport.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/editor/FindBar.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/publish/PublishSheet.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QInputDialog>
#include <QSplitter>
#include <QTabBar>

// What the commands of the window do. Separate from how the window is put together.

namespace studio {

namespace {

constexpr int leastForFound = 200; ///< Pixels of height for what a search finds.

} // namespace

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
        const bool wasHidden = m_findEverywhere->isHidden();
        m_findEverywhere->open(text.contains(QChar::ParagraphSeparator) ? QString() : text);
        if (!wasHidden)
            return;
        // One thing at a time below the text, and room for what is found.
        followProblems();
        QList<int> sizes = m_down->sizes();
        const int wanted = std::max(leastForFound, m_down->height() * 3 / 10);
        sizes[0] -= wanted - sizes.last();
        sizes.last() = wanted;
        m_down->setSizes(sizes);
    });
    connect(m_findEverywhere, &FindEverywhere::closed, this, [this] {
        // First: what is hidden gives the focus to whatever comes next, and the caret would follow.
        if (DocumentView *view = m_documents->current())
            view->editor()->setFocus();
        m_findEverywhere->hide();
        followProblems();
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
    connect(m_actions->showForm, &QAction::toggled, this, &MainWindow::applyPanes);
    // In a narrow window text and preview are tabs: asking for one puts the other away, and
    // putting away the preview leads back to the text.
    connect(m_actions->showText, &QAction::toggled, this, [this](bool show) {
        if (show && m_turns)
            m_actions->showPreview->setChecked(false);
        applyPanes();
    });
    connect(m_actions->showPreview, &QAction::toggled, this, [this](bool show) {
        if (m_turns)
            m_actions->showText->setChecked(!show);
        applyPanes();
    });
    connect(m_actions->showLibrary, &QAction::toggled, m_library, &QWidget::setVisible);
    connect(m_actions->showProblems, &QAction::toggled, this, [this](bool show) {
        if (show)
            m_findEverywhere->hide();
        followProblems();
    });
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
        m_findEverywhere->hide();
        followProblems();
        m_problems->setFocus();
    });
    connect(m_actions->quickOpen, &QAction::triggered, this, &MainWindow::showQuickOpen);
    connect(m_actions->commandPalette, &QAction::triggered, this, &MainWindow::showCommands);
    connect(m_actions->nextTab, &QAction::triggered, m_documents,
            [this] { m_documents->showNext(1); });
    connect(m_actions->previousTab, &QAction::triggered, m_documents,
            [this] { m_documents->showNext(-1); });
}

void MainWindow::connectPersona()
{
    connect(m_actions->publish, &QAction::triggered, this, [this] { publish(); });
    connect(m_actions->switchProfile, &QAction::triggered, this, [this] {
        if (DocumentView *view = m_documents->current())
            view->form()->openProfileSheet();
    });
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
    connect(sheet, &PublishSheet::catalogRequested, this, [this](const QString &address) {
        m_actions->showCatalog->setChecked(true);
        catalog()->showPlace(address);
    });
    sheet->open();
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

} // namespace studio
