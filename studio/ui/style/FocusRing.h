#pragma once

class QWidget;

namespace studio {

/// From now on lists and trees that the keyboard has come to have a ring around their current row,
/// and pages one around themselves, as fields and buttons have in any style: what is selected in
/// them looks the same with the focus and without. To be called once the application is there.
void showFocusRings();

/// For a view that shows by itself that it has the focus.
void setOwnFocusRing(QWidget *view);

} // namespace studio
