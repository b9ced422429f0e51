#include "checks/SecretScan.h"
#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "persona/Identity.h"
#include "registry/Artifact.h"
#include "registry/LayoutFolder.h"
#include "registry/Version.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QLatin1StringView stateId(PublishPreview::State state)
{
    switch (state) {
    case PublishPreview::State::New:
        return "new"_L1;
    case PublishPreview::State::NewVersion:
        return "new-version"_L1;
    case PublishPreview::State::SameContent:
        return "same-content"_L1;
    case PublishPreview::State::OtherContent:
        return "other-content"_L1;
    }
    return {};
}

/// What stands in the way of publishing: errors, and what looks like a secret.
bool isFit(const QString &file, const Snapshot &snapshot, bool allowSecrets)
{
    bool fit = true;
    for (const Diagnostic &diagnostic : check(snapshot)) {
        if (diagnostic.severity == Severity::Error) {
            say(diagnosticLine(file, snapshot, diagnostic));
            fit = false;
        }
    }
    if (allowSecrets)
        return fit;
    for (const Span &secret : findSecrets(snapshot.text)) {
        const Position place = snapshot.lines.positionAt(secret.begin);
        const QString shown
            = maskedSecret(QStringView(snapshot.text).sliced(secret.begin, secret.length()));
        say(tr("%1:%2:%3: error: This looks like a secret (%4). Take it out, or publish with "
               "--allow-secrets.")
                .arg(file, QString::number(place.line), QString::number(place.column), shown));
        fit = false;
    }
    return fit;
}

/// The version of a persona that names none: the first one, the newest when it is there as it is,
/// else the newest raised by what has changed since.
Result<QString> versionFor(const SnapshotPtr &snapshot, const QString &slug,
                           const LayoutFolder &folder)
{
    const QString first = u"1.0.0"_s;
    const Result<QStringList> versions = folder.versions(slug);
    if (!versions) {
        const QByteArray &code = versions.error().code;
        if (code == "registry/missing" || code == "registry/no-such-persona")
            return first;
        return std::unexpected(versions.error());
    }
    if (versions->isEmpty())
        return first;
    const QString newest = versions->constFirst();
    const Result<QByteArray> present = folder.fetch(slug, newest);
    if (!present)
        return std::unexpected(present.error());
    if (*present == encode(snapshot->text, snapshot->encoding))
        return newest;
    const Result<FileText> before = decode(*present);
    const std::optional<Version> version = Version::parse(newest);
    if (!before || !version)
        return first;
    const VersionProposal proposal = proposeVersion(
        *makeSnapshot(before->text, before->encoding, snapshot->path), *snapshot, newest);
    return proposal.bump == Bump::None ? bumped(*version, Bump::Patch) : proposal.version;
}

QJsonObject previewJson(const PublishPreview &preview)
{
    QJsonArray files;
    for (const PublishPreview::File &file : preview.files) {
        files.append(QJsonObject{{u"name"_s, file.name},
                                 {u"mediaType"_s, file.mediaType},
                                 {u"size"_s, file.size},
                                 {u"digest"_s, file.digest},
                                 {u"present"_s, file.present}});
    }
    return {{u"slug"_s, preview.slug},
            {u"version"_s, preview.version},
            {u"digest"_s, preview.digest},
            {u"reference"_s, preview.reference},
            {u"state"_s, QString(stateId(preview.state))},
            {u"previousVersion"_s, preview.previousVersion},
            {u"bytesToSend"_s, preview.bytesToSend},
            {u"files"_s, files}};
}

void tell(const PublishPreview &preview, const Published &published, bool json)
{
    if (json) {
        QJsonObject object = previewJson(preview);
        object.insert(u"reference"_s, published.reference);
        object.insert(u"digest"_s, published.digest);
        object.insert(u"alreadyPublished"_s, published.alreadyPublished);
        object.insert(u"dryRun"_s, published.dryRun);
        object.insert(u"tags"_s, QJsonArray::fromStringList(published.tags));
        return printJson(object);
    }
    print(published.reference);
    print(published.digest);
    if (published.dryRun) {
        say(tr("Nothing was sent. It would be %1 bytes of %2 %3.")
                .arg(QString::number(preview.bytesToSend), preview.slug, preview.version));
    } else if (published.alreadyPublished) {
        say(tr("This version was there already with the same content."));
    }
    if (preview.olderThanPrevious)
        say(tr("Version %1 is there, which is newer.").arg(preview.previousVersion));
}

} // namespace

ExitCode runPublish(const QStringList &arguments)
{
    Options options(u"publish FILE --to REGISTRY"_s,
                    tr("Publishes a persona. A folder is a registry: an OCI image layout that other\n"
                       "programs can read, made when it is not there. Prints the reference and the\n"
                       "digest. A persona with errors, or with something that looks like a secret, is\n"
                       "not published."));
    options.add({u"to"_s}, tr("The folder of the registry."), u"REGISTRY"_s);
    options.add({u"version"_s}, tr("The version; without it the one in the frontmatter, or the next\n"
                               "one after what is there."),
                u"VERSION"_s);
    options.add({u"slug"_s}, tr("The address in the registry; without it the persona's own."),
                u"SLUG"_s);
    options.add({u"dry-run"_s}, tr("Say what would be sent and send nothing."));
    options.add({u"allow-secrets"_s}, tr("Publish although something looks like a secret."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString registry = options.value(u"to"_s);
    if (registry.isEmpty())
        return options.wrong(tr("Name the registry."));
    if (registry.contains("://"_L1))
        return complain({"registry/unsupported", {registry}, {}});
    const QString file = options.argument(0);
    const auto snapshot = openSnapshot(file);
    if (!snapshot)
        return complain(snapshot.error());
    if (!isFit(file, **snapshot, options.has(u"allow-secrets"_s)))
        return Refused;
    const LayoutFolder folder(registry);
    const QString slug = options.has(u"slug"_s) ? options.value(u"slug"_s)
                                                : identityOf(**snapshot).slug;
    QString version = options.value(u"version"_s);
    if (version.isEmpty() && (*snapshot)->textOf(u"version").isEmpty()) {
        const Result<QString> next = versionFor(*snapshot, slug, folder);
        if (!next)
            return complain(next.error());
        version = *next;
        say(tr("The persona names no version; it is published as %1.").arg(version));
    }
    const auto artifact = makeArtifact(**snapshot, {.version = version,
                                                    .slug = options.value(u"slug"_s),
                                                    .attachments = {}});
    if (!artifact)
        return complain(artifact.error());
    const auto preview = folder.describe(*artifact);
    if (!preview)
        return complain(preview.error());
    const auto published = folder.publish(*artifact, options.has(u"dry-run"_s) ? DryRun::Yes
                                                                              : DryRun::No);
    if (!published)
        return complain(published.error());
    tell(*preview, *published, options.has(u"json"_s));
    return Done;
}

} // namespace studio::cli
