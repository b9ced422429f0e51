#include "Program.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tests;

class RobustCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"show", "check", "lsp", "set", "unset", "section", "new",
                                    "import", "card", "page", "export", "targets", "publish"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        Place place;
        const Ran ran = place.run({command, u"--help"_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.output.startsWith(QByteArray("Usage: persona " + command.toUtf8())));
        QVERIFY(ran.messages.isEmpty());
        // Some have a page of the manual beside it.
        QVERIFY(place.run({u"help"_s, command}).output.startsWith(ran.output));
        const Ran unknown = place.run({command, u"--no-such-option"_s});
        VERIFY_EXIT(unknown, 2);
        QVERIFY(unknown.output.isEmpty() && unknown.messages.contains("no-such-option"));
    }

    void tellsItsVersionAndItsCommands()
    {
        Place place;
        QVERIFY(place.run({u"--version"_s}).output.startsWith("persona "));
        VERIFY_EXIT(place.run({u"--help"_s}), 0);
        VERIFY_EXIT(place.run({}), 2);
        VERIFY_EXIT(place.run({u"frob"_s}), 2);
        QVERIFY(place.run({u"help"_s, u"json"_s}).output.contains("endColumn"));
    }

    void saysWhatIsMissingAndWhatWasMeant()
    {
        Place place;
        QVERIFY(place.run({u"show"_s}).messages.contains("FILE is missing"));
        QVERIFY(place.run({u"set"_s, u"a.md"_s}).messages.contains("KEY=VALUE… is missing"));
        QVERIFY(place.run({u"chekc"_s}).messages.contains("“check”"));
        QVERIFY(!place.run({u"frob"_s}).messages.contains("Did you mean"));
        VERIFY_EXIT(place.run({u"show"_s, QString()}), 2);
    }

    void helpFitsATerminal()
    {
        Place place;
        for (const char *command :
             {"show", "check", "section", "import", "card", "site", "bundle", "publish"}) {
            const QString help = QString::fromUtf8(
                place.run({QString::fromLatin1(command), u"--help"_s}).output);
            for (const QString &line : help.split(u'\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
        }
    }

    void aPersonaCanComeFromStandardInput()
    {
        Place place;
        const QByteArray text = agentText;
        QVERIFY(place.run({u"show"_s, u"-"_s}, text).output.startsWith("reviewer\n"));
        QVERIFY(place.run({u"section"_s, u"-"_s, u"list"_s}, text).output.contains("## Role"));
        QVERIFY(place.run({u"card"_s, u"-"_s, u"-o"_s, u"c.svg"_s}, text).exitCode == 0);
        QVERIFY(place.read(u"c.svg"_s).contains("<svg"));
        // What is changed goes to standard output
        QCOMPARE(place.run({u"set"_s, u"-"_s, u"model=opus"_s}, text).output,
                 QByteArray(text).replace("---\n\n", "model: opus\n---\n\n"));
        QCOMPARE(place.run({u"unset"_s, u"-"_s, u"tools"_s}, text).output,
                 QByteArray(text).replace("tools: Read, Grep # only these\n", ""));
        VERIFY_EXIT(place.run({u"section"_s, u"-"_s, u"replace"_s, u"Role"_s}, text), 2);
    }

    void closedStreamsAreNoFiles()
    {
        Place place;
        place.write(u"a.md"_s, agentText);
        const auto shell = [&](const QString &command) {
            QProcess process;
            process.setWorkingDirectory(place.path());
            process.setProcessEnvironment(place.environment());
            process.start(u"sh"_s, {u"-c"_s, QLatin1StringView(PERSONA_PROGRAM) + u' ' + command});
            return process.waitForFinished(tests::patienceMs) ? process.exitCode() : -1;
        };
        QCOMPARE(shell(u"show a.md >&-"_s), 3);
        QCOMPARE(shell(u"show - <&-"_s), 3);
        // Not a word of what is told may get into what is written
        QCOMPARE(shell(u"card a.md -o a.svg >&- 2>&-"_s), 0);
        QVERIFY(place.read(u"a.svg"_s).startsWith("<?xml"));
        QCOMPARE(shell(u"set a.md model=opus >&- 2>&- <&-"_s), 0);
        QCOMPARE(place.read(u"a.md"_s),
                 QByteArray(agentText).replace("---\n\n", "model: opus\n---\n\n"));
    }

    void whatIsInterruptedIsWholeOrNotThere_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("export") << QStringList{u"export"_s, u"in"_s,     u"--to"_s,
                                               u"codex"_s,  u"--into"_s, u"out"_s};
        QTest::newRow("bundle") << QStringList{u"bundle"_s,        u"in"_s, u"--as"_s,
                                               u"claude-plugin"_s, u"-o"_s, u"out"_s};
        QTest::newRow("import") << QStringList{u"import"_s, u"in"_s, u"-o"_s, u"out/"_s};
        QTest::newRow("site") << QStringList{u"site"_s, u"in"_s, u"-o"_s, u"out"_s};
    }

    void whatIsInterruptedIsWholeOrNotThere()
    {
        QFETCH(QStringList, words);
        // Given so many personas that writing them takes a moment
        Place place;
        for (int i = 0; i < 400; ++i) {
            const QByteArray name = "reviewer-" + QByteArray::number(i);
            place.write(u"in/.claude/agents/%1.md"_s.arg(QLatin1StringView(name)),
                        QByteArray(agentText).replace("reviewer\n", QByteArray(name + '\n')));
        }
        const auto written = [&] {
            QStringList files;
            QDirIterator walk(place.path(u"out"_s), QDir::Files | QDir::Hidden,
                              QDirIterator::Subdirectories);
            while (walk.hasNext())
                files += walk.next();
            return files;
        };
        // When Ctrl+C is pressed while they are written
        QProcess process;
        process.setWorkingDirectory(place.path());
        process.setProcessEnvironment(place.environment());
        process.start(QStringLiteral(PERSONA_PROGRAM), words);
        while (written().isEmpty() && process.state() != QProcess::NotRunning)
            process.waitForFinished(1);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(tests::patienceMs));
        // Then nothing is half written, and of what belongs together all is there
        const QStringList files = written();
        QVERIFY(words.front() == u"site" || files.isEmpty() || files.size() >= 400);
        for (const QString &file : files) {
            QVERIFY2(!file.contains(u".persona-new"_s) && !file.endsWith(u".part"_s),
                     qPrintable(file));
            QVERIFY2(QFileInfo(file).size() > 0 || file.endsWith(u".nojekyll"_s), qPrintable(file));
        }
        // And what was not done can be done
        const Ran again = place.run(
            words + (words.front() == u"site" ? QStringList{} : QStringList{u"--force"_s}));
        VERIFY_EXIT(again, 0);
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("folder") << u"folder"_s << QByteArray("is a folder");
        QTest::newRow("pipe") << u"pipe.md"_s << QByteArray("not an ordinary file");
        QTest::newRow("device") << u"/dev/zero"_s << QByteArray("not an ordinary file");
        QTest::newRow("binary") << u"binary.md"_s << QByteArray("not a text file");
        QTest::newRow("large") << u"large.md"_s << QByteArray("too large");
        QTest::newRow("absent") << u"absent.md"_s << QByteArray("no file");
        QTest::newRow("broken link") << u"link.md"_s << QByteArray("no file");
    }

    void badFilesAreRefused()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, reason);
        // Given everything that is not a persona
        Place place;
        place.write(u"folder/x"_s, {});
        place.write(u"binary.md"_s, QByteArray("a\0b", 3));
        QFile large(place.path(u"large.md"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100 * 1024 * 1024));
        QCOMPARE(::mkfifo(QFile::encodeName(place.path(u"pipe.md"_s)).constData(), 0600), 0);
        QVERIFY(QFile::link(place.path(u"gone"_s), place.path(u"link.md"_s)));
        // Then every command says so in one line, at once
        for (const QStringList &words :
             {QStringList{u"show"_s, file}, QStringList{u"set"_s, file, u"a=b"_s},
              QStringList{u"section"_s, file, u"list"_s},
              QStringList{u"import"_s, file, u"-o"_s, u"out.md"_s},
              QStringList{u"card"_s, file, u"-o"_s, u"c.png"_s},
              QStringList{u"publish"_s, file, u"--to"_s, u"reg"_s}}) {
            // A folder is published, and imported, as the personas in it.
            if ((words.front() == "publish"_L1 || words.front() == "import"_L1)
                && QFileInfo(place.path(file)).isDir())
                continue;
            const Ran ran = place.run(words);
            VERIFY_EXIT(ran, 3);
            QVERIFY(ran.output.isEmpty());
            QVERIFY2(ran.messages.contains(reason), ran.messages);
            QCOMPARE(ran.messages.count('\n'), 1);
        }
    }

    void whatMayNotBeReadOrWrittenIsTold()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may do everything");
        Place place;
        place.write(u"r.md"_s, agentText);
        QVERIFY(QFile::setPermissions(place.path(u"r.md"_s), QFile::ReadOwner));
        VERIFY_EXIT(place.run({u"set"_s, u"r.md"_s, u"a=b"_s}), 5);
        QCOMPARE(place.read(u"r.md"_s), QByteArray(agentText));
        QVERIFY(QFile::setPermissions(place.path(u"r.md"_s), {}));
        VERIFY_EXIT(place.run({u"show"_s, u"r.md"_s}), 5);
    }

    void hostileTextsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c <= 'j'; ++c) {
            QByteArrayList many(10, QByteArray("*") + char(c - 1));
            bomb += QByteArray(1, c) + ": &" + QByteArray(1, c) + " [" + many.join(',') + "]\n";
        }
        const auto agent = [](const QByteArray &lines) {
            return QByteArray("---\nname: a\ndescription: b\n" + lines + "---\nYou.\n");
        };
        QTest::newRow("alias bomb") << agent(bomb);
        QTest::newRow("deep list") << agent("x: " + QByteArray(10'000, '[') + "\n");
        QTest::newRow("deep map") << agent("x: " + QByteArray("{a: ").repeated(10'000) + "\n");
        QTest::newRow("many keys") << agent(QByteArray("model: x\n").repeated(5'000));
        QTest::newRow("deep quotes") << agent({}) + QByteArray(10'000, '>') + " x\n";
        QTest::newRow("deep bullets") << agent({}) + QByteArray("- ").repeated(10'000) + "x\n";
        QTest::newRow("brackets") << agent({}) + QByteArray(50'000, '[') + "\n";
        QTest::newRow("many headings") << agent({}) + QByteArray("# x\n").repeated(20'000);
        QTest::newRow("one long line") << agent({}) + QByteArray(2'000'000, 'x');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only bad bytes") << QByteArray(1'000, '\xFF');
    }

    void hostileTextsAreRead()
    {
        QFETCH(QByteArray, text);
        Place place;
        place.write(u"agents/a.md"_s, text);
        for (const QStringList &words : {QStringList{u"show"_s, u"--json"_s, u"agents/a.md"_s},
                                         QStringList{u"show"_s, u"agents/a.md"_s}}) {
            const Ran ran = place.run(words);
            VERIFY_EXIT(ran, 0);
            QVERIFY(!ran.output.isEmpty());
        }
        QVERIFY(place.run({u"check"_s, u"agents/a.md"_s}).exitCode >= 0);
        const Ran set = place.run({u"set"_s, u"agents/a.md"_s, u"color=red"_s});
        QVERIFY(set.exitCode == 0 || set.exitCode == 1);
        if (set.exitCode == 1)
            QCOMPARE(place.read(u"agents/a.md"_s), text);
    }

    void aReaderThatGoesAwayEndsTheOutput()
    {
        Place place;
        for (int i = 0; i < 300; ++i)
            place.write(u"agents/%1.md"_s.arg(i), "You.\n");
        QProcess shell;
        shell.setWorkingDirectory(place.path());
        shell.start(u"bash"_s, {u"-c"_s, u"\"$0\" check . | head -n 1; exit ${PIPESTATUS[0]}"_s,
                                QStringLiteral(PERSONA_PROGRAM)});
        QVERIFY(shell.waitForFinished(tests::patienceMs));
        QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
        QCOMPARE(shell.exitCode(), 1); // findings, and no signal
        QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    }

    void aFullDiskIsTold()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("no /dev/full here");
        Place place;
        place.write(u"r.md"_s, agentText);
        QProcess process;
        process.setWorkingDirectory(place.path());
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(PERSONA_PROGRAM), {u"show"_s, u"r.md"_s});
        QVERIFY(process.waitForFinished(tests::patienceMs));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().contains("could not be written"));
    }
};

QTEST_GUILESS_MAIN(RobustCommandTest)
#include "RobustCommandTest.moc"
