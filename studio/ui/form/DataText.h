#pragma once

#include <QCoreApplication>
#include <QString>

namespace studio {

/// A text of the data (schemas, profiles, tools) in the language of the interface.
[[nodiscard]] inline QString dataText(const QString &english)
{
    return english.isEmpty() ? QString()
                             : QCoreApplication::translate("data", english.toUtf8().constData());
}

} // namespace studio
