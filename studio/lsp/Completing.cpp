#include "lsp/Features.h"
#include "persona/Completion.h"
#include "wording/Documentation.h"

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

/// CompletionItemKind of the protocol.
int kindNumber(Candidate::Kind kind)
{
    switch (kind) {
    case Candidate::Kind::Key:
        return 10; // Property
    case Candidate::Kind::Tool:
        return 3; // Function
    case Candidate::Kind::Skill:
        return 9; // Module
    case Candidate::Kind::Section:
        return 18; // Reference
    case Candidate::Kind::Value:
        break;
    }
    return 12; // Value
}

} // namespace

QJsonObject completion(const Document &document, Context &context, qsizetype offset)
{
    QJsonArray items;
    if (document.role() != Role::Configuration) {
        const Snapshot &snapshot = *document.snapshot();
        const Completions found = completionsIn(snapshot, offset, context.skillsOf(snapshot));
        int place = 0;
        for (const Candidate &candidate : found.candidates) {
            QJsonObject item{{u"label"_s, candidate.text},
                             {u"kind"_s, kindNumber(candidate.kind)},
                             // The order is ours: the best first.
                             {u"sortText"_s, QString::number(10000 + place++)},
                             {u"filterText"_s, candidate.text},
                             {u"textEdit"_s,
                              document.textEdits(TextEdit(found.replaced, candidate.insert))[0]}};
            const QString help = documentationOf(candidate, snapshot.kind);
            if (!help.isEmpty()) {
                item.insert(u"documentation"_s,
                            QJsonObject{{u"kind"_s, u"markdown"_s}, {u"value"_s, help}});
            }
            items.append(item);
        }
    }
    return {{u"isIncomplete"_s, false}, {u"items"_s, items}};
}

} // namespace studio::lsp
