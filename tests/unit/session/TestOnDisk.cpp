#include "SessionTest.h"

#include "checks/FolderFacts.h"

#include <QSignalSpy>

using namespace studio;
using namespace Qt::StringLiterals;

/// What other programs do to the file while it is open.
class TestOnDisk : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

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
    void theConfigurationIsFollowed();
    void theFolderIsAskedAfterWhatElseItHolds();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
};

void TestOnDisk::changesOnDiskAreNotOverwritten()
{
    put(at(u"a.md"_s), "one\n");
    const auto session = opened(at(u"a.md"_s));
    append(*session, u"mine\n"_s);
    put(at(u"a.md"_s), "theirs\n");
    const auto saved = session->save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, "file/changed-on-disk");
    QCOMPARE(saved.error().arguments, QStringList{at(u"a.md"_s)});
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "theirs\n");
    QVERIFY(session->save(true));
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "one\nmine\n");
    QVERIFY(session->save());
}

void TestOnDisk::aCleanTextFollowsTheFile_data()
{
    QTest::addColumn<bool>("atomic");
    QTest::addColumn<bool>("linked");
    QTest::newRow("written in place") << false << false;
    QTest::newRow("replaced") << true << false;
    QTest::newRow("replaced behind a link") << true << true;
}

void TestOnDisk::aCleanTextFollowsTheFile()
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

void TestOnDisk::followingCanBeUndone()
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

void TestOnDisk::anUnsavedTextAsks()
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

void TestOnDisk::keepMine()
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
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "one\nmine\n");
}

void TestOnDisk::aTouchedFileIsNoChange()
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

void TestOnDisk::ownSavesAreNoChange()
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

void TestOnDisk::aRemovedFileIsTold()
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
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "one\n");
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

void TestOnDisk::aChangeOfLineEndsIsTakenOver()
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
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "one\r\ntwo\r\nthree\r\n");

    // With other content: undo brings back the line ends as well.
    putAtomically(at(u"a.md"_s), "\xEF\xBB\xBFone\r\nzwei\n");
    session->checkDisk();
    QCOMPARE(session->text(), u"one\r\nzwei\n"_s);
    QVERIFY(session->save());
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "\xEF\xBB\xBFone\r\nzwei\n");
    session->undo();
    QVERIFY(session->save());
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "one\r\ntwo\r\nthree\r\n");
    session->redo();
    QVERIFY(session->save());
    QCOMPARE(tests::bytesOf(at(u"a.md"_s)), "\xEF\xBB\xBFone\r\nzwei\n");
}

void TestOnDisk::aBrokenFileIsNotTakenOver()
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

void TestOnDisk::theConfigurationIsFollowed()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"agents"_s));
    put(at(u"agents/a.md"_s), "---\nname: a\ndescription: Reviews. Use it before a merge.\n"
                              "tools: Read, Wrte\n---\nYou review.\n");
    const QString above = at(u".persona.yaml"_s);
    put(above, "rules:\n  agent/unknown-tool: off\n");
    const auto session = opened(at(u"agents/a.md"_s));
    const auto severity = [&]() -> std::optional<Severity> {
        for (const Diagnostic &diagnostic : session->diagnostics()) {
            if (diagnostic.code == "agent/unknown-tool")
                return diagnostic.severity;
        }
        return std::nullopt;
    };
    QSignalSpy checked(session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_VERIFY(!checked.isEmpty());
    QVERIFY(!severity());
    put(above, "rules:\n  agent/unknown-tool: error\n"); // in the folder above, in place
    QTRY_COMPARE(severity(), Severity::Error);
    putAtomically(above, "rules:\n  agent/unknown-tool: info\n");
    QTRY_COMPARE(severity(), Severity::Info);
    put(at(u"agents/.persona.yaml"_s), "ignore: a.md\n"); // a nearer one comes
    QTRY_VERIFY(session->diagnostics().empty());
    QVERIFY(QFile::remove(at(u"agents/.persona.yaml"_s)));
    QTRY_COMPARE(severity(), Severity::Info);
    QVERIFY(QFile::remove(above));
    QTRY_VERIFY(severity() && severity() != Severity::Info);
}

void TestOnDisk::theFolderIsAskedAfterWhatElseItHolds()
{
    const QByteArray text = "---\nname: twin\ndescription: Reviews. Use it before a merge.\n---\n"
                            "You review.\n";
    QVERIFY(QDir(m_folder->path()).mkdir(u"agents"_s));
    put(at(u"agents/twin.md"_s), text);
    put(at(u"agents/other.md"_s), text);
    const auto session = opened(at(u"agents/twin.md"_s));
    const auto isTold = [&] {
        return std::ranges::any_of(session->diagnostics(), [](const Diagnostic &diagnostic) {
            return diagnostic.code.startsWith("folder/");
        });
    };
    QSignalSpy checked(session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_VERIFY(!checked.isEmpty());
    QVERIFY(!isTold());
    FolderFacts facts;
    for (const QString &name : {u"agents/twin.md"_s, u"agents/other.md"_s}) {
        const auto snapshot = openSnapshot(at(name));
        QVERIFY(snapshot);
        facts.set(factsOf(**snapshot));
    }
    session->setFolder(std::make_shared<const FolderFacts>(facts));
    QTRY_VERIFY(isTold());
    facts.remove(at(u"agents/other.md"_s));
    session->setFolder(std::make_shared<const FolderFacts>(facts));
    QTRY_VERIFY(!isTold());
}

int main(int argc, char **argv)
{
    return runSessionTest<TestOnDisk>(argc, argv);
}

#include "TestOnDisk.moc"
