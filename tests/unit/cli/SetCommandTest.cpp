#include "Program.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tests;

class SetCommandTest : public QObject
{
    Q_OBJECT

    /// The text with one line in another one's place.
    static QByteArray with(const QByteArray &before, const QByteArray &after)
    {
        QByteArray text = agentText;
        return text.replace(before, after);
    }

private slots:
    void changesOnlyThatField()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const Ran ran = place.run({u"set"_s, u"agents/r.md"_s, u"description=Looks at code."_s});
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.output.isEmpty() && ran.messages.isEmpty());
        QCOMPARE(place.read(u"agents/r.md"_s),
                 with("Reviews code. Use it often.", "Looks at code."));
    }

    void valuesAreJsonWhereThatIsPlain_data()
    {
        QTest::addColumn<QString>("pair");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("number") << u"maxTurns=40"_s << QByteArray("maxTurns: 40\n");
        QTest::newRow("boolean") << u"background=true"_s << QByteArray("background: true\n");
        QTest::newRow("list") << u"skills=[\"a\", \"b\"]"_s
                              << QByteArray("skills:\n  - a\n  - b\n");
        QTest::newRow("map") << u"hooks={\"Stop\": []}"_s << QByteArray("hooks:\n  Stop: []\n");
        QTest::newRow("text") << u"model=opus"_s << QByteArray("model: opus\n");
        QTest::newRow("text with a sign")
            << u"initialPrompt=a=b"_s << QByteArray("initialPrompt: a=b\n");
        QTest::newRow("null is a text") << u"memory=null"_s << QByteArray("memory: \"null\"\n");
        QTest::newRow("no number") << u"memory=010"_s << QByteArray("memory: \"010\"\n");
    }

    void valuesAreJsonWhereThatIsPlain()
    {
        QFETCH(QString, pair);
        QFETCH(QByteArray, line);
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"set"_s, u"agents/r.md"_s, pair}), 0);
        const QByteArray text = place.read(u"agents/r.md"_s);
        QVERIFY2(text.contains(QByteArray('\n' + line)), text);
    }

    void doesAllOrNothing()
    {
        // Given a file in which one field cannot be changed
        Place place;
        const QByteArray text = with("tools: Read, Grep # only these", "tools: &t Read");
        place.write(u"agents/r.md"_s, text);
        // When it is set together with others
        const Ran ran = place.run(
            {u"set"_s, u"agents/r.md"_s, u"model=opus"_s, u"tools=[\"Read\"]"_s, u"memory=user"_s});
        // Then nothing is written and the reason is said
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.messages.contains("tools"));
        QCOMPARE(place.read(u"agents/r.md"_s), text);
    }

    void printsTheResultWhenAsked()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const Ran ran = place.run({u"set"_s, u"agents/r.md"_s, u"name=x"_s, u"--stdout"_s});
        VERIFY_EXIT(ran, 0);
        QCOMPARE(ran.output, with("name: reviewer", "name: x"));
        QCOMPARE(place.read(u"agents/r.md"_s), QByteArray(agentText));
    }

    void keepsBytesLinksAndPermissions()
    {
        // Given a file with a BOM, CRLF and a byte that is no UTF-8, behind a link
        Place place;
        QByteArray text = "\xEF\xBB\xBF" + with("You review", "Caf\xE9 review");
        text.replace("\n", "\r\n");
        place.write(u"real.md"_s, text);
        const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        QVERIFY(QFile::setPermissions(place.path(u"real.md"_s), mode));
        QVERIFY(QFile::link(place.path(u"real.md"_s), place.path(u"link.md"_s)));
        // When a field is set through the link
        VERIFY_EXIT(place.run({u"set"_s, u"link.md"_s, u"name=x"_s}), 0);
        // Then only its value has changed, and the link is a link
        QByteArray expected = text;
        QCOMPARE(place.read(u"real.md"_s), expected.replace("name: reviewer", "name: x"));
        QVERIFY(QFileInfo(place.path(u"link.md"_s)).isSymLink());
        QCOMPARE(QFileInfo(place.path(u"real.md"_s)).permissions()
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
                 QFile::Permissions(QFile::ReadGroup));
    }

    void nothingNewIsNotWritten()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const QFileInfo before(place.path(u"agents/r.md"_s));
        const QDateTime time = before.lastModified();
        VERIFY_EXIT(place.run({u"set"_s, u"agents/r.md"_s, u"name=reviewer"_s}), 0);
        QCOMPARE(QFileInfo(before.filePath()).lastModified(), time);
    }

    void removesFields()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"unset"_s, u"agents/r.md"_s, u"tools"_s, u"nothing"_s}), 0);
        QCOMPARE(place.read(u"agents/r.md"_s), with("tools: Read, Grep # only these\n", ""));
    }

    void aTextWithoutFrontmatterGetsOne()
    {
        Place place;
        place.write(u"agents/r.md"_s, "You.\n");
        VERIFY_EXIT(place.run({u"set"_s, u"agents/r.md"_s, u"name=r"_s}), 0);
        QCOMPARE(place.read(u"agents/r.md"_s), "---\nname: r\n---\n\nYou.\n");
    }

    void wrongWordsAreNoReasonToWrite()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const QString file = u"agents/r.md"_s;
        VERIFY_EXIT(place.run({u"set"_s}), 2);
        VERIFY_EXIT(place.run({u"set"_s, file}), 2);
        VERIFY_EXIT(place.run({u"set"_s, file, u"name"_s}), 2);
        VERIFY_EXIT(place.run({u"set"_s, file, u"=x"_s}), 2);
        VERIFY_EXIT(place.run({u"set"_s, file, u"name=x"_s, u"--frob"_s}), 2);
        VERIFY_EXIT(place.run({u"unset"_s, file}), 2);
        VERIFY_EXIT(place.run({u"set"_s, u"absent.md"_s, u"name=x"_s}), 3);
        QCOMPARE(place.read(file), QByteArray(agentText));
    }
};

QTEST_GUILESS_MAIN(SetCommandTest)
#include "SetCommandTest.moc"
