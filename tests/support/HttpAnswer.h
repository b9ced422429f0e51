#pragma once

#include "ScriptedServer.h"

#include <optional>

namespace tests {

/// A request as the rules of a server look at it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< Decoded, without the query.
    QByteArray query; ///< As it was sent.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first header of that name in any case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const;
};

/// What a server answers, and how it may fail in doing so.
struct HttpAnswer
{
    enum class End {
        Whole,      ///< As it should be.
        NoAnswer,   ///< The connection is closed without a byte.
        Silence,    ///< The connection stays open and nothing comes.
        CutInBody,  ///< The connection is closed after half of the body.
    };

    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    End end = End::Whole;
    std::optional<Answer> exactly = {}; ///< In place of all that, byte for byte.
};

[[nodiscard]] HttpRequest requestOf(const SentRequest &sent);
[[nodiscard]] Answer bytesOf(const HttpAnswer &answer);

} // namespace tests
