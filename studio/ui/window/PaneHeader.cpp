#include "ui/window/PaneHeader.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QPainter>

namespace studio {

namespace {
constexpr int leastHeight = 32;
constexpr int margin = 12;
} // namespace

PaneHeader::PaneHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PaneHeader::setTitle(const QString &title, bool strong)
{
    m_title = title;
    m_strong = strong;
    describe();
}

void PaneHeader::setRemark(const QString &remark)
{
    if (remark == m_remark)
        return;
    m_remark = remark;
    describe();
}

void PaneHeader::setMarked(bool marked)
{
    m_marked = marked;
    describe();
}

void PaneHeader::describe()
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_marked ? tr("%1, not saved").arg(m_remark) : m_remark);
    update();
}

QSize PaneHeader::sizeHint() const
{
    return {120, std::max(leastHeight, fontMetrics().height() + 14)};
}

QSize PaneHeader::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(QRect(0, rect().bottom(), width(), 1), tokens.line);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QFont small = labelFont(font());
    QFont strong = small;
    strong.setBold(m_strong);
    const QRect inner = rect().adjusted(margin, 0, -margin, -1);
    const int start = Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const int end = Qt::AlignAbsolute | (mirrored ? Qt::AlignLeft : Qt::AlignRight);

    const QFontMetrics strongMetrics(strong);
    const int room = inner.width() - (m_marked ? 20 : 0);
    const QString title = strongMetrics.elidedText(m_title, Qt::ElideMiddle, room);
    const int titleWidth = strongMetrics.horizontalAdvance(title);
    painter.setFont(strong);
    painter.setPen(m_strong ? tokens.text : tokens.muted);
    painter.drawText(inner, start | Qt::AlignVCenter, title);
    int used = titleWidth + 16;
    if (m_marked) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.muted);
        const qreal x = mirrored ? inner.right() - titleWidth - 14 : inner.left() + titleWidth + 14;
        painter.drawEllipse(QPointF(x, inner.center().y() + 1), 4, 4);
        used += 20;
    }
    painter.setFont(small);
    painter.setPen(tokens.muted);
    const int left = inner.width() - used;
    if (left > 40) {
        painter.drawText(inner, end | Qt::AlignVCenter,
                         QFontMetrics(small).elidedText(m_remark, Qt::ElideRight, left));
    }
}

} // namespace studio
