#include "ui/create/DropHint.h"

#include "render/Tokens.h"
#include "ui/dialogs/ToneLabel.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int leastHeight = 148;
constexpr qreal corner = 12;

} // namespace

DropHint::DropHint(const QString &what, const QString &more, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"dropHint"_s);
    setMinimumHeight(leastHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 16, 32, 16);
    column->setSpacing(4);
    column->addStretch(1);
    const auto add = [&](ToneLabel::Tone tone, const QString &text) {
        auto *label = new ToneLabel(tone, text, this);
        label->setAlignment(Qt::AlignCenter);
        label->setWrapping();
        column->addWidget(label);
        return label;
    };
    add(ToneLabel::Tone::Text, what);
    add(ToneLabel::Tone::Muted, more)->setSmall();
    column->addStretch(1);
}

void DropHint::setLit(bool lit)
{
    m_lit = lit;
    update();
}

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    QPen line(m_lit ? tokens.accent : tokens.muted, m_lit ? 2 : 1);
    line.setDashPattern({4, 4});
    painter.setPen(line);
    painter.setBrush(m_lit ? tokens.accentBackground : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
}

} // namespace studio
