#include "SharedFiles.h"
#include "exchange/ExportSet.h"
#include "exchange/WriteExport.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// What python's readers say of the files below \a folder; the last line is their number.
QStringList readersSay(const QString &folder)
{
    const QString here = QStringLiteral(PERSONA_SOURCE_DIR "/tests/unit/exchange/");
    QProcess python;
    python.setProcessChannelMode(QProcess::SeparateChannels);
    python.start(u"python3"_s, {here + u"check_targets.py"_s, folder, here + u"schemas"_s});
    if (!python.waitForFinished(250'000))
        return {u"python3 does not end"_s};
    const QString complaints = QString::fromUtf8(python.readAllStandardError());
    if (!complaints.isEmpty())
        return {complaints};
    return QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

bool hasReaders()
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import tomllib, jsonschema, ruamel.yaml"_s});
    return python.waitForStarted(tests::patienceMs) && python.waitForFinished(tests::patienceMs)
           && python.exitCode() == 0;
}

} // namespace

/// Everything that is exported is read by strict readers of YAML 1.2, TOML and JSON schema.
class TestStrictReaders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!hasReaders())
            QSKIP("python3 with jsonschema and ruamel.yaml is not there");
    }

    void realPersonasInEveryTarget()
    {
        QTemporaryDir folder;
        std::vector<ExportJob> jobs;
        int number = 0;
        for (const QString &kind : {u"agents"_s, u"souls"_s}) {
            for (const QString &path : tests::corpusFiles(kind)) {
                const Result<SnapshotPtr> snapshot = openSnapshot(path);
                if (!snapshot)
                    continue;
                ++number;
                int turn = number;
                for (const Target &target : targets()) {
                    // The readers take their time: each persona meets a fifth of the targets,
                    // and each target a fifth of the personas.
                    if (++turn % 5 != 0)
                        continue;
                    // A copy is as strict as its author was.
                    const bool copy = target.id == u"claude-code" || target.id == u"markdown"
                                      || target.id == u"soul" || target.id == u"claude-plugin";
                    if (target.drawn || copy || !target.kinds.contains((*snapshot)->kind))
                        continue;
                    Result<ExportPlan> plan = planExport(**snapshot, target.id);
                    if (plan)
                        jobs.push_back({path, target.id, target.id + u'/' + QString::number(number),
                                        std::move(*plan)});
                    else
                        QCOMPARE(plan.error().code, "export/lacks-fields");
                }
            }
        }
        if (jobs.empty())
            QSKIP("shared/corpus is not there");
        const Result<ExportPlan> joined = joinPlans(jobs);
        QVERIFY(joined);
        QVERIFY(writeExport(*joined, folder.path()));
        const QStringList said = readersSay(folder.path());
        QVERIFY2(said.size() == 1, qPrintable(said.mid(0, 20).join(u'\n')));
        QCOMPARE(said.front().toULongLong(), joined->files.size());
        qInfo("%s files", qPrintable(said.front()));
    }

    void awkwardPersonasInEveryTarget()
    {
        QTemporaryDir folder;
        std::vector<ExportJob> jobs;
        int number = 0;
        for (const QString &value : {u"yes"_s,
                                     u"'010'"_s,
                                     u"\"a: b # c\""_s,
                                     u"\"tab\\there\""_s,
                                     u"\"\\u0001\\u0085\\u2028\""_s,
                                     u"\"\\\"quoted\\\"\""_s,
                                     u"'*alias'"_s,
                                     u"'&anchor'"_s,
                                     u"'!tag'"_s,
                                     u"'%x'"_s,
                                     u"'@x'"_s,
                                     u"'- x'"_s,
                                     u"'? x'"_s,
                                     u"'[x'"_s,
                                     u"'{x'"_s,
                                     u"'a---b'"_s,
                                     u"|\n  a\n   b\n\n  c"_s,
                                     u"\"end\\n\\n\""_s,
                                     u"\" lead\""_s,
                                     u"'😀 ü'"_s,
                                     u"'null'"_s,
                                     u"'~'"_s,
                                     u"'1e3'"_s,
                                     u"'2020-01-01'"_s,
                                     u"'x'''''''"_s,
                                     u"'\"\"\"'"_s}) {
            const QString text = u"---\nname: a\ndescription: "_s + value + u"\ntools: ["_s
                                 + (value.contains(u'\n') ? u"x"_s : value)
                                 + u"]\nmcpServers:\n  - s: {command: x}\n---\n"_s
                                 + u"'''\n\"\"\"\\\n\u0001\u007F\r---\n"_s;
            const SnapshotPtr persona = makeSnapshot(text, {}, u"/x/agents/a.md"_s);
            for (const Target &target : targets()) {
                if (target.drawn || !target.kinds.contains(Kind::Agent)
                    || target.id == u"claude-code" || target.id == u"markdown")
                    continue;
                Result<ExportPlan> plan = planExport(*persona, target.id);
                QVERIFY(plan);
                jobs.push_back({text, target.id, target.id + u'/' + QString::number(number),
                                std::move(*plan)});
            }
            ++number;
        }
        const QString soul =
            u"---\nslug: a\nname: A\ntagline: "_s + u"t"_s.repeated(200)
            + u"\nauthorHandle: m\ncategory: Creative\nversion: 1.0.0\nlicense: MIT\n"
              "tags: [a,b,c,d,e,f,g,h,i,j,k]\n---\n\n# Identity\n\nYou.\n"_s;
        for (const QString &id : {u"soul-spec"_s, u"cursor-soul"_s}) {
            Result<ExportPlan> plan = planExport(*makeSnapshot(soul, {}, u"/x/SOUL.md"_s), id);
            QVERIFY(plan);
            jobs.push_back({soul, id, id, std::move(*plan)});
        }
        const Result<ExportPlan> joined = joinPlans(jobs);
        QVERIFY(joined);
        QVERIFY(writeExport(*joined, folder.path()));
        const QStringList said = readersSay(folder.path());
        QVERIFY2(said.size() == 1, qPrintable(said.mid(0, 20).join(u'\n')));
    }

    /// The readers do find what is wrong.
    void brokenFilesAreFound()
    {
        QTemporaryDir folder;
        const ExportPlan plan{u"x"_s,
                              {{u"codex/a.toml"_s, "name = 'x'\nname = 'y'\n"},
                               {u"gemini/a.md"_s, "---\nname: a\ndescription: b\nodd: 1\n---\nT\n"},
                               {u"qwen/a.md"_s, "---\nname: a\nname: a\ndescription: b\n---\nT\n"},
                               {u"kiro/a.md"_s, "---\ndescription: a: b\n---\nT\n"},
                               {u"copilot/a.md"_s, "---\ndescription: a\nmodel: opus\n---\nT\n"},
                               {u"soul-spec/soul.json"_s, "{}"}},
                              {},
                              {},
                              {}};
        QVERIFY(writeExport(plan, folder.path()));
        const QStringList said = readersSay(folder.path());
        for (const QString &target : {u"/codex/"_s, u"/gemini/"_s, u"/qwen/"_s, u"/kiro/"_s,
                                      u"/copilot/"_s, u"/soul-spec/"_s})
            QVERIFY2(!said.filter(target).isEmpty(), qPrintable(target));
    }
};

QTEST_GUILESS_MAIN(TestStrictReaders)
#include "TestStrictReaders.moc"
