#include "format/ScalarWriter.h"

#include "format/Yaml.h"

#include <QRegularExpression>

namespace studio {

namespace {

bool isControl(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code < 0x20 && code != u'\n') || code == 0x7F || (code >= 0x80 && code < 0xA0)
           || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
}

bool hasControl(QStringView text)
{
    return std::ranges::any_of(text, isControl);
}

QString singleQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1StringView("''")) + u'\'';
}

QString doubleQuoted(QStringView text)
{
    QString quoted = QStringLiteral("\"");
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (unit == u'"' || unit == u'\\')
            quoted += u'\\' + QString(unit);
        else if (unit == u'\n')
            quoted += QLatin1StringView("\\n");
        else if (unit == u'\t')
            quoted += QLatin1StringView("\\t");
        else if (isControl(unit))
            quoted += QStringLiteral("\\u%1").arg(int(unit.unicode()), 4, 16, QLatin1Char('0'));
        else if (text.sliced(at).startsWith(u"---"))
            quoted += QLatin1StringView("\\x2D");
        else
            quoted += unit;
    }
    return quoted + u'"';
}

/// YAML 1.1 readers take these for booleans and dates; they are still in wide use.
bool isReadOtherwiseElsewhere(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:y|n|yes|no|on|off|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9]+(?::[0-9]+)+"
                       "|[-+]?[0-9][0-9_]*(?:\\.[0-9_]*)?)$"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() < 40 && pattern.matchView(text).hasMatch();
}

QString blockHeader(QChar mark, QStringView text)
{
    QString header = mark;
    if (text.startsWith(u' '))
        header += u'2';
    if (!text.endsWith(u'\n'))
        header += u'-';
    else if (text.endsWith(u"\n\n"))
        header += u'+';
    return header;
}

bool canBeLiteral(QStringView text)
{
    const qsizetype firstLine = text.indexOf(u'\n');
    const bool blankFirst = text.first(firstLine < 0 ? text.size() : firstLine).trimmed().isEmpty();
    // A last line of blanks could not be told from the blank lines behind the value.
    QStringView content = text;
    while (content.endsWith(u'\n'))
        content.chop(1);
    const bool blankLast = content.sliced(content.lastIndexOf(u'\n') + 1).trimmed().isEmpty();
    return !hasControl(text) && !text.contains(u"---") && !blankFirst && !blankLast;
}

WrittenValue literal(QStringView text, int indent)
{
    WrittenValue written;
    written.beside = blockHeader(u'|', text);
    QStringView lines = text;
    if (lines.endsWith(u'\n'))
        lines.chop(1);
    for (const QStringView line : lines.split(u'\n')) {
        written.below += u'\n';
        if (!line.isEmpty())
            written.below += QString(indent, u' ') + line;
    }
    return written;
}

bool canBeFolded(QStringView text)
{
    if (!canBeLiteral(text) || text.startsWith(u' '))
        return false;
    return std::ranges::none_of(text.split(u'\n'), [](QStringView line) {
        return line.startsWith(u' ') || line.startsWith(u'\t') || line.endsWith(u' ');
    });
}

/// Breaks a paragraph at single blanks so that lines stay within the column.
QStringList wrapped(QStringView paragraph, int column)
{
    QStringList lines;
    qsizetype begin = 0;
    qsizetype lastBreak = -1;
    for (qsizetype at = 0; at < paragraph.size(); ++at) {
        const bool single = paragraph[at] == u' ' && at > begin && at + 1 < paragraph.size()
                            && paragraph[at - 1] != u' ' && paragraph[at + 1] != u' ';
        if (!single)
            continue;
        if (lastBreak > begin && at - begin > column) {
            lines += paragraph.sliced(begin, lastBreak - begin).toString();
            begin = lastBreak + 1;
        }
        lastBreak = at;
    }
    if (lastBreak > begin && paragraph.size() - begin > column) {
        lines += paragraph.sliced(begin, lastBreak - begin).toString();
        begin = lastBreak + 1;
    }
    lines += paragraph.sliced(begin).toString();
    return lines;
}

/// Paragraphs that were there keep their lines; others are wrapped as wide as those.
WrittenValue folded(QStringView text, const ScalarPlace &place)
{
    QHash<QString, QStringList> present;
    int column = 0;
    QStringList paragraph;
    const auto keep = [&] {
        if (!paragraph.isEmpty())
            present.insert(paragraph.join(u' '), paragraph);
        paragraph.clear();
    };
    const QList<QStringView> old = QStringView(place.before).split(u'\n');
    for (qsizetype i = 1; i < old.size(); ++i) {
        const QStringView line = old[i].trimmed();
        column = std::max(column, int(line.size()));
        if (line.isEmpty())
            keep();
        else
            paragraph += line.toString();
    }
    keep();
    // Short lines tell of a short text, not of a narrow one.
    if (column < 40)
        column = place.wrapColumn - place.indent;

    WrittenValue written;
    written.beside = blockHeader(u'>', text);
    QStringView body = text;
    if (body.endsWith(u'\n'))
        body.chop(1);
    const QString indent(place.indent, u' ');
    bool first = true;
    for (const QStringView part : body.split(u'\n')) {
        if (!std::exchange(first, false))
            written.below += u'\n';
        if (part.isEmpty())
            continue;
        const QStringList lines = present.contains(part.toString()) ? present[part.toString()]
                                                                    : wrapped(part, column);
        for (const QString &line : lines)
            written.below += u'\n' + indent + line;
    }
    return written;
}

QString quoted(const QString &text, Style style)
{
    const bool single = !text.contains(u'\n') && !hasControl(text) && !text.contains(u"---");
    if (style == Style::SingleQuoted && single)
        return singleQuoted(text);
    const bool escapes = text.contains(u'"') || text.contains(u'\\');
    if (style != Style::DoubleQuoted && single && escapes && !text.contains(u'\''))
        return singleQuoted(text);
    return doubleQuoted(text);
}

} // namespace

bool canBePlain(QStringView text, bool inFlow)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace() || hasControl(text)
        || text.contains(u'\n') || text.contains(u"---"))
        return false;
    const QChar first = text.front();
    if (QStringView(u",[]{}#&*!|>'\"%@`").contains(first))
        return false;
    if (QStringView(u"-?:").contains(first) && (text.size() == 1 || inFlow || text[1].isSpace()))
        return false;
    if (text.contains(u": ") || text.endsWith(u':') || text.contains(u" #") || text.contains(u":\t")
        || text.contains(u"\t#"))
        return false;
    if (inFlow && std::ranges::any_of(text, [](QChar unit) {
            return QStringView(u",[]{}").contains(unit);
        }))
        return false;
    return resolvePlain(text.toString()).isString() && !isReadOtherwiseElsewhere(text);
}

WrittenValue writeScalar(const Value &value, Style style, const ScalarPlace &place)
{
    if (value.isNull())
        return {QStringLiteral("null"), {}};
    if (!value.isString()) {
        QString text = value.asText();
        if (value.isReal() && resolvePlain(text).isInteger())
            text += QLatin1StringView(".0");
        return {text, {}};
    }
    const QString text = value.toString();
    const bool block = !place.oneLine && !place.inFlow;
    if (style == Style::Literal && block && canBeLiteral(text))
        return literal(text, place.indent);
    if (style == Style::Folded && block && canBeFolded(text))
        return folded(text, place);
    if (style == Style::SingleQuoted || style == Style::DoubleQuoted)
        return {quoted(text, style), {}};
    if (canBePlain(text, place.inFlow))
        return {text, {}};
    if (text.contains(u'\n') && block && canBeLiteral(text))
        return literal(text, place.indent);
    return {quoted(text, Style::Plain), {}};
}

QString writeKey(const QString &key)
{
    return canBePlain(key, false) ? key : doubleQuoted(key);
}

QString writeFlowList(const Value::List &list)
{
    QStringList items;
    for (const Value &element : list) {
        if (element.isList()) {
            items += writeFlowList(element.toList());
        } else if (element.isMap()) {
            QStringList members;
            for (const Member &member : element.toMap()) {
                const QString nested =
                    member.value.isScalar()
                        ? writeScalar(member.value, Style::Plain, {.inFlow = true}).beside
                        : writeFlowList({member.value}).sliced(1).chopped(1);
                const QString key = canBePlain(member.key, true) ? member.key
                                                                 : doubleQuoted(member.key);
                members += key + QLatin1StringView(": ") + nested;
            }
            items += u'{' + members.join(QLatin1StringView(", ")) + u'}';
        } else {
            items += writeScalar(element, Style::Plain, {.inFlow = true}).beside;
        }
    }
    return u'[' + items.join(QLatin1StringView(", ")) + u']';
}

WrittenValue writeBlock(const Value &value, int indent)
{
    if (value.isScalar())
        return writeScalar(value, Style::Plain, {.indent = indent});
    WrittenValue written;
    if (value.isList()) {
        if (value.toList().empty())
            return {QStringLiteral("[]"), {}};
        for (const Value &element : value.toList()) {
            // A nested collection in a block list is written in flow style: one line, no guessing
            // about compact forms.
            const QString text = element.isScalar()
                                     ? writeScalar(element, Style::Plain, {.oneLine = true}).beside
                                     : writeFlowList({element}).sliced(1).chopped(1);
            written.below += u'\n' + QString(indent, u' ') + QLatin1StringView("- ") + text;
        }
        return written;
    }
    if (value.toMap().empty())
        return {QStringLiteral("{}"), {}};
    for (const Member &member : value.toMap()) {
        const WrittenValue nested = writeBlock(member.value, indent + 2);
        written.below += u'\n' + QString(indent, u' ') + writeKey(member.key) + u':'
                         + (nested.beside.isEmpty() ? QString() : u' ' + nested.beside)
                         + nested.below;
    }
    return written;
}

} // namespace studio
