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
/// Empty when there is no such file.
[[nodiscard]] QByteArray bytesOf(const QString &path);
/// Writes a file, over one that is there, and makes its folders. Ends the test where it cannot.
void put(const QString &path, const QByteArray &bytes);

} // namespace tests
