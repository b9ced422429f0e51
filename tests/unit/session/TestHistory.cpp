#include "SessionTest.h"

#include "format/PlanSection.h"
#include "persona/Schema.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews code.\nmodel: sonnet\n---\n"
                      "# Role\n\nYou review.\n\n## Focus\n\n- one\n- two\n"_s;

} // namespace

/// The one history of form and text.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void aFieldIsOneStepWithItsTitle();
    void typingIsAStepOfItsOwn();
    void typingBehindAnInsertionIsAStepOfItsOwn();
    void editsWithOneKeyAreOneStep();
    void nothingMergesAcrossOtherChanges();
    void mergedStepsSurviveASave();
    void redoKeepsItsTitleAndANewEditEndsIt();
    void undoGoesToTheChange();
    void anEditOfSeveralPlacesIsOneStep();
    void undoLeadsBackToTheBytes_data();
    void undoLeadsBackToTheBytes();
};

void TestHistory::aFieldIsOneStepWithItsTitle()
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

void TestHistory::typingIsAStepOfItsOwn()
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

void TestHistory::typingBehindAnInsertionIsAStepOfItsOwn()
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

void TestHistory::editsWithOneKeyAreOneStep()
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

void TestHistory::nothingMergesAcrossOtherChanges()
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

void TestHistory::mergedStepsSurviveASave()
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

void TestHistory::redoKeepsItsTitleAndANewEditEndsIt()
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

void TestHistory::undoGoesToTheChange()
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

void TestHistory::anEditOfSeveralPlacesIsOneStep()
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

void TestHistory::undoLeadsBackToTheBytes_data()
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

void TestHistory::undoLeadsBackToTheBytes()
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
        case 5: session.undo(); break;
        default: session.redo(); break;
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

int main(int argc, char **argv)
{
    return runSessionTest<TestHistory>(argc, argv);
}

#include "TestHistory.moc"
