#include "ui/window/MainWindow.h"

#include "ui/editor/FindEverywhere.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/preview/PreviewPane.h"
#include "ui/problems/ProblemsView.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/SkillUsers.h"
#include "ui/window/StatusLine.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>

// The parts of the window by keyboard, one alone, and the whole screen.

namespace studio {

namespace {

/// Gives the focus to the place that the part has for it, else to the first control in it.
bool enter(QWidget *pane, Qt::FocusReason reason)
{
    const auto inside = [pane] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus == pane || pane->isAncestorOf(focus));
    };
    if (pane->focusPolicy() != Qt::NoFocus || pane->focusProxy()) {
        pane->setFocus(reason);
        if (inside())
            return true;
    }
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (!pane->isAncestorOf(next) || !next->isVisible() || !next->isEnabled()
            || !(next->focusPolicy() & Qt::TabFocus))
            continue;
        next->setFocus(reason);
        if (inside())
            return true;
    }
    return false;
}

} // namespace

void MainWindow::connectPanes()
{
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { stepPane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { stepPane(-1); });
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_actions->zenText, &QAction::triggered, this,
            [this](bool on) { setZen(on ? Zen::Text : Zen::Off); });
    connect(m_actions->zenForm, &QAction::triggered, this,
            [this](bool on) { setZen(on ? Zen::Form : Zen::Off); });
}

/// Those that are shown, in the order in which they lie.
QList<QWidget *> MainWindow::paneList() const
{
    QList<QWidget *> panes{m_library};
    if (DocumentView *view = m_documents->current(); view && view->isVisible()) {
        panes += view->form();
        panes += view->editor();
        panes += view->preview();
    } else {
        panes += m_center->currentWidget();
    }
    panes += m_problems;
    panes += m_findEverywhere;
    panes += m_head;
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    return panes;
}

void MainWindow::stepPane(int step)
{
    const QList<QWidget *> panes = paneList();
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    }
    if (at < 0)
        at = step > 0 ? -1 : 0;
    const Qt::FocusReason reason = step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + step + panes.size()) % panes.size();
        if (enter(panes[at], reason))
            return;
    }
}

/// What Tab leads to, as it is seen: from top to bottom and from left to right, in whichever order
/// the parts were made. Asked anew with every Tab: forms and lists grow.
QWidgetList MainWindow::tabStops() const
{
    QWidgetList parts{m_head, m_notices, m_library, m_tabs};
    if (DocumentView *view = m_documents->current(); view && view->isVisible())
        parts += {view->notices(), view->skillUsers(), view->form(), view->editor()->parentWidget(),
                  view->preview()};
    else
        parts += m_center->currentWidget();
    parts += {m_problems, m_findEverywhere, m_status};
    QList<QWidgetList> stops(parts.size());
    QSet<const QWidget *> seen;
    for (QWidget *next = nextInFocusChain(); next != this && !seen.contains(next);
         next = next->nextInFocusChain()) {
        seen.insert(next);
        if (!(next->focusPolicy() & Qt::TabFocus) || next->focusProxy() || !next->isEnabled()
            || !next->isVisible())
            continue;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (parts[i] == next || parts[i]->isAncestorOf(next)) {
                stops[i] += next;
                break;
            }
        }
    }
    QWidgetList all;
    for (const QWidgetList &one : std::as_const(stops))
        all += one;
    return all;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidgetList stops = tabStops();
    const qsizetype from = stops.indexOf(QApplication::focusWidget());
    if (from < 0)
        return QMainWindow::focusNextPrevChild(next);
    const qsizetype count = stops.size();
    for (qsizetype step = 1; step < count; ++step) {
        QWidget *stop = stops[(from + (next ? step : count - step)) % count];
        stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        if (QApplication::focusWidget() != stops[from])
            return true;
    }
    return false;
}

void MainWindow::setZen(Zen zen)
{
    if (!m_documents->current())
        zen = Zen::Off;
    const bool was = m_zen != Zen::Off;
    const bool is = zen != Zen::Off;
    m_zen = zen;
    m_actions->zenText->setChecked(zen == Zen::Text);
    m_actions->zenForm->setChecked(zen == Zen::Form);
    if (is && !was) {
        m_wasFullScreen = isFullScreen();
        m_geometry = saveGeometry();
    }
    menuBar()->setVisible(!is);
    m_head->setVisible(!is);
    m_status->setVisible(!is);
    // The bar hides itself while there is one tab only; so it is not asked to show itself.
    m_tabs->setMaximumHeight(is ? 0 : QWIDGETSIZE_MAX);
    m_library->setVisible(!is && m_actions->showLibrary->isChecked());
    if (is)
        m_findEverywhere->hide();
    followProblems();
    applyPanes();
    if (is != was)
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, is || m_wasFullScreen));
    DocumentView *view = m_documents->current();
    if (is)
        view->focusPane(zen == Zen::Text ? DocumentView::Pane::Text : DocumentView::Pane::Form);
}

void MainWindow::leaveZen()
{
    if (m_zen != Zen::Off)
        setZen(Zen::Off);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // What is open over the text (completion, search) has taken it for itself before.
    if (event->key() == Qt::Key_Escape && m_zen != Zen::Off) {
        leaveZen();
        event->accept();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace studio
