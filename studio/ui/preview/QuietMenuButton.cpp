#include "ui/preview/QuietMenuButton.h"

#include "render/Tokens.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>

namespace studio {

namespace {

constexpr int arrowRoom = 12;
/// The arrow ends where what stands below it ends.
constexpr int trailing = 1;

} // namespace

QuietMenuButton::QuietMenuButton(QWidget *parent)
    : QToolButton(parent)
    , m_choices(new QActionGroup(this))
{
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(new QMenu(this));
    connect(m_choices, &QActionGroup::triggered, this, [this](const QAction *action) {
        const QString value = action->data().toString();
        if (value == m_value)
            return;
        setValue(value);
        emit valueChosen(value);
    });
}

void QuietMenuButton::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void QuietMenuButton::describe()
{
    if (!m_title.isEmpty())
        setAccessibleName(tr("%1: %2").arg(m_title, text()));
}

void QuietMenuButton::addChoice(const QString &text, const QString &shown, const QString &value)
{
    QAction *action = menu()->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    action->setIconText(shown);
    m_choices->addAction(action);
    if (m_value.isNull())
        setValue(value);
}

void QuietMenuButton::setChoiceVisible(const QString &value, bool visible)
{
    for (QAction *action : m_choices->actions()) {
        if (action->data().toString() == value)
            action->setVisible(visible);
    }
}

void QuietMenuButton::setValue(const QString &value)
{
    for (QAction *action : m_choices->actions()) {
        if (action->data().toString() != value)
            continue;
        m_value = value;
        action->setChecked(true);
        setText(action->iconText());
        describe();
        updateGeometry();
        update();
    }
}

QSize QuietMenuButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 6 + arrowRoom + trailing, metrics.height() + 8};
}

void QuietMenuButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const bool marked = underMouse() || isDown() || menu()->isVisible();
    const QColor color = marked ? tokens.text : tokens.muted;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect inner = mirrored ? rect().adjusted(trailing, 0, -6, 0)
                                 : rect().adjusted(6, 0, -trailing, 0);
    painter.setPen(color);
    painter.drawText(inner, Qt::AlignLeading | Qt::AlignVCenter, text());
    const qreal x = mirrored ? inner.left() + 3.5 : inner.right() - 3.5;
    const qreal y = rect().center().y() + 1.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{x - 3.5, y - 2}, {x + 3.5, y - 2}, {x, y + 2.5}});
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
}

} // namespace studio
