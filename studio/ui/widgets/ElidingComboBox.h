#pragma once

#include <QComboBox>

namespace studio {

/// A combo box in which nothing being chosen is a state of its own, shown by the placeholder
/// text; whose list explains each choice; and which never grows a form by a long choice.
class ElidingComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ElidingComboBox(QWidget *parent = nullptr);

    /// Adds a choice; \a value is its data.
    void addChoice(const QString &text, const QString &value, const QString &help,
                   const QIcon &icon = {});
    /// Adds a title over the choices behind it; it cannot be chosen itself.
    void addHeading(const QString &text, const QString &help);
    void showPopup() override;

signals:
    /// The list is about to show: the time for choices that are found out late.
    void opening();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace studio
