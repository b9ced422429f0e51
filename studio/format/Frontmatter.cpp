#include "format/Frontmatter.h"

#include "format/FrontmatterLexer.h"

#include <ranges>

namespace studio {

namespace {

constexpr QStringView fence = u"---";

/// JavaScript's \s without the line feed, as the loader's pattern reads the rest of a fence's line.
bool isBlank(QChar unit)
{
    return unit != u'\n' && (unit.isSpace() || unit == QChar(0xFEFF));
}

/// The end of a fence's line when only blanks follow on it, else the end of those blanks.
qsizetype endOfFence(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at < text.size() && text[at] == u'\n' ? at + 1 : at;
}

/// Fills what lies between the tokens: blanks and comments.
std::vector<Token> withoutGaps(QStringView text, std::vector<Token> found)
{
    std::vector<Token> tokens;
    qsizetype done = 0;
    const auto fill = [&](qsizetype end) {
        while (done < end) {
            const bool comment = text[done] == u'#';
            qsizetype at = done;
            if (comment) {
                while (at < end && text[at] != u'\n')
                    ++at;
            } else {
                while (at < end && text[at] != u'#')
                    ++at;
            }
            tokens.push_back({comment ? TokenKind::Comment : TokenKind::Space, {done, at}});
            done = at;
        }
    };
    for (const Token &token : found) {
        fill(token.span.begin);
        if (!token.span.isEmpty())
            tokens.push_back(token);
        done = token.span.end;
    }
    fill(text.size());
    return tokens;
}

} // namespace

const Entry *Frontmatter::find(QStringView key) const
{
    for (const Entry &entry : std::views::reverse(entries)) {
        if (entry.key == key)
            return &entry;
    }
    return nullptr;
}

Frontmatter parseFrontmatter(const QString &text)
{
    Frontmatter tree;
    tree.body = {0, text.size()};
    const auto onlyBody = [&] {
        tree.tokens = {{TokenKind::Body, tree.body}};
        if (text.isEmpty())
            tree.tokens.clear();
        return tree;
    };
    if (!text.startsWith(fence))
        return onlyBody();
    const qsizetype contentBegin = endOfFence(text, fence.size());
    if (contentBegin > text.size() || text[contentBegin - 1] != u'\n')
        return onlyBody();
    tree.opened = true;
    tree.openFence = {0, contentBegin};

    // The loader takes the first "---" behind the opening fence, wherever in a line it stands.
    // A longer run of dashes closes nothing, and it finds no frontmatter then.
    const qsizetype close = text.indexOf(fence, contentBegin);
    if (close < 0 || (close + 3 < text.size() && text[close + 3] == u'-'))
        return onlyBody();
    tree.present = true;
    tree.content = {contentBegin, close};
    tree.closeFence = {close, endOfFence(text, close + fence.size())};
    tree.body = {tree.closeFence.end, text.size()};

    FrontmatterLexer lexer(text, tree.content);
    lexer.run();
    tree.entries = std::move(lexer.entries);
    tree.strays = std::move(lexer.strays);
    std::vector<Token> found = std::move(lexer.tokens);
    found.insert(found.begin(), {TokenKind::Fence, tree.openFence});
    found.push_back({TokenKind::Fence, tree.closeFence});
    found.push_back({TokenKind::Body, tree.body});
    tree.tokens = withoutGaps(text, std::move(found));
    return tree;
}

} // namespace studio
