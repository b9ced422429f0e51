#include "persona/PlanProfile.h"
#include "SharedFiles.h"
#include "format/Frontmatter.h"
#include "text/FileText.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

Outline outlineOf(const QString &text)
{
    return parseOutline(text, parseFrontmatter(text).body);
}

const Profile &catalog()
{
    return *findProfile(u"catalog");
}

const Profile &openclaw()
{
    return *findProfile(u"openclaw");
}

const QString soul = u"# SOUL.md — Ada\n"
                     "\n"
                     "A remark.\n"
                     "\n"
                     "## Vibe\n"
                     "\n"
                     "Dry.\n"
                     "\n"
                     "## Tools I like\n"
                     "\n"
                     "- vim\n"
                     "\n"
                     "## Core Truths\n"
                     "\n"
                     "**Do it.** Now.\n"
                     "\n"
                     "### Aside\n"
                     "\n"
                     "x\n"
                     "\n"
                     "## Boundaries\n"
                     "\n"
                     "- None\n"_s;

/// The lines that say something and are no headings.
QStringList bodyLines(const QString &text, const Outline &outline)
{
    QStringList said;
    qsizetype at = outline.body.begin;
    const auto take = [&](qsizetype end) {
        for (const QString &line : text.sliced(at, end - at).split(u'\n')) {
            if (!line.trimmed().isEmpty())
                said += line.trimmed();
        }
    };
    for (const Section &section : outline.sections) {
        take(section.heading.begin);
        at = section.heading.end;
    }
    take(outline.body.end);
    return said;
}

QStringList titles(const QString &text)
{
    QStringList found;
    for (const Section &section : outlineOf(text).sections)
        found += QString::number(section.level) + u' ' + section.title;
    return found;
}

} // namespace

class PlanProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void proposesByTitleAndAlias()
    {
        const ProfileSwitch proposed = proposeSwitch(outlineOf(soul), catalog());
        QStringList becomes;
        for (const SectionFate &fate : proposed.fates)
            becomes += fate.becomes;
        QCOMPARE(becomes,
                 (QStringList{u"Voice & Style"_s, QString(), u"Principles"_s, u"Boundaries"_s}));
        QCOMPARE(proposed.added, (QStringList{u"Identity"_s, u"Avoid"_s, u"Workflow"_s}));
    }

    void writesTheProfilesOrder()
    {
        ProfileSwitch wanted = proposeSwitch(outlineOf(soul), catalog());
        wanted.added = {u"Avoid"_s};
        const auto edit = planSwitch(soul, outlineOf(soul), wanted);
        QVERIFY(edit);
        const QString after = edit->appliedTo(soul);
        QCOMPARE(titles(after),
                 (QStringList{u"1 SOUL.md — Ada"_s, u"2 Voice & Style"_s, u"2 Tools I like"_s,
                              u"2 Principles"_s, u"3 Aside"_s, u"2 Avoid"_s, u"2 Boundaries"_s}));
        QVERIFY(
            after.startsWith(u"# SOUL.md — Ada\n\nA remark.\n\n## Voice & Style\n\nDry.\n\n"_s));
        QVERIFY(after.endsWith(u"## Boundaries\n\n- None\n"_s));
        QVERIFY(after.contains(u"## Avoid\n\n- Praise"_s));
    }

    void aSecondOneBecomesAPartOfTheFirst()
    {
        const Outline outline = outlineOf(soul);
        ProfileSwitch wanted = proposeSwitch(outline, openclaw());
        wanted.added.clear();
        wanted.fates[1].becomes = u"Vibe"_s;
        const auto edit = planSwitch(soul, outline, wanted);
        QVERIFY(edit);
        QCOMPARE(titles(edit->appliedTo(soul)),
                 (QStringList{u"1 SOUL.md — Ada"_s, u"2 Core Truths"_s, u"3 Aside"_s,
                              u"2 Boundaries"_s, u"2 Vibe"_s, u"3 Tools I like"_s}));
    }

    void levelsFollowTheProfile()
    {
        const QString text = u"---\nname: x\n---\n\n# Identity\n\nMe.\n\n# Avoid\n\n- a\n"_s;
        ProfileSwitch wanted = proposeSwitch(outlineOf(text), openclaw());
        wanted.fates[0].becomes = u"Core Truths"_s;
        wanted.added.clear();
        const auto edit = planSwitch(text, outlineOf(text), wanted);
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(text),
                 u"---\nname: x\n---\n\n## Core Truths\n\nMe.\n\n## Avoid\n\n- a\n"_s);
    }

    void aBodyWithoutSectionsGetsThem()
    {
        const QString text = u"You are kind.\n"_s;
        const auto edit = planSwitch(text, outlineOf(text),
                                     proposeSwitch(outlineOf(text), catalog()));
        QVERIFY(edit);
        const QString after = edit->appliedTo(text);
        QVERIFY(after.startsWith(u"You are kind.\n\n# Identity\n\n"_s));
        QCOMPARE(titles(after).size(), qsizetype(6));
    }

    void nothingToDoIsNoEdit()
    {
        const QString text = u"## Core Truths\n\na\n\n## Boundaries\n\n- b\n\n## Vibe\n\nc\n"_s;
        const auto edit = planSwitch(text, outlineOf(text),
                                     proposeSwitch(outlineOf(text), openclaw()));
        QVERIFY(edit);
        QVERIFY(edit->isEmpty());
    }

    /// Of every soul: to the other profile no line is lost and none is added but the starters.
    void noLineIsLost()
    {
        const QStringList paths = tests::corpusFiles(u"souls"_s);
        if (paths.isEmpty())
            QSKIP("there are no files of the corpus here");
        int made = 0;
        int refused = 0;
        for (const QString &path : paths) {
            const auto file = decode(tests::bytesOf(path));
            if (!file || file->text.size() > 60'000)
                continue;
            const Outline outline = outlineOf(file->text);
            for (const Profile *profile : {&catalog(), &openclaw()}) {
                ProfileSwitch wanted = proposeSwitch(outline, *profile);
                wanted.added.clear();
                const auto edit = planSwitch(file->text, outline, wanted);
                if (!edit) {
                    ++refused;
                    continue;
                }
                ++made;
                const QString after = edit->appliedTo(file->text);
                const Outline then = outlineOf(after);
                QStringList before = bodyLines(file->text, outline);
                QStringList now = bodyLines(after, then);
                before.sort();
                now.sort();
                QVERIFY2(before == now, qPrintable(path));
                QVERIFY2(outline.sections.size() == then.sections.size(), qPrintable(path));
            }
        }
        qInfo("%d changes of profile, %d refused", made, refused);
        QVERIFY(refused * 10 < made);
    }
};

QTEST_APPLESS_MAIN(PlanProfileTest)
#include "PlanProfileTest.moc"
