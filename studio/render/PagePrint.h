#pragma once

#include "persona/Snapshot.h"
#include "render/Tokens.h"

#include <QByteArray>
#include <QFont>
#include <QPageSize>
#include <optional>

class QPagedPaintDevice;

namespace studio {

/// Prints the catalog page of a persona, with a line at the foot of each sheet that names it and
/// counts the sheets. Type is 10.5 pt times \a scale whatever the size of \a base; the sheet's size and margins
/// are the device's. \a from, \a to: the sheets, from 1; 0: all. Always in the light colours.
/// Returns how many sheets the whole has, 0 when nothing could be painted.
int printPage(QPagedPaintDevice &device, const Snapshot &snapshot, const QFont &base = QFont(),
              int from = 0, int to = 0, qreal scale = 1);

/// The paper of a PDF.
struct Paper
{
    std::optional<QPageSize> size; ///< Without one: A4, or Letter where that is usual.
    qreal scale = 1; ///< Of the type.
};

[[nodiscard]] QByteArray pagePdf(const Snapshot &snapshot, const QFont &base = QFont(),
                                 const Paper &paper = {});

} // namespace studio
