#include "checks/FolderFacts.h"
#include "checks/SkillLinks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

PersonaFacts agentFacts(const QString &path, const QString &name, int tokens = 10)
{
    return {path, Kind::Agent, name, {}, tokens};
}

} // namespace

class FolderFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void agentsAreLoadedByTheFolderOfThatName()
    {
        QCOMPARE(agentsFolder(u"/p/.claude/agents/x.md"_s), u"/p/.claude/agents"_s);
        QCOMPARE(agentsFolder(u"/p/.claude/agents/review/agents/x.md"_s), u"/p/.claude/agents"_s);
        QCOMPARE(agentsFolder(u"/agents/plugins/one/agents/review/x.md"_s),
                 u"/agents/plugins/one/agents"_s);
        QCOMPARE(agentsFolder(u"/p/categories/x.md"_s), u"/p/categories"_s);
        QCOMPARE(agentsFolder(QString()), QString());
    }

    void namesMeetWithinOneFolderOnly()
    {
        FolderFacts facts;
        facts.set(agentFacts(u"/p/.claude/agents/a.md"_s, u"reviewer"_s));
        facts.set(agentFacts(u"/p/.claude/agents/x/b.md"_s, u"reviewer"_s));
        facts.set(agentFacts(u"/p/.claude/agents/c.md"_s, u"Reviewer"_s));
        facts.set(agentFacts(u"/q/.claude/agents/a.md"_s, u"reviewer"_s));
        const QString path = u"/p/.claude/agents/a.md"_s;
        QCOMPARE(facts.othersOfName(path, u"reviewer"_s), {u"/p/.claude/agents/x/b.md"_s});
        QCOMPARE(facts.othersLikeName(path, u"reviewer"_s), {u"/p/.claude/agents/c.md"_s});
        QCOMPARE(facts.othersOfName(u"/q/.claude/agents/a.md"_s, u"reviewer"_s), QStringList());
    }

    void oneFilesChangeBringsAllUpToDate()
    {
        FolderFacts facts;
        const QString a = u"/p/agents/a.md"_s;
        const QString b = u"/p/agents/b.md"_s;
        facts.set(agentFacts(a, u"one"_s, 100));
        facts.set(agentFacts(b, u"one"_s, 50));
        QCOMPARE(facts.descriptionTokens(a), 150);
        QCOMPARE(facts.longestDescriptions(b, 10), QStringList({a, b}));
        facts.set(agentFacts(b, u"two"_s, 250));
        QCOMPARE(facts.count(), 2);
        QCOMPARE(facts.othersOfName(a, u"one"_s), QStringList());
        QCOMPARE(facts.descriptionTokens(a), 350);
        QCOMPARE(facts.longestDescriptions(a, 10), QStringList({b, a}));
        facts.remove(b);
        facts.remove(b);
        QCOMPARE(facts.count(), 1);
        QCOMPARE(facts.descriptionTokens(a), 100);
        QCOMPARE(facts.find(b), nullptr);
        // It has become a soul: it is no agent any more.
        facts.set({a, Kind::Soul, u"one"_s, u"one"_s, 0});
        QCOMPARE(facts.descriptionTokens(a), 0);
        QCOMPARE(facts.agents(), QStringList());
    }

    void soulsMeetByTheirSlugAndFilesByTheirCase()
    {
        FolderFacts facts;
        facts.set({u"/s/a/SOUL.md"_s, Kind::Soul, u"A"_s, u"tutor"_s, 0});
        facts.set({u"/s/b/SOUL.md"_s, Kind::Soul, u"B"_s, u"tutor"_s, 0});
        facts.set({u"/s/c/SOUL.md"_s, Kind::Soul, u"C"_s, {}, 0});
        facts.set({u"/s/A/soul.md"_s, Kind::Soul, u"D"_s, {}, 0});
        QCOMPARE(facts.othersOfSlug(u"/s/a/SOUL.md"_s, u"tutor"_s), {u"/s/b/SOUL.md"_s});
        QCOMPARE(facts.othersLikePath(u"/s/a/SOUL.md"_s), {u"/s/A/soul.md"_s});
        QCOMPARE(facts.othersOfSlug(u"/s/c/SOUL.md"_s, u"c"_s), QStringList());
    }

    void factsAreReadOffASnapshot()
    {
        const auto agent = makeSnapshot(
            u"---\nname: reviewer\ndescription: Reviews code before it is merged.\n---\nx\n"_s, {},
            u"/p/agents/r.md"_s);
        const PersonaFacts facts = factsOf(*agent);
        QCOMPARE(facts.path, u"/p/agents/r.md"_s);
        QCOMPARE(facts.name, u"reviewer"_s);
        QVERIFY(facts.descriptionTokens > 4 && facts.descriptionTokens < 12);
        // What is not loaded takes no room.
        const auto broken = makeSnapshot(u"---\nname: a\n  b: c\n d\ndescription: Long.\n---\n"_s,
                                         {}, u"/p/agents/b.md"_s);
        QCOMPARE(broken->reading.state, ReadingState::Rejected);
        QCOMPARE(factsOf(*broken).descriptionTokens, 0);
    }

    void skillsAreFoldersWithASkillFile()
    {
        const QTemporaryDir folder;
        const QString skills = folder.filePath(u"p/.claude/skills"_s);
        for (const QString &name : {u"plan"_s, u"empty"_s})
            QDir().mkpath(skills + u'/' + name);
        QFile file(skills + u"/plan/SKILL.md"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(skillsIn(skills), {u"plan"_s});
        QCOMPARE(skillsIn(folder.filePath(u"nowhere"_s)), QStringList());

        const QString agent = folder.filePath(u"p/.claude/agents/a.md"_s);
        FolderFacts facts;
        facts.set(agentFacts(agent, u"a"_s));
        QVERIFY(!facts.skillsFor(agent));
        findSkills(facts);
        QVERIFY(facts.skillsFor(agent));
        QVERIFY(facts.skillsFor(agent)->contains(u"plan"_s));
        QVERIFY(QDir(skills).mkdir(u"later"_s));
        QFile later(skills + u"/later/SKILL.md"_s);
        QVERIFY(later.open(QIODevice::WriteOnly));
        QVERIFY(facts.refreshSkills());
        QVERIFY(!facts.refreshSkills());
        QVERIFY(facts.skillsFor(agent)->contains(u"later"_s));
        // A collection of files is not where agents run: nothing is known of its skills.
        QVERIFY(!facts.skillsFor(folder.filePath(u"categories/a.md"_s)));
    }

    void namesOfSkillsAreFoundWhereTheyStand_data()
    {
        QTest::addColumn<QString>("skills");
        QTest::newRow("lines") << u"\n  - plan\n  - \"two\""_s;
        QTest::newRow("list") << u" [plan, 'two']"_s;
        QTest::newRow("text") << u" plan, two"_s;
    }
    void namesOfSkillsAreFoundWhereTheyStand()
    {
        QFETCH(const QString, skills);
        const QString text = u"---\nname: a\ndescription: D.\ntools: Read\nskills:"_s + skills
                             + u"\n---\n\nYou.\n"_s;
        const SnapshotPtr agent = makeSnapshot(text, {}, u"/p/agents/a.md"_s);
        const std::vector<SkillMention> mentions = skillMentions(*agent);
        QCOMPARE(mentions.size(), 2u);
        for (const SkillMention &mention : mentions) {
            QCOMPARE(text.sliced(mention.span.begin, mention.span.length()), mention.name);
            QCOMPARE(skillMentionAt(*agent, mention.span.begin + 1)->name, mention.name);
        }
        QVERIFY(!skillMentionAt(*agent, text.indexOf(u"Read"_s)));
        QCOMPARE(factsOf(*agent).skills, (QStringList{u"plan"_s, u"two"_s}));
    }

    void aSkillKnowsWhoNamesIt()
    {
        FolderFacts facts;
        const auto add = [&](const QString &path, const QStringList &skills) {
            PersonaFacts agent = agentFacts(path, path.section(u'/', -1));
            agent.skills = skills;
            facts.set(agent);
        };
        add(u"/p/agents/b.md"_s, {u"plan"_s});
        add(u"/p/agents/a.md"_s, {u"other"_s, u"plan"_s});
        add(u"/q/agents/c.md"_s, {u"plan"_s});
        add(u"/p/loose.md"_s, {u"plan"_s});
        QCOMPARE(facts.agentsNaming(u"/p/skills/plan/SKILL.md"_s),
                 (QStringList{u"/p/agents/a.md"_s, u"/p/agents/b.md"_s, u"/p/loose.md"_s}));
        QCOMPARE(facts.agentsNaming(u"/p/skills/none/SKILL.md"_s), QStringList());
    }

    void newSkillsLieBesideTheAgents()
    {
        QCOMPARE(newSkillFile(u"/p/.claude/agents/deep/a.md"_s, u"plan-it"_s),
                 u"/p/.claude/skills/plan-it/SKILL.md"_s);
        QCOMPARE(newSkillFile(u"/p/a.md"_s, u"plan"_s), u"/p/skills/plan/SKILL.md"_s);
        for (const QString &name : {u"../x"_s, u"a/b"_s, u"A"_s, u"-a"_s, u"a--b"_s, u"p:a"_s,
                                    QString(), QString(65, u'a')})
            QCOMPARE(newSkillFile(u"/p/agents/a.md"_s, name), QString());
        QCOMPARE(newSkillFile({}, u"plan"_s), QString());
    }
};

QTEST_GUILESS_MAIN(FolderFactsTest)
#include "FolderFactsTest.moc"
