#pragma once

#include "format/Value.h"
#include "text/Result.h"

namespace studio {

/// A TOML 1.0 document of these values, in their order; maps become tables at the end. Texts of
/// several lines are written so that they can be read: as they are where that is possible.
/// Null values are left out, since TOML has none.
[[nodiscard]] QString writeToml(const Value::Map &values);

/// Reads a TOML 1.0 document, by toml++. Dates and times become texts.
/// Errors: toml/syntax (what is wrong, line), toml/too-deep (limit), toml/too-large (bytes,
/// limit in bytes).
[[nodiscard]] Result<Value> readToml(QStringView source);

} // namespace studio
