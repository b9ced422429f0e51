#include "ui/form/SectionsAccess.h"

#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

namespace studio {

namespace {

/// A section without a card. It ends when its card is made.
class SectionPlace final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SectionPlace(SectionsPanel *panel, int position)
        : m_panel(panel)
        , m_position(position)
    {
    }

    [[nodiscard]] int position() const { return m_position; }

    [[nodiscard]] bool isValid() const override
    {
        return m_panel && m_position < m_panel->count() && !m_panel->madeCard(m_position);
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_panel ? m_panel->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_panel);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        return isValid() && what == QAccessible::Name
                   ? SectionHeader::tr("Section %1").arg(m_panel->title(m_position))
                   : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_panel->placeOf(m_position);
        return {m_panel->mapToGlobal(place.topLeft()), place.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Button; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.expandable = true;
        state.collapsed = true;
        state.focusable = true;
        state.offscreen = true;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return {pressAction(), setFocusAction()};
    }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        SectionHeader *header = m_panel->card(m_position)->header();
        header->setFocus(Qt::OtherFocusReason);
        if (action == pressAction())
            header->click();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<SectionsPanel> m_panel;
    int m_position;
};

/// First what stands above the sections, then each of them, with or without a card.
class PanelAccess final : public QAccessibleWidget
{
public:
    explicit PanelAccess(SectionsPanel *panel)
        : QAccessibleWidget(panel, QAccessible::Client)
    {
    }
    ~PanelAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_places))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override
    {
        return int(others().size()) + panel()->count();
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const QList<QWidget *> above = others();
        if (index >= 0 && index < above.size())
            return QAccessible::queryAccessibleInterface(above[index]);
        const int position = index - int(above.size());
        return position >= 0 && position < panel()->count() ? section(position) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QList<QWidget *> above = others();
        if (!child)
            return -1;
        auto *widget = qobject_cast<QWidget *>(child->object());
        if (const auto *card = qobject_cast<SectionCard *>(widget))
            return int(above.size()) + panel()->positionOf(card);
        if (widget)
            return int(above.indexOf(widget));
        for (auto place = m_places.begin(); place != m_places.end(); ++place) {
            if (QAccessible::accessibleInterface(place.value()) == child)
                return int(above.size()) + place.key();
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint place = panel()->mapFromGlobal(QPoint(x, y));
        if (!panel()->rect().contains(place))
            return nullptr;
        if (QWidget *there = panel()->childAt(place)) {
            while (there->parentWidget() != panel())
                there = there->parentWidget();
            return QAccessible::queryAccessibleInterface(there);
        }
        for (int i = 0; i < panel()->count(); ++i) {
            if (!panel()->madeCard(i) && panel()->placeOf(i).contains(place))
                return section(i);
        }
        return nullptr;
    }

private:
    [[nodiscard]] SectionsPanel *panel() const { return static_cast<SectionsPanel *>(widget()); }

    [[nodiscard]] QList<QWidget *> others() const
    {
        QList<QWidget *> others = panel()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        others.removeIf([](const QWidget *child) {
            return child->isWindow() || child->isHidden()
                   || qobject_cast<const SectionCard *>(child);
        });
        return others;
    }

    [[nodiscard]] QAccessibleInterface *section(int position) const
    {
        if (SectionCard *card = panel()->madeCard(position))
            return QAccessible::queryAccessibleInterface(card);
        const auto known = m_places.constFind(position);
        if (known != m_places.constEnd()) {
            if (QAccessibleInterface *place = QAccessible::accessibleInterface(*known))
                return place;
        }
        auto *place = new SectionPlace(panel(), position);
        m_places.insert(position, QAccessible::registerAccessibleInterface(place));
        return place;
    }

    mutable QHash<int, QAccessible::Id> m_places;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *panel = qobject_cast<SectionsPanel *>(object);
    return panel ? new PanelAccess(panel) : nullptr;
}

} // namespace

void tellSections()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
}

} // namespace studio
