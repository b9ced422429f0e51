#pragma once

#include "exchange/ModelMap.h"
#include "ui/export/ExportWork.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QScrollArea;

namespace studio {

/// The models that personas name and that say nothing where they go, each with a line for the one
/// that stands for it there. What was said once is there again next time.
class ModelMapRow : public QWidget
{
    Q_OBJECT

public:
    enum class Way {
        There, ///< From a persona to a program.
        Here,  ///< From a program's file to a persona.
    };

    explicit ModelMapRow(Way way = Way::There, QWidget *parent = nullptr);

    /// Keeps the lines where they are the same, so that one can go on typing.
    void setNeeds(const std::vector<ModelNeed> &needs);
    [[nodiscard]] bool isEmpty() const { return m_needs.empty(); }
    /// As TargetOptions::modelMap, or ImportOptions::modelsHere on the way here.
    [[nodiscard]] const ModelMap &map() const { return m_map; }
    void remember() const;

signals:
    void changed();

private:
    /// A model that was said for the other way is offered on the way here.
    bool offerFromOtherWay(const std::vector<ModelNeed> &needs);
    QLineEdit *makeLine(const ModelNeed &need);
    [[nodiscard]] QStringList suggestions(const ModelNeed &need) const;

    Way m_way;
    QScrollArea *m_area;
    std::vector<ModelNeed> m_needs;
    ModelMap m_map;
};

} // namespace studio
