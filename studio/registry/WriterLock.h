#pragma once

class QLockFile;

namespace studio {

/// One try to take a lock, without waiting; why it failed says the lock's error().
///
/// Takes over the locks of programs that have ended as QLockFile does, and one more: of a program
/// that was ended after it had made the file and before it had written its number into it. To
/// QLockFile that is a lock of nobody knows whom, which it respects until it is stale by age.
[[nodiscard]] bool tryToTake(QLockFile &lock);

} // namespace studio
