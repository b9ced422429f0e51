#include "ui/editor/HtmlMarkdown.h"

#include "ui/editor/HtmlTree.h"
#include "ui/editor/MarkdownText.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr qsizetype maximumSize = 4 * 1024 * 1024;
constexpr qsizetype maximumColumns = 60;

bool isStructure(const HtmlNode &node)
{
    static const QSet<QString> names{
        u"h1"_s, u"h2"_s, u"h3"_s,     u"h4"_s,  u"h5"_s, u"h6"_s,  u"ul"_s,   u"ol"_s,
        u"li"_s, u"a"_s,  u"strong"_s, u"em"_s,  u"b"_s,  u"i"_s,   u"code"_s, u"pre"_s,
        u"hr"_s, u"dl"_s, u"table"_s,  u"del"_s, u"s"_s,  u"img"_s, u"kbd"_s,  u"blockquote"_s};
    return names.contains(node.name);
}

bool isBlock(const QString &name)
{
    static const QSet<QString> names{
        u"p"_s,       u"div"_s,  u"section"_s,  u"article"_s,    u"header"_s,  u"footer"_s,
        u"main"_s,    u"nav"_s,  u"aside"_s,    u"ul"_s,         u"ol"_s,      u"menu"_s,
        u"li"_s,      u"dl"_s,   u"dt"_s,       u"dd"_s,         u"table"_s,   u"blockquote"_s,
        u"pre"_s,     u"hr"_s,   u"h1"_s,       u"h2"_s,         u"h3"_s,      u"h4"_s,
        u"h5"_s,      u"h6"_s,   u"figure"_s,   u"figcaption"_s, u"details"_s, u"summary"_s,
        u"address"_s, u"form"_s, u"fieldset"_s, u"body"_s,       u"html"_s,    u"tr"_s,
        u"td"_s,      u"th"_s,   u"tbody"_s,    u"thead"_s,      u"tfoot"_s,   u"caption"_s,
        u"center"_s};
    return names.contains(name);
}

class Writer
{
public:
    explicit Writer(const QString &html)
        : m_nodes(parseHtml(html))
    {
    }

    [[nodiscard]] bool hasStructure() const
    {
        for (const HtmlNode &node : m_nodes) {
            if (isStructure(node) || !styleMark(node).isEmpty())
                return true;
        }
        return false;
    }

    [[nodiscard]] QString write() const { return blocksOf(m_nodes.front()).join(u"\n\n"_s); }

private:
    [[nodiscard]] const HtmlNode &node(int index) const { return m_nodes[std::size_t(index)]; }

    [[nodiscard]] QString textOf(const HtmlNode &of) const
    {
        QString text = of.name == "br"_L1 ? u"\n"_s : of.text;
        for (const int child : of.children)
            text += textOf(node(child));
        return text;
    }

    [[nodiscard]] bool holdsBlock(const HtmlNode &of) const
    {
        return std::ranges::any_of(of.children, [&](int child) {
            return isBlock(node(child).name) || holdsBlock(node(child));
        });
    }

    [[nodiscard]] QStringList blocksOf(const HtmlNode &of) const
    {
        QStringList blocks;
        QString running;
        const auto endParagraph = [&] {
            const QString text = running.trimmed();
            running.clear();
            if (!text.isEmpty())
                blocks += guardedMarkdown(text);
        };
        for (const int child : of.children) {
            const HtmlNode &part = node(child);
            if (!isBlock(part.name) && !holdsBlock(part)) {
                join(running, inlineOf(part));
                continue;
            }
            endParagraph();
            blocks += blockOf(part);
        }
        endParagraph();
        return blocks;
    }

    [[nodiscard]] QStringList blockOf(const HtmlNode &of) const
    {
        const QString &name = of.name;
        if (name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6') {
            const QString title = inlineChildren(of).simplified();
            if (title.isEmpty())
                return {};
            return {QString(name[1].digitValue(), u'#') + u' ' + title};
        }
        if (name == "hr"_L1)
            return {u"---"_s};
        if (name == "pre"_L1)
            return codeBlock(of);
        if (name == "ul"_L1 || name == "ol"_L1 || name == "menu"_L1)
            return list(of);
        if (name == "table"_L1)
            return table(of);
        if (name == "blockquote"_L1) {
            const QString inner = blocksOf(of).join(u"\n\n"_s);
            return inner.isEmpty() ? QStringList() : QStringList(prefixed(inner, u"> "_s));
        }
        if (name == "dt"_L1) {
            const QString term = inlineChildren(of).simplified();
            return term.isEmpty() ? QStringList() : QStringList(u"**"_s + term + u"**"_s);
        }
        return blocksOf(of);
    }

    [[nodiscard]] static QString prefixed(const QString &text, const QString &prefix)
    {
        QStringList lines = text.split(u'\n');
        for (QString &line : lines)
            line = line.isEmpty() ? prefix.trimmed() : prefix + line;
        return lines.join(u'\n');
    }

    [[nodiscard]] QStringList codeBlock(const HtmlNode &of) const
    {
        static const QRegularExpression language(
            u"(?:language-|lang-|highlight-source-|brush: ?)([A-Za-z0-9+#_-]{1,30})"_s);
        QString classes = of.attribute(u"class"_s);
        for (const int child : of.children)
            classes += u' ' + node(child).attribute(u"class"_s);
        QString code = textOf(of);
        while (code.startsWith(u'\n'))
            code.remove(0, 1);
        while (code.endsWith(u'\n'))
            code.chop(1);
        if (code.trimmed().isEmpty())
            return {};
        code.replace(u'\u00A0', u' ');
        return {fencedCode(withoutTreachery(code), language.match(classes).captured(1))};
    }

    [[nodiscard]] QStringList list(const HtmlNode &of) const
    {
        const bool ordered = of.name == "ol"_L1;
        int number = std::clamp(
            of.attribute(u"start"_s).isEmpty() ? 1 : of.attribute(u"start"_s).toInt(), 0, 999'999);
        QStringList items;
        bool tight = true;
        for (const int child : of.children) {
            const HtmlNode &part = node(child);
            if (part.name == "ul"_L1 || part.name == "ol"_L1) { // within no element: of the last
                const QString inner = list(part).join(u'\n');
                if (!items.isEmpty() && !inner.isEmpty())
                    items.back() += u'\n' + prefixed(inner, ordered ? u"   "_s : u"  "_s);
                continue;
            }
            QStringList blocks = blocksOf(part);
            if (part.isText() && !part.text.trimmed().isEmpty())
                blocks = {guardedMarkdown(inlineOf(part).trimmed())};
            if (blocks.isEmpty())
                continue;
            const QString marker = ordered ? QString::number(number++) + u". "_s : u"- "_s;
            const bool ownTight = blocks.size() == 1
                                  || (blocks.size() == 2 && holdsList(part) && !holdsCode(part));
            tight = tight && ownTight;
            const QString inner = blocks.join(ownTight ? u"\n"_s : u"\n\n"_s);
            QString item = prefixed(inner, QString(marker.size(), u' '));
            item.replace(0, marker.size(), marker);
            items += item;
        }
        if (items.isEmpty())
            return {};
        return {items.join(tight ? u"\n"_s : u"\n\n"_s)};
    }

    [[nodiscard]] bool holds(const HtmlNode &of, const QSet<QString> &names) const
    {
        return std::ranges::any_of(of.children, [&](int child) {
            return names.contains(node(child).name) || holds(node(child), names);
        });
    }
    [[nodiscard]] bool holdsList(const HtmlNode &of) const { return holds(of, {u"ul"_s, u"ol"_s}); }
    [[nodiscard]] bool holdsCode(const HtmlNode &of) const { return holds(of, {u"pre"_s}); }

    void collectRows(const HtmlNode &of, std::vector<const HtmlNode *> &rows) const
    {
        for (const int child : of.children) {
            if (node(child).name == "tr"_L1)
                rows.push_back(&node(child));
            else if (node(child).name != "table"_L1)
                collectRows(node(child), rows);
        }
    }

    /// A table that only lays out, with one column or with blocks in its cells, is what it holds.
    [[nodiscard]] QStringList table(const HtmlNode &of) const
    {
        std::vector<const HtmlNode *> rows;
        collectRows(of, rows);
        std::vector<QStringList> cells;
        qsizetype columns = 0;
        static const QSet<QString> large{u"ul"_s, u"ol"_s, u"table"_s, u"pre"_s,
                                         u"h1"_s, u"h2"_s, u"h3"_s};
        for (const HtmlNode *row : rows) {
            QStringList line;
            for (const int child : row->children) {
                if (node(child).name != "td"_L1 && node(child).name != "th"_L1)
                    continue;
                if (holds(node(child), large))
                    return blocksOf(of);
                line += cellText(node(child));
            }
            if (line.isEmpty())
                continue;
            columns = std::max(columns, line.size());
            cells.push_back(line);
        }
        if (columns < 2 || columns > maximumColumns)
            return blocksOf(of);
        QStringList lines;
        for (QStringList &row : cells) {
            while (row.size() < columns)
                row += QString();
            lines += u"| "_s + row.join(u" | "_s) + u" |"_s;
            if (lines.size() == 1)
                lines += u"|"_s + u" --- |"_s.repeated(columns);
        }
        return {lines.join(u'\n')};
    }

    [[nodiscard]] QString cellText(const HtmlNode &cell) const
    {
        QString text = blocksOf(cell).join(u' ');
        text.replace(u"\\\n"_s, u" "_s);
        text.replace(u'\n', u' ');
        return text.replace(u'|', u"\\|"_s).simplified();
    }

    [[nodiscard]] QString inlineChildren(const HtmlNode &of) const
    {
        QString text;
        for (const int child : of.children)
            join(text, inlineOf(node(child)));
        return text;
    }

    /// Two blanks that meet are one.
    static void join(QString &text, const QString &part)
    {
        const bool meet = !text.isEmpty() && text.back().isSpace() && part.startsWith(u' ');
        text += meet ? part.sliced(1) : part;
    }

    [[nodiscard]] static QString styleMark(const HtmlNode &of)
    {
        static const QRegularExpression bold(u"font-weight\\s*:\\s*(bold|bolder|[6-9]00)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression italic(u"font-style\\s*:\\s*italic"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        if (of.name != "span"_L1)
            return {};
        const QString style = of.attribute(u"style"_s);
        // Colours beside it are the look of an editor for code.
        if (style.contains("font-family"_L1, Qt::CaseInsensitive)
            && style.contains("mono"_L1, Qt::CaseInsensitive))
            return {};
        return bold.match(style).hasMatch()     ? u"**"_s
               : italic.match(style).hasMatch() ? u"*"_s
                                                : QString();
    }

    [[nodiscard]] static QString markOf(const HtmlNode &of)
    {
        const QString &name = of.name;
        // A whole document that is wrapped in a "bold" which is none.
        const QString style = of.attribute(u"style"_s).remove(u' ').toLower();
        const bool plain = style.contains("font-weight:normal"_L1)
                           || style.contains("font-weight:400"_L1);
        if ((name == "strong"_L1 || name == "b"_L1) && !plain)
            return u"**"_s;
        if (name == "em"_L1 || name == "i"_L1 || name == "cite"_L1)
            return u"*"_s;
        if (name == "del"_L1 || name == "s"_L1 || name == "strike"_L1)
            return u"~~"_s;
        return styleMark(of);
    }

    /// Marks around the text; blanks at its ends stay outside of them.
    [[nodiscard]] static QString marked(const QString &text, const QString &mark)
    {
        const QString inner = text.trimmed();
        if (inner.isEmpty() || mark.isEmpty())
            return text;
        if (inner.startsWith(mark) && inner.endsWith(mark) && inner.size() > 2 * mark.size())
            return text;
        const qsizetype begin = text.indexOf(inner);
        return text.first(begin) + mark + inner + mark + text.sliced(begin + inner.size());
    }

    [[nodiscard]] QString inlineOf(const HtmlNode &of) const
    {
        const QString &name = of.name;
        if (of.isText())
            return collapsed(of.text);
        if (name == "br"_L1)
            return u"\\\n"_s;
        if (name == "img"_L1)
            return picture(of);
        if (name == "input"_L1) {
            if (of.attribute(u"type"_s).toLower() != "checkbox"_L1)
                return {};
            return of.attributes.contains(u"checked"_s) ? u"[x] "_s : u"[ ] "_s;
        }
        if (name == "code"_L1 || name == "kbd"_L1 || name == "samp"_L1 || name == "tt"_L1)
            return codeSpan(withoutTreachery(textOf(of)).simplified());
        const QString inner = inlineChildren(of);
        if (name == "a"_L1)
            return link(of, inner);
        return marked(inner, markOf(of));
    }

    [[nodiscard]] static QString collapsed(const QString &text)
    {
        static const QRegularExpression blanks(u"[ \\t\\r\\n\\f]+"_s);
        QString result = withoutTreachery(text);
        result.replace(blanks, u" "_s);
        result.replace(u'\u00A0', u' ');
        return escapedMarkdown(result);
    }

    /// The address as it stands in Markdown; empty when it must not be linked to.
    [[nodiscard]] static QString address(const QString &written)
    {
        const QString trimmed = withoutTreachery(written).trimmed();
        const QUrl url(trimmed);
        static const QSet<QString> schemes{QString(), u"http"_s, u"https"_s, u"mailto"_s};
        if (trimmed.isEmpty() || !url.isValid() || !schemes.contains(url.scheme().toLower())
            || trimmed.contains(u'\n') || trimmed.startsWith("//"_L1))
            return {};
        QString result = trimmed;
        result.replace(u' ', u"%20"_s).replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s);
        return result.replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    }

    [[nodiscard]] static QString link(const HtmlNode &of, const QString &inner)
    {
        const QString target = address(of.attribute(u"href"_s));
        const QString text = inner.trimmed();
        if (target.isEmpty() || text.isEmpty())
            return inner;
        const QString lead = inner.startsWith(u' ') ? u" "_s : QString();
        const QString tail = inner.endsWith(u' ') ? u" "_s : QString();
        return lead + u'[' + text + u"]("_s + target + u')' + tail;
    }

    [[nodiscard]] static QString picture(const HtmlNode &of)
    {
        const QString alt = escapedMarkdown(withoutTreachery(of.attribute(u"alt"_s)).simplified());
        const QString target = address(of.attribute(u"src"_s));
        return target.isEmpty() ? alt : u"!["_s + alt + u"]("_s + target + u')';
    }

    std::vector<HtmlNode> m_nodes;
};

} // namespace

std::optional<QString> markdownFromHtml(const QString &html)
{
    if (html.size() > maximumSize)
        return {};
    const Writer writer(html);
    if (!writer.hasStructure())
        return {};
    const QString markdown = writer.write();
    return markdown.isEmpty() ? std::nullopt : std::optional(markdown);
}

} // namespace studio
