#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace studio::cli {

// Data go to standard output, messages to standard error. Both are UTF-8. A reader that goes away
// (`persona check … | head`) ends the output quietly; any other trouble is remembered.

void print(const QString &line);
void printBytes(const QByteArray &bytes);
void printJson(const QJsonObject &object);
void printJson(const QJsonArray &array);

/// "persona: …" and a line end.
void say(const QString &message);

/// A line of standard error without a name in front, for what a person reads before deciding.
void note(const QString &line);
/// Whether a person sits there to read and to answer.
[[nodiscard]] bool isConversation();
/// A line of standard input; nothing at its end. With \a hidden the terminal does not show it.
[[nodiscard]] std::optional<QByteArray> readLine(bool hidden = false);

/// Asks a question, with "[y/N]" behind it, and reads the answer. Yes is what the language says, and
/// "y" and "yes" in any; everything else is no.
[[nodiscard]] bool isAgreed(const QString &question);

/// Bytes for standard error as they are.
void writeMessage(const QByteArray &bytes);

/// What was printed so far is seen by who waits for it.
void flushOutput();

/// Flushes standard output. Returns why not all of it could be written, or an empty text.
[[nodiscard]] QString finishOutput();

} // namespace studio::cli
