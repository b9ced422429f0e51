#include "Finding.h"

#include "persona/Profile.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

QString sections(const QStringList &titles, const QString &mark = u"##"_s)
{
    QString text;
    for (const QString &title : titles)
        text += mark + u' ' + title + u"\n\n- You do.\n- You can.\n- You will.\n\n"_s;
    return text;
}

} // namespace

class SoulChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void aCompleteSoulHasNoFindings()
    {
        verifyAbsent(*soul(u"# Tutor\n\n"_s
                           + sections({u"Identity"_s, u"Voice & Style"_s, u"Principles"_s,
                                       u"Avoid"_s, u"Boundaries"_s, u"Workflow"_s})),
                     {});
        verifyAbsent(
            *soul(u"# Tutor\n\n"_s + sections({u"Core Truths"_s, u"Boundaries"_s, u"Vibe"_s})), {});
        verifyAbsent(*soul(u"# Tutor\n\n"_s + sections({u"Pets"_s, u"Food"_s})), {});
    }

    void missingSectionsAreOffered()
    {
        const QStringList five{u"Identity"_s, u"Voice & Style"_s, u"Principles"_s, u"Boundaries"_s,
                               u"Workflow"_s};
        const SnapshotPtr snapshot = soul(u"# Tutor\n\n"_s + sections(five));
        verifyFound(*snapshot,
                    {"soul/missing-section", u"Tutor"_s, "fix/add-section", {}, Severity::Info});
        const auto findings = findingsOf(*snapshot, "soul/missing-section");
        const SnapshotPtr after = soul(findings[0].fixes[0].edit.appliedTo(snapshot->text));
        QStringList titles;
        for (const Section &section : after->outline.sections)
            titles += section.title;
        QCOMPARE(titles,
                 QStringList({u"Tutor"_s, u"Identity"_s, u"Voice & Style"_s, u"Principles"_s,
                              u"Avoid"_s, u"Boundaries"_s, u"Workflow"_s}));
        QCOMPARE(codesOf(*after), "section/starter");
    }

    void aSoulForTheCatalogShouldHaveThem()
    {
        verifyFound(*soul(u"---\nname: T\ntagline: x\n---\n\n"_s
                          + sections({u"Identity"_s, u"Voice & Style"_s, u"Principles"_s,
                                      u"Avoid"_s, u"Boundaries"_s},
                                     u"#"_s)),
                    {"soul/missing-section", u"Identity"_s, "fix/add-section"});
    }

    void nearlyRightTitlesAreTold()
    {
        const SnapshotPtr snapshot = soul(
            u"# Tutor\n\n"_s
            + sections({u"Identity"_s, u"Voice & Style"_s, u"Principels"_s, u"Avoid"_s,
                        u"Boundaries"_s, u"Workflow"_s}));
        verifyFound(*snapshot, {"soul/section-name", u"Principels"_s, "fix/rename-section"});
        verifyAbsent(*snapshot, "soul/missing-section");
    }

    void aStarterIsToBeReplaced()
    {
        const Profile *catalog = findProfile(u"catalog");
        QString text = u"# Tutor\n\n"_s;
        for (const ProfileSection &section : catalog->sections)
            text += u"## "_s + section.title + u"\n\n"_s
                    + (section.title == "Avoid"_L1 ? section.starter : u"Own."_s) + u"\n\n"_s;
        verifyFound(*soul(text), {"section/starter", u"Avoid"_s, {}, {}, Severity::Info});
    }

    void aSoulHasAName()
    {
        verifyFound(*soul(u"You teach.\nWell.\n"_s),
                    {"soul/missing-name", u"You teach."_s, {}, {}, Severity::Info});
        verifyFound(*soul(u"---\ntagline: x\n---\n\n# Pets\n\na\n\n# Food\n\nb\n"_s),
                    {"soul/missing-name", u"---"_s, "fix/set-field", {}, Severity::Info});
        verifyAbsent(*soul(u"# Tutor\n\nYou teach.\n"_s), {});
    }

    void aSoulWithFrontmatterHasATagline()
    {
        verifyFound(*soul(u"---\nname: T\n---\n\n# Pets\n\nYou like. Pets.\n"_s),
                    {"soul/missing-tagline", u"---"_s, "fix/set-field",
                     u"---\nname: T\ntagline: You like.\n---\n\n# Pets\n\nYou like. Pets.\n"_s});
        verifyAbsent(*soul(u"# Tutor\n\nYou teach.\n"_s), "soul/missing-tagline");
    }

    void longSoulsAreCutByRuntimes()
    {
        const QString head = u"# Tutor\n\n"_s;
        const SnapshotPtr fits = soul(head + QString(20000 - head.size(), u'x'));
        verifyAbsent(*fits, "soul/too-long");
        const SnapshotPtr cut = soul(head + QString(21000 - head.size(), u'x'));
        const auto findings = findingsOf(*cut, "soul/too-long");
        QCOMPARE(findings.size(), 1u);
        QCOMPARE(findings[0].span, Span(14000, 21000 - 4000));
        QCOMPARE(findings[0].arguments.value(1), u"21000"_s);
        // Characters, not UTF-16 units.
        verifyAbsent(*soul(head + u"\U0001F600"_s.repeated(19000)), "soul/too-long");
        verifyAbsent(*agentWith(u"color: red\n"_s), "soul/too-long");
    }
};

QTEST_GUILESS_MAIN(SoulChecksTest)
#include "SoulChecksTest.moc"
