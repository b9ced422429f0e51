#include "registry/Version.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString soul = u"---\nname: Night Clerk\nslug: night-clerk\nversion: 1.2.3\ntagline: Keeps.\n"
                     "frameworks: [hermes]\n---\n\n# Identity\n\nYou keep the desk.\n\n# Avoid\n\n"
                     "- Noise.\n\n## At night\n\n- Light.\n"_s;

QString with(const QString &what, const QString &by)
{
    QString text = soul;
    Q_ASSERT(text.contains(what));
    return text.replace(what, by);
}

} // namespace

class TestVersion : public QObject
{
    Q_OBJECT

private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        for (const QString &text : {u"0.0.0"_s, u"1.2.3"_s, u"1.0.0-rc.1"_s, u"1.0.0-0A.is-legal"_s,
                                    u"1.0.0+build.7"_s, u"1.0.0-a+b"_s, u"10.20.30"_s})
            QTest::newRow(qPrintable(text)) << text << true;
        for (const QString &text :
             {u""_s, u"1"_s, u"1.2"_s, u"v1.2.3"_s, u"1.2.3.4"_s, u"01.2.3"_s, u"1.2.3-01"_s,
              u"1.2.3-"_s, u"1.2.3+"_s, u"1.2.3 "_s, u"1.2.3\n"_s, u"99999999999999999999.0.0"_s,
              QString(u"1.2.3-"_s + QString(128, u'a')), u"latest"_s})
            QTest::newRow(qPrintable(u"not "_s + text.left(30).replace(u'\n', u"\\n"_s)))
                << text << false;
    }
    void parses()
    {
        QFETCH(QString, text);
        const auto version = Version::parse(text);
        QTEST(version.has_value(), "valid");
        if (version)
            QCOMPARE(version->toString(), text);
    }

    void ordersAsTheSpecificationDoes()
    {
        const QStringList order{
            u"0.9.9"_s,      u"1.0.0-alpha"_s,  u"1.0.0-alpha.1"_s, u"1.0.0-alpha.beta"_s,
            u"1.0.0-beta"_s, u"1.0.0-beta.2"_s, u"1.0.0-beta.11"_s, u"1.0.0-rc.1"_s,
            u"1.0.0"_s,      u"1.0.1"_s,        u"1.2.0"_s,         u"1.10.0"_s,
            u"2.0.0"_s};
        for (qsizetype a = 0; a < order.size(); ++a) {
            for (qsizetype b = 0; b < order.size(); ++b)
                QCOMPARE(compareVersions(*Version::parse(order[a]), *Version::parse(order[b])) < 0,
                         a < b);
        }
        QVERIFY(compareVersions(*Version::parse(u"1.0.0+a"), *Version::parse(u"1.0.0+b")) == 0);
    }

    void tagsHoldNoPlus()
    {
        QCOMPARE(Version::parse(u"1.0.0+build.7")->tag(), u"1.0.0_build.7"_s);
        QCOMPARE(Version::parse(u"1.0.0-rc.1")->tag(), u"1.0.0-rc.1"_s);
    }

    void bumps()
    {
        const auto next = [](const QString &version, Bump bump) {
            return bumped(*Version::parse(version), bump);
        };
        QCOMPARE(next(u"1.2.3"_s, Bump::None), u"1.2.3"_s);
        QCOMPARE(next(u"1.2.3"_s, Bump::Patch), u"1.2.4"_s);
        QCOMPARE(next(u"1.2.3"_s, Bump::Minor), u"1.3.0"_s);
        QCOMPARE(next(u"1.2.3"_s, Bump::Major), u"2.0.0"_s);
        QCOMPARE(next(u"2.0.0-rc.1"_s, Bump::Patch), u"2.0.0"_s);
        QCOMPARE(next(u"1.2.3-rc.1"_s, Bump::Minor), u"1.3.0"_s);
        QCOMPARE(next(u"1.2.0-rc.1"_s, Bump::Minor), u"1.2.0"_s);
        QCOMPARE(next(u"1.2.3+b"_s, Bump::Patch), u"1.2.4"_s);
    }

    void proposals_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("bump");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &after, const char *bump,
                            const char *version, const char *reason) {
            QTest::newRow(name) << after << QString::fromLatin1(bump)
                                << QString::fromLatin1(version) << QString::fromLatin1(reason);
        };
        row("same", soul, "none", "1.2.3", "");
        row("only the version", with(u"1.2.3"_s, u"9.9.9"_s), "none", "1.2.3", "");
        row("wording", with(u"You keep"_s, u"You guard"_s), "patch", "1.2.4", "version/wording");
        row("tagline", with(u"Keeps."_s, u"Guards."_s), "patch", "1.2.4",
            "version/field-changed tagline");
        row("new section", soul + u"\n# Workflow\n\nx\n"_s, "minor", "1.3.0",
            "version/section-added Workflow");
        row("new subsection", soul + u"\n## By day\n\nx\n"_s, "minor", "1.3.0",
            "version/section-added By day");
        row("new field", with(u"slug:"_s, u"license: MIT\nslug:"_s), "minor", "1.3.0",
            "version/field-added license");
        row("field gone", with(u"tagline: Keeps.\n"_s, {}), "minor", "1.3.0",
            "version/field-removed tagline");
        row("steering", with(u"[hermes]"_s, u"[cursor]"_s), "minor", "1.3.0",
            "version/field-changed frameworks");
        row("subsection gone", with(u"\n## At night\n\n- Light.\n"_s, {}), "minor", "1.3.0",
            "version/subsection-removed At night");
        row("section gone", with(u"# Identity\n\nYou keep the desk.\n\n"_s, {}), "major", "2.0.0",
            "version/section-removed Identity");
        row("section renamed", with(u"# Avoid"_s, u"# Never"_s), "major", "2.0.0",
            "version/section-removed Avoid");
        row("title's case", with(u"# Avoid"_s, u"# AVOID"_s), "patch", "1.2.4", "version/wording");
        row("name", with(u"name: Night Clerk"_s, u"name: Day Clerk"_s), "major", "2.0.0",
            "version/field-changed name");
        row("slug", with(u"slug: night-clerk"_s, u"slug: clerk"_s), "major", "2.0.0",
            "version/field-changed slug");
    }
    void proposals()
    {
        QFETCH(QString, after);
        const VersionProposal proposal = proposeVersion(soul, after);
        QTEST(QString(bumpId(proposal.bump)), "bump");
        QTEST(proposal.version, "version");
        QFETCH(QString, reason);
        QStringList reasons;
        for (const Error &found : proposal.reasons)
            reasons += QString(QString::fromLatin1(found.code) + u' ' + found.arguments.join(u' '))
                           .trimmed();
        QVERIFY2(reason.isEmpty() ? reasons.isEmpty() : reasons.contains(reason),
                 qPrintable(reasons.join(u", "_s)));
    }

    void firstVersion()
    {
        const VersionProposal proposal = proposeVersion(u"# A\n\nx\n"_s, u"# A\n\ny\n"_s);
        QCOMPARE(proposal.version, u"1.0.0"_s);
    }

    void otherKindIsMajor()
    {
        const SnapshotPtr before = makeSnapshot(u"You help.\n"_s, {}, u"/x/SOUL.md"_s);
        const SnapshotPtr after = makeSnapshot(u"---\nname: x\ndescription: y\n---\nYou help.\n"_s,
                                               {}, u"/x/agents/x.md"_s);
        const VersionProposal proposal = proposeVersion(*before, *after, u"0.4.0"_s);
        QCOMPARE(proposal.bump, Bump::Major);
        QCOMPARE(proposal.version, u"1.0.0"_s);
        QCOMPARE(proposal.reasons.front().code, "version/kind-changed");
    }
};

QTEST_GUILESS_MAIN(TestVersion)
#include "TestVersion.moc"
