#include "session/DocumentSession.h"
#include "session/Recovery.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// What happens, in which order, and how long after the key (in ns).
struct Events
{
    void add(const QString &name)
    {
        names += name;
        times += clock.isValid() ? clock.nsecsElapsed() : 0;
    }
    [[nodiscard]] qint64 timeOf(const QString &name) const { return times[names.indexOf(name)]; }

    QStringList names;
    QList<qint64> times;
    QElapsedTimer clock;
};

class Editor : public QPlainTextEdit
{
public:
    explicit Editor(Events &events)
        : m_events(events)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPlainTextEdit::paintEvent(event);
        m_events.add(u"painted"_s);
    }

private:
    Events &m_events;
};

const QByteArray reviewer = "---\r\n"
                            "name: reviewer  # short\r\n"
                            "description: 'Reviews code.'\r\n"
                            "tools: [Read, Wrte]\r\n"
                            "model: sonnet\r\n"
                            "---\r\n"
                            "\r\n"
                            "You review.\xFF\r\n"
                            "\r\n"
                            "## Focus\r\n"
                            "\r\n"
                            "- one\r\n";

} // namespace

/// A writer edits a persona in form and text, and other programs do what they do.
class TestEditingFeature : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void formAndTextShareOneHistory();
    void aFormEditTouchesItsLineOnly();
    void aFieldTypedLetterByLetterIsOneStep();
    void aProblemIsFixedAndTheFixUndone();
    void theKeyIsSeenBeforeTheTextIsRead();
    void bytesThatAreNoTextSurviveEditing();
    void anotherProgramSavesTheFile();
    void anotherProgramSavesTheFileWhileTheWriterHasChanges();
    void theProgramIsKilled();

private:
    // Given
    void givenTheOpenFile(const QByteArray &bytes = reviewer);
    // When
    void whenTheWriterTypes(const QString &text, const QString &behind);
    void whenTheFormSets(const QString &key, const Value &value, const QString &mergeKey = {});
    void whenTheWriterSaves();
    void whenAnotherProgramWrites(const QByteArray &bytes);
    void whenTheProblemsAreKnown();
    // Then
    [[nodiscard]] QByteArray bytesOnDisk() const;
    [[nodiscard]] QByteArray bytesInMemory() const;
    [[nodiscard]] static QByteArray with(QByteArray bytes, const QByteArray &before,
                                         const QByteArray &after);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<Editor> m_editor;
    Events m_events;
};

void TestEditingFeature::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"reviewer.md"_s);
    m_events = {};
}

void TestEditingFeature::cleanup()
{
    m_editor.reset();
    m_session.reset();
}

void TestEditingFeature::givenTheOpenFile(const QByteArray &bytes)
{
    whenAnotherProgramWrites(bytes);
    m_session = *DocumentSession::open(m_path);
    m_session->document()->setDocumentLayout(new QPlainTextDocumentLayout(m_session->document()));
    m_editor = std::make_unique<Editor>(m_events);
    m_editor->setDocument(m_session->document());
    m_editor->resize(500, 400);
    m_editor->show();
    QVERIFY(tests::waitForExposed(m_editor.get()));
    QSignalSpy read(m_session.get(), &DocumentSession::diagnosticsChanged);
    if (m_session->diagnostics().empty())
        QTRY_VERIFY(!read.isEmpty());
    connect(m_session.get(), &DocumentSession::snapshotChanged, this,
            [this] { m_events.add(u"read"_s); });
    connect(m_session.get(), &DocumentSession::diagnosticsChanged, this,
            [this] { m_events.add(u"checked"_s); });
}

void TestEditingFeature::whenTheWriterTypes(const QString &text, const QString &behind)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(int(m_session->text().indexOf(behind) + behind.size()));
    m_editor->setTextCursor(cursor);
    QTest::keyClicks(m_editor.get(), text);
}

void TestEditingFeature::whenTheFormSets(const QString &key, const Value &value,
                                         const QString &mergeKey)
{
    const auto done = m_session->setField(key, value, u"Change "_s + key, mergeKey);
    QVERIFY2(done, done ? "" : done.error().code.constData());
}

void TestEditingFeature::whenTheWriterSaves()
{
    const auto saved = m_session->save();
    QVERIFY2(saved, saved ? "" : saved.error().code.constData());
}

void TestEditingFeature::whenAnotherProgramWrites(const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestEditingFeature::whenTheProblemsAreKnown()
{
    QSignalSpy checked(m_session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_VERIFY(!checked.isEmpty());
}

QByteArray TestEditingFeature::bytesOnDisk() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TestEditingFeature::bytesInMemory() const
{
    const SnapshotPtr now = m_session->snapshot();
    return encode(now->text, now->encoding);
}

QByteArray TestEditingFeature::with(QByteArray bytes, const QByteArray &before,
                                    const QByteArray &after)
{
    return bytes.replace(before, after);
}

void TestEditingFeature::formAndTextShareOneHistory()
{
    givenTheOpenFile();
    whenTheWriterTypes(u" well"_s, u"You review"_s);
    whenTheFormSets(u"model"_s, Value(u"opus"_s));
    whenTheWriterTypes(u"x"_s, u"- one"_s);

    QCOMPARE(m_session->undoTitle(), u"Typing"_s);
    m_editor->undo(); // the editor's own key
    QCOMPARE(m_session->undoTitle(), u"Change model"_s);
    m_session->undo();
    QCOMPARE(bytesInMemory(), with(reviewer, "review.", "review well."));
    m_editor->undo();
    QCOMPARE(bytesInMemory(), reviewer);
    QVERIFY(!m_session->isModified());
    QVERIFY(!m_session->canUndo());
    m_session->redo();
    m_editor->redo();
    QCOMPARE(m_session->undoTitle(), u"Change model"_s);
    QCOMPARE(m_session->redoTitle(), u"Typing"_s);
}

void TestEditingFeature::aFormEditTouchesItsLineOnly()
{
    givenTheOpenFile();
    whenTheFormSets(u"model"_s, Value(u"opus"_s));
    whenTheFormSets(u"description"_s, Value(u"Reads code."_s));
    whenTheFormSets(u"name"_s, Value(u"reader"_s));
    whenTheWriterSaves();
    QByteArray expected = with(reviewer, "sonnet", "opus");
    expected = with(expected, "'Reviews code.'", "'Reads code.'");
    expected = with(expected, "name: reviewer  # short", "name: reader  # short");
    QCOMPARE(bytesOnDisk(), expected);
}

void TestEditingFeature::aFieldTypedLetterByLetterIsOneStep()
{
    givenTheOpenFile();
    for (int i = 1; i <= 6; ++i)
        whenTheFormSets(u"name"_s, Value(u"writer"_s.first(i)), u"field/name"_s);
    QVERIFY(m_session->text().contains(u"name: writer  # short\n"_s));
    m_session->undo();
    QCOMPARE(bytesInMemory(), reviewer);
    QVERIFY(!m_session->canUndo());
}

void TestEditingFeature::aProblemIsFixedAndTheFixUndone()
{
    givenTheOpenFile();
    if (m_session->diagnostics().empty())
        whenTheProblemsAreKnown();
    whenTheWriterTypes(u"x"_s, u"name: "_s); // what was found moves along
    const auto &found = m_session->diagnostics();
    const auto typo = std::ranges::find_if(
        found, [](const Diagnostic &d) { return d.code == "agent/unknown-tool"; });
    if (typo == found.end())
        QSKIP("No rule knows tools yet.");
    QCOMPARE(m_session->text().sliced(typo->span.begin, typo->span.length()), u"Wrte"_s);
    QVERIFY(!typo->fixes.empty());
    m_session->apply(typo->fixes.front().edit, u"Fix"_s);
    QCOMPARE(bytesInMemory(), with(with(reviewer, "Wrte", "Write"), "name: rev", "name: xrev"));
    m_session->undo();
    m_session->undo();
    QCOMPARE(bytesInMemory(), reviewer);
}

void TestEditingFeature::theKeyIsSeenBeforeTheTextIsRead()
{
    givenTheOpenFile();
    QCoreApplication::processEvents();
    qint64 painted = 0;
    qint64 read = 0;
    qint64 checked = 0;
    for (int i = 0; i < 20; ++i) {
        m_events = {};
        m_events.clock.start();
        whenTheWriterTypes(u"k"_s, u"You review"_s);
        QTRY_VERIFY(m_events.names.contains(u"checked"_s));
        QTRY_VERIFY(m_events.names.contains(u"painted"_s));
        QVERIFY2(m_events.names.indexOf(u"painted"_s) < m_events.names.indexOf(u"read"_s),
                 qPrintable(m_events.names.join(u' ')));
        QCOMPARE(m_events.names.count(u"read"_s), 1);
        QCOMPARE(m_events.names.count(u"checked"_s), 1);
        painted += m_events.timeOf(u"painted"_s);
        read += m_events.timeOf(u"read"_s);
        checked += m_events.timeOf(u"checked"_s);
    }
    qInfo("after a key: painted in %lld us, read in %lld us, checked in %lld us", painted / 20'000,
          read / 20'000, checked / 20'000);
}

void TestEditingFeature::bytesThatAreNoTextSurviveEditing()
{
    givenTheOpenFile("---\nname: a\n---\r\nbad \xFF\xFE bytes\u2029and\r\nmixed\n");
    whenTheWriterTypes(u"good "_s, u"bad "_s);
    whenTheFormSets(u"name"_s, Value(u"b"_s));
    whenTheWriterSaves();
    QCOMPARE(bytesOnDisk(), "---\nname: b\n---\r\nbad good \xFF\xFE bytes\u2029and\r\nmixed\n");
}

void TestEditingFeature::anotherProgramSavesTheFile()
{
    givenTheOpenFile();
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    whenAnotherProgramWrites(with(reviewer, "sonnet", "haiku"));
    QTRY_COMPARE(reloaded.size(), 1);
    QCOMPARE(bytesInMemory(), with(reviewer, "sonnet", "haiku"));
    QVERIFY(!m_session->isModified());
    m_editor->undo();
    QCOMPARE(bytesInMemory(), reviewer);
    QVERIFY(m_session->isModified());
}

void TestEditingFeature::anotherProgramSavesTheFileWhileTheWriterHasChanges()
{
    givenTheOpenFile();
    whenTheWriterTypes(u" well"_s, u"You review"_s);
    QSignalSpy told(m_session.get(), &DocumentSession::onDiskChanged);
    whenAnotherProgramWrites("theirs\n");
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(m_session->save().error().code, "file/changed-on-disk");
    QCOMPARE(bytesOnDisk(), "theirs\n");
    QCOMPARE(bytesInMemory(), with(reviewer, "review.", "review well."));
    m_session->keepMine();
    whenTheWriterSaves();
    QCOMPARE(bytesOnDisk(), with(reviewer, "review.", "review well."));
}

void TestEditingFeature::theProgramIsKilled()
{
    whenAnotherProgramWrites(reviewer);
    // Given another studio with unsaved changes in this file and in a text without one
    QProcess studio;
    studio.start(QCoreApplication::applicationFilePath(), {u"--studio"_s, m_path});
    QVERIFY(studio.waitForReadyRead(tests::patienceMs));
    QCOMPARE(studio.readLine().trimmed(), "safe");
    // When it is killed
    ::kill(pid_t(studio.processId()), SIGKILL);
    QVERIFY(studio.waitForFinished(tests::patienceMs));
    QCOMPARE(bytesOnDisk(), reviewer);
    // Then both texts are there again, as they were
    const std::vector<RecoveredText> pending = pendingRecoveries();
    QCOMPARE(pending.size(), 2u);
    for (const RecoveredText &recovered : pending) {
        const auto session = restore(recovered);
        QVERIFY(session);
        QVERIFY((*session)->isModified());
        if (recovered.path.isEmpty()) {
            QCOMPARE((*session)->text(), u"# New soul\nit is\n"_s);
            QCOMPARE((*session)->displayName(), u"SOUL.md"_s);
            continue;
        }
        QVERIFY((*session)->save());
        QCOMPARE(bytesOnDisk(), with(reviewer, "sonnet", "opus"));
    }
    QTRY_VERIFY(pendingRecoveries().empty());
}

namespace {

/// Two texts with unsaved changes; says so when both are safe.
int beAnotherStudio(const QString &path)
{
    const auto file = *DocumentSession::open(path);
    const auto soul = DocumentSession::create(u"# New soul\n"_s, u"SOUL.md"_s);
    if (!file->setField(u"model"_s, Value(u"opus"_s), u"Change model"_s))
        return 1;
    soul->apply(TextEdit({11, 11}, u"it is\n"_s), u"Edit"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                           + u"/recovery"_s;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (QDir(folder).entryList({u"*.recovery"_s}).size() < 2)
            return;
        look.stop();
        std::puts("safe");
        std::fflush(stdout);
    });
    look.start(20);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const bool other = argc == 3 && QByteArrayView(argv[1]) == "--studio";
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"persona-feature"_s);
    if (other)
        return beAnotherStudio(QFile::decodeName(argv[2]));
    TestEditingFeature test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestEditingFeature.moc"
