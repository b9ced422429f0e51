#include "exchange/Target.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// An agent that says everything an agent can, so that each target shows what it makes of it.
const QString agentText =
    u"---\n"
    "name: Release Captain # the one who decides\n"
    "description: \"Ships a release: checks, tags, notes. Use when a version is ready.\"\n"
    "tools: Read, Grep, Glob, Edit, Bash(git:*), Task, mcp__tracker__close\n"
    "disallowedTools: WebSearch\n"
    "model: opus\n"
    "permissionMode: acceptEdits\n"
    "maxTurns: 40\n"
    "skills: [changelog]\n"
    "mcpServers:\n"
    "  - tracker: {type: http, url: 'https://tracker.example/mcp', headers: {Key: abc}}\n"
    "  - files: {command: npx, args: [-y, files], env: {ROOT: /srv}}\n"
    "hooks: {Stop: [{hooks: [{type: command, command: make check}]}]}\n"
    "memory: project\n"
    "background: true\n"
    "effort: max\n"
    "isolation: worktree\n"
    "color: orange\n"
    "emoji: x\n"
    "version: 2.1.0\n"
    "tags: [release, git]\n"
    "---\n"
    "\n"
    "# Release captain\n"
    "\n"
    "You ship what is ready and nothing else.\n"
    "\n"
    "## Boundaries\n"
    "\n"
    "- Never push a tag that you did not check: `git tag -v \"$TAG\"`.\n"
    "\n"
    "## Workflow\n"
    "\n"
    "1. Read what changed since the last tag.\n"
    "2. Say '''no''' when a test is red. \\\"Quotes\\\" stay.\n"
    "\n"
    "---\n"
    "\n"
    "That is all.\n"_s;

const QString soulText = u"---\n"
                         "slug: lamp-keeper\n"
                         "name: Lamp Keeper\n"
                         "tagline: Keeps the light on for those who write at night.\n"
                         "description: A quiet companion.\n"
                         "category: Creative\n"
                         "tags: [writing, night]\n"
                         "frameworks: [openclaw, hermes]\n"
                         "models: [claude-opus-4-1]\n"
                         "version: 1.2.0\n"
                         "authorHandle: ines\n"
                         "authorName: Inês Prado\n"
                         "license: CC-BY-4.0\n"
                         "repoUrl: https://example.org/lamp\n"
                         "status: draft\n"
                         "---\n"
                         "\n"
                         "# Identity\n"
                         "\n"
                         "You keep the lamp.\n"
                         "\n"
                         "# Voice & Style\n"
                         "\n"
                         "- Short.\n"
                         "\n"
                         "# Boundaries\n"
                         "\n"
                         "- No advice on sleep.\n"
                         "\n"
                         "# Workflow\n"
                         "\n"
                         "1. Listen.\n"_s;

QString reportLine(const FieldOutcome &outcome)
{
    QString line = outcome.field + u": "_s + outcomeId(outcome.outcome);
    if (outcome.outcome != FieldOutcome::Outcome::Kept && !outcome.to.isEmpty())
        line += u" → "_s + outcome.to;
    if (outcome.isLoss() && !outcome.effect)
        line += u" (no effect)"_s;
    if (!outcome.reason.code.isEmpty())
        line += u"\n    "_s + wordError(outcome.reason);
    return line + u'\n';
}

QByteArray reportOf(const ExportPlan &plan)
{
    QString text;
    for (const FieldOutcome &field : plan.fields)
        text += reportLine(field);
    text += u"\nSections\n"_s;
    for (const FieldOutcome &section : plan.sections)
        text += reportLine(section);
    for (const Error &note : plan.notes)
        text += u'\n' + wordError(note) + u'\n';
    return text.toUtf8();
}

/// What each target writes, by the names of the files that are kept.
QMap<QString, QByteArray> written()
{
    const SnapshotPtr personas[]{makeSnapshot(agentText, {}, u"/p/.claude/agents/x.md"_s),
                                 makeSnapshot(soulText, {}, u"/p/SOUL.md"_s)};
    const TargetOptions options{{{u"haiku"_s, u"small"_s}}, {}};
    QMap<QString, QByteArray> files;
    for (const SnapshotPtr &persona : personas) {
        for (const Target &target : targets()) {
            if (target.drawn || !target.kinds.contains(persona->kind))
                continue;
            const QString folder = target.id + u'/' + kindId(persona->kind) + u'/';
            const Result<ExportPlan> plan = planExport(*persona, target.id, options);
            if (!plan) {
                files[folder + u"error.txt"_s] = plan.error().code + '\n';
                continue;
            }
            // Flat names: a dot at a file's beginning hides it from the eye of a reviewer.
            for (const ExportFile &file : plan->files)
                files[folder + QString(file.path).replace(u'/', u'_')] = file.content;
            files[folder + u"report.txt"_s] = reportOf(*plan);
        }
    }
    return files;
}

} // namespace

class TargetFiles : public QObject
{
    Q_OBJECT

private slots:
    void filesAndReportsOfEveryTarget()
    {
        const QString root = QStringLiteral(PERSONA_SOURCE_DIR "/tests/golden/targets/");
        const QMap<QString, QByteArray> files = written();
        const bool regenerate = qEnvironmentVariableIntValue("PERSONA_REGENERATE") == 1;
        if (regenerate)
            QDir(root).removeRecursively();
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString path = root + file.key();
            if (regenerate) {
                QDir().mkpath(QFileInfo(path).path());
                QFile out(path);
                QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*file) == file->size());
                continue;
            }
            QFile kept(path);
            QVERIFY2(kept.open(QIODevice::ReadOnly),
                     qPrintable(u"there is no "_s + path + u"; PERSONA_REGENERATE=1 writes it"_s));
            const QByteArray before = kept.readAll();
            if (before != *file)
                qInfo("%s is now:\n%s", qPrintable(path), file->constData());
            QVERIFY2(before == *file, qPrintable(path));
        }
    }
};

QTEST_GUILESS_MAIN(TargetFiles)
#include "TargetFiles.moc"
