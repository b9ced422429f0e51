#include "Finding.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

class ToolsChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void knownToolsPass_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"tools: Read, Write", "tools: [Read, Grep]", "tools:\n  - Read\n  - Grep",
              "tools: Bash(git:*), Agent(a, b), Task", "tools: mcp__db__query, mcp__web",
              "disallowedTools: Bash(rm:*), mcp__db", "disallowedTools: 'mcp__*'"})
            QTest::newRow(line) << QString::fromLatin1(line) + u'\n';
    }

    void knownToolsPass()
    {
        QFETCH(QString, line);
        verifyAbsent(*agentWith(line), {});
    }

    void typosAreTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("after");
        QTest::newRow("comma string")
            << u"tools: Read, Wrte, Bash\n"_s << u"Wrte"_s << u"tools: Read, Write, Bash\n"_s;
        QTest::newRow("case") << u"tools: read\n"_s << u"read"_s << u"tools: Read\n"_s;
        QTest::newRow("rule stays")
            << u"tools: bash(git:*)\n"_s << u"bash"_s << u"tools: Bash(git:*)\n"_s;
        QTest::newRow("flow list")
            << u"tools: [Read, 'Tsk']\n"_s << u"Tsk"_s << u"tools: [Read, 'Task']\n"_s;
        QTest::newRow("block list") << u"tools:\n- Read\n- Gerp # find\n"_s << u"Gerp"_s
                                    << u"tools:\n- Read\n- Grep # find\n"_s;
        QTest::newRow("denied") << u"disallowedTools: WebFech\n"_s << u"WebFech"_s
                                << u"disallowedTools: WebFetch\n"_s;
        QTest::newRow("quoted string")
            << u"tools: \"Read, Wrte\"\n"_s << u"Wrte"_s << u"tools: \"Read, Write\"\n"_s;
        QTest::newRow("folded") << u"tools: >-\n  Read,\n  Wrte\n"_s << u"Wrte"_s << QString();
    }

    void typosAreTold()
    {
        QFETCH(QString, line);
        QFETCH(QString, place);
        QFETCH(QString, after);
        if (after.isNull())
            QCOMPARE(findingsOf(*agentWith(line), "agent/unknown-tool").size(), 1u);
        else
            verifyFound(*agentWith(line),
                        {"agent/unknown-tool", place, "fix/replace", agentWith(after)->text});
    }

    void strangeNamesAreToldTogether()
    {
        verifyFound(*agentWith(u"tools: Read, docker, postgresql, Bash\n"_s),
                    {"agent/unknown-tools", u"docker"_s, "fix/remove-items",
                     agentWith(u"tools: Read, Bash\n"_s)->text});
        verifyFound(*agentWith(u"tools: docker, Read\n"_s),
                    {"agent/unknown-tool", u"docker"_s, "fix/remove-item",
                     agentWith(u"tools: Read\n"_s)->text});
        verifyFound(*agentWith(u"tools:\n  - docker\n  - Read\n  - nginx\n"_s),
                    {"agent/unknown-tools", u"docker"_s, "fix/remove-items",
                     agentWith(u"tools:\n  - Read\n"_s)->text});
    }

    void someToolMustResolve()
    {
        verifyFound(*agentWith(u"tools: docker, nginx\n"_s),
                    {"agent/no-tool-resolves", u"docker, nginx"_s, {}});
        verifyAbsent(*agentWith(u"tools: docker, nginx\n"_s), "agent/unknown-tools");
        verifyAbsent(*agentWith(u"tools: docker, Wrte\n"_s), "agent/no-tool-resolves");
        verifyAbsent(*agentWith(u"disallowedTools: docker\n"_s), "agent/no-tool-resolves");
    }

    void legacyToolsHaveSuccessors()
    {
        verifyFound(*agentWith(u"tools: Read, LS\n"_s),
                    {"agent/legacy-tool", u"LS"_s, "fix/replace",
                     agentWith(u"tools: Read, Glob\n"_s)->text, Severity::Info});
        verifyFound(*agentWith(u"tools: Edit, MultiEdit, Read\n"_s),
                    {"agent/legacy-tool", u"MultiEdit"_s, "fix/remove-item",
                     agentWith(u"tools: Edit, Read\n"_s)->text, Severity::Info});
    }

    void eachToolOnce()
    {
        verifyFound(*agentWith(u"tools: Read, Bash, Read\n"_s),
                    {"agent/duplicate-item", u"Read"_s, "fix/remove-item",
                     agentWith(u"tools: Read, Bash\n"_s)->text, Severity::Info});
        verifyFound(*agentWith(u"tools:\n  - Read\n  - Read\n"_s),
                    {"agent/duplicate-item", u"Read"_s, "fix/remove-item",
                     agentWith(u"tools:\n  - Read\n"_s)->text, Severity::Info});
        verifyAbsent(*agentWith(u"tools: Bash(git:*), Bash(ls:*)\n"_s), "agent/duplicate-item");
    }

    void blanksDoNotSeparate()
    {
        verifyFound(*agentWith(u"tools: Read Write Bash\n"_s),
                    {"agent/tool-separator", u"Read Write Bash"_s, "fix/set-field",
                     agentWith(u"tools: Read, Write, Bash\n"_s)->text});
        verifyAbsent(*agentWith(u"tools: read the docs\n"_s), "agent/tool-separator");
    }

    void anEmptyListMeansNoTools()
    {
        verifyFound(*agentWith(u"tools: []\n"_s),
                    {"agent/no-tools", u"[]"_s, {}, {}, Severity::Info});
        verifyAbsent(*agentWith({}), "agent/no-tools");
    }

    void deniedToolsNeedNotBeAllowed()
    {
        verifyFound(*agentWith(u"tools: Read, Bash\ndisallowedTools: Bash\n"_s),
                    {"agent/denied-tool", u"Bash"_s, "fix/remove-item",
                     agentWith(u"tools: Read\ndisallowedTools: Bash\n"_s)->text});
        verifyAbsent(*agentWith(u"tools: Bash\ndisallowedTools: Bash(rm:*)\n"_s),
                     "agent/denied-tool");
    }
};

QTEST_GUILESS_MAIN(ToolsChecksTest)
#include "ToolsChecksTest.moc"
