#include "ui/style/KindOfWidget.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace studio {

bool isList(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget)
           && !qobject_cast<const QHeaderView *>(widget)
           && !widget->window()->inherits("QComboBoxPrivateContainer");
}

bool isPopup(const QWidget *widget)
{
    return widget
           && (widget->inherits("QComboBoxPrivateContainer") || qobject_cast<const QMenu *>(widget)
               || widget->inherits("QTipLabel")
               || (widget->windowType() == Qt::Popup && isList(widget)));
}

bool isPage(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

} // namespace studio
