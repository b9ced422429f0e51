#include "Program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

namespace tests {

QJsonObject Ran::object() const
{
    return QJsonDocument::fromJson(output).object();
}

QJsonArray Ran::array() const
{
    return QJsonDocument::fromJson(output).array();
}

QString Place::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QString Place::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return name;
}

QByteArray Place::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

void Place::setVariable(const QString &name, const QString &value)
{
    m_variables.insert(name, value);
}

QProcessEnvironment Place::environment() const
{
    // Messages are compared in English; no display, so that nothing can come to depend on one.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), home());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                             "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"})
        environment.remove(QString::fromLatin1(name));
    for (const auto &[name, value] : m_variables.asKeyValueRange())
        environment.insert(name, value);
    return environment;
}

Ran Place::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(PERSONA_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (process.waitForFinished(tests::patienceMs) && process.exitStatus() == QProcess::NormalExit)
        ran.exitCode = process.exitCode();
    else
        process.kill();
    ran.output = process.readAllStandardOutput();
    ran.messages = process.readAllStandardError();
    return ran;
}

} // namespace tests
