#include "cli/LastWrite.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"
#include "cli/WholeWrite.h"
#include "exchange/ExportSet.h"
#include "exchange/Install.h"
#include "text/LineDiff.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

void printDifference(const ExportConflict &conflict)
{
    print(u"--- "_s + conflict.path);
    const auto before = decode(conflict.present);
    const auto after = decode(conflict.planned);
    if (!before || !after)
        return print(tr("The files differ and are not text."));
    for (const DiffRow &row : diffTexts(before->text, after->text)) {
        const QString mark = row.kind == DiffRow::Kind::Removed ? u"-"_s
                             : row.kind == DiffRow::Kind::Added ? u"+"_s
                             : row.kind == DiffRow::Kind::Same  ? u" "_s
                                                                : u"@@ "_s;
        print(mark + row.text);
    }
}

class Install
{
public:
    explicit Install(const Options &options)
        : m_options(options)
    {
    }

    ExitCode run()
    {
        if (m_options.has(u"undo"_s))
            return undoLastWrite(m_options);
        if (const auto code = readPlace())
            return *code;
        if (const auto code = readTargets())
            return *code;
        for (const QString &path : m_options.positional()) {
            if (const auto code = planFile(path))
                return *code;
        }
        if (m_jobs.empty()) {
            say(tr("No persona is of a kind that these targets take."));
            return Refused;
        }
        const auto joined = joinPlans(m_jobs);
        if (!joined)
            return complain(joined.error());
        const auto conflicts = exportConflicts(*joined, m_root);
        if (!conflicts)
            return complain(conflicts.error());
        if (m_options.has(u"dry-run"_s))
            return show(*joined, *conflicts);
        return write(*joined, *conflicts);
    }

private:
    std::optional<ExitCode> readPlace()
    {
        const QString project = m_options.value(u"project"_s);
        const QString into = m_options.value(u"into"_s);
        const int places = int(!project.isEmpty()) + int(!into.isEmpty())
                           + int(m_options.has(u"user"_s));
        if (places != 1 || m_options.positional().isEmpty() || m_options.value(u"to"_s).isEmpty())
            return m_options.wrong(tr("Name files, targets with --to, and one place: --project, "
                                      "--user or --into."));
        m_place = m_options.has(u"user"_s) ? InstallPlace::User : InstallPlace::Project;
        m_custom = !into.isEmpty();
        m_root = m_place == InstallPlace::User ? QDir::homePath()
                                               : QDir(m_custom ? into : project).absolutePath();
        if (!m_custom && !QFileInfo(m_root).isDir())
            return complain({"export/not-a-folder", {m_root}, {}});
        const auto models = modelMapOf(m_options);
        if (!models)
            return models.error();
        m_target.modelMap = *models;
        return {};
    }

    std::optional<ExitCode> readTargets()
    {
        for (const QString &word : m_options.value(u"to"_s).split(u',', Qt::SkipEmptyParts)) {
            const QString id = word.trimmed();
            const Target *target = findTarget(id);
            if (id == "found"_L1) {
                m_several = true;
                m_targets += foundTargets(QDir::homePath(),
                                          m_place == InstallPlace::Project ? m_root : QString());
                if (m_targets.isEmpty()) {
                    say(tr("None of the programs was found: no folder of theirs is there."));
                    return Refused;
                }
            } else if (!target) {
                return complain({"export/no-such-target", {id}, {}});
            } else if (!m_custom && !canInstall(*target)) {
                return complain({"install/no-place", {target->name}, {}});
            } else {
                m_targets += id;
            }
        }
        m_targets.removeDuplicates();
        m_several = m_several || m_targets.size() > 1;
        return {};
    }

    std::optional<ExitCode> planFile(const QString &path)
    {
        const auto snapshot = openSnapshot(path);
        if (!snapshot)
            return complain(snapshot.error());
        for (const QString &id : std::as_const(m_targets)) {
            Result<ExportPlan> plan = planExport(**snapshot, id, m_target);
            if (!plan && plan.error().code == "export/wrong-kind" && m_several)
                continue;
            if (!plan)
                return complain(plan.error());
            m_jobs.push_back({path, id, {}, placed(std::move(*plan), m_place)});
        }
        return {};
    }

    /// What there is to know before a yes.
    ExitCode show(const ExportPlan &joined, const std::vector<ExportConflict> &conflicts)
    {
        for (const ExportFile &file : joined.files) {
            const QString path = QDir(m_root).absoluteFilePath(file.path);
            const bool other = std::ranges::any_of(
                conflicts, [&](const ExportConflict &conflict) { return conflict.path == path; });
            print((other                     ? tr("differs  %1")
                   : QFileInfo::exists(path) ? tr("same     %1")
                                             : tr("new      %1"))
                      .arg(path));
        }
        for (const ExportConflict &conflict : conflicts)
            printDifference(conflict);
        tellLosses();
        say(tr("Nothing was written."));
        return Done;
    }

    ExitCode write(const ExportPlan &joined, const std::vector<ExportConflict> &conflicts)
    {
        const bool same = conflicts.empty()
                          && std::ranges::all_of(joined.files, [&](const ExportFile &file) {
                                 return QFileInfo::exists(QDir(m_root).absoluteFilePath(file.path));
                             });
        const bool yes = conflicts.empty() || m_options.has(u"yes"_s) || ask(conflicts);
        const WholeWrite whole;
        const auto files = install(joined, m_root, yes ? Overwrite::Allow : Overwrite::Refuse);
        if (!files) {
            const ExitCode code = complain(files.error());
            if (files.error().code == "export/exists")
                say(tr("--dry-run shows what would change, --yes writes over it."));
            return code;
        }
        for (const QString &path : *files)
            print(path);
        tellLosses();
        say(same ? tr("All of them were there already.")
                 : tr("“persona install --undo” takes it back."));
        return Done;
    }

    bool ask(const std::vector<ExportConflict> &conflicts)
    {
        if (!isConversation())
            return false;
        for (const ExportConflict &conflict : conflicts)
            printDifference(conflict);
        return isAgreed(tr("Write over these files?"));
    }

    void tellLosses() const
    {
        for (const ExportJob &job : m_jobs) {
            const QString before = m_jobs.size() > 1 ? job.source + u" → "_s + job.target + ": "_L1
                                                     : QString();
            for (const FieldOutcome &outcome : job.plan.fields) {
                if (const QString line = lossLine(outcome); !line.isEmpty())
                    say(before + line);
            }
            for (const Error &each : job.plan.notes)
                say(before + wordError(each));
        }
    }

    const Options &m_options;
    TargetOptions m_target;
    QStringList m_targets;
    std::vector<ExportJob> m_jobs;
    QString m_root;
    InstallPlace m_place = InstallPlace::Project;
    bool m_custom = false;  ///< --into: any target goes there.
    bool m_several = false; ///< Each persona goes to those that take its kind.
};

} // namespace

ExitCode runInstall(const QStringList &arguments)
{
    Options options(
        u"install FILE… --to TARGETS --project FOLDER|--user|--into FOLDER"_s,
        tr("Puts personas where programs look for them. All files are written or none;\n"
           "the last install can be undone. “found” stands for the targets of all\n"
           "programs that have a folder on this machine; none of them is run."));
    options.add({u"to"_s}, tr("The targets, or “found”; “persona targets” lists them."),
                u"TARGETS"_s);
    options.add({u"project"_s}, tr("For the project in this folder."), u"FOLDER"_s);
    options.add({u"user"_s}, tr("For all projects: in your home folder."));
    options.add({u"into"_s}, tr("Below any other folder."), u"FOLDER"_s);
    addModelMap(options);
    options.add({u"yes"_s}, tr("Write over files that are there."));
    options.add({u"dry-run"_s}, tr("Show the files and what would change in them; write nothing."));
    addUndo(options);
    if (const auto code = options.read(arguments, 0, unlimited))
        return *code;
    return Install(options).run();
}

} // namespace studio::cli
