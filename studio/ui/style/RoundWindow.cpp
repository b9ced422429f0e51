#include "ui/style/RoundWindow.h"

#include "render/Tokens.h"
#include "ui/style/Compositor.h"

#include <QEvent>
#include <QPainter>
#include <QWidget>
#include <cmath>

namespace studio {

namespace {

constexpr qreal radius = 8;
constexpr auto roundName = "studio.roundWindow";

/// The pixels of which most lie within the corners.
QRegion cutOut(const QRect &whole)
{
    constexpr int rows = int(radius);
    QRegion region(whole.adjusted(0, rows, 0, -rows));
    for (int row = 0; row < rows; ++row) {
        const qreal down = radius - row - 0.5;
        const int in = qRound(radius - std::sqrt(radius * radius - down * down));
        const QRect line(whole.left() + in, 0, whole.width() - 2 * in, 1);
        region += line.translated(0, whole.top() + row);
        region += line.translated(0, whole.bottom() - row);
    }
    return region;
}

/// Cuts the corners off while nobody composites.
class Corners : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
            cut(static_cast<QWidget *>(watched));
        return QObject::eventFilter(watched, event);
    }

private:
    static void cut(QWidget *window)
    {
        if (window->testAttribute(Qt::WA_TranslucentBackground) && isComposited())
            window->clearMask();
        else
            window->setMask(cutOut(window->rect()));
    }
};

} // namespace

void makeRound(QWidget *window)
{
    if (window->property(roundName).toBool())
        return;
    window->setProperty(roundName, true);
    // The kind of a window's pixels is settled when it is made.
    if (!window->testAttribute(Qt::WA_WState_Created) && isComposited())
        window->setAttribute(Qt::WA_TranslucentBackground);
    window->installEventFilter(new Corners(window));
}

void drawRoundGround(QPainter &painter, const QWidget *window)
{
    const Tokens &tokens = tokensFor(window->palette());
    painter.save();
    if (!window->mask().isEmpty()) // no pixel of the corners is without colour
        painter.fillRect(window->rect(), tokens.line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.raised);
    const QRectF outline = QRectF(window->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(outline, radius - 0.5, radius - 0.5);
    painter.restore();
}

void drawRoundRing(QPainter &painter, const QWidget *window)
{
    constexpr qreal strength = 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokensFor(window->palette()).accent, strength));
    painter.setBrush(Qt::NoBrush);
    constexpr qreal half = strength / 2;
    painter.drawRoundedRect(QRectF(window->rect()).adjusted(half, half, -half, -half),
                            radius - half, radius - half);
    painter.restore();
}

} // namespace studio
