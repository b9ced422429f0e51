#include "ui/editor/HtmlTree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr std::size_t maximumDepth = 100;
constexpr std::size_t maximumNodes = 100'000;

const QSet<QString> &emptyElements()
{
    static const QSet<QString> names{u"br"_s,    u"hr"_s,    u"img"_s,   u"input"_s, u"meta"_s,
                                     u"link"_s,  u"base"_s,  u"col"_s,   u"wbr"_s,   u"area"_s,
                                     u"embed"_s, u"param"_s, u"track"_s, u"source"_s};
    return names;
}

/// Elements that are left out with all that they hold.
const QSet<QString> &silentElements()
{
    static const QSet<QString> names{u"script"_s,   u"style"_s,  u"title"_s,    u"template"_s,
                                     u"svg"_s,      u"math"_s,   u"iframe"_s,   u"object"_s,
                                     u"noscript"_s, u"select"_s, u"textarea"_s, u"canvas"_s,
                                     u"audio"_s,    u"video"_s};
    return names;
}

/// Elements that a begin of \a name ends when they are open, up to the next of \a barriers.
struct Closing
{
    QSet<QString> ended;
    QSet<QString> barriers;
};

Closing closedBy(const QString &name)
{
    static const QSet<QString> lists{u"ul"_s, u"ol"_s, u"menu"_s};
    static const QSet<QString> tables{u"table"_s};
    static const QSet<QString> blocks{
        u"p"_s,          u"div"_s,     u"ul"_s,     u"ol"_s,     u"li"_s,     u"table"_s,
        u"blockquote"_s, u"pre"_s,     u"h1"_s,     u"h2"_s,     u"h3"_s,     u"h4"_s,
        u"h5"_s,         u"h6"_s,      u"hr"_s,     u"dl"_s,     u"dt"_s,     u"dd"_s,
        u"section"_s,    u"article"_s, u"header"_s, u"footer"_s, u"details"_s};
    if (name == "li"_L1)
        return {{u"li"_s, u"p"_s}, lists};
    if (name == "dt"_L1 || name == "dd"_L1)
        return {{u"dt"_s, u"dd"_s, u"p"_s}, {u"dl"_s}};
    if (name == "td"_L1 || name == "th"_L1)
        return {{u"td"_s, u"th"_s, u"p"_s}, tables};
    if (name == "tr"_L1)
        return {{u"tr"_s, u"td"_s, u"th"_s, u"p"_s}, tables};
    if (name == "tbody"_L1 || name == "thead"_L1 || name == "tfoot"_L1)
        return {{u"tbody"_s, u"thead"_s, u"tfoot"_s, u"tr"_s, u"td"_s, u"th"_s}, tables};
    if (blocks.contains(name))
        return {{u"p"_s}, {u"li"_s, u"td"_s, u"th"_s, u"blockquote"_s, u"div"_s, u"table"_s}};
    return {};
}

QString decoded(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QRegularExpression entity(
        u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"_s);
    QString result;
    qsizetype behind = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        QString character;
        if (name.startsWith("#x"_L1, Qt::CaseInsensitive) || name.startsWith(u'#')) {
            const bool hex = name[1] == u'x' || name[1] == u'X';
            const uint code = name.sliced(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
            if (code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code))
                character = QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        } else if (name == "nbsp"_L1) {
            character = u'\u00A0';
        } else { // Qt knows all names.
            character = QTextDocumentFragment::fromHtml(match.captured()).toPlainText();
        }
        result += QStringView(text).sliced(behind, match.capturedStart() - behind);
        result += character.isEmpty() ? match.captured() : character;
        behind = match.capturedEnd();
    }
    return result + QStringView(text).sliced(behind);
}

bool isHidden(const HtmlNode &node)
{
    if (node.attributes.contains(u"hidden"_s) || node.attribute(u"aria-hidden"_s) == "true"_L1)
        return true;
    QString style = node.attribute(u"style"_s).toLower();
    style.remove(u' ');
    return style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1)
           || style.contains("font-size:0"_L1) || style.contains("opacity:0;"_L1)
           || style.endsWith("opacity:0"_L1);
}

class Parser
{
public:
    explicit Parser(const QString &html)
        : m_html(html)
    {
        m_nodes.emplace_back().name = u"root"_s;
        m_open = {0};
    }

    std::vector<HtmlNode> parse()
    {
        while (m_at < m_html.size() && m_nodes.size() < maximumNodes) {
            if (m_html[m_at] == u'<' && markup())
                continue;
            const qsizetype next = m_html.indexOf(u'<', m_at + 1);
            const qsizetype end = next < 0 ? m_html.size() : next;
            addText(m_html.sliced(m_at, end - m_at));
            m_at = end;
        }
        return std::move(m_nodes);
    }

private:
    /// Whether there was any at the place; then it is behind it.
    bool markup()
    {
        const QStringView rest = QStringView(m_html).sliced(m_at);
        if (rest.startsWith(u"<!--")) {
            skipBehind(u"-->"_s);
            return true;
        }
        if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
            skipBehind(u">"_s);
            return true;
        }
        const bool ends = rest.startsWith(u"</");
        qsizetype at = m_at + (ends ? 2 : 1);
        const qsizetype nameBegin = at;
        while (at < m_html.size() && (m_html[at].isLetterOrNumber() || m_html[at] == u'-'))
            ++at;
        if (at == nameBegin || !m_html[nameBegin].isLetter())
            return false;
        HtmlNode node;
        node.name = m_html.sliced(nameBegin, at - nameBegin).toLower();
        at = readAttributes(at, node);
        m_at = at;
        if (ends)
            close(node.name);
        else
            open(std::move(node));
        return true;
    }

    void skipBehind(const QString &end)
    {
        const qsizetype at = m_html.indexOf(end, m_at);
        m_at = at < 0 ? m_html.size() : at + end.size();
    }

    qsizetype readAttributes(qsizetype at, HtmlNode &node)
    {
        const qsizetype size = m_html.size();
        while (at < size && m_html[at] != u'>') {
            if (m_html[at].isSpace() || m_html[at] == u'/') {
                ++at;
                continue;
            }
            const qsizetype begin = at;
            while (at < size && !m_html[at].isSpace() && m_html[at] != u'=' && m_html[at] != u'>'
                   && m_html[at] != u'/')
                ++at;
            const QString name = m_html.sliced(begin, at - begin).toLower();
            if (at < size && m_html[at] == u'=') {
                QString value;
                at = readValue(at + 1, value);
                node.attributes.insert(name, decoded(value));
            } else {
                node.attributes.insert(name, {});
                at = std::max(at, begin + 1);
            }
        }
        return std::min(at + 1, size);
    }

    qsizetype readValue(qsizetype at, QString &value) const
    {
        const qsizetype size = m_html.size();
        if (at < size && (m_html[at] == u'"' || m_html[at] == u'\'')) {
            const qsizetype end = m_html.indexOf(m_html[at], at + 1);
            const qsizetype stop = end < 0 ? size : end;
            value = m_html.sliced(at + 1, stop - at - 1);
            return std::min(stop + 1, size);
        }
        const qsizetype begin = at;
        while (at < size && !m_html[at].isSpace() && m_html[at] != u'>')
            ++at;
        value = m_html.sliced(begin, at - begin);
        return at;
    }

    void addText(const QString &text)
    {
        HtmlNode node;
        node.text = decoded(text);
        append(std::move(node));
    }

    int append(HtmlNode node)
    {
        const int index = int(m_nodes.size());
        m_nodes.push_back(std::move(node));
        m_nodes[std::size_t(m_open.back())].children.push_back(index);
        return index;
    }

    void open(HtmlNode node)
    {
        if (silentElements().contains(node.name)) {
            const qsizetype end = m_html.indexOf(u"</"_s + node.name, m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_html.size() : end;
            return;
        }
        endImplied(node.name);
        const bool isEmpty = emptyElements().contains(node.name);
        if (isHidden(node)) {
            if (!isEmpty)
                skipElement(node.name);
            return;
        }
        const int index = append(std::move(node));
        if (!isEmpty && m_open.size() < maximumDepth)
            m_open.push_back(index);
    }

    /// Behind the end of an element whose begin has been read.
    void skipElement(const QString &name)
    {
        const QRegularExpression tag(u"<(/?)"_s + name + u"(?=[\\s>/])"_s,
                                     QRegularExpression::CaseInsensitiveOption);
        int depth = 1;
        for (auto it = tag.globalMatch(m_html, m_at); it.hasNext();) {
            const auto match = it.next();
            depth += match.capturedLength(1) > 0 ? -1 : 1;
            if (depth == 0) {
                const qsizetype end = m_html.indexOf(u'>', match.capturedEnd());
                m_at = end < 0 ? m_html.size() : end + 1;
                return;
            }
        }
        m_at = m_html.size();
    }

    void endImplied(const QString &name)
    {
        const Closing closing = closedBy(name);
        std::size_t keep = m_open.size();
        for (std::size_t i = m_open.size(); i-- > 1;) {
            const QString &open = m_nodes[std::size_t(m_open[i])].name;
            if (closing.barriers.contains(open) && !closing.ended.contains(open))
                break;
            if (closing.ended.contains(open))
                keep = i;
        }
        m_open.resize(keep);
    }

    void close(const QString &name)
    {
        for (std::size_t i = m_open.size(); i-- > 1;) {
            const QString &open = m_nodes[std::size_t(m_open[i])].name;
            if (open == name) {
                m_open.resize(i);
                return;
            }
            if (open == "table"_L1) // A cell's stray end does not end what is around the table.
                return;
        }
    }

    QString m_html;
    qsizetype m_at = 0;
    std::vector<HtmlNode> m_nodes;
    std::vector<int> m_open;
};

} // namespace

std::vector<HtmlNode> parseHtml(const QString &html)
{
    return Parser(html).parse();
}

} // namespace studio
