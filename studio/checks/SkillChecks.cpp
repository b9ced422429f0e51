#include "checks/Rules.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The folder of a SKILL.md; empty for a file of another name, which is not in use yet.
QString folderName(const Snapshot &snapshot)
{
    const QFileInfo file(snapshot.path);
    if (file.fileName().compare("SKILL.md"_L1, Qt::CaseInsensitive) != 0)
        return {};
    return QFileInfo(file.path()).fileName();
}

/// Programs look for `skills/NAME/SKILL.md` and refuse a file that says another name.
void checkName(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Entry *entry = snapshot.frontmatter.find(u"name");
    const QString name = snapshot.textOf(u"name").trimmed();
    const QString folder = folderName(snapshot);
    if (!entry || name.isEmpty() || folder.isEmpty() || name == folder)
        return;
    const Span place = entry->valueSpan.isEmpty() ? entry->keySpan : entry->valueSpan;
    Diagnostic &diagnostic = reportField(found, snapshot, "folder-name", Severity::Error, place,
                                         entry->key, {name, folder});
    const Field *field = schemaFor(Kind::Skill).find(u"name");
    if (field && field->patternRule.match(folder).hasMatch())
        offerValue(diagnostic, snapshot, entry->key, folder, true);
}

} // namespace

void checkSkill(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind == Kind::Skill && snapshot.frontmatter.present)
        checkName(snapshot, found);
}

} // namespace studio
