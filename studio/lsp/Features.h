#pragma once

#include "lsp/Context.h"
#include "lsp/Document.h"

#include <QJsonArray>
#include <QJsonObject>

namespace studio::lsp {

/// What the client can take, from its capabilities.
struct Client
{
    Units units = Units::Utf16;
    bool pullsDiagnostics = false;
    bool refreshesDiagnostics = false;
    bool codeDescriptions = false;
    bool documentChanges = false;
    bool markdownHover = true;
    bool hierarchicalSymbols = false;
    bool literalActions = true; ///< Code actions and not only commands.
    bool registersWatchers = false;
};

/// The findings of a document, in its order. None of a document that is no persona.
[[nodiscard]] std::vector<Diagnostic> findingsOf(const Document &document, Context &context);

// One function a request of the protocol; each gives what stands in "result".

[[nodiscard]] QJsonArray diagnosticsOf(const Document &document,
                                       const std::vector<Diagnostic> &findings,
                                       const Client &client);
[[nodiscard]] QJsonArray codeActions(const Document &document, Context &context,
                                     const QJsonObject &parameters, const Client &client);
[[nodiscard]] QJsonValue hover(const Document &document, Context &context, qsizetype offset,
                               const Client &client);
[[nodiscard]] QJsonObject completion(const Document &document, Context &context, qsizetype offset);
/// An item of completion() with its documentation; as it was when it is none of ours.
[[nodiscard]] QJsonObject resolvedCompletion(const QJsonObject &item);
[[nodiscard]] QJsonArray documentSymbols(const Document &document, const Client &client);
[[nodiscard]] QJsonArray foldingRanges(const Document &document);
[[nodiscard]] QJsonArray formatting(const Document &document);

} // namespace studio::lsp
