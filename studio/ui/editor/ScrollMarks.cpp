#include "ui/editor/ScrollMarks.h"

#include "render/Tokens.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/TextEditor.h"

#include <QPainter>
#include <QStyleOptionSlider>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int markHeight = 3;

} // namespace

ScrollMarks::ScrollMarks(TextEditor *editor)
    : QScrollBar(Qt::Vertical)
    , m_editor(editor)
{
    setObjectName(u"textScrollBar"_s);
    setAccessibleName(tr("Place in the text"));
}

int ScrollMarks::markAt(int line) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option,
                                                 QStyle::SC_ScrollBarGroove, this);
    const QTextDocument *document = m_editor->document();
    const int row = std::max(0, document->findBlockByNumber(line).firstLineNumber());
    const int rows = std::max(1, document->lineCount());
    // A text that is not scrolled is marked beside its lines.
    if (maximum() == minimum()) {
        const int height = m_editor->fontMetrics().lineSpacing();
        return std::min(groove.bottom() - markHeight, row * height + (height - markHeight) / 2);
    }
    return groove.top() + int(qint64(groove.height() - markHeight) * row / rows);
}

void ScrollMarks::mark(QPainter &painter, int line, const QColor &color, bool left) const
{
    const int half = width() / 2;
    painter.fillRect(QRect(left ? 1 : half, markAt(line), left ? half - 2 : half - 1, markHeight),
                     color);
}

void ScrollMarks::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    for (const int line : m_editor->changedLines())
        mark(painter, line, tokens.good, true);
    for (const int line : m_editor->matchedLines())
        mark(painter, line, tokens.accent, false);
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        for (const auto &[line, worst] : m_editor->problems()->marks()) {
            if (worst == severity)
                mark(painter, line, ProblemMarks::colorOf(severity, tokens), false);
        }
    }
}

} // namespace studio
