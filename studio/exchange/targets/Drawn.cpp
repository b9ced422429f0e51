#include "exchange/targets/Writers.h"

#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

using Outcome = FieldOutcome::Outcome;

namespace {

/// What a card or a page shows of a kind, from resources/data/exchange.json.
class Drawing
{
public:
    Drawing(const TargetData &data, Kind kind)
        : m_target(data.target.name)
        , m_all(readData(u"data/exchange.json"_s)["drawn"_L1][data.json["drawn"_L1].toString()]
                    .toObject())
        , m_kind(m_all[kindId(kind)].toObject())
    {
    }

    FieldOutcome field(const QString &key, const QString &source) const
    {
        // No program acts by a picture, so nothing that is not in it has an effect.
        if (m_kind["shown"_L1].toArray().contains(key))
            return {key,  Outcome::Mapped, source, m_target, {"export/shown", {m_target}, {}},
                    false};
        if (m_kind["gist"_L1].toArray().contains(key))
            return {key,  Outcome::Changed, source, m_target, {"export/shown-gist", {m_target}, {}},
                    false};
        return {key,  Outcome::Dropped, source, {}, {"export/not-shown", {key, m_target}, {}},
                false};
    }

    FieldOutcome text(const QString &name, const QString &source) const
    {
        if (m_all["body"_L1].toBool())
            return {name, Outcome::Mapped, source, m_target, {"export/shown", {m_target}, {}},
                    false};
        return {name, Outcome::Dropped, source, {}, {"export/not-shown", {name, m_target}, {}},
                false};
    }

private:
    QString m_target;
    QJsonObject m_all;
    QJsonObject m_kind;
};

} // namespace

/// A picture or a page. It shows the persona and is not read back.
Result<ExportPlan> writeDrawn(const Snapshot &snapshot, const TargetData &data,
                              const TargetOptions &options)
{
    if (!options.draw)
        return fail("export/not-drawn", {data.target.name});
    const QString path = exportPath(data, snapshot);
    ExportPlan plan{data.target.id, {{path, options.draw(snapshot, data.target.id)}}, {}, {}, {}};
    const Drawing drawing(data, snapshot.kind);
    QStringList seen;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (seen.contains(entry.key))
            continue;
        seen += entry.key;
        plan.fields.push_back(
            drawing.field(entry.key, sourceOf(snapshot, *snapshot.frontmatter.find(entry.key))));
    }
    plan.fields.push_back(drawing.text(u"body"_s, {}));
    for (const int index : snapshot.outline.mainSections()) {
        const QString &title = snapshot.outline.sections[size_t(index)].title;
        plan.sections.push_back(drawing.text(title, title));
    }
    return plan;
}

} // namespace studio
