#include "ui/widgets/ToldAs.h"

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace studio {

namespace {

constexpr auto mark = "studio.toldAs";

QAccessible::Role roleOf(ToldAs what)
{
    switch (what) {
    case ToldAs::Folding: return QAccessible::Button;
    case ToldAs::Menu: return QAccessible::ButtonMenu;
    case ToldAs::Picture: return QAccessible::Graphic;
    case ToldAs::Text: return QAccessible::StaticText;
    case ToldAs::Keys: return QAccessible::HotkeyField;
    case ToldAs::Alert: return QAccessible::AlertMessage;
    }
    Q_UNREACHABLE_RETURN(QAccessible::NoRole);
}

class ToldButton final : public QAccessibleWidget
{
public:
    ToldButton(ToldAs what, QAbstractButton *button)
        : QAccessibleWidget(button, roleOf(what))
        , m_folds(what == ToldAs::Folding)
    {
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = !m_folds;
        state.expandable = m_folds;
        state.expanded = m_folds && button()->isChecked();
        state.collapsed = m_folds && !button()->isChecked();
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        const QString told = QAccessibleWidget::text(text);
        return text == QAccessible::Name && told.isEmpty() ? button()->text() : told;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && button()->isEnabled())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton *button() const
    {
        return static_cast<QAbstractButton *>(widget());
    }

    bool m_folds;
};

QAccessibleInterface *makeTold(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant what = widget ? widget->property(mark) : QVariant();
    if (!what.isValid())
        return nullptr;
    const auto told = ToldAs(what.toInt());
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return new ToldButton(told, button);
    return new QAccessibleWidget(widget, roleOf(told));
}

} // namespace

void tellAs(ToldAs what, QWidget *widget)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeTold);
        return true;
    }();
    widget->setProperty(mark, int(what));
    if (what != ToldAs::Folding)
        return;
    QObject::connect(static_cast<QAbstractButton *>(widget), &QAbstractButton::toggled, widget,
                     [widget] {
                         QAccessible::State changed;
                         changed.expanded = true;
                         QAccessibleStateChangeEvent event(widget, changed);
                         QAccessible::updateAccessibility(&event);
                     });
}

} // namespace studio
