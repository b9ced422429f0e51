#pragma once

#include "exchange/Target.h"

#include <QTreeView>

namespace studio {

class ExportReportModel;

/// The fields that an export does not simply keep: what becomes of each, and why.
class ExportReport : public QTreeView
{
    Q_OBJECT

public:
    explicit ExportReport(QWidget *parent = nullptr);

    /// Sections only show where something becomes of them.
    void setOutcomes(const std::vector<FieldOutcome> &fields,
                     const std::vector<FieldOutcome> &sections);
    /// How many fields are simply kept.
    [[nodiscard]] int kept() const;
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    ExportReportModel *m_model;
};

} // namespace studio
