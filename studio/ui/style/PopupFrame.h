#pragma once

#include <QFrame>

namespace studio {

/// A pop-up over the window, as calm as a card: ground, one line, round corners. Closes on Esc and
/// on a click beside it, and deletes itself then. What it holds keeps 3 pixels from its edges.
class PopupFrame : public QFrame
{
    Q_OBJECT

public:
    /// \a name: as an object; \a told: what assistive tools call it.
    PopupFrame(const QString &name, const QString &told, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace studio
