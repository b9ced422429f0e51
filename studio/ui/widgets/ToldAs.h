#pragma once

class QWidget;

namespace studio {

/// What a widget that paints itself is told to be.
enum class ToldAs {
    Folding, ///< A checkable button that unfolds something (checked) or folds it.
    Menu,    ///< A button that opens a menu; checked says only that something of it is chosen.
    Picture,
    Text, ///< Words that are read and not operated.
    Keys,  ///< It takes the keys that are pressed.
    Alert, ///< Words that have come up by themselves.
};

/// Has screen readers told so. To be called before anything else is told of the widget.
void tellAs(ToldAs what, QWidget *widget);

} // namespace studio
