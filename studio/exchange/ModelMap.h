#pragma once

#include <QHash>
#include <QString>

namespace studio {

/// The names of models in other programs for those here: "opus" for every target, "codex:opus" for
/// the target of that id alone, which comes first.
using ModelMap = QHash<QString, QString>;

/// The key of a model for one target.
[[nodiscard]] QString modelKey(const QString &target, const QString &model);
/// What stands for the model there; empty when the map does not say it.
[[nodiscard]] QString modelThere(const ModelMap &map, const QString &target, const QString &model);
/// The model here that such a name there stands for; empty when the map does not say it.
[[nodiscard]] QString modelHere(const ModelMap &map, const QString &target, const QString &name);
/// Whether files of that target name a model, so that a map is of use.
[[nodiscard]] bool namesModels(const QString &target);

} // namespace studio
