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
    case Candidate::Kind::Key: return 10; // Property
    case Candidate::Kind::Tool: return 3; // Function
    case Candidate::Kind::Skill: return 9; // Module
    case Candidate::Kind::Section: return 18; // Reference
    case Candidate::Kind::Model:
    case Candidate::Kind::Value: break;
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
            QJsonObject item{
                {u"label"_s, candidate.text},
                {u"kind"_s, kindNumber(candidate.kind)},
                             // The order is ours: the best first.
                {u"sortText"_s, QString::number(10000 + place++)},
                {u"filterText"_s, candidate.text},
                {u"textEdit"_s, document.textEdits(TextEdit(found.replaced, candidate.insert))[0]}};
            // What it means is written when the client asks for it, with completionItem/resolve.
            item.insert(u"data"_s, QJsonObject{{u"persona"_s, QString(kindId(snapshot.kind))},
                                               {u"candidate"_s, int(candidate.kind)},
                                               {u"text"_s, candidate.text},
                                               {u"help"_s, candidate.help}});
            items.append(item);
        }
    }
    return {{u"isIncomplete"_s, false}, {u"items"_s, items}};
}

QJsonObject resolvedCompletion(const QJsonObject &item)
{
    const QJsonObject data = item["data"_L1].toObject();
    const int kind = data["candidate"_L1].toInt(-1);
    const auto persona = kindFromId(data["persona"_L1].toString());
    if (!persona || kind < 0 || kind > int(Candidate::Kind::Model))
        return item;
    const Candidate candidate{
        data["text"_L1].toString(), {}, data["help"_L1].toString(), Candidate::Kind(kind)};
    QJsonObject whole = item;
    if (const QString help = documentationOf(candidate, *persona); !help.isEmpty()) {
        whole.insert(u"documentation"_s,
                     QJsonObject{{u"kind"_s, u"markdown"_s}, {u"value"_s, help}});
    }
    return whole;
}

} // namespace studio::lsp
