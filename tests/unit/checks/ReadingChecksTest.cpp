#include "Finding.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

class ReadingChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void aGoodAgentHasNoFindings()
    {
        verifyAbsent(*agentWith(u"tools: Read, Grep\nmodel: sonnet\n"_s), {});
        verifyAbsent(*agent(u"---\nname: reviewer\ndescription: b\n---\nYou review.\n"_s), {});
        verifyAbsent(*agent(u"---\nname: reviewer\ndescription: b\n---   \nYou review.\n"_s), {});
    }

    void anAgentNeedsAFrontmatter()
    {
        verifyFound(*agent(u"You review.\nWell.\n"_s),
                    {"agent/no-frontmatter", u"You review."_s, "fix/add-frontmatter",
                     u"---\nname: reviewer\n---\n\nYou review.\nWell.\n"_s, Severity::Error});
        verifyAbsent(*soul(u"You teach.\n"_s), "agent/no-frontmatter");
    }

    void theFrontmatterBeginsAtTheFirstByte()
    {
        const QString good = u"---\nname: a\ndescription: b\n---\nYou review.\n"_s;
        verifyFound(*agent(u"\n"_s + good), {"frontmatter/not-first", u"\n---"_s,
                                             "fix/begin-with-fence", good, Severity::Error});
        verifyFound(*agent(u"  "_s + good), {"frontmatter/not-first", u"  ---"_s,
                                             "fix/begin-with-fence", good, Severity::Error});
        verifyFound(*agent(u"-"_s + good), {"frontmatter/long-fence", u"----"_s,
                                            "fix/begin-with-fence", good, Severity::Error});
        verifyFound(*soul(u"\n---\nname: a\n---\n# A\n\nText\n"_s),
                    {"frontmatter/not-first", u"\n---"_s, "fix/begin-with-fence"});
        // A rule at the top of a soul is Markdown.
        verifyAbsent(*soul(u"\n---\n\nYou teach.\n"_s), "frontmatter/not-first");
        verifyAbsent(*agent(u"\nYou review.\n"_s), "frontmatter/not-first");
    }

    void theFrontmatterMustBeClosed()
    {
        verifyFound(*agent(u"---\nname: a\ndescription: b\n\nYou review.\n"_s),
                    {"frontmatter/not-closed", u"---"_s, "fix/close-frontmatter",
                     u"---\nname: a\ndescription: b\n---\n\nYou review.\n"_s, Severity::Error});
        verifyFound(*agent(u"---\nskills:\n  - a\n- b\nYou review."_s),
                    {"frontmatter/not-closed", u"---"_s, "fix/close-frontmatter",
                     u"---\nskills:\n  - a\n- b\n---\nYou review."_s, Severity::Error});
        verifyFound(*agent(u"---\nname: a"_s),
                    {"frontmatter/not-closed", u"---"_s, "fix/close-frontmatter",
                     u"---\nname: a\n---\n"_s, Severity::Error});
        verifyAbsent(*soul(u"---\n\nYou teach.\n"_s), "frontmatter/not-closed");
    }

    void dashesInAValueCutItOff()
    {
        verifyFound(*agent(u"---\nname: a\ndescription: b---c\n---\nYou review.\n"_s),
                    {"frontmatter/fence-in-value", u"---"_s, "fix/replace-dashes",
                     u"---\nname: a\ndescription: b—c\n---\nYou review.\n"_s, Severity::Error});
        verifyFound(
            *agent(u"---\nname: a\ndescription: |\n  b\n  ---\n  c\n---\nYou.\n"_s),
            {"frontmatter/fence-in-value", u"---"_s, "fix/replace-dashes", {}, Severity::Error});
        // Without another fence behind it the replacement would lose the end.
        verifyFound(*agent(u"---\nname: a\ndescription: b---c\n"_s),
                    {"frontmatter/fence-in-value", u"---"_s, {}, {}, Severity::Error});
        verifyAbsent(*agent(u"---\n---\nYou review.\n"_s), "frontmatter/fence-in-value");
        verifyAbsent(*agentWith(u"color: red\n"_s), "frontmatter/fence-in-value");
    }

    void whatTheLoaderRepairsShouldBeQuoted()
    {
        verifyFound(
            *agentWith(u"description: Use: now\n"_s),
            {"frontmatter/unquoted-colon", u"Use: now"_s, "fix/quote",
             u"---\nname: reviewer\ndescription: \"Use: now\"\n---\n\nYou review code.\n"_s});
        verifyFound(*agentWith(u"description: Say \"a: b\" \\ now\n"_s),
                    {"frontmatter/unquoted-colon", u"Say \"a: b\" \\ now"_s, "fix/quote"});
        verifyAbsent(*agentWith(u"description: \"Use: now\"\n"_s), "frontmatter/unquoted-colon");
        // Of two values only the one that breaks the file is told, not the one quoted along.
        verifyFound(*agentWith(u"description: Use: now\ncolor: a & b\n"_s),
                    {"frontmatter/unquoted-colon", u"Use: now"_s, "fix/quote"});
    }

    void theFixKeepsWhatTheLoaderReads()
    {
        const SnapshotPtr before = agentWith(u"description: Use: \"now\" # or *never*\n"_s);
        QCOMPARE(before->reading.state, ReadingState::Repaired);
        const auto findings = findingsOf(*before, "frontmatter/unquoted-colon");
        QCOMPARE(findings.size(), 1u);
        const SnapshotPtr after = agent(findings[0].fixes.at(0).edit.appliedTo(before->text));
        QCOMPARE(after->reading.state, ReadingState::Strict);
        QCOMPARE(after->textOf(u"description"), before->textOf(u"description"));
    }

    void aBodyThatTheFencesHoldIsNoValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("headings") << u"---\nname: reviewer\n# Reviewer\n\n## Role\nYou review.\n\n"
                                     "## Output\n- A list.\n---\n"_s;
        QTest::newRow("behind the name") << u"---\nname: reviewer\n\nYou review changes.\n\n"
                                            "Be brief.\n\n---\n\nMore.\n"_s;
        QTest::newRow("behind the description")
            << u"---\nname: reviewer\ndescription: Use it when x.\n\nYou review changes.\n"
               "Be brief: always.\n\n---\n\nMore.\n"_s;
        QTest::newRow("behind a title")
            << u"---\nname: reviewer\ndescription: Use it when x.\n# Reviewer\nYou review.\n---\n"_s;
    }

    void aBodyThatTheFencesHoldIsNoValue()
    {
        QFETCH(QString, text);
        const SnapshotPtr before = agent(text);
        const auto findings = findingsOf(*before, "frontmatter/body-inside");
        QVERIFY2(findings.size() == 1u, codesOf(*before));
        QCOMPARE(findings[0].severity, Severity::Error);
        for (const Fix &fix : findings[0].fixes) {
            QVERIFY2(fix.changesMeaning, fix.title);
            const SnapshotPtr after = agent(fix.edit.appliedTo(text));
            QCOMPARE(after->textOf(u"name"), u"reviewer"_s);
        }
        QVERIFY(!findings[0].fixes.empty());
        QCOMPARE(findings[0].fixes[0].title, "fix/close-frontmatter");
        const SnapshotPtr closed = agent(findings[0].fixes[0].edit.appliedTo(text));
        QVERIFY(closed->text.sliced(closed->frontmatter.body.begin).contains(u"You review"_s));
    }

    void linesThatGoOnBelongToTheDescription()
    {
        const QString text =
            u"---\nname: reviewer\ndescription: Use it\nwhen x.\nAnd when y.\n---\n"
            "You review.\n"_s;
        const auto findings = findingsOf(*agent(text), "frontmatter/unindented");
        QCOMPARE(findings.size(), 1u);
        QVERIFY(!findings[0].fixes.at(0).changesMeaning);
    }

    void aRejectedFileIsTheWorst()
    {
        const QString text =
            u"---\nname: reviewer\ndescription: Use it.\n\n<example>\nuser: \"Hi\"\n"
            "</example>\nmodel: opus\n---\nYou review.\n"_s;
        const SnapshotPtr before = agent(text);
        QCOMPARE(before->reading.state, ReadingState::Rejected);
        const auto findings = findingsOf(*before, "frontmatter/unindented");
        QCOMPARE(findings.size(), 1u);
        QCOMPARE(findings[0].severity, Severity::Error);
        QCOMPARE(findings[0].fixes.at(0).title, "fix/repair-frontmatter");
        const SnapshotPtr after = agent(findings[0].fixes[0].edit.appliedTo(text));
        QCOMPARE(after->reading.state, ReadingState::Strict);
        QCOMPARE(after->textOf(u"model"), u"opus"_s);
        QCOMPARE(after->textOf(u"description"),
                 u"Use it.\n\n<example>\nuser: \"Hi\"\n</example>\n"_s);
        // The lines of the broken text are no keys that one could misspell.
        QCOMPARE(codesOf(*before), "frontmatter/unindented");
    }

    void aBodyInTheFrontmatterIsPutBehindIt()
    {
        const SnapshotPtr before = agent(
            u"---\nname: a\ndescription: b\n\n**NEVER do that.**\n\n---\nMore.\n"_s);
        QCOMPARE(before->reading.state, ReadingState::Rejected);
        const auto findings = findingsOf(*before, "frontmatter/body-inside");
        QCOMPARE(findings.size(), 1u);
        QVERIFY(!findings[0].fixes.empty());
        const SnapshotPtr after = agent(findings[0].fixes[0].edit.appliedTo(before->text));
        QVERIFY(after->reading.state != ReadingState::Rejected);
        QCOMPARE(after->textOf(u"name"), u"a"_s);
    }

    void valuesOverSeveralLinesAreReadAsTheyStand()
    {
        const SnapshotPtr before = agent(
            u"---\nname: a\ndescription: Use it: now\n  user: Hi\n\n  there\n---\nYou.\n"_s);
        QCOMPARE(before->reading.state, ReadingState::Rejected);
        const auto findings = findingsOf(*before, "frontmatter/rejected");
        QCOMPARE(findings.size(), 1u);
        QVERIFY(!findings[0].fixes.empty());
        const SnapshotPtr after = agent(findings[0].fixes[0].edit.appliedTo(before->text));
        QCOMPARE(after->textOf(u"description").trimmed(), u"Use it: now\nuser: Hi\n\nthere"_s);
    }

    void whatCannotBeRepairedIsStillTold()
    {
        verifyFound(*agent(u"---\nname: a\ndescription: b\nhooks:\n  a: b: c\n---\nYou.\n"_s),
                    {"frontmatter/rejected", u": c"_s, {}, {}, Severity::Error});
    }

    void carriageReturnsAloneAreNoLineEnds()
    {
        Encoding encoding;
        encoding.lineEnd = LineEnd::Cr;
        const QString text = u"---\nname: a\ndescription: b\n---\nYou review.\n"_s;
        verifyFound(*makeSnapshot(text, encoding, QString::fromUtf16(agentPath)),
                    {"frontmatter/cr-only", u"---"_s, {}, {}, Severity::Error});
        verifyAbsent(*agent(text), "frontmatter/cr-only");
    }

    void anythingCanBeChecked()
    {
        for (const QString &text : {QString(), u"\n"_s, u"---"_s, u"---\n"_s, u"---\n---"_s,
                                    u"---\n:\n---\n"_s, u"---\n- a\n---\n"_s, u"---\n\"\n---\n"_s,
                                    QString(u"---\na: "_s + QString(10000, u'[') + u"\n---\n"_s)}) {
            for (const SnapshotPtr &snapshot : {agent(text), soul(text)}) {
                for (const Diagnostic &diagnostic : check(*snapshot)) {
                    QVERIFY(diagnostic.span.begin >= 0);
                    QVERIFY(diagnostic.span.begin <= diagnostic.span.end);
                    QVERIFY(diagnostic.span.end <= text.size());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ReadingChecksTest)
#include "ReadingChecksTest.moc"
