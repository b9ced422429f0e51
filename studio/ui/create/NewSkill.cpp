#include "ui/create/NewSkill.h"

#include "checks/SkillLinks.h"
#include "exchange/FileTransaction.h"
#include "ui/create/NewPersona.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// "release-checklist" as the title of its text.
QString titleOf(const QString &name)
{
    QString title = QString(name).replace(u'-', u' ');
    title[0] = title[0].toUpper();
    return title;
}

} // namespace

Result<QString> createSkill(const QString &agentPath, const QString &name)
{
    const QString path = newSkillFile(agentPath, name);
    if (path.isEmpty())
        return fail("skill/no-place", {name});
    if (QFileInfo::exists(path))
        return fail("export/exists", {path});
    const std::vector<StartingText> texts = templateTexts();
    const auto empty = std::ranges::find(texts, u"skill-empty"_s, &StartingText::id);
    const Result<QString> text = withName(empty->text, titleOf(name));
    if (!text)
        return std::unexpected(text.error());
    FileTransaction files;
    if (auto ready = files.put(path, text->toUtf8()); !ready)
        return std::unexpected(ready.error());
    if (auto done = files.commit(); !done)
        return std::unexpected(done.error());
    return path;
}

} // namespace studio
