#include "format/FrontmatterLexer.h"
#include "format/Yaml.h"

// The elements of a list entry, so that one of them can be changed without touching the others.

namespace studio {

void FrontmatterLexer::readItems(Entry &entry) const
{
    if (!entry.value || !entry.value->isList())
        return;
    if (entry.style == Style::FlowList)
        readFlowItems(entry);
    else if (entry.style == Style::BlockList)
        readBlockItems(entry);
    // What was found must be what the parser reads; else the list is planned as a whole.
    const Value::List &list = entry.value->toList();
    entry.itemsComplete = list.size() == entry.items.size();
    for (size_t i = 0; entry.itemsComplete && i < list.size(); ++i) {
        entry.itemsComplete = list[i].isScalar() && !list[i].isNull()
                              && list[i].asText() == entry.items[i].text;
    }
    if (!entry.itemsComplete)
        entry.items.clear();
}

std::optional<Item> FrontmatterLexer::scalarItem(Span value) const
{
    while (value.end > value.begin && m_text[value.end - 1].isSpace())
        --value.end;
    while (value.begin < value.end && m_text[value.begin].isSpace())
        ++value.begin;
    if (value.isEmpty())
        return {};
    const QStringView source = m_text.sliced(value.begin, value.length());
    Item item;
    item.whole = item.value = value;
    const QChar first = source.front();
    if (source.contains(u'\n') || QStringView(u"[{&*!|>").contains(first))
        return {};
    if (first == u'"' || first == u'\'') {
        const std::optional<qsizetype> end = endOfQuoted(value.begin);
        const Result<Value> decoded = readYaml(source);
        if (end != value.end || !decoded)
            return {};
        item.style = first == u'"' ? Style::DoubleQuoted : Style::SingleQuoted;
        item.text = decoded->asText();
        return item;
    }
    item.text = resolvePlain(source.toString()).asText();
    return item;
}

void FrontmatterLexer::readFlowItems(Entry &entry) const
{
    const qsizetype close = entry.valueSpan.end - 1;
    qsizetype begin = entry.valueSpan.begin + 1;
    const auto take = [&](qsizetype end) {
        if (const std::optional<Item> item = scalarItem({begin, end}))
            entry.items.push_back(*item);
        begin = end + 1;
    };
    for (qsizetype at = begin; at < close; ++at) {
        const QChar unit = m_text[at];
        if (unit == u'[' || unit == u'{' || unit == u'#') {
            entry.items.clear();
            return;
        }
        if ((unit == u'"' || unit == u'\'')
            && m_text.sliced(begin, at - begin).trimmed().isEmpty()) {
            const std::optional<qsizetype> end = endOfQuoted(at);
            if (!end || *end > close)
                return;
            at = *end - 1;
        } else if (unit == u',') {
            take(at);
        }
    }
    take(close);
}

void FrontmatterLexer::readBlockItems(Entry &entry) const
{
    // The value starts at the first mark; its line tells the indentation of all of them.
    qsizetype begin = entry.valueSpan.begin;
    while (begin > m_content.begin && m_text[begin - 1] != u'\n')
        --begin;
    const qsizetype indent = entry.valueSpan.begin - begin;
    for (Line line = lineAt(begin); line.whole.begin < entry.valueSpan.end;
         line = lineAt(line.whole.end)) {
        if (line.isBlank() || m_text[line.first] == u'#')
            continue;
        if (line.indent() != indent || !isListMark(line)) {
            entry.items.clear();
            return;
        }
        qsizetype value = line.first + 1;
        while (value < line.end && (m_text[value] == u' ' || m_text[value] == u'\t'))
            ++value;
        qsizetype end = line.end;
        if (value < line.end && (m_text[value] == u'"' || m_text[value] == u'\'')) {
            if (const std::optional<qsizetype> close = endOfQuoted(value))
                end = std::min(*close, line.end);
        } else if (value < line.end) {
            end = endOfPlain(value, line.end);
        }
        std::optional<Item> item = scalarItem({value, end});
        if (!item) {
            entry.items.clear();
            return;
        }
        item->whole = line.whole;
        entry.items.push_back(*item);
    }
}

} // namespace studio
