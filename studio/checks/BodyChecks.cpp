#include "checks/BodyScan.h"
#include "checks/Rules.h"
#include "checks/RuntimeLimits.h"
#include "format/HeadingAnchor.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The disk is asked for so many links of one text at most.
constexpr int mostLinks = 200;

QString decoded(QStringView address)
{
    return QUrl::fromPercentEncoding(address.toUtf8());
}

/// What a link within the text can point to: headings, numbered where they repeat, and named tags.
QSet<QString> anchorsOf(const Snapshot &snapshot, const BodyScan &scan)
{
    QSet<QString> anchors;
    QHash<QString, int> counts;
    for (const Section &section : snapshot.outline.sections) {
        const QString anchor = headingAnchor(section.title);
        const int count = counts[anchor]++;
        anchors += count ? anchor + u'-' + QString::number(count) : anchor;
    }
    static const QRegularExpression named(u"\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)"_s);
    for (const Span tag : scan.tags) {
        if (const auto match = named.matchView(sourceOf(snapshot, tag)); match.hasMatch())
            anchors += match.captured(1).toLower();
    }
    return anchors;
}

/// "https:", "mailto:" and whatever else has a scheme; hosts, homes and handles.
bool hasScheme(QStringView target)
{
    if (target.startsWith(u"//") || target.startsWith(u'~') || target.startsWith(u'@'))
        return true;
    for (const QChar c : target) {
        if (c == u':')
            return true;
        if (!c.isLetterOrNumber() && c != u'+' && c != u'-')
            return false;
    }
    return false;
}

/// A name that stands for an address which is filled in later.
bool isBlank(QStringView target)
{
    static const QRegularExpression blank(
        u"[{}<>$*|\\x{2026}]|^\\.\\.\\.|\\b(?:link|path|url)-to-|path/to/"_s,
        QRegularExpression::CaseInsensitiveOption);
    return blank.matchView(target).hasMatch();
}

/// Paths in a prompt are meant from the folder of the file, or from the project that it is used in.
QStringList candidatesFor(const Snapshot &snapshot, const QString &target)
{
    QStringList candidates;
    QDir at(QFileInfo(snapshot.path).path());
    const QString relative = target.startsWith(u'/') ? target.sliced(1) : target;
    for (int up = 0; up < 8; ++up) {
        candidates += QDir::cleanPath(at.path() + u'/' + relative);
        if (at.exists(u".git"_s) || !at.cdUp())
            break;
    }
    return candidates;
}

/// A word alone is a name that something else resolves, or a place to be filled in.
bool isPath(QStringView target)
{
    return (target.contains(u'/') || target.contains(u'.')) && !hasScheme(target)
           && !isBlank(target);
}

void checkFile(const Snapshot &snapshot, const CheckContext &context, const BodyLink &link,
               QStringView target, std::vector<Diagnostic> &found)
{
    static const QRegularExpression query(u"[?#]"_s);
    const qsizetype end = target.indexOf(query);
    const QString path = decoded(end < 0 ? target : target.first(end));
    const QStringList candidates = candidatesFor(snapshot, path);
    if (std::ranges::any_of(candidates, [&](const QString &candidate) {
            return context.exists ? context.exists(candidate) : QFileInfo::exists(candidate);
        }))
        return;
    report(found, snapshot, link.image ? "body/broken-image" : "body/broken-link",
           Severity::Warning, link.target, {path});
}

/// A link to what only the author's own machine has.
bool checkLocal(const Snapshot &snapshot, const BodyLink &link, QStringView target,
                std::vector<Diagnostic> &found)
{
    static const QRegularExpression local(
        u"^(?:file:|/(?:home|Users)/[^/]+/|[A-Za-z]:[\\\\/]|\\\\\\\\)"_s);
    const bool possible = target[0] == u'/' || target[0] == u'\\' || target.startsWith(u"file:")
                          || (target.size() > 2 && target[1] == u':');
    if (!possible || !local.matchView(target).hasMatch())
        return false;
    report(found, snapshot, "body/local-link", Severity::Warning, link.target, {target.toString()});
    return true;
}

void checkLinks(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
                std::vector<Diagnostic> &found)
{
    std::optional<QSet<QString>> anchors;
    int asked = 0;
    for (const BodyLink &link : scan.links) {
        const QStringView target = sourceOf(snapshot, link.target);
        if (target == u"#" && sourceOf(snapshot, link.text) == u"//")
            continue; // a comment
        if (target.isEmpty()) {
            // "[ ]()" and "[x]()" are boxes that somebody draws.
            if (link.text.length() > 1)
                report(found, snapshot, "body/empty-link", Severity::Warning, link.whole);
        } else if (target.startsWith(u'#')) {
            if (!anchors)
                anchors = anchorsOf(snapshot, scan);
            if (target.size() > 1 && !isBlank(target)
                && !anchors->contains(decoded(target.sliced(1)).toLower())) {
                report(found, snapshot, "body/missing-anchor", Severity::Warning, link.target,
                       {target.toString()});
            }
        } else if (!checkLocal(snapshot, link, target, found) && !snapshot.path.isEmpty()
                   && isPath(target) && ++asked <= mostLinks) {
            checkFile(snapshot, context, link, target, found);
        }
    }
}

/// Moves an offset by a number of code points.
qsizetype behind(QStringView text, qsizetype at, qsizetype characters)
{
    for (; characters > 0 && at < text.size(); --characters)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return std::min(at, text.size());
}

/// What a program cuts out of a long file without a word.
void checkLength(const Snapshot &snapshot, const CheckContext &context,
                 std::vector<Diagnostic> &found)
{
    const QStringList targets = targetsOf(snapshot, context.configuration);
    const auto matters = [&](const RuntimeLimit &limit) {
        return targets.contains(limit.target) && std::ranges::contains(limit.kinds, snapshot.kind);
    };
    std::vector<const RuntimeLimit *> told;
    for (const RuntimeLimit &limit : runtimeLimits()) {
        const Span whole = limit.bodyOnly ? snapshot.frontmatter.body
                                          : Span{0, snapshot.text.size()};
        if (!matters(limit) || whole.length() <= limit.characters)
            continue;
        const QStringView text = sourceOf(snapshot, whole);
        const qsizetype characters = text.size() - std::ranges::count_if(text, [](QChar unit) {
                                         return unit.isLowSurrogate();
                                     });
        const auto same = [&](const RuntimeLimit *other) {
            return other->characters == limit.characters && other->bodyOnly == limit.bodyOnly
                   && other->head == limit.head && other->tail == limit.tail;
        };
        if (characters <= limit.characters || std::ranges::any_of(told, same))
            continue;
        told.push_back(&limit);
        QStringList names;
        for (const RuntimeLimit &other : runtimeLimits()) {
            if (matters(other) && same(&other))
                names += other.name;
        }
        const auto kept = [&](double part) { return qsizetype(double(limit.characters) * part); };
        const Span lost = Span{behind(text, 0, kept(limit.head)),
                               behind(text, 0, characters - kept(limit.tail))}
                              .shifted(whole.begin);
        report(found, snapshot, snapshot.kind == Kind::Soul ? "soul/too-long" : "agent/too-long",
               Severity::Warning, lost,
               {names.join(u", "_s), QString::number(characters), QString::number(limit.characters),
                limit.refuses ? u"refuses"_s : QString()});
    }
}

} // namespace

void checkBody(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
               std::vector<Diagnostic> &found)
{
    checkLinks(snapshot, scan, context, found);
    checkLength(snapshot, context, found);
}

} // namespace studio
