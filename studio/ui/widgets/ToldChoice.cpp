#include "ui/widgets/ToldChoice.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

class ToldChoice final : public QAccessibleWidget, public QAccessibleAttributesInterface
{
public:
    explicit ToldChoice(QComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::AttributesInterface)
            return static_cast<QAccessibleAttributesInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // The list, and the line where it can be written into.
    [[nodiscard]] int childCount() const override { return box()->isEditable() ? 2 : 1; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(box()->view());
        return index == 1 ? QAccessible::queryAccessibleInterface(box()->lineEdit()) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QObject *object = child ? child->object() : nullptr;
        return !object ? -1 : object == box()->view() ? 0 : object == box()->lineEdit() ? 1 : -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QWidget *line = box()->lineEdit();
        return line && line->rect().contains(line->mapFromGlobal(QPoint(x, y))) ? child(1)
                                                                                : nullptr;
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        switch (what) {
        case QAccessible::Name: {
            const QString name = QAccessibleWidget::text(what);
            return name.isEmpty() ? box()->currentText() : name;
        }
        case QAccessible::Value: return box()->currentText();
        default: return QAccessibleWidget::text(what);
        }
    }
    void setText(QAccessible::Text what, const QString &text) override
    {
        if (what == QAccessible::Value && box()->isEditable())
            box()->setEditText(text);
        else
            QAccessibleWidget::setText(what, text);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        state.editable = box()->isEditable();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return {showMenuAction(), pressAction()};
    }
    void doAction(const QString &name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return;
        if (box()->view()->isVisible())
            box()->hidePopup();
        else
            box()->showPopup();
    }

    [[nodiscard]] QList<QAccessible::Attribute> attributeKeys() const override
    {
        return {QAccessible::Attribute::Custom};
    }
    [[nodiscard]] QVariant attributeValue(QAccessible::Attribute key) const override
    {
        if (key != QAccessible::Attribute::Custom)
            return {};
        const QString chosen = box()->currentText();
        return QVariant::fromValue(
            QHash<QString, QString>{{u"valuetext"_s, chosen.isEmpty() ? placeholder() : chosen}});
    }

private:
    [[nodiscard]] QComboBox *box() const { return static_cast<QComboBox *>(widget()); }
    [[nodiscard]] QString placeholder() const
    {
        return box()->isEditable() ? box()->lineEdit()->placeholderText()
                                   : box()->placeholderText();
    }
};

} // namespace

QAccessibleInterface *makeToldChoice(QComboBox *box)
{
    return new ToldChoice(box);
}

} // namespace studio
