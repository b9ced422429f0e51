#pragma once

class QWidget;

namespace studio {

/// Leads what an input method writes into a pop-up while it is open. Wayland compositors of the
/// wlroots family leave the focus with the window below; Qt then gives keys to the pop-up, but what
/// is composed to the control below, where it would go into the text unseen. To be called once,
/// before the pop-up is shown.
void takeInput(QWidget *popup);

} // namespace studio
