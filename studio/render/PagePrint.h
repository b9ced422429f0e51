#pragma once

#include "persona/Snapshot.h"
#include "render/Tokens.h"

#include <QByteArray>
#include <QFont>

class QPagedPaintDevice;

namespace studio {

/// Prints the catalog page of a persona, with a line at the foot of each sheet that names it and
/// counts the sheets. Type is 10.5 pt whatever the size of \a base; the sheet's size and margins
/// are the device's. \a from, \a to: the sheets, from 1; 0: all. Always in the light colours.
/// Returns how many sheets the whole has, 0 when nothing could be painted.
int printPage(QPagedPaintDevice &device, const Snapshot &snapshot, const QFont &base = QFont(),
              int from = 0, int to = 0);

/// The same as a PDF on A4, or on Letter where that is usual.
[[nodiscard]] QByteArray pagePdf(const Snapshot &snapshot, const QFont &base = QFont());

} // namespace studio
