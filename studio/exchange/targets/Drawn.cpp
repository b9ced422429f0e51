#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

/// A picture or a page. It shows the persona and is not read back, so there is nothing to lose.
Result<ExportPlan> writeDrawn(const Snapshot &snapshot, const TargetData &data,
                              const TargetOptions &options)
{
    if (!options.draw)
        return fail("export/not-drawn", {data.target.name});
    const QString path = exportPath(data, snapshot);
    ExportPlan plan{data.target.id, {{path, options.draw(snapshot, data.target.id)}}, {}, {}, {}};
    return plan;
}

} // namespace studio
