#pragma once

#include "ui/form/FieldEditor.h"

class QLabel;

namespace studio {

class LinkButton;
struct NestedNode;

/// A value that the form does not express: what it is, and the way to its line.
class SummaryField : public FieldEditor
{
    Q_OBJECT

public:
    SummaryField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override { return m_frame; }
    [[nodiscard]] QWidget *keyTarget() const override;
    void show(const Entry *entry, const Value *value) override;
    void follow(const Snapshot &snapshot) override;
    void setReadOnly(bool) override { }
    /// One line that tells what a value holds: "2 entries: PreToolUse, PostToolUse".
    [[nodiscard]] static QString summaryOf(const Entry *entry, const Value *value);
    /// The same of a value that is what an anchor above it names.
    [[nodiscard]] static QString aliasSummary(const Entry &entry, const NestedNode &root);

private:
    void say(const QString &text);

    QWidget *m_frame;
    QLabel *m_label;
    LinkButton *m_link;
    bool m_absent = true;
};

} // namespace studio
