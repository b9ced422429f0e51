#pragma once

#include "ui/problems/FilterChip.h"

class QMenu;

namespace studio {

/// A chip that opens a menu: of places to look at, or of values to filter by. With a value in use
/// it looks chosen.
class MenuChip : public FilterChip
{
    Q_OBJECT

public:
    explicit MenuChip(const QString &name, QWidget *parent = nullptr);

    /// The menu is empty when it opens: fill it in aboutToFill().
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void setChosen(bool chosen);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void aboutToFill(QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();

    QMenu *m_menu;
    bool m_chosen = false;
};

/// A name that comes from a file, as the text of an action: no letter of it becomes a key.
[[nodiscard]] QString asActionText(QString name);

} // namespace studio
