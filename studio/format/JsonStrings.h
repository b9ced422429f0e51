#pragma once

#include "text/Span.h"
#include "text/TextEdit.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace studio {

/// A string of a JSON text (RFC 8259) that is a value, not a key.
struct JsonString
{
    QStringList path; ///< The keys that lead to it; of an element of a list its number, from "0".
    Span span;        ///< With its quotes.
    QString value;
};

/// Every string that is a value, in the order of the text. Comments and commas at the end of a
/// list, which editors of settings leave, are passed over. Nothing when the text is no JSON.
[[nodiscard]] std::optional<std::vector<JsonString>> jsonStrings(const QString &text);

/// Gives a string another value and leaves all else as it is: what the old and the new value have in
/// common at their beginning and end keeps the escapes that it is written with.
[[nodiscard]] Replacement jsonReplacement(const QString &text, const JsonString &string,
                                          const QString &value);

} // namespace studio
