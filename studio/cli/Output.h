#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace studio::cli {

// Data go to standard output, messages to standard error. Both are UTF-8. A reader that goes away
// (`persona check … | head`) ends the output quietly; any other trouble is remembered.

void print(const QString &line);
void printBytes(const QByteArray &bytes);
void printJson(const QJsonObject &object);
void printJson(const QJsonArray &array);

/// "persona: …" and a line end.
void say(const QString &message);

/// Flushes standard output. Returns why not all of it could be written, or an empty text.
[[nodiscard]] QString finishOutput();

/// All of standard input, up to the largest file that is read. False when it is longer.
[[nodiscard]] bool readInput(QByteArray &bytes);

} // namespace studio::cli
