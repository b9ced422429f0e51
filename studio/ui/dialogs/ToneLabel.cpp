#include "ui/dialogs/ToneLabel.h"

#include "render/Tokens.h"
#include "ui/widgets/Bidi.h"
#include "ui/widgets/Look.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace studio {

ToneLabel::ToneLabel(Tone tone, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    // Names and values come from files: none of them is markup.
    setTextFormat(Qt::PlainText);
    applyTone();
    alignToWindow();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void ToneLabel::setWrapping()
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ToneLabel::setEliding()
{
    m_eliding = true;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ToneLabel::setSmall()
{
    setFont(labelFont(font()));
}

QSize ToneLabel::sizeHint() const
{
    if (!wordWrap() && !m_eliding)
        return QLabel::sizeHint();
    // QLabel wants a wrapped text in a block of several lines, also where there is room for one.
    const QMargins around = contentsMargins();
    return fontMetrics().size(0, text())
           + QSize(around.left() + around.right() + 1, around.top() + around.bottom());
}

QSize ToneLabel::minimumSizeHint() const
{
    if (!wordWrap() && !m_eliding)
        return QLabel::minimumSizeHint();
    return QSize(40, fontMetrics().height()).boundedTo(sizeHint());
}

void ToneLabel::paintEvent(QPaintEvent *event)
{
    if (!m_eliding) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, width());
    tellAll();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        rect(), int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
        asPath(shown, layoutDirection()));
}

void ToneLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_eliding)
        tellAll();
}

/// What is shortened is told in full where it is pointed at.
void ToneLabel::tellAll()
{
    const bool fits = fontMetrics().horizontalAdvance(text()) <= width();
    setToolTip(fits ? QString() : text());
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignToWindow();
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyTone();
}

/// A QLabel stands at the side where its own text begins: names and paths of a mirrored window
/// would stand away from all that they belong to.
void ToneLabel::alignToWindow()
{
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    if (!(alignment() & Qt::AlignHCenter))
        setAlignment((alignment() & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute);
}

void ToneLabel::applyTone()
{
    const Tokens &tokens = tokensFor(palette());
    const QColor color = m_tone == Tone::Muted     ? tokens.muted
                         : m_tone == Tone::Good    ? tokens.good
                         : m_tone == Tone::Warning ? tokens.warning
                         : m_tone == Tone::Error   ? tokens.error
                                                   : tokens.text;
    QPalette colors = palette();
    if (colors.color(QPalette::WindowText) == color)
        return;
    m_applying = true;
    colors.setColor(QPalette::WindowText, color);
    setPalette(colors);
    m_applying = false;
}

} // namespace studio
