#include "registry/Artifact.h"

#include "persona/Identity.h"
#include "registry/Version.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// A catalog keeps the annotations of every persona; the whole text is in the layer anyway.
constexpr qsizetype longestDescription = 500;
constexpr qsizetype longestSlug = 100;

Blob blobOf(QLatin1StringView mediaType, QByteArray content, QString title = {})
{
    QString digest = digestOf(content);
    return {mediaType, std::move(content), std::move(digest), std::move(title)};
}

QString clean(const QString &text)
{
    return QString::fromUtf8(toValidUtf8(text)).simplified();
}

QString shortened(const QString &text)
{
    if (text.size() <= longestDescription)
        return text;
    const qsizetype blank = text.lastIndexOf(u' ', longestDescription - 1);
    qsizetype cut = blank > longestDescription / 2 ? blank : longestDescription - 1;
    if (text[cut - 1].isHighSurrogate())
        --cut;
    return text.first(cut) + u'…';
}

/// When the persona says that it was written; never the clock, so that the digest stays.
QString createdOf(const Snapshot &snapshot)
{
    for (const QString &key : {u"updatedAt"_s, u"createdAt"_s, u"created"_s, u"date"_s}) {
        const QString text = snapshot.textOf(key).trimmed();
        static const QRegularExpression dayOnly(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
        QDateTime time;
        if (dayOnly.matchView(text).hasMatch())
            time = QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), QTimeZone::UTC);
        else if (text.contains(u'T') || text.contains(u' '))
            time = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODateWithMs);
        if (!time.isValid())
            continue;
        // A time without a zone is taken for UTC: the digest must not depend on where it is made.
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeZone(QTimeZone::UTC);
        return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
    }
    return {};
}

QString authorsOf(const Snapshot &snapshot)
{
    QString handle = clean(snapshot.textOf(u"authorHandle"));
    if (!handle.isEmpty() && !handle.startsWith(u'@'))
        handle.prepend(u'@');
    QString name = clean(snapshot.textOf(u"authorName"));
    if (name.isEmpty())
        name = clean(snapshot.textOf(u"author"));
    if (name.isEmpty() || handle.isEmpty())
        return name.isEmpty() ? handle : name;
    return name + u" ("_s + handle + u')';
}

QMap<QString, QString> annotationsOf(const Snapshot &snapshot, const Identity &identity,
                                     const QString &slug, const QString &version)
{
    QString description = clean(snapshot.textOf(u"description"));
    if (description.isEmpty())
        description = clean(identity.tagline);
    const Value *tagList = snapshot.value(u"tags");
    QStringList tags;
    for (const QString &tag : tagList ? tagList->asTexts() : QStringList()) {
        // A comma would make two of it.
        tags += clean(tag).replace(u',', u' ');
    }
    QString source = clean(snapshot.textOf(u"repoUrl"));
    if (source.isEmpty())
        source = clean(snapshot.textOf(u"repository"));
    const std::pair<QLatin1StringView, QString> all[] = {
        {oci::title, clean(identity.name)},
        {oci::description, shortened(description)},
        {oci::version, version},
        {oci::created, createdOf(snapshot)},
        {oci::licenses, clean(snapshot.textOf(u"license"))},
        {oci::authors, authorsOf(snapshot)},
        {oci::source, source},
        {oci::kind, kindId(snapshot.kind)},
        {oci::slug, slug},
        {oci::tagline, clean(identity.tagline)},
        {oci::category, clean(snapshot.textOf(u"category"))},
        {oci::tags, tags.join(u',')},
    };
    QMap<QString, QString> annotations;
    for (const auto &[key, value] : all) {
        if (!value.isEmpty())
            annotations.insert(key, value);
    }
    return annotations;
}

QJsonObject descriptorOf(const Blob &blob)
{
    QJsonObject descriptor{{u"mediaType"_s, blob.mediaType},
                           {u"digest"_s, blob.digest},
                           {u"size"_s, blob.content.size()}};
    if (!blob.title.isEmpty())
        descriptor[u"annotations"_s] = QJsonObject{{oci::title, blob.title}};
    return descriptor;
}

/// Members sorted by name and no blanks: the same artifact is always the same bytes.
QByteArray manifestOf(const Artifact &artifact)
{
    QJsonObject config = descriptorOf(artifact.config);
    config[u"data"_s] = QString::fromLatin1(artifact.config.content.toBase64());
    QJsonArray layers;
    for (const Blob &layer : artifact.layers)
        layers += descriptorOf(layer);
    QJsonObject annotations;
    for (const auto &[key, value] : artifact.annotations.asKeyValueRange())
        annotations[key] = value;
    return QJsonDocument(QJsonObject{{u"schemaVersion"_s, 2},
                                     {u"mediaType"_s, oci::manifestType},
                                     {u"artifactType"_s, oci::personaType},
                                     {u"config"_s, config},
                                     {u"layers"_s, layers},
                                     {u"annotations"_s, annotations}})
        .toJson(QJsonDocument::Compact);
}

bool isPicture(QStringView mediaType)
{
    return mediaType.startsWith("image/"_L1);
}

bool isPlainFileName(const QString &name)
{
    static const QRegularExpression form(uR"(^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\z)"_s);
    return form.match(name).hasMatch();
}

} // namespace

QString digestOf(const QByteArray &bytes)
{
    return "sha256:"_L1
           + QString::fromLatin1(
               QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool isDigest(QStringView text)
{
    static const QRegularExpression form(uR"(^sha256:[0-9a-f]{64}\z)"_s);
    return form.matchView(text).hasMatch();
}

bool isPublishableSlug(QStringView slug)
{
    static const QRegularExpression form(uR"(^[a-z0-9]+(?:-[a-z0-9]+)*\z)"_s);
    return slug.size() <= longestSlug && form.matchView(slug).hasMatch() && slug != u"catalog";
}

qint64 Artifact::totalSize() const
{
    qint64 size = manifest.content.size() + config.content.size();
    for (const Blob &layer : layers)
        size += layer.content.size();
    return size;
}

Result<Artifact> makeArtifact(const Snapshot &snapshot, const ArtifactOptions &options)
{
    if (snapshot.text.trimmed().isEmpty())
        return fail("registry/empty");
    const Identity identity = identityOf(snapshot);
    Artifact artifact;
    artifact.kind = snapshot.kind;
    artifact.slug = options.slug.isEmpty() ? identity.slug : options.slug;
    if (!isPublishableSlug(artifact.slug))
        return fail("registry/bad-slug", {artifact.slug});

    const QString wanted = options.version.isEmpty() ? snapshot.textOf(u"version").trimmed()
                                                     : options.version;
    if (wanted.isEmpty())
        return fail("registry/no-version");
    const auto version = Version::parse(wanted);
    if (!version)
        return fail("registry/bad-version", {wanted});
    artifact.version = version->toString();
    artifact.status = options.status;

    const QString fileName = snapshot.kind == Kind::Soul    ? u"SOUL.md"_s
                             : snapshot.kind == Kind::Skill ? u"SKILL.md"_s
                                                            : QString(artifact.slug + u".md"_s);
    artifact.annotations = annotationsOf(snapshot, identity, artifact.slug, artifact.version);
    artifact.config = blobOf(oci::emptyType, "{}");
    artifact.layers.push_back(
        blobOf("text/markdown"_L1, encode(snapshot.text, snapshot.encoding), fileName));
    QStringList names{fileName.toLower()};
    for (const Attachment &file : options.attachments) {
        if (!isPlainFileName(file.fileName) || names.contains(file.fileName.toLower())
            || file.mediaType.isEmpty())
            return fail("registry/bad-attachment", {file.fileName});
        names += file.fileName.toLower();
        artifact.layers.push_back(
            {file.mediaType, file.content, digestOf(file.content), file.fileName});
    }
    artifact.manifest = blobOf(oci::manifestType, manifestOf(artifact));
    return artifact;
}

QJsonObject personaLayerOf(const QByteArray &manifest)
{
    const QJsonArray layers = QJsonDocument::fromJson(manifest)["layers"_L1].toArray();
    const auto firstThat = [&](auto &&matches) {
        const auto found = std::ranges::find_if(layers, matches);
        return found == layers.end() ? QJsonObject() : (*found).toObject();
    };
    const auto type = [](const QJsonValue &layer) { return layer["mediaType"_L1].toString(); };
    QJsonObject layer = firstThat(
        [&](const QJsonValue &each) { return type(each) == "text/markdown"_L1; });
    // Other programs say the type of a file only when they are told, but always its name.
    if (layer.isEmpty()) {
        layer = firstThat([&](const QJsonValue &each) {
            const QString title = each["annotations"_L1][oci::title].toString();
            return title.endsWith(".md"_L1) || title.endsWith(".mdc"_L1)
                   || type(each).startsWith("text/"_L1);
        });
    }
    return layer;
}

std::optional<Artifact> asItStands(const QByteArray &manifest, const Artifact &artifact)
{
    const QJsonDocument json = QJsonDocument::fromJson(manifest);
    QMap<QString, QString> annotations;
    for (const QJsonObject there = json["annotations"_L1].toObject();
         const QString &key : there.keys())
        annotations.insert(key, there[key].toString());
    QStringList digests;
    for (const QJsonValue &layer : json["layers"_L1].toArray()) {
        if (!isPicture(layer["mediaType"_L1].toString()))
            digests += layer["digest"_L1].toString();
    }
    Artifact standing = artifact;
    std::erase_if(standing.layers, [](const Blob &layer) { return isPicture(layer.mediaType); });
    const bool same = json["artifactType"_L1].toString() == oci::personaType
                      && annotations == artifact.annotations
                      && std::ranges::equal(digests, standing.layers, {}, {}, &Blob::digest);
    if (!same)
        return {};
    standing.manifest = blobOf(oci::manifestType, manifest);
    return standing;
}

} // namespace studio
