#pragma once

#include "checks/Diagnostic.h"
#include "cli/Command.h"
#include "cli/RegistryPlace.h"
#include "registry/PublishPlan.h"

#include <optional>
#include <vector>

namespace studio::cli {

/// What the options of "publish" want.
struct PublishWishes
{
    QString version;
    QString slug;
    Bump bump = Bump::None;
    bool dryRun = false;
    bool allowSecrets = false;
    bool asNew = false;
    bool json = false;
    bool yes = false;
};

/// One file on its way into a registry.
struct PublishItem
{
    QString file; ///< As it is shown.
    SnapshotPtr snapshot;
    std::vector<Diagnostic> warnings;
    std::optional<Artifact> artifact;
    std::optional<PublishPreview> preview;
    std::optional<VersionPlan> versions; ///< Where the registry has the persona already.
    std::optional<Published> published;
    std::optional<Error> error; ///< Why it goes no further.
    bool writesVersion = false; ///< The new version goes into the file, too.

    [[nodiscard]] bool isReady() const { return preview && !error; }
};

/// The files, and the personas below the folders, in the order of their paths. What cannot be read
/// is an item with its error.
[[nodiscard]] std::vector<PublishItem> itemsOf(const QStringList &paths);

/// Checks the items and asks the registry what it has of them, several at a time: afterwards each
/// has a preview in the version that it would be published as, or an error. Says the findings.
void prepare(std::vector<PublishItem> &items, const RegistryPlace &place,
             const PublishWishes &wishes);

/// Sends those that are ready and remembers where they are. Before the first is sent it is put
/// down that sending has begun, so that a program that was killed knows what it does not know.
void publishItems(std::vector<PublishItem> &items, const RegistryPlace &place,
                  const PublishWishes &wishes);

// What a person or a program is told, in PublishReport.

/// What would be sent and what it changes, for a person who decides.
void showPlan(const std::vector<PublishItem> &items, const RegistryPlace &place);
/// What has become of the items, on standard output, and a summary.
void report(const std::vector<PublishItem> &items, const RegistryPlace &place,
            const PublishWishes &wishes);
/// The worst of all.
[[nodiscard]] ExitCode exitCodeOf(const std::vector<PublishItem> &items);

} // namespace studio::cli
