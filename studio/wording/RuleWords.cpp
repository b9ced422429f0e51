#include "wording/RuleWords.h"

#include "wording/Pages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RulePage)
};

constexpr QLatin1StringView why("\n## Why\n");
constexpr QLatin1StringView before("\n## Before\n");
constexpr QLatin1StringView after("\n## After\n");

QString heading(const QString &text)
{
    return "\n## "_L1 + text + u'\n';
}

/// From "## Before" on, under the headings of the language. No example holds a heading of these:
/// each is the first of its kind behind the one before.
QString examplesOf(const QString &page)
{
    const qsizetype begin = page.indexOf(before);
    const qsizetype middle = page.indexOf(after, begin);
    return heading(Words::tr("Before"))
           + QStringView(page).sliced(begin, middle - begin).sliced(before.size())
           + heading(Words::tr("After")) + QStringView(page).sliced(middle).sliced(after.size());
}

} // namespace

RuleWords wordRule(const RuleInfo &rule)
{
    const QString &page = rule.documentation;
    const qsizetype reasons = page.indexOf(why) + why.size();
    RuleWords words{rule.summary, page.sliced(reasons, page.indexOf(before) - reasons).trimmed(),
                    page};
    const auto translated = translatedPage(u"rules"_s, QString::fromLatin1(rule.code) + ".md"_L1);
    if (!translated)
        return words;
    const qsizetype end = translated->indexOf("\n\n"_L1);
    words.summary = translated->first(end).simplified();
    words.reasons = translated->sliced(end).trimmed();
    words.page = words.summary + u'\n' + heading(Words::tr("Why")) + u'\n' + words.reasons + u'\n'
                 + examplesOf(page);
    return words;
}

} // namespace studio
