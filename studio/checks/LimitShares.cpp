#include "checks/LimitShares.h"

#include "checks/RuntimeLimits.h"
#include "persona/PersonaMeasures.h"
#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

std::vector<LimitShare> limitShares(const Snapshot &snapshot)
{
    const PersonaMeasures measures = measure(snapshot);
    std::vector<LimitShare> shares;
    for (const RuntimeLimit &limit : runtimeLimits()) {
        if (std::ranges::find(limit.kinds, snapshot.kind) == limit.kinds.end())
            continue;
        LimitShare share;
        share.name = limit.name;
        share.help = limit.help;
        share.used = limit.bodyOnly ? measures.body.characters : measures.whole.characters;
        share.limit = limit.characters;
        share.refuses = limit.refuses;
        shares.push_back(share);
    }
    if (measures.description) {
        const QJsonArray budgets = readData(u"data/runtime-limits.json"_s)["budgets"_L1].toArray();
        for (const QJsonValue &json : budgets) {
            if (json["id"_L1] != "agent-description"_L1)
                continue;
            LimitShare share;
            share.name = json["name"_L1].toString();
            share.help = json["help"_L1].toString();
            share.used = measures.description->tokens;
            share.limit = json["tokens"_L1].toInteger();
            share.tokens = true;
            shares.push_back(share);
        }
    }
    std::ranges::stable_sort(shares, std::greater(), &LimitShare::share);
    return shares;
}

} // namespace studio
