#include "ui/style/FocusRing.h"

#include "render/Tokens.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QTextBrowser>
#include <QTreeView>

namespace studio {

namespace {

constexpr auto ownRing = "studio.ownFocusRing";
constexpr qreal strength = 2;
constexpr qreal radius = 5;

/// Where the keys are within a view: its current row, or all of it where no row is to be seen.
QRect placeOfKeys(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!view)
        return widget->rect();
    const QRect seen = view->viewport()->rect();
    QRect row = view->visualRect(view->currentIndex());
    if (row.isEmpty() || !seen.intersects(row))
        return widget->rect();
    const bool whole = view->selectionBehavior() == QAbstractItemView::SelectRows
                       || qobject_cast<const QTreeView *>(view);
    if (whole && !qobject_cast<const QListView *>(view)) {
        row.setLeft(seen.left());
        row.setRight(seen.right());
    }
    return (row & seen).translated(view->viewport()->mapTo(widget, QPoint()));
}

/// Lies over a view; neither the mouse nor screen readers meet it.
class Ring final : public QWidget
{
public:
    explicit Ring(QWidget *view)
        : QWidget(view)
        , m_view(view)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(view->rect());
        view->installEventFilter(this);
        if (const auto *rolled = qobject_cast<QAbstractScrollArea *>(view))
            rolled->viewport()->installEventFilter(this);
        show();
        raise();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(m_view->rect());
        // Whatever moves a row has the view painted.
        if (event->type() == QEvent::Paint && watched != m_view && placeOfKeys(m_view) != m_place)
            update();
        return false;
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokensFor(palette()).accent, strength));
        constexpr qreal half = strength / 2;
        m_place = placeOfKeys(m_view);
        painter.drawRoundedRect(QRectF(m_place).adjusted(half, half, -half, -half), radius, radius);
    }

private:
    QWidget *m_view;
    QRect m_place; ///< As it was painted last.
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
