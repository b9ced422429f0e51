#include "registry/PublishPlan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString soul(const QString &version, const QString &principle = u"Tests first."_s)
{
    return u"---\nslug: engineer\nname: Engineer\n"_s
           + (version.isEmpty() ? QString() : u"version: "_s + version + u'\n')
           + u"---\n\n# Identity\n\nYou build.\n\n# Principles\n\n- "_s + principle + u'\n';
}

QStringList versionsOf(const VersionPlan &plan)
{
    QStringList versions;
    for (const VersionChoice &choice : plan.choices)
        versions += choice.version;
    return versions;
}

/// After what a registry has that keeps the bytes.
PublishPreview there(const QString &version, const QByteArray &content)
{
    PublishPreview preview;
    preview.previousVersion = version;
    preview.previousContent = content;
    preview.contentDiffers = true;
    return preview;
}

VersionPlan planOf(const QString &now, const QString &previous, const QString &before)
{
    return planVersions(*makeSnapshot(now, {}), there(previous, before.toUtf8()));
}

} // namespace

class PublishPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void firstPublicationTakesWhatIsWritten()
    {
        QCOMPARE(versionsOf(planOf(soul(u"0.3.0"_s), {}, {})), QStringList{u"0.3.0"_s});
        QCOMPARE(versionsOf(planOf(soul({}), {}, {})), QStringList{u"1.0.0"_s});
        QCOMPARE(versionsOf(planOf(soul(u"soon"_s), {}, {})), QStringList{u"1.0.0"_s});
    }

    void proposesAVersion()
    {
        const QString before = soul(u"1.2.0"_s);
        const VersionPlan wording = planOf(soul(u"1.2.0"_s, u"Tests come first."_s), u"1.2.0"_s,
                                           before);
        QCOMPARE(versionsOf(wording), QStringList({u"1.2.1"_s, u"1.3.0"_s, u"2.0.0"_s}));
        QCOMPARE(wording.choice().version, u"1.2.1"_s);
        QVERIFY(wording.choice().proposed);
        const VersionPlan section = planOf(before + u"\n# Workflow\n\n1. Ask.\n"_s, u"1.2.0"_s,
                                           before);
        QCOMPARE(section.choice().version, u"1.3.0"_s);
        QCOMPARE(section.choice().bump, Bump::Minor);
        QCOMPARE(section.reasons.front().code, QByteArray("version/section-added"));
    }

    void whatTheAuthorWroteCounts()
    {
        const QString before = soul(u"1.2.0"_s);
        const VersionPlan minor = planOf(soul(u"1.3.0"_s, u"Other."_s), u"1.2.0"_s, before);
        QCOMPARE(minor.choice().version, u"1.3.0"_s);
        QVERIFY(minor.choice().written);
        const VersionPlan own = planOf(soul(u"1.5.0"_s, u"Other."_s), u"1.2.0"_s, before);
        QCOMPARE(versionsOf(own), QStringList({u"1.2.1"_s, u"1.3.0"_s, u"1.5.0"_s, u"2.0.0"_s}));
        QCOMPARE(own.choice().version, u"1.5.0"_s);
        QVERIFY(own.choice().written);
    }

    void aLowerWrittenVersionDoesNot()
    {
        const VersionPlan plan = planOf(soul(u"1.0.0"_s, u"Other."_s), u"1.2.0"_s,
                                        soul(u"1.2.0"_s));
        QCOMPARE(versionsOf(plan), QStringList({u"1.2.1"_s, u"1.3.0"_s, u"2.0.0"_s}));
        QCOMPARE(plan.choice().version, u"1.2.1"_s);
    }

    void unchangedStaysWhereItIs()
    {
        const QString before = soul(u"1.2.0"_s);
        const VersionPlan plan = planOf(before, u"1.2.0"_s, before);
        QCOMPARE(versionsOf(plan), QStringList({u"1.2.0"_s, u"1.2.1"_s, u"1.3.0"_s, u"2.0.0"_s}));
        QCOMPARE(plan.choice().version, u"1.2.0"_s);
    }

    /// A change that the proposal does not count must still not go out under the old version.
    void everyChangeOfBytesNeedsAVersion()
    {
        const QString before = soul(u"1.2.0"_s);
        QString after = before;
        after.replace(u"name: Engineer\n"_s, u"name: Engineer\nstatus: draft\n"_s);
        const VersionPlan plan = planOf(after, u"1.2.0"_s, before);
        QVERIFY(plan.choice().version != u"1.2.0"_s);
        QVERIFY(!versionsOf(plan).contains(u"1.2.0"_s));
    }

    /// A catalog keeps the status beside the version: a draft is published under its own.
    void aChangeThatNoVersionStandsForNeedsNone()
    {
        PublishPreview draft = there(u"1.2.0"_s, soul(u"1.2.0"_s).toUtf8());
        draft.content = draft.previousContent;
        draft.previousContent.replace("---\n\n# I", "status: draft\n---\n\n# I");
        draft.content.replace("---\n\n# I", "status: published\n---\n\n# I");
        draft.contentDiffers = false;
        const VersionPlan plan = planVersions(*makeSnapshot(soul(u"1.2.0"_s), {}), draft);
        QCOMPARE(plan.choice().version, u"1.2.0"_s);
        QVERIFY(!plan.choice().proposed);
    }

    void prereleasesLeadToTheirRelease()
    {
        const VersionPlan plan = planOf(soul(u"2.0.0-rc.1"_s, u"Other."_s), u"2.0.0-rc.1"_s,
                                        soul(u"2.0.0-rc.1"_s));
        QCOMPARE(versionsOf(plan).first(), u"2.0.0"_s);
        QCOMPARE(QStringList(versionsOf(plan)).removeDuplicates(), 0);
    }

    void aPersonaThatCannotBeReadIsStillOffered()
    {
        const SnapshotPtr now = makeSnapshot(soul(u"1.0.0"_s), {});
        for (const QByteArray &content : {QByteArray("\0binary", 7), QByteArray()})
            QCOMPARE(planVersions(*now, there(u"1.0.0"_s, content)).choice().version, u"1.0.1"_s);
    }

    void theVersionGoesIntoTheText()
    {
        const SnapshotPtr snapshot = makeSnapshot(soul(u"1.2.0"_s), {});
        const Result<SnapshotPtr> raised = withVersion(snapshot, u"1.3.0"_s);
        QVERIFY(raised.has_value());
        QCOMPARE((*raised)->text, soul(u"1.3.0"_s));
        QCOMPARE(withVersion(snapshot, u"1.2.0"_s)->get(), snapshot.get());
    }

    void agentsAndPlainSoulsKeepTheirText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("agent") << u"---\nname: a\ndescription: b\ntools: Read\n---\n\nDo.\n"_s
                               << false;
        QTest::newRow("agent with a version")
            << u"---\nname: a\ndescription: b\ntools: Read\nversion: 1.0.0\n---\n\nDo.\n"_s << true;
        QTest::newRow("soul without frontmatter") << u"# Juniper\n\n## Vibe\n\nCalm.\n"_s << false;
        QTest::newRow("soul") << soul({}) << true;
    }

    void agentsAndPlainSoulsKeepTheirText()
    {
        QFETCH(QString, text);
        QFETCH(bool, keeps);
        const SnapshotPtr snapshot = makeSnapshot(text, {});
        QCOMPARE(keepsVersion(*snapshot), keeps);
        QCOMPARE((*withVersion(snapshot, u"3.1.4"_s))->text.contains(u"3.1.4"_s), keeps);
    }

    void readinessTellsErrorsAndSecrets()
    {
        const Readiness fine = readinessOf(*makeSnapshot(soul(u"1.0.0"_s), {}));
        QVERIFY(fine.secrets.empty());
        const QString secret = u"ghp_"_s + u"a8Kd93mQzR7tYp2LxW5vBn4GhJ6sCf1EoUiT"_s;
        const QString text = u"---\nname: [\n---\n\nUse "_s + secret + u"\n"_s;
        const Readiness bad = readinessOf(*makeSnapshot(text, {}));
        QVERIFY(!bad.errors.empty());
        QCOMPARE(bad.secrets.size(), size_t(1));
        QCOMPARE(text.sliced(bad.secrets[0].begin, bad.secrets[0].length()), secret);
    }

    void readinessFollowsTheConfigurationOfTheFolder()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"soul.md"_s);
        const QString text = soul(u"1.0.0"_s) + u"\n## Empty\n"_s;
        const auto hasWarning = [&] {
            const Readiness readiness = readinessOf(*makeSnapshot(text, {}, path));
            return std::ranges::any_of(readiness.warnings, [](const Diagnostic &warning) {
                return warning.code == "section/empty";
            });
        };
        QVERIFY(!hasWarning());
        QFile file(folder.filePath(u".persona.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rules:\n  section/empty: warning\n");
        file.close();
        QVERIFY(hasWarning());
    }
};

QTEST_APPLESS_MAIN(PublishPlanTest)
#include "PublishPlanTest.moc"
