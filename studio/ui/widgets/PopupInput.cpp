#include "ui/widgets/PopupInput.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTransform>
#include <QWindow>

namespace studio {

namespace {

/// Stands before what has the focus in the window below, as long as the pop-up is open.
class PopupInput final : public QObject
{
public:
    explicit PopupInput(QWidget *popup)
        : QObject(popup)
        , m_popup(popup)
    {
        popup->installEventFilter(this);
        connect(qApp, &QApplication::focusChanged, this, [this] { follow(); });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::Show:
            if (watched == m_popup)
                begin();
            return false;
        case QEvent::Hide:
            if (watched == m_popup)
                end();
            return false;
        case QEvent::InputMethod:
        case QEvent::InputMethodQuery: return watched == m_below && lead(event);
        default: return false;
        }
    }

private:
    void begin()
    {
        QObject *focus = QGuiApplication::focusObject();
        const auto *widget = qobject_cast<QWidget *>(focus);
        // Where the desktop gives the pop-up the focus there is nothing to do.
        if (!focus || (widget && widget->window() == m_popup))
            return;
        m_below = focus;
        m_below->installEventFilter(this);
        follow();
    }

    void end()
    {
        if (!m_below)
            return;
        QGuiApplication::inputMethod()->reset(); // what is half composed goes with the pop-up
        m_below->removeEventFilter(this);
        place(qobject_cast<QWidget *>(m_below));
        m_below.clear();
        tell(QGuiApplication::focusObject());
    }

    /// The control in the pop-up that takes text; nullptr when the focus is at none.
    [[nodiscard]] QWidget *line() const
    {
        QWidget *focus = m_popup->focusWidget();
        return focus && focus->testAttribute(Qt::WA_InputMethodEnabled) ? focus : nullptr;
    }

    bool lead(QEvent *event) const
    {
        if (QWidget *to = line()) {
            QCoreApplication::sendEvent(to, event);
        } else if (event->type() == QEvent::InputMethodQuery) {
            static_cast<QInputMethodQueryEvent *>(event)->setValue(Qt::ImEnabled, false);
            event->accept();
        }
        return true;
    }

    /// Lists of candidates stand at the line, and composing begins and ends with it.
    void follow()
    {
        if (!m_below)
            return;
        QWidget *to = line();
        place(to);
        tell(to ? to : m_popup);
    }

    /// Says where in the window below the control is.
    void place(const QWidget *control) const
    {
        const auto *below = qobject_cast<QWidget *>(m_below);
        if (!control || !below)
            return;
        const QPoint corner = below->window()->mapFromGlobal(control->mapToGlobal(QPoint()));
        QInputMethod *method = QGuiApplication::inputMethod();
        method->setInputItemTransform(QTransform::fromTranslate(corner.x(), corner.y()));
        method->setInputItemRectangle(control->rect());
    }

    static void tell(QObject *focus)
    {
        if (QWindow *window = QGuiApplication::focusWindow())
            emit window->focusObjectChanged(focus);
        QGuiApplication::inputMethod()->update(Qt::ImQueryAll);
    }

    QWidget *m_popup;
    QPointer<QObject> m_below;
};

} // namespace

void takeInput(QWidget *popup)
{
    new PopupInput(popup);
}

} // namespace studio
