#include "Finding.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

SnapshotPtr decoded(const QByteArray &bytes)
{
    const auto file = decode(bytes);
    return makeSnapshot(file->text, file->encoding, QString::fromUtf16(soulPath), 5);
}

SnapshotPtr text(const QString &body)
{
    return soul(u"# Tutor\n\n"_s + body);
}

} // namespace

class TextChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void invisibleCharactersAreShown_data()
    {
        QTest::addColumn<QString>("characters");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("zero-width space") << u"\u200B"_s << QByteArray("text/invisible");
        QTest::newRow("two") << u"\u200B\u2060"_s << QByteArray("text/invisible");
        QTest::newRow("soft hyphen") << u"\u00AD"_s << QByteArray("text/invisible");
        QTest::newRow("byte order mark") << u"\uFEFF"_s << QByteArray("text/invisible");
        QTest::newRow("joiner") << u"\u200D"_s << QByteArray("text/invisible");
        QTest::newRow("tags") << u"\U000E0041\U000E0042"_s << QByteArray("text/invisible");
        QTest::newRow("override") << u"\u202E"_s << QByteArray("text/direction");
        QTest::newRow("isolate") << u"\u2066"_s << QByteArray("text/direction");
        QTest::newRow("backspace") << u"\b"_s << QByteArray("text/control-character");
        QTest::newRow("escape") << u"\x1b"_s << QByteArray("text/control-character");
        QTest::newRow("C1") << u"\u0085"_s << QByteArray("text/control-character");
    }

    void invisibleCharactersAreShown()
    {
        QFETCH(QString, characters);
        QFETCH(QByteArray, code);
        verifyFound(*text(u"You te"_s + characters + u"ach.\n"_s),
                    {code, characters, "fix/remove-characters", text(u"You teach.\n"_s)->text});
    }

    void whatBelongsToTheScriptStays_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("flag of Scotland") << u"\U0001F3F4\U000E0067\U000E0062\U000E007F"_s;
        QTest::newRow("Persian") << u"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"_s;
        QTest::newRow("Hindi") << u"\u0915\u094D\u200D\u0937"_s;
        QTest::newRow("Hebrew with marks") << u"\u05D0\u200F abc \u200E"_s;
        QTest::newRow("no-break space") << u"3\u00A0km"_s;
        QTest::newRow("heart") << u"\u2764\uFE0F"_s;
        QTest::newRow("tab") << u"a\tb"_s;
    }

    void whatBelongsToTheScriptStays()
    {
        QFETCH(QString, words);
        verifyAbsent(*text(u"You "_s + words + u" teach.\n"_s), {});
    }

    void manyAreToldOnceInAWhile()
    {
        const SnapshotPtr snapshot = text(u"a\u200Bb "_s.repeated(1000));
        const auto findings = findingsOf(*snapshot, "text/invisible");
        QCOMPARE(findings.size(), 20u);
        const Fix &all = findings[0].fixes.at(1);
        QCOMPARE(all.title, "fix/remove-all-characters");
        verifyAbsent(*soul(all.edit.appliedTo(snapshot->text)), "text/invisible");
    }

    void badBytesAreKept()
    {
        verifyFound(*decoded("# Tutor\n\nCaf\xE9 and \xFF.\n"),
                    {"text/invalid-utf8", QString(QChar(0xDCE9)), {}, {}, Severity::Info});
        verifyAbsent(*decoded("# Tutor\n\nCaf\xC3\xA9.\n"), "text/invalid-utf8");
    }

    void lineEndsAreOfOneKind()
    {
        verifyFound(*decoded("# Tutor\r\n\r\nYou\nteach.\rWell.\n"),
                    {"text/mixed-line-ends", u"\r"_s, "fix/line-ends",
                     u"# Tutor\n\nYou\nteach.\nWell.\n"_s, Severity::Info});
        verifyAbsent(*decoded("# Tutor\r\n\r\nYou teach.\r\n"), {});
        verifyAbsent(*decoded("# Tutor\n\nYou teach.\n"), {});
    }

    void placeholdersAreLeftOver_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("place");
        QTest::newRow("bracket") << u"You are [your name here]."_s << u"[your name here]"_s;
        QTest::newRow("angle") << u"<insert a rule here>"_s << u"<insert a rule here>"_s;
        QTest::newRow("lorem") << u"Lorem ipsum dolor"_s << u"Lorem ipsum"_s;
    }

    void placeholdersAreLeftOver()
    {
        QFETCH(QString, line);
        QFETCH(QString, place);
        verifyFound(*text(line + u'\n'), {"text/placeholder", place, {}, {}, Severity::Info});
    }

    void templatesForAnswersMayHoldPlaceholders()
    {
        for (const QString &body : {u"Leave no TODO behind.\n"_s, u"Report: [file]:[line]\n"_s,
                                    u"```\nTODO: x\n[your name here]\n```\n"_s, u"{{name}}\n"_s})
            verifyAbsent(*text(body), "text/placeholder");
    }
};

QTEST_GUILESS_MAIN(TextChecksTest)
#include "TextChecksTest.moc"
