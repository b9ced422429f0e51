#pragma once

#include "HttpAnswer.h"

#include <QJsonObject>
#include <optional>

namespace tests {

// What the catalog's contract says of a soul's members, apart from any server.

/// {"error":{"code","message"}}
[[nodiscard]] HttpAnswer refusal(int status, const QByteArray &code, const QString &message);
[[nodiscard]] HttpAnswer jsonAnswer(int status, const QJsonObject &object);

/// The refusal of members that a create, or a PATCH when \a partial, does not take; in the order
/// of the contract's checks.
[[nodiscard]] std::optional<HttpAnswer> refusedMembers(const QJsonObject &members, bool partial);

/// A soul of these members, with all others of a card as a new one has them.
[[nodiscard]] QJsonObject completed(const QJsonObject &members);
/// The soul without its content.
[[nodiscard]] QJsonObject cardOf(QJsonObject soul);
/// The file that a visitor downloads: the card's members as frontmatter, and the body.
[[nodiscard]] QByteArray markdownOf(const QJsonObject &soul);
[[nodiscard]] QString makeUlid();

} // namespace tests
