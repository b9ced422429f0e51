#include "persona/Profile.h"

#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

SectionShape shapeOf(const QString &name)
{
    return name == "prose"_L1     ? SectionShape::Prose
           : name == "bullets"_L1 ? SectionShape::Bullets
           : name == "steps"_L1   ? SectionShape::Steps
                                  : SectionShape::Any;
}

ProfileSection sectionOf(const QJsonObject &json)
{
    ProfileSection section;
    section.title = json["title"_L1].toString();
    for (const QJsonValue &alias : json["aliases"_L1].toArray())
        section.aliases += alias.toString();
    section.comparable = {comparableTitle(section.title)};
    for (const QString &alias : section.aliases)
        section.comparable += comparableTitle(alias);
    section.required = json["required"_L1].toBool();
    section.shape = shapeOf(json["shape"_L1].toString());
    section.minimumBullets = json["minBullets"_L1].toInt();
    section.help = json["help"_L1].toString();
    section.starter = json["starter"_L1].toString();
    return section;
}

Profile readProfile(const QString &id)
{
    const QJsonObject json = readData("profiles/"_L1 + id + ".json"_L1);
    Profile profile;
    profile.id = json["id"_L1].toString();
    profile.name = json["name"_L1].toString();
    profile.kind = kindFromId(json["kind"_L1].toString()).value_or(Kind::Soul);
    profile.headingLevel = json["headingLevel"_L1].toInt(2);
    for (const QJsonValue &section : json["sections"_L1].toArray())
        profile.sections.push_back(sectionOf(section.toObject()));
    return profile;
}

struct Likeness
{
    double found = 0; ///< The part of the required sections that the titles name.
    double exact = 0; ///< As found, but an alias counts half.
};

/// Profiles share words as aliases, so how a section is called tells them apart.
Likeness likeness(const Profile &profile, const QStringList &titles)
{
    QSet<const ProfileSection *> found;
    QSet<const ProfileSection *> exact;
    for (const QString &title : titles) {
        const ProfileSection *section = profile.find(title);
        if (!section || !section->required)
            continue;
        found += section;
        if (section->comparable.constFirst() == comparableTitle(title))
            exact += section;
    }
    const auto required = std::ranges::count_if(profile.sections, &ProfileSection::required);
    if (required == 0)
        return {};
    const double part = double(found.size()) / double(required);
    return {part, (part + double(exact.size()) / double(required)) / 2};
}

} // namespace

QString comparableTitle(QStringView title)
{
    QString plain;
    plain.reserve(title.size());
    bool gap = false;
    const auto put = [&](QStringView text) {
        if (gap && !plain.isEmpty())
            plain += u' ';
        gap = false;
        plain += text;
    };
    for (qsizetype at = 0; at < title.size(); ++at) {
        const QChar unit = title[at];
        if (unit.isHighSurrogate() && at + 1 < title.size() && title[at + 1].isLowSurrogate()) {
            // Of the pairs, pictures are left out and letters kept.
            if (QChar::isLetterOrNumber(QChar::surrogateToUcs4(unit, title[at + 1])))
                put(title.sliced(at, 2));
            else
                gap = true;
            ++at;
        } else if (unit.isLetterOrNumber() || unit.isMark()) {
            const QChar lower = unit.toLower();
            put(QStringView(&lower, 1));
        } else if (unit == u'&') {
            gap = true;
            put(u"and");
            gap = true;
        } else if (unit != u'\'' && unit != u'\u2019') {
            gap = true;
        }
    }
    return plain;
}

const ProfileSection *Profile::find(QStringView title) const
{
    const QString wanted = comparableTitle(title);
    if (wanted.isEmpty())
        return nullptr;
    // A title counts before an alias of another section.
    for (const ProfileSection &section : sections) {
        if (section.comparable.constFirst() == wanted)
            return &section;
    }
    for (const ProfileSection &section : sections) {
        if (section.comparable.contains(wanted))
            return &section;
    }
    return nullptr;
}

const std::vector<Profile> &profiles()
{
    static const std::vector<Profile> all{readProfile(u"catalog"_s), readProfile(u"openclaw"_s),
                                          readProfile(u"agent"_s)};
    return all;
}

const Profile *findProfile(QStringView id)
{
    const auto found = std::ranges::find_if(profiles(),
                                            [&](const Profile &p) { return p.id == id; });
    return found == profiles().end() ? nullptr : &*found;
}

const Profile *matchProfile(Kind kind, const Outline &outline)
{
    if (kind == Kind::Agent)
        return findProfile(u"agent");

    QStringList titles;
    for (const int index : outline.mainSections())
        titles += outline.sections[size_t(index)].title;
    const Profile *best = nullptr;
    double most = 0;
    for (const Profile &profile : profiles()) {
        if (profile.kind != kind)
            continue;
        const Likeness like = likeness(profile, titles);
        if (like.found >= 0.5 && like.exact > most) {
            best = &profile;
            most = like.exact;
        }
    }
    return best;
}

} // namespace studio
