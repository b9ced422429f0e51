#pragma once

class QPainter;
class QStyleOption;

namespace studio {

/// The box of a check box with its state: empty, ticked, or partly with a line. Its edge stands out
/// from the ground in both themes.
void drawCheckSign(QPainter *painter, const QStyleOption &option);

/// The same for one of several that exclude each other.
void drawRadioSign(QPainter *painter, const QStyleOption &option);

} // namespace studio
