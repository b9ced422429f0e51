#include "cli/check/Report.h"
#include "wording/Wording.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

// The escapes of GitHub's workflow commands: a message must stay on its line, a property must not
// end early. "%" comes first, because it begins the escapes of the others.

QString escapedMessage(QString text)
{
    return text.replace(u'%', "%25"_L1).replace(u'\r', "%0D"_L1).replace(u'\n', "%0A"_L1);
}

QString escapedProperty(const QString &text)
{
    return escapedMessage(text).replace(u':', "%3A"_L1).replace(u',', "%2C"_L1);
}

/// Annotations are put to files by their path in the repository.
QString pathOf(const CheckedFile &file)
{
    const QString workspace = qEnvironmentVariable("GITHUB_WORKSPACE");
    if (workspace.isEmpty() || file.path.isEmpty())
        return file.shown;
    const QString within = QDir(workspace).relativeFilePath(file.path);
    return within.startsWith("../"_L1) ? file.shown : within;
}

class GitHubReport : public Report
{
public:
    QByteArray render(const CheckedFile &file) const override
    {
        if (file.error) {
            return command(u"error"_s, {u"file="_s + escapedProperty(pathOf(file))},
                           wordError(*file.error));
        }
        QByteArray lines;
        for (const size_t i : file.news())
            lines += annotation(file, file.diagnostics[i]);
        return lines;
    }

    QByteArray finish(const std::vector<CheckedFile> &files, const Counts &) const override
    {
        return joined(files);
    }

private:
    static QByteArray command(const QString &name, const QStringList &properties,
                              const QString &message)
    {
        return QString("::"_L1 + name + u' ' + properties.join(u',') + "::"_L1
                       + escapedMessage(message) + u'\n')
            .toUtf8();
    }

    static QByteArray annotation(const CheckedFile &file, const Diagnostic &diagnostic)
    {
        const Position begin = file.after->lines.positionAt(diagnostic.span.begin);
        const Position end = file.after->lines.positionAt(diagnostic.span.end);
        QStringList properties{u"file="_s + escapedProperty(pathOf(file)),
                               u"line=%1"_s.arg(begin.line)};
        // Columns are allowed within one line only.
        if (begin.line == end.line) {
            properties += u"col=%1"_s.arg(begin.column);
            properties += u"endColumn=%1"_s.arg(end.column);
        } else {
            properties += u"endLine=%1"_s.arg(end.line);
        }
        properties += u"title="_s + escapedProperty(QString::fromLatin1(diagnostic.code));
        const QString level = diagnostic.severity == Severity::Info
                                  ? u"notice"_s
                                  : QString(severityId(diagnostic.severity));
        return command(level, properties, wordDiagnostic(diagnostic));
    }
};

} // namespace

std::unique_ptr<Report> makeGitHubReport()
{
    return std::make_unique<GitHubReport>();
}

} // namespace studio::cli
