#include "ui/library/LibraryDelegate.h"

#include "library/SearchWords.h"
#include "render/Tokens.h"
#include "ui/library/LibraryModel.h"
#include "ui/publish/PublishedSign.h"
#include "ui/widgets/Bidi.h"
#include "ui/widgets/Look.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int rowHeight = 30;
constexpr int picture = 16;
constexpr int signSize = 8;
constexpr int newerSize = 10;

void drawBadge(QPainter *painter, const QRect &rect, int count, const QColor &color)
{
    QColor ground = color;
    ground.setAlphaF(0.14f);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignCenter, QLocale().toString(count));
}

/// How many errors and warnings there are in all below a heading, as words of their colours.
void drawCounts(QPainter *painter, const QRect &row, const QStyleOptionViewItem &option,
                const QModelIndex &index)
{
    const Tokens &tokens = tokensFor(option.palette);
    const int far = Qt::AlignVCenter
                    | int(QStyle::visualAlignment(option.direction, Qt::AlignRight));
    int right = row.right();
    for (const auto &[role, color] : {std::pair(LibraryModel::WarningsRole, tokens.warning),
                                      std::pair(LibraryModel::ErrorsRole, tokens.error)}) {
        const int count = index.data(role).toInt();
        if (count == 0)
            continue;
        const QString text = QLocale().toString(count);
        const int width = painter->fontMetrics().horizontalAdvance(text) + 4;
        const QRect place(right - width, row.top(), width, row.height());
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place), far, text);
        right -= width + 6;
    }
}

/// One line of text, elided, with what the query has found marked by colour and weight.
void drawMarked(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                const QString &text, const QString &query, const QFont &font, const QColor &color)
{
    const Tokens &tokens = tokensFor(option.palette);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QTextOption direction;
    direction.setTextDirection(option.direction);
    direction.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    direction.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(direction);
    QList<QTextLayout::FormatRange> marks;
    for (const Span &hit : searchHits(shown, query)) {
        QTextCharFormat format;
        format.setForeground(tokens.accent);
        format.setFontUnderline(true);
        marks.push_back({int(hit.begin), int(hit.length()), format});
    }
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width());
    layout.endLayout();
    painter->setPen(color);
    layout.draw(painter, rect.topLeft() + QPointF(0, (rect.height() - line.height()) / 2));
}

QFont smallFont(const QFont &body)
{
    QFont small = body;
    small.setPixelSize(std::max(9, QFontInfo(body).pixelSize() - 2));
    return small;
}

/// A star of five points.
QPainterPath starIn(const QRectF &square)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double angle = M_PI * (i / 5.0 - 0.5);
        const double radius = square.width() / 2 * (i % 2 == 0 ? 1.0 : 0.42);
        const QPointF point = square.center() + QPointF(std::cos(angle), std::sin(angle)) * radius;
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

} // namespace

void LibraryDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool folder = !index.data(LibraryModel::HeadingRole).toBool();
    QFont font = folder ? option.font : smallFont(option.font);
    font.setWeight(QFont::DemiBold);
    if (!folder) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    }
    // Among rows of two lines it stands where it stands among those of one.
    QRect place = option.rect.adjusted(4, 0, -8, 0);
    place.setHeight(
        std::min(place.height(), std::max(rowHeight, option.fontMetrics.height() + 12)));
    const auto width = [&](LibraryModel::Role role) {
        const int count = index.data(role).toInt();
        return count == 0 ? 0
                          : QFontMetrics(font).horizontalAdvance(QLocale().toString(count)) + 10;
    };
    const int counts = width(LibraryModel::ErrorsRole) + width(LibraryModel::WarningsRole);
    painter->setFont(font);
    painter->setPen(folder ? tokens.text : tokens.muted);
    painter->drawText(
        QStyle::visualRect(option.direction, option.rect, place.adjusted(0, 0, -counts, 0)),
        Qt::AlignVCenter | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
        asPath(QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                             place.width() - counts),
               folder ? option.direction : Qt::LeftToRight));
    drawCounts(painter, place, option, index);
}

void LibraryDelegate::paintPersona(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect row = option.rect.adjusted(0, 1, 0, -1);
    const auto visual = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QString query = index.data(LibraryModel::QueryRole).toString();
    const bool twoLines = !query.isEmpty();
    const QFont small = smallFont(option.font);
    const int nameHeight = twoLines ? option.fontMetrics.height() + 4 : row.height();
    const QRect first(row.left(), row.top() + (twoLines ? 3 : 0), row.width(), nameHeight);
    const QRect icon(row.left() + 4, first.center().y() - picture / 2 + 1, picture, picture);
    painter->drawPixmap(visual(icon), index.data(LibraryModel::PictureRole).value<QPixmap>());

    int end = row.right() - 8;
    const int errors = index.data(LibraryModel::ErrorsRole).toInt();
    const int warnings = index.data(LibraryModel::WarningsRole).toInt();
    if (errors + warnings > 0) {
        painter->setFont(small);
        const int count = errors ? errors : warnings;
        const int width = std::max(
            18, QFontMetrics(small).horizontalAdvance(QLocale().toString(count)) + 12);
        const QRect badge(end - width, first.center().y() - 8, width, 17);
        drawBadge(painter, visual(badge), count, errors ? tokens.error : tokens.warning);
        end -= width + 6;
    }
    const auto now = PublishedNow(index.data(LibraryModel::PublishedRole).toInt());
    if (callsForSomething(now)) {
        const QRect sign(end - signSize, first.center().y() - signSize / 2 + 1, signSize, signSize);
        drawPublishedSign(*painter, visual(sign), now, option.palette);
        end -= signSize + 8;
    }
    if (!index.data(LibraryModel::NewerRole).toString().isEmpty()) {
        const QRect sign(end - newerSize, first.center().y() - newerSize / 2 + 1, newerSize,
                         newerSize);
        drawNewerSign(*painter, visual(sign), option.palette);
        end -= newerSize + 7;
    }
    if (index.data(LibraryModel::FavouriteRole).toBool()) {
        const QRect sign(end - 11, first.center().y() - 5, 11, 11);
        painter->fillPath(starIn(visual(sign)), tokens.muted);
        end -= 11 + 8;
    }
    const QRect name(icon.right() + 9, first.top(), end - icon.right() - 9, first.height());
    const bool unsaved = index.data(LibraryModel::UnsavedRole).toBool();
    const QString shown = unsaved ? index.data().toString() + u" ●"_s : index.data().toString();
    drawMarked(painter, visual(name), option, shown, query, option.font, tokens.text);
    if (twoLines) {
        const QRect detail(name.left(), first.bottom(), row.right() - 8 - name.left(),
                           row.bottom() - first.bottom() - 3);
        drawMarked(painter, visual(detail), option, index.data(LibraryModel::DetailRole).toString(),
                   query, small, tokens.muted);
    }
}

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(LibraryModel::PathRole).toString().isEmpty())
        paintGroup(painter, option, index);
    else
        paintPersona(painter, option, index);
    painter->restore();
}

/// All rows are of one height, so that a long list need not be measured.
QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool twoLines = !index.data(LibraryModel::QueryRole).toString().isEmpty();
    return {60, twoLines ? std::max(44, line * 2 + 12) : std::max(rowHeight, line + 12)};
}

} // namespace studio
