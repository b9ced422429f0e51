#include "ui/settings/Settings.h"

#include <QCoreApplication>
#include <QPointer>

namespace studio {

Settings &Settings::instance()
{
    static QPointer<Settings> settings;
    if (!settings)
        settings = new Settings(QCoreApplication::instance());
    return *settings;
}

Settings::Settings(QObject *parent)
    : QObject(parent)
{
    QSettings kept;
    migrateSettings(kept);
}

QVariant Settings::read(QLatin1StringView key) const
{
    if (!m_keeping) {
        if (const auto found = m_unkept.find(key); found != m_unkept.end())
            return *found;
    }
    return QSettings().value(key);
}

void Settings::write(QLatin1StringView key, const QVariant &value)
{
    if (!m_keeping)
        m_unkept.insert(key, value);
    else if (value.isValid())
        QSettings().setValue(key, value);
    else
        QSettings().remove(key);
    emit changed(key);
}

} // namespace studio
