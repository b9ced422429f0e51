#include "lsp/Context.h"

#include "library/FolderWalk.h"
#include "library/GitIgnore.h"
#include "library/LibraryEntry.h"

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

/// A folder that holds more is no folder of agents.
constexpr WalkLimits limits{2000, 500, 8};

void readFolder(FolderFacts &facts, const QString &folder)
{
    GitIgnore git(folder);
    const FolderWalk walk = walkFolder(folder, limits, {}, [&](const QString &path, bool isFolder) {
        return git.leavesOut(path, isFolder);
    });
    if (!walk.complete)
        return;
    for (const QString &path : walk.files.keys()) {
        const auto snapshot = openSnapshot(path);
        if (snapshot && isPersona(**snapshot))
            facts.set(factsOf(**snapshot));
    }
}

} // namespace

FolderFacts &Context::factsAround(const QString &path)
{
    const QString folder = agentsFolder(path);
    const auto known = m_folders.find(folder);
    if (known != m_folders.end())
        return *known;
    FolderFacts facts;
    // Any other folder is not loaded as one, and may be a whole home.
    if (folder.endsWith("/agents"_L1))
        readFolder(facts, folder);
    return *m_folders.insert(folder, facts);
}

CheckContext Context::of(const Snapshot &snapshot)
{
    CheckContext context;
    if (snapshot.path.isEmpty())
        return context;
    context.configuration = m_configurations.configurationFor(snapshot.path);
    FolderFacts &facts = factsAround(snapshot.path);
    facts.set(factsOf(snapshot));
    findSkills(facts);
    context.folder = std::make_shared<const FolderFacts>(facts);
    return context;
}

QStringList Context::skillsOf(const Snapshot &snapshot)
{
    if (snapshot.path.isEmpty())
        return {};
    FolderFacts &facts = factsAround(snapshot.path);
    facts.set(factsOf(snapshot));
    findSkills(facts);
    return facts.skillsFor(snapshot.path).value_or(QStringList());
}

void Context::forget()
{
    m_configurations.clear();
    m_folders.clear();
}

} // namespace studio::lsp
