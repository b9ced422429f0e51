#pragma once

#include <QStringView>
#include <optional>

namespace studio {

struct Looseness
{
    qsizetype at = 0;
    bool stray = false; ///< A line that belongs to no key.
};

/// The first place where \a source breaks a rule of YAML 1.2 that yaml-cpp does not insist on: a
/// quote that is never closed, text or a comment right behind a closing quote, a second colon on
/// a line, a further line of a quoted or flow value that is not indented, an empty entry of a
/// flow list, a line that goes on with a value behind its comment, and a line among keys that has
/// none. \a source must be one that yaml-cpp accepts.
[[nodiscard]] std::optional<Looseness> firstLooseness(QStringView source);

} // namespace studio
