#include "Program.h"

using namespace Qt::StringLiterals;
using namespace tests;

class SectionCommandTest : public QObject
{
    Q_OBJECT

    const QString m_file = u"agents/r.md"_s;

    /// Runs "section FILE …" on a fresh copy; the body of the text that comes of it.
    QByteArray after(const QStringList &words, int exitCode = 0, const QByteArray &input = {})
    {
        Place place;
        place.write(m_file, agentText);
        const Ran ran = place.run(QStringList{u"section"_s, m_file} + words, input);
        if (ran.exitCode != exitCode)
            return "exit " + QByteArray::number(ran.exitCode) + ": " + ran.messages;
        const QByteArray text = place.read(m_file);
        return text.sliced(text.indexOf("## "));
    }

private slots:
    void listsSections()
    {
        Place place;
        place.write(m_file, agentText);
        const Ran text = place.run({u"section"_s, m_file, u"list"_s});
        VERIFY_EXIT(text, 0);
        QCOMPARE(text.output, "#1\t7-17\t# Reviewer\n#2\t11-13\t## Role\n#3\t15-17\t## Output\n");
        const Ran json = place.run({u"section"_s, m_file, u"list"_s, u"--json"_s});
        QCOMPARE(json.array().size(), 3);
        QCOMPARE(json.array()[2]["title"_L1].toString(), u"Output"_s);
    }

    void addsSections()
    {
        QCOMPARE(after({u"add"_s, u"Limits"_s}),
                 "## Role\n\nYou read.\n\n## Output\n\nYou report.\n\n## Limits\n");
        QCOMPARE(after({u"add"_s, u"Limits"_s, u"--before"_s, u"output"_s, u"--body"_s, u"- a"_s}),
                 "## Role\n\nYou read.\n\n## Limits\n\n- a\n\n## Output\n\nYou report.\n");
        QCOMPARE(
            after({u"add"_s, u"Limits"_s, u"--level"_s, u"3"_s, u"--body"_s, u"-"_s}, 0, "Text\n"),
            "## Role\n\nYou read.\n\n## Output\n\nYou report.\n\n### Limits\n\nText\n");
    }

    void renamesMovesAndRemovesSections()
    {
        QCOMPARE(after({u"rename"_s, u"Role"_s, u"Task"_s}),
                 "## Task\n\nYou read.\n\n## Output\n\nYou report.\n");
        QCOMPARE(after({u"move"_s, u"#3"_s, u"--before"_s, u"#2"_s}),
                 "## Output\n\nYou report.\n\n## Role\n\nYou read.\n");
        QCOMPARE(after({u"move"_s, u"Role"_s, u"--to-end"_s}),
                 "## Output\n\nYou report.\n\n## Role\n\nYou read.\n");
        QCOMPARE(after({u"remove"_s, u"Role"_s}), "## Output\n\nYou report.\n");
        QCOMPARE(after({u"replace"_s, u"Role"_s}, 0, "You write.\n"),
                 "## Role\n\nYou write.\n\n## Output\n\nYou report.\n");
        QCOMPARE(after({u"replace"_s, u"Role"_s, u"--body"_s, u"You write."_s}),
                 "## Role\n\nYou write.\n\n## Output\n\nYou report.\n");
    }

    void printsTheResultWhenAsked()
    {
        Place place;
        place.write(m_file, agentText);
        const Ran ran = place.run({u"section"_s, m_file, u"remove"_s, u"Role"_s, u"--stdout"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(!ran.output.contains("Role") && ran.output.contains("Output"));
        QCOMPARE(place.read(m_file), QByteArray(agentText));
    }

    void sectionsOfOneTitleAreNamedByTheirNumber()
    {
        Place place;
        place.write(u"SOUL.md"_s, "# A\n\n## X\n\none\n\n## X\n\ntwo\n");
        const Ran ran = place.run({u"section"_s, u"SOUL.md"_s, u"remove"_s, u"X"_s});
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.messages.contains("#2, #3"));
        VERIFY_EXIT(place.run({u"section"_s, u"SOUL.md"_s, u"remove"_s, u"#3"_s}), 0);
        QCOMPARE(place.read(u"SOUL.md"_s), "# A\n\n## X\n\none\n");
    }

    void whatCannotBeDoneIsRefused()
    {
        const QByteArray same = "## Role\n\nYou read.\n\n## Output\n\nYou report.\n";
        QCOMPARE(after({u"remove"_s, u"Nope"_s}, 1), same);
        QCOMPARE(after({u"remove"_s, u"#9"_s}, 1), same);
        QCOMPARE(after({u"rename"_s, u"Role"_s, u" "_s}, 1), same);
        QCOMPARE(after({u"replace"_s, u"Role"_s, u"--body"_s, u"```"_s}, 1), same);
        QCOMPARE(after({u"move"_s, u"#1"_s, u"--before"_s, u"#2"_s}, 1), same);
    }

    void wrongWordsAreNoReasonToWrite()
    {
        const QByteArray same = "## Role\n\nYou read.\n\n## Output\n\nYou report.\n";
        for (const QStringList &words :
             {QStringList{u"frob"_s}, QStringList{u"add"_s}, QStringList{u"move"_s, u"Role"_s},
              QStringList{u"rename"_s, u"Role"_s}, QStringList{u"list"_s, u"x"_s},
              QStringList{u"add"_s, u"X"_s, u"--level"_s, u"7"_s},
              QStringList{u"move"_s, u"Role"_s, u"--to-end"_s, u"--before"_s, u"Output"_s}})
            QCOMPARE(after(words, 2), same);
    }
};

QTEST_GUILESS_MAIN(SectionCommandTest)
#include "SectionCommandTest.moc"
