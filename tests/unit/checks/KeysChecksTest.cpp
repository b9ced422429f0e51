#include "Finding.h"

#include "persona/Schema.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

class KeysChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsMisspelledKeys_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("letter") << u"modle"_s << u"model"_s << QByteArray("agent/misspelled-key");
        QTest::newRow("case") << u"Model"_s << u"model"_s << QByteArray("agent/misspelled-key");
        QTest::newRow("snake case")
            << u"max_turns"_s << u"maxTurns"_s << QByteArray("agent/alias-key");
        QTest::newRow("kebab case")
            << u"permission-mode"_s << u"permissionMode"_s << QByteArray("agent/alias-key");
        QTest::newRow("another program's name")
            << u"allowed-tools"_s << u"tools"_s << QByteArray("agent/alias-key");
        QTest::newRow("British") << u"colour"_s << u"color"_s << QByteArray("agent/alias-key");
    }

    void tellsMisspelledKeys()
    {
        QFETCH(QString, written);
        QFETCH(QString, meant);
        QFETCH(QByteArray, code);
        verifyFound(*agentWith(written + u": plan\n"_s),
                    {code, written, "fix/rename-key", agentWith(meant + u": plan\n"_s)->text});
    }

    void keepsUnknownKeysAndSaysSo()
    {
        verifyFound(*agentWith(u"owner: ada\n"_s),
                    {"agent/unknown-key", u"owner"_s, {}, {}, Severity::Info});
        verifyFound(*agentWith(u"emoji: x\n"_s),
                    {"agent/ignored-key", u"emoji"_s, {}, {}, Severity::Info});
        verifyFound(*soulWith(u"downloadCount: 3\n"_s),
                    {"soul/ignored-key", u"downloadCount"_s, {}, {}, Severity::Info});
        // The right key is there: renaming would double it.
        verifyFound(*agentWith(u"model: opus\nmodle: opus\n"_s),
                    {"agent/unknown-key", u"modle"_s, {}, {}, Severity::Info});
    }

    void knowsTheFields()
    {
        for (const Kind kind : {Kind::Agent, Kind::Soul}) {
            for (const Field &field : schemaFor(kind).fields) {
                const QString line = field.key + u": x\n"_s;
                const SnapshotPtr snapshot = kind == Kind::Agent ? agentWith(line) : soulWith(line);
                for (const QByteArray rule : {"unknown-key", "misspelled-key", "ignored-key"}) {
                    verifyAbsent(*snapshot, "agent/" + rule);
                    verifyAbsent(*snapshot, "soul/" + rule);
                }
            }
        }
    }

    void theLastOfTwoKeysWins()
    {
        verifyFound(*agentWith(u"model: opus\nmodel: haiku\n"_s),
                    {"agent/duplicate-key", u"model"_s, "fix/remove-earlier",
                     agentWith(u"model: haiku\n"_s)->text});
        verifyAbsent(*agentWith(u"model: opus\n"_s), "agent/duplicate-key");
    }
};

QTEST_GUILESS_MAIN(KeysChecksTest)
#include "KeysChecksTest.moc"
