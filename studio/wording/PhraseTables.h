#pragma once

#include "wording/Phrases.h"

#include <span>

namespace studio {

// The sentences of codes, one table an area. Codes are in one table only.

/// Errors of reading, editing and writing files and folders.
[[nodiscard]] std::span<const Phrase> filePhrases();
/// Errors and outcomes of import and export, of archives and of installing.
[[nodiscard]] std::span<const Phrase> exchangePhrases();
/// Errors of registries and of the network, and why a version was proposed.
[[nodiscard]] std::span<const Phrase> registryPhrases();

// Diagnostics. "*/value" words a rule that every kind has. Behind "#" stands a variant of a sentence,
// which wordDiagnostic() chooses.

/// Of the frontmatter, its keys and their values; the first argument is the key.
[[nodiscard]] std::span<const Phrase> fieldPhrases();
/// Of the description, the body, the folder and the configuration.
[[nodiscard]] std::span<const Phrase> textPhrases();

} // namespace studio
