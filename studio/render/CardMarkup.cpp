#include "render/CardMarkup.h"

#include "persona/Identity.h"
#include "render/CardWords.h"
#include "render/SvgWriter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString classOf(CardWords::Tone tone)
{
    switch (tone) {
    case CardWords::Tone::Good: return u"good"_s;
    case CardWords::Tone::Accent: return u"accent"_s;
    case CardWords::Tone::Warning: return u"warning"_s;
    case CardWords::Tone::Problem: return u"error"_s;
    case CardWords::Tone::Quiet: break;
    }
    return u"quiet"_s;
}

QString element(QLatin1StringView tag, const QString &name, const QString &content)
{
    return u'<' + tag + u" class=\""_s + name + u"\" dir=\"auto\">"_s + content + u"</"_s + tag
           + u'>';
}

QString markupOfPicture(const CardModel &model, const CardListing &listing)
{
    if (listing.picture.isEmpty())
        return svg::picture(model, 42);
    return u"<img class=\""_s + (model.kind == Kind::Agent ? u"round"_s : u"square"_s)
           + u"\" src=\""_s + listing.picture.toHtmlEscaped()
           + u"\" alt=\"\" width=\"42\" height=\"42\" loading=\"lazy\">"_s;
}

QString markupOfHead(const CardModel &model, const CardWords &words, const CardListing &listing)
{
    QString name = words.name.toHtmlEscaped();
    if (!listing.link.isEmpty())
        name = u"<a href=\""_s + listing.link.toHtmlEscaped() + u"\">"_s + name + u"</a>"_s;
    const QString tag = u'h' + QString::number(listing.heading);
    QString html = u"<header>"_s + markupOfPicture(model, listing) + u"<div>"_s
                   + element(QLatin1StringView(tag.toLatin1()),
                             words.nameIsIdentifier ? u"name code"_s : u"name"_s, name);
    if (!words.byline.isEmpty()) {
        QString byline = words.byline.toHtmlEscaped();
        if (words.verified) {
            byline += u" <span class=\"accent\" role=\"img\" aria-label=\""_s
                      + wordVerified().toHtmlEscaped() + u"\">✓</span>"_s;
        } else if (!words.mark.text.isEmpty()) {
            byline += u" · <span class=\""_s + classOf(words.mark.tone) + u"\">"_s
                      + words.mark.text.toHtmlEscaped() + u"</span>"_s;
        }
        html += element("p"_L1, u"by"_s, byline);
    }
    return html + u"</div></header>"_s;
}

QString markupOfChips(const CardModel &model, const CardWords &words)
{
    constexpr size_t most = 4;
    const size_t shown = words.chips.size() > most + 1 ? most : words.chips.size();
    QString html;
    for (size_t i = 0; i < shown; ++i) {
        const CardWords::Chip &chip = words.chips[i];
        html += element("li"_L1,
                        chip.category ? u"cat c-"_s + categoryClass(model.category) : u"tag"_s,
                        chip.text.toHtmlEscaped());
    }
    if (shown < words.chips.size())
        html += element("li"_L1, u"tag"_s, u'+' + QString::number(words.chips.size() - shown));
    return html.isEmpty() ? html : QString(u"<ul class=\"chips\">"_s + html + u"</ul>"_s);
}

QString markupOfFoot(const CardWords &words)
{
    if (words.facts.isEmpty() && words.notes.empty())
        return {};
    QString notes;
    for (const CardWords::Note &note : words.notes)
        notes += element("span"_L1, classOf(note.tone), note.text.toHtmlEscaped());
    const QString facts = words.facts.join(words.factsAreWords ? u" · "_s : u"  "_s);
    return u"<footer>"_s + element("span"_L1, u"facts"_s, facts.toHtmlEscaped())
           + u"<span class=\"notes\">"_s + notes + u"</span></footer>"_s;
}

QStringList categoryNames()
{
    QFile file(u":/studio/data/categories.json"_s);
    QStringList names;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray categories = root.value("categories"_L1).toArray();
        for (const QJsonValue &value : categories)
            names << value["name"_L1].toString();
    }
    return names;
}

} // namespace

QString categoryClass(const QString &category)
{
    static const QStringList names = categoryNames();
    for (const QString &name : names) {
        if (name.compare(category.trimmed(), Qt::CaseInsensitive) == 0)
            return makeSlug(name);
    }
    return u"none"_s;
}

QString tokensCss(const Tokens &tokens)
{
    const auto property = [](const QString &name, const QColor &color) {
        return QString(u"--"_s + name + u':' + color.name() + u';');
    };
    QString css = u"color-scheme:"_s + (tokens.dark ? u"dark;"_s : u"light;"_s)
                  + property(u"window"_s, tokens.window) + property(u"raised"_s, tokens.raised)
                  + property(u"sunken"_s, tokens.sunken) + property(u"line"_s, tokens.line)
                  + property(u"text"_s, tokens.text) + property(u"muted"_s, tokens.muted)
                  + property(u"accent"_s, tokens.accent)
                  + property(u"accent-ground"_s, tokens.accentBackground)
                  + property(u"on-accent"_s, tokens.onAccent) + property(u"error"_s, tokens.error)
                  + property(u"warning"_s, tokens.warning) + property(u"good"_s, tokens.good)
                  + property(u"key"_s, tokens.syntaxKey) + property(u"value"_s, tokens.syntaxValue)
                  + property(u"title"_s, tokens.syntaxHeading) + u"--shade:0 0 0/"_s
                  + (tokens.dark ? u"40%;"_s : u"7%;"_s);
    QStringList names = categoryNames();
    names << QString();
    for (const QString &name : std::as_const(names)) {
        const ChipColors chip = categoryChip(name, tokens);
        const QString id = name.isEmpty() ? u"none"_s : makeSlug(name);
        css += property(id, chip.text) + property(id + u"-ground"_s, chip.background);
    }
    return css;
}

QString cardCss()
{
    QString css =
        uR"(.card{position:relative;display:flex;flex-direction:column;box-sizing:border-box;padding:16px;border:1px solid var(--line);border-radius:12px;background:var(--raised);color:var(--text);box-shadow:0 1px 3px rgb(var(--shade));font-size:.8125rem;line-height:1.25rem}
.card header{display:flex;align-items:center;gap:12px;min-height:42px}
.card header svg,.card header img{flex:none}
.card header img.square{border-radius:10px}
.card header img.round{border-radius:50%}
.card header div{min-width:0}
.card .name{margin:0;text-align:match-parent;font-size:.9375rem;line-height:1.375rem;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card .name.code{font-family:ui-monospace,"JetBrains Mono",monospace}
.card .name a{color:inherit;text-decoration:none}
.card .name a::after{content:"";position:absolute;inset:0;border-radius:12px}
.card .name a:focus-visible{outline:none}
.card .name a:focus-visible::after{outline:2px solid var(--accent);outline-offset:1px}
.card:hover{border-color:var(--accent)}
.card .by{margin:0;text-align:match-parent;font-size:.75rem;line-height:1.125rem;color:var(--muted);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card .tagline{margin:12px 0 0;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-clamp:2;overflow:hidden;overflow-wrap:anywhere}
.card:not(.soul) .tagline{-webkit-line-clamp:3;line-clamp:3}
.card .chips{list-style:none;display:flex;flex-wrap:wrap;gap:6px;margin:auto 0 0;padding:11px 0 0}
.card .chips li{box-sizing:border-box;max-width:100%;padding:0 8px;border:1px solid var(--line);border-radius:10px;font-size:.75rem;line-height:1.125rem;color:var(--muted);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card .chips li.cat{border-color:transparent;font-weight:600}
.card footer{display:flex;justify-content:space-between;gap:10px;margin-top:13px;padding-top:10px;border-top:1px solid var(--line);font-size:.75rem;color:var(--muted)}
.card .chips:last-child,.card .tagline:last-child{padding-bottom:0}
.card footer .facts{white-space:pre;overflow:hidden;text-overflow:ellipsis;min-width:0}
.card footer .notes{display:flex;flex:none;gap:10px}
.card header+footer,.card .tagline+footer{margin-top:auto}
.good{color:var(--good)}
.accent{color:var(--accent)}
.warning{color:var(--warning)}
.error{color:var(--error)}
.quiet{color:var(--muted)}
)"_s;
    QStringList names = categoryNames();
    names << u"none"_s;
    for (const QString &name : std::as_const(names)) {
        const QString id = makeSlug(name);
        css += u".card .chips li.c-%1{color:var(--%1);background:var(--%1-ground)}\n"_s.arg(id);
    }
    return css;
}

QString cardMarkup(const CardModel &model, const CardListing &listing)
{
    const CardWords words = cardWords(model);
    QString html = u"<article class=\"card "_s + kindId(model.kind) + u"\">"_s
                   + markupOfHead(model, words, listing);
    if (!words.text.isEmpty())
        html += element("p"_L1, u"tagline"_s, words.text.toHtmlEscaped());
    return html + markupOfChips(model, words) + markupOfFoot(words) + u"</article>\n"_s;
}

} // namespace studio
