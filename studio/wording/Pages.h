#pragma once

#include <QString>

#include <optional>

namespace studio {

/// A page of the program's resources in the language that the program speaks, from the folder of
/// that language beside it; none where the page was written in that language or has not been
/// translated. \a folder: in the resources, such as "manual/studio"; \a page: with its ending.
[[nodiscard]] std::optional<QString> translatedPage(const QString &folder, const QString &page);

/// The same, or the page as it was written. A page that is not there is a defect of the build and
/// ends the program with its name.
[[nodiscard]] QString pageText(const QString &folder, const QString &page);

} // namespace studio
