#pragma once

class QWidget;

namespace studio {

/// Leads what an input method or a dead key writes into a pop-up while it is open. Qt gives keys to
/// the pop-up but what is composed to the control that has the focus in the window below, where it
/// would go into the text unseen. To be called once, before the pop-up is shown.
void takeInput(QWidget *popup);

} // namespace studio
