#pragma once

#include "render/Tokens.h"

#include <QFont>
#include <QTextFormat>

namespace studio {

/// The type and the distances of the page in the preview. All lengths are in pixels and follow
/// the size of the font.
struct PageStyle
{
    PageStyle()
        : PageStyle(lightTokens(), QFont())
    {
    }
    PageStyle(const Tokens &tokens, const QFont &base);

    const Tokens *tokens = nullptr;
    qreal unit = 1; ///< The font's size by 13 px.
    QFont body, small, code;

    [[nodiscard]] int px(qreal pixels) const { return qRound(pixels * unit); }
    /// \a level: 1 is the page's title.
    [[nodiscard]] QFont heading(int level) const;

    [[nodiscard]] QTextCharFormat text() const;
    [[nodiscard]] QTextCharFormat text(const QFont &font, const QColor &color) const;
    [[nodiscard]] QTextBlockFormat paragraph() const;
};

/// Properties of a page's text that are painted around it and not by the text layout.
enum PageProperty {
    CodeBlockProperty = QTextFormat::UserProperty + 1, ///< of a block: bool
    QuoteDepthProperty, ///< of a block: how many bars stand before it
    RuleProperty,       ///< of a block: bool
    RemarkProperty,     ///< of a block: bool
    InlineCodeProperty, ///< of characters: bool
    ButtonProperty,     ///< of characters: bool
};

/// Between the edge of the page and what stands on it.
inline constexpr qreal pageMargin = 16;
/// The distance between the bars of quotes within each other.
inline constexpr qreal quoteIndent = 14;
inline constexpr qreal cellTopPadding = 5;
inline constexpr qreal tableBottomMargin = 12;
/// How far the ground of a code block reaches beyond its text.
inline constexpr qreal codePadding = 10;

} // namespace studio
