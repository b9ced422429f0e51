#include "exchange/LiteralMarkdown.h"

#include "format/MarkdownParser.h"
#include "text/FileText.h"

#include <cmark-gfm.h>
#include <memory>
#include <optional>
#include <vector>

namespace studio {

namespace {

// Finding out which of the characters need a backslash takes one run of the parser each. Beyond
// this many characters read all that could be markup are escaped.
constexpr size_t mostCharactersRead = 1'000'000;

struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};

using Tree = std::unique_ptr<cmark_node, FreeNode>;

/// The text of a document that is one block of that type without any markup in it.
std::optional<QString> plainBlock(const QString &markdown, cmark_node_type type)
{
    const Tree document(readMarkdown(markdown));
    cmark_node *block = cmark_node_first_child(document.get());
    if (!block || cmark_node_next(block) || cmark_node_get_type(block) != type)
        return {};
    if (type == CMARK_NODE_LIST) {
        cmark_node *item = cmark_node_first_child(block);
        // "[ ]" makes another type of the item.
        if (cmark_node_next(item) || qstrcmp(cmark_node_get_type_string(item), "item") != 0)
            return {};
        block = cmark_node_first_child(item);
        if (!block || cmark_node_next(block) || cmark_node_get_type(block) != CMARK_NODE_PARAGRAPH)
            return {};
    }
    QString text;
    for (cmark_node *node = cmark_node_first_child(block); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
            text += QString::fromUtf8(cmark_node_get_literal(node));
        else if (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK)
            text += u'\n';
        else
            return {};
    }
    return text;
}

bool couldBeMarkup(const QString &text, qsizetype at)
{
    static const QString marks = QStringLiteral("\\`*_[]<>#+-!|~&=:^");
    if (text[at] == u'.' || text[at] == u')') // "1." and "1)" begin a list
        return at > 0 && text[at - 1].isDigit();
    return marks.contains(text[at]);
}

QString escaped(const QString &text, const std::vector<bool> &escapes)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (escapes[size_t(at)])
            out += u'\\';
        out += text[at];
    }
    return out;
}

QString literal(const QString &text, const QString &prefix, cmark_node_type type)
{
    const QString wanted = QString::fromUtf8(toValidUtf8(text));
    const auto readsAsText = [&](const QString &markdown) {
        return plainBlock(prefix + markdown, type) == wanted;
    };
    if (readsAsText(text))
        return text;

    std::vector<bool> escapes(size_t(text.size()), false);
    std::vector<size_t> candidates;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (couldBeMarkup(text, at)) {
            escapes[size_t(at)] = true;
            candidates.push_back(size_t(at));
        }
    }
    if (candidates.size() * size_t(text.size()) > mostCharactersRead
        || !readsAsText(escaped(text, escapes)))
        return escaped(text, escapes);
    // From the end, so that of a pair it is the opening mark that keeps its backslash.
    for (auto at = candidates.rbegin(); at != candidates.rend(); ++at) {
        escapes[*at] = false;
        if (!readsAsText(escaped(text, escapes)))
            escapes[*at] = true;
    }
    return escaped(text, escapes);
}

} // namespace

QString literalParagraph(const QString &text)
{
    return literal(text, {}, CMARK_NODE_PARAGRAPH);
}

QString literalItem(const QString &text)
{
    return literal(text, QStringLiteral("- "), CMARK_NODE_LIST);
}

QString literalTitle(const QString &text)
{
    return literal(text, QStringLiteral("# "), CMARK_NODE_HEADING);
}

} // namespace studio
