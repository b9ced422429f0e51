#include "checks/Checks.h"
#include "lsp/Features.h"
#include "wording/Documentation.h"
#include "wording/RuleWords.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

int severityNumber(Severity severity)
{
    return severity == Severity::Error ? 1 : severity == Severity::Warning ? 2 : 3;
}

/// Editors open the page of a rule by a link, so the page must be a file: it is put into the cache
/// folder when it is first wanted. Empty when that is not possible.
QString pageUri(const QByteArray &code)
{
    static QHash<QByteArray, QString> known;
    const auto found = known.constFind(code);
    if (found != known.cend())
        return *found;
    QString &uri = known[code];
    const RuleInfo *rule = findRule(code);
    if (!rule)
        return uri;
    const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
                         + u"/persona/rules-" PERSONA_VERSION "/"_s + QString::fromLatin1(code)
                         + u".md"_s;
    const QByteArray page = "# " + code + "\n\n" + wordRule(*rule).page.toUtf8();
    QFile present(path);
    if (!present.open(QIODevice::ReadOnly) || present.readAll() != page) {
        QSaveFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(page) != page.size() || !file.commit())
            return uri;
    }
    return uri = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
}

QString withoutMarkup(QString markdown)
{
    return markdown.remove(u"**"_s).remove(u'`');
}

} // namespace

std::vector<Diagnostic> findingsOf(const Document &document, Context &context)
{
    switch (document.role()) {
    case Role::Persona: return check(*document.snapshot(), context.of(*document.snapshot()));
    case Role::Configuration:
        return parseConfiguration(document.snapshot()->text, document.path()).diagnostics;
    case Role::Other: break;
    }
    return {};
}

QJsonArray diagnosticsOf(const Document &document, const std::vector<Diagnostic> &findings,
                         const Client &client)
{
    QJsonArray list;
    for (const Diagnostic &finding : findings) {
        QJsonArray fixes;
        for (const Fix &fix : finding.fixes)
            fixes.append(QJsonObject{{u"title"_s, wordFix(fix)}, {u"safe"_s, !fix.changesMeaning}});
        QJsonObject diagnostic{
            {u"range"_s, document.places().rangeOf(finding.span)},
            {u"severity"_s, severityNumber(finding.severity)},
            {u"code"_s, QString::fromLatin1(finding.code)},
            {u"source"_s, u"persona"_s},
            {u"message"_s, wordDiagnostic(finding)},
            {u"data"_s, QJsonObject{{u"field"_s, finding.field}, {u"fixes"_s, fixes}}}};
        // What has no effect is shown faded.
        if (finding.code.endsWith("/ignored-key"))
            diagnostic.insert(u"tags"_s, QJsonArray{1});
        if (client.codeDescriptions) {
            if (const QString uri = pageUri(finding.code); !uri.isEmpty())
                diagnostic.insert(u"codeDescription"_s, QJsonObject{{u"href"_s, uri}});
        }
        list.append(diagnostic);
    }
    return list;
}

QJsonValue hover(const Document &document, Context &context, qsizetype offset, const Client &client)
{
    QStringList parts;
    std::optional<Span> span;
    for (const Diagnostic &finding : findingsOf(document, context)) {
        if (!finding.span.touches(offset))
            continue;
        QString part = u"**%1** `%2`"_s.arg(wordDiagnostic(finding),
                                            QString::fromLatin1(finding.code));
        if (const RuleInfo *rule = findRule(finding.code))
            part += "\n\n"_L1 + wordRule(*rule).page.trimmed();
        parts += part;
        if (!span || finding.span.length() < span->length())
            span = finding.span;
    }
    if (document.role() == Role::Persona) {
        if (const auto told = documentationAt(*document.snapshot(), offset)) {
            parts += told->markdown;
            if (!span)
                span = told->span;
        }
    }
    if (parts.isEmpty())
        return QJsonValue::Null;
    const QString text = parts.join("\n\n---\n\n"_L1);
    return QJsonObject{
        {u"contents"_s,
         QJsonObject{{u"kind"_s, client.markdownHover ? u"markdown"_s : u"plaintext"_s},
                     {u"value"_s, client.markdownHover ? text : withoutMarkup(text)}}},
        {u"range"_s, document.places().rangeOf(*span)}};
}

} // namespace studio::lsp
