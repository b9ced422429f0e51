#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"
#include "exchange/Bundle.h"
#include "exchange/WriteExport.h"
#include "exchange/ZipFile.h"
#include "library/FolderWalk.h"
#include "library/LibraryEntry.h"
#include "persona/Identity.h"
#include "render/DrawPersona.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

Result<std::vector<BundleItem>> itemsOf(const QString &path)
{
    std::vector<BundleItem> items;
    QStringList files{path};
    const bool folder = QFileInfo(path).isDir();
    if (folder) {
        files = walkFolder(path).files.keys();
        files.sort();
    }
    for (const QString &file : std::as_const(files)) {
        const auto snapshot = openSnapshot(file);
        if (!snapshot && folder)
            say(wordError(snapshot.error()));
        else if (!snapshot)
            return std::unexpected(snapshot.error());
        else if (!folder || isPersona(**snapshot))
            items.push_back({file, *snapshot});
    }
    return items;
}

/// One file, when all is packed into it: its name is given or made from the folder's.
Result<QStringList> writeArchive(const Bundle &bundle, const QString &output, Overwrite policy)
{
    const Result<QByteArray> zip = writeZip(bundle.plan.files);
    if (!zip)
        return std::unexpected(zip.error());
    const QFileInfo info(output);
    const bool named = output.endsWith(u".zip"_s, Qt::CaseInsensitive);
    const QString name = bundle.plan.files.front().path.section(u'/', 0, 0);
    const QString folder = named ? info.absolutePath() : info.absoluteFilePath();
    return writeExport({{}, {{named ? info.fileName() : makeSlug(name) + u".zip"_s, *zip}}, {}, {}, {}},
                       folder, policy);
}

} // namespace

ExitCode runBundle(const QStringList &arguments)
{
    Options options(u"bundle FILE|FOLDER --as FORM [--zip] -o PATH"_s,
                    tr("Packs personas: as a Claude plugin or a marketplace of them, as Soul Spec\n"
                       "packages or as OpenClaw workspaces. The same personas give the same archive,\n"
                       "byte for byte. Kinds that the form does not take are left out."));
    options.add({u"as"_s}, tr("claude-plugin, claude-marketplace, soul-spec or openclaw."), u"FORM"_s);
    options.add({u"o"_s, u"output"_s}, tr("The folder to write below; with --zip also a file."), u"PATH"_s);
    options.add({u"zip"_s}, tr("Write one ZIP archive."));
    options.add({u"name"_s}, tr("The name of the plugin or marketplace."), u"NAME"_s);
    options.add({u"owner"_s}, tr("Who the marketplace belongs to."), u"NAME"_s);
    options.add({u"package-version"_s}, tr("The version of the plugin."), u"VERSION"_s);
    options.add({u"force"_s}, tr("Write over files that are there."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const auto form = bundleFromId(options.value(u"as"_s));
    const QString output = options.value(u"output"_s);
    if (!form || output.isEmpty())
        return options.wrong(tr("Name a form with --as and a place with -o."));
    const QFileInfo source(options.argument(0));
    const auto items = itemsOf(options.argument(0));
    if (!items)
        return complain(items.error());
    const bool folder = source.isDir();
    BundleOptions wanted;
    wanted.name = options.value(u"name"_s);
    if (wanted.name.isEmpty() && folder)
        wanted.name = QDir(source.absoluteFilePath()).dirName();
    wanted.owner = options.value(u"owner"_s);
    wanted.version = options.value(u"package-version"_s);
    wanted.folder = folder ? source.absoluteFilePath() : source.absolutePath();
    wanted.icon = [](const Snapshot &snapshot, int pixels) { return personaIcon(snapshot, pixels); };
    const auto bundle = planBundle(*items, *form, wanted);
    if (!bundle)
        return complain(bundle.error());
    const Overwrite policy = options.has(u"force"_s) ? Overwrite::Allow : Overwrite::Refuse;
    const auto paths = options.has(u"zip"_s)
                           ? writeArchive(*bundle, output, policy)
                           : writeExport(bundle->plan, QDir(output).absolutePath(), policy);
    if (!paths)
        return complain(paths.error());
    for (const QString &path : *paths)
        print(path);
    for (const ExportJob &job : bundle->jobs) {
        for (const FieldOutcome &outcome : job.plan.fields) {
            if (const QString line = lossLine(outcome); !line.isEmpty())
                say(job.source + ": "_L1 + line);
        }
    }
    for (const Error &each : bundle->notes)
        say(wordError(each));
    return Done;
}

} // namespace studio::cli
