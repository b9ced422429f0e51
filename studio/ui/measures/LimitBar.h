#pragma once

#include <QProgressBar>

namespace studio {

/// A bar of how much of a limit is used. One that is full says so by a sign as well as by colour.
class LimitBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit LimitBar(QWidget *parent = nullptr);

    /// \a share: 1 is full; it may be more.
    void setShare(double share);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace studio
