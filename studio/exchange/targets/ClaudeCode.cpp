#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

TargetWriter claudeCodeWriter()
{
    return {{u"claude-code"_s,
             u"Claude Code"_s,
             {Kind::Agent},
             u".claude/agents/NAME.md"_s,
             u"2026-08"_s},
            [](const Snapshot &snapshot, const Target &target) -> Result<ExportPlan> {
                return planExactCopy(snapshot, target, exportPath(target, snapshot, ".md"_L1));
            }};
}

} // namespace studio
