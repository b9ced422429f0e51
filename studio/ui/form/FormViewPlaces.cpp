// What the form shows of itself: where it stands, what is marked, what has the focus.

#include "ui/form/FormView.h"

#include "session/DocumentSession.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FormContent.h"
#include "ui/form/FormLayout.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/Look.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

namespace studio {

/// Notes where the widget with the focus is or, when that is not seen, the row at the top.
void FormView::keepPlace()
{
    m_held = nullptr;
    const QWidget *viewport = m_scroll->viewport();
    QWidget *focus = window()->focusWidget();
    const auto placeOf = [&](const QWidget *widget) {
        return widget->mapTo(viewport, QPoint()).y();
    };
    if (focus && focus->isVisible() && m_content->isAncestorOf(focus)) {
        const int top = placeOf(focus);
        if (top < viewport->height() && top + focus->height() > 0) {
            m_held = focus;
            m_heldAt = top;
            return;
        }
    }
    // At the very top what comes there is to be seen.
    if (m_scroll->verticalScrollBar()->value() == 0)
        return;
    for (int y = 0; y < viewport->height() && !m_held; y += 8) {
        QWidget *row = m_content->childAt(
            m_content->mapFrom(viewport, QPoint(viewport->width() / 2, y)));
        while (row && row->parentWidget() != m_content && row->parentWidget() != m_sections)
            row = row->parentWidget();
        if (row && row != m_sections)
            m_held = row;
    }
    if (m_held)
        m_heldAt = placeOf(m_held);
}

void FormView::returnToPlace()
{
    if (m_returning || !m_held || !m_held->isVisible() || !m_content->isAncestorOf(m_held))
        return;
    const int moved = m_held->mapTo(m_scroll->viewport(), QPoint()).y() - m_heldAt;
    if (moved == 0)
        return;
    m_returning = true;
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + moved);
    m_returning = false;
}

int FormView::scrollPlace() const
{
    return m_scroll->verticalScrollBar()->value();
}

void FormView::scrollTo(int place)
{
    m_scroll->verticalScrollBar()->setValue(place);
}

void FormView::focusField(const QString &key)
{
    if (!m_rows.contains(key)) {
        if (!schemaFor(m_shown->kind).find(key))
            return;
        m_added.insert(key);
        refreshFields(*m_session.snapshot());
        refreshFindings();
    }
    if (FieldRow *row = m_rows.value(key)) {
        m_layout->activate();
        row->focusEditor();
        m_scroll->ensureWidgetVisible(row, 0, look::margin);
    }
}

void FormView::focusPlace()
{
    QWidget *place = m_content->marked();
    m_layout->activate();
    if (auto *row = qobject_cast<FieldRow *>(place))
        row->focusEditor(Qt::ShortcutFocusReason);
    else if (auto *card = qobject_cast<SectionCard *>(place))
        card->focusAt(m_offset);
    else if (auto *part = qobject_cast<BodyPart *>(place))
        part->focusEditor();
    else if (!m_order.isEmpty())
        m_order.front()->focusEditor(Qt::ShortcutFocusReason);
    if (QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus, 0, look::margin);
}

void FormView::showOffset(qsizetype offset)
{
    if (offset == m_offset)
        return;
    m_offset = offset;
    m_seeking = true;
    updateMark();
}

void FormView::updateMark()
{
    QWidget *row = nullptr;
    if (m_offset >= 0) {
        const Frontmatter &frontmatter = m_shown->frontmatter;
        if (m_offset < frontmatter.body.begin) {
            for (const Entry &entry : frontmatter.entries) {
                if (entry.whole.contains(m_offset))
                    row = m_rows.value(entry.key);
            }
        } else if (m_sections) {
            row = m_sections->widgetAt(m_offset);
        }
    }
    m_content->mark(row);
    const QWidget *focus = QApplication::focusWidget();
    if (!std::exchange(m_seeking, false) || !row || (focus && isAncestorOf(focus)))
        return;
    const QRect place(row->mapTo(m_content, QPoint()), row->size());
    const int top = m_scroll->verticalScrollBar()->value();
    const QRect seen(0, top, m_content->width(), m_scroll->viewport()->height());
    if (!seen.intersects(place.adjusted(0, 0, 0, -qMin(place.height() / 2, 20))))
        m_scroll->ensureVisible(0, place.top() + qMin(place.height(), seen.height()) / 2, 0,
                                qMin(place.height(), seen.height()) / 2 + look::margin);
}

} // namespace studio
