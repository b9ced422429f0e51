#include "ui/form/ListField.h"

#include "persona/Tools.h"
#include "ui/form/DataText.h"
#include "ui/form/FieldNote.h"
#include "ui/form/ToolSummary.h"
#include "ui/settings/FormKeys.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/LinkButton.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

std::vector<Suggestion> toolSuggestions()
{
    std::vector<Suggestion> suggestions;
    for (const ToolGroup &group : toolGroups()) {
        suggestions.push_back({dataText(group.label), {}, true});
        for (const Tool &tool : knownTools()) {
            if (tool.group == group.id && !tool.legacy)
                suggestions.push_back({tool.name, dataText(tool.help)});
        }
    }
    return suggestions;
}

QString addText(const Field &field)
{
    if (field.type == FieldType::ToolList)
        return ListField::tr("+ tool");
    if (field.key == "skills"_L1)
        return ListField::tr("+ skill");
    if (field.key == "tags"_L1)
        return ListField::tr("+ tag");
    return ListField::tr("+ add");
}

} // namespace

ListField::ListField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_chips(new ChipEdit(parent))
{
    m_chips->setAddText(addText(field));
    if (field.type == FieldType::ToolList) {
        m_chips->setSuggestions(toolSuggestions());
        m_tools = new ToolSummary(field.key, parent);
        connect(m_tools->button(), &LinkButton::clicked, this,
                [this] { emit chooseRequested(m_tools->button()); });
    } else if (!field.choices.empty()) {
        std::vector<Suggestion> suggestions;
        for (const Choice &choice : field.choices)
            suggestions.push_back({choice.value, dataText(choice.help)});
        m_chips->setSuggestions(std::move(suggestions));
    }
    watch(m_chips->lineEdit());
    connect(m_chips, &ChipEdit::itemsChanged, this, [this](const QStringList &items) {
        // No tools at all and all tools are opposites; elsewhere an empty list says nothing.
        if (items.isEmpty() && m_field.emptyMeaning.isEmpty() && !m_field.required)
            emit unset();
        else
            emit edited(Value(items), false);
    });
}

QWidget *ListField::control() const
{
    return m_chips;
}

QWidget *ListField::keyTarget() const
{
    return m_chips->lineEdit();
}

void ListField::show(const Entry *, const Value *value)
{
    m_chips->setItems(value ? value->asTexts() : QStringList());
}

void ListField::setReadOnly(bool readOnly)
{
    m_chips->setReadOnly(readOnly);
    if (m_tools)
        m_tools->button()->setEnabled(!readOnly);
}

void ListField::setWarnings(const std::map<QString, QString> &reasons)
{
    m_chips->setWarnings(reasons);
}

void ListField::finish()
{
    m_chips->commit();
}

QWidget *ListField::below() const
{
    return m_tools;
}

void ListField::follow(const Snapshot &snapshot)
{
    if (m_tools)
        m_tools->show(snapshot, fieldNote(m_field, snapshot, {}));
}

bool ListField::eventFilter(QObject *watched, QEvent *event)
{
    // As a combo box opens.
    if (m_tools && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool opens = FormKeys::matches(key, FormCommand::Choose)
                           || (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier);
        if (opens && m_tools->button()->isEnabled()) {
            emit chooseRequested(m_chips);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace studio
