#pragma once

#include "ui/form/FieldEditor.h"

namespace studio {

class ChipEdit;
class ToolSummary;

/// A list of texts as chips. A list of tools offers the known ones by what they can do.
class ListField : public FieldEditor
{
    Q_OBJECT

public:
    ListField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override;
    [[nodiscard]] QWidget *keyTarget() const override;
    void show(const Entry *entry, const Value *value) override;
    void setReadOnly(bool readOnly) override;
    void setWarnings(const std::map<QString, QString> &reasons) override;
    void finish() override;
    [[nodiscard]] QWidget *below() const override;
    void follow(const Snapshot &snapshot) override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ChipEdit *m_chips;
    ToolSummary *m_tools = nullptr; ///< Of a list of tools: what comes of it, and the picker.
};

} // namespace studio
