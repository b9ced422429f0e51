#include "checks/Rules.h"

#include "persona/Identity.h"
#include "persona/Resources.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Of a folder whose descriptions are too long together, those that are worth a cut.
constexpr qsizetype mostBlamed = 10;

Span placeOf(const Snapshot &snapshot, QStringView key)
{
    const Entry *entry = snapshot.frontmatter.find(key);
    if (!entry)
        return frontmatterPlace(snapshot);
    return entry->valueSpan.isEmpty() ? entry->keySpan : entry->valueSpan;
}

Diagnostic &tell(const Snapshot &snapshot, const char *code, Severity severity, QStringView key,
                 QStringList arguments, std::vector<Diagnostic> &found)
{
    Diagnostic &diagnostic = report(found, snapshot, code, severity, placeOf(snapshot, key),
                                    std::move(arguments));
    if (snapshot.frontmatter.find(key))
        diagnostic.field = key.toString();
    return diagnostic;
}

/// The other file as seen from this one: "review/reviewer.md".
QString shownPath(const Snapshot &snapshot, const QString &other)
{
    return QDir(QFileInfo(snapshot.path).path()).relativeFilePath(other);
}

QSet<QString> wordsOf(const QString &name)
{
    const QStringList words = makeSlug(name).split(u'-', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// A name that shares no word with its file was mostly forgotten when the file was copied.
void checkFileName(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    QString base = QFileInfo(snapshot.path).completeBaseName();
    if (base.endsWith(".agent"_L1))
        base.chop(6);
    const QString name = snapshot.textOf(u"name").trimmed();
    if (name.isEmpty() || base.isEmpty() || base.compare("agent"_L1, Qt::CaseInsensitive) == 0)
        return;
    const QString joinedBase = makeSlug(base).remove(u'-');
    const QString joinedName = makeSlug(name).remove(u'-');
    if (wordsOf(base).intersects(wordsOf(name)) || joinedBase.contains(joinedName)
        || joinedName.contains(joinedBase))
        return;
    tell(snapshot, "folder/file-name", Severity::Info, u"name",
         {name, QFileInfo(snapshot.path).fileName()}, found);
}

void checkNames(const Snapshot &snapshot, const FolderFacts &folder, std::vector<Diagnostic> &found)
{
    const QString name = snapshot.textOf(u"name").trimmed();
    if (name.isEmpty())
        return;
    const QStringList same = folder.othersOfName(snapshot.path, name);
    const QStringList alike = folder.othersLikeName(snapshot.path, name);
    if (!same.isEmpty()) {
        tell(snapshot, "folder/duplicate-name", Severity::Warning, u"name",
             {name, shownPath(snapshot, same.front())}, found);
    } else if (!alike.isEmpty()) {
        tell(snapshot, "folder/similar-name", Severity::Info, u"name",
             {name, folder.find(alike.front())->name, shownPath(snapshot, alike.front())}, found);
    }
}

void checkSkills(const Snapshot &snapshot, const FolderFacts &folder,
                 std::vector<Diagnostic> &found)
{
    const Entry *entry = snapshot.frontmatter.find(u"skills");
    if (!entry)
        return;
    const std::optional<QStringList> known = folder.skillsFor(snapshot.path);
    if (!known)
        return;
    for (const Part &part : partsOf(snapshot, *entry)) {
        // "plugin:skill" comes from a plugin, and where those are nobody here knows.
        if (part.text.contains(u':') || known->contains(part.text))
            continue;
        const QString near = didYouMean(part.text, *known);
        Diagnostic &diagnostic = report(found, snapshot, "folder/missing-skill", Severity::Warning,
                                        part.span, {part.text, near});
        diagnostic.field = entry->key;
        if (!near.isEmpty() && part.exact)
            offer(diagnostic, "fix/replace", {near}, TextEdit(part.span, near), true);
    }
}

int descriptionBudget()
{
    static const int tokens = [] {
        for (const QJsonValue &json :
             readData(u"data/runtime-limits.json"_s)["budgets"_L1].toArray()) {
            if (json["id"_L1] == "agent-descriptions"_L1)
                return json["tokens"_L1].toInt();
        }
        return 0;
    }();
    return tokens;
}

void checkDescriptions(const Snapshot &snapshot, const FolderFacts &folder,
                       std::vector<Diagnostic> &found)
{
    const int budget = descriptionBudget();
    const int all = folder.descriptionTokens(snapshot.path);
    const PersonaFacts *own = folder.find(snapshot.path);
    if (budget <= 0 || all <= budget || !own || own->descriptionTokens == 0
        || !snapshot.frontmatter.find(u"description"))
        return;
    if (!folder.longestDescriptions(snapshot.path, mostBlamed).contains(snapshot.path))
        return;
    tell(snapshot, "folder/description-budget", Severity::Warning, u"description",
         {QString::number(all), QString::number(budget), QString::number(own->descriptionTokens)},
         found);
}

void checkSlug(const Snapshot &snapshot, const FolderFacts &folder, std::vector<Diagnostic> &found)
{
    const QString slug = snapshot.textOf(u"slug").trimmed();
    const QStringList others = folder.othersOfSlug(snapshot.path, slug);
    if (!slug.isEmpty() && !others.isEmpty()) {
        tell(snapshot, "folder/duplicate-slug", Severity::Warning, u"slug",
             {slug, shownPath(snapshot, others.front())}, found);
    }
}

void checkCase(const Snapshot &snapshot, const FolderFacts &folder, std::vector<Diagnostic> &found)
{
    const QStringList others = folder.othersLikePath(snapshot.path);
    if (!others.isEmpty()) {
        tell(snapshot, "folder/path-case", Severity::Warning, u"name",
             {QFileInfo(snapshot.path).fileName(), shownPath(snapshot, others.front())}, found);
    }
}

} // namespace

void checkFolder(const Snapshot &snapshot, const CheckContext &context,
                 std::vector<Diagnostic> &found)
{
    if (snapshot.path.isEmpty())
        return;
    if (snapshot.kind == Kind::Agent)
        checkFileName(snapshot, found);
    if (!context.folder)
        return;
    const FolderFacts &folder = *context.folder;
    checkCase(snapshot, folder, found);
    if (snapshot.kind == Kind::Soul) {
        checkSlug(snapshot, folder, found);
        return;
    }
    if (snapshot.kind == Kind::Skill)
        return;
    checkNames(snapshot, folder, found);
    checkSkills(snapshot, folder, found);
    checkDescriptions(snapshot, folder, found);
}

} // namespace studio
