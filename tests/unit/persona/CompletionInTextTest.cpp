#include "persona/Completion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

/// Completion at the "|" of a whole text.
struct At
{
    QString text;
    qsizetype caret = 0;
    Completions found;

    explicit At(const QString &marked, const QString &path = u"/x/agents/a.md"_s)
        : text(QString(marked).remove(u'|'))
        , caret(marked.indexOf(u'|'))
        , found(completionsIn(*makeSnapshot(text, {}, path), caret, {u"deploy"_s}))
    {
    }

    [[nodiscard]] QString accepted(const QString &candidate) const
    {
        for (const Candidate &c : found.candidates) {
            if (c.text == candidate)
                return TextEdit(found.replaced, c.insert).appliedTo(text);
        }
        return u"no such candidate"_s;
    }
};

} // namespace

class CompletionInTextTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAKeyOnAnEmptyLine()
    {
        const At at(u"---\nname: a\n|\n---\nYou.\n"_s);
        QCOMPARE(at.accepted(u"model"_s), u"---\nname: a\nmodel: \n---\nYou.\n"_s);
        QCOMPARE(at.accepted(u"name"_s), u"no such candidate"_s);
        QVERIFY(at.found.candidates.front().kind == Candidate::Kind::Key);
    }

    void leavesAFenceInMidLineWhereItIs()
    {
        QCOMPARE(At(u"---\nname: a\nmo|---\n"_s).accepted(u"model"_s),
                 u"---\nname: a\nmodel: ---\n"_s);
        QCOMPARE(At(u"---\nmo|\n---\n"_s).accepted(u"model"_s), u"---\nmodel: \n---\n"_s);
    }

    void knowsTheFieldOfAListItem()
    {
        const At at(u"---\nname: a\nskills:\n  - d|\n---\n"_s);
        QCOMPARE(at.accepted(u"deploy"_s), u"---\nname: a\nskills:\n  - deploy\n---\n"_s);
        QVERIFY(at.found.candidates.front().kind == Candidate::Kind::Skill);
    }

    void worksInAFrontmatterThatIsNotClosedYet()
    {
        QCOMPARE(At(u"---\nname: a\ntools: Re|"_s).accepted(u"Read"_s),
                 u"---\nname: a\ntools: Read"_s);
        QVERIFY(At(u"---\nname: a\n\nWith mo|"_s).found.candidates.empty());
    }

    void offersTheSectionsOfTheProfileInTheBody()
    {
        const At at(u"---\nname: a\n---\n\n## |\n"_s);
        QVERIFY(!at.found.candidates.empty());
        QVERIFY(at.found.candidates.front().kind == Candidate::Kind::Section);
    }

    void leavesOutTheLineEndOfAFileOfMixedOnes()
    {
        QCOMPARE(At(u"---\nname: a\r\nmodel: op|\r\n---\n"_s).accepted(u"opus"_s),
                 u"---\nname: a\r\nmodel: opus\r\n---\n"_s);
    }

    void offersNothingBehindTheText()
    {
        QVERIFY(At(u"|"_s).found.candidates.empty());
        QVERIFY(At(u"---\nname: a\n---\n|"_s).found.candidates.empty());
    }
};

QTEST_APPLESS_MAIN(CompletionInTextTest)
#include "CompletionInTextTest.moc"
