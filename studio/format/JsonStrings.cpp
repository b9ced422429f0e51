#include "format/JsonStrings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int deepest = 200;

/// A unit of a string's value, and where it is written.
struct Unit
{
    QChar value;
    qsizetype end = 0; ///< Behind it, in the text.
};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    std::optional<std::vector<JsonString>> read()
    {
        skip();
        if (!value(0))
            return std::nullopt;
        skip();
        return m_at == m_text.size() ? std::optional(std::move(m_found)) : std::nullopt;
    }

    /// The units of the string that begins at \a at; nothing when it is none.
    static std::optional<std::vector<Unit>> units(QStringView text, qsizetype at)
    {
        if (at >= text.size() || text[at] != u'"')
            return std::nullopt;
        std::vector<Unit> units;
        for (++at; at < text.size(); ++at) {
            const QChar c = text[at];
            if (c == u'"')
                return units;
            if (c.unicode() < 0x20)
                return std::nullopt;
            if (c != u'\\') {
                units.push_back({c, at + 1});
                continue;
            }
            if (++at >= text.size())
                return std::nullopt;
            if (text[at] == u'u') {
                bool known = false;
                const ushort code = at + 4 < text.size()
                                        ? text.sliced(at + 1, 4).toUShort(&known, 16)
                                        : ushort(0);
                if (!known)
                    return std::nullopt;
                at += 4;
                units.push_back({QChar(code), at + 1});
                continue;
            }
            static constexpr QStringView written = u"\"\\/bfnrt";
            static constexpr QStringView meant = u"\"\\/\b\f\n\r\t";
            const qsizetype which = written.indexOf(text[at]);
            if (which < 0)
                return std::nullopt;
            units.push_back({meant[which], at + 1});
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    void skip()
    {
        while (m_at < m_text.size()) {
            const QStringView rest = QStringView(m_text).sliced(m_at);
            if (rest.front() == u' ' || rest.front() == u'\t' || rest.front() == u'\n'
                || rest.front() == u'\r' || rest.front() == QChar::ByteOrderMark) {
                ++m_at;
            } else if (rest.startsWith("//"_L1)) {
                const qsizetype end = rest.indexOf(u'\n');
                m_at = end < 0 ? m_text.size() : m_at + end;
            } else if (rest.startsWith("/*"_L1)) {
                const qsizetype end = rest.indexOf("*/"_L1, 2);
                m_at = end < 0 ? m_text.size() : m_at + end + 2;
            } else {
                return;
            }
        }
    }

    bool value(int depth)
    {
        if (depth > deepest)
            return false;
        if (here() == u'{')
            return members(depth);
        if (here() == u'[')
            return elements(depth);
        if (here() != u'"')
            return plain();
        const qsizetype begin = m_at;
        const std::optional<QString> read = string();
        if (read)
            m_found.push_back({m_path, {begin, m_at}, *read});
        return read.has_value();
    }

    std::optional<QString> string()
    {
        const auto found = units(m_text, m_at);
        if (!found)
            return std::nullopt;
        QString read;
        for (const Unit &unit : *found)
            read += unit.value;
        m_at = (found->empty() ? m_at + 1 : found->back().end) + 1;
        return read;
    }

    /// A number, true, false, null.
    bool plain()
    {
        const qsizetype begin = m_at;
        while (here().isLetterOrNumber() || here() == u'-' || here() == u'+' || here() == u'.')
            ++m_at;
        return m_at > begin;
    }

    bool members(int depth)
    {
        ++m_at;
        for (skip(); here() != u'}'; skip()) {
            const std::optional<QString> key = string();
            skip();
            if (!key || here() != u':')
                return false;
            ++m_at;
            skip();
            m_path += *key;
            if (!value(depth + 1) || !next(u'}'))
                return false;
            m_path.removeLast();
        }
        ++m_at;
        return true;
    }

    bool elements(int depth)
    {
        ++m_at;
        int number = 0;
        for (skip(); here() != u']'; skip()) {
            m_path += QString::number(number++);
            if (!value(depth + 1) || !next(u']'))
                return false;
            m_path.removeLast();
        }
        ++m_at;
        return true;
    }

    /// To what comes behind a comma, or to the end of the list.
    bool next(QChar end)
    {
        skip();
        if (here() == u',') {
            ++m_at;
            return true;
        }
        return here() == end;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QStringList m_path;
    std::vector<JsonString> m_found;
};

QString escaped(QStringView text)
{
    QString written;
    for (const QChar c : text) {
        static constexpr QStringView meant = u"\"\\\b\f\n\r\t";
        static constexpr QStringView letters = u"\"\\bfnrt";
        if (const qsizetype which = meant.indexOf(c); which >= 0)
            written += u'\\' + QString(letters[which]);
        else if (c.unicode() < 0x20)
            written += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            written += c;
    }
    return written;
}

} // namespace

std::optional<std::vector<JsonString>> jsonStrings(const QString &text)
{
    return Reader(text).read();
}

Replacement jsonReplacement(const QString &text, const JsonString &string, const QString &value)
{
    const QString &old = string.value;
    const qsizetype shorter = std::min(old.size(), value.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == value[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == value[value.size() - 1 - tail])
        ++tail;
    const auto units = Reader::units(text, string.span.begin);
    if (!units || qsizetype(units->size()) != old.size())
        return {string.span, u'"' + escaped(value) + u'"'};
    const auto endOf = [&](qsizetype count) {
        return count == 0 ? string.span.begin + 1 : (*units)[size_t(count - 1)].end;
    };
    return {{endOf(head), endOf(old.size() - tail)},
            escaped(QStringView(value).sliced(head, value.size() - head - tail))};
}

} // namespace studio
