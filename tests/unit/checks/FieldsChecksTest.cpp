#include "Finding.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

class FieldsChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void requiredFieldsMustBeThere()
    {
        verifyFound(*agent(u"---\ndescription: b\n---\nYou.\n"_s),
                    {"agent/missing-name", u"---"_s, "fix/set-field",
                     u"---\nname: reviewer\ndescription: b\n---\nYou.\n"_s, Severity::Error});
        verifyFound(*agent(u"---\nname: a\n---\nYou.\n"_s),
                    {"agent/missing-description", u"---"_s, {}, {}, Severity::Error});
        verifyFound(*agent(u"---\nname:\ndescription: b\n---\nYou.\n"_s),
                    {"agent/missing-name", u"name"_s, "fix/set-field", {}, Severity::Error});
        verifyFound(*agent(u"---\nname: ' '\ndescription: b\n---\nYou.\n"_s),
                    {"agent/missing-name", u"name"_s, "fix/set-field", {}, Severity::Error});
        verifyAbsent(*agentWith({}), "agent/missing-name");
        verifyAbsent(*agentWith({}), "agent/missing-description");
        verifyAbsent(*agent(u"You.\n"_s), "agent/missing-name");
        verifyAbsent(*soul(u"---\ntags: [a]\n---\nYou.\n"_s), "agent/missing-name");
    }

    void namesAreUsable()
    {
        verifyFound(*agentWith(u"name: -x\n"_s),
                    {"agent/name-unusable", u"-x"_s, "fix/set-field", {}, Severity::Error});
        verifyFound(*agentWith(u"name: 'a:b'\n"_s),
                    {"agent/name-unusable", u"'a:b'"_s, "fix/set-field", {}, Severity::Error});
        verifyFound(*agentWith(u"name: Code Reviewer\n"_s),
                    {"agent/name-format", u"Code Reviewer"_s, "fix/set-field",
                     agentWith(u"name: code-reviewer\n"_s)->text});
        verifyAbsent(*agentWith(u"name: a:b\n"_s), "agent/name-format");
        verifyAbsent(*agentWith(u"name: code-reviewer2\n"_s), {});
    }

    void valuesHaveTheirType_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("severity");
        const auto row = [](const char *name, const QString &line, const QString &place,
                            const QString &after, Severity severity = Severity::Warning) {
            QTest::newRow(name) << line << place << after << int(severity);
        };
        row("number as name", u"name: 42\n"_s, u"42"_s, u"name: \"42\"\n"_s, Severity::Error);
        row("boolean as name", u"name: true\n"_s, u"true"_s, {}, Severity::Error);
        row("text as number", u"maxTurns: '40'\n"_s, u"'40'"_s, u"maxTurns: 40\n"_s);
        row("words as number", u"maxTurns: many\n"_s, u"many"_s, {});
        row("real number", u"maxTurns: 1.5\n"_s, u"1.5"_s, {});
        row("YAML 1.1 boolean", u"background: yes\n"_s, u"yes"_s, u"background: true\n"_s);
        row("list as text", u"model: [opus]\n"_s, u"[opus]"_s, {});
        row("list as string", u"skills: a, b\n"_s, u"a, b"_s, {}, Severity::Info);
        row("map as tools", u"tools: {Read: yes}\n"_s, u"{Read: yes}"_s, {});
        row("text as map", u"hooks: none\n"_s, u"none"_s, {});
    }

    void valuesHaveTheirType()
    {
        QFETCH(QString, line);
        QFETCH(QString, place);
        QFETCH(QString, after);
        QFETCH(int, severity);
        const SnapshotPtr snapshot = agentWith(line);
        const QByteArray code = line.startsWith("name"_L1)         ? "agent/name-type"
                                : line.startsWith("background"_L1) ? "agent/yes-no"
                                : line.startsWith("skills"_L1)     ? "agent/comma-list"
                                                                   : "agent/wrong-type";
        const auto findings = findingsOf(*snapshot, code);
        QCOMPARE(findings.size(), 1u);
        const QByteArray fix = findings[0].fixes.empty() ? QByteArray() : "fix/set-field";
        QVERIFY(after.isEmpty() || !fix.isEmpty());
        verifyFound(*snapshot,
                    {code, place, fix, after.isEmpty() ? QString() : agentWith(after)->text,
                     Severity(severity)});
    }

    void wellTypedValuesPass_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"maxTurns: 40", "background: true", "tools: Read", "tools: [Read]", "skills: [a-b]",
              "mcpServers: [a]", "mcpServers: {a: {}}", "hooks: {Stop: []}", "color: red",
              "model: claude-opus-4-1", "model: opus", "memory: user", "effort: high",
              "permissionMode: acceptEdits", "isolation: worktree"})
            QTest::newRow(line) << QString::fromLatin1(line) + u'\n';
    }

    void wellTypedValuesPass()
    {
        QFETCH(QString, line);
        verifyAbsent(*agentWith(line), {});
    }

    void choicesAreAccepted()
    {
        verifyFound(*agentWith(u"permissionMode: acceptedits\n"_s),
                    {"agent/value", u"acceptedits"_s, "fix/set-field",
                     agentWith(u"permissionMode: acceptEdits\n"_s)->text});
        verifyFound(*agentWith(u"memory: everywhere\n"_s), {"agent/value", u"everywhere"_s, {}});
        verifyFound(*agentWith(u"model: sonet\n"_s), {"agent/value", u"sonet"_s, "fix/set-field",
                                                      agentWith(u"model: sonnet\n"_s)->text});
        verifyAbsent(*agentWith(u"model: gpt-5\n"_s), "agent/value");
        verifyFound(*soulWith(u"category: technical\n"_s),
                    {"soul/value", u"technical"_s, "fix/set-field"});
    }

    void coloursAreListed()
    {
        verifyFound(*agentWith(u"color: '#ff0000'\n"_s),
                    {"agent/color", u"'#ff0000'"_s, {}, {}, Severity::Info});
        verifyFound(*agentWith(u"color: gren\n"_s), {"agent/color", u"gren"_s, "fix/set-field",
                                                     agentWith(u"color: green\n"_s)->text});
    }

    void numbersHaveBounds()
    {
        verifyFound(*agentWith(u"maxTurns: 0\n"_s),
                    {"agent/out-of-range", u"0"_s, "fix/remove-field"});
        verifyFound(*agentWith(u"maxTurns: -3\n"_s),
                    {"agent/out-of-range", u"-3"_s, "fix/remove-field"});
        verifyAbsent(*agentWith(u"maxTurns: 1\n"_s), {});
    }

    void textsHaveALengthAndAForm()
    {
        verifyFound(*soulWith(u"tagline: "_s + QString(141, u'x') + u'\n'),
                    {"soul/long-value", QString(141, u'x'), {}});
        verifyAbsent(*soulWith(u"tagline: "_s + QString(140, u'x') + u'\n'), "soul/long-value");
        verifyFound(*soulWith(u"version: '1.0'\n"_s),
                    {"soul/pattern", u"'1.0'"_s, {}, {}, Severity::Error});
        verifyAbsent(*soulWith(u"version: 1.0.0-rc.1\n"_s), "soul/pattern");
        verifyFound(*soulWith(u"slug: Patient Tutor\n"_s),
                    {"soul/pattern", u"Patient Tutor"_s, "fix/set-field", {}, Severity::Error});
    }

    void itemsAreChecked()
    {
        verifyFound(*soulWith(u"frameworks: [hermes, openclow]\n"_s),
                    {"soul/item-value", u"openclow"_s, "fix/replace",
                     soulWith(u"frameworks: [hermes, openclaw]\n"_s)->text});
        verifyFound(*soulWith(u"frameworks: []\n"_s), {"soul/too-few", u"[]"_s, {}});
        verifyFound(*soulWith(u"tags: [a, b, a]\n"_s),
                    {"soul/duplicate-item", u"a"_s, "fix/remove-item",
                     soulWith(u"tags: [a, b]\n"_s)->text, Severity::Info});
        verifyFound(*soulWith(u"tags: [a, two words]\n"_s),
                    {"soul/item-pattern", u"two words"_s, {}, {}, Severity::Info});
        verifyFound(*soulWith(u"tags: [a, b, c, d, e, f, g, h, i, j, k]\n"_s),
                    {"soul/too-many", u"[a, b, c, d, e, f, g, h, i, j, k]"_s, {}});
        verifyFound(*agentWith(u"skills:\n  - good-one\n  - a/b\n"_s),
                    {"agent/item-pattern", u"a/b"_s, {}});
        verifyAbsent(*soulWith(u"tags: [a, b]\nframeworks: [hermes]\n"_s), {});
    }

    void emptyHooksDropTheAgent()
    {
        verifyFound(*agentWith(u"hooks: []\n"_s), {"agent/hooks-list", u"[]"_s, "fix/remove-field",
                                                   agentWith({})->text, Severity::Error});
        verifyFound(*agentWith(u"hooks: [a]\n"_s),
                    {"agent/hooks-list", u"[a]"_s, {}, {}, Severity::Error});
    }

    void anEmptyValueSaysNothing()
    {
        verifyFound(*agentWith(u"model:\n"_s), {"agent/empty", u"model"_s, "fix/remove-field",
                                                agentWith({})->text, Severity::Info});
    }

    void bypassingPermissionsIsRisky()
    {
        verifyFound(*agentWith(u"permissionMode: bypassPermissions\n"_s),
                    {"agent/bypass-permissions", u"bypassPermissions"_s, {}});
    }

    void anEscapeThatIsNone()
    {
        verifyFound(*agentWith(u"description: Use it.\\n\\nNow.\n"_s),
                    {"agent/escaped-newline", u"\\n"_s, "fix/real-newlines", {}, Severity::Info});
        verifyAbsent(*agentWith(u"description: \"Use it.\\n\\nNow.\"\n"_s),
                     "agent/escaped-newline");
    }
};

QTEST_GUILESS_MAIN(FieldsChecksTest)
#include "FieldsChecksTest.moc"
