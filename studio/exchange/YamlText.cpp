#include "exchange/YamlText.h"

#include "format/ScalarWriter.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype widestFlow = 100;

bool isFlat(const Value::List &list)
{
    return std::ranges::all_of(list, [](const Value &value) { return value.isScalar(); });
}

/// Short lists stay on the line of their key, as people write them.
WrittenValue written(const Value &value)
{
    if (value.isList() && isFlat(value.toList())) {
        const QString flow = writeFlowList(value.toList());
        if (flow.size() <= widestFlow)
            return {flow, {}};
    }
    return writeBlock(value, 2);
}

/// Such readers know double quotes and no others.
QString onOneLine(const Value &value)
{
    const bool plain = !value.isString() || canBePlain(value.toString(), false);
    return writeScalar(value, plain ? Style::Plain : Style::DoubleQuoted, {.oneLine = true}).beside;
}

WrittenValue writtenInLines(const Value &value)
{
    if (value.isScalar())
        return {onOneLine(value), {}};
    if (!value.isList() || !isFlat(value.toList()) || value.toList().empty())
        return writeBlock(value, 2);
    WrittenValue list;
    for (const Value &item : value.toList())
        list.below += u"\n  - "_s + onOneLine(item);
    return list;
}

} // namespace

QString writeFrontmatter(const Value::Map &values, YamlReader reader)
{
    if (values.empty())
        return {};
    QString text = u"---\n"_s;
    for (const Member &member : values) {
        const WrittenValue value = reader == YamlReader::Lines ? writtenInLines(member.value)
                                                               : written(member.value);
        text += writeKey(member.key) + u':'
                + (value.beside.isEmpty() ? QString() : u' ' + value.beside) + value.below + u'\n';
    }
    return text + u"---\n"_s;
}

} // namespace studio
