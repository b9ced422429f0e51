#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "persona/Schema.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// JSON when it is a list, a map, a number or a boolean; else the very text.
Value valueOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson("["_ba + text.toUtf8() + "]"_ba);
    if (document.isArray() && document.array().size() == 1) {
        const QJsonValue json = document.array().first();
        if (json.isArray() || json.isObject() || json.isDouble() || json.isBool())
            return Value::fromJson(json);
    }
    return text;
}

/// Plans one step after the other on the text in memory: all of them are done, or none.
Result<void> apply(Change &change, const Result<TextEdit> &edit)
{
    if (!edit)
        return std::unexpected(edit.error());
    change.after = edit->appliedTo(change.after);
    return {};
}

ExitCode finish(const Change &change)
{
    if (const auto done = finishChange(change); !done)
        return complain(done.error());
    return Done;
}

} // namespace

ExitCode runSet(const QStringList &arguments)
{
    Options options(
        u"set FILE KEY=VALUE…"_s,
        tr("Changes fields of the frontmatter and nothing else. A VALUE that is JSON for a\n"
           "list, a map, a number or a boolean is taken as such, everything else as text.\n"
           "Either all fields are changed or none. A FILE of \"-\" is standard input; the\n"
           "result then goes to standard output."));
    options.add({u"stdout"_s}, tr("Print the result and leave the file as it is."));
    if (const auto code = options.read(arguments, 2, unlimited))
        return *code;
    const QStringList pairs = options.positional().mid(1);
    for (const QString &pair : pairs) {
        if (pair.indexOf(u'=') < 1)
            return options.wrong(tr("“%1” is not KEY=VALUE.").arg(pair));
    }
    auto change = beginChange(options.argument(0), options.has(u"stdout"_s));
    if (!change)
        return complain(change.error());
    for (const QString &pair : pairs) {
        const qsizetype sign = pair.indexOf(u'=');
        const QString key = pair.first(sign);
        const SnapshotPtr now = change->snapshot();
        const auto done = apply(*change, planSet(now->text, now->frontmatter, key,
                                                 valueOf(pair.sliced(sign + 1)),
                                                 schemaFor(now->kind).planOptions(key)));
        if (!done)
            return complain(done.error());
    }
    return finish(*change);
}

ExitCode runUnset(const QStringList &arguments)
{
    Options options(
        u"unset FILE KEY…"_s,
        tr("Removes fields of the frontmatter. A field that is not there is no error.\n"
           "Either all of them are removed or none. A FILE of \"-\" is standard input;\n"
           "the result then goes to standard output."));
    options.add({u"stdout"_s}, tr("Print the result and leave the file as it is."));
    if (const auto code = options.read(arguments, 2, unlimited))
        return *code;
    auto change = beginChange(options.argument(0), options.has(u"stdout"_s));
    if (!change)
        return complain(change.error());
    for (const QString &key : options.positional().mid(1)) {
        const SnapshotPtr now = change->snapshot();
        if (const auto done = apply(*change, planRemove(now->text, now->frontmatter, key)); !done)
            return complain(done.error());
    }
    return finish(*change);
}

} // namespace studio::cli
