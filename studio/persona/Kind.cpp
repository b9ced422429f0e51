#include "persona/Kind.h"

#include "persona/Profile.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

std::optional<Kind> kindOfPlace(const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return std::nullopt;
    const QString file = parts.last().toLower();
    if (file == "soul.md"_L1 || file.endsWith(".soul.md"_L1))
        return Kind::Soul;
    if (file == "skill.md"_L1)
        return Kind::Skill;
    for (auto part = std::next(parts.crbegin()); part != parts.crend(); ++part) {
        if (*part == "agents"_L1)
            return Kind::Agent;
        if (*part == "souls"_L1)
            return Kind::Soul;
    }
    return std::nullopt;
}

/// The keys of a frontmatter, or of what was meant to be one: key lines in front of or behind a
/// fence near the begin that the loader does not see.
QStringList keysOf(const QString &text, const Frontmatter &frontmatter)
{
    QStringList keys;
    for (const Entry &entry : frontmatter.entries)
        keys += entry.key;
    if (frontmatter.present)
        return keys;
    constexpr qsizetype head = 4000;
    constexpr qsizetype firstLines = 4; // a fence further down is a rule
    static const QRegularExpression key(u"^([A-Za-z]+):(?:\\s|$)"_s);
    const QList<QStringView> lines =
        QStringView(text).first(std::min(head, text.size())).split(u'\n');
    qsizetype fence = 0;
    while (fence < std::min(firstLines, lines.size()) && !lines[fence].contains("---"_L1))
        ++fence;
    if (fence == std::min(firstLines, lines.size()))
        return keys;
    for (const QStringView line : lines) {
        if (const auto match = key.matchView(line); match.hasMatch())
            keys += match.captured(1);
        else if (line.startsWith(u'#'))
            break; // the body has begun
    }
    return keys;
}

std::optional<Kind> kindOfKeys(const QStringList &present)
{
    const auto hasAny = [&](std::initializer_list<QLatin1StringView> keys) {
        return std::ranges::any_of(keys,
                                   [&](QLatin1StringView key) { return present.contains(key); });
    };
    // Only keys that one of the kinds has and the other one does not, not even as a habit: many
    // agent files carry a category or a licence.
    if (hasAny({"tools"_L1, "disallowedTools"_L1, "model"_L1, "permissionMode"_L1, "maxTurns"_L1,
                "mcpServers"_L1, "hooks"_L1, "memory"_L1, "isolation"_L1, "initialPrompt"_L1}))
        return Kind::Agent;
    if (hasAny({"tagline"_L1, "slug"_L1, "slugHistory"_L1, "authorHandle"_L1, "frameworks"_L1}))
        return Kind::Soul;
    if (hasAny({"allowed-tools"_L1, "compatibility"_L1}))
        return Kind::Skill;
    return std::nullopt;
}

} // namespace

QLatin1StringView kindId(Kind kind)
{
    switch (kind) {
    case Kind::Soul: return "soul"_L1;
    case Kind::Agent: return "agent"_L1;
    case Kind::Skill: break;
    }
    return "skill"_L1;
}

std::optional<Kind> kindFromId(QAnyStringView id)
{
    const auto kind = std::ranges::find_if(allKinds, [&](Kind each) { return kindId(each) == id; });
    return kind == allKinds.end() ? std::nullopt : std::optional(*kind);
}

Kind recogniseKind(const QString &path, const QString &text, const Frontmatter &frontmatter,
                   const Outline &outline)
{
    if (const auto kind = kindOfPlace(path))
        return *kind;
    if (const auto kind = kindOfKeys(keysOf(text, frontmatter)))
        return *kind;
    if (matchProfile(Kind::Soul, outline))
        return Kind::Soul;
    return frontmatter.opened ? Kind::Agent : Kind::Soul;
}

} // namespace studio
