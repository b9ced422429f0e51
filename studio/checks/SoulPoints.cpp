#include "checks/BodyScan.h"
#include "checks/Rules.h"

#include "persona/Profile.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// More would say no more.
constexpr int mostOfOne = 20;

/// A point of a soul, reduced to what it says: its words without what denies or stresses them.
struct Point
{
    Span span;
    QString core;
    bool denied = false;
};

/// Whether the section's points are things that are not done.
bool isAboutAvoiding(const Snapshot &snapshot, int section)
{
    static const Profile *catalog = findProfile(u"catalog");
    for (; section >= 0; section = snapshot.outline.sections[size_t(section)].parent) {
        const ProfileSection *known = catalog->find(
            snapshot.outline.sections[size_t(section)].title);
        if (known && known->title == "Avoid"_L1)
            return true;
    }
    return false;
}

/// A point in lower case, letters and digits with single spaces between them, without apostrophes.
QString plainWords(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool ascii = unit < 0x80;
        const bool lower = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (lower || (ascii ? unit >= u'A' && unit <= u'Z' : c.isLetterOrNumber() || c.isMark())) {
            if (gap && !plain.isEmpty())
                plain += u' ';
            gap = false;
            plain += lower ? c : c.toLower();
        } else if (unit != u'\'' && unit != u'\u2019') {
            gap = true;
        }
    }
    return plain;
}

/// Takes words off the begin that change only how strongly, or that the opposite, is said.
/// Returns how often the point is denied.
int stripBegin(QStringView &words)
{
    static constexpr QLatin1StringView denials[]{
        "do not "_L1, "must not "_L1, "will not "_L1, "should not "_L1, "refuse to "_L1,
        "never "_L1,  "dont "_L1,     "not "_L1,      "no "_L1,         "avoid "_L1,
        "wont "_L1,   "cannot "_L1,   "cant "_L1};
    static constexpr QLatin1StringView stresses[]{"always "_L1, "must "_L1, "should "_L1, "you "_L1,
                                                  "i "_L1,      "will "_L1, "do "_L1};
    const auto take = [&](const auto &list) {
        for (const QLatin1StringView word : list) {
            if (words.startsWith(word)) {
                words = words.sliced(word.size());
                return true;
            }
        }
        return false;
    };
    int denied = 0;
    for (;;) {
        if (take(denials))
            ++denied;
        else if (!take(stresses))
            return denied;
    }
}

/// "Praising", "praises" and "praise" begin the same point.
QStringView stem(QStringView word)
{
    QStringView stem = word;
    if (stem.size() > 5 && stem.endsWith("ing"_L1))
        stem.chop(3);
    else if (stem.size() > 3 && stem.endsWith(u's') && !stem.endsWith("ss"_L1))
        stem.chop(1);
    if (stem.size() > 3 && stem.endsWith(u'e'))
        stem.chop(1);
    // "planning", "plan"
    if (stem.size() > 3 && word.endsWith("ing"_L1) && stem.back() == stem[stem.size() - 2])
        stem.chop(1);
    return stem;
}

std::vector<Point> pointsOf(const Snapshot &snapshot, const BodyScan &scan)
{
    std::vector<Point> points;
    int section = -2;
    bool avoiding = false;
    for (const Span span : scan.bullets) {
        if (span.length() > 400 || scan.isCode(span.begin))
            continue;
        const QString text = plainWords(
            QStringView(snapshot.text).sliced(span.begin, span.length()));
        QStringView words = text;
        const int denied = stripBegin(words);
        // One word alone says too little to be the same thing.
        const qsizetype gap = words.indexOf(u' ');
        if (gap < 0 || text.size() < 8)
            continue;
        if (const int at = snapshot.outline.sectionAt(span.begin); at != section) {
            section = at;
            avoiding = isAboutAvoiding(snapshot, section);
        }
        points.push_back(
            {span, stem(words.first(gap)) + words.sliced(gap), avoiding || denied % 2 == 1});
    }
    return points;
}

} // namespace

void checkPoints(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Soul)
        return;
    const std::vector<Point> points = pointsOf(snapshot, scan);
    QHash<QString, size_t> first;
    int told = 0;
    for (size_t i = 0; i < points.size() && told < mostOfOne; ++i) {
        const Point &point = points[i];
        const auto earlier = first.constFind(point.core);
        if (earlier == first.cend()) {
            first.insert(point.core, i);
            continue;
        }
        const Point &other = points[*earlier];
        // Two words name a thing, and a thing can be on several lists.
        if (point.core.count(u' ') < 2 && point.denied == other.denied
            && snapshot.outline.sectionAt(point.span.begin)
                   != snapshot.outline.sectionAt(other.span.begin))
            continue;
        ++told;
        const QString line = QString::number(snapshot.lines.lineAt(other.span.begin));
        const QString said = snapshot.text.mid(point.span.begin, point.span.length()).simplified();
        if (point.denied == other.denied)
            report(found, snapshot, "soul/repeated-point", Severity::Info, point.span,
                   {said, line});
        else
            report(found, snapshot, "soul/contradiction", Severity::Warning, point.span,
                   {said, line});
    }
}

} // namespace studio
