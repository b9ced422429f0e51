#include "ui/form/SectionSummary.h"

#include "format/PlanSection.h"
#include "persona/Measures.h"

#include <QCoreApplication>

namespace studio {

namespace {

struct Summary
{
    Q_DECLARE_TR_FUNCTIONS(studio::SectionSummary)
};

} // namespace

QString sectionSummary(const Snapshot &snapshot, int section)
{
    const auto &sections = snapshot.outline.sections;
    const Section &at = sections[size_t(section)];
    const auto parts = std::ranges::count_if(
        sections, [&](const Section &other) { return other.parent == section; });
    if (parts > 0)
        return Summary::tr("%n parts", nullptr, int(parts));

    // A list counts by its elements; so do paragraphs that each begin with a bold name.
    int blocks = 0;
    int named = 0;
    int bullets = 0;
    int lists = 0;
    const auto &all = snapshot.outline.blocks;
    auto block = std::ranges::lower_bound(all, at.body.begin, {},
                                          [](const Block &b) { return b.span.begin; });
    for (; block != all.end() && block->span.begin < at.body.end; ++block) {
        const QStringView source = QStringView(snapshot.text)
                                       .sliced(block->span.begin, block->span.length());
        ++blocks;
        if (block->kind == BlockKind::List) {
            ++lists;
            for (const Bullet &bullet : bulletsIn(snapshot.text, block->span))
                bullets += bullet.depth == 0;
        } else if (block->kind == BlockKind::Paragraph && source.startsWith(u"**")) {
            ++named;
        }
    }
    if (lists > 0 && blocks - lists <= 1)
        return Summary::tr("%n points", nullptr, bullets);
    if (named > 1 && named == blocks)
        return Summary::tr("%n points", nullptr, named);
    const Span content = sectionContent(snapshot.text, at);
    const int words = countWords(
        QStringView(snapshot.text).sliced(content.begin, content.length()));
    return words == 0 ? Summary::tr("empty") : Summary::tr("%n words", nullptr, words);
}

} // namespace studio
