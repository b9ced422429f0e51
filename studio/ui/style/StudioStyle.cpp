#include "ui/style/StudioStyle.h"

#include "render/Tokens.h"
#include "ui/style/CheckSign.h"
#include "ui/style/KindOfWidget.h"
#include "ui/style/MenuRow.h"
#include "ui/style/RoundWindow.h"
#include "ui/style/RowGround.h"
#include "ui/style/StylePaint.h"
#include "ui/widgets/Look.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr auto plainFrame = "studio.plainFrame";

} // namespace

void makeFramePlain(QWidget *list)
{
    list->setProperty(plainFrame, true);
}

StudioStyle::StudioStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void StudioStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isPopup(widget))
        makeRound(widget);
    // What is asked stands out from what is said about it.
    if (widget->objectName() == "qt_msgbox_label"_L1) {
        QFont strong = widget->font();
        strong.setWeight(QFont::DemiBold);
        widget->setFont(strong);
    }
}

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool hovered = option->state.testFlag(State_MouseOver) && enabled;
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0)
            return; // the field around an inner line edit is drawn by its owner
        drawField(painter, option->rect, enabled ? tokens.raised : tokens.window, tokens.line,
                  tokens.accent, isFocused(option));
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)
            && !qobject_cast<const QAbstractItemView *>(widget)) {
            const bool focused = widget->hasFocus();
            drawField(painter, option->rect,
                      isPage(widget) ? option->palette.color(QPalette::Base)
                                     : QColor(Qt::transparent),
                      tokens.line, tokens.accent, focused);
            return;
        }
        if (widget && widget->property(plainFrame).toBool())
            return;
        if (isPopup(widget)) {
            drawRoundGround(*painter, widget);
            return;
        }
        // The frame of a list has room for its round corners.
        drawField(painter, option->rect,
                  isList(widget) ? option->palette.color(QPalette::Base) : QColor(Qt::transparent),
                  tokens.line, tokens.accent, false);
        return;
    case PE_PanelScrollAreaCorner: return;
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool primary = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
        const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
        const bool on = option->state.testFlag(State_On);
        const bool down = option->state.testFlag(State_Sunken);
        QColor fill = primary ? tokens.accent : on ? tokens.accentBackground : tokens.raised;
        if (!enabled)
            fill = primary ? mixed(tokens.accent, tokens.window, 0.75) : tokens.window;
        else if (down)
            fill = primary ? mixed(tokens.accent, tokens.text, 0.2) : tokens.sunken;
        else if (hovered)
            fill = primary ? mixed(tokens.accent, tokens.text, 0.1)
                           : mixed(fill, tokens.sunken, 0.7);
        if (flat && !hovered && !down && !isFocused(option))
            return;
        if (const int segment = widget ? widget->property(segmentName).toInt() : 0;
            segment != 0 && !isFocused(option)) {
            drawSegment(painter, *option, Segment(segment), fill);
            return;
        }
        if (primary && isFocused(option)) {
            drawField(painter, option->rect, Qt::transparent, fill, tokens.text, true);
            drawField(painter, option->rect.adjusted(2, 2, -2, -2), fill, fill, fill, false);
        } else {
            drawField(painter, option->rect, fill, primary ? fill : tokens.line, tokens.accent,
                      isFocused(option));
        }
        return;
    }
    case PE_PanelButtonTool: {
        const bool down = option->state & (State_Sunken | State_On);
        if (isFocused(option) || down || hovered) {
            const QColor fill = option->state.testFlag(State_On) ? tokens.accentBackground
                                : down                           ? tokens.sunken
                                : hovered ? mixed(tokens.window, tokens.sunken, 0.9)
                                          : QColor(Qt::transparent);
            drawField(painter, option->rect, fill, fill, tokens.accent, isFocused(option));
        }
        return;
    }
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // the selection shows it
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens.accent, 1.5));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
        painter->restore();
        return;
    }
    case PE_PanelTipLabel:
    case PE_PanelMenu:
        if (widget)
            drawRoundGround(*painter, widget);
        return;
    case PE_FrameMenu: return; // the line belongs to the ground
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar: return;
    case PE_IndicatorTabClose: {
        const bool active = option->state & (State_MouseOver | State_Sunken);
        if (active && enabled)
            drawField(painter, option->rect, tokens.sunken, tokens.sunken, tokens.sunken, false);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            QPen(active ? tokens.text : tokens.muted, 1.3, Qt::SolidLine, Qt::RoundCap));
        const QPointF center = QRectF(option->rect).center();
        painter->drawLine(center + QPointF(-3, -3), center + QPointF(3, 3));
        painter->drawLine(center + QPointF(-3, 3), center + QPointF(3, -3));
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckSign(painter, *option); return;
    case PE_IndicatorRadioButton: drawRadioSign(painter, *option); return;
    case PE_FrameTabBarBase: return;
    case PE_IndicatorToolBarSeparator: {
        painter->fillRect(
            QRect(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12),
            tokens.line);
        return;
    }
    case PE_PanelItemViewRow: {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && view->selectionBehavior() != QAbstractItemView::SelectRows)
            return; // a chosen cell has no stump before its row
        [[fallthrough]];
    }
    case PE_PanelItemViewItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            drawRowGround(*row, *painter, widget);
            return;
        }
        break;
    case PE_IndicatorBranch:
        if (const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (row->state.testFlag(State_Children))
                drawBranchArrow(*row, *painter, row->state.testFlag(State_Open));
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Tokens &tokens = tokensFor(option->palette);
    switch (element) {
    case CE_Splitter:
        // One that is wider than a line is only room between two frames.
        if (std::min(option->rect.width(), option->rect.height()) == 1)
            painter->fillRect(option->rect, tokens.line);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, tokens.window); return;
    case CE_MenuBarItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            break;
        painter->fillRect(option->rect, tokens.window);
        if (option->state.testFlag(State_Selected) && option->state.testFlag(State_Enabled)) {
            const QColor fill = mixed(tokens.window, tokens.sunken, 1.0);
            drawField(painter, option->rect.adjusted(1, 2, -1, -2), fill, fill, fill, false);
        }
        int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
        if (!styleHint(SH_UnderlineShortcut, option, widget, nullptr))
            flags |= Qt::TextHideMnemonic;
        drawItemText(painter, option->rect, flags, option->palette,
                     option->state.testFlag(State_Enabled), item->text, QPalette::WindowText);
        return;
    }
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::DefaultButton)) {
            QStyleOptionButton primary(*button);
            if (option->state.testFlag(State_Enabled))
                primary.palette.setColor(QPalette::ButtonText, tokens.onAccent);
            QProxyStyle::drawControl(element, &primary, painter, widget);
            return;
        }
        break;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            tokens.line);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option)) {
            QStyleOptionHeaderV2 label(*header);
            label.palette.setColor(QPalette::ButtonText, tokens.muted);
            label.state &= ~State_On; // what is chosen below makes no heading bold
            painter->save();
            painter->setFont(labelFont(painter->font()));
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuRow(*proxy(), *row, *painter);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.line);
        painter->drawRoundedRect(option->rect, 3, 3);
        painter->restore();
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*bar, painter, widget);
            return;
        }
        break;
    case CE_MenuEmptyArea: return;
    case CE_ToolBar: return;
    case CE_TabBarTabShape: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const bool selected = option->state.testFlag(State_Selected);
        const bool hovered = option->state.testFlag(State_MouseOver);
        painter->fillRect(option->rect, selected  ? tokens.raised
                                        : hovered ? mixed(tokens.window, tokens.sunken, 0.8)
                                                  : tokens.window);
        painter->fillRect(QRect(option->rect.right(), option->rect.top(), 1, option->rect.height()),
                          tokens.line);
        if (selected) {
            const bool focused = tab && option->state.testFlag(State_HasFocus);
            painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(),
                                    focused ? 3 : 2),
                              tokens.accent);
        } else {
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                tokens.line);
        }
        return;
    }
    case CE_TabBarTabLabel: {
        QStyleOptionTab label;
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            label = *tab;
        label.state &= ~State_HasFocus; // the line above the tab shows it
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace studio
