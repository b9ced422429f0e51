#pragma once

#include "exchange/targets/FieldWriting.h"

#include <QStringList>

namespace studio {

// IDENTITY.md of OpenClaw and of Soul Spec: a list of the facts that channels show of an assistant.

/// "- **Creature:** …" for each of the facts that the persona has; what is written is noted as moved
/// to IDENTITY.md. \a tagline: it stands for a vibe where there is none. \a placed: something
/// beside the name is in it.
[[nodiscard]] QString identityFile(const Snapshot &snapshot, FieldWriting &fields, bool tagline,
                                   bool &placed);

struct IdentityFacts
{
    Value::Map facts; ///< By the names of the facts: name, creature, vibe, emoji, avatar.
    QStringList prose; ///< The lines that are no facts, without headings and blank ones.
};
[[nodiscard]] IdentityFacts readIdentityFile(const QString &text);

} // namespace studio
