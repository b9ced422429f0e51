#pragma once

class QWidget;

namespace studio {

/// From now on lists, trees and pages that the keyboard has come to have a ring around them, as
/// fields and buttons have in any style: what is selected in them looks the same with the focus and
/// without. To be called once the application is there.
void showFocusRings();

/// For a view that shows by itself that it has the focus.
void setOwnFocusRing(QWidget *view);

} // namespace studio
