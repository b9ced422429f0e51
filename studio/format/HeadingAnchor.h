#pragma once

#include <QString>

namespace studio {

/// The address that a heading of that text has within its page, as GitHub and editors make it:
/// letters, digits, '-' and '_' in lower case, blanks as '-', nothing else. Headings of one text have
/// one address; pages number the later ones.
[[nodiscard]] QString headingAnchor(QStringView title);

} // namespace studio
