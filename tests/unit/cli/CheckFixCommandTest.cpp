#include "Program.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

/// Its description is no valid YAML until it stands in quotes.
const QByteArray repairable = "---\nname: r\ndescription: Use it: often\n---\n\nYou review.\n";
const QByteArray repaired = "---\nname: r\ndescription: \"Use it: often\"\n---\n\nYou review.\n";

} // namespace

class CheckFixCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void safeFixesAreMadeInTheFile()
    {
        Place place;
        place.write(u"agents/r.md"_s, repairable);
        VERIFY_EXIT(place.run({u"check"_s, u"--fix"_s, u"agents"_s}), 0);
        QCOMPARE(place.read(u"agents/r.md"_s), repaired);
        // Nothing is left to fix.
        const Ran again = place.run({u"check"_s, u"--fix"_s, u"--diff"_s, u"agents"_s});
        VERIFY_EXIT(again, 0);
        QVERIFY(again.output.isEmpty());
    }

    void theFileKeepsItsLineEndsAndItsMark()
    {
        Place place;
        QByteArray dos = "\xEF\xBB\xBF" + repairable;
        dos.replace("\n", "\r\n");
        place.write(u"agents/r.md"_s, dos);
        QVERIFY(QFile::setPermissions(place.path(u"agents/r.md"_s),
                                      QFile::ReadOwner | QFile::WriteOwner));
        VERIFY_EXIT(place.run({u"check"_s, u"--fix"_s, u"agents"_s}), 0);
        QByteArray expected = "\xEF\xBB\xBF" + repaired;
        expected.replace("\n", "\r\n");
        QCOMPARE(place.read(u"agents/r.md"_s), expected);
        QVERIFY(!(QFile::permissions(place.path(u"agents/r.md"_s)) & QFile::ReadOther));
    }

    void aDiffChangesNothing()
    {
        Place place;
        place.write(u"agents/r.md"_s, repairable);
        const Ran ran = place.run({u"check"_s, u"--fix"_s, u"--diff"_s, u"agents"_s});
        VERIFY_EXIT(ran, 1);
        QCOMPARE(place.read(u"agents/r.md"_s), repairable);
        QCOMPARE(ran.output, "--- agents/r.md\n+++ agents/r.md\n@@ -1,6 +1,6 @@\n ---\n name: r\n"
                             "-description: Use it: often\n+description: \"Use it: often\"\n"
                             " ---\n \n You review.\n");
    }

    void whatChangesTheMeaningIsOnlyDoneOnDemand()
    {
        Place place;
        const QByteArray text = "---\nname: My Agent\ndescription: b\n---\n\nYou review.\n";
        place.write(u"agents/r.md"_s, text);
        (void)place.run({u"check"_s, u"--fix"_s, u"agents"_s});
        QCOMPARE(place.read(u"agents/r.md"_s), text);
        (void)place.run({u"check"_s, u"--unsafe-fixes"_s, u"agents"_s});
        QVERIFY(place.read(u"agents/r.md"_s).contains("name: my-agent\n"));
    }

    void standardInputComesOutFixed()
    {
        Place place;
        const Ran ran = place.run(
            {u"check"_s, u"--fix"_s, u"-"_s, u"--stdin-path"_s, u"agents/r.md"_s}, repairable);
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.output, repaired);
        QCOMPARE(place.run({u"check"_s, u"--fix"_s, u"-"_s}, "Just text.\n").output,
                 "Just text.\n");
    }

    void aFileThatMayNotBeWrittenIsTold()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may do everything");
        Place place;
        place.write(u"agents/r.md"_s, repairable);
        QVERIFY(QFile::setPermissions(place.path(u"agents/r.md"_s), QFile::ReadOwner));
        VERIFY_EXIT(place.run({u"check"_s, u"--fix"_s, u"agents"_s}), 5);
        QCOMPARE(place.read(u"agents/r.md"_s), repairable);
    }

    void watchingLooksAgainWhenSomethingChanges()
    {
        // Given a watched folder
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        QProcess process;
        process.setWorkingDirectory(place.path());
        process.start(QStringLiteral(PERSONA_PROGRAM),
                      {u"check"_s, u"--watch"_s, u"--severity"_s, u"error"_s, u"agents"_s});
        QVERIFY(process.waitForStarted(tests::patienceMs));
        QByteArray output;
        QByteArray messages;
        const auto told = [&](QByteArrayView wanted, const QByteArray &where) {
            output += process.readAllStandardOutput();
            messages += process.readAllStandardError();
            return where.contains(wanted);
        };
        QTRY_VERIFY(told("no problems", messages));
        // When a file becomes bad, then this is told
        place.write(u"agents/r.md"_s, "You.\n");
        QTRY_VERIFY(told("agents/r.md:1:1: error", output));
        // When it goes, another comes, and the folder itself goes and comes back
        QVERIFY(QFile::remove(place.path(u"agents/r.md"_s)));
        place.write(u"agents/deep/new.md"_s, "You.\n");
        QTRY_VERIFY(told("agents/deep/new.md:1:1: error", output));
        QVERIFY(QDir(place.path(u"agents"_s)).removeRecursively());
        QTRY_VERIFY(told("There is no file agents", messages));
        place.write(u"agents/back.md"_s, "You.\n");
        QTRY_VERIFY(told("agents/back.md:1:1: error", output));
        QVERIFY(process.state() == QProcess::Running);
        process.terminate();
        QVERIFY(process.waitForFinished(tests::patienceMs));
    }
};

QTEST_GUILESS_MAIN(CheckFixCommandTest)
#include "CheckFixCommandTest.moc"
