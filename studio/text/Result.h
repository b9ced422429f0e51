#pragma once

#include "text/Span.h"

#include <QByteArray>
#include <QStringList>
#include <expected>
#include <utility>

namespace studio {

/// What went wrong, as data. The code is stable ("file/not-found"); the interface words it,
/// putting the arguments into a translated sentence. Nothing matches on that sentence.
struct Error
{
    QByteArray code;
    QStringList arguments;
    Span span; ///< The place in the text, empty when the error has none.

    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T>
using Result = std::expected<T, Error>;

/// The unexpected value of a Result, for `return fail("file/not-found", {path});`.
inline std::unexpected<Error> fail(QByteArray code, QStringList arguments = {}, Span span = {})
{
    return std::unexpected(Error{std::move(code), std::move(arguments), span});
}

} // namespace studio
