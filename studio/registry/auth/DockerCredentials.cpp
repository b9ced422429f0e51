#include "registry/auth/DockerCredentials.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int helperTimeMs = 10'000;
constexpr qint64 largestFile = 1024 * 1024;
// Docker Hub's logins stand under this name for all of its hosts.
const QString hubKey = u"https://index.docker.io/v1/"_s;

bool isHub(const QString &host)
{
    return host == u"docker.io" || host == u"index.docker.io" || host == u"registry-1.docker.io";
}

/// The keys under which a login may stand, the most particular first.
QStringList keysFor(const QString &server)
{
    QStringList keys;
    QString rest = server;
    while (!rest.isEmpty()) {
        keys += rest;
        const qsizetype slash = rest.lastIndexOf(u'/');
        rest = slash < 0 ? QString() : rest.first(slash);
    }
    const QString host = server.section(u'/', 0, 0);
    keys += {u"https://"_s + host, u"http://"_s + host, u"https://"_s + host + u"/v1/"_s,
             u"https://"_s + host + u"/v2/"_s};
    if (isHub(host))
        keys += {hubKey, u"docker.io"_s};
    return keys;
}

std::optional<Login> loginIn(const QJsonObject &entry)
{
    Login login;
    if (const QString token = entry["registrytoken"_L1].toString(); !token.isEmpty())
        login.token = Secret(token.toUtf8());
    if (const QString token = entry["identitytoken"_L1].toString(); !token.isEmpty())
        login.refresh = Secret(token.toUtf8());
    login.user = entry["username"_L1].toString();
    login.password = Secret(entry["password"_L1].toString().toUtf8());
    const QByteArray both = QByteArray::fromBase64(entry["auth"_L1].toString().toLatin1());
    if (const qsizetype colon = both.indexOf(':'); colon > 0) {
        login.user = QString::fromUtf8(both.first(colon));
        QByteArray password = both.sliced(colon + 1);
        while (password.endsWith('\0'))
            password.chop(1);
        login.password = Secret(password);
    }
    return login.isEmpty() ? std::nullopt : std::optional(std::move(login));
}

std::optional<Login> askHelper(const QString &name, const QString &server)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._-]+$"_s);
    if (!form.match(name).hasMatch())
        return {};
    const QString program = QStandardPaths::findExecutable(u"docker-credential-"_s + name);
    if (program.isEmpty())
        return {};
    QProcess helper;
    helper.setProcessChannelMode(QProcess::SeparateChannels);
    helper.setStandardErrorFile(QProcess::nullDevice());
    helper.start(program, {u"get"_s});
    helper.write(server.toUtf8());
    helper.closeWriteChannel();
    if (!helper.waitForFinished(helperTimeMs)) {
        helper.kill();
        helper.waitForFinished(1000);
        return {};
    }
    if (helper.exitStatus() != QProcess::NormalExit || helper.exitCode() != 0)
        return {};
    const QJsonObject answer = QJsonDocument::fromJson(helper.readAllStandardOutput()).object();
    Login login;
    login.user = answer["Username"_L1].toString();
    const Secret secret(answer["Secret"_L1].toString().toUtf8());
    // That is how helpers say that the secret is an identity token.
    if (login.user == u"<token>")
        login.refresh = secret;
    else
        login.password = secret;
    return login.isEmpty() ? std::nullopt : std::optional(std::move(login));
}

std::optional<Login> findIn(const QJsonObject &config, const QString &server)
{
    const QString host = server.section(u'/', 0, 0);
    const QString helperKey = isHub(host) ? hubKey : host;
    const QJsonObject helpers = config["credHelpers"_L1].toObject();
    for (const QString &key : keysFor(server)) {
        if (const QString helper = helpers[key].toString(); !helper.isEmpty())
            return askHelper(helper, key);
    }
    const QJsonObject auths = config["auths"_L1].toObject();
    for (const QString &key : keysFor(server)) {
        if (auto login = loginIn(auths[key].toObject()))
            return login;
    }
    if (const QString store = config["credsStore"_L1].toString(); !store.isEmpty())
        return askHelper(store, helperKey);
    return {};
}

} // namespace

QStringList DockerCredentials::files()
{
    QStringList files;
    if (const QString named = qEnvironmentVariable("REGISTRY_AUTH_FILE"); !named.isEmpty())
        files += named;
    const QString docker = qEnvironmentVariable("DOCKER_CONFIG");
    files += (docker.isEmpty() ? QDir::homePath() + u"/.docker"_s : docker) + u"/config.json"_s;
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); !runtime.isEmpty())
        files += runtime + u"/containers/auth.json"_s;
    const QString config = qEnvironmentVariable("XDG_CONFIG_HOME");
    files += (config.isEmpty() ? QDir::homePath() + u"/.config"_s : config)
             + u"/containers/auth.json"_s;
    return files;
}

std::optional<Login> DockerCredentials::find(const QString &server) const
{
    for (const QString &path : files()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject config = QJsonDocument::fromJson(file.read(largestFile)).object();
        if (auto login = findIn(config, server))
            return login;
    }
    return {};
}

QLatin1StringView DockerCredentials::source() const
{
    return "docker"_L1;
}

} // namespace studio
