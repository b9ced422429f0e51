#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "persona/CardModel.h"
#include "render/CardExport.h"
#include "render/CardHtml.h"
#include "render/PageHtml.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

std::optional<Theme> themeOf(const QString &name)
{
    if (name.isEmpty() || name == "auto"_L1)
        return Theme::Auto;
    if (name == "light"_L1)
        return Theme::Light;
    if (name == "dark"_L1)
        return Theme::Dark;
    return std::nullopt;
}

/// A picture is made anew whenever it is asked for, but never takes the place of the persona.
Result<void> writePicture(const QString &path, const QString &source, const QByteArray &bytes)
{
    const QString there = QFileInfo(path).canonicalFilePath();
    if (!there.isEmpty() && there == QFileInfo(source).canonicalFilePath())
        return fail("file/exists", {path});
    return writeNew(path, bytes, IfThere::Replace);
}

ExitCode finish(const Result<void> &written)
{
    return written ? Done : complain(written.error());
}

} // namespace

ExitCode runCard(const QStringList &arguments)
{
    Options options(u"card FILE -o PICTURE"_s,
                    tr("Draws the card of a persona as a catalog lists it. The ending of the name says\n"
                       "what is written: .png, .svg or .html, a fragment for any page."));
    options.add({u"o"_s, u"output"_s}, tr("The file to write."), u"PICTURE"_s);
    options.add({u"theme"_s}, tr("light (default) or dark."), u"THEME"_s);
    options.add({u"scale"_s}, tr("Pixels for each pixel of the card in a .png, 0.5 to 8."), u"N"_s);
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString path = options.value(u"output"_s);
    const auto theme = themeOf(options.value(u"theme"_s));
    bool number = true;
    const double scale = options.has(u"scale"_s) ? options.value(u"scale"_s).toDouble(&number) : 1;
    if (path.isEmpty())
        return options.wrong(tr("Name the file to write."));
    if (!theme)
        return options.wrong(tr("A theme is light, dark or auto."));
    if (!number || !(scale >= 0.5 && scale <= 8))
        return options.wrong(tr("A scale is a number from 0.5 to 8."));
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != "png"_L1 && ending != "svg"_L1 && ending != "html"_L1)
        return complain({"cli/picture", {path}, {}});

    const auto snapshot = openSnapshot(options.argument(0));
    if (!snapshot)
        return complain(snapshot.error());
    const CardModel card = cardOf(**snapshot);
    const QByteArray bytes = ending == "png"_L1   ? cardPng(card, *theme, scale)
                             : ending == "svg"_L1 ? cardSvg(card, *theme)
                                                  : cardHtml(card, *theme);
    return finish(writePicture(path, options.argument(0), bytes));
}

ExitCode runPage(const QStringList &arguments)
{
    Options options(u"page FILE -o PAGE.html"_s,
                    tr("Writes the catalog page of a persona: one HTML file that needs nothing else."));
    options.add({u"o"_s, u"output"_s}, tr("The file to write; \"-\" is standard output."),
                u"FILE"_s);
    options.add({u"theme"_s}, tr("light, dark, or auto (default): as its reader likes it."),
                u"THEME"_s);
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString path = options.value(u"output"_s);
    const auto theme = themeOf(options.value(u"theme"_s));
    if (path.isEmpty())
        return options.wrong(tr("Name the file to write."));
    if (!theme)
        return options.wrong(tr("A theme is light, dark or auto."));
    const auto snapshot = openSnapshot(options.argument(0));
    if (!snapshot)
        return complain(snapshot.error());
    return finish(writePicture(path, options.argument(0), pageHtml(**snapshot, *theme)));
}

} // namespace studio::cli
