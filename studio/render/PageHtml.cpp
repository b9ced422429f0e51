#include "render/PageHtml.h"

#include "persona/Avatar.h"
#include "persona/CardModel.h"
#include "render/AvatarImage.h"
#include "render/CardMarkup.h"
#include "render/Markdown.h"
#include "render/MarkdownHtml.h"
#include "render/SvgWriter.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

QString colorsFor(Theme theme)
{
    switch (theme) {
    case Theme::Light: return u":root{"_s + tokensCss(lightTokens()) + u"}\n"_s;
    case Theme::Dark: return u":root{"_s + tokensCss(darkTokens()) + u"}\n"_s;
    case Theme::Auto: break;
    }
    return u":root{"_s + tokensCss(lightTokens())
           + u"}\n@media (prefers-color-scheme:dark){:root{"_s + tokensCss(darkTokens())
           + u"}}\n"_s;
}

QString paragraph(QLatin1StringView name, const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p class=\""_s + name + u"\" dir=\"auto\">"_s + text.toHtmlEscaped() + u"</p>\n"_s;
}

QString link(QLatin1StringView name, const QString &address, const QString &text,
             const QString &more = {})
{
    return u"<a class=\""_s + name + u"\" href=\""_s + address.toHtmlEscaped() + u'"' + more + u'>'
           + text.toHtmlEscaped() + u"</a>"_s;
}

// The source without the blocks that the head shows. It is parsed as a whole, so that link
// definitions and footnotes reach every block.
QString bodyOf(const Snapshot &snapshot, const PageContent &page, bool cut)
{
    const Span body = snapshot.outline.body;
    const qsizetype begin = std::max(body.begin, page.blocks.front().span.end);
    const qsizetype end = cut && !page.cut.isEmpty()
                              ? std::min(body.end, body.begin + catalogLimit())
                              : body.end;
    return snapshot.text.sliced(begin, std::max<qsizetype>(0, end - begin));
}

QString pictureOf(const Snapshot &snapshot, const QString &address)
{
    const CardModel card = cardOf(snapshot);
    if (address.isEmpty())
        return svg::picture(card, 56);
    return u"<img class=\""_s + (card.kind == Kind::Agent ? u"round"_s : u"square"_s)
           + u"\" src=\""_s + address.toHtmlEscaped()
           + u"\" alt=\"\" width=\"56\" height=\"56\">"_s;
}

QString headMarkup(const Snapshot &snapshot, const PageHead &head, const PageFrame &frame)
{
    QString html = frame.back.isEmpty()
                       ? paragraph("back"_L1, head.back)
                       : QString(u"<p class=\"back\">"_s + link("back"_L1, frame.back, head.back)
                                 + u"</p>\n"_s);
    html += u"<header>\n<div class=\"head\">"_s + pictureOf(snapshot, frame.picture)
            + u"<h1 dir=\"auto\">"_s + head.title.toHtmlEscaped() + u"</h1></div>\n"_s
            + paragraph("tagline"_L1, head.tagline)
            + paragraph("facts"_L1, head.facts.join(u" · "_s));
    if (!frame.download.isEmpty()) {
        html += u"<p class=\"actions\">"_s
                + link("download"_L1, frame.download, head.download,
                       u" download=\""_s + frame.fileName.toHtmlEscaped() + u'"')
                + u"</p>\n"_s;
    }
    return html + u"</header>\n"_s;
}

// Two levels are enough to find one's way; a single heading needs no table.
QString contentsMarkup(const std::vector<HtmlHeading> &headings)
{
    int highest = 7;
    for (const HtmlHeading &heading : headings)
        highest = std::min(highest, heading.level);
    QString items;
    int count = 0;
    for (const HtmlHeading &heading : headings) {
        if (heading.level > highest + 1 || heading.title.isEmpty())
            continue;
        ++count;
        items += u"<li"_s + (heading.level > highest ? u" class=\"deeper\""_s : QString())
                 + u" dir=\"auto\"><a href=\"#"_s
                 + QString::fromLatin1(QUrl::toPercentEncoding(heading.anchor)) + u"\">"_s
                 + heading.title.toHtmlEscaped() + u"</a></li>\n"_s;
    }
    if (count < 3)
        return {};
    return u"<details class=\"contents\" open>\n<summary>"_s + tr("Contents").toHtmlEscaped()
           + u"</summary>\n<ol>\n"_s + items + u"</ol>\n</details>\n"_s;
}

QString versionsMarkup(const std::vector<PageVersion> &versions)
{
    if (versions.empty())
        return {};
    QString html = u"<section class=\"versions\">\n<h2>"_s + versionsTitle().toHtmlEscaped()
                   + u"</h2>\n<ul>\n"_s;
    for (const PageVersion &version : versions) {
        html += u"<li>"_s + version.version.toHtmlEscaped();
        if (version.date.isValid()) {
            html += u" · <time datetime=\""_s + version.date.toString(Qt::ISODate) + u"\">"_s
                    + QLocale().toString(version.date, QLocale::ShortFormat).toHtmlEscaped()
                    + u"</time>"_s;
        }
        html += u"</li>\n"_s;
    }
    return html + u"</ul>\n</section>\n"_s;
}

} // namespace

QString pageCss()
{
    return uR"(*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--text);font:1rem/1.6 Inter,system-ui,sans-serif}
main.page{max-width:46rem;margin:2rem auto;padding:2rem clamp(1rem,5vw,3rem);background:var(--raised);border:1px solid var(--line);border-radius:12px;overflow-wrap:break-word}
.page .back,.page .facts,.page .claim{color:var(--muted);font-size:.875rem}
.page p.back{margin:0 0 1.5rem}
.page a.back{text-decoration:none}
.page a.back:hover{text-decoration:underline}
.page .head{display:flex;gap:1rem;align-items:center}
.page .head svg,.page .head img{flex:none}
.page .head img.square{border-radius:13px}
.page .head img.round{border-radius:50%}
.page h1{margin:0;font-size:1.75rem;line-height:1.25;min-width:0}
.page .tagline{margin:.75rem 0 0;font-size:1.0625rem}
.page .facts{margin:.5rem 0 0}
.page .actions{margin:1rem 0 0}
.page .download{display:inline-block;padding:.375rem 1rem;border-radius:6px;background:var(--accent);color:var(--on-accent);font-size:.875rem;font-weight:600;text-decoration:none}
.page .remark{margin:1rem 0 0;padding-inline-start:.75rem;border-inline-start:3px solid var(--warning);color:var(--warning);font-size:.875rem}
.page .contents{margin-top:1.5rem;font-size:.875rem}
.page .contents summary{color:var(--muted);cursor:pointer}
.page .contents ol{margin:.5rem 0 0;padding:0;list-style:none;columns:16rem 2;column-gap:2rem}
.page .contents li{margin:0;padding:.125rem 0;break-inside:avoid}
.page .contents li.deeper{padding-inline-start:1rem}
.page .contents a{text-decoration:none}
.page .contents a:hover{text-decoration:underline}
.page article{margin-top:1.5rem;padding-top:.5rem;border-top:1px solid var(--line)}
.page h2{font-size:1.3rem;line-height:1.3;margin:2rem 0 .5rem}
.page h3{font-size:1.1rem;margin:1.5rem 0 .25rem}
.page h4,.page h5,.page h6{font-size:1rem;margin:1.25rem 0 .25rem}
.page article p,.page article ul,.page article ol,.page blockquote,.page pre,.page .table{margin:.75rem 0}
.page article li{margin:.25rem 0}
.page article li>p{margin:.25rem 0}
.page li:has(>input),.page li:has(>p>input){list-style:none;margin-inline-start:-1.375rem}
.page a{color:var(--accent)}
.page a:focus-visible,.page summary:focus-visible,.page pre:focus-visible,.page .table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.page code,.page pre{font-family:ui-monospace,"JetBrains Mono",monospace;font-size:.875em;background:var(--sunken);border-radius:4px}
.page code{padding:.1em .3em}
.page pre{padding:.75rem 1rem;overflow:auto;border-radius:8px}
.page pre code{padding:0;background:none;font-size:1em}
.page .k{color:var(--key)}
.page .v{color:var(--value)}
.page .t{color:var(--title)}
.page .q{color:var(--muted)}
.page blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--muted)}
.page hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
.page .table{overflow:auto}
.page table{border-collapse:collapse}
.page th,.page td{padding:.375rem .75rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.page .left{text-align:left}
.page .center{text-align:center}
.page .right{text-align:right}
.page .footnotes{margin-top:2rem;border-top:1px solid var(--line);font-size:.875rem;color:var(--muted)}
.page .versions,.page .claim{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line)}
.page .versions h2,.page .claim h2{margin:0;font-size:.875rem}
.page .versions ul{margin:.25rem 0 0;padding:0;list-style:none;font-size:.875rem;color:var(--muted)}
.page .claim p{margin:.25rem 0 0}
@media print{body{background:none}main.page{border:0;margin:0;max-width:none}.page .actions{display:none}}
)"_s;
}

PageMarkup pageMarkup(const Snapshot &snapshot, const PageFrame &frame)
{
    const PageContent page = pageContent(snapshot);
    PageMarkup markup{page.head, languageOf(snapshot), false, {}};
    const QString &language = markup.language;
    markup.rightToLeft = language == "ar"_L1 || language == "he"_L1 || language == "fa"_L1;
    const MarkdownTree body = parseMarkdown(bodyOf(snapshot, page, frame.remarks));
    std::vector<HtmlHeading> headings;
    QByteArray content = renderHtml(body.get(), {.headingShift = page.headingShift}, &headings);
    // Text is escaped, so this begins only links. Who follows one does not say where from.
    content.replace("<a href=\"http", "<a rel=\"noopener noreferrer\" href=\"http");
    // The parser writes boxes for tasks without saying what they are for.
    const QByteArray box = "<input aria-label=\"" + tr("Task").toHtmlEscaped().toUtf8() + "\" ";
    content.replace("<input ", box);

    QString before = headMarkup(snapshot, page.head, frame);
    if (frame.remarks)
        before += paragraph("remark"_L1, page.notice);
    before += contentsMarkup(headings);
    QString after;
    if (frame.remarks)
        after += paragraph("remark"_L1, page.cut);
    after += versionsMarkup(frame.versions);
    if (snapshot.kind == Kind::Soul) {
        after += u"<section class=\"claim\">\n<h2>"_s + claimTitle().toHtmlEscaped()
                 + u"</h2>\n<p>"_s + claimText().toHtmlEscaped() + u"</p>\n</section>\n"_s;
    }
    markup.html = before.toUtf8() + "<article>\n" + content + "</article>\n" + after.toUtf8();
    return markup;
}

QString languageOf(const Snapshot &snapshot)
{
    static const QRegularExpression tag(uR"(^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$)"_s);
    for (const QStringView key : {u"lang", u"language"}) {
        const QString written = snapshot.textOf(key).trimmed();
        if (tag.match(written).hasMatch())
            return written;
    }
    QHash<QChar::Script, int> counts;
    const QStringView text(snapshot.text);
    const qsizetype end = std::min(snapshot.outline.body.end, snapshot.outline.body.begin + 20000);
    for (qsizetype i = snapshot.outline.body.begin; i < end; ++i) {
        if (text[i].isLetter())
            ++counts[text[i].script()];
    }
    // Japanese is written with more Chinese characters than kana.
    if (counts.value(QChar::Script_Hiragana) > 10)
        return u"ja"_s;
    QChar::Script most = QChar::Script_Latin;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(most))
            most = it.key();
    }
    switch (most) {
    case QChar::Script_Han: return u"zh"_s;
    case QChar::Script_Hangul: return u"ko"_s;
    case QChar::Script_Arabic: return u"ar"_s;
    case QChar::Script_Hebrew: return u"he"_s;
    case QChar::Script_Cyrillic: return u"ru"_s;
    case QChar::Script_Greek: return u"el"_s;
    case QChar::Script_Devanagari: return u"hi"_s;
    case QChar::Script_Thai: return u"th"_s;
    case QChar::Script_Katakana: return u"ja"_s;
    default: return u"en"_s;
    }
}

QString scaleCss(qreal scale)
{
    return qFuzzyCompare(scale, 1.0)
               ? QString()
               : QString(u":root{font-size:"_s + QString::number(scale * 100, 'g', 4) + u"%}\n"_s);
}

QByteArray pageHtml(const Snapshot &snapshot, Theme theme, qreal scale)
{
    PageFrame frame;
    frame.remarks = true;
    // The file itself, so that the page needs nothing beside it.
    frame.download = u"data:text/markdown;base64,"_s
                     + QString::fromLatin1(encode(snapshot.text, snapshot.encoding).toBase64());
    frame.fileName = cardOf(snapshot).slug + u".md"_s;
    const QByteArray avatar = avatarPng(findAvatar(snapshot.path), 168);
    if (!avatar.isEmpty())
        frame.picture = u"data:image/png;base64,"_s + QString::fromLatin1(avatar.toBase64());
    const PageMarkup page = pageMarkup(snapshot, frame);
    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + page.language.toHtmlEscaped() + u'"'
                   + (page.rightToLeft ? u" dir=\"rtl\""_s : QString())
                   + u">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'; img-src data:\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<title>"_s
                   + page.head.title.toHtmlEscaped() + u"</title>\n"_s;
    if (!page.head.tagline.isEmpty()) {
        html += u"<meta name=\"description\" content=\""_s + page.head.tagline.toHtmlEscaped()
                + u"\">\n"_s;
    }
    html += u"<style>\n"_s + colorsFor(theme) + pageCss() + scaleCss(scale)
            + u"</style>\n</head>\n<body>\n<main class=\"page\">\n"_s;
    return html.toUtf8() + page.html + "</main>\n</body>\n</html>\n";
}

} // namespace studio
