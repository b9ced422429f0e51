#pragma once

#include <QAbstractButton>

namespace studio {

/// A value one can remove. Pressing it selects it, pressing its cross removes it.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setValue(const QString &value);
    /// Shown in the warning colour; \a reason is empty when there is nothing to warn of.
    void setWarning(const QString &reason);
    [[nodiscard]] QString warning() const { return m_warning; }
    void setRemovable(bool removable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removeRequested();
    void editRequested();
    /// Dragged by the mouse; \a place is of the screen.
    void dragged(const QPoint &place);
    void dropped(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void describe();

    QString m_warning;
    QPoint m_pressed;
    bool m_removable = true;
    bool m_dragging = false;
};

} // namespace studio
