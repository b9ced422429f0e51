#include "registry/Version.h"

#include "persona/Identity.h"
#include "persona/Profile.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Fields that name or date the version and are no part of what is versioned.
bool isBookkeeping(QStringView key)
{
    static const QStringList keys{u"version"_s, u"updatedAt"_s, u"createdAt"_s, u"created"_s,
                                  u"date"_s,    u"status"_s,    u"id"_s,        u"slugHistory"_s,
                                  u"slug"_s,    u"name"_s};
    return keys.contains(key);
}

/// Fields that change what the persona does or where it runs.
bool isSteering(QStringView key)
{
    static const QStringList keys{u"tools"_s,     u"disallowedTools"_s, u"model"_s,
                                  u"models"_s,    u"maxTurns"_s,        u"permissionMode"_s,
                                  u"skills"_s,    u"mcpServers"_s,      u"hooks"_s,
                                  u"memory"_s,    u"background"_s,      u"effort"_s,
                                  u"isolation"_s, u"initialPrompt"_s,   u"frameworks"_s};
    return keys.contains(key);
}

/// The text without the fields that only keep the books.
QString withoutBookkeeping(const Snapshot &snapshot)
{
    QString text = snapshot.text;
    for (auto at = snapshot.frontmatter.entries.crbegin();
         at != snapshot.frontmatter.entries.crend(); ++at) {
        if (isBookkeeping(at->key))
            text.remove(at->whole.begin, at->whole.length());
    }
    return text;
}

class Comparison
{
public:
    Comparison(const Snapshot &before, const Snapshot &after)
        : m_before(before)
        , m_after(after)
    {
    }

    VersionProposal run()
    {
        compareIdentity();
        compareSections();
        compareFields();
        if (m_result.bump == Bump::None
            && withoutBookkeeping(m_before) != withoutBookkeeping(m_after))
            add(Bump::Patch, "version/wording", {});
        return std::move(m_result);
    }

private:
    void add(Bump bump, const char *code, QStringList arguments)
    {
        m_result.bump = std::max(m_result.bump, bump);
        m_result.reasons.push_back({code, std::move(arguments), {}});
    }

    void compareIdentity()
    {
        if (m_before.kind != m_after.kind)
            add(Bump::Major, "version/kind-changed", {kindId(m_before.kind), kindId(m_after.kind)});
        const Identity before = identityOf(m_before);
        const Identity after = identityOf(m_after);
        if (before.name != after.name)
            add(Bump::Major, "version/field-changed", {u"name"_s});
        else if (before.slug != after.slug)
            add(Bump::Major, "version/field-changed", {u"slug"_s});
    }

    static QSet<QString> titlesOf(const Outline &outline)
    {
        QSet<QString> titles;
        for (const Section &section : outline.sections)
            titles += comparableTitle(section.title);
        return titles;
    }

    void compareSections()
    {
        const QSet<QString> before = titlesOf(m_before.outline);
        const QSet<QString> after = titlesOf(m_after.outline);
        const std::vector<int> mains = m_before.outline.mainSections();
        const int title = m_before.outline.titleSection();
        for (int at = 0; at < int(m_before.outline.sections.size()); ++at) {
            const Section &section = m_before.outline.sections[size_t(at)];
            if (at == title || after.contains(comparableTitle(section.title)))
                continue;
            if (std::ranges::contains(mains, at))
                add(Bump::Major, "version/section-removed", {section.title});
            else
                add(Bump::Minor, "version/subsection-removed", {section.title});
        }
        const int newTitle = m_after.outline.titleSection();
        for (int at = 0; at < int(m_after.outline.sections.size()); ++at) {
            const Section &section = m_after.outline.sections[size_t(at)];
            if (at != newTitle && !before.contains(comparableTitle(section.title)))
                add(Bump::Minor, "version/section-added", {section.title});
        }
    }

    static std::optional<QString> sourceIn(const Snapshot &snapshot, const Entry *entry)
    {
        if (!entry)
            return {};
        return snapshot.text.sliced(entry->valueSpan.begin, entry->valueSpan.length()).trimmed();
    }

    void compareFields()
    {
        for (const Entry &entry : m_before.frontmatter.entries) {
            if (isBookkeeping(entry.key))
                continue;
            const Entry *other = m_after.frontmatter.find(entry.key);
            if (!other) {
                add(Bump::Minor, "version/field-removed", {entry.key});
                continue;
            }
            const Value *old = m_before.value(entry.key);
            const Value *now = m_after.value(entry.key);
            const bool same = old && now ? *old == *now
                                         : sourceIn(m_before, &entry) == sourceIn(m_after, other);
            if (!same)
                add(isSteering(entry.key) ? Bump::Minor : Bump::Patch, "version/field-changed",
                    {entry.key});
        }
        for (const Entry &entry : m_after.frontmatter.entries) {
            if (!isBookkeeping(entry.key) && !m_before.frontmatter.find(entry.key))
                add(Bump::Minor, "version/field-added", {entry.key});
        }
    }

    const Snapshot &m_before;
    const Snapshot &m_after;
    VersionProposal m_result;
};

} // namespace

VersionProposal proposeVersion(const Snapshot &before, const Snapshot &after,
                               const QString &previous)
{
    VersionProposal proposal = Comparison(before, after).run();
    const auto version = Version::parse(previous.isEmpty() ? before.textOf(u"version").trimmed()
                                                           : previous);
    proposal.version = version ? bumped(*version, proposal.bump) : u"1.0.0"_s;
    return proposal;
}

VersionProposal proposeVersion(const QString &before, const QString &after)
{
    return proposeVersion(*makeSnapshot(before, {}), *makeSnapshot(after, {}));
}

} // namespace studio
