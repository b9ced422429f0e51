#include "exchange/Import.h"
#include "exchange/SkillFolder.h"
#include "exchange/ZipFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

Result<FolderImport> importFolder(const QString &folder, const ImportOptions &options)
{
    Result<CollectedFiles> found = collectFiles(folder);
    if (!found)
        return std::unexpected(found.error());
    FolderImport all = planImport(found->files, options);
    all.skipped += found->skipped;
    std::ranges::move(found->failures, std::back_inserter(all.failures));
    return all;
}

Result<FolderImport> importArchive(const QString &path, const ImportOptions &options)
{
    const Result<std::vector<SourceFile>> files = readZipFile(path);
    if (!files)
        return std::unexpected(files.error());
    return planImport(*files, options);
}

} // namespace

Result<FolderImport> planImportOfText(const QString &text, const ImportOptions &options)
{
    Result<ImportPlan> plan = planImport(SourceFile{u"-"_s, toValidUtf8(text)}, options);
    if (!plan)
        return std::unexpected(plan.error());
    FolderImport one;
    one.plans.push_back(std::move(*plan));
    return one;
}

Result<FolderImport> planImportOf(const QString &path, const ImportOptions &options)
{
    const QFileInfo info(path);
    if (info.isDir())
        return importFolder(path, options);
    // What lies around soul.json belongs to it.
    if (info.fileName() == u"soul.json")
        return importFolder(info.absolutePath(), options);
    if (QFile file(path); info.isFile() && file.open(QIODevice::ReadOnly) && isZip(file.peek(4)))
        return importArchive(path, options);
    const Result<FileText> file = readFile(path);
    if (!file)
        return std::unexpected(file.error());
    const QString place = QDir::fromNativeSeparators(info.absoluteFilePath());
    Result<ImportPlan> plan = planImport(
        SourceFile{place.sliced(1), encode(file->text, file->encoding)}, options);
    if (!plan)
        return std::unexpected(plan.error());
    if (plan->kind == Kind::Skill) {
        auto beside = skillFiles(path, findTarget(u"claude-skill")->name);
        if (!beside)
            return std::unexpected(beside.error());
        plan->beside = std::move(*beside);
    }
    FolderImport one;
    one.plans.push_back(std::move(*plan));
    return one;
}

Result<FolderImport> planImportOf(const QStringList &paths, const ImportOptions &options)
{
    if (paths.size() == 1)
        return planImportOf(paths.front(), options);
    std::vector<FolderImport> imports;
    for (const QString &path : paths) {
        Result<FolderImport> one = planImportOf(path, options);
        if (one)
            imports.push_back(std::move(*one));
        else
            imports.push_back({{}, {}, {{path, one.error()}}});
    }
    return joined(std::move(imports));
}

} // namespace studio
