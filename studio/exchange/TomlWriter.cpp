#include "exchange/TomlText.h"

#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool isControl(QChar unit)
{
    return (unit.unicode() < 0x20 && unit != u'\n' && unit != u'\t') || unit.unicode() == 0x7F;
}

/// Within basic quotes. \a lines: line ends and single quotes stay as they are.
QString escaped(QStringView text, bool lines)
{
    QString out;
    int quotes = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        quotes = unit == u'"' ? quotes + 1 : 0;
        if (unit == u'\\')
            out += u"\\\\"_s;
        else if (unit == u'"')
            // Three in a row would end the text, and one at the end would join the closing ones.
            out += !lines || quotes % 3 == 0 || at + 1 == text.size() ? u"\\\""_s : u"\""_s;
        else if (unit == u'\n')
            out += lines ? u"\n"_s : u"\\n"_s;
        else if (unit == u'\t')
            out += lines ? u"\t"_s : u"\\t"_s;
        else if (isControl(unit))
            out += u"\\u%1"_s.arg(int(unit.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += unit;
    }
    return out;
}

QString written(const QString &text)
{
    if (!text.contains(u'\n'))
        return u'"' + escaped(text, false) + u'"';
    const bool literal = !text.contains(u"'''"_s) && !text.endsWith(u'\'')
                         && std::ranges::none_of(text, isControl);
    // The line end behind the opening quotes is not part of the text.
    if (literal)
        return u"'''\n"_s + text + u"'''"_s;
    return u"\"\"\"\n"_s + escaped(text, true) + u"\"\"\""_s;
}

QString key(const QString &name)
{
    const bool bare = !name.isEmpty() && std::ranges::all_of(name, [](QChar unit) {
        return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || unit == u'_' || unit == u'-');
    });
    return bare ? name : u'"' + escaped(name, false) + u'"';
}

QString number(double real)
{
    if (std::isnan(real))
        return u"nan"_s;
    if (std::isinf(real))
        return real < 0 ? u"-inf"_s : u"inf"_s;
    const QString text = QString::number(real, 'g', QLocale::FloatingPointShortest);
    const bool whole = !text.contains(u'.') && !text.contains(u'e');
    return whole ? text + u".0"_s : text;
}

QString inlined(const Value &value)
{
    if (value.isString())
        return u'"' + escaped(value.toString(), false) + u'"';
    if (value.isBoolean())
        return value.toBoolean() ? u"true"_s : u"false"_s;
    if (value.isInteger())
        return QString::number(value.toInteger());
    if (value.isReal())
        return number(value.toReal());
    QStringList parts;
    if (value.isList()) {
        for (const Value &element : value.toList()) {
            if (!element.isNull())
                parts += inlined(element);
        }
        return u'[' + parts.join(u", "_s) + u']';
    }
    for (const Member &member : value.toMap()) {
        if (!member.value.isNull())
            parts += key(member.key) + u" = "_s + inlined(member.value);
    }
    return parts.isEmpty() ? u"{}"_s : u"{ "_s + parts.join(u", "_s) + u" }"_s;
}

void writeTable(QString &out, const Value::Map &table, const QString &path)
{
    for (const Member &member : table) {
        if (member.value.isNull() || member.value.isMap())
            continue;
        const QString value = member.value.isString() ? written(member.value.toString())
                                                      : inlined(member.value);
        out += key(member.key) + u" = "_s + value + u'\n';
    }
    for (const Member &member : table) {
        if (!member.value.isMap())
            continue;
        const QString inner = path.isEmpty() ? key(member.key) : path + u'.' + key(member.key);
        const Value::Map &map = member.value.toMap();
        const bool onlyTables = !map.empty() && std::ranges::all_of(map, [](const Member &m) {
            return m.value.isMap();
        });
        if (!onlyTables)
            out += u"\n["_s + inner + u"]\n"_s;
        writeTable(out, map, inner);
    }
}

} // namespace

QString writeToml(const Value::Map &values)
{
    QString out;
    writeTable(out, values, {});
    return out;
}

} // namespace studio
