#include "cli/Report.h"

#include "cli/Options.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

using Outcome = FieldOutcome::Outcome;

QJsonObject outcomeJson(const FieldOutcome &outcome, const QString &key)
{
    QJsonObject json{{key, outcome.field}, {u"outcome"_s, QString(outcomeId(outcome.outcome))}};
    if (!outcome.from.isEmpty())
        json.insert(u"from"_s, outcome.from);
    if (!outcome.to.isEmpty())
        json.insert(u"to"_s, outcome.to);
    if (!outcome.reason.code.isEmpty())
        json.insert(u"reason"_s, wordError(outcome.reason));
    if (outcome.isLoss())
        json.insert(u"effect"_s, outcome.effect);
    return json;
}

QJsonArray outcomesJson(const std::vector<FieldOutcome> &outcomes, const QString &key)
{
    QJsonArray array;
    for (const FieldOutcome &outcome : outcomes)
        array.append(outcomeJson(outcome, key));
    return array;
}

QString lossLine(const FieldOutcome &outcome)
{
    const QString why = outcome.reason.code.isEmpty() ? QString() : wordError(outcome.reason);
    if (outcome.outcome == Outcome::Dropped)
        return tr("Left out: %1. %2").arg(outcome.field, why).trimmed();
    if (outcome.outcome == Outcome::Changed)
        return tr("Changed: %1. %2").arg(outcome.field, why).trimmed();
    return {};
}

QString summaryOf(const std::vector<FieldOutcome> &outcomes)
{
    int counts[4] = {};
    for (const FieldOutcome &outcome : outcomes)
        ++counts[int(outcome.outcome)];
    return tr("Kept: %1. Under another name: %2. Changed: %3. Left out: %4.")
        .arg(counts[int(Outcome::Kept)])
        .arg(counts[int(Outcome::Mapped)])
        .arg(counts[int(Outcome::Changed)])
        .arg(counts[int(Outcome::Dropped)]);
}

void addModelMap(Options &options)
{
    options.add({u"model-map"_s},
                tr("The models there for those here, such as sonnet=gpt-5,opus=gpt-5-pro; for one\n"
                   "target codex:sonnet=gpt-5."),
                u"MAP"_s);
}

std::expected<ModelMap, ExitCode> modelMapOf(const Options &options)
{
    ModelMap map;
    for (const QString &pair : options.value(u"model-map"_s).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype at = pair.indexOf(u'=');
        const QString from = at < 0 ? QString() : pair.first(at).trimmed();
        const QString to = at < 0 ? QString() : pair.sliced(at + 1).trimmed();
        if (from.isEmpty() || to.isEmpty())
            return std::unexpected(
                options.wrong(tr("A model map looks like this: sonnet=NAME,opus=NAME.")));
        map.insert(from, to);
    }
    return map;
}

} // namespace studio::cli
