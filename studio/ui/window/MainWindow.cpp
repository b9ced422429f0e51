#include "ui/window/MainWindow.h"

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/style/Appearance.h"
#include "ui/window/ActionButton.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/Questions.h"
#include "ui/window/StatusLine.h"
#include "ui/window/Surroundings.h"
#include "wording/Wording.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace studio {

namespace {

/// Below this width text and preview take turns, as tabs would.
constexpr int compactWidth = 1100;

QWidget *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<Questions> questions, QWidget *parent)
    : QMainWindow(parent)
    , m_questions(questions ? std::move(questions) : std::make_unique<DialogQuestions>(this))
    , m_actions(new Actions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setAttribute(Qt::WA_DeleteOnClose, false);
    resize(1600, 1000);
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
    readSettings();
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

void MainWindow::buildLayout()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Open personas"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAutoHide(true); // no heading over a single thing
    m_pages = new QStackedWidget(this);
    m_center = new QStackedWidget(this);

    auto *documents = new QWidget(this);
    auto *documentsLayout = new QVBoxLayout(documents);
    documentsLayout->setContentsMargins(0, 0, 0, 0);
    documentsLayout->setSpacing(0);
    documentsLayout->addWidget(m_tabs);
    documentsLayout->addWidget(m_pages, 1);
    m_center->addWidget(buildEmptyPage());
    m_center->addWidget(documents);

    m_library = new LibraryPanel(this);
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(QStringLiteral("across"));
    m_across->addWidget(m_library);
    m_across->addWidget(m_center);
    m_across->setStretchFactor(0, 0);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({236, 1364});
    m_across->setChildrenCollapsible(false);

    m_problems = new ProblemsView(this);
    m_problems->setLibrary(m_library->library());
    m_surroundings = new Surroundings(m_library->library(), this);
    m_down = new QSplitter(Qt::Vertical, this);
    m_down->setObjectName(QStringLiteral("down"));
    m_down->addWidget(m_across);
    m_down->addWidget(m_problems);
    m_findEverywhere = new FindEverywhere(
        [this] {
            std::vector<DocumentSession *> sessions;
            for (int i = 0; i < m_documents->count(); ++i)
                sessions.push_back(m_documents->viewAt(i)->session());
            return sessions;
        },
        this);
    m_findEverywhere->hide();
    m_down->addWidget(m_findEverywhere);
    m_down->setStretchFactor(0, 1);
    m_down->setStretchFactor(1, 0);
    m_down->setSizes({770, 168, 180});
    m_down->setChildrenCollapsible(false);

    m_notices = new NoticeBar(this);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(hairline(central));
    layout->addWidget(buildToolRow());
    layout->addWidget(hairline(central));
    layout->addWidget(m_notices);
    layout->addWidget(m_down, 1);
    layout->addWidget(hairline(central));
    setCentralWidget(central);

    m_status = new StatusLine(this);
    setStatusBar(m_status);
}

QWidget *MainWindow::buildToolRow()
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("toolRow"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    const auto button = [&](QAction *action) {
        auto *made = new ActionButton(action, row);
        layout->addWidget(made);
        return made;
    };
    for (QAction *action : {m_actions->newPersona, m_actions->open, m_actions->save})
        button(action);
    layout->addSpacing(8);
    for (QAction *action : {m_actions->undo, m_actions->redo})
        button(action);
    layout->addStretch(1);
    // One group: which of the views are shown.
    layout->setSpacing(8);
    auto *views = new QHBoxLayout;
    views->setSpacing(4);
    for (QAction *action : {m_actions->showForm, m_actions->showText, m_actions->showPreview}) {
        auto *made = new ActionButton(action, row);
        made->setProperty("segment", true);
        views->addWidget(made);
    }
    layout->addLayout(views);
    layout->addSpacing(4);
    button(m_actions->showCatalog);
    button(m_actions->exportPersona);
    button(m_actions->publish)->setDefault(true);
    return row;
}

QWidget *MainWindow::buildEmptyPage()
{
    auto *page = new QWidget(this);
    page->setObjectName(QStringLiteral("emptyPage"));
    auto *layout = new QVBoxLayout(page);
    auto *title = new QLabel(tr("Open a persona, or start a new one"), page);
    QFont font = title->font();
    font.setPixelSize(19);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *hint = new QLabel(
        tr("Pick one in the library, drop a file here, or begin from a template."), page);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto *fresh = new ActionButton(m_actions->newPersona, page);
    fresh->setObjectName(QStringLiteral("emptyPage.new"));
    fresh->setDefault(true);
    row->addWidget(fresh);
    auto *open = new ActionButton(m_actions->open, page);
    open->setObjectName(QStringLiteral("emptyPage.open"));
    row->addWidget(open);
    row->addStretch(1);
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignCenter);
    layout->addSpacing(4);
    layout->addWidget(hint, 0, Qt::AlignCenter);
    layout->addSpacing(16);
    layout->addLayout(row);
    layout->addStretch(3);
    return page;
}

void MainWindow::showDocument(DocumentView *view)
{
    if (m_actions->showCatalog->isChecked()) {
        if (view)
            m_actions->showCatalog->setChecked(false); // which shows it
        return;
    }
    m_center->setCurrentIndex(view ? 1 : 0);
    m_actions->setDocumentOpen(view != nullptr);
    qDeleteAll(m_actions->textMenu()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_actions->textMenu()->setEnabled(view != nullptr);
    if (view)
        view->editor()->fillMenu(m_actions->textMenu());
    m_problems->setSession(view ? view->session() : nullptr);
    m_surroundings->follow(view ? view->session() : nullptr);
    m_problems->setVisible(view && m_actions->showProblems->isChecked());
    if (!view) {
        m_findEverywhere->hide();
        m_status->setSnapshot(nullptr);
        m_status->setProblems(0, 0, 0);
        setWindowTitle(tr("Persona Studio"));
        setWindowModified(false);
        followHistory();
        return;
    }
    DocumentSession *session = view->session();
    m_actions->claimShortcuts(view);
    m_actions->softWrap->setChecked(view->editor()->softWrap());
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
    connect(session, &DocumentSession::diagnosticsChanged, this, &MainWindow::countProblems);
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
}

void MainWindow::followHistory()
{
    const DocumentView *view = m_documents->current();
    const DocumentSession *session = view ? view->session() : nullptr;
    const auto word = [](QAction *action, bool enabled, const QString &plain, const QString &with,
                         const QString &title) {
        const QString shortText = action->iconText();
        action->setEnabled(enabled);
        action->setText(enabled && !title.isEmpty() ? with.arg(title) : plain);
        action->setIconText(shortText);
    };
    word(m_actions->undo, session && session->canUndo(), tr("&Undo"), tr("&Undo: %1"),
         session ? session->undoTitle() : QString());
    word(m_actions->redo, session && session->canRedo(), tr("&Redo"), tr("&Redo: %1"),
         session ? session->redoTitle() : QString());
    m_actions->save->setEnabled(session && !session->isReadOnly());
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
    const bool preview = m_actions->showPreview->isChecked();
    view->setPaneVisible(DocumentView::Pane::Form, m_actions->showForm->isChecked());
    view->setPaneVisible(DocumentView::Pane::Preview, preview);
    view->setPaneVisible(DocumentView::Pane::Text,
                         m_actions->showText->isChecked() && !(isCompact() && preview));
}

void MainWindow::tell(const Error &error)
{
    m_notices->show(QStringLiteral("open"), NoticeBar::Tone::Error, wordError(error));
}

void MainWindow::showFolderOf(const QString &path)
{
    if (m_library->folder().isEmpty())
        m_library->setFolder(QFileInfo(path).absolutePath());
}

void MainWindow::restoreSession(bool openFiles)
{
    QSettings settings;
    // The unsaved first: a file that is open already is not opened again.
    m_documents->recover();
    if (openFiles) {
        m_documents->restoreOpen(settings);
        m_actions->showCatalog->setChecked(
            settings.value(QStringLiteral("view/catalog")).toBool());
    }
}

void MainWindow::readSettings()
{
    QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_across->restoreState(settings.value(QStringLiteral("window/across")).toByteArray());
    m_down->restoreState(settings.value(QStringLiteral("window/down")).toByteArray());
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setHandleWidth(1);
    m_paneLayout = settings.value(QStringLiteral("window/panes")).toByteArray();
    const auto checked = [&](QAction *action, const char *key, bool preset) {
        action->setChecked(settings.value(QLatin1StringView(key), preset).toBool());
    };
    checked(m_actions->showForm, "view/form", true);
    checked(m_actions->showText, "view/text", true);
    checked(m_actions->showPreview, "view/preview", width() >= compactWidth);
    checked(m_actions->showLibrary, "view/library", true);
    checked(m_actions->showProblems, "view/problems", true);
    m_library->setVisible(m_actions->showLibrary->isChecked());
    const Theme theme = themeFromId(settings.value(QStringLiteral("view/theme")).toString());
    (theme == Theme::Light  ? m_actions->themeLight
     : theme == Theme::Dark ? m_actions->themeDark
                            : m_actions->themeSystem)
        ->setChecked(true);
    m_problems->setState(settings.value(QStringLiteral("view/problemsState")).toMap());
    m_library->readSettings(settings);
    fillRecent();
}

void MainWindow::writeSettings()
{
    if (!m_remember)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/across"), m_across->saveState());
    settings.setValue(QStringLiteral("window/down"), m_down->saveState());
    if (const DocumentView *view = m_documents->current())
        settings.setValue(QStringLiteral("window/panes"), view->layoutState());
    settings.setValue(QStringLiteral("view/form"), m_actions->showForm->isChecked());
    settings.setValue(QStringLiteral("view/text"), m_actions->showText->isChecked());
    settings.setValue(QStringLiteral("view/preview"), m_actions->showPreview->isChecked());
    settings.setValue(QStringLiteral("view/library"), m_actions->showLibrary->isChecked());
    settings.setValue(QStringLiteral("view/problems"), m_actions->showProblems->isChecked());
    settings.setValue(QStringLiteral("view/problemsState"), m_problems->state());
    settings.setValue(QStringLiteral("view/catalog"), m_actions->showCatalog->isChecked());
    if (m_catalog)
        m_catalog->writeSettings();
    m_library->writeSettings(settings);
    m_documents->rememberOpen(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // No question: what is unsaved is put down and comes back at the next start.
    m_documents->keepAll();
    writeSettings();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow())
        return;
    for (int i = 0; i < m_documents->count(); ++i)
        m_documents->viewAt(i)->session()->checkDisk();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool was = event->oldSize().width() < compactWidth;
    if (was != isCompact() && m_documents)
        applyPanes();
}

} // namespace studio
