#pragma once

class QPainter;
class QWidget;

namespace studio {

/// Gives a window without a frame (a menu, a list of choices, a pop-up, a tool tip) round corners.
/// To be called before it is shown for the first time; its ground is to be drawn with
/// drawRoundGround(), and what lies in it keeps 3 pixels from its edges. Where windows are
/// composited the corners are transparent and smooth; elsewhere they are cut off.
void makeRound(QWidget *window);

/// The ground of such a window and the line around it, in the colours of its palette.
void drawRoundGround(QPainter &painter, const QWidget *window);

/// A ring along its edge, for one in which all has the focus.
void drawRoundRing(QPainter &painter, const QWidget *window);

} // namespace studio
