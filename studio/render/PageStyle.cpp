#include "render/PageStyle.h"

#include <QFontDatabase>
#include <QFontInfo>

namespace studio {

PageStyle::PageStyle(const Tokens &colors, const QFont &base)
    : tokens(&colors)
    , unit(std::clamp(QFontInfo(base).pixelSize() / 13.0, 0.7, 4.0))
    , body(base)
    , small(base)
    , code(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    body.setPixelSize(px(13));
    body.setWeight(QFont::Normal);
    small = body;
    small.setPixelSize(px(12));
    code.setPixelSize(px(12));
}

QFont PageStyle::heading(int level) const
{
    static constexpr std::array<int, 6> sizes{19, 16, 14, 13, 13, 12};
    QFont font = body;
    font.setPixelSize(px(sizes[size_t(std::clamp(level, 1, 6)) - 1]));
    font.setWeight(level == 1 ? QFont::Bold : QFont::DemiBold);
    return font;
}

QTextCharFormat PageStyle::text() const
{
    return text(body, tokens->text);
}

QTextCharFormat PageStyle::text(const QFont &font, const QColor &color) const
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

QTextBlockFormat PageStyle::paragraph() const
{
    QTextBlockFormat format;
    format.setBottomMargin(px(8));
    format.setLineHeight(px(20), QTextBlockFormat::MinimumHeight);
    return format;
}

} // namespace studio
