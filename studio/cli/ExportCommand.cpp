#include "cli/Input.h"
#include "cli/LastWrite.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"
#include "cli/WholeWrite.h"
#include "cli/check/Parallel.h"
#include "exchange/ExportSet.h"
#include "exchange/Install.h"
#include "library/FolderWalk.h"
#include "library/LibraryEntry.h"
#include "persona/Identity.h"
#include "render/DrawPersona.h"
#include "text/LineDiff.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

struct Persona
{
    QString path; ///< As it is shown.
    SnapshotPtr snapshot;
};

/// A persona that a target takes, but not as it is.
struct RefusedJob
{
    QString source;
    QString target;
    Error error;
};

/// What one call of the command wants and what came of it.
class Export
{
public:
    explicit Export(const Options &options)
        : m_options(options)
        , m_into(QDir(options.value(u"into"_s)).absolutePath())
        , m_json(options.has(u"json"_s) || options.value(u"report"_s) == "json"_L1)
    {
    }

    ExitCode run()
    {
        if (const auto code = readWords())
            return *code;
        if (const auto code = readPersonas())
            return *code;
        planAll();
        if (m_worst != Done && !m_many)
            return m_worst;
        if (m_options.has(u"strict"_s) && !m_refused.empty()) {
            tellAll(false);
            say(tr("Nothing was written, because not all personas can be exported."));
            return std::max(m_worst, Refused);
        }
        if (m_lossy) {
            tellAll(false);
            say(tr("Nothing was written, because something that has an effect would be lost."));
            return Refused;
        }
        return write();
    }

private:
    std::optional<ExitCode> readWords()
    {
        for (const QString &id : m_options.value(u"to"_s).split(u',', Qt::SkipEmptyParts)) {
            const QString target = id.trimmed();
            if (target == "all"_L1) {
                m_all = true;
                for (const Target &each : targets())
                    m_targets += each.id;
            } else if (findTarget(target)) {
                m_targets += target;
            } else {
                return complain({"export/no-such-target", {target}, {}});
            }
        }
        m_targets.removeDuplicates();
        const QString report = m_options.value(u"report"_s);
        if (!report.isEmpty() && report != "json"_L1 && report != "text"_L1)
            return m_options.wrong(tr("A report is json or text."));
        const auto models = modelMapOf(m_options);
        if (!models)
            return models.error();
        m_target.modelMap = *models;
        m_target.draw = [](const Snapshot &snapshot, const QString &form) {
            return drawPersona(snapshot, form);
        };
        return {};
    }

    std::optional<ExitCode> readPersonas()
    {
        const QString path = m_options.argument(0);
        if (!QFileInfo(path).isDir()) {
            const auto snapshot = openPersona(path);
            if (!snapshot)
                return complain(snapshot.error());
            m_personas.push_back({path, *snapshot});
            return {};
        }
        m_folder = true;
        const FolderWalk walk = walkFolder(path);
        QStringList files = walk.files.keys();
        files.sort();
        const QDir base(path);
        std::vector<std::optional<Result<SnapshotPtr>>> read(size_t(files.size()));
        onAllCores(
            read.size(), [&](size_t at) { read[at] = openSnapshot(files[qsizetype(at)]); },
            [](int) {});
        for (size_t at = 0; at < read.size(); ++at) {
            const Result<SnapshotPtr> &snapshot = *read[at];
            if (!snapshot)
                m_worst = std::max(m_worst, complain(snapshot.error()));
            else if (isPersona(**snapshot))
                m_personas.push_back(
                    {QDir::cleanPath(path + u'/' + base.relativeFilePath(files[qsizetype(at)])),
                     *snapshot});
        }
        m_many = true;
        if (!walk.complete)
            say(tr("%1 holds more files than are looked at. Not all of them were exported.")
                    .arg(path));
        if (m_personas.empty()) {
            say(tr("There is no persona in %1.").arg(path));
            return std::max(m_worst, Refused);
        }
        return {};
    }

    /// Where a persona's files go: a folder for each target of all, and one for each persona
    /// where the target's file names are always the same.
    QString folderFor(const Persona &persona, const Target &target) const
    {
        QStringList parts;
        if (m_all)
            parts += target.id;
        if (m_folder && hasFixedNames(target))
            parts += identityOf(*persona.snapshot).slug;
        return parts.join(u'/');
    }

    /// Side by side; what came of them is told in the order of the files.
    void planAll()
    {
        const size_t each = size_t(m_targets.size());
        std::vector<std::optional<Result<ExportPlan>>> plans(m_personas.size() * each);
        onAllCores(
            plans.size(),
            [&](size_t at) {
                plans[at] = planExport(*m_personas[at / each].snapshot,
                                       m_targets[qsizetype(at % each)], m_target);
            },
            [](int) {});
        for (size_t at = 0; at < plans.size(); ++at)
            take(m_personas[at / each], m_targets[qsizetype(at % each)], std::move(*plans[at]));
    }

    void take(const Persona &persona, const QString &id, Result<ExportPlan> plan)
    {
        const Target &target = *findTarget(id);
        if (!plan) {
            const bool otherKind = plan.error().code == "export/wrong-kind";
            // A library holds souls and agents; each goes where it can.
            if (otherKind && (m_all || m_folder)) {
                ++m_otherKind;
                return;
            }
            m_many = m_many || m_all;
            if (m_many)
                say(tr("%1: %2").arg(persona.path, wordError(plan.error())));
            const ExitCode code = m_many ? exitCodeOf(plan.error()) : complain(plan.error());
            m_worst = std::max(m_worst, code);
            m_refused.push_back({persona.path, id, plan.error()});
            return;
        }
        m_lossy = m_lossy || (m_options.has(u"strict"_s) && plan->losesEffect());
        m_jobs.push_back({persona.path, id, folderFor(persona, target), std::move(*plan)});
    }

    ExitCode write()
    {
        if (m_jobs.empty()) {
            if (m_worst == Done)
                say(tr("No persona is of a kind that these targets take."));
            return std::max(m_worst, Refused);
        }
        const auto joined = joinPlans(m_jobs);
        if (!joined)
            return complain(joined.error());
        if (m_options.has(u"diff"_s))
            return showDifference(*joined);
        const WholeWrite whole;
        const auto files = install(*joined, m_into,
                                   m_options.has(u"force"_s) ? Overwrite::Allow : Overwrite::Refuse,
                                   installJournal(), WriteAct::Export);
        if (!files) {
            const ExitCode code = complain(files.error());
            if (files.error().code == "export/exists")
                say(tr("--diff shows what would change, --force writes over it."));
            return code;
        }
        tellAll(true);
        return m_worst;
    }

    ExitCode showDifference(const ExportPlan &joined)
    {
        const auto conflicts = exportConflicts(joined, m_into);
        if (!conflicts)
            return complain(conflicts.error());
        for (const ExportConflict &conflict : *conflicts) {
            print(u"--- "_s + conflict.path);
            const auto before = decode(conflict.present);
            const auto after = decode(conflict.planned);
            if (!before || !after) {
                print(tr("The files differ and are not text."));
                continue;
            }
            for (const DiffRow &row : diffTexts(before->text, after->text)) {
                const QString mark = row.kind == DiffRow::Kind::Removed ? u"-"_s
                                     : row.kind == DiffRow::Kind::Added ? u"+"_s
                                     : row.kind == DiffRow::Kind::Same  ? u" "_s
                                                                        : u"@@ "_s;
                print(mark + row.text);
            }
        }
        say(tr("Files that would be written: %1. Of these are there with other content: %2. "
               "Nothing was written.")
                .arg(joined.files.size())
                .arg(conflicts->size()));
        return conflicts->empty() ? m_worst : std::max(m_worst, Refused);
    }

    QStringList pathsOf(const ExportJob &job) const
    {
        QStringList paths;
        for (const ExportFile &file : job.plan.files)
            paths += QDir(job.folder.isEmpty() ? m_into : m_into + u'/' + job.folder)
                         .absoluteFilePath(file.path);
        return paths;
    }

    QJsonObject jobJson(const ExportJob &job) const
    {
        QJsonArray notes;
        for (const Error &note : job.plan.notes)
            notes.append(wordError(note));
        QJsonObject json{{u"target"_s, job.target},
                         {u"source"_s, job.source},
                         {u"files"_s, QJsonArray::fromStringList(pathsOf(job))},
                         {u"fields"_s, outcomesJson(job.plan.fields)},
                         {u"sections"_s, outcomesJson(job.plan.sections, u"section"_s)}};
        if (!notes.isEmpty())
            json.insert(u"notes"_s, notes);
        return json;
    }

    /// What was written on standard output, what was lost on the way on standard error.
    void tellAll(bool written)
    {
        if (m_json) {
            QJsonArray all;
            for (const ExportJob &job : m_jobs)
                all.append(jobJson(job));
            for (const RefusedJob &job : m_refused)
                all.append(QJsonObject{{u"target"_s, job.target},
                                       {u"source"_s, job.source},
                                       {u"error"_s, wordError(job.error)}});
            if (m_many || m_all || m_targets.size() > 1 || all.size() != 1)
                printJson(all);
            else
                printJson(all.first().toObject());
            return;
        }
        for (const ExportJob &job : m_jobs) {
            if (written) {
                for (const QString &path : pathsOf(job))
                    print(path);
            }
            tellLosses(job);
        }
        if (m_otherKind > 0)
            say(tr("Left out, because the target does not take the kind: %1.").arg(m_otherKind));
    }

    void tellLosses(const ExportJob &job) const
    {
        const bool several = m_jobs.size() > 1;
        const QString before = several ? job.source + u" → "_s + job.target + ": "_L1 : QString();
        const auto tell = [&](const std::vector<FieldOutcome> &outcomes) {
            for (const FieldOutcome &outcome : outcomes) {
                if (const QString line = lossLine(outcome); !line.isEmpty())
                    say(before + line);
            }
        };
        // Of a library only the sums; the report in JSON says everything.
        if (!m_folder) {
            tell(job.plan.fields);
            tell(job.plan.sections);
            for (const Error &note : job.plan.notes)
                say(before + wordError(note));
        } else if (job.plan.losesEffect()) {
            say(before + summaryOf(job.plan.fields));
        }
        if (!several)
            say(summaryOf(job.plan.fields));
    }

    const Options &m_options;
    TargetOptions m_target;
    QString m_into;
    QStringList m_targets;
    std::vector<Persona> m_personas;
    std::vector<ExportJob> m_jobs;
    std::vector<RefusedJob> m_refused;
    ExitCode m_worst = Done;
    int m_otherKind = 0;
    bool m_json;
    bool m_all = false;    ///< --to all
    bool m_folder = false; ///< A library, not a file.
    bool m_many = false;   ///< What cannot be exported does not stop the rest.
    bool m_lossy = false;  ///< --strict, and something with an effect would be lost.
};

} // namespace

ExitCode runExport(const QStringList &arguments)
{
    Options options(
        u"export FILE|FOLDER --to TARGET[,TARGET…] --into FOLDER"_s,
        tr("Writes personas in the form of other programs. Prints the files; what a target\n"
           "has no place for is said on standard error. Either all files are written or\n"
           "none. With --to all, each target has a folder of its own; of a folder of\n"
           "personas, each has one where the target's file names are always the same."));
    options.add({u"to"_s}, tr("The targets, or “all”; “persona targets” lists them."),
                u"TARGETS"_s);
    options.add({u"into"_s}, tr("The folder to write below."), u"FOLDER"_s);
    options.add({u"report"_s}, tr("json or text: what became of each field and section."),
                u"FORM"_s);
    options.add({u"strict"_s},
                tr("Write nothing when something that has an effect would be lost."));
    addModelMap(options);
    options.add({u"diff"_s}, tr("Show what would change in files that are there; write nothing."));
    options.add({u"force"_s}, tr("Write over files that are there."));
    addUndo(options);
    options.add({u"list"_s}, tr("List the targets."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 0, 1))
        return *code;
    if (options.has(u"list"_s)) {
        listTargets(options.has(u"json"_s));
        return Done;
    }
    if (options.has(u"undo"_s))
        return undoLastWrite(options);
    if (options.positional().isEmpty() || options.value(u"to"_s).isEmpty()
        || options.value(u"into"_s).isEmpty())
        return options.wrong(tr("Name a file, a target and a folder."));
    return Export(options).run();
}

} // namespace studio::cli
