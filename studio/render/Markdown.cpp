#include "render/Markdown.h"

#include "format/MarkdownParser.h"
#include "render/MarkdownNodes.h"

#include <QRegularExpression>
#include <cmark-gfm.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

MarkdownTree parseRaw(QStringView markdown)
{
    return MarkdownTree(readMarkdown(markdown, Autolinks::Linked));
}

// Puts the children of a node into its place and frees it.
void unwrap(cmark_node *node)
{
    while (cmark_node *child = cmark_node_first_child(node)) {
        cmark_node_unlink(child);
        cmark_node_insert_before(node, child);
    }
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void replaceByText(cmark_node *node, const QByteArray &text)
{
    cmark_node *replacement = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(replacement, text.constData());
    replaceNode(node, replacement);
}

bool isWithin(cmark_node *node, cmark_node_type type)
{
    for (cmark_node *up = cmark_node_parent(node); up; up = cmark_node_parent(up)) {
        if (cmark_node_get_type(up) == type)
            return true;
    }
    return false;
}

const QRegularExpression &tagPattern()
{
    static const QRegularExpression pattern(
        uR"(<!--.*?(?:-->|$)|</?[A-Za-z][^<>]*>|<[!?][^<>]*>)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

// A private character, by which a piece of code is known as a tag that is to be marked.
constexpr QChar markSign(0xE0F5);

// The text with its tags as pieces of code: what stands between them stays Markdown.
QString withMarkedTags(const QString &html)
{
    QString marked;
    qsizetype from = 0;
    for (auto it = tagPattern().globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString tag = match.captured().simplified().left(300);
        marked += QStringView(html).sliced(from, match.capturedStart() - from);
        if (!tag.contains(u'`'))
            marked += u"``"_s + markSign + tag + u"``"_s;
        from = match.capturedEnd();
    }
    return marked + QStringView(html).sliced(from);
}

void replaceByMark(cmark_node *node, const QByteArray &text)
{
    cmark_node *mark = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
    cmark_node_set_on_enter(mark, text.constData());
    replaceNode(node, mark);
}

// A block of raw HTML becomes what its text is as Markdown: "<example>" lines are common in
// agents, and a catalog that strips tags reads what stands between them.
void replaceHtmlBlock(cmark_node *node, RawHtml html)
{
    const QString raw = QString::fromUtf8(cmark_node_get_literal(node));
    const QString text = html == RawHtml::Mark ? withMarkedTags(raw) : withoutTags(raw);
    if (!text.trimmed().isEmpty()) {
        const MarkdownTree inner = parseRaw(text);
        while (cmark_node *child = cmark_node_first_child(inner.get())) {
            cmark_node_unlink(child);
            if (cmark_node_insert_before(node, child) == 0)
                cmark_node_free(child);
        }
    }
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void makeLinkSafe(cmark_node *node)
{
    const QString address = QString::fromUtf8(cmark_node_get_url(node));
    const bool picture = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
    if (!isSafeLink(address) || (picture && isWithin(node, CMARK_NODE_LINK))) {
        if (!cmark_node_first_child(node) && picture)
            return replaceByText(node, QByteArray());
        return unwrap(node);
    }
    if (!picture)
        return;
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, cmark_node_get_url(node));
    cmark_node_insert_before(node, link);
    if (!cmark_node_first_child(node)) {
        cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(text, cmark_node_get_url(node));
        cmark_node_append_child(link, text);
    }
    while (cmark_node *child = cmark_node_first_child(node)) {
        cmark_node_unlink(child);
        cmark_node_append_child(link, child);
    }
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void flatten(cmark_node *document)
{
    struct Deep
    {
        cmark_node *node;
        bool list;
    };
    std::vector<Deep> tooDeep;
    int depth = 0;
    cmark_iter *walk = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(walk);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type != CMARK_NODE_BLOCK_QUOTE && type != CMARK_NODE_LIST)
            continue;
        depth += event == CMARK_EVENT_ENTER ? 1 : -1;
        if (event == CMARK_EVENT_EXIT && depth >= maximumNesting)
            tooDeep.push_back({node, type == CMARK_NODE_LIST});
    }
    cmark_iter_free(walk);
    // In the order of leaving, the innermost first, so each child moves up only a level at a time.
    for (const Deep &deep : tooDeep) {
        if (deep.list) {
            while (cmark_node *item = cmark_node_first_child(deep.node)) {
                while (cmark_node *child = cmark_node_first_child(item)) {
                    cmark_node_unlink(child);
                    if (cmark_node_insert_before(deep.node, child) == 0)
                        cmark_node_free(child);
                }
                cmark_node_unlink(item);
                cmark_node_free(item);
            }
        }
        unwrap(deep.node);
    }
}

bool holdsInlines(cmark_node *node)
{
    return cmark_node_first_child(node)
           && (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

// Emphasis within emphasis within links: what is deeper than anybody writes is text at that depth.
void flattenInlines(cmark_node *document)
{
    std::vector<cmark_node *> deepest;
    int depth = 0;
    cmark_iter *walk = cmark_iter_new(document);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(walk);
        if (!holdsInlines(node))
            continue;
        depth += event == CMARK_EVENT_ENTER ? 1 : -1;
        if (event == CMARK_EVENT_ENTER && depth == maximumNesting)
            deepest.push_back(node);
    }
    cmark_iter_free(walk);
    std::vector<cmark_node *> leaves;
    for (cmark_node *top : deepest) {
        leaves.clear();
        walk = cmark_iter_new(top);
        for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
            cmark_node *node = cmark_iter_get_node(walk);
            if (event == CMARK_EVENT_ENTER && !cmark_node_first_child(node))
                leaves.push_back(node);
        }
        cmark_iter_free(walk);
        for (cmark_node *leaf : leaves)
            cmark_node_unlink(leaf);
        while (cmark_node *hollow = cmark_node_first_child(top)) {
            cmark_node_unlink(hollow);
            cmark_node_free(hollow);
        }
        for (cmark_node *leaf : leaves) {
            if (cmark_node_append_child(top, leaf) == 0)
                cmark_node_free(leaf);
        }
    }
}

void makeSafe(cmark_node *document, RawHtml html)
{
    for (cmark_node *node : nodesOf(document, {CMARK_NODE_HTML_BLOCK}))
        replaceHtmlBlock(node, html);
    // Taking tags away can leave new ones: "<<i>b>". These go as they are.
    for (cmark_node *node : nodesOf(document, {CMARK_NODE_HTML_BLOCK})) {
        cmark_node_unlink(node);
        cmark_node_free(node);
    }
    for (cmark_node *node : nodesOf(document, {CMARK_NODE_HTML_INLINE})) {
        const QByteArray tag(cmark_node_get_literal(node));
        const bool lineBreak = tag.left(3).toLower() == "<br";
        if (lineBreak)
            cmark_node_insert_before(node, cmark_node_new(CMARK_NODE_LINEBREAK));
        if (html == RawHtml::Mark && !lineBreak) {
            replaceByMark(node, tag);
            continue;
        }
        cmark_node_unlink(node);
        cmark_node_free(node);
    }
    if (html == RawHtml::Mark) {
        for (cmark_node *node : nodesOf(document, {CMARK_NODE_CODE})) {
            const QString code = QString::fromUtf8(cmark_node_get_literal(node));
            if (code.startsWith(markSign))
                replaceByMark(node, code.sliced(1).toUtf8());
        }
    }
    // On leaving, so that a picture within a link comes before the link.
    for (cmark_node *node :
         nodesOf(document, {CMARK_NODE_LINK, CMARK_NODE_IMAGE}, CMARK_EVENT_EXIT))
        makeLinkSafe(node);
    flatten(document);
    flattenInlines(document);
}

} // namespace

void FreeMarkdown::operator()(cmark_node *node) const
{
    cmark_node_free(node);
}

MarkdownTree parseMarkdown(QStringView markdown, RawHtml html)
{
    MarkdownTree document = parseRaw(markdown);
    makeSafe(document.get(), html);
    return document;
}

MarkdownSurvey surveyMarkdown(QStringView markdown)
{
    MarkdownSurvey survey;
    if (!markdown.contains(u'<') && !markdown.contains("[^"_L1))
        return survey;
    const MarkdownTree document = parseRaw(markdown);
    cmark_iter *walk = cmark_iter_new(document.get());
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        if (event != CMARK_EVENT_ENTER)
            continue;
        cmark_node *node = cmark_iter_get_node(walk);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
            if (cmark_node *definition = cmark_node_parent_footnote_def(node)) {
                const QString label = QString::fromUtf8(cmark_node_get_literal(definition));
                survey.footnotes.insert(label, QByteArray(cmark_node_get_literal(node)).toInt());
            }
        } else if (type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_HTML_BLOCK) {
            const QString html = QString::fromUtf8(cmark_node_get_literal(node));
            const auto tags = tagPattern().globalMatch(html);
            int count = 0;
            for (auto it = tags; it.hasNext(); it.next())
                ++count;
            if (count > 0 && survey.htmlTags == 0)
                survey.firstHtmlLine = cmark_node_get_start_line(node);
            survey.htmlTags += count;
        }
    }
    cmark_iter_free(walk);
    return survey;
}

QString languageOfFence(QStringView info)
{
    const QStringView trimmed = info.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && !trimmed[end].isSpace() && trimmed[end] != u','
           && trimmed[end] != u'{')
        ++end;
    return trimmed.first(end).toString();
}

bool isSafeLink(QStringView address)
{
    const QStringView link = address.trimmed();
    for (const QChar c : link) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7F)
            return false;
    }
    return link.startsWith("https://"_L1, Qt::CaseInsensitive)
           || link.startsWith("http://"_L1, Qt::CaseInsensitive)
           || link.startsWith("mailto:"_L1, Qt::CaseInsensitive)
           || (link.size() > 1 && link.startsWith(u'#'));
}

QString plainText(cmark_node *node)
{
    QString text;
    cmark_iter *walk = cmark_iter_new(node);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        if (event != CMARK_EVENT_ENTER)
            continue;
        cmark_node *one = cmark_iter_get_node(walk);
        const cmark_node_type type = cmark_node_get_type(one);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
            text += QString::fromUtf8(cmark_node_get_literal(one));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    }
    cmark_iter_free(walk);
    return text.simplified();
}

QString withoutTags(QStringView html)
{
    static const QRegularExpression whole(
        uR"(<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(uR"(</?[A-Za-z][^<>]*>|<[!?][^<>]*>)"_s);
    QString text = html.toString();
    text.remove(whole);
    text.remove(tag);
    return text;
}

} // namespace studio
