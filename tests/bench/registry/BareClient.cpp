#include "BareClient.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace studio;

namespace {

constexpr char manifestType[] = "application/vnd.oci.image.manifest.v1+json";

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    const qsizetype at = head.toLower().indexOf(QByteArray("\r\n" + name + ':'));
    if (at < 0)
        return {};
    const qsizetype begin = at + 3 + name.size();
    return head.sliced(begin, head.indexOf("\r\n", begin) - begin).trimmed();
}

} // namespace

BareClient::BareClient(quint16 port)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    , m_host("127.0.0.1:" + QByteArray::number(port))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0)
        qFatal("no connection");
}

BareClient::~BareClient()
{
    ::close(m_socket);
}

QByteArray BareClient::call(const QByteArray &method, const QByteArray &path,
                            const QByteArray &body, const QByteArray &type)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: " + m_host
                         + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!type.isEmpty())
        request += (method == "HEAD" ? "Accept: " : "Content-Type: ") + type + "\r\n";
    request += "\r\n" + body;
    if (::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL)
        != request.size())
        qFatal("not sent");
    const auto receive = [this] {
        char bytes[16 * 1024];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            qFatal("cut");
        m_received.append(bytes, count);
    };
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0)
        receive();
    const QByteArray head = m_received.first(end + 2);
    const qsizetype length = method == "HEAD" ? 0 : header(head, "content-length").toLongLong();
    while (m_received.size() < end + 4 + length)
        receive();
    m_received.remove(0, end + 4 + length);
    return head;
}

void BareClient::upload(const QByteArray &repository, const Blob &blob)
{
    const QByteArray location = header(call("POST", repository + "/blobs/uploads/"), "location");
    // The server names itself in front of the path.
    const QByteArray path = location.sliced(location.indexOf("/v2/"));
    call("PUT", path + "&digest=" + blob.digest.toLatin1(), blob.content,
         "application/octet-stream");
}

void BareClient::begin(const QByteArray &nameSpace, const Blob &configuration)
{
    upload("/v2/" + nameSpace + "/catalog", configuration);
}

void BareClient::publish(const QByteArray &nameSpace, const Artifact &artifact)
{
    const QByteArray slug = artifact.slug.toLatin1();
    const QByteArray own = "/v2/" + nameSpace + '/' + slug;
    const QByteArray catalog = "/v2/" + nameSpace + "/catalog";
    const Blob &persona = artifact.layers.front();
    const QByteArray &manifest = artifact.manifest.content;
    const auto mount = [&](const QByteArray &to, const Blob &blob, const QByteArray &from) {
        call("POST", to + "/blobs/uploads/?mount=" + blob.digest.toLatin1() + "&from=" + nameSpace
                         + '/' + from);
    };
    call("GET", own + "/tags/list");
    upload(own, persona);
    mount(own, artifact.config, "catalog");
    call("PUT", own + "/manifests/" + artifact.version.toLatin1(), manifest, manifestType);
    call("HEAD", own + "/manifests/" + artifact.version.toLatin1(), {}, manifestType);
    call("PUT", own + "/manifests/latest", manifest, manifestType);
    mount(catalog, persona, slug);
    if (!call("PUT", catalog + "/manifests/persona-" + slug, manifest, manifestType)
             .startsWith("HTTP/1.1 201"))
        qFatal("not taken");
}
