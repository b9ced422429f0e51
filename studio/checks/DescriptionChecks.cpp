#include "checks/Phrasebook.h"
#include "checks/Rules.h"
#include "persona/Measures.h"
#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Description
{
    const Snapshot &snapshot;
    const Entry &entry;
    QString text; ///< Trimmed.
    std::vector<Diagnostic> &found;

    Diagnostic &tell(const char *rule, Severity severity, QStringList arguments = {}) const
    {
        return reportField(found, snapshot, rule, severity, valuePlace(entry), entry.key,
                           std::move(arguments));
    }
};

/// Lower case, letters and digits only: "code-reviewer" is "Code reviewer."
QString bare(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

/// The part before the examples, which is what says what the agent is for.
QString withoutExamples(const QString &text)
{
    const qsizetype example = text.indexOf("<example>"_L1);
    return example < 0 ? text : text.first(example).trimmed();
}

/// One of them at most: what is too vague says no occasion either.
void checkSense(const Description &description)
{
    constexpr int enoughWords = 4; // fewer are a note of somebody who has just begun
    const QString lead = withoutExamples(description.text);
    if (bare(lead) == bare(description.snapshot.textOf(u"name"))) {
        description.tell("description-is-name", Severity::Warning);
    } else if (lead == description.text && phrasebook().vague.match(lead).hasMatch()
               && !phrasebook().whenWords.match(lead).hasMatch()) {
        description.tell("vague-description", Severity::Warning);
    } else if (lead == description.text && countWords(lead) >= enoughWords
               && !phrasebook().whenWords.match(lead).hasMatch()
               && std::ranges::all_of(lead, [](QChar c) { return c.unicode() < 0x2E80; })) {
        description.tell("description-no-when", Severity::Info);
    }
}

void checkPerson(const Description &description)
{
    if (const auto match = phrasebook().firstPerson.match(description.text); match.hasMatch())
        description.tell("first-person", Severity::Info, {match.captured(0)});
    else if (const auto other = phrasebook().secondPerson.match(description.text); other.hasMatch())
        description.tell("second-person", Severity::Info, {other.captured(0)});
}

int mostTokens()
{
    static const int limit = [] {
        for (const QJsonValue &budget :
             readData(u"data/runtime-limits.json"_s)["budgets"_L1].toArray()) {
            if (budget["id"_L1] == "agent-description"_L1)
                return budget["tokens"_L1].toInt();
        }
        return 0;
    }();
    return limit;
}

void checkLength(const Description &description)
{
    // No text has fewer than one character for six of its tokens.
    if (description.text.size() * 6 < mostTokens())
        return;
    const int tokens = estimateTokens(description.text);
    if (tokens > mostTokens()) {
        description.tell("long-description", Severity::Info,
                         {QString::number(tokens), QString::number(mostTokens())});
    }
}

/// Tags that the examples of descriptions are written with, opened and closed in pairs.
void checkExamples(const Description &description)
{
    static const QRegularExpression tag(u"<(/?)(examples?|commentary|context)>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    QStringList open;
    for (const auto &match : tag.globalMatch(description.text)) {
        const QString name = match.captured(2).toLower();
        if (match.captured(1).isEmpty() && !open.contains(name)) {
            open += name;
        } else if (!match.captured(1).isEmpty() && !open.isEmpty() && open.last() == name) {
            open.removeLast();
        } else {
            description.tell("broken-example", Severity::Warning, {match.captured(0)});
            return;
        }
    }
    if (!open.isEmpty())
        description.tell("broken-example", Severity::Warning, {u'<' + open.last() + u'>'});
}

void checkName(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Entry *entry = snapshot.frontmatter.find(u"name");
    const QString name = snapshot.textOf(u"name").trimmed();
    if (!entry || name.isEmpty())
        return;
    if (phrasebook().genericNames.contains(name.toLower())) {
        reportField(found, snapshot, "generic-name", Severity::Info, valuePlace(*entry), entry->key,
                    {name});
    } else if (phrasebook().builtinAgents.contains(name.toLower())) {
        reportField(found, snapshot, "builtin-name", Severity::Info, valuePlace(*entry), entry->key,
                    {name});
    }
}

} // namespace

void checkDescription(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Agent || !snapshot.frontmatter.present)
        return;
    checkName(snapshot, found);
    const Entry *entry = snapshot.frontmatter.find(u"description");
    const Value *value = snapshot.value(u"description");
    if (!entry || !value || !value->isString() || value->toString().trimmed().isEmpty())
        return;
    const Description description{snapshot, *entry, value->toString().trimmed(), found};
    checkSense(description);
    checkPerson(description);
    checkLength(description);
    checkExamples(description);
}

} // namespace studio
