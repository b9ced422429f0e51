#include "exchange/Bundle.h"

#include "exchange/PluginFiles.h"
#include "exchange/SkillFolder.h"
#include "exchange/TargetData.h"
#include "exchange/targets/Writers.h"
#include "persona/Identity.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int iconPixels = 512;

constexpr std::pair<BundleForm, QLatin1StringView> forms[] = {
    {BundleForm::ClaudePlugin, "claude-plugin"_L1},
    {BundleForm::ClaudeMarketplace, "claude-marketplace"_L1},
    {BundleForm::SoulSpec, "soul-spec"_L1},
    {BundleForm::OpenClaw, "openclaw"_L1},
};

/// The target whose rules the parts follow.
QString targetOf(BundleForm form)
{
    return form == BundleForm::ClaudeMarketplace ? u"claude-plugin"_s : QString(bundleId(form));
}

QStringList skillsOf(const Snapshot &snapshot)
{
    const Value *skills = snapshot.value(u"skills");
    return skills ? skills->asTexts() : QStringList();
}

class Bundler
{
public:
    Bundler(const std::vector<BundleItem> &items, BundleForm form, const BundleOptions &options)
        : m_form(form)
        , m_options(options)
        , m_data(*findTargetData(targetOf(form)))
    {
        for (const BundleItem &item : items) {
            if (m_data.target.kinds.contains(item.snapshot->kind))
                m_items.push_back(&item);
            else
                m_bundle.notes.push_back(
                    {"bundle/left-out", {item.source, m_data.target.name}, {}});
        }
    }

    Result<Bundle> run()
    {
        if (m_items.empty())
            return fail("bundle/empty", {m_options.folder, m_data.target.name});
        leaveOutSkills();
        if (m_items.empty())
            return std::unexpected(m_bundle.refused.front().error);
        Result<void> done;
        switch (m_form) {
        case BundleForm::ClaudePlugin: done = onePlugin(); break;
        case BundleForm::ClaudeMarketplace: done = marketplace(); break;
        case BundleForm::SoulSpec:
        case BundleForm::OpenClaw: done = packages(); break;
        }
        if (!done)
            return std::unexpected(done.error());
        if (m_bundle.jobs.empty())
            return std::unexpected(m_bundle.refused.front().error);
        Result<ExportPlan> joined = joinPlans(m_bundle.jobs);
        if (!joined)
            return std::unexpected(joined.error());
        joined->target = bundleId(m_form);
        m_bundle.plan = std::move(*joined);
        return std::move(m_bundle);
    }

private:
    using Items = std::vector<const BundleItem *>;

    /// Files that belong to no persona alone.
    ExportJob &addFile(const QString &folder, const QString &path, const QByteArray &content)
    {
        ExportJob job{m_options.folder, bundleId(m_form), folder, {}};
        job.plan.files.push_back({path, content});
        return m_bundle.jobs.emplace_back(std::move(job));
    }

    /// A skill whose folder is too large would be half a skill without it.
    void leaveOutSkills()
    {
        std::erase_if(m_items, [this](const BundleItem *item) {
            if (item->snapshot->kind != Kind::Skill)
                return false;
            const auto beside = skillFiles(item->snapshot->path, m_data.target.name);
            if (!beside)
                m_bundle.refused.push_back({item->source, beside.error()});
            return !beside;
        });
    }

    /// The licence and the picture that a package should have.
    void addExtras(const QString &folder, const Items &items)
    {
        const BundleItem &first = *items.front();
        const QString license = licenseFileFor(first.source, m_options.folder);
        if (QFile file(license); !license.isEmpty() && file.open(QIODevice::ReadOnly))
            addFile(folder, u"LICENSE"_s, file.readAll());
        else
            m_bundle.notes.push_back({"bundle/no-license", {identityOf(*first.snapshot).name}, {}});
        // A soul's package names its own picture, and no other belongs into it.
        if (!m_options.icon || m_form == BundleForm::SoulSpec)
            return;
        if (const QByteArray icon = m_options.icon(*first.snapshot, iconPixels); !icon.isEmpty())
            addFile(folder, u"icon.png"_s, icon);
    }

    /// A persona's own file within a plugin, and what lies beside a skill.
    Result<void> addMember(const QString &folder, const BundleItem &item)
    {
        const Snapshot &snapshot = *item.snapshot;
        const QString stem = exportStem(m_data, snapshot);
        const bool skill = snapshot.kind == Kind::Skill;
        const QString path = skill ? u"skills/"_s + stem + u"/SKILL.md"_s
                                   : u"agents/"_s + stem + u".md"_s;
        ExportJob job{item.source, m_data.target.id, folder, {}};
        job.plan.files.push_back({path, exactBytes(snapshot)});
        if (skill) {
            Result<std::vector<ExportFile>> beside = skillFiles(snapshot.path, m_data.target.name);
            if (!beside)
                return std::unexpected(beside.error());
            for (ExportFile &file : *beside)
                job.plan.files.push_back(
                    {u"skills/"_s + stem + u'/' + file.path, std::move(file.content)});
        }
        keepAll(job.plan, snapshot, m_data, path);
        m_bundle.jobs.push_back(std::move(job));
        return {};
    }

    PluginFacts factsOf(const QString &name, const Items &items) const
    {
        PluginFacts plugin;
        plugin.name = name;
        plugin.version = m_options.version;
        for (const BundleItem *item : items) {
            const Snapshot &snapshot = *item->snapshot;
            const Identity identity = identityOf(snapshot);
            (snapshot.kind == Kind::Skill ? plugin.skills : plugin.agents) += identity.name;
            for (const QString &key : m_data.withoutEffect) {
                if (snapshot.kind == Kind::Agent && snapshot.value(key)
                    && !plugin.ignored.contains(key))
                    plugin.ignored += key;
            }
        }
        const Snapshot &first = *items.front()->snapshot;
        if (items.size() == 1 || items.front()->snapshot->kind == Kind::Agent)
            plugin.description = identityOf(first).tagline;
        if (items.size() > 1 && m_form == BundleForm::ClaudePlugin)
            plugin.description = (plugin.agents + plugin.skills).join(u", "_s);
        if (plugin.version.isEmpty() && items.size() == 1)
            plugin.version = first.textOf(u"version");
        plugin.license = first.textOf(u"license");
        plugin.author = first.textOf(u"author");
        return plugin;
    }

    Result<PluginFacts> addPlugin(const QString &folder, const QString &name, const Items &items,
                                  const QString &market)
    {
        for (const BundleItem *item : items) {
            if (auto added = addMember(folder, *item); !added)
                return std::unexpected(added.error());
        }
        PluginFacts plugin = factsOf(name, items);
        plugin.marketplace = market;
        addFile(folder, u".claude-plugin/plugin.json"_s, pluginManifest(plugin));
        addFile(folder, u"README.md"_s, pluginReadme(plugin));
        addExtras(folder, items);
        return plugin;
    }

    QString bundleName() const
    {
        return makeSlug(m_options.name.isEmpty() ? identityOf(*m_items.front()->snapshot).slug
                                                 : m_options.name);
    }

    Result<void> onePlugin()
    {
        const QString name = bundleName();
        const Result<PluginFacts> plugin = addPlugin(name, name, m_items, {});
        return plugin ? Result<void>() : std::unexpected(plugin.error());
    }

    /// Each agent with the skills that it names; a skill that several name is in each of theirs.
    Result<void> marketplace()
    {
        const QString market = bundleName();
        QHash<QString, const BundleItem *> skills;
        for (const BundleItem *item : m_items) {
            if (item->snapshot->kind == Kind::Skill)
                skills.insert(item->snapshot->textOf(u"name").trimmed(), item);
        }
        std::vector<std::pair<QString, Items>> plugins;
        QStringList used;
        for (const BundleItem *item : m_items) {
            if (item->snapshot->kind != Kind::Agent)
                continue;
            Items members{item};
            for (const QString &name : skillsOf(*item->snapshot)) {
                if (const BundleItem *skill = skills.value(name)) {
                    members.push_back(skill);
                    used += name;
                }
            }
            plugins.emplace_back(exportStem(m_data, *item->snapshot), members);
        }
        for (const BundleItem *item : m_items) {
            if (item->snapshot->kind == Kind::Skill
                && !used.contains(item->snapshot->textOf(u"name").trimmed()))
                plugins.emplace_back(exportStem(m_data, *item->snapshot), Items{item});
        }
        QJsonArray entries;
        for (const auto &[name, members] : plugins) {
            const QString folder = market + u"/plugins/"_s + name;
            const Result<PluginFacts> plugin = addPlugin(folder, name, members, market);
            if (!plugin)
                return std::unexpected(plugin.error());
            entries.append(marketplaceEntry(*plugin, u"./plugins/"_s + name));
        }
        const QString owner = m_options.owner.isEmpty() ? market : m_options.owner;
        addFile(market, u".claude-plugin/marketplace.json"_s,
                marketplaceManifest(market, owner, entries));
        return {};
    }

    Result<void> packages()
    {
        for (const BundleItem *item : m_items) {
            Result<ExportPlan> plan = planExport(*item->snapshot, m_data.target.id);
            if (!plan) {
                m_bundle.refused.push_back({item->source, plan.error()});
                continue;
            }
            const QString slug = identityOf(*item->snapshot).slug;
            const bool own = hasFixedNames(m_data.target);
            m_bundle.jobs.push_back(
                {item->source, m_data.target.id, own ? slug : QString(), std::move(*plan)});
            if (m_form == BundleForm::SoulSpec)
                addExtras(slug, {item});
        }
        return {};
    }

    BundleForm m_form;
    const BundleOptions &m_options;
    const TargetData &m_data;
    Items m_items;
    Bundle m_bundle;
};

} // namespace

QLatin1StringView bundleId(BundleForm form)
{
    const auto found = std::ranges::find(forms, form,
                                         &std::pair<BundleForm, QLatin1StringView>::first);
    return found->second;
}

std::optional<BundleForm> bundleFromId(QAnyStringView id)
{
    for (const auto &[form, name] : forms) {
        if (name == id)
            return form;
    }
    return {};
}

Result<Bundle> planBundle(const std::vector<BundleItem> &items, BundleForm form,
                          const BundleOptions &options)
{
    return Bundler(items, form, options).run();
}

} // namespace studio
