#include "cli/Options.h"
#include "cli/Output.h"
#include "exchange/Target.h"
#include "exchange/WriteExport.h"
#include "wording/Wording.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QStringList kindIds(const Target &target)
{
    QStringList ids;
    for (const Kind kind : target.kinds)
        ids += kindId(kind);
    return ids;
}

void listTargets(bool json)
{
    QJsonArray array;
    for (const Target &target : targets()) {
        if (json) {
            array.append(QJsonObject{{u"id"_s, target.id},
                                     {u"name"_s, target.name},
                                     {u"kinds"_s, QJsonArray::fromStringList(kindIds(target))},
                                     {u"path"_s, target.pathPattern}});
        } else {
            print(target.id.leftJustified(16) + target.name + " ("_L1
                  + kindIds(target).join(", "_L1) + ") "_L1 + target.pathPattern);
        }
    }
    if (json)
        printJson(array);
}

QJsonObject outcomeJson(const FieldOutcome &outcome)
{
    QJsonObject json{{u"field"_s, outcome.field},
                     {u"outcome"_s, QString(outcomeId(outcome.outcome))}};
    if (!outcome.from.isEmpty())
        json.insert(u"from"_s, outcome.from);
    if (!outcome.to.isEmpty())
        json.insert(u"to"_s, outcome.to);
    if (!outcome.reason.code.isEmpty())
        json.insert(u"reason"_s, wordError(outcome.reason));
    return json;
}

/// What was written on standard output, what was lost on the way on standard error.
void tell(const ExportPlan &plan, const QStringList &files, bool json)
{
    if (json) {
        QJsonArray fields;
        for (const FieldOutcome &outcome : plan.fields)
            fields.append(outcomeJson(outcome));
        printJson(QJsonObject{{u"target"_s, plan.target},
                              {u"files"_s, QJsonArray::fromStringList(files)},
                              {u"fields"_s, fields}});
        return;
    }
    for (const QString &file : files)
        print(file);
    for (const FieldOutcome &outcome : plan.fields) {
        const bool lost = outcome.outcome == FieldOutcome::Outcome::Dropped
                       || outcome.outcome == FieldOutcome::Outcome::Changed;
        if (!lost)
            continue;
        const QString why = outcome.reason.code.isEmpty() ? QString() : wordError(outcome.reason);
        say(outcome.outcome == FieldOutcome::Outcome::Dropped
                ? tr("Left out: %1. %2").arg(outcome.field, why).trimmed()
                : tr("Changed: %1. %2").arg(outcome.field, why).trimmed());
    }
}

} // namespace

ExitCode runExport(const QStringList &arguments)
{
    Options options(u"export FILE --to TARGET --into FOLDER"_s,
                    tr("Writes a persona in the form of another program. Prints the files; what the\n"
                       "target has no place for is said on standard error."));
    options.add({u"to"_s}, tr("The target; --list shows them."), u"TARGET"_s);
    options.add({u"into"_s}, tr("The folder to write below."), u"FOLDER"_s);
    options.add({u"force"_s}, tr("Write over files that are there."));
    options.add({u"list"_s}, tr("List the targets."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 0, 1))
        return *code;
    if (options.has(u"list"_s)) {
        listTargets(options.has(u"json"_s));
        return Done;
    }
    if (options.positional().isEmpty() || options.value(u"to"_s).isEmpty()
        || options.value(u"into"_s).isEmpty())
        return options.wrong(tr("Name a file, a target and a folder."));
    const auto snapshot = openSnapshot(options.argument(0));
    if (!snapshot)
        return complain(snapshot.error());
    const auto plan = planExport(**snapshot, options.value(u"to"_s));
    if (!plan)
        return complain(plan.error());
    const auto files = writeExport(*plan, QDir(options.value(u"into"_s)).absolutePath(),
                                   options.has(u"force"_s) ? Overwrite::Allow
                                                           : Overwrite::Refuse);
    if (!files)
        return complain(files.error());
    tell(*plan, *files, options.has(u"json"_s));
    return Done;
}

} // namespace studio::cli
