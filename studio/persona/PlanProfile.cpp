#include "persona/PlanProfile.h"

#include "format/PlanRestructure.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// A piece of the new body: its source without blank lines around it, and its headings.
struct Piece
{
    qsizetype order = -1; ///< Place in the profile; -1 for what stands before all of it.
    QString source;
    std::vector<std::pair<int, QString>> headings;
};

QString trimmedEnd(const QString &text)
{
    qsizetype end = text.size();
    for (qsizetype at = end; at > 0 && text[at - 1].isSpace(); --at) {
        if (text[at - 1] == u'\n')
            end = at - 1;
        if (at == 1)
            end = 0;
    }
    return text.first(end);
}

/// The level of sections: below a title of the first level none of them can be of the first.
int levelFor(const Outline &outline, const Profile &profile)
{
    return outline.titleSection() >= 0 ? qMax(2, profile.headingLevel) : profile.headingLevel;
}

qsizetype orderOf(const Profile &profile, const QString &title)
{
    const auto found = std::ranges::find(profile.sections, title, &ProfileSection::title);
    return found - profile.sections.begin();
}

/// A section's source with its headings moved to \a level and, unless \a title is empty, renamed.
Result<Piece> pieceOf(const QString &text, const Outline &outline, int section, qsizetype end,
                      int level, const QString &title)
{
    const Section &main = outline.sections[size_t(section)];
    Piece piece;
    qsizetype from = main.heading.begin;
    for (size_t i = size_t(section); i < outline.sections.size(); ++i) {
        const Section &one = outline.sections[i];
        if (one.heading.begin >= end)
            break;
        const int wanted = one.level + level - main.level;
        const bool renamed = int(i) == section && !title.isEmpty() && title != one.title;
        auto heading = headingAtLevel(text, one, wanted);
        if (!heading)
            return fail("section/level", {one.title}, one.heading);
        if (renamed) {
            heading = QString(wanted, u'#') + u' ' + title
                      + (heading->endsWith(u'\n') ? u"\n"_s : QString());
        }
        piece.source += text.sliced(from, one.heading.begin - from) + *heading;
        piece.headings.emplace_back(wanted, renamed ? title : one.title);
        from = one.heading.end;
    }
    piece.source += text.sliced(from, end - from);
    piece.source = trimmedEnd(piece.source);
    return piece;
}

} // namespace

ProfileSwitch proposeSwitch(const Outline &outline, const Profile &profile)
{
    ProfileSwitch proposed{&profile, {}, {}};
    QStringList reached;
    for (const int section : outline.mainSections()) {
        const ProfileSection *meant = profile.find(outline.sections[size_t(section)].title);
        proposed.fates.push_back({section, meant ? meant->title : QString()});
        if (meant)
            reached += meant->title;
    }
    for (const ProfileSection &section : profile.sections) {
        if (section.required && !reached.contains(section.title))
            proposed.added += section.title;
    }
    return proposed;
}

Result<TextEdit> planSwitch(const QString &text, const Outline &outline,
                            const ProfileSwitch &wanted)
{
    const Profile &profile = *wanted.profile;
    const int level = levelFor(outline, profile);
    const std::vector<int> main = outline.mainSections();
    const qsizetype begin = main.empty() ? outline.body.end
                                         : outline.sections[size_t(main.front())].heading.begin;
    std::vector<Piece> pieces;
    QStringList taken;
    qsizetype order = -1;
    for (size_t i = 0; i < main.size(); ++i) {
        const QString becomes = i < wanted.fates.size() ? wanted.fates[i].becomes : QString();
        const bool second = taken.contains(becomes);
        if (!becomes.isEmpty()) {
            order = orderOf(profile, becomes);
            taken += becomes;
        }
        const qsizetype end = i + 1 < main.size()
                                  ? outline.sections[size_t(main[i + 1])].heading.begin
                                  : outline.body.end;
        auto piece = pieceOf(text, outline, main[i], end, second ? level + 1 : level,
                             second ? QString() : becomes);
        if (!piece)
            return std::unexpected(piece.error());
        piece->order = order;
        if (second) {
            // Right behind the one that it is a part of now.
            const auto at = std::ranges::find_if(pieces, [&](const Piece &p) {
                return p.order == order && p.headings.front().second == becomes;
            });
            auto behind = at == pieces.end() ? at : at + 1;
            while (behind != pieces.end() && behind->order == order
                   && behind->headings.front().first > level)
                ++behind;
            pieces.insert(behind, *std::move(piece));
        } else {
            pieces.push_back(*std::move(piece));
        }
    }
    for (const QString &title : wanted.added) {
        const qsizetype place = orderOf(profile, title);
        if (taken.contains(title) || place >= qsizetype(profile.sections.size()))
            continue;
        Piece piece;
        piece.order = place;
        piece.headings.emplace_back(level, title);
        piece.source = QString(level, u'#') + u' ' + title;
        const QString &starter = profile.sections[size_t(place)].starter;
        if (!starter.isEmpty())
            piece.source += u"\n\n"_s + starter;
        pieces.push_back(piece);
    }
    std::ranges::stable_sort(pieces, {}, &Piece::order);

    QStringList sources;
    std::vector<std::pair<int, QString>> expected;
    for (const Section &section : outline.sections) {
        if (section.heading.begin < begin)
            expected.emplace_back(section.level, section.title);
    }
    for (const Piece &piece : pieces) {
        sources += piece.source;
        expected.insert(expected.end(), piece.headings.begin(), piece.headings.end());
    }
    QString head = text.first(begin);
    if (main.empty() && !pieces.empty()) {
        const qsizetype said = trimmedEnd(head).size();
        head = said <= outline.body.begin ? QString(head.first(outline.body.begin) + u'\n')
                                          : QString(head.first(said) + u"\n\n"_s);
        if (outline.body.begin == 0 && said == 0)
            head.clear();
    }
    const bool ends = text.endsWith(u'\n') || main.empty();
    const QString after = head + sources.join("\n\n"_L1) + (ends ? u"\n"_s : QString())
                          + text.sliced(outline.body.end);
    const Outline then = parseOutline(
        after, {outline.body.begin, outline.body.end + after.size() - text.size()});
    const auto same = [](const Section &section, const std::pair<int, QString> &heading) {
        return section.level == heading.first && section.title == heading.second;
    };
    if (pieces.empty() || !std::ranges::equal(then.sections, expected, same))
        return fail("section/profile");
    return TextEdit::between(text, after);
}

} // namespace studio
