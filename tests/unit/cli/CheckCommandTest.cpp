#include "Program.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tests;

class CheckCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingOfAGoodFile()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const Ran ran = place.run({u"check"_s, u"agents/r.md"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.output.isEmpty());
        QVERIFY(ran.messages.contains("no problems"));
    }

    void printsALineForEachProblem()
    {
        Place place;
        place.write(u"agents/r.md"_s, "---\nname: -r\ndescription: b\ntools: Tsk\n---\nYou.\n");
        const Ran ran = place.run({u"check"_s, u"agents/r.md"_s});
        VERIFY_EXIT(ran, 1);
        const QByteArrayList lines = ran.output.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("agents/r.md:2:7: error: "));
        QVERIFY(lines[0].endsWith(" [agent/name-unusable]"));
        QCOMPARE(lines[1], "agents/r.md:4:8: warning: \xE2\x80\x9CTsk\xE2\x80\x9D is not a known "
                           "tool. Did you mean Task? [agent/unknown-tool]");
    }

    void warningsCountWhenItIsStrict()
    {
        Place place;
        place.write(u"agents/r.md"_s, "---\nname: r\ndescription: b\ntools: Tsk\n---\nYou.\n");
        VERIFY_EXIT(place.run({u"check"_s, u"agents/r.md"_s}), 0);
        VERIFY_EXIT(place.run({u"check"_s, u"--strict"_s, u"agents/r.md"_s}), 1);
    }

    void hintsCanBeLeftOut()
    {
        Place place;
        place.write(u"agents/r.md"_s, "---\nname: r\ndescription: b\nemoji: x\n---\nYou.\n");
        QVERIFY(!place.run({u"check"_s, u"agents/r.md"_s}).output.isEmpty());
        QVERIFY(place.run({u"check"_s, u"-q"_s, u"agents/r.md"_s}).output.isEmpty());
    }

    void goesOnBehindABadFile()
    {
        // Given a folder with a good, a bad and an unreadable persona, and other Markdown
        Place place;
        place.write(u"p/agents/a.md"_s, agentText);
        place.write(u"p/agents/deep/b.md"_s, "You.\n");
        place.write(u"p/agents/c.md"_s, QByteArray("---\0", 4));
        place.write(u"p/README.md"_s, "# Read me\n");
        // When the folder and a file that is not there are checked
        const Ran ran = place.run({u"check"_s, u"p"_s, u"nope.md"_s, u"--json"_s});
        // Then each is told, and the worst decides
        VERIFY_EXIT(ran, 3);
        const QJsonArray json = ran.object()["files"_L1].toArray();
        QCOMPARE(json.size(), 4);
        QCOMPARE(ran.object()["summary"_L1]["files"_L1].toInt(), 2);
        QCOMPARE(ran.object()["summary"_L1]["unreadable"_L1].toInt(), 2);
        QCOMPARE(json[0]["file"_L1].toString(), u"p/agents/a.md"_s);
        QCOMPARE(json[1]["file"_L1].toString(), u"p/agents/c.md"_s);
        QCOMPARE(json[1]["error"_L1]["code"_L1].toString(), u"file/binary"_s);
        QCOMPARE(json[2]["diagnostics"_L1][0]["code"_L1].toString(), u"agent/no-frontmatter"_s);
        QCOMPARE(json[3]["error"_L1]["code"_L1].toString(), u"file/not-found"_s);
        QVERIFY(ran.messages.contains("There is no file nope.md."));
    }

    void endsWithFindingsWhenEveryFileCanBeRead()
    {
        Place place;
        place.write(u"p/agents/a.md"_s, agentText);
        place.write(u"p/agents/b.md"_s, "You.\n");
        VERIFY_EXIT(place.run({u"check"_s, u"p"_s}), 1);
        VERIFY_EXIT(place.run({u"check"_s, u"p/agents/a.md"_s, u"p/agents/b.md"_s}), 1);
    }

    void anEmptyFolderHasNoProblems()
    {
        Place place;
        const Ran ran = place.run({u"check"_s, u"."_s, u"--json"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.object()["files"_L1].isArray());
        QCOMPARE(ran.object()["files"_L1].toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "CheckCommandTest.moc"
