#pragma once

#include "exchange/ExportSet.h"

namespace studio {

/// A package of several personas.
enum class BundleForm {
    ClaudePlugin,      ///< One plugin: agents/ and skills/.
    ClaudeMarketplace, ///< A plugin for each agent with its skills, and for each skill without one.
    SoulSpec, ///< A package for each soul.
    OpenClaw, ///< A workspace; of several personas, one for each.
};

/// "claude-plugin", "claude-marketplace", "soul-spec", "openclaw".
[[nodiscard]] QLatin1StringView bundleId(BundleForm form);
/// Nothing for any other word.
[[nodiscard]] std::optional<BundleForm> bundleFromId(QAnyStringView id);

struct BundleItem
{
    QString source; ///< The path of the file.
    SnapshotPtr snapshot;
};

struct BundleOptions
{
    QString name; ///< Of the plugin or marketplace; made a slug.
    QString owner; ///< Who a marketplace belongs to; empty: its name.
    QString version; ///< Of a plugin; empty: that of its only persona, if it has one.
    QString folder; ///< Licence files are looked for up to here.
    /// Draws the icon of a persona as a PNG of that many pixels.
    std::function<QByteArray(const Snapshot &snapshot, int pixels)> icon;
};

/// A persona that the form takes, but not as it is.
struct BundleRefusal
{
    QString source;
    Error error; ///< As planExport().
};

/// One plan of all files, with what gets lost of each persona.
struct Bundle
{
    ExportPlan plan;
    std::vector<ExportJob> jobs; ///< The parts, for their reports; sources as given.
    std::vector<BundleRefusal> refused; ///< They are not in it; the others are.
    std::vector<Error> notes;
};

/// Errors: bundle/empty (folder, name of the form), export/collision as joinPlans(); when no persona
/// is left, the error of the first that was refused.
[[nodiscard]] Result<Bundle> planBundle(const std::vector<BundleItem> &items, BundleForm form,
                                        const BundleOptions &options);

} // namespace studio
