#include "SessionTest.h"

#include "session/Analysis.h"
#include "session/LineEdits.h"
#include "session/RecoveryFile.h"
#include "session/TextStandIns.h"
#include "session/UndoSteps.h"

#include <QRandomGenerator>

using namespace studio;
using namespace Qt::StringLiterals;

/// The parts of a session, each alone.
class TestSessionParts : public QObject
{
    Q_OBJECT

private slots:
    void standInsKeepLengthAndMeaning_data();
    void standInsKeepLengthAndMeaning();
    void carriageReturnIsShownAsItsSymbol();
    void aStandInNeverOccursInTheText();
    void laterCharactersGetStandInsToo();
    void aTextOfEveryCharacterIsNotComplete();
    void nulIsReadAsReplacement();
    void lineEditsLeadFromOneTextToTheOther_data();
    void lineEditsLeadFromOneTextToTheOther();
    void lineEditsOfRandomTexts();
    void lineEditsLeaveEqualLinesAlone();
    void stepsKnowTheirTitles();
    void stepsKnowTheirEncodings();
    void findingsMoveAlong();
    void touchedFixesAreDropped();
    void packedTextsAreUnpacked_data();
    void packedTextsAreUnpacked();
    void damagedFilesAreRefused();
};

void TestSessionParts::standInsKeepLengthAndMeaning_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"a\nb\n"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("mixed line ends") << u"a\r\nb\nc\rd"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b\n\u2029"_s;
    QTest::newRow("line separator") << u"a\u2028b\n"_s;
    QTest::newRow("frame marks") << u"x\uFDD0y\uFDD1z"_s;
    QTest::newRow("no-break space") << u"a\u00A0b"_s;
    QTest::newRow("next line") << u"a\u0085b\n"_s;
    QTest::newRow("object") << u"a\uFFFCb\n"_s;
    QTest::newRow("controls") << u"a\u000Bb\u000Cc\u001Cd\u001De\tf"_s;
    QTest::newRow("astral") << u"😀\n"_s;
    QTest::newRow("bad bytes") << u"a"_s + QChar(0xDC80) + u"b"_s + QChar(0xDCFF);
    QTest::newRow("everything") << u"\r\u2029\uFDD0\uFDD1\u2028\u00A0\n"_s + QChar(0xDCC3);
}

void TestSessionParts::standInsKeepLengthAndMeaning()
{
    QFETCH(QString, text);
    TextStandIns standIns;
    QVERIFY(standIns.admit(text));
    QTextDocument document;
    document.setPlainText(standIns.toDocument(text));
    QCOMPARE(document.characterCount() - 1, text.size());
    QCOMPARE(standIns.toText(document.toRawText()), text);
}

void TestSessionParts::carriageReturnIsShownAsItsSymbol()
{
    TextStandIns standIns;
    QVERIFY(standIns.admit(u"a\r\nb\n"));
    QCOMPARE(standIns.standInFor(u'\r'), QChar(0x240D));
    QCOMPARE(standIns.toDocument(u"a\r\n"_s), u"a\u240D\n"_s);
    QVERIFY(standIns.standInFor(u'\u2029').isNull());
    QVERIFY(standIns.standInFor(u'a').isNull());
}

void TestSessionParts::aStandInNeverOccursInTheText()
{
    QString text = u"\r\u2029\u240D\n"_s;
    for (char16_t unit = 0xFDD0; unit <= 0xFDEF; ++unit)
        text += QChar(unit);
    TextStandIns standIns;
    QVERIFY(standIns.admit(text));
    for (const char16_t special : {u'\r', u'\u2029', char16_t(0xFDD0), char16_t(0xFDD1)}) {
        const QChar standIn = standIns.standInFor(QChar(special));
        QVERIFY(!standIn.isNull());
        QVERIFY(!text.contains(standIn));
    }
    QCOMPARE(standIns.toText(standIns.toDocument(text).replace(u'\n', u'\u2029')), text);
}

void TestSessionParts::laterCharactersGetStandInsToo()
{
    TextStandIns standIns;
    QVERIFY(standIns.admit(u"one \uFDD2"));
    QVERIFY(standIns.admit(u"a\u2029b", u"typed \uFDD3"));
    QVERIFY(standIns.standInFor(u'\u2029') != QChar(0xFDD2)); // was in the text before
    QVERIFY(standIns.standInFor(u'\u2029') != QChar(0xFDD3)); // is in the document
    const QChar kept = standIns.standInFor(u'\u2029');
    QVERIFY(standIns.admit(u"\r"));
    QCOMPARE(standIns.standInFor(u'\u2029'), kept);
}

void TestSessionParts::aTextOfEveryCharacterIsNotComplete()
{
    QString text;
    for (int unit = 1; unit < 0x10000; ++unit) {
        if (!QChar::isSurrogate(unit))
            text += QChar(char16_t(unit));
    }
    TextStandIns standIns;
    QVERIFY(!standIns.admit(text));
}

void TestSessionParts::nulIsReadAsReplacement()
{
    const TextStandIns standIns;
    QCOMPARE(standIns.toText(u"a"_s + QChar(u'\0') + u"b"_s), u"a\uFFFDb"_s);
}

void TestSessionParts::lineEditsLeadFromOneTextToTheOther_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("equal") << u"a\nb\n"_s << u"a\nb\n"_s;
    QTest::newRow("from nothing") << QString() << u"a\nb"_s;
    QTest::newRow("to nothing") << u"a\nb"_s << QString();
    QTest::newRow("one line") << u"a\nb\nc\n"_s << u"a\nB\nc\n"_s;
    QTest::newRow("two places") << u"a\nb\nc\nd\ne\n"_s << u"A\nb\nc\nd\nE\n"_s;
    QTest::newRow("insertion") << u"a\nc\n"_s << u"a\nb\nc\n"_s;
    QTest::newRow("removal") << u"a\nb\nc\n"_s << u"a\nc\n"_s;
    QTest::newRow("final newline added") << u"a\nb"_s << u"a\nb\n"_s;
    QTest::newRow("final newline removed") << u"a\nb\n"_s << u"a\nb"_s;
    QTest::newRow("repeated lines") << u"x\nx\nx\n"_s << u"x\nx\nx\nx\n"_s;
    QTest::newRow("nothing in common") << u"a\nb\n"_s << u"c\nd\ne"_s;
    QTest::newRow("swapped") << u"a\nb\nc\n"_s << u"c\nb\na\n"_s;
}

void TestSessionParts::lineEditsLeadFromOneTextToTheOther()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const TextEdit edit = lineEdits(before, after);
    QCOMPARE(edit.appliedTo(before), after);
    QCOMPARE(edit.isEmpty(), before == after);
}

void TestSessionParts::lineEditsOfRandomTexts()
{
    QRandomGenerator random(6);
    for (int round = 0; round < 500; ++round) {
        QStringList lines;
        for (int i = random.bounded(40); i > 0; --i)
            lines += QString::number(random.bounded(8));
        const QString before = lines.join(u'\n');
        for (int i = random.bounded(12); i > 0; --i) {
            const int at = int(random.bounded(lines.size() + 1));
            if (random.bounded(2) && at < lines.size())
                lines.removeAt(at);
            else
                lines.insert(at, QString::number(random.bounded(9)));
        }
        const QString after = lines.join(u'\n');
        QCOMPARE(lineEdits(before, after).appliedTo(before), after);
    }
    QString one;
    QString other;
    for (int i = 0; i < 3000; ++i) {
        one += u"a%1\n"_s.arg(i);
        other += u"b%1\n"_s.arg(i);
    }
    QCOMPARE(lineEdits(one, other).appliedTo(one), other);
}

void TestSessionParts::lineEditsLeaveEqualLinesAlone()
{
    const TextEdit edit = lineEdits(u"a\nb\nc\nd\ne\n"_s, u"A\nb\nc\nd\nE\n"_s);
    QCOMPARE(edit.replacements().size(), 2u);
    QCOMPARE(edit.replacements()[0].span, (Span{0, 2}));
    QCOMPARE(edit.replacements()[1].span, (Span{8, 10}));
}

void TestSessionParts::stepsKnowTheirTitles()
{
    UndoSteps steps;
    QCOMPARE(steps.undoTitle(), QString());
    steps.push(2, u"one"_s, {}, false);
    steps.push(5, u"two"_s, {}, false);
    steps.push(7, u"two"_s, {}, true);
    QCOMPARE(steps.undoTitle(), u"two"_s);
    QCOMPARE(steps.redoTitle(), QString());
    steps.moveTo(2);
    QCOMPARE(steps.undoTitle(), u"one"_s);
    QCOMPARE(steps.redoTitle(), u"two"_s);
    QVERIFY(!steps.atEnd());
    steps.moveTo(7);
    QCOMPARE(steps.undoTitle(), u"two"_s);
    steps.moveTo(0);
    QCOMPARE(steps.undoTitle(), QString());
    QCOMPARE(steps.redoTitle(), u"one"_s);
    steps.push(1, u"other"_s, {}, false);
    QCOMPARE(steps.redoTitle(), QString());
    QCOMPARE(steps.undoTitle(), u"other"_s);
}

void TestSessionParts::stepsKnowTheirEncodings()
{
    Encoding lf;
    Encoding crlf{.lineEnd = LineEnd::Crlf};
    UndoSteps steps;
    steps.setEncoding(lf);
    steps.push(1, u"typed"_s, lf, false);
    steps.push(2, u"reloaded"_s, crlf, false);
    QCOMPARE(steps.encoding(), crlf);
    steps.moveTo(1);
    QCOMPARE(steps.encoding(), lf);
    steps.moveTo(2);
    QCOMPARE(steps.encoding(), crlf);
}

namespace {

std::vector<Diagnostic> finding(Span span, const TextEdit &fix)
{
    Diagnostic diagnostic;
    diagnostic.code = "test";
    diagnostic.span = span;
    diagnostic.fixes = {Fix{.title = "fix", .arguments = {}, .edit = fix}};
    return {diagnostic};
}

} // namespace

void TestSessionParts::findingsMoveAlong()
{
    auto findings = finding({10, 14}, TextEdit({10, 14}, u"good"_s));
    moveAlong(findings, TextEdit({2, 3}, u"xyz"_s), 7);
    QCOMPARE(findings[0].span, (Span{12, 16}));
    QCOMPARE(findings[0].revision, 7u);
    QCOMPARE(findings[0].fixes.size(), 1u);
    QCOMPARE(findings[0].fixes[0].edit, TextEdit({12, 16}, u"good"_s));
    moveAlong(findings, TextEdit({30, 40}, QString()), 8);
    QCOMPARE(findings[0].span, (Span{12, 16}));
}

void TestSessionParts::touchedFixesAreDropped()
{
    auto findings = finding({10, 14}, TextEdit({10, 14}, u"good"_s));
    moveAlong(findings, TextEdit({12, 13}, u"xy"_s), 1);
    QCOMPARE(findings[0].span, (Span{10, 15}));
    QVERIFY(findings[0].fixes.empty());
}

void TestSessionParts::packedTextsAreUnpacked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("lines") << u"a\r\nb\nc\r"_s;
    QTest::newRow("odd") << u"unsaved \u2029 😀\n"_s;
    QTest::newRow("bad bytes") << u"a"_s + QChar(0xDC80) + QChar(0xD800) + QChar(0) + u"\n"_s;
}

void TestSessionParts::packedTextsAreUnpacked()
{
    QFETCH(QString, text);
    const RecoveredText packed{.file = {},
                               .path = u"/a/ü \n.md"_s,
                               .displayName = u"ü.md"_s,
                               .base = QByteArray::fromHex("00ff"),
                               .encoding = {.bom = true,
                                            .lineEnd = LineEnd::Crlf,
                                            .finalNewline = false,
                                            .validUtf8 = false},
                               .caret = text.size(),
                               .when = QDateTime::currentDateTimeUtc(),
                               .text = text};
    const auto unpacked = unpackRecovery(packRecovery(packed));
    QVERIFY(unpacked);
    QCOMPARE(unpacked->text, text);
    QCOMPARE(unpacked->path, packed.path);
    QCOMPARE(unpacked->displayName, packed.displayName);
    QCOMPARE(unpacked->base, packed.base);
    QCOMPARE(unpacked->encoding, packed.encoding);
    QCOMPARE(unpacked->caret, packed.caret);
    QCOMPARE(unpacked->when, packed.when);
}

void TestSessionParts::damagedFilesAreRefused()
{
    RecoveredText recovered;
    recovered.text = u"unsaved \u2029 😀\n"_s;
    const QByteArray good = packRecovery(recovered);
    QVERIFY(unpackRecovery(good));
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(!unpackRecovery(good.first(size)), qPrintable(QString::number(size)));
    QByteArray flipped = good;
    flipped[flipped.size() - 3] ^= 1;
    QCOMPARE(unpackRecovery(flipped).error().code, "recovery/damaged");
    QCOMPARE(unpackRecovery(good + "x").error().code, "recovery/damaged");
    QByteArray newer = good;
    newer.replace("\"version\":1", "\"version\":9");
    QCOMPARE(unpackRecovery(newer).error().code, "recovery/version");
}

int main(int argc, char **argv)
{
    return runSessionTest<TestSessionParts>(argc, argv);
}

#include "TestSessionParts.moc"
