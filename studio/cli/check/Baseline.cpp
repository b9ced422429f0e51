#include "cli/check/Baseline.h"

#include "cli/check/Fingerprint.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

constexpr int formatVersion = 1;

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

} // namespace

Result<Baseline> Baseline::read(const QString &path)
{
    const Result<FileText> file = readFile(path);
    if (!file)
        return std::unexpected(file.error());
    const QJsonObject json = QJsonDocument::fromJson(file->text.toUtf8()).object();
    if (json["version"_L1].toInt() != formatVersion || !json["findings"_L1].isArray())
        return fail("cli/baseline", {path});
    Baseline baseline;
    baseline.m_folder = folderOf(path);
    for (const QJsonValue &finding : json["findings"_L1].toArray()) {
        const QByteArray mark = finding["code"_L1].toString().toLatin1() + ' '
                                + finding["fingerprint"_L1].toString().toLatin1();
        baseline.m_files[finding["file"_L1].toString()][mark] += finding["count"_L1].toInt(1);
    }
    return baseline;
}

QByteArray Baseline::written(const QString &path, const std::vector<CheckedFile> &files)
{
    const QDir folder(folderOf(path));
    QJsonArray findings;
    for (const CheckedFile &file : files) {
        if (!file.after)
            continue;
        std::map<std::pair<QByteArray, QByteArray>, int> counts;
        for (const Diagnostic &diagnostic : file.diagnostics)
            ++counts[{diagnostic.code, fingerprintOf(*file.after, diagnostic)}];
        for (const auto &[finding, count] : counts) {
            findings.append(QJsonObject{{u"file"_s, folder.relativeFilePath(file.path)},
                                        {u"code"_s, QString::fromLatin1(finding.first)},
                                        {u"fingerprint"_s, QString::fromLatin1(finding.second)},
                                        {u"count"_s, count}});
        }
    }
    return QJsonDocument(QJsonObject{{u"version"_s, formatVersion}, {u"findings"_s, findings}})
        .toJson(QJsonDocument::Indented);
}

std::vector<bool> Baseline::known(const QString &path, const Snapshot &snapshot,
                                  const std::vector<Diagnostic> &diagnostics) const
{
    std::vector<bool> known(diagnostics.size(), false);
    const auto file = m_files.constFind(QDir(m_folder).relativeFilePath(path));
    if (file == m_files.cend())
        return known;
    QHash<QByteArray, int> left = *file;
    for (size_t i = 0; i < diagnostics.size(); ++i) {
        int &count = left[diagnostics[i].code + ' ' + fingerprintOf(snapshot, diagnostics[i])];
        known[i] = count > 0;
        --count;
    }
    return known;
}

} // namespace studio::cli
