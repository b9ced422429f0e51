#include "cli/Input.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "cli/check/CheckRun.h"
#include "cli/check/RulePages.h"
#include "cli/check/Watch.h"
#include "wording/Wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTime>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

struct Wanted
{
    QStringList paths;
    Format format = Format::Text;
    Color color = Color::Auto;
    Severity least = Severity::Info;
    int mostWarnings = unlimited;
    std::optional<FixSet> fix;
    bool diff = false;
    bool ignoring = true;
    QString inputPath;
    QString writeBaseline;
    std::optional<Baseline> baseline;
};

void addOptions(Options &options)
{
    options.add({u"format"_s}, tr("text, json, sarif or github."), u"FORMAT"_s);
    options.add({u"json"_s}, tr("The same as --format json; “persona help json” describes it."));
    options.add({u"color"_s}, tr("auto, always or never. NO_COLOR turns colours off, too."),
                u"WHEN"_s);
    options.add({u"severity"_s}, tr("Leave out what weighs less: error, warning or info."),
                u"LEVEL"_s);
    options.add({u"q"_s, u"quiet"_s}, tr("The same as --severity warning."));
    options.add({u"max-warnings"_s}, tr("End with status 1 for more warnings than that."),
                u"NUMBER"_s);
    options.add({u"strict"_s}, tr("The same as --max-warnings 0."));
    options.add({u"fix"_s}, tr("Make the fixes that do not change what a persona says."));
    options.add({u"unsafe-fixes"_s}, tr("Make the fixes that do, too."));
    options.add({u"diff"_s}, tr("Print what fixes would change, and change nothing."));
    options.add({u"baseline"_s}, tr("Leave out the findings that FILE holds."), u"FILE"_s);
    options.add({u"write-baseline"_s}, tr("Write all findings into FILE."), u"FILE"_s);
    options.add({u"no-ignore"_s}, tr("Check what .gitignore leaves out, too."));
    options.add({u"watch"_s}, tr("Check again whenever something changes."));
    options.add({u"stdin-path"_s}, tr("What “-”, standard input, is called."), u"PATH"_s);
    options.add({u"rules"_s}, tr("Print the documentation of all rules."));
    options.add({u"rule"_s}, tr("Print the documentation of one rule."), u"CODE"_s);
}

template<typename T>
bool choose(const Options &options, const QString &name, T &chosen,
            std::initializer_list<std::pair<QLatin1StringView, T>> choices)
{
    if (!options.has(name))
        return true;
    const QString word = options.value(name);
    for (const auto &[id, value] : choices) {
        if (word == id) {
            chosen = value;
            return true;
        }
    }
    QStringList ids;
    for (const auto &choice : choices)
        ids += choice.first;
    options.wrong(tr("--%1 takes %2, not “%3”.").arg(name, ids.join(", "_L1), word));
    return false;
}

bool readNumber(const Options &options, Wanted &wanted)
{
    if (options.has(u"strict"_s))
        wanted.mostWarnings = 0;
    if (!options.has(u"max-warnings"_s))
        return true;
    bool ok = false;
    wanted.mostWarnings = options.value(u"max-warnings"_s).toInt(&ok);
    if (ok && wanted.mostWarnings >= 0)
        return true;
    options.wrong(tr("“%1” is not a number of warnings.").arg(options.value(u"max-warnings"_s)));
    return false;
}

/// What the words ask for; nothing when they make no sense, which was said.
std::optional<Wanted> wantedBy(const Options &options)
{
    Wanted wanted;
    wanted.paths = options.positional();
    if (options.has(u"json"_s))
        wanted.format = Format::Json;
    if (options.has(u"quiet"_s))
        wanted.least = Severity::Warning;
    const bool ok = choose<Format>(options, u"format"_s, wanted.format,
                                   {{"text"_L1, Format::Text},
                                    {"json"_L1, Format::Json},
                                    {"sarif"_L1, Format::Sarif},
                                    {"github"_L1, Format::GitHub}})
                    && choose<Color>(options, u"color"_s, wanted.color,
                                     {{"auto"_L1, Color::Auto},
                                      {"always"_L1, Color::Always},
                                      {"never"_L1, Color::Never}})
                    && choose<Severity>(options, u"severity"_s, wanted.least,
                                        {{"error"_L1, Severity::Error},
                                         {"warning"_L1, Severity::Warning},
                                         {"info"_L1, Severity::Info}})
                    && readNumber(options, wanted);
    if (!ok)
        return std::nullopt;
    wanted.diff = options.has(u"diff"_s);
    if (options.has(u"unsafe-fixes"_s))
        wanted.fix = FixSet::All;
    else if (options.has(u"fix"_s) || wanted.diff)
        wanted.fix = FixSet::Safe;
    wanted.ignoring = !options.has(u"no-ignore"_s);
    wanted.inputPath = options.value(u"stdin-path"_s);
    wanted.writeBaseline = options.value(u"write-baseline"_s);
    return wanted;
}

CheckSettings settingsOf(const Wanted &wanted, const Report *report)
{
    CheckSettings settings;
    settings.fix = wanted.fix;
    settings.write = !wanted.diff;
    settings.least = wanted.least;
    settings.baseline = wanted.baseline ? &*wanted.baseline : nullptr;
    settings.report = report;
    settings.keepSnapshots = !wanted.writeBaseline.isEmpty();
    return settings;
}

std::unique_ptr<Report> reportFor(const Wanted &wanted)
{
    const bool colored = wantsColor(wanted.color);
    return wanted.diff ? makeDiffReport(colored) : makeReport(wanted.format, colored);
}

ExitCode statusOf(const CheckOutcome &outcome, const Wanted &wanted)
{
    ExitCode worst = Done;
    for (const CheckedFile &file : outcome.files) {
        if (file.error)
            worst = std::max(worst, exitCodeOf(*file.error));
    }
    if (worst != Done)
        return worst;
    const Counts &counts = outcome.counts;
    const bool bad = counts.errors > 0
                     || (wanted.mostWarnings != unlimited && counts.warnings > wanted.mostWarnings)
                     || (wanted.diff && counts.changed > 0);
    return bad ? Refused : Done;
}

ExitCode tell(const CheckOutcome &outcome, const Wanted &wanted, const Report &report)
{
    printBytes(report.finish(outcome.files, outcome.counts));
    for (const CheckedFile &file : outcome.files) {
        if (file.error)
            say(wordError(*file.error));
    }
    // Programs find the sums in the JSON.
    if (wanted.format == Format::Text || wanted.format == Format::GitHub)
        say(summaryOf(outcome.counts, wanted.diff));
    return statusOf(outcome, wanted);
}

ExitCode keepBaseline(const CheckOutcome &outcome, const Wanted &wanted)
{
    const QByteArray bytes = Baseline::written(wanted.writeBaseline, outcome.files);
    if (const auto done = writeNew(wanted.writeBaseline, bytes, IfThere::Replace); !done)
        return complain(done.error());
    for (const CheckedFile &file : outcome.files) {
        if (file.error)
            say(wordError(*file.error));
    }
    say(summaryOf(outcome.counts, false));
    return Done;
}

ExitCode checkPaths(const Wanted &wanted, Targets targets)
{
    addNeighbours(targets, wanted.ignoring);
    const auto report = reportFor(wanted);
    const CheckOutcome outcome = runChecks(targets, settingsOf(wanted, report.get()));
    for (const QString &folder : targets.incomplete)
        say(wordError({"cli/too-many-files", {folder}, {}}));
    return wanted.writeBaseline.isEmpty() ? tell(outcome, wanted, *report)
                                          : keepBaseline(outcome, wanted);
}

/// Standard input. With --fix its text as it is then goes to standard output, and the findings
/// that are left go to standard error.
ExitCode checkInput(const Wanted &wanted)
{
    const QString shown = wanted.inputPath.isEmpty() ? u"<stdin>"_s : wanted.inputPath;
    const Result<QByteArray> bytes = readInput(shown);
    if (!bytes)
        return complain(bytes.error());
    const Result<FileText> text = decode(*bytes);
    if (!text)
        return complain({"file/binary", {shown}, {}});
    const auto report = reportFor(wanted);
    CheckSettings settings = settingsOf(wanted, report.get());
    settings.write = false;
    settings.keepSnapshots = true;
    const QString path = wanted.inputPath.isEmpty()
                             ? QString()
                             : QFileInfo(wanted.inputPath).absoluteFilePath();
    const CheckOutcome outcome = checkText(*text, path, shown, settings);
    if (!wanted.fix || wanted.diff)
        return tell(outcome, wanted, *report);
    const CheckedFile &file = outcome.files.front();
    printBytes(encode(file.after->text, file.after->encoding));
    flushOutput();
    writeMessage(report->finish(outcome.files, outcome.counts));
    say(summaryOf(outcome.counts, false));
    return statusOf(outcome, wanted);
}

/// Until somebody ends the program.
ExitCode watchPaths(const Wanted &wanted)
{
    Watch *watch = nullptr;
    const auto look = [&] {
        const Targets targets = findTargets(wanted.paths, wanted.ignoring);
        QStringList paths = targets.folders;
        for (const Target &target : targets.files)
            paths += target.path;
        for (const QString &path : wanted.paths) {
            const QFileInfo facts(path);
            paths << facts.absoluteFilePath() << facts.absolutePath();
        }
        watch->setPaths(paths);
        say(tr("%1: looking …").arg(QTime::currentTime().toString(u"HH:mm:ss"_s)));
        checkPaths(wanted, targets);
        flushOutput();
    };
    Watch watching(look);
    watch = &watching;
    look();
    QCoreApplication::exec();
    return Done;
}

} // namespace

ExitCode runCheck(const QStringList &arguments)
{
    Options options(
        u"check PATH…"_s,
        tr("Checks files and, with all below them, folders; “-” is standard input. Folders are\n"
           "looked through as git does: what .gitignore leaves out is left out. Prints a line for\n"
           "each problem: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. The severity is error, "
           "warning\n"
           "or info. Ends with status 1 when there are errors, and with --diff when something "
           "would\n"
           "be changed; with status 3 or 5 when a file could not be read or written. “persona "
           "help\n"
           "check” tells of fixes, configuration, baselines, hooks and editors."));
    addOptions(options);
    if (const auto code = options.read(arguments, 0, unlimited))
        return *code;
    const std::optional<Wanted> read = wantedBy(options);
    if (!read)
        return WrongUsage;
    Wanted wanted = *read;
    const bool json = wanted.format == Format::Json;
    if (options.has(u"rule"_s))
        return printRule(options.value(u"rule"_s), json);
    if (options.has(u"rules"_s))
        return printRules(json);
    if (wanted.paths.isEmpty())
        return options.wrong(tr("Something is missing."));
    const bool input = wanted.paths.contains(u"-"_s);
    if (input && (wanted.paths.size() > 1 || options.has(u"watch"_s)))
        return options.wrong(tr("Standard input is checked alone."));
    if (options.has(u"baseline"_s)) {
        auto baseline = Baseline::read(options.value(u"baseline"_s));
        if (!baseline)
            return complain(baseline.error());
        wanted.baseline = std::move(*baseline);
    }
    if (input)
        return checkInput(wanted);
    if (options.has(u"watch"_s))
        return watchPaths(wanted);
    return checkPaths(wanted, findTargets(wanted.paths, wanted.ignoring));
}

} // namespace studio::cli
