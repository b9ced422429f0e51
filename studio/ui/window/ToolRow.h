#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace studio {

class ActionButton;
class Actions;

/// The buttons at the top of the window. Where there is not room for all words, those that have an
/// icon show it alone.
class ToolRow : public QWidget
{
    Q_OBJECT

public:
    explicit ToolRow(const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *add(QAction *action, QHBoxLayout *to);
    /// What compact buttons save, in pixels.
    [[nodiscard]] int saving() const;

    QList<ActionButton *> m_buttons;
    bool m_compact = false;
};

} // namespace studio
