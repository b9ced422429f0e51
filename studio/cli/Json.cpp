#include "cli/Json.h"

#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

QJsonArray diagnosticsJson(const Snapshot &snapshot, const std::vector<Diagnostic> &diagnostics)
{
    QJsonArray list;
    for (const Diagnostic &diagnostic : diagnostics) {
        const Position begin = snapshot.lines.positionAt(diagnostic.span.begin);
        const Position end = snapshot.lines.positionAt(diagnostic.span.end);
        QJsonArray fixes;
        for (const Fix &fix : diagnostic.fixes)
            fixes.append(QJsonObject{{u"title"_s, wordFix(fix)}});
        list.append(QJsonObject{
            {u"code"_s, QString::fromLatin1(diagnostic.code)},
            {u"severity"_s, severityId(diagnostic.severity)},
            {u"line"_s, begin.line},
            {u"column"_s, begin.column},
            {u"endLine"_s, end.line},
            {u"endColumn"_s, end.column},
            {u"message"_s, wordDiagnostic(diagnostic)},
            {u"fixes"_s, fixes},
        });
    }
    return list;
}

int endLineOf(const Snapshot &snapshot, const Section &section)
{
    qsizetype end = section.whole.end;
    while (end > section.heading.begin + 1 && snapshot.text[end - 1].isSpace())
        --end;
    return snapshot.lines.lineAt(std::max(section.heading.begin, end - 1));
}

QJsonArray sectionsJson(const Snapshot &snapshot)
{
    QJsonArray list;
    for (const Section &section : snapshot.outline.sections) {
        list.append(QJsonObject{
            {u"title"_s, section.title},
            {u"level"_s, section.level},
            {u"line"_s, snapshot.lines.lineAt(section.heading.begin)},
            {u"endLine"_s, endLineOf(snapshot, section)},
        });
    }
    return list;
}

QJsonObject fieldsJson(const Snapshot &snapshot)
{
    QJsonObject fields;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (const Value *value = snapshot.value(entry.key))
            fields.insert(entry.key, value->toJson());
    }
    // What the loader reads and the tree does not show as an entry, such as merged keys.
    for (const Member &member : snapshot.reading.values.toMap())
        fields.insert(member.key, member.value.toJson());
    return fields;
}

QString lineEndId(LineEnd lineEnd)
{
    switch (lineEnd) {
    case LineEnd::Lf: return u"lf"_s;
    case LineEnd::Crlf: return u"crlf"_s;
    case LineEnd::Cr: return u"cr"_s;
    case LineEnd::Mixed: return u"mixed"_s;
    case LineEnd::None: return u"none"_s;
    }
    return {};
}

QString diagnosticLine(const QString &file, const Snapshot &snapshot, const Diagnostic &diagnostic)
{
    const Position place = snapshot.lines.positionAt(diagnostic.span.begin);
    return u"%1:%2:%3: %4: %5 [%6]"_s.arg(
        file, QString::number(place.line), QString::number(place.column),
        QString(severityId(diagnostic.severity)), wordDiagnostic(diagnostic),
        QString::fromLatin1(diagnostic.code));
}

} // namespace studio::cli
