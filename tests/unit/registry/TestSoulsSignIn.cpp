#include "SoulRules.h"
#include "SoulsTesting.h"

#include "registry/souls/SoulsSignIn.h"

#include <numeric>

using namespace studio;
using namespace tests;

/// Signing in on another device, against a catalog whose clock is that of the test.
class TestSoulsSignIn : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoulsServer> server;
    qint64 clock = 0;
    QList<int> waits; ///< ms

    [[nodiscard]] Waiting waiting(const std::function<void(qsizetype)> &meanwhile = {})
    {
        return [this, meanwhile](int milliseconds, const std::stop_token &stop) {
            waits += milliseconds;
            clock += milliseconds;
            if (meanwhile)
                meanwhile(waits.size());
            return !stop.stop_requested();
        };
    }
    [[nodiscard]] SoulsApi api(const SoulsAccess &access = {}) const
    {
        return SoulsApi(QUrl(server->address()), access, atOnce);
    }
    void agree()
    {
        server->approveDevice({u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
    }

private slots:
    void init()
    {
        server = std::make_unique<SoulsServer>();
        clock = 1'000'000'000;
        waits.clear();
        server->setClock([this] { return clock; });
    }

    void asksEveryIntervalUntilSomebodyAgrees()
    {
        SoulsApi catalog = api();
        const auto grant = catalog.deviceCode({});
        VERIFY_RESULT(grant);
        QCOMPARE(grant->userCode, server->userCode());
        QCOMPARE(grant->interval, 5);
        QVERIFY(grant->pageWithCode.toString().contains(grant->userCode));
        const auto token = waitForDevice(catalog, *grant, {}, waiting([this](qsizetype count) {
                                             if (count == 3)
                                                 agree();
                                         }));
        VERIFY_RESULT(token);
        QCOMPARE(waits, (QList<int>{5000, 5000, 5000}));
        SoulsApi signedIn = api({.session = *token});
        const auto me = signedIn.me({});
        VERIFY_RESULT(me);
        QCOMPARE(me->githubLogin, u"ada"_s);
        QVERIFY(me->isCurator);
    }

    void slowsDownByFiveSecondsEachTime()
    {
        SoulsApi catalog = api();
        const auto grant = catalog.deviceCode({});
        VERIFY_RESULT(grant);
        const auto token = waitForDevice(
            catalog, *grant, {}, waiting([this](qsizetype count) {
                if (count <= 2)
                    server->answerNext("POST", jsonAnswer(400, {{u"error"_s, u"slow_down"_s}}));
                if (count == 4)
                    agree();
            }));
        VERIFY_RESULT(token);
        QCOMPARE(waits, (QList<int>{5000, 10000, 15000, 15000}));
    }

    void saysWhyThereIsNoSession()
    {
        SoulsApi catalog = api();
        auto grant = catalog.deviceCode({});
        server->denyDevice();
        VERIFY_ERROR(waitForDevice(catalog, *grant, {}, waiting()), "sign-in/denied");

        waits.clear();
        grant = catalog.deviceCode({});
        const auto late = waitForDevice(catalog, *grant, {}, waiting());
        VERIFY_ERROR(late, "sign-in/expired");
        // It has asked all the time that it had, and not a moment longer.
        QVERIFY(std::accumulate(waits.begin(), waits.end(), 0) < 1800 * 1000 + 10'000);

        grant = catalog.deviceCode({});
        grant->deviceCode = Secret("another");
        VERIFY_ERROR(waitForDevice(catalog, *grant, {}, waiting()), "sign-in/unknown");
    }

    void goesOnAfterPassingTrouble()
    {
        SoulsApi catalog = api();
        const auto grant = catalog.deviceCode({});
        const auto token = waitForDevice(catalog, *grant, {}, waiting([this](qsizetype count) {
                                             if (count == 1)
                                                 server->answerNext("POST", {.status = 503});
                                             if (count == 2)
                                                 server->answerNext(
                                                     "POST", {.end = HttpAnswer::End::NoAnswer});
                                             if (count == 3)
                                                 agree();
                                         }));
        VERIFY_RESULT(token);
        QVERIFY(waits.at(1) > waits.at(0)); // a server in trouble is asked less often
    }

    void canBeCancelled()
    {
        SoulsApi catalog = api();
        const auto grant = catalog.deviceCode({});
        std::stop_source source;
        const auto ended = waitForDevice(catalog, *grant, source.get_token(),
                                         waiting([&](qsizetype) { source.request_stop(); }));
        VERIFY_ERROR(ended, "registry/cancelled");
        QCOMPARE(timesOf(*server, u"POST /api/auth/device/token"_s), 0);
        const auto job = startWaitForDevice(QUrl(server->address()), *grant);
        job->cancel();
        job->wait();
        VERIFY_ERROR(job->result(), "registry/cancelled");
    }

    void onlyPagesOfTheWebAreOpened()
    {
        for (const char *page : {"javascript:alert(1)", "file:///etc/passwd",
                                 "http://example.org/d", "https://user@example.org/d", ""}) {
            const QJsonObject answer{{u"device_code"_s, u"d"_s},
                                     {u"user_code"_s, u"A"_s},
                                     {u"verification_uri"_s, QString::fromLatin1(page)}};
            server->setMishap([&](const auto &, const auto &) -> std::optional<HttpAnswer> {
                return jsonAnswer(200, answer);
            });
            VERIFY_ERROR(api().deviceCode({}), "souls/bad-answer");
        }
    }

    void theKeyWinsAndNoSecretIsInAnAddressOrAnError()
    {
        addCurator(*server);
        SoulsApi both = api({.apiKey = Secret(testKey), .session = Secret("wrongSESSION")});
        VERIFY_RESULT(both.me({}));
        // A server that repeats what it was sent.
        server->setMishap(
            [](const tests::HttpRequest &request, const auto &) -> std::optional<HttpAnswer> {
                return HttpAnswer{.status = 403,
                                  .headers = {{"Content-Type", "text/plain"}},
                                  .body = "not with " + request.header("x-api-key")};
            });
        const auto refused = both.me({});
        VERIFY_ERROR(refused, "http/forbidden");
        QVERIFY(!refused.error().arguments.join(u' ').contains(QString::fromLatin1(testKey)));
        for (const tests::HttpRequest &request : server->log()) {
            QVERIFY(!request.path.contains(testKey) && !request.query.contains(testKey));
            QVERIFY(!request.has("Authorization"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSoulsSignIn)
#include "TestSoulsSignIn.moc"
