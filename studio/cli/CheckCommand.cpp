#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "library/FolderWalk.h"
#include "library/LibraryEntry.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// What one run finds in all its files.
struct Tally
{
    int files = 0;
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    ExitCode worst = Done;
    QJsonArray json;

    void add(const std::vector<Diagnostic> &diagnostics)
    {
        ++files;
        for (const Diagnostic &diagnostic : diagnostics) {
            errors += diagnostic.severity == Severity::Error;
            warnings += diagnostic.severity == Severity::Warning;
            hints += diagnostic.severity == Severity::Info;
        }
    }
};

struct Wanted
{
    bool json = false;
    bool quiet = false; ///< No hints.
};

void checkFile(const QString &file, const Snapshot &snapshot, const Wanted &wanted, Tally &tally)
{
    std::vector<Diagnostic> diagnostics = check(snapshot);
    if (wanted.quiet) {
        std::erase_if(diagnostics,
                      [](const Diagnostic &d) { return d.severity == Severity::Info; });
    }
    tally.add(diagnostics);
    if (wanted.json) {
        tally.json.append(QJsonObject{{u"file"_s, file},
                                      {u"kind"_s, kindId(snapshot.kind)},
                                      {u"reading"_s, readingId(snapshot.reading.state)},
                                      {u"diagnostics"_s, diagnosticsJson(snapshot, diagnostics)}});
        return;
    }
    for (const Diagnostic &diagnostic : diagnostics)
        print(diagnosticLine(file, snapshot, diagnostic));
}

void cannotRead(const QString &file, const Error &error, const Wanted &wanted, Tally &tally)
{
    tally.worst = std::max(tally.worst, complain(error));
    if (wanted.json) {
        tally.json.append(QJsonObject{
            {u"file"_s, file},
            {u"error"_s, QJsonObject{{u"code"_s, QString::fromLatin1(error.code)},
                                     {u"message"_s, wordError(error)}}}});
    }
}

/// Every persona below the folder; other Markdown is passed over.
void checkFolder(const QString &folder, const Wanted &wanted, Tally &tally)
{
    if (!QDir(folder).isReadable())
        return cannotRead(folder, {"file/no-permission", {folder}, {}}, wanted, tally);
    const FolderWalk walk = walkFolder(folder);
    QStringList paths = walk.files.keys();
    paths.sort();
    const QDir base(folder);
    for (const QString &path : std::as_const(paths)) {
        const QString shown = QDir::cleanPath(folder + u'/' + base.relativeFilePath(path));
        const auto snapshot = openSnapshot(path);
        if (!snapshot)
            cannotRead(shown, snapshot.error(), wanted, tally);
        else if (isPersona(**snapshot))
            checkFile(shown, **snapshot, wanted, tally);
    }
    if (!walk.complete)
        say(tr("%1 holds more files than are looked at. Not all of them were checked.").arg(folder));
}

QString summary(const Tally &tally)
{
    return tr("Files checked: %1. Errors: %2. Warnings: %3. Hints: %4.")
        .arg(tally.files)
        .arg(tally.errors)
        .arg(tally.warnings)
        .arg(tally.hints);
}

} // namespace

ExitCode runCheck(const QStringList &arguments)
{
    Options options(u"check PATH…"_s,
                    tr("Checks files and, with all below them, folders. Prints a line for each\n"
                       "problem: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. The severity is error,\n"
                       "warning or info. Ends with status 1 when there are errors."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    options.add({u"strict"_s}, tr("End with status 1 for warnings, too."));
    options.add({u"q"_s, u"quiet"_s}, tr("Leave out what is only a hint (info)."));
    if (const auto code = options.read(arguments, 1, unlimited))
        return *code;
    const Wanted wanted{options.has(u"json"_s), options.has(u"quiet"_s)};
    Tally tally;
    for (const QString &path : options.positional()) {
        if (QFileInfo(path).isDir()) {
            checkFolder(path, wanted, tally);
            continue;
        }
        if (const auto snapshot = openSnapshot(path))
            checkFile(path, **snapshot, wanted, tally);
        else
            cannotRead(path, snapshot.error(), wanted, tally);
    }
    if (wanted.json)
        printJson(tally.json);
    else
        say(summary(tally));
    if (tally.worst != Done)
        return tally.worst;
    const bool bad = tally.errors > 0 || (options.has(u"strict"_s) && tally.warnings > 0);
    return bad ? Refused : Done;
}

} // namespace studio::cli
