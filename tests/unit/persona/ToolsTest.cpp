#include "persona/Tools.h"
#include "persona/Snapshot.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QStringList granted(const QString &fields)
{
    return grantedTools(
        *makeSnapshot(u"---\nname: a\n"_s + fields + u"---\n"_s, {}, u"/agents/a.md"_s));
}

} // namespace

class ToolsTest : public QObject
{
    Q_OBJECT

private slots:
    void theDataAreConsistent()
    {
        QSet<QString> groups;
        for (const ToolGroup &group : toolGroups())
            groups += group.id;
        QSet<QString> names;
        for (const Tool &tool : knownTools()) {
            QVERIFY2(groups.contains(tool.group), qPrintable(tool.name));
            QVERIFY2(!names.contains(tool.name), qPrintable(tool.name));
            QVERIFY2(!tool.legacy || findTool(tool.replacedBy), qPrintable(tool.name));
            QVERIFY2(tool.aliasOf.isEmpty() || findTool(tool.aliasOf), qPrintable(tool.name));
            names += tool.name;
        }
        QVERIFY(findTool(u"Read"));
        QVERIFY(!findTool(u"read"));
    }

    void namesTheToolOfAnEntry()
    {
        QCOMPARE(toolName(u"Bash(git:*)"), u"Bash"_s);
        QCOMPARE(toolName(u" Read "), u"Read"_s);
        QCOMPARE(toolName(u"Agent(a, b)"), u"Agent"_s);
    }

    void grantsWhatIsNamed()
    {
        QCOMPARE(granted(u"tools: Read, Bash(git:*), Agent(a, b), Read\n"_s),
                 QStringList({u"Read"_s, u"Bash"_s, u"Agent"_s}));
        QCOMPARE(granted(u"tools: []\n"_s), QStringList());
        QCOMPARE(granted(u"tools:\n  - Read\n  - mcp__db__query\n"_s),
                 QStringList({u"Read"_s, u"mcp__db__query"_s}));
    }

    void grantsEverythingWhenNothingIsNamed()
    {
        const QStringList all = granted(QString());
        QVERIFY(all.contains("Bash"_L1) && all.contains("Agent"_L1));
        QVERIFY(!all.contains("MultiEdit"_L1) && !all.contains("Task"_L1));
        QCOMPARE(granted(u"tools: '*'\n"_s), all);
    }

    void denialsWinOverGrants()
    {
        QVERIFY(!granted(u"disallowedTools: Bash\n"_s).contains("Bash"_L1));
        QVERIFY(granted(u"disallowedTools: Bash(rm:*)\n"_s).contains("Bash"_L1));
        QCOMPARE(granted(u"tools: Read, Task\ndisallowedTools: Agent\n"_s), QStringList(u"Read"_s));
        const QString services = u"tools: Read, mcp__db__query, mcp__web__get\ndisallowedTools: "_s;
        QCOMPARE(granted(services + u"mcp__db\n"_s), QStringList({u"Read"_s, u"mcp__web__get"_s}));
        QCOMPARE(granted(services + u"mcp__db__*\n"_s),
                 QStringList({u"Read"_s, u"mcp__web__get"_s}));
        QCOMPARE(granted(services + u"'mcp__*'\n"_s), QStringList(u"Read"_s));
    }

    void tellsWhatToolsCanDo()
    {
        QCOMPARE(abilitiesOf({u"WebFetch"_s, u"Read"_s, u"mcp__db__query"_s, u"Frobnicate"_s}),
                 QStringList({u"read"_s, u"network"_s, u"mcp"_s}));
        QCOMPARE(abilitiesOf({}), QStringList());
    }
};

QTEST_GUILESS_MAIN(ToolsTest)
#include "ToolsTest.moc"
