#include "exchange/targets/Writers.h"

namespace studio {

/// The file as it is, byte for byte.
Result<ExportPlan> writeCopy(const Snapshot &snapshot, const TargetData &data,
                             const TargetOptions &)
{
    const QString path = exportPath(data, snapshot);
    ExportPlan plan{data.target.id, {{path, exactBytes(snapshot)}}, {}, {}, {}};
    keepAll(plan, snapshot, data, path);
    return plan;
}

} // namespace studio
