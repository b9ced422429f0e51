#include "ui/form/FieldNote.h"

#include "format/NestedTree.h"
#include "persona/Measures.h"
#include "persona/Tools.h"
#include "ui/form/DataText.h"

#include <QColor>
#include <QFileInfo>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// The context of the translations.
struct Note
{
    Q_DECLARE_TR_FUNCTIONS(studio::FieldNote)
};

/// A limit is worth a word only when it comes near.
bool isNear(qsizetype count, int limit)
{
    return count * 10 >= qsizetype(limit) * 8;
}

QString toolsNote(const Field &field, const Value *value)
{
    if (!value)
        return field.absent.isEmpty() ? QString() : dataText(field.absent);
    const QStringList tools = value->asTexts();
    if (tools.isEmpty())
        return dataText(field.emptyMeaning.isEmpty() ? field.absent : field.emptyMeaning);
    const QStringList abilities = abilitiesOf(tools);
    QStringList can;
    for (const ToolGroup &group : toolGroups()) {
        if (abilities.contains(group.id))
            can += dataText(group.can);
    }
    if (can.isEmpty())
        return {};
    const QString list = can.join(Note::tr(", "));
    return field.key == "disallowedTools"_L1 ? Note::tr("may not %1").arg(list)
                                             : Note::tr("can %1").arg(list);
}

/// A name of the field, or a colour that is written out.
bool isColor(const Field &field, const QString &text)
{
    return text.isEmpty() || field.findChoice(text.toLower())
           || (text.startsWith(u'#') && QColor::isValidColorName(text));
}

QString nameNote(const Value *value, const QString &fileName)
{
    if (!value || fileName.isEmpty() || !fileName.endsWith(".md"_L1))
        return {};
    const QString base = fileName.chopped(3);
    if (base.compare("SOUL"_L1, Qt::CaseInsensitive) == 0)
        return {};
    return base == value->asText() ? Note::tr("file name matches")
                                   : Note::tr("the file is called %1").arg(fileName);
}

} // namespace

QString anchorNote(const Field &field, const Snapshot &snapshot)
{
    const Entry *entry = snapshot.frontmatter.find(field.key);
    if (!entry || entry->style != Style::Opaque)
        return {};
    const auto tree = nestedTree(snapshot.text, snapshot.frontmatter, field.key);
    if (!tree || !tree->root.alias.isEmpty())
        return {};
    QStringList properties;
    if (!tree->root.anchor.isEmpty())
        properties += QString(u'&' + tree->root.anchor);
    if (!tree->root.tag.isEmpty())
        properties += tree->root.tag;
    return properties.join(u' ');
}

QString fieldNote(const Field &field, const Snapshot &snapshot, const QString &fileName)
{
    if (const QString anchor = anchorNote(field, snapshot); !anchor.isEmpty())
        return anchor;
    const Value *value = snapshot.value(field.key);
    const bool agent = snapshot.kind == Kind::Agent;
    // What an agent can do is said below its tools, with what it cannot.
    if (field.type == FieldType::ToolList)
        return agent && field.key == "tools"_L1 ? QString() : toolsNote(field, value);
    // The descriptions of skills are read before every turn as well.
    const bool described = snapshot.kind != Kind::Soul;
    if (agent && field.key == "name"_L1)
        return nameNote(value, fileName);
    if (described && field.key == "description"_L1) {
        const int tokens = value ? estimateTokens(value->asText()) : 0;
        return tokens == 0 ? QString() : Note::tr("%n tokens, paid on every turn", nullptr, tokens);
    }
    if (field.maximumLength) {
        const qsizetype length = value ? value->asText().size() : 0;
        if (isNear(length, *field.maximumLength))
            return Note::tr("%1 of %2 characters").arg(length).arg(*field.maximumLength);
    }
    if (field.maximumItems && value) {
        const qsizetype count = value->asTexts().size();
        if (isNear(count, *field.maximumItems))
            return Note::tr("%1 of %2").arg(count).arg(*field.maximumItems);
    }
    if (field.type == FieldType::Color && value && !isColor(field, value->asText().trimmed()))
        return Note::tr("unknown colour");
    if (field.requiredToPublish && (!value || (value->isScalar() && value->asText().isEmpty())))
        return Note::tr("needed to publish");
    if (!value && field.type == FieldType::List && !field.absent.isEmpty())
        return dataText(field.absent);
    return {};
}

} // namespace studio
