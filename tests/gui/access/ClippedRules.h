#pragma once

#include <QStringList>

class QWidget;

namespace tests {

/// Words that have less room than they need and are cut off without being told in full anywhere: on
/// labels, buttons, tabs, choices, heads of columns, and as hints in empty lines. With little room
/// heads, choices and hints may be shortened: they show that they are.
enum class Room { Enough, Little };
[[nodiscard]] QStringList clippedTexts(QWidget *window, Room room = Room::Enough);

} // namespace tests
