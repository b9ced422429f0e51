#include "ui/problems/FilterChip.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QPainter>

namespace studio {

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(labelFont(font()));
}

void FilterChip::setText(const QString &text)
{
    QAbstractButton::setText(text);
    setShortcut({});
}

QSize FilterChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 20,
            std::max(look::chipHeight, fontMetrics().height() + 4)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool strong = hasFocus() || underMouse();
    painter.setPen(QPen(strong ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? tokens.accentBackground : tokens.raised);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    painter.setPen(isChecked() ? tokens.text : tokens.muted);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace studio
