#pragma once

#include <QFont>
#include <QImage>
#include <QString>

namespace tests {

/// Compares a picture with the one kept in tests/golden/pictures. Returns an empty string when
/// they agree, else what differs; the new picture and one of the differences are then left in
/// the folder it names. With PERSONA_REGENERATE=1 it writes the picture instead.
/// The tolerance is a mean over small squares, so that the anti-aliasing of another version of
/// the font renderer passes and a moved line does not.
[[nodiscard]] QString compareWithGolden(const QString &name, const QImage &image);

/// The font in which golden pictures are drawn; empty family when it is not installed.
[[nodiscard]] QFont goldenFont();

} // namespace tests
