#include "format/SectionNesting.h"

namespace studio {

void nestSections(Outline &outline)
{
    std::vector<Section> &sections = outline.sections;
    std::vector<int> open;
    const auto closeFrom = [&](int level, qsizetype end) {
        while (!open.empty() && sections[size_t(open.back())].level >= level) {
            sections[size_t(open.back())].whole.end = end;
            open.pop_back();
        }
    };
    for (size_t i = 0; i < sections.size(); ++i) {
        Section &section = sections[i];
        closeFrom(section.level, section.heading.begin);
        section.parent = open.empty() ? -1 : open.back();
        section.whole = section.heading;
        const bool last = i + 1 == sections.size();
        section.body = {section.heading.end,
                        last ? outline.body.end : sections[i + 1].heading.begin};
        open.push_back(int(i));
    }
    closeFrom(0, outline.body.end);
}

} // namespace studio
