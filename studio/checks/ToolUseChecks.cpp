#include "checks/Phrasebook.h"
#include "checks/Rules.h"

#include "persona/Tools.h"
#include "text/FindText.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The tools that the agent names itself; nothing where it inherits everything.
std::optional<QStringList> namedTools(const Snapshot &snapshot)
{
    const Value *tools = snapshot.value(u"tools");
    if (!tools || tools->isNull() || !(tools->isString() || tools->isList()))
        return std::nullopt;
    const QStringList entries = tools->asTexts();
    if (entries.contains("*"_L1))
        return std::nullopt;
    return grantedTools(snapshot);
}

bool grants(const QStringList &granted, const QString &name)
{
    const Tool *tool = findTool(name);
    return std::ranges::any_of(granted, [&](const QString &other) {
        const Tool *known = findTool(other);
        return other == name || (tool && (tool->aliasOf == other || tool->replacedBy == other))
               || (known && (known->aliasOf == name || known->replacedBy == name));
    });
}

/// Whether the words right before a name say that it is not to be used.
bool isDenied(QStringView body, qsizetype at)
{
    static const QRegularExpression denial(
        u"\\b(?:not?|never|don't|doesn't|cannot|can't|without|instead of|avoid|rather than|lacks?|"
        "unavailable|if|other agents?|parent|orchestrator|main)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype reach = 60;
    const qsizetype begin = std::max(body.lastIndexOf(u'\n', at) + 1, at - reach);
    return denial.matchView(body.sliced(begin, at - begin)).hasMatch();
}

struct Use
{
    QString tool;
    Span span;
};

/// The name that ends right before an offset, without the marks around it.
Use nameBefore(QStringView body, qsizetype end)
{
    while (end > 0 && QStringView(u" `*").contains(body[end - 1]))
        --end;
    qsizetype begin = end;
    while (begin > 0 && body[begin - 1].isLetter())
        --begin;
    return {body.sliced(begin, end - begin).toString(), {begin, end}};
}

/// "the Bash tool", "`WebSearch` tool": a word that could be anything is a tool only there.
void findNamedUses(QStringView body, std::vector<Use> &uses)
{
    for (qsizetype at = 0; (at = findText(body, u" tool", at)) >= 0; at += 5) {
        const qsizetype behind = at + 5;
        if (behind < body.size() && body[behind].isLetter() && body[behind] != u's')
            continue;
        const Use use = nameBefore(body, at);
        if (findTool(use.tool))
            uses.push_back(use);
    }
}

/// "mcp__github__create_issue" can be nothing else.
void findServiceUses(QStringView body, std::vector<Use> &uses)
{
    for (qsizetype at = 0; (at = findText(body, u"mcp__", at)) >= 0;) {
        qsizetype end = at + 5;
        while (end < body.size()
               && (body[end].isLetterOrNumber() || body[end] == u'_' || body[end] == u'-'))
            ++end;
        const QString name = body.sliced(at, end - at).toString();
        if (name.sliced(5).contains("__"_L1) && !name.endsWith(u'_') && end < body.size()
            && body[end] != u'*')
            uses.push_back({name, {at, end}});
        at = end;
    }
}

bool reachesService(const QStringList &granted, const QString &use)
{
    return std::ranges::any_of(granted, [&](const QString &entry) {
        if (!entry.startsWith("mcp__"_L1))
            return false;
        const QString prefix = entry.endsWith(u'*') ? entry.chopped(1) : entry;
        return use == entry || (entry.endsWith(u'*') && use.startsWith(prefix))
               || use.startsWith(entry + "__"_L1);
    });
}

/// Tools that the text tells the agent to use and that its list does not grant.
void checkUses(const Snapshot &snapshot, const Entry &entry, const QStringList &granted,
               std::vector<Diagnostic> &found)
{
    const Span place = snapshot.frontmatter.body;
    const QStringView body = QStringView(snapshot.text).sliced(place.begin, place.length());
    std::vector<Use> uses;
    findNamedUses(body, uses);
    findServiceUses(body, uses);
    QSet<QString> told;
    for (const Use &use : uses) {
        const bool service = isServiceTool(use.tool);
        if (told.contains(use.tool) || isDenied(body, use.span.begin)
            || (service ? reachesService(granted, use.tool) : grants(granted, use.tool)))
            continue;
        told += use.tool;
        Diagnostic &diagnostic = report(
            found, snapshot, service ? "agent/service-not-granted" : "agent/tool-not-granted",
            Severity::Warning, use.span.shifted(place.begin), {use.tool});
        const Value *tools = snapshot.value(u"tools");
        offer(diagnostic, "fix/add-tool", {use.tool},
              planSet(snapshot.text, snapshot.frontmatter, entry.key,
                      Value(tools->asTexts() << use.tool),
                      schemaFor(snapshot.kind).planOptions(entry.key)),
              true);
    }
}

/// Where the agent is told that it changes nothing: in its description, or early in its text.
Span readOnlyPlace(const Snapshot &snapshot)
{
    const auto search = [&](Span where) -> Span {
        const QStringView text = QStringView(snapshot.text).sliced(where.begin, where.length());
        if (!holdsPair(text, phrasebook().readOnlyPairs))
            return {};
        const auto match = phrasebook().readOnlyRole.matchView(text);
        return match.hasMatch()
                   ? Span{match.capturedStart(), match.capturedEnd()}.shifted(where.begin)
                   : Span{};
    };
    constexpr qsizetype early = 3000;
    const Span body = snapshot.frontmatter.body;
    if (const Entry *entry = snapshot.frontmatter.find(u"description")) {
        if (const Span place = search(entry->valueSpan); !place.isEmpty())
            return place;
    }
    return search({body.begin, std::min(body.end, body.begin + early)});
}

/// A role that only reads, and the tools to write.
void checkReader(const Snapshot &snapshot, const std::optional<QStringList> &granted,
                 std::vector<Diagnostic> &found)
{
    const Entry *tools = snapshot.frontmatter.find(u"tools");
    QStringList writing;
    for (const QString &name : granted.value_or(grantedTools(snapshot))) {
        const Tool *tool = findTool(name);
        if (tool && tool->group == "write"_L1)
            writing += name;
    }
    const QString mode = snapshot.textOf(u"permissionMode");
    if (writing.isEmpty() || mode == "plan"_L1)
        return;
    const Span role = readOnlyPlace(snapshot);
    if (role.isEmpty())
        return;
    const QString words = snapshot.text.sliced(role.begin, role.length());
    if (!granted) {
        report(found, snapshot, "agent/reader-inherits", Severity::Info, role, {words});
        return;
    }
    Diagnostic &diagnostic = reportField(found, snapshot, "reader-writes", Severity::Warning,
                                         valuePlace(*tools), tools->key,
                                         {writing.join(u", "_s), words});
    offerRemoval(
        diagnostic, "fix/remove-items", {writing.join(u", "_s)}, *tools, partsOf(snapshot, *tools),
        [&](const Part &part) { return writing.contains(toolName(part.text)); }, true);
}

} // namespace

void checkToolUse(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Agent || !snapshot.frontmatter.present
        || snapshot.reading.state == ReadingState::Rejected)
        return;
    const std::optional<QStringList> granted = namedTools(snapshot);
    const Entry *tools = snapshot.frontmatter.find(u"tools");
    if (granted && tools && !granted->isEmpty())
        checkUses(snapshot, *tools, *granted, found);
    if (!granted || tools)
        checkReader(snapshot, granted, found);
}

} // namespace studio
