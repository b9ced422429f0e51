// The keys of the picker, and what is typed into it.

#include "ui/form/ToolPicker.h"

#include "persona/Tools.h"
#include "session/DocumentSession.h"
#include "ui/widgets/LinkButton.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>

namespace studio {

/// The keys go to the tool that is most likely meant: by its name before its explanation.
void ToolPicker::selectBest(const QString &text)
{
    QModelIndex best;
    int most = -1;
    for (int group = 0; group < m_filtered->rowCount(); ++group) {
        const QModelIndex heading = m_filtered->index(group, 0);
        for (int row = 0; row < m_filtered->rowCount(heading); ++row) {
            const QModelIndex index = m_filtered->index(row, 0, heading);
            const QString name = index.data().toString();
            const int rank = text.isEmpty()                               ? 0
                             : name.startsWith(text, Qt::CaseInsensitive) ? 2
                             : name.contains(text, Qt::CaseInsensitive)   ? 1
                                                                          : 0;
            if (rank > most) {
                most = rank;
                best = index;
            }
        }
    }
    if (best.isValid())
        m_view->setCurrentIndex(best.siblingAtColumn(m_column));
}

void ToolPicker::addTyped()
{
    const QString text = typed();
    if (text.isEmpty() || isEntry(text))
        return;
    ToolChoice choice = m_choice;
    if (m_column == Deny) {
        choice.setDenied({text}, true);
    } else {
        // To name a tool is to leave "every tool".
        if (choice.inherits)
            choice.setInherits(false);
        choice.setAllowed({text}, true);
    }
    m_filter->clear();
    write(choice);
    m_filter->setFocus();
}

void ToolPicker::toggleCurrent()
{
    const QModelIndex index = m_filtered->mapToSource(m_view->currentIndex());
    if (QStandardItem *item = m_model->itemFromIndex(index))
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void ToolPicker::select(int step, bool wholePage)
{
    QModelIndex index = m_view->currentIndex();
    for (int i = 0; i < (wholePage ? 6 : 1); ++i) {
        const QModelIndex first = index.siblingAtColumn(0);
        const QModelIndex next = step > 0 ? m_view->indexBelow(first) : m_view->indexAbove(first);
        if (!next.isValid())
            break;
        index = next.siblingAtColumn(m_column);
    }
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

bool ToolPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        key->matches(QKeySequence::Undo) ? m_session.undo() : m_session.redo();
        refresh();
        return true;
    }
    const bool inFilter = watched == m_filter;
    const int side = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (key->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What is written as a rule is meant as it is, whatever it also finds.
        if (m_add->isVisibleTo(this) && (findToolForm(typed()) || m_filtered->rowCount() == 0))
            addTyped();
        else
            toggleCurrent();
        return true;
    case Qt::Key_Space:
        if (watched != m_view)
            break;
        toggleCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (inFilter || watched == m_view) {
            select(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        break;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: select(key->key() == Qt::Key_PageDown ? 1 : -1, true); return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        // In a line that holds text the arrows are the line's.
        if (m_denyKey.isEmpty() || (inFilter && !m_filter->text().isEmpty())
            || !(inFilter || watched == m_view))
            break;
        m_column = (key->key() == Qt::Key_Right) == (side > 0) ? Deny : Allow;
        m_view->setCurrentIndex(m_view->currentIndex().siblingAtColumn(m_column));
        return true;
    default: break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace studio
