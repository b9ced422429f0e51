#pragma once

#include "OwnPlace.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTest>

namespace tests {

template<typename T>
T *child(const QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

/// Every widget that takes the focus by Tab, in the order of Tab, beginning with the present one.
inline QStringList tabOrder(QDialog &dialog)
{
    QStringList order;
    QWidget *first = dialog.focusWidget();
    for (int step = 0; step < 60; ++step) {
        QWidget *now = dialog.focusWidget();
        if (!now || (step > 0 && now == first))
            break;
        order += now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return order;
}

/// The visible controls that a screen reader could not name.
inline QStringList unnamed(const QDialog &dialog)
{
    QStringList names;
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&dialog) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (widget->objectName().startsWith(QStringLiteral("qt_")) || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            names += QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char('/')
                     + widget->objectName();
    }
    return names;
}

} // namespace tests
