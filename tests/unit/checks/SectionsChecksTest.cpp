#include "Finding.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

SnapshotPtr agentOf(const QString &body)
{
    return agent(u"---\nname: reviewer\ndescription: b\n---\n"_s + body);
}

} // namespace

class SectionsChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void aBodyIsNeeded()
    {
        verifyFound(*agentOf({}), {"agent/empty-body", u"---"_s, {}});
        verifyFound(*agentOf(u"\n \n"_s), {"agent/empty-body", u"---"_s, {}});
        verifyFound(*soul(QString()), {"soul/empty-body", QString(), {}});
        verifyAbsent(*agentOf(u"You.\n"_s), {});
    }

    void aSectionSaysSomething()
    {
        verifyFound(*agentOf(u"## One\n\n## Two\n\nText\n"_s),
                    {"section/empty", u"One"_s, {}, {}, Severity::Info});
        verifyFound(*agentOf(u"You.\n\n## Two\n"_s),
                    {"section/empty", u"Two"_s, {}, {}, Severity::Info});
        verifyFound(*agentOf(u"You.\n\n## Boundaries\n\n## Two\n\nText\n"_s),
                    {"section/empty", u"Boundaries"_s, "fix/add-starter", {}, Severity::Info});
        // One that only holds deeper ones is not empty, nor is the title above all.
        verifyAbsent(*agentOf(u"# A\n\n## One\n\n### Two\n\nText\n"_s), "section/empty");
    }

    void sectionsHaveDifferentTitles()
    {
        verifyFound(*agentOf(u"## One\n\na\n\n## Two\n\nb\n\n## one:\n\nc\n"_s),
                    {"section/duplicate", u"one:"_s, {}, {}, Severity::Info});
        verifyAbsent(*agentOf(u"## A\n\n### Example\n\na\n\n## B\n\n### Example\n\nb\n"_s),
                     "section/duplicate");
    }

    void manyOfOneKindAreNotAllTold()
    {
        const SnapshotPtr snapshot = agentOf(u"## x\n"_s.repeated(20'000));
        QCOMPARE(findingsOf(*snapshot, "section/duplicate").size(), 100u);
        const SnapshotPtr empty = agentOf(u"## x\n\n## y\n\nText.\n\n"_s.repeated(1000));
        QCOMPARE(findingsOf(*empty, "section/empty").size(), 100u);
    }

    void codeIsClosed()
    {
        verifyFound(*agentOf(u"You.\n\n```sh\nls\n\n## Not a heading\n"_s),
                    {"section/open-code", u"```"_s, "fix/close-code",
                     agentOf(u"You.\n\n```sh\nls\n\n## Not a heading\n```\n"_s)->text});
        verifyFound(*agentOf(u"You.\n\n~~~~\nls\n~~~"_s),
                    {"section/open-code", u"~~~~"_s, "fix/close-code",
                     agentOf(u"You.\n\n~~~~\nls\n~~~\n~~~~\n"_s)->text});
        for (const QString &body : {u"```\nls\n```\n"_s, u"```\nls\n````"_s, u"    indented\n"_s,
                                    u"```\nls\n```\n\nText\n"_s, u"```\n```\n"_s})
            verifyAbsent(*agentOf(u"You.\n\n"_s + body), "section/open-code");
    }
};

QTEST_GUILESS_MAIN(SectionsChecksTest)
#include "SectionsChecksTest.moc"
