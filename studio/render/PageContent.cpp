#include "render/PageContent.h"

#include "persona/CardModel.h"
#include "persona/Identity.h"
#include "persona/Resources.h"
#include "render/CardWords.h"
#include "render/Markdown.h"
#include "text/FindText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmark-gfm.h>
#include <limits>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Page", text, nullptr, n);
}

bool isZeroWidth(QChar c)
{
    const ushort unit = c.unicode();
    return (unit >= 0x200B && unit <= 0x200D) || unit == 0x2060 || unit == 0xFEFF;
}

// One sentence for all that is taken out, with the line where the first of each kind stands.
QString noticeOf(const Snapshot &snapshot, const MarkdownSurvey &survey)
{
    const Span body = snapshot.outline.body;
    const QStringView text = QStringView(snapshot.text).sliced(body.begin, body.length());
    QStringList parts;
    if (survey.htmlTags > 0) {
        const int line = snapshot.lines.lineAt(body.begin) + survey.firstHtmlLine - 1;
        parts << (survey.htmlTags == 1 ? tr("1 HTML tag (line %1)")
                                       : tr("%n HTML tags (from line %1)", survey.htmlTags))
                     .arg(line);
    }
    const auto first = std::ranges::find_if(text, isZeroWidth);
    if (first != text.end()) {
        const int count = int(std::ranges::count_if(text, isZeroWidth));
        const int line = snapshot.lines.lineAt(body.begin + (first - text.begin()));
        parts << (count == 1 ? tr("1 zero-width character (line %1)")
                             : tr("%n zero-width characters (from line %1)", count))
                     .arg(line);
    }
    return parts.isEmpty() ? QString() : tr("A catalog takes out: %1.").arg(parts.join(u", "_s));
}

// Ends the blocks where the catalog ends the text.
void cutOff(PageContent &page, const Snapshot &snapshot)
{
    const qsizetype end = snapshot.outline.body.begin + catalogLimit();
    if (snapshot.outline.body.end <= end)
        return;
    std::erase_if(page.blocks, [end](const PageBlock &block) {
        return block.role == PageBlock::Role::Body && block.span.begin >= end;
    });
    PageBlock &last = page.blocks.back();
    last.span.end = std::min(last.span.end, end);
    page.blocks.push_back({PageBlock::Role::Cut, BlockKind::Other, {end, end}});
    page.cut =
        tr("A catalog ends here: it keeps %1 characters and silently leaves out the last %2.")
            .arg(QLocale().toString(catalogLimit()),
                 QLocale().toString(snapshot.outline.body.end - end));
}

QStringView sourceOf(const Snapshot &snapshot, const Block &block)
{
    return QStringView(snapshot.text).sliced(block.span.begin, block.span.length());
}

// The text is read as a whole only where it must be: this happens with every key.
MarkdownSurvey surveyOf(const Snapshot &snapshot)
{
    static const QRegularExpression footnote(uR"(\[\^[^\[\]\n]+\]:)"_s);
    const Span body = snapshot.outline.body;
    const QStringView text = QStringView(snapshot.text).sliced(body.begin, body.length());
    if (findText(text, u"[^") >= 0 && footnote.matchView(text).hasMatch())
        return surveyMarkdown(text);
    MarkdownSurvey survey;
    if (snapshot.kind != Kind::Soul)
        return survey;
    for (const Block &block : snapshot.outline.blocks) {
        const QStringView source = sourceOf(snapshot, block);
        if (block.kind == BlockKind::Code || !source.contains(u'<'))
            continue;
        const MarkdownSurvey part = surveyMarkdown(source);
        if (part.htmlTags > 0 && survey.htmlTags == 0) {
            survey.firstHtmlLine = part.firstHtmlLine + snapshot.lines.lineAt(block.span.begin)
                                   - snapshot.lines.lineAt(body.begin);
        }
        survey.htmlTags += part.htmlTags;
    }
    return survey;
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
    if (findText(body, u"]:") < 0)
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

QString backTo(Kind kind)
{
    switch (kind) {
    case Kind::Soul: return tr("← All souls");
    case Kind::Agent: return tr("← All agents");
    case Kind::Skill: break;
    }
    return tr("← All skills");
}

PageHead headOf(const Snapshot &snapshot, const QString &bodyTitle)
{
    const CardModel card = cardOf(snapshot);
    const CardWords words = cardWords(card);
    PageHead head;
    const bool soul = snapshot.kind == Kind::Soul;
    head.download = tr("Download");
    head.back = backTo(snapshot.kind);
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
        && (snapshot.kind != Kind::Soul
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
    const Span body = outline.body;
    const MarkdownSurvey survey = surveyOf(snapshot);
    page.footnotes = survey.footnotes;
    if (snapshot.kind == Kind::Soul) {
        page.notice = noticeOf(snapshot, survey);
        if (!page.notice.isEmpty()) {
            page.blocks.insert(
                page.blocks.begin() + 1,
                {PageBlock::Role::Notice, BlockKind::Other, {body.begin, body.begin}});
        }
        cutOff(page, snapshot);
        page.blocks.push_back(
            {PageBlock::Role::Claim, BlockKind::Other, {outline.body.end, outline.body.end}});
    }
    page.definitions = definitionsIn(
        QStringView(snapshot.text).sliced(outline.body.begin, outline.body.length()));
    return page;
}

std::vector<PageSection> pageSections(const Snapshot &snapshot, size_t most)
{
    const std::vector<Section> &all = snapshot.outline.sections;
    // A single first-level heading is the title of the whole.
    const bool titled = std::ranges::count(all, 1, &Section::level) == 1 && all.front().level == 1;
    std::vector<PageSection> sections;
    int highest = 7;
    for (size_t i = titled ? 1 : 0; i < all.size(); ++i)
        highest = std::min(highest, all[i].level);
    for (size_t i = titled ? 1 : 0; i < all.size() && sections.size() < most; ++i) {
        const int depth = all[i].level - highest;
        const QString title = oneLine(all[i].title, 120);
        if (depth <= 1 && !title.isEmpty())
            sections.push_back({title, depth, all[i].heading});
    }
    return sections;
}

QString wordVersion(const PageVersion &version)
{
    const QString number = oneLine(version.version, 80);
    return version.date.isValid()
               ? QString(number + u" · "_s + QLocale().toString(version.date, QLocale::ShortFormat))
               : number;
}

QString versionsTitle()
{
    return tr("Versions");
}

int catalogLimit()
{
    static const int limit = [] {
        const QJsonArray limits = readData(u"data/runtime-limits.json"_s)["limits"_L1].toArray();
        for (const QJsonValue &value : limits) {
            if (value["id"_L1].toString() == "catalog"_L1)
                return value["characters"_L1].toInt();
        }
        return std::numeric_limits<int>::max();
    }();
    return limit;
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
