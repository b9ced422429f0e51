#include "cli/Input.h"
#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "format/PlanSection.h"
#include "persona/Profile.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// The index of the section of that title, or of that number: "#3" is the third of the list. A
/// title in full counts before one that differs in case or marks.
Result<int> findSection(const Outline &outline, const QString &name)
{
    const auto matches = [&](auto &&same) {
        std::vector<int> found;
        for (size_t i = 0; i < outline.sections.size(); ++i) {
            if (same(outline.sections[i].title))
                found.push_back(int(i));
        }
        return found;
    };
    if (name.startsWith(u'#')) {
        bool number = false;
        const int index = name.sliced(1).toInt(&number);
        if (number && index >= 1 && index <= int(outline.sections.size()))
            return index - 1;
    }
    std::vector<int> found = matches([&](const QString &title) { return title == name; });
    const QString wanted = comparableTitle(name);
    if (found.empty() && !wanted.isEmpty())
        found = matches([&](const QString &title) { return comparableTitle(title) == wanted; });
    if (found.empty())
        return fail("section/no-such", {name});
    if (found.size() > 1) {
        QStringList numbers;
        for (const int index : found)
            numbers += u'#' + QString::number(index + 1);
        return fail("section/ambiguous", {name, numbers.join(", "_L1)});
    }
    return found.front();
}

/// The text of --body, or of standard input when that is "-".
Result<QString> bodyText(const QString &body)
{
    if (body != standardInput)
        return body;
    return readFileOrInput(body).transform([](const FileText &file) { return file.text; });
}

void list(const Snapshot &snapshot, bool json)
{
    if (json)
        return printJson(sectionsJson(snapshot));
    int number = 0;
    for (const Section &section : snapshot.outline.sections) {
        print(u"#%1\t%2-%3\t%4 %5"_s.arg(
            QString::number(++number),
            QString::number(snapshot.lines.lineAt(section.heading.begin)),
            QString::number(endLineOf(snapshot, section)), QString(section.level, u'#'),
            section.title));
    }
}

/// The arguments of one call, and the persona that it is about.
struct Call
{
    const Options &options;
    const Snapshot &snapshot;

    [[nodiscard]] QString argument(int index) const { return options.argument(index + 2); }
    [[nodiscard]] Result<int> section(int index) const
    {
        return findSection(snapshot.outline, argument(index));
    }
    /// The section of --before, or -1 for the end.
    [[nodiscard]] Result<int> before() const
    {
        if (!options.has(u"before"_s))
            return -1;
        return findSection(snapshot.outline, options.value(u"before"_s));
    }
};

Result<TextEdit> planAdd(const Call &call)
{
    const auto before = call.before();
    if (!before)
        return std::unexpected(before.error());
    const auto body = bodyText(call.options.value(u"body"_s));
    if (!body)
        return std::unexpected(body.error());
    int level = call.options.value(u"level"_s).toInt();
    if (level == 0)
        level = call.snapshot.outline.sectionLevel();
    return planAddSection(call.snapshot.text, call.snapshot.outline, call.argument(0),
                          level == 0 ? 2 : level, *body, *before);
}

Result<TextEdit> planRename(const Call &call)
{
    const auto section = call.section(0);
    if (!section)
        return std::unexpected(section.error());
    return planRenameSection(call.snapshot.text, call.snapshot.outline, *section, call.argument(1));
}

Result<TextEdit> planMove(const Call &call)
{
    const auto section = call.section(0);
    if (!section)
        return std::unexpected(section.error());
    const auto before = call.before();
    if (!before)
        return std::unexpected(before.error());
    return planMoveSection(call.snapshot.text, call.snapshot.outline, *section, *before);
}

Result<TextEdit> planRemove(const Call &call)
{
    const auto section = call.section(0);
    if (!section)
        return std::unexpected(section.error());
    return planRemoveSection(call.snapshot.text, call.snapshot.outline, *section);
}

Result<TextEdit> planReplace(const Call &call)
{
    const auto section = call.section(0);
    if (!section)
        return std::unexpected(section.error());
    const auto body = bodyText(call.options.has(u"body"_s) ? call.options.value(u"body"_s)
                                                           : u"-"_s);
    if (!body)
        return std::unexpected(body.error());
    return planReplaceSectionBody(call.snapshot.text, call.snapshot.outline, *section, *body);
}

struct Action
{
    QLatin1StringView name;
    int arguments; ///< Behind the action's name.
    Result<TextEdit> (*plan)(const Call &);
};

constexpr Action actions[] = {
    {"add"_L1, 1, planAdd},       {"rename"_L1, 2, planRename},   {"move"_L1, 1, planMove},
    {"remove"_L1, 1, planRemove}, {"replace"_L1, 1, planReplace},
};

/// Options that make no sense together are no guess of ours.
QString contradiction(const Options &options, const QString &action)
{
    const bool placed = options.has(u"before"_s) || options.has(u"to-end"_s);
    if (options.has(u"before"_s) && options.has(u"to-end"_s))
        return tr("--before and --to-end exclude each other.");
    if (action == "move"_L1 && !placed)
        return tr("Say where to: --before TITLE or --to-end.");
    if (options.has(u"level"_s)) {
        bool number = false;
        const int level = options.value(u"level"_s).toInt(&number);
        if (!number || level < 1 || level > 6)
            return tr("A level is a number from 1 to 6.");
    }
    return {};
}

} // namespace

ExitCode runSection(const QStringList &arguments)
{
    Options options(
        u"section FILE list|add|rename|move|remove|replace …"_s,
        tr("Works on the sections of a persona. A section is named by its title, or by its\n"
           "number in the list: \"#3\".\n"
           "  section FILE list [--json]\n"
           "  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]\n"
           "  section FILE rename SECTION TITLE\n"
           "  section FILE move SECTION --before SECTION | --to-end\n"
           "  section FILE remove SECTION\n"
           "  section FILE replace SECTION [--body TEXT]     else from standard input\n"
           "A section takes the sections below it along. A FILE or a TEXT of \"-\" is standard\n"
           "input; the persona then goes to standard output."));
    options.add({u"level"_s}, tr("How many # the new heading has, 1 to 6."), u"N"_s);
    options.add({u"before"_s}, tr("Put it in front of that section."), u"SECTION"_s);
    options.add({u"to-end"_s}, tr("Put it behind all others."));
    options.add({u"body"_s}, tr("The Markdown below the heading."), u"TEXT"_s);
    options.add({u"json"_s}, tr("Print JSON (list)."));
    options.add({u"stdout"_s}, tr("Print the result and leave the file as it is."));
    if (const auto code = options.read(arguments, 2, 4))
        return *code;
    const QString name = options.argument(1);
    const bool inputTwice = options.argument(0) == standardInput
                            && (options.value(u"body"_s) == standardInput
                                || (name == "replace"_L1 && !options.has(u"body"_s)));
    if (inputTwice)
        return options.wrong(tr("The persona and the text cannot both come from standard input."));
    const auto action = std::ranges::find_if(actions,
                                             [&](const Action &a) { return a.name == name; });
    const bool known = action != std::end(actions);
    if (!known && name != "list"_L1)
        return options.wrong(tr("“%1” is nothing that can be done with sections.").arg(name));
    if (options.positional().size() != 2 + (known ? action->arguments : 0))
        return options.wrong(tr("“%1” takes another number of words.").arg(name));
    if (const QString wrong = contradiction(options, name); !wrong.isEmpty())
        return options.wrong(wrong);

    auto change = beginChange(options.argument(0), options.has(u"stdout"_s));
    if (!change)
        return complain(change.error());
    const SnapshotPtr snapshot = change->snapshot();
    if (!known) {
        list(*snapshot, options.has(u"json"_s));
        return Done;
    }
    const auto edit = action->plan({options, *snapshot});
    if (!edit)
        return complain(edit.error());
    change->after = edit->appliedTo(change->after);
    if (const auto done = finishChange(*change); !done)
        return complain(done.error());
    return Done;
}

} // namespace studio::cli
