#pragma once

#include <QWidget>

namespace studio {

/// The line above a pane: what it shows on the left, a quiet remark on the right.
class PaneHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title, bool strong);
    void setRemark(const QString &remark);
    /// A dot behind the title: there is something unsaved.
    void setMarked(bool marked);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_title;
    QString m_remark;
    bool m_strong = false;
    bool m_marked = false;
};

} // namespace studio
