#include "ui/style/StudioStyle.h"

#include "ui/style/Icons.h"
#include "ui/style/KindOfWidget.h"
#include "ui/style/MenuRow.h"
#include "ui/style/StylePaint.h"
#include "ui/widgets/Look.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QStyleOption>

// How large things are, how they behave, and the signs on them.

namespace studio {

namespace {

constexpr int scrollBarExtent = 10;

} // namespace

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &size, const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = std::max(look::controlHeight, option->fontMetrics.height() + 12);
    switch (type) {
    case CT_LineEdit: wanted.setHeight(height); break;
    case CT_ComboBox: wanted = QSize(size.width() + 8 + arrowWidth, height); break;
    case CT_SpinBox: wanted = QSize(size.width() + 34, height); break;
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        wanted.setHeight(height);
        if (button && !button->text.isEmpty())
            wanted.setWidth(std::max(size.width() + 26, 40));
        break;
    }
    case CT_ToolButton: wanted.setHeight(std::max(wanted.height(), 24)); break;
    case CT_TabBarTab: wanted.setHeight(std::max(32, option->fontMetrics.height() + 14)); break;
    case CT_MenuItem:
        if (const auto *row = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            wanted = menuRowSize(*row, size);
        break;
    case CT_ItemViewItem:
        // The rows below a field of choices are as roomy as those of a menu.
        if (widget && widget->window()->inherits("QComboBoxPrivateContainer"))
            wanted.setHeight(std::max(wanted.height(), option->fontMetrics.height() + 10));
        break;
    case CT_MenuBarItem: wanted = QSize(size.width() + 16, std::max(size.height() + 10, 28)); break;
    default: break;
    }
    return wanted;
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_SplitterWidth: return 1;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit *>(widget))
            return 6;
        return isPopup(widget) ? 4 : isList(widget) || isPage(widget) ? 3 : 1;
    case PM_ToolTipLabelFrameWidth: return 6;
    // A question has the margins of a sheet; its words are set in by 15 pixels by themselves.
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        if (qobject_cast<const QMessageBox *>(widget))
            return metric == PM_LayoutLeftMargin    ? 9
                   : metric == PM_LayoutRightMargin ? 24
                   : metric == PM_LayoutTopMargin   ? 20
                                                    : 16;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return 4;
    case PM_HeaderMargin: return 6;
    case PM_FocusFrameHMargin: return 5;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_TabBarTabVSpace: return 8;
    case PM_TabBarTabHSpace: return 28;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap: return 0;
    case PM_TabBarBaseHeight: return 0;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: return 18;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 4;
    case PM_ToolBarItemSpacing: return 8;
    case PM_ButtonDefaultIndicator: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0; // those of the sheets have none
    case SH_ScrollBar_Transient: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    // As in the sheets: what goes on stands at the end.
    case SH_DialogButtonLayout: return QDialogButtonBox::GnomeLayout;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon StudioStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                                const QWidget *widget) const
{
    return standard == SP_LineEditClearButton ? signIcon(Sign::Close)
                                              : QProxyStyle::standardIcon(standard, option, widget);
}

} // namespace studio
