#include "exchange/TomlText.h"

#include "text/FileText.h"

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <sstream>
#include <toml++/toml.hpp>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int maximumDepth = 64;
constexpr qsizetype maximumBytes = 4 * 1024 * 1024;

/// toml++ bounds nested values, but "a.a.a.a…" opens a table with each dot, and each is one more
/// call when the tree is walked or freed. Texts and comments may hold any number of dots.
class KeyDepth
{
public:
    explicit KeyDepth(const QByteArray &source)
        : m_source(source)
    {
    }

    bool isTooDeep()
    {
        while (m_at < m_source.size()) {
            const char here = m_source[m_at];
            if (here == '"' || here == '\'')
                skipText(here);
            else if (here == '#')
                skipTo("\n");
            else if (here == '.' && ++m_dots > maximumDepth)
                return true;
            else if (here == '\n' || here == '=' || here == ',' || here == '{' || here == '[')
                m_dots = 0;
            ++m_at;
        }
        return false;
    }

private:
    /// To the last character of \a end, or to the end of all.
    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_source.indexOf(end, m_at);
        m_at = found < 0 ? m_source.size() : found + end.size() - 1;
    }

    void skipText(char quote)
    {
        const QByteArray three(3, quote);
        const bool block = QByteArrayView(m_source).sliced(m_at).startsWith(three);
        m_at += block ? 3 : 1;
        while (m_at < m_source.size()) {
            if (quote == '"' && m_source[m_at] == '\\') {
                m_at += 2;
                continue;
            }
            if (block ? QByteArrayView(m_source).sliced(m_at).startsWith(three)
                      : m_source[m_at] == quote || m_source[m_at] == '\n') {
                m_at += block ? 2 : 0;
                return;
            }
            ++m_at;
        }
    }

    const QByteArray &m_source;
    qsizetype m_at = 0;
    int m_dots = 0;
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

template<typename DateOrTime>
QString written(const DateOrTime &value)
{
    std::ostringstream stream;
    stream << value;
    return QString::fromStdString(stream.str());
}

/// Nothing when it is nested too deep.
std::optional<Value> valueOf(const toml::node &node, int depth)
{
    if (depth > maximumDepth)
        return {};
    if (const toml::table *table = node.as_table()) {
        Value::Map map;
        for (const auto &[key, inner] : *table) {
            std::optional<Value> value = valueOf(inner, depth + 1);
            if (!value)
                return {};
            map.push_back({textOf(key.str()), std::move(*value)});
        }
        return Value(std::move(map));
    }
    if (const toml::array *array = node.as_array()) {
        Value::List list;
        for (const toml::node &inner : *array) {
            std::optional<Value> value = valueOf(inner, depth + 1);
            if (!value)
                return {};
            list.push_back(std::move(*value));
        }
        return Value(std::move(list));
    }
    if (const auto *text = node.as_string())
        return Value(textOf(text->get()));
    if (const auto *integer = node.as_integer())
        return Value(qint64(integer->get()));
    if (const auto *real = node.as_floating_point())
        return Value(real->get());
    if (const auto *boolean = node.as_boolean())
        return Value(boolean->get());
    if (const auto *date = node.as_date())
        return Value(written(date->get()));
    if (const auto *time = node.as_time())
        return Value(written(time->get()));
    if (const auto *both = node.as_date_time())
        return Value(written(both->get()));
    return Value();
}

} // namespace

Result<Value> readToml(QStringView source)
{
    const QByteArray utf8 = toValidUtf8(source);
    if (utf8.size() > maximumBytes)
        return fail("toml/too-large",
                    {QString::number(utf8.size()), QString::number(maximumBytes)});
    if (KeyDepth(utf8).isTooDeep())
        return fail("toml/too-deep", {QString::number(maximumDepth)});
    const toml::parse_result parsed = toml::parse(
        std::string_view(utf8.constData(), size_t(utf8.size())));
    if (!parsed)
        return fail("toml/syntax", {textOf(parsed.error().description()),
                                    QString::number(parsed.error().source().begin.line)});
    std::optional<Value> value = valueOf(parsed.table(), 0);
    if (!value)
        return fail("toml/too-deep", {QString::number(maximumDepth)});
    return std::move(*value);
}

} // namespace studio
