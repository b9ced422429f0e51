#pragma once

#include "format/Frontmatter.h"

namespace studio {

/// Cuts the content of a frontmatter into entries and strays. Works on lines, because that is how
/// people write frontmatter and how a broken one can still be understood entry by entry.
class FrontmatterLexer
{
public:
    FrontmatterLexer(const QString &text, Span content);

    void run();

    std::vector<Entry> entries;
    std::vector<Span> strays;
    std::vector<Token> tokens; ///< Without blanks and comments, in order.

private:
    struct Line
    {
        Span whole;     ///< With its line end
        qsizetype end;  ///< Without its line end
        qsizetype first; ///< The first unit that is no blank, or end
        [[nodiscard]] bool isBlank() const { return first == end; }
        [[nodiscard]] qsizetype indent() const { return first - whole.begin; }
    };

    [[nodiscard]] Line lineAt(qsizetype begin) const;
    [[nodiscard]] std::optional<Span> keyIn(const Line &line, qsizetype *colon) const;
    [[nodiscard]] bool isListMark(const Line &line) const;

    qsizetype readEntry(const Line &line, Span key, qsizetype colon);
    /// Sets style, value and comment of an entry whose value starts on the key's line; returns
    /// where the value ends.
    void readInline(Entry &entry, const Line &line, qsizetype begin);
    void readBelow(Entry &entry, const Line &line);
    void readBlockScalar(Entry &entry, const Line &line);
    /// The end of the last line that continues a value of an entry: indented, or `- item` lines
    /// when \a listsToo. Blank and comment lines count only between such lines.
    [[nodiscard]] qsizetype continuationEnd(qsizetype from, bool listsToo) const;
    [[nodiscard]] std::optional<qsizetype> endOfQuoted(qsizetype begin) const;
    [[nodiscard]] std::optional<qsizetype> endOfFlow(qsizetype begin) const;
    void takeComment(Entry &entry, qsizetype from);
    [[nodiscard]] qsizetype endOfPlain(qsizetype begin, qsizetype lineEnd) const;

    void readItems(Entry &entry) const;
    void readFlowItems(Entry &entry) const;
    void readBlockItems(Entry &entry) const;
    [[nodiscard]] std::optional<Item> scalarItem(Span value) const;
    void readValue(Entry &entry) const;

    QStringView m_text;
    Span m_content;
};

} // namespace studio
