#include "registry/souls/SoulsSignIn.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int slowDown = 5; // s
constexpr int longestInterval = 300; // s

/// Whether the next question may have another answer.
bool isPassing(const Error &error)
{
    return error.code == "sign-in/pending" || error.code == "sign-in/slow-down"
           || error.code == "http/rate-limited" || error.code == "http/server" || isOffline(error)
           || mayHaveArrived(error);
}

} // namespace

Result<Secret> waitForDevice(SoulsApi &api, const DeviceGrant &grant, const std::stop_token &stop,
                             const Waiting &wait)
{
    int interval = grant.interval;
    for (qint64 waited = 0; waited + interval < grant.expiresIn;) {
        if (!wait(interval * 1000, stop))
            return fail("registry/cancelled");
        waited += interval;
        Result<Secret> token = api.deviceToken(grant, stop);
        if (stop.stop_requested())
            return fail("registry/cancelled");
        if (token || !isPassing(token.error()))
            return token;
        if (token.error().code != "sign-in/pending")
            interval = std::min(interval + slowDown, longestInterval);
    }
    return fail("sign-in/expired", {hostOf(api.base())});
}

std::unique_ptr<JobOf<DeviceGrant>> startDeviceSignIn(const QUrl &base)
{
    return std::make_unique<JobOf<DeviceGrant>>(
        [base](const Progress &, const std::stop_token &stop) {
            return SoulsApi(base).deviceCode(stop);
        });
}

std::unique_ptr<JobOf<Secret>> startWaitForDevice(const QUrl &base, const DeviceGrant &grant)
{
    return std::make_unique<JobOf<Secret>>(
        [base, grant](const Progress &, const std::stop_token &stop) {
            SoulsApi api(base);
            return waitForDevice(api, grant, stop);
        });
}

std::unique_ptr<JobOf<SignedInAs>> startWhoIsSignedIn(const QUrl &base, const SoulsAccess &access)
{
    return std::make_unique<JobOf<SignedInAs>>(
        [base, access](const Progress &, const std::stop_token &stop) {
            return SoulsApi(base, access).me(stop);
        });
}

} // namespace studio
