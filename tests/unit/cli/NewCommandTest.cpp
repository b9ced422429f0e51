#include "Program.h"
#include "SharedFiles.h"

using namespace Qt::StringLiterals;
using namespace tests;

class NewCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTemplateMakesAPersonaWithoutProblems()
    {
        Place place;
        const QJsonArray templates = place.run({u"new"_s, u"--list"_s, u"--json"_s}).array();
        QVERIFY(templates.size() >= 4);
        for (const QJsonValue &each : templates) {
            const QString id = each["id"_L1].toString();
            const QString kind = each["kind"_L1].toString();
            const bool soul = kind == "soul"_L1;
            const bool skill = kind == "skill"_L1;
            const QString folder = skill ? QString(u"skills/"_s + id + u'/')
                                         : QString(kind + u"s/"_s);
            place.write(folder + u"keep"_s, {});
            const QString file = folder + (skill ? u"SKILL"_s : id) + u".md"_s;
            VERIFY_EXIT(place.run({u"new"_s, u"--template"_s, id, u"-o"_s, file}), 0);
            const Ran check = place.run({u"check"_s, u"--strict"_s, file});
            QVERIFY2(check.exitCode == 0, check.output);
            const QJsonObject shown = place.run({u"show"_s, u"--json"_s, file}).object();
            QCOMPARE(shown["kind"_L1], each["kind"_L1]);
            if (!soul)
                QCOMPARE(shown["name"_L1].toString(), id);
        }
    }

    void neverWritesOverAFile()
    {
        Place place;
        place.write(u"a.md"_s, "mine");
        const QStringList words{u"new"_s, u"-t"_s, u"agent-blank"_s, u"-o"_s, u"a.md"_s};
        const Ran ran = place.run(words);
        VERIFY_EXIT(ran, 1);
        QCOMPARE(place.read(u"a.md"_s), "mine");
        VERIFY_EXIT(place.run(words + QStringList(u"--force"_s)), 0);
        QVERIFY(place.read(u"a.md"_s).startsWith("---\nname: a\n"));
    }

    void takesANameAndWritesToStandardOutput()
    {
        Place place;
        const Ran ran = place.run(
            {u"new"_s, u"-t"_s, u"agent-blank"_s, u"-o"_s, u"-"_s, u"--name"_s, u"data-keeper"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.output.startsWith("---\nname: data-keeper\n"));
    }

    void saysWhatIsMissing()
    {
        Place place;
        VERIFY_EXIT(place.run({u"new"_s}), 2);
        VERIFY_EXIT(place.run({u"new"_s, u"-t"_s, u"nope"_s, u"-o"_s, u"a.md"_s}), 2);
        VERIFY_EXIT(place.run({u"new"_s, u"-t"_s, u"agent-blank"_s, u"-o"_s, u"x/a.md"_s}), 3);
        VERIFY_EXIT(place.run({u"new"_s, u"-t"_s, u"agent-blank"_s, u"-o"_s, u"."_s}), 3);
    }

    void importsAPage()
    {
        const QString page = seed(u"soul-page.txt"_s);
        if (page.isEmpty())
            QSKIP("no shared/seeds beside the project");
        Place place;
        VERIFY_EXIT(place.run({u"import"_s, page, u"-o"_s, u"SOUL.md"_s}), 0);
        const QByteArray soul = place.read(u"SOUL.md"_s);
        for (const char *heading : {"# Identity", "# Voice & Style", "# Workflow"})
            QVERIFY2(soul.contains(heading), heading);
        VERIFY_EXIT(place.run({u"check"_s, u"--strict"_s, u"SOUL.md"_s}), 0);
        // From standard input to standard output it is the same, and a file is not written over.
        QCOMPARE(place.run({u"import"_s, u"-"_s, u"-o"_s, u"-"_s}, bytesOf(page)).output, soul);
        VERIFY_EXIT(place.run({u"import"_s, page, u"-o"_s, u"SOUL.md"_s}), 1);
    }

    void refusesAnEmptyPage()
    {
        Place place;
        VERIFY_EXIT(place.run({u"import"_s, u"-"_s, u"-o"_s, u"SOUL.md"_s}, " \n"), 1);
        QCOMPARE(place.read(u"SOUL.md"_s), "(no such file)");
    }
};

QTEST_GUILESS_MAIN(NewCommandTest)
#include "NewCommandTest.moc"
