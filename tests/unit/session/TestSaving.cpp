#include "SessionTest.h"
#include "SharedFiles.h"

#include "session/DocumentSession.h"
#include "session/StateFolder.h"
#include "session/WriteFile.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTextCursor>
#include <QTextDocument>

#include <csignal>
#include <grp.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// As other programs save: a new file takes the place of the old one.
void putAtomically(const QString &path, const QByteArray &bytes)
{
    put(path + u".other"_s, bytes);
    if (::rename(QFile::encodeName(path + u".other"_s), QFile::encodeName(path)) != 0)
        qFatal("cannot rename to %s", qPrintable(path));
}

QByteArray get(const QString &path)
{
    return tests::bytesOf(path);
}

struct stat factsOf(const QString &path)
{
    struct stat facts{};
    if (::stat(QFile::encodeName(path), &facts) != 0)
        qFatal("no such file: %s", qPrintable(path));
    return facts;
}

int mode(const QString &path)
{
    return int(factsOf(path).st_mode & 07777);
}

/// What is left in a folder: no temporary file may be.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                  | QDir::NoDotAndDotDot);
}

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

std::unique_ptr<DocumentSession> opened(const QString &path)
{
    auto session = DocumentSession::open(path);
    if (!session)
        qFatal("cannot open %s: %s", qPrintable(path), session.error().code.constData());
    return *std::move(session);
}

WriteOptions keepingIn(const QString &backupFolder)
{
    WriteOptions options;
    options.backupFolder = backupFolder;
    return options;
}

void append(DocumentSession &session, const QString &text)
{
    QTextCursor cursor(session.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
}

} // namespace

/// What reaches the disk, and what comes from there.
class TestSaving : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyFileIsSavedAsItWas_data();
    void everyFileIsSavedAsItWas();
    void savingWritesTheText();
    void permissionsAndGroupStay();
    void aNewFileObeysTheUmask();
    void linksAreFollowed();
    void aLinkToNothingIsFollowed();
    void hardLinksStayTogether();
    void attributesStay();
    void aForeignFileKeepsItsOwner();
    void aProtectedFolderIsNoObstacle();
    void aProtectedFileInAnOwnFolderIsReplaced();
    void aProtectedFileIsReadOnly();
    void aFullDiskLeavesTheOldFile();
    void aFailedWriteInPlaceLeavesTheOldFile();
    void aFileThatGrowsTooLargeLeavesTheOldFile();
    void missingFoldersAreAnError();
    void foldersAndDevicesAreAnError();
    void aTextWithoutAFileIsSavedAs();
    void savingAsMovesTheSession();

    void changesOnDiskAreNotOverwritten();
    void aCleanTextFollowsTheFile_data();
    void aCleanTextFollowsTheFile();
    void followingCanBeUndone();
    void anUnsavedTextAsks();
    void keepMine();
    void aTouchedFileIsNoChange();
    void ownSavesAreNoChange();
    void aRemovedFileIsTold();
    void aChangeOfLineEndsIsTakenOver();
    void aBrokenFileIsNotTakenOver();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
};

void TestSaving::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    giveAway(m_folder->path());
}

void TestSaving::everyFileIsSavedAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("bom and text") << QByteArray("\xEF\xBB\xBF---\nname: a\n---\n");
    QTest::newRow("crlf") << QByteArray("a\r\nb\r\n");
    QTest::newRow("cr") << QByteArray("a\rb");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd\r");
    QTest::newRow("no final newline") << QByteArray("a\nb");
    QTest::newRow("separators") << QByteArray("\u00A0\u2028\u2029\u0085\uFDD0\uFDD1\uFFFC\uFEFF");
    QTest::newRow("stand-ins") << QByteArray("\u240D\uFDD2\uFDD3\uFDEF\r\n\u2029\n");
    QTest::newRow("bad bytes") << QByteArray("\x80\xFF\xC3(\xED\xA0\x80\xF4\x90\x80\x80\n\r\n");
    QTest::newRow("controls") << QByteArray("\x01\x02\x0B\x0C\x1B\x1C\x1D\x1E\x1F\x7F\n");
    for (const QString &part : {u"agents"_s, u"souls"_s, u"siblings"_s}) {
        for (const QString &file : tests::corpusFiles(part))
            QTest::newRow(qPrintable(file.section(u"/corpus/"_s, 1))) << get(file);
    }
}

void TestSaving::everyFileIsSavedAsItWas()
{
    QFETCH(QByteArray, bytes);
    // In memory where there is such a folder: each save waits for the disk.
    const QString memory = u"/dev/shm"_s;
    const QTemporaryDir folder((QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
                               + u"/persona-XXXXXX"_s);
    const QString path = folder.filePath(u"a.md"_s);
    put(path, bytes);
    const auto session = opened(path);
    QVERIFY(session->save());
    QCOMPARE(get(path), bytes);
    QTextCursor cursor(session->document());
    cursor.insertText(u"x"_s);
    QVERIFY(session->save());
    QVERIFY(get(path) != bytes);
    session->undo();
    QVERIFY(session->save());
    QCOMPARE(get(path), bytes);
    QVERIFY(!session->isReadOnly());
}

void TestSaving::savingWritesTheText()
{
    put(at(u"a.md"_s), "one\r\n");
    const auto session = opened(at(u"a.md"_s));
    append(*session, u"two\n"_s);
    QSignalSpy modification(session.get(), &DocumentSession::modificationChanged);
    QVERIFY(session->isModified());
    QVERIFY(session->save());
    QCOMPARE(get(at(u"a.md"_s)), "one\r\ntwo\r\n");
    QVERIFY(!session->isModified());
    QVERIFY(!session->lastSaveWasInPlace());
    QCOMPARE(modification.size(), 1);
    QCOMPARE(namesIn(m_folder->path()), QStringList{u"a.md"_s});
    session->undo();
    QVERIFY(session->isModified());
    session->redo();
    QVERIFY(!session->isModified());
}

void TestSaving::permissionsAndGroupStay()
{
    const QString path = at(u"a.md"_s);
    put(path, "one\n");
    QCOMPARE(::chmod(QFile::encodeName(path), 0640), 0);
    if (::getuid() == 0)
        QCOMPARE(::chown(QFile::encodeName(path), 0, 12), 0);
    const auto before = factsOf(path);
    const auto session = opened(path);
    append(*session, u"two\n"_s);
    QVERIFY(session->save());
    const auto after = factsOf(path);
    QCOMPARE(get(path), "one\ntwo\n");
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(after.st_gid, before.st_gid);
    QCOMPARE(after.st_uid, before.st_uid);
    QVERIFY2(after.st_ino != before.st_ino, "It was not replaced as a whole.");
}

void TestSaving::aNewFileObeysTheUmask()
{
    const auto session = DocumentSession::create(u"text\n"_s, u"new.md"_s);
    const mode_t old = ::umask(0027);
    const auto saved = session->saveAs(at(u"new.md"_s));
    ::umask(old);
    QVERIFY(saved);
    QCOMPARE(mode(at(u"new.md"_s)), 0640);
}

void TestSaving::linksAreFollowed()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    put(at(u"real/a.md"_s), "one\n");
    QVERIFY(QFile::link(u"real/a.md"_s, at(u"link.md"_s)));
    const auto session = opened(at(u"link.md"_s));
    QCOMPARE(session->displayName(), u"link.md"_s);
    append(*session, u"two\n"_s);
    QVERIFY(session->save());
    QVERIFY(QFileInfo(at(u"link.md"_s)).isSymLink());
    QCOMPARE(get(at(u"real/a.md"_s)), "one\ntwo\n");
    QCOMPARE(namesIn(at(u"real"_s)), QStringList{u"a.md"_s});
}

void TestSaving::aLinkToNothingIsFollowed()
{
    QVERIFY(QFile::link(at(u"later.md"_s), at(u"link.md"_s)));
    const auto session = DocumentSession::create(u"text\n"_s, u"new.md"_s);
    QVERIFY(session->saveAs(at(u"link.md"_s)));
    QVERIFY(QFileInfo(at(u"link.md"_s)).isSymLink());
    QCOMPARE(get(at(u"later.md"_s)), "text\n");

    QCOMPARE(::symlink("b", QFile::encodeName(at(u"a"_s))), 0);
    QCOMPARE(::symlink("a", QFile::encodeName(at(u"b"_s))), 0);
    QVERIFY(!session->saveAs(at(u"a"_s)));
}

void TestSaving::hardLinksStayTogether()
{
    put(at(u"a.md"_s), "one two three\n");
    QCOMPARE(::link(QFile::encodeName(at(u"a.md"_s)), QFile::encodeName(at(u"b.md"_s))), 0);
    const auto session = opened(at(u"a.md"_s));
    session->apply(TextEdit({3, 13}, {}), u"Shorten"_s);
    QVERIFY(session->save());
    QVERIFY(session->lastSaveWasInPlace());
    QCOMPARE(get(at(u"b.md"_s)), "one\n");
    QVERIFY2(namesIn(stateFolder(u"backup"_s)).isEmpty(), "The copy was not removed.");
    append(*session, u"a longer text than before\n"_s);
    QVERIFY(session->save());
    QCOMPARE(get(at(u"b.md"_s)), "one\na longer text than before\n");
    QCOMPARE(factsOf(at(u"a.md"_s)).st_nlink, 2u);
}

void TestSaving::attributesStay()
{
    const QString path = at(u"a.md"_s);
    put(path, "one\n");
    if (::setxattr(QFile::encodeName(path), "user.note", "keep", 4, 0) != 0)
        QSKIP("This file system keeps no attributes.");
    const auto session = opened(path);
    append(*session, u"two\n"_s);
    QVERIFY(session->save());
    QVERIFY(session->lastSaveWasInPlace());
    char value[8];
    QCOMPARE(::getxattr(QFile::encodeName(path), "user.note", value, sizeof value), 4);
}

void TestSaving::aForeignFileKeepsItsOwner()
{
    if (::getuid() != 0)
        QSKIP("Only the first user can give a file away.");
    const QString path = at(u"a.md"_s);
    put(path, "one\n");
    giveAway(path);
    const auto session = opened(path);
    append(*session, u"two\n"_s);
    QVERIFY(session->save());
    QVERIFY(session->lastSaveWasInPlace());
    QCOMPARE(factsOf(path).st_uid, 65534u);
    QCOMPARE(get(path), "one\ntwo\n");
}

void TestSaving::aProtectedFolderIsNoObstacle()
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

void TestSaving::aProtectedFileInAnOwnFolderIsReplaced()
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

void TestSaving::aProtectedFileIsReadOnly()
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

void TestSaving::aFullDiskLeavesTheOldFile()
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

namespace {

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

} // namespace

void TestSaving::aFileThatGrowsTooLargeLeavesTheOldFile()
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

void TestSaving::aFailedWriteInPlaceLeavesTheOldFile()
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

void TestSaving::missingFoldersAreAnError()
{
    const auto session = DocumentSession::create(u"text\n"_s, u"new.md"_s);
    const auto saved = session->saveAs(at(u"no/such/a.md"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, "file/no-folder");
    QCOMPARE(saved.error().arguments, (QStringList{at(u"no/such/a.md"_s), at(u"no/such"_s)}));
    QVERIFY(session->path().isEmpty());
    QVERIFY(!QFileInfo::exists(at(u"no"_s)));
}

void TestSaving::foldersAndDevicesAreAnError()
{
    const auto session = DocumentSession::create(u"text\n"_s, u"new.md"_s);
    QCOMPARE(session->saveAs(m_folder->path()).error().code, "file/is-directory");
    QCOMPARE(session->saveAs(u"/dev/null"_s).error().code, "file/not-regular");
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)), 0600), 0);
    QCOMPARE(session->saveAs(at(u"pipe"_s)).error().code, "file/not-regular");
}

void TestSaving::aTextWithoutAFileIsSavedAs()
{
    const auto session = DocumentSession::create(u"# One\r\ntext\r\n"_s, u"Untitled.md"_s);
    QCOMPARE(session->displayName(), u"Untitled.md"_s);
    QCOMPARE(session->save().error().code, "file/no-path");
    QSignalSpy paths(session.get(), &DocumentSession::pathChanged);
    const quint64 before = session->revision();
    QVERIFY(session->saveAs(at(u"SOUL.md"_s)));
    QCOMPARE(paths.size(), 1);
    QCOMPARE(session->path(), at(u"SOUL.md"_s));
    QCOMPARE(session->displayName(), u"SOUL.md"_s);
    QCOMPARE(get(at(u"SOUL.md"_s)), "# One\ntext\n");
    QVERIFY(session->revision() > before);
    QCOMPARE(session->snapshot()->path, at(u"SOUL.md"_s));
    QCOMPARE(session->snapshot()->kind, Kind::Soul);
}

void TestSaving::savingAsMovesTheSession()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    append(*session, u"two\n"_s);
    QVERIFY(session->saveAs(at(u"b.md"_s)));
    QCOMPARE(get(at(u"a.md"_s)), "one\n");
    QCOMPARE(get(at(u"b.md"_s)), "one\ntwo\n");
    // From now on only the new file counts.
    putAtomically(at(u"a.md"_s), "other\n");
    session->checkDisk();
    QCOMPARE(session->text(), u"one\ntwo\n"_s);
    putAtomically(at(u"b.md"_s), "new\n");
    QTRY_COMPARE(session->text(), u"new\n"_s);
}

void TestSaving::changesOnDiskAreNotOverwritten()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    append(*session, u"mine\n"_s);
    put(at(u"a.md"_s), "theirs\n");
    const auto saved = session->save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, "file/changed-on-disk");
    QCOMPARE(saved.error().arguments, QStringList{at(u"a.md"_s)});
    QCOMPARE(get(at(u"a.md"_s)), "theirs\n");
    QVERIFY(session->save(true));
    QCOMPARE(get(at(u"a.md"_s)), "one\nmine\n");
    QVERIFY(session->save());
}

void TestSaving::aCleanTextFollowsTheFile_data()
{
    QTest::addColumn<bool>("atomic");
    QTest::addColumn<bool>("linked");
    QTest::newRow("written in place") << false << false;
    QTest::newRow("replaced") << true << false;
    QTest::newRow("replaced behind a link") << true << true;
}

void TestSaving::aCleanTextFollowsTheFile()
{
    QFETCH(bool, atomic);
    QFETCH(bool, linked);
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    const QString real = at(u"real/a.md"_s);
    put(real, "one\ntwo\nthree\n");
    if (linked)
        QVERIFY(QFile::link(real, at(u"link.md"_s)));
    const auto session = opened(linked ? at(u"link.md"_s) : real);
    QSignalSpy reloaded(session.get(), &DocumentSession::reloaded);
    QSignalSpy told(session.get(), &DocumentSession::onDiskChanged);
    // Twice, because a file that was replaced has to be watched anew.
    for (const QByteArray &bytes : {"one\nTWO\nthree\n"_ba, "one\n2\n3\n"_ba}) {
        reloaded.clear();
        if (atomic)
            putAtomically(real, bytes);
        else
            put(real, bytes);
        QTRY_COMPARE(reloaded.size(), 1);
        QCOMPARE(session->text(), QString::fromUtf8(bytes));
        QVERIFY(!session->isModified());
    }
    QCOMPARE(told.size(), 0);
    QVERIFY(session->save());
}

void TestSaving::followingCanBeUndone()
{
    put(at(u"a.md"_s), "one\ntwo\nthree\n");
    const auto session = opened(at(u"a.md"_s));
    QTextCursor caret(session->document());
    caret.setPosition(10); // in "three"
    putAtomically(at(u"a.md"_s), "ONE!!\ntwo\nthree\n");
    session->checkDisk();
    QCOMPARE(session->text(), u"ONE!!\ntwo\nthree\n"_s);
    QCOMPARE(caret.position(), 12); // it stays where it was in its line
    QCOMPARE(session->undoTitle(), u"Reload from disk"_s);
    session->undo();
    QCOMPARE(session->text(), u"one\ntwo\nthree\n"_s);
    QVERIFY(session->isModified());
    session->redo();
    QVERIFY(!session->isModified());
}

void TestSaving::anUnsavedTextAsks()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    append(*session, u"mine\n"_s);
    QSignalSpy told(session.get(), &DocumentSession::onDiskChanged);
    putAtomically(at(u"a.md"_s), "theirs\n");
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Changed);
    QCOMPARE(session->text(), u"one\nmine\n"_s);
    session->checkDisk(); // told once
    QCOMPARE(told.size(), 1);
    putAtomically(at(u"a.md"_s), "theirs again\n"); // another change is told again
    session->checkDisk();
    QCOMPARE(told.size(), 2);
    QVERIFY(session->reload());
    QCOMPARE(session->text(), u"theirs again\n"_s);
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Same);
    QVERIFY(!session->isModified());
    session->undo();
    QCOMPARE(session->text(), u"one\nmine\n"_s);
}

void TestSaving::keepMine()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    append(*session, u"mine\n"_s);
    putAtomically(at(u"a.md"_s), "theirs\n");
    session->checkDisk();
    QSignalSpy told(session.get(), &DocumentSession::onDiskChanged);
    session->keepMine();
    QCOMPARE(told.size(), 1);
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Same);
    session->checkDisk();
    QCOMPARE(told.size(), 1);
    QVERIFY(session->isModified());
    while (session->canUndo())
        session->undo();
    QVERIFY2(session->isModified(), "The text of long ago is not what is on disk now.");
    session->redo();
    QVERIFY(session->save());
    QCOMPARE(get(at(u"a.md"_s)), "one\nmine\n");
}

void TestSaving::aTouchedFileIsNoChange()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    QSignalSpy told(session.get(), &DocumentSession::onDiskChanged);
    QSignalSpy reloaded(session.get(), &DocumentSession::reloaded);
    putAtomically(at(u"a.md"_s), "one\n");
    session->checkDisk();
    put(at(u"neighbour.md"_s), "x");
    QTest::qWait(0);
    session->checkDisk();
    QCOMPARE(told.size(), 0);
    QCOMPARE(reloaded.size(), 0);
    QVERIFY(session->save());
}

void TestSaving::ownSavesAreNoChange()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    QSignalSpy told(session.get(), &DocumentSession::onDiskChanged);
    QSignalSpy reloaded(session.get(), &DocumentSession::reloaded);
    append(*session, u"two\n"_s);
    QVERIFY(session->save());
    append(*session, u"three\n"_s);
    // Something that is told shows that the watcher had its time.
    put(at(u"b.md"_s), "b\n");
    const auto other = opened(at(u"b.md"_s));
    QSignalSpy otherReloaded(other.get(), &DocumentSession::reloaded);
    put(at(u"b.md"_s), "c\n");
    QTRY_COMPARE(otherReloaded.size(), 1);
    session->checkDisk();
    QCOMPARE(told.size(), 0);
    QCOMPARE(reloaded.size(), 0);
    QCOMPARE(session->text(), u"one\ntwo\nthree\n"_s);
}

void TestSaving::aRemovedFileIsTold()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    QSignalSpy told(session.get(), &DocumentSession::onDiskChanged);
    QVERIFY(QFile::remove(at(u"a.md"_s)));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Removed);
    QCOMPARE(session->text(), u"one\n"_s);
    session->checkDisk();
    QCOMPARE(told.size(), 1);
    QCOMPARE(session->reload().error().code, "file/not-found");
    QVERIFY(session->save()); // nothing is overwritten by that
    QCOMPARE(get(at(u"a.md"_s)), "one\n");
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Same);

    QVERIFY(QFile::remove(at(u"a.md"_s)));
    session->checkDisk();
    session->keepMine();
    QVERIFY(session->isModified());
    session->checkDisk();
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Same);
    put(at(u"a.md"_s), "somebody else's\n");
    QCOMPARE(session->save().error().code, "file/changed-on-disk");
}

void TestSaving::aChangeOfLineEndsIsTakenOver()
{
    put(at(u"a.md"_s), "one\ntwo\n");
    const auto session = opened(at(u"a.md"_s));
    putAtomically(at(u"a.md"_s), "one\r\ntwo\r\n");
    session->checkDisk();
    QCOMPARE(session->text(), u"one\ntwo\n"_s);
    QCOMPARE(session->snapshot()->encoding.lineEnd, LineEnd::Crlf);
    QVERIFY(!session->canUndo());
    append(*session, u"three\n"_s);
    QVERIFY(session->save());
    QCOMPARE(get(at(u"a.md"_s)), "one\r\ntwo\r\nthree\r\n");

    // With other content: undo brings back the line ends as well.
    putAtomically(at(u"a.md"_s), "\xEF\xBB\xBFone\r\nzwei\n");
    session->checkDisk();
    QCOMPARE(session->text(), u"one\r\nzwei\n"_s);
    QVERIFY(session->save());
    QCOMPARE(get(at(u"a.md"_s)), "\xEF\xBB\xBFone\r\nzwei\n");
    session->undo();
    QVERIFY(session->save());
    QCOMPARE(get(at(u"a.md"_s)), "one\r\ntwo\r\nthree\r\n");
    session->redo();
    QVERIFY(session->save());
    QCOMPARE(get(at(u"a.md"_s)), "\xEF\xBB\xBFone\r\nzwei\n");
}

void TestSaving::aBrokenFileIsNotTakenOver()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    putAtomically(at(u"a.md"_s), QByteArray("\0\1\2", 3));
    session->checkDisk();
    QCOMPARE(session->text(), u"one\n"_s);
    QCOMPARE(session->onDisk(), DocumentSession::OnDisk::Changed);
    QCOMPARE(session->reload().error().code, "file/binary");
    QCOMPARE(session->text(), u"one\n"_s);
}

int main(int argc, char **argv)
{
    return runSessionTest<TestSaving>(argc, argv);
}

#include "TestSaving.moc"
