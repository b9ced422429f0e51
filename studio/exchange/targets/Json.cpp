#include "exchange/targets/Writers.h"

#include "format/PlanSection.h"
#include "persona/Identity.h"
#include "persona/Resources.h"

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

} // namespace

Result<ExportPlan> writeJson(const Snapshot &snapshot, const TargetData &data,
                             const TargetOptions &)
{
    const Identity identity = identityOf(snapshot);
    const QStringView text(snapshot.text);
    const QString path = exportPath(data, snapshot);
    ExportPlan plan{data.target.id, {}, {}, {}, {}};

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
            const QString place = u"fieldSources."_s + entry.key;
            plan.fields.push_back({entry.key,
                                   FieldOutcome::Outcome::Mapped,
                                   sourceOf(snapshot, entry),
                                   place,
                                   {"export/moved", {place}, entry.whole}});
        }
    }
    const Span introduction = snapshot.outline.introduction();
    const Span body = snapshot.frontmatter.body;
    QJsonObject json{
        {u"format"_s, readData(u"data/exchange.json"_s)["json"_L1]},
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
    noteBody(plan, snapshot, data, u"body"_s);
    addLossesOfText(plan, snapshot, data.target);
    return plan;
}

} // namespace studio
