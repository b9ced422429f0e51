// How much a persona is, and how hard it is to read.

#include "persona/PersonaMeasures.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

class PersonaMeasuresTest : public QObject
{
    Q_OBJECT

private slots:
    void syllablesAreCountedBySpelling_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("german");
        QTest::addColumn<int>("count");
        const auto english = [](const char *word, int count) {
            QTest::newRow(word) << QString::fromUtf8(word) << false << count;
        };
        const auto german = [](const char *word, int count) {
            QTest::newRow(word) << QString::fromUtf8(word) << true << count;
        };
        english("cat", 1);
        english("make", 1);
        english("the", 1);
        english("table", 2);
        english("wanted", 2);
        english("reviewed", 2);
        english("changes", 2);
        english("persona", 3);
        english("material", 4);
        english("question", 2);
        german("Änderungen", 4);
        german("Qualität", 3);
        german("Feuer", 2);
        german("Maschine", 3);
        german("hm", 1);
    }
    void syllablesAreCountedBySpelling()
    {
        QFETCH(QString, word);
        QFETCH(bool, german);
        QFETCH(int, count);
        QCOMPARE(countSyllables(word, german ? ReadingLanguage::German : ReadingLanguage::English),
                 count);
    }

    void englishIsMeasuredByFleschAndKincaid()
    {
        // 36 words of one syllable in six sentences.
        const auto level = readingLevel(u"The cat sat on the mat. "_s.repeated(6));
        QVERIFY(level);
        QCOMPARE(level->language, ReadingLanguage::English);
        QCOMPARE(level->words, 36);
        QCOMPARE(level->sentences, 6);
        QCOMPARE(level->wordsPerSentence, 6.0);
        QCOMPARE(level->syllablesPerWord, 1.0);
        QVERIFY(std::abs(level->grade - (0.39 * 6 + 11.8 - 15.59)) < 1e-9);
    }

    void germanIsMeasuredByTheViennaFormula()
    {
        // Of six words one has three syllables, one more than six letters, three one syllable.
        const auto level = readingLevel(u"Die Änderungen sind nicht im Ordner. "_s.repeated(6));
        QVERIFY(level);
        QCOMPARE(level->language, ReadingLanguage::German);
        QCOMPARE(level->sentences, 6);
        const double sixth = 100.0 / 6;
        const double expected = 0.1935 * sixth + 0.1672 * 6 + 0.1297 * sixth - 0.0327 * (4 * sixth)
                                - 0.875;
        QVERIFY(std::abs(level->grade - expected) < 1e-9);
    }

    void onlyProseCounts()
    {
        const QString prose = u"The cat sat on the mat. "_s.repeated(6);
        const auto alone = readingLevel(prose);
        const QString text = u"# An extraordinarily complicated heading\n\n"_s + prose
                             + u"\n\n```\nincomprehensible(internationalization)\n```\n"
                               "\n| administration | a |\n| --- | --- |\n"_s;
        const auto among = readingLevel(text);
        QVERIFY(alone && among);
        QCOMPARE(among->words, alone->words);
        QCOMPARE(among->grade, alone->grade);
        // Points without a full stop are sentences.
        const auto points = readingLevel(u"- The cat sat on the mat\n"_s.repeated(6));
        QVERIFY(points);
        QCOMPARE(points->sentences, 6);
        // A full stop within a word, or before a small letter, ends none.
        const auto short_ = readingLevel(
            u"See the file a.md, e.g. the one on the mat. "_s.repeated(5));
        QVERIFY(short_);
        QCOMPARE(short_->sentences, 5);
    }

    void nothingIsToldOfOtherLanguagesAndOfLittle()
    {
        QVERIFY(!readingLevel(u"The cat sat on the mat."));
        QVERIFY(!readingLevel(u"Le chat dort sur le tapis rouge de la maison. "_s.repeated(8)));
        QVERIFY(!readingLevel(QString()));
    }

    void partsAddUpAndTheDescriptionIsTold()
    {
        const SnapshotPtr snapshot = makeSnapshot(
            u"---\nname: reviewer\ndescription: Reviews changes before a merge 🙂.\n---\n\n"
            "Intro words.\n\n## First\n\nOne two.\n\n## Second\n\nThree.\n"_s,
            {});
        const PersonaMeasures all = measure(*snapshot);
        QCOMPARE(all.frontmatter.characters + all.body.characters, all.whole.characters);
        // A sign of two units is one character.
        QCOMPARE(all.whole.characters, snapshot->text.size() - 1);
        QVERIFY(all.description);
        QCOMPARE(all.description->words, 5);
        QCOMPARE(all.sections.size(), 3u);
        QVERIFY(all.sections[0].title.isEmpty());
        QCOMPARE(all.sections[0].measure.words, 2);
        QCOMPARE(all.sections[1].title, u"First"_s);
        QCOMPARE(all.sections[2].measure.words, 2);
    }

    void aSoulPaysForNoDescription()
    {
        const SnapshotPtr soul = makeSnapshot(u"# Ada\n\n> A friend.\n\n## Identity\n\nOne.\n"_s,
                                              {}, u"/x/SOUL.md"_s);
        QCOMPARE(soul->kind, Kind::Soul);
        QVERIFY(!measure(*soul).description);
    }
};

QTEST_GUILESS_MAIN(PersonaMeasuresTest)
#include "PersonaMeasuresTest.moc"
