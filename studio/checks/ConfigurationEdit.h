#pragma once

#include "checks/Configuration.h"
#include "text/Result.h"
#include "text/TextEdit.h"

namespace studio {

// Edits of a `.persona.yaml` that leave all else as it is written: the comments, the order, the
// style. Each is tried on a copy and read back. Error: edit/configuration (path) when what is there
// cannot be read, or says more than can be kept.

/// Says how much the rule weighs; nothing takes back what is said of it. \a setting is of \a rule.
[[nodiscard]] Result<TextEdit> planRule(const QString &text, const QString &path,
                                        const QByteArray &rule,
                                        const std::optional<RuleSetting> &setting);
/// The id of a profile; empty: as recognised.
[[nodiscard]] Result<TextEdit> planProfile(const QString &text, const QString &path,
                                           const QString &profile);
/// The ids of the targets; nothing: those that the kind suggests.
[[nodiscard]] Result<TextEdit> planTargets(const QString &text, const QString &path,
                                           const std::optional<QStringList> &targets);

/// The edit of a `.persona.yaml` that turns a rule off and leaves all else as it is written: the
/// comments, the order, the style. It is tried on a copy and read back. Error:
/// edit/configuration (path) when what is there cannot be read, or says more than can be kept.
[[nodiscard]] Result<TextEdit> planRuleOff(const QString &text, const QString &path,
                                           const QByteArray &rule);

} // namespace studio
