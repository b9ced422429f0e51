#include "cli/DrawOptions.h"
#include "cli/Output.h"
#include "cli/WholeWrite.h"
#include "site/Site.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// An address that other pages can lead to; none, where it is no such address.
QUrl addressOf(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return web && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment() ? url : QUrl();
}

std::optional<CardWidth> widthOf(const QString &size)
{
    if (size.isEmpty() || size == "medium"_L1)
        return CardWidth::Normal;
    if (size == "small"_L1)
        return CardWidth::Narrow;
    return size == "large"_L1 ? std::optional(CardWidth::Wide) : std::nullopt;
}

} // namespace

ExitCode runSite(const QStringList &arguments)
{
    DrawOptions options(
        u"site FOLDER -o FOLDER"_s,
        tr("Writes the personas of a folder as a static site: an index with search and filters,\n"
           "a page and the file of each persona, an Atom feed, index.json, and a Claude plugin\n"
           "marketplace with the agents and skills. It needs no server: index.html can be opened "
           "as it is.\n"
           "Files that have not changed are left alone; pages of personas that are gone go."),
        tr("light, dark, or auto (default): as its reader likes it."));
    options.add({u"o"_s, u"output"_s}, tr("The folder to write; it is made when it is not there."),
                u"FOLDER"_s);
    options.add({u"title"_s}, tr("What the site is called."), u"TITLE"_s);
    options.add({u"url"_s}, tr("Where the site will stand; without it there is no sitemap."),
                u"ADDRESS"_s);
    options.add({u"size"_s}, tr("How wide the cards are: small, medium (default) or large."),
                u"SIZE"_s);
    options.add({u"scale"_s}, tr("How large everything is: 0.5 to 3 times the usual."), u"N"_s);
    options.add({u"drafts"_s}, tr("Show personas whose status is “draft”, too."));
    options.add({u"y"_s, u"yes"_s}, tr("Write into a folder that has other files in it."));
    if (const auto code = options.readDrawing(arguments, 1, 1))
        return *code;
    if (const auto code = options.readScale(0.5, 3))
        return *code;
    const QString output = options.value(u"output"_s);
    if (output.isEmpty())
        return options.wrong(tr("Name the folder to write with -o."));
    SiteOptions site;
    site.title = options.value(u"title"_s).simplified();
    site.theme = options.theme();
    site.scale = options.scale();
    const std::optional<CardWidth> cards = widthOf(options.value(u"size"_s));
    if (!cards)
        return options.wrong(tr("A size is small, medium or large."));
    site.cards = *cards;
    site.drafts = options.has(u"drafts"_s);
    site.replace = options.has(u"yes"_s);
    if (options.has(u"url"_s)) {
        site.url = addressOf(options.value(u"url"_s));
        if (!site.url.isValid())
            return options.wrong(tr("An address begins with https:// and has no query."));
    }
    const WholeWrite whole;
    const Result<SiteReport> report = writeSite(
        options.argument(0), output, site, [](int, int) { return !WholeWrite::isInterrupted(); });
    if (!report)
        return complain(report.error());
    print(tr("%1 personas. Files: %2 written, %3 unchanged, %4 removed.")
              .arg(QLocale().toString(report->personas), QLocale().toString(report->written),
                   QLocale().toString(report->unchanged), QLocale().toString(report->removed)));
    if (report->drafts > 0)
        say(tr("Left out as drafts: %1. --drafts shows them.").arg(report->drafts));
    if (!report->withoutPlugin.isEmpty())
        say(tr("Skills whose files are too many or too large for a plugin: %1.")
                .arg(report->withoutPlugin.join(u", "_s)));
    if (!site.url.isValid())
        say(tr("There is no sitemap, because it needs whole addresses: --url says where the site "
               "stands."));
    if (!report->complete)
        say(tr("The folder has more files than are looked at, so some personas are missing."));
    return Done;
}

} // namespace studio::cli
