#include "SharedFiles.h"
#include "exchange/Import.h"
#include "exchange/TargetData.h"
#include "exchange/ToolNames.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// What a value says, whatever its form: tools by what they are today, services as one map.
Value comparable(const QString &field, const Value &value)
{
    if (field == u"tools" || field == u"disallowedTools") {
        QStringList tools;
        for (const QString &entry : value.asTexts())
            tools += canonicalTool(entry);
        tools.removeDuplicates();
        tools.sort();
        return Value(tools);
    }
    if (field == u"mcpServers") {
        Value map{Value::Map{}};
        for (const Value &element : value.toList()) {
            for (const Member &server : element.toMap()) {
                Value config{Value::Map{}};
                QStringList keys;
                for (const Member &pair : server.value.toMap()) {
                    // A program needs no type.
                    if (pair.key != u"type" || !server.value.find(u"command"))
                        keys += pair.key;
                }
                keys.sort();
                for (const QString &key : std::as_const(keys))
                    config.set(key, *server.value.find(key));
                map.set(server.key, config);
            }
        }
        return map;
    }
    return value.isScalar() ? Value(value.asText()) : value;
}

QString textOfBody(const QString &text, const Frontmatter &frontmatter)
{
    return text.sliced(frontmatter.body.begin, frontmatter.body.length()).trimmed();
}

/// What is wrong with the way of a persona to the target and back; empty when it all came back.
QString roundTrip(const Snapshot &persona, const Target &target)
{
    const Result<ExportPlan> plan = planExport(persona, target.id);
    if (!plan)
        return plan.error().code == "export/lacks-fields" ? QString()
                                                          : QString::fromLatin1(plan.error().code);
    ImportOptions options;
    options.from = target.id;
    const FolderImport all = planImport(plan->files, options);
    Result<ImportPlan> back = fail("none");
    if (target.id == u"claude-plugin")
        back = planImport(plan->files.back(), options);
    else if (plan->files.size() == 1 && target.id != u"openclaw")
        back = planImport(plan->files.front(), options);
    else if (!all.plans.empty())
        back = all.plans.front();
    else if (target.id == u"openclaw" && plan->files.size() == 1)
        back = planImport(plan->files.front(), options);
    else if (plan->files.empty())
        return {}; // There was nothing to write.
    if (!back)
        return u"not read: "_s + QString::fromLatin1(back.error().code);
    const Result<FileText> decoded = decode(back->content);
    if (!decoded)
        return u"not text"_s;
    const SnapshotPtr snapshot = makeSnapshot(decoded->text, decoded->encoding,
                                              persona.kind == Kind::Agent ? u"/x/agents/a.md"_s
                                                                          : u"/x/SOUL.md"_s);
    for (const FieldOutcome &field : plan->fields) {
        const Value *before = persona.value(field.field);
        if (field.isLoss() || !before || before->isNull() || field.reason.code == "export/default"
            || field.reason.code == "export/own-key")
            continue;
        const Value *after = snapshot->value(field.field);
        if (!after)
            return field.field + u" is gone"_s;
        if (comparable(field.field, *before) != comparable(field.field, *after)
            && before->asTexts() != after->asTexts()
            && before->asText().simplified() != after->asText().simplified())
            return field.field + u": "_s + before->asTexts().join(u'|') + u" became "_s
                   + after->asTexts().join(u'|');
    }
    QString now = textOfBody(decoded->text, snapshot->frontmatter);
    QString was = textOfBody(persona.text, persona.frontmatter);
    const bool exact = persona.encoding.validUtf8;
    const auto body = std::ranges::find(plan->fields, u"body"_s, &FieldOutcome::field);
    const bool divided = plan->files.size() > 1 && target.id != u"claude-plugin";
    if (body != plan->fields.end() && exact && !divided && now != was)
        return u"the text differs: "_s + now.left(80);
    if (!divided || !exact)
        return {};
    // Of a divided text every section is there, in another order.
    QStringList titles;
    for (const Section &section : snapshot->outline.sections)
        titles += section.title;
    for (const FieldOutcome &section : plan->sections) {
        if (!titles.contains(section.field))
            return u"section "_s + section.field;
    }
    return {};
}

} // namespace

class TestTargetRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    /// What a target kept or said in other words comes back from it.
    void everyRealPersonaComesBack()
    {
        int trips = 0;
        for (const QString &kind : {u"agents"_s, u"souls"_s}) {
            for (const QString &path : tests::corpusFiles(kind)) {
                const Result<SnapshotPtr> snapshot = openSnapshot(path);
                if (!snapshot)
                    continue;
                for (const Target &target : targets()) {
                    if (!target.imports || !target.kinds.contains((*snapshot)->kind))
                        continue;
                    // An agent comes back from a soul's workspace as a soul.
                    if (target.id == u"openclaw" && (*snapshot)->kind == Kind::Agent)
                        continue;
                    const QString wrong = roundTrip(**snapshot, target);
                    QVERIFY2(wrong.isEmpty(),
                             qPrintable(path + u' ' + target.id + u": "_s + wrong));
                    ++trips;
                }
            }
        }
        if (trips == 0)
            QSKIP("shared/corpus is not there");
        qInfo("%d round trips", trips);
    }

    /// All combinations of tools, services and the other fields, since real files use few.
    void everyFieldComesBack()
    {
        const QStringList tools{u"Read"_s,      u"Edit"_s,      u"Write"_s, u"Bash"_s,
                                u"Grep"_s,      u"Glob"_s,      u"Agent"_s, u"WebFetch"_s,
                                u"TodoWrite"_s, u"mcp__a__b"_s, u"mcp__c"_s};
        const QStringList others{
            u"disallowedTools: Bash, WebFetch\n"_s,
            u"model: inherit\n"_s,
            u"permissionMode: plan\n"_s,
            u"maxTurns: 7\n"_s,
            u"mcpServers:\n  - a: {command: x, args: [1, b]}\n  - b: {type: http, url: u, headers: {k: v}}\n"_s,
            u"background: true\n"_s,
            u"effort: high\n"_s,
            u"color: pink\n"_s,
            u"hooks: {Stop: [{hooks: []}]}\n"_s,
            u"emoji: '---'\nversion: '1.10'\n"_s,
        };
        int trips = 0;
        for (int mask = 0; mask < 1 << tools.size(); mask += 3) {
            QStringList some;
            for (qsizetype at = 0; at < tools.size(); ++at) {
                if (mask & (1 << at))
                    some += tools[at];
            }
            QString fields = u"name: a-b\ndescription: 'a: \"b\" # c'\n"_s;
            if (mask % 2 == 0)
                fields += u"tools: ["_s + some.join(u", "_s) + u"]\n"_s;
            for (qsizetype at = 0; at < others.size(); ++at) {
                if ((mask / 3) & (1 << at))
                    fields += others[at];
            }
            const SnapshotPtr persona = makeSnapshot(
                u"---\n"_s + fields + u"---\n\n'''Text\\\n\"\"\"\n"_s, {}, u"/x/agents/a.md"_s);
            for (const Target &target : targets()) {
                if (!target.imports || !target.kinds.contains(Kind::Agent)
                    || target.id == u"openclaw")
                    continue;
                const QString wrong = roundTrip(*persona, target);
                QVERIFY2(wrong.isEmpty(), qPrintable(target.id + u": "_s + wrong + u'\n' + fields));
                ++trips;
            }
        }
        QVERIFY(trips > 5000);
    }

    /// Files that were written for other tools are read, written there again, and read the same.
    void filesOfOtherToolsStayTheSame()
    {
        int files = 0;
        const QString root = tests::sharedFolder() + u"/corpus/siblings"_s;
        const auto collected = collectFiles(root);
        if (tests::sharedFolder().isEmpty() || !collected)
            QSKIP("shared/corpus/siblings is not there");
        ImportOptions keep;
        keep.keepUnknown = true;
        for (const SourceFile &file : collected->files) {
            const Result<FileText> text = decode(file.content);
            const QString format = text ? detectFormat(file.path, text->text) : QString();
            if (format != u"codex" && format != u"copilot")
                continue;
            ImportOptions options = keep;
            options.from = format;
            const Result<ImportPlan> first = planImport(file, options);
            QVERIFY2(first, qPrintable(file.path));
            const SnapshotPtr persona = makeSnapshot(QString::fromUtf8(first->content), {},
                                                     u"/x/agents/a.md"_s);
            QCOMPARE(persona->reading.state, ReadingState::Strict);
            const Result<ExportPlan> there = planExport(*persona, format);
            QVERIFY2(there, qPrintable(file.path));
            const Result<ImportPlan> second = planImport(there->files.front(), options);
            QVERIFY2(second, qPrintable(file.path));
            // A word of the tool that is wider than what was meant is told as a change.
            if (!there->losesSomething()) {
                QCOMPARE(second->content, first->content);
                ++files;
            }
        }
        QVERIFY(files >= 30);
        qInfo("%d files", files);
    }
};

QTEST_GUILESS_MAIN(TestTargetRoundTrip)
#include "TestTargetRoundTrip.moc"
