#include "BareClient.h"
#include "RealRegistry.h"

#include "registry/OciRegistry.h"
#include "registry/auth/Credentials.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <atomic>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::RealRegistry;

// Usage: persona-registry-bench [PERSONAS [PUSHES [SINGLE]]]: a catalog of PERSONAS (10,000); publishing
// PUSHES (1,000) compared with one "oras push" each, of which SINGLE (PUSHES) are really made, and with
// the same requests sent by bare sockets: what the server itself leaves to be won.
namespace {

Artifact generated(int number, const QString &prefix)
{
    const QString name = prefix + QString::number(number);
    const QString text =
        u"---\nname: %1\ntagline: Keeps the desk number %2 in good order.\n"
        "description: A persona that was made to measure with, number %2, who knows what stands on "
        "which shelf and says so in short and friendly sentences.\n"
        "version: 1.0.0\nlicense: MIT\ncategory: work\ntags: [desk, order, number]\n"
        "authorHandle: \"@bench\"\n---\n\n# Identity\n\nYou are %1. You keep desk %2.\n\n"
        "# Voice\n\nShort sentences. No haste.\n\n# Boundaries\n\n- You never guess a number.\n"_s
            .arg(name, QString::number(number));
    return *makeArtifact(*makeSnapshot(text, {}, u"/p/SOUL.md"_s));
}

double processorTime(int whose)
{
    rusage used{};
    ::getrusage(whose, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
           + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// What a piece of work costs, whatever else the machine does: the time of processors that it and
/// the server take. Divided by their number it is the least that it can last.
class Cost
{
public:
    Cost(const RealRegistry &server, int whose)
        : m_server(server)
        , m_whose(whose)
        , m_serverBefore(server.processorTime())
        , m_ownBefore(processorTime(whose))
    {
    }
    /// In seconds.
    [[nodiscard]] double ofServer() const { return m_server.processorTime() - m_serverBefore; }
    void say(const char *who, int personas) const
    {
        const double server = ofServer() * 1000 / personas;
        const double own = (processorTime(m_whose) - m_ownBefore) * 1000 / personas;
        std::printf(
            "    processor time of each: server %.1f ms, %s %.1f ms; on %u no less than %.1f ms\n",
            server, who, own, processors(), (server + own) / processors());
    }
    static unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

private:
    const RealRegistry &m_server;
    int m_whose;
    double m_serverBefore;
    double m_ownBefore;
};

OciRegistry opened(const RealRegistry &server, const QString &nameSpace, const QString &cache)
{
    return OciRegistry(*RegistryAddress::parse(server.address(nameSpace)), nullptr, {cache, {}});
}

double publishAll(const RealRegistry &server, const QString &nameSpace,
                  const std::vector<Artifact> &artifacts)
{
    QElapsedTimer time;
    time.start();
    const auto published = opened(server, nameSpace, {}).publishAll(artifacts);
    if (!published)
        qFatal("%s", published.error().code.constData());
    for (const auto &one : *published) {
        if (!one)
            qFatal("%s %s", one.error().code.constData(),
                   qPrintable(one.error().arguments.join(u' ')));
    }
    return double(time.nsecsElapsed()) / 1e9;
}

/// As many at once as OciRegistry.
double publishBare(const RealRegistry &server, const std::vector<Artifact> &artifacts)
{
    constexpr int atOnce = 12;
    QElapsedTimer time;
    time.start();
    BareClient(server.port()).begin("bare", artifacts.front().config);
    std::atomic<size_t> next = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < atOnce; ++i) {
        threads.emplace_back([&] {
            BareClient client(server.port());
            for (size_t at = next++; at < artifacts.size(); at = next++)
                client.publish("bare", artifacts[at]);
        });
    }
    threads.clear();
    return double(time.nsecsElapsed()) / 1e9;
}

double list(const RealRegistry &server, const QString &cache, size_t expected)
{
    QElapsedTimer time;
    time.start();
    const auto listing = opened(server, u"many"_s, cache).entries();
    const double seconds = double(time.nsecsElapsed()) / 1e9;
    if (!listing || listing->entries.size() != expected)
        qFatal("the listing is not whole");
    return seconds;
}

double pushWithOras(const RealRegistry &server, const std::vector<Artifact> &artifacts,
                    size_t count)
{
    QTemporaryDir folder;
    QElapsedTimer time;
    time.start();
    for (size_t at = 0; at < count; ++at) {
        const Artifact &artifact = artifacts[at];
        QFile file(folder.filePath(u"SOUL.md"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(artifact.layers.front().content);
        file.close();
        const auto pushed = tests::run(u"oras"_s,
                                       {u"push"_s, u"--plain-http"_s, u"--artifact-type"_s,
                                        u"application/vnd.personastudio.persona.v1"_s,
                                        server.host() + u"/oras/"_s + artifact.slug + u":1.0.0"_s,
                                        u"SOUL.md:text/markdown"_s},
                                       folder.path());
        if (pushed.code != 0)
            qFatal("%s", pushed.errors.constData());
    }
    return double(time.nsecsElapsed()) / 1e9;
}

void say(const char *what, double seconds)
{
    std::printf("%-58s %8.3f s\n", what, seconds);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int personas = arguments.value(1, u"10000"_s).toInt();
    const int pushes = arguments.value(2, u"1000"_s).toInt();
    const int single = std::min(pushes, arguments.value(3, QString::number(pushes)).toInt());
    RealRegistry server;
    if (!server.problem().isEmpty()) {
        std::printf("%s\n", qPrintable(server.problem()));
        return 2;
    }

    std::vector<Artifact> some;
    for (int i = 0; i < pushes; ++i)
        some.push_back(generated(i, u"Clerk "_s));
    std::printf("%s, its content on a disk, without an access log\n",
                tests::run(u"docker-registry"_s, {u"--version"_s}).out.trimmed().constData());
    const Cost cost(server, RUSAGE_SELF);
    const double ours = publishAll(server, u"some"_s, some);
    say(qPrintable(u"publishing %1 personas"_s.arg(pushes)), ours);
    cost.say("we", pushes);
    const Cost bareCost(server, RUSAGE_SELF);
    const double bare = publishBare(server, some);
    say(qPrintable(u"the same %1 requests of each by bare sockets"_s.arg(BareClient::requestsEach)),
        bare);
    const double leastServer = bareCost.ofServer();
    bareCost.say("sockets", pushes);
    if (RealRegistry::has(u"oras"_s) && single > 0) {
        const Cost itsCost(server, RUSAGE_CHILDREN);
        const double theirs = pushWithOras(server, some, size_t(single)) / single * pushes;
        say(qPrintable(u"one oras push each (%1 of them made)"_s.arg(single)), theirs);
        itsCost.say("oras", single);
        const auto times = [&](const char *what, double seconds) {
            std::printf("%-58s %8.1f times as fast\n", what, theirs / seconds);
        };
        times("we are", ours);
        times("bare sockets are", bare);
        times("a client that took no time at all would be", leastServer / Cost::processors());
    }

    std::vector<Artifact> many;
    for (int i = 0; i < personas; ++i)
        many.push_back(generated(i, u"Keeper "_s));
    say(qPrintable(u"publishing %1 personas"_s.arg(personas)), publishAll(server, u"many"_s, many));
    QTemporaryDir cache;
    say("their first listing", list(server, cache.path(), many.size()));
    for (int i = 0; i < 3; ++i)
        say("a later listing, the root revalidated", list(server, cache.path(), many.size()));
    say("publishing one more", publishAll(server, u"many"_s, {generated(0, u"Late "_s)}));
    say("the listing after it", list(server, cache.path(), many.size() + 1));
    return 0;
}
