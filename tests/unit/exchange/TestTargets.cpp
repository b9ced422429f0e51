#include "exchange/ExportSet.h"
#include "exchange/Target.h"
#include "exchange/TargetData.h"
#include "exchange/TomlText.h"
#include "wording/Wording.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

SnapshotPtr agent(const QString &fields, const QString &body = u"\nYou review.\n"_s)
{
    return makeSnapshot(u"---\n"_s + fields + u"---\n"_s + body, {}, u"/p/.claude/agents/x.md"_s);
}

const QString basics = u"name: code-reviewer\ndescription: Reviews code.\n"_s;

ExportPlan exported(const QString &fields, const QString &target, const TargetOptions &options = {})
{
    const Result<ExportPlan> plan = planExport(*agent(basics + fields), target, options);
    return plan ? *plan : ExportPlan{};
}

QString text(const ExportPlan &plan, int file = 0)
{
    return plan.files.empty() ? QString() : QString::fromUtf8(plan.files[size_t(file)].content);
}

const FieldOutcome *find(const std::vector<FieldOutcome> &outcomes, const QString &field)
{
    const auto found = std::ranges::find(outcomes, field, &FieldOutcome::field);
    return found == outcomes.end() ? nullptr : &*found;
}

/// "changed export/tools", or "kept".
QString verdict(const ExportPlan &plan, const QString &field)
{
    const FieldOutcome *outcome = find(plan.fields, field);
    if (!outcome)
        return u"missing"_s;
    const QString code = QString::fromLatin1(outcome->reason.code);
    return QString(outcomeId(outcome->outcome)) + (code.isEmpty() ? QString() : u' ' + code)
           + (outcome->isLoss() && !outcome->effect ? u" harmless"_s : QString());
}

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private slots:
    void everyTargetOfTheFactsIsThere()
    {
        for (const QString &id :
             {u"claude-code"_s,  u"claude-plugin"_s, u"opencode"_s,  u"copilot"_s,
              u"cursor-agent"_s, u"cursor-rule"_s,   u"gemini"_s,    u"codex"_s,
              u"qwen"_s,         u"kiro"_s,          u"agents-md"_s, u"windsurf"_s,
              u"openclaw"_s,     u"hermes"_s,        u"grok"_s,      u"claude-soul"_s,
              u"cursor-soul"_s,  u"soul-spec"_s,     u"markdown"_s,  u"page"_s,
              u"card-png"_s,     u"card-svg"_s,      u"card-html"_s, u"json"_s})
            QVERIFY2(findTarget(id), qPrintable(id));
    }

    void targetsOfOneToolStandTogether()
    {
        QStringList tools;
        for (const Target &target : targets()) {
            if (tools.isEmpty() || tools.back() != target.tool)
                tools += target.tool;
        }
        QCOMPARE(tools.removeDuplicates(), 0);
    }

    void claudesModelsStayWithClaude_data()
    {
        QTest::addColumn<QString>("model");
        for (const char *model : {"sonnet", "opus", "haiku", "fable", "claude-sonnet-4-5-20250929",
                                  "Claude Sonnet 4.5", "opusplan", "sonnet[1m]", "SONNET"})
            QTest::newRow(model) << QString::fromLatin1(model);
    }
    void claudesModelsStayWithClaude()
    {
        QFETCH(QString, model);
        for (const TargetData &data : targetData()) {
            if (!data.find(u"model") || !data.target.kinds.contains(Kind::Agent))
                continue;
            const ExportPlan plan = exported(u"model: \""_s + model + u"\"\n"_s, data.target.id);
            QVERIFY2(!text(plan).contains(model), qPrintable(data.target.id + u'\n' + text(plan)));
            QCOMPARE(verdict(plan, u"model"_s), u"dropped export/model-foreign"_s);
        }
    }

    void aMapOfModelsNamesOne()
    {
        const TargetOptions options{{{u"sonnet"_s, u"gpt-5"_s}}, {}};
        const ExportPlan plan = exported(u"model: sonnet\n"_s, u"codex"_s, options);
        QVERIFY(text(plan).contains(u"model = \"gpt-5\"\n"_s));
        QCOMPARE(verdict(plan, u"model"_s), u"mapped export/model-mapped"_s);
    }

    void aReaderOfLinesIsWrittenInLines()
    {
        const SnapshotPtr persona = makeSnapshot(
            u"---\nname: a\ndescription: \"it's: so # so\"\ntools: Read, Bash\n---\n\nYou are it.\n"_s,
            {}, u"/p/.claude/agents/a.md"_s);
        const QByteArray text = planExport(*persona, u"qwen"_s)->files.front().content;
        QVERIFY2(text.contains("tools:\n  - read_file\n  - run_shell_command\n"), text.constData());
        QVERIFY2(text.contains("description: \"it's: so # so\"\n"), text.constData());
        const QByteArray usual = planExport(*persona, u"gemini"_s)->files.front().content;
        QVERIFY2(usual.contains("tools: [read_file, run_shell_command]\n"), usual.constData());
    }

    void inheritIsWhatMostDoAnyway()
    {
        QVERIFY(!text(exported(u"model: inherit\n"_s, u"codex"_s)).contains(u"inherit"_s));
        QCOMPARE(verdict(exported(u"model: inherit\n"_s, u"codex"_s), u"model"_s),
                 u"mapped export/default"_s);
        QVERIFY(text(exported(u"model: inherit\n"_s, u"cursor-agent"_s))
                    .contains(u"model: inherit\n"_s));
    }

    void keysOfOneTargetAreForItAlone()
    {
        const QString fields = u"model: opus\ncodex-model: gpt-5\n"_s;
        const ExportPlan codex = exported(fields, u"codex"_s);
        QVERIFY(text(codex).contains(u"model = \"gpt-5\"\n"_s));
        QCOMPARE(verdict(codex, u"model"_s), u"mapped export/own-key"_s);
        QVERIFY(!text(exported(fields, u"qwen"_s)).contains(u"gpt-5"_s));
    }

    void toolsInOtherWords_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("tools");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const QString &target, const QString &tools, const QString &line,
                            const QString &verdict) {
            QTest::newRow(qPrintable(target + u' ' + tools)) << target << tools << line << verdict;
        };
        const QString renamed = u"mapped export/tools-renamed"_s;
        const QString changed = u"changed export/tools"_s;
        row(u"copilot"_s, u"Read, Grep, Glob, Edit, Write, Bash"_s,
            u"tools: [read, search, edit, execute]\n"_s, renamed);
        row(u"copilot"_s, u"Read, Edit"_s, u"tools: [read, edit]\n"_s, changed);
        row(u"copilot"_s, u"Read, mcp__github__search, mcp__jira"_s,
            u"tools: [read, github/search, jira/*]\n"_s, renamed);
        row(u"copilot"_s, u"Task, TodoWrite"_s, u"tools: [agent, todo]\n"_s, renamed);
        row(u"copilot"_s, u"Bash(git:*)"_s, u"tools: [execute]\n"_s, changed);
        row(u"gemini"_s, u"Read, Write, Edit, Bash, Glob, Grep, WebFetch, WebSearch"_s,
            u"tools:\n  - read_file\n  - write_file\n  - replace\n  - run_shell_command\n"
            "  - glob\n  - search_file_content\n  - web_fetch\n  - google_web_search\n"_s,
            renamed);
        row(u"gemini"_s, u"Read, Skill"_s, u"tools: [read_file]\n"_s, changed);
        row(u"gemini"_s, u"Skill"_s, u"tools: []\n"_s, changed);
        row(u"qwen"_s, u"Read, Agent"_s, u"tools:\n  - read_file\n  - task\n"_s, renamed);
        row(u"kiro"_s, u"Read, Glob, Grep, Bash"_s, u"tools: [read, shell]\n"_s, renamed);
        row(u"kiro"_s, u"Read"_s, u"tools: [read]\n"_s, changed);
        row(u"opencode"_s, u"Read, Grep"_s,
            u"permission:\n  \"*\": deny\n  read: allow\n  grep: allow\n"_s, renamed);
        row(u"cursor-agent"_s, u"Read, Grep"_s, u"readonly: true\n"_s,
            u"changed export/tools-as-read-only"_s);
        row(u"codex"_s, u"Read, Grep"_s, u"sandbox_mode = \"read-only\"\n"_s,
            u"changed export/tools-as-read-only"_s);
        row(u"codex"_s, u"Read, Bash"_s, u"name = "_s, u"dropped export/no-tool-lists"_s);
    }
    void toolsInOtherWords()
    {
        QFETCH(QString, target);
        QFETCH(QString, tools);
        QFETCH(QString, line);
        const ExportPlan plan = exported(u"tools: "_s + tools + u'\n', target);
        QVERIFY2(text(plan).contains(line), qPrintable(text(plan)));
        QTEST(verdict(plan, u"tools"_s), "verdict");
    }

    void whatIsDeniedIsTakenOut()
    {
        const ExportPlan plan = exported(u"tools: Read, Bash\ndisallowedTools: Bash\n"_s,
                                         u"gemini"_s);
        QVERIFY(text(plan).contains(u"tools: [read_file]\n"_s));
        QCOMPARE(verdict(plan, u"disallowedTools"_s),
                 u"changed export/denied-subtracted harmless"_s);
        const ExportPlan open = exported(u"disallowedTools: Edit, Write\n"_s, u"opencode"_s);
        QVERIFY2(text(open).contains(u"permission:\n  edit: deny\n"_s), qPrintable(text(open)));
        QCOMPARE(verdict(open, u"disallowedTools"_s), u"mapped export/tools-renamed"_s);
    }

    void theReasonNamesWhatWasLostAndGained()
    {
        const ExportPlan plan = exported(u"tools: Edit, Skill, Bash(git:*)\n"_s, u"copilot"_s);
        const QString reason = wordError(find(plan.fields, u"tools"_s)->reason);
        QVERIFY2(reason.contains(u"no tool for: Skill"_s), qPrintable(reason));
        QVERIFY2(reason.contains(u"allow these, too: Write"_s), qPrintable(reason));
        QVERIFY2(reason.contains(u"Bash(git:*)"_s), qPrintable(reason));
        QVERIFY(plan.losesEffect());
    }

    void everyReasonIsWorded()
    {
        const QString all = u"tools: Edit, Skill, Bash(git:*)\ndisallowedTools: Bash(rm:*)\n"
                            "model: opus\npermissionMode: plan\nmaxTurns: x\nskills: [a]\n"
                            "mcpServers: [a]\nhooks: {Stop: []}\nmemory: user\nbackground: true\n"
                            "effort: max\nisolation: worktree\ncolor: mauve\ninitialPrompt: Go.\n"
                            "emoji: x # why\nversion: 1.0\n"_s;
        for (const Target &target : targets()) {
            if (target.drawn || !target.kinds.contains(Kind::Agent))
                continue;
            const ExportPlan plan = exported(all, target.id);
            QVERIFY(!plan.files.empty());
            for (const FieldOutcome &field : plan.fields) {
                if (field.outcome == FieldOutcome::Outcome::Kept)
                    continue;
                const QString words = wordError(field.reason);
                QVERIFY2(words.contains(u' ') && !words.contains(u"export/"_s)
                             && !words.contains(u'%'),
                         qPrintable(target.id + u' ' + field.field + u": "_s + words));
            }
        }
    }

    /// Nothing is lost in silence: every key that the author wrote has an outcome, once.
    void everyFieldHasAnOutcome()
    {
        const QString all = u"tools: Read\nmodel: opus\nmaxTurns: 3\nunknown: [1, {a: b}]\n"
                            "empty:\nemoji: x\n"_s;
        for (const Target &target : targets()) {
            if (target.drawn || !target.kinds.contains(Kind::Agent))
                continue;
            const ExportPlan plan = exported(all, target.id);
            for (const QString &key :
                 {u"name"_s, u"description"_s, u"tools"_s, u"model"_s, u"maxTurns"_s, u"unknown"_s,
                  u"empty"_s, u"emoji"_s, u"body"_s})
                QCOMPARE_EQ(std::ranges::count(plan.fields, key, &FieldOutcome::field), 1);
        }
    }

    void pluginsIgnoreSomeFields()
    {
        const ExportPlan plan = exported(u"hooks: {Stop: []}\npermissionMode: plan\n"
                                         "mcpServers: [x]\nversion: 1.2.3\nmemory: user\n"_s,
                                         u"claude-plugin"_s);
        for (const QString &key : {u"hooks"_s, u"permissionMode"_s, u"mcpServers"_s})
            QCOMPARE(verdict(plan, key), u"dropped export/ignored-there"_s);
        QCOMPARE(verdict(plan, u"memory"_s), u"kept"_s);
        QCOMPARE(plan.files[0].path, u"code-reviewer/.claude-plugin/plugin.json"_s);
        QCOMPARE(plan.files[1].path, u"code-reviewer/agents/code-reviewer.md"_s);
        const QJsonObject json = QJsonDocument::fromJson(plan.files[0].content).object();
        QCOMPARE(json[u"name"_s].toString(), u"code-reviewer"_s);
        QCOMPARE(json[u"version"_s].toString(), u"1.2.3"_s);
    }

    void fieldsOfTheirOwnForm()
    {
        QVERIFY(text(exported(u"color: red\nmaxTurns: 12\n"_s, u"opencode"_s))
                    .contains(u"steps: 12\ncolor: '#c92a2a'\n"_s)
                || text(exported(u"color: red\nmaxTurns: 12\n"_s, u"opencode"_s))
                       .contains(u"steps: 12\ncolor: \"#c92a2a\"\n"_s));
        QVERIFY(text(exported(u"effort: high\n"_s, u"codex"_s))
                    .contains(u"model_reasoning_effort = \"high\"\n"_s));
        QCOMPARE(verdict(exported(u"effort: max\n"_s, u"codex"_s), u"effort"_s),
                 u"changed export/nearest"_s);
        QVERIFY(text(exported(u"background: true\n"_s, u"cursor-agent"_s))
                    .contains(u"is_background: true\n"_s));
        QVERIFY(text(exported(u"permissionMode: plan\n"_s, u"codex"_s))
                    .contains(u"sandbox_mode = \"read-only\"\n"_s));
        QVERIFY(
            text(exported(u"emoji: x\n"_s, u"copilot"_s)).contains(u"metadata:\n  emoji: x\n"_s));
    }

    void servicesInOtherForms()
    {
        const QString fields = u"mcpServers:\n  - db: {command: npx, args: [-y, db], env: {A: b}}\n"
                               "  - web: {type: http, url: 'https://x.y', headers: {K: v}}\n"_s;
        const ExportPlan codex = exported(fields, u"codex"_s);
        const Result<Value> toml = readToml(text(codex));
        QVERIFY(toml);
        const Value *web = toml->find(u"mcp_servers")->find(u"web");
        QCOMPARE(web->find(u"url")->asText(), u"https://x.y"_s);
        QCOMPARE(web->find(u"http_headers")->find(u"K")->asText(), u"v"_s);
        QVERIFY(!web->find(u"type"));
        QCOMPARE(verdict(codex, u"mcpServers"_s), u"mapped export/moved"_s);
        QVERIFY(text(exported(fields, u"gemini"_s)).contains(u"http_url: https://x.y"_s));
        QCOMPARE(verdict(exported(u"mcpServers: [github]\n"_s, u"codex"_s), u"mcpServers"_s),
                 u"dropped export/servers-named"_s);
    }

    void servicesThatAreSetUpElsewhereSayWhere()
    {
        const SnapshotPtr snapshot = makeSnapshot(
            u"---\nname: x\ndescription: D.\nmcpServers:\n  - git: {command: git-mcp}\n---\n\nYou.\n"_s,
            {}, u"/p/.claude/agents/x.md"_s);
        for (const auto &[target, file] : {std::pair(u"opencode"_s, u"opencode.json"_s),
                                           std::pair(u"cursor-agent"_s, u".cursor/mcp.json"_s)}) {
            const auto plan = planExport(*snapshot, target);
            const auto told = std::ranges::find(plan->fields, u"mcpServers"_s,
                                                &FieldOutcome::field);
            QVERIFY(told != plan->fields.end());
            QCOMPARE(told->reason.code, "export/servers-elsewhere");
            QCOMPARE(told->reason.arguments.value(1), file);
        }
    }

    void picturesSayWhatTheyShow()
    {
        TargetOptions options;
        options.draw = [](const Snapshot &, const QString &) { return QByteArray("drawn"); };
        const SnapshotPtr snapshot = makeSnapshot(
            u"---\nname: x\ndescription: D.\ntools: Read\nhooks: {}\n---\n\n# X\n\nYou.\n\n## Steps\n\n1. A\n"_s,
            {}, u"/p/.claude/agents/x.md"_s);
        const auto card = planExport(*snapshot, u"card-png"_s, options);
        const auto outcome = [](const ExportPlan &plan, const QString &field) {
            const auto told = std::ranges::find(plan.fields, field, &FieldOutcome::field);
            return told == plan.fields.end() ? QString() : QString(outcomeId(told->outcome));
        };
        QCOMPARE(outcome(*card, u"name"_s), u"mapped"_s);
        QCOMPARE(outcome(*card, u"tools"_s), u"changed"_s);
        QCOMPARE(outcome(*card, u"hooks"_s), u"dropped"_s);
        QCOMPARE(outcome(*card, u"body"_s), u"dropped"_s);
        QVERIFY(!card->losesEffect());
        const auto page = planExport(*snapshot, u"page"_s, options);
        QCOMPARE(outcome(*page, u"body"_s), u"mapped"_s);
        QCOMPARE(outcome(*page, u"tools"_s), u"dropped"_s);
        QVERIFY(!page->sections.empty());
    }

    void strictNamesOfGemini()
    {
        const SnapshotPtr snapshot = agent(u"name: Code Reviewer\ndescription: x\n"_s);
        const Result<ExportPlan> plan = planExport(*snapshot, u"gemini"_s);
        QVERIFY(plan);
        QVERIFY2(text(*plan).contains(u"name: code-reviewer\n"_s), qPrintable(text(*plan)));
        QVERIFY(text(*plan).contains(u"display_name: Code Reviewer\n"_s));
        QCOMPARE(plan->files[0].path, u".gemini/agents/code-reviewer.md"_s);
        QCOMPARE(verdict(*plan, u"name"_s), u"mapped export/moved"_s);
    }

    void aMissingDescriptionIsMadeUpAndSaid()
    {
        const Result<ExportPlan> plan = planExport(*agent(u"name: x\n"_s), u"codex"_s);
        QVERIFY(plan);
        QVERIFY(text(*plan).contains(u"description = \"x\"\n"_s));
        QCOMPARE(verdict(*plan, u"description"_s), u"changed export/made-up harmless"_s);
    }

    void limitsSayWhatIsCut()
    {
        const QString body = u"\n# One\n\n## Kept\n\n"_s + u"word "_s.repeated(2000)
                             + u"\n\n## Partly\n\n"_s + u"more "_s.repeated(600)
                             + u"\n\n## Gone\n\nThis is lost.\n"_s;
        const SnapshotPtr snapshot = agent(basics, body);
        const Result<ExportPlan> plan = planExport(*snapshot, u"windsurf"_s);
        QVERIFY(plan);
        QVERIFY(text(*plan).contains(u"This is lost."_s)); // Nothing is cut here.
        QCOMPARE(verdict(*plan, u"body"_s), u"changed export/over-limit"_s);
        QCOMPARE(find(plan->sections, u"Kept"_s)->outcome, FieldOutcome::Outcome::Kept);
        QCOMPARE(find(plan->sections, u"Partly"_s)->outcome, FieldOutcome::Outcome::Changed);
        QCOMPARE(find(plan->sections, u"Gone"_s)->outcome, FieldOutcome::Outcome::Dropped);
        QVERIFY(plan->losesEffect());
        const QString reason = wordError(find(plan->fields, u"body"_s)->reason);
        QVERIFY2(reason.contains(u"reads 12000 of the %1 characters"_s.arg(body.size())),
                 qPrintable(reason));
        QVERIFY2(reason.contains(u"begin with “"_s), qPrintable(reason));
        QCOMPARE(verdict(*planExport(*snapshot, u"copilot"_s), u"body"_s), u"kept"_s);
    }

    void soulSpecNeedsWhatOnlyTheAuthorKnows()
    {
        const SnapshotPtr bare = makeSnapshot(u"# SOUL.md — X\n\n## Vibe\n\nDry.\n"_s, {},
                                              u"/p/SOUL.md"_s);
        const Result<ExportPlan> refused = planExport(*bare, u"soul-spec"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "export/lacks-fields");
        QCOMPARE(refused.error().arguments.value(1), u"authorName, category, license, version"_s);
        const QString whole =
            u"---\nslug: night-clerk\nname: Night Clerk\ntagline: Keeps the desk.\n"
            "authorHandle: mara\ncategory: Professional\nversion: 1.0.0\n"
            "license: GPL-3.0-only\ntags: [a, b]\nframeworks: [hermes]\n---\n\n"
            "# Identity\n\nYou keep.\n\n# Voice & Style\n\n- Short.\n\n"
            "# Avoid\n\n- Noise.\n\n# Workflow\n\n1. Look.\n"_s;
        const auto soul = [](const QString &text) {
            return makeSnapshot(text, {}, u"/p/SOUL.md"_s);
        };
        QCOMPARE(planExport(*soul(whole), u"soul-spec"_s).error().code, "export/license");
        const Result<ExportPlan> plan = planExport(
            *soul(QString(whole).replace(u"GPL-3.0-only"_s, u"MIT"_s)), u"soul-spec"_s);
        QVERIFY(plan);
        QStringList paths;
        for (const ExportFile &file : plan->files)
            paths += file.path;
        QCOMPARE(paths, (QStringList{u"night-clerk/soul.json"_s, u"night-clerk/SOUL.md"_s,
                                     u"night-clerk/STYLE.md"_s, u"night-clerk/AGENTS.md"_s}));
        QCOMPARE(text(*plan, 1), u"# Identity\n\nYou keep.\n\n# Avoid\n\n- Noise.\n"_s);
        QCOMPARE(text(*plan, 2), u"# Voice & Style\n\n- Short.\n"_s);
        QVERIFY(!plan->losesEffect());
    }

    void soulsOfOneTool()
    {
        const SnapshotPtr soul = makeSnapshot(
            u"---\nname: Night Clerk\ntagline: t\n---\n\n# Identity\n\nYou keep.\n"_s, {},
            u"/p/SOUL.md"_s);
        for (const auto &[id, path] : {std::pair(u"hermes"_s, u".hermes/SOUL.md"_s),
                                       {u"grok"_s, u".grok/SOUL.md"_s},
                                       {u"claude-soul"_s, u".claude/SOUL.md"_s}}) {
            const Result<ExportPlan> plan = planExport(*soul, id);
            QVERIFY(plan);
            QCOMPARE(plan->files[0].path, path);
            QCOMPARE(text(*plan), u"# Identity\n\nYou keep.\n"_s);
            QVERIFY(plan->losesSomething() && !plan->losesEffect());
        }
        QCOMPARE(planExport(*soul, u"claude-soul"_s)->notes.size(), size_t(1));
        QCOMPARE(text(*planExport(*soul, u"cursor-soul"_s)),
                 u"---\ndescription: Night Clerk\nalwaysApply: true\n---\n\n"
                 "# Identity\n\nYou keep.\n"_s);
    }

    void bodiesAreNeverTakenForAFrontmatter()
    {
        const SnapshotPtr snapshot = agent(basics, u"\n\n---\nname: other\n---\nText\n"_s);
        const Result<ExportPlan> plan = planExport(*snapshot, u"agents-md"_s);
        QVERIFY(plan);
        QVERIFY(!parseFrontmatter(text(*plan)).present);
    }

    void twoPersonasInOnePlaceAreAnError()
    {
        std::vector<ExportJob> jobs;
        jobs.push_back({u"a.md"_s, u"codex"_s, {}, exported({}, u"codex"_s)});
        jobs.push_back({u"b.md"_s, u"codex"_s, {}, exported({}, u"codex"_s)});
        const auto joined = joinPlans(jobs);
        QVERIFY(!joined);
        QCOMPARE(joined.error().code, "export/collision");
        QVERIFY(wordError(joined.error()).contains(u"a.md and b.md"_s));
        jobs[1].folder = u"b"_s;
        QVERIFY(joinPlans(jobs));
        jobs[1].folder.clear();
        jobs[1].plan.files[0].path = jobs[1].plan.files[0].path.toUpper();
        QCOMPARE(joinPlans(jobs).error().code, "export/collision");
    }

    void tomlTextsOfEveryKind_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u""_s, u"a"_s, u"a\nb"_s, u"\na"_s, u"a\n"_s, u"a\\b\nc"_s, u"'''\nb"_s,
              u"\"\"\"\nb"_s, u"a'''b\"\"\"c\\\n"_s, u"x\ny'"_s, u"x\n'''y\""_s, u"x\n'''y\"\""_s,
              u"x\n'''\\\""_s, u"x\n'''\"\"\"\"\"\"\"\"y"_s, u"a\tb\u0001\n\u007F\r\n"_s,
              u"ü 日本 😀\n’"_s, u"\"quoted\""_s, u"trailing \\"_s, u"x\ntrailing '''\\"_s})
            QTest::newRow(qPrintable(QString(text).replace(u'\n', u'_'))) << text;
    }
    void tomlTextsOfEveryKind()
    {
        QFETCH(QString, text);
        const QString toml = writeToml({{u"k"_s, Value(text)}, {u"odd key"_s, Value(text)}});
        const Result<Value> read = readToml(toml);
        QVERIFY2(read, qPrintable(toml));
        QCOMPARE(read->find(u"k")->toString(), text);
        QCOMPARE(read->find(u"odd key")->toString(), text);
    }

    void hostileTomlIsRefused()
    {
        const auto readToml = [](const QString &text) { return studio::readToml(text); };
        QCOMPARE(readToml(u"a = "_s).error().code, "toml/syntax");
        QCOMPARE(readToml(u"a."_s.repeated(100'000) + u"a = 1"_s).error().code, "toml/too-deep");
        QCOMPARE(readToml(u"["_s + u"a."_s.repeated(100'000) + u"a]"_s).error().code,
                 "toml/too-deep");
        QVERIFY(!readToml(u"a = "_s + u"["_s.repeated(100'000)));
        QVERIFY(!readToml(u"a = "_s + u"{a="_s.repeated(100'000)));
        QCOMPARE(readToml(u"a = \""_s + u"x"_s.repeated(5'000'000) + u'"').error().code,
                 "toml/too-large");
        QVERIFY(readToml(u"a = '''\n"_s + u"."_s.repeated(100'000) + u"\n'''\n# ....\nb.c = 1"_s));
        QVERIFY(!readToml(u"a = \"\"\""_s));
        QVERIFY(!readToml(u"a = 1\na = 2\n"_s));
    }
};

QTEST_GUILESS_MAIN(TestTargets)
#include "TestTargets.moc"
