#include "Program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

const QByteArray badText = "---\nname: -r\ndescription: b\ntools: Tsk\n---\nYou.\n";

} // namespace

class CheckReportsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonHoldsFilesAndTheirSum()
    {
        Place place;
        place.write(u"agents/r.md"_s, badText);
        const Ran ran = place.run({u"check"_s, u"--format"_s, u"json"_s, u"agents"_s});
        VERIFY_EXIT(ran, 1);
        const QJsonObject file = ran.object()["files"_L1][0].toObject();
        QCOMPARE(file["file"_L1].toString(), u"agents/r.md"_s);
        QCOMPARE(file["kind"_L1].toString(), u"agent"_s);
        QCOMPARE(file["reading"_L1].toString(), u"strict"_s);
        // The diagnostics are those of show.
        const QJsonArray shown = place.run({u"show"_s, u"--json"_s, u"agents/r.md"_s})
                                     .object()["diagnostics"_L1]
                                     .toArray();
        QCOMPARE(file["diagnostics"_L1].toArray(), shown);
        QCOMPARE(ran.object()["summary"_L1]["errors"_L1].toInt(), 1);
        QCOMPARE(place.run({u"check"_s, u"--json"_s, u"agents"_s}).output, ran.output);
    }

    void gitHubsEscapesKeepEachFindingOnItsLine()
    {
        Place place;
        place.write(u"agents/50%, a:b.md"_s,
                    "---\nname: r\ndescription: b\ntools: \"100%\"\n---\nYou.\n");
        const Ran ran = place.run({u"check"_s, u"--format"_s, u"github"_s, u"agents"_s});
        const QByteArrayList lines = ran.output.trimmed().split('\n');
        QVERIFY(!lines.isEmpty());
        for (const QByteArray &line : lines) {
            QVERIFY2(line.startsWith("::error file=agents/50%25%2C a%3Ab.md,line=")
                         || line.startsWith("::warning file=agents/50%25%2C a%3Ab.md,line=")
                         || line.startsWith("::notice file=agents/50%25%2C a%3Ab.md,line="),
                     line);
            QVERIFY(!line.contains("100%\xE2"));
        }
        QVERIFY(ran.output.contains("100%25"));
    }

    void sarifKeepsToItsSpecification()
    {
        Place place;
        place.write(u"agents/r \xE4.md"_s, badText);
        place.write(u"agents/binary.md"_s, QByteArray("a\0b", 3));
        const Ran ran = place.run({u"check"_s, u"--format"_s, u"sarif"_s, u"agents"_s});
        VERIFY_EXIT(ran, 3);
        place.write(u"log.sarif"_s, ran.output);
        QProcess python;
        python.start(u"python3"_s, {QStringLiteral(PERSONA_SOURCE_DIR "/tests/unit/cli/sarif.py"),
                                    place.path(u"log.sarif"_s)});
        QVERIFY(python.waitForFinished(tests::patienceMs));
        if (python.exitCode() == 77)
            QSKIP("python3-jsonschema is not there");
        const QByteArray said = python.readAll() + python.readAllStandardError();
        QVERIFY2(python.exitCode() == 0, said.constData());
    }

    void sarifTellsWhatIsInTheBaseline()
    {
        Place place;
        place.write(u"agents/r.md"_s, badText);
        VERIFY_EXIT(place.run({u"check"_s, u"--write-baseline"_s, u"known.json"_s, u"agents"_s}),
                    0);
        const Ran ran = place.run(
            {u"check"_s, u"--baseline"_s, u"known.json"_s, u"--format"_s, u"sarif"_s, u"agents"_s});
        VERIFY_EXIT(ran, 0);
        const QJsonArray results = ran.object()["runs"_L1][0]["results"_L1].toArray();
        QVERIFY(!results.isEmpty());
        for (const QJsonValue &result : results) {
            QCOMPARE(result["baselineState"_L1].toString(), u"unchanged"_s);
            QCOMPARE(result["suppressions"_L1][0]["kind"_L1].toString(), u"external"_s);
        }
    }

    void aBaselineKnowsItsFindingsInOtherLines()
    {
        Place place;
        place.write(u"agents/r.md"_s, badText);
        VERIFY_EXIT(place.run({u"check"_s, u"--write-baseline"_s, u"known.json"_s, u"agents"_s}),
                    0);
        VERIFY_EXIT(place.run({u"check"_s, u"--baseline"_s, u"known.json"_s, u"agents"_s}), 0);
        // When lines are put in above
        place.write(u"agents/r.md"_s,
                    "---\n# a remark\nname: -r\ndescription: b\ntools: Tsk\n---\nYou.\n");
        const Ran moved = place.run({u"check"_s, u"--baseline"_s, u"known.json"_s, u"agents"_s});
        VERIFY_EXIT(moved, 0);
        QVERIFY(!moved.output.contains("agent/"));
        // And a new finding of a known kind is told
        place.write(u"agents/r.md"_s,
                    "---\nname: -r\ndescription: b\ntools: Tsk, Raed\n---\nYou.\n");
        const Ran more = place.run({u"check"_s, u"--baseline"_s, u"known.json"_s, u"agents"_s});
        QVERIFY(more.output.contains("Raed"));
        QVERIFY(!more.output.contains("Tsk"));
    }

    void whatIsNoBaselineIsRefused()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        place.write(u"x.json"_s, "[]");
        VERIFY_EXIT(place.run({u"check"_s, u"--baseline"_s, u"x.json"_s, u"agents"_s}), 2);
        VERIFY_EXIT(place.run({u"check"_s, u"--baseline"_s, u"no.json"_s, u"agents"_s}), 3);
    }

    void severityLeavesOutWhatWeighsLess()
    {
        Place place;
        place.write(u"agents/r.md"_s, badText);
        const Ran ran = place.run({u"check"_s, u"--severity"_s, u"error"_s, u"agents"_s});
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.output.contains(": error: ") && !ran.output.contains(": warning: "));
        VERIFY_EXIT(place.run({u"check"_s, u"--severity"_s, u"loud"_s, u"agents"_s}), 2);
    }

    void tooManyWarningsAreAnError()
    {
        Place place;
        place.write(u"agents/r.md"_s,
                    "---\nname: r\ndescription: b\ntools: Tsk, Read\n---\nYou.\n");
        VERIFY_EXIT(place.run({u"check"_s, u"--max-warnings"_s, u"5"_s, u"agents"_s}), 0);
        VERIFY_EXIT(place.run({u"check"_s, u"--max-warnings"_s, u"0"_s, u"agents"_s}), 1);
        VERIFY_EXIT(place.run({u"check"_s, u"--max-warnings"_s, u"x"_s, u"agents"_s}), 2);
    }

    void colorsAreForTerminalsOrOnDemand()
    {
        Place place;
        place.write(u"agents/r.md"_s, badText);
        QVERIFY(!place.run({u"check"_s, u"agents"_s}).output.contains('\x1b'));
        QVERIFY(place.run({u"check"_s, u"--color=always"_s, u"agents"_s}).output.contains('\x1b'));
        QVERIFY(!place.run({u"check"_s, u"--color"_s, u"never"_s, u"agents"_s})
                     .output.contains('\x1b'));
    }

    void standardInputIsCalledAsItIsSaid()
    {
        Place place;
        const Ran ran = place.run({u"check"_s, u"-"_s, u"--stdin-path"_s, u"agents/x.md"_s},
                                  badText);
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.output.startsWith("agents/x.md:2:7: error: "));
        VERIFY_EXIT(place.run({u"check"_s, u"-"_s}, agentText), 0);
    }

    void gitignoreIsRespectedAndNamedFilesAreChecked()
    {
        Place place;
        place.write(u".gitignore"_s, "agents/r.md\n");
        place.write(u"agents/r.md"_s, badText);
        place.write(u"agents/s.md"_s, agentText);
        VERIFY_EXIT(place.run({u"check"_s, u"."_s}), 0);
        VERIFY_EXIT(place.run({u"check"_s, u"--no-ignore"_s, u"."_s}), 1);
        VERIFY_EXIT(place.run({u"check"_s, u"agents/r.md"_s}), 1);
    }

    void aFileIsToldOnceHoweverOftenItIsNamed()
    {
        Place place;
        place.write(u"agents/r.md"_s, badText);
        const Ran ran = place.run({u"check"_s, u"agents"_s, u"agents/r.md"_s, u"."_s, u"--json"_s});
        QCOMPARE(ran.object()["files"_L1].toArray().size(), 1);
    }

    void manyFilesComeInTheirOrder()
    {
        Place place;
        QStringList expected;
        for (int i = 0; i < 200; ++i)
            expected += place.write(u"agents/a%1.md"_s.arg(1000 + i), badText);
        const Ran ran = place.run({u"check"_s, u"--severity"_s, u"error"_s, u"agents"_s});
        QStringList told;
        for (const QByteArray &line : ran.output.trimmed().split('\n'))
            told += QString::fromUtf8(line.first(line.indexOf(':')));
        told.removeDuplicates();
        QCOMPARE(told, expected);
    }

    void nothingOddInAFolderHidesTheOthers()
    {
        Place place;
        place.write(u"agents/a.md"_s, QByteArray("\0", 1));
        place.write(u"agents/b.md"_s, "---\nname: [\n");
        QCOMPARE(::mkfifo(QFile::encodeName(place.path(u"agents/c.md"_s)).constData(), 0600), 0);
        QFile large(place.path(u"agents/d.md"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100 * 1024 * 1024));
        QVERIFY(QFile::link(place.path(u"gone"_s), place.path(u"agents/e.md"_s)));
        place.write(u"agents/f.md"_s, badText);
        const Ran ran = place.run({u"check"_s, u"agents"_s});
        VERIFY_EXIT(ran, 3);
        QVERIFY(ran.messages.contains("agents/a.md") && ran.messages.contains("agents/d.md"));
        QVERIFY(ran.output.contains("agents/b.md") && ran.output.contains("agents/f.md"));
    }

    void rulesAreListed()
    {
        Place place;
        const Ran json = place.run({u"check"_s, u"--rules"_s, u"--format"_s, u"json"_s});
        VERIFY_EXIT(json, 0);
        const QJsonArray rules = json.array();
        QVERIFY(rules.size() >= 20);
        QSet<QString> codes;
        for (const QJsonValue &rule : rules) {
            codes += rule["code"_L1].toString();
            QVERIFY(!rule["summary"_L1].toString().isEmpty());
            QVERIFY(QStringList({u"none"_s, u"safe"_s, u"meaning"_s})
                        .contains(rule["fix"_L1].toString()));
        }
        QCOMPARE(codes.size(), rules.size());
        const Ran text = place.run({u"check"_s, u"--rules"_s});
        for (const QString &code : std::as_const(codes))
            QVERIFY2(text.output.contains(code.toUtf8()), qPrintable(code));
        const Ran page = place.run({u"check"_s, u"--rule"_s, u"agent/bypass-permissions"_s});
        VERIFY_EXIT(page, 0);
        QVERIFY(page.output.contains("## Why"));
        const Ran typo = place.run({u"check"_s, u"--rule"_s, u"agent/bypass-permission"_s});
        VERIFY_EXIT(typo, 2);
        QVERIFY(typo.messages.contains("agent/bypass-permissions"));
    }
};

QTEST_GUILESS_MAIN(CheckReportsCommandTest)
#include "CheckReportsCommandTest.moc"
