#include "ui/window/MainWindow.h"

#include "ui/editor/FindEverywhere.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/StatusLine.h"
#include "ui/window/Surroundings.h"
#include "ui/window/ToolRow.h"
#include "ui/window/WelcomePage.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

// How the parts of the window lie beside each other.

namespace studio {

namespace {

QWidget *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

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
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pages = new QStackedWidget(this);
    m_center = new QStackedWidget(this);

    auto *documents = new QWidget(this);
    auto *documentsLayout = new QVBoxLayout(documents);
    documentsLayout->setContentsMargins(0, 0, 0, 0);
    documentsLayout->setSpacing(0);
    documentsLayout->addWidget(m_tabs);
    documentsLayout->addWidget(m_pages, 1);
    m_welcome = new WelcomePage(m_actions, this);
    m_center->addWidget(m_welcome);
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
    m_head = new QWidget(central);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(new ToolRow(*m_actions, this));
    head->addWidget(hairline(m_head));
    layout->addWidget(m_head);
    layout->addWidget(m_notices);
    layout->addWidget(m_down, 1);
    layout->addWidget(hairline(central));
    setCentralWidget(central);

    m_status = new StatusLine(this);
    setStatusBar(m_status);
}

} // namespace studio
