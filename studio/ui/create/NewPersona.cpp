#include "ui/create/NewPersona.h"

#include "exchange/SafeFileName.h"
#include "format/PlanSection.h"
#include "persona/Identity.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// More than that is no page that somebody has copied.
constexpr qsizetype longestPage = 300'000;

const QString nameKey = u"name"_s;
const QString slugKey = u"slug"_s;

QString resourceText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program's own file %s is missing", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

SnapshotPtr read(const QString &text)
{
    return makeSnapshot(text, {});
}

Result<QString> withField(const QString &text, const QString &key, const QString &value)
{
    const SnapshotPtr snapshot = read(text);
    const Result<TextEdit> edit = planSet(text, snapshot->frontmatter, key, Value(value),
                                          schemaFor(snapshot->kind).planOptions(key));
    if (!edit)
        return std::unexpected(edit.error());
    return edit->appliedTo(text);
}

/// "SOUL.md — " and its like before a title.
QString titlePrefix(const QString &title)
{
    static const QRegularExpression prefix(uR"(^SOUL(?:\.md)?\s*[-–—:]\s*)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return prefix.match(title).captured();
}

/// The heading that is the title: also where no section stands below it.
int titleOf(const Outline &outline)
{
    const int title = outline.titleSection();
    const auto isFirstLevel = [](const Section &section) { return section.level == 1; };
    if (title >= 0 || std::ranges::count_if(outline.sections, isFirstLevel) != 1
        || !isFirstLevel(outline.sections.front()))
        return title;
    return 0;
}

Result<QString> withTitle(const QString &text, const QString &name)
{
    const SnapshotPtr snapshot = read(text);
    const int title = titleOf(snapshot->outline);
    if (title < 0) {
        return snapshot->frontmatter.present ? text : QString(u"# "_s + name + u"\n\n"_s + text);
    }
    const QString old = snapshot->outline.sections[size_t(title)].title;
    const Result<TextEdit> edit = planRenameSection(text, snapshot->outline, title,
                                                    titlePrefix(old) + name);
    if (!edit)
        return std::unexpected(edit.error());
    return edit->appliedTo(text);
}

} // namespace

std::vector<StartingText> templateTexts()
{
    const QString folder = u":/studio/personas/templates/"_s;
    const QJsonArray index =
        QJsonDocument::fromJson(resourceText(folder + u"index.json"_s).toUtf8()).array();
    std::vector<StartingText> texts;
    for (const QJsonValue &value : index) {
        const QJsonObject entry = value.toObject();
        texts.push_back({entry[u"id"].toString(),
                         kindFromId(entry[u"kind"].toString()).value_or(Kind::Soul),
                         entry[u"name"].toString(), entry[u"summary"].toString(),
                         resourceText(folder + entry[u"file"].toString())});
    }
    return texts;
}

std::vector<StartingText> sampleTexts()
{
    std::vector<StartingText> texts;
    for (const auto &[kind, folder] : {std::pair(Kind::Soul, u":/studio/personas/souls"_s),
                                       std::pair(Kind::Agent, u":/studio/personas/agents"_s)}) {
        std::vector<StartingText> some;
        for (const QString &file : QDir(folder).entryList({u"*.md"_s}, QDir::Files)) {
            const QString text = resourceText(folder + u'/' + file);
            const Identity identity = identityOf(*read(text));
            some.push_back(
                {u"sample/"_s + file.chopped(3), kind, identity.name, identity.tagline, text});
        }
        std::ranges::sort(some, [](const StartingText &a, const StartingText &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        texts.insert(texts.end(), some.begin(), some.end());
    }
    return texts;
}

Result<QString> withName(const QString &text, const QString &wanted)
{
    const QString name = wanted.simplified();
    const SnapshotPtr snapshot = read(text);
    if (snapshot->kind == Kind::Soul && !snapshot->frontmatter.present)
        return withTitle(text, name);

    const QString old = snapshot->textOf(nameKey);
    const int title = titleOf(snapshot->outline);
    const bool titleFollows = title >= 0
                              && makeSlug(snapshot->outline.sections[size_t(title)].title)
                                     == makeSlug(old);
    const bool identifier = snapshot->kind != Kind::Soul;
    Result<QString> named = withField(text, nameKey, identifier ? makeSlug(name) : name);
    if (named && snapshot->frontmatter.find(slugKey))
        named = withField(*named, slugKey, makeSlug(name));
    if (named && titleFollows && makeSlug(old) != makeSlug(name))
        named = withTitle(*named, name);
    return named;
}

QString nameIn(const QString &text)
{
    return identityOf(*read(text)).name;
}

QString fileNameFor(const QString &text)
{
    const SnapshotPtr snapshot = read(text);
    if (snapshot->kind == Kind::Soul && !snapshot->frontmatter.present)
        return u"SOUL.md"_s;
    const Identity identity = identityOf(*snapshot);
    if (snapshot->kind == Kind::Skill)
        return u"SKILL.md"_s;
    const QString base = snapshot->kind == Kind::Agent ? identity.name : identity.slug;
    return safeFileName(base + u".md"_s, identity.slug);
}

Result<RecognisedPage> recognisePage(const QString &pageText)
{
    Result<PageImport> import = importPageText(pageText);
    if (!import)
        return std::unexpected(import.error());
    const SnapshotPtr snapshot = read(import->text);
    const bool named = std::ranges::none_of(
        import->notes, [](const Error &note) { return note.code == "import/no-title"; });
    const Identity identity = identityOf(*snapshot);
    return RecognisedPage{std::move(*import), named ? identity.name : QString(), identity.tagline,
                          int(snapshot->outline.mainSections().size())};
}

bool looksLikePersona(const QString &text)
{
    if (text.size() > longestPage || text.count(u'\n') < 5)
        return false;
    const Result<RecognisedPage> page = recognisePage(text);
    if (!page || page->name.isEmpty() || page->sections < 3)
        return false;
    return std::ranges::none_of(page->import.notes, [](const Error &note) {
        return note.code == "import/no-sections" || note.code == "import/no-tagline";
    });
}

} // namespace studio
