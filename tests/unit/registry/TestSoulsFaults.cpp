#include "SoulRules.h"
#include "SoulsTesting.h"

#include <semaphore>

using namespace studio;
using namespace tests;

namespace {

using End = HttpAnswer::End;

HttpAnswer json(int status, const QByteArray &body = {})
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

HttpAnswer refusedAs(int status, const QByteArray &code)
{
    return refusal(status, code, u"Because of %1."_s.arg(QString::fromLatin1(code)));
}

} // namespace

/// What becomes of publishing and reading when a catalog, or the way to it, fails.
class TestSoulsFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoulsServer> server;

    /// Answers every request of that method for which \a when holds.
    void misbehave(const QByteArray &method, const SoulsServer::Mishap &mishap)
    {
        server->setMishap([method, mishap](const tests::HttpRequest &request,
                                           const auto &work) -> std::optional<HttpAnswer> {
            return request.method == method ? mishap(request, work) : std::nullopt;
        });
    }

private slots:
    void init()
    {
        server = std::make_unique<SoulsServer>();
        addCurator(*server);
    }

    void aWriteIsSentOnceAndItsRefusalSaid_data()
    {
        QTest::addColumn<HttpAnswer>("answer");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const HttpAnswer &answer, const char *code,
                            const QString &message = {}) {
            QTest::newRow(name) << answer << QByteArray(code) << message;
        };
        row("400", refusedAs(400, "invalid_input"), "http/rejected",
            u"Because of invalid_input."_s);
        row("401", refusedAs(401, "unauthorized"), "http/unauthorized");
        row("403", refusedAs(403, "forbidden"), "http/forbidden", u"Because of forbidden."_s);
        row("404", refusedAs(404, "not_found"), "http/not-found", u"Because of not_found."_s);
        row("405", {.status = 405, .headers = {{"Content-Type", "text/plain"}}, .body = "No."},
            "http/method", u"No."_s);
        row("409", refusedAs(409, "conflict"), "http/conflict", u"Because of conflict."_s);
        row("413", refusedAs(413, "x"), "http/too-large");
        row("415", refusedAs(415, "x"), "http/unsupported-type");
        row("422", refusedAs(422, "invalid_input"), "http/rejected",
            u"Because of invalid_input."_s);
        HttpAnswer limited = refusedAs(429, "rate_limited");
        row("429", limited, "http/rate-limited", u"Because of rate_limited."_s);
        limited.headers.emplaceBack("Retry-After", "0");
        row("429 with a time", limited, "http/rate-limited");
        row("500", refusedAs(500, "x"), "http/server", u"Because of x."_s);
        row("502", {.status = 502, .headers = {{"Content-Type", "text/html"}}, .body = "<html>"},
            "http/server");
        row("503", json(503, "{"), "http/server");
        row("redirect", {.status = 307, .headers = {{"Location", "/elsewhere"}}},
            "net/redirect-write");
        row("no answer", {.end = End::NoAnswer}, "registry/not-arrived");
        HttpAnswer cut = json(201, "{\"soul\":{\"slug\":\"night-owl\",\"id\":\"01\"}}");
        cut.end = End::CutInBody;
        row("cut", cut, "registry/not-arrived");
        row("no JSON", json(201, "{\"soul\":"), "registry/not-arrived");
        row("a page", {.status = 200, .headers = {{"Content-Type", "text/html"}}, .body = "<html>"},
            "registry/not-arrived");
        row("something else", json(201, "{}"), "registry/not-arrived");
    }
    void aWriteIsSentOnceAndItsRefusalSaid()
    {
        QFETCH(const HttpAnswer, answer);
        QFETCH(const QByteArray, code);
        QFETCH(const QString, message);
        misbehave("POST", [&](const auto &, const auto &) { return answer; });
        const auto published = catalogOf(*server).publish(soulArtifact());
        VERIFY_ERROR(published, code);
        QCOMPARE(timesOf(*server, u"POST /api/admin/souls"_s), 1);
        if (!message.isEmpty())
            QCOMPARE(published.error().arguments.value(1), message);
        QVERIFY(!published.error().arguments.join(u' ').contains(QString::fromLatin1(testKey)));
        // And when the trouble is over, it is published once.
        server->setMishap({});
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        QCOMPARE(server->soulCount(), 1);
    }

    void afterALostAnswerItLooksWhatHasArrived_data()
    {
        QTest::addColumn<bool>("change");
        QTest::addColumn<HttpAnswer>("answer");
        HttpAnswer cut = json(201, "{\"soul\":{}}");
        cut.end = End::CutInBody;
        for (const bool change : {false, true}) {
            const char *name = change ? "change: " : "create: ";
            QTest::addRow("%s%s", name, "no answer") << change << HttpAnswer{.end = End::NoAnswer};
            QTest::addRow("%s%s", name, "cut") << change << cut;
            QTest::addRow("%s%s", name, "500") << change << refusedAs(500, "x");
            QTest::addRow("%s%s", name, "no JSON") << change << json(200, "{");
            QTest::addRow("%s%s", name, "too large")
                << change
                << HttpAnswer{.headers = {{"Content-Type", "application/json"},
                                          {"Content-Length", "104857600"}}};
        }
    }
    void afterALostAnswerItLooksWhatHasArrived()
    {
        QFETCH(const bool, change);
        QFETCH(const HttpAnswer, answer);
        if (change)
            VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        const Artifact artifact = soulArtifact({.version = u"2.0.0"_s, .body = u"A hawk."_s});
        server->clearLog();
        misbehave(change ? "PATCH" : "POST", [&](const auto &, const auto &work) {
            work();
            return answer;
        });
        const auto published = catalogOf(*server).publish(artifact);
        VERIFY_RESULT(published);
        QVERIFY(!published->id.isEmpty());
        QCOMPARE(writesTo(*server), 1);
        QVERIFY(catalogOf(*server).publish(artifact)->alreadyPublished);
        QCOMPARE(server->soulCount(), 1);
    }

    void whenItCannotLookItSaysThatItDoesNotKnow()
    {
        bool sent = false;
        server->setMishap(
            [&](const tests::HttpRequest &request, const auto &work) -> std::optional<HttpAnswer> {
                if (request.method == "POST") {
                    sent = true;
                    work();
                }
                return sent ? std::optional(HttpAnswer{.end = End::NoAnswer}) : std::nullopt;
            });
        VERIFY_ERROR(catalogOf(*server).publish(soulArtifact()), "registry/outcome-unknown");
        QCOMPARE(writesTo(*server), 1);
        server->setMishap({});
        const auto again = catalogOf(*server).publish(soulArtifact());
        VERIFY_RESULT(again);
        QVERIFY(again->alreadyPublished);
        QCOMPARE(server->soulCount(), 1);
    }

    void aLostDraftIsNotTakenForAbsent()
    {
        server->loseNextAnswer("POST");
        const Artifact draft = soulArtifact({.more = u"status: draft\n"_s});
        VERIFY_ERROR(catalogOf(*server).publish(draft), "registry/outcome-unknown");
        // The second try learns from the catalog that it is there.
        VERIFY_ERROR(catalogOf(*server).publish(draft), "http/conflict");
        QCOMPARE(server->soulCount(), 1);
    }

    void somebodyElsesChangeInBetweenIsSaid()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        misbehave("PATCH", [&](const auto &, const auto &work) {
            HttpAnswer answer = work();
            server->changeSoul(u"night-owl"_s, {{u"content"_s, u"Mine now."_s}});
            return answer;
        });
        VERIFY_ERROR(
            catalogOf(*server).publish(soulArtifact({.version = u"1.0.1"_s, .body = u"A hawk."_s})),
            "registry/stored-otherwise");
    }

    void aReadIsRepeatedTwiceAtMost()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        for (const int status : {429, 500, 502, 503}) {
            server->clearLog();
            server->answerNext("GET", refusedAs(status, "x"), 2);
            VERIFY_RESULT(catalogOf(*server).entries());
            QCOMPARE(server->calls().size(), 3);
            server->clearLog();
            server->answerNext("GET", refusedAs(status, "x"), 3);
            QVERIFY(!catalogOf(*server).entries());
            QCOMPARE(server->calls().size(), 3);
            server->setMishap({});
        }
        server->clearLog();
        server->answerNext("GET", refusedAs(404, "not_found"));
        VERIFY_ERROR(catalogOf(*server).entries(), "http/not-found");
        QCOMPARE(server->calls().size(), 1);
    }

    void aListThatIsNoneIsRefused_data()
    {
        QTest::addColumn<HttpAnswer>("answer");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a page") << HttpAnswer{.headers = {{"Content-Type", "text/html"}},
                                              .body = "<html>"}
                                << QByteArray("net/wrong-type");
        QTest::newRow("no JSON") << json(200, "{") << QByteArray("net/invalid-json");
        QTest::newRow("no list") << json(200, "{\"souls\":7}") << QByteArray("souls/bad-answer");
        QTest::newRow("100 MB") << HttpAnswer{.headers = {{"Content-Type", "application/json"},
                                                          {"Content-Length", "104857600"}}}
                                << QByteArray("net/too-large");
        QTest::newRow("packed") << HttpAnswer{
            .headers = {{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}},
            .body = "\x1f\x8b"} << QByteArray("net/encoding");
        QTest::newRow("a loop") << HttpAnswer{.status = 301,
                                              .headers = {{"Location", "/api/souls"}}}
                                << QByteArray("net/redirect-loop");
        QTest::newRow("elsewhere")
            << HttpAnswer{.status = 301, .headers = {{"Location", "http://127.0.0.2:9/api/souls"}}}
            << QByteArray("net/redirect-elsewhere");
        QTest::newRow("a file") << HttpAnswer{.status = 301,
                                              .headers = {{"Location", "file:///etc/passwd"}}}
                                << QByteArray("net/redirect-insecure");
    }
    void aListThatIsNoneIsRefused()
    {
        QFETCH(const HttpAnswer, answer);
        QFETCH(const QByteArray, code);
        misbehave("GET", [&](const auto &, const auto &) { return answer; });
        VERIFY_ERROR(catalogOf(*server).entries(), code);
    }

    void aCatalogThatIsNotThereIsOffline()
    {
        const SoulsCatalog catalog = catalogOf(*server);
        server.reset();
        const auto published = catalog.publish(soulArtifact());
        VERIFY_ERROR(published, "net/refused");
        QVERIFY(isOffline(published.error()));
    }

    void cancellingWhileTheAnswerIsAwaitedStillTellsTheTruth_data()
    {
        QTest::addColumn<bool>("done");
        QTest::newRow("nothing was done") << false;
        QTest::newRow("all was done") << true;
    }
    void cancellingWhileTheAnswerIsAwaitedStillTellsTheTruth()
    {
        QFETCH(const bool, done);
        std::binary_semaphore asked(0);
        misbehave("POST", [&](const auto &, const auto &work) {
            if (done)
                work();
            asked.release();
            return HttpAnswer{.end = End::Silence};
        });
        SoulsCatalog catalog = catalogOf(*server);
        const auto job = catalog.startPublish(soulArtifact());
        asked.acquire();
        job->cancel();
        job->wait();
        if (done)
            VERIFY_RESULT(job->result());
        else
            VERIFY_ERROR(job->result(), "registry/cancelled");
        QCOMPARE(writesTo(*server), 1);
    }
};

QTEST_GUILESS_MAIN(TestSoulsFaults)
#include "TestSoulsFaults.moc"
