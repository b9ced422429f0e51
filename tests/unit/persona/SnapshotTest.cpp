#include "persona/Snapshot.h"

#include "ProcessorTime.h"
#include "SharedFiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class SnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatTheLoaderReads()
    {
        const auto snapshot = makeSnapshot(
            u"---\nname: a\ndescription: Use: now\nmaxTurns: 010\n---\nBody\n"_s, {}, u"/a.md"_s,
            7);
        QCOMPARE(snapshot->revision, 7u);
        QCOMPARE(snapshot->reading.state, ReadingState::Repaired);
        QCOMPARE(snapshot->textOf(u"description"), u"Use: now"_s);
        QCOMPARE(snapshot->textOf(u"maxTurns"), u"10"_s);
        QVERIFY(!snapshot->value(u"model"));
        QVERIFY(snapshot->textOf(u"model").isEmpty());
        QCOMPARE(snapshot->lines.lineCount(), 7);
    }

    void readsEntriesAloneWhenTheLoaderCannotRead()
    {
        const auto snapshot = makeSnapshot(
            u"---\nname: a\ndescription: Use it.\n<example>\nx: [\n---\nBody\n"_s, {}, u"/a.md"_s);
        QCOMPARE(snapshot->reading.state, ReadingState::Rejected);
        QCOMPARE(snapshot->textOf(u"name"), u"a"_s);
    }

    void opensAFileUnderItsAbsolutePath()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# A\n") == 4);
        file.close();
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto snapshot = openSnapshot(u"a.md"_s);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(snapshot);
        QCOMPARE(QFileInfo((*snapshot)->path).canonicalFilePath(),
                 QFileInfo(file.fileName()).canonicalFilePath());
        QVERIFY(!openSnapshot(folder.path()));
    }

    void isFast()
    {
        QString text = u"---\nname: a\ndescription: Reviews code.\ntools: Read, Write\n---\n\n"_s;
        for (int i = 0; text.size() < 64 * 1024; ++i) {
            text += u"## Section %1\n\nYou look at *every* change, `twice`.\n\n"_s.arg(i);
            text += u"- One point that is made.\n- Another one, with [a link](x).\n\n"_s;
        }
        QBENCHMARK
        {
            QVERIFY(makeSnapshot(text, {}, u"/agents/a.md"_s));
        }
        tests::ProcessorTime timer;
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) {
            timer.start();
            QVERIFY(makeSnapshot(text, {}, u"/agents/a.md"_s));
            best = std::min(best, timer.nsecs());
        }
        qInfo() << "64 KB in" << best / 1000 << "us";
        // Generous: the machine may be slow, and sanitizers cost a multiple.
        QVERIFY(best < 50'000'000);
    }
};

QTEST_GUILESS_MAIN(SnapshotTest)
#include "SnapshotTest.moc"
