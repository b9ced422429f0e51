#include "registry/Artifact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString soulText =
    u"---\nslug: night-clerk\nname: Night Clerk\ntagline: Keeps the desk.\n"
    "description: |\n  For hotels.\n  Also inns.\ncategory: Playful\ntags: [night, desk]\n"
    "version: 1.2.0\nlicense: MIT\nauthorHandle: clerk\nauthorName: A. Clerk\n"
    "repoUrl: https://example.org/r\nupdatedAt: 2026-08-01T12:30:00+02:00\n---\n\n# Identity\n\nYou.\n"_s;

SnapshotPtr soul(const QString &text = soulText)
{
    return makeSnapshot(text, {}, u"/p/SOUL.md"_s);
}

} // namespace

class TestArtifact : public QObject
{
    Q_OBJECT

private slots:
    void manifestIsWhatTheFormatSays()
    {
        const QByteArray picture("\x89PNG", 4);
        ArtifactOptions options;
        options.attachments = {{u"card.png"_s, u"image/png"_s, picture}};
        const Result<Artifact> artifact = makeArtifact(*soul(), options);
        QVERIFY(artifact);
        QCOMPARE(artifact->manifest.digest, digestOf(artifact->manifest.content));
        const QJsonDocument manifest = QJsonDocument::fromJson(artifact->manifest.content);
        const QJsonObject expected{
            {u"schemaVersion"_s, 2},
            {u"mediaType"_s, u"application/vnd.oci.image.manifest.v1+json"_s},
            {u"artifactType"_s, u"application/vnd.personastudio.persona.v1"_s},
            {u"config"_s,
             QJsonObject{
                 {u"mediaType"_s, u"application/vnd.oci.empty.v1+json"_s},
                 {u"digest"_s,
                  u"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s},
                 {u"size"_s, 2},
                 {u"data"_s, u"e30="_s}}},
            {u"layers"_s,
             QJsonArray{
                 QJsonObject{{u"mediaType"_s, u"text/markdown"_s},
                             {u"digest"_s, digestOf(soulText.toUtf8())},
                             {u"size"_s, soulText.toUtf8().size()},
                             {u"annotations"_s,
                              QJsonObject{{u"org.opencontainers.image.title"_s, u"SOUL.md"_s}}}},
                 QJsonObject{{u"mediaType"_s, u"image/png"_s},
                             {u"digest"_s, digestOf(picture)},
                             {u"size"_s, 4},
                             {u"annotations"_s,
                              QJsonObject{{u"org.opencontainers.image.title"_s, u"card.png"_s}}}}}},
            {u"annotations"_s,
             QJsonObject{{u"org.opencontainers.image.title"_s, u"Night Clerk"_s},
                         {u"org.opencontainers.image.description"_s, u"For hotels. Also inns."_s},
                         {u"org.opencontainers.image.version"_s, u"1.2.0"_s},
                         {u"org.opencontainers.image.created"_s, u"2026-08-01T10:30:00Z"_s},
                         {u"org.opencontainers.image.licenses"_s, u"MIT"_s},
                         {u"org.opencontainers.image.authors"_s, u"A. Clerk (@clerk)"_s},
                         {u"org.opencontainers.image.source"_s, u"https://example.org/r"_s},
                         {u"org.personastudio.kind"_s, u"soul"_s},
                         {u"org.personastudio.slug"_s, u"night-clerk"_s},
                         {u"org.personastudio.tagline"_s, u"Keeps the desk."_s},
                         {u"org.personastudio.category"_s, u"Playful"_s},
                         {u"org.personastudio.tags"_s, u"night,desk"_s}}}};
        QCOMPARE(manifest.object(), expected);
        QCOMPARE(artifact->totalSize(),
                 artifact->manifest.content.size() + 2 + soulText.toUtf8().size() + 4);
    }

    /// The digest is a promise: what was published once must be the same bytes for ever. This one
    /// was made with Python's json and hashlib.
    void digestStays()
    {
        QCOMPARE(makeArtifact(*soul())->digest(), makeArtifact(*soul())->digest());
        const SnapshotPtr fixed = makeSnapshot(u"# Identity\n\nYou.\n"_s, {}, u"/p/SOUL.md"_s);
        ArtifactOptions options;
        options.version = u"1.0.0"_s;
        options.slug = u"fixed"_s;
        QCOMPARE(makeArtifact(*fixed, options)->digest(),
                 u"sha256:1ce76a0cfd0867c5cfabb246610d05abd192514913128525a619f050b7212e45"_s);
    }

    void createdComesFromThePersona_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("created");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("day") << u"date: 2026-08-01\n"_s << u"2026-08-01T00:00:00Z"_s;
        QTest::newRow("UTC") << u"createdAt: 2026-08-01T01:02:03Z\n"_s << u"2026-08-01T01:02:03Z"_s;
        QTest::newRow("milliseconds")
            << u"createdAt: \"2026-08-01T01:02:03.456Z\"\n"_s << u"2026-08-01T01:02:03Z"_s;
        QTest::newRow("no zone") << u"createdAt: 2026-08-01T01:02:03\n"_s
                                 << u"2026-08-01T01:02:03Z"_s;
        QTest::newRow("nonsense") << u"createdAt: last summer\n"_s << QString();
        QTest::newRow("the later one")
            << u"createdAt: 2026-08-01\nupdatedAt: 2026-08-02\n"_s << u"2026-08-02T00:00:00Z"_s;
    }
    void createdComesFromThePersona()
    {
        QFETCH(QString, field);
        for (const char *zone : {"UTC", "Asia/Tokyo"}) {
            qputenv("TZ", zone);
            tzset();
            const auto artifact = makeArtifact(
                *soul(u"---\nname: X\nversion: 1.0.0\n"_s + field + u"---\nText.\n"_s));
            QVERIFY(artifact);
            QTEST(artifact->annotations.value(oci::created), "created");
        }
        qunsetenv("TZ");
        tzset();
    }

    void bytesOfTheFileArePublished()
    {
        Encoding encoding{true, LineEnd::Crlf, true, true};
        const SnapshotPtr snapshot = makeSnapshot(u"---\nname: X\nversion: 1.0.0\n---\nA\n"_s,
                                                  encoding, u"/p/SOUL.md"_s);
        QCOMPARE(makeArtifact(*snapshot)->layers[0].content,
                 "\xEF\xBB\xBF---\r\nname: X\r\nversion: 1.0.0\r\n---\r\nA\r\n");
    }

    void agentsHaveTheirOwnFileName()
    {
        const SnapshotPtr agent = makeSnapshot(
            u"---\nname: code-reviewer\ndescription: Reviews. All of it.\n---\nYou review.\n"_s, {},
            u"/p/agents/x.md"_s);
        ArtifactOptions options;
        options.version = u"0.1.0"_s;
        const auto artifact = makeArtifact(*agent, options);
        QVERIFY(artifact);
        QCOMPARE(artifact->layers[0].title, u"code-reviewer.md"_s);
        QCOMPARE(artifact->annotations.value(oci::kind), u"agent"_s);
        QCOMPARE(artifact->annotations.value(oci::tagline), u"Reviews."_s);
        QCOMPARE(artifact->annotations.value(oci::version), u"0.1.0"_s);
    }

    void longDescriptionsAreShortened()
    {
        const auto artifact = makeArtifact(*soul(u"---\nname: X\nversion: 1.0.0\ndescription: "_s
                                                 + u"word "_s.repeated(2000)
                                                 + u"\n---\nText.\n"_s));
        QVERIFY(artifact);
        const QString description = artifact->annotations.value(oci::description);
        QVERIFY(description.size() <= 501 && description.endsWith(u"word…"_s));
    }

    void refuses()
    {
        const auto code = [](const QString &text, const ArtifactOptions &options = {}) {
            const auto artifact = makeArtifact(*soul(text), options);
            return artifact ? QByteArray("made") : artifact.error().code;
        };
        QCOMPARE(code(u"\n \n"_s), "registry/empty");
        QCOMPARE(code(u"---\nname: X\n---\nText.\n"_s), "registry/no-version");
        QCOMPARE(code(u"---\nname: X\nversion: 1.0\n---\nText.\n"_s), "registry/bad-version");
        QCOMPARE(code(u"---\nname: Catalog\nversion: 1.0.0\n---\nText.\n"_s), "registry/bad-slug");
        QCOMPARE(code(soulText, {.slug = u"../x"_s}), "registry/bad-slug");
        QCOMPARE(code(soulText, {.slug = u"a--b"_s}), "registry/bad-slug");
        QCOMPARE(code(soulText, {.version = u"next"_s}), "registry/bad-version");
        for (const QString &name :
             {u"../x.png"_s, u"SOUL.md"_s, u"soul.MD"_s, u".x"_s, u"a b"_s, u""_s}) {
            ArtifactOptions options;
            options.attachments = {{name, u"image/png"_s, "x"}};
            QCOMPARE(code(soulText, options), "registry/bad-attachment");
        }
    }

    void digests()
    {
        QCOMPARE(digestOf("{}"),
                 u"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s);
        QVERIFY(isDigest(digestOf("x")));
        QVERIFY(!isDigest(u"sha256:../../etc/passwd"));
        QVERIFY(!isDigest(QString(digestOf("x")).toUpper()));
        QVERIFY(!isDigest(QString(digestOf("x") + u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestArtifact)
#include "TestArtifact.moc"
