#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

TargetWriter soulWriter()
{
    return {{u"soul"_s, u"SOUL.md"_s, {Kind::Soul}, u"SOUL.md"_s, u"2026-08"_s},
            [](const Snapshot &snapshot, const Target &target) -> Result<ExportPlan> {
                return planExactCopy(snapshot, target, target.pathPattern);
            }};
}

} // namespace studio
