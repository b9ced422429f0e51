#include "checks/SecretScan.h"
#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "registry/Artifact.h"
#include "registry/LayoutFolder.h"

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
    options.add({u"version"_s}, tr("The version; without it the one in the frontmatter."),
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
    const auto artifact = makeArtifact(**snapshot, {.version = options.value(u"version"_s),
                                                    .slug = options.value(u"slug"_s)});
    if (!artifact)
        return complain(artifact.error());
    const LayoutFolder folder(registry);
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
