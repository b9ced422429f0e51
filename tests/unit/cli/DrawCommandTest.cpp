#include "Program.h"

#include <QSize>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tests;

class DrawCommandTest : public QObject
{
    Q_OBJECT

    /// Width and height as a PNG's header says them.
    static QSize sizeOf(const QByteArray &png)
    {
        const auto number = [&](qsizetype at) {
            return int(qFromBigEndian<quint32>(png.constData() + at));
        };
        return png.startsWith("\x89PNG") && png.size() > 24 ? QSize(number(16), number(20))
                                                            : QSize();
    }

private slots:
    void drawsACardWithoutADisplay()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"one.png"_s}), 0);
        VERIFY_EXIT(place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"two.png"_s, u"--scale"_s,
                               u"2"_s, u"--theme"_s, u"dark"_s}),
                    0);
        const QSize one = sizeOf(place.read(u"one.png"_s));
        QVERIFY(one.width() > 300);
        QCOMPARE(sizeOf(place.read(u"two.png"_s)).width(), one.width() * 2);
        VERIFY_EXIT(place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"c.svg"_s}), 0);
        QVERIFY(place.read(u"c.svg"_s).contains("<svg"));
        VERIFY_EXIT(place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"c.html"_s}), 0);
        QVERIFY(place.read(u"c.html"_s).contains("reviewer"));
    }

    void writesAPage()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"page"_s, u"agents/r.md"_s, u"-o"_s, u"p.html"_s}), 0);
        QVERIFY(place.read(u"p.html"_s).contains("You review code."));
        const Ran ran = place.run({u"page"_s, u"agents/r.md"_s, u"-o"_s, u"-"_s});
        QCOMPARE(ran.output, place.read(u"p.html"_s));
    }

    void drawsOtherSizesAndForms()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(
            place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"s.png"_s, u"--size"_s, u"social"_s}),
            0);
        QCOMPARE(sizeOf(place.read(u"s.png"_s)), QSize(1200, 630));
        VERIFY_EXIT(place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"c.pdf"_s}), 0);
        QVERIFY(place.read(u"c.pdf"_s).startsWith("%PDF"));
        const Ran svg = place.run(
            {u"card"_s, u"agents/r.md"_s, u"-o"_s, u"-"_s, u"--format"_s, u"svg"_s});
        QVERIFY(svg.output.contains("<svg"));
        VERIFY_EXIT(place.run({u"page"_s, u"agents/r.md"_s, u"-o"_s, u"p.pdf"_s}), 0);
        QVERIFY(place.read(u"p.pdf"_s).startsWith("%PDF"));
        VERIFY_EXIT(
            place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"x.png"_s, u"--size"_s, u"huge"_s}),
            2);
        VERIFY_EXIT(
            place.run({u"page"_s, u"agents/r.md"_s, u"-o"_s, u"x"_s, u"--format"_s, u"doc"_s}), 2);
    }

    void speaksTheLanguageThatIsWanted()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(
            place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"c.html"_s, u"--lang"_s, u"de"_s}),
            0);
        QVERIFY(place.read(u"c.html"_s).contains("liest"));
        VERIFY_EXIT(
            place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"c.html"_s, u"--lang"_s, u"en"_s}),
            0);
        QVERIFY(place.read(u"c.html"_s).contains("reads"));
        VERIFY_EXIT(
            place.run({u"card"_s, u"agents/r.md"_s, u"-o"_s, u"c.html"_s, u"--lang"_s, u"tlh"_s}),
            2);
    }

    void writesASite()
    {
        Place place;
        place.write(u"in/agents/r.md"_s, agentText);
        const Ran first = place.run(
            {u"site"_s, u"in"_s, u"-o"_s, u"out"_s, u"--title"_s, u"Mine"_s});
        VERIFY_EXIT(first, 0);
        QVERIFY(first.messages.contains("--url"));
        QVERIFY(place.read(u"out/index.html"_s).contains("<title>Mine</title>"));
        place.write(u"other/x.txt"_s, "mine");
        VERIFY_EXIT(place.run({u"site"_s, u"in"_s, u"-o"_s, u"other"_s}), 1);
        VERIFY_EXIT(place.run({u"site"_s, u"in"_s, u"-o"_s, u"other"_s, u"--yes"_s}), 0);
        VERIFY_EXIT(place.run({u"site"_s, u"in"_s, u"-o"_s, u"in"_s}), 1);
        VERIFY_EXIT(place.run({u"site"_s, u"in"_s}), 2);
        VERIFY_EXIT(place.run({u"site"_s, u"absent"_s, u"-o"_s, u"out"_s}), 3);
        VERIFY_EXIT(place.run({u"site"_s, u"in"_s, u"-o"_s, u"out"_s, u"--url"_s, u"ftp://x"_s}),
                    2);
    }

    void scalesAndPapersArePossibleEverywhere()
    {
        Place place;
        place.write(u"in/agents/r.md"_s, agentText);
        const auto page = [&](const QString &file, const QStringList &more) {
            return place.run(QStringList{u"page"_s, u"in/agents/r.md"_s, u"-o"_s, file} + more);
        };
        VERIFY_EXIT(page(u"p.html"_s, {u"--scale"_s, u"1.25"_s}), 0);
        QVERIFY(place.read(u"p.html"_s).contains(":root{font-size:125%}"));
        VERIFY_EXIT(page(u"a5.pdf"_s, {u"--size"_s, u"a5"_s, u"--scale"_s, u"0.8"_s}), 0);
        QVERIFY2(place.read(u"a5.pdf"_s).contains("/MediaBox [0 0 420.000000 595.000000]"),
                 place.read(u"a5.pdf"_s).left(1000).constData());
        for (const auto &[option, value] :
             {std::pair(u"--scale"_s, u"x"_s), std::pair(u"--scale"_s, u"nan"_s),
              std::pair(u"--scale"_s, u"4"_s), std::pair(u"--size"_s, u"B12"_s),
              std::pair(u"--theme"_s, u"sepia"_s), std::pair(u"--lang"_s, u"tlh"_s)}) {
            const Ran pdf = page(u"x.pdf"_s, {option, value});
            VERIFY_EXIT(pdf, 2);
            QVERIFY2(pdf.messages.size() > 10, pdf.messages.constData());
            VERIFY_EXIT(place.run({u"site"_s, u"in"_s, u"-o"_s, u"out"_s, option, value}), 2);
        }
        VERIFY_EXIT(page(u"x.html"_s, {u"--size"_s, u"A4"_s}), 2);
        VERIFY_EXIT(
            place.run({u"site"_s, u"in"_s, u"-o"_s, u"out"_s, u"--size"_s, u"large"_s, u"--scale"_s,
                       u"1.5"_s, u"--theme"_s, u"dark"_s, u"--lang"_s, u"de"_s}),
            0);
        const QByteArray style = place.read(u"out/assets/site.css"_s);
        QVERIFY(style.contains(":root{font-size:150%}") && style.contains(":root{--card:25rem}"));
        QVERIFY(place.read(u"out/index.html"_s).contains("<html lang=\"de\" data-theme=\"dark\">"));
    }

    void neverDrawsOverThePersona()
    {
        Place place;
        place.write(u"a.html"_s, agentText);
        VERIFY_EXIT(place.run({u"card"_s, u"a.html"_s, u"-o"_s, u"./a.html"_s}), 1);
        VERIFY_EXIT(place.run({u"page"_s, u"a.html"_s, u"-o"_s, u"a.html"_s}), 1);
        QCOMPARE(place.read(u"a.html"_s), QByteArray(agentText));
    }

    void wrongWordsDrawNothing()
    {
        Place place;
        place.write(u"r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"card"_s, u"r.md"_s}), 2);
        VERIFY_EXIT(place.run({u"card"_s, u"r.md"_s, u"-o"_s, u"c.gif"_s}), 2);
        VERIFY_EXIT(place.run({u"card"_s, u"r.md"_s, u"-o"_s, u"c.svg"_s, u"--scale"_s, u"2"_s}),
                    2);
        VERIFY_EXIT(place.run({u"card"_s, u"r.md"_s, u"-o"_s, u"c.png"_s, u"--scale"_s, u"0"_s}),
                    2);
        VERIFY_EXIT(place.run({u"card"_s, u"r.md"_s, u"-o"_s, u"c.png"_s, u"--theme"_s, u"x"_s}),
                    2);
        VERIFY_EXIT(place.run({u"card"_s, u"absent.md"_s, u"-o"_s, u"c.png"_s}), 3);
        VERIFY_EXIT(place.run({u"page"_s, u"r.md"_s, u"-o"_s, u"x/p.html"_s}), 3);
    }
};

QTEST_GUILESS_MAIN(DrawCommandTest)
#include "DrawCommandTest.moc"
