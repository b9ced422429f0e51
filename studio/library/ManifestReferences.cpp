#include "library/ManifestReferences.h"

#include "checks/Configuration.h"
#include "format/JsonStrings.h"
#include "library/PatternReferences.h"
#include "persona/Resources.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// What a string of a manifest is.
enum class Meaning { Path, Agent, Skill, Soul, Rule, Matcher };

struct Place
{
    QStringList at;
    Meaning is = Meaning::Path;
    QList<QStringList> under;
    QStringList of; ///< Of a soul's name: where its file is named,
    QString otherwise; ///< and what is meant when it is not.
};

struct Manifest
{
    QString file;
    QString base;
    bool inside = false;
    bool ofProject = false;
    std::vector<Place> places;
};

Meaning meaningOf(const QString &name)
{
    static const QHash<QString, Meaning> names{
        {u"path"_s, Meaning::Path}, {u"agent"_s, Meaning::Agent}, {u"skill"_s, Meaning::Skill},
        {u"soul"_s, Meaning::Soul}, {u"rule"_s, Meaning::Rule},   {u"matcher"_s, Meaning::Matcher}};
    return names.value(name, Meaning::Path);
}

Place placeOf(const QJsonObject &json)
{
    Place place{.at = json["at"_L1].toString().split(u'/'),
                .is = meaningOf(json["is"_L1].toString()),
                .under = {},
                .of = json["of"_L1].toString().split(u'/'),
                .otherwise = json["otherwise"_L1].toString()};
    for (const QJsonValue &under : json["under"_L1].toArray())
        place.under += under.toString().split(u'/');
    return place;
}

const std::vector<Manifest> &manifests()
{
    static const std::vector<Manifest> known = [] {
        std::vector<Manifest> read;
        for (const QJsonValue &value : readData(u"data/manifests.json"_s)["files"_L1].toArray()) {
            const QJsonObject json = value.toObject();
            if (const QString like = json["like"_L1].toString(); !like.isEmpty()) {
                Manifest copy = *std::ranges::find(read, like, &Manifest::file);
                copy.file = json["file"_L1].toString();
                read.push_back(std::move(copy));
                continue;
            }
            Manifest manifest{.file = json["file"_L1].toString(),
                              .base = json["base"_L1].toString(),
                              .inside = json["inside"_L1].toBool(),
                              .ofProject = json["ofProject"_L1].toBool(),
                              .places = {}};
            for (const QJsonValue &place : json["places"_L1].toArray())
                manifest.places.push_back(placeOf(place.toObject()));
            read.push_back(std::move(manifest));
        }
        return read;
    }();
    return known;
}

bool isWithin(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

/// The strings of one manifest, and what they become.
class Follower
{
public:
    Follower(const Manifest &manifest, std::vector<JsonString> strings, const QString &path,
             const Renaming &renaming)
        : m_manifest(manifest)
        , m_strings(std::move(strings))
        , m_base(QDir::cleanPath(QFileInfo(path).path() + u'/' + manifest.base))
        , m_renaming(renaming)
    {
    }

    std::vector<Reference> follow(const QString &text) const
    {
        std::vector<Reference> found;
        for (const JsonString &string : m_strings) {
            for (const Place &place : m_manifest.places) {
                if (!leadsTo(place.at, string.path))
                    continue;
                const auto &[kind, becomes] = after(place, string);
                if (becomes != string.value) {
                    const Replacement change = jsonReplacement(text, string, becomes);
                    found.push_back({kind, change.span, change.text});
                }
                break;
            }
        }
        return found;
    }

private:
    static bool leadsTo(const QStringList &pattern, const QStringList &path)
    {
        return std::ranges::equal(pattern, path, [](const QString &wanted, const QString &is) {
            return wanted == "*"_L1 ? !is.isEmpty() && is.front().isDigit() : wanted == is;
        });
    }

    /// The string at a place; the stars stand for what they stand for in \a path.
    [[nodiscard]] QString stringAt(const QStringList &pattern, const QStringList &path) const
    {
        QStringList wanted = pattern;
        for (qsizetype i = 0; i < std::min(wanted.size(), path.size()); ++i) {
            if (wanted[i] == "*"_L1)
                wanted[i] = path[i];
        }
        const auto there = std::ranges::find(m_strings, wanted, &JsonString::path);
        return there == m_strings.end() ? QString() : there->value;
    }

    [[nodiscard]] std::pair<ReferenceKind, QString> after(const Place &place,
                                                          const JsonString &string) const
    {
        const QString &value = string.value;
        switch (place.is) {
        case Meaning::Path: return {ReferenceKind::Link, pathAfter(place, string)};
        case Meaning::Agent: return {ReferenceKind::Delegation, nameAfter(value, Kind::Agent)};
        case Meaning::Skill: return {ReferenceKind::Skill, nameAfter(value, Kind::Skill)};
        case Meaning::Rule: return {ReferenceKind::Delegation, ruleAfter(value)};
        case Meaning::Matcher: return {ReferenceKind::Delegation, matcherAfter(value)};
        case Meaning::Soul: break;
        }
        QString file = stringAt(place.of, string.path);
        if (file.isEmpty())
            file = place.otherwise;
        const bool own = QDir::cleanPath(m_base + u'/' + file) == m_renaming.from;
        return {ReferenceKind::Mention, own ? nameAfter(value, Kind::Soul) : value};
    }

    [[nodiscard]] QString pathAfter(const Place &place, const JsonString &string) const
    {
        QString base = m_base;
        for (const QStringList &under : place.under)
            base = QDir::cleanPath(base + u'/' + stringAt(under, string.path));
        const QString &written = string.value;
        static const QRegularExpression elsewhere(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:|[~/$])"_s);
        if (written.isEmpty() || elsewhere.match(written).hasMatch())
            return written;
        const QString target = QDir::cleanPath(base + u'/' + written);
        const QString moved = m_renaming.moved(target);
        QString becomes = QDir(base).relativeFilePath(moved);
        const bool out = becomes.startsWith("../"_L1);
        if (moved == target || (out && m_manifest.inside))
            return written;
        if (written.startsWith("./"_L1) && !out)
            becomes.prepend("./"_L1);
        if (written.endsWith(u'/'))
            becomes += u'/';
        return becomes;
    }

    [[nodiscard]] bool means(Kind kind) const
    {
        if (m_renaming.kind != kind || m_renaming.oldName.isEmpty())
            return false;
        // What lies below the user's own folder serves in every project.
        return !m_manifest.ofProject || isWithin(m_renaming.from, m_base)
               || isWithin(m_renaming.from, QDir::homePath() + u"/.claude"_s);
    }

    [[nodiscard]] QString nameAfter(const QString &name, Kind kind) const
    {
        if (kind == Kind::Agent && m_renaming.kind == Kind::Agent)
            return m_renaming.called(name, means(kind));
        return means(kind) && name == m_renaming.oldName ? m_renaming.newName : name;
    }

    [[nodiscard]] QString ruleAfter(const QString &rule) const
    {
        static const QRegularExpression agents(u"^\\s*(?:Agent|Task)\\((.*)\\)\\s*$"_s);
        static const QRegularExpression skill(u"^\\s*Skill\\(\\s*/?([^:)\\s]+)[^)]*\\)\\s*$"_s);
        if (const auto match = agents.match(rule); match.hasMatch())
            return listAfter(rule, {match.capturedStart(1), match.capturedEnd(1)}, u',');
        if (const auto match = skill.match(rule); match.hasMatch()) {
            QString becomes = rule;
            return becomes.replace(match.capturedStart(1), match.capturedLength(1),
                                   nameAfter(match.captured(1), Kind::Skill));
        }
        static const QRegularExpression file(u"^\\s*(?:Read|Edit|Write)\\((.*)\\)\\s*$"_s);
        if (const auto match = file.match(rule); match.hasMatch()) {
            QString becomes = rule;
            return becomes.replace(match.capturedStart(1), match.capturedLength(1),
                                   filePatternAfter(match.captured(1)));
        }
        return rule;
    }

    /// Files of a rule are patterns as git ignores by, from the project's folder; `//` begins at the
    /// root. What names one file follows it, what may mean several does not.
    [[nodiscard]] QString filePatternAfter(const QString &pattern) const
    {
        static const QRegularExpression several(u"[*?\\[\\]!\\\\]"_s);
        if (!pattern.contains(u'/') || several.match(pattern).hasMatch())
            return pattern;
        const bool root = pattern.startsWith("//"_L1);
        const bool home = pattern.startsWith("~/"_L1);
        if (pattern.startsWith(u'/') && !root) // from the settings, wherever they hold
            return pattern;
        const QString base = root ? u"/"_s : home ? QDir::homePath() : m_base;
        const QString before = root                          ? u"//"_s
                               : home                        ? u"~/"_s
                               : pattern.startsWith("./"_L1) ? u"./"_s
                                                             : QString();
        const QString target = QDir::cleanPath(base + u'/' + pattern.sliced(before.size()));
        const QString moved = m_renaming.moved(target);
        const QString becomes = QDir(base).relativeFilePath(moved);
        const bool names = before.isEmpty() && !becomes.contains(u'/'); // which any folder has
        if (moved == target || becomes.startsWith("../"_L1) || several.match(becomes).hasMatch())
            return pattern;
        return (names ? u"./"_s : before) + becomes;
    }

    [[nodiscard]] QString matcherAfter(const QString &matcher) const
    {
        return listAfter(matcher, {0, matcher.size()}, u'|');
    }

    /// The names of agents in a part of a text, whatever stands between them.
    [[nodiscard]] QString listAfter(const QString &text, Span part, QChar between) const
    {
        QStringList names = text.sliced(part.begin, part.length()).split(between);
        for (QString &name : names) {
            if (const QString plain = name.trimmed(); !plain.isEmpty())
                name.replace(plain, nameAfter(plain, Kind::Agent));
        }
        return text.first(part.begin) + names.join(between) + text.sliced(part.end);
    }

    const Manifest &m_manifest;
    std::vector<JsonString> m_strings;
    QString m_base;
    const Renaming &m_renaming;
};

} // namespace

const QStringList &manifestNames()
{
    static const QStringList names = [] {
        QStringList all{QString(configurationName)};
        for (const Manifest &manifest : manifests())
            all += manifest.file;
        return all;
    }();
    return names;
}

std::vector<Reference> findManifestReferences(const QString &text, const QString &path,
                                              const Renaming &renaming)
{
    if (QFileInfo(path).fileName() == QStringView(configurationName))
        return findPatternReferences(text, path, renaming);
    for (const Manifest &manifest : manifests()) {
        if (!path.endsWith(u'/' + manifest.file))
            continue;
        if (auto strings = jsonStrings(text))
            return Follower(manifest, *std::move(strings), path, renaming).follow(text);
    }
    return {};
}

} // namespace studio
