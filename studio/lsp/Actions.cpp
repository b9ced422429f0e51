#include "checks/FileIgnores.h"
#include "lsp/Features.h"
#include "wording/Wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

constexpr QLatin1StringView quickFix("quickfix");
constexpr QLatin1StringView fixEverything("source.fixAll.persona");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(lsp)
};

/// Kinds are named from the general to the particular: "source" asks for "source.fixAll", too.
bool isAskedFor(QLatin1StringView kind, const QJsonArray &only)
{
    if (only.isEmpty())
        return true;
    return std::ranges::any_of(only, [&](const QJsonValue &value) {
        const QString wanted = value.toString();
        return kind == wanted || QString(kind).startsWith(wanted + u'.');
    });
}

QJsonObject workspaceEdit(const Document &document, const TextEdit &edit, const Client &client);

/// The comments that turn the rule of a finding off, for its line and for the file.
void addIgnores(QJsonArray &actions, const Document &document, const Diagnostic &finding,
                const Client &client)
{
    const Snapshot &snapshot = *document.snapshot();
    const QString code = QString::fromLatin1(finding.code);
    const auto add = [&](const QString &title, const Result<TextEdit> &edit) {
        if (edit) {
            actions.append(
                QJsonObject{{u"title"_s, title},
                            {u"kind"_s, quickFix},
                            {u"diagnostics"_s, diagnosticsOf(document, {finding}, client)},
                            {u"edit"_s, workspaceEdit(document, *edit, client)}});
        }
    };
    add(Words::tr("Ignore %1 on this line").arg(code), planIgnoreLine(snapshot, finding));
    add(Words::tr("Turn off %1 in this file").arg(code), planIgnore(snapshot, finding.code));
}

QJsonObject workspaceEdit(const Document &document, const TextEdit &edit, const Client &client)
{
    const QJsonArray edits = document.textEdits(edit);
    if (!client.documentChanges)
        return {{u"changes"_s, QJsonObject{{document.uri(), edits}}}};
    const QJsonObject file{{u"uri"_s, document.uri()}, {u"version"_s, document.version()}};
    return {{u"documentChanges"_s,
             QJsonArray{QJsonObject{{u"textDocument"_s, file}, {u"edits"_s, edits}}}}};
}

} // namespace

QJsonArray codeActions(const Document &document, Context &context, const QJsonObject &parameters,
                       const Client &client)
{
    QJsonArray actions;
    QJsonArray ignores; // behind all that sets something right
    if (!client.literalActions)
        return actions;
    const QJsonArray only = parameters["context"_L1]["only"_L1].toArray();
    const Span range = document.places().spanOf(parameters["range"_L1]);
    const std::vector<Diagnostic> findings = findingsOf(document, context);
    for (const Diagnostic &finding : findings) {
        const bool here = finding.span.begin <= range.end && range.begin <= finding.span.end;
        if (!here || !isAskedFor(quickFix, only))
            continue;
        const Fix *best = fixToTake(finding, FixSet::Safe);
        for (const Fix &fix : finding.fixes) {
            QJsonObject action{{u"title"_s, wordFix(fix)},
                               {u"kind"_s, quickFix},
                               {u"diagnostics"_s, diagnosticsOf(document, {finding}, client)},
                               {u"edit"_s, workspaceEdit(document, fix.edit, client)}};
            if (&fix == best)
                action.insert(u"isPreferred"_s, true);
            actions.append(action);
        }
        // Each is tried on a copy; a whole file's findings are not turned off one by one.
        constexpr int mostIgnores = 20;
        if (document.role() == Role::Persona && ignores.size() < mostIgnores)
            addIgnores(ignores, document, finding, client);
    }
    for (const QJsonValue &ignore : std::as_const(ignores))
        actions.append(ignore);
    if (document.role() == Role::Persona && isAskedFor(fixEverything, only)) {
        const SnapshotPtr &now = document.snapshot();
        const FixedText fixed = fixAll(now, FixSet::Safe, context.of(*now));
        const TextEdit edit = TextEdit::between(now->text, fixed.after->text);
        if (!edit.isEmpty()) {
            actions.append(QJsonObject{{u"title"_s, Words::tr("Fix all that is safe to fix")},
                                       {u"kind"_s, fixEverything},
                                       {u"edit"_s, workspaceEdit(document, edit, client)}});
        }
    }
    return actions;
}

} // namespace studio::lsp
