#pragma once

#include <QPushButton>

class QAction;

namespace studio {

/// A push button that stands for an action: its text, state, tool tip and shortcut hint follow it.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

} // namespace studio
