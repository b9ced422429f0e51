#include "SharedFiles.h"
#include "text/CommonEnds.h"
#include "text/FileText.h"
#include "text/LineIndex.h"
#include "text/TextEdit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void editsAreSortedAndDisjoint()
    {
        TextEdit edit;
        QVERIFY(edit.add({4, 6}, u"X"_s));
        QVERIFY(edit.add({0, 1}, u"Y"_s));
        QVERIFY(!edit.add({5, 7}, u"Z"_s));
        QVERIFY(!edit.add({3, 5}, u"Z"_s));
        QVERIFY(edit.add({6, 6}, u"!"_s));
        QCOMPARE(edit.appliedTo(u"abcdefgh"_s), u"YbcdX!gh"_s);
    }

    void betweenLeadsFromOneTextToTheOther()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            QString before;
            for (int i = 0; i < 40; ++i)
                before += QChar(u'a' + random.bounded(26));
            TextEdit edit;
            for (int i = 0; i < 5; ++i) {
                const qsizetype begin = random.bounded(40);
                const qsizetype end = std::min<qsizetype>(40, begin + random.bounded(5));
                edit.add({begin, end}, QString(random.bounded(4), u'+'));
            }
            const QString after = edit.appliedTo(before);
            QCOMPARE(TextEdit::between(before, after).appliedTo(before), after);
        }
    }

    void offsetsMoveWithEdits()
    {
        TextEdit edit;
        edit.add({2, 4}, u"wxyz"_s);
        edit.add({6, 6}, u"++"_s);
        QCOMPARE(edit.mapped(1), 1);
        QCOMPARE(edit.mapped(3, TextEdit::Side::Before), 2);
        QCOMPARE(edit.mapped(3, TextEdit::Side::After), 6);
        QCOMPARE(edit.mapped(6, TextEdit::Side::Before), 8);
        QCOMPARE(edit.mapped(6, TextEdit::Side::After), 10);
        QCOMPARE(edit.mapped(Span{4, 6}), (Span{6, 8}));
    }

    void commonEndsNeverOverlap()
    {
        QCOMPARE(commonEnds(u"aaa", u"aaaaa"), (CommonEnds{3, 0}));
        QCOMPARE(commonEnds(u"", u"a"), (CommonEnds{}));
        QCOMPARE(commonEnds(u"abXcd", u"abcd"), (CommonEnds{2, 2}));
        // Longer than what is compared at once, with a change at every place of it.
        QString before(5000, u'a');
        for (qsizetype at = 0; at < before.size(); at += 97) {
            QString after = before;
            after[at] = u'b';
            QCOMPARE(commonEnds(before, after), (CommonEnds{at, before.size() - at - 1}));
            after.insert(at, u"cc"_s);
            QCOMPARE(commonEnds(before, after), (CommonEnds{at, before.size() - at - 1}));
        }
    }

    void betweenKeepsSurrogatePairsTogether()
    {
        const QString before = u"a😀b"_s, after = u"a😁b"_s;
        const TextEdit edit = TextEdit::between(before, after);
        QCOMPARE(edit.replacements().front().span, (Span{1, 3}));
        QCOMPARE(edit.appliedTo(before), after);
    }

    void linesAndColumns()
    {
        const LineIndex lines(u"ab\n\nü😀c");
        QCOMPARE(lines.lineCount(), 3);
        QCOMPARE(lines.positionAt(0), (Position{1, 1}));
        QCOMPARE(lines.positionAt(3), (Position{2, 1}));
        QCOMPARE(lines.positionAt(7), (Position{3, 4}));
        QCOMPARE(lines.offsetAt({3, 4}), 7);
        QCOMPARE(lines.offsetAt({1, 99}), 2);
        QCOMPARE(lines.offsetAt({9, 1}), 8);
        QCOMPARE(utf16Length(u"ü😀c", 2), 1);
        QCOMPARE(utf16Length(u"ü😀c", 6), 3);
    }

    void bytesSurvive_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("lineEnd");
        const auto row = [](const char *name, QByteArray bytes, LineEnd lineEnd) {
            QTest::newRow(name) << bytes << int(lineEnd);
        };
        row("empty", "", LineEnd::None);
        row("only a byte order mark", "\xEF\xBB\xBF", LineEnd::None);
        row("two byte order marks",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "a\n",
            LineEnd::Lf);
        row("crlf", "a\r\nb\r\n", LineEnd::Crlf);
        row("cr", "a\rb\r", LineEnd::Cr);
        row("mixed", "a\r\nb\nc\rd", LineEnd::Mixed);
        row("no final newline", "a\nb", LineEnd::Lf);
        row("separators and blanks",
            "a\xC2\xA0"
            "b\xE2\x80\xA8"
            "c\xE2\x80\xA9"
            "d\xC2\x85\n",
            LineEnd::Lf);
        row("noncharacters", "\xEF\xB7\x90\xEF\xBF\xBE\n", LineEnd::Lf);
        row("bad bytes", "caf\xE9 \xFF\xFE ok\n", LineEnd::Lf);
        row("bad byte before a mark", "\xFF\xEF\xBB\xBFx\n", LineEnd::Lf);
        row("overlong and surrogates", "\xC0\x80 \xED\xA0\x80 \xF4\x90\x80\x80 \xE2\x82\n",
            LineEnd::Lf);
        row("bad bytes with crlf", "\x80\r\n\xBF\r\n", LineEnd::Crlf);
    }
    void bytesSurvive()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, lineEnd);
        const Result<FileText> file = decode(bytes);
        QVERIFY(file);
        QCOMPARE(int(file->encoding.lineEnd), lineEnd);
        QCOMPARE(encode(file->text, file->encoding), bytes);
        QCOMPARE(QString::fromUtf8(toValidUtf8(file->text).prepend('x')).size() - 1,
                 file->text.size());
    }

    void randomBytesSurvive()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes;
            for (int i = 0; i < 60; ++i)
                bytes += char(1 + random.bounded(255));
            const Result<FileText> file = decode(bytes);
            QVERIFY(file);
            QCOMPARE(encode(file->text, file->encoding), bytes);
        }
    }

    void binaryIsRefused() { QCOMPARE(decode(QByteArray("a\0b", 3)).error().code, "file/binary"); }

    void realFilesSurvive()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("the shared folder with real files is not there");
        int files = 0;
        for (const char *part : {"agents", "souls", "siblings"}) {
            for (const QString &path : tests::corpusFiles(QLatin1StringView(part))) {
                const QByteArray bytes = tests::bytesOf(path);
                const Result<FileText> file = decode(bytes);
                QVERIFY2(file, qPrintable(path));
                QVERIFY2(encode(file->text, file->encoding) == bytes, qPrintable(path));
                ++files;
            }
        }
        QVERIFY(files > 700);
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "TextTest.moc"
