// What files that are no personas say of them, when one gets another name or place.

#include "library/ManifestReferences.h"
#include "SharedFiles.h"
#include "library/RenamePlan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class ManifestReferencesTest : public QObject
{
    Q_OBJECT

private:
    static QString after(const QString &text, const QString &path, const Renaming &renaming)
    {
        return editOf(findManifestReferences(text, path, renaming)).appliedTo(text);
    }
    static Renaming agent(const QString &from, const QString &to)
    {
        const auto name = [](const QString &path) { return path.section(u'/', -1).chopped(3); };
        return {Kind::Agent, name(from), name(to), from, to};
    }

private slots:
    void settingsNameAgentsAndSkills()
    {
        const QString path = u"/p/.claude/settings.json"_s;
        const Renaming renaming = agent(u"/p/.claude/agents/old.md"_s,
                                        u"/p/.claude/agents/new.md"_s);
        const QString text = uR"j({
  // Who answers.
  "agent":   "old",
  "model": "old",
  "permissions": {
    "allow": ["Agent(old)", "Task(x, old)", "Bash(old)", "Read(old.md)", "Skill(old)"],
    "deny": [ "Agent(older)" ]
  },
  "hooks": {
    "SubagentStop": [{"matcher": "old|other", "hooks": [{"type": "command", "command": "old"}]}],
    "PreToolUse": [{"matcher": "old"}]
  },
}
)j"_s;
        QString expected = text;
        expected.replace(u"\"agent\":   \"old\""_s, u"\"agent\":   \"new\""_s)
            .replace(u"Agent(old)"_s, u"Agent(new)"_s)
            .replace(u"Task(x, old)"_s, u"Task(x, new)"_s)
            .replace(u"old|other"_s, u"new|other"_s);
        QCOMPARE(after(text, path, renaming), expected);
        QCOMPARE(after(text, u"/p/.claude/settings.local.json"_s, renaming), expected);
        // Another project's agent of that name is another one; other files of that name, too.
        QCOMPARE(after(text, u"/q/.claude/settings.json"_s, renaming), text);
        QCOMPARE(after(text, u"/p/.vscode/settings.json"_s, renaming), text);
        // What lies below the home serves every project.
        const QString home = QDir::homePath() + u"/.claude/agents/"_s;
        QCOMPARE(after(text, path, agent(home + u"old.md"_s, home + u"new.md"_s)), expected);

        const Renaming skill{Kind::Skill, u"pdf"_s, u"paper"_s, u"/p/.claude/skills/pdf"_s,
                             u"/p/.claude/skills/paper"_s};
        QCOMPARE(
            after(uR"j({"permissions":{"ask":["Skill(pdf)","Skill(pdf:*)","Skill(pdfs)"]}})j"_s,
                  path, skill),
            uR"j({"permissions":{"ask":["Skill(paper)","Skill(paper:*)","Skill(pdfs)"]}})j"_s);
    }

    void rulesNameFiles()
    {
        const QString path = u"/p/.claude/settings.json"_s;
        const Renaming renaming = agent(u"/p/.claude/agents/old.md"_s,
                                        u"/p/.claude/agents/deep/new.md"_s);
        const auto rule = [](const QString &one) {
            return QString(u"{\"permissions\":{\"deny\":[\"%1\"]}}"_s.arg(one));
        };
        const auto becomes = [&](const QString &before, const QString &now) {
            QCOMPARE(after(rule(before), path, renaming), rule(now));
        };
        becomes(u"Read(./.claude/agents/old.md)"_s, u"Read(./.claude/agents/deep/new.md)"_s);
        becomes(u"Edit(.claude/agents/old.md)"_s, u"Edit(.claude/agents/deep/new.md)"_s);
        becomes(u"Write(//p/.claude/agents/old.md)"_s, u"Write(//p/.claude/agents/deep/new.md)"_s);
        // Several files, files of any folder, another tool, a file beside it.
        for (const QString &stays :
             {u"Read(./.claude/agents/*)"_s, u"Read(old.md)"_s, u"Read(/.claude/agents/old.md)"_s,
              u"Bash(./.claude/agents/old.md)"_s, u"Read(./.claude/agents/old.md.bak)"_s,
              u"Read(!./.claude/agents/old.md)"_s})
            becomes(stays, stays);
        const Renaming home = agent(QDir::homePath() + u"/.claude/agents/old.md"_s,
                                    QDir::homePath() + u"/.claude/agents/new.md"_s);
        QCOMPARE(after(rule(u"Read(~/.claude/agents/old.md)"_s), path, home),
                 rule(u"Read(~/.claude/agents/new.md)"_s));
        // What has left the project has no such path.
        QCOMPARE(after(rule(u"Read(./.claude/agents/old.md)"_s), path,
                       agent(u"/p/.claude/agents/old.md"_s, u"/q/new.md"_s)),
                 rule(u"Read(./.claude/agents/old.md)"_s));
    }

    void agentsOfPluginsAreCalledWithThem()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &text) {
            const QString path = folder.filePath(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"team/.claude-plugin/plugin.json"_s, "{\"name\": \"team-tools\"}");
        write(u"team/agents/review/old.md"_s, "---\nname: old\ndescription: d\n---\nYou.\n");
        const QByteArray caller = "---\nname: lead\ndescription: d\n"
                                  "tools: Agent(team-tools:review:old, other:old, old)\n---\n\n"
                                  "Call team-tools:review:old, not other:old.\n";
        write(u"lead.md"_s, caller);
        const QByteArray settings = "{\"permissions\": {\"allow\": "
                                    "[\"Agent(team-tools:review:old)\", \"Agent(other:old)\"]}, "
                                    "\"hooks\": {\"SubagentStop\": "
                                    "[{\"matcher\": \"team-tools:review:old|x\"}]}}";
        write(u".claude/settings.json"_s, settings);

        const QString from = folder.filePath(u"team/agents/review/old.md"_s);
        const QString to = folder.filePath(u"team/agents/new.md"_s);
        const auto plan = planRename({Kind::Agent, u"old"_s, u"new"_s, from, to}, u"new"_s,
                                     {folder.path()}, {});
        QVERIFY(plan);
        const auto text = [&](const QString &name) {
            const auto there = std::ranges::find(plan->texts, folder.filePath(name),
                                                 &RenamedText::path);
            return there == plan->texts.end() ? QString() : there->after;
        };
        QCOMPARE(text(u"lead.md"_s), QString::fromUtf8(caller)
                                         .replace(u"team-tools:review:old"_s, u"team-tools:new"_s)
                                         .replace(u", old)"_s, u", new)"_s));
        QCOMPARE(
            text(u".claude/settings.json"_s),
            QString::fromUtf8(settings).replace(u"team-tools:review:old"_s, u"team-tools:new"_s));
    }

    void pluginsAndMarketplacesNamePaths()
    {
        const Renaming renaming = agent(u"/p/plugins/team/agents/old.md"_s,
                                        u"/p/plugins/team/agents/deep/new.md"_s);
        QCOMPARE(after(uR"j({"name": "old", "agents": ["./agents/old.md", "./agents/x.md"],
  "description": "./agents/old.md"})j"_s,
                       u"/p/plugins/team/.claude-plugin/plugin.json"_s, renaming),
                 uR"j({"name": "old", "agents": ["./agents/deep/new.md", "./agents/x.md"],
  "description": "./agents/old.md"})j"_s);
        QCOMPARE(after(uR"j({"plugins": [
  {"name": "one", "source": "./plugins/one", "agents": ["./agents/old.md"]},
  {"name": "team", "source": "./plugins/team", "agents": "./agents/old.md"}]})j"_s,
                       u"/p/.claude-plugin/marketplace.json"_s, renaming),
                 uR"j({"plugins": [
  {"name": "one", "source": "./plugins/one", "agents": ["./agents/old.md"]},
  {"name": "team", "source": "./plugins/team", "agents": "./agents/deep/new.md"}]})j"_s);
        // Below the root of plugins, with another order of the keys.
        QCOMPARE(after(uR"j({"plugins": [{"skills": ["./skills/pdf/"], "source": "./team"}],
  "metadata": {"pluginRoot": "./plugins"}})j"_s,
                       u"/p/.claude-plugin/marketplace.json"_s,
                       {Kind::Skill, u"pdf"_s, u"paper"_s, u"/p/plugins/team/skills/pdf"_s,
                        u"/p/plugins/team/skills/paper"_s}),
                 uR"j({"plugins": [{"skills": ["./skills/paper/"], "source": "./team"}],
  "metadata": {"pluginRoot": "./plugins"}})j"_s);
        // A plugin cannot name what is not in it.
        const QString left = uR"j({"agents": ["./agents/old.md"]})j"_s;
        QCOMPARE(after(left, u"/p/plugins/team/.claude-plugin/plugin.json"_s,
                       agent(u"/p/plugins/team/agents/old.md"_s, u"/p/agents/old.md"_s)),
                 left);
    }

    void packagesNameFilesSoulsAndSkills()
    {
        const QString path = u"/p/ada/soul.json"_s;
        const QString text = uR"j({"name":"ada","displayName":"Ada","author":"Ada",
"files":{"soul":"SOUL.md","style":"docs\/style.md"},"recommendedSkills":[{"name":"pdf"},"pdf"]})j"_s;
        QCOMPARE(
            after(text, path,
                  {Kind::Soul, u"Ada"_s, u"Grace"_s, u"/p/ada/SOUL.md"_s, u"/p/ada/SOUL.md"_s}),
            QString(text).replace(u"\"displayName\":\"Ada\""_s, u"\"displayName\":\"Grace\""_s));
        QCOMPARE(
            after(text, path,
                  {Kind::Soul, u"Ada"_s, u"Grace"_s, u"/p/eve/SOUL.md"_s, u"/p/eve/SOUL.md"_s}),
            text);
        QCOMPARE(after(text, path, agent(u"/p/ada/docs/style.md"_s, u"/p/ada/docs/manner.md"_s)),
                 QString(text).replace(u"style.md"_s, u"manner.md"_s));
        QCOMPARE(
            after(text, path,
                  {Kind::Skill, u"pdf"_s, u"paper"_s, u"/p/skills/pdf"_s, u"/p/skills/paper"_s}),
            QString(text).replace(u"\"pdf\""_s, u"\"paper\""_s));
    }

    void patternsOfTheChecksFollow()
    {
        const QString path = u"/p/.persona.yaml"_s;
        const QString text = u"ignore:\n  - agents/old.md # agents/old.md\n  - \"old.md\"\n"
                             "  - agents/*.md\noverrides:\n  - files: ['!/agents/old.md', x.md]\n"
                             "    profile: catalog\n  - files: agents/older.md\n"_s;
        QCOMPARE(after(text, path, agent(u"/p/agents/old.md"_s, u"/p/agents/new.md"_s)),
                 u"ignore:\n  - agents/new.md # agents/old.md\n  - \"new.md\"\n"
                 "  - agents/*.md\noverrides:\n  - files: ['!/agents/new.md', x.md]\n"
                 "    profile: catalog\n  - files: agents/older.md\n"_s);
        QCOMPARE(
            after(u"ignore: [skills/pdf/**, pdf/, SOUL.md]\n"_s, path,
                  {Kind::Skill, u"pdf"_s, u"paper"_s, u"/p/skills/pdf"_s, u"/p/skills/paper"_s}),
            u"ignore: [skills/paper/**, paper/, SOUL.md]\n"_s);
        // To the top of the folder: it stays bound to it.
        QCOMPARE(
            after(u"ignore: agents/old.md\n"_s, path, agent(u"/p/agents/old.md"_s, u"/p/old.md"_s)),
            u"ignore: /old.md\n"_s);
        // Out of the folder, and a name that many files have.
        QCOMPARE(
            after(u"ignore: agents/old.md\n"_s, path, agent(u"/p/agents/old.md"_s, u"/q/old.md"_s)),
            u"ignore: agents/old.md\n"_s);
        QCOMPARE(after(u"ignore: [SOUL.md]\n"_s, path,
                       {Kind::Soul, u"A"_s, u"B"_s, u"/p/SOUL.md"_s, u"/p/b.soul.md"_s}),
                 u"ignore: [SOUL.md]\n"_s);
        // What would read as something else is not offered.
        QCOMPARE(after(u"ignore:\n  - agents/old.md\n"_s, path,
                       agent(u"/p/agents/old.md"_s, u"/p/agents/a: b.md"_s)),
                 u"ignore:\n  - agents/old.md\n"_s);
    }

    void aPlanHasThemWithEveryByteElse()
    {
        const QTemporaryDir folder;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            tests::put(folder.filePath(name), bytes);
        };
        put(u".claude/agents/old-one.md"_s, "---\nname: old-one\ndescription: d\n---\nI.\n");
        put(u".claude/settings.json"_s, "\xEF\xBB\xBF{\r\n\t\"agent\": \"old-one\"\r\n}");
        put(u".claude/settings.local.json"_s, "{ broken \"agent\": \"old-one\"");
        put(u"plugin/.claude-plugin/plugin.json"_s,
            "{\"agents\":[\"./../.claude/agents/old-one.md\"]}");
        put(u".persona.yaml"_s, "ignore: [.claude/agents/old-one.md]\n");
        const Renaming renaming{Kind::Agent, u"old-one"_s, u"new-one"_s,
                                folder.filePath(u".claude/agents/old-one.md"_s),
                                folder.filePath(u".claude/agents/new-one.md"_s)};
        // The settings are found from the folder of agents alone, too.
        for (const QString &root : {folder.path(), folder.filePath(u".claude/agents"_s)}) {
            const auto plan = planRename(renaming, u"new-one"_s, {root}, {});
            QVERIFY(plan);
            QStringList paths;
            for (const RenamedText &text : plan->texts)
                paths += QDir(folder.path()).relativeFilePath(text.path);
            QCOMPARE(paths, QStringList({u".claude/agents/old-one.md"_s, u".claude/settings.json"_s,
                                         u".persona.yaml"_s}));
            const RenamedText &settings = plan->texts[1];
            QCOMPARE(encode(settings.after, settings.encoding),
                     "\xEF\xBB\xBF{\r\n\t\"agent\": \"new-one\"\r\n}");
            QCOMPARE(plan->references(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(ManifestReferencesTest)
#include "ManifestReferencesTest.moc"
