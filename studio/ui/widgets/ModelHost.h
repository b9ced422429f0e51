#pragma once

#include <QMap>
#include <QString>

class QWidget;

namespace studio {

/// Who knows what models the other personas name: the window, from its library. Widgets in it find
/// it among their parents.
class ModelHost
{
public:
    virtual ~ModelHost();

    /// What the agents of the library say in "model", with how many of them say it.
    [[nodiscard]] virtual QMap<QString, int> modelsInUse() const = 0;

    /// The nearest one around a widget, or nullptr.
    [[nodiscard]] static const ModelHost *around(const QWidget *widget);
};

} // namespace studio
