#include "LayoutTesting.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <thread>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace studio;
using namespace Qt::StringLiterals;
using tests::artifact;

namespace {

QByteArray codeOf(const auto &result)
{
    return result ? QByteArray("fine") : result.error().code;
}

} // namespace

/// A folder that several write to at once, and what becomes of it when they are ended, when the disk is
/// full or may not be written to. The program runs itself as the other writers.
class TestLayoutWriters : public QObject
{
    Q_OBJECT

private slots:
    void threadsLoseNothing()
    {
        QTemporaryDir folder;
        constexpr int publishers = 4;
        constexpr int each = 8;
        std::vector<std::thread> threads;
        std::atomic<int> failures = 0;
        for (int publisher = 0; publisher < publishers; ++publisher) {
            threads.emplace_back([&, publisher] {
                for (int number = 0; number < each; ++number) {
                    const QString name = u"Soul %1 x %2"_s.arg(publisher).arg(number);
                    if (!LayoutFolder(folder.path()).publish(artifact(name, u"1.0.0"_s)))
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(LayoutFolder(folder.path()).entries()->size(), size_t(publishers * each));
        QVERIFY(LayoutFolder(folder.path()).verify()->empty());
    }

    void processesLoseNothing()
    {
        QTemporaryDir folder;
        constexpr int publishers = 3;
        constexpr int each = 6;
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int publisher = 0; publisher < publishers; ++publisher) {
            auto &process = processes.emplace_back(std::make_unique<QProcess>());
            process->start(QCoreApplication::applicationFilePath(),
                           {u"--publish-many"_s, folder.path(), QString::number(publisher),
                            QString::number(each)});
        }
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
        }
        QCOMPARE(LayoutFolder(folder.path()).entries()->size(), size_t(publishers * each));
        QVERIFY(LayoutFolder(folder.path()).verify()->empty());
    }

    /// Ended by the system at one instant after the other of its writing.
    void aProgramThatIsKilledLeavesAValidLayout()
    {
        QTemporaryDir folder;
        const QString skopeo = QStandardPaths::findExecutable(u"skopeo"_s);
        size_t known = 0;
        for (int instant = 1; instant <= 12; ++instant) {
            const qsizetype before = tests::allFilesIn(folder.path()).size();
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(),
                          {u"--publish-many"_s, folder.path(), QString::number(instant),
                           QString::number(1000)});
            QVERIFY(program.waitForStarted());
            while (tests::allFilesIn(folder.path()).size() < before + instant
                   && program.state() == QProcess::Running)
                program.waitForFinished(1);
            QVERIFY2(program.state() == QProcess::Running,
                     program.readAllStandardError().constData());
            program.kill();
            QVERIFY(program.waitForFinished());
            const LayoutFolder layout(folder.path());
            const auto entries = layout.entries();
            // It may not have come so far that there is a registry.
            if (!entries && entries.error().code == "registry/missing")
                continue;
            QVERIFY2(entries.has_value(), entries ? "" : entries.error().code.constData());
            QVERIFY(entries->size() >= known);
            known = entries->size();
            QVERIFY(layout.verify()->empty());
            if (skopeo.isEmpty() || entries->empty())
                continue;
            QProcess reader;
            reader.start(skopeo, {u"inspect"_s, u"--raw"_s, u"oci:"_s + entries->back().reference});
            QVERIFY(reader.waitForFinished());
            QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        }
        // And the next one goes on.
        QVERIFY(LayoutFolder(folder.path()).publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QCOMPARE(LayoutFolder(folder.path()).entries()->size(), known + 1);
    }

    void lockOfADeadProgramIsNoObstacle()
    {
        QTemporaryDir folder;
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(), {u"--hold-lock"_s, folder.path()});
        QVERIFY(holder.waitForReadyRead(10'000));
        QVERIFY(QFile::exists(folder.filePath(u".persona-studio.lock"_s)));
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(LayoutFolder(folder.path()).publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
    }

    /// It was ended between making the file and writing its number into it.
    void lockOfNobodyIsNoObstacle()
    {
        QTemporaryDir folder;
        const QString lock = folder.filePath(u".persona-studio.lock"_s);
        tests::put(lock, {});
        QFile file(lock);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-10),
                                 QFileDevice::FileModificationTime));
        file.close();
        // As one that was ended while it took the lock over.
        tests::put(lock + u".rmlock"_s, {});
        QVERIFY(LayoutFolder(folder.path()).publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QVERIFY(!QFile::exists(lock));
    }

    void cancelledPublishLeavesNothing()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        const QStringList files = tests::allFilesIn(folder.path());
        const QByteArray index = tests::bytesOf(folder.filePath(u"index.json"_s));
        std::stop_source stop;
        const Progress stopAfterBlobs = [&](const QByteArray &, qint64, qint64) {
            stop.request_stop();
        };
        QCOMPARE(codeOf(registry.publish(artifact(u"Day Clerk"_s, u"1.0.0"_s), DryRun::No,
                                         stopAfterBlobs, stop.get_token())),
                 "registry/cancelled");
        QCOMPARE(tests::allFilesIn(folder.path()), files);
        QCOMPARE(tests::bytesOf(folder.filePath(u"index.json"_s)), index);
    }

#ifdef Q_OS_UNIX
    void fullDiskLeavesEverythingAsItWas()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        const QStringList files = tests::allFilesIn(folder.path());
        const QByteArray index = tests::bytesOf(folder.filePath(u"index.json"_s));
        rlimit old{};
        getrlimit(RLIMIT_FSIZE, &old);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        // Once at the persona's blob, once at index.json, which is larger.
        for (const int limit : {300, 1400}) {
            const rlimit small{rlim_t(limit), old.rlim_max};
            setrlimit(RLIMIT_FSIZE, &small);
            const auto published = registry.publish(
                artifact(u"Day Clerk"_s, u"1.0.0"_s,
                         limit == 300 ? u"Long. "_s.repeated(200) : u"Short."_s));
            setrlimit(RLIMIT_FSIZE, &old);
            QVERIFY(codeOf(published) == "registry/write"
                    || codeOf(published) == "registry/disk-full");
            QCOMPARE(tests::allFilesIn(folder.path()), files);
            QCOMPARE(tests::bytesOf(folder.filePath(u"index.json"_s)), index);
        }
        std::signal(SIGXFSZ, handler);
    }

    void readOnlyFolderIsSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"registry"_s);
        QVERIFY(LayoutFolder(path).publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        const QByteArray name = QFile::encodeName(path);
        chmod(QFile::encodeName(folder.path()).constData(), 0755);
        chmod(name.constData(), 0555);
        const uid_t user = geteuid();
        if (user == 0 && setresuid(65534, 65534, 0) != 0)
            QSKIP("cannot give up the rights of the system's administrator");
        const QByteArray code = codeOf(
            LayoutFolder(path).publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const QByteArray below = codeOf(
            LayoutFolder(path + u"/inner"_s).publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const bool readable = LayoutFolder(path).fetch(u"night-clerk"_s).has_value();
        if (user == 0)
            QCOMPARE(setresuid(0, 0, 0), 0);
        chmod(name.constData(), 0755);
        QCOMPARE(code, "registry/read-only");
        QCOMPARE(below, "registry/read-only");
        QVERIFY(readable);
    }
#endif
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--publish-many") {
        for (int number = 0; number < arguments.value(4).toInt(); ++number) {
            const QString name = u"Soul %1 y %2"_s.arg(arguments.value(3)).arg(number);
            const auto published = LayoutFolder(arguments.value(2))
                                       .publish(artifact(name, u"1.0.0"_s));
            if (!published) {
                fprintf(stderr, "%s: %s\n", published.error().code.constData(),
                        qPrintable(published.error().arguments.join(u", "_s)));
                return 1;
            }
        }
        return 0;
    }
    if (arguments.value(1) == u"--hold-lock") {
        QLockFile lock(arguments.value(2) + u"/.persona-studio.lock"_s);
        if (!lock.tryLock())
            return 1;
        puts("locked");
        fflush(stdout);
        return QCoreApplication::exec();
    }
    TestLayoutWriters test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestLayoutWriters.moc"
