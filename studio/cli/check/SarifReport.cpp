#include "cli/check/Fingerprint.h"
#include "cli/check/Report.h"
#include "wording/RuleWords.h"
#include "wording/Wording.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

// SARIF 2.1.0 (OASIS standard of 27 March 2020).

constexpr QLatin1StringView baseId("SRCROOT");

QString levelOf(Severity severity)
{
    return severity == Severity::Info ? u"note"_s : QString(severityId(severity));
}

/// Relative to the folder that the program runs in, as an URI; files elsewhere by their whole path.
QJsonObject artifactLocation(const CheckedFile &file)
{
    if (file.path.isEmpty())
        return {{u"uri"_s, u"stdin.md"_s}};
    const QString within = QDir::current().relativeFilePath(file.path);
    if (within.startsWith("../"_L1) || QDir::isAbsolutePath(within))
        return {{u"uri"_s, QUrl::fromLocalFile(file.path).toString(QUrl::FullyEncoded)}};
    return {{u"uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(within, "/"))},
            {u"uriBaseId"_s, baseId}};
}

QJsonObject text(const QString &words)
{
    return {{u"text"_s, words}};
}

QJsonObject regionOf(const Snapshot &snapshot, Span span)
{
    const Position begin = snapshot.lines.positionAt(span.begin);
    const Position end = snapshot.lines.positionAt(span.end);
    return {{u"startLine"_s, begin.line},
            {u"startColumn"_s, begin.column},
            {u"endLine"_s, end.line},
            {u"endColumn"_s, end.column}};
}

QJsonObject fixOf(const CheckedFile &file, const Fix &fix)
{
    QJsonArray replacements;
    for (const Replacement &replacement : fix.edit.replacements()) {
        QString inserted = replacement.text;
        if (file.after->encoding.lineEnd == LineEnd::Crlf)
            inserted.replace(u"\n"_s, u"\r\n"_s);
        replacements.append(
            QJsonObject{{u"deletedRegion"_s, regionOf(*file.after, replacement.span)},
                        {u"insertedContent"_s, text(inserted)}});
    }
    const QJsonObject change{{u"artifactLocation"_s, artifactLocation(file)},
                             {u"replacements"_s, replacements}};
    return {{u"description"_s, text(wordFix(fix))}, {u"artifactChanges"_s, QJsonArray{change}}};
}

QJsonObject resultOf(const CheckedFile &file, size_t index)
{
    const Diagnostic &diagnostic = file.diagnostics[index];
    const QJsonObject place{{u"artifactLocation"_s, artifactLocation(file)},
                            {u"region"_s, regionOf(*file.after, diagnostic.span)}};
    QJsonObject result{{u"ruleId"_s, QString::fromLatin1(diagnostic.code)},
                       {u"level"_s, levelOf(diagnostic.severity)},
                       {u"message"_s, text(wordDiagnostic(diagnostic))},
                       {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}},
                       {u"partialFingerprints"_s,
                        QJsonObject{{u"personaFinding/v1"_s, QString::fromLatin1(fingerprintOf(
                                                                 *file.after, diagnostic))}}}};
    QJsonArray fixes;
    for (const Fix &fix : diagnostic.fixes)
        fixes.append(fixOf(file, fix));
    if (!fixes.isEmpty())
        result.insert(u"fixes"_s, fixes);
    if (!file.known.empty()) {
        const bool known = file.known[index];
        result.insert(u"baselineState"_s, known ? u"unchanged"_s : u"new"_s);
        if (known) {
            result.insert(
                u"suppressions"_s,
                QJsonArray{QJsonObject{{u"kind"_s, u"external"_s},
                                       {u"status"_s, u"accepted"_s},
                                       {u"justification"_s, u"It is in the baseline."_s}}});
        }
    }
    return result;
}

QJsonArray rules()
{
    QJsonArray rules;
    for (const RuleInfo &rule : ruleBook()) {
        const QString code = QString::fromLatin1(rule.code);
        const RuleWords words = wordRule(rule);
        rules.append(QJsonObject{
            {u"id"_s, code},
            {u"shortDescription"_s, text(words.summary)},
            {u"help"_s, QJsonObject{{u"text"_s, words.summary}, {u"markdown"_s, words.page}}},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(rule.severity)}}},
            {u"properties"_s, QJsonObject{{u"tags"_s, QJsonArray{code.section(u'/', 0, 0)}},
                                          {u"fix"_s, QString(ruleFixId(rule.fix))}}}});
    }
    return rules;
}

/// What kept a file from being checked is no result, but the reader must learn of it.
QJsonObject invocation(const std::vector<CheckedFile> &files)
{
    QJsonArray notifications;
    for (const CheckedFile &file : files) {
        if (!file.error)
            continue;
        const QJsonObject place{{u"artifactLocation"_s, artifactLocation(file)}};
        notifications.append(QJsonObject{
            {u"level"_s, u"error"_s},
            {u"message"_s, text(wordError(*file.error))},
            {u"descriptor"_s, QJsonObject{{u"id"_s, QString::fromLatin1(file.error->code)}}},
            {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}}});
    }
    return {{u"executionSuccessful"_s, notifications.isEmpty()},
            {u"toolExecutionNotifications"_s, notifications}};
}

class SarifReport : public Report
{
public:
    SarifReport() { (void)ruleBook(); } // before there are several threads

    QByteArray render(const CheckedFile &file) const override
    {
        QByteArray results;
        for (size_t i = 0; !file.error && i < file.diagnostics.size(); ++i) {
            if (!results.isEmpty())
                results += ',';
            results += QJsonDocument(resultOf(file, i)).toJson(QJsonDocument::Compact);
        }
        return results;
    }

    QByteArray finish(const std::vector<CheckedFile> &files, const Counts &) const override
    {
        QJsonArray artifacts;
        for (const CheckedFile &file : files) {
            artifacts.append(QJsonObject{{u"location"_s, artifactLocation(file)},
                                         {u"roles"_s, QJsonArray{u"analysisTarget"_s}}});
        }
        const QJsonObject driver{{u"name"_s, u"persona"_s},
                                 {u"version"_s, QStringLiteral(PERSONA_VERSION)},
                                 {u"semanticVersion"_s, QStringLiteral(PERSONA_VERSION)},
                                 {u"rules"_s, rules()}};
        const QString root = QUrl::fromLocalFile(QDir::currentPath() + u'/')
                                 .toString(QUrl::FullyEncoded);
        const QJsonObject run{
            {u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
            {u"columnKind"_s, u"utf16CodeUnits"_s},
            {u"originalUriBaseIds"_s,
             QJsonObject{{QString(baseId), QJsonObject{{u"uri"_s, root}}}}},
            {u"invocations"_s, QJsonArray{invocation(files)}},
            {u"artifacts"_s, artifacts},
            {u"results"_s, QJsonDocument::fromJson('[' + joined(files, ",") + ']').array()}};
        const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                              {u"version"_s, u"2.1.0"_s},
                              {u"runs"_s, QJsonArray{run}}};
        return QJsonDocument(log).toJson(QJsonDocument::Indented);
    }
};

} // namespace

std::unique_ptr<Report> makeSarifReport()
{
    return std::make_unique<SarifReport>();
}

} // namespace studio::cli
