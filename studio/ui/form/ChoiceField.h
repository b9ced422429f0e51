#pragma once

#include "ui/form/FieldEditor.h"

namespace studio {

class ElidingComboBox;

/// One of the schema's values, or none of them, or yes and no. A value that the schema does not
/// know is shown as it is and stays until another is chosen.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override;
    void show(const Entry *entry, const Value *value) override;

private:
    void choose(int index);
    void removeForeign();

    ElidingComboBox *m_box;
    int m_known = 0; ///< How many entries come from the schema, "not set" included.
};

/// As a choice, but any text can be typed: models, licences, colours.
class OpenChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    OpenChoiceField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override;
    void show(const Entry *entry, const Value *value) override;

private:
    void showSwatch(const QString &text);
    /// Full ids of models that other personas name, behind the choices of the schema.
    void offerModels();

    ElidingComboBox *m_box;
    int m_known = 0; ///< How many entries come from the schema.
};

} // namespace studio
