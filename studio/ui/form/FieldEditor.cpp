#include "ui/form/FieldEditor.h"

#include "ui/form/ChoiceField.h"
#include "ui/form/ListField.h"
#include "ui/form/MapField.h"
#include "ui/form/NumberField.h"
#include "ui/form/SummaryField.h"
#include "ui/form/TextFields.h"

#include <QInputMethodEvent>
#include <QWidget>

namespace studio {

FieldEditor::FieldEditor(const Field &field)
    : m_field(field)
{
}

FieldEditor::~FieldEditor() = default;

namespace {

/// A number that the box for numbers can show as it is.
bool isWithin(const Field &field, const Value &value)
{
    using Limits = std::numeric_limits<int>;
    return value.isInteger() && value.toInteger() >= field.minimum.value_or(Limits::min() + 1)
           && value.toInteger()
                  <= std::min<qint64>(field.maximum.value_or(Limits::max()), Limits::max());
}

} // namespace

FieldEditor::Form FieldEditor::formFor(const Field &field, const Entry *entry, const Value *value)
{
    if (entry && !value)
        return Form::Summary;
    // What stands behind an anchor or a tag is edited there, but not what another place says.
    const bool special = entry && entry->style == Style::Opaque;
    if (special && entry->value && *entry->value != *value)
        return Form::Summary;
    if (special && !value->isScalar())
        return Form::Tree;
    if (special && !entry->value)
        return Form::Summary;
    const bool set = entry && value && !value->isNull();
    const bool flatList = set && value->isList()
                          && std::ranges::all_of(value->toList(), &Value::isScalar);
    const bool nested = set && (value->isMap() || (value->isList() && !flatList));
    switch (field.type) {
    case FieldType::List:
    case FieldType::ToolList: return nested ? Form::Tree : Form::Chips;
    case FieldType::Any:
        // A list of names is one of chips, until one of them has entries of its own.
        if (flatList || (!set && field.group.isEmpty()))
            return Form::Chips;
        return set && value->isScalar() ? Form::Line : Form::Tree;
    case FieldType::Map: return set && value->isScalar() ? Form::Summary : Form::Tree;
    default: break;
    }
    if (nested || flatList)
        return nested ? Form::Tree : Form::Summary;
    switch (field.type) {
    case FieldType::Text: return Form::Text;
    case FieldType::Choice: return field.openValues ? Form::OpenChoice : Form::Choice;
    case FieldType::Color: return Form::OpenChoice;
    case FieldType::Boolean: return Form::Choice;
    case FieldType::Integer: return set && !isWithin(field, *value) ? Form::Line : Form::Number;
    default: return Form::Line;
    }
}

std::unique_ptr<FieldEditor> FieldEditor::make(Form form, const Field &field, QWidget *parent)
{
    switch (form) {
    case Form::Line: return std::make_unique<LineField>(field, parent);
    case Form::Text: return std::make_unique<TextField>(field, parent);
    case Form::Choice: return std::make_unique<ChoiceField>(field, parent);
    case Form::OpenChoice: return std::make_unique<OpenChoiceField>(field, parent);
    case Form::Number: return std::make_unique<NumberField>(field, parent);
    case Form::Chips: return std::make_unique<ListField>(field, parent);
    case Form::Tree: return std::make_unique<MapField>(field, parent);
    case Form::Summary: break;
    }
    return std::make_unique<SummaryField>(field, parent);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    control()->setEnabled(!readOnly);
}

void FieldEditor::watch(QWidget *keyTarget)
{
    keyTarget->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::InputMethod) {
        const bool before = m_composing;
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        if (before && !m_composing) {
            // The control still has to take what was composed.
            QMetaObject::invokeMethod(this, &FieldEditor::compositionEnded, Qt::QueuedConnection);
        }
    }
    return false;
}

} // namespace studio
