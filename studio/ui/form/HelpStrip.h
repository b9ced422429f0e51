#pragma once

#include <QWidget>

namespace studio {

/// The line at the foot of the form that explains what has the focus. Always as high as three
/// lines of text, so that nothing moves when the text changes.
class HelpStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HelpStrip(QWidget *parent);

    void setHelp(const QString &title, const QString &help);
    [[nodiscard]] QString help() const { return m_help; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_help;
};

} // namespace studio
