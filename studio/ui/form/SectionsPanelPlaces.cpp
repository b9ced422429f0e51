// Where the cards stand: which are made for what is seen, and where one is dropped.

#include "ui/form/SectionsPanel.h"

#include "render/Tokens.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormLayout.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>

namespace studio {

namespace {

constexpr int creepEdge = 24; ///< Pixels from the edge of the view.

class DropLine : public QWidget
{
public:
    explicit DropLine(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), tokensFor(palette()).accent);
    }
};

} // namespace

void SectionsPanel::layOut()
{
    QList<FormRow> rows;
    if (m_title)
        rows += m_title;
    if (m_introduction)
        rows += m_introduction;
    rows += m_heading;
    int missing = 0;
    const int folded = SectionHeader::heightIn(fontMetrics());
    const auto keepRoom = [&] {
        if (const int count = std::exchange(missing, 0))
            rows += FormRow::room(count * (folded + cardSpacing) - cardSpacing);
    };
    for (int i = 0; i < m_cards.count(); ++i) {
        SectionCard *card = m_cards.made(i);
        if (!card) {
            ++missing;
            continue;
        }
        keepRoom();
        rows += card;
    }
    keepRoom();
    if (m_refusal)
        rows += m_refusal;
    if (rows == m_layout->rows())
        return;
    m_layout->setRows(rows);
    for (const FormRow &row : std::as_const(rows)) {
        if (row.widget)
            row.widget->show();
    }
    emit stopsChanged();
}

QRect SectionsPanel::placeOf(int position) const
{
    if (const SectionCard *card = m_cards.made(position))
        return card->geometry();
    const int folded = SectionHeader::heightIn(fontMetrics());
    int y = m_heading->geometry().bottom() + 1 + cardSpacing;
    for (int i = 0; i < position; ++i) {
        const SectionCard *card = m_cards.made(i);
        y += (card ? card->height() : folded) + cardSpacing;
    }
    return {0, y, width(), folded};
}

int SectionsPanel::positionAtHeight(int y) const
{
    const int folded = SectionHeader::heightIn(fontMetrics());
    int bottom = m_heading->geometry().bottom() + 1 + cardSpacing;
    int position = 0;
    for (; position + 1 < m_cards.count(); ++position) {
        const SectionCard *card = m_cards.made(position);
        bottom += (card ? card->height() : folded) + cardSpacing;
        if (bottom > y)
            break;
    }
    return position;
}

/// The cards near what is shown are made, those far away given up. Nothing moves: a card that is
/// not made has the height of a folded one.
void SectionsPanel::lookAround()
{
    if (!m_snapshot || m_cards.count() == 0)
        return;
    // Cards that come can make the panel larger, which looks around again: when they all are there.
    m_lookAgain = true;
    if (m_looking)
        return;
    const QScopedValueRollback looking(m_looking, true);
    while (std::exchange(m_lookAgain, false)) {
        const int top = mapFrom(m_scroll->viewport(), QPoint()).y();
        const int bottom = top + m_scroll->viewport()->height();
        if (!m_cards.keepAround(positionAtHeight(top), positionAtHeight(bottom)))
            return;
        layOut();
        m_layout->activate();
    }
}

SectionCard *SectionsPanel::card(int position)
{
    if (SectionCard *made = m_cards.made(position))
        return made;
    SectionCard *card = m_cards.make(position);
    layOut();
    m_layout->activate();
    return card;
}

bool SectionsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        lookAround();
    return QWidget::eventFilter(watched, event);
}

void SectionsPanel::moveEvent(QMoveEvent *)
{
    lookAround();
}

void SectionsPanel::resizeEvent(QResizeEvent *)
{
    lookAround();
}

int SectionsPanel::dropPosition(const QPoint &place) const
{
    const int y = mapFromGlobal(place).y();
    const int position = positionAtHeight(y);
    return y > placeOf(position).top() + SectionHeader::lineHeight / 2 ? position + 1 : position;
}

void SectionsPanel::showDrop(const QPoint &place)
{
    if (m_readOnly || m_cards.count() == 0)
        return;
    m_dragPlace = place;
    m_creep.start();
    if (!m_drop)
        m_drop = new DropLine(this);
    const int position = dropPosition(place);
    const int y = position < m_cards.count()
                      ? placeOf(position).top() - cardSpacing / 2 - 1
                      : placeOf(m_cards.count() - 1).bottom() + cardSpacing / 2;
    m_drop->setGeometry(0, y, width(), 2);
    m_drop->show();
    m_drop->raise();
}

void SectionsPanel::endDrag()
{
    m_creep.stop();
    if (m_drop)
        m_drop->hide();
}

/// What is dragged to an edge of the view goes on beyond it, the faster the nearer.
void SectionsPanel::creep()
{
    const QWidget *view = m_scroll->viewport();
    const int y = view->mapFromGlobal(m_dragPlace).y();
    const int above = creepEdge - y;
    const int below = y - (view->height() - creepEdge);
    const int by = above > 0 ? -above : below > 0 ? below : 0;
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + qBound(-2 * creepEdge, by, 2 * creepEdge));
    if (bar->value() != before)
        showDrop(m_dragPlace);
}

} // namespace studio
