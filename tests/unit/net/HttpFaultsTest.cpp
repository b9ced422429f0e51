#include "registry/net/HttpClient.h"

#include "Certificates.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ScriptedServer;
using tests::SentRequest;

namespace {

constexpr HttpRetries quick{.most = 2, .firstDelay = 2, .longestDelay = 3000};

ScriptedServer::Script always(const Answer &answer)
{
    return [answer](const SentRequest &, int) { return answer; };
}

QByteArray codeOf(const Result<HttpResponse> &result)
{
    return result ? "status " + QByteArray::number(result->status) : result.error().code;
}

HttpRequest get(const QUrl &url)
{
    return {.url = url, .largestAnswer = 1024 * 1024, .timeouts = {60'000, 60'000, 60'000}};
}

HttpRequest post(const QUrl &url, const QByteArray &body = "{}")
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.body = body;
    request.contentType = "application/json";
    return request;
}

/// 64 MB of zeros, some 64 KB as they are sent.
QByteArray gzipBomb()
{
    // The zlib stream of qCompress() without its length, in the frame of "deflate".
    return qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).sliced(4);
}

} // namespace

/// What can go wrong on the way, and what it is called.
class HttpFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void nobodyListens()
    {
        HttpClient client(quick);
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(tests::deadPort()));
        const auto result = client.send(get(url));
        QCOMPARE(codeOf(result), "net/refused");
        QCOMPARE(result.error().arguments, QStringList{hostOf(url)});
        QVERIFY(isOffline(result.error()));
        QCOMPARE(codeOf(client.send(post(url))), "net/refused");
        QVERIFY(!mayHaveArrived(client.send(post(url)).error()));
    }

    void nameThatIsNotThere()
    {
        HttpClient client(quick);
        const auto result = client.send(get(QUrl(u"http://no-such-host.invalid/"_s)));
        QVERIFY(!result);
        QVERIFY2(result.error().code == "net/no-such-host" || result.error().code == "net/offline",
                 result.error().code.constData());
    }

    void faultsOfAnswers_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("code");
        using enum Answer::Then;
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("hang before headers") << Answer::hang() << QByteArray("net/idle-timeout");
        QTest::newRow("hang within headers")
            << Answer::raw(ok + "Content-", Hang) << QByteArray("net/idle-timeout");
        QTest::newRow("hang after headers") << Answer::raw(ok + "Content-Length: 10\r\n\r\n", Hang)
                                            << QByteArray("net/idle-timeout");
        QTest::newRow("hang within body") << Answer::raw(ok + "Content-Length: 10\r\n\r\nabc", Hang)
                                          << QByteArray("net/idle-timeout");
        QTest::newRow("closed without a word") << Answer::close() << QByteArray("net/cut");
        QTest::newRow("reset without a word") << Answer::raw({}, Reset) << QByteArray("net/cut");
        QTest::newRow("cut within headers")
            << Answer::raw(ok + "Content-", Close) << QByteArray("net/cut");
        QTest::newRow("cut within body")
            << Answer::raw(ok + "Content-Length: 10\r\n\r\nabc", Close) << QByteArray("net/cut");
        QTest::newRow("too large, announced")
            << Answer::raw(ok + "Content-Length: 104857600\r\n\r\nabc", Hang)
            << QByteArray("net/too-large");
        Answer endless = Answer::raw(ok + "Connection: close\r\n\r\n", Close);
        endless.endless = 100 * 1024 * 1024;
        QTest::newRow("too large, not announced") << endless << QByteArray("net/too-large");
        QTest::newRow("compressed unasked")
            << Answer::status(200, gzipBomb(), "application/json", {"Content-Encoding: deflate"})
            << QByteArray("net/encoding");
        QTest::newRow("no HTTP") << Answer::raw("220 mail.example ESMTP\r\n\r\n", Close)
                                 << QByteArray("net/cut,net/protocol");
        QTest::newRow("loop") << Answer::redirect(301, "/") << QByteArray("net/redirect-loop");
        QTest::newRow("to another origin") << Answer::redirect(302, "http://other.example/")
                                           << QByteArray("net/redirect-elsewhere");
        QTest::newRow("to a file")
            << Answer::redirect(302, "file:///etc/passwd") << QByteArray("net/redirect-insecure");
        QTest::newRow("to data") << Answer::redirect(307, "data:text/plain,x")
                                 << QByteArray("net/redirect-insecure");
    }
    void faultsOfAnswers()
    {
        QFETCH(Answer, answer);
        QFETCH(QByteArray, code);
        const ScriptedServer server(always(answer));
        HttpClient client(HttpRetries{.most = 0});
        HttpRequest request = get(server.url());
        if (code == "net/idle-timeout")
            request.timeouts.idle = 300;
        const auto result = client.send(request);
        QVERIFY2(code.split(',').contains(codeOf(result)), codeOf(result).constData());
    }

    /// Qt does not always tell a body that ends before its last chunk from a whole one.
    void aBodyCutInChunksIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("between chunks") << QByteArray("5\r\n{\"a\":\r\n");
        QTest::newRow("within a chunk") << QByteArray("ff\r\n{\"a\":");
    }
    void aBodyCutInChunksIsNoJson()
    {
        QFETCH(QByteArray, body);
        const ScriptedServer server(always(Answer::raw(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            "\r\n"
                + body,
            Answer::Then::Close)));
        HttpClient client(HttpRetries{.most = 0});
        const auto result = client.send(get(server.url()));
        QVERIFY(!result || jsonObject(*result).error().code == "net/invalid-json");
    }

    void endlessHeadersEnd()
    {
        Answer answer = Answer::raw("HTTP/1.1 200 OK\r\nX-Filling: ", Answer::Then::Close);
        answer.endless = 100 * 1024 * 1024;
        const ScriptedServer server(always(answer));
        HttpClient client(HttpRetries{.most = 0});
        HttpRequest request = get(server.url());
        request.timeouts.total = 2000;
        QVERIFY(!client.send(request));
    }

    void totalTimeEndsADribble()
    {
        Answer answer = Answer::raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                                    Answer::Then::Close);
        answer.endless = 1024LL * 1024 * 1024 * 1024;
        const ScriptedServer server(always(answer));
        HttpClient client(HttpRetries{.most = 0});
        HttpRequest request = get(server.url());
        request.largestAnswer = 1LL << 50;
        request.timeouts.total = 50;
        QCOMPARE(codeOf(client.send(request)), "net/total-timeout");
    }

    /// QNetworkAccessManager may take a write for cut that follows one which was. Whether it does
    /// is chance: about one of ten here.
    void aWriteAfterACutOneIsDone()
    {
        const ScriptedServer server([](const SentRequest &, int number) {
            return number % 3 == 1 ? Answer::raw({}, Answer::Then::Reset)
                                   : Answer::status(201, "done");
        });
        HttpClient client(quick);
        for (int round = 0; round < 100; ++round) {
            QCOMPARE(codeOf(client.send(post(server.url()))), "status 201");
            QCOMPARE(codeOf(client.send(post(server.url()))), "net/cut");
            QCOMPARE(codeOf(client.send(post(server.url()))), "status 201");
        }
        QCOMPARE(server.requests().size(), 300);
    }

    /// QNetworkAccessManager would send it again by itself.
    void aWriteIsNeverSentTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Answer>("answer");
        const QByteArray large(3'000'000, 'x');
        for (const QByteArray &method : QByteArrayList{"POST", "PUT", "PATCH", "DELETE"}) {
            for (const QByteArray &body : {QByteArray(), QByteArray("{}"), large}) {
                const QByteArray name = method + ' ' + QByteArray::number(body.size());
                QTest::addRow("%s closed", name.constData()) << method << body << Answer::close();
                QTest::addRow("%s reset", name.constData())
                    << method << body << Answer::raw({}, Answer::Then::Reset);
                QTest::addRow("%s 503", name.constData())
                    << method << body << Answer::status(503, "later");
                QTest::addRow("%s 429", name.constData())
                    << method << body << Answer::status(429, {}, {}, {"Retry-After: 0"});
                QTest::addRow("%s 401", name.constData())
                    << method << body
                    << Answer::status(401, {}, {}, {"WWW-Authenticate: Basic realm=\"x\""});
                QTest::addRow("%s redirect", name.constData())
                    << method << body << Answer::redirect(307, "/other");
            }
        }
    }
    void aWriteIsNeverSentTwice()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(Answer, answer);
        const ScriptedServer server([&](const SentRequest &, int number) {
            // The first keeps a connection open, as in the middle of a piece of work.
            return number == 0 ? Answer::status(200, "ready") : answer;
        });
        HttpClient client(quick);
        QVERIFY(client.send(get(server.url())));
        HttpRequest request = post(server.url(), body);
        request.method = method;
        const auto result = client.send(request);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests()[1].method, method);
        QCOMPARE(server.requests()[1].body, body);
        if (answer.bytes.isEmpty()) {
            QCOMPARE(codeOf(result), "net/cut");
            QVERIFY(mayHaveArrived(result.error()));
        } else if (answer.bytes.contains("Location")) {
            QCOMPARE(codeOf(result), "net/redirect-write");
        } else {
            QVERIFY2(codeOf(result).startsWith("status "), codeOf(result).constData());
        }
    }

    void aRequestThatIsCutIsNotRepeated()
    {
        ScriptedServer server(always(Answer::status(201)));
        server.closeAfterBody(1000);
        HttpClient client(quick);
        QCOMPARE(codeOf(client.send(post(server.url(), QByteArray(20'000'000, 'x')))), "net/cut");
        QCOMPARE(server.requests().size(), 0);
    }

    void cancelsAtAnyTime()
    {
        const ScriptedServer server(always(Answer::hang()));
        std::stop_source stop;
        HttpClient client(quick);
        std::thread canceller([&] {
            while (server.requests().isEmpty())
                std::this_thread::yield();
            stop.request_stop();
        });
        HttpRequest request = get(server.url());
        request.timeouts = {60'000, 60'000, 60'000};
        QCOMPARE(codeOf(client.send(request, stop.get_token())), "registry/cancelled");
        canceller.join();
        QCOMPARE(codeOf(client.send(request, stop.get_token())), "registry/cancelled");
        QCOMPARE(server.requests().size(), 1);
    }

    void certificates_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("self-signed")
            << int(tests::Certificate::SelfSigned) << QByteArray("net/certificate-self-signed");
        QTest::newRow("expired") << int(tests::Certificate::Expired)
                                 << QByteArray("net/certificate-expired");
        QTest::newRow("for another host")
            << int(tests::Certificate::OtherHost) << QByteArray("net/certificate-host");
        QTest::newRow("by a private authority that SSL_CERT_FILE names")
            << int(tests::Certificate::Good) << QByteArray("status 200");
    }
    void certificates()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, code);
        const auto files = tests::makeCertificate(certificateFolder(), tests::Certificate(kind));
        if (files.certificate.isEmpty())
            QSKIP("openssl is not installed");
        const ScriptedServer server(always(Answer::status(200, "secret page")), files);
        HttpClient client(HttpRetries{.most = 0});
        QCOMPARE(codeOf(client.send(get(server.url()))), code);
        QCOMPARE(server.requests().size(), code == "status 200" ? 1 : 0);
    }

    void aRedirectFromHttpsToHttpIsRefused()
    {
        const auto files = tests::makeCertificate(certificateFolder(), tests::Certificate::Good);
        if (files.certificate.isEmpty())
            QSKIP("openssl is not installed");
        const ScriptedServer plain(always(Answer::status(200)));
        const ScriptedServer server(always(Answer::redirect(302, plain.origin().toLatin1())),
                                    files);
        HttpClient client(quick);
        HttpRequest request = get(server.url());
        request.redirects = Redirects::Anywhere;
        QCOMPARE(codeOf(client.send(request)), "net/redirect-insecure");
        QVERIFY(plain.requests().isEmpty());
    }

public:
    /// One authority for the whole program: the certificates of the environment are read once.
    static QString certificateFolder()
    {
        static const QTemporaryDir folder;
        return folder.path();
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    // Before anything looks at them.
    (void)tests::makeCertificate(HttpFaultsTest::certificateFolder(), tests::Certificate::Good);
    qputenv("SSL_CERT_FILE",
            (HttpFaultsTest::certificateFolder() + u"/authority.pem"_s).toLocal8Bit());
    HttpFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "HttpFaultsTest.moc"
