#pragma once

#include <QString>

namespace studio {

/// The picture that a persona has of its own, or an empty text. Beside a SOUL.md it is
/// `avatar.png`, `.jpg`, `.jpeg` or `.webp`, or the first such file of the folder `avatar` (Soul
/// Spec 0.5). Where several personas share a folder it bears the persona's name:
/// `reviewer.avatar.png` or `avatar/reviewer.png` beside `reviewer.md`. Only regular files of at
/// most maximumAvatarSize that lie in the persona's folder; nothing of them is read.
[[nodiscard]] QString findAvatar(const QString &personaPath);

/// In bytes. Soul Spec asks for about 256 KB; what is a little larger is shown all the same.
inline constexpr qint64 maximumAvatarSize = 1024 * 1024;

} // namespace studio
