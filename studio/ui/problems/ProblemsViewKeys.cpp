// Going through the problems with keys, and what the keys do with the current one.
#include "session/DocumentSession.h"
#include "ui/problems/Announce.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/ProblemsHeader.h"
#include "ui/problems/ProblemsView.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListView>

namespace studio {

void ProblemsView::nextProblem()
{
    step(1);
}

void ProblemsView::previousProblem()
{
    step(-1);
}

/// The next row of a problem in that direction; a closed group on the way is opened.
int ProblemsView::rowBeside(int row, int by)
{
    for (;;) {
        row = (row + by + m_model->rowCount()) % m_model->rowCount();
        if (!m_model->isHeading(row))
            return row;
        if (m_model->isClosed(row)) {
            const int count = m_model->index(row).data(DiagnosticModel::CountRole).toInt();
            toggle(m_model->index(row));
            return by > 0 ? row + 1 : row + count;
        }
    }
}

void ProblemsView::step(int by)
{
    if (!m_model || m_model->shown() == 0)
        return;
    const QModelIndex current = m_list->currentIndex();
    const int row = rowBeside(current.isValid() ? current.row()
                              : by > 0          ? -1
                                                : m_model->rowCount(),
                              by);
    m_list->setCurrentIndex(m_model->index(row));
    announceProblem(m_list, m_model->diagnostic(row));
    activate(m_model->index(row));
}

void ProblemsView::toggle(const QModelIndex &heading)
{
    if (!m_model || !heading.isValid() || !m_model->isHeading(heading.row()))
        return;
    m_model->setClosed(heading.row(), !m_model->isClosed(heading.row()));
    m_closedGroups = m_model->closedGroups();
    m_list->setCurrentIndex(m_model->index(heading.row()));
}

void ProblemsView::fold(bool closed)
{
    const QModelIndex current = m_list->currentIndex();
    const int heading = m_model && current.isValid() ? m_model->headingAbove(current.row()) : -1;
    if (heading < 0)
        return;
    if (current.row() != heading) {
        if (closed)
            m_list->setCurrentIndex(m_model->index(heading));
    } else if (m_model->isClosed(heading) != closed) {
        toggle(current);
    } else if (!closed && heading + 1 < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(heading + 1));
    }
}

/// What a key does in the list; nothing for keys that mean there what they mean in any list.
std::function<void()> ProblemsView::commandFor(const QKeyEvent &key)
{
    const bool control = key.modifiers() & Qt::ControlModifier;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return [this] {
            activate(m_list->currentIndex());
            toggle(m_list->currentIndex());
        };
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!control)
            return
                [this, closes = (key.key() == Qt::Key_Left) == isLeftToRight()] { fold(closes); };
        break;
    case Qt::Key_F8: return [this, by = key.modifiers() & Qt::ShiftModifier ? -1 : 1] { step(by); };
    case Qt::Key_F1: return [this] { explainCurrent(); };
    case Qt::Key_Period:
        if (control && !(key.modifiers() & Qt::ShiftModifier))
            return [this] { fixCurrent(); };
        break;
    case Qt::Key_C:
        if (control)
            return [this] { copyCurrent(); };
        break;
    case Qt::Key_F:
        if (control && !(key.modifiers() & Qt::ShiftModifier))
            return [this] { m_header->focusFilter(); };
        break;
    default: break;
    }
    return {};
}

bool ProblemsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool keyboard = asked->reason() == QContextMenuEvent::Keyboard;
        if (!keyboard)
            m_list->setCurrentIndex(m_list->indexAt(asked->pos()));
        showMenu(keyboard ? placeBelow(m_list->currentIndex()) : asked->globalPos());
        return true;
    }
    if (watched != m_list)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        if (const auto command = commandFor(*static_cast<QKeyEvent *>(event))) {
            // The window has shortcuts of the same keys; here they mean the row.
            if (event->type() == QEvent::KeyPress)
                command();
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn && m_model && !m_list->currentIndex().isValid()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->isHeading(row)) {
                m_list->setCurrentIndex(m_model->index(row));
                break;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace studio
