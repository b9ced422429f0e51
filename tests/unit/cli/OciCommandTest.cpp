#include "MiniRegistry.h"
#include "Program.h"

#include "registry/OciRegistry.h"
#include "registry/places/PublishedPlaces.h"

#include <QProcess>
#include <semaphore>

using namespace studio;
using namespace Qt::StringLiterals;
using namespace tests;

namespace {

QByteArray soulText(int number)
{
    return "---\nname: Night Owl " + QByteArray::number(number)
           + "\nauthorHandle: ada\ntagline: Sees at night and says so.\ncategory: Playful\n"
             "version: 1.0.0\nlicense: MIT\nframeworks: [hermes]\n---\n\n# Identity\n\nYou are owl "
           + QByteArray::number(number)
           + ".\n\n# Voice & Style\n\nBrief.\n\n# Principles\n\n- Look first.\n\n# Avoid\n\n- "
             "Noise.\n\n# Boundaries\n\n- No hunting.\n\n# Workflow\n\n1. Look.\n2. Say.\n";
}

bool writesVersion(const SentRequest &request)
{
    return request.method == "PUT" && request.target.contains("/manifests/1.0.0");
}

} // namespace

/// The command line with an OCI registry.
class OciCommandTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MiniRegistry> server;
    std::unique_ptr<Place> place;

    [[nodiscard]] QStringList publishing(const QString &what) const
    {
        return {u"publish"_s, what, u"--to"_s, server->address(), u"--json"_s};
    }
    [[nodiscard]] std::vector<PublishedPlace> remembered() const
    {
        const PublishedPlaces places(place->home()
                                     + u"/.local/share/persona-studio/published.json"_s);
        return places.all().value_or(std::vector<PublishedPlace>());
    }
    [[nodiscard]] bool has(const QString &slug) const
    {
        const OciRegistry registry(*RegistryAddress::parse(server->address()), nullptr);
        return registry.versions(slug).value_or(QStringList()) == QStringList{u"1.0.0"_s};
    }
    /// Runs the program and ends it, as the system does it, once \a reached is released.
    void runAndKill(const QString &what, std::binary_semaphore &reached) const
    {
        QProcess program;
        program.setWorkingDirectory(place->path());
        program.setProcessEnvironment(place->environment());
        program.start(QStringLiteral(PERSONA_PROGRAM), publishing(what));
        QVERIFY(reached.try_acquire_for(std::chrono::seconds(60)));
        program.kill();
        QVERIFY(program.waitForFinished(tests::patienceMs));
    }

private slots:
    void init()
    {
        server = std::make_unique<MiniRegistry>();
        place = std::make_unique<Place>();
    }

    void killedAtAnyStepItKnowsTheTruthAfterwards()
    {
        place->write(u"SOUL.md"_s, soulText(0));
        VERIFY_EXIT(place->run(publishing(u"SOUL.md"_s)), 0);
        const qsizetype steps = server->server().requests().size();
        QVERIFY(steps > 10);
        for (qsizetype step = 0; step < steps; ++step) {
            init();
            place->write(u"SOUL.md"_s, soulText(0));
            std::binary_semaphore reached(0);
            server->setFault([&](const SentRequest &, int number) -> std::optional<Answer> {
                if (number < step)
                    return {};
                if (number == step)
                    reached.release();
                return Answer::hang();
            });
            runAndKill(u"SOUL.md"_s, reached);
            server->setFault({});
            // What it remembers is so.
            const bool isThere = has(u"night-owl-0"_s);
            for (const PublishedPlace &one : remembered())
                QVERIFY(one.state == PublishedPlace::State::Sending || isThere);
            QVERIFY(!isThere || !remembered().empty());
            // And when it is run again
            const qsizetype written = server->count("PUT", "night-owl-0/manifests/1.0.0");
            const Ran again = place->run(publishing(u"SOUL.md"_s));
            VERIFY_EXIT(again, 0);
            QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), isThere ? 1 : 0);
            QCOMPARE(server->count("PUT", "night-owl-0/manifests/1.0.0"), written + !isThere);
            QVERIFY(has(u"night-owl-0"_s));
            QCOMPARE(remembered().size(), size_t(1));
            QCOMPARE(remembered()[0].state, PublishedPlace::State::Published);
        }
    }

    void ofABatchThatWasKilledItKnowsWhatHadBeenPublished()
    {
        constexpr int all = 30;
        for (int at = 0; at < all; ++at)
            place->write(u"souls/s%1/SOUL.md"_s.arg(at), soulText(at));
        std::binary_semaphore reached(0);
        server->setFault(
            [&, versions = 0](const SentRequest &request, int) mutable -> std::optional<Answer> {
                // Those in front of it have been published by then.
                if (writesVersion(request) && ++versions == 15)
                    reached.release();
                return versions >= 15 ? std::optional(Answer::hang()) : std::nullopt;
            });
        runAndKill(u"souls"_s, reached);
        server->setFault({});
        int published = 0;
        for (const PublishedPlace &one : remembered()) {
            if (one.state == PublishedPlace::State::Published)
                QVERIFY2(has(one.slug), qPrintable(one.slug));
            published += one.state == PublishedPlace::State::Published;
        }
        // Of those that had not begun nothing is said: they are not published.
        QVERIFY2(remembered().size() < size_t(all), QByteArray::number(remembered().size()));
        QVERIFY(remembered().size() - size_t(published) <= 12);
        QVERIFY2(published >= 3 && published < 15, QByteArray::number(published));
        const Ran again = place->run(publishing(u"souls"_s));
        VERIFY_EXIT(again, 0);
        QVERIFY(again.object()["alreadyPublished"_L1].toInt() >= published);
        QCOMPARE(remembered().size(), size_t(all));
        QVERIFY(std::ranges::all_of(remembered(), [](const PublishedPlace &one) {
            return one.state == PublishedPlace::State::Published;
        }));
        QCOMPARE(place->run({u"catalog"_s, u"--registry"_s, server->address(), u"--json"_s})
                     .object()["entries"_L1]
                     .toArray()
                     .size(),
                 all);
    }

    void whatIsTakenButNotListedIsSaidAndGoesOn()
    {
        place->write(u"SOUL.md"_s, soulText(0));
        server->setFault([](const SentRequest &request, int) -> std::optional<Answer> {
            if (request.method == "PUT" && request.target.contains("catalog/manifests/latest"))
                return Answer::status(403, "not you");
            return {};
        });
        const Ran refused = place->run(publishing(u"SOUL.md"_s));
        VERIFY_EXIT(refused, 4);
        const QJsonValue error = refused.object()["results"_L1][0]["error"_L1];
        QCOMPARE(error["code"_L1].toString(), u"registry/unfinished"_s);
        const QString said = error["message"_L1].toString();
        QVERIFY2(said.contains("1.0.0"_L1) && said.contains("not you"_L1), qPrintable(said));
        QCOMPARE(remembered()[0].state, PublishedPlace::State::Sending);
        server->setFault({});
        VERIFY_EXIT(place->run(publishing(u"SOUL.md"_s)), 0);
        QCOMPARE(remembered()[0].state, PublishedPlace::State::Published);
    }

    void aDiskThatTakesNothingIsSaidAndChangesNothingThere()
    {
        place->write(u"SOUL.md"_s, soulText(0));
        place->setVariable(u"XDG_DATA_HOME"_s, u"/dev/null/data"_s);
        place->setVariable(u"XDG_CACHE_HOME"_s, u"/dev/null/cache"_s);
        const Ran first = place->run(publishing(u"SOUL.md"_s));
        VERIFY_EXIT(first, 0);
        QVERIFY2(first.messages.contains("published.json"), first.messages.constData());
        QVERIFY(has(u"night-owl-0"_s));
        const Ran again = place->run(publishing(u"SOUL.md"_s));
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), 1);
        QCOMPARE(server->count("PUT", "night-owl-0/manifests/1.0.0"), 1);
        const QStringList fetching{u"fetch"_s, u"night-owl-0"_s, u"--registry"_s, server->address(),
                                   u"-o"_s};
        VERIFY_EXIT(place->run(fetching + QStringList(u"/dev/null/got.md"_s)), 3);
        VERIFY_EXIT(place->run(fetching + QStringList(u"got.md"_s)), 0);
        QCOMPARE(place->read(u"got.md"_s), soulText(0));
    }

    void readingFaultsEndWithTheirStatus()
    {
        place->write(u"SOUL.md"_s, soulText(0));
        VERIFY_EXIT(place->run(publishing(u"SOUL.md"_s)), 0);
        const QStringList fetching{u"fetch"_s, u"night-owl-0"_s, u"--registry"_s,
                                   server->address()};
        const auto answer = [&](const Answer &bad) {
            server->setFault([=](const SentRequest &, int) { return std::optional(bad); });
        };
        answer(Answer::status(401, "who?"));
        VERIFY_EXIT(place->run(fetching), 5);
        answer(Answer::status(404, "404 page not found"));
        VERIFY_EXIT(place->run(fetching), 4);
        answer(Answer::redirect(302, "file:///etc/passwd"));
        const Ran redirected = place->run(fetching);
        VERIFY_EXIT(redirected, 4);
        QVERIFY(redirected.messages.size() > 10);
        QVERIFY(!QFile::exists(place->path(u"night-owl-0.md"_s)));
        server->setFault({});
        VERIFY_EXIT(place->run(fetching), 0);
        QCOMPARE(place->read(u"night-owl-0.md"_s), soulText(0));
    }
};

QTEST_GUILESS_MAIN(OciCommandTest)
#include "OciCommandTest.moc"
