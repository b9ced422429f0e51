#include "ui/widgets/ModelHost.h"

#include <QWidget>

namespace studio {

ModelHost::~ModelHost() = default;

const ModelHost *ModelHost::around(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (const auto *host = dynamic_cast<const ModelHost *>(at))
            return host;
    }
    return nullptr;
}

} // namespace studio
