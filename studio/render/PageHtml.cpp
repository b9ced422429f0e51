#include "render/PageHtml.h"

#include "persona/CardModel.h"
#include "render/Markdown.h"
#include "render/PageContent.h"
#include "render/SvgWriter.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString colorsOf(const Tokens &tokens)
{
    return u"--ground:%1;--raised:%2;--sunken:%3;--line:%4;--text:%5;--muted:%6;--accent:%7"_s.arg(
        tokens.window.name(), tokens.raised.name(), tokens.sunken.name(), tokens.line.name(),
        tokens.text.name(), tokens.muted.name(), tokens.accent.name());
}

QString styleSheet(Theme theme)
{
    QString css;
    switch (theme) {
    case Theme::Auto:
        css = u":root{color-scheme:light dark;"_s + colorsOf(lightTokens())
              + u"}\n@media (prefers-color-scheme:dark){:root{"_s + colorsOf(darkTokens())
              + u"}}\n"_s;
        break;
    case Theme::Light:
        css = u":root{color-scheme:light;"_s + colorsOf(lightTokens()) + u"}\n"_s;
        break;
    case Theme::Dark:
        css = u":root{color-scheme:dark;"_s + colorsOf(darkTokens()) + u"}\n"_s;
        break;
    }
    return css + uR"(*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.6 Inter,system-ui,sans-serif}
main{max-width:46rem;margin:2rem auto;padding:2rem clamp(1rem,5vw,3rem);background:var(--raised);border:1px solid var(--line);border-radius:12px;overflow-wrap:break-word}
.back,.facts,.claim{color:var(--muted);font-size:.875rem}
.back{margin:0 0 1.5rem}
.head{display:flex;gap:1rem;align-items:center}
.head svg{flex:none}
h1{margin:0;font-size:1.75rem;line-height:1.25}
.tagline{margin:.75rem 0 0;font-size:1.0625rem}
.facts{margin:.5rem 0 0}
article{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--line)}
h2{font-size:1.3rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:1.5rem 0 .25rem}
h4,h5,h6{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,ol,blockquote,pre,table{margin:.75rem 0}
li{margin:.25rem 0}
li>p{margin:.25rem 0}
ul:has(>li>input){list-style:none;padding-inline-start:1.25rem}
a{color:var(--accent)}
code,pre{font-family:ui-monospace,'JetBrains Mono',monospace;font-size:.875em;background:var(--sunken);border-radius:4px}
code{padding:.1em .3em}
pre{padding:.75rem 1rem;overflow:auto;border-radius:8px}
pre code{padding:0;background:none;font-size:1em}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--muted)}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
table{display:block;overflow:auto;border-collapse:collapse}
th,td{padding:.375rem .75rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.footnotes{margin-top:2rem;border-top:1px solid var(--line);font-size:.875rem;color:var(--muted)}
@media print{body{background:none}main{border:0;margin:0;max-width:none}}
)"_s;
}

QString paragraph(QLatin1StringView name, const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p class=\""_s + name + u"\" dir=\"auto\">"_s + text.toHtmlEscaped() + u"</p>\n"_s;
}

// The source without the blocks that the head shows. It is parsed as a whole, so that link
// definitions and footnotes reach every block.
QString bodyOf(const Snapshot &snapshot, const PageContent &page)
{
    const Span body = snapshot.outline.body;
    const qsizetype begin = std::max(body.begin, page.blocks.front().span.end);
    return snapshot.text.sliced(begin, body.end - begin);
}

} // namespace

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

QByteArray pageHtml(const Snapshot &snapshot, Theme theme)
{
    const PageContent page = pageContent(snapshot);
    const QString language = languageOf(snapshot);
    const bool rightToLeft = language == "ar"_L1 || language == "he"_L1 || language == "fa"_L1;
    const MarkdownTree body = parseMarkdown(bodyOf(snapshot, page));
    QByteArray content = renderHtml(body.get(), {.headingShift = page.headingShift});
    // Text is escaped, so this begins only links. Who follows one does not say where from.
    content.replace("<a href=\"http", "<a rel=\"noopener noreferrer\" href=\"http");

    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + language.toHtmlEscaped() + u'"'
                   + (rightToLeft ? u" dir=\"rtl\""_s : QString())
                   + u">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<title>"_s
                   + page.head.title.toHtmlEscaped() + u"</title>\n"_s;
    if (!page.head.tagline.isEmpty()) {
        html += u"<meta name=\"description\" content=\""_s + page.head.tagline.toHtmlEscaped()
                + u"\">\n"_s;
    }
    html += u"<style>\n"_s + styleSheet(theme) + u"</style>\n</head>\n<body>\n<main>\n"_s
            + paragraph("back"_L1, page.head.back) + u"<header>\n<div class=\"head\">"_s
            + svg::picture(cardOf(snapshot), 56) + u"<h1 dir=\"auto\">"_s + page.head.title.toHtmlEscaped()
            + u"</h1></div>\n"_s + paragraph("tagline"_L1, page.head.tagline)
            + paragraph("facts"_L1, page.head.facts.join(u" · "_s))
            + u"</header>\n<article>\n"_s;
    return html.toUtf8() + content + "</article>\n</main>\n</body>\n</html>\n";
}

} // namespace studio
