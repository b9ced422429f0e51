#pragma once

#include "MiniRegistry.h"
#include "OciTesting.h"
#include "SoulsTesting.h"

namespace tests {

/// Where a publish is met by a fault.
enum class At {
    Look,       ///< Its first look at what is there.
    Write,      ///< A write that is not done.
    AfterWrite, ///< A write that is done, but answered so.
};

/// A registry of either kind on loopback that misbehaves on demand, as a table of faults sees it.
class Counterpart
{
public:
    virtual ~Counterpart() = default;

    [[nodiscard]] virtual studio::Artifact artifact() const = 0;
    /// As a program that has just been started.
    [[nodiscard]] virtual std::unique_ptr<studio::Registry> open(
        const studio::HttpRetries &retries) const = 0;
    /// The writes that a fault can meet; the first is the one that publishes.
    [[nodiscard]] virtual QByteArrayList writes() const = 0;
    virtual void spoil(At at, const QByteArray &write, const Answer &answer) = 0;
    virtual void cutRequests() = 0;
    /// It is well again.
    virtual void mend() = 0;
    /// How many versions of how many personas there are.
    [[nodiscard]] virtual qsizetype holds() const = 0;
    /// How often the version has been written.
    [[nodiscard]] virtual qsizetype written() const = 0;
    [[nodiscard]] static QString slug() { return u"night-owl"_s; }
};

class SoulsCounterpart : public Counterpart
{
public:
    SoulsCounterpart() { addCurator(m_server); }

    studio::Artifact artifact() const override { return soulArtifact(); }
    std::unique_ptr<studio::Registry> open(const studio::HttpRetries &retries) const override
    {
        return std::make_unique<studio::SoulsCatalog>(
            QUrl(m_server.address()), studio::SoulsAccess{.apiKey = studio::Secret(testKey)},
            retries);
    }
    QByteArrayList writes() const override { return {"/api/admin/souls"}; }
    void spoil(At at, const QByteArray &, const Answer &answer) override
    {
        m_server.setMishap(
            [=, this](const HttpRequest &request, const auto &work) -> std::optional<HttpAnswer> {
                if ((request.method == "GET") != (at == At::Look))
                    return {};
                if (at == At::AfterWrite)
                    work();
                return HttpAnswer{.exactly = answer};
            });
    }
    void cutRequests() override { m_server.closeAfterBody(10); }
    void mend() override
    {
        m_server.setMishap({});
        m_server.closeAfterBody(-1);
    }
    qsizetype holds() const override { return m_server.soulCount(); }
    qsizetype written() const override { return timesOf(m_server, u"POST /api/admin/souls"_s); }

private:
    SoulsServer m_server;
};

class OciCounterpart : public Counterpart
{
public:
    studio::Artifact artifact() const override { return soulArtifact(); }
    std::unique_ptr<studio::Registry> open(const studio::HttpRetries &retries) const override
    {
        return std::make_unique<studio::OciRegistry>(
            *studio::RegistryAddress::parse(m_server.address()), nullptr,
            studio::OciOptions{.cacheFolder = {}, .retries = retries});
    }
    QByteArrayList writes() const override
    {
        return {"night-owl/manifests/1.0.0", "night-owl/blobs/uploads",
                "night-owl/manifests/latest", "catalog/manifests/persona-night-owl"};
    }
    void spoil(At at, const QByteArray &write, const Answer &answer) override
    {
        const auto meets = [=](const SentRequest &request) -> std::optional<Answer> {
            const bool reads = request.method == "GET" || request.method == "HEAD";
            const bool isIt = at == At::Look ? reads : !reads && request.target.contains(write);
            return isIt ? std::optional(answer) : std::nullopt;
        };
        if (at == At::AfterWrite)
            m_server.setLoss(meets);
        else
            m_server.setFault([meets](const SentRequest &request, int) { return meets(request); });
    }
    void cutRequests() override { m_server.closeAfterBody(10); }
    void mend() override
    {
        m_server.setFault({});
        m_server.setLoss({});
        m_server.closeAfterBody(-1);
    }
    qsizetype holds() const override
    {
        const studio::OciRegistry registry = openOci(m_server.address());
        const auto versions = registry.versions(slug());
        const auto entries = registry.entries();
        if (!versions || !entries || entries->entries.size() != 1)
            return versions ? -1 : 0;
        return versions->size();
    }
    qsizetype written() const override
    {
        return m_server.count("PUT", "night-owl/manifests/1.0.0");
    }

private:
    MiniRegistry m_server;
};

} // namespace tests
