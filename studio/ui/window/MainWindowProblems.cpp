// What the window does about problems: from one to the next, fixes, counts, room for the list.

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/editor/FindEverywhere.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/FixAllSheet.h"
#include "ui/problems/ProblemsView.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/StatusLine.h"

#include <QAction>
#include <QSplitter>

namespace studio {

void MainWindow::connectProblems()
{
    const auto withView = [this](QAction *action, auto call) {
        connect(action, &QAction::triggered, this, [this, call] {
            if (DocumentView *view = m_documents->current())
                call(view);
        });
    };
    withView(m_actions->nextProblem, [](DocumentView *view) { view->stepToProblem(true); });
    withView(m_actions->previousProblem, [](DocumentView *view) { view->stepToProblem(false); });
    withView(m_actions->showFixes, [](DocumentView *view) { view->showFixes(); });
    withView(m_actions->fixAll, [this](DocumentView *view) {
        fixAllSafe(view->session(), m_library->library()->facts(), this);
    });
    connect(m_actions->fixAllFiles, &QAction::triggered, this, [this] {
        std::vector<DocumentSession *> open;
        for (int i = 0; i < m_documents->count(); ++i)
            open.push_back(m_documents->viewAt(i)->session());
        auto *sheet = new FixAllSheet(open, *m_library->library(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });

    connect(m_problems, &ProblemsView::activated, this, [this](Span span) {
        if (DocumentView *view = m_documents->current())
            view->goTo(span);
    });
    connect(m_problems, &ProblemsView::activatedIn, this, [this](const QString &path, Span span) {
        if (m_documents->open(path))
            m_documents->current()->goTo(span);
    });
    connect(m_problems, &ProblemsView::failed, this, &MainWindow::tell);
    // The splitter takes in first how high the list may be.
    connect(m_problems, &ProblemsView::heightWanted, this, &MainWindow::giveProblems,
            Qt::QueuedConnection);
}

/// The list is there for a persona, where it is wanted and the place is not that of a search.
void MainWindow::followProblems()
{
    m_problems->setVisible(m_documents->current() && !m_actions->showCatalog->isChecked()
                           && m_zen == Zen::Off && m_actions->showProblems->isChecked()
                           && m_findEverywhere->isHidden());
}

void MainWindow::giveProblems(int height)
{
    QList<int> sizes = m_down->sizes();
    const int place = m_down->indexOf(m_problems);
    const int more = height - sizes[place];
    if (m_problems->isHidden() || more == 0)
        return;
    sizes[place] += more;
    sizes[0] -= more;
    m_down->setSizes(sizes);
}

void MainWindow::countProblems()
{
    const DocumentView *view = m_documents->current();
    int counts[3] = {0, 0, 0};
    if (view) {
        for (const Diagnostic &diagnostic : view->session()->diagnostics())
            ++counts[int(diagnostic.severity)];
    }
    m_status->setProblems(counts[0], counts[1], counts[2]);
}

} // namespace studio
