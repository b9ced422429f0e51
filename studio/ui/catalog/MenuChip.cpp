#include "ui/catalog/MenuChip.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/ToldAs.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace studio {

namespace {
constexpr int arrowRoom = 13;
}

MenuChip::MenuChip(const QString &name, QWidget *parent)
    : FilterChip(QString(), parent)
    , m_menu(new QMenu(this))
{
    tellAs(ToldAs::Menu, this);
    setObjectName(name);
    m_menu->setObjectName(name + QStringLiteral(".menu"));
    connect(this, &QAbstractButton::clicked, this, &MenuChip::open);
}

void MenuChip::setChosen(bool chosen)
{
    m_chosen = chosen;
    setChecked(chosen);
    update();
}

QSize MenuChip::sizeHint() const
{
    return FilterChip::sizeHint() + QSize(arrowRoom, 0);
}

void MenuChip::open()
{
    // A click is no choice yet.
    setChecked(m_chosen);
    m_menu->clear();
    emit aboutToFill(m_menu);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? width() - m_menu->sizeHint().width() : 0;
    m_menu->popup(mapToGlobal(QPoint(x, height() + 2)));
}

void MenuChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        open();
    else
        FilterChip::keyPressEvent(event);
}

void MenuChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool strong = hasFocus() || underMouse();
    painter.setPen(QPen(strong || m_chosen ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(m_chosen ? tokens.accentBackground : tokens.raised);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect inner = rect().adjusted(10, 0, -10, 0);
    const QRect words = mirrored ? inner.adjusted(arrowRoom, 0, 0, 0)
                                 : inner.adjusted(0, 0, -arrowRoom, 0);
    painter.setPen(tokens.text);
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 1));
    const qreal x = mirrored ? inner.left() + 3.5 : inner.right() - 3.5;
    const qreal y = rect().center().y() + 1.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.muted);
    painter.drawPolygon(QPolygonF{{x - 3.5, y - 2}, {x + 3.5, y - 2}, {x, y + 2.5}});
}

QString asActionText(QString name)
{
    return name.replace(u'&', QLatin1StringView("&&"));
}

} // namespace studio
