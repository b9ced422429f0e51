#include "render/PagePrint.h"

#include "render/PageDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// The document is laid out at 96 pixels an inch and scaled to what the device has.
constexpr qreal pixelsPerInch = 96;
constexpr int bodyPixels = 14; // 10.5 pt
constexpr qreal footHeight = 32;

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

void paintFoot(QPainter &painter, const QString &title, int sheet, int sheets, const QSizeF &size,
               const PageStyle &style)
{
    const QRectF foot(0, size.height() - footHeight + 12, size.width(), footHeight - 12);
    painter.setFont(style.small);
    painter.setPen(style.tokens->muted);
    const QString number = tr("%1 of %2")
                               .arg(QLocale().toString(sheet), QLocale().toString(sheets));
    const QFontMetricsF metrics(style.small);
    const qreal room = foot.width() - metrics.horizontalAdvance(number) - 24;
    painter.drawText(foot, Qt::AlignLeading | Qt::AlignBottom,
                     metrics.elidedText(title, Qt::ElideRight, room));
    painter.drawText(foot, Qt::AlignTrailing | Qt::AlignBottom, number);
}

} // namespace

int printPage(QPagedPaintDevice &device, const Snapshot &snapshot, const QFont &base, int from,
              int to, qreal scale)
{
    QFont font = base == QFont() ? QGuiApplication::font() : base;
    font.setPixelSize(qRound(bodyPixels * scale));
    QPainter painter;
    if (!painter.begin(&device))
        return 0;
    const qreal scaleX = device.logicalDpiX() / pixelsPerInch;
    const qreal scaleY = device.logicalDpiY() / pixelsPerInch;
    const QSizeF sheet(device.width() / scaleX, device.height() / scaleY);
    const QSizeF room(sheet.width(), sheet.height() - footHeight);

    const PageStyle style(lightTokens(), font);
    PageDocument page;
    page.setStyle(style);
    page.setOnPaper(true);
    page.setSnapshot(std::make_shared<const Snapshot>(snapshot));
    page.update();
    QTextDocument &document = *page.document();
    // The margins are the sheet's. What grounds reach beyond the text stays within them.
    document.setDocumentMargin(2);
    document.setPageSize(room);
    const QString title = document.firstBlock().text();
    const int sheets = document.pageCount();
    const int last = to > 0 ? std::min(to, sheets) : sheets;
    const int first = std::clamp(from, 1, std::max(1, last));
    for (int number = first; number <= last; ++number) {
        if (number > first && !device.newPage())
            return 0;
        painter.save();
        painter.scale(scaleX, scaleY);
        paintFoot(painter, title, number, sheets, sheet, style);
        const QRectF part(0, (number - 1) * room.height(), room.width(), room.height());
        painter.setClipRect(QRectF(QPointF(0, 0), room));
        painter.translate(0, -part.top());
        paintPageGround(painter, document, part, style);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, style.tokens->text);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return sheets;
}

QByteArray pagePdf(const Snapshot &snapshot, const QFont &base, const Paper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(u"Persona Studio"_s);
    writer.setTitle(pageContent(snapshot).head.title);
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(paper.size.value_or(QPageSize(letter ? QPageSize::Letter : QPageSize::A4)));
    writer.setPageMargins(QMarginsF(20, 18, 20, 14), QPageLayout::Millimeter);
    writer.setResolution(1200);
    printPage(writer, snapshot, base, 0, 0, paper.scale);
    return bytes;
}

} // namespace studio
