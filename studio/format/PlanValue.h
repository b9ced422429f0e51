#pragma once

#include "format/Frontmatter.h"
#include "format/Reading.h"
#include "text/TextEdit.h"

namespace studio {

enum class ListStyle { Block, Flow, Comma };

struct PlanOptions
{
    /// The order of keys that a new key is put into; keys not named go to the end.
    QStringList keyOrder;
    /// How a list is written under a key that has no list yet.
    ListStyle listStyle = ListStyle::Block;
};

/// The smallest edit after which \a key has \a value: the author's quoting, list style and
/// comments stay where the value survives them. A text without frontmatter gets one. The edit
/// has been tried on a copy and read back: only that key differs, else nothing is planned.
/// A list given for a comma string stays a comma string.
/// Of a key that is there twice the last entry is changed, the one that counts.
/// Errors: plan/opaque (key: it uses YAML that is only edited as text), plan/unreadable (key,
/// reason: the text could not be read back), plan/key (no such key can be written), plan/unclosed
/// (the frontmatter is never closed), plan/anchored (anchor: another place says the same by its
/// name), plan/alias (anchor: it says what stands there).
[[nodiscard]] Result<TextEdit> planSet(const QString &text, const Frontmatter &frontmatter,
                                       const QString &key, const Value &value,
                                       const PlanOptions &options = {});

/// The edit that removes the entry with its lines; comments on lines of their own stay.
/// An empty edit when the key is not there. Errors as planSet().
[[nodiscard]] Result<TextEdit> planRemove(const QString &text, const Frontmatter &frontmatter,
                                          const QString &key);

} // namespace studio
