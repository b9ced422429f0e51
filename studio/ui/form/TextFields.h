#pragma once

#include "ui/form/FieldEditor.h"

class QLineEdit;

namespace studio {

class GrowingTextEdit;

/// Puts a text into a line edit by replacing what differs, so that the caret keeps its place.
void showInLine(QLineEdit *edit, const QString &text);

/// A text of one line. Of a key that the schema does not know, the type of the value is kept: a
/// number stays one while it reads as one.
class LineField : public FieldEditor
{
    Q_OBJECT

public:
    LineField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override;
    void show(const Entry *entry, const Value *value) override;
    void setReadOnly(bool readOnly) override;

private:
    QLineEdit *m_edit;
    bool m_resolves = false;
};

/// A text of several lines. A block scalar ends in a line end that is not shown but kept.
class TextField : public FieldEditor
{
    Q_OBJECT

public:
    TextField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override;
    void show(const Entry *entry, const Value *value) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] bool isComposing() const override;

private:
    GrowingTextEdit *m_edit;
    bool m_endsLine = false;
};

} // namespace studio
