#include "session/SettledDiagnostics.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A text, an author, and a clock that goes when it is told to.
struct Desk
{
    QString text;
    SettledDiagnostics findings;
    SettledDiagnostics::Time now = 10s;
    quint64 revision = 0;

    explicit Desk(const QString &begin)
        : text(begin)
    {
        check();
    }
    /// The rule of this desk: every "bad" is wrong.
    void check()
    {
        std::vector<Diagnostic> all;
        for (qsizetype at = text.indexOf("bad"_L1); at >= 0; at = text.indexOf("bad"_L1, at + 1)) {
            qsizetype end = at;
            while (end < text.size() && text[end].isLetter())
                ++end;
            Diagnostic found;
            found.code = "test/bad";
            found.span = {at, end};
            found.revision = revision;
            all.push_back(found);
        }
        findings.found(std::move(all), LineIndex(text), now);
    }
    void write(const QString &where, const QString &what)
    {
        const qsizetype at = text.indexOf(where) + where.size();
        for (qsizetype i = 0; i < what.size(); ++i) {
            const TextEdit edit({at + i, at + i}, QString(what[i]));
            text = edit.appliedTo(text);
            findings.written(edit, ++revision, now);
            check();
            now += 50ms;
        }
    }
    void erase(const QString &what)
    {
        const qsizetype at = text.indexOf(what);
        const TextEdit edit({at, at + what.size()}, {});
        text = edit.appliedTo(text);
        findings.written(edit, ++revision, now);
        check();
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList words;
        for (const Diagnostic &diagnostic : findings.shown())
            words += text.sliced(diagnostic.span.begin, diagnostic.span.length());
        return words;
    }
};

} // namespace

/// When findings come and go while somebody writes.
class TestSettledDiagnostics : public QObject
{
    Q_OBJECT

private slots:
    void whatIsThereAtFirstIsShownAtOnce();
    void whatIsNewWaitsForThePause();
    void everyKeyBeginsThePauseAnew();
    void whatWasThereStaysWhileItsLineIsWritten();
    void whatGoesIsGoneAtOnce();
    void whatIsElsewhereComesAtOnce();
    void aSpotThatWasLeftIsElsewhere();
    void whoAsksIsShownAll();
    void findingsStayInTheirOrder();
    void whatOthersChangeIsShownAtOnce();
    void aChangeInSeveralPlacesIsNoWriting();
    void whatWaitsMovesAlong();
};

void TestSettledDiagnostics::whatIsThereAtFirstIsShownAtOnce()
{
    const Desk desk(u"a bad\nline"_s);
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
    QVERIFY(!desk.findings.due());
}

void TestSettledDiagnostics::whatIsNewWaitsForThePause()
{
    Desk desk(u"one\ntwo\n"_s);
    desk.write(u"two"_s, u" bad"_s);
    QCOMPARE(desk.shown(), QStringList());
    const auto due = desk.findings.due();
    QVERIFY(due);
    QCOMPARE(*due, desk.now - 50ms + SettledDiagnostics::pauseOfTheAuthor);
    QVERIFY(!desk.findings.settle(*due - 1ms));
    QCOMPARE(desk.shown(), QStringList());
    QVERIFY(desk.findings.settle(*due));
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
    QVERIFY(!desk.findings.due());
    QVERIFY(!desk.findings.settle(*due + 1h));
}

void TestSettledDiagnostics::everyKeyBeginsThePauseAnew()
{
    Desk desk(u"one\n"_s);
    desk.write(u"one"_s, u" bad"_s);
    const auto first = desk.findings.due();
    desk.now += 500ms;
    desk.write(u" bad"_s, u"x"_s);
    QCOMPARE(desk.shown(), QStringList());
    QVERIFY(desk.findings.due() > first);
    desk.now += 600ms;
    QVERIFY(desk.findings.settle(desk.now));
    QCOMPARE(desk.shown(), QStringList{u"badx"_s});
}

void TestSettledDiagnostics::whatWasThereStaysWhileItsLineIsWritten()
{
    Desk desk(u"one bad two\n"_s);
    desk.write(u"one"_s, u" more"_s);
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
    desk.write(u"bad"_s, u"der"_s); // its own word
    QCOMPARE(desk.shown(), QStringList{u"badder"_s});
    desk.write(u"two"_s, u" bad"_s); // another one in its line
    QCOMPARE(desk.shown(), QStringList{u"badder"_s});
}

void TestSettledDiagnostics::whatGoesIsGoneAtOnce()
{
    Desk desk(u"one bad\ntwo bad\n"_s);
    desk.erase(u"bad\ntwo"_s);
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
    desk.erase(u"bad"_s);
    QCOMPARE(desk.shown(), QStringList());
    QVERIFY(!desk.findings.due());
}

void TestSettledDiagnostics::whatIsElsewhereComesAtOnce()
{
    Desk desk(u"one\ntwo\nthree\n"_s);
    desk.write(u"two"_s, u" b"_s);
    // What is written in one line can be wrong for another.
    std::vector<Diagnostic> found(2);
    found[0].code = "test/elsewhere";
    found[0].span = {0, 3};
    found[1].code = "test/chapter";
    found[1].span = {0, desk.text.size()};
    desk.findings.found(found, LineIndex(desk.text), desk.now);
    QCOMPARE(desk.findings.shown().size(), 2u);
}

void TestSettledDiagnostics::aSpotThatWasLeftIsElsewhere()
{
    Desk desk(u"one\ntwo\n"_s);
    desk.write(u"two"_s, u" bad"_s);
    QCOMPARE(desk.shown(), QStringList());
    desk.write(u"one"_s, u" x"_s);
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
}

void TestSettledDiagnostics::whoAsksIsShownAll()
{
    Desk desk(u"one\n"_s);
    QVERIFY(!desk.findings.settle());
    desk.write(u"one"_s, u" bad"_s);
    QVERIFY(desk.findings.settle());
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
}

void TestSettledDiagnostics::findingsStayInTheirOrder()
{
    Desk desk(u"bad\none\nbad\n"_s);
    desk.write(u"one"_s, u" badly"_s);
    QCOMPARE(desk.shown(), (QStringList{u"bad"_s, u"bad"_s}));
    QVERIFY(desk.findings.settle());
    QCOMPARE(desk.shown(), (QStringList{u"bad"_s, u"badly"_s, u"bad"_s}));
}

void TestSettledDiagnostics::whatOthersChangeIsShownAtOnce()
{
    Desk desk(u"one\n"_s);
    const TextEdit edit({3, 3}, u" bad"_s);
    desk.text = edit.appliedTo(desk.text);
    desk.findings.changed(edit, ++desk.revision);
    desk.check();
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
}

void TestSettledDiagnostics::aChangeInSeveralPlacesIsNoWriting()
{
    Desk desk(u"one\ntwo\n"_s);
    TextEdit edit({3, 3}, u" bad"_s);
    QVERIFY(edit.add({7, 7}, u" bad"_s));
    desk.text = edit.appliedTo(desk.text);
    desk.findings.written(edit, ++desk.revision, desk.now);
    desk.check();
    QCOMPARE(desk.shown(), (QStringList{u"bad"_s, u"bad"_s}));
}

void TestSettledDiagnostics::whatWaitsMovesAlong()
{
    Desk desk(u"one\n"_s);
    desk.write(u"one"_s, u" bad"_s);
    const TextEdit edit({0, 0}, u"zero "_s);
    desk.text = edit.appliedTo(desk.text);
    desk.findings.changed(edit, ++desk.revision);
    QVERIFY(desk.findings.settle()); // before it was checked again
    QCOMPARE(desk.shown(), QStringList{u"bad"_s});
    QCOMPARE(desk.findings.shown().front().revision, desk.revision);
}

QTEST_GUILESS_MAIN(TestSettledDiagnostics)
#include "TestSettledDiagnostics.moc"
