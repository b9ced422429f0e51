#include "site/SiteParts.h"

#include "persona/Kind.h"
#include "render/CardMarkup.h"
#include "render/PageHtml.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMap>
#include <numeric>

using namespace Qt::StringLiterals;

namespace studio::site {

namespace {

// Nothing but what lies beside the page: no foreign script, style, picture or font.
constexpr char16_t policy[] = u"default-src 'none'; script-src 'self'; style-src 'self'; "
                              u"img-src 'self'; base-uri 'none'; form-action 'none'";

QString property(const QString &name, const QString &content)
{
    return u"<meta property=\""_s + name + u"\" content=\""_s + content.toHtmlEscaped()
           + u"\">\n"_s;
}

QString option(const QString &value, const QString &text)
{
    return u"<option value=\""_s + value.toHtmlEscaped() + u"\">"_s + text.toHtmlEscaped()
           + u"</option>"_s;
}

QString filterButton(const QString &name, const QString &value, const QString &text, int count)
{
    return u"<button type=\"button\" data-filter=\""_s + name + u"\" data-value=\""_s
           + value.toHtmlEscaped() + u"\" aria-pressed=\"false\">"_s + text.toHtmlEscaped()
           + (count >= 0 ? QString(u" <span>"_s + QLocale().toString(count) + u"</span>"_s)
                         : QString())
           + u"</button>\n"_s;
}

// A choice of values that personas have; one value is no choice.
QString chooser(const QString &name, const QString &label, const QMap<QString, int> &values)
{
    if (values.size() < 2)
        return {};
    QString options = option(QString(), label);
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        options += option(value.key(),
                          value.key() + u" ("_s + QLocale().toString(value.value()) + u')');
    }
    return u"<select data-filter=\""_s + name + u"\" aria-label=\""_s + label.toHtmlEscaped()
           + u"\">"_s + options + u"</select>\n"_s;
}

struct Counts
{
    QMap<Kind, int> kinds;
    QMap<QString, int> categories, tags, frameworks, models;
};

Counts countAll(const std::vector<SitePersona> &personas)
{
    Counts counts;
    for (const SitePersona &persona : personas) {
        const CardModel &card = persona.card;
        ++counts.kinds[card.kind];
        if (!card.category.isEmpty())
            ++counts.categories[card.category];
        for (const QString &tag : card.tags)
            ++counts.tags[tag];
        for (const QString &framework : card.frameworks)
            ++counts.frameworks[framework];
        if (!card.model.isEmpty())
            ++counts.models[card.model];
    }
    return counts;
}

// A list of hundreds of tags helps nobody: those that several personas share.
QMap<QString, int> common(const QMap<QString, int> &values, int most)
{
    QList<std::pair<int, QString>> sorted;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        sorted.append({-value.value(), value.key()});
    std::ranges::sort(sorted);
    QMap<QString, int> kept;
    for (const auto &[count, name] : sorted.first(std::min<qsizetype>(sorted.size(), most)))
        kept.insert(name, -count);
    return kept;
}

QString wordKindFilter(Kind kind)
{
    switch (kind) {
    case Kind::Soul: return tr("Souls");
    case Kind::Agent: return tr("Agents");
    case Kind::Skill: return tr("Skills");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString tools(const Counts &counts)
{
    QString html =
        u"<div class=\"tools\" hidden>\n<div class=\"filters\" role=\"group\" aria-label=\""_s
        + tr("Filter").toHtmlEscaped() + u"\">\n"_s;
    const QMap<Kind, int> &kinds = counts.kinds;
    html += filterButton(u"kind"_s, QString(), tr("All"),
                         std::accumulate(kinds.cbegin(), kinds.cend(), 0));
    for (auto kind = kinds.cbegin(); kinds.size() > 1 && kind != kinds.cend(); ++kind)
        html += filterButton(u"kind"_s, QString(kindId(kind.key())), wordKindFilter(kind.key()),
                             *kind);
    if (counts.categories.size() > 1) {
        html += u"<span class=\"gap\"></span>\n"_s;
        for (auto one = counts.categories.cbegin(); one != counts.categories.cend(); ++one) {
            html += filterButton(u"category"_s, one.key(),
                                 QCoreApplication::translate("data", one.key().toUtf8()), -1);
        }
    }
    html += u"</div>\n<div class=\"choosers\">\n"_s
            + chooser(u"tag"_s, tr("Any tag"), common(counts.tags, 60))
            + chooser(u"framework"_s, tr("Any framework"), counts.frameworks)
            + chooser(u"model"_s, tr("Any model"), counts.models)
            + u"<select data-sort aria-label=\""_s + tr("Order").toHtmlEscaped() + u"\">"_s
            + option(u"match"_s, tr("Best match")) + option(u"name"_s, tr("By name"))
            + option(u"newest"_s, tr("Newest first")) + u"</select>\n</div>\n</div>\n"_s;
    return html;
}

QString widthCss(CardWidth width)
{
    return width == CardWidth::Narrow ? u":root{--card:15rem}\n"_s
           : width == CardWidth::Wide ? u":root{--card:25rem}\n"_s
                                      : QString();
}

QString readResource(const QString &name)
{
    QFile file(u":/studio/site/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString tr(const char *text, int n)
{
    return QCoreApplication::translate("Site", text, nullptr, n);
}

QString htmlHead(const SiteOptions &options, const QString &title, const QString &description,
                 const QString &language, bool rightToLeft, const QString &root,
                 const QString &page)
{
    const QString theme = options.theme == Theme::Light  ? u" data-theme=\"light\""_s
                          : options.theme == Theme::Dark ? u" data-theme=\"dark\""_s
                                                         : QString();
    QString html =
        u"<!DOCTYPE html>\n<html lang=\""_s + language.toHtmlEscaped() + u'"'
        + (rightToLeft ? u" dir=\"rtl\""_s : QString()) + theme
        + u">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\""_s
        + QString::fromUtf16(policy)
        + u"\">\n<meta name=\"viewport\" content=\"width=device-width, "
          "initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"_s
        + title.toHtmlEscaped() + u"</title>\n"_s;
    if (!description.isEmpty()) {
        html += u"<meta name=\"description\" content=\""_s + description.toHtmlEscaped()
                + u"\">\n"_s;
    }
    html += property(u"og:title"_s, title);
    if (!description.isEmpty())
        html += property(u"og:description"_s, description);
    if (options.url.isValid()) {
        const QString address = options.url.resolved(QUrl(page)).toString(QUrl::FullyEncoded);
        html += property(u"og:url"_s, address) + u"<link rel=\"canonical\" href=\""_s
                + address.toHtmlEscaped() + u"\">\n"_s;
    }
    // The script stands in the head and not at the end: it sets the theme before the first paint.
    return html + u"<link rel=\"stylesheet\" href=\""_s + root
           + u"assets/site.css\">\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\""_s
           + options.title.toHtmlEscaped() + u"\" href=\""_s + root
           + u"feed.xml\">\n<script src=\""_s + root + u"assets/site.js\"></script>\n"_s;
}

QString themeSwitch()
{
    return u"<button type=\"button\" class=\"theme\" hidden data-auto=\""_s
           + tr("Colours: as the system").toHtmlEscaped() + u"\" data-light=\""_s
           + tr("Colours: light").toHtmlEscaped() + u"\" data-dark=\""_s
           + tr("Colours: dark").toHtmlEscaped() + u"\"><span>"_s
           + tr("Colours: as the system").toHtmlEscaped() + u"</span></button>\n"_s;
}

QByteArray indexPage(const std::vector<SitePersona> &personas, const SiteOptions &options)
{
    const Counts counts = countAll(personas);
    const bool mirrored = QLocale().textDirection() == Qt::RightToLeft;
    const QString description = tr("%n personas for AI assistants", int(personas.size()));
    QString html =
        htmlHead(options, options.title, description, QLocale().bcp47Name(), mirrored, QString(),
                 QString())
        + u"<script src=\"assets/search.js\" defer></script>\n</head>\n<body class=\"index\">\n"
          "<header class=\"top\">\n<h1 dir=\"auto\">"_s
        + options.title.toHtmlEscaped()
        + u"</h1>\n<div class=\"search\" role=\"search\">\n"
          "<input type=\"search\" hidden placeholder=\""_s
        + tr("Search names, taglines, tags").toHtmlEscaped() + u"\" aria-label=\""_s
        + tr("Search").toHtmlEscaped() + u"\" autocomplete=\"off\">\n"_s + themeSwitch()
        + u"</div>\n</header>\n<main>\n"_s + tools(counts)
        + u"<p class=\"count\" role=\"status\" data-some=\""_s + tr("%1 of %2").toHtmlEscaped()
        + u"\" data-none=\""_s
        + tr("Nothing fits. Try fewer words or another filter.").toHtmlEscaped() + u"\">"_s
        + description.toHtmlEscaped() + u"</p>\n<ul class=\"cards\">\n"_s;
    for (const SitePersona &persona : personas) {
        html += u"<li>"_s
                + cardMarkup(persona.card, {.link = persona.page(), .picture = persona.picture()})
                      .trimmed()
                + u"</li>\n"_s;
    }
    html += u"</ul>\n</main>\n<footer class=\"bottom\">\n<p>"_s + u"<a href=\"feed.xml\">"_s
            + tr("Feed").toHtmlEscaped() + u"</a> · <a href=\"index.json\">"_s
            + tr("As data").toHtmlEscaped() + u"</a>"_s;
    if (counts.kinds.contains(Kind::Agent) || counts.kinds.contains(Kind::Skill)) {
        html += u" · <a href=\".claude-plugin/marketplace.json\">"_s
                + tr("Claude plugin marketplace").toHtmlEscaped() + u"</a>"_s;
    }
    return (html + u"</p>\n</footer>\n</body>\n</html>\n"_s).toUtf8();
}

QByteArray searchScript(const std::vector<SitePersona> &personas)
{
    QJsonArray rows;
    for (const SitePersona &persona : personas) {
        const CardModel &card = persona.card;
        rows.append(
            QJsonArray{card.name, card.tagline, card.byline, QJsonArray::fromStringList(card.tags),
                       QJsonArray::fromStringList(card.frameworks), QString(kindId(card.kind)),
                       card.category, card.model, persona.updated.toSecsSinceEpoch()});
    }
    QByteArray data = QJsonDocument(rows).toJson(QJsonDocument::Compact);
    // These end a line for a script but not for JSON.
    data.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return "window.personas = " + data + ";\n";
}

QByteArray personaPage(const SitePersona &persona, const Snapshot &snapshot,
                       const SiteOptions &options)
{
    PageFrame frame;
    frame.back = u"../index.html"_s;
    frame.download = persona.card.slug + u".md"_s;
    frame.fileName = persona.card.kind == Kind::Agent   ? frame.download
                     : persona.card.kind == Kind::Skill ? u"SKILL.md"_s
                                                        : u"SOUL.md"_s;
    if (!persona.picture().isEmpty())
        frame.picture = u"../"_s + persona.picture();
    const PageMarkup page = pageMarkup(snapshot, frame);
    const QString title = page.head.title + u" · "_s + options.title;
    const QString html =
        htmlHead(options, title, page.head.tagline, page.language, page.rightToLeft, u"../"_s,
                 persona.page())
        + u"</head>\n<body class=\"persona\">\n<nav class=\"top\">\n<a href=\"../index.html\" dir=\"auto\">"_s
        + options.title.toHtmlEscaped() + u"</a>\n"_s + themeSwitch()
        + u"</nav>\n<main class=\"page\">\n"_s;
    return html.toUtf8() + page.html + "</main>\n</body>\n</html>\n";
}

QByteArray redirectPage(const SitePersona &persona, const SiteOptions &options)
{
    const QString target = persona.card.slug + u".html"_s;
    const QString name = persona.card.name.toHtmlEscaped();
    QString html = htmlHead(options, persona.card.name, {}, QLocale().bcp47Name(),
                            QLocale().textDirection() == Qt::RightToLeft, u"../"_s, persona.page())
                   + u"<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" "
                     "content=\"0; url="_s
                   + target + u"\">\n"_s;
    if (!options.url.isValid())
        html += u"<link rel=\"canonical\" href=\""_s + target + u"\">\n"_s;
    html += u"</head>\n<body class=\"persona\">\n<main class=\"page\">\n<h1 dir=\"auto\">"_s + name
            + u"</h1>\n<p>"_s + tr("This persona has another name now:").toHtmlEscaped()
            + u" <a href=\""_s + target + u"\" dir=\"auto\">"_s + name
            + u"</a></p>\n</main>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

QByteArray styleSheet(const SiteOptions &options)
{
    const QString light = tokensCss(lightTokens());
    const QString dark = tokensCss(darkTokens());
    const QString css = u":root{"_s + light + u"}\n@media (prefers-color-scheme:dark){:root{"_s
                        + dark + u"}}\n:root[data-theme=light]{"_s + light
                        + u"}\n:root[data-theme=dark]{"_s + dark + u"}\n"_s + pageCss() + cardCss()
                        + readResource(u"site.css"_s) + scaleCss(options.scale)
                        + widthCss(options.cards);
    return css.toUtf8();
}

} // namespace studio::site
