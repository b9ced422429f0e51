#include "ui/settings/Settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

void rename(QSettings &kept, const QString &from, const QString &to)
{
    if (kept.contains(from) && !kept.contains(to))
        kept.setValue(to, kept.value(from));
    kept.remove(from);
}

/// The first studios had one window and kept of it only which files were open.
void sessionOfOneWindow(QSettings &kept)
{
    QJsonArray tabs;
    const QStringList paths = kept.value(u"session/open"_s).toStringList();
    for (const QString &path : paths)
        tabs += QJsonObject{{u"path"_s, path}};
    const qsizetype current = paths.indexOf(kept.value(u"session/current"_s).toString());
    if (!tabs.isEmpty() && !kept.contains(u"session/windows"_s)) {
        const QJsonArray windows{
            QJsonObject{{u"tabs"_s, tabs}, {u"current"_s, std::max<qsizetype>(0, current)}}};
        kept.setValue(u"session/windows"_s, QJsonDocument(windows).toJson(QJsonDocument::Compact));
    }
    kept.remove(u"session/open"_s);
    kept.remove(u"session/current"_s);
}

} // namespace

void migrateSettings(QSettings &kept)
{
    const QString key = u"settings/version"_s;
    const int version = kept.value(key, 0).toInt();
    if (version >= settingsVersion) // what a newer one has kept is left alone
        return;
    if (version < 1) {
        rename(kept, u"view/theme"_s, settings::theme.key);
        sessionOfOneWindow(kept);
    }
    kept.setValue(key, settingsVersion);
}

} // namespace studio
