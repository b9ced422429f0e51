#include "format/FormatFrontmatter.h"
#include "lsp/Features.h"
#include "persona/FoldRegions.h"

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

// SymbolKind of the protocol.
constexpr int moduleKind = 2;
constexpr int propertyKind = 7;
constexpr int stringKind = 15;

/// The lines of a span without the blank ones at its end.
Span trimmed(const Snapshot &snapshot, Span span)
{
    while (span.end > span.begin && snapshot.text[span.end - 1].isSpace())
        --span.end;
    return span;
}

QJsonObject symbol(const Document &document, const QString &name, int kind, Span whole, Span name_,
                   const QString &detail = {})
{
    const Span range = trimmed(*document.snapshot(), whole);
    const Span selection{std::clamp(name_.begin, range.begin, range.end),
                         std::clamp(name_.end, range.begin, range.end)};
    // A name that is empty is no name for a client.
    QJsonObject object{{u"name"_s, name.trimmed().isEmpty() ? u"–"_s : name},
                       {u"kind"_s, kind},
                       {u"range"_s, document.places().rangeOf(range)},
                       {u"selectionRange"_s, document.places().rangeOf(selection)}};
    if (!detail.isEmpty())
        object.insert(u"detail"_s, detail);
    return object;
}

QJsonArray fieldSymbols(const Document &document)
{
    QJsonArray fields;
    const Snapshot &snapshot = *document.snapshot();
    for (const Entry &entry : snapshot.frontmatter.entries) {
        const Value *value = snapshot.value(entry.key);
        const QString text = !value            ? QString()
                             : value->isList() ? value->asTexts().join(u", "_s)
                                               : value->asText();
        fields.append(symbol(document, entry.key, propertyKind, entry.whole, entry.keySpan,
                             text.simplified().left(80)));
    }
    return fields;
}

/// The sections that have \a parent, each with those below it.
QJsonArray sectionSymbols(const Document &document, int parent)
{
    QJsonArray symbols;
    const auto &sections = document.snapshot()->outline.sections;
    for (int i = parent + 1; i < int(sections.size()); ++i) {
        const Section &section = sections[size_t(i)];
        if (parent >= 0 && section.heading.begin >= sections[size_t(parent)].whole.end)
            break;
        if (section.parent != parent)
            continue;
        QJsonObject one = symbol(document, section.title, stringKind, section.whole,
                                 section.titleSpan);
        if (const QJsonArray below = sectionSymbols(document, i); !below.isEmpty())
            one.insert(u"children"_s, below);
        symbols.append(one);
    }
    return symbols;
}

void flatten(const QJsonArray &tree, const QString &uri, const QString &container, QJsonArray &flat)
{
    for (const QJsonValue &value : tree) {
        QJsonObject one{
            {u"name"_s, value["name"_L1]},
            {u"kind"_s, value["kind"_L1]},
            {u"location"_s, QJsonObject{{u"uri"_s, uri}, {u"range"_s, value["range"_L1]}}}};
        if (!container.isEmpty())
            one.insert(u"containerName"_s, container);
        flat.append(one);
        flatten(value["children"_L1].toArray(), uri, value["name"_L1].toString(), flat);
    }
}

} // namespace

QJsonArray documentSymbols(const Document &document, const Client &client)
{
    QJsonArray tree;
    if (document.role() != Role::Persona)
        return tree;
    const Frontmatter &frontmatter = document.snapshot()->frontmatter;
    if (frontmatter.present) {
        const Span whole{frontmatter.openFence.begin, frontmatter.closeFence.end};
        QJsonObject one = symbol(document, u"frontmatter"_s, moduleKind, whole,
                                 {whole.begin, whole.begin + 3});
        one.insert(u"children"_s, fieldSymbols(document));
        tree.append(one);
    }
    for (const QJsonValue &section : sectionSymbols(document, -1))
        tree.append(section);
    if (client.hierarchicalSymbols)
        return tree;
    QJsonArray flat;
    flatten(tree, document.uri(), {}, flat);
    return flat;
}

QJsonArray foldingRanges(const Document &document)
{
    QJsonArray ranges;
    if (document.role() == Role::Configuration)
        return ranges;
    const Snapshot &snapshot = *document.snapshot();
    const auto line = [&](int number) {
        return document.places().lineAt(snapshot.lines.lineBegin(number));
    };
    for (const FoldRegion &region : foldRegions(snapshot)) {
        ranges.append(QJsonObject{{u"startLine"_s, line(region.head)},
                                  {u"endLine"_s, line(region.last)},
                                  {u"kind"_s, u"region"_s}});
    }
    return ranges;
}

QJsonArray formatting(const Document &document)
{
    if (document.role() != Role::Persona)
        return {};
    const Snapshot &snapshot = *document.snapshot();
    return document.textEdits(
        planFormat(snapshot.text, snapshot.frontmatter, snapshot.encoding.lineEnd));
}

} // namespace studio::lsp
