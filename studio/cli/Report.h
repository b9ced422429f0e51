#pragma once

#include "cli/Options.h"
#include "exchange/Target.h"

#include <QJsonArray>
#include <QJsonObject>
#include <expected>

namespace studio::cli {

// How exports and imports tell what became of each part of a persona.

/// {field, outcome, from, to, reason, effect}; from, to and reason where there is one.
[[nodiscard]] QJsonObject outcomeJson(const FieldOutcome &outcome, const QString &key);
[[nodiscard]] QJsonArray outcomesJson(const std::vector<FieldOutcome> &outcomes,
                                      const QString &key = QStringLiteral("field"));
/// "Left out: hooks. Copilot has no place for “hooks”." Empty when it is simply kept or moved.
[[nodiscard]] QString lossLine(const FieldOutcome &outcome);
/// "3 kept, 2 under another name, 1 changed, 1 left out".
[[nodiscard]] QString summaryOf(const std::vector<FieldOutcome> &outcomes);

/// --model-map.
void addModelMap(Options &options);
/// What it says: "sonnet=gpt-5,opus=gpt-5-pro". The exit code when it is not of that form, which was
/// said.
[[nodiscard]] std::expected<ModelMap, ExitCode> modelMapOf(const Options &options);

/// Prints the targets, for "persona targets" and "persona export --list".
void listTargets(bool json);

} // namespace studio::cli
