#include "ui/preview/PageView.h"

#include "render/Markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QVariantAnimation>

namespace studio {

namespace {

// A slice and its layout stay well within a frame.
constexpr int sliceMilliseconds = 3;
// A document is laid out anew from a change to its end. Where that is far, the page follows when
// no more keys come.
constexpr int longPage = 4000; // blocks
constexpr int pause = 120; // milliseconds

} // namespace

PageView::PageView(QWidget *parent)
    : QTextBrowser(parent)
    , m_page(new PageDocument(this))
    , m_tokens(&lightTokens())
    , m_scrolling(new QVariantAnimation(this))
{
    setObjectName(QStringLiteral("previewPage"));
    setAccessibleName(tr("Page"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    setDocument(m_page->document());
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse
                            | Qt::LinksAccessibleByKeyboard);
    m_slices.setSingleShot(true);
    connect(&m_slices, &QTimer::timeout, this, &PageView::updatePage);
    connect(this, &QTextBrowser::anchorClicked, this, &PageView::follow);
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        viewport()->setToolTip(isSafeLink(url.toString(QUrl::FullyEncoded))
                                   ? url.toString(QUrl::FullyEncoded)
                                   : QString());
    });
    connect(m_scrolling, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { verticalScrollBar()->setValue(value.toInt()); });
    // Who scrolls while the page is still being written wants to be elsewhere.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_anchor.reset(); });
    applyStyle();
}

void PageView::setSnapshot(const SnapshotPtr &snapshot)
{
    const bool isLong = m_page->isComplete() && !m_fromStart && document()->blockCount() > longPage;
    m_page->setSnapshot(snapshot);
    if (!m_page->isComplete() && (isLong || m_pausing)) {
        m_pausing = true;
        m_slices.start(pause);
    } else {
        updatePage();
    }
}

void PageView::startAnew()
{
    m_scrolling->stop();
    m_anchor.reset();
    m_wantedOffset = -1;
    m_fromStart = true;
    m_pausing = false; // another page is shown at once
    verticalScrollBar()->setValue(0);
}

void PageView::setVersions(const std::vector<PageVersion> &versions)
{
    m_page->setVersions(versions);
    updatePage();
}

void PageView::setTokens(const Tokens &tokens)
{
    if (m_tokens == &tokens)
        return;
    m_tokens = &tokens;
    applyStyle();
}

void PageView::applyStyle()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_tokens->raised);
    colors.setColor(QPalette::Text, m_tokens->text);
    colors.setColor(QPalette::Highlight, m_tokens->selection);
    colors.setColor(QPalette::HighlightedText, m_tokens->text);
    viewport()->setPalette(colors);
    keepPlace();
    m_page->setStyle(PageStyle(*m_tokens, font()));
    updatePage();
}

// What is read stays where it is. Its sign is the first block in sight whose words are likely to
// stand only there.
void PageView::keepPlace()
{
    if (m_anchor || verticalScrollBar()->value() == 0)
        return;
    QTextBlock top = cursorForPosition(QPoint(20, 0)).block();
    QTextBlock block = top;
    for (int i = 0; i < 8 && block.isValid() && block.text().size() < 12; ++i)
        block = block.next();
    if (!block.isValid())
        block = top;
    const qreal y = document()->documentLayout()->blockBoundingRect(block).top();
    m_anchor = Anchor{QTextCursor(block), block.text(), y - verticalScrollBar()->value()};
}

void PageView::returnToPlace()
{
    if (!m_anchor)
        return;
    QTextBlock block = m_anchor->cursor.block();
    // It was written again: the same words are the same place.
    if (block.text() != m_anchor->text) {
        QTextBlock other = document()->begin();
        while (other.isValid() && other.text() != m_anchor->text)
            other = other.next();
        if (other.isValid())
            block = other;
    }
    const qreal y = document()->documentLayout()->blockBoundingRect(block).top();
    verticalScrollBar()->setValue(qRound(y - m_anchor->distance));
    m_anchor.reset();
}

/// Lines break elsewhere in another width, and what was read stays in sight.
void PageView::resizeEvent(QResizeEvent *event)
{
    const bool keeps = m_page->isComplete() && !m_anchor
                       && event->oldSize().width() != event->size().width()
                       && m_scrolling->state() != QAbstractAnimation::Running;
    if (keeps)
        keepPlace();
    QTextBrowser::resizeEvent(event);
    if (keeps)
        returnToPlace();
}

void PageView::updatePage()
{
    m_pausing = false;
    keepPlace();
    if (!m_page->update(sliceMilliseconds)) {
        m_slices.start(0);
        return;
    }
    returnToPlace();
    if (std::exchange(m_fromStart, false)) {
        // The cursor has gone along to the end of what was written.
        setTextCursor(QTextCursor(document()));
        verticalScrollBar()->setValue(0);
    }
    if (m_wantedOffset >= 0)
        showOffset(std::exchange(m_wantedOffset, -1));
}

int PageView::placeOf(qsizetype offset, int *piece) const
{
    *piece = m_page->pieceAtOffset(offset);
    if (*piece < 0)
        return -1;
    const QRectF rect = m_page->rectOf(*piece);
    const Span source = m_page->sourceOf(*piece);
    if (m_page->roleOf(*piece) != PageBlock::Role::Body || source.isEmpty())
        return int(rect.top());
    // Within a long block as far down as the offset is within its source.
    const double share = double(std::clamp<qsizetype>(offset - source.begin, 0, source.length()))
                         / double(source.length());
    return int(rect.top() + share * std::max(0.0, rect.height() - 20));
}

void PageView::showOffset(qsizetype offset)
{
    if (!m_page->isComplete()) {
        m_wantedOffset = offset;
        return;
    }
    int piece = -1;
    const int place = placeOf(offset, &piece);
    if (place < 0)
        return;
    const QScrollBar *bar = verticalScrollBar();
    const int top = m_scrolling->state() == QAbstractAnimation::Running
                        ? m_scrolling->endValue().toInt()
                        : bar->value();
    const int room = viewport()->height();
    if (place >= top && place + 24 <= top + room)
        return;
    // A quarter from the top: what led there can be seen as well.
    const bool head = m_page->roleOf(piece) == PageBlock::Role::Head;
    scrollTo(head ? 0 : std::clamp(place - room / 4, 0, bar->maximum()));
}

void PageView::showTop(qsizetype offset)
{
    int piece = -1;
    const int place = placeOf(offset, &piece);
    if (place >= 0)
        scrollTo(std::clamp(place - 8, 0, verticalScrollBar()->maximum()));
}

void PageView::scrollTo(int value)
{
    m_scrolling->stop();
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (duration <= 0 || !isVisible()) {
        verticalScrollBar()->setValue(value);
        return;
    }
    m_scrolling->setDuration(std::min(duration, 160));
    m_scrolling->setEasingCurve(QEasingCurve::OutCubic);
    m_scrolling->setStartValue(verticalScrollBar()->value());
    m_scrolling->setEndValue(value);
    m_scrolling->start();
}

void PageView::follow(const QUrl &url)
{
    if (url.toString() == pageBackAddress) {
        emit backWanted();
    } else if (url.toString() == pageDownloadAddress) {
        emit downloadWanted();
    }
    if (!url.scheme().isEmpty()) {
        if (isSafeLink(url.toString(QUrl::FullyEncoded)))
            emit linkClicked(url);
        return;
    }
    if (const auto position = m_page->positionOfAnchor(url.fragment(QUrl::FullyDecoded))) {
        const auto *layout = m_page->document()->documentLayout();
        const QTextBlock block = m_page->document()->findBlock(*position);
        scrollTo(std::max(0, int(layout->blockBoundingRect(block).top()) - 8));
    }
}

QVariant PageView::loadResource(int, const QUrl &)
{
    return {};
}

void PageView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
        painter.translate(-scrolled);
        paintPageGround(painter, *m_page->document(), event->rect().translated(scrolled),
                        m_page->style());
    }
    QTextBrowser::paintEvent(event);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextBrowser::mouseDoubleClickEvent(event);
    const int piece = m_page->pieceAtPosition(
        cursorForPosition(event->position().toPoint()).position());
    if (event->button() != Qt::LeftButton || piece < 0
        || m_page->roleOf(piece) == PageBlock::Role::Versions
        || m_page->roleOf(piece) == PageBlock::Role::Claim)
        return;
    emit placeActivated(m_page->sourceOf(piece));
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::MoveToStartOfDocument) || event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->matches(QKeySequence::MoveToEndOfDocument) || event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (event->key() == Qt::Key_Up)
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->key() == Qt::Key_Down)
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    else
        return QTextBrowser::keyPressEvent(event);
    event->accept();
}

bool PageView::focusNextPrevChild(bool next)
{
    const QTextCursor before = textCursor();
    if (!QTextBrowser::focusNextPrevChild(next))
        return false;
    // Before a link that begins the page Qt finds the same link again, without end.
    const QTextCursor now = textCursor();
    if (!hasFocus() || !before.hasSelection() || now.position() != before.position()
        || now.anchor() != before.anchor())
        return true;
    setTextCursor(QTextCursor(document()));
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void PageView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_page)
        applyStyle();
}

} // namespace studio
