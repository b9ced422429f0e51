#include "registry/WriterLock.h"

#include <QDateTime>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>
#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

using namespace Qt::StringLiterals;
using studio::tryToTake;

class WriterLockTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    QString path = folder.filePath(u"lock"_s);

    /// A file as it is after its program was ended before it wrote into it.
    void putNameless(QFile &file, qint64 secondsAgo) const
    {
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo),
                                 QFileDevice::FileModificationTime));
    }

private slots:
    void init() { QFile::remove(path); }

    void oneIsTakenAndNotByTwo()
    {
        QLockFile first(path);
        QLockFile second(path);
        QVERIFY(tryToTake(first));
        QVERIFY(!tryToTake(second));
        QCOMPARE(second.error(), QLockFile::LockFailedError);
        first.unlock();
        QVERIFY(tryToTake(second));
    }

#ifdef Q_OS_UNIX
    void oneOfNobodyIsTakenOver()
    {
        QFile file(path);
        putNameless(file, 10);
        file.close();
        QLockFile lock(path);
        QVERIFY(tryToTake(lock));
    }

    void oneThatIsJustBeingMadeIsRespected()
    {
        QFile file(path);
        putNameless(file, 0);
        QLockFile lock(path);
        QVERIFY(!tryToTake(lock));
        QVERIFY(file.exists());
    }

    void oneThatIsHeldIsRespectedHoweverOld()
    {
        QFile file(path);
        putNameless(file, 10);
        QCOMPARE(flock(file.handle(), LOCK_EX), 0);
        QLockFile lock(path);
        QVERIFY(!tryToTake(lock));
        QVERIFY(file.exists());
    }

    void aLinkOfThatNameStays()
    {
        const QString target = folder.filePath(u"target"_s);
        QFile file(target);
        putNameless(file, 10);
        QVERIFY(QFile::link(target, path));
        QLockFile lock(path);
        QVERIFY(!tryToTake(lock));
        QVERIFY(QFile::exists(path) && QFile::exists(target));
    }
#endif
};

QTEST_APPLESS_MAIN(WriterLockTest)
#include "WriterLockTest.moc"
