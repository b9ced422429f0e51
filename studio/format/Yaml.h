#pragma once

#include "format/Value.h"
#include "text/Result.h"

#include <QString>

namespace studio {

/// Reads one YAML document as strict YAML 1.2 with its core schema, by yaml-cpp.
/// Errors, with the place in \a source as their span:
///   yaml/syntax (message of the parser), yaml/too-deep (limit), yaml/too-large (limit of nodes,
///   aliases counted as often as they are used), yaml/unsupported, yaml/stray (line: it
///   belongs to no key), yaml/loose (valid for yaml-cpp only; see YamlStrictness.h).
/// As the loader does it, a tab at the begin of a line indents nothing, "<<" merges maps, and of
/// a key that is there twice the last one counts.
[[nodiscard]] Result<Value> readYaml(QStringView source);
/// The same by yaml-cpp alone, without the short way for simple sources.
[[nodiscard]] Result<Value> readAnyYaml(QStringView source);

/// What the core schema makes of a plain scalar: null, boolean, number, or the string itself.
[[nodiscard]] Value resolvePlain(const QString &text);

} // namespace studio
