#include "SharedFiles.h"
#include "exchange/Import.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

Result<ImportPlan> imported(const QString &path, const QByteArray &content,
                            const ImportOptions &options = {})
{
    return planImport(SourceFile{path, content}, options);
}

QString textOf(const Result<ImportPlan> &plan)
{
    return plan ? QString::fromUtf8(plan->content)
                : u"error "_s + QString::fromLatin1(plan.error().code);
}

QString outcomeOf(const ImportPlan &plan, const QString &field)
{
    const auto found = std::ranges::find(plan.fields, field, &FieldOutcome::field);
    return found == plan.fields.end() ? u"missing"_s
                                      : QString(outcomeId(found->outcome)) + u' ' + found->to;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private slots:
    void formsAreRecognised_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        const auto row = [](const QString &path, const QString &text, const QString &format) {
            QTest::newRow(qPrintable(path + u' ' + text.left(90).simplified()))
                << path << text << format;
        };
        const QString agent = u"---\nname: a\ndescription: b\n"_s;
        const QString end = u"---\nText\n"_s;
        row(u".github/agents/a.agent.md"_s, agent + end, u"copilot"_s);
        row(u"C:\\x\\.github\\agents\\a.md"_s, agent + end, u"copilot"_s);
        row(u".opencode/agents/a.md"_s, agent + end, u"opencode"_s);
        row(u".opencode/agent/a.md"_s, agent + end, u"opencode"_s);
        row(u".cursor/agents/a.md"_s, agent + end, u"cursor-agent"_s);
        row(u".cursor/rules/a.mdc"_s, agent + end, u"cursor-rule"_s);
        row(u".cursor/rules/soul.mdc"_s, agent + end, u"cursor-soul"_s);
        row(u".gemini/agents/a.md"_s, agent + end, u"gemini"_s);
        row(u".qwen/agents/a.md"_s, agent + end, u"qwen"_s);
        row(u".kiro/agents/a.md"_s, agent + end, u"kiro"_s);
        row(u".claude/agents/a.md"_s, agent + end, u"claude-code"_s);
        row(u".windsurf/rules/a.md"_s, u"Text\n"_s, u"windsurf"_s);
        row(u".codex/agents/a.toml"_s, u"name = 'a'\ndeveloper_instructions = 'b'"_s, u"codex"_s);
        row(u"x.toml"_s, u"[package]\nname = 'a'"_s, QString());
        row(u"x.toml"_s, u"not toml"_s, QString());
        row(u"a.md"_s, agent + u"mode: subagent\n"_s + end, u"opencode"_s);
        row(u"a.md"_s, agent + u"max_turns: 3\n"_s + end, u"gemini"_s);
        row(u"a.md"_s, agent + u"readonly: true\n"_s + end, u"cursor-agent"_s);
        row(u"a.md"_s, agent + u"handoffs: []\n"_s + end, u"copilot"_s);
        row(u"a.md"_s,
            agent + u"tools: [read_file, run_shell_command, search_file_content]\n"_s + end,
            u"gemini"_s);
        row(u"a.md"_s, agent + u"tools: [read_file, todo_write, grep_search, task]\n"_s + end,
            u"qwen"_s);
        row(u"a.md"_s, agent + u"tools: Read, Bash\n"_s + end, u"claude-code"_s);
        row(u"AGENTS.md"_s, u"# Rules\n\nText\n"_s, u"agents-md"_s);
        row(u"SOUL.md"_s, u"# SOUL.md — X\n\nText\n"_s, u"soul"_s);
        row(u"soul.json"_s, u"{\"specVersion\":\"0.5\",\"files\":{}}"_s, u"soul-spec"_s);
        row(u"package.json"_s, u"{\"name\":\"x\"}"_s, QString());
        row(u"page.txt"_s, u"← All souls\n\nX\n\nA tagline.\n\nDownload\n"_s, u"page"_s);
        row(u"empty.md"_s, u"  \n"_s, QString());
    }
    void formsAreRecognised()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QTEST(detectFormat(path, text), "format");
    }

    void codex()
    {
        const auto plan = imported(
            u".codex/agents/kotlin.toml"_s,
            "name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\n"
            "model = \"gpt-5.4\"\nmodel_reasoning_effort = \"high\"\n"
            "sandbox_mode = \"read-only\"\n"
            "developer_instructions = \"\"\"\nYou write: \"Kotlin\".\n\"\"\"\n"
            "[mcp_servers.db]\ncommand = \"npx\"\nargs = [\"-y\"]\n");
        QCOMPARE(textOf(plan), u"---\nname: kotlin\ndescription: Use for Kotlin.\n"
                               "permissionMode: plan\neffort: high\nmcpServers:\n"
                               "  - {db: {args: [\"-y\"], command: npx}}\n---\n\n"
                               "You write: \"Kotlin\".\n"_s);
        QCOMPARE(plan->fileName, u"kotlin.md"_s);
        QCOMPARE(outcomeOf(*plan, u"model"_s), u"dropped "_s);
        QCOMPARE(outcomeOf(*plan, u"developer_instructions"_s), u"mapped body"_s);
    }

    void aBrokenFileInAProgramsOwnPlaceIsTold()
    {
        const FolderImport found = planImport({SourceFile{u".codex/agents/a.toml"_s, "name = = x"},
                                               SourceFile{u"other/b.toml"_s, "name = = x"}});
        QVERIFY(found.plans.empty());
        QCOMPARE(found.failures.size(), 1);
        QCOMPARE(found.failures.front().error.code, "toml/syntax");
        QCOMPARE(found.skipped, QStringList{u"other/b.toml"_s});
    }

    void severalImportsAreOne()
    {
        const auto one = [](const QString &path) {
            return planImport(std::vector<SourceFile>{
                {path, "name = 'a'\ndescription = 'b'\ndeveloper_instructions = 'You.'\n"}});
        };
        const FolderImport all = joined({one(u"x/.codex/agents/a.toml"_s),
                                         one(u"y/.codex/agents/a.toml"_s),
                                         FolderImport{{}, {u"README.md"_s}, {}}});
        QCOMPARE(all.plans.size(), 2);
        QCOMPARE(all.plans[0].fileName, u"a.md"_s);
        QCOMPARE(all.plans[1].fileName, u"a-2.md"_s);
        QCOMPARE(all.skipped, QStringList{u"README.md"_s});
    }

    void foreignKeysAreKeptOnlyWhenWanted()
    {
        const QByteArray file = "---\ndescription: b\nmode: primary\ntemperature: 0.2\n"
                                "model: openai/gpt-5\n---\nText\n";
        const auto without = imported(u".opencode/agents/a.md"_s, file);
        QCOMPARE(textOf(without), u"---\nname: a\ndescription: b\n---\nText\n"_s);
        QCOMPARE(outcomeOf(*without, u"temperature"_s), u"dropped "_s);
        ImportOptions keep;
        keep.keepUnknown = true;
        const auto kept = imported(u".opencode/agents/a.md"_s, file, keep);
        QCOMPARE(textOf(kept),
                 u"---\nname: a\ndescription: b\nopencode-mode: primary\n"
                 "opencode-model: openai/gpt-5\nopencode-temperature: 0.2\n---\nText\n"_s);
        // And they go back from where they came.
        const SnapshotPtr persona = makeSnapshot(textOf(kept), {}, u"/x/agents/a.md"_s);
        const auto back = planExport(*persona, u"opencode"_s);
        QVERIFY(back);
        QCOMPARE(back->files[0].content, QByteArray("---\ndescription: b\nmode: primary\n"
                                                    "model: openai/gpt-5\ntemperature: 0.2\n"
                                                    "---\nText\n"));
    }

    void copilotsManyToolNames()
    {
        const auto plan = imported(
            u"x.agent.md"_s,
            "---\ndescription: b\ntools: ['edit/editFiles', 'search', "
            "'github/*', 'microsoft.docs.mcp', 'execute/runInTerminal']\n---\nT\n");
        QVERIFY2(textOf(plan).contains(u"tools: [Edit, Write, Grep, Glob, mcp__github, Bash]\n"_s)
                     || textOf(plan).contains(
                         u"tools: [Edit, Write, Glob, Grep, mcp__github, Bash]\n"_s),
                 qPrintable(textOf(plan)));
        QCOMPARE(outcomeOf(*plan, u"tools"_s).section(u' ', 0, 0), u"changed"_s);
        const auto found = std::ranges::find(plan->fields, u"tools"_s, &FieldOutcome::field);
        QCOMPARE(found->reason.arguments.value(0), u"microsoft.docs.mcp"_s);
    }

    void permissionsBecomeLists()
    {
        const auto listed = imported(u".opencode/agents/a.md"_s,
                                     "---\ndescription: b\npermission:\n  '*': deny\n"
                                     "  read: allow\n  bash: ask\n---\nT\n");
        QVERIFY2(textOf(listed).contains(u"tools: [Bash, Read]\n"_s)
                     || textOf(listed).contains(u"tools: [Read, Bash]\n"_s),
                 qPrintable(textOf(listed)));
        QCOMPARE(outcomeOf(*listed, u"permission"_s), u"changed tools"_s);
        const auto denied = imported(u".opencode/agents/a.md"_s,
                                     "---\ndescription: b\ntools:\n  write: false\n  bash: true\n"
                                     "---\nT\n");
        QVERIFY2(textOf(denied).contains(u"disallowedTools: [Edit, Write]\n"_s),
                 qPrintable(textOf(denied)));
    }

    void textsWithoutAFileAreRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form");
        QTest::newRow("agent")
            << u"---\nname: a\ndescription: D.\ntools: Read, Grep\n---\n\nYou.\n"_s
            << u"claude-code"_s;
        QTest::newRow("codex") << u"name = \"a\"\ndescription = \"D.\"\n"
                                  "developer_instructions = \"You.\"\n"_s
                               << u"codex"_s;
        QTest::newRow("copilot")
            << u"---\nname: a\ndescription: D.\nmcp-servers: {}\n---\n\nYou.\n"_s << u"copilot"_s;
        QTest::newRow("json")
            << u"{\"format\": \"org.personastudio.persona/1\", \"kind\": \"agent\","
               " \"name\": \"a\", \"fields\": {\"name\": \"a\"}, \"body\": \"You.\"}"_s
            << u"json"_s;
        QTest::newRow("skill")
            << u"---\nname: a\ndescription: D.\nallowed-tools: Read\n---\n\nDo.\n"_s
            << u"markdown"_s;
        QTest::newRow("page") << u"← All souls\nNight Clerk\nKeeps the desk.\nDownload\nIdentity\n"
                                 "You keep the desk.\nPrinciples\n• Calm.\n"_s
                              << u"page"_s;
    }
    void textsWithoutAFileAreRecognised()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, form);
        const auto read = planImportOfText(text);
        QVERIFY2(read.has_value(), read ? "" : read.error().code.constData());
        QCOMPARE(read->plans.front().format, form);
        QVERIFY(!read->plans.front().fileName.contains(u"-.md"_s));
    }

    void anExactCopyStaysExact()
    {
        const QByteArray file = "\xEF\xBB\xBF---\r\nname: a # c\r\ndescription: b\r\n---\r\nT";
        const auto plan = imported(u".claude/agents/a.md"_s, file);
        QVERIFY(plan);
        QCOMPARE(plan->content, file);
    }

    void packagesAreOnePersona()
    {
        const std::vector<SourceFile> files{
            {u"p/soul.json"_s,
             R"({"specVersion":"0.5","name":"night-clerk","displayName":"Night Clerk",
              "version":"1.0.0","description":"Keeps.","author":{"name":"Mara","github":"mara"},
              "license":"MIT","tags":["a"],"category":"work/professional","odd":1,
              "files":{"soul":"SOUL.md","style":"STYLE.md","avatar":"avatar/a.png","agents":"../../etc/passwd"}})"},
            {u"p/SOUL.md"_s, "# Identity\n\nYou keep.\n"},
            {u"p/STYLE.md"_s, "# Voice & Style\n\n- Short.\n"},
            {u"p/README.md"_s, "# About\n"},
            {u"q/SOUL.md"_s, "# SOUL.md — Q\n\n## Vibe\n\nDry.\n"},
            {u"q/IDENTITY.md"_s, "# Identity\n\n- **Name:** Quill\n- **Vibe:** Dry.\n"},
            {u"README.md"_s, "# Read me\n"},
        };
        const FolderImport all = planImport(files);
        QCOMPARE(all.failures.size(), size_t(0));
        QCOMPARE(all.plans.size(), size_t(2));
        QCOMPARE(
            QString::fromUtf8(all.plans[0].content),
            u"---\nname: Night Clerk\ntagline: Keeps.\ncategory: Professional\nversion: 1.0.0\n"
            "tags: [a]\nauthorHandle: mara\nauthorName: Mara\nlicense: MIT\nslug: night-clerk\n"
            "---\n\n# Identity\n\nYou keep.\n\n# Voice & Style\n\n- Short.\n"_s);
        QCOMPARE(all.plans[0].notes.size(), size_t(1)); // what lies outside is not there
        QCOMPARE(outcomeOf(all.plans[0], u"odd"_s), u"dropped "_s);
        QVERIFY(
            all.plans[1].content.startsWith("---\nname: Quill\ntagline: Dry.\nslug: quill\n---\n"));
        QCOMPARE(all.skipped, QStringList{u"README.md"_s});
    }

    void twoOfOneNameGetTwoFiles()
    {
        const std::vector<SourceFile> files{
            {u".codex/agents/a.toml"_s, "name='Same'\ndescription='d'\ndeveloper_instructions='1'"},
            {u".codex/agents/b.toml"_s, "name='same'\ndescription='d'\ndeveloper_instructions='2'"},
            {u".codex/agents/c.toml"_s,
             "name='../../same'\ndescription='d'\ndeveloper_instructions='3'"},
        };
        const FolderImport all = planImport(files);
        QCOMPARE(all.plans.size(), size_t(3));
        QCOMPARE(all.plans[0].fileName, u"Same.md"_s);
        QCOMPARE(all.plans[1].fileName, u"same-2.md"_s);
        QVERIFY(!all.plans[2].fileName.contains(u'/'));
    }

    void hostileFilesAreErrors()
    {
        QCOMPARE(imported(u"a.md"_s, QByteArray("a\0b", 3)).error().code, "file/binary");
        QCOMPARE(imported(u"a.md"_s, "").error().code, "import/empty");
        QCOMPARE(imported(u"a.bin.toml"_s, "x").error().code, "import/unknown-format");
        ImportOptions options;
        options.from = u"codex"_s;
        QCOMPARE(imported(u"a.toml"_s, "= x", options).error().code, "toml/syntax");
        QCOMPARE(imported(u"a.toml"_s, "a = 1", options).error().code, "import/lacks");
        QCOMPARE(
            imported(u"a.toml"_s, QByteArray("a.").repeated(100'000) + "a=1", options).error().code,
            "toml/too-deep");
        options.from = u"soul-spec"_s;
        QCOMPARE(imported(u"soul.json"_s, QByteArray("[").repeated(100'000), options).error().code,
                 "import/json");
        options.from = u"page"_s;
        QVERIFY(imported(u"-"_s, "← All souls\n\nX\n\nA tagline.\n\nDownload\n\nIdentity\n\nYou.\n",
                         options));
        options.from = u"card-png"_s;
        QCOMPARE(imported(u"a"_s, "x", options).error().code, "import/not-read");
        options.from = u"nonsense"_s;
        QCOMPARE(imported(u"a"_s, "x", options).error().code, "import/no-such-format");
        // A bomb of aliases, and a nest, in the frontmatter of every tool that has one.
        QByteArray bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray(1, c) + ": &" + c + " [" + QByteArray("*").append(char(c - 1))
                    + QByteArray(",*").append(char(c - 1)).repeated(8) + "]\n";
        bomb += "tools: *j\npermission: {a: *j}\n---\nText\n";
        const QByteArray nest = "---\ntools: " + QByteArray("[").repeated(50'000) + "\n---\nText\n";
        for (const Target &target : targets()) {
            if (!target.imports)
                continue;
            options.from = target.id;
            (void)imported(u"a.md"_s, bomb, options);
            (void)imported(u"a.md"_s, nest, options);
        }
    }

    void foldersAreReadWithinBounds()
    {
        QTemporaryDir folder;
        const QDir root(folder.path());
        root.mkpath(u".codex/agents/deep"_s);
        const auto put = [&](const QString &name, const QByteArray &content) {
            tests::put(root.filePath(name), content);
        };
        put(u".codex/agents/a.toml"_s, "name='a'\ndescription='d'\ndeveloper_instructions='1'");
        put(u".codex/agents/deep/b.toml"_s,
            "name='b'\ndescription='d'\ndeveloper_instructions='2'");
        put(u".codex/agents/picture.png"_s, "x");
        put(u"outside.toml"_s, "name='o'\ndescription='d'\ndeveloper_instructions='3'");
        QVERIFY(QFile::link(root.filePath(u"outside.toml"_s),
                            root.filePath(u".codex/agents/link.toml"_s)));
        const auto files = collectFiles(root.filePath(u".codex/agents"_s));
        QVERIFY(files);
        QCOMPARE(files->files.size(), size_t(2));
        const FolderImport all = planImport(files->files);
        QCOMPARE(all.plans.size(), size_t(2));
        QCOMPARE(collectFiles(root.filePath(u"absent"_s)).error().code, "file/not-found");
    }

    void tellsOfFilesThatAreTooLarge()
    {
        QTemporaryDir folder;
        const QDir root(folder.path());
        root.mkpath(u"shelf/skill"_s);
        const auto put = [&](const QString &name, qint64 size) {
            QFile file(root.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("---\nname: a\ndescription: Use it.\n---\n\nText.\n");
            QVERIFY(file.resize(size));
        };
        const qint64 much = maximumFileSize + 1;
        for (const QString &name :
             {u"huge.md"_s, u"README.md"_s, u"data.json"_s, u"film.mp4"_s, u"skill/data.json"_s})
            put(u"shelf/"_s + name, much);
        QFile skill(root.filePath(u"shelf/skill/SKILL.md"_s));
        QVERIFY(skill.open(QIODevice::WriteOnly));
        skill.write("---\nname: skill\ndescription: Use it.\n---\n\nText.\n");
        skill.close();
        const auto all = planImportOf(root.filePath(u"shelf"_s));
        QVERIFY(all);
        QVERIFY(all->plans.empty());
        const QString shelf = root.dirName() + u"/shelf/"_s;
        QCOMPARE(all->skipped, QStringList({shelf + u"README.md"_s, shelf + u"data.json"_s}));
        QCOMPARE(all->failures.size(), size_t(2));
        QCOMPARE(all->failures[0].path, shelf + u"skill/SKILL.md"_s);
        QCOMPARE(all->failures[0].error.code, "export/too-large");
        QCOMPARE(all->failures[1].path, shelf + u"huge.md"_s);
        QCOMPARE(all->failures[1].error.code, "file/too-large");
        QVERIFY(all->failures[1].error.arguments.contains(QString::number(maximumFileSize)));
    }

    void severalModelsThereCanBeOneHere()
    {
        ImportOptions options;
        options.modelMap = {{u"sonnet"_s, u"gpt-5"_s}};
        options.modelsHere = {{u"codex:gpt-5-mini"_s, u"sonnet"_s}, {u"codex:gpt-5"_s, u"opus"_s}};
        const auto modelOf = [&](const QByteArray &name) {
            return planImport(SourceFile{u"a.toml"_s, "name='a'\ndescription='d'\nmodel='" + name
                                                          + "'\ndeveloper_instructions='1'"},
                              options);
        };
        QVERIFY(modelOf("gpt-5")->content.contains("model: opus"));
        QVERIFY(modelOf("gpt-5-mini")->content.contains("model: sonnet"));
        QVERIFY(!modelOf("other")->content.contains("model:"));
        QCOMPARE(modelOf("gpt-5")->foreignModel, u"gpt-5"_s);
        QCOMPARE(modelOf("other")->foreignModel, u"other"_s);
        QCOMPARE(modelOf("sonnet")->foreignModel, QString());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "TestImport.moc"
