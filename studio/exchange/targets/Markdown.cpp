#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

TargetWriter markdownWriter()
{
    return {{u"markdown"_s, u"Markdown"_s, {Kind::Soul, Kind::Agent}, u"NAME.md"_s, u"2026-08"_s},
            [](const Snapshot &snapshot, const Target &target) -> Result<ExportPlan> {
                return planExactCopy(snapshot, target, exportPath(target, snapshot, ".md"_L1));
            }};
}

} // namespace studio
