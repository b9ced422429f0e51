#include "checks/Configuration.h"

#include "persona/Resources.h"
#include "persona/Snapshot.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// How closely a setting means a code: 3 the code itself, 2 its family, 1 all, 0 not at all.
int closeness(QByteArrayView rule, QByteArrayView code)
{
    if (rule == code)
        return 3;
    if (rule == "*")
        return 1;
    const bool family = rule.endsWith("/*") && code.startsWith(rule.chopped(1));
    return family ? 2 : 0;
}

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

} // namespace

std::optional<Severity> Configuration::severityOf(const QByteArray &code, Severity own) const
{
    std::optional<Severity> severity = own;
    int closest = 0;
    for (const RuleSetting &setting : rules) {
        const int close = closeness(setting.rule, code);
        if (close > 0 && close >= closest) {
            closest = close;
            severity = setting.severity;
        }
    }
    return severity;
}

Configuration ConfigurationFile::configurationFor(const QString &file) const
{
    Configuration configuration;
    configuration.path = path;
    configuration.ignored = ignore.matches(file);
    const auto apply = [&](const Part &part) {
        configuration.rules.insert(configuration.rules.end(), part.rules.begin(), part.rules.end());
        if (part.profile)
            configuration.profile = *part.profile;
        if (part.targets)
            configuration.targets = part.targets;
    };
    apply(base);
    for (const Part &part : overrides) {
        if (part.files.matches(file))
            apply(part);
    }
    return configuration;
}

QString findConfiguration(const QString &folder)
{
    QDir at(folder);
    const QString home = QDir::homePath();
    for (;;) {
        const QString path = at.filePath(QString::fromUtf16(configurationName));
        if (QFileInfo(path).isFile())
            return path;
        // In a working copy of git, ".git" is a folder; in a linked one, a file.
        if (at.exists(u".git"_s) || at.path() == home || !at.cdUp())
            return {};
    }
}

QString userConfigurationPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + u"/persona-studio/persona.yaml"_s;
}

namespace {

QString countingFor(const QString &folder)
{
    const QString own = findConfiguration(folder);
    if (!own.isEmpty())
        return own;
    const QString user = userConfigurationPath();
    return QFileInfo(user).isFile() ? user : QString();
}

} // namespace

std::shared_ptr<const ConfigurationFile> Configurations::of(const QString &file)
{
    const QString folder = folderOf(file);
    auto path = m_paths.constFind(folder);
    if (path == m_paths.cend())
        path = m_paths.insert(folder, countingFor(folder));
    std::shared_ptr<const ConfigurationFile> &known = m_files[*path];
    if (!known)
        known = std::make_shared<const ConfigurationFile>(readConfiguration(*path));
    return known;
}

Configuration Configurations::configurationFor(const QString &file)
{
    return of(file)->configurationFor(file);
}

void Configurations::clear()
{
    m_paths.clear();
    m_files.clear();
}

Configuration configurationFor(const QString &file)
{
    return file.isEmpty() ? Configuration() : Configurations().configurationFor(file);
}

ConfigurationFile readConfiguration(const QString &path)
{
    if (path.isEmpty())
        return {};
    const Result<FileText> file = readFile(path);
    if (file)
        return parseConfiguration(file->text, path);
    ConfigurationFile unread;
    unread.path = path;
    Diagnostic diagnostic;
    diagnostic.code = "config/not-readable";
    diagnostic.severity = Severity::Error;
    diagnostic.arguments = QStringList{QString::fromLatin1(file.error().code)}
                           + file.error().arguments;
    unread.diagnostics.push_back(std::move(diagnostic));
    return unread;
}

const std::vector<KnownTarget> &knownTargets()
{
    static const std::vector<KnownTarget> known = [] {
        std::vector<KnownTarget> read;
        for (const QJsonValue &json :
             readData(u"data/runtime-limits.json"_s)["targets"_L1].toArray())
            read.push_back({json["id"_L1].toString(), json["name"_L1].toString()});
        return read;
    }();
    return known;
}

} // namespace studio
