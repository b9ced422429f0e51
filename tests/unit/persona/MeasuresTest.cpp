#include "persona/Measures.h"

#include "SharedFiles.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

int wordsByQt(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int words = 0;
    qsizetype begin = 0;
    while (finder.toNextBoundary() >= 0) {
        const QStringView run = QStringView(text).sliced(begin, finder.position() - begin);
        words += std::ranges::any_of(run.toUcs4(),
                                     [](uint c) { return QChar::isLetterOrNumber(char32_t(c)); });
        begin = finder.position();
    }
    return words;
}

} // namespace

class MeasuresTest : public QObject
{
    Q_OBJECT

private slots:
    void countsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::newRow("none") << u""_s << 0;
        QTest::newRow("marks") << u" -- * # \n"_s << 0;
        QTest::newRow("plain") << u"One two\nthree."_s << 3;
        QTest::newRow("apostrophe") << u"don't you’re"_s << 2;
        QTest::newRow("number") << u"3.14 1,000 5"_s << 3;
        QTest::newRow("hyphen") << u"well-known"_s << 2;
        QTest::newRow("underscore") << u"snake_case_name"_s << 1;
        QTest::newRow("accents") << u"Größe e\u0301lan"_s << 2;
        QTest::newRow("Chinese") << u"你好"_s << 2;
        QTest::newRow("picture") << u"go \U0001F680 now"_s << 2;
        QTest::newRow("Russian") << u"Привет, мир"_s << 2;
    }

    void countsWords()
    {
        QFETCH(QString, text);
        QFETCH(int, words);
        QCOMPARE(countWords(text), words);
    }

    void countsRealFilesAsUnicodeDoes()
    {
        const QStringList files = tests::corpusFiles(u"."_s);
        if (files.isEmpty())
            QSKIP("no shared/corpus beside the project");
        for (const QString &file : files) {
            // Qt ends a word at the marks in "Node.js" and "a:b"; Unicode and people do not.
            const QString text =
                QString::fromUtf8(tests::bytesOf(file)).replace(u'.', u' ').replace(u':', u' ');
            const int expected = wordsByQt(text);
            const int counted = countWords(text);
            QVERIFY2(std::abs(counted - expected) <= 1 + expected / 50,
                     qPrintable(file + u" %1 for %2"_s.arg(counted).arg(expected)));
        }
    }

    void estimatesByTheShapeOfTheText()
    {
        QCOMPARE(estimateTokens(u""), 0);
        QCOMPARE(estimateTokens(u"cat"), 1);
        QCOMPARE(estimateTokens(u"Cat sat"), 2);
        QCOMPARE(estimateTokens(u"123456"), 2);
        QCOMPARE(estimateTokens(u"a\n\n\nb"), 3);
        QVERIFY(estimateTokens(u"你好世界") >= 4);
        const int once = estimateTokens(u"You review code before it is merged.\n");
        QVERIFY(once >= 8 && once <= 12);
        QCOMPARE(estimateTokens(u"You review code before it is merged.\n"_s.repeated(100)),
                 once * 100);
    }

    void isFast()
    {
        const QString text =
            u"You review the changes of a colleague, and **never** guess: 42 tests.\n"_s
                .repeated(1000)
                .first(64 * 1024);
        QBENCHMARK
        {
            QVERIFY(countWords(text) + estimateTokens(text) > 0);
        }
    }
};

QTEST_GUILESS_MAIN(MeasuresTest)
#include "MeasuresTest.moc"
