#include "SharedFiles.h"
#include "exchange/SafeFileName.h"
#include "exchange/Target.h"
#include "exchange/WriteExport.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agentText =
    u"---\nname: code-reviewer # the name\ndescription: Reviews code.\n"
    "tools: Read, Grep\n---\n\nYou review.\n\n## Boundaries\n\n- Change nothing.\n\n"
    "## Output\n\nA list.\n"_s;
const QString soulText =
    u"---\nslug: night-clerk\nname: Night Clerk\ntagline: Keeps the desk.\n"
    "version: 1.0.0\n---\n\n# Identity\n\nYou keep.\n\n# Avoid\n\n- Noise.\n"_s;

SnapshotPtr agent(const QString &text = agentText)
{
    return makeSnapshot(text, {}, u"/p/.claude/agents/x.md"_s);
}
SnapshotPtr soul(const QString &text = soulText)
{
    return makeSnapshot(text, {}, u"/p/SOUL.md"_s);
}

QString outcomeOf(const ExportPlan &plan, const QString &field)
{
    for (const FieldOutcome &outcome : plan.fields) {
        if (outcome.field == field)
            return outcomeId(outcome.outcome) + u' ' + outcome.to;
    }
    for (const FieldOutcome &outcome : plan.sections) {
        if (field == u"section/"_s + outcome.field)
            return outcomeId(outcome.outcome) + u' ' + outcome.to;
    }
    return u"missing"_s;
}

QByteArray contentOf(const ExportPlan &plan, const QString &path)
{
    for (const ExportFile &file : plan.files) {
        if (file.path == path)
            return file.content;
    }
    return "missing";
}

QStringList allFilesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += QDir(folder).relativeFilePath(walk.next());
    files.sort();
    return files;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void targetsAreComplete()
    {
        QStringList ids;
        for (const Target &target : targets()) {
            QVERIFY(!target.name.isEmpty() && !target.kinds.isEmpty());
            QVERIFY(!target.pathPattern.isEmpty() && !target.factsAsOf.isEmpty());
            QVERIFY(!ids.contains(target.id));
            ids += target.id;
            QCOMPARE(findTarget(target.id), &target);
        }
        for (const QString &id :
             {u"claude-code"_s, u"soul"_s, u"openclaw"_s, u"markdown"_s, u"json"_s})
            QVERIFY(ids.contains(id));
        QCOMPARE(findTarget(u"nonsense"), nullptr);
    }

    void refusesWhatItCannot()
    {
        QCOMPARE(planExport(*soul(), u"claude-code"_s).error().code, "export/wrong-kind");
        QCOMPARE(planExport(*agent(), u"soul"_s).error().code, "export/wrong-kind");
        QCOMPARE(planExport(*agent(), u"nonsense"_s).error().code, "export/no-such-target");
    }

    /// Every real file leaves as it came, whatever its encoding.
    void copiesAreExact()
    {
        int files = 0;
        for (const QString &kind : {u"agents"_s, u"souls"_s}) {
            for (const QString &file : tests::corpusFiles(kind)) {
                const Result<SnapshotPtr> snapshot = openSnapshot(file);
                if (!snapshot)
                    continue;
                const QByteArray bytes = tests::bytesOf(file);
                const QString id = (*snapshot)->kind == Kind::Agent ? u"claude-code"_s : u"soul"_s;
                for (const QString &target : {id, u"markdown"_s}) {
                    const Result<ExportPlan> plan = planExport(**snapshot, target);
                    QVERIFY2(plan, qPrintable(file));
                    QCOMPARE(plan->files.size(), size_t(1));
                    QCOMPARE(plan->files[0].content, bytes);
                    QVERIFY(!plan->losesSomething());
                    const QString name = plan->files[0].path.section(u'/', -1);
                    QCOMPARE(safeFileName(name), name);
                }
                const Result<ExportPlan> json = planExport(**snapshot, u"json"_s);
                QVERIFY2(json, qPrintable(file));
                QVERIFY2(QJsonDocument::fromJson(json->files[0].content).isObject(),
                         qPrintable(file));
                QVERIFY2(planExport(**snapshot, u"openclaw"_s), qPrintable(file));
                ++files;
            }
        }
        if (files == 0)
            QSKIP("shared/corpus is not there");
        qInfo("%d files", files);
    }

    void claudeCode()
    {
        const Result<ExportPlan> plan = planExport(*agent(), u"claude-code"_s);
        QVERIFY(plan);
        QCOMPARE(plan->files[0].path, u".claude/agents/code-reviewer.md"_s);
        QCOMPARE(plan->files[0].content, agentText.toUtf8());
        QCOMPARE(outcomeOf(*plan, u"tools"_s), u"kept Read, Grep"_s);
        QCOMPARE(outcomeOf(*plan, u"body"_s), u"kept .claude/agents/code-reviewer.md"_s);
    }

    void hostileNamesStayInTheFolder()
    {
        for (const QString &name : {u"../../etc/passwd"_s, u"/abs"_s, u"..\\\\..\\\\x"_s, u"con"_s,
                                    u".hidden"_s, u"a/b"_s}) {
            const QString text = u"---\nname: '"_s + name + u"'\ndescription: x\n---\ny\n"_s;
            const Result<ExportPlan> plan = planExport(*agent(text), u"claude-code"_s);
            QVERIFY(plan);
            const QString path = plan->files[0].path;
            QVERIFY2(path.startsWith(u".claude/agents/"_s) && path.count(u'/') == 2,
                     qPrintable(path));
            const QString file = path.section(u'/', -1);
            QCOMPARE(safeFileName(file), file);
        }
    }

    void openClawSoul()
    {
        const Result<ExportPlan> plan = planExport(*soul(), u"openclaw"_s);
        QVERIFY(plan);
        QCOMPARE(contentOf(*plan, u"SOUL.md"_s),
                 "# Identity\n\nYou keep.\n\n# Avoid\n\n- Noise.\n");
        const QByteArray identity = contentOf(*plan, u"IDENTITY.md"_s);
        QVERIFY(identity.contains("- **Name:** Night Clerk\n"));
        QVERIFY(identity.contains("- **Vibe:** Keeps the desk.\n"));
        QCOMPARE(contentOf(*plan, u"AGENTS.md"_s), "missing");
        QCOMPARE(outcomeOf(*plan, u"name"_s), u"mapped IDENTITY.md"_s);
        QCOMPARE(outcomeOf(*plan, u"version"_s), u"dropped "_s);
        QVERIFY(plan->losesSomething());
        for (const FieldOutcome &field : plan->fields) {
            if (field.outcome == FieldOutcome::Outcome::Dropped)
                QVERIFY2(!field.reason.code.isEmpty(), qPrintable(field.field));
        }
    }

    void openClawAgent()
    {
        const Result<ExportPlan> plan = planExport(*agent(), u"openclaw"_s);
        QVERIFY(plan);
        QCOMPARE(contentOf(*plan, u"SOUL.md"_s),
                 "You review.\n\n## Boundaries\n\n- Change nothing.\n");
        QCOMPARE(contentOf(*plan, u"AGENTS.md"_s), "## Output\n\nA list.\n");
        QCOMPARE(outcomeOf(*plan, u"section/Output"_s), u"mapped AGENTS.md"_s);
        QCOMPARE(outcomeOf(*plan, u"tools"_s), u"dropped "_s);
        QCOMPARE(outcomeOf(*plan, u"comments"_s), u"dropped "_s);
    }

    void soulWithoutFrontmatterIsExactInOpenClaw()
    {
        const QString text = u"# SOUL.md — X\n\n## Vibe\n\nDry.\n\n\n"_s;
        const Result<ExportPlan> plan = planExport(*soul(text), u"openclaw"_s);
        QVERIFY(plan);
        QCOMPARE(contentOf(*plan, u"SOUL.md"_s), text.toUtf8());
        QCOMPARE(plan->files.size(), size_t(1));
    }

    void json()
    {
        const Result<ExportPlan> plan = planExport(*agent(), u"json"_s);
        QVERIFY(plan);
        QCOMPARE(plan->files[0].path, u"code-reviewer.json"_s);
        const QJsonDocument json = QJsonDocument::fromJson(plan->files[0].content);
        QCOMPARE(json[u"kind"].toString(), u"agent"_s);
        QCOMPARE(json[u"fields"][u"tools"].toString(), u"Read, Grep"_s);
        QCOMPARE(json[u"reading"].toString(), u"strict"_s);
        const QJsonArray sections = json[u"sections"].toArray();
        QCOMPARE(sections.size(), 2);
        QCOMPARE(sections[0][u"title"].toString(), u"Boundaries"_s);
        QCOMPARE(sections[0][u"bullets"][0][u"text"].toString(), u"Change nothing."_s);
        QCOMPARE(outcomeOf(*plan, u"comments"_s), u"dropped "_s);
    }

    void safeNames_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("safe");
        const auto row = [](const QString &wanted, const QString &safe) {
            QTest::newRow(qPrintable(wanted.left(40).simplified())) << wanted << safe;
        };
        row(u"code-reviewer.md"_s, u"code-reviewer.md"_s);
        row(u"Überprüfer 日本.md"_s, u"Überprüfer 日本.md"_s);
        row(u"a/b\\c:d.md"_s, u"a-b-c-d.md"_s);
        row(u"../../etc/passwd"_s, u"-..-etc-passwd"_s);
        row(u".hidden.md"_s, u"hidden.md"_s);
        row(u"..."_s, u"persona"_s);
        row(u".md"_s, u"persona.md"_s);
        row(QString(), u"persona"_s);
        row(u"///.md"_s, u"persona.md"_s);
        row(u"CON.md"_s, u"CON_.md"_s);
        row(u"nul"_s, u"nul_"_s);
        row(u"lpt1.tar.md"_s, u"lpt1_.tar.md"_s);
        row(u"console.md"_s, u"console.md"_s);
        row(u"trailing. "_s, u"trailing"_s);
        row(u"a\nb\tc\u0000d.md"_s, u"a-b-c-d.md"_s);
        row(u"turned\u202Edm.exe"_s, u"turneddm.exe"_s);
        row(u"e\u0301.md"_s, u"é.md"_s);
    }
    void safeNames()
    {
        QFETCH(QString, wanted);
        QTEST(safeFileName(wanted), "safe");
    }

    void longNamesAreShortened()
    {
        for (const QString &part : {u"a"_s, u"é"_s, u"日"_s, u"😀"_s, u"e\u0327"_s}) {
            const QString name = safeFileName(part.repeated(300) + u".md"_s);
            QVERIFY(name.toUtf8().size() <= 100);
            QVERIFY(name.toUtf8().size() > 90);
            QVERIFY(name.endsWith(u".md"_s));
            QVERIFY(name.isValidUtf16());
        }
    }

    void writesAndKeeps()
    {
        QTemporaryDir folder;
        const QString root = folder.filePath(u"new/deep"_s);
        const ExportPlan plan = *planExport(*agent(), u"claude-code"_s);
        const Result<QStringList> written = writeExport(plan, root);
        QVERIFY(written);
        const QString path = root + u"/.claude/agents/code-reviewer.md"_s;
        QCOMPARE(*written, QStringList{path});
        QCOMPARE(tests::bytesOf(path), agentText.toUtf8());
        QCOMPARE(allFilesIn(root), (QStringList{u".claude"_s, u".claude/agents"_s,
                                                u".claude/agents/code-reviewer.md"_s}));
        QVERIFY(writeExport(plan, root)); // the same again

        tests::put(path, "mine");
        const Result<QStringList> refused = writeExport(plan, root);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "export/exists");
        QCOMPARE(refused.error().arguments, QStringList{path});
        QCOMPARE(tests::bytesOf(path), "mine");
        const auto conflicts = exportConflicts(plan, root);
        QVERIFY(conflicts);
        QCOMPARE(conflicts->size(), size_t(1));
        QCOMPARE(conflicts->front().present, "mine");
        QVERIFY(writeExport(plan, root, Overwrite::Allow));
        QCOMPARE(tests::bytesOf(path), agentText.toUtf8());
        QCOMPARE(exportConflicts(plan, root)->size(), size_t(0));
    }

    void oneConflictStopsAll()
    {
        QTemporaryDir folder;
        const ExportPlan plan = *planExport(*soul(), u"openclaw"_s);
        tests::put(folder.filePath(u"IDENTITY.md"_s), "mine");
        QCOMPARE(writeExport(plan, folder.path()).error().code, "export/exists");
        QCOMPARE(allFilesIn(folder.path()), QStringList{u"IDENTITY.md"_s});
    }

    void neverOutside_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path :
             {u"../x.md"_s, u"a/../../x.md"_s, u"/tmp/x.md"_s, u"a//x.md"_s, u"./x.md"_s, u""_s,
              u"a/"_s, u"..\\x.md"_s, u"c:x.md"_s, u".hidden"_s})
            QTest::newRow(qPrintable(path)) << path;
    }
    void neverOutside()
    {
        QFETCH(QString, path);
        QTemporaryDir folder;
        const QString root = folder.filePath(u"root"_s);
        QDir().mkpath(root);
        const ExportPlan plan{u"x"_s, {{path, "x"}}, {}, {}, {}};
        const Result<QStringList> written = writeExport(plan, root, Overwrite::Allow);
        QVERIFY(!written);
        QCOMPARE(written.error().code, "export/outside");
        QCOMPARE(allFilesIn(folder.path()), QStringList{u"root"_s});
    }

    void neverThroughLinks()
    {
        QTemporaryDir folder;
        const QString root = folder.filePath(u"root"_s);
        const QString outside = folder.filePath(u"outside"_s);
        tests::put(outside + u"/secret.md"_s, "secret");
        QDir().mkpath(root + u"/inner"_s);
        QVERIFY(QFile::link(outside, root + u"/.claude"_s));
        QVERIFY(QFile::link(outside + u"/secret.md"_s, root + u"/secret.md"_s));
        QVERIFY(QFile::link(outside + u"/new.md"_s, root + u"/dangling.md"_s));
        QVERIFY(QFile::link(root + u"/inner"_s, root + u"/link"_s));
        const auto write = [&](const QString &path) {
            const ExportPlan plan{u"x"_s, {{path, "x"}}, {}, {}, {}};
            const auto written = writeExport(plan, root, Overwrite::Allow);
            return written ? QByteArray("written") : written.error().code;
        };
        QCOMPARE(write(u".claude/agents/x.md"_s), "export/outside");
        QCOMPARE(write(u"secret.md"_s), "export/outside");
        QCOMPARE(write(u"dangling.md"_s), "export/outside");
        QCOMPARE(write(u"link/x.md"_s), "written");
        QCOMPARE(tests::bytesOf(outside + u"/secret.md"_s), "secret");
        QCOMPARE(allFilesIn(outside), QStringList{u"secret.md"_s});
    }

    void otherThingsInTheWay()
    {
        QTemporaryDir folder;
        tests::put(folder.filePath(u"file"_s), "x");
        QDir().mkpath(folder.filePath(u"SOUL.md"_s));
        const ExportPlan soulPlan = *planExport(*soul(), u"soul"_s);
        QCOMPARE(writeExport(soulPlan, folder.path()).error().code, "export/not-a-file");
        QCOMPARE(writeExport(soulPlan, folder.filePath(u"file"_s)).error().code,
                 "export/not-a-folder");
        QCOMPARE(writeExport(soulPlan, folder.filePath(u"file/below"_s)).error().code,
                 "export/not-a-folder");
        const ExportPlan below{u"x"_s, {{u"file/x.md"_s, "x"}}, {}, {}, {}};
        QCOMPARE(writeExport(below, folder.path()).error().code, "export/not-a-folder");
    }

#ifdef Q_OS_UNIX
    void fullDiskLeavesEverythingAsItWas()
    {
        QTemporaryDir folder;
        ExportPlan plan{u"x"_s,
                        {{u"a/small.md"_s, "small"}, {u"b/large.md"_s, QByteArray(100'000, 'x')}},
                        {},
                        {},
                        {}};
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        const rlimit small{50'000, old.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        const Result<QStringList> written = writeExport(plan, folder.path());
        setrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(allFilesIn(folder.path()), QStringList());
        QVERIFY(writeExport(plan, folder.path()));
    }
#endif
};

QTEST_GUILESS_MAIN(TestExport)
#include "TestExport.moc"
