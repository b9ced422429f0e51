#include "cli/Input.h"
#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "persona/Identity.h"
#include "persona/Measures.h"
#include "wording/Wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QString shownValue(const Value &value)
{
    if (value.isMap())
        return u"{…}"_s;
    const QString text = value.isList() ? value.asTexts().join(", "_L1) : value.asText();
    const QString line = text.simplified();
    return line.size() <= 100 ? line : line.first(99) + u'…';
}

/// What the loader takes for the value of a key; null where it sees none.
QJsonValue loaded(const Reading &reading, QStringView key)
{
    const Value *value = reading.values.find(key);
    return value ? value->toJson() : QJsonValue(QJsonValue::Null);
}

void showJson(const QString &file, const Snapshot &snapshot)
{
    const Identity identity = identityOf(snapshot);
    QJsonObject object{
        {u"file"_s, file},
        {u"kind"_s, kindId(snapshot.kind)},
        {u"reading"_s, readingId(snapshot.reading.state)},
        {u"encoding"_s, QJsonObject{{u"bom"_s, snapshot.encoding.bom},
                                    {u"eol"_s, lineEndId(snapshot.encoding.lineEnd)},
                                    {u"finalNewline"_s, snapshot.encoding.finalNewline}}},
        {u"fields"_s, fieldsJson(snapshot)},
        {u"sections"_s, sectionsJson(snapshot)},
        {u"name"_s, identity.name},
        {u"tagline"_s, identity.tagline},
        {u"words"_s, countWords(snapshot.text)},
        {u"tokens"_s, estimateTokens(snapshot.text)},
        {u"diagnostics"_s, diagnosticsJson(snapshot, check(snapshot))},
    };
    const Reading &reading = snapshot.reading;
    if (reading.state == ReadingState::Repaired)
        object.insert(u"repaired"_s, reading.repaired.toJson());
    if (reading.reason) {
        const Position place = snapshot.lines.positionAt(reading.reason->span.begin);
        object.insert(u"reason"_s,
                      QJsonObject{{u"code"_s, QString::fromLatin1(reading.reason->code)},
                                  {u"message"_s, wordError(*reading.reason)},
                                  {u"line"_s, place.line},
                                  {u"column"_s, place.column}});
    }
    object.insert(u"loader"_s, QJsonObject{{u"name"_s, loaded(reading, u"name")},
                                           {u"description"_s, loaded(reading, u"description")}});
    printJson(object);
}

void showSummary(const QString &file, const Snapshot &snapshot)
{
    const Identity identity = identityOf(snapshot);
    print(identity.name);
    if (!identity.tagline.isEmpty())
        print(identity.tagline);
    print(tr("%1 · %2 · %3 words · %4 tokens (estimated)")
              .arg(kindId(snapshot.kind), wordReading(snapshot.reading),
                   QLocale().toString(countWords(snapshot.text)),
                   QLocale().toString(estimateTokens(snapshot.text))));
    if (!snapshot.frontmatter.entries.empty())
        print(QString());
    for (const Entry &entry : snapshot.frontmatter.entries) {
        const Value *value = snapshot.value(entry.key);
        print("  "_L1 + entry.key + ": "_L1 + (value ? shownValue(*value) : tr("(not readable)")));
    }
    if (!snapshot.outline.sections.empty())
        print(QString());
    for (const Section &section : snapshot.outline.sections) {
        print("  "_L1 + QString(section.level, u'#') + u' ' + section.title + "  ("_L1
              + tr("line %1").arg(snapshot.lines.lineAt(section.heading.begin)) + u')');
    }
    const std::vector<Diagnostic> diagnostics = check(snapshot);
    if (!diagnostics.empty())
        print(QString());
    for (const Diagnostic &diagnostic : diagnostics)
        print(diagnosticLine(file, snapshot, diagnostic));
}

} // namespace

ExitCode runShow(const QStringList &arguments)
{
    Options options(u"show FILE"_s,
                    tr("Shows what a persona says: its name, fields and sections, how it is\n"
                       "read, and its problems. A FILE of \"-\" is standard input."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString file = options.argument(0);
    const auto snapshot = openPersona(file);
    if (!snapshot)
        return complain(snapshot.error());
    if (options.has(u"json"_s))
        showJson(file, **snapshot);
    else
        showSummary(file, **snapshot);
    return Done;
}

} // namespace studio::cli
