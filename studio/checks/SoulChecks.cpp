#include "checks/Rules.h"

#include "persona/Identity.h"
#include "persona/Profile.h"
#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// What a program keeps of a long soul, from resources/data/runtime-limits.json.
struct RuntimeLimit
{
    QString name;
    qsizetype characters = 0;
    double head = 1;
    double tail = 0;
};

const std::vector<RuntimeLimit> &runtimeLimits()
{
    static const std::vector<RuntimeLimit> limits = [] {
        std::vector<RuntimeLimit> read;
        for (const QJsonValue &json :
             readData(u"data/runtime-limits.json"_s)["limits"_L1].toArray()) {
            if (json["kind"_L1] != kindId(Kind::Soul) || json["scope"_L1] != "file"_L1)
                continue;
            read.push_back({json["name"_L1].toString(), json["characters"_L1].toInteger(),
                            json["keepsHead"_L1].toDouble(1), json["keepsTail"_L1].toDouble(0)});
        }
        return read;
    }();
    return limits;
}

/// Where a finding about the body as a whole stands: its title, else its first heading or line.
Span bodyPlace(const Snapshot &snapshot)
{
    const Outline &outline = snapshot.outline;
    const int title = outline.titleSection();
    if (title >= 0)
        return outline.sections[size_t(title)].titleSpan;
    const std::vector<int> main = outline.mainSections();
    if (!main.empty())
        return outline.sections[size_t(main.front())].titleSpan;
    if (outline.blocks.empty())
        return frontmatterPlace(snapshot);
    const int line = snapshot.lines.lineAt(outline.blocks.front().span.begin);
    const Span whole = snapshot.lines.lineSpan(line);
    return {whole.begin, std::max(whole.begin, whole.end - 1)};
}

/// The title of the main section that a section of the profile was probably meant to be.
int nearMiss(const Snapshot &snapshot, const Profile &profile, const ProfileSection &wanted)
{
    for (const int index : snapshot.outline.mainSections()) {
        const QString title = snapshot.outline.sections[size_t(index)].title;
        if (!profile.find(title)
            && didYouMean(comparableTitle(title), {wanted.comparable.constFirst()})
                   == wanted.comparable.constFirst())
            return index;
    }
    return -1;
}

/// The section that a missing one goes in front of, by the order of the profile, or -1.
int placeOf(const Snapshot &snapshot, const Profile &profile, const ProfileSection &missing)
{
    bool behind = false;
    for (const ProfileSection &section : profile.sections) {
        if (&section == &missing) {
            behind = true;
            continue;
        }
        if (!behind)
            continue;
        for (const int index : snapshot.outline.mainSections()) {
            if (profile.find(snapshot.outline.sections[size_t(index)].title) == &section)
                return index;
        }
    }
    return -1;
}

void checkMissing(const Snapshot &snapshot, const Profile &profile, std::vector<Diagnostic> &found)
{
    QSet<const ProfileSection *> present;
    for (const int index : snapshot.outline.mainSections())
        present += profile.find(snapshot.outline.sections[size_t(index)].title);
    // A soul with a frontmatter is meant for a catalog, which shows these sections.
    const bool forCatalog = snapshot.frontmatter.present;
    for (const ProfileSection &wanted : profile.sections) {
        if (!wanted.required || present.contains(&wanted))
            continue;
        if (const int near = nearMiss(snapshot, profile, wanted); near >= 0) {
            const Section &section = snapshot.outline.sections[size_t(near)];
            Diagnostic &diagnostic = report(found, snapshot, "soul/section-name",
                                            Severity::Warning, section.titleSpan,
                                            {section.title, wanted.title});
            diagnostic.section = near;
            offer(diagnostic, "fix/rename-section", {section.title, wanted.title},
                  planRenameSection(snapshot.text, snapshot.outline, near, wanted.title));
            continue;
        }
        Diagnostic &diagnostic = report(found, snapshot, "soul/missing-section",
                                        forCatalog ? Severity::Warning : Severity::Info,
                                        bodyPlace(snapshot), {wanted.title, profile.name});
        const int level = snapshot.outline.sectionLevel();
        offer(diagnostic, "fix/add-section", {wanted.title},
              planAddSection(snapshot.text, snapshot.outline, wanted.title,
                             level ? level : profile.headingLevel, wanted.starter,
                             placeOf(snapshot, profile, wanted)),
              true);
    }
}

/// A section that still reads word for word as it was added.
void checkStarters(const Snapshot &snapshot, const Profile &profile,
                   std::vector<Diagnostic> &found)
{
    for (const int index : snapshot.outline.mainSections()) {
        const Section &section = snapshot.outline.sections[size_t(index)];
        const ProfileSection *known = profile.find(section.title);
        if (!known || known->starter.isEmpty())
            continue;
        const Span content = sectionContent(snapshot.text, section);
        if (QStringView(snapshot.text).sliced(content.begin, content.length()) == known->starter) {
            report(found, snapshot, "section/starter", Severity::Info, section.titleSpan,
                   {section.title})
                .section = index;
        }
    }
}

void checkIdentity(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const bool hasName = !snapshot.textOf(u"name").trimmed().isEmpty();
    const bool hasHeading = !snapshot.outline.sections.empty()
                         && snapshot.outline.sections.front().level == 1;
    const bool catalogForm = snapshot.outline.titleSection() < 0 && snapshot.frontmatter.present;
    if (!hasName && (!hasHeading || catalogForm)) {
        Diagnostic &diagnostic = report(found, snapshot, "soul/missing-name", Severity::Info,
                                        snapshot.frontmatter.present ? frontmatterPlace(snapshot)
                                                                     : bodyPlace(snapshot));
        const QString name = identityOf(snapshot).name;
        if (snapshot.frontmatter.present && !name.isEmpty())
            offerValue(diagnostic, snapshot, u"name"_s, name);
    }
    if (!snapshot.frontmatter.present || !snapshot.textOf(u"tagline").trimmed().isEmpty())
        return;
    const Entry *entry = snapshot.frontmatter.find(u"tagline");
    Diagnostic &diagnostic = report(found, snapshot, "soul/missing-tagline", Severity::Warning,
                                    entry ? entry->keySpan : frontmatterPlace(snapshot));
    diagnostic.field = u"tagline"_s;
    if (const QString tagline = identityOf(snapshot).tagline; !tagline.isEmpty())
        offerValue(diagnostic, snapshot, u"tagline"_s, tagline, true);
}

/// What a runtime cuts out of a long soul without a word. Characters are code points.
void checkLength(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const qsizetype units = snapshot.text.size();
    QSet<qsizetype> told;
    qsizetype characters = -1;
    for (const RuntimeLimit &limit : runtimeLimits()) {
        if (units <= limit.characters || told.contains(limit.characters))
            continue;
        if (characters < 0) {
            characters = units - std::ranges::count_if(snapshot.text, [](QChar unit) {
                return unit.isLowSurrogate();
            });
        }
        if (characters <= limit.characters)
            continue;
        QStringList names;
        for (const RuntimeLimit &other : runtimeLimits()) {
            if (other.characters == limit.characters)
                names += other.name;
        }
        told += limit.characters;
        Span lost{qsizetype(double(limit.characters) * limit.head),
                  units - qsizetype(double(limit.characters) * limit.tail)};
        lost.end = std::max(lost.begin, lost.end);
        report(found, snapshot, "soul/too-long", Severity::Warning, lost,
               {names.join(u", "_s), QString::number(characters),
                QString::number(limit.characters)});
    }
}

} // namespace

void checkSoul(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (const Profile *profile = matchProfile(snapshot.kind, snapshot.outline)) {
        if (snapshot.kind == Kind::Soul)
            checkMissing(snapshot, *profile, found);
        checkStarters(snapshot, *profile, found);
    }
    if (snapshot.kind != Kind::Soul)
        return;
    checkIdentity(snapshot, found);
    checkLength(snapshot, found);
}

} // namespace studio
