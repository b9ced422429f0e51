#include "exchange/ModelMap.h"

#include "exchange/TargetData.h"

using namespace Qt::StringLiterals;

namespace studio {

QString modelKey(const QString &target, const QString &model)
{
    return target + u':' + model;
}

QString modelThere(const ModelMap &map, const QString &target, const QString &model)
{
    return map.value(modelKey(target, model), map.value(model));
}

QString modelHere(const ModelMap &map, const QString &target, const QString &name)
{
    const QString own = modelKey(target, {});
    QString general;
    for (auto pair = map.begin(); pair != map.end(); ++pair) {
        if (pair.value() != name)
            continue;
        if (pair.key().startsWith(own))
            return pair.key().sliced(own.size());
        // Ids of models have colons, too.
        const bool others = findTargetData(pair.key().section(u':', 0, 0))
                            && pair.key().contains(u':');
        // The same whatever the order of the map.
        if (!others && (general.isEmpty() || pair.key() < general))
            general = pair.key();
    }
    return general;
}

bool namesModels(const QString &target)
{
    const TargetData *data = findTargetData(target);
    return data && std::ranges::contains(data->fields, u"model"_s, &FieldRule::as);
}

} // namespace studio
