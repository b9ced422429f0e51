#include "render/PngWriter.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QByteArray asQtWritesIt(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// \a colors: how many there are at most.
QImage randomImage(QSize size, QImage::Format format, quint32 colors)
{
    QRandomGenerator random(quint32(size.width()) * 7 + colors);
    QList<QColor> palette;
    for (quint32 i = 0; i < colors; ++i)
        palette += QColor::fromRgba(random.generate());
    QImage image(size, format);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, palette[random.bounded(palette.size())]);
    }
    return image;
}

} // namespace

class Png : public QObject
{
    Q_OBJECT

private slots:
    void readsBackAsItWas_data()
    {
        QTest::addColumn<QImage>("image");
        using enum QImage::Format;
        for (const QImage::Format format :
             {Format_ARGB32_Premultiplied, Format_ARGB32, Format_RGB32, Format_RGBA8888}) {
            for (const quint32 colors : {1U, 2U, 255U, 256U, 257U, 5000U}) {
                for (const QSize size : {QSize(1, 1), QSize(3, 40), QSize(97, 61)})
                    QTest::addRow("format %d, %u colours, %d x %d", int(format), colors,
                                  size.width(), size.height())
                        << randomImage(size, format, colors);
            }
        }
    }

    void readsBackAsItWas()
    {
        QFETCH(const QImage, image);
        const QImage expected = QImage::fromData(asQtWritesIt(image), "PNG")
                                    .convertToFormat(QImage::Format_RGBA8888);
        const QImage read = QImage::fromData(pngOf(image), "PNG")
                                .convertToFormat(QImage::Format_RGBA8888);
        QVERIFY(!read.isNull());
        QCOMPARE(read, expected);
        QCOMPARE(read.dotsPerMeterX(), image.dotsPerMeterX());
    }

    void textsOfAllScriptsAreInIt()
    {
        QImage image(2, 2, QImage::Format_ARGB32);
        image.fill(Qt::red);
        image.setText(u"Title"_s, u"Café"_s);
        image.setText(u"Description"_s, u"Выпуск — 発売"_s);
        const QByteArray png = pngOf(image);
        const QImage read = QImage::fromData(png, "PNG");
        QCOMPARE(read.text(u"Title"_s), u"Café"_s);
        QCOMPARE(read.text(u"Description"_s), u"Выпуск — 発売"_s);
        QVERIFY(png.contains("tEXt") && png.contains("iTXt"));
    }

    void anEvenPictureIsSmall()
    {
        QImage image(800, 600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QVERIFY2(pngOf(image).size() < 8000, qPrintable(QString::number(pngOf(image).size())));
    }

    void noImageIsNoPng() { QVERIFY(pngOf(QImage()).isEmpty()); }
};

QTEST_GUILESS_MAIN(Png)
#include "Png.moc"
