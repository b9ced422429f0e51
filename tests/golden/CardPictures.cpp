#include "CardSamples.h"
#include "Golden.h"
#include "render/CardExport.h"
#include "render/CardPainter.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

// Cards side by side on the window's ground, as a grid shows them or each in its own height.
QImage sheet(const std::vector<CardModel> &cards, const Tokens &tokens, int columns, qreal width,
             bool grid, const QFont &font, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    constexpr int gap = 18;
    std::vector<qreal> bottoms(size_t(columns), gap);
    std::vector<QRectF> places;
    for (size_t i = 0; i < cards.size(); ++i) {
        const size_t column = i % size_t(columns);
        const QSizeF size = grid ? cardSize(width, font) : cardSize(width, cards[i], font);
        places.push_back({QPointF(gap + qreal(column) * (width + gap), bottoms[column]), size});
        bottoms[column] += size.height() + gap;
    }
    QImage image(int(gap + columns * (width + gap)), int(*std::ranges::max_element(bottoms)),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.window);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    for (size_t i = 0; i < cards.size(); ++i)
        paintCard(painter, places[i], cards[i], tokens, font);
    return image;
}

} // namespace

class CardPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (tests::goldenFont().family().isEmpty())
            QSKIP("The font Inter is not installed here: no picture can be compared.");
    }

    void inAGrid_data() { themes(); }
    void inAGrid()
    {
        QFETCH(bool, dark);
        std::vector<CardModel> cards = tests::catalogSouls();
        check(u"grid"_s, dark, sheet(cards, tokens(dark), 4, 340, true, tests::goldenFont()));
    }

    void agents_data() { themes(); }
    void agents()
    {
        QFETCH(bool, dark);
        check(u"agents"_s, dark,
              sheet(tests::agents(), tokens(dark), 2, 337, false, tests::goldenFont()));
    }

    void agentsInAGrid_data() { themes(); }
    void agentsInAGrid()
    {
        QFETCH(bool, dark);
        check(u"agents-grid"_s, dark,
              sheet(tests::agents(), tokens(dark), 4, 300, true, tests::goldenFont()));
    }

    void difficult_data() { themes(); }
    void difficult()
    {
        QFETCH(bool, dark);
        check(u"difficult"_s, dark,
              sheet(tests::difficult(), tokens(dark), 3, 337, false, tests::goldenFont()));
    }

    void states_data() { themes(); }
    void states()
    {
        QFETCH(bool, dark);
        check(u"states"_s, dark,
              sheet(tests::states(), tokens(dark), 4, 337, true, tests::goldenFont()));
    }

    void withAPictureOfItsOwn()
    {
        QTemporaryDir folder;
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(QColor(0x204060));
        QPainter painter(&picture);
        painter.fillRect(100, 50, 100, 100, QColor(0xf0c040));
        painter.end();
        const QString file = folder.filePath(u"avatar.png"_s);
        QVERIFY(picture.save(file));
        std::vector<CardModel> cards{tests::catalogSouls()[0], tests::agents()[0]};
        for (CardModel &card : cards)
            card.avatar = file;
        check(u"avatar"_s, false, sheet(cards, lightTokens(), 2, 337, true, tests::goldenFont()));
        check(u"social-avatar"_s, false,
              cardImage(cards[0], Theme::Light, 0.5, tests::goldenFont(), CardForm::Social));
    }

    void social_data() { themes(); }
    void social()
    {
        QFETCH(bool, dark);
        const std::vector<CardModel> hard = tests::difficult();
        const std::vector<CardModel> cards{
            tests::catalogSouls()[0], tests::agents()[0], hard[0], hard[2], hard[5], hard[6]};
        QImage all(2 * 600 + 30, 3 * 315 + 40, QImage::Format_ARGB32_Premultiplied);
        all.fill(tokens(dark).window);
        QPainter painter(&all);
        for (size_t i = 0; i < cards.size(); ++i) {
            QImage one = cardImage(cards[i], dark ? Theme::Dark : Theme::Light, 0.5,
                                   tests::goldenFont(), CardForm::Social);
            QCOMPARE(one.size(), QSize(600, 315));
            one.setDevicePixelRatio(1);
            painter.drawImage(10 + int(i % 2) * 610, 10 + int(i / 2) * 325, one);
        }
        painter.end();
        check(u"social"_s, dark, all);
    }

    void narrowGrid_data() { themes(); }
    void narrowGrid()
    {
        QFETCH(bool, dark);
        std::vector<CardModel> cards = tests::difficult();
        const std::vector<CardModel> more = tests::agents();
        cards.insert(cards.end(), more.begin(), more.end());
        check(u"narrow"_s, dark, sheet(cards, tokens(dark), 5, 220, true, tests::goldenFont()));
    }

    void mirrored_data() { themes(); }
    void mirrored()
    {
        QFETCH(bool, dark);
        std::vector<CardModel> cards = tests::difficult();
        cards.push_back(tests::catalogSouls()[2]);
        cards.push_back(tests::agents()[0]);
        cards.push_back(tests::agents()[1]);
        check(u"mirrored"_s, dark,
              sheet(cards, tokens(dark), 3, 337, false, tests::goldenFont(), Qt::RightToLeft));
    }

    void largeText()
    {
        QFont font = tests::goldenFont();
        font.setPixelSize(20);
        check(u"large-text"_s, false,
              sheet({tests::catalogSouls()[2], tests::agents()[0]}, lightTokens(), 2, 480, false,
                    font));
    }

    // The SVG, drawn by another program, looks as the painted card.
    void svgLooksTheSame()
    {
        QGuiApplication::setFont(tests::goldenFont());
        const CardModel card = tests::catalogSouls()[2];
        const QImage painted = cardImage(card, Theme::Light, 2, tests::goldenFont());
        QSvgRenderer renderer(cardSvg(card, Theme::Light, tests::goldenFont()));
        QVERIFY(renderer.isValid());
        QImage drawn(painted.size(), QImage::Format_ARGB32_Premultiplied);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        renderer.render(&painter, QRectF(QPointF(0, 0), painted.size()));
        painter.end();
        check(u"svg"_s, false, drawn);
        qint64 difference = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                difference += std::abs(qGray(drawn.pixel(x, y)) - qGray(painted.pixel(x, y)));
        }
        QVERIFY2(difference / (qint64(drawn.width()) * drawn.height()) < 3,
                 "The SVG does not look as the painted card.");
    }

private:
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const Tokens &tokens(bool dark) { return dark ? darkTokens() : lightTokens(); }
    static void check(const QString &name, bool dark, const QImage &image)
    {
        const QString full = name + (dark ? u"-dark"_s : u"-light"_s);
        const QString problem = tests::compareWithGolden(u"cards/"_s + full, image);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    CardPictures test;
    return QTest::qExec(&test, argc, argv);
}

#include "CardPictures.moc"
