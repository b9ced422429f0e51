#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

namespace tests {

/// Settings and files of one object of a test, within the home that each test program has for
/// itself (OwnHome.cpp): nothing that another one has left is found.
class OwnPlace
{
public:
    OwnPlace()
    {
#ifdef Q_OS_LINUX
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                 "XDG_STATE_HOME", "DOCKER_CONFIG"})
            qputenv(name, QFile::encodeName(m_folder.filePath(QString::fromLatin1(name))));
#endif
        QCoreApplication::setOrganizationName(QStringLiteral("PersonaStudioTest"));
        QCoreApplication::setApplicationName(QStringLiteral("dialogs"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file and returns its path.
    QString write(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        QDir().mkpath(QFileInfo(file).absolutePath());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(text.toUtf8());
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace tests
