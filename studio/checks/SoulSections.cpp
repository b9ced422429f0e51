#include "checks/BodyScan.h"
#include "checks/Rules.h"

#include "persona/Profile.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A main section that the profile knows.
struct Known
{
    int index = 0; ///< In the outline.
    int place = 0; ///< In the profile.
    bool byTitle = false; ///< Not by another name of it.
};

std::vector<Known> knownSections(const Snapshot &snapshot, const Profile &profile)
{
    std::vector<Known> known;
    for (const int index : snapshot.outline.mainSections()) {
        const QString &title = snapshot.outline.sections[size_t(index)].title;
        if (const ProfileSection *section = profile.find(title)) {
            known.push_back({index, int(section - profile.sections.data()),
                             section->comparable.constFirst() == comparableTitle(title)});
        }
    }
    return known;
}

Diagnostic &tell(const Snapshot &snapshot, int section, const char *code, QStringList arguments,
                 std::vector<Diagnostic> &found)
{
    Diagnostic &diagnostic = report(found, snapshot, code, Severity::Info,
                                    snapshot.outline.sections[size_t(section)].titleSpan,
                                    std::move(arguments));
    diagnostic.section = section;
    return diagnostic;
}

/// The first section that stands behind one which the profile has later.
void checkOrder(const Snapshot &snapshot, const Profile &profile, const std::vector<Known> &known,
                std::vector<Diagnostic> &found)
{
    for (size_t i = 1; i < known.size(); ++i) {
        const auto later = std::find_if(
            known.begin(), known.begin() + qptrdiff(i),
            [&](const Known &other) { return other.place > known[i].place; });
        if (later == known.begin() + qptrdiff(i))
            continue;
        const auto title = [&](const Known &of) {
            return snapshot.outline.sections[size_t(of.index)].title;
        };
        Diagnostic &diagnostic = tell(snapshot, known[i].index, "soul/section-order",
                                      {title(known[i]), title(*later), profile.name}, found);
        offer(diagnostic, "fix/move-section", {title(known[i]), title(*later)},
              planMoveSection(snapshot.text, snapshot.outline, known[i].index, later->index), true);
        return;
    }
}

/// Two sections that are the same one to the profile, under different names.
void checkDoubled(const Snapshot &snapshot, const std::vector<Known> &known,
                  std::vector<Diagnostic> &found)
{
    QHash<int, int> first;
    for (const Known &section : known) {
        const auto earlier = first.constFind(section.place);
        if (earlier == first.cend()) {
            first.insert(section.place, section.index);
            continue;
        }
        const Section &own = snapshot.outline.sections[size_t(section.index)];
        const Section &other = snapshot.outline.sections[size_t(*earlier)];
        // The same title twice is told of any section.
        if (comparableTitle(own.title) != comparableTitle(other.title))
            tell(snapshot, section.index, "soul/doubled-section", {own.title, other.title}, found);
    }
}

void checkBullets(const Snapshot &snapshot, const BodyScan &scan, const Profile &profile,
                  const std::vector<Known> &known, std::vector<Diagnostic> &found)
{
    for (const Known &section : known) {
        const ProfileSection &wanted = profile.sections[size_t(section.place)];
        if (wanted.shape != SectionShape::Bullets || !section.byTitle)
            continue;
        const Section &own = snapshot.outline.sections[size_t(section.index)];
        const QStringView body = QStringView(snapshot.text)
                                     .sliced(own.body.begin, own.body.length());
        // What is divided further has its own order.
        if (own.whole.end != own.body.end || body.trimmed().isEmpty())
            continue;
        const auto bullets = std::ranges::count_if(scan.bullets, [&](const Span bullet) {
            return own.body.contains(bullet.begin) && !scan.isCode(bullet.begin);
        });
        if (bullets == 0)
            tell(snapshot, section.index, "soul/expects-points", {own.title}, found);
        else if (bullets < wanted.minimumBullets)
            tell(snapshot, section.index, "soul/few-points",
                 {own.title, QString::number(bullets), QString::number(wanted.minimumBullets)},
                 found);
    }
}

} // namespace

void checkSoulSections(const Snapshot &snapshot, const BodyScan &scan, const Profile &profile,
                       std::vector<Diagnostic> &found)
{
    const std::vector<Known> known = knownSections(snapshot, profile);
    checkBullets(snapshot, scan, profile, known, found);
    checkOrder(snapshot, profile, known, found);
    checkDoubled(snapshot, known, found);
}

} // namespace studio
