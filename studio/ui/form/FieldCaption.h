#pragma once

#include <QLabel>

class QAbstractButton;

namespace studio {

/// The line above an editor: the label, a sign when the field is required, a quiet note at the
/// far side, and a button for the field's menu that appears under the pointer. Its buddy is told to
/// be named by it.
class FieldCaption : public QLabel
{
    Q_OBJECT

public:
    FieldCaption(const QString &label, bool required, QWidget *parent = nullptr);

    void setNote(const QString &note);
    [[nodiscard]] QString note() const { return m_note; }
    /// Shows the menu's button: the pointer or the focus is in the field.
    void setActive(bool active);
    [[nodiscard]] QAbstractButton *menuButton() const { return m_menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int labelWidth() const;

    QString m_label;
    QString m_note;
    bool m_required;
    QAbstractButton *m_menu;
};

} // namespace studio
