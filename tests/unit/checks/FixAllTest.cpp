#include "checks/FixAll.h"
#include "checks/Checks.h"

#include "SharedFiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

SnapshotPtr agent(const QString &text)
{
    return makeSnapshot(text, {}, u"/x/agents/r.md"_s);
}

} // namespace

class FixAllTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesATextAloneThatHasNothingToFix()
    {
        const SnapshotPtr snapshot = agent(u"---\nname: r\ndescription: d\n---\nYou.\n"_s);
        const FixedText fixed = fixAll(snapshot, FixSet::Safe);
        QCOMPARE(fixed.after.get(), snapshot.get());
        QCOMPARE(fixed.count, 0);
    }

    void fixesWhatAFixBringsToLight()
    {
        const FixedText fixed = fixAll(
            agent(u"---\nname: r\ndescription: Use: it\ncolor: red: x\n---\nYou.\n"_s),
            FixSet::All);
        QVERIFY(fixed.count >= 2);
        QVERIFY(fixed.after->reading.state == ReadingState::Strict);
    }

    void doesWhatChangesTheMeaningOnlyOnDemand()
    {
        const SnapshotPtr snapshot = agent(u"---\nname: My Agent\ndescription: d\n---\nYou.\n"_s);
        QCOMPARE(fixAll(snapshot, FixSet::Safe).after->textOf(u"name"), u"My Agent"_s);
        QCOMPARE(fixAll(snapshot, FixSet::All).after->textOf(u"name"), u"my-agent"_s);
    }

    /// Whatever the rules propose: it ends, nothing is left that it could do, and a second run
    /// changes nothing.
    void settlesOnRealFiles()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("there are no real files beside the project");
        for (const QString &file : files) {
            const auto snapshot = openSnapshot(file);
            if (!snapshot)
                continue;
            for (const FixSet set : {FixSet::Safe, FixSet::All}) {
                const FixedText fixed = fixAll(*snapshot, set);
                const FixedText again = fixAll(fixed.after, set);
                QVERIFY2(again.count == 0, qPrintable(file));
                // Never from an agent that is loaded to one that is not.
                const ReadingState before = (*snapshot)->reading.state;
                const ReadingState after = fixed.after->reading.state;
                const bool wasLoaded = before == ReadingState::Strict
                                       || before == ReadingState::Repaired;
                QVERIFY2(!wasLoaded || after == before || after == ReadingState::Strict,
                         qPrintable(file));
            }
        }
    }

    /// Whatever safe fix is taken alone: the loader sees the same name and description as before,
    /// or, where it saw none, what the lines of the two say; no line of the body is lost.
    void aSafeFixAloneSaysTheSameOnRealFiles()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("there are no real files beside the project");
        int fixes = 0;
        for (const QString &file : files) {
            const auto opened = openSnapshot(file);
            if (!opened)
                continue;
            for (const Diagnostic &diagnostic : check(**opened)) {
                for (const Fix &fix : diagnostic.fixes) {
                    if (!fix.changesMeaning) {
                        ++fixes;
                        const QByteArray wrong = differenceOf(**opened, diagnostic, fix);
                        QVERIFY2(wrong.isEmpty(),
                                 qPrintable(QString(file + u": "_s + QString::fromUtf8(wrong))));
                    }
                }
            }
        }
        qInfo("%d safe fixes", fixes);
        QVERIFY(fixes > 100);
    }

private:
    static bool isLoaded(const Snapshot &snapshot)
    {
        return snapshot.reading.state == ReadingState::Strict
               || snapshot.reading.state == ReadingState::Repaired;
    }

    static QByteArray differenceOf(const Snapshot &before, const Diagnostic &diagnostic,
                                   const Fix &fix)
    {
        const SnapshotPtr after = makeSnapshot(fix.edit.appliedTo(before.text), before.encoding,
                                               before.path);
        const QByteArray which = diagnostic.code + ' ' + fix.title + ": ";
        // What takes characters out that nobody sees takes them out of values, too; and a written
        // "\\n" was never meant to be one.
        const bool characters = diagnostic.code.startsWith("text/")
                                || diagnostic.code == "agent/escaped-newline";
        for (const QStringView key : {u"name", u"description"}) {
            const QString now = after->textOf(key);
            if (isLoaded(before) && !characters && !before.textOf(key).isEmpty()
                && before.textOf(key) != now)
                return which + key.toUtf8() + " is another";
            if (key == u"name" && now.trimmed().contains(u'\n'))
                return which + "the name has several lines";
        }
        if (isLoaded(before) && !isLoaded(*after))
            return which + "it is not loaded any more";
        // Behind a frontmatter that has become shorter there can be more.
        const Span body = before.frontmatter.body;
        const bool touched = std::ranges::any_of(
            fix.edit.replacements(),
            [&](const Replacement &one) { return one.span.end > body.begin; });
        const QStringView rest = QStringView(before.text).sliced(body.begin);
        if (!touched && !after->text.endsWith(rest))
            return which + "the body is another";
        if (!touched
            && QStringView(after->text).sliced(after->frontmatter.body.begin).size() < rest.size())
            return which + "a part of the body has become frontmatter";
        return {};
    }
};

QTEST_APPLESS_MAIN(FixAllTest)
#include "FixAllTest.moc"
