#include "MiniRegistry.h"
#include "Program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <csignal>
#include <semaphore>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

constexpr char secret[] = "seven-red-herons-at-dawn";
constexpr char soulText[] = "---\nname: Night Owl\nauthorHandle: ada\ntagline: Sees at night.\n"
                            "category: Playful\nversion: 1.0.0\nlicense: MIT\n"
                            "frameworks: [hermes]\n---\n\n# Identity\n\nYou are an owl.\n\n"
                            "# Voice & Style\n\nBrief.\n\n# Principles\n\n- Look first.\n\n"
                            "# Avoid\n\n- Noise.\n\n# Boundaries\n\n- No hunting.\n\n"
                            "# Workflow\n\n1. Look.\n2. Say.\n";

/// Where it stands in a file below a folder, as it is or as a Basic login has it.
QStringList placesOf(const QString &folder)
{
    const QByteArray basic = QByteArray("ada:").append(secret).toBase64();
    QStringList places;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        if (content.contains(secret) || content.contains(basic))
            places += file.fileName();
    }
    return places;
}

} // namespace

/// What a program leaves behind that crashes while it is signed in, on a system that writes dumps.
class CrashedCommandTest : public QObject
{
    Q_OBJECT

    /// As a system does it that is set up to find faults.
    static void dumpAll(QProcess &process)
    {
        process.setChildProcessModifier([] {
            const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_CORE, &all);
        });
    }

private slots:
    void nothingOfALoginIsLeftBehind_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("token") << QByteArray("PERSONA_REGISTRY_TOKEN")
                               << QByteArray("Bearer realm=\"http://127.0.0.1:1/\"");
        QTest::newRow("password") << QByteArray("PERSONA_REGISTRY_PASSWORD")
                                  << QByteArray("Basic realm=\"there\"");
    }
    void nothingOfALoginIsLeftBehind()
    {
        QFETCH(const QByteArray, variable);
        QFETCH(const QByteArray, challenge);
        Place place;
        place.write(u"SOUL.md"_s, soulText);
        place.setVariable(QString::fromLatin1(variable), QString::fromLatin1(secret));
        if (variable.endsWith("PASSWORD"))
            place.setVariable(u"PERSONA_REGISTRY_USER"_s, u"ada"_s);
        std::binary_semaphore reached(0);
        MiniRegistry server([&](const SentRequest &request, int) -> std::optional<Answer> {
            if (request.header("Authorization").isEmpty())
                return Answer::status(401, {}, "text/plain", {"WWW-Authenticate: " + challenge});
            // In the middle of it
            if (request.method == "PUT" && request.target.contains("/manifests/1.0.0")) {
                reached.release();
                return Answer::hang();
            }
            return {};
        });
        QProcess program;
        program.setWorkingDirectory(place.path());
        program.setProcessEnvironment(place.environment());
        dumpAll(program);
        program.start(QStringLiteral(PERSONA_PROGRAM),
                      {u"publish"_s, u"SOUL.md"_s, u"--to"_s, server.address(), u"--yes"_s});
        QVERIFY(reached.try_acquire_for(std::chrono::seconds(60)));
        ::kill(pid_t(program.processId()), SIGABRT);
        QVERIFY(program.waitForFinished(tests::patienceMs));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);

        QCOMPARE(placesOf(place.path()) + placesOf(place.home()), QStringList());
        QVERIFY(!program.readAllStandardError().contains(secret));
        QVERIFY(!program.readAllStandardOutput().contains(secret));
        QCOMPARE(QDir(place.path()).entryList({u"*core*"_s}, QDir::Files), QStringList());

        // Another program with the same in its environment shows that it would be seen.
        QProcess careless;
        careless.setWorkingDirectory(place.path());
        careless.setProcessEnvironment(place.environment());
        dumpAll(careless);
        careless.start(u"sh"_s, {u"-c"_s, u"kill -ABRT $$"_s});
        QVERIFY(careless.waitForFinished(tests::patienceMs));
        if (placesOf(place.path()).isEmpty())
            QSKIP("This system writes its dumps elsewhere: only the rest has been looked at.");
    }
};

QTEST_GUILESS_MAIN(CrashedCommandTest)
#include "CrashedCommandTest.moc"
