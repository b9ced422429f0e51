#pragma once

#include "LayoutTesting.h"
#include "RealRegistry.h"

#include "registry/OciRegistry.h"
#include "registry/auth/Credentials.h"

namespace tests {

/// Waits so short that tests of faults are quick.
inline constexpr studio::HttpRetries quickRetries{.most = 2, .firstDelay = 2, .longestDelay = 3000};

inline std::shared_ptr<const studio::Credentials> loginOf(const QString &host, const QString &user,
                                                          const QString &password)
{
    auto session = std::make_shared<studio::SessionCredentials>();
    session->set(host, {user, studio::Secret(password.toUtf8()), {}, {}});
    return session;
}

inline studio::OciRegistry openOci(const QString &address,
                                   std::shared_ptr<const studio::Credentials> credentials = {},
                                   const QString &cache = {})
{
    return studio::OciRegistry(*studio::RegistryAddress::parse(address), std::move(credentials),
                               {cache, quickRetries});
}

inline QString shown(const studio::Error &error)
{
    return QString::fromLatin1(error.code) + u' ' + error.arguments.join(u" | ");
}

} // namespace tests

/// Fails with what went wrong.
#define OK(result) \
    do { \
        const auto &okResult = (result); \
        QVERIFY2(okResult.has_value(), \
                 okResult ? "" : qPrintable(tests::shown(okResult.error()))); \
    } while (false)
