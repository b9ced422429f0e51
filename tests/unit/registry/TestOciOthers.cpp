#include "MiniFaults.h"
#include "OciTesting.h"

#include "registry/Unfinished.h"
#include "registry/oci/OciClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::Answer;
using tests::artifact;
using tests::at;
using tests::MiniRegistry;
using tests::openOci;
using tests::SentRequest;

namespace {

/// As on a real one whose disk is full: the next writing of a tag fails in mid-way, and from then on the
/// tag cannot be read, until it is written anew.
void tear(MiniRegistry &server, const QByteArray &part)
{
    enum class Tag { Whole, Torn, Mended };
    const auto state = std::make_shared<Tag>(Tag::Whole);
    server.setFault([=](const SentRequest &request, int) -> std::optional<Answer> {
        if (!request.target.contains(part) || *state != Tag::Torn)
            return {};
        if (request.method != "PUT")
            return Answer::status(500, "unknown error");
        *state = Tag::Mended;
        return {};
    });
    server.setLoss([=](const SentRequest &request) -> std::optional<Answer> {
        if (!request.target.contains(part) || request.method != "PUT" || *state != Tag::Whole)
            return {};
        *state = Tag::Torn;
        return Answer::status(500, "unknown error");
    });
}

} // namespace

/// What others have left in a registry, or the server itself: other programs, torn tags, damaged
/// catalogs. It stays theirs, stands in nobody's way, and is said to be what it is.
class TestOciOthers : public QObject
{
    Q_OBJECT

private slots:
    void aVersionThatSomebodyElseOverwroteIsSaid()
    {
        const Artifact other = artifact(u"Night Clerk"_s, u"1.0.0"_s, u"Theirs."_s);
        MiniRegistry server;
        server.setFault(at(
            "HEAD", "night-clerk/manifests/1.0.0",
            Answer::status(200, {}, {}, {"Docker-Content-Digest: " + other.digest().toLatin1()})));
        const auto published = openOci(server.address()).publish(m_first);
        QCOMPARE(published.error().code, "registry/overwritten");
        QCOMPARE(published.error().arguments.value(2), other.digest());
    }

    void aCatalogThatIsNoneIsAnErrorAndStaysAsItIs()
    {
        for (const Answer &answer : {Answer::status(200, "oh", "text/html"),
                                     Answer::status(200, "{\"manifests\":", "application/json")}) {
            const MiniRegistry server(at("GET", "catalog/manifests/latest", answer));
            const OciRegistry registry = openOci(server.address());
            QCOMPARE(registry.entries().error().code, "registry/bad-layout");
            const auto published = registry.publish(m_first);
            QCOMPARE(published.error().code, "registry/unfinished");
            QCOMPARE(causeOf(published.error()).code, "registry/bad-layout");
            QCOMPARE(server.count("PUT", "catalog/manifests/latest"), 0);
        }
    }

    void aTagThatTheServerCannotReadIsWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("the version") << QByteArray("night-clerk/manifests/1.0.0");
        QTest::newRow("latest") << QByteArray("night-clerk/manifests/latest");
        QTest::newRow("the catalog's copy") << QByteArray("catalog/manifests/persona-night-clerk");
        QTest::newRow("the catalog") << QByteArray("catalog/manifests/latest");
    }
    void aTagThatTheServerCannotReadIsWrittenAnew()
    {
        QFETCH(const QByteArray, part);
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        const Artifact other = artifact(u"Day Clerk"_s, u"1.0.0"_s);
        OK(registry.publish(other));
        tear(server, part);
        // The catalog is merged again at once; the rest is left for the next time.
        QCOMPARE(registry.publish(m_first).has_value(), part == "catalog/manifests/latest");
        // What would be published is known all the same.
        OK(openOci(server.address()).describe(m_first, {}));
        const auto again = registry.publish(m_first);
        OK(again);
        QVERIFY(again->tags.contains(u"latest"_s));
        QCOMPARE(registry.entries()->entries.size(), size_t(2));
        for (const Artifact &each : {m_first, other})
            QCOMPARE(registry.fetch(each.slug)->content, each.layers[0].content);
        QVERIFY(registry.publish(m_first)->alreadyPublished);
    }

    /// Another program tells nothing of the persona in its manifest, and is ahead of us.
    void aVersionOfAnotherProgramIsListedAsWhatItIs()
    {
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        Artifact foreign = artifact(u"Night Clerk"_s, u"2.0.0"_s);
        QJsonObject manifest = QJsonDocument::fromJson(foreign.manifest.content).object();
        manifest.remove(u"annotations"_s);
        foreign.manifest.content = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
        foreign.manifest.digest = digestOf(foreign.manifest.content);
        const auto session = std::make_shared<OciSession>(*RegistryAddress::parse(server.address()),
                                                          nullptr, tests::quickRetries);
        OciClient client(session, {});
        OK(client.putBlob(foreign.slug, foreign.layers[0]));
        OK(client.putBlob(foreign.slug, foreign.config));
        OK(client.putManifest(foreign.slug, u"2.0.0"_s, oci::manifestType,
                              foreign.manifest.content));
        const auto published = registry.publish(m_first);
        OK(published);
        QVERIFY(!published->tags.contains(u"latest"_s));
        auto listed = registry.entries();
        QCOMPARE(listed->entries.size(), size_t(1));
        QCOMPARE(listed->entries[0].slug, u"night-clerk"_s);
        QCOMPARE(listed->entries[0].version, u"2.0.0"_s);
        // One of ours above it, taken away again
        OK(registry.publish(artifact(u"Night Clerk"_s, u"2.1.0"_s)));
        QCOMPARE(registry.entries()->entries[0].version, u"2.1.0"_s);
        OK(registry.unpublish(u"night-clerk"_s, u"2.1.0"_s));
        listed = registry.entries();
        QCOMPARE(listed->entries.size(), size_t(1));
        QCOMPARE(listed->entries[0].version, u"2.0.0"_s);
    }

    /// A registry holds all sorts of things.
    void whatIsNoPersonaIsNotTakenForOne_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("isPersona");
        const QString any = u"application/vnd.oci.image.layer.v1.tar"_s;
        QTest::newRow("an image") << any << QString() << false;
        QTest::newRow("a file") << u"application/octet-stream"_s << u"x.bin"_s << false;
        QTest::newRow("a file by its name") << any << u"SOUL.md"_s << true;
        QTest::newRow("a text") << u"text/plain"_s << QString() << true;
        QTest::newRow("Markdown") << u"text/markdown"_s << u"SOUL.md"_s << true;
    }
    void whatIsNoPersonaIsNotTakenForOne()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, title);
        QFETCH(const bool, isPersona);
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        QJsonObject manifest = QJsonDocument::fromJson(m_first.manifest.content).object();
        QJsonObject layer = manifest["layers"_L1][0].toObject();
        layer[u"mediaType"_s] = type;
        layer[u"annotations"_s] = title.isEmpty()
                                      ? QJsonObject()
                                      : QJsonObject{{u"org.opencontainers.image.title"_s, title}};
        manifest[u"layers"_s] = QJsonArray{layer};
        const auto session = std::make_shared<OciSession>(*RegistryAddress::parse(server.address()),
                                                          nullptr, tests::quickRetries);
        OciClient client(session, {});
        OK(client.putBlob(m_first.slug, m_first.layers[0]));
        OK(client.putBlob(m_first.slug, m_first.config));
        OK(client.putManifest(m_first.slug, u"1.0.0"_s, oci::manifestType,
                              QJsonDocument(manifest).toJson(QJsonDocument::Compact)));
        const auto fetched = registry.fetch(m_first.slug);
        if (isPersona) {
            OK(fetched);
            QCOMPARE(fetched->content, m_first.layers[0].content);
        } else {
            QVERIFY(!fetched);
            QCOMPARE(fetched.error().code, "registry/not-a-persona");
        }
    }

    void whatSomebodyElseHasTornStandsInNobodysWay()
    {
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        const Artifact other = artifact(u"Day Clerk"_s, u"1.0.0"_s);
        tear(server, "catalog/manifests/persona-day-clerk");
        QVERIFY(!registry.publish(other));
        OK(registry.publish(m_first));
        QCOMPARE(registry.entries()->entries.size(), size_t(1));
    }

    void anUnreadableVersionOfSomebodyElseIsNotOverwritten()
    {
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s, u"Theirs."_s)));
        server.setFault([](const SentRequest &request, int) -> std::optional<Answer> {
            if (request.method == "PUT" || !request.target.contains("night-clerk/manifests/1.0.0"))
                return {};
            return Answer::status(500, "unknown error");
        });
        const auto refused = registry.publish(m_first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "http/server");
        QCOMPARE(server.count("PUT", "night-clerk/manifests/1.0.0"), 1);
    }

    void aDamagedCopyThatIsNotReplacedIsSaid()
    {
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        server.setFault([&](const SentRequest &request, int) -> std::optional<Answer> {
            if (request.method == "PUT" || !request.target.contains("night-clerk/manifests/"))
                return {};
            return Answer::status(500, "unknown error");
        });
        const auto refused = registry.publish(m_first);
        QVERIFY(!refused);
        QCOMPARE(causeOf(refused.error()).code, "registry/damaged-there");
    }

private:
    const Artifact m_first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
};

QTEST_GUILESS_MAIN(TestOciOthers)
#include "TestOciOthers.moc"
