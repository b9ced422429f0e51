#include "library/PluginNames.h"

#include "format/JsonStrings.h"
#include "persona/Snapshot.h"

#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace studio {

QString pluginAgentName(const QString &path, const QString &name)
{
    QStringList between{name};
    for (QString folder = QFileInfo(path).path(); folder.size() > 1;
         folder = QFileInfo(folder).path()) {
        const QFileInfo at(folder);
        if (at.fileName() != "agents"_L1) {
            between.prepend(at.fileName());
            continue;
        }
        const auto manifest = readFile(at.path() + u"/.claude-plugin/plugin.json"_s);
        const auto strings = manifest ? jsonStrings(manifest->text) : std::nullopt;
        if (!strings)
            return {};
        const auto plugin = std::ranges::find(*strings, QStringList{u"name"_s}, &JsonString::path);
        return plugin == strings->end() || plugin->value.isEmpty()
                   ? QString()
                   : (QStringList{plugin->value} + between).join(u':');
    }
    return {};
}

} // namespace studio
