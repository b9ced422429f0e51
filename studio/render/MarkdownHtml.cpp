#include "render/MarkdownHtml.h"

#include "format/HeadingAnchor.h"
#include "render/CodeColors.h"
#include "render/Markdown.h"
#include "render/MarkdownNodes.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <cmark-gfm.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// The cell's alignment as a class: a strict policy lets no styles stand in elements.
void alignByClasses(QByteArray &html)
{
    for (const QByteArray &side : {"left"_ba, "center"_ba, "right"_ba}) {
        const QByteArray style = " style=\"text-align: " + side + '"';
        const QByteArray name = " class=\"" + side + '"';
        html.replace(style, name);
    }
}

QByteArray coloredCode(const QString &code, const QString &language)
{
    static constexpr std::array<const char *, 4> classes{"k", "v", "t", "q"};
    QString html;
    qsizetype from = 0;
    for (const CodeRun &run : codeRuns(code, language)) {
        html += code.sliced(from, run.begin - from).toHtmlEscaped() + u"<span class=\""_s
                + QLatin1StringView(classes[size_t(run.tone)]) + u"\">"_s
                + code.sliced(run.begin, run.length).toHtmlEscaped() + u"</span>"_s;
        from = run.begin + run.length;
    }
    return (html + code.sliced(from).toHtmlEscaped()).toUtf8();
}

// Wide code scrolls by itself, so it must be reachable with the keyboard.
void replaceCode(cmark_node *node)
{
    const QString code = QString::fromUtf8(cmark_node_get_literal(node));
    const QString language = languageOfFence(QString::fromUtf8(cmark_node_get_fence_info(node)));
    cmark_node *block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
    const QByteArray html = "<pre tabindex=\"0\"><code>" + coloredCode(code, language)
                            + "</code></pre>";
    cmark_node_set_on_enter(block, html.constData());
    replaceNode(node, block);
}

} // namespace

QByteArray renderHtml(cmark_node *document, HtmlOptions options, std::vector<HtmlHeading> *found)
{
    for (cmark_node *code : nodesOf(document, {CMARK_NODE_CODE_BLOCK}))
        replaceCode(code);
    QSet<QString> used;
    for (cmark_node *heading : nodesOf(document, {CMARK_NODE_HEADING})) {
        const int level = cmark_node_get_heading_level(heading) + options.headingShift;
        cmark_node_set_heading_level(heading, std::clamp(level, 1, 6));
        const QString title = plainText(heading);
        QString base = headingAnchor(title);
        // These are the addresses of footnotes.
        if (base.startsWith("fn-"_L1) || base.startsWith("fnref-"_L1))
            base.prepend("section-"_L1);
        QString anchor = base;
        for (int i = 1; used.contains(anchor); ++i)
            anchor = base + u'-' + QString::number(i);
        if (anchor.isEmpty())
            continue;
        used.insert(anchor);
        if (found)
            found->push_back({cmark_node_get_heading_level(heading), title, anchor});
        cmark_node *place = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
        const QByteArray tag = "<a id=\"" + anchor.toHtmlEscaped().toUtf8() + "\">";
        cmark_node_set_on_enter(place, tag.constData());
        cmark_node_set_on_exit(place, "</a>");
        if (cmark_node_prepend_child(heading, place) == 0)
            cmark_node_free(place);
    }
    const std::unique_ptr<char, decltype(&free)> html(
        cmark_render_html(document,
                          CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES
                              | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES,
                          nullptr),
        &free);
    QByteArray page(html.get());
    alignByClasses(page);
    page.replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>");
    page.replace("</table>", "</table></div>");
    return page;
}

} // namespace studio
