#include "registry/PublishPlan.h"

#include "checks/Checks.h"
#include "checks/Configuration.h"
#include "checks/SecretScan.h"
#include "persona/Schema.h"
#include "text/FileText.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString versionKey = u"version"_s;

std::optional<Version> writtenVersion(const Snapshot &snapshot)
{
    return Version::parse(snapshot.textOf(versionKey).trimmed());
}

/// How the version has to rise. None only where what a version stands for is there already, in the
/// same bytes or as the registry keeps it: a change that says nothing new to a reader still needs a
/// version of its own, and one of the status alone does not.
VersionProposal proposalFor(const Snapshot &now, const PublishPreview &there)
{
    VersionProposal proposal;
    const Result<FileText> decoded = decode(there.previousContent);
    if (decoded && !there.previousContent.isEmpty()) {
        proposal = proposeVersion(*makeSnapshot(decoded->text, decoded->encoding, now.path), now,
                                  there.previousVersion);
    }
    if (proposal.bump == Bump::None && there.contentDiffers) {
        const auto same = withVersion(std::make_shared<const Snapshot>(now), there.previousVersion);
        if (!same || encode((*same)->text, (*same)->encoding) != there.previousContent)
            proposal.bump = Bump::Patch;
    }
    return proposal;
}

} // namespace

VersionPlan planVersions(const Snapshot &now, const PublishPreview &there)
{
    VersionPlan plan;
    const QString &previousVersion = there.previousVersion;
    const std::optional<Version> written = writtenVersion(now);
    const std::optional<Version> previous = Version::parse(previousVersion);
    if (!previous) {
        plan.choices.push_back({firstVersion(now), Bump::None, true, written.has_value()});
        return plan;
    }
    plan.previous = previousVersion;
    const Result<FileText> kept = decode(there.content);
    const SnapshotPtr asKept = kept && !there.content.isEmpty()
                                   ? makeSnapshot(kept->text, kept->encoding, now.path)
                                   : nullptr;
    const VersionProposal proposal = proposalFor(asKept ? *asKept : now, there);
    plan.reasons = proposal.reasons;
    for (const Bump bump : {Bump::Patch, Bump::Minor, Bump::Major}) {
        const QString version = bumped(*previous, bump);
        // A prerelease leads to one release, however much it is raised.
        if (!plan.choices.empty() && plan.choices.back().version == version)
            plan.choices.back().bump = bump;
        else
            plan.choices.push_back({version, bump, false, false});
        if (bump == proposal.bump)
            plan.choices.back().proposed = true;
    }
    if (proposal.bump == Bump::None)
        plan.choices.insert(plan.choices.begin(), {previousVersion, Bump::None, false, false});

    const auto find = [&](auto &&matches) {
        return std::ranges::find_if(plan.choices, matches) - plan.choices.begin();
    };
    if (written) {
        const auto same = find([&](const VersionChoice &choice) {
            const auto version = Version::parse(choice.version);
            return version && compareVersions(*version, *written) == std::strong_ordering::equal;
        });
        if (same < qsizetype(plan.choices.size())) {
            plan.choices[size_t(same)].written = true;
        } else if (compareVersions(*written, *previous) > 0) {
            const auto place = std::ranges::find_if(plan.choices, [&](const VersionChoice &choice) {
                return compareVersions(*Version::parse(choice.version), *written) > 0;
            });
            plan.choices.insert(place, {written->toString(), Bump::None, false, true});
        }
    }
    // What the author wrote counts, unless it is what is there already and something has changed.
    qsizetype selected = find([&](const VersionChoice &choice) {
        return choice.written && choice.version != previousVersion;
    });
    const auto none = qsizetype(plan.choices.size());
    if (selected == none && proposal.bump == Bump::None)
        selected = 0;
    if (selected == none)
        selected = find([](const VersionChoice &choice) { return choice.proposed; });
    plan.selected = selected == none ? 0 : selected;
    return plan;
}

QString firstVersion(const Snapshot &snapshot)
{
    const std::optional<Version> written = writtenVersion(snapshot);
    return written ? written->toString() : u"1.0.0"_s;
}

bool keepsVersion(const Snapshot &snapshot)
{
    return snapshot.frontmatter.find(versionKey)
           || (snapshot.kind == Kind::Soul && snapshot.frontmatter.present);
}

Result<SnapshotPtr> withVersion(const SnapshotPtr &snapshot, const QString &version)
{
    if (!keepsVersion(*snapshot) || snapshot->textOf(versionKey) == version)
        return snapshot;
    const Result<TextEdit> edit = planSet(snapshot->text, snapshot->frontmatter, versionKey,
                                          Value(version),
                                          schemaFor(snapshot->kind).planOptions(versionKey));
    if (!edit)
        return std::unexpected(edit.error());
    return makeSnapshot(edit->appliedTo(snapshot->text), snapshot->encoding, snapshot->path,
                        snapshot->revision);
}

Readiness readinessOf(const Snapshot &snapshot)
{
    Readiness readiness;
    const QString path = snapshot.path.isEmpty() ? QString()
                                                 : QFileInfo(snapshot.path).absoluteFilePath();
    for (Diagnostic &diagnostic : check(snapshot, {configurationFor(path), nullptr, {}})) {
        if (diagnostic.severity == Severity::Error)
            readiness.errors.push_back(std::move(diagnostic));
        else if (diagnostic.severity == Severity::Warning)
            readiness.warnings.push_back(std::move(diagnostic));
    }
    readiness.secrets = findSecrets(snapshot.text);
    return readiness;
}

} // namespace studio
