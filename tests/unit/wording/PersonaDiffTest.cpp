#include "wording/PersonaDiff.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

using Row = DiffRow::Kind;

namespace {

QStringList rowsOf(const QString &before, const QString &after)
{
    QStringList rows;
    for (const DiffRow &row : diffPersonas(*makeSnapshot(before, {}), *makeSnapshot(after, {}))) {
        switch (row.kind) {
        case Row::Heading: rows += u"["_s + row.text + u"]"_s; break;
        case Row::Same: rows += u"  "_s + row.text; break;
        case Row::Removed: rows += u"- "_s + row.text; break;
        case Row::Added: rows += u"+ "_s + row.text; break;
        case Row::Gap: rows += u"~"_s + row.text; break;
        }
    }
    return rows;
}

const QString soul = uR"(---
name: Senior Backend Engineer
tags: [backend, testing]
version: 1.2.0
---

# Identity

You are a senior engineer.

# Principles

- Tests first.
- Measure.

# Avoid

- Silence.
)"_s;

} // namespace

class PersonaDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingDiffers() { QCOMPARE(rowsOf(soul, soul), QStringList()); }

    void groupsByFieldAndSection()
    {
        QString after = soul;
        after.replace(u"testing]"_s, u"testing, api]"_s);
        after.replace(u"- Tests first.\n"_s,
                      u"- Tests first.\n- Assume every external call fails.\n"_s);
        QCOMPARE(rowsOf(soul, after),
                 QStringList({u"[tags]"_s, u"- backend, testing"_s, u"+ backend, testing, api"_s,
                              u"[Principles]"_s, u"  • Tests first."_s,
                              u"+ • Assume every external call fails."_s, u"  • Measure."_s}));
    }

    void fieldsComeAndGo()
    {
        QString after = soul;
        after.replace(u"version: 1.2.0\n"_s, u"license: MIT\n"_s);
        QCOMPARE(rowsOf(soul, after), QStringList({u"[license]"_s, u"+ MIT"_s}));
    }

    void anotherFormOfTheSameValueIsShownAsWritten()
    {
        QString after = soul;
        after.replace(u"name: Senior Backend Engineer"_s, u"name: 'Senior Backend Engineer'"_s);
        QCOMPARE(rowsOf(soul, after), QStringList({u"[name]"_s, u"- Senior Backend Engineer"_s,
                                                   u"+ 'Senior Backend Engineer'"_s}));
    }

    void theVersionIsNotShown()
    {
        QString after = soul;
        after.replace(u"1.2.0"_s, u"1.3.0"_s);
        QCOMPARE(rowsOf(soul, after), QStringList());
    }

    void aNewSectionStandsUnderItsOwnHeading()
    {
        const QString after = soul + u"\n# Workflow\n\n1. Ask.\n"_s;
        QCOMPARE(rowsOf(soul, after),
                 QStringList({u"[Workflow]"_s, u"+ # Workflow"_s, u"+ 1. Ask."_s}));
    }

    void changedLinesOfTwoSectionsDoNotMix()
    {
        QString after = soul;
        after.replace(u"- Measure."_s, u"- Measure twice."_s);
        after.replace(u"- Silence."_s, u"- Noise."_s);
        QCOMPARE(rowsOf(soul, after),
                 QStringList({u"[Principles]"_s, u"  • Tests first."_s, u"- • Measure."_s,
                              u"+ • Measure twice."_s, u"[Avoid]"_s, u"- • Silence."_s,
                              u"+ • Noise."_s}));
    }

    void blankLinesAreNotShown()
    {
        QString after = soul;
        after.replace(u"# Avoid\n"_s, u"# Avoid\n\n\n"_s);
        QCOMPARE(rowsOf(soul, after), QStringList());
    }

    void textBeforeAllSections()
    {
        QCOMPARE(rowsOf(u"Hello.\n"_s, u"Hello there.\n"_s),
                 QStringList({u"[Beginning]"_s, u"- Hello."_s, u"+ Hello there."_s}));
    }

    void changedWordsAreMarked()
    {
        QString after = soul;
        after.replace(u"a senior engineer"_s, u"a patient engineer"_s);
        bool marked = false;
        for (const DiffRow &row : diffPersonas(*makeSnapshot(soul, {}), *makeSnapshot(after, {}))) {
            if (row.kind == Row::Added) {
                QCOMPARE(row.changed.size(), size_t(1));
                QCOMPARE(row.text.sliced(row.changed[0].begin, row.changed[0].length()),
                         u"patient"_s);
                marked = true;
            }
        }
        QVERIFY(marked);
    }
};

QTEST_APPLESS_MAIN(PersonaDiffTest)
#include "PersonaDiffTest.moc"
