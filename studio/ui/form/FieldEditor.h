#pragma once

#include "persona/Schema.h"
#include "persona/Snapshot.h"

#include "text/Result.h"
#include "text/TextEdit.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <map>
#include <memory>

class QMenu;
class QWidget;

namespace studio {

/// A change that is worked out on the text as it is when it is made.
using FieldPlan = std::function<Result<TextEdit>(const Snapshot &)>;

/// The editor of one field's value: a control and what ties it to values. It holds no truth; it
/// shows what it is given and says what the person made of it.
class FieldEditor : public QObject
{
    Q_OBJECT

public:
    /// Which control suits a value. A value of another type than the field's gets a control in
    /// which it can be seen, and where that is possible, corrected.
    enum class Form { Line, Text, Choice, OpenChoice, Number, Chips, Tree, Summary };

    explicit FieldEditor(const Field &field);
    ~FieldEditor() override;

    /// \a entry: nullptr when the key is absent. \a value: nullptr when it is absent or cannot be
    /// understood.
    [[nodiscard]] static Form formFor(const Field &field, const Entry *entry, const Value *value);
    [[nodiscard]] static std::unique_ptr<FieldEditor> make(Form form, const Field &field,
                                                           QWidget *parent);

    [[nodiscard]] const Field &field() const { return m_field; }
    [[nodiscard]] virtual QWidget *control() const = 0;
    /// The widget that has the focus and gets the keys. A combo or spin box keeps both to itself
    /// and only passes them on to its line edit.
    [[nodiscard]] virtual QWidget *keyTarget() const { return control(); }
    /// Shows a value where it differs from what is shown; caret and selection stay. Emits nothing.
    virtual void show(const Entry *entry, const Value *value) = 0;
    virtual void setReadOnly(bool readOnly);
    /// An input method is putting characters together; show() must wait.
    [[nodiscard]] virtual bool isComposing() const { return m_composing; }
    /// The items of a list to warn of, with the reason.
    virtual void setWarnings(const std::map<QString, QString> &) { }
    /// Stands below the control; nullptr when there is nothing more.
    [[nodiscard]] virtual QWidget *below() const { return nullptr; }
    /// Adds what can be done with the part of the value in use.
    virtual void fillMenu(QMenu *) { }
    /// Shows what comes of the value together with the rest of the persona.
    virtual void follow(const Snapshot &) { }
    /// The editor is left: what is typed but not yet said is said now.
    virtual void finish() { }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The person made a value. \a typing: one key of several, to be one step with the others.
    void edited(const studio::Value &value, bool typing);
    /// The person changed a part of the value.
    void planned(const studio::FieldPlan &change);
    /// The person chose that the field is not set.
    void unset();
    /// The text was emptied, which for most fields means "not set" once the editor is left.
    void emptied();
    void compositionEnded();
    void placeRequested();
    /// The person wants to choose from all there is, below \a anchor.
    void chooseRequested(QWidget *anchor);

protected:
    /// Follows the input method of the widget that the keys go to.
    void watch(QWidget *keyTarget);

    Field m_field;

private:
    bool m_composing = false;
};

} // namespace studio
