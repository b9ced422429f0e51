#include "Program.h"

#include "SoulsServer.h"

#include "registry/places/PublishedPlaces.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

const QByteArray key = QByteArray("posi_") + "S3cretKeyOfTheTest0123456789";

QByteArray soulText(const QByteArray &slug, const QByteArray &version = "1.0.0",
                    const QByteArray &body = "You are an owl.", const QByteArray &more = {})
{
    return "---\nslug: " + slug
           + "\nname: Night Owl\nauthorHandle: ada\n"
             "tagline: Sees at night and says so.\ncategory: Playful\nversion: "
           + version + "\nlicense: MIT\nframeworks: [hermes]\n" + more + "---\n\n# Identity\n\n"
           + body
           + "\n\n# Voice & Style\n\nBrief.\n\n# Principles\n\n- Look first.\n\n# Avoid\n\n- "
             "Noise.\n"
             "\n# Boundaries\n\n- No hunting.\n\n# Workflow\n\n1. Look.\n2. Say.\n";
}

} // namespace

/// The command line with a souls catalog.
class SoulsCommandTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoulsServer> server;
    std::unique_ptr<Place> place;

    [[nodiscard]] Ran publish(const QStringList &more, const QString &file = u"SOUL.md"_s) const
    {
        return place->run(QStringList{u"publish"_s, file, u"--to"_s, server->address()} + more);
    }
    [[nodiscard]] qsizetype writes() const
    {
        return std::ranges::count_if(
            server->calls(), [](const QString &call) { return !call.startsWith("GET "_L1); });
    }
    [[nodiscard]] QJsonArray remembered() const
    {
        const studio::PublishedPlaces places(place->home()
                                             + u"/.local/share/persona-studio/published.json"_s);
        QJsonArray all;
        for (const studio::PublishedPlace &one :
             places.all().value_or(std::vector<studio::PublishedPlace>())) {
            all.append(QJsonObject{{u"slug"_s, one.slug},
                                   {u"state"_s, studio::placeStateId(one.state)},
                                   {u"claimed"_s, one.claimed}});
        }
        return all;
    }

    /// Somebody agrees as soon as the program asks whether anybody has.
    void agreeAtOnce()
    {
        server->setDeviceInterval(0);
        server->setMishap([this](const HttpRequest &request,
                                 const auto &) -> std::optional<HttpAnswer> {
            if (request.path == "/api/auth/device/token")
                server->approveDevice({u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
            return {};
        });
    }

private slots:
    void init()
    {
        server = std::make_unique<SoulsServer>();
        server->addApiKey(key, {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        place = std::make_unique<Place>();
        place->setVariable(u"PERSONA_REGISTRY_TOKEN"_s, QString::fromLatin1(key));
        place->write(u"SOUL.md"_s, soulText("night-owl"));
    }

    void triesPublishesAndRepeats()
    {
        const Ran tried = publish({u"--dry-run"_s});
        VERIFY_EXIT(tried, 0);
        QVERIFY(tried.messages.contains("tagline: Sees at night"));
        QCOMPARE(writes(), 0);
        const Ran done = publish({});
        VERIFY_EXIT(done, 0);
        QVERIFY(done.output.contains("/souls/night-owl"));
        QVERIFY(done.output.contains(
            server->soul(u"night-owl"_s)["contentHash"_L1].toString().toUtf8()));
        const Ran again = publish({u"--json"_s});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), 1);
        QCOMPARE(writes(), 1);
        QCOMPARE(remembered()[0]["state"_L1].toString(), u"published"_s);
        QCOMPARE(remembered()[0]["slug"_L1].toString(), u"night-owl"_s);
    }

    void showsTheDifferenceAndProposesTheNextVersion()
    {
        VERIFY_EXIT(publish({}), 0);
        place->write(u"SOUL.md"_s, soulText("night-owl", "1.0.0", "You are a hawk."));
        const Ran refused = publish({});
        VERIFY_EXIT(refused, 1);
        QVERIFY2(refused.messages.contains("1.0.1"), refused.messages.constData());
        QVERIFY(refused.messages.contains("--bump patch"));
        const Ran raised = publish({u"--bump"_s, u"patch"_s});
        VERIFY_EXIT(raised, 0);
        QVERIFY2(raised.messages.contains("- You are an owl."), raised.messages.constData());
        QVERIFY(raised.messages.contains("+ You are a hawk."));
        QCOMPARE(server->soul(u"night-owl"_s)["version"_L1].toString(), u"1.0.1"_s);
        QVERIFY(place->read(u"SOUL.md"_s).contains("\nversion: 1.0.1\n"));
        // The same wish again changes nothing.
        const Ran again = publish({u"--bump"_s, u"patch"_s, u"--json"_s});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), 1);
        VERIFY_EXIT(publish({u"--bump"_s, u"huge"_s}), 2);
    }

    void anAgentAndAnUnfitSoulAreRefused()
    {
        place->write(u"agents/r.md"_s, agentText);
        const Ran agent = publish({u"--version"_s, u"1.0.0"_s}, u"agents/r.md"_s);
        VERIFY_EXIT(agent, 1);
        QVERIFY(agent.messages.contains("holds souls"));
        place->write(u"SOUL.md"_s, soulText("night-owl").replace("license: MIT\n", ""));
        const Ran bare = publish({});
        VERIFY_EXIT(bare, 1);
        QVERIFY(bare.messages.contains("license"));
        QCOMPARE(writes(), 0);
    }

    void aFolderIsPublishedInOneCommandAndASecondRunSkipsWhatIsThere()
    {
        for (int at = 0; at < 40; ++at)
            place->write(u"souls/s%1/SOUL.md"_s.arg(at),
                         soulText("s" + QByteArray::number(at), "1.0.0",
                                  "You are number " + QByteArray::number(at) + "."));
        place->write(u"souls/bad/SOUL.md"_s, soulText("bad").replace("category: Playful\n", ""));
        place->write(u"souls/twin/SOUL.md"_s, soulText("s7"));
        const Ran first = publish({u"--json"_s}, u"souls"_s);
        VERIFY_EXIT(first, 1);
        QCOMPARE(first.object()["published"_L1].toInt(), 40);
        QCOMPARE(first.object()["failed"_L1].toInt(), 2);
        QCOMPARE(server->soulCount(), 40);
        const Ran second = publish({}, u"souls"_s);
        VERIFY_EXIT(second, 1);
        QVERIFY2(second.messages.contains("There already: 40"), second.messages.constData());
        QCOMPARE(writes(), 40);
    }

    void killedAtEachStepItKnowsTheTruthAfterwards_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("call");
        QTest::addColumn<bool>("done");
        QTest::newRow("while it looks") << QByteArray("GET") << 1 << false;
        QTest::newRow("while it looks again") << QByteArray("GET") << 2 << false;
        QTest::newRow("before the write") << QByteArray("POST") << 1 << false;
        QTest::newRow("behind the write") << QByteArray("POST") << 1 << true;
        QTest::newRow("while it reads back") << QByteArray("GET") << 3 << false;
    }
    void killedAtEachStepItKnowsTheTruthAfterwards()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const int, call);
        QFETCH(const bool, done);
        std::binary_semaphore reached(0);
        int seen = 0;
        server->setMishap(
            [&](const HttpRequest &request, const auto &work) -> std::optional<HttpAnswer> {
                if (request.method != method || ++seen < call)
                    return {};
                if (done)
                    work();
                if (seen == call)
                    reached.release();
                return HttpAnswer{.end = HttpAnswer::End::Silence};
            });
        QProcess program;
        program.setWorkingDirectory(place->path());
        program.setProcessEnvironment(place->environment());
        program.start(QStringLiteral(PERSONA_PROGRAM),
                      {u"publish"_s, u"SOUL.md"_s, u"--to"_s, server->address()});
        QVERIFY(reached.try_acquire_for(std::chrono::seconds(60)));
        program.kill();
        QVERIFY(program.waitForFinished(tests::patienceMs));
        server->setMishap({});
        const bool arrived = server->soulCount() == 1;
        if (method == "POST")
            QCOMPARE(remembered()[0]["state"_L1].toString(), u"sending"_s);
        // When it is run again
        const Ran again = publish({u"--json"_s});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), arrived ? 1 : 0);
        QCOMPARE(server->soulCount(), 1);
        QCOMPARE(remembered().size(), 1);
        QCOMPARE(remembered()[0]["state"_L1].toString(), u"published"_s);
    }

    void aRefusedFirstPublishIsNotRemembered()
    {
        server->answerNext("POST", {.status = 500});
        VERIFY_EXIT(publish({}), 4);
        QCOMPARE(remembered().size(), 0);
        server->loseNextAnswer("POST");
        VERIFY_EXIT(publish({}), 0);
        QCOMPARE(remembered()[0]["state"_L1].toString(), u"published"_s);
    }

    void aMovedSlugIsNotPublishedTwiceByAccident()
    {
        VERIFY_EXIT(publish({}), 0);
        place->write(u"SOUL.md"_s, soulText("wise-owl"));
        const Ran refused = publish({});
        VERIFY_EXIT(refused, 1);
        QVERIFY(refused.messages.contains("night-owl"));
        place->write(u"SOUL.md"_s, soulText("wise-owl", "1.0.0", "You are an owl.",
                                            "slugHistory: [night-owl]\n"));
        VERIFY_EXIT(publish({}), 0);
        QCOMPARE(server->soulCount(), 1);
        const Ran fetched = place->run(
            {u"fetch"_s, u"night-owl"_s, u"--registry"_s, server->address(), u"-o"_s, u"got.md"_s});
        VERIFY_EXIT(fetched, 0);
        QVERIFY(fetched.messages.contains("wise-owl"));
        QVERIFY(place->read(u"got.md"_s).contains("You are an owl."));
    }

    void aPendingSoulIsNoFailure()
    {
        server->setModerated(true);
        const Ran done = publish({});
        VERIFY_EXIT(done, 0);
        QVERIFY(done.messages.contains("curator"));
        QCOMPARE(remembered()[0]["state"_L1].toString(), u"pending"_s);
        const Ran again = publish({u"--json"_s});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), 1);
        QCOMPARE(writes(), 1);
    }

    void registriesHaveNames()
    {
        VERIFY_EXIT(place->run({u"registry"_s, u"add"_s, u"owls"_s, server->address()}), 0);
        VERIFY_EXIT(place->run({u"registry"_s, u"default"_s, u"owls"_s}), 0);
        const QJsonArray list = place->run({u"registry"_s, u"list"_s, u"--json"_s}).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0]["name"_L1].toString(), u"my-catalog"_s);
        QVERIFY(list[1]["default"_L1].toBool());
        VERIFY_EXIT(place->run({u"publish"_s, u"SOUL.md"_s, u"--to"_s, u"owls"_s}), 0);
        const Ran catalog = place->run({u"catalog"_s, u"--json"_s});
        VERIFY_EXIT(catalog, 0);
        QCOMPARE(catalog.object()["entries"_L1][0]["slug"_L1].toString(), u"night-owl"_s);
        const Ran tested = place->run({u"registry"_s, u"test"_s, u"owls"_s});
        VERIFY_EXIT(tested, 0);
        QVERIFY(tested.output.contains("environment"));
        // Another name and another user; what is not named stays.
        const QStringList edit{u"registry"_s, u"edit"_s};
        const Ran renamed = place->run(
            edit + QStringList{u"owls"_s, u"--name"_s, u"birds"_s, u"--user"_s, u"ada"_s});
        VERIFY_EXIT(renamed, 0);
        QCOMPARE(renamed.output, QString(u"birds  "_s + server->address() + u'\n').toUtf8());
        VERIFY_EXIT(place->run(edit + QStringList{u"birds"_s, u"--name"_s, u"owls"_s}), 0);
        const QJsonArray edited = place->run({u"registry"_s, u"list"_s, u"--json"_s}).array();
        QCOMPARE(edited.last()["name"_L1].toString(), u"owls"_s);
        QCOMPARE(edited.last()["user"_L1].toString(), u"ada"_s);
        QVERIFY(place->run(edit + QStringList{u"none"_s, u"--name"_s, u"x"_s}).exitCode > 0);
        QVERIFY(place->run(edit + QStringList{u"owls"_s, u"--address"_s, u"oci://"_s}).exitCode
                > 0);
        VERIFY_EXIT(place->run({u"registry"_s, u"remove"_s, u"owls"_s}), 0);
        VERIFY_EXIT(place->run({u"publish"_s, u"SOUL.md"_s, u"--to"_s, u"my-catalog"_s}), 0);
        VERIFY_EXIT(place->run({u"registry"_s, u"remove"_s, u"my-catalog"_s}), 1);
    }

    void fetchingNeverWritesOverAFile()
    {
        VERIFY_EXIT(publish({}), 0);
        const QStringList words{u"fetch"_s, u"night-owl@1.0.0"_s, u"--registry"_s,
                                server->address()};
        VERIFY_EXIT(place->run(words), 0);
        place->write(u"night-owl.md"_s, "mine");
        VERIFY_EXIT(place->run(words), 1);
        QCOMPARE(place->read(u"night-owl.md"_s), "mine");
        VERIFY_EXIT(place->run(words + QStringList(u"--force"_s)), 0);
        QVERIFY(place->read(u"night-owl.md"_s) != "mine");
        VERIFY_EXIT(place->run({u"fetch"_s, u"nobody"_s, u"--registry"_s, server->address()}), 4);
    }

    void takesDownAndClaims()
    {
        VERIFY_EXIT(publish({}), 0);
        const Ran claimed = place->run({u"claim"_s, u"night-owl"_s, u"--handle"_s, u"@ada-writes"_s,
                                        u"--registry"_s, server->address()});
        VERIFY_EXIT(claimed, 0);
        QVERIFY(claimed.output.contains("/souls/night-owl"));
        QCOMPARE(remembered()[0]["claimed"_L1].toString(), u"ada-writes"_s);
        // A folder has no team that could review it.
        const Ran folder = place->run({u"claim"_s, u"night-owl"_s, u"--handle"_s, u"@ada-writes"_s,
                                       u"--registry"_s, place->path(u"folder"_s)});
        VERIFY_EXIT(folder, 4);
        QVERIFY2(folder.messages.contains("claims"), folder.messages.constData());
        VERIFY_EXIT(
            place->run({u"unpublish"_s, u"night-owl"_s, u"--registry"_s, server->address()}), 0);
        QCOMPARE(server->soul(u"night-owl"_s)["status"_L1].toString(), u"draft"_s);
        QCOMPARE(remembered()[0]["state"_L1].toString(), u"draft"_s);
        QCOMPARE(remembered()[0]["claimed"_L1].toString(), u"ada-writes"_s);
    }

    void signingInSaysWhoOneIsAndThatNothingIsKept()
    {
        const Ran login = place->run({u"login"_s, server->address()}, key + '\n');
        VERIFY_EXIT(login, 1); // there is no keychain in a test
        QVERIFY(login.messages.contains("@ada"));
        QVERIFY(login.messages.contains("PERSONA_REGISTRY_TOKEN"));
        VERIFY_EXIT(place->run({u"login"_s, server->address()}, "wrong\n"), 5);
        VERIFY_EXIT(place->run({u"logout"_s, server->address()}), 0);
    }

    void withoutAKeychainASignInByDeviceIsNotBegunInVain()
    {
        const Ran login = place->run({u"login"_s, server->address(), u"--device"_s});
        VERIFY_EXIT(login, 1);
        QVERIFY(login.messages.contains("-- COMMAND") && login.messages.contains("--print-token"));
        QVERIFY(server->calls().isEmpty());
        VERIFY_EXIT(place->run({u"login"_s, server->address(), u"--device"_s, u"--"_s}), 2);
        VERIFY_EXIT(
            place->run({u"login"_s, server->address(), u"--print-token"_s, u"--"_s, u"true"_s}), 2);
    }

    void aSignInByDeviceLastsAsLongAsItsCommand()
    {
        agreeAtOnce();
        place->setVariable(u"PERSONA_REGISTRY_TOKEN"_s, {});
        const Ran ran = place->run({u"login"_s, server->address(), u"--device"_s, u"--"_s,
                                    QStringLiteral(PERSONA_PROGRAM), u"publish"_s, u"SOUL.md"_s,
                                    u"--to"_s, server->address(), u"--yes"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.messages.contains("@ada"));
        QCOMPARE(server->soulCount(), 1);
        // Its status is that of the command
        const QStringList login{u"login"_s, server->address(), u"--device"_s, u"--"_s};
        VERIFY_EXIT(place->run(login + QStringList{u"sh"_s, u"-c"_s, u"exit 4"_s}), 4);
        VERIFY_EXIT(place->run(login + QStringList{u"/no/such/program"_s}), 3);
        // And elsewhere the token is not sent
        SoulsServer other;
        const Ran elsewhere = place->run(login
                                         + QStringList{QStringLiteral(PERSONA_PROGRAM),
                                                       u"catalog"_s, u"--registry"_s,
                                                       other.address()});
        VERIFY_EXIT(elsewhere, 0);
        for (const HttpRequest &request : other.log())
            QVERIFY(!request.has("Authorization") && !request.has("x-api-key"));
    }

    void aTokenIsPrintedOnlyWhenThatIsWanted()
    {
        agreeAtOnce();
        const Ran printed = place->run(
            {u"login"_s, server->address(), u"--device"_s, u"--print-token"_s});
        VERIFY_EXIT(printed, 0);
        const QByteArray token = printed.output.trimmed();
        QVERIFY(token.size() > 10 && !token.contains('\n') && !printed.messages.contains(token));
        place->setVariable(u"PERSONA_REGISTRY_TOKEN"_s, QString::fromLatin1(token));
        VERIFY_EXIT(publish({}), 0);
    }

    void withoutALoginNothingIsPublished()
    {
        place->setVariable(u"PERSONA_REGISTRY_TOKEN"_s, u"posi_another"_s);
        VERIFY_EXIT(publish({}), 5);
        QCOMPARE(server->soulCount(), 0);
        QCOMPARE(writes(), 1);
    }

    void theSecretIsNowhere()
    {
        // Given a server that repeats what it was sent, and one run of everything
        server->setMishap(
            [&](const HttpRequest &request, const auto &) -> std::optional<HttpAnswer> {
                if (request.method == "GET")
                    return {};
                return HttpAnswer{.status = 403,
                                  .headers = {{"Content-Type", "text/plain"}},
                                  .body = "you sent " + request.header("x-api-key")};
            });
        QByteArray told;
        const auto run = [&](const QStringList &words, const QByteArray &input = {}) {
            const Ran ran = place->run(words, input);
            told += ran.output + ran.messages;
        };
        run({u"publish"_s, u"SOUL.md"_s, u"--to"_s, server->address()});
        server->setMishap({});
        run({u"registry"_s, u"add"_s, u"owls"_s, server->address(), u"--user"_s, u"ada"_s});
        run({u"registry"_s, u"test"_s, u"owls"_s});
        run({u"login"_s, u"owls"_s}, key + '\n');
        run({u"publish"_s, u"SOUL.md"_s, u"--to"_s, u"owls"_s, u"--json"_s});
        run({u"catalog"_s, u"--registry"_s, u"owls"_s, u"--json"_s});
        run({u"fetch"_s, u"night-owl"_s, u"--registry"_s, u"owls"_s});
        run({u"unpublish"_s, u"night-owl"_s, u"--registry"_s, u"owls"_s});
        // Then it is not in what was said, in no file, and in no address
        QVERIFY(told.contains("night-owl") && !told.contains(key));
        for (const QString &folder : {place->path(), place->home()}) {
            QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
            }
        }
        int carried = 0;
        for (const HttpRequest &request : server->log()) {
            QVERIFY(!request.path.contains(key) && !request.query.contains(key)
                    && !request.body.contains(key));
            carried += request.header("x-api-key") == key;
        }
        QVERIFY(carried > 0);
    }
};

QTEST_GUILESS_MAIN(SoulsCommandTest)
#include "SoulsCommandTest.moc"
