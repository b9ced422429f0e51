#include "persona/Completion.h"
#include "format/Frontmatter.h"
#include "persona/Tools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

/// Completion at the "|" of a text whose frontmatter is given without its fences.
Completions completeIn(QString frontmatter, const QStringList &skills = {})
{
    CompletionPlace place;
    place.frontmatter = true;
    place.lines = frontmatter.split(u'\n');
    for (int i = 0; i < place.lines.size(); ++i) {
        const qsizetype caret = place.lines[i].indexOf(u'|');
        if (caret >= 0) {
            place.lines[i].remove(caret, 1);
            place.current = i;
            place.line = place.lines[i];
            place.column = caret;
        }
    }
    CompletionSource source;
    source.schema = &schemaFor(Kind::Agent);
    source.skillNames = skills;
    return completionsAt(place, source);
}

QStringList texts(const Completions &completions)
{
    QStringList result;
    for (const Candidate &candidate : completions.candidates)
        result += candidate.text;
    return result;
}

/// The caret's line after the candidate has been written.
QString accepted(const QString &line, const Completions &completions, const QString &text)
{
    for (const Candidate &candidate : completions.candidates) {
        if (candidate.text == text) {
            QString result = line;
            result.remove(u'|');
            return result.replace(completions.replaced.begin, completions.replaced.length(),
                                  candidate.insert);
        }
    }
    return u"no such candidate"_s;
}

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void keys();
    void keysThatAreThereAreNotOffered();
    void replacesTheRestOfAKey();
    void choices();
    void booleans();
    void toolsInACommaString();
    void toolsInAList();
    void toolsInAFlowList();
    void prefixBeforeContaining();
    void skills();
    void nothingElsewhere();
    void headings();
};

void CompletionTest::keys()
{
    const Completions offered = completeIn(u"name: x\nmo|"_s);
    QVERIFY(texts(offered).startsWith(u"model"_s));
    QVERIFY(!offered.candidates.front().help.isEmpty());
    QCOMPARE(accepted(u"mo|"_s, offered, u"model"_s), u"model: "_s);
    QCOMPARE(accepted(u"sk|"_s, completeIn(u"sk|"_s), u"skills"_s), u"skills:\n  - "_s);
    QCOMPARE(accepted(u"to|"_s, completeIn(u"to|"_s), u"tools"_s), u"tools: "_s);
}

void CompletionTest::keysThatAreThereAreNotOffered()
{
    const QStringList offered = texts(completeIn(u"name: x\nmodel: sonnet\n|"_s));
    QVERIFY(!offered.contains(u"name"_s));
    QVERIFY(!offered.contains(u"model"_s));
    QVERIFY(offered.contains(u"description"_s));
}

void CompletionTest::replacesTheRestOfAKey()
{
    QCOMPARE(accepted(u"mo|x: sonnet"_s, completeIn(u"mo|x: sonnet"_s), u"model"_s),
             u"model: sonnet"_s);
}

void CompletionTest::choices()
{
    const Completions all = completeIn(u"model: |"_s);
    QVERIFY(texts(all).contains(u"sonnet"_s));
    QVERIFY(texts(all).contains(u"inherit"_s));
    const Completions some = completeIn(u"permissionMode: acc|"_s);
    QCOMPARE(texts(some), QStringList{u"acceptEdits"_s});
    QCOMPARE(accepted(u"permissionMode: acc|"_s, some, u"acceptEdits"_s),
             u"permissionMode: acceptEdits"_s);
    QVERIFY(texts(completeIn(u"color: |"_s)).contains(u"purple"_s));
    QVERIFY2(completeIn(u"model: sonnet|"_s).candidates.empty(), "what is complete needs no list");
}

void CompletionTest::booleans()
{
    QCOMPARE(texts(completeIn(u"background: |"_s)), (QStringList{u"true"_s, u"false"_s}));
}

void CompletionTest::toolsInACommaString()
{
    const QString line = u"tools: Read, Agent(a, b), Gr|, Bash"_s;
    const Completions offered = completeIn(line);
    QCOMPARE(offered.prefix, u"Gr"_s);
    QCOMPARE(accepted(line, offered, u"Grep"_s), u"tools: Read, Agent(a, b), Grep, Bash"_s);
    const QStringList rest = texts(completeIn(u"disallowedTools: Read, |, Bash"_s));
    QVERIFY(rest.contains(u"Write"_s));
    QVERIFY(!rest.contains(u"Read"_s));
    QVERIFY(!rest.contains(u"Bash"_s));
    for (const Tool &tool : knownTools())
        QVERIFY2(!tool.legacy || !rest.contains(tool.name), qPrintable(tool.name));
}

void CompletionTest::toolsInAList()
{
    const Completions offered = completeIn(u"tools:\n  - Read\n  - Wri|\nmodel: sonnet"_s);
    QCOMPARE(accepted(u"  - Wri|"_s, offered, u"Write"_s), u"  - Write"_s);
    QVERIFY(!texts(completeIn(u"tools:\n  - Read\n  - |"_s)).contains(u"Read"_s));
    QVERIFY(completeIn(u"hooks:\n  - Wri|"_s).candidates.empty());
}

void CompletionTest::toolsInAFlowList()
{
    const QString line = u"tools: [Read, Gr|]"_s;
    QCOMPARE(accepted(line, completeIn(line), u"Grep"_s), u"tools: [Read, Grep]"_s);
    QVERIFY(!texts(completeIn(u"tools: [Read, |]"_s)).contains(u"Read"_s));
}

void CompletionTest::prefixBeforeContaining()
{
    const QStringList offered = texts(completeIn(u"tools: edit|"_s));
    QCOMPARE(offered.value(0), u"Edit"_s);
    QVERIFY(offered.contains(u"NotebookEdit"_s));
}

void CompletionTest::skills()
{
    const QStringList names{u"review"_s, u"release"_s};
    QCOMPARE(texts(completeIn(u"skills:\n  - re|"_s, names)), names);
    QCOMPARE(texts(completeIn(u"skills:\n  - review\n  - |"_s, names)), QStringList{u"release"_s});
}

void CompletionTest::nothingElsewhere()
{
    QVERIFY(completeIn(u"description: Re|"_s).candidates.empty());
    QVERIFY(completeIn(u"name: b|"_s).candidates.empty());
    QVERIFY(completeIn(u"nosuchkey: t|"_s).candidates.empty());
    QVERIFY(completeIn(u"# mo|"_s).candidates.empty());
}

void CompletionTest::headings()
{
    CompletionPlace place;
    place.line = u"## Out"_s;
    place.column = place.line.size();
    CompletionSource source;
    for (const Profile &profile : profiles())
        source.profiles.push_back(&profile);
    source.usedTitles = {u"Workflow"_s, u"Out"_s};
    const Completions offered = completionsAt(place, source);
    QCOMPARE(texts(offered).value(0), u"Output"_s);
    QCOMPARE(offered.replaced, (Span{3, 6}));

    place.line = u"# "_s;
    place.column = 2;
    const QStringList all = texts(completionsAt(place, source));
    QVERIFY(all.contains(u"Boundaries"_s));
    QVERIFY(!all.contains(u"Workflow"_s));
    QCOMPARE(all.size(), QSet<QString>(all.begin(), all.end()).size());

    place.line = u"Out"_s;
    place.column = 3;
    QVERIFY(completionsAt(place, source).candidates.empty());
}

QTEST_GUILESS_MAIN(CompletionTest)
#include "CompletionTest.moc"
