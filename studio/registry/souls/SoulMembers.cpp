#include "registry/souls/SoulMembers.h"

#include "format/PlanValue.h"
#include "persona/Identity.h"
#include "persona/Schema.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView contentMember("content");
constexpr QLatin1StringView statusMember("status");
constexpr QLatin1StringView historyMember("slugHistory");

bool isBlank(QChar character)
{
    return character.isSpace() || character == QChar::ByteOrderMark;
}

QString clean(const QString &text)
{
    return QString::fromUtf8(toValidUtf8(text)).trimmed();
}

bool isOneLine(const Field &field)
{
    return field.type != FieldType::Text;
}

QJsonValue listOf(const Snapshot &snapshot, const Field &field)
{
    const Value *value = snapshot.value(field.key);
    QJsonArray list;
    for (const QString &item : value ? value->asTexts() : QStringList()) {
        if (const QString text = clean(item); !text.isEmpty())
            list += text;
    }
    return list;
}

QJsonValue textOf(const Snapshot &snapshot, const Field &field)
{
    QString text = clean(snapshot.textOf(field.key));
    if (isOneLine(field))
        text = text.simplified();
    if (field.key == "authorHandle"_L1 && text.startsWith(u'@'))
        text.remove(0, 1);
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// What stands for nothing is nothing: null, no member, an empty text or list.
QJsonValue comparable(const QString &member, const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().isEmpty() ? QJsonValue() : value;
    QString text = value.toString().trimmed();
    if (member == "authorHandle"_L1 && text.startsWith(u'@'))
        text.remove(0, 1);
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

bool isSameContent(const QJsonObject &there, const QString &wanted)
{
    const QString hash = contentHashOf(wanted);
    // The body itself says more than what the catalog says of it; a card has none.
    if (there.contains(contentMember))
        return contentHashOf(there[contentMember].toString()) == hash;
    return there["contentHash"_L1].toString().compare(hash, Qt::CaseInsensitive) == 0;
}

bool holdsAll(const QJsonArray &list, const QJsonArray &items)
{
    return std::ranges::all_of(items, [&](const QJsonValue &item) { return list.contains(item); });
}

bool differs(const QString &member, const QJsonObject &there, const QJsonValue &wanted)
{
    if (member == contentMember)
        return !isSameContent(there, wanted.toString());
    if (member == historyMember)
        return !holdsAll(there[member].toArray(), wanted.toArray());
    if (member == statusMember && wanted == "published"_L1 && there[member] == "pending"_L1)
        return false;
    return comparable(member, there[member]) != comparable(member, wanted);
}

} // namespace

QString normalisedBody(const QString &body)
{
    QString text = body;
    text.replace("\r\n"_L1, "\n"_L1);
    const auto begin = std::ranges::find_if_not(text, isBlank);
    auto end = text.cend();
    while (end > begin && isBlank(*(end - 1)))
        --end;
    return text.sliced(begin - text.cbegin(), end - begin);
}

QString contentHashOf(const QString &body)
{
    const QByteArray bytes = toValidUtf8(normalisedBody(body));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject soulMembers(const Snapshot &snapshot, const QString &slug, const QString &version)
{
    QJsonObject members;
    for (const Field &field : schemaFor(Kind::Soul).fields) {
        const bool onlyWhenSaid = field.key == historyMember || field.key == statusMember;
        if (onlyWhenSaid && !snapshot.value(field.key))
            continue;
        members[field.key] = field.type == FieldType::List ? listOf(snapshot, field)
                                                           : textOf(snapshot, field);
    }
    const Identity identity = identityOf(snapshot);
    const auto fill = [&](const QString &member, const QString &text) {
        if (members[member].isNull() && !text.isEmpty())
            members[member] = clean(text).simplified();
    };
    fill(u"name"_s, identity.name);
    fill(u"tagline"_s, identity.tagline);
    fill(u"slug"_s, identity.slug);
    if (!slug.isEmpty())
        members[u"slug"_s] = slug;
    if (!version.isEmpty())
        members[u"version"_s] = version;
    const Span body = snapshot.frontmatter.body;
    members[contentMember] = QString::fromUtf8(
        toValidUtf8(normalisedBody(snapshot.text.sliced(body.begin, body.length()))));
    return members;
}

std::vector<Error> soulProblems(const Snapshot &snapshot, const QJsonObject &members)
{
    if (snapshot.kind != Kind::Soul)
        return {{"soul/agent", {}, {}}};
    std::vector<Error> problems;
    const auto refuse = [&](const char *code, const QStringList &arguments) {
        problems.push_back({code, arguments, {}});
    };
    for (const Field &field : schemaFor(Kind::Soul).fields) {
        const QJsonValue value = members[field.key];
        const bool empty = comparable(field.key, value).isNull();
        if (field.requiredToPublish && empty)
            refuse("soul/missing", {field.key});
        QStringList texts;
        for (const QJsonValue &item : value.isArray() ? value.toArray() : QJsonArray{value}) {
            if (!item.toString().isEmpty())
                texts += item.toString();
        }
        for (const QString &text : std::as_const(texts)) {
            if (!field.choices.empty() && !field.openValues && !field.findChoice(text))
                refuse("soul/unknown-value", {field.key, text});
            else if (field.patternIsError && !field.patternRule.match(text).hasMatch())
                refuse("soul/bad-value", {field.key, text});
        }
    }
    if (members[contentMember].toString().isEmpty())
        refuse("soul/no-body", {});
    if (!snapshot.encoding.validUtf8)
        refuse("soul/not-utf8", {});
    return problems;
}

QStringList differingMembers(const QJsonObject &there, const QJsonObject &wanted)
{
    QStringList members;
    for (auto member = wanted.begin(); member != wanted.end(); ++member) {
        if (differs(member.key(), there, member.value()))
            members += member.key();
    }
    return members;
}

bool isVersioned(QStringView member)
{
    return member != historyMember && member != statusMember && member != "slug"_L1
           && member != "version"_L1;
}

QByteArray soulFile(const QJsonObject &soul)
{
    const Schema &schema = schemaFor(Kind::Soul);
    QString text = u"---\n---\n\n"_s + normalisedBody(soul[contentMember].toString()) + u'\n';
    for (const Field &field : schema.fields) {
        const QJsonValue value = soul[field.key];
        if (comparable(field.key, value).isNull())
            continue;
        // A value that cannot be written is left out: the body is worth more than a field.
        const Result<TextEdit> edit = planSet(text, parseFrontmatter(text), field.key,
                                              Value::fromJson(value),
                                              schema.planOptions(field.key));
        if (edit)
            text = edit->appliedTo(text);
    }
    return toValidUtf8(text);
}

} // namespace studio
