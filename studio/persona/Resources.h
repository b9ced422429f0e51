#pragma once

#include <QJsonObject>
#include <QString>

namespace studio {

/// A JSON file of the program's own data, below ":/studio/". The data are part of the program:
/// one that is missing or broken is a defect of the build and ends the program with its name.
[[nodiscard]] QJsonObject readData(const QString &name);

} // namespace studio
