#include "SessionTest.h"

#include "session/Recovery.h"
#include "session/RecoveryFile.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString unsaved = u"unsaved \u00A0 \u2029 \uFDD0 😀\n"_s;

QStringList recoveryFiles()
{
    return QDir(recoveryFolder()).entryList({u"*.recovery"_s}, QDir::Files);
}

/// The other studio: opens a file, or a new text when it is "-", types, and says so when the text
/// is safe. Then it waits to be killed.
int beAnotherStudio(const QStringList &arguments)
{
    std::unique_ptr<DocumentSession> session;
    if (arguments.at(0) == "-"_L1)
        session = DocumentSession::create(QString(), u"Untitled.md"_s);
    else
        session = *DocumentSession::open(arguments.at(0));
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    session->setCaret(5);
    const QString before = recoveryFiles().join(u' ');
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        if (recoveryFiles().join(u' ') == before)
            return;
        watch.stop();
        std::puts("safe");
        std::fflush(stdout);
    });
    watch.start(20);
    return QCoreApplication::exec();
}

} // namespace

/// Unsaved text outlives the program.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingIsPutDownWithoutChanges();
    void aTextWithoutAFileIsPutDownBeforeItIsChanged();
    void textIsSafeWhileTypingGoesOn();
    void aFolderThatCannotBeWrittenIsTold();
    void unsavedTextIsPutDownAndGoesWithTheSave();
    void itGoesWhenEverythingIsUndone();
    void itGoesWithTheSession();
    void itIsForTheUserAlone();
    void aKilledStudioLosesNothing_data();
    void aKilledStudioLosesNothing();
    void aRunningStudioKeepsItsOwn();
    void ownSessionsAreNotPending();
    void aFileThatHasChangedIsNotOverwritten();
    void aFileThatIsGoneComesBack();
    void aFileThatIsNoTextAnyMoreIsNoObstacle();
    void whatIsOnDiskAlreadyIsNotTold();
    void damagedFilesAreSetAside();
    void restoredTextIsSafeBeforeTheOldFileGoes();
    void whatIsKeptForTheNextStart();

private:
    /// Starts another studio, waits until its text is safe, and kills it.
    void killAStudioWith(const QString &file);
    std::unique_ptr<QProcess> start(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRecovery::cleanup()
{
    QTRY_VERIFY(recoveryFiles().isEmpty());
    for (const QString &name : QDir(recoveryFolder()).entryList({u"*.damaged"_s}))
        QFile::remove(recoveryFolder() + u'/' + name);
}

std::unique_ptr<QProcess> TestRecovery::start(const QString &file)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), {u"--studio"_s, file});
    if (!process->waitForStarted(tests::patienceMs) || !process->waitForReadyRead(tests::patienceMs)
        || process->readLine().trimmed() != "safe")
        qFatal("the other studio does not work");
    return process;
}

void TestRecovery::killAStudioWith(const QString &file)
{
    const auto process = start(file);
    ::kill(pid_t(process->processId()), SIGKILL);
    QVERIFY(process->waitForFinished(tests::patienceMs));
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
}

void TestRecovery::nothingIsPutDownWithoutChanges()
{
    put(m_folder->filePath(u"a.md"_s), "one\n");
    const auto session = *DocumentSession::open(m_folder->filePath(u"a.md"_s));
    session->keepForNextStart();
    QVERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::aTextWithoutAFileIsPutDownBeforeItIsChanged()
{
    auto session = DocumentSession::create(u"template\n"_s, u"new.md"_s);
    QTRY_COMPARE(recoveryFiles().size(), 1);
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    session->undo();
    QTest::qWait(0);
    QCOMPARE(recoveryFiles().size(), 1);
    QVERIFY(session->saveAs(m_folder->filePath(u"new.md"_s)));
    QTRY_VERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::textIsSafeWhileTypingGoesOn()
{
    const auto session = DocumentSession::create(u"one\n"_s, u"new.md"_s);
    QTimer keys;
    connect(&keys, &QTimer::timeout, this,
            [&] { session->apply(TextEdit({0, 0}, u"x"_s), u"Typing"_s); });
    keys.start(200); // never a second without a key
    QTRY_COMPARE(recoveryFiles().size(), 1);
}

void TestRecovery::aFolderThatCannotBeWrittenIsTold()
{
    const auto session = DocumentSession::create(u"one\n"_s, u"new.md"_s);
    QSignalSpy failed(session.get(), &DocumentSession::recoveryFailed);
    const QString folder = recoveryFolder();
    std::ignore = newRecoveryFile(); // the lock is there from now on
    QVERIFY(QFile::rename(folder, folder + u"-away"_s));
    put(folder, "in the way");
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().code, "file/no-folder");
    QVERIFY(QFile::remove(folder));
    QVERIFY(QFile::rename(folder + u"-away"_s, folder));
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QTRY_COMPARE(recoveryFiles().size(), 1);
    QCOMPARE(failed.size(), 1);
}

void TestRecovery::unsavedTextIsPutDownAndGoesWithTheSave()
{
    put(m_folder->filePath(u"a.md"_s), "one\r\n");
    const auto session = *DocumentSession::open(m_folder->filePath(u"a.md"_s));
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QVERIFY(recoveryFiles().isEmpty()); // not with every key
    QTRY_COMPARE(recoveryFiles().size(), 1);
    QFile file(recoveryFolder() + u'/' + recoveryFiles().first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto recovered = unpackRecovery(file.readAll());
    QVERIFY(recovered);
    QCOMPARE(recovered->text, session->text());
    QCOMPARE(recovered->path, session->path());
    QCOMPARE(recovered->encoding.lineEnd, LineEnd::Crlf);
    QVERIFY(session->save());
    QTRY_VERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::itGoesWhenEverythingIsUndone()
{
    put(m_folder->filePath(u"a.md"_s), "one\n");
    const auto session = *DocumentSession::open(m_folder->filePath(u"a.md"_s));
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QTRY_COMPARE(recoveryFiles().size(), 1);
    session->undo();
    QTRY_VERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::itGoesWithTheSession()
{
    auto session = DocumentSession::create(u"one\n"_s, u"new.md"_s);
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QTRY_COMPARE(recoveryFiles().size(), 1);
    session.reset();
    QTRY_VERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::itIsForTheUserAlone()
{
    const auto session = DocumentSession::create(u"one\n"_s, u"new.md"_s);
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QTRY_COMPARE(recoveryFiles().size(), 1);
    struct stat facts{};
    QCOMPARE(::stat(QFile::encodeName(recoveryFolder()), &facts), 0);
    QCOMPARE(int(facts.st_mode & 0777), 0700);
    QCOMPARE(::stat(QFile::encodeName(recoveryFolder() + u'/' + recoveryFiles().first()), &facts),
             0);
    QCOMPARE(int(facts.st_mode & 0777), 0600);
}

void TestRecovery::aKilledStudioLosesNothing_data()
{
    QTest::addColumn<bool>("untitled");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a file") << false << QByteArray("one\n");
    QTest::newRow("crlf") << false << QByteArray("one\r\ntwo\r\n");
    QTest::newRow("mixed and invalid") << false << QByteArray("one\r\ntwo\n\xFF");
    QTest::newRow("untitled") << true << QByteArray();
}

void TestRecovery::aKilledStudioLosesNothing()
{
    QFETCH(bool, untitled);
    QFETCH(QByteArray, bytes);
    const QString path = m_folder->filePath(u"a.md"_s);
    put(path, bytes);
    killAStudioWith(untitled ? u"-"_s : path);
    QCOMPARE(tests::bytesOf(path), bytes);

    const std::vector<RecoveredText> pending = pendingRecoveries();
    QCOMPARE(pending.size(), 1u);
    QCOMPARE(pending[0].path, untitled ? QString() : path);
    QCOMPARE(pending[0].displayName, untitled ? u"Untitled.md"_s : u"a.md"_s);
    QVERIFY(pending[0].text.startsWith(unsaved));
    QVERIFY(pending[0].when.secsTo(QDateTime::currentDateTimeUtc()) < 120);

    const auto session = restore(pending[0]);
    QVERIFY(session);
    QCOMPARE((*session)->path(), pending[0].path);
    QCOMPARE((*session)->text(), pending[0].text);
    QCOMPARE((*session)->caret(), 5);
    QVERIFY((*session)->isModified());
    QCOMPARE((*session)->onDisk(), DocumentSession::OnDisk::Same);
    if (untitled) {
        QVERIFY((*session)->saveAs(path));
        QCOMPARE(tests::bytesOf(path), unsaved.toUtf8());
        return;
    }
    QCOMPARE((*session)->undoTitle(), u"Recovered text"_s);
    (*session)->undo();
    QCOMPARE(encode((*session)->text(), (*session)->snapshot()->encoding), bytes);
    (*session)->redo();
    QVERIFY((*session)->save());
    QVERIFY(tests::bytesOf(path).startsWith("unsaved \u00A0 \u2029 \uFDD0 😀"));
    QVERIFY(tests::bytesOf(path).endsWith(bytes));
    QTRY_VERIFY(pendingRecoveries().empty());
}

void TestRecovery::aRunningStudioKeepsItsOwn()
{
    const auto running = start(u"-"_s);
    QCOMPARE(recoveryFiles().size(), 1);
    QVERIFY(pendingRecoveries().empty());
    QCOMPARE(recoveryFiles().size(), 1);
    ::kill(pid_t(running->processId()), SIGKILL);
    QVERIFY(running->waitForFinished(tests::patienceMs));
    const std::vector<RecoveredText> pending = pendingRecoveries();
    QCOMPARE(pending.size(), 1u);
    QVERIFY(QFile::remove(pending[0].file));
}

void TestRecovery::ownSessionsAreNotPending()
{
    const auto session = DocumentSession::create(u"one\n"_s, u"new.md"_s);
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    QTRY_COMPARE(recoveryFiles().size(), 1);
    QVERIFY(pendingRecoveries().empty());
}

void TestRecovery::aFileThatHasChangedIsNotOverwritten()
{
    const QString path = m_folder->filePath(u"a.md"_s);
    put(path, "one\n");
    killAStudioWith(path);
    put(path, "changed since\n");
    const auto pending = pendingRecoveries();
    QCOMPARE(pending.size(), 1u);
    const auto session = restore(pending[0]);
    QVERIFY(session);
    QCOMPARE((*session)->text(), unsaved + u"one\n"_s);
    QCOMPARE((*session)->onDisk(), DocumentSession::OnDisk::Changed);
    QCOMPARE((*session)->save().error().code, "file/changed-on-disk");
    QCOMPARE(tests::bytesOf(path), "changed since\n");
    QVERIFY((*session)->reload());
    QCOMPARE((*session)->text(), u"changed since\n"_s);
    (*session)->undo();
    QCOMPARE((*session)->text(), unsaved + u"one\n"_s);
}

void TestRecovery::aFileThatIsGoneComesBack()
{
    const QString path = m_folder->filePath(u"a.md"_s);
    put(path, "one\n");
    killAStudioWith(path);
    QVERIFY(QFile::remove(path));
    const auto pending = pendingRecoveries();
    QCOMPARE(pending.size(), 1u);
    const auto session = restore(pending[0]);
    QVERIFY(session);
    QCOMPARE((*session)->onDisk(), DocumentSession::OnDisk::Removed);
    QVERIFY((*session)->isModified());
    QVERIFY((*session)->save());
    QCOMPARE(tests::bytesOf(path), (unsaved + u"one\n"_s).toUtf8());
}

void TestRecovery::aFileThatIsNoTextAnyMoreIsNoObstacle()
{
    const QString path = m_folder->filePath(u"a.md"_s);
    put(path, "one\n");
    killAStudioWith(path);
    put(path, QByteArray("\0\0", 2));
    const auto pending = pendingRecoveries();
    QCOMPARE(pending.size(), 1u);
    const auto session = restore(pending[0]);
    QVERIFY(session);
    QCOMPARE((*session)->text(), unsaved + u"one\n"_s);
    QCOMPARE((*session)->onDisk(), DocumentSession::OnDisk::Changed);
    QCOMPARE((*session)->save().error().code, "file/changed-on-disk");
    QVERIFY((*session)->save(true));
    QCOMPARE(tests::bytesOf(path), (unsaved + u"one\n"_s).toUtf8());
}

void TestRecovery::whatIsOnDiskAlreadyIsNotTold()
{
    const QString path = m_folder->filePath(u"a.md"_s);
    put(path, "one\n");
    killAStudioWith(path);
    put(path, (unsaved + u"one\n"_s).toUtf8());
    QVERIFY(pendingRecoveries().empty());
    QVERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::damagedFilesAreSetAside()
{
    killAStudioWith(u"-"_s);
    const QString name = recoveryFiles().first();
    QFile file(recoveryFolder() + u'/' + name);
    QVERIFY(file.resize(file.size() - 4));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
    QVERIFY(pendingRecoveries().empty());
    QVERIFY(QFile::exists(recoveryFolder() + u'/' + name + u".damaged"_s));
    QVERIFY(pendingRecoveries().empty());
}

void TestRecovery::restoredTextIsSafeBeforeTheOldFileGoes()
{
    killAStudioWith(u"-"_s);
    const QStringList old = recoveryFiles();
    const auto pending = pendingRecoveries();
    QCOMPARE(pending.size(), 1u);
    auto session = *restore(pending[0]);
    QCOMPARE(recoveryFiles(), old);
    QTRY_VERIFY(!recoveryFiles().contains(old.first()));
    QCOMPARE(recoveryFiles().size(), 1);
    session.reset();
    QTRY_VERIFY(recoveryFiles().isEmpty());
}

void TestRecovery::whatIsKeptForTheNextStart()
{
    auto session = DocumentSession::create(u"one\n"_s, u"new.md"_s);
    session->apply(TextEdit({0, 0}, unsaved), u"Edit"_s);
    session->keepForNextStart();
    QCOMPARE(recoveryFiles().size(), 1); // at once
    session.reset();
    QCOMPARE(recoveryFiles().size(), 1);
    QFile::remove(recoveryFolder() + u'/' + recoveryFiles().first());
}

int main(int argc, char **argv)
{
    // The other studio shares the home of the test that has started it.
    if (argc > 2 && QByteArrayView(argv[1]) == "--studio") {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QGuiApplication app(argc, argv);
        QCoreApplication::setApplicationName(u"persona-test"_s);
        return beAnotherStudio(QCoreApplication::arguments().sliced(2));
    }
    return runSessionTest<TestRecovery>(argc, argv);
}

#include "TestRecovery.moc"
