#include "lsp/Server.h"

using namespace Qt::StringLiterals;

namespace studio::lsp {

const QHash<QString, Server::Handler> &Server::handlers()
{
    static const QHash<QString, Handler> all{
        {u"textDocument/diagnostic"_s, &Server::pullDiagnostics},
        {u"textDocument/codeAction"_s, &Server::codeActionsFor},
        {u"textDocument/hover"_s, &Server::hoverFor},
        {u"textDocument/completion"_s, &Server::completionFor},
        {u"completionItem/resolve"_s, &Server::resolvedCompletionOf},
        {u"textDocument/documentSymbol"_s, &Server::symbolsFor},
        {u"textDocument/foldingRange"_s, &Server::foldingFor},
        {u"textDocument/formatting"_s, &Server::formattingFor},
    };
    return all;
}

/// The open document that a request is about, or nullptr: then there is nothing to say.
Document *Server::documentOf(const QJsonObject &parameters)
{
    const auto document = m_documents.find(parameters["textDocument"_L1]["uri"_L1].toString());
    return document == m_documents.end() ? nullptr : &*document;
}

QJsonValue Server::pullDiagnostics(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    const QJsonArray items = document ? diagnosticsOf(*document, findingsOf(*document, m_context),
                                                      m_client)
                                      : QJsonArray();
    return QJsonObject{{u"kind"_s, u"full"_s}, {u"items"_s, items}};
}

QJsonValue Server::codeActionsFor(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    return document ? codeActions(*document, m_context, parameters, m_client) : QJsonArray();
}

QJsonValue Server::hoverFor(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    if (!document)
        return QJsonValue::Null;
    return hover(*document, m_context, document->places().offsetAt(parameters["position"_L1]),
                 m_client);
}

QJsonValue Server::completionFor(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    if (!document)
        return QJsonValue::Null;
    return completion(*document, m_context, document->places().offsetAt(parameters["position"_L1]));
}

QJsonValue Server::resolvedCompletionOf(const QJsonObject &parameters)
{
    return resolvedCompletion(parameters);
}

QJsonValue Server::symbolsFor(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    return document ? documentSymbols(*document, m_client) : QJsonArray();
}

QJsonValue Server::foldingFor(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    return document ? foldingRanges(*document) : QJsonArray();
}

QJsonValue Server::formattingFor(const QJsonObject &parameters)
{
    const Document *document = documentOf(parameters);
    return document ? formatting(*document) : QJsonArray();
}

} // namespace studio::lsp
