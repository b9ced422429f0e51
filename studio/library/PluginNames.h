#pragma once

#include <QString>

namespace studio {

/// What an agent of a plugin is called outside of it: the plugin's name, the folders between
/// `agents` and its file, and its own name, with colons between them: `plugin:review:x`. Empty for a
/// file that is not in the `agents` of a plugin. Reads the plugin's manifest. \a path: absolute.
[[nodiscard]] QString pluginAgentName(const QString &path, const QString &name);

} // namespace studio
