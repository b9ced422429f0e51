#pragma once

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// Settings and folders of a test's own; the user's are neither read nor changed.
class OwnPlace
{
public:
    OwnPlace()
    {
#ifdef Q_OS_LINUX
        // A folder of its own for each test, so that none finds what another has left.
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                 "XDG_STATE_HOME", "DOCKER_CONFIG"})
            qputenv(name, QFile::encodeName(m_folder.filePath(QString::fromLatin1(name))));
        qunsetenv("REGISTRY_AUTH_FILE");
#else
        QStandardPaths::setTestModeEnabled(true);
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

template<typename T>
T *child(const QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

/// Every widget that takes the focus by Tab, in the order of Tab, beginning with the present one.
inline QStringList tabOrder(QDialog &dialog)
{
    QStringList order;
    QWidget *first = dialog.focusWidget();
    for (int step = 0; step < 60; ++step) {
        QWidget *now = dialog.focusWidget();
        if (!now || (step > 0 && now == first))
            break;
        order += now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return order;
}

/// The visible controls that a screen reader could not name.
inline QStringList unnamed(const QDialog &dialog)
{
    QStringList names;
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&dialog) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (widget->objectName().startsWith(QStringLiteral("qt_")) || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            names += QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char('/')
                     + widget->objectName();
    }
    return names;
}

} // namespace tests
