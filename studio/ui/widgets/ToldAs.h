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
    Ground, ///< Holds others and is nothing by itself.
    Popup, ///< A pop-up of several controls; it belongs to the window it is open over.
};

/// Has screen readers told so. To be called before anything else is told of the widget.
void tellAs(ToldAs what, QWidget *widget);

/// Qt leaves windows of the type Qt::Popup out of what it tells of a program, so that nobody finds
/// them who goes through it from the top. From now on every main window and every dialog tells of
/// the pop-ups and context menus that are open over it as of its last parts. To be called before
/// the first window is made; once is enough. Choices without a label that is seen get one that is
/// not: their name is told by it.
void tellOfPopups();

} // namespace studio
