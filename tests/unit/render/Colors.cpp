#include "render/Tokens.h"

#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class Colors : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadableOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadableOnEveryGround()
    {
        QFETCH(bool, dark);
        const Tokens &tokens = dark ? darkTokens() : lightTokens();
        QCOMPARE(tokens.dark, dark);
        for (const QColor &ground : {tokens.window, tokens.raised, tokens.sunken}) {
            for (const QColor &ink :
                 {tokens.text, tokens.muted, tokens.syntaxKey, tokens.syntaxValue,
                  tokens.syntaxHeading, tokens.syntaxQuiet, tokens.good})
                QVERIFY2(contrast(ink, ground) >= 4.5,
                         qPrintable(ink.name() + u" on "_s + ground.name()));
        }
        for (const QColor &ground : {tokens.raised, tokens.window}) {
            for (const QColor &ink : {tokens.accent, tokens.error, tokens.warning})
                QVERIFY2(contrast(ink, ground) >= 4.5,
                         qPrintable(ink.name() + u" on "_s + ground.name()));
        }
        QVERIFY(contrast(tokens.onAccent, tokens.accent) >= 4.5);
        // What is chosen in a list stands on the selection, its second word in muted.
        QVERIFY(contrast(tokens.text, tokens.selection) >= 4.5);
        QVERIFY(contrast(tokens.muted, tokens.selection) >= 4.5);
    }

    void everyCategoryIsReadable_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"Technical", "Professional", "Creative", "Educational", "Wellness",
                                 "Research", "Experimental", "Playful", "Unknown", ""})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyCategoryIsReadable()
    {
        QFETCH(QString, name);
        for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
            const ChipColors chip = categoryChip(name, *tokens);
            QVERIFY(contrast(chip.text, chip.background) >= 4.5);
        }
    }

    void pairsAreThoseOfTheDesign()
    {
        QCOMPARE(categoryColors(u"Technical").strong, QColor(0x4263eb));
        QCOMPARE(categoryColors(u"Technical").light, QColor(0x91a7ff));
        QCOMPARE(categoryColors(u"playful").light, QColor(0xf783ac));
        QVERIFY(categoryColors(u"No such").strong != categoryColors(u"Technical").strong);
    }

    void anAgentHasItsColor()
    {
        const QColor blue = agentColor(u"blue", u"x");
        QCOMPARE(agentColor(u" Blue ", u"y"), blue);
        QVERIFY(agentColor(u"red", u"x") != blue);
        QCOMPARE(agentColor(u"#12ab34", u"x"), QColor(0x12ab34));
        QCOMPARE(agentColor(u"", u"same"), agentColor(u"no-such-color", u"same"));
        QVERIFY(agentColor(u"#zzz", u"same").isValid());
        for (const char *name :
             {"red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"}) {
            const QColor color = agentColor(QString::fromLatin1(name), u"");
            QVERIFY2(contrast(Qt::white, color) >= 4.5, name);
        }
    }

    void readableReachesItsAim()
    {
        for (int i = 0; i < 4096; ++i) {
            const QColor color((i & 15) * 17, ((i >> 4) & 15) * 17, ((i >> 8) & 15) * 17);
            const QColor ground((i * 7) & 255, (i * 13) & 255, (i * 29) & 255);
            QVERIFY(contrast(readable(color, ground), ground) >= 4.5);
        }
        QCOMPARE(readable(Qt::black, Qt::white), QColor(Qt::black));
    }

    void themeFollowsThePalette()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, QColor(0x1e1f22));
        QVERIFY(tokensFor(palette).dark);
        palette.setColor(QPalette::Window, QColor(0xefefef));
        QVERIFY(!tokensFor(palette).dark);
        palette.setColor(QPalette::WindowText, Qt::yellow);
        palette.setColor(QPalette::Window, Qt::black);
        palette.setColor(QPalette::Link, Qt::cyan);
        const Tokens &strong = tokensFor(palette);
        QCOMPARE(&strong, &tokensFor(palette));
        QVERIFY(strong.dark);
        QCOMPARE(strong.text, QColor(Qt::yellow));
        QCOMPARE(strong.window, QColor(Qt::black));
        for (const QColor &color : {strong.muted, strong.accent, strong.error, strong.warning,
                                    strong.good, strong.syntaxKey, strong.syntaxQuiet})
            QVERIFY2(contrast(color, strong.window) >= 7, qPrintable(color.name()));
        QVERIFY(contrast(strong.text, strong.selection) >= 4.5);
    }
};

QTEST_GUILESS_MAIN(Colors)

#include "Colors.moc"
