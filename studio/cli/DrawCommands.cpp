#include "cli/DrawOptions.h"
#include "cli/Input.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "persona/Avatar.h"
#include "persona/CardModel.h"
#include "render/CardExport.h"
#include "render/CardHtml.h"
#include "render/PageHtml.h"
#include "render/PagePrint.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

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

/// What is written: as --format says, else by the ending of the name.
QString formatOf(const Options &options, const QString &path)
{
    return options.has(u"format"_s) ? options.value(u"format"_s).toLower()
                                    : QFileInfo(path).suffix().toLower();
}

std::optional<QPageSize> paperOf(const QString &name)
{
    for (const QPageSize::PageSizeId id : {QPageSize::A3, QPageSize::A4, QPageSize::A5,
                                           QPageSize::A6, QPageSize::Letter, QPageSize::Legal}) {
        if (QPageSize::key(id).compare(name, Qt::CaseInsensitive) == 0)
            return QPageSize(id);
    }
    return std::nullopt;
}

} // namespace

ExitCode runCard(const QStringList &arguments)
{
    DrawOptions options(
        u"card FILE -o PICTURE"_s,
        tr("Draws the card of a persona as a catalog lists it. The ending of the name says\n"
           "what is written: .png, .svg, .pdf or .html, a fragment for any page. A FILE of\n"
           "\"-\" is standard input."),
        tr("light (default) or dark; auto for .html: as its reader likes it."));
    options.add({u"o"_s, u"output"_s}, tr("The file to write; \"-\" is standard output."),
                u"PICTURE"_s);
    options.add({u"format"_s}, tr("png, svg, pdf or html, whatever the name of the file is."),
                u"FORMAT"_s);
    options.add({u"size"_s},
                tr("card (default), or social: 1200 x 630, the preview of a shared link."),
                u"SIZE"_s);
    options.add({u"scale"_s}, tr("Pixels for each pixel of the card in a .png, 0.5 to 8."), u"N"_s);
    if (const auto code = options.readDrawing(arguments, 1, 1))
        return *code;
    const QString path = options.value(u"output"_s);
    const QString size = options.value(u"size"_s);
    if (path.isEmpty())
        return options.wrong(tr("Name the file to write."));
    if (const auto code = options.readScale(0.5, 8))
        return *code;
    if (!size.isEmpty() && size != "card"_L1 && size != "social"_L1)
        return options.wrong(tr("A size is card or social."));
    const QString format = formatOf(options, path);
    const CardForm form = size == "social"_L1 ? CardForm::Social : CardForm::Listed;
    if (format == "html"_L1 && form == CardForm::Social)
        return options.wrong(tr("A preview for shared links is a picture: .png, .svg or .pdf."));
    if (format != "png"_L1 && format != "svg"_L1 && format != "html"_L1 && format != "pdf"_L1)
        return complain({"cli/picture", {path}, {}});
    if (options.has(u"scale"_s) && format != "png"_L1)
        return options.wrong(tr("Only a .png has a scale; the others fit any size."));

    const auto snapshot = openPersona(options.argument(0));
    if (!snapshot)
        return complain(snapshot.error());
    CardModel card = cardOf(**snapshot);
    card.avatar = findAvatar((*snapshot)->path);
    const Theme theme = options.theme();
    const QByteArray bytes = format == "png"_L1   ? cardPng(card, theme, options.scale(), {}, form)
                             : format == "svg"_L1 ? cardSvg(card, theme, {}, form)
                             : format == "pdf"_L1 ? cardPdf(card, theme, {}, form)
                                                  : cardHtml(card, theme);
    return finish(writePicture(path, options.argument(0), bytes));
}

ExitCode runPage(const QStringList &arguments)
{
    DrawOptions options(
        u"page FILE -o PAGE"_s,
        tr("Writes the catalog page of a persona: one HTML file that needs nothing else and\n"
           "holds the persona's file for downloading, or a PDF to print. A FILE of \"-\" is\n"
           "standard input."),
        tr("light, dark, or auto (default): as its reader likes it. A PDF is light."));
    options.add({u"o"_s, u"output"_s}, tr("The file to write; \"-\" is standard output."),
                u"FILE"_s);
    options.add({u"format"_s}, tr("html (default) or pdf, whatever the name of the file is."),
                u"FORMAT"_s);
    options.add({u"size"_s}, tr("The paper of a PDF: A3, A4, A5, A6, Letter or Legal."), u"SIZE"_s);
    options.add({u"scale"_s}, tr("How large the type is: 0.5 to 3 times the usual."), u"N"_s);
    if (const auto code = options.readDrawing(arguments, 1, 1))
        return *code;
    if (const auto code = options.readScale(0.5, 3))
        return *code;
    const QString path = options.value(u"output"_s);
    if (path.isEmpty())
        return options.wrong(tr("Name the file to write."));
    const QString format = formatOf(options, path);
    const QString size = options.value(u"size"_s);
    Paper paper{.size = paperOf(size), .scale = options.scale()};
    if (!size.isEmpty() && !paper.size)
        return options.wrong(tr("A size of paper is A3, A4, A5, A6, Letter or Legal."));
    if (paper.size && format != "pdf"_L1)
        return options.wrong(tr("Only a PDF has a size of paper."));
    if (options.has(u"format"_s) && format != "html"_L1 && format != "pdf"_L1)
        return options.wrong(tr("A page is written as html or pdf."));
    const auto snapshot = openPersona(options.argument(0));
    if (!snapshot)
        return complain(snapshot.error());
    const QByteArray bytes = format == "pdf"_L1
                                 ? pagePdf(**snapshot, {}, paper)
                                 : pageHtml(**snapshot, options.theme(), options.scale());
    return finish(writePicture(path, options.argument(0), bytes));
}

} // namespace studio::cli
