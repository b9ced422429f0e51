#pragma once

namespace studio {

/// Has screen readers told of all sections of a SectionsPanel: those that have no card yet are
/// children with a name, a place and the actions of a folded card.
void tellSections();

} // namespace studio
