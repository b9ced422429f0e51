#include "cli/check/RulePages.h"

#include "checks/Rules.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Terminal.h"
#include "wording/Phrases.h"
#include "wording/RuleWords.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QJsonObject shortJson(const RuleInfo &rule)
{
    return {{u"code"_s, QString::fromLatin1(rule.code)},
            {u"severity"_s, severityId(rule.severity)},
            {u"summary"_s, wordRule(rule).summary},
            {u"fix"_s, ruleFixId(rule.fix)}};
}

QString fixWords(RuleFix fix)
{
    return fix == RuleFix::Safe      ? tr("fixed by --fix")
           : fix == RuleFix::Meaning ? tr("fixed by --unsafe-fixes")
                                     : tr("not fixed by itself");
}

void printPage(const RuleInfo &rule, bool colored)
{
    QStringList kinds;
    for (const Kind kind : rule.kinds)
        kinds += kindId(kind);
    print(inked(QString::fromLatin1(rule.code), Ink::Bold, colored) + "  "_L1
          + severityId(rule.severity) + u" · "_s + kinds.join(", "_L1) + u" · "_s
          + fixWords(rule.fix));
    print(QString());
    for (const QString &line : wordRule(rule).page.trimmed().split(u'\n')) {
        const bool heading = line.startsWith("## "_L1);
        const QString shown = line.isEmpty() ? line : "  "_L1 + line;
        print(heading ? inked(shown, Ink::Bold, colored) : shown);
    }
    print(QString());
}

} // namespace

ExitCode printRules(bool json)
{
    if (json) {
        QJsonArray rules;
        for (const RuleInfo &rule : ruleBook())
            rules.append(shortJson(rule));
        printJson(rules);
        return Done;
    }
    const bool colored = wantsColor(Color::Auto);
    for (const RuleInfo &rule : ruleBook())
        printPage(rule, colored);
    return Done;
}

ExitCode printRule(const QString &code, bool json)
{
    const RuleInfo *rule = findRule(code.toLatin1());
    if (!rule) {
        QStringList codes;
        for (const RuleInfo &known : ruleBook())
            codes += QString::fromLatin1(known.code);
        const QString meant = didYouMean(code, codes);
        say(meant.isEmpty()
                ? tr("There is no rule “%1”. “persona check --rules” lists them.").arg(code)
                : tr("There is no rule “%1”. Did you mean %2?").arg(code, meant));
        return WrongUsage;
    }
    if (json) {
        QJsonObject object = shortJson(*rule);
        object.insert(u"documentation"_s, wordRule(*rule).page);
        printJson(object);
    } else {
        printPage(*rule, wantsColor(Color::Auto));
    }
    return Done;
}

} // namespace studio::cli
