#include "ui/dialogs/ToneLabel.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QEvent>

namespace studio {

ToneLabel::ToneLabel(Tone tone, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    // Names and values come from files: none of them is markup.
    setTextFormat(Qt::PlainText);
    applyTone();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void ToneLabel::setWrapping()
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(40);
}

void ToneLabel::setSmall()
{
    setFont(labelFont(font()));
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyTone();
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
