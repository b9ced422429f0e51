#include "ui/widgets/Chip.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <utility>

namespace studio {

namespace {

constexpr int sideMargin = 9;
constexpr int crossWidth = 8;
constexpr int gap = 6;
constexpr int maximumTextWidth = 260;

} // namespace

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void Chip::setValue(const QString &value)
{
    // An ampersand is part of a value, not a mnemonic; painting is done here, not by the style.
    if (value == text())
        return;
    setText(value);
    setShortcut({});
    setAccessibleName(value);
    updateGeometry();
}

void Chip::setWarning(const QString &reason)
{
    if (reason == m_warning)
        return;
    m_warning = reason;
    setToolTip(reason);
    describe();
    update();
}

void Chip::setRemovable(bool removable)
{
    if (m_removable == removable)
        return;
    m_removable = removable;
    describe();
    updateGeometry();
}

void Chip::describe()
{
    const QString keys = m_removable
                             ? tr("Press Delete to remove, F2 to change, Alt and an arrow to move")
                             : QString();
    setAccessibleDescription(m_warning.isEmpty() ? keys : m_warning);
}

QSize Chip::sizeHint() const
{
    const int text = qMin(maximumTextWidth, fontMetrics().horizontalAdvance(this->text()) + 1);
    const int cross = m_removable ? gap + crossWidth : 0;
    return {text + 2 * sideMargin + cross, qMax(look::chipHeight, fontMetrics().height() + 4)};
}

QRect Chip::crossRect() const
{
    if (!m_removable)
        return {};
    const QRect place(width() - sideMargin - crossWidth, (height() - crossWidth) / 2, crossWidth,
                      crossWidth);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const bool warned = !m_warning.isEmpty();
    const bool focused = hasFocus();
    const qreal pen = focused ? 1.5 : 1.0;
    painter.setPen(QPen(focused ? tokens.accent : warned ? tokens.warning : tokens.line, pen));
    painter.setBrush(focused ? tokens.accentBackground : QColor(Qt::transparent));
    const QRectF outline = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    const qreal radius = outline.height() / 2;
    painter.drawRoundedRect(outline, radius, radius);

    const int cross = m_removable ? gap + crossWidth : 0;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(),
                                           rect().adjusted(sideMargin, 0, -sideMargin - cross, 0));
    painter.setPen(!isEnabled() ? tokens.muted : warned ? tokens.warning : tokens.text);
    const auto align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.drawText(place, align | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));

    if (m_removable) {
        const QRectF c = QRectF(crossRect()).adjusted(1, 1, -1, -1);
        const bool near =
            underMouse()
            && crossRect().adjusted(-5, -5, 5, 5).contains(mapFromGlobal(QCursor::pos()));
        painter.setPen(QPen(near || focused ? tokens.text
                            : warned        ? tokens.warning
                                            : tokens.muted,
                            1.3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(c.topLeft(), c.bottomRight());
        painter.drawLine(c.topRight(), c.bottomLeft());
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragging, false)) {
        setDown(false);
        unsetCursor();
        emit dropped(event->globalPosition().toPoint());
        return;
    }
    const bool onCross = crossRect().adjusted(-5, -7, 7, 7).contains(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (onCross && event->button() == Qt::LeftButton)
        emit removeRequested();
}

void Chip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit editRequested();
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->position().toPoint() - m_pressed).manhattanLength()
                     >= QApplication::startDragDistance();
    if (m_removable && event->buttons() & Qt::LeftButton && (m_dragging || far)) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        emit dragged(event->globalPosition().toPoint());
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
    update();
}

void Chip::enterEvent(QEnterEvent *)
{
    update();
}

void Chip::leaveEvent(QEvent *)
{
    update();
}

} // namespace studio
