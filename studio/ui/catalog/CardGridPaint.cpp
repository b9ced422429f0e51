#include "ui/catalog/CardGrid.h"

#include "ui/catalog/CatalogModel.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

// What is drawn and when: what is seen first, at once or after a name for it, then what comes next.

namespace studio {

namespace {

/// Beyond the time for drawing cards; then even their names are left for the next frame.
constexpr std::chrono::milliseconds standInsTime(5);

} // namespace

void CardGrid::paintEvent(QPaintEvent *event)
{
    QElapsedTimer frame;
    frame.start();
    QPainter painter(viewport());
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(event->rect(), tokens.window);
    if (model()->rowCount() == 0) {
        if (m_waiting)
            paintSkeletons(painter);
        return;
    }
    measure();
    const int around = CardPictures::margin();
    const auto [first, last] = rowsBetween(event->rect().top() - around,
                                           event->rect().bottom() + around);
    std::vector<int> missing;
    for (int row = first; row < last; ++row) {
        const QRect place = withShadow(row);
        if (!event->region().intersects(place))
            continue;
        const CatalogItem &item = m_cards->at(row);
        const QPixmap picture = m_pictures.kept(item.key, item.card, isSelected(row));
        if (picture.isNull())
            missing.push_back(row);
        else
            painter.drawPixmap(place.topLeft(), picture);
    }
    paintUndrawn(painter, std::move(missing), frame);
    if (hasFocus() && currentIndex().isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(visualRect(currentIndex())).adjusted(-3, -3, 3, 3), 14, 14);
    }
    m_idle.start();
}

void CardGrid::paintUndrawn(QPainter &painter, std::vector<int> rows, const QElapsedTimer &frame)
{
    sortByNearness(rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        const CatalogItem &item = m_cards->at(rows[i]);
        const QRect place = withShadow(rows[i]);
        // What a person does to a card is seen at once.
        const bool touched = isSelected(rows[i]) || m_pictures.has(item.key, item.card);
        // What is not drawn takes its time as well.
        const auto others = m_standInTime * qint64(rows.size() - i);
        if (i == 0 || touched || frame.durationElapsed() + others < m_drawingTime) {
            painter.drawPixmap(place.topLeft(),
                               m_pictures.picture(item.key, item.card, isSelected(rows[i])));
            continue;
        }
        const std::chrono::nanoseconds before = frame.durationElapsed();
        if (before > m_drawingTime + standInsTime) {
            m_pictures.paintGround(painter, place);
            continue;
        }
        m_pictures.paintStandIn(painter, place, item.key, item.card);
        m_standInTime = (3 * m_standInTime + (frame.durationElapsed() - before)) / 4;
    }
}

bool CardGrid::isSelected(int row) const
{
    return selectionModel()->isSelected(model()->index(row, 0));
}

std::vector<int> CardGrid::undrawn() const
{
    const int around = CardPictures::margin();
    const auto [first, last] = rowsBetween(-around, viewport()->height() + around);
    std::vector<int> rows;
    for (int row = first; row < last; ++row) {
        const CatalogItem &item = m_cards->at(row);
        if (withShadow(row).intersects(viewport()->rect())
            && m_pictures.kept(item.key, item.card, isSelected(row)).isNull())
            rows.push_back(row);
    }
    sortByNearness(rows);
    return rows;
}

void CardGrid::sortByNearness(std::vector<int> &rows) const
{
    const QPoint middle = viewport()->rect().center();
    std::ranges::sort(rows, {}, [&](int row) {
        return std::pair((cardRect(row).center() - middle).manhattanLength(), row);
    });
}

void CardGrid::goOn()
{
    const std::vector<int> rows = undrawn();
    for (const int row : rows)
        viewport()->update(withShadow(row));
    if (rows.empty())
        prepareOne();
}

void CardGrid::prepareOne()
{
    // What comes next in either direction, one card at a time, so that nothing has to wait for it.
    const int screen = viewport()->height();
    const auto [first, last] = rowsBetween(-screen, 2 * screen);
    const auto [seenFirst, seenLast] = rowsBetween(0, screen);
    const auto missing = [this](int row) {
        const CatalogItem &item = m_cards->at(row);
        if (m_pictures.has(item.key, item.card))
            return false;
        (void)m_pictures.picture(item.key, item.card, false);
        m_idle.start();
        return true;
    };
    for (int row = seenLast; row < last; ++row) {
        if (missing(row))
            return;
    }
    for (int row = seenFirst - 1; row >= first; --row) {
        if (missing(row))
            return;
    }
}

void CardGrid::paintSkeletons(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const int lines = viewport()->height() / (m_card.height() + m_gap) + 1;
    for (int row = 0; row < lines * m_columns; ++row) {
        const QRect card = cardRect(row);
        painter.setPen(tokens.line);
        painter.setBrush(tokens.raised);
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.sunken);
        const auto bar = [&](int x, int y, int width, int height, qreal radius) {
            const QRect place(card.left() + x, card.top() + y, width, height);
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), card, place), radius,
                                    radius);
        };
        bar(16, 16, 42, 42, 10);
        bar(70, 22, card.width() / 3, 12, 4);
        bar(70, 42, card.width() / 5, 10, 4);
        bar(16, 76, card.width() - 48, 10, 4);
        bar(16, 94, card.width() / 2, 10, 4);
    }
}

} // namespace studio
