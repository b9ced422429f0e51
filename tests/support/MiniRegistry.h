#pragma once

#include "ScriptedServer.h"

#include <map>
#include <optional>
#include <set>

namespace tests {

/// An OCI registry in memory that does as the real one was seen to do, and that can misbehave at
/// any call.
class MiniRegistry
{
public:
    /// Asked before each call; what it answers is sent instead. \a number counts from 0.
    using Fault = std::function<std::optional<Answer>(const SentRequest &request, int number)>;
    /// Does the call, but sends this instead of the answer.
    using Loss = std::function<std::optional<Answer>(const SentRequest &request)>;

    explicit MiniRegistry(Fault fault = {}, Loss loss = {});

    [[nodiscard]] const ScriptedServer &server() const { return m_server; }
    [[nodiscard]] QString address() const;
    void setFault(Fault fault);
    void setLoss(Loss loss);
    /// Closes the connection when so many bytes of a request's body have come. Negative: never.
    void closeAfterBody(qint64 bytes) { m_server.closeAfterBody(bytes); }
    /// How many calls of that method have a target with that in it.
    [[nodiscard]] qsizetype count(const QByteArray &method, const QByteArray &part) const;
    void setBlob(const QByteArray &digest, const QByteArray &content);

private:
    struct Repository
    {
        std::map<QByteArray, QByteArray> manifests; ///< By digest.
        std::map<QByteArray, QByteArray> tags; ///< To digests.
        std::set<QByteArray> blobs;
    };

    [[nodiscard]] Answer answer(const SentRequest &request, int number);
    [[nodiscard]] Answer does(const SentRequest &request);
    [[nodiscard]] Answer blobs(Repository &repository, const SentRequest &request,
                               const QByteArray &rest);
    [[nodiscard]] Answer manifests(Repository &repository, const SentRequest &request,
                                   const QByteArray &reference);

    std::mutex m_mutex;
    Fault m_fault;
    Loss m_loss;
    std::map<QByteArray, Repository> m_repositories;
    std::map<QByteArray, QByteArray> m_blobs;
    ScriptedServer m_server; ///< The last: its thread uses the others.
};

} // namespace tests
