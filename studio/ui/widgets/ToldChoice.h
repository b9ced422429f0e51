#pragma once

class QAccessibleInterface;
class QComboBox;

namespace studio {

/// A choice as screen readers are told of it: by its name, with what is chosen as its value, or
/// what stands there while nothing is. Qt tells what is chosen as the name, too, and it is read
/// twice; of nothing being chosen it tells nothing.
[[nodiscard]] QAccessibleInterface *makeToldChoice(QComboBox *box);

} // namespace studio
