#include "checks/RuntimeLimits.h"

#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QJsonObject &data()
{
    static const QJsonObject read = readData(u"data/runtime-limits.json"_s);
    return read;
}

/// By target: what it takes amiss.
const QHash<QString, QStringList> &dislikes()
{
    static const QHash<QString, QStringList> known = [] {
        QHash<QString, QStringList> read;
        for (const QJsonValue &json : data()["targets"_L1].toArray()) {
            QStringList &all = read[json["id"_L1].toString()];
            for (const auto &key : {"refuses"_L1, "strips"_L1}) {
                for (const QJsonValue &what : json[key].toArray())
                    all += what.toString();
            }
        }
        return read;
    }();
    return known;
}

} // namespace

const std::vector<RuntimeLimit> &runtimeLimits()
{
    static const std::vector<RuntimeLimit> limits = [] {
        std::vector<RuntimeLimit> read;
        for (const QJsonValue &json : data()["limits"_L1].toArray()) {
            if (json["scope"_L1] == "workspace"_L1)
                continue;
            RuntimeLimit limit;
            limit.target = json["target"_L1].toString();
            limit.name = json["name"_L1].toString();
            limit.help = json["help"_L1].toString();
            for (const Kind kind : {Kind::Soul, Kind::Agent}) {
                if (!json["kind"_L1].isString() || json["kind"_L1] == kindId(kind))
                    limit.kinds.push_back(kind);
            }
            limit.bodyOnly = json["scope"_L1] == "body"_L1;
            limit.characters = json["characters"_L1].toInteger();
            limit.head = json["keepsHead"_L1].toDouble(1);
            limit.tail = json["keepsTail"_L1].toDouble(0);
            limit.refuses = json["refuses"_L1].toBool();
            read.push_back(limit);
        }
        return read;
    }();
    return limits;
}

bool isForCopilot(const Snapshot &snapshot)
{
    return snapshot.kind == Kind::Agent
           && (snapshot.path.endsWith(".agent.md"_L1)
               || snapshot.path.contains("/.github/agents/"_L1));
}

QStringList targetsOf(const Snapshot &snapshot, const Configuration &configuration)
{
    if (configuration.targets)
        return *configuration.targets;
    if (snapshot.kind != Kind::Soul)
        return {isForCopilot(snapshot) ? u"copilot"_s : u"claude-code"_s};
    const Value *frameworks = snapshot.value(u"frameworks");
    QStringList targets = frameworks ? frameworks->asTexts() : QStringList();
    if (targets.isEmpty())
        targets = {u"openclaw"_s, u"hermes"_s};
    return targets << u"catalog"_s;
}

bool takesAmiss(const QString &target, const QString &what)
{
    return dislikes().value(target).contains(what);
}

QString namesThatTakeAmiss(const QStringList &targets, const QString &what)
{
    QStringList names;
    for (const KnownTarget &target : knownTargets()) {
        if (targets.contains(target.id) && takesAmiss(target.id, what))
            names += target.name;
    }
    return names.join(u", "_s);
}

} // namespace studio
