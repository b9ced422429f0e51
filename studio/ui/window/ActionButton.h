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

    /// Shows the icon alone, where there is one.
    void setCompact(bool compact);
    /// How much narrower that makes it, in pixels; 0 when it has no icon.
    [[nodiscard]] int compactSaving() const;

private:
    void follow();

    QAction *m_action;
    bool m_compact = false;
};

} // namespace studio
