#include "registry/net/HttpClient.h"
#include "registry/net/Proxies.h"

#include "ScriptedServer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ScriptedServer;
using tests::SentRequest;

namespace {

constexpr HttpRetries quick{.most = 2, .firstDelay = 2, .longestDelay = 3000};
const QByteArray password = "correct-horse-battery";

template<typename T>
constexpr bool isPrintable = requires(QDebug debug, T value) { debug << value; };

HttpResponse answered(int status, const QByteArray &type, const QByteArray &body)
{
    return {status, {{"Content-Type", type}}, body, QUrl(u"https://registry.example/x"_s)};
}

} // namespace

/// Calls that go well, and the manners of a client.
class HttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "no_proxy", "all_proxy", "NO_PROXY",
                                 "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
    }

    void getsAndSaysWhoItIs()
    {
        const ScriptedServer server([](const SentRequest &request, int) {
            return Answer::status(200, "hello " + request.target, "text/plain", {"X-More: a"});
        });
        HttpClient client(quick);
        const auto result = client.send({.url = server.url(u"/a?b=c"_s)});
        QVERIFY(result);
        QCOMPARE(result->status, 200);
        QCOMPARE(result->body, "hello /a?b=c");
        QCOMPARE(result->header("x-more"), "a");
        QCOMPARE(result->mediaType(), "text/plain");
        const SentRequest sent = server.requests().first();
        QVERIFY(sent.header("User-Agent").startsWith("persona-studio/"));
        QCOMPARE(sent.header("Accept-Encoding"), "identity");
        QVERIFY(sent.header("Authorization").isEmpty());
        QVERIFY(sent.header("Cookie").isEmpty());
    }

    void keepsTheConnectionAndNoCookies()
    {
        const ScriptedServer server([](const SentRequest &, int) {
            return Answer::status(200, "x", "text/plain", {"Set-Cookie: a=b"});
        });
        HttpClient client(quick);
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.send({.url = server.url()}));
        for (const SentRequest &request : server.requests())
            QVERIFY(request.header("Cookie").isEmpty());
    }

    void readsAreRepeatedTwiceAtMost_data()
    {
        QTest::addColumn<Answer>("bad");
        QTest::addColumn<int>("attempts");
        for (const int status : {429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << Answer::status(status, "later") << 3;
        QTest::newRow("closed") << Answer::close() << 3;
        QTest::newRow("404") << Answer::status(404, "no") << 1;
        QTest::newRow("501") << Answer::status(501, "no") << 1;
        QTest::newRow("asks for too long")
            << Answer::status(503, {}, {}, {"Retry-After: 3600"}) << 1;
        QTest::newRow("asks for too long in the other way")
            << Answer::status(429, {}, {}, {"X-Retry-After: 3600"}) << 1;
        QTest::newRow("asks for a date that is far")
            << Answer::status(503, {}, {}, {"Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"}) << 1;
        QTest::newRow("asks for a date that has passed")
            << Answer::status(503, {}, {}, {"Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"}) << 3;
    }
    void readsAreRepeatedTwiceAtMost()
    {
        QFETCH(Answer, bad);
        QFETCH(int, attempts);
        const ScriptedServer server([&](const SentRequest &, int) { return bad; });
        HttpClient client(quick);
        const auto result = client.send({.url = server.url()});
        if (bad.bytes.isEmpty()) {
            // Qt itself tries a connection that ends at once again, which for reads is all right.
            QVERIFY(server.requests().size() >= attempts);
            QCOMPARE(result.error().code, "net/cut");
        } else {
            QCOMPARE(server.requests().size(), attempts);
            QVERIFY(result);
        }
    }

    void aLaterAttemptSucceeds()
    {
        const ScriptedServer server([](const SentRequest &, int number) {
            return number < 2 ? Answer::status(503) : Answer::status(200, "now");
        });
        HttpClient client(quick);
        QCOMPARE(client.send({.url = server.url()})->body, "now");
    }

    void retryAfterIsUnderstoodInAllForms()
    {
        const auto seconds = [](const QByteArray &name, const QByteArray &value) {
            return retryAfter({429, {{name, value}}, {}, {}});
        };
        QCOMPARE(seconds("Retry-After", "7"), 7);
        QCOMPARE(seconds("x-retry-after", "8"), 8);
        QCOMPARE(seconds("Retry-After", "-5"), 0);
        QCOMPARE(seconds("Retry-After", "soon"), -1);
        QCOMPARE(seconds("Other", "7"), -1);
        const QByteArray date = QDateTime::currentDateTimeUtc()
                                    .addSecs(100)
                                    .toString(u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                                    .toLatin1();
        const qint64 wait = seconds("Retry-After", date);
        QVERIFY(wait > 80 && wait <= 100);
    }

    void credentialsStayWithinTheirOrigin()
    {
        const ScriptedServer other(
            [](const SentRequest &, int) { return Answer::status(200, "there"); });
        const ScriptedServer server([&](const SentRequest &request, int) {
            if (request.path() == "/here")
                return Answer::redirect(302, "/there");
            if (request.path() == "/away")
                return Answer::redirect(307, other.origin().toLatin1() + "/x");
            return Answer::status(200, "home");
        });
        HttpClient client(quick);
        HttpRequest request{.url = server.url(u"/here"_s), .secret = Secret("Bearer " + password)};
        QCOMPARE(client.send(request)->body, "home");
        for (const SentRequest &sent : server.requests())
            QCOMPARE(sent.header("Authorization"), "Bearer " + password);
        request.url = server.url(u"/away"_s);
        QCOMPARE(client.send(request).error().code, "net/redirect-elsewhere");
        QVERIFY(other.requests().isEmpty());
        request.redirects = Redirects::Anywhere;
        const auto away = client.send(request);
        QCOMPARE(away->body, "there");
        QCOMPARE(away->url.port(), other.port());
        QVERIFY(other.requests().first().header("Authorization").isEmpty());
        request.url = server.url(u"/here"_s);
        request.redirects = Redirects::Never;
        QCOMPARE(client.send(request)->status, 302);
    }

    void addressesWithAPasswordAreRefused()
    {
        HttpClient client(quick);
        for (const QString &url : {u"http://user:pass@127.0.0.1/"_s, u"ftp://127.0.0.1/"_s,
                                   u"file:///etc/passwd"_s, u"http:///"_s, QString()})
            QCOMPARE(client.send({.url = QUrl(url)}).error().code, "net/bad-url");
    }

    void secretsAreNowhereToBeSeen()
    {
        const Secret secret(password);
        const HttpResponse response = answered(400, "application/json",
                                               R"({"error":{"code":"x","message":"bad key )"
                                                   + password + R"("}})");
        const Error error = httpError(response);
        QCOMPARE(error.arguments.value(1), u"bad key •••"_s);
        QVERIFY(!error.arguments.join(u' ').contains(QString::fromLatin1(password)));
        const ScriptedServer server([](const SentRequest &request, int) {
            return Answer::redirect(302,
                                    "http://elsewhere.example/" + request.header("Authorization"));
        });
        HttpClient client(quick);
        const auto result = client.send({.url = server.url(), .secret = secret});
        QVERIFY(!result.error().arguments.join(u' ').contains(QString::fromLatin1(password)));
        static_assert(!std::is_convertible_v<Secret, QByteArray>);
        static_assert(!std::is_convertible_v<Secret, QString>);
        static_assert(!isPrintable<Secret>);
        static_assert(isPrintable<QString>);
    }

    void messagesOfServers_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const QByteArray json = "application/json";
        QTest::newRow("OCI")
            << json
            << QByteArray(
                   R"({"errors":[{"code":"DENIED","message":"requested access is denied","detail":null}]})")
            << u"requested access is denied"_s;
        QTest::newRow("OCI, two")
            << json << QByteArray(R"({"errors":[{"code":"A","message":"one"},{"code":"B"}]})")
            << u"one; B"_s;
        QTest::newRow("souls")
            << json
            << QByteArray(R"({"error":{"code":"conflict","message":"That slug is taken."}})")
            << u"That slug is taken."_s;
        QTest::newRow("OAuth") << json
                               << QByteArray(
                                      R"({"error":"slow_down","error_description":"Too fast"})")
                               << u"Too fast"_s;
        QTest::newRow("OAuth, short")
            << json << QByteArray(R"({"error":"slow_down"})") << u"slow_down"_s;
        QTest::newRow("plain") << QByteArray("text/plain; charset=utf-8")
                               << QByteArray("405 method not allowed\n")
                               << u"405 method not allowed"_s;
        QTest::newRow("page") << QByteArray("text/html")
                              << QByteArray("<html><body>Oh</body></html>") << QString();
        QTest::newRow("page as text")
            << QByteArray("text/plain") << QByteArray("<!doctype html>") << QString();
        QTest::newRow("binary") << QByteArray("image/png") << QByteArray("\x89PNG") << QString();
        QTest::newRow("controls") << QByteArray("text/plain")
                                  << QByteArray("a\x1b[31mb\xe2\x80\xae"
                                                "c\r\nd\0e",
                                                16)
                                  << u"a [31mb c d e"_s;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
    }
    void messagesOfServers()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        QCOMPARE(serverMessage(answered(400, type, body)), message);
    }

    void longMessagesAreCut()
    {
        const QString message = serverMessage(
            answered(400, "text/plain", QByteArray(100'000, 'x')));
        QCOMPARE(message.size(), 300);
        QVERIFY(message.endsWith(u'…'));
    }

    void everyStatusHasItsCode()
    {
        const std::pair<int, const char *> codes[] = {
            {400, "http/rejected"},     {401, "http/unauthorized"},     {403, "http/forbidden"},
            {404, "http/not-found"},    {405, "http/method"},           {409, "http/conflict"},
            {413, "http/too-large"},    {415, "http/unsupported-type"}, {422, "http/rejected"},
            {429, "http/rate-limited"}, {500, "http/server"},           {502, "http/server"},
            {503, "http/server"},       {418, "http/status"},           {302, "http/status"}};
        for (const auto &[status, code] : codes)
            QCOMPARE(httpError(answered(status, "text/plain", "why")).code, code);
        QCOMPARE(httpError(answered(403, "text/plain", "why")).arguments,
                 (QStringList{u"registry.example"_s, u"why"_s, u"403"_s}));
    }

    void jsonIsCheckedForTypeAndForm()
    {
        QCOMPARE((*jsonObject(answered(200, "application/json", R"({"a":1})")))[u"a"].toInt(), 1);
        QVERIFY(jsonObject(answered(200, "application/vnd.x+json; charset=utf-8", "{}")));
        QCOMPARE(jsonObject(answered(200, "text/html", "{}")).error().code, "net/wrong-type");
        QVERIFY(jsonObject(answered(200, "text/plain", "{}"), {"text/plain"}));
        QCOMPARE(jsonObject(answered(200, "application/json", R"({"a":)")).error().code,
                 "net/invalid-json");
        QCOMPARE(jsonObject(answered(200, "application/json", "[]")).error().code,
                 "net/invalid-json");
        QCOMPARE(jsonObject(answered(200, "application/json", "")).error().code,
                 "net/invalid-json");
    }

    void theEnvironmentsProxyIsUsed()
    {
        const ScriptedServer proxy([](const SentRequest &request, int) {
            return Answer::status(200, "by proxy: " + request.target);
        });
        qputenv("http_proxy", proxy.origin().toLatin1());
        HttpClient client(quick);
        const auto result = client.send({.url = QUrl(u"http://registry.invalid/v2/"_s)});
        QVERIFY(result);
        QCOMPARE(result->body, "by proxy: http://registry.invalid/v2/");
        qputenv("no_proxy", "registry.invalid");
        QVERIFY(!client.send({.url = QUrl(u"http://registry.invalid/v2/"_s)}));
        QCOMPARE(proxy.requests().size(), 1);
    }

    void aProxyThatIsNotThereIsNamed()
    {
        const QString name = u"127.0.0.1:%1"_s.arg(tests::deadPort());
        qputenv("https_proxy", name.toLatin1());
        HttpClient client(quick);
        const auto result = client.send({.url = QUrl(u"https://registry.invalid/v2/"_s)});
        QCOMPARE(result.error().code, "net/proxy");
        QCOMPARE(result.error().arguments, (QStringList{u"registry.invalid"_s, name}));
    }

    void exceptionsFromTheProxy()
    {
        const QString list = u"localhost, .example.org,10.0.0.0/8,host.net:8080, 192.168.1.7"_s;
        QVERIFY(isExempt(list, u"example.org"_s, 443));
        QVERIFY(isExempt(list, u"a.example.org"_s, 443));
        QVERIFY(!isExempt(list, u"badexample.org"_s, 443));
        QVERIFY(isExempt(list, u"10.1.2.3"_s, 80));
        QVERIFY(!isExempt(list, u"11.1.2.3"_s, 80));
        QVERIFY(isExempt(list, u"host.net"_s, 8080));
        QVERIFY(!isExempt(list, u"host.net"_s, 80));
        QVERIFY(isExempt(list, u"192.168.1.7"_s, 80));
        QVERIFY(isExempt(u"*"_s, u"any.where"_s, 80));
        QVERIFY(!isExempt(QString(), u"any.where"_s, 80));
    }

    void loopbackIsKnown()
    {
        for (const QString &host :
             {u"localhost"_s, u"127.0.0.1"_s, u"127.9.9.9"_s, u"::1"_s, u"LOCALHOST"_s})
            QVERIFY2(isLoopback(host), qPrintable(host));
        for (const QString &host :
             {u"127.0.0.1.example"_s, u"localhost.example"_s, u"10.0.0.1"_s, QString()})
            QVERIFY2(!isLoopback(host), qPrintable(host));
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "HttpClientTest.moc"
