#include "Program.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

constexpr char codexFile[] = "name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\n"
                             "model = \"gpt-5\"\ndeveloper_instructions = '''\nYou write.\n'''\n";

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += QDir(folder).relativeFilePath(walk.next());
    files.sort();
    return files;
}

QByteArray named(const QByteArray &name)
{
    return QByteArray(agentText).replace("reviewer", name);
}

} // namespace

class ExchangeCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheTargets()
    {
        Place place;
        const Ran ran = place.run({u"targets"_s, u"--json"_s});
        VERIFY_EXIT(ran, 0);
        const QJsonArray targets = ran.array();
        QVERIFY(targets.size() >= 23);
        for (const QJsonValue &target : targets) {
            for (const QString &key : {u"id"_s, u"name"_s, u"kinds"_s, u"export"_s, u"import"_s,
                                       u"path"_s, u"factsAsOf"_s})
                QVERIFY2(target.toObject().contains(key), qPrintable(key));
        }
        const Ran plain = place.run({u"targets"_s});
        VERIFY_EXIT(plain, 0);
        QVERIFY(plain.output.contains("codex"));
    }

    void reportsEachFieldAndSection()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const Ran ran = place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"copilot"_s,
                                   u"--into"_s, u"out"_s, u"--report"_s, u"json"_s});
        VERIFY_EXIT(ran, 0);
        const QJsonObject report = ran.object();
        QCOMPARE(report["target"_L1].toString(), u"copilot"_s);
        QCOMPARE(report["files"_L1].toArray().size(), 1);
        QSet<QString> fields;
        for (const QJsonValue &field : report["fields"_L1].toArray()) {
            fields += field["field"_L1].toString();
            const QString outcome = field["outcome"_L1].toString();
            QVERIFY(outcome == "kept"_L1 || !field["reason"_L1].toString().isEmpty());
        }
        QVERIFY(fields.contains(
            QSet<QString>{u"name"_s, u"description"_s, u"tools"_s, u"body"_s, u"comments"_s}));
        QCOMPARE(report["sections"_L1].toArray().size(), 2);
        QCOMPARE(report["sections"_L1][0]["section"_L1].toString(), u"Role"_s);
        QVERIFY(place
                    .run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"copilot"_s, u"--into"_s,
                          u"out"_s, u"--report"_s, u"nonsense"_s})
                    .exitCode
                == 2);
    }

    void strictWritesNothingWhenAnEffectIsLost()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        place.write(u"agents/h.md"_s,
                    "---\nname: h\ndescription: d\nhooks: {Stop: []}\n---\nYou.\n");
        const Ran lossy = place.run({u"export"_s, u"agents/h.md"_s, u"--to"_s, u"codex"_s,
                                     u"--into"_s, u"out"_s, u"--strict"_s});
        VERIFY_EXIT(lossy, 1);
        QVERIFY(lossy.messages.contains("hooks"));
        QVERIFY(!QFileInfo::exists(place.path(u"out"_s)));
        // Only a comment is lost here, which does nothing.
        VERIFY_EXIT(place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"gemini"_s, u"--into"_s,
                               u"out"_s, u"--strict"_s}),
                    0);
    }

    void severalTargetsShareAProject()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"codex,gemini,copilot"_s,
                               u"--into"_s, u"out"_s}),
                    0);
        QCOMPARE(filesBelow(place.path(u"out"_s)),
                 (QStringList{u".codex/agents/reviewer.toml"_s, u".gemini/agents/reviewer.md"_s,
                              u".github/agents/reviewer.agent.md"_s}));
        const Ran same = place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s,
                                    u"openclaw,agents-md"_s, u"--into"_s, u"two"_s});
        VERIFY_EXIT(same, 1);
        QVERIFY(same.messages.contains("AGENTS.md"));
        QVERIFY(!QFileInfo::exists(place.path(u"two"_s)));
    }

    void aLibraryGoesToAll()
    {
        Place place;
        for (int i = 0; i < 5; ++i)
            place.write(u"lib/agents/a%1.md"_s.arg(i), named("reviewer-" + QByteArray::number(i)));
        place.write(u"lib/souls/x/SOUL.md"_s, "# SOUL.md — X\n\n## Vibe\n\nDry.\n");
        const Ran ran = place.run(
            {u"export"_s, u"lib"_s, u"--to"_s, u"all"_s, u"--into"_s, u"out"_s, u"--json"_s});
        // The soul has no licence, which a Soul Spec package needs: said, and no reason to stop.
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.messages.contains("license"));
        const QStringList files = filesBelow(place.path(u"out"_s));
        QVERIFY(files.contains(u"codex/.codex/agents/reviewer-3.toml"_s));
        QVERIFY(files.contains(u"agents-md/reviewer-3/AGENTS.md"_s));
        QVERIFY(files.contains(u"card-png/reviewer-3-card.png"_s));
        QVERIFY(files.contains(u"hermes/x/.hermes/SOUL.md"_s));
        QVERIFY(place.read(u"out/card-png/reviewer-3-card.png"_s).startsWith("\x89PNG"));
        QVERIFY(ran.array().size() > 5 * 15);
    }

    void collisionsNameBothAndWriteNothing()
    {
        Place place;
        place.write(u"lib/agents/a.md"_s, named("same"));
        place.write(u"lib/agents/b.md"_s, named("Same"));
        const Ran ran = place.run(
            {u"export"_s, u"lib"_s, u"--to"_s, u"codex"_s, u"--into"_s, u"out"_s});
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.messages.contains("a.md") && ran.messages.contains("b.md"));
        QVERIFY(!QFileInfo::exists(place.path(u"out"_s)));
    }

    void showsTheDifference()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        place.write(u"out/.codex/agents/reviewer.toml"_s, "name = \"mine\"\n");
        const QStringList words{u"export"_s, u"agents/r.md"_s, u"--to"_s,
                                u"codex"_s,  u"--into"_s,      u"out"_s};
        const Ran refused = place.run(words);
        VERIFY_EXIT(refused, 1);
        QVERIFY(refused.messages.contains("--diff"));
        const Ran shown = place.run(words + QStringList{u"--diff"_s});
        VERIFY_EXIT(shown, 1);
        QVERIFY(shown.output.contains("-name = \"mine\""));
        QVERIFY(shown.output.contains("+name = \"reviewer\""));
        QCOMPARE(place.read(u"out/.codex/agents/reviewer.toml"_s), "name = \"mine\"\n");
        VERIFY_EXIT(place.run(words + QStringList{u"--force"_s}), 0);
    }

    void modelsAreMapped()
    {
        Place place;
        place.write(u"agents/m.md"_s, "---\nname: m\ndescription: d\nmodel: opus\n---\nYou.\n");
        const QStringList words{u"export"_s, u"agents/m.md"_s, u"--to"_s,   u"codex"_s,
                                u"--into"_s, u"out"_s,         u"--force"_s};
        VERIFY_EXIT(place.run(words), 0);
        QVERIFY(!place.read(u"out/.codex/agents/m.toml"_s).contains("model"));
        VERIFY_EXIT(place.run(words + QStringList{u"--model-map"_s, u"opus=gpt-5"_s}), 0);
        QVERIFY(place.read(u"out/.codex/agents/m.toml"_s).contains("model = \"gpt-5\""));
        VERIFY_EXIT(place.run(words + QStringList{u"--model-map"_s, u"opus"_s}), 2);
    }

    void modelsAreMappedForOneTarget()
    {
        Place place;
        place.write(u"agents/m.md"_s, "---\nname: m\ndescription: d\nmodel: opus\n---\nYou.\n");
        VERIFY_EXIT(
            place.run({u"export"_s, u"agents/m.md"_s, u"--to"_s, u"codex,gemini"_s, u"--into"_s,
                       u"out"_s, u"--model-map"_s, u"codex:opus=gpt-5,gemini:opus=gemini-pro"_s}),
            0);
        QVERIFY(place.read(u"out/.codex/agents/m.toml"_s).contains("model = \"gpt-5\""));
        QVERIFY(place.read(u"out/.gemini/agents/m.md"_s).contains("model: gemini-pro"));
        VERIFY_EXIT(
            place.run({u"import"_s, u"out/.gemini/agents/m.md"_s, u"-o"_s, u"back.md"_s,
                       u"--model-map"_s, u"codex:sonnet=gemini-pro,gemini:opus=gemini-pro"_s}),
            0);
        QVERIFY(place.read(u"back.md"_s).contains("model: opus"));
    }

    void whatWasWrittenLastIsTakenBack()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        place.write(u"out/.codex/agents/reviewer.toml"_s, "name = \"mine\"\n");
        VERIFY_EXIT(place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"codex,gemini"_s,
                               u"--into"_s, u"out"_s, u"--force"_s}),
                    0);
        QVERIFY(QFile::exists(place.path(u"out/.gemini/agents/reviewer.md"_s)));
        // One word for all commands that write.
        const Ran undone = place.run({u"import"_s, u"--undo"_s});
        VERIFY_EXIT(undone, 0);
        QVERIFY2(undone.messages.contains("export"), undone.messages.constData());
        QCOMPARE(place.read(u"out/.codex/agents/reviewer.toml"_s), "name = \"mine\"\n");
        QVERIFY(!QFile::exists(place.path(u"out/.gemini"_s)));
        VERIFY_EXIT(place.run({u"export"_s, u"--undo"_s}), 1);

        place.write(u"c.toml"_s, codexFile);
        place.write(u"k.md"_s, "mine\n");
        VERIFY_EXIT(place.run({u"import"_s, u"c.toml"_s, u"-o"_s, u"k.md"_s}), 1);
        VERIFY_EXIT(place.run({u"import"_s, u"--undo"_s}), 1);
        VERIFY_EXIT(place.run({u"import"_s, u"c.toml"_s, u"-o"_s, u"k.md"_s, u"--force"_s}), 0);
        VERIFY_EXIT(place.run({u"export"_s, u"--undo"_s}), 0);
        QCOMPARE(place.read(u"k.md"_s), "mine\n");
        VERIFY_EXIT(place.run({u"import"_s, u"c.toml"_s, u"agents/r.md"_s, u"-o"_s, u"in"_s}), 0);
        QCOMPARE(filesBelow(place.path(u"in"_s)), (QStringList{u"kotlin.md"_s, u"reviewer.md"_s}));
        VERIFY_EXIT(place.run({u"bundle"_s, u"--undo"_s}), 0);
        QVERIFY(!QFile::exists(place.path(u"in"_s)));
        VERIFY_EXIT(place.run({u"bundle"_s, u"agents"_s, u"--as"_s, u"claude-plugin"_s, u"-o"_s,
                               u"packed"_s}),
                    0);
        VERIFY_EXIT(place.run({u"install"_s, u"--undo"_s}), 0);
        QVERIFY(!QFile::exists(place.path(u"packed"_s)));
    }

    void withoutAHomeAnExportIsWrittenAllTheSame()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        place.write(u"no-folder"_s, {});
        place.setVariable(u"XDG_STATE_HOME"_s, place.path(u"no-folder"_s));
        VERIFY_EXIT(place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"codex"_s, u"--into"_s,
                               u"out"_s}),
                    0);
        VERIFY_EXIT(place.run({u"export"_s, u"--undo"_s}), 1);
    }

    void severalAreImportedTogether()
    {
        Place place;
        place.write(u"a/.codex/agents/one.toml"_s, codexFile);
        place.write(u"b/.codex/agents/two.toml"_s, codexFile);
        place.write(u"broken.toml"_s, "= x");
        const Ran ran = place.run(
            {u"import"_s, u"a"_s, u"b/.codex/agents"_s, u"broken.toml"_s, u"-o"_s, u"out"_s});
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.messages.contains("broken.toml"));
        QCOMPARE(filesBelow(place.path(u"out"_s)), (QStringList{u"kotlin-2.md"_s, u"kotlin.md"_s}));
        VERIFY_EXIT(place.run({u"import"_s, u"a"_s, u"-"_s, u"-o"_s, u"out"_s}), 2);
        VERIFY_EXIT(place.run({u"import"_s, u"-o"_s, u"out"_s}), 2);
    }

    void aSkillIsImportedWithItsFiles()
    {
        Place place;
        place.write(u"there/skills/tidy/SKILL.md"_s,
                    "---\nname: tidy\ndescription: Tidies. Use at the end.\n---\n\nTidy.\n");
        place.write(u"there/skills/tidy/scripts/run.py"_s, "print()\n");
        for (const QString &source : {u"there/skills/tidy/SKILL.md"_s, u"there/skills/tidy"_s}) {
            VERIFY_EXIT(place.run({u"import"_s, source, u"-o"_s, u"out/"_s, u"--force"_s}), 0);
            QCOMPARE(place.read(u"out/tidy/scripts/run.py"_s), "print()\n");
        }
        // One file cannot hold the others; that is said.
        const Ran one = place.run({u"import"_s, u"there/skills/tidy"_s, u"-o"_s, u"tidy.md"_s});
        VERIFY_EXIT(one, 0);
        QVERIFY(one.messages.contains("scripts/run.py"));
    }

    void importsAFile()
    {
        Place place;
        place.write(u".codex/agents/kotlin.toml"_s, codexFile);
        const Ran ran = place.run({u"import"_s, u".codex/agents/kotlin.toml"_s, u"-o"_s, u"k.md"_s,
                                   u"--report"_s, u"json"_s});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(place.read(u"k.md"_s),
                 "---\nname: kotlin\ndescription: Use for Kotlin.\n---\n\nYou write.\n");
        QCOMPARE(ran.array()[0]["format"_L1].toString(), u"codex"_s);
        VERIFY_EXIT(place.run({u"import"_s, u".codex/agents/kotlin.toml"_s, u"-o"_s, u"k.md"_s}),
                    1);
        const Ran kept = place.run(
            {u"import"_s, u"-"_s, u"--from"_s, u"codex"_s, u"--keep-unknown"_s, u"-o"_s, u"-"_s},
            codexFile);
        VERIFY_EXIT(kept, 0);
        QVERIFY(kept.output.contains("codex-model: gpt-5\n"));
        VERIFY_EXIT(place.run({u"import"_s, u"-"_s, u"--from"_s, u"nope"_s, u"-o"_s, u"-"_s}), 2);
        VERIFY_EXIT(
            place.run({u"import"_s, u"-"_s, u"--from"_s, u"codex"_s, u"-o"_s, u"-"_s}, "= x"), 1);
    }

    void theReportNamesWhatCouldNotBeRead()
    {
        Place place;
        place.write(u".codex/agents/a.toml"_s, codexFile);
        place.write(u".codex/agents/broken.toml"_s, "name = = x\n");
        const Ran ran = place.run(
            {u"import"_s, u".codex"_s, u"-o"_s, u"out/"_s, u"--report"_s, u"json"_s});
        VERIFY_EXIT(ran, 1);
        QCOMPARE(ran.array().size(), 2);
        QVERIFY(ran.array()[1]["source"_L1].toString().endsWith(u"broken.toml"_s));
        QVERIFY(ran.messages.contains(ran.array()[1]["error"_L1].toString().toUtf8()));
    }

    void importsAFolder()
    {
        Place place;
        place.write(u".codex/agents/a.toml"_s, codexFile);
        place.write(u".codex/agents/b.toml"_s, codexFile);
        place.write(u".codex/agents/c.toml"_s, "[package]\nname = \"c\"\n");
        const Ran ran = place.run({u"import"_s, u".codex/agents"_s, u"-o"_s, u"out"_s});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(filesBelow(place.path(u"out"_s)), (QStringList{u"kotlin-2.md"_s, u"kotlin.md"_s}));
        QVERIFY(ran.messages.contains("c.toml"));
        VERIFY_EXIT(place.run({u"import"_s, u"out"_s, u"--from"_s, u"codex"_s, u"-o"_s, u"x"_s}),
                    1);
    }

    void importsAPackage()
    {
        Place place;
        place.write(
            u"souls/SOUL.md"_s,
            "---\nslug: clerk\nname: Clerk\ntagline: Keeps.\nauthorHandle: m\n"
            "category: Creative\nversion: 1.0.0\nlicense: MIT\n---\n\n# Identity\n\nYou.\n\n"
            "# Workflow\n\n1. Look.\n");
        VERIFY_EXIT(place.run({u"export"_s, u"souls/SOUL.md"_s, u"--to"_s, u"soul-spec"_s,
                               u"--into"_s, u"out"_s}),
                    0);
        for (const QString &source : {u"out/clerk"_s, u"out/clerk/soul.json"_s}) {
            VERIFY_EXIT(place.run({u"import"_s, source, u"-o"_s, u"back.md"_s, u"--force"_s}), 0);
            QVERIFY2(place.read(u"back.md"_s).contains("name: Clerk\ntagline: Keeps.\n"),
                     place.read(u"back.md"_s).constData());
            QVERIFY(place.read(u"back.md"_s).contains("# Workflow"));
        }
    }

    void importsACatalogPage()
    {
        Place place;
        const Ran ran = place.run({u"import"_s, u"-"_s, u"-o"_s, u"-"_s},
                                  "← All souls\n\nNight Clerk\n\nKeeps the desk.\n\nDownload\n\n"
                                  "Identity\n\nYou keep.\n\nAvoid\n\n• Noise.\n");
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.output.contains("name: Night Clerk"), ran.output.constData());
        QVERIFY(ran.output.contains("- Noise."));
    }
};

QTEST_GUILESS_MAIN(ExchangeCommandTest)
#include "ExchangeCommandTest.moc"
