#pragma once

#include "ui/publish/Publication.h"

#include <QWidget>

class QPainter;

namespace studio {

/// Whether a persona's publication calls for something: what is published as it is does not.
[[nodiscard]] bool callsForSomething(PublishedNow now);
/// A sign that tells by its shape, too. Published: a check mark; changed since: a full disc;
/// waiting for a curator: a ring; a draft: a broken ring; not known whether it arrived: a square.
void drawPublishedSign(QPainter &painter, const QRectF &square, PublishedNow now,
                       const QPalette &palette);
/// There is a newer version: an arrow down.
void drawNewerSign(QPainter &painter, const QRectF &square, const QPalette &palette);

/// The sign as a widget; nothing is known: it is empty.
class PublishedSign : public QWidget
{
    Q_OBJECT

public:
    explicit PublishedSign(QWidget *parent = nullptr);

    void setNow(PublishedNow now);
    void setNewer(bool newer);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PublishedNow m_now = PublishedNow::Never;
    bool m_newer = false;
};

} // namespace studio
