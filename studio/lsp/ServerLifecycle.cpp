#include "lsp/Server.h"

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

/// The first of the client's encodings; each is one of ours. UTF-16 when it names none.
Units unitsFor(const QJsonArray &encodings)
{
    for (const QJsonValue &encoding : encodings) {
        if (encoding.toString() == "utf-8"_L1)
            return Units::Utf8;
        if (encoding.toString() == "utf-32"_L1)
            return Units::Utf32;
        if (encoding.toString() == "utf-16"_L1)
            return Units::Utf16;
    }
    return Units::Utf16;
}

QString nameOf(Units units)
{
    return units == Units::Utf8 ? u"utf-8"_s : units == Units::Utf32 ? u"utf-32"_s : u"utf-16"_s;
}

Client clientOf(const QJsonObject &capabilities)
{
    const QJsonValue text = capabilities["textDocument"_L1];
    const QJsonValue workspace = capabilities["workspace"_L1];
    Client client;
    client.units = unitsFor(capabilities["general"_L1]["positionEncodings"_L1].toArray());
    client.pullsDiagnostics = text["diagnostic"_L1].isObject();
    client.refreshesDiagnostics = workspace["diagnostics"_L1]["refreshSupport"_L1].toBool();
    client.codeDescriptions = text["publishDiagnostics"_L1]["codeDescriptionSupport"_L1].toBool()
                              || text["diagnostic"_L1]["codeDescriptionSupport"_L1].toBool();
    client.documentChanges = workspace["workspaceEdit"_L1]["documentChanges"_L1].toBool();
    const QJsonArray formats = text["hover"_L1]["contentFormat"_L1].toArray();
    client.markdownHover = formats.isEmpty() || formats.contains(u"markdown"_s);
    client.hierarchicalSymbols = text["documentSymbol"_L1]["hierarchicalDocumentSymbolSupport"_L1]
                                     .toBool();
    client.registersWatchers = workspace["didChangeWatchedFiles"_L1]["dynamicRegistration"_L1]
                                   .toBool();
    return client;
}

QJsonObject capabilitiesFor(const Client &client)
{
    constexpr int incremental = 2;
    return {
        {u"positionEncoding"_s, nameOf(client.units)},
        {u"textDocumentSync"_s, QJsonObject{{u"openClose"_s, true},
                                            {u"change"_s, incremental},
                                            {u"save"_s, QJsonObject{{u"includeText"_s, false}}}}},
        {u"diagnosticProvider"_s, QJsonObject{{u"identifier"_s, u"persona"_s},
                                              {u"interFileDependencies"_s, true},
                                              {u"workspaceDiagnostics"_s, false}}},
        {u"codeActionProvider"_s,
         QJsonObject{
             {u"codeActionKinds"_s, QJsonArray{u"quickfix"_s, u"source.fixAll.persona"_s}}}},
        {u"hoverProvider"_s, true},
        {u"completionProvider"_s,
         QJsonObject{{u"triggerCharacters"_s, QJsonArray{u":"_s, u" "_s, u","_s, u"-"_s, u"#"_s}},
                     {u"resolveProvider"_s, true}}},
        {u"documentSymbolProvider"_s, true},
        {u"foldingRangeProvider"_s, true},
        {u"documentFormattingProvider"_s, true}};
}

} // namespace

QJsonValue Server::initialize(const QJsonObject &parameters)
{
    m_state = State::Running;
    m_client = clientOf(parameters["capabilities"_L1].toObject());
    return QJsonObject{
        {u"capabilities"_s, capabilitiesFor(m_client)},
        {u"serverInfo"_s,
         QJsonObject{{u"name"_s, u"persona"_s}, {u"version"_s, QStringLiteral(PERSONA_VERSION)}}}};
}

void Server::initialized()
{
    constexpr int info = 3;
    log(info, u"persona " PERSONA_VERSION " speaks of souls and agent files."_s);
    if (!m_client.registersWatchers)
        return;
    QJsonArray watchers;
    for (const QString &glob :
         {u"**/.persona.yaml"_s, u"**/agents/**/*.md"_s, u"**/skills/*/SKILL.md"_s})
        watchers.append(QJsonObject{{u"globPattern"_s, glob}});
    const QJsonObject registration{{u"id"_s, u"persona-files"_s},
                                   {u"method"_s, u"workspace/didChangeWatchedFiles"_s},
                                   {u"registerOptions"_s, QJsonObject{{u"watchers"_s, watchers}}}};
    send({{u"id"_s, m_nextId++},
          {u"method"_s, u"client/registerCapability"_s},
          {u"params"_s, QJsonObject{{u"registrations"_s, QJsonArray{registration}}}}});
}

void Server::leave()
{
    if (std::exchange(m_left, true))
        return;
    m_publishing.stop();
    emit finished(m_state == State::ShutDown ? 0 : 1);
}

} // namespace studio::lsp
