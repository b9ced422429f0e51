#include "format/PlanValue.h"

#include "format/NestedPlan.h"
#include "format/ReadBack.h"
#include "format/ScalarWriter.h"
#include "format/Yaml.h"
#include "text/FileText.h"

namespace studio {

namespace {

/// The source of an entry with another value. Blanks before the value and the comment on the
/// key's line stay.
QString entrySource(const QString &text, const Entry &entry, const WrittenValue &value)
{
    qsizetype colonEnd = text.indexOf(u':', entry.keySpan.end) + 1;
    const bool sameLine =
        !QStringView(text).sliced(colonEnd, entry.valueSpan.begin - colonEnd).contains(u'\n');
    const qsizetype end = std::max(entry.valueSpan.end, entry.commentSpan.end);
    QString blank = QStringLiteral(" ");
    if (sameLine && entry.style != Style::Empty)
        blank = text.sliced(colonEnd, entry.valueSpan.begin - colonEnd);
    QString source = text.sliced(entry.whole.begin, colonEnd - entry.whole.begin);
    if (!value.beside.isEmpty())
        source += blank + value.beside;
    if (!entry.commentSpan.isEmpty()) {
        qsizetype gap = entry.commentSpan.begin;
        while (text[gap - 1] == u' ' || text[gap - 1] == u'\t')
            --gap;
        source += text.sliced(gap, entry.commentSpan.end - gap);
    }
    return source + value.below + text.sliced(end, entry.whole.end - end);
}

TextEdit replaceValue(const QString &text, const Entry &entry, const WrittenValue &value)
{
    const QString before = text.sliced(entry.whole.begin, entry.whole.length());
    const TextEdit local = TextEdit::between(before, entrySource(text, entry, value));
    TextEdit edit;
    for (const Replacement &replacement : local.replacements())
        edit.add(replacement.span.shifted(entry.whole.begin), replacement.text);
    return edit;
}

/// Changes single elements of a list, so that the others keep their quotes and comments. No edit
/// when the list has to be written as a whole.
std::optional<TextEdit> editItems(const QString &text, const Entry &entry, const Value::List &list)
{
    if (!entry.itemsComplete || list.empty() || entry.items.empty()
        || !std::ranges::all_of(list, [](const Value &v) { return v.isScalar() && !v.isNull(); }))
        return {};
    const bool flow = entry.style == Style::FlowList;
    const std::vector<Item> &items = entry.items;
    const auto same = [&](size_t item, size_t element) {
        return entry.value->toList()[item] == list[element];
    };
    size_t front = 0;
    while (front < items.size() && front < list.size() && same(front, front))
        ++front;
    size_t back = 0;
    while (back < items.size() - front && back < list.size() - front
           && same(items.size() - 1 - back, list.size() - 1 - back))
        ++back;
    const size_t oldEnd = items.size() - back;
    const size_t newEnd = list.size() - back;
    const size_t both = std::min(oldEnd, newEnd);

    TextEdit edit;
    const ScalarPlace place{.inFlow = flow, .oneLine = true};
    for (size_t i = front; i < both; ++i)
        edit.add(items[i].value, writeScalar(list[i], items[i].style, place).beside);
    if (oldEnd > both) { // remove items [both, oldEnd)
        Span gone = flow ? Span{both > 0 ? items[both - 1].value.end : items[both].value.begin,
                                both > 0 ? items[oldEnd - 1].value.end : items[oldEnd].value.begin}
                         : Span{items[both].whole.begin, items[oldEnd - 1].whole.end};
        if (!edit.add(gone, {}))
            return {};
    }
    QString added;
    const qsizetype lineBegin = text.lastIndexOf(u'\n', items[0].value.begin) + 1;
    const QString marker = flow ? QString()
                                : text.sliced(lineBegin, items[0].value.begin - lineBegin);
    for (size_t i = both; i < newEnd; ++i) {
        const Style style = items[std::min(i, items.size() - 1)].style;
        const QString source = writeScalar(list[i], style, place).beside;
        if (!flow)
            added += marker + source + u'\n';
        else if (both > 0)
            added += QLatin1StringView(", ") + source;
        else
            added += source + QLatin1StringView(", ");
    }
    if (!added.isEmpty()) {
        const qsizetype at = both == 0 ? (flow ? items[0].value.begin : items[0].whole.begin)
                             : flow    ? items[both - 1].value.end
                                       : items[both - 1].whole.end;
        if (!flow && both > 0 && (at == 0 || text[at - 1] != u'\n'))
            return {};
        if (!edit.add({at, at}, added))
            return {};
    }
    return edit;
}

bool isCommaList(const Value &value)
{
    return std::ranges::all_of(value.toList(),
                               [](const Value &element) {
                                   return element.isString()
                                          && splitCommaList(element.toString()).size() == 1
                                          && splitCommaList(element.toString()).front()
                                                 == element.toString();
                               })
           && !value.toList().empty();
}

/// A list is written as a comma string where there is one already, or where the field wants one.
bool staysCommaString(const Entry *entry, const Value &value, const PlanOptions &options)
{
    if (!value.isList() || !isCommaList(value))
        return false;
    if (!entry || entry->style == Style::Empty)
        return options.listStyle == ListStyle::Comma;
    return entry->value && entry->value->isString() && options.listStyle == ListStyle::Comma;
}

WrittenValue writeValue(const QString &text, const Entry *entry, const Value &value,
                        const PlanOptions &options)
{
    if (value.isMap())
        return writeBlock(value, 2);
    if (value.isList()) {
        const bool flow = entry && entry->style == Style::FlowList;
        const bool block = entry && entry->style == Style::BlockList;
        if (value.toList().empty() || flow || (!block && options.listStyle == ListStyle::Flow))
            return {writeFlowList(value.toList()), {}};
        return writeBlock(value, 2);
    }
    ScalarPlace place;
    Style style = Style::Plain;
    if (entry) {
        style = entry->style;
        place.before = text.sliced(entry->valueSpan.begin, entry->valueSpan.length());
        if (style == Style::Literal || style == Style::Folded) {
            const qsizetype secondLine = place.before.indexOf(u'\n') + 1;
            qsizetype at = secondLine;
            while (at < place.before.size() && place.before[at] == u' ')
                ++at;
            if (secondLine > 0 && at > secondLine)
                place.indent = int(at - secondLine);
        }
    }
    return writeScalar(value, style, place);
}

/// Where a new key goes, by the order of keys: behind the nearest one before it.
qsizetype placeFor(const QString &text, const Frontmatter &tree, const QString &key,
                   const QStringList &order)
{
    const qsizetype rankOfKey = order.indexOf(key);
    const Entry *previous = nullptr;
    const Entry *next = nullptr;
    for (const Entry &entry : tree.entries) {
        const qsizetype rankOfEntry = order.indexOf(entry.key);
        if (rankOfKey < 0 || rankOfEntry < 0)
            continue;
        if (rankOfEntry < rankOfKey)
            previous = &entry;
        else if (!next)
            next = &entry;
    }
    if (previous)
        return previous->whole.end;
    if (!next)
        return tree.content.end;
    // Comment lines right above an entry speak of that entry.
    qsizetype at = next->whole.begin;
    while (at > tree.content.begin) {
        qsizetype line = text.lastIndexOf(u'\n', at - 2) + 1;
        line = std::max(line, tree.content.begin);
        if (!QStringView(text).sliced(line, at - line).trimmed().startsWith(u'#'))
            break;
        at = line;
    }
    return at;
}

/// The edit that writes a value at its key, or the key with it where it is missing.
TextEdit editFor(const QString &text, const Frontmatter &frontmatter, const QString &key,
                 const WrittenValue &written, const PlanOptions &options)
{
    if (const Entry *entry = frontmatter.find(key))
        return replaceValue(text, *entry, written);
    QString line = writeKey(key) + u':';
    if (!written.beside.isEmpty())
        line += u' ' + written.beside;
    line += written.below + u'\n';
    if (!frontmatter.present) {
        const bool separate = !text.isEmpty() && !text.startsWith(u'\n');
        line = QStringLiteral("---\n") + line + QStringLiteral("---\n");
        if (separate)
            line += u'\n';
        return TextEdit({0, 0}, line);
    }
    const qsizetype at = placeFor(text, frontmatter, key, options.keyOrder);
    if (text[at - 1] != u'\n')
        line.prepend(u'\n');
    return TextEdit({at, at}, line);
}

} // namespace

Result<TextEdit> planSet(const QString &text, const Frontmatter &frontmatter, const QString &key,
                         const Value &value, const PlanOptions &options)
{
    if (key.trimmed().isEmpty() || key.contains(u'\n') || key == u"<<")
        return fail("plan/key", {key});
    if (frontmatter.opened && !frontmatter.present)
        return fail("plan/unclosed", {key}, frontmatter.openFence);
    const Entry *entry = frontmatter.find(key);
    // Behind an anchor or a tag, which stay.
    if (entry && entry->style == Style::Opaque && value.isScalar())
        return planNestedSet(text, frontmatter, key, {}, value);
    if (entry && entry->style == Style::Opaque)
        return fail("plan/opaque", {key}, entry->whole);

    Value expected = value;
    if (staysCommaString(entry, value, options))
        expected = value.asTexts().join(QLatin1StringView(", "));
    if (entry && entry->value && *entry->value == expected
        && (entry->style != Style::Empty || expected.isNull()))
        return TextEdit();

    if (entry) {
        std::optional<TextEdit> edit;
        if (expected.isList())
            edit = editItems(text, *entry, expected.toList());
        if (edit) {
            if (const auto checked = readBack(text, frontmatter, key, &expected, *edit))
                return checked;
        }
    }
    Result<TextEdit> planned = readBack(
        text, frontmatter, key, &expected,
        editFor(text, frontmatter, key, writeValue(text, entry, expected, options), options));
    // Block scalars do not survive the loader's repair pass; one quoted line survives everything.
    if (!planned && expected.isString()) {
        const WrittenValue quoted = writeScalar(expected, Style::DoubleQuoted, {});
        if (const auto second = readBack(text, frontmatter, key, &expected,
                                         editFor(text, frontmatter, key, quoted, options)))
            planned = second;
    }
    return planned;
}

Result<TextEdit> planRemove(const QString &text, const Frontmatter &frontmatter, const QString &key)
{
    TextEdit edit;
    for (const Entry &entry : frontmatter.entries) {
        if (entry.key == key)
            edit.add(entry.whole, {});
    }
    if (edit.isEmpty())
        return edit;
    auto planned = readBack(text, frontmatter, key, nullptr, edit);
    return planned ? planned : NestedPlan(text, frontmatter, key).told(std::move(planned), {});
}

} // namespace studio
