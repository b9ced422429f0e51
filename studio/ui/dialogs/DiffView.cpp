#include "ui/dialogs/DiffView.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/VisibleText.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int sideMargin = 10;
constexpr int rowMargin = 2;
constexpr int rowKind = QTextFormat::UserProperty + 1;
/// What is shown at most; a rewrite of everything is not read line by line.
constexpr size_t maximumShown = 3000;
constexpr qsizetype maximumContext = 160;

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    return QColor::fromRgbF(float(a.redF() * (1 - part) + b.redF() * part),
                            float(a.greenF() * (1 - part) + b.greenF() * part),
                            float(a.blueF() * (1 - part) + b.blueF() * part));
}

struct Colors
{
    QColor ground;
    QColor word;
};

Colors colorsOf(DiffRow::Kind kind, const Tokens &tokens)
{
    const qreal ground = tokens.dark ? 0.13 : 0.11;
    const qreal word = tokens.dark ? 0.36 : 0.28;
    switch (kind) {
    case DiffRow::Kind::Heading:
    case DiffRow::Kind::Gap: return {tokens.sunken, {}};
    case DiffRow::Kind::Removed:
        return {mixed(tokens.raised, tokens.error, ground),
                mixed(tokens.raised, tokens.error, word)};
    case DiffRow::Kind::Added:
        return {mixed(tokens.raised, tokens.good, ground), mixed(tokens.raised, tokens.good, word)};
    case DiffRow::Kind::Same: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString markOf(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::Removed: return u"- "_s;
    case DiffRow::Kind::Added: return u"+ "_s;
    case DiffRow::Kind::Same: return u"  "_s;
    case DiffRow::Kind::Heading:
    case DiffRow::Kind::Gap: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Changes"));
    setFont(fixedFont(font()));
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSizePolicy(policy);
}

void DiffView::setRows(std::vector<DiffRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    render();
}

void DiffView::setMaximumRows(int rows)
{
    m_maximumRows = rows;
    updateGeometry();
}

void DiffView::render()
{
    m_rendering = true;
    const Tokens &tokens = tokensFor(palette());
    const int indent = fontMetrics().horizontalAdvance(u"- "_s);
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const size_t shown = std::min(m_rows.size(), maximumShown);
    for (size_t i = 0; i <= shown; ++i) {
        const bool rest = i == shown;
        if (rest && shown == m_rows.size())
            break;
        DiffRow row = rest ? DiffRow{DiffRow::Kind::Gap,
                                     tr("%n more lines", nullptr, int(m_rows.size() - shown)),
                                     {}}
                           : m_rows[i];
        const bool quiet = row.kind == DiffRow::Kind::Heading || row.kind == DiffRow::Kind::Gap;
        if (row.kind == DiffRow::Kind::Gap && row.text.isEmpty())
            row.text = u"…"_s;
        // What has not changed is only there to recognise the place.
        if (row.kind == DiffRow::Kind::Same && row.text.size() > maximumContext)
            row.text = row.text.first(maximumContext).trimmed() + u" …";

        QTextBlockFormat block;
        block.setProperty(rowKind, int(row.kind));
        block.setLeftMargin(sideMargin + (quiet ? 0 : indent));
        block.setTextIndent(quiet ? 0 : -indent);
        block.setRightMargin(sideMargin);
        block.setTopMargin(rowMargin);
        block.setBottomMargin(rowMargin);
        QTextCharFormat plain;
        plain.setForeground(quiet ? tokens.muted : tokens.text);
        if (i == 0)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        const QString text = visibleText(row.text);
        cursor.insertText(markOf(row.kind), plain);
        QTextCharFormat word = plain;
        word.setBackground(colorsOf(row.kind, tokens).word);
        qsizetype at = 0;
        for (const Span &span : row.changed) {
            cursor.insertText(text.sliced(at, span.begin - at), plain);
            cursor.insertText(text.sliced(span.begin, span.length()), word);
            at = span.end;
        }
        cursor.insertText(text.sliced(at), plain);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    m_rendering = false;
    updateGeometry();
    viewport()->update();
}

int DiffView::wantedHeight() const
{
    const int row = fontMetrics().height() + 2 * rowMargin;
    const int wanted = qCeil(document()->documentLayout()->documentSize().height());
    return qBound(row, wanted, m_maximumRows * row) + 2 * frameWidth();
}

QSize DiffView::sizeHint() const
{
    return {400, wantedHeight()};
}

QSize DiffView::minimumSizeHint() const
{
    const int row = fontMetrics().height() + 2 * rowMargin;
    return {160, qMin(wantedHeight(), 3 * row + 2 * frameWidth())};
}

void DiffView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const Tokens &tokens = tokensFor(palette());
        const int scrolled = verticalScrollBar()->value();
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            const QRectF place = document()->documentLayout()->blockBoundingRect(block);
            if (place.top() - rowMargin > scrolled + viewport()->height())
                break;
            const auto kind = DiffRow::Kind(block.blockFormat().intProperty(rowKind));
            const QColor ground = colorsOf(kind, tokens).ground;
            if (ground.isValid()) {
                const qreal top = qRound(place.top()) - rowMargin - scrolled;
                const qreal bottom = qRound(place.bottom()) + rowMargin - scrolled;
                painter.fillRect(QRectF(0, top, viewport()->width(), bottom - top), ground);
            }
        }
    }
    QTextEdit::paintEvent(event);
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void DiffView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    const QEvent::Type type = event->type();
    if (!m_rendering && (type == QEvent::PaletteChange || type == QEvent::FontChange))
        render();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    // Without a caret that is seen, the arrows scroll.
    if (event->modifiers() == Qt::NoModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_Up
                                               ? QAbstractSlider::SliderSingleStepSub
                                               : QAbstractSlider::SliderSingleStepAdd);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

} // namespace studio
