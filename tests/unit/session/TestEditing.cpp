#include "SessionTest.h"

#include <QSignalSpy>
#include <QTextBlock>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews code.\nmodel: sonnet\n---\n"
                      "# Role\n\nYou review.\n\n## Focus\n\n- one\n- two\n"_s;

} // namespace

/// The text, and what is read off it.
class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void positionsOfDocumentAndSnapshotAreEqual_data();
    void positionsOfDocumentAndSnapshotAreEqual();
    void carriageReturnsOnlyWhereTheFileHasThem();
    void revisionCountsEveryChange();
    void snapshotIsAlwaysPresent();
    void snapshotIsAnnouncedOnceATurn();
    void editingWhileBeingToldIsSeen();
    void findingsMoveUntilTheNextRun();
    void largeTextsAreReadElsewhere();
    void nothingHappensToAClosedSession();
    void anUnplannableFieldChangesNothing();
    void lettersLeaveNoQuotesBehind();
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
    QTest::newRow("inner bom") << QByteArray("a\n\xEF\xBB\xBF"
                                             "b\n");
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
    QTRY_COMPARE(findings.size(), 1);
    QCOMPARE(snapshots.size(), 1);
    // The text moves on while it is being read: only the last one is announced.
    type(*session, 0, u"a"_s);
    QCoreApplication::processEvents();
    type(*session, 0, u"b"_s);
    QTRY_COMPARE(findings.size(), 2);
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

void TestEditing::lettersLeaveNoQuotesBehind()
{
    const QString before = u"---\nname: old # who\ncolor: \"red\"\n---\n"_s;
    const auto session = DocumentSession::create(before, u"a.md"_s);
    const auto type = [&](const QString &key, const QString &text) {
        // A letter at a time, and "n" alone would be read as no.
        for (qsizetype length = 1; length <= text.size(); ++length)
            QVERIFY(session->setField(key, text.first(length), u"Change"_s, u"visit/"_s + key));
    };
    type(u"name"_s, u"newname"_s);
    QCOMPARE(session->text(), QString(before).replace(u"old"_s, u"newname"_s));
    // The author's own quotes stay, and those that are needed come.
    type(u"color"_s, u"no"_s);
    type(u"color"_s, u"north"_s);
    QVERIFY(session->text().contains(u"color: \"north\"\n"_s));
    type(u"model"_s, u"y: x"_s);
    QVERIFY(session->text().contains(u"model: \"y: x\"\n"_s));
    // What was there when one comes back is the author's.
    QVERIFY(session->setField(u"model"_s, u"z"_s, u"Change"_s, u"other visit"_s));
    QVERIFY(session->setField(u"model"_s, u"zz"_s, u"Change"_s, u"other visit"_s));
    QVERIFY(session->text().contains(u"model: \"zz\"\n"_s));
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
