#include "checks/Rules.h"

#include "persona/Identity.h"
#include "persona/Profile.h"
#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

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

/// \a isHeldToIt: the configuration or a frontmatter, which is meant for a catalog, says so.
void checkMissing(const Snapshot &snapshot, const Profile &profile, bool isHeldToIt,
                  std::vector<Diagnostic> &found)
{
    QSet<const ProfileSection *> present;
    for (const int index : snapshot.outline.mainSections())
        present += profile.find(snapshot.outline.sections[size_t(index)].title);
    for (const ProfileSection &wanted : profile.sections) {
        if (!wanted.required || present.contains(&wanted))
            continue;
        if (const int near = nearMiss(snapshot, profile, wanted); near >= 0) {
            const Section &section = snapshot.outline.sections[size_t(near)];
            Diagnostic &diagnostic = report(found, snapshot, "soul/section-name", Severity::Warning,
                                            section.titleSpan, {section.title, wanted.title});
            diagnostic.section = near;
            offer(diagnostic, "fix/rename-section", {section.title, wanted.title},
                  planRenameSection(snapshot.text, snapshot.outline, near, wanted.title));
            continue;
        }
        Diagnostic &diagnostic = report(found, snapshot, "soul/missing-section",
                                        isHeldToIt ? Severity::Warning : Severity::Info,
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
void checkStarters(const Snapshot &snapshot, const Profile &profile, std::vector<Diagnostic> &found)
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

/// Names that SPDX has given to licences, from resources/data/licenses.json.
const QHash<QString, QString> &licences()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> read;
        for (const QJsonValue &json : readData(u"data/licenses.json"_s)["licenses"_L1].toArray())
            read.insert(json["id"_L1].toString(), json["name"_L1].toString());
        return read;
    }();
    return names;
}

/// The id that a licence was probably meant to be: by its long name, or without its version.
QString nearestLicence(const QString &written)
{
    const auto plain = [](QString name) {
        static const QRegularExpression filler(
            u"\\b(?:the|licen[cs]e|version|v(?=\\d)|gnu|general public)\\b|\\bv(?=\\d)|[\\s._,-]"_s,
            QRegularExpression::CaseInsensitiveOption);
        return name.remove(filler).toLower();
    };
    const QString wanted = plain(written);
    for (auto licence = licences().begin(); licence != licences().end(); ++licence) {
        if (plain(licence.key()) == wanted || plain(*licence) == wanted)
            return licence.key();
    }
    return didYouMean(written, licences().keys());
}

/// A licence that no program will know. Ids that the data do not have may well be right, so only
/// what cannot be an id is told: one word with a number, or a few that have none.
void checkLicence(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Entry *entry = snapshot.frontmatter.find(u"license");
    const QString written = snapshot.textOf(u"license").trimmed();
    if (!entry || entry->valueSpan.isEmpty() || written.isEmpty())
        return;
    static const QRegularExpression operators(u"\\s+(?:AND|OR|WITH)\\s+"_s);
    static const QRegularExpression id(
        u"^(?:LicenseRef-[A-Za-z0-9.-]+|[A-Za-z][A-Za-z0-9.-]*-[A-Za-z0-9.]*\\d[A-Za-z0-9.-]*\\+?"
        "|WTFPL|Zlib|X11|NCSA|Artistic|Beerware|0BSD|curl|Vim|Ruby|ZPL)$"_s);
    QString bare = written;
    for (const QString &part : bare.remove(u'(').remove(u')').split(operators)) {
        if (licences().contains(part) || id.match(part).hasMatch())
            continue;
        const QString near = nearestLicence(part);
        // One that differs by a letter or in case is told as any other value is.
        if (std::ranges::any_of(found, [&](const Diagnostic &other) {
                return other.code == "soul/value" && other.field == "license"_L1;
            }))
            return;
        Diagnostic &diagnostic = report(found, snapshot, "soul/license", Severity::Warning,
                                        entry->valueSpan, {part, near});
        diagnostic.field = entry->key;
        if (!near.isEmpty() && part == written)
            offerValue(diagnostic, snapshot, entry->key, near, true);
        return;
    }
}

/// A title that only repeats the name of the file says nobody's name.
void checkTitle(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const int title = snapshot.outline.titleSection();
    if (title < 0 || !snapshot.textOf(u"name").trimmed().isEmpty())
        return;
    const Section &section = snapshot.outline.sections[size_t(title)];
    const QString plain = comparableTitle(section.title);
    if (plain == "soul md"_L1 || plain == "soul"_L1) {
        report(found, snapshot, "soul/title-of-file", Severity::Info, section.titleSpan,
               {section.title})
            .section = title;
    }
}

/// The italic line under the title is the tagline of a soul that has no frontmatter.
void checkTaglineLine(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const int title = snapshot.outline.titleSection();
    if (snapshot.frontmatter.present || title < 0)
        return;
    const Section &section = snapshot.outline.sections[size_t(title)];
    for (const Block &block : snapshot.outline.blocks) {
        if (block.span.begin < section.heading.end)
            continue;
        const QStringView line =
            QStringView(snapshot.text).sliced(block.span.begin, block.span.length()).trimmed();
        const bool italic = line.size() > 2 && (line.front() == u'*' || line.front() == u'_')
                            && line[1] != line.front() && line.back() == line.front();
        const std::optional<int> most = schemaFor(Kind::Soul).find(u"tagline")->maximumLength;
        if (block.kind == BlockKind::Paragraph && italic && most && line.size() - 2 > *most) {
            report(found, snapshot, "soul/long-tagline", Severity::Info,
                   {block.span.begin, block.span.begin + line.size()},
                   {QString::number(line.size() - 2), QString::number(*most)});
        }
        return;
    }
}

/// Whether two thirds of the profile's sections are there under their own titles. Souls that share
/// a word or two with a profile follow an order of their own.
bool followsClosely(const Snapshot &snapshot, const Profile &profile)
{
    QStringList titles;
    for (const int index : snapshot.outline.mainSections())
        titles += comparableTitle(snapshot.outline.sections[size_t(index)].title);
    qsizetype required = 0;
    qsizetype there = 0;
    for (const ProfileSection &section : profile.sections) {
        required += section.required;
        there += section.required && titles.contains(section.comparable.constFirst());
    }
    return there * 3 >= required * 2;
}

/// The profile that the configuration names, else the one that the sections follow best.
const Profile *profileOf(const Snapshot &snapshot, const Configuration &configuration)
{
    if (snapshot.kind == Kind::Soul && !configuration.profile.isEmpty())
        return findProfile(configuration.profile);
    return matchProfile(snapshot.kind, snapshot.outline);
}

} // namespace

void checkSoul(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
               std::vector<Diagnostic> &found)
{
    if (const Profile *profile = profileOf(snapshot, context.configuration)) {
        if (snapshot.kind == Kind::Soul) {
            const bool isHeldToIt = snapshot.frontmatter.present
                                    || !context.configuration.profile.isEmpty();
            if (isHeldToIt || followsClosely(snapshot, *profile))
                checkMissing(snapshot, *profile, isHeldToIt, found);
            if (isHeldToIt)
                checkSoulSections(snapshot, scan, *profile, found);
        }
        checkStarters(snapshot, *profile, found);
    }
    if (snapshot.kind != Kind::Soul)
        return;
    checkIdentity(snapshot, found);
    checkTitle(snapshot, found);
    checkTaglineLine(snapshot, found);
    checkLicence(snapshot, found);
}

} // namespace studio
