#include "Finding.h"

#include "checks/FileIgnores.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

constexpr char16_t emptySection[] = u"# Tutor\n\n## Pets\n\n## Food\n\nYou like food.\n";

QByteArray codes(const Snapshot &snapshot, const CheckContext &context)
{
    QByteArrayList codes;
    for (const Diagnostic &diagnostic : check(snapshot, context))
        codes += diagnostic.code;
    return codes.join(", ");
}

} // namespace

class FileIgnoresTest : public QObject
{
    Q_OBJECT

private slots:
    void aCommentInTheFrontmatterTurnsARuleOff()
    {
        const QString empty = QString::fromUtf16(emptySection);
        const QString head = u"---\nname: a\ndescription: Use it when x.\n%1---\n\n"_s;
        verifyFound(*agent(head.arg(QString()) + empty),
                    {"section/empty", u"Pets"_s, {}, {}, Severity::Info});
        for (const QString &comment :
             {u"# persona-ignore: section/empty\n"_s, u"#persona-ignore: section/*\n"_s,
              u"  # persona-ignore: section/empty -- written soon\n"_s,
              u"# persona-ignore: *\n"_s}) {
            const SnapshotPtr snapshot = agent(head.arg(comment) + empty);
            verifyAbsent(*snapshot, "section/empty");
            verifyAbsent(*snapshot, "config/useless-ignore");
            verifyAbsent(*snapshot, "config/unknown-rule");
        }
    }

    void anInstructionOfAnAgentIsNoComment()
    {
        verifyFound(*agent(u"---\nname: a\ndescription: Use it when x.\n---\n\n"
                           "[//]: # (persona-ignore: section/empty)\n\n"_s
                           + QString::fromUtf16(emptySection)),
                    {"section/empty", u"Pets"_s, {}, {}, Severity::Info});
    }

    void aSoulWithoutFrontmatterHasADefinition()
    {
        const QString empty = QString::fromUtf16(emptySection);
        verifyAbsent(*soul(empty + u"\n[//]: # (persona-ignore: section/empty)\n"_s), {});
        verifyFound(*soul(empty + u"\nSay `[//]: # (persona-ignore: section/empty)`.\n"_s),
                    {"section/empty", u"Pets"_s, {}, {}, Severity::Info});
    }

    void aRuleThatThereIsNotIsTold()
    {
        verifyFound(*agentWith(u"# persona-ignore: text/invisble\n"_s),
                    {"config/unknown-rule", u"text/invisble"_s, "fix/replace"});
        verifyFound(*agentWith(u"# persona-ignore: nothing/*\n"_s),
                    {"config/unknown-rule", u"nothing/*"_s});
    }

    void anIgnoreThatIsNotNeededIsTold()
    {
        const QString before = agentWith(QString())->text;
        verifyFound(*agentWith(u"# persona-ignore: text/invisible\n"_s),
                    {"config/useless-ignore", u"text/invisible"_s, "fix/remove-ignore", before,
                     Severity::Info});
        const QString empty = u"---\n\n# A\n\n## Pets\n\n## Food\n\nYou do.\n"_s;
        const auto with = [&](const QString &codes) {
            return agent(u"---\nname: a\ndescription: Use it when x.\n# persona-ignore: "_s + codes
                         + u'\n' + empty);
        };
        for (const QString &codes :
             {u"text/invisible, section/empty"_s, u"section/empty, text/invisible"_s}) {
            verifyFound(*with(codes),
                        {"config/useless-ignore", u"text/invisible"_s, "fix/remove-ignore",
                         with(u"section/empty"_s)->text, Severity::Info});
        }
        verifyFound(*with(u"section/empty, text/invisible -- so it is"_s),
                    {"config/useless-ignore", u"text/invisible"_s, "fix/remove-ignore",
                     with(u"section/empty -- so it is"_s)->text, Severity::Info});
    }

    void aConfigurationDoesNotMakeAnIgnoreUseless()
    {
        const SnapshotPtr snapshot = agent(u"---\nname: a\ndescription: Use it when x.\n"
                                           "# persona-ignore: section/empty\n---\n\n"_s
                                           + QString::fromUtf16(emptySection));
        CheckContext context;
        context.configuration.rules = {{"section/empty", {}}};
        QVERIFY(!codes(*snapshot, context).contains("config/"));
    }

    void theConfigurationWeighsFindings()
    {
        const SnapshotPtr snapshot = soul(QString::fromUtf16(emptySection));
        CheckContext context;
        context.configuration.rules = {{"section/*", Severity::Error}};
        const std::vector<Diagnostic> found = check(*snapshot, context);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(severityId(found[0].severity), severityId(Severity::Error));
        context.configuration.rules = {{"section/*", {}}};
        QVERIFY(check(*snapshot, context).empty());
        context.configuration = {};
        context.configuration.ignored = true;
        QVERIFY(check(*snapshot, context).empty());
    }

    void aRuleIsTurnedOffByACommentThatNoReaderSees_data()
    {
        QTest::addColumn<SnapshotPtr>("snapshot");
        QTest::addColumn<QString>("added");
        const QString empty = QString::fromUtf16(emptySection);
        const QString head = u"---\nname: a\ndescription: %1\n---\n"_s;
        QTest::newRow("fields") << agent(head.arg(u"Use it when x."_s) + empty)
                                << u"# persona-ignore: section/empty\n"_s;
        QTest::newRow("a block of text")
            << agent(head.arg(u"|\n  Use it when x.\n  # no comment"_s) + empty)
            << u"# persona-ignore: section/empty\n"_s;
        QTest::newRow("a comment that is there")
            << agent(head.arg(u"x\n# persona-ignore: agent/vague -- because"_s) + empty)
            << u", section/empty"_s;
        QTest::newRow("a soul") << soul(empty) << u"\n[//]: # (persona-ignore: section/empty)\n"_s;
        QTest::newRow("a soul with fields")
            << soul(u"---\nname: a\n---\n"_s + empty) << u"# persona-ignore: section/empty\n"_s;
    }
    void aRuleIsTurnedOffByACommentThatNoReaderSees()
    {
        QFETCH(SnapshotPtr, snapshot);
        QFETCH(QString, added);
        const auto edit = planIgnore(*snapshot, "section/empty");
        QVERIFY2(edit, edit ? "" : edit.error().code.constData());
        QCOMPARE(edit->replacements().size(), 1u);
        QCOMPARE(edit->replacements().front().text, added);
        const SnapshotPtr after = makeSnapshot(edit->appliedTo(snapshot->text), snapshot->encoding,
                                               snapshot->path);
        verifyAbsent(*after, "section/empty");
        verifyAbsent(*after, "config/useless-ignore");
        QCOMPARE(after->textOf(u"description"), snapshot->textOf(u"description"));
    }

    void aCommentIsAboutOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("left");
        const QString head = u"---\nname: a\ndescription: Use it when x.\n"_s;
        QTest::newRow("the field below") << QString(
            head + u"# persona-ignore-next-line: agent/color\ncolor: teal\n---\n\nYou.\n"_s)
                                         << QByteArray("agent/color") << 0;
        QTest::newRow("not the field behind that")
            << QString(head
                       + u"# persona-ignore-next-line: agent/color\nmodel: opus\ncolor: teal\n"
                         "---\n\nYou.\n"_s)
            << QByteArray("agent/color") << 1;
        QTest::newRow("all lines of the field")
            << QString(head
                       + u"# persona-ignore-next-line: agent/unknown-tool\ntools:\n  - Read\n"
                         "  - Raed\n---\n\nYou.\n"_s)
            << QByteArray("agent/unknown-tool") << 0;
        QTest::newRow("behind a value") << QString(
            head + u"color: teal # persona-ignore-line: agent/color -- ours\n---\n\nYou.\n"_s)
                                        << QByteArray("agent/color") << 0;
        const QString body = head + u"---\n\n"_s;
        QTest::newRow("the line below") << QString(
            body + u"<!-- persona-ignore-next-line: text/todo -->\nTODO: one\n\nTODO: two\n"_s)
                                        << QByteArray("text/todo") << 1;
        QTest::newRow("behind a line")
            << QString(body + u"- TODO: one <!-- persona-ignore-line: text/* -->\n- TODO: two\n"_s)
            << QByteArray("text/todo") << 1;
        QTest::newRow("two comments")
            << QString(body
                       + u"<!-- persona-ignore-next-line: text/todo -->\n"
                         "<!-- persona-ignore-next-line: text/placeholder -->\n"
                         "TODO: [your text here]\n"_s)
            << QByteArray("text/todo") << 0;
        QTest::newRow("code that shows a comment") << QString(
            body + u"```\n<!-- persona-ignore-next-line: text/todo -->\n```\nTODO: one\n"_s)
                                                   << QByteArray("text/todo") << 1;
        QTest::newRow("another rule")
            << QString(body + u"<!-- persona-ignore-next-line: text/secret -->\nTODO: one\n"_s)
            << QByteArray("text/todo") << 1;
    }
    void aCommentIsAboutOneLine()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, code);
        QFETCH(int, left);
        const SnapshotPtr snapshot = agent(text);
        QVERIFY2(int(findingsOf(*snapshot, code).size()) == left, codesOf(*snapshot));
        verifyAbsent(*snapshot, "text/html-comment");
    }

    void aCommentAboutALineIsCheckedItself()
    {
        const QString head = u"---\nname: a\ndescription: Use it when x.\n---\n\n"_s;
        const QString text = head + u"You read.\n"_s;
        verifyFound(
            *agent(head + u"You read. <!-- persona-ignore-line: text/todo -->\n"_s),
            {"config/useless-ignore", u"text/todo"_s, "fix/remove-ignore", text, Severity::Info});
        verifyFound(
            *agent(head + u"<!-- persona-ignore-next-line: text/todo -->\nYou read.\n"_s),
            {"config/useless-ignore", u"text/todo"_s, "fix/remove-ignore", text, Severity::Info});
        verifyFound(*agent(head + u"You read. <!-- persona-ignore-line: text/tdo -->\n"_s),
                    {"config/unknown-rule", u"text/tdo"_s, "fix/replace"});
    }

    void aRuleIsTurnedOffForALine_data()
    {
        QTest::addColumn<SnapshotPtr>("snapshot");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("added");
        const QString head = u"---\nname: a\ndescription: Use it when x.\n"_s;
        QTest::newRow("a field") << agent(head + u"color: teal\n---\n\nYou.\n"_s)
                                 << QByteArray("agent/color")
                                 << u"# persona-ignore-next-line: agent/color\n"_s;
        QTest::newRow("an element") << agent(head + u"tools:\n  - Read\n  - Raed\n---\n\nYou.\n"_s)
                                    << QByteArray("agent/unknown-tool")
                                    << u"# persona-ignore-next-line: agent/unknown-tool\n"_s;
        QTest::newRow("a line of a list")
            << agent(head + u"---\n\n- You read.\n- TODO: one\n- You do.\n"_s)
            << QByteArray("text/todo") << u" <!-- persona-ignore-line: text/todo -->"_s;
        QTest::newRow("a heading") << agent(head + u"---\n\n## Pets\n\n## Food\n\nYou like it.\n"_s)
                                   << QByteArray("section/empty")
                                   << u"<!-- persona-ignore-next-line: section/empty -->\n"_s;
        QTest::newRow("a comment that is there")
            << agent(head
                     + u"---\n\nTODO: [your text here] <!-- persona-ignore-line: text/todo -->\n"_s)
            << QByteArray("text/placeholder") << u", text/placeholder"_s;
        QTest::newRow("a soul") << soul(u"# Tutor\n\n## Pets\n\n## Food\n\nYou like food.\n"_s)
                                << QByteArray("section/empty")
                                << u"[//]: # (persona-ignore-next-line: section/empty)\n"_s;
    }
    void aRuleIsTurnedOffForALine()
    {
        QFETCH(SnapshotPtr, snapshot);
        QFETCH(QByteArray, code);
        QFETCH(QString, added);
        const auto findings = findingsOf(*snapshot, code);
        QVERIFY2(findings.size() == 1u, codesOf(*snapshot));
        const auto edit = planIgnoreLine(*snapshot, findings[0]);
        QVERIFY2(edit, edit ? "" : edit.error().code.constData());
        QCOMPARE(edit->replacements().size(), 1u);
        QCOMPARE(edit->replacements().front().text, added);
        const SnapshotPtr after = makeSnapshot(edit->appliedTo(snapshot->text), snapshot->encoding,
                                               snapshot->path);
        verifyAbsent(*after, code);
        verifyAbsent(*after, "config/useless-ignore");
    }

    void aMissingFieldHasNoLine()
    {
        const SnapshotPtr snapshot = agent(u"---\nname: a\n---\n\nYou.\n"_s);
        const auto findings = findingsOf(*snapshot, "agent/missing-description");
        QCOMPARE(findings.size(), 1u);
        QVERIFY(!planIgnoreLine(*snapshot, findings[0]));
    }

    void anAgentWithoutFrontmatterHasNoPlaceForIt()
    {
        const auto edit = planIgnore(*agent(u"# Tutor\n\n## Pets\n"_s), "section/empty");
        QVERIFY(!edit);
        QCOMPARE(edit.error().code, "ignore/no-place");
    }
};

QTEST_GUILESS_MAIN(FileIgnoresTest)
#include "FileIgnoresTest.moc"
