#pragma once

namespace studio {

/// Whether somebody puts the windows of the screen together, so that what one leaves transparent
/// shows what is behind it. Where nobody does, it shows black. Asked anew each time: a desktop can
/// turn it on and off.
[[nodiscard]] bool isComposited();

} // namespace studio
