// What follows when a persona gets another name or another place.

#include "SharedFiles.h"

#include "library/RenamePlan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class ReferencesTest : public QObject
{
    Q_OBJECT

private:
    static QString after(const QString &text, const Renaming &renaming,
                         const QString &path = u"/p/agents/other.md"_s)
    {
        const SnapshotPtr snapshot = makeSnapshot(text, {}, path);
        return editOf(findReferences(*snapshot, renaming)).appliedTo(text);
    }
    static Renaming renamed(const QString &oldName, const QString &newName)
    {
        return {Kind::Agent, oldName, newName, u"/p/agents/"_s + oldName + u".md"_s,
                u"/p/agents/"_s + newName + u".md"_s};
    }

private slots:
    void namesFollowWhereTheyAreMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("delegation", u"---\ntools: Read, Agent(code-review, planner)\n---\n"_s,
            u"---\ntools: Read, Agent(audit, planner)\n---\n"_s);
        row("the older tool, in a list", u"---\ntools:\n  - Task(planner,code-review)\n---\n"_s,
            u"---\ntools:\n  - Task(planner,audit)\n---\n"_s);
        row("denied", u"---\ndisallowedTools: [\"Agent(code-review)\"]\n---\n"_s,
            u"---\ndisallowedTools: [\"Agent(audit)\"]\n---\n"_s);
        row("a tool of that name is none of its", u"---\ntools: code-review\n---\n"_s,
            u"---\ntools: code-review\n---\n"_s);
        row("text", u"Ask code-review. Then @code-review and @agent-code-review!\n"_s,
            u"Ask audit. Then @audit and @agent-audit!\n"_s);
        row("longer names stay", u"code-reviewer, my-code-review, code-review-2, code-review_x\n"_s,
            u"code-reviewer, my-code-review, code-review-2, code-review_x\n"_s);
        row("paths, addresses and files of others stay",
            u"https://x.org/code-review/ src/code-review.ts code-review.sh plugin:code-review\n"_s,
            u"https://x.org/code-review/ src/code-review.ts code-review.sh plugin:code-review\n"_s);
        row("code", u"```\nsubagent_type: \"code-review\"\n```\n"_s,
            u"```\nsubagent_type: \"audit\"\n```\n"_s);
        row("link",
            u"See [it](code-review.md#how) and [it](./code-review.md).\n\n[r]: code-review.md\n"_s,
            u"See [it](audit.md#how) and [it](./audit.md).\n\n[r]: audit.md\n"_s);
        row("a path from above",
            u"In `agents/code-review.md` and @agents/code-review.md, not x/agents/code-review.md\n"_s,
            u"In `agents/audit.md` and @agents/audit.md, not x/agents/code-review.md\n"_s);
        row("HTML", u"<img alt=\"x\" src=\"code-review.md\"><a href='./code-review.md#a'>x</a>\n"_s,
            u"<img alt=\"x\" src=\"audit.md\"><a href='./audit.md#a'>x</a>\n"_s);
        row("the end of a sentence", u"Done by code-review.\nNext"_s, u"Done by audit.\nNext"_s);
    }

    void namesFollowWhereTheyAreMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(after(text, renamed(u"code-review"_s, u"audit"_s)), expected);
    }

    void aPlainWordIsANameOnlyWhereItIsMarked()
    {
        const Renaming renaming = renamed(u"reviewer"_s, u"auditor"_s);
        QCOMPARE(
            after(u"A reviewer reads. Ask `reviewer`, @reviewer, the reviewer agent, the agent "
                  "reviewer, the **reviewer** subagent.\n"_s,
                  renaming),
            u"A reviewer reads. Ask `auditor`, @auditor, the auditor agent, the agent "
            "auditor, the **auditor** subagent.\n"_s);
        QCOMPARE(after(u"---\ntools: Agent(reviewer)\n---\n"_s, renaming),
                 u"---\ntools: Agent(auditor)\n---\n"_s);
    }

    void skillsFollow()
    {
        const Renaming renaming{Kind::Skill, u"pdf"_s, u"paper"_s, u"/p/skills/pdf"_s,
                                u"/p/skills/paper"_s};
        QCOMPARE(after(u"---\nskills:\n  - pdf # keep\n  - 'pdf'\n  - x:pdf\n  - pdfs\n---\n"_s,
                       renaming),
                 u"---\nskills:\n  - paper # keep\n  - 'paper'\n  - x:pdf\n  - pdfs\n---\n"_s);
        QCOMPARE(
            after(u"---\nskills: [pdf, other]\n---\nUse the pdf skill for a pdf.\n"_s, renaming),
            u"---\nskills: [paper, other]\n---\nUse the paper skill for a pdf.\n"_s);
        QCOMPARE(
            after(u"[s](../skills/pdf/SKILL.md) [f](../skills/pdf/forms.md?x#y)\n"_s, renaming),
            u"[s](../skills/paper/SKILL.md) [f](../skills/paper/forms.md?x#y)\n"_s);
    }

    void aMovedFileKeepsLeadingWhereItDid()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"agents/deep"_s));
        QFile there(folder.filePath(u"agents/there it is.md"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        const Renaming renaming{Kind::Agent, u"a"_s, u"a"_s, folder.filePath(u"agents/a.md"_s),
                                folder.filePath(u"agents/deep/a.md"_s)};
        QCOMPARE(after(u"[x](there%20it%20is.md) [y](gone.md) [me](a.md) [w](https://a.md)\n"_s,
                       renaming, renaming.from),
                 u"[x](../there%20it%20is.md) [y](gone.md) [me](a.md) [w](https://a.md)\n"_s);
        QCOMPARE(after(u"[x](<there it is.md>)"_s, renaming, renaming.from),
                 u"[x](<../there%20it%20is.md>)"_s);
    }

    void itsOwnNameIsWritten()
    {
        const auto named = [](const QString &text, const QString &path, const QString &name) {
            const auto edit = planOwnName(*makeSnapshot(text, {}, path), name);
            return edit ? edit->appliedTo(text) : QString::fromLatin1(edit.error().code);
        };
        QCOMPARE(
            named(u"---\nname: old # it\nmodel: opus\n---\n"_s, u"/p/agents/old.md"_s, u"new"_s),
            u"---\nname: new # it\nmodel: opus\n---\n"_s);
        QCOMPARE(named(u"# SOUL.md — Ada\n\nShe.\n"_s, u"/p/SOUL.md"_s, u"Grace"_s),
                 u"# SOUL.md — Grace\n\nShe.\n"_s);
        QCOMPARE(fileNameFor(u"/p/old.md"_s, u"old"_s, u"new"_s), u"new.md"_s);
        QCOMPARE(fileNameFor(u"/p/old-one.md"_s, u"Old One"_s, u"New One"_s), u"new-one.md"_s);
        QCOMPARE(fileNameFor(u"/p/SOUL.md"_s, u"Ada"_s, u"Grace"_s), u"SOUL.md"_s);
    }

    void thereAndBackIsTheSameOnRealFiles()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s);
        if (files.isEmpty())
            QSKIP("The shared files are not there.");
        int references = 0;
        for (const QString &file : files) {
            const auto snapshot = openSnapshot(file);
            if (!snapshot)
                continue;
            const QString name = (*snapshot)->textOf(u"name");
            if (name.isEmpty() || (*snapshot)->text.contains(u"zz-another-zz"_s))
                continue;
            const QString text = (*snapshot)->text;
            Renaming renaming{Kind::Agent, name, u"zz-another-zz"_s, u"/x/y.md"_s, u"/x/y.md"_s};
            const auto found = findReferences(**snapshot, renaming);
            references += int(found.size());
            const QString there = editOf(found).appliedTo(text);
            QString back = there;
            back.replace(u"zz-another-zz"_s, name);
            QCOMPARE(back, text);
        }
        qInfo("%d references in %d files", references, int(files.size()));
        QVERIFY(references > 0);
    }

    void aPlanHasAllFilesAndPrefersWhatIsOpen()
    {
        const QTemporaryDir folder;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            tests::put(folder.filePath(name), bytes);
        };
        put(u"agents/old-one.md"_s, "---\nname: old-one\ndescription: d\n---\nI am old-one.\n");
        put(u"agents/lead.md"_s, "---\nname: lead\ntools: Agent(old-one)\n---\n");
        put(u"agents/open.md"_s, "nothing\n");
        put(u"README.md"_s, "Run old-one, see [it](agents/old-one.md).\n");
        put(u"agents/else.md"_s, "---\nname: else\n---\n");
        const Renaming renaming{Kind::Agent, u"old-one"_s, u"new-one"_s,
                                folder.filePath(u"agents/old-one.md"_s),
                                folder.filePath(u"agents/new-one.md"_s)};
        const QString open = folder.filePath(u"agents/open.md"_s);
        const auto plan = planRename(renaming, u"new-one"_s, {folder.path()},
                                     {{open, makeSnapshot(u"@old-one"_s, {}, open, 7)}});
        QVERIFY(plan);
        QCOMPARE(plan->texts.size(), 4u);
        QCOMPARE(plan->texts[0].newPath, renaming.to);
        QCOMPARE(plan->texts[0].after,
                 u"---\nname: new-one\ndescription: d\n---\nI am new-one.\n"_s);
        QCOMPARE(plan->references(), 5);
        const auto readme = std::ranges::find(plan->texts, folder.filePath(u"README.md"_s),
                                              &RenamedText::path);
        QVERIFY(readme != plan->texts.end());
        QCOMPARE(readme->after, u"Run new-one, see [it](agents/new-one.md).\n"_s);
        const auto opened = std::ranges::find(plan->texts, open, &RenamedText::path);
        QVERIFY(opened->isOpen);
        QCOMPARE(opened->revision, 7u);
    }
};

QTEST_GUILESS_MAIN(ReferencesTest)
#include "ReferencesTest.moc"
