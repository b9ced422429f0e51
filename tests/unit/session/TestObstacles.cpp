#include "SessionTest.h"

#include "session/WriteFile.h"

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// While it lives, the program may do only what an ordinary user may, even in a container.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::getuid() == 0)
            m_changed = ::setresuid(65534, 65534, 0) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become the first user again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    bool m_changed = false;
};

/// A folder that the ordinary user owns.
void giveAway(const QString &path)
{
    if (::getuid() == 0 && ::lchown(QFile::encodeName(path), 65534, 65534) != 0)
        qFatal("cannot give away %s", qPrintable(path));
}

/// While it lives, no file can grow beyond \a size.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t size)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit small{size, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { ::setrlimit(RLIMIT_FSIZE, &m_old); }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_old{};
};

WriteOptions keepingIn(const QString &backupFolder)
{
    WriteOptions options;
    options.backupFolder = backupFolder;
    return options;
}

QByteArray get(const QString &path)
{
    return tests::bytesOf(path);
}

} // namespace

/// What stands in the way of a save, and what is left when it fails.
class TestObstacles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        giveAway(m_folder->path());
    }

    void aProtectedFolderIsNoObstacle();
    void aProtectedFileInAnOwnFolderIsReplaced();
    void aProtectedFileIsReadOnly();
    void aFullDiskLeavesTheOldFile();
    void aFailedWriteInPlaceLeavesTheOldFile();
    void aFileThatGrowsTooLargeLeavesTheOldFile();
    void missingFoldersAreAnError();
    void foldersAndDevicesAreAnError();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
};

void TestObstacles::aProtectedFolderIsNoObstacle()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString path = at(u"folder/a.md"_s);
    put(path, "one\n");
    giveAway(path);
    giveAway(at(u"folder"_s));
    QCOMPARE(::chmod(QFile::encodeName(at(u"folder"_s)), 0555), 0);
    const QString backup = at(u"backup"_s);
    {
        const OrdinaryUser user;
        QVERIFY(canWrite(path));
        const auto written = writeFile(path, "one\ntwo\n", keepingIn(backup));
        QVERIFY(written);
        QVERIFY(written->inPlace);
    }
    QCOMPARE(get(path), "one\ntwo\n");
    QVERIFY(namesIn(backup).isEmpty());
    QCOMPARE(mode(backup), 0700);
    QCOMPARE(::chmod(QFile::encodeName(at(u"folder"_s)), 0755), 0);
}

void TestObstacles::aProtectedFileInAnOwnFolderIsReplaced()
{
    const QString path = at(u"a.md"_s);
    put(path, "one\n");
    giveAway(path);
    QCOMPARE(::chmod(QFile::encodeName(path), 0444), 0);
    const OrdinaryUser user;
    const auto session = opened(path);
    QVERIFY(!session->isReadOnly());
    const auto written = writeFile(path, "two\n", keepingIn(at(u"backup"_s)));
    QVERIFY(written);
    QVERIFY(!written->inPlace);
    QCOMPARE(get(path), "two\n");
    QCOMPARE(mode(path), 0444);
}

void TestObstacles::aProtectedFileIsReadOnly()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString path = at(u"folder/a.md"_s);
    put(path, "---\nname: a\n---\n");
    QCOMPARE(::chmod(QFile::encodeName(path), 0444), 0);
    QCOMPARE(::chmod(QFile::encodeName(at(u"folder"_s)), 0555), 0);
    {
        const OrdinaryUser user;
        const auto session = opened(path);
        QVERIFY(session->isReadOnly());
        QCOMPARE(session->readOnlyReason().code, "file/read-only");
        QCOMPARE(session->readOnlyReason().arguments, QStringList{path});
        session->apply(TextEdit({0, 0}, u"x"_s), u"Edit"_s);
        const auto set = session->setField(u"name"_s, Value(u"b"_s), u"Change"_s);
        QCOMPARE(set.error().code, "file/read-only");
        QCOMPARE(session->text(), u"---\nname: a\n---\n"_s);
        QCOMPARE(session->save(true).error().code, "file/no-permission");
        // A copy of it can be edited.
        QVERIFY(session->saveAs(at(u"copy.md"_s)));
        QVERIFY(!session->isReadOnly());
        QCOMPARE(session->readOnlyReason().code, QByteArray());
        session->apply(TextEdit({0, 0}, u"x"_s), u"Edit"_s);
        QVERIFY(session->isModified());
    }
    QCOMPARE(::chmod(QFile::encodeName(at(u"folder"_s)), 0755), 0);
}

void TestObstacles::aFullDiskLeavesTheOldFile()
{
    const QString disk = at(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    if (::mount("tmpfs", QFile::encodeName(disk), "tmpfs", 0, "size=64k") != 0)
        QSKIP("No small disk can be mounted here.");
    const QByteArray old(20'000, 'o');
    const QString path = disk + u"/a.md"_s;
    put(path, old);
    QStringList names;
    QByteArray code;
    QByteArray inPlaceCode;
    QByteArray inPlaceContent;
    {
        const auto session = opened(path);
        append(*session, QString(100'000, u'n'));
        const auto saved = session->save();
        code = saved ? QByteArray() : saved.error().code;
        names = namesIn(disk);
        QVERIFY(session->isModified());
        QCOMPARE(get(path), old);

        // The same where it would be overwritten: not one byte of the old content is touched.
        QCOMPARE(::link(QFile::encodeName(path), QFile::encodeName(disk + u"/b.md"_s)), 0);
        const auto again = session->save();
        inPlaceCode = again ? QByteArray() : again.error().code;
        inPlaceContent = get(path);
    }
    QCOMPARE(::umount2(QFile::encodeName(disk), MNT_DETACH), 0);
    QCOMPARE(code, "file/disk-full");
    QCOMPARE(names, QStringList{u"a.md"_s});
    QCOMPARE(inPlaceCode, "file/disk-full");
    QCOMPARE(inPlaceContent, old);
}

void TestObstacles::aFailedWriteInPlaceLeavesTheOldFile()
{
    const QByteArray old(5'000, 'o');
    put(at(u"a.md"_s), old);
    QCOMPARE(::link(QFile::encodeName(at(u"a.md"_s)), QFile::encodeName(at(u"b.md"_s))), 0);
    const SmallFiles limit(8'000);
    const auto written = writeFile(at(u"a.md"_s), QByteArray(20'000, 'n'),
                                   keepingIn(at(u"backup"_s)));
    QVERIFY(!written);
    QCOMPARE(get(at(u"a.md"_s)), old);
    QVERIFY(namesIn(at(u"backup"_s)).isEmpty());
}

void TestObstacles::aFileThatGrowsTooLargeLeavesTheOldFile()
{
    const QByteArray old(5'000, 'o');
    put(at(u"a.md"_s), old);
    const SmallFiles limit(8'000);
    const auto written = writeFile(at(u"a.md"_s), QByteArray(20'000, 'n'),
                                   keepingIn(at(u"backup"_s)));
    QVERIFY(!written);
    QCOMPARE(written.error().code, "file/write");
    QCOMPARE(written.error().arguments.first(), at(u"a.md"_s));
    QCOMPARE(get(at(u"a.md"_s)), old);
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"a.md"_s});
}

void TestObstacles::missingFoldersAreAnError()
{
    const auto session = DocumentSession::create(u"text\n"_s, u"new.md"_s);
    const auto saved = session->saveAs(at(u"no/such/a.md"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, "file/no-folder");
    QCOMPARE(saved.error().arguments, (QStringList{at(u"no/such/a.md"_s), at(u"no/such"_s)}));
    QVERIFY(session->path().isEmpty());
    QVERIFY(!QFileInfo::exists(at(u"no"_s)));
}

void TestObstacles::foldersAndDevicesAreAnError()
{
    const auto session = DocumentSession::create(u"text\n"_s, u"new.md"_s);
    QCOMPARE(session->saveAs(m_folder->path()).error().code, "file/is-directory");
    QCOMPARE(session->saveAs(u"/dev/null"_s).error().code, "file/not-regular");
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)), 0600), 0);
    QCOMPARE(session->saveAs(at(u"pipe"_s)).error().code, "file/not-regular");
}

int main(int argc, char **argv)
{
    return runSessionTest<TestObstacles>(argc, argv);
}

#include "TestObstacles.moc"
