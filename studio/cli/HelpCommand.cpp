#include "cli/Options.h"
#include "cli/Output.h"
#include "wording/Pages.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

void printOverview()
{
    print(tr("Usage: %1").arg(u"persona COMMAND …"_s));
    print(QString());
    print(tr("Writes, checks, previews and publishes personas for AI assistants: souls (SOUL.md)\n"
             "and agent files."));
    print(QString());
    for (const Command &command : commands())
        print("  "_L1 + QLatin1StringView(command.name).toString().leftJustified(10)
              + tr(command.summary));
    print(QString());
    print(
        tr("“persona COMMAND --help” says more of each. “persona --version” prints the version."));
    print(QString());
    print(
        tr("Exit status: 0 done, 1 findings or refused, 2 wrong usage, 3 trouble with a file,\n"
           "4 trouble with a registry or the network, 5 not allowed. Data go to standard output,\n"
           "messages to standard error."));
}

/// English only: names of keys are not translated, and this text is about them.
constexpr QLatin1StringView jsonHelp(
    R"(All JSON is UTF-8, indented, with keys in alphabetical order. Lines and columns count
from 1; a column counts UTF-16 code units; an end lies behind the last character.

show FILE --json
  file          as given
  kind          "soul", "agent" or "skill"
  reading       how the agent loader reads the frontmatter: "strict" (valid YAML 1.2),
                "repaired" (invalid, read after values were quoted), "rejected" (not readable:
                the persona is missing for its users), "none" (no frontmatter)
  repaired      only with "repaired": {key: value} of what only the repair made readable
  reason        only with "repaired" and "rejected": {code, message, line, column} of what keeps
                the frontmatter from being valid YAML
  loader        {name, description} as the loader sees them; null where it sees none
  encoding      {bom, eol: "lf" | "crlf" | "cr" | "mixed" | "none", finalNewline}
  fields        {key: value} as the loader reads them; of a rejected frontmatter, what each key
                says when it is read alone
  sections      [{title, level, line, endLine}] in the order of the text
  name          the persona's name, from field, title or file
  tagline       its tagline, from field, italic line or first sentence
  words         the number of words of the whole file
  tokens        an estimate of the tokens of the whole file
  diagnostics   [{code, severity: "error" | "warning" | "info", line, column, endLine,
                endColumn, message, fixes: [{title}]}] in the order of the text

check PATH… --json
  {files: [{file, kind, reading, diagnostics}], summary} with the rest as above; kind can be
  "configuration", too. A file that cannot be read is {file, error: {code, message}}.
  summary       {files, unreadable, errors, warnings, infos, known: in the baseline, fixable: by a
                safe fix, fixed}

check --rules --format json
  [{code, severity, summary, fix: "none" | "safe" | "meaning"}]; check --rule CODE --json is one
  of these with documentation, in Markdown

section FILE list --json
  [{title, level, line, endLine}]

new --list --json
  [{id, kind, name, summary}]

targets --json, export --list --json
  [{id, name, tool, kinds: ["agent" | "skill" | "soul"], export, import, path, factsAsOf}]

export FILE --to TARGET --into FOLDER --report json
  {target, source, files: [absolute path], fields: [{field, outcome: "kept" | "mapped" |
  "changed" | "dropped", from, to, reason, effect}], sections: [{section, outcome, from, to,
  reason, effect}], notes: [text]}; of a folder or of several targets, a list of these, and
  {target, source, error: text} for each that was refused. "effect" stands with what was changed
  or dropped: whether the assistant does something else for it

bundle FILE|FOLDER --as FORM -o PATH --report json
  a list as of export, with the paths of the files in the package

import FILE|FOLDER -o PATH --report json
  [{source, format, kind, file, fields, notes}] with fields as above, from the names in the file
  to those of the persona, and {source, error: text} for each file that could not be read

publish FILE… --to REGISTRY --json
  {registry, dryRun, published, alreadyPublished, failed: numbers of files, results: [{file, ok,
  error: {code, message}, warnings: as diagnostics above, slug, version, previousVersion,
  proposedVersion, reference, digest, state: "new" | "new-version" | "same-content" |
  "other-content", alreadyPublished, status: "" | "draft" | "pending" | "published", bytesToSend,
  tags, files: [{name, mediaType, size, digest, present}], fields: {name: text that is sent},
  difference: [{kind: "heading" | "same" | "removed" | "added" | "gap", text}]}]}; the manifest
  of a folder or an OCI registry is the last file, its name is empty

registry list --json
  [{name, address, kind: "folder" | "oci" | "souls", user, default}]

catalog --json
  {registry, cached, asOf, entries: [{slug, kind, name, tagline, description, category, tags,
  version, versions, license, authors, source, digest, reference}]}

fetch SLUG --json
  {slug, version, digest, file})");

/// The pages of the manual that say more than the options of a command.
void printManual(const QString &command)
{
    const QString page = command + ".md"_L1;
    if (!QFile::exists(":/studio/manual/"_L1 + page))
        return;
    print(QString());
    printBytes(pageText(u"manual"_s, page).toUtf8());
}

} // namespace

ExitCode runHelp(const QStringList &arguments)
{
    const QString topic = arguments.value(0);
    if (topic.isEmpty() || topic == "--help"_L1 || topic == "-h"_L1 || topic == "help"_L1) {
        printOverview();
        return Done;
    }
    if (topic == "json"_L1) {
        print(jsonHelp);
        return Done;
    }
    if (const Command *command = findCommand(topic)) {
        const ExitCode code = command->run({u"--help"_s});
        printManual(topic);
        return code;
    }
    return sayNoCommand(topic);
}

} // namespace studio::cli
