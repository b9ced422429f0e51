#pragma once

#include <QByteArray>
#include <QSize>

namespace studio {

/// Width and height of a PNG, JPEG or WebP picture in pixels, from its first bytes; invalid for
/// anything else. Nothing is decoded.
[[nodiscard]] QSize pictureSize(QByteArrayView bytes);

} // namespace studio
