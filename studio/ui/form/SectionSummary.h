#pragma once

#include "persona/Snapshot.h"

#include <QString>

namespace studio {

/// What a section holds, in two words: "6 points", "3 parts", "120 words".
[[nodiscard]] QString sectionSummary(const Snapshot &snapshot, int section);

} // namespace studio
