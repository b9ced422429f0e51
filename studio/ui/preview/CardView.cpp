#include "ui/preview/CardView.h"

#include "render/CardPainter.h"
#include "ui/widgets/ToldAs.h"

#include <QEvent>
#include <QPainter>
#include <cmath>

namespace studio {

namespace {
constexpr int shadow = 4; // The room that the card's shadow is given on each side.
}

CardView::CardView(QWidget *parent)
    : QWidget(parent)
    , m_tokens(&lightTokens())
{
    tellAs(ToldAs::Picture, this);
    setObjectName(QStringLiteral("previewCard"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Card"));
}

void CardView::setCard(const CardModel &card)
{
    if (card == m_card)
        return;
    m_card = card;
    refresh(true);
    setAccessibleName(tr("Card: %1").arg(card.name));
    CardOptions options;
    options.base = font();
    setAccessibleDescription(drawCard(QSizeF(300, 200), card, *m_tokens, options).spoken);
}

void CardView::setTokens(const Tokens &tokens)
{
    if (m_tokens == &tokens)
        return;
    m_tokens = &tokens;
    refresh(false);
}

void CardView::setColumnWidth(std::optional<int> width)
{
    if (width == m_column)
        return;
    m_column = width;
    refresh(true);
}

void CardView::refresh(bool newSize)
{
    m_drawing.reset();
    if (newSize)
        updateGeometry();
    update();
}

QSizeF CardView::cardSizeFor(int width) const
{
    const int room = std::max(60, width - 2 * shadow);
    return m_column ? cardSize(std::min(*m_column, room), font()) : cardSize(room, m_card, font());
}

int CardView::heightForWidth(int width) const
{
    return int(std::ceil(cardSizeFor(width).height())) + 2 * shadow;
}

QSize CardView::sizeHint() const
{
    return {320, heightForWidth(320)};
}

QSize CardView::minimumSizeHint() const
{
    return {120, heightForWidth(width())};
}

void CardView::paintEvent(QPaintEvent *)
{
    const QSizeF size = cardSizeFor(width());
    if (!m_drawing || m_drawing->size != size) {
        CardOptions options;
        options.direction = layoutDirection();
        options.base = font();
        m_drawing = drawCard(size, m_card, *m_tokens, options);
    }
    QPainter painter(this);
    const qreal x = layoutDirection() == Qt::RightToLeft ? width() - shadow - size.width() : shadow;
    m_drawing->paint(painter, {x, shadow});
}

void CardView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::LanguageChange)
        refresh(true);
    QWidget::changeEvent(event);
}

} // namespace studio
