#include "ui/widgets/ToldAs.h"

#include "ui/widgets/ToldChoice.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>

namespace studio {

using namespace Qt::StringLiterals;

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
    case ToldAs::Ground: return QAccessible::Client;
    case ToldAs::Popup: return QAccessible::Dialog;
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

/// The window that a pop-up is open over; null when it is open over none.
QWidget *ownerOf(const QWidget *popup)
{
    const QWidget *from = popup->parentWidget();
    if (!from) // That of a completer has no parent, but keeps the keys where they were.
        from = popup->focusProxy();
    if (!from)
        return QApplication::activeWindow();
    QWidget *window = from->window();
    return window->windowType() == Qt::Popup ? ownerOf(window) : window;
}

/// What hangs on a menu bar, a button or a choice is told of there.
bool isToldElsewhere(const QWidget *popup)
{
    const auto *menu = qobject_cast<const QMenu *>(popup);
    return (menu && !menu->menuAction()->associatedObjects().isEmpty())
           || popup->inherits("QComboBoxPrivateContainer");
}

QAccessibleInterface *told(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

class ToldPopup final : public QAccessibleWidget
{
public:
    explicit ToldPopup(QWidget *popup)
        : QAccessibleWidget(popup, roleOf(ToldAs::Popup))
    {
    }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        QWidget *owner = ownerOf(widget());
        return owner ? told(owner) : QAccessibleWidget::parent();
    }
};

class ToldWindow final : public QAccessibleWidget
{
public:
    ToldWindow(QWidget *window, QAccessible::Role role)
        : QAccessibleWidget(window, role)
    {
    }

    [[nodiscard]] int childCount() const override
    {
        return QAccessibleWidget::childCount() + int(popups().size());
    }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const int own = QAccessibleWidget::childCount();
        return index < own ? QAccessibleWidget::child(index) : told(popups().value(index - own));
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const int own = QAccessibleWidget::indexOfChild(child);
        const auto at = own < 0 && child
                            ? popups().indexOf(qobject_cast<QWidget *>(child->object()))
                            : -1;
        return at < 0 ? own : QAccessibleWidget::childCount() + int(at);
    }

private:
    [[nodiscard]] QWidgetList popups() const
    {
        QWidgetList found;
        const QWidgetList tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            if (top->windowType() == Qt::Popup && top->isVisible() && !isToldElsewhere(top)
                && ownerOf(top) == widget())
                found += top;
        }
        return found;
    }
};

/// Qt tells of a choice by what is chosen, and of its name only as of a label beside it: where
/// there is none that is seen, there is one that is not.
void giveLabel(QComboBox *box)
{
    QWidget *around = box->parentWidget();
    if (!around || box->accessibleName().isEmpty())
        return;
    const auto labels = around->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
    if (std::ranges::find(labels, box, &QLabel::buddy) != labels.end())
        return;
    auto *label = new QLabel(box->accessibleName().replace(u'&', u"&&"_s), around);
    label->setObjectName(box->objectName() + u".label"_s);
    label->setBuddy(box);
    label->hide();
}

QAccessibleInterface *makeToldWindow(const QString &, QObject *object)
{
    if (auto *box = qobject_cast<QComboBox *>(object)) {
        QTimer::singleShot(0, box, [box] { giveLabel(box); }); // It has no name and no place yet.
        return makeToldChoice(box);
    }
    // Qt's own is read as "layered pane" at every way into it.
    if (auto *pages = qobject_cast<QStackedWidget *>(object))
        return new QAccessibleWidget(pages, roleOf(ToldAs::Ground));
    if (auto *window = qobject_cast<QMainWindow *>(object))
        return new ToldWindow(window, QAccessible::Window);
    // A message box has more to tell than its parts.
    auto *dialog = qobject_cast<QDialog *>(object);
    if (dialog && !qobject_cast<QMessageBox *>(object))
        return new ToldWindow(dialog, QAccessible::Dialog);
    return nullptr;
}

QAccessibleInterface *makeTold(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant what = widget ? widget->property(mark) : QVariant();
    if (!what.isValid())
        return nullptr;
    const auto kind = ToldAs(what.toInt());
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return new ToldButton(kind, button);
    if (kind == ToldAs::Popup)
        return new ToldPopup(widget);
    return new QAccessibleWidget(widget, roleOf(kind));
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

void tellOfPopups()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeToldWindow);
        return true;
    }();
}

} // namespace studio
