#include "SessionTest.h"

#include "session/StateFolder.h"

#include <QSignalSpy>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QByteArray get(const QString &path)
{
    return tests::bytesOf(path);
}

/// A folder that the ordinary user owns.
void giveAway(const QString &path)
{
    if (::getuid() == 0 && ::lchown(QFile::encodeName(path), 65534, 65534) != 0)
        qFatal("cannot give away %s", qPrintable(path));
}

} // namespace

/// What reaches the disk, and how.
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
    void aTextWithoutAFileIsSavedAs();
    void savingAsMovesTheSession();

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

int main(int argc, char **argv)
{
    return runSessionTest<TestSaving>(argc, argv);
}

#include "TestSaving.moc"
