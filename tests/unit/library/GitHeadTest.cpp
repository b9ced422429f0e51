#include "library/GitHead.h"
#include "SharedFiles.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class GitHeadTest : public QObject
{
    Q_OBJECT

private:
    void git(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"git"_s,
                      QStringList{u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@b.c"_s}
                          + arguments);
        QVERIFY(process.waitForFinished(tests::patienceMs));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void put(const QString &name, const QByteArray &bytes)
    {
        tests::put(m_folder.filePath(name), bytes);
    }
    QByteArray codeOf(const QString &name) const
    {
        const auto version = readHead(m_folder.filePath(name));
        return version ? QByteArray("fine") : version.error().code;
    }
    QTemporaryDir m_folder;

private slots:
    void readsWhatTheLastCommitHas()
    {
        if (!knowsGit())
            QSKIP("Built without libgit2.");
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("There is no git to make a repository with.");
        put(u"agents/a b.md"_s, "first\n");
        QVERIFY(!isInRepository(m_folder.filePath(u"agents/a b.md"_s)));
        QCOMPARE(codeOf(u"agents/a b.md"_s), "git/none");
        git({u"init"_s, u"-q"_s});
        QVERIFY(isInRepository(m_folder.filePath(u"agents/a b.md"_s)));
        QCOMPARE(codeOf(u"agents/a b.md"_s), "git/no-commit");
        git({u"add"_s, u"."_s});
        git({u"commit"_s, u"-qm"_s, u"Begin\n\nMore."_s});
        put(u"agents/a b.md"_s, "second\n");
        put(u"agents/new.md"_s, "new\n");
        const auto version = readHead(m_folder.filePath(u"agents/a b.md"_s));
        QVERIFY(version);
        QCOMPARE(version->content, "first\n");
        QCOMPARE(version->commit.size(), 7);
        QCOMPARE(version->summary, u"Begin"_s);
        QVERIFY(version->when.secsTo(QDateTime::currentDateTime()) < 600);
        QCOMPARE(codeOf(u"agents/new.md"_s), "git/not-in-head");
    }
};

QTEST_GUILESS_MAIN(GitHeadTest)
#include "GitHeadTest.moc"
