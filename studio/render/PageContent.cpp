#include "render/PageContent.h"

#include "persona/CardModel.h"
#include "persona/Identity.h"
#include "render/CardWords.h"
#include "render/Markdown.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmark-gfm.h>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

QStringView sourceOf(const Snapshot &snapshot, const Block &block)
{
    return QStringView(snapshot.text).sliced(block.span.begin, block.span.length());
}

QString titleOfFirstBlock(const Snapshot &snapshot)
{
    const Outline &outline = snapshot.outline;
    if (outline.blocks.empty() || outline.sections.empty())
        return {};
    const Section &first = outline.sections.front();
    const bool leads = outline.blocks.front().kind == BlockKind::Heading
                       && first.heading.begin == outline.blocks.front().span.begin;
    // Several first-level headings are sections, none of them a title.
    const int tops = int(std::ranges::count(outline.sections, 1, &Section::level));
    return leads && first.level == 1 && tops == 1 ? first.title : QString();
}

QString withoutEmphasis(QStringView text)
{
    QString plain = text.toString().simplified();
    plain.remove(u'*');
    plain.remove(u'_');
    return plain;
}

// A block that is a single line can define a link only if the line is of this form.
QString definitionsIn(QStringView body)
{
    static const QRegularExpression line(uR"(^ {0,3}\[(?!\^)[^\[\]\n]{1,300}\]:[ \t]*\S[^\n]*$)"_s,
                                         QRegularExpression::MultilineOption);
    QString definitions;
    if (body.indexOf("]:"_L1) < 0)
        return definitions;
    for (auto it = line.globalMatchView(body); it.hasNext();) {
        const QString candidate = it.next().captured();
        // What the parser takes as a definition leaves no block behind.
        const MarkdownTree tree = parseMarkdown(candidate);
        if (!cmark_node_first_child(tree.get()))
            definitions += candidate.trimmed() + u'\n';
        if (definitions.size() > 20000)
            break;
    }
    return definitions;
}

PageHead headOf(const Snapshot &snapshot, const QString &bodyTitle)
{
    const CardModel card = cardOf(snapshot);
    const CardWords words = cardWords(card);
    PageHead head;
    const bool soul = snapshot.kind == Kind::Soul;
    head.back = soul ? tr("← All souls") : tr("← All agents");
    head.title = soul || bodyTitle.isEmpty() ? words.name : oneLine(bodyTitle, 300);
    head.tagline = oneLine(card.tagline, 2000);
    if (!words.byline.isEmpty())
        head.facts << words.byline;
    if (soul) {
        for (const CardWords::Chip &chip : words.chips) {
            if (chip.category)
                head.facts << chip.text;
        }
    }
    head.facts << words.facts;
    return head;
}

} // namespace

PageContent pageContent(const Snapshot &snapshot)
{
    PageContent page;
    const Outline &outline = snapshot.outline;
    const QString bodyTitle = titleOfFirstBlock(snapshot);
    page.head = headOf(snapshot, bodyTitle);

    const Span front{0, outline.body.begin};
    page.blocks.push_back({PageBlock::Role::Head, BlockKind::Other, front});

    size_t first = 0;
    if (!bodyTitle.isEmpty()
        && (snapshot.kind == Kind::Agent
            || oneLine(bodyTitle).contains(page.head.title, Qt::CaseInsensitive))) {
        first = 1;
    }
    if (first < outline.blocks.size() && outline.blocks[first].kind == BlockKind::Paragraph
        && !page.head.tagline.isEmpty()
        && withoutEmphasis(sourceOf(snapshot, outline.blocks[first]))
               == withoutEmphasis(page.head.tagline)) {
        page.blocks.front().span.end = outline.blocks[first].span.end;
        ++first;
    } else if (first == 1) {
        page.blocks.front().span.end = outline.blocks.front().span.end;
    }
    for (size_t i = first; i < outline.blocks.size(); ++i) {
        const Block &block = outline.blocks[i];
        page.blocks.push_back({PageBlock::Role::Body, block.kind, block.span});
    }
    for (const Section &section : outline.sections) {
        if (section.level == 1 && !(first > 0 && section.heading == outline.blocks.front().span))
            page.headingShift = 1;
    }
    if (snapshot.kind == Kind::Soul) {
        page.blocks.push_back(
            {PageBlock::Role::Claim, BlockKind::Other, {outline.body.end, outline.body.end}});
    }
    page.definitions = definitionsIn(
        QStringView(snapshot.text).sliced(outline.body.begin, outline.body.length()));
    return page;
}

QString claimTitle()
{
    return tr("Claim authorship");
}

QString claimText()
{
    return tr("If you wrote this soul and your handle has changed since, you can claim it here. "
              "Each claim is reviewed.");
}

} // namespace studio
