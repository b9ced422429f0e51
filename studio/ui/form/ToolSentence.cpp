#include "ui/form/ToolSentence.h"

#include "persona/Tools.h"
#include "ui/form/DataText.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// The context of the translations.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::ToolSentence)
};

constexpr qsizetype namedRules = 3;

QString listed(const QStringList &parts, const QString &last)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(Words::tr(", ")) + last + parts.last();
}

QStringList entriesOf(const Snapshot &snapshot, QStringView key)
{
    const Value *value = snapshot.value(key);
    return value ? value->asTexts() : QStringList();
}

/// What stands in the parentheses of a permission rule; empty for a plain name.
QString ruleOf(const QString &entry)
{
    const qsizetype open = entry.indexOf(u'(');
    return open < 0 || !entry.endsWith(u')') ? QString()
                                             : entry.sliced(open + 1, entry.size() - open - 2);
}

/// The limits of an ability: nothing when one of its tools is granted without one.
QStringList limitsOf(const QStringList &entries, const QString &group)
{
    QStringList rules;
    for (const QString &entry : entries) {
        if (toolGroupOf(entry) != group)
            continue;
        const QString rule = ruleOf(entry);
        if (rule.isEmpty() || rule == "*"_L1)
            return {};
        rules += rule;
    }
    return rules;
}

QString withLimits(const QString &phrase, const QStringList &rules)
{
    if (rules.isEmpty())
        return phrase;
    QString named = rules.first(qMin(namedRules, rules.size())).join(Words::tr(", "));
    if (rules.size() > namedRules)
        named += Words::tr(" …");
    return Words::tr("%1 (only %2)").arg(phrase, named);
}

/// The words for what the granted entries of a group can do, each once.
QStringList phrasesOf(const QStringList &entries, const ToolGroup &group)
{
    QStringList phrases;
    for (const QString &entry : entries) {
        if (toolGroupOf(entry) != group.id)
            continue;
        const Tool *tool = findTool(toolName(entry));
        const QString own = tool ? tool->can : QString();
        phrases += dataText(own.isEmpty() ? group.can : own);
    }
    phrases.removeDuplicates();
    return phrases;
}

/// \a gone: the groups that nothing is left of; \a missing: those worth a word, as a phrase.
QString inherited(const Snapshot &snapshot, const QStringList &gone, const QStringList &missing)
{
    // Denials that take a whole ability away are said as such, the others by name.
    QStringList except = entriesOf(snapshot, u"disallowedTools");
    except.removeIf([&](const QString &denial) { return gone.contains(toolGroupOf(denial)); });
    QString sentence = Words::tr("Can use every tool of the conversation that calls it");
    if (!except.isEmpty())
        sentence += Words::tr(", except %1").arg(listed(except, Words::tr(" and ")));
    if (!missing.isEmpty())
        sentence += Words::tr("; cannot %1").arg(listed(missing, Words::tr(" or ")));
    return sentence + u'.';
}

} // namespace

QString toolSentence(const Snapshot &snapshot)
{
    if (snapshot.kind != Kind::Agent)
        return {};
    const Value *tools = snapshot.value(u"tools");
    const QStringList named = entriesOf(snapshot, u"tools");
    const bool all = !tools || tools->isNull() || named.contains("*"_L1);
    const QStringList granted = grantedTools(snapshot);
    if (granted.isEmpty())
        return Words::tr("Has no tools: it can only answer from what it is told.");

    // Entries with their rules, less what is denied.
    QStringList entries = all ? granted : named;
    entries.removeIf([&](const QString &entry) { return !granted.contains(toolName(entry)); });

    const QStringList reached = abilitiesOf(entries);
    const bool runsAll = reached.contains("run"_L1) && limitsOf(entries, u"run"_s).isEmpty();
    QStringList can;
    QStringList cannot;
    QStringList gone;
    for (const ToolGroup &group : toolGroups()) {
        if (!reached.contains(group.id)) {
            if (group.cannot.isEmpty())
                continue;
            // A command can write a file or load a page: to say that it cannot would be untrue.
            const bool byCommand = runsAll && (group.id == "write"_L1 || group.id == "network"_L1);
            const QString phrase = dataText(group.cannot);
            gone += group.id;
            cannot += byCommand ? Words::tr("%1 except by commands").arg(phrase) : phrase;
            continue;
        }
        const QStringList limits = limitsOf(entries, group.id);
        const QStringList phrases = phrasesOf(entries, group);
        for (const QString &phrase : phrases)
            can += withLimits(phrase, limits);
    }
    if (all)
        return inherited(snapshot, gone, cannot);
    const auto unknown = std::ranges::count_if(
        entries, [](const QString &entry) { return toolGroupOf(entry).isEmpty(); });
    if (unknown > 0)
        can += Words::tr("use %n tools that are not known here", nullptr, int(unknown));
    QString sentence = Words::tr("Can %1").arg(listed(can, Words::tr(" and ")));
    if (!cannot.isEmpty())
        sentence += Words::tr("; cannot %1").arg(listed(cannot, Words::tr(" or ")));
    return sentence + u'.';
}

} // namespace studio
