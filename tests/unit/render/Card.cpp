#include "render/CardExport.h"
#include "render/CardHtml.h"
#include "render/CardPainter.h"
#include "render/CardWords.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QRawFont>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

CardModel soul()
{
    CardModel card;
    card.kind = Kind::Soul;
    card.slug = u"patient-tutor"_s;
    card.name = u"Patient Tutor"_s;
    card.tagline = u"Explains in small steps."_s;
    card.byline = u"@uni-lab"_s;
    card.category = u"Educational"_s;
    card.tags = {u"maths"_s, u"school"_s};
    card.version = u"0.9.0"_s;
    card.license = u"MIT"_s;
    return card;
}

CardModel agent()
{
    CardModel card;
    card.kind = Kind::Agent;
    card.slug = u"backend-developer"_s;
    card.name = u"backend-developer"_s;
    card.model = u"sonnet"_s;
    card.memory = u"project"_s;
    card.permissionMode = u"acceptEdits"_s;
    card.maximumTurns = 40;
    card.skills = 1;
    card.abilities = {u"read"_s, u"write"_s, u"run"_s};
    return card;
}

QStringList chipTexts(const CardWords &words)
{
    QStringList texts;
    for (const CardWords::Chip &chip : words.chips)
        texts << chip.text;
    return texts;
}

QStringList noteTexts(const CardWords &words)
{
    QStringList texts;
    for (const CardWords::Note &note : words.notes)
        texts << note.text;
    return texts;
}

QStringList drawnTexts(const CardDrawing &drawing)
{
    QStringList texts;
    for (const CardLine &line : drawing.lines)
        texts << line.text;
    return texts;
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        qWarning() << reader.errorString() << reader.lineNumber() << reader.columnNumber();
    return !reader.hasError();
}

} // namespace

class Card : public QObject
{
    Q_OBJECT

private slots:
    void wordsOfASoul()
    {
        const CardWords words = cardWords(soul());
        QCOMPARE(words.name, u"Patient Tutor"_s);
        QCOMPARE(words.byline, u"by uni-lab"_s);
        QCOMPARE(chipTexts(words), (QStringList{u"Educational"_s, u"maths"_s, u"school"_s}));
        QVERIFY(words.chips.front().category);
        QCOMPARE(words.facts, (QStringList{u"v0.9.0"_s, u"MIT"_s}));
        QVERIFY(words.notes.empty());
    }

    void wordsOfAnAgent()
    {
        const CardWords words = cardWords(agent());
        QVERIFY(words.nameIsIdentifier);
        QCOMPARE(words.byline, u"agent · sonnet · project memory"_s);
        QCOMPARE(chipTexts(words), (QStringList{u"reads"_s, u"edits"_s, u"runs commands"_s}));
        QCOMPARE(words.facts, (QStringList{u"accepts edits"_s, u"40 turns"_s}));
        QCOMPARE(noteTexts(words), QStringList{u"1 skill"_s});
    }

    void whatIsUnknownIsAbsent()
    {
        CardModel card;
        card.kind = Kind::Soul;
        card.slug = u"x"_s;
        const CardWords words = cardWords(card);
        QCOMPARE(words.name, u"x"_s);
        QVERIFY(words.byline.isEmpty() && words.text.isEmpty() && words.chips.empty());
        QVERIFY(words.facts.isEmpty() && words.notes.empty());
        const CardDrawing drawing = drawCard({300, 200}, card, lightTokens(), {});
        QCOMPARE(drawnTexts(drawing), QStringList{u"x"_s});
        card.kind = Kind::Agent;
        card.model = u"inherit"_s;
        card.permissionMode = u"default"_s;
        QCOMPARE(cardWords(card).byline, u"agent"_s);
        QVERIFY(cardWords(card).facts.isEmpty());
    }

    void stateAndCounts()
    {
        CardModel card = soul();
        card.state = CardModel::State::Draft;
        QCOMPARE(noteTexts(cardWords(card)), QStringList{u"draft"_s});
        card.state = CardModel::State::Changed;
        card.downloads = 1304;
        card.rating = 4.85;
        const QStringList notes = noteTexts(cardWords(card));
        QCOMPARE(notes.size(), 3);
        QCOMPARE(notes[0], u"changed"_s);
        QVERIFY(notes[2].startsWith(u"↓ 1") && notes[2].endsWith(u"304"));
        card.rating = -1;
        QCOMPARE(noteTexts(cardWords(card))[1], u"new"_s);
    }

    void oneLineDefusesText()
    {
        QCOMPARE(oneLine(u" a\n b\t c "), u"a b c"_s);
        QCOMPARE(oneLine(u"x\u202Ey\u2066z\u200Bw\uFEFF"), u"xyzw"_s);
        QCOMPARE(oneLine(u"a\u200Db"), u"a\u200Db"_s);
        const QChar lone(0xD800);
        QCOMPARE(oneLine(QString(lone)), u"\uFFFD"_s);
        QCOMPARE(oneLine(u"😀😀😀", 5), u"😀😀"_s);
    }

    void tooManyTagsAreCounted()
    {
        CardModel card = soul();
        card.tags.clear();
        for (int i = 0; i < 50; ++i)
            card.tags << u"tag-number-%1"_s.arg(i);
        const QSizeF size = cardSize(300);
        const CardDrawing drawing = drawCard(size, card, lightTokens(), {});
        int shown = 0;
        int left = 0;
        for (const QString &text : drawnTexts(drawing)) {
            shown += text.startsWith(u"tag-number-");
            if (text.startsWith(u'+'))
                left = text.sliced(1).toInt();
        }
        QVERIFY(shown > 0);
        QCOMPARE(shown + left, 50);
    }

    // Nothing of a card leaves it, whatever the texts are.
    void everythingStaysInside_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("long words") << QString(500, u'W');
        QTest::newRow("many words") << u"word "_s.repeated(400);
        QTest::newRow("rtl") << u"مهندس خبير "_s.repeated(60);
        QTest::newRow("cjk") << u"务实的资深后端工程师"_s.repeated(40);
        QTest::newRow("emoji") << u"👩‍👩‍👧‍👦🏳️‍🌈 "_s.repeated(40);
        QTest::newRow("combining") << u"Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306"_s.repeated(30);
        QTest::newRow("mixed") << u"abc مهندس 中文 😀 "_s.repeated(30);
        QTest::newRow("empty") << QString();
    }
    void everythingStaysInside()
    {
        QFETCH(QString, text);
        CardModel card = soul();
        card.name = card.tagline = card.byline = card.category = card.version = card.license = text;
        card.tags = {text, text.left(20), text};
        card.frameworks = {text};
        card.downloads = 2'000'000'000;
        card.rating = 5;
        card.state = CardModel::State::Pending;
        CardModel other = agent();
        other.name = other.tagline = other.model = other.memory = other.permissionMode = text;
        for (const CardModel &one : {card, other}) {
            for (const qreal width : {120.0, 220.0, 372.0, 900.0}) {
                for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                    for (const QSizeF size : {cardSize(width), cardSize(width, one)}) {
                        const CardDrawing drawing = drawCard(size, one, darkTokens(),
                                                             {.direction = direction, .base = {}});
                        QCOMPARE(drawing.size, size);
                        for (const CardLine &line : drawing.lines) {
                            for (const QGlyphRun &run : line.runs) {
                                for (const QPointF &at : run.positions()) {
                                    QVERIFY2(at.x() >= 0 && at.x() <= width && at.y() > 0
                                                 && at.y() < size.height(),
                                             qPrintable(line.text));
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    void mirrors()
    {
        const CardModel card = soul();
        const QSizeF size = cardSize(340);
        const auto xOfName = [&](Qt::LayoutDirection direction) {
            const CardDrawing drawing = drawCard(size, card, lightTokens(),
                                                 {.direction = direction, .base = {}});
            return drawing.lines.front().runs.front().positions().front().x();
        };
        QVERIFY(xOfName(Qt::LeftToRight) < 100);
        QVERIFY(xOfName(Qt::RightToLeft) > 100);
    }

    void picturesAreDeterministic()
    {
        const auto pathOf = [](const QString &slug) {
            CardModel card = soul();
            card.slug = slug;
            return drawPicture(42, card)[1].path;
        };
        QCOMPARE(pathOf(u"a"_s), pathOf(u"a"_s));
        QVERIFY(pathOf(u"a"_s) != pathOf(u"b"_s));
        CardModel card = agent();
        QCOMPARE(drawPicture(42, card).front().path.boundingRect(), QRectF(0, 0, 42, 42));
    }

    void largerTextMakesALargerCard()
    {
        QFont font = QGuiApplication::font();
        font.setPixelSize(13);
        const qreal normal = cardSize(340, font).height();
        font.setPixelSize(26);
        QCOMPARE(cardSize(340, font).height(), 2 * normal);
    }

    void pngIsMadeInBothSizes()
    {
        const QImage one = QImage::fromData(cardPng(soul(), Theme::Light, 1));
        const QImage two = QImage::fromData(cardPng(soul(), Theme::Dark, 2));
        QVERIFY(!one.isNull());
        QCOMPARE(two.size(), one.size() * 2);
        QVERIFY(one.pixelColor(one.width() / 2, 30).lightness() > 200);
        QVERIFY(two.pixelColor(two.width() / 2, 30).lightness() < 80);
    }

    void svgIsWellFormedAndNamed()
    {
        CardModel card = soul();
        card.name = u"Ampersand & <Angle> \"Quote\""_s;
        const QByteArray svg = cardSvg(card, Theme::Light);
        QVERIFY(isWellFormed(svg));
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(svg.contains("<title id=\"title\">Ampersand &amp; &lt;Angle&gt;"));
        QVERIFY(svg.contains("Explains in small steps."));
        QVERIFY(!svg.contains("<script") && !svg.contains("http://www.w3.org/1999"));
        QVERIFY2(svg.size() < 120'000, qPrintable(QString::number(svg.size())));
    }

    void htmlIsEscapedAndSelfContained()
    {
        CardModel card = soul();
        card.name = u"<script>alert(1)</script>"_s;
        card.tagline = u"\"><img src=x onerror=alert(1)>"_s;
        card.tags = {u"<b>"_s, u"'\""_s};
        card.category = u"\" onclick=\"x"_s;
        for (const Theme theme : {Theme::Auto, Theme::Light, Theme::Dark}) {
            const QByteArray html = cardHtml(card, theme);
            QVERIFY(isWellFormed(html));
            QVERIFY(!html.contains("<script") && !html.contains("<img"));
            static const QRegularExpression fetches(u"<[^>]*(src|href|url)\\s*[=(]"_s);
            QVERIFY(!fetches.match(QString::fromUtf8(html)).hasMatch());
            QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        }
        QVERIFY(cardHtml(card, Theme::Auto).contains("light-dark("));
        QVERIFY(!cardHtml(card, Theme::Light).contains("light-dark("));
    }

    void spokenTextSaysItAll()
    {
        CardModel card = soul();
        card.rating = 4.5;
        card.downloads = 7;
        const QString spoken = cardWords(card).spoken();
        for (const QString &part : {u"Patient Tutor"_s, u"by uni-lab"_s, u"Educational"_s,
                                    u"v0.9.0"_s, u"rated 4.5 of 5"_s, u"7 downloads"_s})
            QVERIFY2(spoken.contains(part), qPrintable(spoken));
        QVERIFY(!spoken.contains(u'★'));
    }

    void whereAPersonaStands()
    {
        CardModel card = soul();
        card.claimPending = true;
        card.problems = 2;
        card.freshness = CardModel::Freshness::Updated;
        const CardWords words = cardWords(card);
        QCOMPARE(words.mark.text, u"claim pending"_s);
        QCOMPARE(noteTexts(words).size(), 2);
        QVERIFY(words.notes.front().tone == CardWords::Tone::Problem);
        QCOMPARE(words.notes.back().text, u"updated"_s);
        QVERIFY(words.spoken().contains(u"claim pending"_s));
        // Who is verified has no claim to wait for.
        card.authorVerified = true;
        QCOMPARE(cardWords(card).mark.text, u"✓"_s);
    }

    void freshnessFollowsTheDates()
    {
        using Freshness = CardModel::Freshness;
        const auto day = [](int n) {
            return QDateTime({2026, 3, 1}, {0, 0}, QTimeZone::UTC).addDays(n);
        };
        QCOMPARE(freshnessOf({}, day(0), day(1)), Freshness::Unknown);
        QCOMPARE(freshnessOf(day(0), day(0), day(29)), Freshness::New);
        QCOMPARE(freshnessOf(day(0), day(0), day(30)), Freshness::Settled);
        QCOMPARE(freshnessOf(day(0), day(40), day(53)), Freshness::Updated);
        QCOMPARE(freshnessOf(day(0), day(40), day(54)), Freshness::Settled);
    }

    void emojiAreColored()
    {
        if (!QFontDatabase::hasFamily(u"Noto Color Emoji"_s))
            QSKIP("The font Noto Color Emoji is not installed here.");
        // DejaVu has signs of its own for some of them, in one colour.
        for (const QString &family : {u"Inter"_s, u"DejaVu Sans"_s}) {
            CardModel card = soul();
            card.name = u"☕⚡🦊❤\uFE0F"_s;
            card.tagline.clear();
            QFont font(family);
            font.setPixelSize(13);
            const CardDrawing drawing = drawCard({300, 200}, card, lightTokens(), {.base = font});
            const CardLine &name = drawing.lines.front();
            for (const QGlyphRun &run : name.runs)
                QVERIFY2(run.rawFont().familyName() == "Noto Color Emoji"_L1,
                         qPrintable(run.sourceString().sliced(run.stringIndexes().value(0))));
        }
        // Signs that are text by habit stay text.
        CardModel card = soul();
        card.name = u"Heart ♥ 1 # ©"_s;
        const CardDrawing drawing = drawCard({300, 200}, card, lightTokens(),
                                             {.base = QFont(u"Inter"_s)});
        for (const QGlyphRun &run : drawing.lines.front().runs)
            QVERIFY(run.rawFont().familyName() != u"Noto Color Emoji"_s);
    }

    void anAvatarTakesThePlaceOfThePicture()
    {
        QTemporaryDir folder;
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::red);
        CardModel card = soul();
        card.avatar = folder.filePath(u"avatar.png"_s);
        QVERIFY(picture.save(card.avatar));
        const QImage image = cardImage(card, Theme::Light);
        QCOMPARE(image.pixelColor(int(cardShadow) + 16 + 21, int(cardShadow) + 16 + 21),
                 QColor(Qt::red));
        QVERIFY(isWellFormed(cardSvg(card, Theme::Light)));
        QVERIFY(cardSvg(card, Theme::Light).contains("data:image/png"));
        QVERIFY(isWellFormed(cardHtml(card, Theme::Light)));
        QVERIFY(cardHtml(card, Theme::Light).contains("src=\"data:image/png"));
    }

    void whatIsNoPictureIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("no picture");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' "
                                           "height='9'><rect width='9' height='9'/></svg>");
        QTest::newRow("cut off") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        // 60,000 pixels a side, and nothing behind it.
        QTest::newRow("huge") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60"
                                            "\x08\x02\0\0\0\0\0\0\0",
                                            33);
    }
    void whatIsNoPictureIsNotShown()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        CardModel card = soul();
        const QImage before = cardImage(card, Theme::Light);
        card.avatar = folder.filePath(u"avatar.png"_s);
        QFile file(card.avatar);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(cardImage(card, Theme::Light), before);
    }

    void socialPictureHasItsSize()
    {
        for (const CardModel &card : {soul(), agent(), CardModel()}) {
            const QImage image = QImage::fromData(
                cardPng(card, Theme::Dark, 1, {}, CardForm::Social));
            QCOMPARE(image.size(), QSize(1200, 630));
            QVERIFY(isWellFormed(cardSvg(card, Theme::Light, {}, CardForm::Social)));
        }
    }

    void pdfIsOnePage()
    {
        const QByteArray pdf = cardPdf(soul(), Theme::Light);
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    Card test;
    return QTest::qExec(&test, argc, argv);
}

#include "Card.moc"
