#include "checks/CheckContext.h"
#include "checks/Rules.h"

#include "persona/Identity.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// What every rule about one field is given.
struct Subject
{
    const Snapshot &snapshot;
    const Field &field;
    const Entry &entry;
    const Value &value;
    std::vector<Diagnostic> &found;

    Diagnostic &tell(const char *rule, Severity severity, QStringList arguments = {}) const
    {
        const Span span = entry.valueSpan.isEmpty() ? entry.keySpan : entry.valueSpan;
        return reportField(found, snapshot, rule, severity, span, field.key, std::move(arguments));
    }
};

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.first(longest - 1) + u'\u2026';
}

qsizetype charactersIn(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

/// A name for a persona that has none, from its file or its title.
QString nameFor(const Snapshot &snapshot)
{
    const Identity identity = identityOf(snapshot);
    if (snapshot.kind == Kind::Soul || identity.name.isEmpty())
        return identity.name;
    return makeSlug(identity.name);
}

void checkMissing(const Snapshot &snapshot, const Field &field, std::vector<Diagnostic> &found)
{
    const Entry *entry = snapshot.frontmatter.find(field.key);
    const Value *value = snapshot.value(field.key);
    if (entry
        && !(value && (value->isNull() || value->asText().trimmed().isEmpty())
             && value->isScalar()))
        return;
    const QByteArray rule = "missing-" + field.key.toUtf8();
    const Span place = entry ? entry->keySpan : frontmatterPlace(snapshot);
    Diagnostic &diagnostic = reportField(found, snapshot, rule.constData(), Severity::Error, place,
                                         field.key, {field.label});
    if (field.key == "name"_L1) {
        if (const QString name = nameFor(snapshot); !name.isEmpty())
            offerValue(diagnostic, snapshot, field.key, name);
    }
}

/// The value as another type, where the author's meaning is plain.
std::optional<Value> converted(const Field &field, const Value &value)
{
    if (field.type == FieldType::Boolean) {
        const QString word = value.asText().trimmed().toLower();
        if (word == "yes"_L1 || word == "on"_L1 || word == "true"_L1)
            return Value(true);
        if (word == "no"_L1 || word == "off"_L1 || word == "false"_L1)
            return Value(false);
    } else if (field.type == FieldType::Integer) {
        bool whole = false;
        const qint64 number = value.asText().trimmed().toLongLong(&whole);
        if (whole)
            return Value(number);
    } else if (field.type == FieldType::List && value.isScalar()) {
        return Value(value.asTexts().isEmpty() ? QStringList(value.asText()) : value.asTexts());
    } else if (value.isScalar() && !value.isString()) {
        return Value(value.asText());
    }
    return std::nullopt;
}

/// The stable name of what a field takes, for the wording.
QString typeId(FieldType type)
{
    switch (type) {
    case FieldType::Boolean: return u"boolean"_s;
    case FieldType::Integer: return u"integer"_s;
    case FieldType::List: return u"list"_s;
    case FieldType::ToolList: return u"tools"_s;
    case FieldType::Map: return u"map"_s;
    default: return u"text"_s;
    }
}

bool hasType(const Field &field, const Value &value)
{
    const auto scalars = [](const Value &list) {
        return std::ranges::all_of(list.toList(), [](const Value &v) { return v.isScalar(); });
    };
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Color: return value.isString();
    case FieldType::Boolean: return value.isBoolean();
    case FieldType::Integer: return value.isInteger();
    case FieldType::List: return value.isList() && scalars(value);
    case FieldType::ToolList: return value.isString() || (value.isList() && scalars(value));
    case FieldType::Map: return value.isMap();
    case FieldType::Any: return true;
    }
    return true;
}

void checkType(const Subject &subject)
{
    const Field &field = subject.field;
    // A number as the name makes the loader leave the file out; elsewhere it is only odd.
    const bool fatal = field.key == "name"_L1 && subject.snapshot.kind == Kind::Agent;
    // A comma string where a list is wanted is read by many programs as that list.
    const bool harmless = field.type == FieldType::List && subject.value.isString();
    static const QRegularExpression yesNo(u"^(?:yes|no|on|off)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const bool word = field.type == FieldType::Boolean && subject.value.isString()
                      && yesNo.match(subject.value.toString()).hasMatch();
    const char *rule = fatal      ? "name-type"
                       : harmless ? "comma-list"
                       : word     ? "yes-no"
                                  : "wrong-type";
    Diagnostic &diagnostic = subject.tell(rule,
                                          fatal      ? Severity::Error
                                          : harmless ? Severity::Info
                                                     : Severity::Warning,
                                          {typeId(field.type), shortened(subject.value.asText())});
    if (const auto value = converted(field, subject.value))
        offerValue(diagnostic, subject.snapshot, field.key, *value);
}

/// Hooks that are a list make the loader drop the file without a word.
bool checkHooks(const Subject &subject)
{
    if (subject.field.key != "hooks"_L1 || !subject.value.isList())
        return false;
    Diagnostic &diagnostic = subject.tell("hooks-list", Severity::Error);
    if (subject.value.toList().empty()) {
        offer(diagnostic, "fix/remove-field", {subject.field.key},
              planRemove(subject.snapshot.text, subject.snapshot.frontmatter, subject.field.key));
    }
    return true;
}

void checkChoice(const Subject &subject)
{
    const QString written = subject.value.asText();
    const Field &field = subject.field;
    if (field.findChoice(written))
        return;
    QStringList accepted;
    for (const Choice &choice : field.choices)
        accepted += choice.value;
    const QString near = didYouMean(written, accepted);
    // Values that the data do not know may still be right where any are accepted.
    if (field.openValues && (near.isEmpty() || written.contains(u'-') || written.contains(u'[')))
        return;
    const bool color = field.type == FieldType::Color;
    Diagnostic &diagnostic = subject.tell(
        color ? "color" : "value", color && near.isEmpty() ? Severity::Info : Severity::Warning,
        {shortened(written), near, accepted.join(u", "_s)});
    if (!near.isEmpty())
        offerValue(diagnostic, subject.snapshot, field.key, near);
}

void checkText(const Subject &subject)
{
    const Field &field = subject.field;
    const QString text = subject.value.asText();
    const bool slugs = field.pattern.contains("[a-z0-9]+(-"_L1);
    if (!field.rejectPattern.isEmpty() && field.rejectRule.match(text).hasMatch()) {
        Diagnostic &diagnostic = subject.tell(field.rejectCode.constData(), Severity::Error,
                                              {shortened(text), field.rejectHelp});
        if (slugs)
            offerValue(diagnostic, subject.snapshot, field.key, makeSlug(text), true);
        return;
    }
    if (!field.pattern.isEmpty() && !field.patternRule.match(text).hasMatch()) {
        Diagnostic &diagnostic = subject.tell(field.patternCode.constData(),
                                              severityFrom(field.patternSeverity),
                                              {shortened(text), field.patternHelp});
        if (slugs)
            offerValue(diagnostic, subject.snapshot, field.key, makeSlug(text), true);
    }
    const qsizetype length = charactersIn(text);
    if (field.maximumLength && length > *field.maximumLength) {
        subject.tell("long-value", severityFrom(field.maximumLengthSeverity),
                     {QString::number(length), QString::number(*field.maximumLength)});
    }
    // In a plain or single-quoted value a backslash is only a backslash.
    if (field.type == FieldType::Text && subject.entry.style != Style::DoubleQuoted
        && text.contains("\\n"_L1) && !text.contains(u'\n')) {
        const qsizetype at = subject.snapshot.text.indexOf("\\n"_L1, subject.entry.valueSpan.begin);
        Diagnostic &diagnostic = subject.tell("escaped-newline", Severity::Info);
        if (at >= 0 && at < subject.entry.valueSpan.end)
            diagnostic.span = {at, at + 2};
        QString meant = text;
        meant.replace("\\n"_L1, "\n"_L1).replace("\\\""_L1, "\""_L1);
        offer(diagnostic, "fix/real-newlines", {field.key},
              planSet(subject.snapshot.text, subject.snapshot.frontmatter, field.key, meant));
    }
}

/// 010 is ten for YAML 1.2 and eight for YAML 1.1.
void checkLeadingZero(const Subject &subject, qint64 number)
{
    static const QRegularExpression zeros(u"^[-+]?0[0-9]"_s);
    const Span place = subject.entry.valueSpan;
    if (!zeros.matchView(QStringView(subject.snapshot.text).sliced(place.begin, place.length()))
             .hasMatch())
        return;
    Diagnostic &diagnostic = subject.tell("leading-zero", Severity::Warning,
                                          {QString::number(number)});
    offer(diagnostic, "fix/replace", {QString::number(number)},
          TextEdit(place, QString::number(number)));
}

void checkNumber(const Subject &subject)
{
    const Field &field = subject.field;
    const qint64 number = subject.value.toInteger();
    checkLeadingZero(subject, number);
    const bool low = field.minimum && number < *field.minimum;
    const bool high = field.maximum && number > *field.maximum;
    if (!low && !high)
        return;
    Diagnostic &diagnostic = subject.tell(
        "out-of-range", Severity::Warning,
        {QString::number(number), field.minimum ? QString::number(*field.minimum) : QString(),
         field.maximum ? QString::number(*field.maximum) : QString()});
    offer(diagnostic, "fix/remove-field", {field.key},
          planRemove(subject.snapshot.text, subject.snapshot.frontmatter, field.key));
}

void checkItems(const Subject &subject)
{
    const Field &field = subject.field;
    const std::vector<Part> parts = partsOf(subject.snapshot, subject.entry);
    QStringList accepted;
    for (const Choice &choice : field.choices)
        accepted += choice.value;
    QStringList seen;
    for (const Part &part : parts) {
        const auto tell = [&](const char *rule, Severity severity, QStringList arguments) {
            arguments.prepend(shortened(part.text));
            return &reportField(subject.found, subject.snapshot, rule, severity, part.span,
                                field.key, arguments);
        };
        if (seen.contains(part.text)) {
            Diagnostic *diagnostic = tell("duplicate-item", Severity::Info, {});
            offerRemoval(*diagnostic, "fix/remove-item", {part.text}, subject.entry, parts,
                         [&](const Part &other) { return &other == &part; });
            continue;
        }
        seen += part.text;
        if (!accepted.isEmpty() && !field.openValues && !accepted.contains(part.text)) {
            const QString near = didYouMean(part.text, accepted);
            Diagnostic *diagnostic = tell("item-value", Severity::Warning,
                                          {near, accepted.join(u", "_s)});
            if (!near.isEmpty() && part.exact)
                offer(*diagnostic, "fix/replace", {near}, TextEdit(part.span, near));
        }
        if (!field.itemPattern.isEmpty() && !field.itemRule.match(part.text).hasMatch()) {
            tell("item-pattern", severityFrom(field.itemPatternSeverity), {field.itemPatternHelp});
        }
    }
    const int count = int(parts.size());
    if (field.maximumItems && count > *field.maximumItems) {
        subject.tell("too-many", severityFrom(field.maximumItemsSeverity),
                     {QString::number(count), QString::number(*field.maximumItems)});
    }
    if (field.minimumItems && count < *field.minimumItems) {
        subject.tell("too-few", Severity::Warning,
                     {QString::number(count), QString::number(*field.minimumItems)});
    }
}

void checkValue(const Subject &subject)
{
    const Field &field = subject.field;
    if (checkHooks(subject))
        return;
    if (!hasType(field, subject.value))
        return checkType(subject);
    switch (field.type) {
    case FieldType::Choice:
    case FieldType::Color: checkChoice(subject); break;
    case FieldType::String:
    case FieldType::Text: checkText(subject); break;
    case FieldType::Integer: checkNumber(subject); break;
    case FieldType::List: checkItems(subject); break;
    default: break;
    }
}

/// Whether the file is an agent of a plugin: below the "agents" folder of one.
bool liesInPlugin(const Snapshot &snapshot, const CheckContext &context)
{
    const auto exists = [&](const QString &path) {
        return context.exists ? context.exists(path) : QFileInfo::exists(path);
    };
    for (qsizetype at = snapshot.path.lastIndexOf("/agents/"_L1); at >= 0;
         at = at > 0 ? snapshot.path.lastIndexOf("/agents/"_L1, at - 1) : -1) {
        if (exists(snapshot.path.first(at) + "/.claude-plugin/plugin.json"_L1))
            return true;
    }
    return false;
}

} // namespace

void checkPlugin(const Snapshot &snapshot, const CheckContext &context,
                 std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Agent || !snapshot.frontmatter.present || snapshot.path.isEmpty())
        return;
    std::optional<bool> inPlugin;
    for (const Field &field : schemaFor(snapshot.kind).fields) {
        const Entry *entry = field.pluginIgnored ? snapshot.frontmatter.find(field.key) : nullptr;
        if (!entry)
            continue;
        if (!inPlugin)
            inPlugin = liesInPlugin(snapshot, context);
        if (*inPlugin) {
            reportField(found, snapshot, "plugin-ignored", Severity::Warning, entry->keySpan,
                        field.key);
        }
    }
}

void checkFields(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (!snapshot.frontmatter.present)
        return;
    // In a frontmatter that cannot be read nobody can say what is missing.
    const bool readable = snapshot.reading.state != ReadingState::Rejected;
    for (const Field &field : schemaFor(snapshot.kind).fields) {
        if (field.required && readable)
            checkMissing(snapshot, field, found);
        const Entry *entry = snapshot.frontmatter.find(field.key);
        const Value *value = snapshot.value(field.key);
        if (!entry || !value)
            continue;
        if (field.mainSessionOnly && !value->isNull()) {
            reportField(found, snapshot, "main-session-only", Severity::Info, entry->keySpan,
                        field.key);
        }
        if (!value->isNull()) {
            checkValue({snapshot, field, *entry, *value, found});
        } else if (!field.required && readable) {
            Diagnostic &diagnostic = reportField(found, snapshot, "empty", Severity::Info,
                                                 entry->keySpan, field.key, {field.absent});
            offer(diagnostic, "fix/remove-field", {field.key},
                  planRemove(snapshot.text, snapshot.frontmatter, field.key));
        }
    }
}

} // namespace studio
