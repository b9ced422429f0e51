#pragma once

#include "exchange/ModelMap.h"
#include "ui/export/ExportWork.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QScrollArea;

namespace studio {

/// The models that the personas name and that a program does not know, each with a line for the one
/// that it is to use there. What was said once is there again next time.
class ModelMapRow : public QWidget
{
    Q_OBJECT

public:
    explicit ModelMapRow(QWidget *parent = nullptr);

    /// Keeps the lines where they are the same, so that one can go on typing.
    void setNeeds(const std::vector<ModelNeed> &needs);
    [[nodiscard]] bool isEmpty() const { return m_needs.empty(); }
    [[nodiscard]] const ModelMap &map() const { return m_map; }
    void remember() const;

    [[nodiscard]] static ModelMap rememberedMap();

signals:
    void changed();

private:
    QLineEdit *makeLine(const ModelNeed &need);

    QScrollArea *m_area;
    std::vector<ModelNeed> m_needs;
    ModelMap m_map;
};

} // namespace studio
