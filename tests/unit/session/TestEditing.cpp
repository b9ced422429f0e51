#include "SessionTest.h"
#include "SharedFiles.h"

#include "format/PlanSection.h"
#include "persona/Schema.h"
#include "session/DocumentSession.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews code.\nmodel: sonnet\n---\n"
                      "# Role\n\nYou review.\n\n## Focus\n\n- one\n- two\n"_s;

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// What the snapshot would write.
QByteArray bytesOf(DocumentSession &session)
{
    const SnapshotPtr now = session.snapshot();
    return encode(now->text, now->encoding);
}

void type(DocumentSession &session, int position, const QString &text)
{
    QTextCursor cursor(session.document());
    cursor.setPosition(position);
    for (const QChar unit : text)
        cursor.insertText(QString(unit));
}

} // namespace

/// The one text and its one history.
class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void positionsOfDocumentAndSnapshotAreEqual_data();
    void positionsOfDocumentAndSnapshotAreEqual();
    void aFieldIsOneStepWithItsTitle();
    void typingIsAStepOfItsOwn();
    void typingBehindAnInsertionIsAStepOfItsOwn();
    void editsWithOneKeyAreOneStep();
    void nothingMergesAcrossOtherChanges();
    void mergedStepsSurviveASave();
    void redoKeepsItsTitleAndANewEditEndsIt();
    void undoGoesToTheChange();
    void anEditOfSeveralPlacesIsOneStep();
    void carriageReturnsOnlyWhereTheFileHasThem();
    void undoLeadsBackToTheBytes_data();
    void undoLeadsBackToTheBytes();
    void revisionCountsEveryChange();
    void snapshotIsAlwaysPresent();
    void snapshotIsAnnouncedOnceATurn();
    void editingWhileBeingToldIsSeen();
    void findingsMoveUntilTheNextRun();
    void largeTextsAreReadElsewhere();
    void nothingHappensToAClosedSession();
    void anUnplannableFieldChangesNothing();
    void aTextWithoutALayoutCanBeEdited();
};

void TestEditing::positionsOfDocumentAndSnapshotAreEqual_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lf") << QByteArray("a\nb\n");
    QTest::newRow("crlf") << QByteArray("a\r\nb\r\n");
    QTest::newRow("cr") << QByteArray("a\rb\r");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd");
    QTest::newRow("no final newline") << QByteArray("a\nb");
    QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF---\nname: x\n---\n");
    QTest::newRow("only a bom") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("separators") << QByteArray("a\u00A0b\u2028c\u2029d\u0085e\n");
    QTest::newRow("frame marks") << QByteArray("a\uFDD0b\uFDD1c\uFFFCd\uFFFE\uFFFF\n");
    QTest::newRow("bad bytes") << QByteArray("a\xFF\xC3\nb\x80\xE2\x82\n");
    QTest::newRow("bad and mixed") << QByteArray("\xF0\x9F\r\n\xA4\n\r\u2029");
    QTest::newRow("astral") << QByteArray("😀 é \u0301\u200B\uFEFF\n");
    QTest::newRow("inner bom") << QByteArray("a\n\xEF\xBB\xBF""b\n");
}

void TestEditing::positionsOfDocumentAndSnapshotAreEqual()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const auto session = DocumentSession::open(write(folder, u"a.md"_s, bytes));
    QVERIFY(session);
    QCOMPARE(bytesOf(**session), bytes);
    QCOMPARE((*session)->document()->characterCount() - 1, (*session)->text().size());
    QVERIFY(!(*session)->isModified());
    QVERIFY(!(*session)->canUndo());

    // Typing in the middle and taking it back leaves every byte.
    const int middle = int((*session)->text().size() / 2);
    type(**session, middle, u"é\n"_s);
    QCOMPARE((*session)->text().sliced(middle, 2), u"é\n"_s);
    QVERIFY((*session)->isModified());
    while ((*session)->canUndo())
        (*session)->undo();
    QCOMPARE(bytesOf(**session), bytes);
    QVERIFY(!(*session)->isModified());
}

void TestEditing::aFieldIsOneStepWithItsTitle()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    QSignalSpy history(session.get(), &DocumentSession::historyChanged);
    QVERIFY(session->setField(u"model"_s, Value(u"opus"_s), u"Change model"_s));
    QCOMPARE(history.size(), 1);
    QVERIFY(session->text().contains(u"model: opus\n"_s));
    QCOMPARE(session->undoTitle(), u"Change model"_s);
    session->undo();
    QCOMPARE(session->text(), agent);
    QVERIFY(!session->canUndo());
    QCOMPARE(session->redoTitle(), u"Change model"_s);
    QVERIFY(session->removeField(u"model"_s, u"Remove model"_s));
    QVERIFY(!session->text().contains(u"model:"_s));
    QCOMPARE(session->undoTitle(), u"Remove model"_s);
    QVERIFY(session->redoTitle().isEmpty());
}

void TestEditing::typingIsAStepOfItsOwn()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    type(*session, int(agent.size()), u"abc"_s);
    QCOMPARE(session->undoTitle(), u"Typing"_s);
    QVERIFY(session->setField(u"model"_s, Value(u"opus"_s), u"Change model"_s));
    QCOMPARE(session->undoTitle(), u"Change model"_s);
    type(*session, int(session->text().size()), u"de"_s);
    QCOMPARE(session->undoTitle(), u"Typing"_s);
    session->undo();
    QCOMPARE(session->undoTitle(), u"Change model"_s);
    QCOMPARE(session->redoTitle(), u"Typing"_s);
    session->undo();
    QCOMPARE(session->text(), agent + u"abc"_s);
    session->undo();
    QCOMPARE(session->text(), agent);
    QCOMPARE(session->undoTitle(), QString());
}

void TestEditing::typingBehindAnInsertionIsAStepOfItsOwn()
{
    const auto session = DocumentSession::create(u"abc"_s, u"new.md"_s);
    session->apply(TextEdit({3, 3}, u"def"_s), u"Insert"_s);
    type(*session, 6, u"g"_s);
    QCOMPARE(session->undoTitle(), u"Typing"_s);
    session->undo();
    QCOMPARE(session->text(), u"abcdef"_s);
    session->undo();
    QCOMPARE(session->text(), u"abc"_s);
}

void TestEditing::editsWithOneKeyAreOneStep()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    for (const QString &name : {u"r"_s, u"re"_s, u"rev"_s})
        QVERIFY(session->setField(u"name"_s, Value(name), u"Change name"_s, u"field/name"_s));
    QVERIFY(session->setField(u"model"_s, Value(u"opus"_s), u"Change model"_s, u"field/model"_s));
    session->undo();
    QVERIFY(session->text().contains(u"name: rev\n"_s));
    session->undo();
    QCOMPARE(session->text(), agent);
    session->redo();
    QVERIFY(session->text().contains(u"name: rev\n"_s));
    QCOMPARE(session->undoTitle(), u"Change name"_s);
}

void TestEditing::nothingMergesAcrossOtherChanges()
{
    const auto session = DocumentSession::create(u"x"_s, u"new.md"_s);
    const auto append = [&](const QString &text) {
        const qsizetype end = session->text().size();
        session->apply(TextEdit({end, end}, text), u"Append"_s, u"key"_s);
    };
    append(u"a"_s);
    type(*session, 0, u"t"_s); // typing in between
    append(u"b"_s);
    session->undo();
    QCOMPARE(session->text(), u"txa"_s);
    append(u"c"_s); // undo in between
    session->undo();
    QCOMPARE(session->text(), u"txa"_s);
    session->redo();
    append(u"d"_s); // redo in between
    session->undo();
    QCOMPARE(session->text(), u"txac"_s);
    session->undo();
    session->undo();
    session->undo();
    QCOMPARE(session->text(), u"x"_s);
    QVERIFY(!session->canUndo());
}

void TestEditing::mergedStepsSurviveASave()
{
    const QTemporaryDir folder;
    const auto opened = DocumentSession::open(write(folder, u"a.md"_s, "x"));
    QVERIFY(opened);
    DocumentSession &session = **opened;
    session.apply(TextEdit({1, 1}, u"a"_s), u"Append"_s, u"key"_s);
    QVERIFY(session.save());
    QVERIFY(!session.isModified());
    session.apply(TextEdit({2, 2}, u"b"_s), u"Append"_s, u"key"_s);
    QVERIFY(session.isModified());
    session.undo();
    QCOMPARE(session.text(), u"x"_s);
    QVERIFY(session.isModified());
    session.redo();
    QCOMPARE(session.text(), u"xab"_s);
    QVERIFY(session.isModified());
}

void TestEditing::redoKeepsItsTitleAndANewEditEndsIt()
{
    const auto session = DocumentSession::create(u"x"_s, u"new.md"_s);
    session->apply(TextEdit({1, 1}, u"1"_s), u"One"_s);
    session->apply(TextEdit({2, 2}, u"2"_s), u"Two"_s);
    session->undo();
    session->undo();
    QCOMPARE(session->redoTitle(), u"One"_s);
    session->redo();
    QCOMPARE(session->redoTitle(), u"Two"_s);
    QCOMPARE(session->undoTitle(), u"One"_s);
    // As many commands as before, but another step.
    session->apply(TextEdit({2, 2}, u"3"_s), u"Three"_s);
    QCOMPARE(session->undoTitle(), u"Three"_s);
    QVERIFY(!session->canRedo());
    QCOMPARE(session->redoTitle(), QString());
}

void TestEditing::undoGoesToTheChange()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    QTextCursor caret(session->document());
    const int place = int(agent.indexOf(u"sonnet"_s));
    caret.movePosition(QTextCursor::End);
    QVERIFY(session->setField(u"model"_s, Value(u"opus"_s), u"Change model"_s));
    QCOMPARE(caret.position(), int(session->text().size()));
    session->undoAt(caret);
    QVERIFY2(caret.position() >= place && caret.position() <= place + 6,
             qPrintable(QString::number(caret.position())));
    session->redoAt(caret);
    QVERIFY(caret.position() >= place && caret.position() <= place + 6);
}

void TestEditing::anEditOfSeveralPlacesIsOneStep()
{
    const auto session = DocumentSession::create(u"one two three\nfour\n"_s, u"new.md"_s);
    TextEdit edit;
    QVERIFY(edit.add({0, 3}, u"ONE\nONE"_s));
    QVERIFY(edit.add({4, 7}, QString()));
    QVERIFY(edit.add({8, 8}, u"a"_s));
    QVERIFY(edit.add({8, 8}, u"b"_s));
    QVERIFY(edit.add({13, 14}, u" "_s));
    const QString before = session->text();
    QSignalSpy changes(session->document(), &QTextDocument::contentsChange);
    session->apply(edit, u"Edit"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(session->text(), edit.appliedTo(before));
    session->undo();
    QCOMPARE(session->text(), before);
    session->redo();
    QCOMPARE(session->text(), edit.appliedTo(before));
}

void TestEditing::carriageReturnsOnlyWhereTheFileHasThem()
{
    const QTemporaryDir folder;
    const auto crlf = DocumentSession::open(write(folder, u"crlf.md"_s, "a\r\nb\r\n"));
    (*crlf)->apply(TextEdit({2, 2}, u"x\r\ny\rz\n"_s), u"Insert"_s);
    QCOMPARE((*crlf)->text(), u"a\nx\ny\nz\nb\n"_s);
    QCOMPARE(bytesOf(**crlf), "a\r\nx\r\ny\r\nz\r\nb\r\n");

    const auto mixed = DocumentSession::open(write(folder, u"mixed.md"_s, "a\r\nb\n"));
    QCOMPARE((*mixed)->document()->firstBlock().text(), u"a\u240D"_s);
    (*mixed)->apply(TextEdit({3, 3}, u"x\r\n"_s), u"Insert"_s);
    QCOMPARE(bytesOf(**mixed), "a\r\nx\r\nb\n");
    // Copied out of the editor and pasted, the symbol still means what it stands for.
    type(**mixed, 0, u"p\u240D\n"_s);
    QCOMPARE(bytesOf(**mixed), "p\r\na\r\nx\r\nb\n");

    // Elsewhere it is a character like any other.
    const auto plain = DocumentSession::create(u"a\u240D\n"_s, u"new.md"_s);
    QCOMPARE(plain->text(), u"a\u240D\n"_s);
    plain->apply(TextEdit({0, 0}, u"\u2029\uFDD0"_s), u"Insert"_s);
    QCOMPARE(plain->text(), u"\u2029\uFDD0a\u240D\n"_s);
    QCOMPARE(plain->document()->blockCount(), 2);
}

void TestEditing::undoLeadsBackToTheBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("crlf") << QByteArray("---\r\nname: a\r\n---\r\n# T\r\n\r\nx\r\n") << u"a.md"_s;
    QTest::newRow("mixed") << QByteArray("---\nname: a\r\n---\n# T\r\n\nx\xFF\u2029\r\n")
                           << u"a.md"_s;
    QTest::newRow("empty") << QByteArray() << u"SOUL.md"_s;
    int chosen = 0;
    for (const QString &part : {u"agents"_s, u"souls"_s}) {
        const QStringList files = tests::corpusFiles(part);
        for (qsizetype i = 0; i < files.size(); i += std::max<qsizetype>(1, files.size() / 60)) {
            QTest::addRow("%s %d", qPrintable(part), ++chosen)
                << tests::bytesOf(files[i]) << QFileInfo(files[i]).fileName();
        }
    }
    if (!chosen)
        qWarning("The shared files are not there: only the written ones are tried.");
}

void TestEditing::undoLeadsBackToTheBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const auto opened = DocumentSession::open(write(folder, name, bytes));
    QVERIFY(opened);
    DocumentSession &session = **opened;
    QCOMPARE(bytesOf(session), bytes);
    const QString start = session.text();

    QRandomGenerator random(quint32(bytes.size()));
    const auto pick = [&](qsizetype below) { return int(random.bounded(int(below))); };
    std::vector<QString> texts{start};   // after each step that can be undone
    QString expected = start;
    int planned = 0;
    for (int round = 0; round < 40; ++round) {
        const SnapshotPtr now = session.snapshot();
        QCOMPARE(now->text, expected);
        QCOMPARE(now->revision, session.revision());
        switch (pick(7)) {
        case 0: {
            const std::vector<Field> &fields = schemaFor(now->kind).fields;
            const Field &field = fields[std::size_t(pick(qsizetype(fields.size())))];
            const Value value = pick(3) == 0 ? Value(QStringList{u"one"_s, u"two: 2"_s})
                                             : Value(u"a value: %1 #"_s.arg(round));
            planned += session.setField(field.key, value, u"Set"_s).has_value();
            break;
        }
        case 1: {
            const auto &entries = now->frontmatter.entries;
            if (!entries.empty()) {
                const QString key = entries[std::size_t(pick(qsizetype(entries.size())))].key;
                planned += session.removeField(key, u"Remove"_s).has_value();
            }
            break;
        }
        case 2: {
            const auto plan = planAddSection(now->text, now->outline, u"New %1"_s.arg(round), 2,
                                             u"- a\n- b"_s);
            if (plan) {
                session.apply(*plan, u"Add section"_s);
                ++planned;
            }
            break;
        }
        case 3: {
            const auto &sections = now->outline.sections;
            if (sections.empty())
                break;
            const auto plan = planMoveSection(now->text, now->outline,
                                              pick(qsizetype(sections.size())), -1);
            if (plan)
                session.apply(*plan, u"Move section"_s);
            break;
        }
        case 4: { // typing, with a selection now and then
            QTextCursor cursor(session.document());
            const int size = int(session.text().size());
            cursor.setPosition(pick(size + 1));
            if (pick(2))
                cursor.setPosition(std::min(size, cursor.position() + pick(20)),
                                   QTextCursor::KeepAnchor);
            cursor.insertText(u"typed\nwith \u00A0 %1"_s.arg(round));
            cursor.deletePreviousChar();
            break;
        }
        case 5:
            session.undo();
            break;
        default:
            session.redo();
            break;
        }
        expected = session.text();
        QCOMPARE(session.document()->characterCount() - 1, expected.size());
        QCOMPARE(session.canUndo(), !session.undoTitle().isEmpty());
        QCOMPARE(session.canRedo(), !session.redoTitle().isEmpty());
    }
    const QByteArray end = bytesOf(session);
    int steps = 0;
    while (session.canUndo()) {
        session.undo();
        ++steps;
    }
    QCOMPARE(session.text(), start);
    QCOMPARE(bytesOf(session), bytes);
    QVERIFY(!session.isModified());
    QVERIFY(steps > 0 || planned == 0);
    while (session.canRedo())
        session.redo();
    if (bytesOf(session) != end) // steps that were undone at the end are redone as well
        QVERIFY(session.isModified());
}

void TestEditing::revisionCountsEveryChange()
{
    const auto session = DocumentSession::create(u"abc"_s, u"new.md"_s);
    const quint64 before = session->revision();
    type(*session, 0, u"xy"_s);
    QCOMPARE(session->revision(), before + 2);
    session->apply(TextEdit({0, 1}, u"z"_s), u"Edit"_s);
    QCOMPARE(session->revision(), before + 3);
    session->undo();
    session->redo();
    QCOMPARE(session->revision(), before + 5);
    session->apply(TextEdit(), u"Nothing"_s);
    QCOMPARE(session->revision(), before + 5);
}

void TestEditing::snapshotIsAlwaysPresent()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    const SnapshotPtr first = session->snapshot();
    QCOMPARE(session->snapshot(), first);
    type(*session, 0, u"x"_s);
    QCOMPARE(session->snapshot()->text, u"x"_s + agent);
    QCOMPARE(session->snapshot()->revision, session->revision());
    QCOMPARE(first->text, agent);
}

void TestEditing::snapshotIsAnnouncedOnceATurn()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    QSignalSpy snapshots(session.get(), &DocumentSession::snapshotChanged);
    QSignalSpy findings(session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_COMPARE(findings.size(), 1); // of the text as it was opened
    QCOMPARE(snapshots.size(), 1);
    type(*session, 0, u"several keys"_s);
    QVERIFY(session->setField(u"model"_s, Value(u"opus"_s), u"Change"_s));
    const SnapshotPtr asked = session->snapshot();
    QCOMPARE(snapshots.size(), 1);
    QTRY_COMPARE(snapshots.size(), 2);
    QCOMPARE(snapshots.at(1).at(0).value<SnapshotPtr>(), asked);
    QTRY_COMPARE(findings.size(), 2);
    QCoreApplication::processEvents();
    QCOMPARE(snapshots.size(), 2);
}

void TestEditing::editingWhileBeingToldIsSeen()
{
    const auto session = DocumentSession::create(u"abc"_s, u"new.md"_s);
    bool once = true;
    connect(session->document(), &QTextDocument::contentsChange, this, [&] {
        if (std::exchange(once, false))
            QTextCursor(session->document()).insertText(u"!"_s);
    });
    type(*session, 3, u"d"_s);
    QCOMPARE(session->text(), u"!abcd"_s);
    QCOMPARE(session->snapshot()->text, u"!abcd"_s);
    while (session->canUndo())
        session->undo();
    QCOMPARE(session->text(), u"abc"_s);

    // The same from the session's own signals.
    bool again = true;
    connect(session.get(), &DocumentSession::snapshotChanged, this, [&] {
        if (std::exchange(again, false))
            session->apply(TextEdit({0, 0}, u"?"_s), u"Edit"_s);
    });
    QSignalSpy findings(session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_VERIFY(!findings.isEmpty());
    QCOMPARE(session->snapshot()->text, u"?abc"_s);
}

void TestEditing::findingsMoveUntilTheNextRun()
{
    const QString text = u"---\nname: a\ndescription: b\ntools: Wrte\n---\nbody\n"_s;
    const auto session = DocumentSession::create(text, u"new.md"_s);
    QSignalSpy findings(session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_COMPARE(findings.size(), 1);
    const std::vector<Diagnostic> before = session->diagnostics();
    if (before.empty())
        QSKIP("No rule finds anything in this text yet.");
    type(*session, 4, u"x: y\n"_s);
    const std::vector<Diagnostic> moved = session->diagnostics();
    QCOMPARE(moved.size(), before.size());
    for (std::size_t i = 0; i < moved.size(); ++i) {
        if (before[i].span.begin > 4)
            QCOMPARE(moved[i].span, before[i].span.shifted(5));
        QCOMPARE(moved[i].revision, session->revision());
    }
}

void TestEditing::largeTextsAreReadElsewhere()
{
    const auto session = DocumentSession::create(u"word\n"_s.repeated(100'000), u"new.md"_s);
    QSignalSpy snapshots(session.get(), &DocumentSession::snapshotChanged);
    QSignalSpy findings(session.get(), &DocumentSession::diagnosticsChanged);
    QTRY_COMPARE_WITH_TIMEOUT(findings.size(), 1, 20000);
    QCOMPARE(snapshots.size(), 1);
    // The text moves on while it is being read: only the last one is announced.
    type(*session, 0, u"a"_s);
    QCoreApplication::processEvents();
    type(*session, 0, u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(findings.size(), 2, 20000);
    const auto last = snapshots.last().at(0).value<SnapshotPtr>();
    QCOMPARE(last->revision, session->revision());
    QVERIFY(last->text.startsWith(u"baword"_s));
    QCOMPARE(snapshots.size(), 2);
}

void TestEditing::nothingHappensToAClosedSession()
{
    auto session = DocumentSession::create(u"word\n"_s.repeated(100'000), u"new.md"_s);
    QSignalSpy snapshots(session.get(), &DocumentSession::snapshotChanged);
    QCoreApplication::processEvents();
    session.reset();
    QTest::qWait(0);
    QCOMPARE(snapshots.size(), 0);
}

void TestEditing::anUnplannableFieldChangesNothing()
{
    const QString text = u"---\nname: &a x\nname: *a\n---\n"_s;
    const auto session = DocumentSession::create(text, u"new.md"_s);
    const auto done = session->setField(u"name"_s, Value(u"b"_s), u"Change"_s);
    QVERIFY(!done);
    QVERIFY(done.error().code.startsWith("plan/"));
    QCOMPARE(session->text(), text);
    QVERIFY(!session->canUndo());
}

void TestEditing::aTextWithoutALayoutCanBeEdited()
{
    const auto session = DocumentSession::create(agent, u"new.md"_s);
    QSignalSpy changes(session->document(), &QTextDocument::contentsChange);
    session->apply(TextEdit({0, 0}, u"x\n"_s), u"Edit"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(session->text(), u"x\n"_s + agent);
}

int main(int argc, char **argv)
{
    return runSessionTest<TestEditing>(argc, argv);
}

#include "TestEditing.moc"
