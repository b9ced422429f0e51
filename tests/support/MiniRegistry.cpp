#include "MiniRegistry.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

QByteArray digest(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Answer error(int status, const char *code)
{
    return Answer::json(
        status, {{u"errors"_s, QJsonArray{QJsonObject{{u"code"_s, QLatin1StringView(code)},
                                                      {u"message"_s, QLatin1StringView(code)}}}}});
}

Answer content(const QByteArray &bytes, const QByteArray &type)
{
    return Answer::status(200, bytes, type, {"Docker-Content-Digest: " + digest(bytes)});
}

Answer created(const QByteArray &name)
{
    return Answer::status(201, {}, {}, {"Docker-Content-Digest: " + name});
}

} // namespace

MiniRegistry::MiniRegistry(Fault fault, Loss loss)
    : m_fault(std::move(fault))
    , m_loss(std::move(loss))
    , m_server([this](const SentRequest &request, int number) { return answer(request, number); })
{
}

QString MiniRegistry::address() const
{
    return u"oci://127.0.0.1:%1/test"_s.arg(m_server.port());
}

void MiniRegistry::setFault(Fault fault)
{
    const std::scoped_lock lock(m_mutex);
    m_fault = std::move(fault);
}

void MiniRegistry::setLoss(Loss loss)
{
    const std::scoped_lock lock(m_mutex);
    m_loss = std::move(loss);
}

void MiniRegistry::setBlob(const QByteArray &name, const QByteArray &bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_blobs[name] = bytes;
}

qsizetype MiniRegistry::count(const QByteArray &method, const QByteArray &part) const
{
    const QList<SentRequest> requests = m_server.requests();
    return std::ranges::count_if(requests, [&](const SentRequest &request) {
        return request.method == method && request.target.contains(part);
    });
}

Answer MiniRegistry::answer(const SentRequest &request, int number)
{
    const std::scoped_lock lock(m_mutex);
    if (m_fault) {
        if (const auto bad = m_fault(request, number))
            return *bad;
    }
    const Answer good = does(request);
    if (m_loss) {
        if (const auto lost = m_loss(request))
            return *lost;
    }
    return good;
}

Answer MiniRegistry::does(const SentRequest &request)
{
    for (const QByteArray &part : QByteArrayList{"/blobs/", "/manifests/", "/tags/list"}) {
        const qsizetype at = request.path().indexOf(part);
        if (at < 0)
            continue;
        Repository &repository = m_repositories[request.path().first(at)];
        const QByteArray rest = request.path().sliced(at + part.size());
        if (part == "/blobs/")
            return blobs(repository, request, rest);
        if (part == "/manifests/")
            return manifests(repository, request, rest);
        QJsonArray tags;
        for (const auto &[tag, name] : repository.tags)
            tags += QString::fromLatin1(tag);
        return Answer::json(200, {{u"tags"_s, tags}});
    }
    if (request.path() == "/v2/")
        return Answer::json(200, {}, {"Docker-Distribution-Api-Version: registry/2.0"});
    return Answer::status(404, "404 page not found");
}

Answer MiniRegistry::blobs(Repository &repository, const SentRequest &request,
                           const QByteArray &rest)
{
    const QUrlQuery query(QString::fromLatin1(request.target.mid(request.path().size() + 1)));
    if (request.method == "POST") {
        const QByteArray mount = query.queryItemValue(u"mount"_s, QUrl::FullyDecoded).toLatin1();
        if (m_blobs.contains(mount)) {
            repository.blobs.insert(mount);
            return created(mount);
        }
        return Answer::status(202, {}, {}, {"Location: " + request.path() + "one?_state=a%3D%3D"});
    }
    if (request.method == "PUT") {
        const QByteArray name = query.queryItemValue(u"digest"_s, QUrl::FullyDecoded).toLatin1();
        if (digest(request.body) != name)
            return error(400, "DIGEST_INVALID");
        m_blobs[name] = request.body;
        repository.blobs.insert(name);
        return created(name);
    }
    if (!repository.blobs.contains(rest))
        return error(404, "BLOB_UNKNOWN");
    return Answer::status(200, m_blobs[rest], "application/octet-stream");
}

Answer MiniRegistry::manifests(Repository &repository, const SentRequest &request,
                               const QByteArray &reference)
{
    if (request.method == "PUT") {
        const QByteArray name = digest(request.body);
        repository.manifests[name] = request.body;
        if (!reference.startsWith("sha256:"))
            repository.tags[reference] = name;
        return created(name);
    }
    const auto tag = repository.tags.find(reference);
    const QByteArray name = tag == repository.tags.end() ? reference : tag->second;
    const auto found = repository.manifests.find(name);
    if (found == repository.manifests.end())
        return error(404, "MANIFEST_UNKNOWN");
    if (request.method == "DELETE") {
        std::erase_if(repository.tags, [&](const auto &one) { return one.second == name; });
        repository.manifests.erase(found);
        return Answer::status(202);
    }
    return content(found->second,
                   QJsonDocument::fromJson(found->second)["mediaType"_L1].toString().toLatin1());
}

} // namespace tests
