#include "ui/widgets/LinkButton.h"

#include "render/Tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace studio {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LinkButton::setText(const QString &text)
{
    QAbstractButton::setText(text);
    setShortcut({});
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 6, metrics.height() + 4};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    QFont underlined = font();
    underlined.setUnderline(isEnabled() && (underMouse() || isDown()));
    painter.setFont(underlined);
    painter.setPen(isEnabled() ? tokens.accent : tokens.muted);
    // A name that it holds may be longer than there is room.
    painter.drawText(rect(), Qt::AlignCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 4));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
}

void LinkButton::enterEvent(QEnterEvent *)
{
    update();
}

void LinkButton::leaveEvent(QEvent *)
{
    update();
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace studio
