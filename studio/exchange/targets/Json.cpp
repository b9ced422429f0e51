#include "exchange/targets/Writers.h"

#include "format/PlanSection.h"
#include "persona/Identity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Text that any JSON reader takes: bytes that are no UTF-8 become U+FFFD.
QString clean(QStringView text)
{
    return QString::fromUtf8(toValidUtf8(text));
}

QLatin1StringView stateId(ReadingState state)
{
    switch (state) {
    case ReadingState::None: return "none"_L1;
    case ReadingState::Strict: return "strict"_L1;
    case ReadingState::Repaired: return "repaired"_L1;
    case ReadingState::Rejected: return "rejected"_L1;
    }
    Q_UNREACHABLE_RETURN("none"_L1);
}

QJsonArray sectionsOf(const Snapshot &snapshot)
{
    const QStringView text(snapshot.text);
    QJsonArray sections;
    for (const Section &section : snapshot.outline.sections) {
        QJsonArray bullets;
        for (const Bullet &bullet : bulletsIn(snapshot.text, section.body)) {
            const Span span = bullet.content;
            bullets += QJsonObject{{u"text"_s, clean(text.sliced(span.begin, span.length()))},
                                   {u"depth"_s, bullet.depth},
                                   {u"ordered"_s, bullet.ordered}};
        }
        const QStringView body = text.sliced(section.body.begin, section.body.length());
        sections += QJsonObject{{u"title"_s, clean(section.title)},
                                {u"level"_s, section.level},
                                {u"parent"_s, section.parent},
                                {u"body"_s, clean(body.trimmed())},
                                {u"bullets"_s, bullets}};
    }
    return sections;
}

Result<ExportPlan> plan(const Snapshot &snapshot, const Target &target)
{
    const Identity identity = identityOf(snapshot);
    const QStringView text(snapshot.text);
    const QString path = exportPath(target, snapshot, ".json"_L1);
    ExportPlan plan{target.id, {}, {}};

    QJsonObject fields;
    QJsonObject sources;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (const Value *value = snapshot.value(entry.key)) {
            fields[entry.key] = value->toJson();
            plan.fields.push_back({entry.key,
                                   FieldOutcome::Outcome::Kept,
                                   sourceOf(snapshot, entry),
                                   u"fields."_s + entry.key,
                                   {}});
        } else {
            const Span span = entry.valueSpan;
            sources[entry.key] = clean(text.sliced(span.begin, span.length()));
            plan.fields.push_back(mapped(snapshot, entry, u"fieldSources."_s + entry.key));
        }
    }
    const Span introduction = snapshot.outline.introduction();
    const Span body = snapshot.frontmatter.body;
    QJsonObject json{
        {u"format"_s, u"org.personastudio.persona/1"_s},
        {u"kind"_s, kindId(snapshot.kind)},
        {u"name"_s, clean(identity.name)},
        {u"slug"_s, identity.slug},
        {u"tagline"_s, clean(identity.tagline)},
        {u"reading"_s, stateId(snapshot.reading.state)},
        {u"fields"_s, fields},
        {u"introduction"_s,
         clean(text.sliced(introduction.begin, introduction.length()).trimmed())},
        {u"sections"_s, sectionsOf(snapshot)},
        {u"body"_s, clean(text.sliced(body.begin, body.length()))},
    };
    if (!sources.isEmpty())
        json[u"fieldSources"_s] = sources;
    plan.files.push_back({path, QJsonDocument(json).toJson(QJsonDocument::Indented)});
    plan.fields.push_back({u"body"_s, FieldOutcome::Outcome::Kept, {}, u"body"_s, {}});
    addLossesOfText(plan, snapshot, target);
    return plan;
}

} // namespace

TargetWriter jsonWriter()
{
    return {{u"json"_s, u"JSON"_s, {Kind::Soul, Kind::Agent}, u"NAME.json"_s, u"2026-08"_s}, &plan};
}

} // namespace studio
