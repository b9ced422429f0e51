#pragma once

#include "SoulsServer.h"

#include "registry/SoulsCatalog.h"
#include "registry/souls/SoulMembers.h"

#include <QTest>

namespace tests {

using namespace Qt::StringLiterals;

inline const QByteArray testKey = "posi_"
                                  "0123456789abcdefTESTKEY";

struct Said
{
    QString slug = u"night-owl"_s;
    QString version = u"1.0.0"_s;
    QString tagline = u"Sees at night."_s;
    QString body = u"# Identity\n\nYou are an owl.\n"_s;
    QString more = {}; ///< Further lines of the frontmatter.
};

inline QString soulText(const Said &said = {})
{
    return u"---\nslug: %1\nname: Night Owl\nauthorHandle: ada\ntagline: %3\ncategory: Playful\n"
           "version: %2\nlicense: MIT\nframeworks: [hermes]\nemoji: owl\n%5---\n\n%4"_s.arg(
               said.slug, said.version, said.tagline, said.body, said.more);
}

inline studio::SnapshotPtr snapshotOf(const QString &text)
{
    return studio::makeSnapshot(text, {}, u"/p/SOUL.md"_s);
}

inline studio::Artifact soulArtifact(const Said &said = {})
{
    return *studio::makeArtifact(*snapshotOf(soulText(said)));
}

inline void addCurator(SoulsServer &server)
{
    server.addApiKey(testKey, {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
}

/// Retries come at once, so that no test waits.
inline constexpr studio::HttpRetries atOnce{.most = 2, .firstDelay = 2, .longestDelay = 60'000};

inline studio::SoulsCatalog catalogOf(const SoulsServer &server, const QByteArray &apiKey = testKey)
{
    return studio::SoulsCatalog(QUrl(server.address()), {.apiKey = studio::Secret(apiKey)}, atOnce);
}

/// How often a call was made: "POST /api/admin/souls".
inline qsizetype timesOf(const SoulsServer &server, const QString &call)
{
    return server.calls().count(call);
}

inline qsizetype writesTo(const SoulsServer &server)
{
    const QStringList calls = server.calls();
    return std::ranges::count_if(calls, [](const QString &call) {
        return !call.startsWith("GET "_L1) && !call.startsWith("HEAD "_L1);
    });
}

/// An error as a failing test shows it.
template<typename T>
QByteArray shownOutcome(const studio::Result<T> &result)
{
    if (result)
        return "no error";
    return result.error().code + ": " + result.error().arguments.join(u" | ").toUtf8();
}

} // namespace tests

/// Then: it succeeded, or the test says with what error not.
#define VERIFY_RESULT(result) \
    do { \
        const auto &outcome = (result); \
        QVERIFY2(outcome.has_value(), shownOutcome(outcome).constData()); \
    } while (false)
/// Then: it ended with that error.
#define VERIFY_ERROR(result, expected) \
    do { \
        const auto &outcome = (result); \
        QVERIFY2(!outcome.has_value() && outcome.error().code == (expected), \
                 shownOutcome(outcome).constData()); \
    } while (false)
