#include "ui/window/MainWindow.h"

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/publish/Publications.h"
#include "ui/widgets/ToldAs.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/Questions.h"
#include "ui/window/StatusLine.h"
#include "ui/window/Surroundings.h"
#include "wording/Wording.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>

namespace studio {

namespace {

constexpr qsizetype longStep = 60; ///< Characters of a step's name in the menu.

} // namespace

MainWindow::MainWindow(std::unique_ptr<Questions> questions, QWidget *parent)
    : QMainWindow(parent)
    , m_questions(questions ? std::move(questions) : std::make_unique<DialogQuestions>(this))
    , m_actions(new Actions(this))
{
    tellOfPopups();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setAttribute(Qt::WA_DeleteOnClose, false);
    resize(wantedSize);
    m_actions->fillMenus(menuBar());
    buildLayout();
    m_documents = new DocumentController(m_tabs, m_pages, m_questions.get(), this);
    connectFile();
    connectEdit();
    connectView();
    connectPersona();
    connectOutput();
    connectProblems();
    connectSkills();
    connectImport();
    connectCatalog();
    connectLibrary();
    connectCompare();
    connectPublications();
    connectPanes();
    connectHelp();
    readSettings();
    connectSettings();
    takeTurns();
    showDocument(nullptr);
}

MainWindow::~MainWindow()
{
    // Views speak to the window's parts while they go.
    disconnect(m_documents, nullptr, this, nullptr);
    m_problems->setSession(nullptr);
    while (QWidget *page = m_pages->widget(0))
        delete page;
}

void MainWindow::showDocument(DocumentView *view)
{
    if (m_actions->showCatalog->isChecked()) {
        if (view)
            m_actions->showCatalog->setChecked(false); // which shows it
        return;
    }
    m_center->setCurrentIndex(view ? 1 : 0);
    if (!view)
        leaveZen();
    m_actions->setDocumentOpen(view != nullptr);
    qDeleteAll(m_actions->textMenu()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_actions->textMenu()->setEnabled(view != nullptr);
    if (view)
        view->editor()->fillMenu(m_actions->textMenu());
    m_problems->setSession(view ? view->session() : nullptr);
    m_surroundings->follow(view ? view->session() : nullptr);
    if (!view)
        m_findEverywhere->hide();
    followProblems();
    if (!view) {
        m_status->setSnapshot(nullptr);
        m_status->setProblems(0, 0, 0);
        setWindowTitle(tr("Persona Studio"));
        setWindowModified(false);
        followHistory();
        return;
    }
    DocumentSession *session = view->session();
    adoptShortcuts();
    for (int i = 0; i < m_documents->count(); ++i) {
        DocumentView *other = m_documents->viewAt(i);
        disconnect(other->session(), nullptr, this, nullptr);
        disconnect(other, nullptr, this, nullptr);
        disconnect(other->session(), nullptr, m_status, nullptr);
    }
    const auto title = [this, session] {
        setWindowTitle(tr("%1[*] — Persona Studio").arg(session->displayName()));
        setWindowModified(session->isModified());
    };
    connect(session, &DocumentSession::historyChanged, this, &MainWindow::followHistory);
    connect(session, &DocumentSession::modificationChanged, this, title);
    connect(session, &DocumentSession::pathChanged, this, title);
    connect(session, &DocumentSession::snapshotChanged, m_status, &StatusLine::setSnapshot);
    connect(session, &DocumentSession::snapshotChanged, this, &MainWindow::followKind);
    connect(session, &DocumentSession::diagnosticsChanged, this, &MainWindow::countProblems);
    connect(view, &DocumentView::textWanted, this, [this] {
        if (m_zen == Zen::Form)
            leaveZen();
        m_actions->showText->setChecked(true);
    });
    connect(view, &DocumentView::publishWanted, this, &MainWindow::publish);
    connect(view, &DocumentView::newerWanted, this, &MainWindow::seeNewer);
    m_actions->seeNewer->setEnabled(!view->publication().newer.isEmpty());
    connect(view, &DocumentView::placeChanged, this,
            [this](Position place) { m_status->setPlace(place); });
    title();
    showSkillUsers();
    m_status->setSnapshot(session->snapshot());
    m_status->setPlace(view->place());
    countProblems();
    m_library->select(session->path());
    if (!m_paneLayout.isEmpty())
        view->restoreLayout(m_paneLayout);
    applyPanes();
    followHistory();
    followKind();
}

/// Souls alone have a profile to change.
void MainWindow::followKind()
{
    const DocumentView *view = m_documents->current();
    m_actions->switchProfile->setEnabled(view && !view->session()->isReadOnly()
                                         && view->session()->snapshot()->kind == Kind::Soul);
}

void MainWindow::followHistory()
{
    const DocumentView *view = m_documents->current();
    const DocumentSession *session = view ? view->session() : nullptr;
    const auto word = [](QAction *action, bool enabled, const QString &plain, const QString &with,
                         const QString &title) {
        const QString shortText = action->iconText();
        action->setEnabled(enabled);
        // A title of a section may be long, and an ampersand is its own.
        QString step = title.size() > longStep ? QString(title.first(longStep - 1) + u'…') : title;
        step.replace(u'&', QLatin1StringView("&&"));
        action->setText(enabled && !step.isEmpty() ? with.arg(step) : plain);
        action->setIconText(shortText);
    };
    word(m_actions->undo, session && session->canUndo(), tr("&Undo"), tr("&Undo: %1"),
         session ? session->undoTitle() : QString());
    word(m_actions->redo, session && session->canRedo(), tr("&Redo"), tr("&Redo: %1"),
         session ? session->redoTitle() : QString());
    m_actions->save->setEnabled(session && !session->isReadOnly());
}

/// In a narrow window text and preview are tabs: of the two one is shown.
void MainWindow::takeTurns()
{
    if (m_turns == isCompact())
        return;
    m_turns = isCompact();
    if (m_turns) {
        m_bothShown = m_actions->showText->isChecked() && m_actions->showPreview->isChecked();
        if (m_bothShown)
            m_actions->showText->setChecked(false);
    } else if (m_bothShown) {
        m_bothShown = false;
        m_actions->showText->setChecked(true);
        m_actions->showPreview->setChecked(true);
    }
}

bool MainWindow::isCompact() const
{
    return width() < compactWidth;
}

void MainWindow::applyPanes()
{
    DocumentView *view = m_documents->current();
    if (!view)
        return;
    using Pane = DocumentView::Pane;
    view->setCentred(m_zen == Zen::Off    ? std::nullopt
                     : m_zen == Zen::Text ? std::optional(Pane::Text)
                                          : std::optional(Pane::Form));
    if (m_zen != Zen::Off) {
        view->setPaneVisible(Pane::Form, m_zen == Zen::Form);
        view->setPaneVisible(Pane::Text, m_zen == Zen::Text);
        view->setPaneVisible(Pane::Preview, false);
        return;
    }
    view->setPaneVisible(DocumentView::Pane::Form, m_actions->showForm->isChecked());
    view->setPaneVisible(DocumentView::Pane::Preview, m_actions->showPreview->isChecked());
    view->setPaneVisible(DocumentView::Pane::Text, m_actions->showText->isChecked());
}

void MainWindow::tell(const Error &error)
{
    m_notices->show(QStringLiteral("open"), NoticeBar::Tone::Error, wordError(error));
}

void MainWindow::showFolderOf(const QString &path)
{
    if (m_library->roots().isEmpty())
        m_library->setFolder(QFileInfo(path).absolutePath());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange)
        return;
    if (!isActiveWindow()) {
        emit sessionChanged(); // carets and folds have
        return;
    }
    for (int i = 0; i < m_documents->count(); ++i)
        m_documents->viewAt(i)->session()->checkDisk();
    m_publications->refresh(); // The command may have published in the meantime.
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    takeTurns();
}

} // namespace studio
