#include "checks/Rules.h"

#include "persona/Resources.h"
#include "persona/Tools.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct NamedPattern
{
    QRegularExpression pattern;
    QString name;
};

QRegularExpression patternOf(const QJsonValue &json)
{
    QRegularExpression pattern(json.toString(), QRegularExpression::CaseInsensitiveOption);
    if (!pattern.isValid())
        qFatal("models.json holds the broken pattern %s", qPrintable(json.toString()));
    pattern.optimize();
    return pattern;
}

/// What is known of models, from resources/data/models.json.
struct ModelData
{
    QStringList aliases;
    QStringList families;
    QStringList withoutEffort;
    std::vector<QRegularExpression> ids;
    std::vector<NamedPattern> retired; ///< With the family that took over.
    std::vector<NamedPattern> foreign; ///< With their makers.

    ModelData()
    {
        const QJsonObject json = readData(u"data/models.json"_s);
        const auto texts = [&](QLatin1StringView key) {
            QStringList list;
            for (const QJsonValue &text : json[key].toArray())
                list += text.toString();
            return list;
        };
        aliases = texts("aliases"_L1);
        families = texts("families"_L1);
        withoutEffort = texts("withoutEffort"_L1);
        for (const QJsonValue &id : json["idPatterns"_L1].toArray())
            ids.push_back(patternOf(id));
        for (const QJsonValue &old : json["retired"_L1].toArray())
            retired.push_back({patternOf(old["pattern"_L1]), old["family"_L1].toString()});
        for (const QJsonValue &other : json["foreign"_L1].toArray())
            foreign.push_back({patternOf(other["pattern"_L1]), other["maker"_L1].toString()});
    }
};

const ModelData &models()
{
    static const ModelData data;
    return data;
}

const NamedPattern *firstMatch(const std::vector<NamedPattern> &patterns, const QString &text)
{
    const auto found = std::ranges::find_if(
        patterns, [&](const NamedPattern &one) { return one.pattern.match(text).hasMatch(); });
    return found == patterns.end() ? nullptr : &*found;
}

/// The family that a name mentions: "Claude Sonnet 4.5" is a sonnet.
QString familyIn(const QString &name)
{
    for (const QString &family : models().families) {
        if (name.contains(family, Qt::CaseInsensitive))
            return family;
    }
    return {};
}

void checkName(const Snapshot &snapshot, const Entry &entry, const QString &name,
               std::vector<Diagnostic> &found)
{
    const auto tell = [&](const char *rule, const QString &argument) -> Diagnostic & {
        return reportField(found, snapshot, rule, Severity::Warning, valuePlace(entry), entry.key,
                           {name, argument});
    };
    if (models().aliases.contains(name))
        return;
    if (const NamedPattern *foreign = firstMatch(models().foreign, name)) {
        Diagnostic &diagnostic = tell("foreign-model", foreign->name);
        offer(diagnostic, "fix/remove-field", {entry.key},
              planRemove(snapshot.text, snapshot.frontmatter, entry.key), true);
        return;
    }
    if (const NamedPattern *old = firstMatch(models().retired, name)) {
        offerValue(tell("retired-model", old->name), snapshot, entry.key, old->name, true);
        return;
    }
    const bool isId = std::ranges::any_of(
        models().ids, [&](const QRegularExpression &id) { return id.match(name).hasMatch(); });
    // A slip in one of the short names is told by the rule about values.
    const bool slip = !name.contains(u'-')
                      && !didYouMean(name, models().families + QStringList(u"inherit"_s)).isEmpty();
    if (isId || slip)
        return;
    const QString family = familyIn(name);
    Diagnostic &diagnostic = tell("model-name", family);
    if (!family.isEmpty())
        offerValue(diagnostic, snapshot, entry.key, family, true);
}

void checkEffort(const Snapshot &snapshot, const QString &model, std::vector<Diagnostic> &found)
{
    const Entry *effort = snapshot.frontmatter.find(u"effort");
    const QString family = familyIn(model);
    if (!effort || snapshot.textOf(u"effort").isEmpty() || !models().withoutEffort.contains(family))
        return;
    Diagnostic &diagnostic = reportField(found, snapshot, "effort-model", Severity::Info,
                                         valuePlace(*effort), effort->key, {model});
    offer(diagnostic, "fix/remove-field", {effort->key},
          planRemove(snapshot.text, snapshot.frontmatter, effort->key));
}

/// The tools of a group that the list names itself; none where everything is inherited.
QStringList namedTools(const Snapshot &snapshot, QLatin1StringView group)
{
    QStringList names;
    if (!snapshot.value(u"tools"))
        return names;
    for (const QString &name : grantedTools(snapshot)) {
        const Tool *tool = findTool(name);
        if (tool && tool->group == group)
            names += name;
    }
    return names;
}

void checkMode(const Snapshot &snapshot, const Entry &entry, const QString &mode,
               std::vector<Diagnostic> &found)
{
    const auto tell = [&](const char *rule, Severity severity, QStringList arguments = {}) {
        reportField(found, snapshot, rule, severity, valuePlace(entry), entry.key,
                    std::move(arguments));
    };
    if (mode == "bypassPermissions"_L1) {
        tell("bypass-permissions", Severity::Warning);
    } else if (mode == "dontAsk"_L1) {
        if (namedTools(snapshot, "run"_L1).contains(u"Bash"_s))
            tell("dont-ask-bash", Severity::Info);
    } else if (mode == "plan"_L1) {
        if (const QStringList writing = namedTools(snapshot, "write"_L1); !writing.isEmpty())
            tell("plan-writes", Severity::Warning, {writing.join(u", "_s)});
    }
}

} // namespace

void checkModel(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Agent || !snapshot.frontmatter.present)
        return;
    const QString model = snapshot.textOf(u"model").trimmed();
    if (const Entry *entry = snapshot.frontmatter.find(u"model");
        entry && !model.isEmpty() && snapshot.value(u"model")->isString()) {
        checkName(snapshot, *entry, model, found);
        checkEffort(snapshot, model, found);
    }
    if (const Entry *entry = snapshot.frontmatter.find(u"permissionMode"))
        checkMode(snapshot, *entry, snapshot.textOf(u"permissionMode"), found);
}

} // namespace studio
