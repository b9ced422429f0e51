#include "persona/FoldRegions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class FoldRegionsTest : public QObject
{
    Q_OBJECT

private slots:
    void frontmatterSectionsAndCode();
    void blankLinesAtTheEndAreNotPartOfASection();
    void whatHasNothingBelowItIsNoRegion();
    void aFenceInAListElementIsFoundWithItsEnd();
    void anOpenFenceAndAnOpenFrontmatterAreNone();
    void headingsInCodeAreNone();
};

namespace {

QStringList regionsOf(const QString &text)
{
    QStringList found;
    for (const FoldRegion &region : foldRegions(*makeSnapshot(text, {}))) {
        const QChar kind = region.kind == FoldKind::Frontmatter ? u'f'
                           : region.kind == FoldKind::Section   ? u's'
                                                                : u'c';
        found += u"%1 %2-%3 %4%5"_s.arg(kind)
                     .arg(region.head)
                     .arg(region.last)
                     .arg(region.title, region.isTitle ? u"!"_s : QString());
    }
    return found;
}

} // namespace

void FoldRegionsTest::frontmatterSectionsAndCode()
{
    QCOMPARE(
        regionsOf(u"---\nname: a\n---\n# A\n\n## B\n\ntext\n\n```sh\nls\n```\n\n## C\nx\n"_s),
        QStringList({u"f 1-3 "_s, u"s 4-15 A!"_s, u"s 6-12 B"_s, u"c 10-12 sh"_s, u"s 14-15 C"_s}));
}

void FoldRegionsTest::blankLinesAtTheEndAreNotPartOfASection()
{
    QCOMPARE(regionsOf(u"## A\na\n\n  \n\n## B\nb\n\n"_s),
             QStringList({u"s 1-2 A"_s, u"s 6-7 B"_s}));
}

void FoldRegionsTest::whatHasNothingBelowItIsNoRegion()
{
    QCOMPARE(regionsOf(u"## A\n\n## B\n"_s), QStringList());
    QCOMPARE(regionsOf(QString()), QStringList());
}

void FoldRegionsTest::aFenceInAListElementIsFoundWithItsEnd()
{
    QCOMPARE(regionsOf(u"- ```py\n  1\n  ```\n\n1. x\n\n   ~~~\n   y\n   ~~~\n"_s),
             QStringList({u"c 1-3 py"_s, u"c 7-9 "_s}));
}

void FoldRegionsTest::anOpenFenceAndAnOpenFrontmatterAreNone()
{
    QCOMPARE(regionsOf(u"a\n```\nb\n"_s), QStringList());
    QCOMPARE(regionsOf(u"---\nname: x\nmore: y\n"_s), QStringList());
}

void FoldRegionsTest::headingsInCodeAreNone()
{
    QCOMPARE(regionsOf(u"````\n# a\n```\nb\n````\n"_s), QStringList({u"c 1-5 "_s}));
}

QTEST_APPLESS_MAIN(FoldRegionsTest)
#include "FoldRegionsTest.moc"
