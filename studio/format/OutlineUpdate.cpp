#include "format/OutlineUpdate.h"

#include "format/SectionNesting.h"
#include "text/CommonEnds.h"
#include "text/FindText.h"

#include <algorithm>
#include <optional>

namespace studio {

namespace {

/// What of the old outline stays, by indices of its blocks: those before \a front, and those from
/// \a back on. The source of the rest is read again.
struct Cut
{
    size_t front = 0;
    size_t back = 0;
};

class Update
{
public:
    Update(const Outline &before, QStringView oldText, const QString &text, Span body)
        : m_before(before)
        , m_text(text)
        , m_body(body)
        , m_ends(commonEnds(oldText.sliced(before.body.begin, before.body.length()),
                            QStringView(text).sliced(body.begin, body.length())))
        , m_frontShift(body.begin - before.body.begin)
        , m_backShift(body.end - before.body.end)
    {
    }

    /// Nothing when all has to be read.
    std::optional<Outline> make()
    {
        const std::vector<Block> &blocks = m_before.blocks;
        const qsizetype changeBegin = m_before.body.begin + m_ends.front;
        const qsizetype changeEnd = m_before.body.end - m_ends.back;
        // A line can belong to the block above it or below it, and make a table or a heading of
        // the one above it: one block that is surely untouched stands between.
        const auto touched = std::ranges::lower_bound(
            blocks, changeBegin, {}, [](const Block &block) { return block.span.end; });
        const auto behind = std::ranges::upper_bound(
            blocks, changeEnd, {}, [](const Block &block) { return block.span.begin; });
        const auto front = size_t(touched - blocks.begin());
        Cut cut{front > 2 ? front - 2 : 0, size_t(behind - blocks.begin())};
        for (size_t step = 1; step <= mostSteps; step *= 4) {
            if (std::optional<Outline> outline = read(cut))
                return outline;
            if (cut.back + 1 >= blocks.size())
                break;
            cut.back += step * 4;
        }
        return std::nullopt;
    }

private:
    static constexpr size_t mostSteps = 64;

    /// Reads what is between the parts that stay and the first two blocks behind it: if these
    /// come out as they were, the parser goes on from there as it did.
    std::optional<Outline> read(const Cut &cut) const
    {
        const std::vector<Block> &blocks = m_before.blocks;
        const bool toEnd = cut.back + 1 >= blocks.size();
        const qsizetype begin = cut.front == 0 ? m_body.begin
                                               : blocks[cut.front].span.begin + m_frontShift;
        const qsizetype end = cut.back + 2 >= blocks.size()
                                  ? m_body.end
                                  : blocks[cut.back + 2].span.begin + m_backShift;
        // A byte order mark counts only at the begin of all.
        if (begin > m_body.begin && m_text[begin] == QChar::ByteOrderMark)
            return std::nullopt;
        if (end - begin > m_body.length() / 2)
            return std::nullopt;
        const Outline part = parseOutline(m_text, {begin, end});

        qsizetype partEnd = end;
        if (!toEnd) {
            const Block &first = blocks[cut.back];
            const Block &second = blocks[cut.back + 1];
            const auto same = std::ranges::lower_bound(
                part.blocks, first.span.begin + m_backShift, {},
                [](const Block &block) { return block.span.begin; });
            if (part.blocks.end() - same < 2 || same->kind != first.kind
                || same->span != first.span.shifted(m_backShift) || same[1].kind != second.kind
                || same[1].span.begin != second.span.begin + m_backShift)
                return std::nullopt;
            partEnd = same->span.begin;
        }
        return joined(part, begin, partEnd, toEnd ? blocks.size() : cut.back);
    }

    /// The old outline before \a begin, \a part up to \a end, and the old one from the block
    /// \a back on. The first two in offsets of the new text.
    Outline joined(const Outline &part, qsizetype begin, qsizetype end, size_t back) const
    {
        Outline outline;
        outline.body = m_body;
        const std::vector<Block> &blocks = m_before.blocks;
        outline.blocks.reserve(blocks.size() + part.blocks.size());
        for (const Block &block : blocks) {
            if (block.span.begin + m_frontShift >= begin)
                break;
            outline.blocks.push_back({block.kind, block.span.shifted(m_frontShift)});
        }
        for (const Block &block : part.blocks) {
            if (block.span.begin < end)
                outline.blocks.push_back(block);
        }
        for (size_t i = back; i < blocks.size(); ++i)
            outline.blocks.push_back({blocks[i].kind, blocks[i].span.shifted(m_backShift)});

        const auto add = [&](Section section, qsizetype shift) {
            section.heading = section.heading.shifted(shift);
            section.titleSpan = section.titleSpan.shifted(shift);
            outline.sections.push_back(std::move(section));
        };
        outline.sections.reserve(m_before.sections.size() + part.sections.size());
        for (const Section &section : m_before.sections) {
            if (section.heading.begin + m_frontShift >= begin)
                break;
            add(section, m_frontShift);
        }
        for (const Section &section : part.sections) {
            if (section.heading.begin < end)
                add(section, 0);
        }
        if (back < blocks.size()) {
            const auto rest = std::ranges::lower_bound(
                m_before.sections, blocks[back].span.begin, {},
                [](const Section &section) { return section.heading.begin; });
            for (auto section = rest; section != m_before.sections.end(); ++section)
                add(*section, m_backShift);
        }
        nestSections(outline);
        return outline;
    }

    const Outline &m_before;
    const QString &m_text;
    Span m_body;
    CommonEnds m_ends;
    qsizetype m_frontShift; ///< From old to new offsets before the change,
    qsizetype m_backShift; ///< and behind it.
};

/// Whether the words of a heading depend on what stands elsewhere.
bool hasReferences(const Outline &outline, const QString &text)
{
    return std::ranges::any_of(outline.sections, [&](const Section &section) {
        const Span title = section.titleSpan;
        return QStringView(text).sliced(title.begin, title.length()).contains(u'[');
    });
}

} // namespace

Outline updateOutline(const Outline &before, QStringView oldText, const QString &text, Span body)
{
    const QStringView oldBody = oldText.sliced(before.body.begin, before.body.length());
    const QStringView newBody = QStringView(text).sliced(body.begin, body.length());
    // Footnotes stand in the tree where they are referred to, or not at all.
    if (before.blocks.empty() || findText(oldBody, u"[^") >= 0 || findText(newBody, u"[^") >= 0)
        return parseOutline(text, body);
    std::optional<Outline> outline = Update(before, oldText, text, body).make();
    if (!outline)
        return parseOutline(text, body);
    const auto defines = [](QStringView markdown) { return findText(markdown, u"]:") >= 0; };
    if (hasReferences(*outline, text) && (defines(oldBody) || defines(newBody)))
        return parseOutline(text, body);
    return std::move(*outline);
}

} // namespace studio
