#include "ui/editor/Gutter.h"

#include "render/Tokens.h"
#include "ui/editor/Folds.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/TextEditor.h"
#include "ui/widgets/Look.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int markSize = 11;
constexpr int markMargin = 5;
constexpr int foldWidth = 18; // holds the distance to the text as well
constexpr int foldSign = 7;
constexpr int changeWidth = 2;
constexpr int minimumDigits = 2;

Mark markFor(Severity severity)
{
    return severity == Severity::Error     ? Mark::Error
           : severity == Severity::Warning ? Mark::Warning
                                           : Mark::Info;
}

} // namespace

Gutter::Gutter(TextEditor *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setObjectName(u"editorGutter"_s);
    setAccessibleName(tr("Line numbers"));
    setCursor(Qt::ArrowCursor);
    // The editor's background lies below; nothing else is painted over.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

QSize Gutter::sizeHint() const
{
    int digits = minimumDigits;
    for (int rest = m_editor->blockCount(); rest >= 100; rest /= 10)
        ++digits;
    const int advance = QFontMetrics(m_editor->font()).horizontalAdvance(u'0');
    const int numbers = m_editor->showsLineNumbers() ? digits * advance : 0;
    return {markMargin + markSize + markMargin + numbers + foldWidth, 0};
}

void Gutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.setFont(m_editor->font());
    const QFontMetrics metrics(m_editor->font());
    const int current = m_editor->textCursor().blockNumber();
    const bool mirrored = m_editor->beginsRight();
    for (const VisibleLine &line :
         m_editor->visibleLines(event->rect().top(), event->rect().bottom())) {
        painter.setPen(line.number == current ? tokens.text : tokens.muted);
        const QRect row(0, line.rect.top(), width(), metrics.lineSpacing());
        if (m_editor->showsLineNumbers())
            painter.drawText(
                mirrored ? row.adjusted(foldWidth, 0, 0, 0) : row.adjusted(0, 0, -foldWidth, 0),
                (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter,
                QString::number(line.number + 1));
        if (const auto severity = m_editor->problems()->markOfLine(line.number)) {
            const int left = mirrored ? width() - markMargin - markSize : markMargin;
            drawMark(painter,
                     QRectF(left, row.top() + (row.height() - markSize) / 2, markSize, markSize),
                     markFor(*severity), palette());
        }
        if (m_editor->isLineChanged(m_editor->document()->findBlockByNumber(line.number)))
            painter.fillRect(QRect(mirrored ? width() - changeWidth : 0, line.rect.top(),
                                   changeWidth, line.rect.height()),
                             tokens.good);
        if (m_editor->folds()->isFoldable(line.number))
            paintFoldSign(painter, row, m_editor->folds()->isFolded(line.number));
    }
}

QRect Gutter::foldColumn() const
{
    return {m_editor->beginsRight() ? 0 : width() - foldWidth, 0, foldWidth, height()};
}

/// An arrow that points down, or to the text when its lines are put away.
void Gutter::paintFoldSign(QPainter &painter, const QRect &row, bool folded) const
{
    const QRect column = foldColumn();
    const QPointF middle(column.center().x() + 0.5, row.center().y() + 0.5);
    const double half = foldSign / 2.0;
    QPainterPath arrow;
    arrow.moveTo(-half, -half / 2);
    arrow.lineTo(0, half / 2);
    arrow.lineTo(half, -half / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    if (folded)
        painter.rotate(m_editor->beginsRight() ? 90 : -90);
    const Tokens &tokens = tokensFor(palette());
    painter.setPen(QPen(folded ? tokens.accent : tokens.muted, 1.4, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arrow);
    painter.restore();
}

int Gutter::lineAt(int y) const
{
    const std::vector<VisibleLine> lines = m_editor->visibleLines(y, y);
    return lines.empty() ? -1 : lines.back().number;
}

void Gutter::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_editor->setFocus(Qt::MouseFocusReason);
    const int line = lineAt(event->position().toPoint().y());
    if (foldColumn().contains(event->position().toPoint()) && m_editor->folds()->isFoldable(line)) {
        m_editor->folds()->toggle(line);
        m_pressed = -1;
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier && m_pressed >= 0) {
        selectLines(m_pressed, line);
    } else {
        m_pressed = line;
        selectLines(line, line);
    }
}

void Gutter::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        selectLines(m_pressed, lineAt(event->position().toPoint().y()));
}

void Gutter::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor->viewport(), event);
}

void Gutter::selectLines(int from, int to)
{
    if (from < 0 || to < 0)
        return;
    const QTextDocument *document = m_editor->document();
    const QTextBlock first = document->findBlockByNumber(std::min(from, to));
    const QTextBlock last = document->findBlockByNumber(std::max(from, to));
    const qsizetype begin = first.position();
    const qsizetype end = std::min(last.position() + last.length(), document->characterCount() - 1);
    m_editor->select(from <= to ? Selection{begin, end} : Selection{end, begin});
}

bool Gutter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = ProblemMarks::explain(
            m_editor->problems()->inLine(lineAt(help->pos().y())));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace studio
