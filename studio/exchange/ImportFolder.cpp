#include "exchange/Import.h"
#include "exchange/SkillFolder.h"
#include "exchange/targets/Readers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int mostFiles = 20'000;
const QString skillEnding = u"/SKILL.md"_s;

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) + u'/' : QString();
}

bool endsWithOne(const QString &name, std::initializer_list<QLatin1StringView> endings)
{
    return std::ranges::any_of(
        endings, [&](QLatin1StringView end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

bool mayBePersona(const QString &name)
{
    return endsWithOne(name, {".md"_L1, ".mdc"_L1, ".toml"_L1, ".txt"_L1, ".json"_L1});
}

/// Files that explain a folder, in any letters.
bool explains(const QString &name)
{
    static const QStringList names{u"readme"_s,       u"changelog"_s, u"license"_s,
                                   u"contributing"_s, u"index"_s,     u"code_of_conduct"_s};
    return names.contains(name.section(u'.', 0, 0).toLower());
}

/// Whether the name says more than that it is a text or data.
bool isNamedAsPersona(const QString &name)
{
    return name == u"soul.json"
           || (!explains(name) && endsWithOne(name, {".md"_L1, ".mdc"_L1, ".toml"_L1}));
}

/// Two names that differ in letters' case alone are one file on many systems.
void makeUnique(std::vector<ImportPlan> &plans)
{
    QSet<QString> taken;
    for (ImportPlan &plan : plans) {
        // Of a skill the folder is the name.
        const QString end = plan.fileName.endsWith(skillEnding) ? skillEnding : u".md"_s;
        const QString base = plan.fileName.chopped(end.size());
        for (int number = 2; taken.contains(plan.fileName.toCaseFolded()); ++number)
            plan.fileName = base + u'-' + QString::number(number) + end;
        taken.insert(plan.fileName.toCaseFolded());
    }
}

class Folder
{
public:
    Folder(const std::vector<SourceFile> &files, const ImportOptions &options)
        : m_files(files)
        , m_options(options)
    {
        for (const SourceFile &file : files)
            m_byFolder[folderOf(file.path)].insert(file.path.section(u'/', -1), file.content);
    }

    FolderImport run()
    {
        for (auto folder = m_byFolder.begin(); folder != m_byFolder.end(); ++folder) {
            const bool forced = !m_options.from.isEmpty();
            const bool spec = folder->contains(u"soul.json"_s)
                              && (!forced || m_options.from == u"soul-spec");
            const bool claw = folder->contains(u"SOUL.md"_s)
                              && (folder->contains(u"IDENTITY.md"_s)
                                  || folder->contains(u"AGENTS.md"_s))
                              && (!forced || m_options.from == u"openclaw");
            if (spec)
                add(readSoulSpec(within(folder.key()), folder.key() + u"soul.json"_s, m_options),
                    folder.key() + u"soul.json"_s);
            else if (claw)
                add(readOpenClaw(*folder, folder.key() + u"SOUL.md"_s, m_options),
                    folder.key() + u"SOUL.md"_s);
            if (spec || claw)
                m_packages += folder.key();
        }
        findSkills();
        for (const SourceFile &file : m_files) {
            if (!isInPackage(file.path) && !isOfSkill(file.path))
                readFile(file);
        }
        makeUnique(m_result.plans);
        return std::move(m_result);
    }

private:
    PackageFiles within(const QString &folder) const
    {
        PackageFiles files;
        for (const SourceFile &file : m_files) {
            if (file.path.startsWith(folder))
                files.insert(file.path.sliced(folder.size()), file.content);
        }
        return files;
    }

    /// Outermost first: what lies in a skill's folder belongs to it.
    void findSkills()
    {
        for (auto folder = m_byFolder.begin(); folder != m_byFolder.end(); ++folder) {
            if (folder->contains(u"SKILL.md"_s) && !folder.key().isEmpty()
                && !isInPackage(folder.key()) && !isOfSkill(folder.key()))
                m_skills += folder.key();
        }
    }

    bool isOfSkill(const QString &path) const
    {
        return std::ranges::any_of(m_skills, [&](const QString &folder) {
            return path.startsWith(folder) && path != folder + u"SKILL.md"_s
                   && isPartOfSkill(path.sliced(folder.size()));
        });
    }

    /// Errors: export/too-large (a word for skills, limit in bytes).
    Result<ImportPlan> withFolder(ImportPlan plan, const QString &folder) const
    {
        qint64 together = 0;
        for (const SourceFile &file : m_files) {
            if (!file.path.startsWith(folder) || file.path == folder + u"SKILL.md"_s
                || !isPartOfSkill(file.path.sliced(folder.size())))
                continue;
            together += file.content.size();
            plan.beside.push_back({file.path.sliced(folder.size()), file.content});
        }
        if (together > mostSkillBytes || plan.beside.size() > mostSkillFiles)
            return fail("export/too-large",
                        {findTarget(u"claude-skill")->name, QString::number(mostSkillBytes)});
        return plan;
    }

    bool isInPackage(const QString &path) const
    {
        return std::ranges::any_of(m_packages,
                                   [&](const QString &folder) { return path.startsWith(folder); });
    }

    void add(Result<ImportPlan> plan, const QString &path)
    {
        if (plan)
            m_result.plans.push_back(std::move(*plan));
        else
            m_result.failures.push_back({path, plan.error()});
    }

    void readFile(const SourceFile &file)
    {
        const QString name = file.path.section(u'/', -1);
        const Result<FileText> decoded = decode(file.content);
        const QString format = !m_options.from.isEmpty() ? m_options.from
                               : decoded                 ? detectFormat(file.path, decoded->text)
                                                         : QString();
        // A text that says nothing of itself is a persona only when it is asked for by name.
        if (explains(name) || format.isEmpty() || format == u"page"
            || (format == u"markdown" && m_options.from.isEmpty())) {
            m_result.skipped += file.path;
            return;
        }
        ImportOptions options = m_options;
        options.from = format;
        Result<ImportPlan> plan = planImport(file, options);
        const QString folder = folderOf(file.path);
        if (plan && plan->kind == Kind::Skill && m_skills.contains(folder))
            plan = withFolder(std::move(*plan), folder);
        add(std::move(plan), file.path);
    }

    const std::vector<SourceFile> &m_files;
    const ImportOptions &m_options;
    QMap<QString, PackageFiles> m_byFolder;
    QStringList m_packages;
    QStringList m_skills; ///< Folders that hold a SKILL.md.
    FolderImport m_result;
};

} // namespace

FolderImport planImport(const std::vector<SourceFile> &files, const ImportOptions &options)
{
    return Folder(files, options).run();
}

FolderImport joined(std::vector<FolderImport> imports)
{
    FolderImport all;
    for (FolderImport &one : imports) {
        std::ranges::move(one.plans, std::back_inserter(all.plans));
        all.skipped += one.skipped;
        std::ranges::move(one.failures, std::back_inserter(all.failures));
    }
    makeUnique(all.plans);
    return all;
}

namespace {

/// Looks through a folder and reads what may be of use.
class Collector
{
public:
    explicit Collector(const QString &folder)
        : m_folder(folder)
        , m_root(QFileInfo(folder).absoluteFilePath())
        , m_above(m_root.path().section(u'/', -2))
    {
    }

    Result<CollectedFiles> run()
    {
        if (!look())
            return fail("import/too-many", {m_folder, QString::number(mostFiles)});
        addPackages();
        m_paths.sort();
        for (const QString &path : std::as_const(m_paths))
            read(path);
        m_found.skipped.sort();
        std::ranges::sort(m_found.failures, {}, &ImportFailure::path);
        return std::move(m_found);
    }

private:
    /// The folder's own names tell the format: ".github/agents" is where Copilot's files are.
    QString shown(const QString &path) const
    {
        return m_above + u'/' + m_root.relativeFilePath(path);
    }

    /// False when there are too many files.
    bool look()
    {
        QDirIterator walk(m_root.path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QFileInfo file = walk.nextFileInfo();
            if (file.fileName() == u"SKILL.md" || file.fileName() == u"soul.json")
                m_packages += file.path() + u'/';
            const bool persona = mayBePersona(file.fileName()) && file.size() <= maximumFileSize;
            (persona ? m_paths : m_others) += file.filePath();
            if (m_paths.size() > mostFiles)
                return false;
        }
        return true;
    }

    void passOver(const QFileInfo &file)
    {
        if (!mayBePersona(file.fileName()))
            return;
        const QString path = shown(file.filePath());
        if (!isNamedAsPersona(file.fileName())) {
            m_found.skipped += path;
            return;
        }
        m_found.failures.push_back(
            {path,
             {"file/too-large",
              {file.fileName(), QString::number(file.size()), QString::number(maximumFileSize)},
              {}}});
    }

    /// Of a package that is too large so much is read as tells that.
    void addPackages()
    {
        QHash<QString, qint64> sizes;
        for (const QString &path : std::as_const(m_others)) {
            const auto package = std::ranges::find_if(
                m_packages, [&](const QString &each) { return path.startsWith(each); });
            if (package == m_packages.end())
                passOver(QFileInfo(path));
            if (package == m_packages.end() || sizes[*package] > mostSkillBytes)
                continue;
            sizes[*package] += QFileInfo(path).size();
            m_paths += path;
        }
    }

    void read(const QString &path)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_found.files.push_back({shown(path), file.read(maximumFileSize + 1)});
        else
            m_found.failures.push_back({shown(path), {"file/no-permission", {path}, {}}});
    }

    QString m_folder;
    QDir m_root;
    QString m_above;
    QStringList m_paths;
    QStringList m_others; ///< By name or size no personas.
    QStringList m_packages;
    CollectedFiles m_found;
};

} // namespace

Result<CollectedFiles> collectFiles(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return fail("file/not-found", {folder});
    if (!info.isReadable())
        return fail("file/no-permission", {folder});
    return Collector(folder).run();
}

ExportPlan importedFiles(const std::vector<const ImportPlan *> &plans)
{
    ExportPlan files;
    for (const ImportPlan *plan : plans)
        files.files.push_back({plan->fileName, plan->content});
    for (const ImportPlan *plan : plans) {
        const bool skill = plan->fileName.endsWith(skillEnding);
        const QString begin = skill ? plan->fileName.chopped(skillEnding.size()) + u'/'
                                    : plan->fileName.chopped(3);
        for (const ExportFile &file : plan->beside)
            files.files.push_back({begin + file.path, file.content});
    }
    return files;
}

} // namespace studio
