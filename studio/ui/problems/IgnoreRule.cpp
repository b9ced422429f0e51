#include "ui/problems/IgnoreRule.h"

#include "checks/Configuration.h"
#include "checks/ConfigurationEdit.h"
#include "checks/FileIgnores.h"
#include "session/DocumentSession.h"
#include "session/StateFolder.h"
#include "session/WriteFile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

struct IgnoreRuleText
{
    Q_DECLARE_TR_FUNCTIONS(IgnoreRule)
};

} // namespace

Result<void> ignoreInFile(DocumentSession &session, const QByteArray &rule)
{
    if (session.isReadOnly())
        return std::unexpected(session.readOnlyReason());
    const Result<TextEdit> edit = planIgnore(*session.snapshot(), rule);
    if (!edit)
        return std::unexpected(edit.error());
    session.apply(*edit, IgnoreRuleText::tr("Turn off %1").arg(QString::fromLatin1(rule)));
    return {};
}

Result<void> ignoreOnLine(DocumentSession &session, const Diagnostic &diagnostic)
{
    if (session.isReadOnly())
        return std::unexpected(session.readOnlyReason());
    if (diagnostic.revision != session.revision())
        return {};
    const Result<TextEdit> edit = planIgnoreLine(*session.snapshot(), diagnostic);
    if (!edit)
        return std::unexpected(edit.error());
    session.apply(
        *edit,
        IgnoreRuleText::tr("Ignore %1 on this line").arg(QString::fromLatin1(diagnostic.code)));
    return {};
}

QString configurationPathFor(const DocumentSession &session)
{
    if (session.path().isEmpty())
        return {};
    const QString folder = QFileInfo(session.path()).absolutePath();
    const QString present = findConfiguration(folder);
    return present.isEmpty() ? QString(folder + u'/' + QString::fromUtf16(configurationName))
                             : present;
}

Result<void> ignoreInFolder(DocumentSession &session, const QByteArray &rule)
{
    const QString path = configurationPathFor(session);
    if (path.isEmpty())
        return fail("file/no-path");
    FileText file;
    if (QFileInfo::exists(path)) {
        Result<FileText> read = readFile(path);
        if (!read)
            return std::unexpected(read.error());
        file = *std::move(read);
    }
    const Result<TextEdit> edit = planRuleOff(file.text, path, rule);
    if (!edit)
        return std::unexpected(edit.error());
    WriteOptions options;
    options.backupFolder = stateFolder(u"backup"_s);
    const auto written = writeFile(path, encode(edit->appliedTo(file.text), file.encoding),
                                   options);
    if (!written)
        return std::unexpected(written.error());
    session.checkDisk();
    return {};
}

} // namespace studio
