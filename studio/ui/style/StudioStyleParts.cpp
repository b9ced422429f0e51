#include "ui/style/StudioStyle.h"

#include "render/Tokens.h"
#include "ui/style/StylePaint.h"

#include <QDateTime>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

// Controls of several parts: bars, fields with choices, numbers.

namespace studio {

/// What is done in the accent; where nobody knows how much there is, a piece that wanders.
void StudioStyle::drawProgress(const QStyleOptionProgressBar &bar, QPainter *painter,
                               const QWidget *widget) const
{
    const QRect &whole = bar.rect;
    QRectF piece(whole);
    if (bar.minimum == bar.maximum) {
        // Fusion has the bar painted again and again; what it paints is not wanted.
        painter->save();
        painter->setOpacity(0);
        QProxyStyle::drawControl(CE_ProgressBarContents, &bar, painter, widget);
        painter->restore();
        constexpr qint64 round = 1600; // ms
        const qreal at = qreal(QDateTime::currentMSecsSinceEpoch() % round) / round;
        const qreal width = whole.width() * 0.35;
        piece.setLeft(whole.left() - width + at * (whole.width() + width));
        piece.setWidth(width);
        piece = piece.intersected(QRectF(whole));
    } else {
        const qreal share = qreal(bar.progress - bar.minimum) / (bar.maximum - bar.minimum);
        piece.setWidth(whole.width() * std::clamp(share, 0.0, 1.0));
        if (bar.direction == Qt::RightToLeft)
            piece.moveRight(QRectF(whole).right());
    }
    if (piece.width() < 1)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokensFor(bar.palette).accent);
    painter->drawRoundedRect(piece, 3, 3);
    painter->restore();
}

void StudioStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->minimum == slider->maximum)
        return;
    const Tokens &tokens = tokensFor(option->palette);
    QRect thumb = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool active = option->state & (State_MouseOver | State_Sunken);
    thumb = slider->orientation == Qt::Vertical ? thumb.adjusted(3, 1, -3, -1)
                                                : thumb.adjusted(1, 3, -1, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(tokens.line, tokens.muted, active ? 0.7 : 0.25));
    painter->drawRoundedRect(thumb, 2, 2);
    painter->restore();
}

void StudioStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const bool enabled = option->state.testFlag(State_Enabled);
    if (combo && combo->frame) {
        drawField(painter, option->rect, enabled ? tokens.raised : tokens.window, tokens.line,
                  tokens.accent, isFocused(option) || (widget && widget->hasFocus()));
    }
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, QRectF(arrow).center(), enabled ? tokens.text : tokens.muted);
}

void StudioStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    const bool enabled = option->state.testFlag(State_Enabled);
    drawField(painter, option->rect, enabled ? tokens.raised : tokens.window, tokens.line,
              tokens.accent, isFocused(option));
    const QColor color = enabled ? tokens.muted : tokens.line;
    drawChevron(painter, QRectF(subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget)).center(),
                color, true);
    drawChevron(painter,
                QRectF(subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget)).center(), color);
}

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar: drawScrollBar(option, painter); return;
    case CC_ComboBox: drawComboBox(option, painter, widget); return;
    case CC_SpinBox: drawSpinBox(option, painter, widget); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect StudioStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl subControl, const QWidget *widget) const
{
    const QRect rect = option->rect;
    const auto visual = [&](const QRect &logical) {
        return visualRect(option->direction, rect, logical);
    };
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxArrow)
            return visual(
                QRect(rect.right() - arrowWidth + 1, rect.top(), arrowWidth, rect.height()));
        if (subControl == SC_ComboBoxEditField)
            return visual(rect.adjusted(8, 2, -arrowWidth, -2));
    }
    if (control == CC_SpinBox) {
        const int half = rect.height() / 2;
        switch (subControl) {
        case SC_SpinBoxUp: return visual(QRect(rect.right() - 22, rect.top() + 4, 20, half - 4));
        case SC_SpinBoxDown:
            return visual(QRect(rect.right() - 22, rect.top() + half, 20, half - 4));
        case SC_SpinBoxEditField: return visual(rect.adjusted(6, 2, -24, -2));
        case SC_SpinBoxFrame: return rect;
        default: break;
        }
    }
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider) {
            const bool vertical = slider->orientation == Qt::Vertical;
            const int length = vertical ? rect.height() : rect.width();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            int thumb = length;
            if (range > 0)
                thumb = std::max(
                    28, int(qint64(length) * slider->pageStep / (range + slider->pageStep)));
            thumb = std::min(thumb, length);
            const int at = sliderPositionFromValue(slider->minimum, slider->maximum,
                                                   slider->sliderPosition, length - thumb,
                                                   slider->upsideDown);
            const auto piece = [&](int from, int size) {
                return vertical
                           ? QRect(rect.left(), rect.top() + from, rect.width(), size)
                           : visual(QRect(rect.left() + from, rect.top(), size, rect.height()));
            };
            switch (subControl) {
            case SC_ScrollBarSlider: return piece(at, thumb);
            case SC_ScrollBarGroove: return rect;
            case SC_ScrollBarSubPage: return piece(0, at);
            case SC_ScrollBarAddPage: return piece(at + thumb, length - at - thumb);
            default: return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace studio
