#include "Program.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

/// The result of the only file of a run with --json.
QJsonObject resultOf(const Ran &ran)
{
    return ran.object()["results"_L1][0].toObject();
}

} // namespace

class PublishCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void publishesIntoAFolder()
    {
        // Given an agent and no registry
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const QStringList words{u"publish"_s, u"agents/r.md"_s, u"--to"_s,
                                u"reg"_s,     u"--version"_s,   u"1.0.0"_s};
        // When it is published for a try
        const Ran tried = place.run(words + QStringList{u"--dry-run"_s, u"--json"_s});
        VERIFY_EXIT(tried, 0);
        QVERIFY(tried.object()["dryRun"_L1].toBool());
        QVERIFY(!QFileInfo::exists(place.path(u"reg"_s)));
        // Then publishing gives the digest that was told, once and again
        const Ran done = place.run(words);
        VERIFY_EXIT(done, 0);
        QVERIFY(done.output.contains(resultOf(tried)["digest"_L1].toString().toUtf8()));
        QVERIFY(QFileInfo::exists(place.path(u"reg/oci-layout"_s)));
        const Ran again = place.run(words + QStringList(u"--json"_s));
        VERIFY_EXIT(again, 0);
        QVERIFY(resultOf(again)["alreadyPublished"_L1].toBool());
        QCOMPARE(resultOf(again)["digest"_L1], resultOf(tried)["digest"_L1]);
        // And other content under that version is refused
        VERIFY_EXIT(place.run({u"set"_s, u"agents/r.md"_s, u"model=opus"_s}), 0);
        VERIFY_EXIT(place.run(words), 1);
    }

    void aPersonaThatNamesNoVersionGetsTheNextOne()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const QStringList words{u"publish"_s, u"agents/r.md"_s, u"--to"_s, u"reg"_s, u"--json"_s};
        const Ran first = place.run(words);
        VERIFY_EXIT(first, 0);
        QCOMPARE(resultOf(first)["version"_L1].toString(), u"1.0.0"_s);
        // The persona itself is not touched, and the next one that says something else is higher.
        QCOMPARE(place.read(u"agents/r.md"_s), QByteArray(agentText));
        VERIFY_EXIT(place.run({u"section"_s, u"agents/r.md"_s, u"add"_s, u"Limits"_s}), 0);
        const Ran second = place.run(words);
        VERIFY_EXIT(second, 0);
        QCOMPARE(resultOf(second)["version"_L1].toString(), u"1.1.0"_s);
    }

    void refusesWhatIsNotFit()
    {
        Place place;
        place.write(u"agents/bad.md"_s, "You.\n");
        const Ran bad = place.run(
            {u"publish"_s, u"agents/bad.md"_s, u"--to"_s, u"reg"_s, u"--version"_s, u"1.0.0"_s});
        VERIFY_EXIT(bad, 1);
        QVERIFY(bad.messages.contains("agent/no-frontmatter"));

        place.write(u"agents/r.md"_s, agentText);
        VERIFY_EXIT(place.run({u"publish"_s, u"agents/r.md"_s, u"--to"_s, u"reg"_s, u"--version"_s,
                               u"one"_s}),
                    1);
        VERIFY_EXIT(place.run({u"publish"_s, u"agents/r.md"_s}), 2);
        VERIFY_EXIT(place.run({u"publish"_s, u"absent.md"_s, u"--to"_s, u"reg"_s}), 3);
        VERIFY_EXIT(place.run({u"publish"_s, u"agents/r.md"_s, u"--to"_s, u"ftp://x"_s}), 4);
        VERIFY_EXIT(place.run({u"publish"_s, u"agents/r.md"_s, u"--to"_s, u"agents"_s,
                               u"--version"_s, u"1.0.0"_s}),
                    4);
        QVERIFY(!QFileInfo::exists(place.path(u"reg"_s)));
        QCOMPARE(place.read(u"agents/r.md"_s), QByteArray(agentText));
    }

    void keepsSecretsAtHome()
    {
        Place place;
        // Put together here so that no scanner takes this file for a leak.
        const QByteArray secret = QByteArray("ghp") + "_" + "R4nd0mL00k1ngT0k3nW1thTh1rtyS1xCh4r5z";
        place.write(u"agents/r.md"_s, QByteArray(agentText) + "\nUse " + secret + ".\n");
        const QStringList words{u"publish"_s, u"agents/r.md"_s, u"--to"_s,
                                u"reg"_s,     u"--version"_s,   u"1.0.0"_s};
        const Ran ran = place.run(words);
        VERIFY_EXIT(ran, 1);
        QVERIFY(ran.messages.contains("agents/r.md:19:5") && !ran.messages.contains(secret));
        VERIFY_EXIT(place.run(words + QStringList(u"--allow-secrets"_s)), 0);
    }

    void exportsToOtherPrograms()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const QJsonArray targets = place.run({u"export"_s, u"--list"_s, u"--json"_s}).array();
        QVERIFY(targets.size() >= 3);
        for (const QJsonValue &target : targets) {
            const bool takesAgents = target["kinds"_L1].toArray().contains(u"agent"_s);
            const QString id = target["id"_L1].toString();
            const QStringList words{u"export"_s, u"agents/r.md"_s, u"--to"_s,  id,
                                    u"--into"_s, u"out/"_s + id,   u"--json"_s};
            const Ran ran = place.run(words);
            VERIFY_EXIT(ran, takesAgents ? 0 : 1);
            if (!takesAgents)
                continue;
            const QJsonArray files = ran.object()["files"_L1].toArray();
            QVERIFY(!files.isEmpty());
            for (const QJsonValue &file : files)
                QVERIFY2(QFileInfo(file.toString()).isFile(), qPrintable(file.toString()));
            QVERIFY2(!ran.object()["fields"_L1].toArray().isEmpty(), qPrintable(id));
        }
    }

    void exportsNeverWriteOverOtherContent()
    {
        Place place;
        place.write(u"agents/r.md"_s, agentText);
        const QStringList words{u"export"_s,      u"agents/r.md"_s, u"--to"_s,
                                u"claude-code"_s, u"--into"_s,      u"out"_s};
        const Ran first = place.run(words);
        VERIFY_EXIT(first, 0);
        const QString file = QDir(place.path())
                                 .relativeFilePath(QString::fromUtf8(first.output.trimmed()));
        place.write(file, "mine");
        VERIFY_EXIT(place.run(words), 1);
        QCOMPARE(place.read(file), "mine");
        VERIFY_EXIT(place.run(words + QStringList(u"--force"_s)), 0);
        QVERIFY(place.read(file) != "mine");
        VERIFY_EXIT(
            place.run({u"export"_s, u"agents/r.md"_s, u"--to"_s, u"nope"_s, u"--into"_s, u"out"_s}),
            2);
        VERIFY_EXIT(place.run({u"export"_s, u"agents/r.md"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(PublishCommandTest)
#include "PublishCommandTest.moc"
