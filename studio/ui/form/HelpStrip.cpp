#include "ui/form/HelpStrip.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/ToldAs.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace studio {

namespace {

constexpr int helpLines = 3;
constexpr int padding = 8;

} // namespace

HelpStrip::HelpStrip(QWidget *parent)
    : QWidget(parent)
{
    tellAs(ToldAs::Text, this);
    setObjectName(QStringLiteral("formHelp"));
    setFont(labelFont(parent->font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HelpStrip::setHelp(const QString &title, const QString &help, const QString &source)
{
    if (title == m_title && help == m_help && source == m_source)
        return;
    m_title = title;
    m_help = help;
    m_source = source;
    setAccessibleName(tr("About %1").arg(title));
    setAccessibleDescription(source.isEmpty() ? help : tr("%1 Source: %2.").arg(help, source));
    setToolTip(help);
    update();
}

QSize HelpStrip::sizeHint() const
{
    return {240, (helpLines + 1) * fontMetrics().lineSpacing() + 2 * padding};
}

void HelpStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);

    const auto near = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const auto far = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
    const int step = fontMetrics().lineSpacing();
    const int room = width() - 2 * look::margin;
    const QRect first(look::margin, padding, room, step);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const int titleWidth = QFontMetrics(strong).horizontalAdvance(m_title);
    painter.setFont(strong);
    painter.setPen(tokens.text);
    painter.drawText(first, near, m_title);
    painter.setFont(font());
    painter.setPen(tokens.muted);
    const int left = room - titleWidth - 16;
    if (left > 40)
        painter.drawText(first, far, fontMetrics().elidedText(m_source, Qt::ElideRight, left));

    QTextLayout layout(m_help, font());
    QTextOption option;
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < helpLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room);
        const bool last = i + 1 == helpLines;
        const QString said = last ? m_help.sliced(line.textStart())
                                  : m_help.sliced(line.textStart(), line.textLength());
        painter.drawText(first.translated(0, (i + 1) * step), near,
                         last ? fontMetrics().elidedText(said, Qt::ElideRight, room) : said);
    }
    layout.endLayout();
}

} // namespace studio
