#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tests {

/// The folder of real files beside the project: $PERSONA_SHARED, else ../shared. Empty when it is
/// not there; then a test says aloud that it skips.
[[nodiscard]] QString sharedFolder();
/// Every .md file below shared/corpus/\a part, absolute, sorted.
[[nodiscard]] QStringList corpusFiles(const QString &part);
[[nodiscard]] QString seed(const QString &name);
[[nodiscard]] QByteArray bytesOf(const QString &path);

} // namespace tests
