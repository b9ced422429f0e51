#pragma once

#include <QWidget>

namespace studio {

/// A dashed place that says what can be dropped on it; it lights up while something is held over.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    DropHint(const QString &what, const QString &more, QWidget *parent = nullptr);

    void setLit(bool lit);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_lit = false;
};

} // namespace studio
