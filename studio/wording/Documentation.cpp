#include "wording/Documentation.h"

#include "persona/Profile.h"
#include "wording/Phrases.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio)
};

QString code(const QString &text)
{
    return u'`' + text + u'`';
}

QString choicesOf(const Field &field)
{
    QStringList lines;
    for (const Choice &choice : field.choices) {
        const QString line = u"- "_s + code(choice.value);
        lines += choice.help.isEmpty() ? line : QString(line + u": "_s + fromData(choice.help));
    }
    return lines.join(u'\n');
}

QString fieldValue(const Field &field, const QString &written)
{
    const Choice *choice = field.findChoice(written);
    if (!choice || choice->help.isEmpty())
        return {};
    return u"**"_s + code(choice->value) + u"** — "_s + fromData(choice->help);
}

/// The word or the element of a list around an offset, as far as it can be a tool's name.
Span wordAround(const QString &text, Span within, qsizetype offset)
{
    const auto belongs = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
    Span word{offset, offset};
    while (word.begin > within.begin && belongs(text[word.begin - 1]))
        --word.begin;
    while (word.end < within.end && belongs(text[word.end]))
        ++word.end;
    return word;
}

std::optional<PlaceDocumentation> ofValue(const Snapshot &snapshot, const Entry &entry,
                                          const Field &field, qsizetype offset)
{
    const Span word = wordAround(snapshot.text, entry.valueSpan, offset);
    const QString written = snapshot.text.sliced(word.begin, word.length());
    if (field.type == FieldType::ToolList) {
        if (const Tool *tool = findTool(written))
            return PlaceDocumentation{word, documentationOf(*tool)};
    }
    if (const QString help = fieldValue(field, written); !help.isEmpty())
        return PlaceDocumentation{word, help};
    return PlaceDocumentation{entry.valueSpan, documentationOf(field)};
}

std::optional<PlaceDocumentation> ofField(const Snapshot &snapshot, qsizetype offset)
{
    const Schema &schema = schemaFor(snapshot.kind);
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (!entry.whole.touches(offset))
            continue;
        const Field *field = schema.find(entry.key);
        if (field && entry.keySpan.touches(offset))
            return PlaceDocumentation{entry.keySpan, documentationOf(*field)};
        if (field && entry.valueSpan.touches(offset))
            return ofValue(snapshot, entry, *field, offset);
        const IgnoredKey *ignored = schema.findIgnored(entry.key);
        if (ignored && entry.keySpan.touches(offset))
            return PlaceDocumentation{entry.keySpan, fromData(ignored->help)};
    }
    return std::nullopt;
}

std::optional<PlaceDocumentation> ofSection(const Snapshot &snapshot, qsizetype offset)
{
    const Profile *profile = matchProfile(snapshot.kind, snapshot.outline);
    if (!profile)
        return std::nullopt;
    for (const Section &section : snapshot.outline.sections) {
        if (!section.heading.contains(offset))
            continue;
        const ProfileSection *known = profile->find(section.title);
        if (known && !known->help.isEmpty()) {
            return PlaceDocumentation{section.titleSpan,
                                      u"**"_s + known->title + u"** — "_s + fromData(known->help)};
        }
    }
    return std::nullopt;
}

} // namespace

QString documentationOf(const Field &field)
{
    QStringList parts{u"**"_s + fromData(field.label) + u"** "_s + code(field.key)};
    if (field.required)
        parts.last() += u" · "_s + Words::tr("required");
    if (!field.help.isEmpty())
        parts += fromData(field.help);
    if (!field.patternHelp.isEmpty())
        parts += Words::tr("Form: %1.").arg(fromData(field.patternHelp));
    if (!field.choices.empty())
        parts += choicesOf(field);
    if (!field.absent.isEmpty())
        parts += Words::tr("When it is not there: %1.").arg(fromData(field.absent));
    if (!field.emptyMeaning.isEmpty())
        parts += Words::tr("When the list is empty: %1.").arg(fromData(field.emptyMeaning));
    if (!field.deprecated.isEmpty())
        parts += fromData(field.deprecated);
    if (!field.source.isEmpty())
        parts += u'*' + fromData(field.source) + u'*';
    return parts.join(u"\n\n"_s);
}

QString documentationOf(const Tool &tool)
{
    QString text = u"**"_s + code(tool.name) + u"** — "_s + fromData(tool.help);
    if (!tool.replacedBy.isEmpty())
        text += u"\n\n"_s + Words::tr("%1 has taken its place.").arg(code(tool.replacedBy));
    return text;
}

QString documentationOf(const Candidate &candidate, Kind kind)
{
    if (candidate.kind == Candidate::Kind::Key) {
        if (const Field *field = schemaFor(kind).find(candidate.text))
            return documentationOf(*field);
    }
    if (candidate.kind == Candidate::Kind::Tool) {
        if (const Tool *tool = findTool(candidate.text))
            return documentationOf(*tool);
    }
    return fromData(candidate.help);
}

std::optional<PlaceDocumentation> documentationAt(const Snapshot &snapshot, qsizetype offset)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (frontmatter.present && frontmatter.content.touches(offset))
        return ofField(snapshot, offset);
    return ofSection(snapshot, offset);
}

} // namespace studio
