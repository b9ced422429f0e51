#pragma once

#include "format/Outline.h"

namespace studio {

/// Sets what follows from the headings and levels of the sections, which are there already: what
/// each of them holds and which one it belongs to.
void nestSections(Outline &outline);

} // namespace studio
