#include "format/Reading.h"
#include "ReadingCases.h"
#include "format/Frontmatter.h"
#include "format/Yaml.h"
#include "text/FileText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

Reading readingOf(const QByteArray &bytes)
{
    const Result<FileText> file = decode(bytes);
    return readAsLoader(file->text, parseFrontmatter(file->text), file->encoding.lineEnd);
}

QByteArray stateOf(const Reading &reading)
{
    switch (reading.state) {
    case ReadingState::None: return "none";
    case ReadingState::Strict: return "strict";
    case ReadingState::Repaired: return "repaired";
    case ReadingState::Rejected: break;
    }
    return "rejected";
}

QByteArray jsonOf(const Value &value)
{
    return QJsonDocument(value.toJson().toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

/// How the agent loader was measured to read, sentence by sentence.
class ReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("state");
        const auto row = [](const char *name, const QByteArray &bytes, const char *state) {
            QTest::newRow(name) << bytes << QByteArray(state);
        };
        row("the first byte", "---\na: b\n---\nx\n", "strict");
        row("a byte order mark", "\xEF\xBB\xBF---\na: b\n---\nx\n", "strict");
        row("a blank line first", "\n---\na: b\n---\n", "none");
        row("a space first", " ---\na: b\n---\n", "none");
        row("a word first", "x\n---\na: b\n---\n", "none");
        row("four dashes", "----\na: b\n---\n", "none");
        row("two dashes", "--\na: b\n---\n", "none");
        row("text behind the dashes", "--- x\na: b\n---\n", "none");
        row("spaces behind the fences", "---  \na: b\n---\t \nx\n", "strict");
        row("dots do not close", "---\na: b\n...\nx\n", "none");
        row("never closed", "---\na: b\nx\n", "none");
        row("closed by more than three dashes", "---\na: b\n------\n\nx\n", "none");
        row("dashes in mid-line", "---\na: x---y\nb: [\n---\n", "strict");
        row("dashes at the end of a line", "---\na: x ---\nb: [\n---\n", "strict");
        row("CR LF", "---\r\na: b\r\n---\r\nx\r\n", "strict");
        row("CR LF and a repair", "---\r\na: b: c\r\n---\r\nx\r\n", "repaired");
        row("CR only", "---\ra: b\r---\rx\r", "none");
        row("no last line end", "---\na: b\n---", "strict");
        row("nothing in it", "---\n---\n", "strict");
        row("only a comment in it", "---\n# a\n---\n", "strict");
        row("empty", "", "none");
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QTEST(stateOf(readingOf(bytes)), "state");
    }

    void contents_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QByteArray>("values");
        for (const Case &one : readingCases())
            QTest::newRow(one.name)
                << one.content << QByteArray(one.state) << QByteArray(one.values);
    }
    void contents()
    {
        QFETCH(QByteArray, content);
        const Reading reading = readingOf("---\n" + content + "---\n\nbody\n");
        QTEST(stateOf(reading), "state");
        QTEST(jsonOf(reading.values), "values");
        QCOMPARE(reading.reason.has_value(), reading.state == ReadingState::Repaired
                                                 || reading.state == ReadingState::Rejected);
        if (reading.reason) {
            QVERIFY(reading.reason->span.begin >= 4);
            QVERIFY(reading.reason->span.end <= 4 + content.size() + 4);
        }
    }

    void repairedTellsWhatTheRepairMade()
    {
        const Reading reading = readingOf("---\na: b: c\nd: [e]\nf: g # h\n---\n");
        QCOMPARE(jsonOf(reading.repaired), "{\"a\":\"b: c\",\"f\":\"g # h\"}");
    }

    void thePlaceIsRightBehindTabs()
    {
        const Result<Value> read = readYaml(u"a: b\n\tc: d\n\te: @f\n");
        QVERIFY(!read);
        QCOMPARE(read.error().span.begin, 15);
    }
};

QTEST_APPLESS_MAIN(ReadingTest)
#include "ReadingTest.moc"
