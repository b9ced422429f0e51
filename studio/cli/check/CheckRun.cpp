#include "cli/check/CheckRun.h"

#include "cli/SaveText.h"
#include "cli/check/Parallel.h"
#include "library/LibraryEntry.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// So many texts are kept in memory between reading and checking; the others are read again.
constexpr size_t mostKept = 4000;

/// A target on its way.
struct Read
{
    const Target *target = nullptr;
    SnapshotPtr snapshot;
    std::optional<Error> error;
    bool wanted = false; ///< It is checked.
    PersonaFacts facts;
    Configuration configuration;
};

void count(CheckedFile &file)
{
    Counts &counts = file.counts;
    if (file.error) {
        counts.unreadable = 1;
        return;
    }
    counts.files = file.isConfiguration ? 0 : 1;
    for (size_t i = 0; i < file.diagnostics.size(); ++i) {
        if (i < file.known.size() && file.known[i]) {
            ++counts.known;
            continue;
        }
        const Diagnostic &diagnostic = file.diagnostics[i];
        counts.errors += diagnostic.severity == Severity::Error;
        counts.warnings += diagnostic.severity == Severity::Warning;
        counts.hints += diagnostic.severity == Severity::Info;
        counts.fixable += fixToTake(diagnostic, FixSet::Safe) != nullptr;
    }
    counts.changed = counts.fixed > 0;
}

void save(CheckedFile &file)
{
    const Change change{
        file.path, {file.before->text, file.before->encoding}, file.after->text, false};
    if (const auto done = finishChange(change); !done) {
        file.error = done.error();
        if (!file.error->arguments.isEmpty())
            file.error->arguments[0] = file.shown;
        file.counts.fixed = 0;
    }
}

void finish(CheckedFile &file, const CheckSettings &settings)
{
    if (!file.error) {
        std::erase_if(file.diagnostics, [&](const Diagnostic &diagnostic) {
            return diagnostic.severity > settings.least;
        });
        if (settings.baseline)
            file.known = settings.baseline->known(file.path, *file.after, file.diagnostics);
    }
    count(file);
    if (settings.report)
        file.rendered = settings.report->render(file);
    if (!settings.keepSnapshots) {
        file.before.reset();
        file.after.reset();
        file.diagnostics = {};
    }
}

CheckedFile checked(const SnapshotPtr &snapshot, const QString &shown, const CheckContext &context,
                    const CheckSettings &settings)
{
    CheckedFile file;
    file.shown = shown;
    file.path = snapshot->path;
    file.before = file.after = snapshot;
    if (settings.fix && !context.configuration.ignored) {
        FixedText fixed = fixAll(snapshot, *settings.fix, context);
        file.after = std::move(fixed.after);
        file.diagnostics = std::move(fixed.left);
        file.counts.fixed = fixed.count;
        if (file.after->text == snapshot->text)
            file.after = snapshot;
        else if (settings.write)
            save(file);
    } else {
        file.diagnostics = check(*snapshot, context);
    }
    return file;
}

CheckedFile troubled(const QString &shown, const QString &path, const Error &error)
{
    CheckedFile file;
    file.shown = shown;
    file.path = path;
    file.error = error;
    return file;
}

/// The paths of an error as the user knows them.
Error asShown(Error error, const Target &target)
{
    for (QString &argument : error.arguments) {
        if (argument == target.path)
            argument = target.shown;
    }
    return error;
}

void read(Read &file, bool keep)
{
    const Target &target = *file.target;
    auto opened = openSnapshot(target.path);
    if (!opened) {
        file.error = asShown(opened.error(), target);
        file.wanted = !target.neighbour;
        return;
    }
    const SnapshotPtr &snapshot = *opened;
    const bool persona = isPersona(*snapshot);
    file.wanted = target.named || (persona && !target.neighbour);
    if (persona)
        file.facts = factsOf(*snapshot);
    if (file.wanted && keep)
        file.snapshot = snapshot;
}

/// Mistakes of the configurations themselves.
void addConfigurations(std::vector<CheckedFile> &files,
                       const std::vector<std::shared_ptr<const ConfigurationFile>> &configurations,
                       bool absolutePaths)
{
    for (const auto &configuration : configurations) {
        if (configuration->diagnostics.empty())
            continue;
        CheckedFile file;
        const QString within = QDir::current().relativeFilePath(configuration->path);
        file.shown = absolutePaths || within.startsWith("../"_L1) ? configuration->path : within;
        file.path = configuration->path;
        file.isConfiguration = true;
        file.before = file.after = makeSnapshot(configuration->text, {}, configuration->path);
        file.diagnostics = configuration->diagnostics;
        files.push_back(std::move(file));
    }
}

std::shared_ptr<const FolderFacts> gather(const std::vector<Read> &reads)
{
    auto facts = std::make_shared<FolderFacts>();
    for (const Read &read : reads) {
        if (!read.facts.path.isEmpty() && !read.configuration.ignored)
            facts->set(read.facts);
    }
    findSkills(*facts);
    return facts;
}

/// The configuration of each file, and every one that was met, once.
std::vector<std::shared_ptr<const ConfigurationFile>> configure(std::vector<Read> &reads)
{
    Configurations known;
    std::vector<std::shared_ptr<const ConfigurationFile>> met;
    for (Read &read : reads) {
        const auto file = known.of(read.target->path);
        read.configuration = file->configurationFor(read.target->path);
        if (read.configuration.ignored && !read.target->named)
            read.wanted = false;
        if (read.wanted && !std::ranges::contains(met, file))
            met.push_back(file);
    }
    return met;
}

CheckedFile checkRead(const Read &read, const std::shared_ptr<const FolderFacts> &facts,
                      const CheckSettings &settings)
{
    const Target &target = *read.target;
    if (read.error)
        return troubled(target.shown, target.path, *read.error);
    SnapshotPtr snapshot = read.snapshot;
    if (!snapshot) {
        const auto again = openSnapshot(target.path);
        if (!again)
            return troubled(target.shown, target.path, asShown(again.error(), target));
        snapshot = *again;
    }
    return checked(snapshot, target.shown, {read.configuration, facts, {}}, settings);
}

} // namespace

CheckOutcome runChecks(const Targets &targets, const CheckSettings &settings)
{
    std::vector<Read> reads(targets.files.size());
    for (size_t i = 0; i < reads.size(); ++i)
        reads[i].target = &targets.files[i];
    Progress progress;
    const int all = int(reads.size());
    // The bar knows of no stages: each file is looked at twice.
    onAllCores(
        reads.size(), [&](size_t i) { read(reads[i], i < mostKept); },
        [&](int done) { progress.show(progressText(done / 2, all)); });
    const auto configurations = configure(reads);
    const auto facts = gather(reads);
    std::erase_if(reads, [](const Read &read) { return !read.wanted; });

    CheckOutcome outcome;
    for (const auto &[shown, error] : targets.troubles)
        outcome.files.push_back(troubled(shown, QFileInfo(shown).absoluteFilePath(), error));
    const bool absolutePaths = std::ranges::any_of(
        targets.files, [](const Target &t) { return t.shown == t.path && !t.neighbour; });
    addConfigurations(outcome.files, configurations, absolutePaths);
    const size_t first = outcome.files.size();
    for (size_t i = 0; i < first; ++i)
        finish(outcome.files[i], settings);
    outcome.files.resize(first + reads.size());
    onAllCores(
        reads.size(),
        [&](size_t i) {
            CheckedFile &file = outcome.files[first + i];
            file = checkRead(reads[i], facts, settings);
            reads[i].snapshot.reset();
            finish(file, settings);
        },
        [&](int done) { progress.show(progressText((all + done) / 2, all)); });
    for (const CheckedFile &file : outcome.files)
        outcome.counts.add(file.counts);
    return outcome;
}

CheckOutcome checkText(const FileText &text, const QString &path, const QString &shown,
                       const CheckSettings &settings)
{
    const SnapshotPtr snapshot = makeSnapshot(text.text, text.encoding, path);
    CheckContext context;
    if (!path.isEmpty())
        context.configuration = configurationFor(path);
    CheckOutcome outcome;
    outcome.files.push_back(checked(snapshot, shown, context, settings));
    finish(outcome.files.front(), settings);
    outcome.counts = outcome.files.front().counts;
    return outcome;
}

} // namespace studio::cli
