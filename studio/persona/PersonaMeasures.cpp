#include "persona/PersonaMeasures.h"

#include "persona/Measures.h"

#include <algorithm>

namespace studio {

TextMeasure measure(QStringView text)
{
    const qsizetype halves = std::ranges::count_if(
        text, [](QChar unit) { return unit.isLowSurrogate(); });
    return {countWords(text), text.size() - halves, estimateTokens(text)};
}

PersonaMeasures measure(const Snapshot &snapshot)
{
    const QStringView text = snapshot.text;
    const auto part = [&](Span span) { return text.sliced(span.begin, span.length()); };
    PersonaMeasures all;
    all.whole = measure(text);
    const Span body = snapshot.outline.body;
    all.frontmatter = measure(text.first(body.begin));
    all.body = measure(part(body));
    if (snapshot.kind != Kind::Soul) {
        const QString description = snapshot.textOf(u"description");
        if (!description.isEmpty())
            all.description = measure(description);
    }
    const Span introduction = snapshot.outline.introduction();
    if (!part(introduction).trimmed().isEmpty())
        all.sections.push_back({{}, 0, introduction, measure(part(introduction))});
    for (const int index : snapshot.outline.mainSections()) {
        const Section &section = snapshot.outline.sections[size_t(index)];
        all.sections.push_back(
            {section.title, section.level, section.whole, measure(part(section.whole))});
    }
    all.reading = readingLevel(part(body));
    return all;
}

} // namespace studio
