#pragma once

#include <QIcon>

namespace studio {

/// The few signs of the window, drawn as lines in the colour of the text, so that they follow the
/// theme and need no file.
enum class Sign { Undo, Redo, Close, More };

[[nodiscard]] QIcon signIcon(Sign sign);

} // namespace studio
