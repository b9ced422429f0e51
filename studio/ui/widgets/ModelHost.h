#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QString>

class QWidget;

namespace studio {

/// Who knows what models the other personas name: the window, from its library. Widgets in it find
/// it among their parents.
class ModelHost
{
    Q_DECLARE_TR_FUNCTIONS(studio::ModelHost)

public:
    virtual ~ModelHost();

    /// What the agents of the library say in "model", with how many of them say it.
    [[nodiscard]] virtual QMap<QString, int> modelsInUse() const = 0;

    /// Of those the full ids of versions that still answer, by the patterns of the data.
    [[nodiscard]] QMap<QString, int> modelIdsInUse() const;
    /// "Named by 3 agents of the library"
    [[nodiscard]] static QString wordUse(int agents);

    /// The nearest one around a widget, or nullptr.
    [[nodiscard]] static const ModelHost *around(const QWidget *widget);
};

} // namespace studio
