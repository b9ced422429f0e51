#include "Program.h"

using namespace Qt::StringLiterals;
using namespace tests;

class ShowCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void showsAPersonaAsJson()
    {
        // Given an agent file
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        // When it is shown
        const Ran ran = place.run({u"show"_s, u"agents/r.md"_s, u"--json"_s});
        // Then standard output is one JSON object with all that it says
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.messages.isEmpty());
        const QJsonObject json = ran.object();
        QCOMPARE(json["file"_L1].toString(), u"agents/r.md"_s);
        QCOMPARE(json["kind"_L1].toString(), u"agent"_s);
        QCOMPARE(json["reading"_L1].toString(), u"strict"_s);
        QVERIFY(!json.contains("repaired"_L1));
        QCOMPARE(json["encoding"_L1].toObject(),
                 (QJsonObject{{u"bom"_s, false}, {u"eol"_s, u"lf"_s}, {u"finalNewline"_s, true}}));
        QCOMPARE(json["fields"_L1]["tools"_L1].toString(), u"Read, Grep"_s);
        QCOMPARE(json["name"_L1].toString(), u"reviewer"_s);
        QCOMPARE(json["tagline"_L1].toString(), u"Reviews code."_s);
        QCOMPARE(json["words"_L1].toInt(), 23);
        QVERIFY(json["tokens"_L1].toInt() > 20);
        QVERIFY(json["diagnostics"_L1].toArray().isEmpty());
        const QJsonArray sections = json["sections"_L1].toArray();
        QCOMPARE(sections.size(), 3);
        QCOMPARE(
            sections[1].toObject(),
            (QJsonObject{
                {u"title"_s, u"Role"_s}, {u"level"_s, 2}, {u"line"_s, 11}, {u"endLine"_s, 13}}));
    }

    void showsWhatWasRepairedAndWhatIsWrong()
    {
        // Given an agent whose description is no valid YAML, behind a picture of two units
        Place place;
        place.write(u"agents/r.md"_s, "---\nname: r\ndescription: \xF0\x9F\x98\x80 Use: now\n"
                                      "tools: Tsk\n---\r\nYou.");
        const QJsonObject json = place.run({u"show"_s, u"agents/r.md"_s, u"--json"_s}).object();
        // Then the reading is told, and places count UTF-16 units from 1
        QCOMPARE(json["reading"_L1].toString(), u"repaired"_s);
        QCOMPARE(json["repaired"_L1].toObject(),
                 (QJsonObject{{u"description"_s, u"\U0001F600 Use: now"_s}}));
        QCOMPARE(json["reason"_L1]["line"_L1].toInt(), 3);
        QVERIFY(!json["reason"_L1]["message"_L1].toString().isEmpty());
        QCOMPARE(json["loader"_L1].toObject(),
                 (QJsonObject{{u"name"_s, u"r"_s}, {u"description"_s, u"\U0001F600 Use: now"_s}}));
        QCOMPARE(json["encoding"_L1]["eol"_L1].toString(), u"mixed"_s);
        QCOMPARE(json["encoding"_L1]["finalNewline"_L1].toBool(true), false);
        const QJsonArray found = json["diagnostics"_L1].toArray();
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0]["code"_L1].toString(), u"frontmatter/unquoted-colon"_s);
        QCOMPARE(found[0]["line"_L1].toInt(), 3);
        QCOMPARE(found[0]["column"_L1].toInt(), 14);
        QCOMPARE(found[0]["endColumn"_L1].toInt(), 14 + 11);
        QCOMPARE(found[1].toObject(),
                 (QJsonObject{
                     {u"code"_s, u"agent/unknown-tool"_s},
                     {u"severity"_s, u"warning"_s},
                     {u"line"_s, 4},
                     {u"column"_s, 8},
                     {u"endLine"_s, 4},
                     {u"endColumn"_s, 11},
                     {u"message"_s, u"“Tsk” is not a known tool. Did you mean Task?"_s},
                     {u"fixes"_s, QJsonArray{QJsonObject{{u"title"_s, u"Change to Task"_s}}}}}));
    }

    void showsARejectedFile()
    {
        Place place;
        place.write(u"agents/r.md"_s, "---\nname: r\n<x>\nmodel: opus\n---\nYou.\n");
        const Ran ran = place.run({u"show"_s, u"agents/r.md"_s, u"--json"_s});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.object()["reading"_L1].toString(), u"rejected"_s);
        QCOMPARE(ran.object()["fields"_L1]["model"_L1].toString(), u"opus"_s);
    }

    void showsASummaryForPeople()
    {
        Place place;
        place.write(u"SOUL.md"_s,
                    "# SOUL.md \xE2\x80\x94 Ada\n\n*Explains.*\n\n## Vibe\n\nCalm.\n");
        const Ran ran = place.run({u"show"_s, u"SOUL.md"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.output.startsWith("Ada\nExplains.\nsoul \xC2\xB7 no frontmatter"));
        QVERIFY(ran.output.contains("## Vibe  (line 5)"));
    }

    void refusesWhatIsNoFile()
    {
        Place place;
        const Ran ran = place.run({u"show"_s, u"absent.md"_s, u"--json"_s});
        VERIFY_EXIT(ran, 3);
        QVERIFY(ran.output.isEmpty());
        QCOMPARE(ran.messages, "persona: There is no file absent.md.\n");
    }
};

QTEST_GUILESS_MAIN(ShowCommandTest)
#include "ShowCommandTest.moc"
