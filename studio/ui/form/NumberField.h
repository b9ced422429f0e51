#pragma once

#include "ui/form/FieldEditor.h"

namespace studio {

class NumberEdit;

/// A whole number within its bounds, or not set.
class NumberField : public FieldEditor
{
    Q_OBJECT

public:
    NumberField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override;
    void show(const Entry *entry, const Value *value) override;
    void setReadOnly(bool readOnly) override;
    void finish() override;

private:
    void change(int number);

    NumberEdit *m_box;
};

} // namespace studio
