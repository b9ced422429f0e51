#pragma once

#include <QWidget>

namespace studio {

/// What explains at the foot of the form what has the focus: its title with the source of the
/// rule, then the explanation. Always as high as four lines of text, so that nothing moves when
/// the text changes.
class HelpStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HelpStrip(QWidget *parent);

    void setHelp(const QString &title, const QString &help, const QString &source);
    [[nodiscard]] QString help() const { return m_help; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_help;
    QString m_source;
};

} // namespace studio
