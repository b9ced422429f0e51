#include "PageTesting.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::import;
using tests::Imported;
using tests::samplePage;
using tests::seedPage;
using tests::wordsOf;

class TestPageImport : public QObject
{
    Q_OBJECT

private slots:
    void seedBecomesSoul()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("shared/seeds is not there");
        const Imported soul = import(seedPage());
        QCOMPARE(soul.titles, (QStringList{u"Identity"_s, u"Voice & Style"_s, u"Principles"_s,
                                           u"Avoid"_s, u"Boundaries"_s, u"Workflow"_s}));
        QCOMPARE(soul.bullets, (QList<int>{0, 6, 8, 6, 5, 4}));
        QCOMPARE(soul.notes, QStringList());
        for (const Section &section : soul.snapshot->outline.sections)
            QCOMPARE(section.level, 1);
        QCOMPARE(soul.snapshot->kind, Kind::Soul);
        QCOMPARE(soul.snapshot->reading.state, ReadingState::Strict);
        QCOMPARE(soul.snapshot->textOf(u"slug"), u"senior-backend-engineer"_s);
        QCOMPARE(soul.snapshot->textOf(u"name"), u"Senior Backend Engineer"_s);
        QCOMPARE(soul.snapshot->textOf(u"tagline"),
                 u"A pragmatic senior backend engineer who ships clean, tested services."_s);
        QCOMPARE(soul.snapshot->frontmatter.entries.size(), size_t(3));
        QVERIFY(!soul.text.contains(u"Download"_s));
        QVERIFY(!soul.text.contains(u"All souls"_s));
        QVERIFY(!soul.text.contains(u"laim authorship"_s));
        QVERIFY(!soul.text.contains(u"team reviews"_s));
    }

    void seedKeepsEveryWord()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("shared/seeds is not there");
        const QString page = seedPage();
        const qsizetype begin = page.indexOf(u"Identity\n"_s);
        const qsizetype end = page.indexOf(u"Claim authorship"_s);
        const Imported soul = import(page);
        const QString body = soul.text.sliced(soul.snapshot->frontmatter.body.begin);
        QCOMPARE(wordsOf(body), wordsOf(page.sliced(begin, end - begin)));
        QVERIFY2(!body.contains(u'\\'), "nothing in the seed needs a backslash");
    }

    void pastesOfOtherForms_data()
    {
        QTest::addColumn<QString>("page");
        QString page = samplePage;
        QTest::newRow("as it is") << page;
        QTest::newRow("CRLF") << QString(page).replace(u"\n"_s, u"\r\n"_s);
        QTest::newRow("no blank lines") << QString(page).replace(u"\n\n"_s, u"\n"_s);
        QTest::newRow("double blank lines") << QString(page).replace(u"\n\n"_s, u"\n\n\n"_s);
        QTest::newRow("NBSP") << QString(page)
                                     .replace(u"• "_s, u"•\u00A0"_s)
                                     .replace(u"All souls"_s, u"All\u00A0souls"_s);
        QTest::newRow("tabs") << QString(page).replace(u"  • "_s, u"\t•\t"_s);
        QTest::newRow("no space behind bullets") << QString(page).replace(u"• "_s, u"•"_s);
        QTest::newRow("bullets on lines of their own") << QString(page).replace(u"• "_s, u"•\n"_s);
        QTest::newRow("hyphens") << QString(page).replace(u"•"_s, u"-"_s);
        QTest::newRow("stars") << QString(page).replace(u"•"_s, u"*"_s);
        QTest::newRow("triangles") << QString(page).replace(u"•"_s, u"‣"_s);
        QTest::newRow("and") << QString(page).replace(u"Voice & Style"_s, u"Voice and Style"_s);
        QTest::newRow("other link")
            << QString(page).replace(u"← All souls"_s, u"‹ Back to souls"_s);
        QTest::newRow("other button") << QString(page).replace(
            u"Download"_s, u"⬇ Download SOUL.md\n\nCopy\n\n1.2k downloads"_s);
        QTest::newRow("claimed")
            << page + u"\nClaim this soul\n\nIf this soul is yours, claim it.\n"_s;
        QTest::newRow("claim of a former handle")
            << page
                   + u"\nClaim authorship\n\nClaim this soul if you wrote it but your handle has "
                     "changed. We review each claim.\n\n© 2026 Souls\n"_s;
        QTest::newRow("byte order mark") << u"\uFEFF"_s + page;
        QTest::newRow("zero-width spaces") << QString(page).replace(u"Short"_s, u"\u200BShort"_s);
        QTest::newRow("site's navigation") << u"Souls\nSign in\n\n"_s + page;
    }
    void pastesOfOtherForms()
    {
        QFETCH(QString, page);
        const Imported soul = import(page);
        QCOMPARE(soul.titles.size(), 3);
        QVERIFY(soul.titles[1].startsWith(u"Voice"_s));
        QCOMPARE(soul.bullets, (QList<int>{0, 2, 1}));
        QCOMPARE(soul.snapshot->textOf(u"name"), u"Careful Reader"_s);
        QCOMPARE(soul.snapshot->textOf(u"tagline"), u"Reads twice before it answers."_s);
        const QString body = soul.text.sliced(soul.snapshot->frontmatter.body.begin).trimmed();
        QString expected = u"# Identity\n\nYou are a careful reader.\n\n# Voice & Style\n\n"
                           "- Short sentences.\n- Plain words.\n\n# Principles\n\n"
                           "- The text comes first."_s;
        if (soul.titles[1] == u"Voice and Style"_s)
            expected.replace(u"Voice & Style"_s, u"Voice and Style"_s);
        QCOMPARE(body, expected);
    }

    void partsOfPages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("notes");
        QTest::newRow("from a section on")
            << u"Principles\n\n• One.\n• Two.\n\nAvoid\n\n• Three."_s
            << u"# Principles\n\n- One.\n- Two.\n\n# Avoid\n\n- Three."_s
            << QStringList{u"import/no-title: "_s};
        QTest::newRow("bullets only")
            << u"• One.\n• Two."_s << u"- One.\n- Two."_s
            << QStringList{u"import/no-title: "_s, u"import/no-sections: "_s};
        QTest::newRow("a sentence")
            << u"You answer in one line, always."_s << u"You answer in one line, always."_s
            << QStringList{u"import/no-title: "_s, u"import/no-sections: "_s};
        QTest::newRow("without frame")
            << u"Careful Reader\n\nReads twice.\n\nIdentity\n\nYou read."_s
            << u"# Identity\n\nYou read."_s << QStringList();
        QTest::newRow("tagline like a title")
            << u"Careful Reader\n\nReads twice\n\nIdentity\n\nYou read."_s
            << u"# Identity\n\nYou read."_s << QStringList();
        QTest::newRow("title or heading")
            << u"Night Shift\n\nYou keep watch while others sleep. You write down what you see.\n\n"
               "You wake nobody without a reason."_s
            << u"# Night Shift\n\nYou keep watch while others sleep. You write down what you "
               u"see.\n\n"
               "You wake nobody without a reason."_s
            << QStringList{u"import/title-as-heading: Night Shift|1"_s, u"import/no-title: "_s};
        QTest::newRow("no tagline")
            << u"← All souls\n\nCareful Reader\n\nDownload\n\nIdentity\n\nYou read."_s
            << u"# Identity\n\nYou read."_s << QStringList{u"import/no-tagline: "_s};
        QTest::newRow("foot of the page")
            << u"Avoid\n\n• Noise.\n\nClaim authorship\n\nClaim this soul if you authored it."_s
            << u"# Avoid\n\n- Noise."_s << QStringList{u"import/no-title: "_s};
    }
    void partsOfPages()
    {
        QFETCH(QString, page);
        const Imported soul = import(page);
        QVERIFY2(soul.snapshot, qPrintable(soul.notes.join(u',')));
        QTEST(soul.text.sliced(soul.snapshot->frontmatter.body.begin).trimmed(), "body");
        QFETCH(QStringList, notes);
        QStringList found = soul.notes;
        found.sort();
        notes.sort();
        QCOMPARE(found, notes);
    }

    void headingsByShape()
    {
        const Imported soul = import(
            u"← All souls\n\nNight Clerk\n\nKeeps the desk.\n\nDownload\n\nIdentity\n\nYou "
            u"keep.\n\n"
            "House Rules of the Desk\n\n• Ring once.\n\nWhen the lift is stuck\n\n• Call.\n\n"
            "Opening Words\n\nYou greet with the hour and nothing else.\n\n"
            "You then wait. This line is a sentence.\n"_s);
        QCOMPARE(soul.titles, (QStringList{u"Identity"_s, u"House Rules of the Desk"_s,
                                           u"When the lift is stuck"_s, u"Opening Words"_s}));
        QCOMPARE(soul.notes, (QStringList{u"import/unsure-heading: House Rules of the Desk|13"_s,
                                          u"import/unsure-heading: When the lift is stuck|17"_s,
                                          u"import/unsure-heading: Opening Words|21"_s}));
    }

    void numberedHeadings()
    {
        const Imported soul = import(u"Order\n\n1. Input Handling\n\n• Check.\n\n2. Secrets\n\n"
                                     "• Hide.\n\nWorkflow\n\n1. Read\n\n2. Write\n\n3. Test\n\n"
                                     "That is all there is."_s);
        QCOMPARE(soul.titles,
                 (QStringList{u"Order"_s, u"1. Input Handling"_s, u"2. Secrets"_s, u"Workflow"_s}));
        QCOMPARE(soul.bullets, (QList<int>{0, 1, 1, 3}));
    }

    void rowsOfShortLinesStayText()
    {
        const Imported soul = import(u"Identity\n\nYou say:\n\nGood Morning\n\nGood Evening\n\n"
                                     "Good Night\n\nand nothing more."_s);
        QCOMPARE(soul.titles, QStringList{u"Identity"_s});
        QVERIFY(soul.text.contains(u"\n\nGood Evening\n\n"_s));
    }

    void nestedAndNumberedLists()
    {
        const Imported soul = import(u"Workflow\n\n  1. First.\n      ◦ Inner.\n      ◦ Other.\n"
                                     "          ▪ Innermost.\n  2. Second.\n\nAvoid\n\n• Outer\n"
                                     "◦ Inner by shape\n• Outer again\n\n10. is a number\n"_s);
        const QString body = soul.text.trimmed();
        QCOMPARE(body, u"# Workflow\n\n1. First.\n   - Inner.\n   - Other.\n     - Innermost.\n"
                       "2. Second.\n\n# Avoid\n\n- Outer\n  - Inner by shape\n- Outer again\n\n"
                       "10\\. is a number"_s);
    }

    void wrappedBullets()
    {
        const Imported soul = import(
            u"Principles\n\n"
            "  • Tests first. Write the failing test that encodes the intent, then\n"
            "    the smallest code that passes it.\n"
            "  • Assume every external call fails. Timeouts, retries and keys are\n"
            "    not optional.\n\n"
            "This paragraph is wrapped by a mail program at seventy columns, as\n"
            "- strange as it sounds - some still do.\n"_s);
        const QString body = soul.text.trimmed();
        QCOMPARE(body, u"# Principles\n\n"
                       "- Tests first. Write the failing test that encodes the intent, then the "
                       "smallest code that passes it.\n"
                       "- Assume every external call fails. Timeouts, retries and keys are not "
                       "optional.\n\n"
                       "This paragraph is wrapped by a mail program at seventy columns, as\n"
                       "\\- strange as it sounds - some still do."_s);
    }

    void paragraphWithinBullet()
    {
        const Imported soul = import(u"Avoid\n\n• Noise of any kind.\n\n  It tires people.\n\n"
                                     "• Haste, above all things.\n"_s);
        QCOMPARE(soul.bullets, QList<int>{2});
        const auto bullets = bulletsIn(soul.text, soul.snapshot->outline.sections[0].body);
        QVERIFY(soul.text.sliced(bullets[0].whole.begin, bullets[0].whole.length())
                    .contains(u"It tires people."_s));
    }

    void fieldsOfTheHead()
    {
        const Imported soul = import(
            u"← All souls\n\nNight Clerk\n\nKeeps the desk.\n\nby @clerk-7\n\nv1.2.0\n\nMIT\n\n"
            "Technical\n\n#night #desk\n\n★ 4.8 (12)\n\nFor hotels that never "
            "close.\n\nDownload\n\n"
            "Identity\n\nYou keep."_s);
        const Snapshot &snapshot = *soul.snapshot;
        QCOMPARE(snapshot.textOf(u"authorHandle"), u"clerk-7"_s);
        QCOMPARE(snapshot.textOf(u"version"), u"1.2.0"_s);
        QCOMPARE(snapshot.textOf(u"license"), u"MIT"_s);
        QCOMPARE(snapshot.textOf(u"category"), u"Technical"_s);
        QCOMPARE(snapshot.value(u"tags")->asTexts(), (QStringList{u"night"_s, u"desk"_s}));
        QCOMPARE(snapshot.textOf(u"description"), u"For hotels that never close."_s);
        QCOMPARE(soul.titles, QStringList{u"Identity"_s});
        QCOMPARE(soul.notes, QStringList());
    }

    void valuesThatYamlWouldMistake_data()
    {
        QTest::addColumn<QString>("tagline");
        for (const QString &text :
             {u"Fast: and loose."_s, u"# not a comment."_s, u"yes"_s, u"\"Quoted\" and 'single'."_s,
              u"Fences --- in the middle."_s, u"@someone, or nobody."_s, u"100"_s,
              u"back\\slash."_s, u"{braces} [brackets]."_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void valuesThatYamlWouldMistake()
    {
        QFETCH(QString, tagline);
        const Imported soul = import(u"← All souls\n\nNight: Clerk\n\n"_s + tagline
                                     + u"\n\nDownload\n\nIdentity\n\nYou keep."_s);
        QCOMPARE(soul.snapshot->textOf(u"name"), u"Night: Clerk"_s);
        QCOMPARE(soul.snapshot->textOf(u"tagline"), tagline);
        QCOMPARE(soul.snapshot->reading.state, ReadingState::Strict);
        QCOMPARE(soul.titles, QStringList{u"Identity"_s});
    }

    void markdownIsReturnedAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("soul") << u"# SOUL.md — X\n\n_Y_\n\n## Vibe\n\n- a\n"_s;
        QTest::newRow("frontmatter") << u"---\nname: X\n---\nIdentity\n\n• a\n"_s;
        QTest::newRow("frontmatter, CRLF") << u"---\r\nname: X\r\n---\r\nText\r\n"_s;
        QTest::newRow("underlined headings")
            << u"Identity\n========\n\nYou.\n\nAvoid\n-----\n\n- a\n"_s;
        QTest::newRow("emphasis") << u"You are **brief**.\n\n- one\n- two\n"_s;
    }
    void markdownIsReturnedAsItIs()
    {
        QFETCH(QString, text);
        const Result<PageImport> result = importPageText(text);
        QVERIFY(result);
        QCOMPARE(result->text, text);
        QCOMPARE(result->notes.size(), size_t(1));
        QCOMPARE(result->notes[0].code, "import/already-markdown");
    }

    void claimOfASoulIsNoClaimOfTheSite()
    {
        const Imported soul = import(u"Principles\n\n• Finish.\n\nClaim ownership\n\n• Sign it.\n\n"
                                     "Avoid\n\n• Blame.\n"_s);
        QCOMPARE(soul.titles, (QStringList{u"Principles"_s, u"Claim ownership"_s, u"Avoid"_s}));
    }

    void nothingToImport_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \n\t\n\u00A0\n"_s;
        QTest::newRow("site only") << u"← All souls\n\nDownload\n\nClaim authorship\n"_s;
    }
    void nothingToImport()
    {
        QFETCH(QString, page);
        const Result<PageImport> result = importPageText(page);
        QVERIFY(!result);
        QCOMPARE(result.error().code, "import/empty");
    }

    void notesNameTheirPlace()
    {
        const QString page =
            u"Nav One\r\n\r\n← All souls\r\n\r\nX\r\n\r\nDownload\r\n\r\nIdentity\r\n\r\nY."_s;
        const Result<PageImport> result = importPageText(page);
        QVERIFY(result);
        QCOMPARE(result->notes.size(), size_t(2));
        const Error &note = result->notes[0];
        QCOMPARE(note.code, "import/dropped-line");
        QCOMPARE(note.arguments, (QStringList{u"Nav One"_s, u"1"_s}));
        QCOMPARE(page.sliced(note.span.begin, note.span.length()), u"Nav One"_s);
        QCOMPARE(result->notes[1].code, "import/no-tagline");
    }
};

QTEST_GUILESS_MAIN(TestPageImport)
#include "TestPageImport.moc"
