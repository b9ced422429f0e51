#include "Program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

constexpr char skillText[] =
    "---\nname: checklist\ndescription: Steps of a release. Use before a tag.\n"
    "---\n\nRead the changes.\n";

} // namespace

class InstallCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void installsForProgramsThatWereFoundAndTakesItBack()
    {
        Place place;
        place.write(u"agents/reviewer.md"_s, agentText);
        QVERIFY(QDir(place.home()).mkpath(u".codex"_s));
        QVERIFY(QDir(place.home()).mkpath(u".config/opencode"_s));
        const Ran ran = place.run(
            {u"install"_s, u"agents/reviewer.md"_s, u"--to"_s, u"found"_s, u"--user"_s});
        VERIFY_EXIT(ran, 0);
        const QString toml = place.home() + u"/.codex/agents/reviewer.toml"_s;
        const QString opencode = place.home() + u"/.config/opencode/agents/reviewer.md"_s;
        QVERIFY(QFile::exists(toml) && QFile::exists(opencode));
        QVERIFY(!QFile::exists(place.home() + u"/.claude"_s));
        const Ran undone = place.run({u"install"_s, u"--undo"_s});
        VERIFY_EXIT(undone, 0);
        QVERIFY(!QFile::exists(toml) && !QFile::exists(opencode));
        VERIFY_EXIT(place.run({u"install"_s, u"--undo"_s}), 1);
    }

    void asksBeforeItOverwrites()
    {
        Place place;
        place.write(u"a.md"_s, agentText);
        place.write(u"project/.claude/agents/reviewer.md"_s, "mine\n");
        const QStringList words{u"install"_s,     u"a.md"_s,      u"--to"_s,
                                u"claude-code"_s, u"--project"_s, u"project"_s};
        VERIFY_EXIT(place.run(words), 1);
        QCOMPARE(place.read(u"project/.claude/agents/reviewer.md"_s), "mine\n");
        const Ran dry = place.run(words + QStringList{u"--dry-run"_s});
        VERIFY_EXIT(dry, 0);
        QVERIFY(dry.output.contains("-mine") && dry.output.contains("+name: reviewer"));
        QCOMPARE(place.read(u"project/.claude/agents/reviewer.md"_s), "mine\n");
        VERIFY_EXIT(place.run(words + QStringList{u"--yes"_s}), 0);
        QCOMPARE(place.read(u"project/.claude/agents/reviewer.md"_s), agentText);
        place.write(u"project/.claude/agents/reviewer.md"_s, "changed since\n");
        const Ran undone = place.run({u"install"_s, u"--undo"_s});
        VERIFY_EXIT(undone, 1);
        QVERIFY(undone.messages.contains("reviewer.md"));
        QCOMPARE(place.read(u"project/.claude/agents/reviewer.md"_s), "changed since\n");
    }

    void wordsThatMakeNoSenseAreTold()
    {
        Place place;
        place.write(u"a.md"_s, agentText);
        VERIFY_EXIT(place.run({u"install"_s, u"a.md"_s, u"--to"_s, u"codex"_s}), 2);
        VERIFY_EXIT(place.run({u"install"_s, u"a.md"_s, u"--to"_s, u"nothing"_s, u"--user"_s}), 2);
        VERIFY_EXIT(place.run({u"install"_s, u"a.md"_s, u"--to"_s, u"json"_s, u"--user"_s}), 2);
        VERIFY_EXIT(place.run({u"install"_s, u"a.md"_s, u"--to"_s, u"found"_s, u"--user"_s}), 1);
    }

    void packsAPluginThatIsTheSameEveryTime()
    {
        Place place;
        place.write(u"shelf/agents/reviewer.md"_s, agentText);
        place.write(u"shelf/skills/checklist/SKILL.md"_s, skillText);
        place.write(u"shelf/LICENSE"_s, "Do what you like.\n");
        for (const QString &out : {u"one.zip"_s, u"two.zip"_s}) {
            VERIFY_EXIT(place.run({u"bundle"_s, u"shelf"_s, u"--as"_s, u"claude-plugin"_s,
                                   u"--zip"_s, u"-o"_s, out}),
                        0);
        }
        QVERIFY(place.read(u"one.zip"_s).size() > 200);
        QCOMPARE(place.read(u"one.zip"_s), place.read(u"two.zip"_s));
        VERIFY_EXIT(
            place.run({u"bundle"_s, u"shelf"_s, u"--as"_s, u"claude-plugin"_s, u"-o"_s, u"out"_s}),
            0);
        QCOMPARE(place.read(u"out/shelf/LICENSE"_s), "Do what you like.\n");
        const QByteArray icon = place.read(u"out/shelf/icon.png"_s);
        QVERIFY(icon.startsWith("\x89PNG"));
        QCOMPARE(icon.sliced(16, 8), QByteArray("\0\0\2\0\0\0\2\0", 8));
        // And back out of the archive.
        VERIFY_EXIT(place.run({u"import"_s, u"one.zip"_s, u"-o"_s, u"back/"_s}), 0);
        QCOMPARE(place.read(u"back/reviewer.md"_s), agentText);
        QCOMPARE(place.read(u"back/checklist/SKILL.md"_s), skillText);
    }

    void skillsGoWhereTheyAreFound()
    {
        Place place;
        place.write(u"skills/checklist/SKILL.md"_s, skillText);
        place.write(u"skills/checklist/scripts/run.sh"_s, "echo\n");
        VERIFY_EXIT(place.run({u"export"_s, u"skills/checklist/SKILL.md"_s, u"--to"_s,
                               u"claude-skill"_s, u"--into"_s, u"out"_s}),
                    0);
        QCOMPARE(place.read(u"out/.claude/skills/checklist/SKILL.md"_s), skillText);
        QCOMPARE(place.read(u"out/.claude/skills/checklist/scripts/run.sh"_s), "echo\n");
        place.write(u"skills/other/SKILL.md"_s, skillText);
        const Ran checked = place.run({u"check"_s, u"skills/other/SKILL.md"_s});
        VERIFY_EXIT(checked, 1);
        QVERIFY2(checked.output.contains("skill/folder-name"), checked.output.constData());
    }
};

QTEST_GUILESS_MAIN(InstallCommandTest)
#include "InstallCommandTest.moc"
