#include "format/SimpleYaml.h"

#include "format/Yaml.h"

namespace studio {

namespace {

/// Characters that YAML does not take as they are, or that end a line for it.
bool hasOddCharacters(QStringView source)
{
    for (qsizetype at = 0; at < source.size(); ++at) {
        const char16_t c = source[at].unicode();
        if (c >= 0x20 && c < 0x7F)
            continue;
        if (c == u'\n')
            continue;
        if (c < 0xA0 || c == 0xFEFF || c == 0x2028 || c == 0x2029 || c >= 0xFFFE)
            return true;
        if (!QChar::isSurrogate(c))
            continue;
        if (!QChar::isHighSurrogate(c) || at + 1 == source.size()
            || !source[at + 1].isLowSurrogate())
            return true;
        ++at;
    }
    return false;
}

bool isKeyLetter(QChar c, bool first)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || u == u'_'
           || (!first && ((u >= u'0' && u <= u'9') || u == u'-'));
}

/// The value of a quoted scalar that is the whole of \a source.
std::optional<Value> quoted(QStringView source)
{
    const QChar quote = source.front();
    QString text;
    text.reserve(source.size());
    for (qsizetype at = 1; at < source.size(); ++at) {
        const QChar c = source[at];
        if (c == quote) {
            const bool twice = quote == u'\'' && at + 1 < source.size() && source[at + 1] == quote;
            if (!twice)
                return at + 1 == source.size() ? std::optional<Value>(text) : std::nullopt;
            ++at;
            text += quote;
        } else if (c == u'\\' && quote == u'"') {
            if (++at == source.size())
                return std::nullopt;
            switch (source[at].unicode()) {
            case u'n': text += u'\n'; break;
            case u't': text += u'\t'; break;
            case u'"': text += u'"'; break;
            case u'\\': text += u'\\'; break;
            default: return std::nullopt;
            }
        } else {
            text += c;
        }
    }
    return std::nullopt;
}

std::optional<Value> scalar(QStringView source, bool inFlow)
{
    if (source.isEmpty())
        return std::nullopt;
    if (source.front() == u'"' || source.front() == u'\'')
        return quoted(source);
    if (QStringView(u"-?:,[]{}#&*!|>%@`=<").contains(source.front()) || source.endsWith(u':')
        || source.contains(u": ") || source.contains(u" #"))
        return std::nullopt;
    if (inFlow && std::ranges::any_of(source, [](QChar c) {
            return QStringView(u",[]{}:#\"'?").contains(c);
        }))
        return std::nullopt;
    return resolvePlain(source.toString());
}

std::optional<Value> flowList(QStringView source)
{
    if (!source.endsWith(u']'))
        return std::nullopt;
    const QStringView inside = source.sliced(1, source.size() - 2).trimmed();
    Value::List list;
    if (inside.isEmpty())
        return Value(list);
    for (const QStringView item : inside.split(u',')) {
        std::optional<Value> value = scalar(item.trimmed(), true);
        if (!value)
            return std::nullopt;
        list.push_back(std::move(*value));
    }
    return Value(std::move(list));
}

class Reader
{
public:
    explicit Reader(QStringView source)
        : m_lines(source.split(u'\n'))
    {
    }

    std::optional<Value> read()
    {
        while (m_at < m_lines.size()) {
            const QStringView line = m_lines[m_at];
            if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
                ++m_at;
                continue;
            }
            if (!readEntry(line))
                return std::nullopt;
        }
        if (m_map.empty())
            return std::nullopt;
        return Value(std::move(m_map));
    }

private:
    bool readEntry(QStringView line)
    {
        qsizetype end = 0;
        while (end < line.size() && isKeyLetter(line[end], end == 0))
            ++end;
        if (end == 0 || end == line.size() || line[end] != u':')
            return false;
        const QString key = line.first(end).toString();
        const bool known = std::ranges::contains(m_map, key, &Member::key);
        if (known || !resolvePlain(key).isString())
            return false;
        const QStringView rest = line.sliced(end + 1);
        if (!rest.isEmpty() && rest.front() != u' ')
            return false;
        ++m_at;
        std::optional<Value> value = readValue(rest.trimmed());
        if (!value)
            return false;
        m_map.push_back({key, std::move(*value)});
        return true;
    }

    std::optional<Value> readValue(QStringView source)
    {
        if (source.isEmpty())
            return blockList();
        if (source.front() == u'|' || source.front() == u'>')
            return blockScalar(source);
        // A value that goes on is not for us.
        if (isIndented(nextLine()))
            return std::nullopt;
        return source.front() == u'[' ? flowList(source) : scalar(source, false);
    }

    /// The next line that says something; empty at the end. Comments count, because a comment
    /// between the lines of a value is not for us either.
    QStringView nextLine() const
    {
        for (qsizetype at = m_at; at < m_lines.size(); ++at) {
            if (!m_lines[at].trimmed().isEmpty())
                return m_lines[at];
        }
        return {};
    }

    static bool isIndented(QStringView line) { return line.startsWith(u' '); }

    static qsizetype indentOf(QStringView line)
    {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == u' ')
            ++indent;
        return indent;
    }

    /// The list below a key, or null when there is nothing below it.
    std::optional<Value> blockList()
    {
        const QStringView first = nextLine();
        const qsizetype indent = indentOf(first);
        if (!first.sliced(indent).startsWith(u"- "))
            return indent > 0 || first.startsWith(u'-') ? std::nullopt
                                                        : std::optional<Value>(Value());
        Value::List list;
        for (; m_at < m_lines.size(); ++m_at) {
            const QStringView line = m_lines[m_at];
            if (line.trimmed().isEmpty())
                continue;
            if (indentOf(line) != indent || !line.sliced(indent).startsWith(u"- "))
                break;
            std::optional<Value> item = scalar(line.sliced(indent + 2).trimmed(), false);
            if (!item)
                return std::nullopt;
            list.push_back(std::move(*item));
        }
        if (m_at < m_lines.size() && !isKeyLetter(m_lines[m_at].front(), true))
            return std::nullopt;
        return Value(std::move(list));
    }

    /// A literal or folded text, up to the next line without indentation. Of folded ones only
    /// those whose lines are all indented alike: the others keep some of their line ends.
    std::optional<Value> blockScalar(QStringView header)
    {
        const bool folded = header.front() == u'>';
        const QStringView chomping = header.sliced(1);
        if (!chomping.isEmpty() && chomping != u"-" && chomping != u"+")
            return std::nullopt;
        qsizetype end = m_at;
        qsizetype indent = 0;
        for (; end < m_lines.size(); ++end) {
            const QStringView line = m_lines[end];
            const qsizetype own = indentOf(line);
            if (own == line.size()) {
                // Blanks beyond the indentation are text, and before it is known a mistake.
                if (own > indent)
                    return std::nullopt;
                continue;
            }
            if (own == 0)
                break;
            indent = indent ? indent : own;
            if (own < indent || (own > indent && folded))
                return std::nullopt;
        }
        // A comment ends the text as well, but what follows it is not for us.
        if (indent == 0 || (end < m_lines.size() && !isKeyLetter(m_lines[end].front(), true)))
            return std::nullopt;
        qsizetype last = end;
        while (indentOf(m_lines[last - 1]) == m_lines[last - 1].size())
            --last;
        if (last == m_lines.size() || (chomping == u"+" && last != end))
            return std::nullopt;
        QString text = joined(m_at, last, indent, folded);
        if (chomping != u"-")
            text += u'\n';
        m_at = end;
        return Value(text);
    }

    /// The lines from \a begin to \a end without their indentation.
    QString joined(qsizetype begin, qsizetype end, qsizetype indent, bool folded) const
    {
        QString text;
        bool between = false; // two lines of text that no empty line parts
        for (qsizetype at = begin; at < end; ++at) {
            const QStringView line = m_lines[at];
            const bool empty = indentOf(line) == line.size();
            if (folded) {
                if (empty)
                    text += u'\n';
                else if (between)
                    text += u' ';
                between = !empty;
            } else if (at > begin) {
                text += u'\n';
            }
            if (!empty)
                text += line.sliced(indent);
        }
        return text;
    }

    QList<QStringView> m_lines;
    qsizetype m_at = 0;
    Value::Map m_map;
};

} // namespace

std::optional<Value> readSimpleYaml(QStringView source)
{
    if (hasOddCharacters(source))
        return std::nullopt;
    return Reader(source).read();
}

} // namespace studio
