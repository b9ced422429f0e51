#include "checks/Rules.h"

#include "persona/Profile.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringView bodyText(const Snapshot &snapshot, Span span)
{
    return QStringView(snapshot.text).sliced(span.begin, span.length()).trimmed();
}

Diagnostic &tell(const Snapshot &snapshot, int section, QByteArray code, Severity severity,
                 std::vector<Diagnostic> &found)
{
    const Section &about = snapshot.outline.sections[size_t(section)];
    const Span place = about.titleSpan.isEmpty() ? about.heading : about.titleSpan;
    Diagnostic &diagnostic = report(found, snapshot, std::move(code), severity, place,
                                    {about.title});
    diagnostic.section = section;
    return diagnostic;
}

void checkEmptyBody(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (!bodyText(snapshot, snapshot.frontmatter.body).isEmpty())
        return;
    const Span fence = snapshot.frontmatter.closeFence;
    const Span place = snapshot.frontmatter.present
                           ? Span{fence.begin, std::min(fence.begin + 3, fence.end)}
                           : Span{0, 0};
    report(found, snapshot, QByteArray(kindId(snapshot.kind).data()) + "/empty-body",
           Severity::Warning, place);
}

/// A heading with nothing below it, not even a deeper one. The starter of a section that a
/// profile knows is offered, a few times at most, because each plan reads the whole text again.
void checkEmpty(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const std::vector<Section> &sections = snapshot.outline.sections;
    const int title = snapshot.outline.titleSection();
    const Profile *profile = nullptr;
    int plans = 8;
    const auto isEmpty = [&](size_t i) {
        const bool deeperFollows = i + 1 < sections.size()
                                   && sections[i + 1].level > sections[i].level;
        return !deeperFollows && bodyText(snapshot, sections[i].body).isEmpty();
    };
    // Headings without a text one below the other are a list, or the outline of something; those
    // of a soul are what is still to be written.
    const auto isInList = [&](size_t i) {
        if (snapshot.kind == Kind::Soul)
            return false;
        const auto isLike = [&](size_t other) {
            return other < sections.size() && sections[other].level == sections[i].level
                   && isEmpty(other);
        };
        return isLike(i + 1) || (i > 0 && isLike(i - 1));
    };
    for (size_t i = 0; i < sections.size(); ++i) {
        // "4. Run the tests again": the title of a step can be all there is to say.
        static const QRegularExpression step(u"^(?:step\\s+)?\\d+[.):]?\\s+\\S+\\s+\\S+\\s+\\S"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        // "{project}" is filled in later, as the text below it.
        static const QRegularExpression blank(u"[{\\[<]"_s);
        if (int(i) == title || !isEmpty(i) || isInList(i)
            || step.match(sections[i].title).hasMatch() || sections[i].title.contains(blank))
            continue;
        Diagnostic &diagnostic = tell(snapshot, int(i), "section/empty", Severity::Info, found);
        if (!profile)
            profile = matchProfile(snapshot.kind, snapshot.outline);
        const ProfileSection *known = profile ? profile->find(sections[i].title) : nullptr;
        if (known && !known->starter.isEmpty() && plans-- > 0) {
            offer(diagnostic, "fix/add-starter", {sections[i].title},
                  planReplaceSectionBody(snapshot.text, snapshot.outline, int(i), known->starter),
                  true);
        }
    }
}

/// Two sections of one title in the same place: a reader does not know which one counts. Deeper
/// headings repeat by design ("Example" below each rule), so only the main ones are looked at.
void checkDoubled(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    QHash<QString, int> first;
    for (const int index : snapshot.outline.mainSections()) {
        const Section &section = snapshot.outline.sections[size_t(index)];
        const QString title = comparableTitle(section.title);
        if (title.isEmpty())
            continue;
        const auto earlier = first.constFind(title);
        if (earlier == first.cend()) {
            first.insert(title, index);
            continue;
        }
        Diagnostic &diagnostic = tell(snapshot, index, "section/duplicate", Severity::Info, found);
        const Section &other = snapshot.outline.sections[size_t(*earlier)];
        diagnostic.arguments += QString::number(snapshot.lines.lineAt(other.heading.begin));
    }
}

/// The run of '`' or '~' that opens or closes a code block, or an empty view.
QStringView fenceOf(QStringView line)
{
    qsizetype begin = 0;
    while (begin < line.size() && begin < 4 && line[begin] == u' ')
        ++begin;
    if (begin > 3 || begin >= line.size() || (line[begin] != u'`' && line[begin] != u'~'))
        return {};
    qsizetype end = begin;
    while (end < line.size() && line[end] == line[begin])
        ++end;
    return end - begin >= 3 ? line.sliced(begin, end - begin) : QStringView();
}

/// A code block that is never closed takes all that follows, headings included.
void checkOpenFence(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.outline.blocks.empty())
        return;
    const Block &last = snapshot.outline.blocks.back();
    if (last.kind != BlockKind::Code)
        return;
    const QStringView source = QStringView(snapshot.text)
                                   .sliced(last.span.begin, last.span.length());
    const qsizetype lineEnd = source.indexOf(u'\n');
    const QStringView opening = fenceOf(lineEnd < 0 ? source : source.first(lineEnd));
    if (opening.isEmpty())
        return;
    const QStringView rest = source.trimmed();
    const qsizetype lastLine = rest.lastIndexOf(u'\n');
    const QStringView closing = lastLine < 0 ? QStringView() : fenceOf(rest.sliced(lastLine + 1));
    if (closing.size() >= opening.size() && closing.front() == opening.front()
        && rest.endsWith(closing))
        return;
    const qsizetype begin = last.span.begin + source.indexOf(opening);
    Diagnostic &diagnostic = report(found, snapshot, "section/open-code", Severity::Warning,
                                    {begin, begin + opening.size()});
    const qsizetype end = snapshot.text.size();
    const bool newline = snapshot.text.endsWith(u'\n');
    offer(diagnostic, "fix/close-code", {},
          TextEdit({end, end}, (newline ? QString() : u"\n"_s) + opening + u'\n'), true);
}

} // namespace

void checkSections(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    // What reads as Markdown behind an opening fence was not meant as such.
    if (snapshot.frontmatter.opened && !snapshot.frontmatter.present)
        return;
    checkEmptyBody(snapshot, found);
    checkEmpty(snapshot, found);
    checkDoubled(snapshot, found);
    checkOpenFence(snapshot, found);
}

} // namespace studio
