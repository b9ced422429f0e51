#include "checks/FixAll.h"

#include "SharedFiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

SnapshotPtr agent(const QString &text)
{
    return makeSnapshot(text, {}, u"/x/agents/r.md"_s);
}

} // namespace

class FixAllTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesATextAloneThatHasNothingToFix()
    {
        const SnapshotPtr snapshot = agent(u"---\nname: r\ndescription: d\n---\nYou.\n"_s);
        const FixedText fixed = fixAll(snapshot, FixSet::Safe);
        QCOMPARE(fixed.after.get(), snapshot.get());
        QCOMPARE(fixed.count, 0);
    }

    void fixesWhatAFixBringsToLight()
    {
        const FixedText fixed = fixAll(
            agent(u"---\nname: r\ndescription: Use: it\ncolor: red: x\n---\nYou.\n"_s), FixSet::All);
        QVERIFY(fixed.count >= 2);
        QVERIFY(fixed.after->reading.state == ReadingState::Strict);
    }

    void doesWhatChangesTheMeaningOnlyOnDemand()
    {
        const SnapshotPtr snapshot = agent(u"---\nname: My Agent\ndescription: d\n---\nYou.\n"_s);
        QCOMPARE(fixAll(snapshot, FixSet::Safe).after->textOf(u"name"), u"My Agent"_s);
        QCOMPARE(fixAll(snapshot, FixSet::All).after->textOf(u"name"), u"my-agent"_s);
    }

    /// Whatever the rules propose: it ends, nothing is left that it could do, and a second run
    /// changes nothing.
    void settlesOnRealFiles()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("there are no real files beside the project");
        for (const QString &file : files) {
            const auto snapshot = openSnapshot(file);
            if (!snapshot)
                continue;
            for (const FixSet set : {FixSet::Safe, FixSet::All}) {
                const FixedText fixed = fixAll(*snapshot, set);
                const FixedText again = fixAll(fixed.after, set);
                QVERIFY2(again.count == 0, qPrintable(file));
                // Never from an agent that is loaded to one that is not.
                const ReadingState before = (*snapshot)->reading.state;
                const ReadingState after = fixed.after->reading.state;
                const bool wasLoaded = before == ReadingState::Strict
                                       || before == ReadingState::Repaired;
                QVERIFY2(!wasLoaded || after == before || after == ReadingState::Strict,
                         qPrintable(file));
            }
        }
    }
};

QTEST_APPLESS_MAIN(FixAllTest)
#include "FixAllTest.moc"
