#include "ui/create/NewPersona.h"

#include "SharedFiles.h"
#include "persona/Snapshot.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

class NewPersonaTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsAPersonaOfItsKind()
    {
        std::vector<StartingText> texts = templateTexts();
        QVERIFY(texts.size() >= 6);
        const std::vector<StartingText> samples = sampleTexts();
        QVERIFY(samples.size() >= 16);
        texts.insert(texts.end(), samples.begin(), samples.end());
        for (const StartingText &start : texts) {
            QVERIFY(!start.id.isEmpty() && !start.name.isEmpty() && !start.summary.isEmpty());
            const SnapshotPtr snapshot = makeSnapshot(start.text, {});
            QVERIFY2(snapshot->kind == start.kind, qPrintable(start.id));
        }
    }

    void everyTextTakesAnotherName()
    {
        std::vector<StartingText> texts = templateTexts();
        const std::vector<StartingText> samples = sampleTexts();
        texts.insert(texts.end(), samples.begin(), samples.end());
        for (const StartingText &start : texts) {
            const Result<QString> named = withName(start.text, u"Night Shift Nurse"_s);
            QVERIFY2(named.has_value(), qPrintable(start.id));
            const QString name = nameIn(*named);
            QCOMPARE(name,
                     start.kind == Kind::Soul ? u"Night Shift Nurse"_s : u"night-shift-nurse"_s);
            const SnapshotPtr snapshot = makeSnapshot(*named, {});
            QVERIFY(snapshot->kind == start.kind);
            if (snapshot->frontmatter.find(u"slug"))
                QCOMPARE(snapshot->textOf(u"slug"), u"night-shift-nurse"_s);
        }
    }

    void theTitleOfAnAgentFollowsOnlyWhenItIsTheName()
    {
        const QString text =
            u"---\nname: code-reviewer\ndescription: R.\n---\n\n# Code reviewer\n\nYou.\n"_s;
        QCOMPARE(*withName(text, u"Second reader"_s),
                 u"---\nname: second-reader\ndescription: R.\n---\n\n# Second reader\n\nYou.\n"_s);
        const QString other = QString(text).replace(u"# Code reviewer"_s, u"# How you work"_s);
        QVERIFY(withName(other, u"Second reader"_s)->contains(u"# How you work"_s));
    }

    void theSameNameChangesNothing()
    {
        for (const StartingText &start : templateTexts())
            QCOMPARE(*withName(start.text,
                               start.kind == Kind::Agent ? nameIn(start.text) : nameIn(start.text)),
                     start.text);
    }

    void titlesKeepTheirPrefix()
    {
        QCOMPARE(*withName(u"# SOUL.md — Juniper\n\n## Vibe\n\nCalm.\n"_s, u"Rowan"_s),
                 u"# SOUL.md — Rowan\n\n## Vibe\n\nCalm.\n"_s);
        QCOMPARE(*withName(u"## Vibe\n\nCalm.\n\n## Tone\n\nDry.\n"_s, u"Rowan"_s),
                 u"# Rowan\n\n## Vibe\n\nCalm.\n\n## Tone\n\nDry.\n"_s);
    }

    void suggestsFileNames()
    {
        QCOMPARE(fileNameFor(u"---\nname: code-reviewer\ndescription: R.\n---\n\nYou.\n"_s),
                 u"code-reviewer.md"_s);
        QCOMPARE(
            fileNameFor(u"---\nslug: patient-tutor\nname: Tutor\n---\n\n# Identity\n\nYou.\n"_s),
            u"patient-tutor.md"_s);
        QCOMPARE(fileNameFor(u"# Juniper\n\n## Vibe\n\nCalm.\n"_s), u"SOUL.md"_s);
        QVERIFY(
            !fileNameFor(u"---\nname: ../../etc\ndescription: x\n---\n\nYou.\n"_s).contains(u'/'));
    }

    void readsAPage()
    {
        const QString page = QString::fromUtf8(tests::bytesOf(tests::seed(u"soul-page.txt"_s)));
        if (page.isEmpty())
            QSKIP("no seeds beside the project");
        const Result<RecognisedPage> read = recognisePage(page);
        QVERIFY(read.has_value());
        QCOMPARE(read->name, u"Senior Backend Engineer"_s);
        QVERIFY(read->tagline.startsWith(u"A pragmatic senior backend engineer"));
        QCOMPARE(read->sections, 6);
        QVERIFY(looksLikePersona(page));
    }

    void otherTextsAreNotOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a word") << u"hello"_s;
        QTest::newRow("a letter")
            << u"Dear all,\n\nplease find attached.\n\nThank you,\nA.\n\nPS: soon\n"_s;
        QTest::newRow("code") << u"int main()\n{\n    return 0;\n}\n\n// end\n\n"_s;
    }

    void otherTextsAreNotOffered()
    {
        QFETCH(QString, text);
        QVERIFY(!looksLikePersona(text));
    }
};

QTEST_APPLESS_MAIN(NewPersonaTest)
#include "NewPersonaTest.moc"
