#include "MiniFaults.h"
#include "OciTesting.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::Answer;
using tests::artifact;
using tests::at;
using tests::lostAt;
using tests::MiniRegistry;
using tests::openOci;
using tests::ScriptedServer;
using tests::SentRequest;

/// A registry that misbehaves: nothing is published twice, half, or said to be what it is not.
class TestOciFaults : public QObject
{
    Q_OBJECT

private slots:
    void aLostAnswerIsFoundOut_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("of a blob") << QByteArray("PUT") << QByteArray("night-clerk/blobs/");
        QTest::newRow("of the version")
            << QByteArray("PUT") << QByteArray("night-clerk/manifests/1.0.0");
        QTest::newRow("of latest")
            << QByteArray("PUT") << QByteArray("night-clerk/manifests/latest");
        QTest::newRow("of the catalog")
            << QByteArray("PUT") << QByteArray("catalog/manifests/latest");
        QTest::newRow("of the catalog's copy")
            << QByteArray("PUT") << QByteArray("catalog/manifests/persona-");
    }
    void aLostAnswerIsFoundOut()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, part);
        const MiniRegistry server({}, lostAt(method, part));
        const OciRegistry registry = openOci(server.address());
        const qsizetype usual = part.contains("blobs") ? 2 : 1;
        const auto published = registry.publish(m_first);
        OK(published);
        QVERIFY(!published->alreadyPublished);
        QCOMPARE(server.count(method, part), usual);
        QCOMPARE(registry.entries()->entries.size(), size_t(1));
        QCOMPARE(registry.fetch(u"night-clerk"_s)->content, m_first.layers[0].content);
    }

    void whatDidNotArriveIsSentAgainAfterLooking()
    {
        const MiniRegistry server(at("PUT", "night-clerk/manifests/1.0.0", Answer::status(502), 1));
        OK(openOci(server.address()).publish(m_first));
        QCOMPARE(server.count("PUT", "night-clerk/manifests/1.0.0"), 2);
        const QList<SentRequest> requests = server.server().requests();
        qsizetype first = 0;
        while (requests[first].method != "PUT" || !requests[first].target.contains("/1.0.0"))
            ++first;
        QVERIFY(requests[first + 1].method == "HEAD" || requests[first + 1].method == "GET");
    }

    void refusalsAreSaid_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("400") << Answer::status(400, "bad") << QByteArray("http/rejected");
        QTest::newRow("401") << Answer::status(401, "who?") << QByteArray("http/unauthorized");
        QTest::newRow("403") << Answer::json(403, {{u"errors"_s, u"x"_s}})
                             << QByteArray("http/forbidden");
        QTest::newRow("404") << Answer::status(404, "404 page not found")
                             << QByteArray("http/not-found");
        QTest::newRow("405") << Answer::status(405, "405 method not allowed")
                             << QByteArray("http/method");
        QTest::newRow("409") << Answer::status(409) << QByteArray("http/conflict");
        QTest::newRow("413") << Answer::status(413) << QByteArray("http/too-large");
        QTest::newRow("415") << Answer::status(415) << QByteArray("http/unsupported-type");
        QTest::newRow("422") << Answer::status(422) << QByteArray("http/rejected");
        QTest::newRow("429") << Answer::status(429) << QByteArray("http/rate-limited");
        QTest::newRow("429 with a time")
            << Answer::status(429, {}, {}, {"Retry-After: 30"}) << QByteArray("http/rate-limited");
        QTest::newRow("500") << Answer::status(500) << QByteArray("http/server");
        QTest::newRow("502") << Answer::status(502, "<html>") << QByteArray("http/server");
        QTest::newRow("503") << Answer::status(503) << QByteArray("http/server");
    }
    void refusalsAreSaid()
    {
        QFETCH(Answer, answer);
        QFETCH(QByteArray, code);
        for (const QByteArray &part :
             {QByteArray("/blobs/uploads/"), QByteArray("/manifests/1.0.0")}) {
            const QByteArray method = part.contains("uploads") ? "POST" : "PUT";
            const MiniRegistry server(at(method, part, answer));
            const auto published = openOci(server.address()).publish(m_first);
            QVERIFY(!published);
            QCOMPARE(published.error().code, code);
            // What is named by its digest may be sent again after looking.
            QVERIFY(server.count(method, part) <= (part.contains("blobs") ? 4 : 2));
            QVERIFY(openOci(server.address()).entries()->entries.empty());
        }
    }

    void anUploadMustHaveAnAddress()
    {
        const MiniRegistry server(at("POST", "/blobs/uploads/", Answer::status(202)));
        QCOMPARE(openOci(server.address()).publish(m_first).error().code, "registry/bad-answer");
    }

    void anUploadElsewhereGetsNoLogin()
    {
        MiniRegistry server;
        const QByteArray digestHeader = "Docker-Content-Digest: "
                                        + m_first.layers[0].digest.toLatin1();
        const ScriptedServer store([&](const SentRequest &request, int) {
            server.setBlob(m_first.layers[0].digest.toLatin1(), request.body);
            return Answer::status(201, {}, {}, {digestHeader});
        });
        server.setFault([&](const SentRequest &request, int) -> std::optional<Answer> {
            if (request.header("Authorization").isEmpty())
                return Answer::status(401, {}, {}, {"WWW-Authenticate: Basic realm=\"x\""});
            if (request.method == "POST")
                return Answer::status(
                    202, {}, {}, {"Location: " + store.origin().toLatin1() + "/up?sign=a%2Fb"});
            return {};
        });
        (void)openOci(server.address(),
                      tests::loginOf(hostOf(server.server().url()), u"u"_s, u"a-password"_s))
            .publish(m_first);
        QVERIFY(!store.requests().isEmpty());
        const SentRequest sent = store.requests().first();
        QCOMPARE(sent.body, m_first.layers[0].content);
        QVERIFY(sent.target.startsWith("/up?sign=a%2Fb&digest=sha256"));
        QVERIFY(sent.header("Authorization").isEmpty());
    }

    void aBlobElsewhereIsFollowedWithoutALogin()
    {
        MiniRegistry server;
        OK(openOci(server.address()).publish(m_first));
        const ScriptedServer store([&](const SentRequest &, int) {
            return Answer::status(200, m_first.layers[0].content, "application/octet-stream");
        });
        server.setFault([&](const SentRequest &request, int) -> std::optional<Answer> {
            if (request.header("Authorization").isEmpty())
                return Answer::status(401, {}, {}, {"WWW-Authenticate: Basic realm=\"x\""});
            if (request.method == "GET" && request.target.contains("/blobs/"))
                return Answer::redirect(307, store.origin().toLatin1() + "/there");
            return {};
        });
        const auto fetched = openOci(server.address(), tests::loginOf(hostOf(server.server().url()),
                                                                      u"u"_s, u"a-password"_s))
                                 .fetch(u"night-clerk"_s);
        OK(fetched);
        QCOMPARE(fetched->content, m_first.layers[0].content);
        QVERIFY(store.requests().first().header("Authorization").isEmpty());
    }

    void whatIsNotWhatItsDigestSaysIsRefused()
    {
        MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        OK(registry.publish(m_first));
        QByteArray changed = m_first.layers[0].content;
        changed[changed.size() - 2] = '!';
        server.setBlob(m_first.layers[0].digest.toLatin1(), changed);
        QCOMPARE(registry.fetch(u"night-clerk"_s).error().code, "registry/corrupt-blob");
        server.setBlob(m_first.layers[0].digest.toLatin1(), "longer" + changed);
        QCOMPARE(registry.fetch(u"night-clerk"_s).error().code, "net/too-large");
        server.setFault(
            at("GET", "/manifests/",
               Answer::status(200, "{}", "application/json",
                              {"Docker-Content-Digest: " + m_first.digest().toLatin1()})));
        QCOMPARE(registry.fetch(u"night-clerk"_s).error().code, "registry/corrupt-blob");
    }

    void aServerThatStoredSomethingElseIsFoundOut()
    {
        const MiniRegistry server(at(
            "PUT", "/blobs/",
            Answer::status(201, {}, {}, {"Docker-Content-Digest: sha256:" + QByteArray(64, '0')})));
        QCOMPARE(openOci(server.address()).publish(m_first).error().code, "registry/corrupt-blob");
    }

    /// As docker-registry does while another publisher writes the tag that is read.
    void aCatalogThatIsJustBeingWrittenIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("times");
        // Each read is tried three times by itself.
        QTest::newRow("its root") << QByteArray("GET") << QByteArray("catalog/manifests/latest")
                                  << 7;
        QTest::newRow("the digest of its root")
            << QByteArray("HEAD") << QByteArray("catalog/manifests/latest") << 3;
        QTest::newRow("its tags") << QByteArray("GET") << QByteArray("catalog/tags/list") << 4;
        QTest::newRow("an entry of it")
            << QByteArray("GET") << QByteArray("catalog/manifests/persona-") << 4;
    }
    void aCatalogThatIsJustBeingWrittenIsReadAgain()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, part);
        QFETCH(const int, times);
        MiniRegistry server;
        OK(openOci(server.address()).publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        QTemporaryDir cache;
        OK(openOci(server.address(), {}, cache.path()).entries());
        server.setFault(at(method, part, Answer::status(500, "unknown error"), times));
        OK(openOci(server.address()).publish(m_first));
        server.setFault(at(method, part, Answer::status(500, "unknown error"), times));
        const auto listing = openOci(server.address(), {}, cache.path()).entries();
        OK(listing);
        QVERIFY(!listing->isCached);
        QCOMPARE(listing->entries.size(), size_t(2));
    }

    /// Two that publish the first version of one persona at the same time know nothing of each other
    /// until they come to the catalog.
    void latestIsTheHigherOfTwoFirstVersions_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::newRow("mine is lower") << u"1.0.0"_s << u"2.0.0"_s;
        QTest::newRow("mine is higher") << u"2.0.0"_s << u"1.0.0"_s;
    }
    void latestIsTheHigherOfTwoFirstVersions()
    {
        QFETCH(const QString, mine);
        QFETCH(const QString, theirs);
        MiniRegistry server;
        const QString address = server.address();
        OK(openOci(address).publish(artifact(u"Night Clerk"_s, theirs, u"Theirs."_s)));
        server.setFault(at("GET", "night-clerk/tags/list", Answer::status(404), 1));
        OK(openOci(address).publish(artifact(u"Night Clerk"_s, mine)));
        QCOMPARE(openOci(address).fetch(u"night-clerk"_s)->version, u"2.0.0"_s);
        QCOMPARE(openOci(address).entries()->entries[0].version, u"2.0.0"_s);
    }

    void tokensAreOnlyFetchedFromSafePlaces()
    {
        for (const QByteArray &realm :
             {QByteArray("http://token.example/t"), QByteArray("file:///etc/passwd"),
              QByteArray("https://u:p@token.example/t"), QByteArray()}) {
            const MiniRegistry server(at("GET", "/",
                                         Answer::status(401, {}, {},
                                                        {"WWW-Authenticate: Bearer realm=\"" + realm
                                                         + "\",service=\"x\""})));
            QCOMPARE(openOci(server.address()).publish(m_first).error().code,
                     "registry/insecure-realm");
        }
    }

    void badTokensAreRefused_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("not JSON") << Answer::status(200, "token") << QByteArray("net/invalid-json");
        QTest::newRow("page") << Answer::status(200, "<html>", "text/html")
                              << QByteArray("net/wrong-type");
        QTest::newRow("without a token") << Answer::json(200, {}) << QByteArray("net/invalid-json");
        QTest::newRow("with a line end")
            << Answer::json(200, {{u"token"_s, u"a\r\nX: y"_s}}) << QByteArray("net/invalid-json");
        QTest::newRow("denied") << Answer::status(401, "no") << QByteArray("http/unauthorized");
        QTest::newRow("not accepted")
            << Answer::json(200, {{u"token"_s, u"abcdef"_s}}) << QByteArray("http/unauthorized");
    }
    void badTokensAreRefused()
    {
        QFETCH(Answer, answer);
        QFETCH(QByteArray, code);
        const ScriptedServer tokens([&](const SentRequest &, int) { return answer; });
        const MiniRegistry server([&](const SentRequest &, int) {
            return Answer::status(
                401, {}, {},
                {"WWW-Authenticate: Bearer realm=\"" + tokens.origin().toLatin1()
                 + "/t\",service=\"x y\",scope=\"repository:test/night-clerk:pull\""});
        });
        QCOMPARE(openOci(server.address()).fetch(u"night-clerk"_s).error().code, code);
        QVERIFY(tokens.requests().first().target.contains(
            "service=x%20y&scope=repository%3Atest%2Fnight-clerk%3Apull"));
        QCOMPARE(server.server().requests().size(), answer.bytes.contains("abcdef") ? 2 : 1);
    }

    /// As if the program was killed: from some call on nothing arrives any more. Later it goes on.
    void brokenOffAnywhereItKnowsTheTruthAfterwards()
    {
        qsizetype calls = 0;
        {
            const MiniRegistry server;
            OK(openOci(server.address()).publish(m_first));
            calls = server.server().requests().size();
        }
        QVERIFY(calls > 10);
        for (int until = 0; until < calls; ++until) {
            MiniRegistry server([=](const SentRequest &, int number) -> std::optional<Answer> {
                if (number >= until)
                    return Answer::close();
                return {};
            });
            const OciRegistry registry(*RegistryAddress::parse(server.address()), nullptr,
                                       {{}, HttpRetries{.most = 0}});
            QVERIFY(!registry.publish(m_first));
            server.setFault({});
            const auto again = registry.publish(m_first);
            OK(again);
            QCOMPARE(*registry.versions(u"night-clerk"_s), QStringList{u"1.0.0"_s});
            QCOMPARE(registry.entries()->entries.size(), size_t(1));
            QCOMPARE(registry.fetch(u"night-clerk"_s)->content, m_first.layers[0].content);
        }
    }

    /// What a batch costs a server; each request is about a millisecond of its time.
    void aBatchAsksForLittleAndWritesEachShardOnce()
    {
        constexpr int personas = 520;
        const MiniRegistry server;
        const OciRegistry registry = openOci(server.address());
        std::vector<Artifact> all;
        for (int at = 0; at < personas; ++at)
            all.push_back(artifact(u"Clerk %1"_s.arg(at), u"1.0.0"_s));
        const auto published = registry.publishAll(all);
        OK(published);
        for (const auto &one : *published)
            OK(one);
        // Nine for each; the shards of the list, its root, and the first of a batch a few more.
        const qsizetype requests = server.server().requests().size();
        QVERIFY2(requests <= 9 * personas + 150, QByteArray::number(requests));
        QVERIFY(server.count("PUT", "catalog/manifests/sha256:") <= 16);
        QCOMPARE(server.count("PUT", "catalog/manifests/latest"), 1);
        // One more rewrites one shard and the root.
        const qsizetype shards = server.count("PUT", "catalog/manifests/sha256:");
        OK(registry.publish(m_first));
        QCOMPARE(server.count("PUT", "catalog/manifests/sha256:"), shards + 1);
        QCOMPARE(server.count("PUT", "catalog/manifests/latest"), 2);
        QCOMPARE(registry.entries()->entries.size(), size_t(personas + 1));
    }

    void aCacheThatCannotBeWrittenOrIsDamagedDoesNoHarm()
    {
        MiniRegistry server;
        OK(openOci(server.address()).publish(m_first));
        QCOMPARE(openOci(server.address(), {}, u"/dev/null/cache"_s).entries()->entries.size(),
                 size_t(1));
        QTemporaryDir cache;
        OK(openOci(server.address(), {}, cache.path()).entries());
        const QStringList files = tests::allFilesIn(cache.path());
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            tests::put(cache.filePath(file), "damaged");
        QCOMPARE(openOci(server.address(), {}, cache.path()).entries()->entries.size(), size_t(1));
    }

private:
    const Artifact m_first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
};

QTEST_GUILESS_MAIN(TestOciFaults)
#include "TestOciFaults.moc"
