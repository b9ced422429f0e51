#pragma once

class QWidget;

namespace studio {

/// What a widget is to the style. A null pointer is none of these.

[[nodiscard]] bool isList(const QWidget *widget);
/// A page of text with a frame of its own.
[[nodiscard]] bool isPage(const QWidget *widget);
/// A window over another one that the style gives its ground: below a field of choices, a menu, the
/// proposals of a completion, a tool tip.
[[nodiscard]] bool isPopup(const QWidget *widget);

} // namespace studio
