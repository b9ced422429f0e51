#include "ui/form/HelpStrip.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace studio {

namespace {

constexpr int lines = 3;
constexpr int padding = 8;

} // namespace

HelpStrip::HelpStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("formHelp"));
    setFont(labelFont(parent->font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HelpStrip::setHelp(const QString &title, const QString &help)
{
    if (title == m_title && help == m_help)
        return;
    m_title = title;
    m_help = help;
    setAccessibleName(tr("About %1").arg(title));
    setAccessibleDescription(help);
    setToolTip(help);
    update();
}

QSize HelpStrip::sizeHint() const
{
    return {240, lines * fontMetrics().lineSpacing() + 2 * padding};
}

void HelpStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);

    // The title, in the colour of text, runs on into the explanation.
    const QString text = m_help.isEmpty() ? m_title : QString(m_title + QStringLiteral("  ") + m_help);
    QTextLayout layout(text, font());
    QTextOption option;
    option.setTextDirection(layoutDirection());
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    layout.setTextOption(option);
    QTextCharFormat strong;
    strong.setForeground(tokens.text);
    strong.setFontWeight(QFont::DemiBold);
    layout.setFormats({QTextLayout::FormatRange{0, int(m_title.size()), strong}});
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width() - 2 * look::margin);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    painter.setPen(tokens.muted);
    layout.draw(&painter, {qreal(look::margin), qreal(padding)});
}

} // namespace studio
