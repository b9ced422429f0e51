#pragma once

#include "registry/Artifact.h"
#include "registry/oci/OciSession.h"

namespace studio {

/// The calls of the OCI distribution specification 1.1, as far as personas need them. One for each
/// thread; they share a session. Repositories are named within the address' namespace: "night-clerk".
///
/// Errors: those of HttpClient, httpError() of what the server refuses, registry/bad-answer (host,
/// what is wrong), registry/corrupt-blob (digest, what it is instead), registry/upload-refused (host, message,
/// status).
class OciClient
{
public:
    OciClient(std::shared_ptr<OciSession> session, std::stop_token stop);

    struct Manifest
    {
        QString digest;
        QString mediaType;
        QByteArray content;
    };

    /// \a reference: a tag or a digest. The content is what its digest says. Nothing when the
    /// server has no such manifest or no such repository.
    [[nodiscard]] Result<std::optional<Manifest>> manifest(const QString &repository,
                                                           const QString &reference);
    /// The digest alone, by HEAD.
    [[nodiscard]] Result<std::optional<QString>> manifestDigest(const QString &repository,
                                                                const QString &reference);
    enum class Repeat {
        WhereNothingIs, ///< Once more when an answer was lost and nothing is there.
        Never, ///< What was read before may be out of date by then: the caller looks anew.
    };
    [[nodiscard]] Result<void> putManifest(const QString &repository, const QString &reference,
                                           QLatin1StringView mediaType, const QByteArray &content,
                                           Repeat repeat = Repeat::WhereNothingIs);
    /// False when the server deletes nothing; true also when there was nothing to delete.
    [[nodiscard]] Result<bool> deleteManifest(const QString &repository, const QString &digest);

    [[nodiscard]] Result<bool> hasBlob(const QString &repository, const QString &digest);
    /// What is there under the digest, checked. \a size: what it must be, unless negative.
    [[nodiscard]] Result<QByteArray> blob(const QString &repository, const QString &digest,
                                          qint64 size = -1);
    /// Whether to ask for a blob before it is sent, or only when its answer was lost.
    enum class Look { First, AfterFault };
    enum class Put {
        Confirmed, ///< The server has said the digest of what it has received.
        Unconfirmed, ///< It was there already, or the server did not say.
    };
    /// Sends a blob unless it is there. \a from: a repository that may have it, from which the
    /// server can take it. The empty configuration, which all have, is asked for once.
    [[nodiscard]] Result<Put> putBlob(const QString &repository, const Blob &blob,
                                      const QString &from = {}, Look look = Look::First);
    /// Whether uploads are taken: one is begun and given up, nothing is stored. Who is not signed
    /// in, or not rightly, gets http/unauthorized.
    [[nodiscard]] Result<bool> takesUploads(const QString &repository);
    /// Whether a registry answers at all, asked without a login: other servers have pages, too.
    [[nodiscard]] Result<bool> isRegistry();
    /// All of them, in no order; those of the referrers' fallback are left out.
    [[nodiscard]] Result<QStringList> tags(const QString &repository);

    /// For what must be finished once it is begun: from now on nothing stops it …
    void finishWhateverComes() { m_stop = {}; }
    /// … until the next piece of work.
    void stopWith(const std::stop_token &stop) { m_stop = stop; }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] OciSession &session() const { return *m_session; }

private:
    [[nodiscard]] QUrl url(const QString &repository, const QString &rest) const;
    [[nodiscard]] Result<HttpResponse> call(HttpRequest request, const QString &access);
    [[nodiscard]] Result<Put> upload(const QString &repository, const Blob &blob,
                                     const QString &from);
    void remember(const QString &place, const Blob &blob);
    [[nodiscard]] Result<QUrl> uploadAddress(const HttpResponse &started,
                                             const QString &digest) const;
    [[nodiscard]] std::unexpected<Error> badAnswer(const QString &what) const;

    std::shared_ptr<OciSession> m_session;
    std::stop_token m_stop;
    HttpClient m_http;
};

/// Whether it may go better the next time: a real registry that many write to at once fails now and
/// then.
[[nodiscard]] bool isPassing(const Error &error);
/// Whether a server has something that it cannot read: a real one whose disk was full when it wrote a
/// tag answers 500 for it from then on, until the tag is written anew. The same may pass, so whoever
/// writes because of this must lose nothing by it.
[[nodiscard]] bool isUnreadable(const Error &error);

} // namespace studio
