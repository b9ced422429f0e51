#include "registry/RegistryAddress.h"

#include "registry/net/Http.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString withoutSlashes(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// The name of a repository as the distribution specification has it, in lower case.
bool isNameSpace(const QString &name)
{
    static const QRegularExpression form(
        uR"(^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z)"_s);
    return name.size() <= 150 && form.match(name).hasMatch();
}

/// A server's part: scheme, host and port, nothing else.
QUrl originOf(const QUrl &url, const QString &scheme)
{
    QUrl origin;
    origin.setScheme(scheme);
    origin.setHost(url.host());
    origin.setPort(url.port() == (scheme == u"https" ? 443 : 80) ? -1 : url.port());
    return origin;
}

Result<RegistryAddress> parseOci(const QUrl &url, const QString &text)
{
    const QString nameSpace = withoutSlashes(url.path()).mid(1);
    if (nameSpace.isEmpty())
        return fail("address/no-namespace", {text});
    if (!isNameSpace(nameSpace) || url.hasQuery() || url.hasFragment())
        return fail("address/bad-namespace", {text, nameSpace});
    const QString scheme = isLoopback(url.host()) ? u"http"_s : u"https"_s;
    return RegistryAddress{
        .kind = RegistryAddress::Kind::Oci, .base = originOf(url, scheme), .nameSpace = nameSpace};
}

Result<RegistryAddress> parseSouls(const QUrl &url, const QString &text)
{
    if (url.scheme() == u"http" && !isLoopback(url.host()))
        return fail("address/insecure", {text});
    QUrl base = originOf(url, url.scheme());
    // The catalog's list as well leads to the catalog.
    static const QRegularExpression call(u"(?:/api(?:/souls)?)?/*\\z"_s);
    base.setPath(url.path().remove(call));
    return RegistryAddress{.kind = RegistryAddress::Kind::Souls, .base = base};
}

RegistryAddress folderAt(QString path)
{
    if (path == u"~" || path.startsWith("~/"_L1))
        path.replace(0, 1, QDir::homePath());
    return {.kind = RegistryAddress::Kind::Folder,
            .path = QDir::cleanPath(QFileInfo(path).absoluteFilePath())};
}

/// "ghcr.io/me": a host with a dot or a port, and something behind it; not a path that exists.
bool looksLikeOci(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?|localhost:\d+)/[a-z0-9])"_s);
    return form.match(text).hasMatch() && !QFileInfo::exists(text);
}

/// Whether it is a server rather than a folder that nobody has made yet: with a port, with a name as
/// hosts have it, or with a scheme that is not written rightly. A folder of such a name is meant when
/// it is there, or with "./" before it.
bool looksLikeServer(const QString &text)
{
    static const QRegularExpression path(uR"(^(?:/|~(?:/|\z)|\.\.?(?:[/\\]|\z)|[A-Za-z]:[/\\]))"_s);
    if (path.match(text).hasMatch() || QFileInfo::exists(text))
        return false;
    static const QRegularExpression server(
        uR"(^(?:[^/\\]*:|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?:/|\z))"
        uR"(|\d{1,3}(?:\.\d{1,3}){3}(?:/|\z)|\w+//|\\\\|~))"_s);
    return server.match(text).hasMatch();
}

} // namespace

Result<RegistryAddress> RegistryAddress::parse(const QString &given)
{
    const QString text = given.trimmed();
    if (text.isEmpty())
        return fail("address/empty");
    static const QRegularExpression schemeForm(u"^([A-Za-z][A-Za-z0-9+.-]+)://"_s);
    const auto match = schemeForm.match(text);
    if (!match.hasMatch()) {
        if (looksLikeOci(text))
            return parse(u"oci://"_s + text);
        if (looksLikeServer(text))
            return fail("address/no-scheme", {presentable(text)});
        return folderAt(text);
    }
    const QString scheme = match.captured(1).toLower();
    const QUrl url(text, QUrl::StrictMode);
    if (scheme == u"file" && url.isValid() && !url.path().isEmpty())
        return folderAt(url.toLocalFile());
    if (scheme != u"oci" && scheme != u"https" && scheme != u"http")
        return fail("address/scheme", {presentable(text), scheme});
    if (!url.isValid() || url.host().isEmpty())
        return fail("address/bad", {presentable(text)});
    // Not even in the error: it would be shown and logged.
    if (!url.userInfo().isEmpty())
        return fail("address/with-password", {hostOf(url)});
    return scheme == u"oci" ? parseOci(url, presentable(text)) : parseSouls(url, presentable(text));
}

QString RegistryAddress::toString() const
{
    switch (kind) {
    case Kind::Folder: return path;
    case Kind::Oci: return u"oci://"_s + server() + u'/' + nameSpace;
    case Kind::Souls: return base.toString();
    }
    Q_UNREACHABLE_RETURN(path);
}

QString RegistryAddress::server() const
{
    return kind == Kind::Folder ? QString() : hostOf(base);
}

} // namespace studio
