#include "Certificates.h"
#include "FaultCounterparts.h"
#include "FaultTable.h"

#include "registry/Unfinished.h"
#include "registry/places/PublishRecord.h"
#include "wording/Wording.h"

#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace tests;

namespace {

constexpr HttpRetries quick{.most = 2, .firstDelay = 1, .longestDelay = 3000};
/// For those that wait for an answer that does not come.
constexpr HttpRetries hasty{.most = 2, .firstDelay = 1, .longestDelay = 3000, .patience = 15};

const HttpRetries &retriesFor(const Answer &answer)
{
    return answer.then == Answer::Then::Hang ? hasty : quick;
}

std::unique_ptr<Counterpart> counterpart(bool souls)
{
    if (souls)
        return std::make_unique<SoulsCounterpart>();
    return std::make_unique<OciCounterpart>();
}

/// Where certificates are made: one authority for the whole program.
QString certificates()
{
    static const QTemporaryDir folder;
    return folder.path();
}

} // namespace

/// Every fault of the table through the whole of a publish, as window and command line do it: put
/// down that it begins, send, put down how it ended. Whatever happens: it is said in words, nothing is
/// published twice, and a program that is started afterwards knows the truth.
class TestPublishFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder;

    [[nodiscard]] PublishedPlaces places() const
    {
        return PublishedPlaces(folder->filePath(u"published.json"_s));
    }

    Result<Published> publish(Registry &registry, const Artifact &artifact) const
    {
        PublishRecord record(places());
        record.add(u"/p/SOUL.md"_s, u"registry"_s, artifact);
        if (const auto prepared = record.prepare(); !prepared)
            return std::unexpected(prepared.error());
        const auto job = registry.startPublishAll({artifact}, DryRun::No, record.watch());
        job->wait();
        const PublishedList list = job->result().value_or(PublishedList{});
        if (const auto ended = record.end(list); !ended)
            return std::unexpected(ended.error());
        return list.at(0);
    }

    /// "published", "sending", or nothing.
    [[nodiscard]] QByteArray remembered() const
    {
        const auto all = places().all();
        if (!all || all->size() > 1)
            return "what?";
        return all->empty() ? QByteArray() : QByteArray(placeStateId(all->front().state).data());
    }

    static void verifyWords(const Error &error)
    {
        const QString words = wordError(error);
        QVERIFY2(words.size() > 10 && !words.contains(u'%')
                     && !words.contains(QString::fromLatin1(error.code)),
                 qPrintable(words));
        QVERIFY(!words.contains(QString::fromLatin1(testKey)));
    }

    /// What holds after any fault, and once it is over.
    void verifyTruth(Counterpart &server, const Result<Published> &published)
    {
        if (!published)
            verifyWords(published.error());
        QCOMPARE(remembered(), published                       ? "published"
                               : mayBeThere(published.error()) ? "sending"
                                                               : "");
        server.mend();
        const bool wasThere = server.holds() != 0;
        const qsizetype writtenBefore = server.written();
        const Artifact artifact = server.artifact();
        const auto registry = server.open(quick);
        const auto again = publish(*registry, artifact);
        VERIFY_RESULT(again);
        // What is there is not sent again.
        QCOMPARE(again->alreadyPublished, wasThere);
        QCOMPARE(server.written(), writtenBefore + (wasThere ? 0 : 1));
        QCOMPARE(server.holds(), 1);
        QCOMPARE(remembered(), "published");
        const auto fetched = registry->startFetch(Counterpart::slug(), {});
        fetched->wait();
        VERIFY_RESULT(fetched->result());
        QVERIFY(fetched->result()->content.contains("You are an owl."));
    }

private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void aPublishThatIsMetBy_data()
    {
        QTest::addColumn<bool>("souls");
        QTest::addColumn<At>("at");
        QTest::addColumn<QByteArray>("write");
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("code");
        const char *places[] = {"at the first look", "at the write", "in place of the answer"};
        for (const bool souls : {true, false}) {
            const QByteArrayList writes = counterpart(souls)->writes();
            for (const Fault &fault : faults()) {
                for (const QByteArray &write : writes) {
                    const bool first = write == writes.front();
                    if (!first && (fault.at == At::Look || !isForEachWrite(fault)))
                        continue;
                    // What it says is in the table for the write that publishes.
                    const QByteArray code = souls ? fault.souls : fault.oci;
                    QTest::addRow("%s: %s %s %s", souls ? "souls" : "OCI", fault.name,
                                  places[int(fault.at)], first ? "" : write.constData())
                        << souls << fault.at << write << fault.answer
                        << (first ? code : QByteArray("?"));
                }
            }
        }
    }
    void aPublishThatIsMetBy()
    {
        QFETCH(const bool, souls);
        QFETCH(const At, at);
        QFETCH(const QByteArray, write);
        QFETCH(const Answer, answer);
        QFETCH(const QByteArray, code);
        const auto server = counterpart(souls);
        server->spoil(at, write, answer);
        const auto published = publish(*server->open(retriesFor(answer)), server->artifact());
        if (code == "-")
            VERIFY_RESULT(published);
        else if (code != "?")
            VERIFY_ERROR(published, code);
        // At most once, and once more when it was seen that nothing had arrived.
        QVERIFY(server->written() <= (souls ? 1 : 2));
        verifyTruth(*server, published);
    }

    void aRequestThatIsCut_data() { bothKinds(); }
    void aRequestThatIsCut()
    {
        QFETCH(const bool, souls);
        const auto server = counterpart(souls);
        server->cutRequests();
        const auto published = publish(*server->open(quick), server->artifact());
        VERIFY_ERROR(published, souls ? "registry/not-arrived" : "net/cut");
        verifyTruth(*server, published);
    }

    /// The way to the server, before it is asked anything.
    void noWayToTheServer_data()
    {
        QTest::addColumn<bool>("souls");
        QTest::addColumn<QUrl>("base");
        QTest::addColumn<QByteArray>("codes");
        for (const bool souls : {true, false}) {
            const char *kind = souls ? "souls" : "OCI";
            QTest::addRow("%s: refused", kind)
                << souls << QUrl(u"http://127.0.0.1:%1"_s.arg(deadPort()))
                << QByteArray("net/refused");
            // To all, which is no place to connect to.
            QTest::addRow("%s: unreachable", kind)
                << souls << QUrl(u"https://255.255.255.255"_s)
                << QByteArray("net/unreachable,net/offline,net/connect-timeout");
            QTest::addRow("%s: no such name", kind)
                << souls << QUrl(u"https://no-such-host.invalid"_s)
                << QByteArray("net/no-such-host,net/offline");
            for (const Certificate kindOf :
                 {Certificate::Expired, Certificate::SelfSigned, Certificate::OtherHost}) {
                const auto files = makeCertificate(certificates(), kindOf);
                if (files.certificate.isEmpty())
                    continue;
                const auto &server = m_secure.emplace_back(std::make_unique<ScriptedServer>(
                    [](const SentRequest &, int) { return Answer::status(200, "{}"); }, files));
                const char *code = kindOf == Certificate::Expired ? "net/certificate-expired"
                                   : kindOf == Certificate::SelfSigned
                                       ? "net/certificate-self-signed"
                                       : "net/certificate-host";
                QTest::addRow("%s: %s", kind, code)
                    << souls << QUrl(server->origin()) << QByteArray(code);
            }
        }
    }
    void noWayToTheServer()
    {
        QFETCH(const bool, souls);
        QFETCH(const QUrl, base);
        QFETCH(const QByteArray, codes);
        std::unique_ptr<Registry> registry;
        HttpRetries retries = quick;
        retries.patience = 20;
        if (souls)
            registry = std::make_unique<SoulsCatalog>(base, SoulsAccess{.apiKey = Secret(testKey)},
                                                      retries);
        else
            registry = std::make_unique<OciRegistry>(
                RegistryAddress{
                    .kind = RegistryAddress::Kind::Oci, .base = base, .nameSpace = u"test"_s},
                nullptr, OciOptions{.cacheFolder = {}, .retries = retries});
        const auto published = publish(*registry, soulArtifact());
        QVERIFY(!published);
        QVERIFY2(codes.split(',').contains(published.error().code),
                 shownOutcome(published).constData());
        verifyWords(published.error());
        QCOMPARE(remembered(), "");
        for (const auto &server : m_secure)
            QVERIFY(server->requests().isEmpty());
    }

    void aRedirectFromHttpsToHttp_data() { bothKinds(); }
    void aRedirectFromHttpsToHttp()
    {
        QFETCH(const bool, souls);
        const auto files = makeCertificate(certificates(), Certificate::Good);
        if (files.certificate.isEmpty())
            QSKIP("openssl is not installed");
        const ScriptedServer plain([](const SentRequest &, int) { return Answer::status(200); });
        const ScriptedServer server(
            [&](const SentRequest &, int) {
                return Answer::redirect(302, plain.origin().toLatin1());
            },
            files);
        std::unique_ptr<Registry> registry;
        if (souls)
            registry = std::make_unique<SoulsCatalog>(
                QUrl(server.origin()), SoulsAccess{.apiKey = Secret(testKey)}, quick);
        else
            registry = std::make_unique<OciRegistry>(
                RegistryAddress{.kind = RegistryAddress::Kind::Oci,
                                .base = QUrl(server.origin()),
                                .nameSpace = u"test"_s},
                nullptr, OciOptions{.cacheFolder = {}, .retries = quick});
        VERIFY_ERROR(publish(*registry, soulArtifact()), "net/redirect-insecure");
        QVERIFY(plain.requests().isEmpty());
        QVERIFY(!server.requests().isEmpty());
    }

    void theNetworkGoesWhileItLooksForALostAnswer_data() { bothKinds(); }
    void theNetworkGoesWhileItLooksForALostAnswer()
    {
        QFETCH(const bool, souls);
        const auto gone = std::make_shared<std::atomic<bool>>(false);
        if (souls) {
            SoulsServer server;
            addCurator(server);
            server.setMishap([&](const tests::HttpRequest &request,
                                 const auto &work) -> std::optional<HttpAnswer> {
                if (request.method == "POST") {
                    work();
                    *gone = true;
                }
                return *gone ? std::optional(HttpAnswer{.exactly = Answer::close()}) : std::nullopt;
            });
            SoulsCatalog catalog(QUrl(server.address()), {.apiKey = Secret(testKey)}, quick);
            VERIFY_ERROR(publish(catalog, soulArtifact()), "registry/outcome-unknown");
            QCOMPARE(remembered(), "sending");
            server.setMishap({});
            QVERIFY(publish(catalog, soulArtifact())->alreadyPublished);
            QCOMPARE(server.soulCount(), 1);
        } else {
            MiniRegistry server([=](const SentRequest &, int) -> std::optional<Answer> {
                return *gone ? std::optional(Answer::close()) : std::nullopt;
            });
            server.setLoss([=](const SentRequest &request) -> std::optional<Answer> {
                *gone = request.method == "PUT" && request.target.contains("/manifests/1.0.0");
                return *gone ? std::optional(Answer::close()) : std::nullopt;
            });
            OciRegistry registry(*RegistryAddress::parse(server.address()), nullptr,
                                 {.cacheFolder = {}, .retries = quick});
            VERIFY_ERROR(publish(registry, soulArtifact()), "registry/outcome-unknown");
            QCOMPARE(remembered(), "sending");
            server.setFault({});
            server.setLoss({});
            QVERIFY(publish(registry, soulArtifact())->alreadyPublished);
            QCOMPARE(registry.versions(u"night-owl"_s)->size(), 1);
        }
        QCOMPARE(remembered(), "published");
    }

    void somebodyElseOverwritesItMeanwhile()
    {
        const Artifact other = soulArtifact({.body = u"Theirs."_s});
        MiniRegistry server;
        bool mine = false;
        server.setLoss([&](const SentRequest &request) -> std::optional<Answer> {
            mine |= request.method == "PUT" && request.target.contains("/manifests/1.0.0");
            return {};
        });
        server.setFault([&](const SentRequest &request, int) -> std::optional<Answer> {
            if (!mine || request.method != "HEAD" || !request.target.contains("/manifests/1.0.0"))
                return {};
            return Answer::status(200, {}, {},
                                  {"Docker-Content-Digest: " + other.digest().toLatin1()});
        });
        OciRegistry registry = openOci(server.address());
        const auto published = publish(registry, soulArtifact());
        VERIFY_ERROR(published, "registry/overwritten");
        verifyWords(published.error());
        QCOMPARE(remembered(), "");
        QCOMPARE(server.count("PUT", "night-owl/manifests/latest"), 0);
    }

    void whatCannotBePutDownIsSaidBeforeAnythingIsSent()
    {
        // Given no place to put down that it begins, as on a full or a read-only disk
        const PublishedPlaces nowhere(u"/dev/null/published.json"_s);
        PublishRecord record(nowhere);
        record.add(u"/p/SOUL.md"_s, u"registry"_s, soulArtifact());
        const auto begun = record.begin();
        QVERIFY(!begun);
        verifyWords(begun.error());
    }

    // Reading.

    void aListingThatIsMetBy_data() { readingFaults(); }
    void aListingThatIsMetBy()
    {
        QFETCH(const bool, souls);
        QFETCH(const Answer, answer);
        QFETCH(const QByteArray, code);
        Counterpart *server = withOnePersona(souls);
        server->spoil(At::Look, {}, answer);
        const auto listed = server->open(retriesFor(answer))->startEntries();
        listed->wait();
        QVERIFY(!listed->result());
        QVERIFY2(code.split(',').contains(listed->result().error().code),
                 shownOutcome(listed->result()).constData());
        verifyWords(listed->result().error());
        server->mend();
        const auto again = server->open(quick)->startEntries();
        again->wait();
        QCOMPARE(again->result()->entries.size(), size_t(1));
    }

    void aFetchThatIsMetBy_data() { readingFaults(); }
    void aFetchThatIsMetBy()
    {
        QFETCH(const bool, souls);
        QFETCH(const Answer, answer);
        QFETCH(const QByteArray, code);
        Counterpart *server = withOnePersona(souls);
        server->spoil(At::Look, {}, answer);
        const auto fetched = server->open(retriesFor(answer))->startFetch(Counterpart::slug(), {});
        fetched->wait();
        QVERIFY(!fetched->result());
        QVERIFY2(code.split(',').contains(fetched->result().error().code),
                 shownOutcome(fetched->result()).constData());
        verifyWords(fetched->result().error());
    }

private:
    static void bothKinds()
    {
        QTest::addColumn<bool>("souls");
        QTest::newRow("souls") << true;
        QTest::newRow("OCI") << false;
    }

    static void readingFaults()
    {
        QTest::addColumn<bool>("souls");
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QByteArray>("code");
        for (const bool souls : {true, false}) {
            for (const Fault &fault : faults()) {
                if (fault.at != At::Look)
                    continue;
                QTest::addRow("%s: %s", souls ? "souls" : "OCI", fault.name)
                    << souls << fault.answer
                    << QByteArray(souls            ? fault.souls
                                  : fault.ociReads ? fault.ociReads
                                                   : fault.oci);
            }
        }
    }

    /// One that is only read, so that it need not be made anew for each.
    Counterpart *withOnePersona(bool souls)
    {
        auto &server = m_read[souls];
        if (!server) {
            server = counterpart(souls);
            if (!publish(*server->open(quick), server->artifact()))
                qFatal("cannot publish");
        }
        server->mend();
        return server.get();
    }

    std::vector<std::unique_ptr<ScriptedServer>> m_secure;
    std::map<bool, std::unique_ptr<Counterpart>> m_read;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    // A proxy would have its own faults.
    for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    qputenv("no_proxy", "*");
    // Before anything looks at them: the certificates of the environment are read once.
    (void)makeCertificate(certificates(), Certificate::Good);
    qputenv("SSL_CERT_FILE", (certificates() + u"/authority.pem"_s).toLocal8Bit());
    TestPublishFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestPublishFaults.moc"
