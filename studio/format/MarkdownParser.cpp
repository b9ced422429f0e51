#include "format/MarkdownParser.h"

#include "text/FileText.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <mutex>

namespace studio {

namespace {

/// Bytes for the parser. A '\r' that ends no line in the text would end one for it.
QByteArray parserInput(QStringView markdown)
{
    QByteArray utf8 = toValidUtf8(markdown);
    for (qsizetype at = utf8.indexOf('\r'); at >= 0; at = utf8.indexOf('\r', at + 1)) {
        if (at + 1 >= utf8.size() || utf8[at + 1] != '\n')
            utf8[at] = ' ';
    }
    return utf8;
}

/// The parser keeps the characters that its extensions look for in a table that all parsers of the
/// process share, and changes it while one finishes: two at the same time would now and then lose
/// links and strikethroughs.
cmark_node *finish(cmark_parser *parser)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    return cmark_parser_finish(parser);
}

} // namespace

cmark_node *readMarkdown(QStringView markdown, Autolinks autolinks, cmark_mem *memory)
{
    static const bool registered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    Q_UNUSED(registered)
    cmark_parser *const parser = cmark_parser_new_with_mem(
        CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES,
        memory ? memory : cmark_get_default_mem_allocator());
    const auto attach = [parser](const char *name) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    };
    attach("table");
    attach("strikethrough");
    attach("tasklist");
    if (autolinks == Autolinks::Linked)
        attach("autolink");
    const QByteArray utf8 = parserInput(markdown);
    cmark_parser_feed(parser, utf8.constData(), size_t(utf8.size()));
    cmark_node *const document = finish(parser);
    cmark_parser_free(parser);
    return document;
}

} // namespace studio
