#include "exchange/SkillFolder.h"
#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

/// SKILL.md as it is, with the files that lie beside it.
Result<ExportPlan> writeSkill(const Snapshot &snapshot, const TargetData &data,
                              const TargetOptions &)
{
    const QString path = exportPath(data, snapshot);
    Result<std::vector<ExportFile>> beside = skillFiles(snapshot.path, data.target.name);
    if (!beside)
        return std::unexpected(beside.error());
    ExportPlan plan{data.target.id, {{path, exactBytes(snapshot)}}, {}, {}, {}};
    const QString folder = path.section(u'/', 0, -2);
    for (ExportFile &file : *beside)
        plan.files.push_back({folder + u'/' + file.path, std::move(file.content)});
    keepAll(plan, snapshot, data, path);
    return plan;
}

} // namespace studio
