#pragma once

#include "registry/LayoutIndex.h"

#include <mutex>

namespace studio {

class Layout;

/// The index of a layout, parsed again only when its file is another one: publishers replace the
/// file, so that its inode, size or time differs. Safe to be used by several threads.
class KnownIndex
{
public:
    /// Errors: as LayoutFolder says; registry/missing for a folder that is not there.
    [[nodiscard]] Result<std::shared_ptr<const LayoutIndex>> of(const Layout &layout);

private:
    std::mutex m_mutex;
    QByteArray m_stamp;
    std::shared_ptr<const LayoutIndex> m_index;
};

} // namespace studio
