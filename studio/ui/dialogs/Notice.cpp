#include "ui/dialogs/Notice.h"

#include "render/Tokens.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int signSize = 12;
constexpr int signGap = 6;
constexpr int linkMargin = 2;

ToneLabel::Tone toneOf(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Good: return ToneLabel::Tone::Good;
    case Notice::Level::Info: return ToneLabel::Tone::Muted;
    case Notice::Level::Warning: return ToneLabel::Tone::Warning;
    case Notice::Level::Error: return ToneLabel::Tone::Error;
    }
    Q_UNREACHABLE_RETURN(ToneLabel::Tone::Text);
}

} // namespace

Notice::Notice(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(new ToneLabel(ToneLabel::Tone::Muted))
    , m_link(new LinkButton(QString()))
{
    setObjectName(name);
    m_text->setObjectName(name + u"Text"_s);
    m_text->setWrapping();
    m_text->setAlignment((m_text->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_link->setObjectName(name + u"Link"_s);
    m_link->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addSpacing(signSize + signGap); // Margins would not change sides with the language.
    row->addWidget(m_text);
    row->addWidget(m_link, 0, Qt::AlignTop);
    row->addStretch(1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Notice::show(Level level, const QString &text)
{
    if (text != m_text->text() && level != Level::Info)
        announceSoon(this, text);
    m_level = level;
    m_text->setTone(toneOf(level));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_link->hide();
    m_text->setContentsMargins({});
    setAccessibleName(text);
    setVisible(true);
    update();
}

void Notice::setLink(const QString &text, const QString &accessibleName)
{
    m_link->setText(text);
    m_link->setAccessibleName(accessibleName);
    m_link->updateGeometry();
    m_link->setVisible(true);
    // In one line with the words of the link, which has room for a focus ring around it.
    m_text->setContentsMargins(0, linkMargin, 0, linkMargin);
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = m_text->fontMetrics().height();
    const int top = m_text->y() + m_text->contentsMargins().top();
    const QRect place(0, top + (line - signSize) / 2, signSize, signSize);
    const QRectF square = QStyle::visualRect(layoutDirection(), rect(), place);
    if (m_level != Level::Good) {
        drawMark(painter, square,
                 m_level == Level::Error     ? Mark::Error
                 : m_level == Level::Warning ? Mark::Warning
                                             : Mark::Info,
                 palette());
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(tokensFor(palette()).good, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath check;
    check.moveTo(square.topLeft() + QPointF(1.5, 6.5));
    check.lineTo(square.topLeft() + QPointF(4.5, 9.5));
    check.lineTo(square.topLeft() + QPointF(10.5, 2.5));
    painter.drawPath(check);
}

} // namespace studio
