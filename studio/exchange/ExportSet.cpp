#include "exchange/ExportSet.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace studio {

bool hasFixedNames(const Target &target)
{
    return !target.pathPattern.contains(u"NAME"_s);
}

Result<ExportPlan> joinPlans(const std::vector<ExportJob> &jobs)
{
    ExportPlan joined;
    QHash<QString, const ExportJob *> owners;
    for (const ExportJob &job : jobs) {
        for (const ExportFile &file : job.plan.files) {
            const QString path = job.folder.isEmpty() ? file.path : job.folder + u'/' + file.path;
            const QString place = path.normalized(QString::NormalizationForm_C).toCaseFolded();
            if (const ExportJob *owner = owners.value(place)) {
                if (owner->source == job.source)
                    return fail("export/same-place", {path, owner->target, job.target});
                return fail("export/collision", {path, owner->source, job.source});
            }
            owners.insert(place, &job);
            joined.files.push_back({path, file.content});
        }
    }
    return joined;
}

} // namespace studio
