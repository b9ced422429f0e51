#include "library/LibraryEntry.h"

#include "checks/Checks.h"
#include "persona/Avatar.h"
#include "persona/Profile.h"
#include "persona/Schema.h"

#include <QFileInfo>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

enum class Place { Unknown, Personas, Others };

/// What the nearest folder with a known role says.
Place placeOf(const QString &path)
{
    const QStringList folders = path.split(u'/', Qt::SkipEmptyParts);
    for (auto folder = std::next(folders.crbegin()); folder != folders.crend(); ++folder) {
        if (*folder == "agents"_L1 || *folder == "souls"_L1)
            return Place::Personas;
        if (*folder == "skills"_L1 || *folder == "commands"_L1)
            return Place::Others;
    }
    return Place::Unknown;
}

/// A file that a folder has beside its content.
bool isAboutAFolder(const QString &fileName)
{
    static const QStringList names{
        u"readme"_s,       u"changelog"_s,       u"license"_s, u"licence"_s,      u"notice"_s,
        u"contributing"_s, u"security"_s,        u"authors"_s, u"contributors"_s, u"history"_s,
        u"todo"_s,         u"code_of_conduct"_s, u"claude"_s,  u"agents"_s,       u"index"_s,
        u"catalog"_s,      u"support"_s};
    const QString base = fileName.section(u'.', 0, 0).toLower();
    // In several languages: README-de, README_zh.
    return names.contains(base) || base.startsWith("readme-"_L1) || base.startsWith("readme_"_L1);
}

bool hasFieldsOf(const Snapshot &snapshot)
{
    return snapshot.frontmatter.opened
           && std::ranges::any_of(snapshot.frontmatter.entries, [&](const Entry &entry) {
                  return schemaFor(Kind::Agent).find(entry.key)
                         || schemaFor(Kind::Soul).find(entry.key);
              });
}

/// What a persona says in its fields, but for those that are weighed by themselves.
QString fieldsOf(const Snapshot &snapshot)
{
    static const QStringList others{u"name"_s, u"tagline"_s, u"description"_s, u"author"_s,
                                    u"tags"_s};
    QString fields;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (others.contains(entry.key))
            continue;
        fields += QStringView(snapshot.text)
                      .sliced(entry.valueSpan.begin, entry.valueSpan.length());
        fields += u' ';
    }
    return fields;
}

SearchWords wordsOf(const Snapshot &snapshot, const CardModel &card)
{
    const Span body = snapshot.frontmatter.body;
    return searchWordsOf({.name = card.name,
                          .tagline = card.tagline + u' ' + snapshot.textOf(u"description"),
                          .author = card.byline,
                          .tags = card.tags,
                          .fields = fieldsOf(snapshot),
                          .text = snapshot.text.sliced(body.begin, body.length())});
}

} // namespace

bool isPersona(const Snapshot &snapshot)
{
    const QString file = QFileInfo(snapshot.path).fileName();
    const QString lower = file.toLower();
    if (lower == "soul.md"_L1 || lower.endsWith(".soul.md"_L1))
        return true;
    if (lower == "skill.md"_L1)
        return snapshot.frontmatter.opened;
    const Place place = placeOf(snapshot.path);
    if (place == Place::Others)
        return false;
    // To compare the sections costs most: it is asked last.
    const auto sections = [&] { return matchProfile(Kind::Soul, snapshot.outline) != nullptr; };
    if (isAboutAFolder(file))
        return (place == Place::Personas && hasFieldsOf(snapshot)) || sections();
    return place == Place::Personas || hasFieldsOf(snapshot) || sections();
}

std::optional<LibraryEntry> readEntry(const QString &path, const CheckContext &context,
                                      SearchWords *words)
{
    const Result<SnapshotPtr> opened = openSnapshot(path);
    if (!opened || !isPersona(**opened))
        return std::nullopt;
    const Snapshot &snapshot = **opened;
    LibraryEntry entry;
    entry.path = path;
    entry.kind = snapshot.kind;
    entry.facts = factsOf(snapshot);
    entry.card = cardOf(snapshot);
    entry.card.avatar = findAvatar(path);
    // The same strings, not copies of them.
    entry.identity = {entry.card.name, entry.card.tagline, entry.card.slug};
    for (const Diagnostic &diagnostic : check(snapshot, context)) {
        entry.errors += diagnostic.severity == Severity::Error;
        entry.warnings += diagnostic.severity == Severity::Warning;
    }
    entry.card.problems = entry.errors;
    entry.sortKey = foldForSearch(entry.card.name);
    if (words)
        *words = wordsOf(snapshot, entry.card);
    return entry;
}

} // namespace studio
