#pragma once

#include <QStringList>

namespace studio {

/// The parts of a list as people paste it: lines with or without markers, commas, YAML.
[[nodiscard]] QStringList chipParts(const QString &text);

} // namespace studio
