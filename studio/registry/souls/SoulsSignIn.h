#pragma once

#include "registry/Job.h"
#include "registry/souls/SoulsApi.h"

#include <functional>

namespace studio {

// Signing in to a souls catalog on another device (RFC 8628): the program shows a code and a page,
// the person agrees there, the program asks until it has happened.

/// Waits that many milliseconds; false when \a stop asked to stop before.
using Waiting = std::function<bool(int milliseconds, const std::stop_token &stop)>;

/// Asks for the session until there is an answer: every interval, five seconds slower each time
/// the catalog wants that, and on through passing trouble of the network. Errors: sign-in/denied,
/// sign-in/expired, sign-in/unknown, each (host); registry/cancelled (); those of SoulsApi.
[[nodiscard]] Result<Secret> waitForDevice(SoulsApi &api, const DeviceGrant &grant,
                                           const std::stop_token &stop,
                                           const Waiting &wait = waitUnlessStopped);

[[nodiscard]] std::unique_ptr<JobOf<DeviceGrant>> startDeviceSignIn(const QUrl &base);
[[nodiscard]] std::unique_ptr<JobOf<Secret>> startWaitForDevice(const QUrl &base,
                                                                const DeviceGrant &grant);
[[nodiscard]] std::unique_ptr<JobOf<SignedInAs>> startWhoIsSignedIn(const QUrl &base,
                                                                    const SoulsAccess &access);

} // namespace studio
