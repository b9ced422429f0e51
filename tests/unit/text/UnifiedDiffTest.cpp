#include "text/UnifiedDiff.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class UnifiedDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void sameTextsHaveNone() { QVERIFY(unifiedDiff(u"a\n"_s, u"a\n"_s, u"x"_s).isEmpty()); }

    void keepsThreeLinesAround()
    {
        QCOMPARE(unifiedDiff(u"1\n2\n3\n4\n5\n6\n7\n8\n9\n"_s, u"1\n2\n3\n4\nfive\n6\n7\n8\n9\n"_s,
                             u"x.md"_s),
                 u"--- x.md\n+++ x.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"_s);
    }

    void namesAnEmptyRangeByTheLineBefore()
    {
        QCOMPARE(unifiedDiff(u""_s, u"a\n"_s, u"x"_s), u"--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n"_s);
    }

    void tellsALineEndThatIsMissing()
    {
        QCOMPARE(unifiedDiff(u"a"_s, u"a\n"_s, u"x"_s),
                 u"--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"_s);
    }

    void gitAppliesIt()
    {
        if (QProcess::execute(u"git"_s, {u"--version"_s}) != 0)
            QSKIP("there is no git to apply patches with");
        QRandomGenerator random(7);
        for (int round = 0; round < 30; ++round) {
            QStringList before;
            for (int i = random.bounded(40); i >= 0; --i)
                before += QString::number(random.bounded(9));
            QStringList after = before;
            for (int i = random.bounded(1, 6); i > 0 && !after.isEmpty(); --i) {
                const auto at = qsizetype(random.bounded(quint32(after.size())));
                if (random.bounded(2))
                    after.insert(at, u"new"_s);
                else
                    after.removeAt(at);
            }
            const QString end = random.bounded(2) ? u"\n"_s : QString();
            const QString old = before.join(u'\n') + u"\n"_s;
            const QString now = after.join(u'\n') + end;
            if (old == now)
                continue;
            QTemporaryDir folder;
            const auto write = [&](const QString &name, const QString &text) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(text.toUtf8());
            };
            write(u"x.md"_s, old);
            write(u"p"_s, unifiedDiff(old, now, u"x.md"_s));
            QProcess git;
            git.setWorkingDirectory(folder.path());
            git.start(u"git"_s, {u"apply"_s, u"-p0"_s, u"p"_s});
            QVERIFY(git.waitForFinished(tests::patienceMs));
            QVERIFY2(git.exitCode() == 0, git.readAllStandardError());
            QFile file(folder.filePath(u"x.md"_s));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromUtf8(file.readAll()), now);
        }
    }
};

QTEST_APPLESS_MAIN(UnifiedDiffTest)
#include "UnifiedDiffTest.moc"
