#include "ui/style/FocusRing.h"

#include "render/Tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QTextBrowser>

namespace studio {

namespace {

constexpr auto ownRing = "studio.ownFocusRing";
constexpr qreal strength = 2;
constexpr qreal radius = 5;

/// Lies over a view; neither the mouse nor screen readers meet it.
class Ring final : public QWidget
{
public:
    explicit Ring(QWidget *view)
        : QWidget(view)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(view->rect());
        view->installEventFilter(this);
        show();
        raise();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(static_cast<QWidget *>(watched)->rect());
        return false;
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokensFor(palette()).accent, strength));
        constexpr qreal half = strength / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
    }
};

class FocusRings final : public QObject
{
public:
    explicit FocusRings(QApplication *application)
        : QObject(application)
    {
        connect(application, &QApplication::focusChanged, this,
                [this](QWidget *, QWidget *now) { follow(now); });
    }

private:
    void follow(QWidget *now)
    {
        delete m_ring;
        // Whoever clicks sees where.
        if (now && wantsRing(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
            m_ring = new Ring(now);
    }

    static bool wantsRing(const QWidget *widget)
    {
        const auto *page = qobject_cast<const QTextBrowser *>(widget);
        // A page with a frame is ringed by its style.
        const bool isView = qobject_cast<const QAbstractItemView *>(widget)
                            || (page && page->isReadOnly() && page->frameWidth() == 0);
        const bool inComboBox = widget->window()->inherits("QComboBoxPrivateContainer");
        return isView && !inComboBox && !widget->property(ownRing).toBool();
    }

    QPointer<Ring> m_ring;
};

} // namespace

void showFocusRings()
{
    [[maybe_unused]] static auto *rings = new FocusRings(qApp);
}

void setOwnFocusRing(QWidget *view)
{
    view->setProperty(ownRing, true);
}

} // namespace studio
