#include "exchange/Target.h"

#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

WriteForm writerFor(const QString &form)
{
    static const QHash<QString, WriteForm> writers{
        {u"copy"_s, &writeCopy},         {u"frontmatter"_s, &writeFields},
        {u"toml"_s, &writeFields},       {u"plugin"_s, &writePlugin},
        {u"openclaw"_s, &writeOpenClaw}, {u"soul-spec"_s, &writeSoulSpec},
        {u"json"_s, &writeJson},         {u"drawn"_s, &writeDrawn},
        {u"skill"_s, &writeSkill},
    };
    return writers.value(form);
}

} // namespace

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = [] {
        std::vector<Target> list;
        for (const TargetData &data : targetData())
            list.push_back(data.target);
        return list;
    }();
    return all;
}

const Target *findTarget(QStringView id)
{
    const auto found = std::ranges::find_if(targets(), [&](const Target &t) { return t.id == id; });
    return found == targets().end() ? nullptr : &*found;
}

QLatin1StringView outcomeId(FieldOutcome::Outcome outcome)
{
    switch (outcome) {
    case FieldOutcome::Outcome::Kept: return "kept"_L1;
    case FieldOutcome::Outcome::Mapped: return "mapped"_L1;
    case FieldOutcome::Outcome::Changed: return "changed"_L1;
    case FieldOutcome::Outcome::Dropped: return "dropped"_L1;
    }
    Q_UNREACHABLE_RETURN("kept"_L1);
}

bool ExportPlan::losesSomething() const
{
    return std::ranges::any_of(fields, &FieldOutcome::isLoss)
           || std::ranges::any_of(sections, &FieldOutcome::isLoss);
}

bool ExportPlan::losesEffect() const
{
    const auto matters = [](const FieldOutcome &field) { return field.isLoss() && field.effect; };
    return std::ranges::any_of(fields, matters) || std::ranges::any_of(sections, matters);
}

Result<ExportPlan> planExport(const Snapshot &snapshot, const QString &targetId,
                              const TargetOptions &options)
{
    const TargetData *data = findTargetData(targetId);
    if (!data)
        return fail("export/no-such-target", {targetId});
    if (!data->target.kinds.contains(snapshot.kind))
        return fail("export/wrong-kind", {data->target.name, kindId(snapshot.kind)});
    Result<ExportPlan> plan = writerFor(data->form)(snapshot, *data, options);
    if (plan && !data->note.isEmpty())
        plan->notes.push_back({data->note.toLatin1(), {}, {}});
    return plan;
}

} // namespace studio
