#pragma once

#include <QImage>

namespace studio {

/// The picture of that file as a square of \a pixels, cut around its middle; null where it cannot
/// be decoded. Formats: PNG, JPEG, WebP as far as Qt knows it; by content, not by name. At most
/// 4096 pixels a side are decoded. Squares are kept until the file changes. May be called from
/// several threads.
[[nodiscard]] QImage avatarImage(const QString &file, int pixels);

/// The same as a PNG, for pages and SVG; empty where there is none.
[[nodiscard]] QByteArray avatarPng(const QString &file, int pixels);

} // namespace studio
