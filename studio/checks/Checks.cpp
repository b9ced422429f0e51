#include "checks/Checks.h"

#include "checks/FileIgnores.h"
#include "checks/RuleBook.h"
#include "checks/Rules.h"
#include "checks/RuntimeLimits.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Findings in the text belong to the field or the section that they stand in.
void locate(Diagnostic &diagnostic, const Snapshot &snapshot)
{
    if (!diagnostic.field.isEmpty() || diagnostic.section >= 0)
        return;
    const qsizetype at = diagnostic.span.begin;
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (frontmatter.present && frontmatter.content.contains(at)) {
        for (const Entry &entry : frontmatter.entries) {
            if (entry.whole.contains(at))
                diagnostic.field = entry.key;
        }
    } else if (frontmatter.body.contains(at)) {
        diagnostic.section = snapshot.outline.sectionAt(at);
    }
}

/// A page about an agent, in the documentation of a project: it has a title and a description, as
/// all pages have, and no name.
bool isPageAboutAgent(const Snapshot &snapshot)
{
    return snapshot.kind == Kind::Agent && !snapshot.frontmatter.find(u"name")
           && snapshot.frontmatter.find(u"title")
           && (snapshot.path.contains("/docs/"_L1) || snapshot.path.contains("/documentation/"_L1));
}

/// Copilot has tools, keys and models of its own: what rules say of another program's is not for it.
void keepForTarget(std::vector<Diagnostic> &found, const Snapshot &snapshot,
                   const Configuration &configuration)
{
    if (isPageAboutAgent(snapshot)) {
        std::erase_if(found, [](const Diagnostic &diagnostic) {
            return diagnostic.code.startsWith("agent/");
        });
    }
    if (!isForCopilot(snapshot))
        return;
    const QStringList targets = targetsOf(snapshot, configuration);
    std::erase_if(found, [&](const Diagnostic &diagnostic) {
        const RuleInfo *rule = findRule(diagnostic.code);
        return rule && !rule->targets.isEmpty()
               && std::ranges::none_of(
                   rule->targets, [&](const QString &target) { return targets.contains(target); });
    });
}

/// The weights that the configuration gives; what it turns off is left out.
void weigh(std::vector<Diagnostic> &found, const Configuration &configuration)
{
    if (configuration.rules.empty())
        return;
    std::erase_if(found, [&](Diagnostic &diagnostic) {
        const auto severity = configuration.severityOf(diagnostic.code, diagnostic.severity);
        diagnostic.severity = severity.value_or(diagnostic.severity);
        return !severity;
    });
}

/// Of a rule that finds the same thing everywhere, a hundred findings say as much as ten thousand,
/// and neither a list nor an editor is made for those.
void limit(std::vector<Diagnostic> &found)
{
    constexpr int mostOfOne = 100;
    QHash<QByteArray, int> counts;
    std::erase_if(
        found, [&](const Diagnostic &diagnostic) { return ++counts[diagnostic.code] > mostOfOne; });
}

} // namespace

std::vector<Diagnostic> check(const Snapshot &snapshot, const CheckContext &context)
{
    std::vector<Diagnostic> found;
    if (context.configuration.ignored)
        return found;
    checkReading(snapshot, found);
    checkKeys(snapshot, found);
    checkFields(snapshot, found);
    checkPlugin(snapshot, context, found);
    checkModel(snapshot, found);
    checkShapes(snapshot, found);
    checkDescription(snapshot, found);
    checkTools(snapshot, found);
    checkToolUse(snapshot, found);
    checkSections(snapshot, found);
    const BodyScan scan = scanBody(snapshot);
    checkHeadings(snapshot, scan, found);
    checkBody(snapshot, scan, context, found);
    checkSoul(snapshot, scan, context, found);
    checkPoints(snapshot, scan, found);
    checkSkill(snapshot, found);
    checkText(snapshot, found);
    checkMarkup(snapshot, scan, context, found);
    checkPhrases(snapshot, scan, context, found);
    checkFolder(snapshot, context, found);
    keepForTarget(found, snapshot, context.configuration);
    applyIgnores(snapshot, context, found);
    weigh(found, context.configuration);
    std::ranges::stable_sort(found, {}, [](const Diagnostic &diagnostic) {
        return std::tuple(diagnostic.span.begin, diagnostic.severity, diagnostic.span.end);
    });
    limit(found);
    for (Diagnostic &diagnostic : found)
        locate(diagnostic, snapshot);
    return found;
}

} // namespace studio
