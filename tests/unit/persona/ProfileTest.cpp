#include "persona/Profile.h"
#include "persona/Snapshot.h"

#include "SharedFiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const Profile *profileOf(const QString &text)
{
    return matchProfile(Kind::Soul, parseOutline(text, {0, text.size()}));
}

QString withSections(const QStringList &titles, const QString &mark)
{
    QString text;
    for (const QString &title : titles)
        text += mark + u' ' + title + u"\n\nText.\n\n"_s;
    return text;
}

} // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesTitles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("comparable");
        QTest::newRow("case") << u"Core Truths"_s << u"core truths"_s;
        QTest::newRow("ampersand") << u"Voice & Style"_s << u"voice and style"_s;
        QTest::newRow("tight ampersand") << u"Voice&Style"_s << u"voice and style"_s;
        QTest::newRow("emphasis") << u"**Avoid**"_s << u"avoid"_s;
        QTest::newRow("picture") << u"\U0001F3AF Boundaries:"_s << u"boundaries"_s;
        QTest::newRow("apostrophe") << u"Don’ts"_s << u"donts"_s;
        QTest::newRow("numbered") << u"1. Identity"_s << u"1 identity"_s;
        QTest::newRow("nothing") << u"***"_s << u""_s;
    }

    void comparesTitles()
    {
        QFETCH(QString, title);
        QFETCH(QString, comparable);
        QCOMPARE(comparableTitle(title), comparable);
    }

    void findsASectionByTitleBeforeAlias()
    {
        const Profile *catalog = findProfile(u"catalog");
        QVERIFY(catalog);
        QCOMPARE(catalog->find(u"voice AND style")->title, u"Voice & Style"_s);
        QCOMPARE(catalog->find(u"Core Truths")->title, u"Principles"_s);
        QVERIFY(!catalog->find(u"Pets"));
        QVERIFY(!catalog->find(u""));
        for (const Profile &profile : profiles()) {
            QVERIFY(!profile.sections.empty());
            for (const ProfileSection &section : profile.sections)
                QCOMPARE(profile.find(section.title), &section);
        }
    }

    void matchesTheProfileThatTheTextFollows()
    {
        const QStringList six{u"Identity"_s, u"Voice & Style"_s, u"Principles"_s,
                              u"Avoid"_s,    u"Boundaries"_s,    u"Workflow"_s};
        QCOMPARE(profileOf(withSections(six, u"#"_s))->id, u"catalog"_s);
        QCOMPARE(profileOf(u"# Title\n\n"_s + withSections(six, u"##"_s))->id, u"catalog"_s);
        const QStringList claw{u"Core Truths"_s, u"Boundaries"_s, u"Vibe"_s, u"Continuity"_s};
        QCOMPARE(profileOf(u"# SOUL.md\n\n"_s + withSections(claw, u"##"_s))->id, u"openclaw"_s);
        // Without one of its six it still reads as a catalog's soul, though OpenClaw's fit by alias.
        for (const QString &missing : six) {
            QStringList five = six;
            five.removeOne(missing);
            QCOMPARE(profileOf(withSections(five, u"#"_s))->id, u"catalog"_s);
        }
        QCOMPARE(profileOf(withSections({u"Pets"_s, u"Food"_s}, u"##"_s)), nullptr);
        QCOMPARE(profileOf(QString()), nullptr);
        QCOMPARE(matchProfile(Kind::Agent, Outline())->id, u"agent"_s);
    }

    void matchesRealSouls()
    {
        const QStringList files = tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("no shared/corpus/souls beside the project");
        QMap<QString, int> counts;
        for (const QString &file : files) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            const Profile *profile = matchProfile((*snapshot)->kind, (*snapshot)->outline);
            ++counts[profile ? profile->id : QString()];
        }
        qInfo() << counts;
        QVERIFY(counts.value(u"openclaw"_s) > 0);
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "ProfileTest.moc"
