#include "ui/window/ActionButton.h"

#include <QAction>
#include <utility>

namespace studio {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setObjectName(action->objectName() + QLatin1StringView(".button"));
    setAutoDefault(false);
    setCheckable(action->isCheckable());
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        follow();
}

int ActionButton::compactSaving() const
{
    return m_action->icon().isNull() ? 0 : fontMetrics().horizontalAdvance(m_action->iconText());
}

void ActionButton::follow()
{
    // An icon text is what a button says where the menu says more ("Undo Change model").
    const bool iconAlone = m_compact && !m_action->icon().isNull();
    setText(iconAlone ? QString() : m_action->iconText());
    setAccessibleName(m_action->text().remove(u'&'));
    setEnabled(m_action->isEnabled());
    setChecked(m_action->isChecked());
    setIcon(m_action->icon());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    const QString tip = m_action->text().remove(u'&');
    setAccessibleDescription(keys); // the tip says the name again
    setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1  (%2)").arg(tip, keys));
}

} // namespace studio
