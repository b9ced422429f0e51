#include "cli/LastWrite.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"
#include "cli/WholeWrite.h"
#include "exchange/Bundle.h"
#include "exchange/Install.h"
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
Result<QStringList> writeArchive(const Bundle &bundle, const QString &wanted, const QString &output,
                                 Overwrite policy)
{
    const Result<QByteArray> zip = writeZip(bundle.plan.files);
    if (!zip)
        return std::unexpected(zip.error());
    const QFileInfo info(output);
    const bool named = output.endsWith(u".zip"_s, Qt::CaseInsensitive);
    const auto top = [](const ExportFile &file) { return file.path.section(u'/', 0, 0); };
    const QString first = top(bundle.plan.files.front());
    const bool one = std::ranges::all_of(
        bundle.plan.files, [&](const ExportFile &file) { return top(file) == first; });
    const QString name = one || wanted.isEmpty() ? first : wanted;
    const QString folder = named ? info.absolutePath() : info.absoluteFilePath();
    return install({{}, {{named ? info.fileName() : makeSlug(name) + u".zip"_s, *zip}}, {}, {}, {}},
                   folder, policy, installJournal(), WriteAct::Bundle);
}

QJsonObject jobJson(const ExportJob &job)
{
    QStringList files;
    for (const ExportFile &file : job.plan.files)
        files += job.folder.isEmpty() ? file.path : job.folder + u'/' + file.path;
    return {{u"target"_s, job.target},
            {u"source"_s, job.source},
            {u"files"_s, QJsonArray::fromStringList(files)},
            {u"fields"_s, outcomesJson(job.plan.fields)},
            {u"sections"_s, outcomesJson(job.plan.sections, u"section"_s)}};
}

/// What became of each persona, those that were refused as well.
void tell(const Bundle &bundle, bool json)
{
    if (json) {
        QJsonArray all;
        for (const ExportJob &job : bundle.jobs) {
            if (!job.plan.fields.empty())
                all.append(jobJson(job));
        }
        for (const BundleRefusal &refusal : bundle.refused)
            all.append(QJsonObject{{u"target"_s, bundle.plan.target},
                                   {u"source"_s, refusal.source},
                                   {u"error"_s, wordError(refusal.error)}});
        return printJson(all);
    }
    for (const ExportJob &job : bundle.jobs) {
        for (const FieldOutcome &outcome : job.plan.fields) {
            if (const QString line = lossLine(outcome); !line.isEmpty())
                say(job.source + ": "_L1 + line);
        }
    }
    for (const Error &each : bundle.notes)
        say(wordError(each));
}

} // namespace

ExitCode runBundle(const QStringList &arguments)
{
    Options options(
        u"bundle FILE|FOLDER --as FORM [--zip] -o PATH"_s,
        tr("Packs personas: as a Claude plugin or a marketplace of them, as Soul Spec\n"
           "packages or as OpenClaw workspaces. The same personas give the same archive,\n"
           "byte for byte. Kinds that the form does not take are left out."));
    options.add({u"as"_s}, tr("claude-plugin, claude-marketplace, soul-spec or openclaw."),
                u"FORM"_s);
    options.add({u"o"_s, u"output"_s}, tr("The folder to write below; with --zip also a file."),
                u"PATH"_s);
    options.add({u"zip"_s}, tr("Write one ZIP archive."));
    options.add({u"name"_s}, tr("The name of the plugin or marketplace."), u"NAME"_s);
    options.add({u"owner"_s}, tr("Who the marketplace belongs to."), u"NAME"_s);
    options.add({u"package-version"_s}, tr("The version of the plugin."), u"VERSION"_s);
    options.add({u"strict"_s},
                tr("Write nothing when a persona is refused or would lose something that has\n"
                   "an effect."));
    options.add({u"report"_s}, tr("json or text: what became of each field and section."),
                u"FORM"_s);
    options.add({u"force"_s}, tr("Write over files that are there."));
    addUndo(options);
    if (const auto code = options.read(arguments, 0, 1))
        return *code;
    if (options.has(u"undo"_s))
        return undoLastWrite(options);
    if (options.positional().isEmpty())
        return options.wrong(tr("Name a file or a folder of personas."));
    const auto form = bundleFromId(options.value(u"as"_s));
    const QString output = options.value(u"output"_s);
    if (!form || output.isEmpty())
        return options.wrong(tr("Name a form with --as and a place with -o."));
    const QString report = options.value(u"report"_s);
    if (!report.isEmpty() && report != "json"_L1 && report != "text"_L1)
        return options.wrong(tr("A report is json or text."));
    const bool json = report == "json"_L1;
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
    wanted.icon = [](const Snapshot &snapshot, int pixels) {
        return personaIcon(snapshot, pixels);
    };
    const auto bundle = planBundle(*items, *form, wanted);
    if (!bundle)
        return complain(bundle.error());
    ExitCode code = Done;
    for (const BundleRefusal &refusal : bundle->refused) {
        say(tr("%1: %2").arg(refusal.source, wordError(refusal.error)));
        code = std::max(code, exitCodeOf(refusal.error));
    }
    const bool lossy = std::ranges::any_of(
        bundle->jobs, [](const ExportJob &job) { return job.plan.losesEffect(); });
    if (options.has(u"strict"_s) && (lossy || !bundle->refused.empty())) {
        tell(*bundle, json);
        say(lossy ? tr("Nothing was written, because something that has an effect would be lost.")
                  : tr("Nothing was written, because not all personas can be packed."));
        return std::max(code, Refused);
    }
    const Overwrite policy = options.has(u"force"_s) ? Overwrite::Allow : Overwrite::Refuse;
    const WholeWrite whole;
    const auto paths = options.has(u"zip"_s) ? writeArchive(*bundle, wanted.name, output, policy)
                                             : install(bundle->plan, QDir(output).absolutePath(),
                                                       policy, installJournal(), WriteAct::Bundle);
    if (!paths)
        return complain(paths.error());
    if (!json) {
        for (const QString &path : *paths)
            print(path);
    }
    tell(*bundle, json);
    return code;
}

} // namespace studio::cli
