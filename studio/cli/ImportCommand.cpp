#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "exchange/PageImport.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

Result<QString> pageText(const QString &path)
{
    if (path != "-"_L1) {
        Result<FileText> file = readFile(path);
        if (!file)
            return std::unexpected(file.error());
        return std::move(file->text);
    }
    QByteArray bytes;
    if (!readInput(bytes)) {
        return fail("file/too-large", {tr("The input"), QString::number(bytes.size()),
                                       QString::number(maximumFileSize)});
    }
    Result<FileText> input = decode(bytes);
    if (!input)
        return fail("file/binary", {tr("The input")});
    return std::move(input->text);
}

} // namespace

ExitCode runImport(const QStringList &arguments)
{
    Options options(u"import FILE -o FILE"_s,
                    tr("Turns the text of a soul's catalog page, as a browser copies it, into a\n"
                       "SOUL.md. What it was not sure of is said on standard error. A FILE of \"-\" is\n"
                       "standard input or output."));
    options.add({u"o"_s, u"output"_s}, tr("The file to write."), u"FILE"_s);
    options.add({u"force"_s}, tr("Write over a file that is there."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString path = options.value(u"output"_s);
    if (path.isEmpty())
        return options.wrong(tr("Name the file to write."));
    const auto text = pageText(options.argument(0));
    if (!text)
        return complain(text.error());
    const auto imported = importPageText(*text);
    if (!imported)
        return complain(imported.error());
    const IfThere policy = options.has(u"force"_s) ? IfThere::Replace : IfThere::Refuse;
    if (const auto written = writeNew(path, imported->text.toUtf8(), policy); !written)
        return complain(written.error());
    for (const Error &note : imported->notes)
        say(wordError(note));
    return Done;
}

} // namespace studio::cli
