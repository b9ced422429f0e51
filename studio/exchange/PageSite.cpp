#include "exchange/PageSite.h"

#include "persona/Schema.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// Even the explanation of a claim is shorter.
constexpr qsizetype longestLine = 600;

QRegularExpression wholeLine(const QString &pattern)
{
    return QRegularExpression(u"^(?:"_s + pattern + u")$"_s,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// A choice of that field that the line names, in the schema's spelling; else nothing.
QString choiceIn(QStringView key, QStringView line)
{
    if (const Field *field = schemaFor(Kind::Soul).find(key)) {
        for (const Choice &choice : field->choices) {
            if (choice.value.compare(line, Qt::CaseInsensitive) == 0)
                return choice.value;
        }
    }
    return {};
}

} // namespace

SiteLine siteLine(const QString &line)
{
    static const std::pair<QRegularExpression, SiteLine> known[] = {
        {wholeLine(
             uR"((?:[←‹«⟵↩⬅]+\s*|<{1,2}\s+)(?:\S+(?:\s+|$)){0,6}|(?:back|return) to (?:\S+(?:\s+|$)){1,4}|)"
             uR"((?:browse |view |see )?all (?:souls|personas|agents))"_s),
         SiteLine::BackLink},
        {wholeLine(
             uR"([↓⬇⤓📋⭐★🔗]*\s*(?:download(?:ed)?(?: (?:soul|soul\.md|\.md|md|file|this soul|raw|zip))?(?:\s*\(?[\d.,]+\s*[kmKM]?\)?)?|)"
             uR"(copy(?: (?:link|text|markdown|to clipboard|command|soul\.md))?|copied!?|share|install|)"
             uR"(save|saved|like|liked|follow|favou?rite|bookmark|star|report(?: (?:this )?soul)?|edit|fork|remix|)"
             uR"(sign in|sign up|log in|log ?out|sign out|view (?:source|raw|on github)|open in \S+|)"
             uR"(use this soul|get (?:this )?soul|try it|show more|show less|read more)\s*[↓⬇↗→]?)"_s),
         SiteLine::Button},
        {wholeLine(
             uR"([\d.,]+\s*[km]?\+?\s*(?:downloads?|views?|likes?|stars?|installs?|charges?|ratings?|reviews?|votes?|users?|followers?)|)"
             uR"((?:downloads?|views?|likes?|stars?|installs?|charges?|ratings?|reviews?)\s*:?\s*[\d.,]+\s*[km]?|)"
             uR"([★☆⭐]+\s*[\d.,]*(?:\s*/\s*\d)?\s*(?:\(\s*[\d.,]+\s*[km]?\s*\w*\s*\))?|)"
             uR"((?:updated|published|created|added)\s*:?\s*(?:on\s+)?(?:\d|just now|yesterday|today|an? \w+ ago|[a-z]{3,9}\.? \d).*)"_s),
         SiteLine::Counter},
        {wholeLine(
             uR"(claim (?:(?:the |your |its )?(?:authorship|ownership)|authorship of .{1,60}|this (?:soul|page|persona))\s*[→?!.]?|)"
             uR"((?:are you|is this|did you) (?:the |your |write |make |author )?(?:author|creator|soul|yours|this|it)(?: (?:of )?this(?: soul)?)?\s*\?)"_s),
         SiteLine::Claim},
        {wholeLine(
             uR"(.*\bclaim (?:this|the|your|authorship of (?:this|the)) (?:soul|page|persona)\b.*\b(?:author(?:ed)?|wrote|github|handle|yours|review).*|)"
             uR"(.*\b(?:team|we|curators?|maintainers?) reviews? (?:every|each|all) claims?\b.*)"_s),
         SiteLine::ClaimText},
        {wholeLine(
             uR"((?:©|\(c\)|copyright)\s*\d{4}.*|(?:terms|privacy|imprint|contact|about|github|discord|docs|rss|cookies?)(?: (?:of (?:use|service)|policy|us))?|all rights reserved\.?)"_s),
         SiteLine::Footer},
    };
    if (line.size() > longestLine)
        return SiteLine::None;
    for (const auto &[pattern, kind] : known) {
        if (pattern.match(line).hasMatch())
            return kind;
    }
    return SiteLine::None;
}

std::optional<PageField> pageField(const QString &line)
{
    static const QRegularExpression version = wholeLine(
        uR"((?:version|v)?[ :.]*(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?))"_s);
    static const QRegularExpression author = wholeLine(
        uR"((?:(?:by|author|from|created by)[ :]*)?@([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})))"_s);
    static const QRegularExpression license = wholeLine(
        uR"(licen[sc]ed?(?: under)?[ :]*(\S.{1,40}))"_s);
    static const QRegularExpression category = wholeLine(uR"(category[ :]*(\S.{1,30}))"_s);
    static const QRegularExpression tags = wholeLine(
        uR"((?:tags[ :]*)?(#[\w-]+(?:[\s,]+#[\w-]+)*))"_s);

    if (line.size() > longestLine)
        return {};
    if (const auto match = version.match(line); match.hasMatch())
        return PageField{u"version"_s, match.captured(1)};
    if (const auto match = author.match(line); match.hasMatch())
        return PageField{u"authorHandle"_s, match.captured(1)};
    if (const auto match = license.match(line); match.hasMatch())
        return PageField{u"license"_s, match.captured(1).trimmed()};
    if (const auto match = category.match(line); match.hasMatch()) {
        const QString choice = choiceIn(u"category", match.capturedView(1).trimmed());
        if (!choice.isEmpty())
            return PageField{u"category"_s, choice};
    }
    if (const auto match = tags.match(line); match.hasMatch()) {
        QString list = match.captured(1);
        list.remove(u'#').replace(u',', u' ');
        return PageField{u"tags"_s, list.simplified()};
    }
    for (const QString &key : {u"category"_s, u"license"_s}) {
        if (const QString choice = choiceIn(key, line); !choice.isEmpty())
            return PageField{key, choice};
    }
    return {};
}

} // namespace studio
