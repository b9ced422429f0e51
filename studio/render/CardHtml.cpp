#include "render/CardHtml.h"

#include "render/AvatarImage.h"
#include "render/CardExport.h"
#include "render/CardWords.h"
#include "render/SvgWriter.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// Writes colours of one theme, or of both for a page that follows its reader's setting.
class Colors
{
public:
    explicit Colors(Theme theme)
        : m_theme(theme)
    {
    }

    QString operator()(QColor Tokens::*member) const
    {
        return both(lightTokens().*member, darkTokens().*member);
    }
    [[nodiscard]] QString both(const QColor &light, const QColor &dark) const
    {
        switch (m_theme) {
        case Theme::Light: return light.name();
        case Theme::Dark: return dark.name();
        case Theme::Auto: break;
        }
        return u"light-dark("_s + light.name() + u',' + dark.name() + u')';
    }
    [[nodiscard]] QString scheme() const
    {
        return m_theme == Theme::Light  ? u"light"_s
               : m_theme == Theme::Dark ? u"dark"_s
                                        : u"light dark"_s;
    }

private:
    Theme m_theme;
};

QString element(QLatin1StringView tag, const QString &style, const QString &content)
{
    return u'<' + tag + u" dir=\"auto\" style=\""_s + style + u"\">"_s + content + u"</"_s + tag
           + u'>';
}

QString chipsHtml(const CardModel &model, const CardWords &words, const Colors &colors,
                  size_t shown)
{
    QString html;
    const ChipColors light = categoryChip(model.category, lightTokens());
    const ChipColors dark = categoryChip(model.category, darkTokens());
    const QString common = u"padding:0 7px;border-radius:10px;font-size:12px;line-height:18px;"
                           "max-width:100%;overflow:hidden;text-overflow:ellipsis;"
                           "white-space:nowrap;box-sizing:border-box;"_s;
    const QString outlined = common + u"border:1px solid "_s + colors(&Tokens::line) + u";color:"_s
                             + colors(&Tokens::muted);
    for (size_t i = 0; i < shown; ++i) {
        const CardWords::Chip &chip = words.chips[i];
        const QString filled = common + u"border:1px solid transparent;font-weight:600;color:"_s
                               + colors.both(light.text, dark.text) + u";background:"_s
                               + colors.both(light.background, dark.background);
        html += element("li"_L1, chip.category ? filled : outlined, chip.text.toHtmlEscaped());
    }
    if (shown < words.chips.size())
        html += element("li"_L1, outlined, u'+' + QString::number(words.chips.size() - shown));
    if (html.isEmpty())
        return {};
    return u"<ul style=\"list-style:none;display:flex;flex-wrap:wrap;gap:6px;margin:11px 0 0;"
           "padding:0\">"_s
           + html + u"</ul>"_s;
}

QColor Tokens::*toneColor(CardWords::Tone tone)
{
    switch (tone) {
    case CardWords::Tone::Good: return &Tokens::good;
    case CardWords::Tone::Accent: return &Tokens::accent;
    case CardWords::Tone::Warning: return &Tokens::warning;
    case CardWords::Tone::Problem: return &Tokens::error;
    case CardWords::Tone::Quiet: break;
    }
    return &Tokens::muted;
}

QString footerHtml(const CardWords &words, const Colors &colors)
{
    if (words.facts.isEmpty() && words.notes.empty())
        return {};
    QString notes;
    for (const CardWords::Note &note : words.notes) {
        notes += element("span"_L1,
                         u"margin-inline-start:10px;color:"_s + colors(toneColor(note.tone)),
                         note.text.toHtmlEscaped());
    }
    QString facts;
    for (const QString &fact : words.facts) {
        if (!facts.isEmpty() && words.factsAreWords)
            facts += u"<span aria-hidden=\"true\" style=\"margin-inline-end:7px\">·</span>"_s;
        facts += element("span"_L1,
                         u"margin-inline-end:"_s + (words.factsAreWords ? u"7px"_s : u"10px"_s),
                         fact.toHtmlEscaped());
    }
    return u"<footer style=\"display:flex;justify-content:space-between;margin-top:13px;"
           "padding:10px 0 12px;border-top:1px solid "_s
           + colors(&Tokens::line) + u";font-size:12px;line-height:18px;color:"_s
           + colors(&Tokens::muted) + u"\">"_s
           + element("span"_L1,
                     u"min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap"_s,
                     facts)
           + u"<span style=\"flex:none\">"_s + notes + u"</span></footer>"_s;
}

QString shadow(Theme theme)
{
    const QString light = u"rgba(0,0,0,.07)"_s;
    const QString dark = u"rgba(0,0,0,.4)"_s;
    return theme == Theme::Light  ? light
           : theme == Theme::Dark ? dark
                                  : QString(u"light-dark("_s + light + u',' + dark + u')');
}

QString pictureHtml(const CardModel &model)
{
    const QByteArray avatar = avatarPng(model.avatar, 126);
    if (avatar.isEmpty())
        return svg::picture(model, 42, u"flex:none"_s);
    return u"<img alt=\"\" width=\"42\" height=\"42\" style=\"flex:none;border-radius:"_s
           + (model.kind == Kind::Agent ? u"50%"_s : u"10px"_s)
           + u"\" src=\"data:image/png;base64,"_s + QString::fromLatin1(avatar.toBase64())
           + u"\"/>"_s;
}

} // namespace

QByteArray cardHtml(const CardModel &model, Theme theme, const QFont &base)
{
    const size_t chips = shownChips(exportedCardWidth, model, exportedCardOptions(base));
    const CardWords words = cardWords(model);
    const Colors colors(theme);
    const bool hasFooter = !words.facts.isEmpty() || !words.notes.empty();
    const QString oneLineStyle =
        u"text-align:match-parent;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"_s;

    QString byline = words.byline.toHtmlEscaped();
    if (words.verified) {
        byline += u" <span role=\"img\" aria-label=\""_s + wordVerified().toHtmlEscaped()
                  + u"\" style=\"color:"_s + colors(&Tokens::accent) + u"\">✓</span>"_s;
    } else if (!words.mark.text.isEmpty()) {
        byline += u" <span style=\"color:"_s + colors(toneColor(words.mark.tone)) + u"\">"_s
                  + words.mark.text.toHtmlEscaped() + u"</span>"_s;
    }
    QString head = element("h3"_L1,
                           oneLineStyle
                               + u"margin:0;font-size:15px;line-height:22px;"
                                 "font-weight:600;color:"_s
                               + colors(&Tokens::text)
                               + (words.nameIsIdentifier
                                      ? u";font-family:ui-monospace,'JetBrains Mono',monospace"_s
                                      : QString()),
                           words.name.toHtmlEscaped());
    if (!words.byline.isEmpty()) {
        head += element("p"_L1,
                        oneLineStyle + u"margin:0;font-size:12px;line-height:18px;color:"_s
                            + colors(&Tokens::muted),
                        byline);
    }
    QString html = u"<article class=\"persona-card\" style=\"color-scheme:"_s + colors.scheme()
                   + u";box-sizing:border-box;max-width:372px;padding:"_s
                   + (hasFooter ? u"15px 15px 0"_s : u"15px"_s) + u";border:1px solid "_s
                   + colors(&Tokens::line) + u";border-radius:12px;background:"_s
                   + colors(&Tokens::raised) + u";color:"_s + colors(&Tokens::text)
                   + u";box-shadow:0 1px 3px "_s + shadow(theme)
                   + u";font:13px/20px Inter,system-ui,sans-serif\">"_s
                   + u"<header style=\"display:flex;align-items:center;gap:12px\">"_s
                   + pictureHtml(model) + u"<div style=\"min-width:0\">"_s + head
                   + u"</div></header>"_s;
    if (!words.text.isEmpty()) {
        const int lines = model.kind == Kind::Soul ? 2 : 3;
        html += element("p"_L1,
                        u"margin:12px 0 0;display:-webkit-box;-webkit-box-orient:vertical;"
                        "overflow:hidden;overflow-wrap:anywhere;-webkit-line-clamp:"_s
                            + QString::number(lines),
                        words.text.toHtmlEscaped());
    }
    html += chipsHtml(model, words, colors, chips) + footerHtml(words, colors) + u"</article>\n"_s;
    return html.toUtf8();
}

} // namespace studio
