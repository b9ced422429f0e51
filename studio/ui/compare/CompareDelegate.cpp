#include "ui/compare/CompareDelegate.h"

#include "render/Tokens.h"
#include "ui/compare/CompareModel.h"
#include "ui/compare/CompareTable.h"
#include "ui/widgets/VisibleText.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int padding = 2;
constexpr int side = 8;

QColor mixed(const QColor &a, const QColor &b, float part)
{
    return QColor::fromRgbF(a.redF() * (1 - part) + b.redF() * part,
                            a.greenF() * (1 - part) + b.greenF() * part,
                            a.blueF() * (1 - part) + b.blueF() * part);
}

struct Grounds
{
    QColor row;
    QColor word;
    QChar sign;
};

Grounds groundsOf(const CompareRow &row, bool left, bool isThere, const Tokens &tokens)
{
    const float ground = tokens.dark ? 0.13f : 0.11f;
    const float word = tokens.dark ? 0.36f : 0.28f;
    switch (row.kind) {
    case CompareRow::Kind::Same: return {tokens.raised, {}, u' '};
    case CompareRow::Kind::Gap: return {tokens.sunken, {}, u' '};
    case CompareRow::Kind::Changed:
    case CompareRow::Kind::Removed:
    case CompareRow::Kind::Added: break;
    }
    if (!isThere)
        return {tokens.sunken, {}, u' '};
    const QColor color = left ? tokens.error : tokens.good;
    return {mixed(tokens.raised, color, ground), mixed(tokens.raised, color, word),
            left ? u'-' : u'+'};
}

} // namespace

CompareDelegate::CompareDelegate(const CompareModel *model, CompareTable *table)
    : QStyledItemDelegate(table)
    , m_model(model)
    , m_table(table)
{
}

int CompareDelegate::numberWidth(const QFontMetrics &metrics) const
{
    const qsizetype lines = std::max(m_model->comparison().left().size(),
                                     m_model->comparison().right().size());
    return metrics.horizontalAdvance(u'0') * int(QString::number(lines).size() + 3);
}

qreal CompareDelegate::layOut(QTextLayout &layout, qreal width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

void CompareDelegate::paintTake(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const CompareRow &row = m_model->row(index.row());
    painter->fillRect(option.rect,
                      row.kind == CompareRow::Kind::Gap ? tokens.sunken : tokens.window);
    if (row.block < 0)
        return;
    const bool current = row.block == m_table->currentBlock();
    if (current)
        painter->fillRect(
            QRect(option.rect.center().x() - 1, option.rect.top(), 3, option.rect.height()),
            tokens.accent);
    if (m_model->firstRow(row.block) != index.row())
        return;
    const QRect button(option.rect.center().x() - 11, option.rect.top() + 1, 22,
                       std::min(option.rect.height() - 2, 20));
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(current || hovered ? tokens.accent : tokens.line);
    painter->setBrush(hovered ? tokens.accentBackground : tokens.raised);
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    // Towards the persona: it takes over what is on the other side.
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QPointF center = QRectF(button).center();
    painter->setPen(QPen(tokens.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double to = mirrored ? -1 : 1;
    painter->drawLine(center - QPointF(5 * to, 0), center + QPointF(5 * to, 0));
    painter->drawPolyline(QPolygonF{center + QPointF(1.5 * to, -3.5), center + QPointF(5 * to, 0),
                                    center + QPointF(1.5 * to, 3.5)});
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (index.column() == CompareModel::Take) {
        paintTake(painter, option, index);
        painter->restore();
        return;
    }
    const Tokens &tokens = tokensFor(option.palette);
    const CompareRow &row = m_model->row(index.row());
    const qsizetype number = m_model->line(index);
    const bool gap = row.kind == CompareRow::Kind::Gap;
    const bool left = m_model->isUnified() ? row.kind == CompareRow::Kind::Removed
                                           : index.column() == CompareModel::Left;
    const Grounds grounds = groundsOf(row, left, number >= 0, tokens);
    painter->fillRect(option.rect, grounds.row);
    if (option.state.testFlag(QStyle::State_Selected)) {
        const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), tokens.accent);
    }
    painter->setFont(option.font);
    const int width = numberWidth(option.fontMetrics);
    const QRect numberPlace(option.rect.left() + side, option.rect.top() + padding,
                            width - option.fontMetrics.horizontalAdvance(u'0') * 2,
                            option.fontMetrics.height());
    painter->setPen(tokens.muted);
    if (number >= 0) {
        // Lines of a file begin at the left, whichever way the window goes.
        painter->drawText(numberPlace, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter,
                          QLocale::c().toString(number + 1));
        painter->drawText(
            QRect(numberPlace.right() + 2, numberPlace.top(), width, numberPlace.height()),
            Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, QString(grounds.sign));
    }
    const QRect place = option.rect.adjusted(side + (gap ? 0 : width), padding, -side, 0);
    QTextLayout layout(visibleText(m_model->text(index)), option.font);
    QList<QTextLayout::FormatRange> formats;
    for (const Span &mark : m_model->marks(index)) {
        QTextCharFormat format;
        format.setBackground(grounds.word);
        formats.push_back({int(mark.begin), int(mark.length()), format});
    }
    layout.setFormats(formats);
    layOut(layout, place.width());
    painter->setPen(gap ? tokens.muted : tokens.text);
    layout.draw(painter, place.topLeft());
    painter->restore();
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int one = metrics.height() + 2 * padding;
    if (index.column() == CompareModel::Take)
        return {36, one};
    if (m_table->isColumnHidden(index.column()))
        return {0, one};
    const CompareRow &row = m_model->row(index.row());
    if (row.kind == CompareRow::Kind::Gap)
        return {100, one + 4};
    const int width = m_table->columnWidth(index.column()) - 2 * side - numberWidth(metrics);
    const QString text = m_model->text(index);
    // Most lines are short: that is seen without laying them out. Wide characters are two wide.
    if (text.size() * metrics.horizontalAdvance(u'0') * 2 <= width)
        return {100, one};
    QTextLayout layout(visibleText(text), option.font);
    return {100, int(std::ceil(layOut(layout, std::max(width, 40)))) + 2 * padding};
}

} // namespace studio
