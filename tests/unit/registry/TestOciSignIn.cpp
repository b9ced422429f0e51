#include "OciTesting.h"

#include "registry/auth/DockerCredentials.h"
#include "registry/oci/OciSession.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::artifact;
using tests::loginOf;
using tests::openOci;
using tests::RealRegistry;

namespace {

/// A store in memory, as a keychain.
class MemoryStore : public SecretStore
{
public:
    bool isAvailable() const override { return available; }
    Result<std::optional<Secret>> read(const QString &key) const override
    {
        ++reads;
        if (denied)
            return fail("keychain/denied");
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    Result<void> write(const QString &key, const Secret &value) override
    {
        values.insert_or_assign(key, value);
        return {};
    }
    Result<void> remove(const QString &key) override
    {
        values.erase(key);
        return {};
    }

    bool available = true;
    bool denied = false; ///< Nobody opens it.
    mutable int reads = 0;
    std::map<QString, Secret> values;
};

/// With quotes as they are easier to read here.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray base64(const QByteArray &text)
{
    return text.toBase64();
}

} // namespace

/// Who may do what, and that nobody learns the password.
class TestOciSignIn : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toLocal8Bit());
        qputenv("DOCKER_CONFIG", m_home->filePath(u"docker"_s).toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_home->filePath(u"run"_s).toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toLocal8Bit());
        for (const char *name :
             {"PERSONA_REGISTRY_TOKEN", "PERSONA_REGISTRY_USER", "PERSONA_REGISTRY_PASSWORD",
              "PERSONA_REGISTRY_HOST", "REGISTRY_AUTH_FILE"})
            qunsetenv(name);
        QDir(m_home->path()).mkpath(u"docker"_s);
        QDir(m_home->path()).mkpath(u"run/containers"_s);
        QDir(m_home->path()).mkpath(u"config/containers"_s);
    }

    void basic()
    {
        const RealRegistry server(RealRegistry::SignIn::Basic);
        if (!server.problem().isEmpty())
            QSKIP(qPrintable(server.problem()));
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QCOMPARE(openOci(server.address()).entries().error().code, "http/unauthorized");
        QCOMPARE(openOci(server.address(),
                         loginOf(server.host(), RealRegistry::user(), u"wrong-password"_s))
                     .publish(first)
                     .error()
                     .code,
                 "http/unauthorized");
        const OciRegistry registry = openOci(server.address(), login(server));
        OK(registry.publish(first));
        QCOMPARE(registry.fetch(u"night-clerk"_s)->content, first.layers[0].content);
        QVERIFY(registry.capabilities().publishNeedsSignIn);
        // The login of another server is not used.
        QVERIFY(!openOci(server.address(), loginOf(u"other.example"_s, RealRegistry::user(),
                                                   RealRegistry::password()))
                     .entries());
        QVERIFY(!server.log().contains(RealRegistry::password().toLatin1()));
    }

    void bearer()
    {
        const RealRegistry server(RealRegistry::SignIn::Bearer);
        if (!server.problem().isEmpty())
            QSKIP(qPrintable(server.problem()));
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(openOci(server.address()).entries());
        const auto refused = openOci(server.address()).publish(first);
        QCOMPARE(refused.error().code, "http/unauthorized");
        const OciRegistry registry = openOci(server.address(), login(server));
        OK(registry.publish(first));
        // Everybody reads, with a token for nobody.
        const OciRegistry reader = openOci(server.address());
        QCOMPARE(reader.fetch(u"night-clerk"_s)->content, first.layers[0].content);
        QCOMPARE(reader.entries()->entries.size(), size_t(1));
        QVERIFY(server.tokens().join().contains("anyone repository:test/night-clerk:pull"));
        OK(registry.unpublish(u"night-clerk"_s));
        QVERIFY(!server.log().contains(RealRegistry::password().toLatin1()));
    }

    void tokensThatExpireAreRenewed()
    {
        // The registry accepts a token for a minute longer than it lives.
        const RealRegistry server(RealRegistry::SignIn::Bearer, RealRegistry::Deletes::Yes, 1);
        if (!server.problem().isEmpty())
            QSKIP(qPrintable(server.problem()));
        const OciRegistry registry = openOci(server.address(), login(server));
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        const qsizetype before = server.tokens().size();
        QTest::qWait(1100);
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.1.0"_s)));
        QVERIFY(server.tokens().size() > before);
    }

    void challengesAreRead()
    {
        const auto read = [](const QByteArray &header) {
            return challengeIn({401, {{"WWW-Authenticate", header}}, {}, {}});
        };
        const auto bearer = read(json("Bearer realm='https://a.example/t',service='b c',"
                                      "scope='repository:x/y:pull,push repository:z:pull'"));
        QVERIFY(bearer && bearer->isBearer);
        QCOMPARE(bearer->realm, u"https://a.example/t"_s);
        QCOMPARE(bearer->service, u"b c"_s);
        QCOMPARE(bearer->scope, u"repository:x/y:pull,push repository:z:pull"_s);
        QVERIFY(!read("Basic realm=\"Bearer realm\"")->isBearer);
        QVERIFY(read("basic realm=x, bearer realm=\"https://a/\",service=s")->isBearer);
        QVERIFY(!read("Digest realm=\"x\""));
        QVERIFY(!read(""));
    }

    void theEnvironmentSignsIn()
    {
        const EnvironmentCredentials environment;
        QVERIFY(!environment.find(u"ghcr.io"_s));
        qputenv("PERSONA_REGISTRY_USER", "me");
        qputenv("PERSONA_REGISTRY_PASSWORD", "pass-word");
        QCOMPARE(environment.find(u"ghcr.io"_s)->user, u"me"_s);
        QVERIFY(environment.find(u"ghcr.io"_s)->password == Secret("pass-word"));
        qputenv("PERSONA_REGISTRY_TOKEN", "a-token");
        QVERIFY(environment.find(u"ghcr.io"_s)->token == Secret("a-token"));
        qputenv("PERSONA_REGISTRY_HOST", "other.example");
        QVERIFY(!environment.find(u"ghcr.io/me"_s));
        QVERIFY(environment.find(u"other.example/me"_s));
    }

    void dockersAndPodmansFilesAreRead()
    {
        const DockerCredentials docker;
        QVERIFY(!docker.find(u"a.example"_s));
        tests::put(m_home->filePath(u"docker/config.json"_s),
                   json("{'auths':{'a.example:5000':{'auth':'" + base64("me:pass:word")
                        + "'},'https://index.docker.io/v1/':{'auth':'" + base64("hub:hubword")
                        + "'},'b.example':{'identitytoken':'refresh-me'},'empty.example':{}}}"));
        QCOMPARE(docker.find(u"a.example:5000"_s)->user, u"me"_s);
        QVERIFY(docker.find(u"a.example:5000/name/space"_s)->password == Secret("pass:word"));
        QVERIFY(!docker.find(u"a.example"_s));
        QVERIFY(docker.find(u"docker.io/me"_s)->password == Secret("hubword"));
        QVERIFY(docker.find(u"b.example"_s)->refresh == Secret("refresh-me"));
        QVERIFY(!docker.find(u"empty.example"_s));
        tests::put(m_home->filePath(u"run/containers/auth.json"_s),
                   json("{'auths':{'c.example/team':{'auth':'" + base64("x:team-word")
                        + "'},'c.example':{'auth':'" + base64("y:all-words") + "'}}}"));
        QCOMPARE(docker.find(u"c.example/team/deep"_s)->user, u"x"_s);
        QCOMPARE(docker.find(u"c.example/other"_s)->user, u"y"_s);
        tests::put(m_home->filePath(u"config/containers/auth.json"_s), "no JSON");
        QVERIFY(!docker.find(u"d.example"_s));
    }

    void helpersAreAsked()
    {
        const QString bin = m_home->filePath(u"bin"_s);
        QDir().mkpath(bin);
        const auto helper = [&](const QString &name, const QByteArray &script) {
            const QString path = bin + u"/docker-credential-"_s + name;
            tests::put(path, "#!/bin/sh\n" + script);
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        helper(
            u"good"_s,
            "read server\n[ \"$1\" = get ] && printf "
            "'{\"ServerURL\":\"%s\",\"Username\":\"me\",\"Secret\":\"kept-word\"}' \"$server\"\n");
        helper(u"token"_s, "printf '{\"Username\":\"<token>\",\"Secret\":\"kept-token\"}'\n");
        helper(u"none"_s, "echo credentials not found in native keychain; exit 1\n");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QByteArray(bin.toLocal8Bit() + ':' + path));
        tests::put(m_home->filePath(u"docker/config.json"_s),
                   json("{'credHelpers':{'a.example':'good','b.example':'none',"
                        "'c.example':'../../evil','d.example':'missing'},'credsStore':'token'}"));
        const DockerCredentials docker;
        QVERIFY(docker.find(u"a.example/x"_s)->password == Secret("kept-word"));
        QVERIFY(!docker.find(u"b.example"_s));
        QVERIFY(!docker.find(u"c.example"_s));
        QVERIFY(!docker.find(u"d.example"_s));
        QVERIFY(docker.find(u"e.example"_s)->refresh == Secret("kept-token"));
        qputenv("PATH", path);
    }

    void aKeychainKeepsAndWithoutOneNothingIsKept()
    {
        auto store = std::make_shared<MemoryStore>();
        KeptCredentials kept(store);
        const Login login{u"me"_s, Secret("a-password"), {}, {}};
        QVERIFY(kept.keep(u"Registry.example"_s, login));
        QVERIFY(KeptCredentials(store).find(u"registry.example/team"_s)->password
                == login.password);
        QVERIFY(kept.forget(u"registry.example"_s));
        QVERIFY(!KeptCredentials(store).find(u"registry.example"_s));
        store->available = false;
        QVERIFY(!kept.canKeep());
        QCOMPARE(kept.keep(u"registry.example"_s, login).error().code, "keychain/unavailable");
        QVERIFY(store->values.empty());
    }

    /// Its owner is not asked again for every call, and not told that nobody has signed in.
    void aKeychainThatIsNotOpenedIsAskedOnce()
    {
        auto store = std::make_shared<MemoryStore>();
        KeptCredentials kept(store);
        const Login login{u"me"_s, Secret("a-password"), {}, {}};
        QVERIFY(KeptCredentials(store).keep(u"registry.example"_s, login));
        QVERIFY(!kept.trouble());
        store->denied = true;
        for (int call = 0; call < 3; ++call)
            QVERIFY(!kept.find(u"registry.example/team"_s));
        QCOMPARE(store->reads, 1);
        QCOMPARE(kept.trouble()->code, "keychain/denied");
        // Until somebody wants it.
        store->denied = false;
        QVERIFY(!kept.find(u"registry.example"_s));
        kept.askAgain();
        QVERIFY(kept.find(u"registry.example"_s));
        QVERIFY(!kept.trouble());
    }

    void thePasswordIsNowhereAfterwards()
    {
        const RealRegistry server(RealRegistry::SignIn::Basic);
        if (!server.problem().isEmpty())
            QSKIP(qPrintable(server.problem()));
        QStringList said;
        static QStringList *log = &said;
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { *log += text; });
        const QString cache = m_home->filePath(u"cache"_s);
        const OciRegistry registry = openOci(server.address(), login(server), cache);
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        OK(registry.entries());
        said += tests::shown(
            registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s, u"x"_s)).error());
        said += tests::shown(registry.fetch(u"nobody"_s).error());
        said += registry.address();
        qInstallMessageHandler(before);
        const QByteArray both = (RealRegistry::user() + u':' + RealRegistry::password()).toUtf8();
        const QStringList forms{RealRegistry::password(), QString::fromLatin1(both.toBase64())};
        for (const QString &form : forms) {
            QVERIFY(!said.join(u'\n').contains(form));
            QVERIFY(!server.log().contains(form.toLatin1()));
            for (const QString &file : tests::allFilesIn(m_home->path()))
                QVERIFY2(!tests::bytesOf(m_home->filePath(file)).contains(form.toLatin1()),
                         qPrintable(file));
        }
    }

private:
    static std::shared_ptr<const Credentials> login(const RealRegistry &server)
    {
        return loginOf(server.host(), RealRegistry::user(), RealRegistry::password());
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestOciSignIn)
#include "TestOciSignIn.moc"
