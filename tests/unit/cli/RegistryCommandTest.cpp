// “persona registry test” on all that is no good registry: what it says, and how it ends.

#include "Program.h"

#include "Certificates.h"
#include "MiniRegistry.h"
#include "SoulsServer.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

constexpr int registryTrouble = 4;
constexpr int notAllowed = 5;

Answer page(int status)
{
    return Answer::status(status, "<html><p>Welcome</html>", "text/html");
}

/// What somebody is at the address who is no registry.
ScriptedServer::Script answering(const Answer &answer)
{
    return [answer](const SentRequest &, int) { return answer; };
}

QString hostOf(const ScriptedServer &server)
{
    return server.origin().section(u"//"_s, 1);
}

} // namespace

class RegistryCommandTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Place> place;

    [[nodiscard]] Ran test(const QString &address) const
    {
        return place->run({u"registry"_s, u"test"_s, address});
    }
    /// Both kinds of address that a server can have.
    [[nodiscard]] static QStringList addressesOf(const QString &host,
                                                 const QString &scheme = u"http"_s)
    {
        return {scheme + u"://"_s + host, u"oci://"_s + host + u"/me"_s};
    }

private slots:
    void init() { place = std::make_unique<Place>(); }

    void aDeadServer()
    {
        for (const QString &address : addressesOf(u"127.0.0.1:%1"_s.arg(deadPort()))) {
            const Ran ran = test(address);
            VERIFY_EXIT(ran, registryTrouble);
            QVERIFY2(ran.messages.contains("Nothing answers at 127.0.0.1"), ran.messages);
        }
    }

    void aHostThatDoesNotExist()
    {
        for (const QString &address : addressesOf(u"no-such-host.invalid"_s, u"https"_s)) {
            const Ran ran = test(address);
            VERIFY_EXIT(ran, registryTrouble);
            QVERIFY2(ran.messages.contains("no-such-host.invalid"), ran.messages);
        }
    }

    void whatAnswersOtherwise_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("souls");
        QTest::addColumn<QByteArray>("oci");
        QTest::newRow("pages that are not there") << page(404) << QByteArray("no souls catalog")
                                                  << QByteArray("not as a container registry");
        QTest::newRow("a page for everything") << page(200) << QByteArray("no souls catalog")
                                               << QByteArray("not as a container registry");
        QTest::newRow("text that should be JSON")
            << Answer::status(200, "{\"souls\": [", "application/json")
            << QByteArray("no souls catalog") << QByteArray("damaged");
        QTest::newRow("something that is not HTTP")
            << Answer::raw("SSH-2.0-OpenSSH_9.9\r\n", Answer::Then::Close)
            << QByteArray("127.0.0.1") << QByteArray("127.0.0.1");
        QTest::newRow("busy") << Answer::status(503, "later", "text/plain")
                              << QByteArray("a problem of its own")
                              << QByteArray("a problem of its own");
        QTest::newRow("cut off") << Answer::close() << QByteArray("broke off")
                                 << QByteArray("broke off");
        QTest::newRow("to another place")
            << Answer::redirect(302, "http://elsewhere.example/") << QByteArray("leads to")
            << QByteArray("no host elsewhere.example");
    }
    void whatAnswersOtherwise()
    {
        QFETCH(const Answer, answer);
        QFETCH(const QByteArray, souls);
        QFETCH(const QByteArray, oci);
        const ScriptedServer server(answering(answer));
        const QStringList addresses = addressesOf(hostOf(server));
        const Ran asCatalog = test(addresses.first());
        VERIFY_EXIT(asCatalog, registryTrouble);
        QVERIFY2(asCatalog.messages.contains(souls), asCatalog.messages);
        const Ran asRegistry = test(addresses.last());
        VERIFY_EXIT(asRegistry, registryTrouble);
        QVERIFY2(asRegistry.messages.contains(oci), asRegistry.messages);
        // Nobody is sent to sign in where there is nothing to sign in to.
        QVERIFY(!asCatalog.output.contains("persona login"));
        QVERIFY(!asRegistry.output.contains("persona login"));
    }

    void oneThatRefuses()
    {
        const ScriptedServer server(answering(
            Answer::status(403, R"({"error":{"code":"forbidden","message":"Members only."}})",
                           "application/json")));
        const Ran ran = test(server.origin());
        VERIFY_EXIT(ran, notAllowed);
        QVERIFY2(ran.messages.contains("Members only."), ran.messages);
    }

    void oneThatSaysNothing()
    {
        const ScriptedServer server(answering(Answer::hang()));
        const Ran ran = test(server.origin());
        VERIFY_EXIT(ran, registryTrouble);
        QVERIFY2(ran.messages.contains("said nothing for"), ran.messages);
    }

    void certificates_data()
    {
        QTest::addColumn<Certificate>("kind");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("self-signed") << Certificate::SelfSigned << QByteArray("Nobody vouches");
        QTest::newRow("expired") << Certificate::Expired << QByteArray("has expired");
        QTest::newRow("another host's") << Certificate::OtherHost << QByteArray("another host");
    }
    void certificates()
    {
        QFETCH(const Certificate, kind);
        QFETCH(const QByteArray, words);
        const QTemporaryDir folder;
        const ScriptedServer::Tls tls = makeCertificate(folder.path(), kind);
        if (tls.certificate.isEmpty())
            QSKIP("openssl is not installed");
        const ScriptedServer server(answering(page(200)), tls);
        place->setVariable(u"SSL_CERT_FILE"_s, folder.filePath(u"authority.pem"_s));
        const Ran ran = test(server.origin());
        VERIFY_EXIT(ran, registryTrouble);
        QVERIFY2(ran.messages.contains(words), ran.messages);
        QVERIFY(ran.messages.contains("Nothing was sent"));
        QCOMPARE(server.requests().size(), 0);
    }

    void aRegistryUnderTheAddressOfACatalog()
    {
        const MiniRegistry registry;
        const QString host = u"127.0.0.1:%1"_s.arg(registry.server().port());
        const Ran ran = test(u"http://"_s + host);
        VERIFY_EXIT(ran, registryTrouble);
        QVERIFY2(ran.messages.contains(QByteArray("oci://" + host.toLatin1())), ran.messages);
        VERIFY_EXIT(test(u"oci://"_s + host + u"/me"_s), 0);
    }

    void whoMayOnlyReadIsTold()
    {
        SoulsServer server;
        server.addApiKey("posi_reader", {u"u2"_s, u"Bob"_s, u"b@example.org"_s, u"bob"_s, false});
        place->setVariable(u"PERSONA_REGISTRY_TOKEN"_s, u"posi_reader"_s);
        const Ran ran = test(server.address());
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.output.contains("@bob"), ran.output);
        QVERIFY2(ran.output.contains("may read there, but not publish"), ran.output);
        place->setVariable(u"PERSONA_REGISTRY_TOKEN"_s, u"posi_other"_s);
        VERIFY_EXIT(test(server.address()), notAllowed);
    }

    void folders()
    {
        const Ran fresh = test(place->path(u"new"_s));
        VERIFY_EXIT(fresh, 0);
        QVERIFY(fresh.output.contains("first publication"));
        place->write(u"taken/notes.txt"_s, "mine");
        const Ran taken = test(place->path(u"taken"_s));
        QVERIFY(taken.exitCode == 0 || taken.exitCode == registryTrouble);
        const Ran file = test(place->path(u"taken/notes.txt"_s));
        VERIFY_EXIT(file, registryTrouble);
        QVERIFY(file.messages.contains("is not a folder"));
    }

    void aSlipInTheAddressMakesNoFolder_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *slip :
             {"souls.example.org", "https:/souls.example", "htps://souls.example",
              "https//souls.example", "127.0.0.1:5000", "oci:ghcr.io/me"})
            QTest::newRow(slip) << QString::fromLatin1(slip);
    }
    void aSlipInTheAddressMakesNoFolder()
    {
        QFETCH(const QString, address);
        place->write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(test(address), registryTrouble);
        const Ran ran = place->run({u"publish"_s, u"agents/r.md"_s, u"--to"_s, address});
        VERIFY_EXIT(ran, registryTrouble);
        QVERIFY2(ran.messages.contains("https://"), ran.messages);
        QCOMPARE(QDir(place->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"agents"_s});
    }
};

QTEST_GUILESS_MAIN(RegistryCommandTest)
#include "RegistryCommandTest.moc"
