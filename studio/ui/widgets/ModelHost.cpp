#include "ui/widgets/ModelHost.h"

#include "persona/Resources.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QWidget>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// Looks like the id of one version of a model that still answers, by the patterns of the data.
bool isModelId(const QString &text)
{
    struct Patterns
    {
        std::vector<QRegularExpression> ids;
        std::vector<QRegularExpression> retired;
    };
    static const Patterns known = [] {
        Patterns patterns;
        const QJsonObject json = readData(u"data/models.json"_s);
        for (const QJsonValue &one : json["idPatterns"_L1].toArray())
            patterns.ids.emplace_back(one.toString());
        for (const QJsonValue &one : json["retired"_L1].toArray())
            patterns.retired.emplace_back(one["pattern"_L1].toString());
        return patterns;
    }();
    const auto finds = [&](const QRegularExpression &one) { return one.match(text).hasMatch(); };
    return std::ranges::any_of(known.ids, finds) && std::ranges::none_of(known.retired, finds);
}

} // namespace

ModelHost::~ModelHost() = default;

QMap<QString, int> ModelHost::modelIdsInUse() const
{
    QMap<QString, int> used = modelsInUse();
    used.removeIf([](const auto &one) { return !isModelId(one.key()); });
    return used;
}

QString ModelHost::wordUse(int agents)
{
    return tr("Named by %n agents of the library", nullptr, agents);
}

const ModelHost *ModelHost::around(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (const auto *host = dynamic_cast<const ModelHost *>(at))
            return host;
    }
    return nullptr;
}

} // namespace studio
