#include "library/References.h"

#include "format/PlanSection.h"
#include "format/PlanValue.h"
#include "persona/Identity.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool belongsToName(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

/// Where the name stands as a whole in a part of the text.
std::vector<Span> wholeNames(QStringView text, Span part, QStringView name)
{
    std::vector<Span> found;
    for (qsizetype at = text.indexOf(name, part.begin); at >= 0 && at + name.size() <= part.end;
         at = text.indexOf(name, at + name.size())) {
        const qsizetype end = at + name.size();
        const bool begins = at == part.begin || !belongsToName(text[at - 1]);
        const bool ends = end == part.end || !belongsToName(text[end]);
        if (begins && ends)
            found.push_back({at, end});
    }
    return found;
}

/// The names in a list of agents, each with the plugin that it is of.
std::vector<Span> namesWithPlugins(QStringView text, Span part)
{
    std::vector<Span> found;
    qsizetype at = part.begin;
    while (at < part.end) {
        qsizetype end = at;
        while (end < part.end && (belongsToName(text[end]) || text[end] == u':'))
            ++end;
        if (end > at)
            found.push_back({at, end});
        at = end + 1;
    }
    return found;
}

/// Collects what does not overlap what was found before.
class Collector
{
public:
    explicit Collector(const QString &text)
        : m_text(text)
    {
    }

    void add(ReferenceKind kind, Span span, const QString &becomes)
    {
        const bool taken = std::ranges::any_of(m_taken, [&](const Span &other) {
            return other.begin < span.end && span.begin < other.end;
        });
        if (taken)
            return;
        m_taken.push_back(span);
        if (QStringView(m_text).sliced(span.begin, span.length()) != becomes)
            m_found.push_back({kind, span, becomes});
    }
    /// Nothing else is to be found there.
    void leave(Span span) { m_taken.push_back(span); }
    [[nodiscard]] std::vector<Reference> sorted()
    {
        std::ranges::sort(m_found, {}, &Reference::span);
        return std::move(m_found);
    }

private:
    const QString &m_text;
    std::vector<Span> m_taken;
    std::vector<Reference> m_found;
};

/// What links lead to, and how they are written.
class Links
{
public:
    Links(const Snapshot &snapshot, const Renaming &renaming)
        : m_renaming(renaming)
        , m_folder(QFileInfo(snapshot.path).path())
        , m_newFolder(QFileInfo(renaming.moved(snapshot.path)).path())
    {
    }

    /// The written destination of a link afterwards; nothing when it stays.
    [[nodiscard]] std::optional<QString> after(const QString &written) const
    {
        const qsizetype mark = written.indexOf(QRegularExpression(u"[#?]"_s));
        const QString path = mark < 0 ? written : written.first(mark);
        const QString rest = mark < 0 ? QString() : written.sliced(mark);
        static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
        if (path.isEmpty() || path.startsWith(u'~') || scheme.match(path).hasMatch())
            return std::nullopt;
        const bool encoded = path.contains(u'%');
        const QString plain = encoded ? QUrl::fromPercentEncoding(path.toUtf8()) : path;
        const QString target = QDir::cleanPath(QDir(m_folder).absoluteFilePath(plain));
        const QString moved = m_renaming.moved(target);
        // What leads nowhere is none of our business.
        if (moved == target && (m_folder == m_newFolder || !QFileInfo::exists(target)))
            return std::nullopt;
        if (QDir::isAbsolutePath(plain))
            return moved == target ? std::nullopt : std::optional(moved + rest);
        QString becomes = QDir(m_newFolder).relativeFilePath(moved);
        if (plain.startsWith("./"_L1) && !becomes.startsWith("../"_L1))
            becomes = u"./"_s + becomes;
        if (plain.endsWith(u'/') && !becomes.endsWith(u'/'))
            becomes += u'/';
        if (encoded || becomes.contains(u' '))
            becomes = QString::fromLatin1(QUrl::toPercentEncoding(becomes, "/()'!*~"));
        return becomes + rest;
    }

    /// A path that is named in passing: from the file's own folder, or from one above it.
    [[nodiscard]] std::optional<QString> afterPath(const QString &written) const
    {
        QString plain = written;
        const bool dotted = plain.startsWith("./"_L1);
        const QString own = QDir::cleanPath(QDir(m_folder).absoluteFilePath(plain));
        if (m_renaming.moved(own) != own)
            return after(written);
        if (dotted)
            plain = plain.sliced(2);
        if (!plain.contains(u'/') || plain.startsWith(u'.') != plain.startsWith(".claude"_L1))
            return std::nullopt;
        for (QString base = m_folder; base.size() > 1; base = QFileInfo(base).path()) {
            const QString target = base + u'/' + plain;
            const QString moved = m_renaming.moved(target);
            if (moved == target)
                continue;
            return (dotted ? u"./"_s : QString()) + QDir(base).relativeFilePath(moved);
        }
        return std::nullopt;
    }

private:
    const Renaming &m_renaming;
    QString m_folder;
    QString m_newFolder;
};

void findLinks(const Snapshot &snapshot, const Renaming &renaming, Collector &found)
{
    const Links links(snapshot, renaming);
    static const QRegularExpression destinations(
        uR"((?:\]\(\s*|^ {0,3}\[[^\]\n]+\]:[ \t]*)(?:<([^>\n]*)>|([^)\s<][^)\s]*)))"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression paths(
        uR"((?<![\w/.~-])@?((?:\.{0,2}/)?[\w.+-]+(?:/[\w.+-]+)*))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression attributes(
        uR"tag(<[a-z][^<>\n]*?\b(?:src|href)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'))tag"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &written : {destinations, attributes}) {
        for (const QRegularExpressionMatch &match : written.globalMatch(snapshot.text)) {
            const int part = match.hasCaptured(1) && match.capturedLength(1) > 0 ? 1 : 2;
            const Span span{match.capturedStart(part), match.capturedEnd(part)};
            if (const auto becomes = links.after(match.captured(part)))
                found.add(ReferenceKind::Link, span, *becomes);
            else
                found.leave(span);
        }
    }
    QStringList files{QFileInfo(renaming.from).fileName()};
    for (const auto &[from, to] : renaming.also)
        files += QFileInfo(from).fileName();
    for (const QRegularExpressionMatch &match : paths.globalMatch(snapshot.text)) {
        const QString written = match.captured(1);
        if (std::ranges::none_of(files, [&](const QString &one) { return written.contains(one); }))
            continue;
        if (const auto becomes = links.afterPath(written))
            found.add(ReferenceKind::Link, {match.capturedStart(1), match.capturedEnd(1)},
                      *becomes);
    }
}

void findInFields(const Snapshot &snapshot, const Renaming &renaming, Collector &found)
{
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (renaming.kind == Kind::Skill && entry.key == "skills"_L1) {
            for (const Span &span : wholeNames(snapshot.text, entry.valueSpan, renaming.oldName)) {
                // "plugin:skill" is the skill of another folder.
                if (span.begin == 0 || snapshot.text[span.begin - 1] != u':')
                    found.add(ReferenceKind::Skill, span, renaming.newName);
            }
        }
        if (renaming.kind == Kind::Agent && entry.key.endsWith("ools"_L1)) {
            static const QRegularExpression delegations(uR"(\b(?:Agent|Task)\(([^)\n]*)\))"_s);
            const QString value = snapshot.text.sliced(entry.valueSpan.begin,
                                                       entry.valueSpan.length());
            for (const QRegularExpressionMatch &match : delegations.globalMatch(value)) {
                const Span names = Span{match.capturedStart(1), match.capturedEnd(1)}.shifted(
                    entry.valueSpan.begin);
                for (const Span &span : namesWithPlugins(snapshot.text, names)) {
                    const QString name = snapshot.text.sliced(span.begin, span.length());
                    if (const QString becomes = renaming.called(name); becomes != name)
                        found.add(ReferenceKind::Delegation, span, becomes);
                }
            }
        }
    }
}

/// Whether what stands around a plain word says that it is a name.
bool isMarkedAsName(QStringView text, Span span)
{
    const QStringView before = text.first(span.begin);
    const QStringView after = text.sliced(span.end);
    const auto encloses = [&](QChar quote) {
        return before.endsWith(quote) && after.startsWith(quote);
    };
    if (encloses(u'`') || before.endsWith(u'@') || (encloses(u'"') && before.contains(u"agent")))
        return true;
    static const QRegularExpression behind(u"^[`\"*”']{0,2}[ -](?:sub-?)?(?:agent|skill)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ahead(
        u"\\b(?:sub-?)?(?:agent|skill|subagent_type)[ :=]+[`\"*“']{0,2}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return behind.matchView(after.first(std::min<qsizetype>(after.size(), 20))).hasMatch()
           || ahead.matchView(before.last(std::min<qsizetype>(before.size(), 24))).hasMatch();
}

void findMentions(const Snapshot &snapshot, const Renaming &renaming, Collector &found)
{
    const QStringView text = snapshot.text;
    const QString &name = renaming.oldName;
    const bool plainWord = std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
    const Entry *own = snapshot.path == renaming.from ? snapshot.frontmatter.find(u"name")
                                                      : nullptr;
    const Entry *tools = snapshot.frontmatter.find(u"tools");
    const QString called = u"@agent-"_s + name;
    for (const Span &span : wholeNames(text, {0, text.size()}, called))
        found.add(ReferenceKind::Mention, {span.end - name.size(), span.end}, renaming.newName);
    if (!renaming.oldFullName.isEmpty()) {
        for (const Span &span : wholeNames(text, {0, text.size()}, renaming.oldFullName)) {
            const QChar before = span.begin > 0 ? text[span.begin - 1] : QChar(u' ');
            const QChar behind = span.end < text.size() ? text[span.end] : QChar(u' ');
            if (before != u':' && before != u'/' && behind != u'/')
                found.add(ReferenceKind::Mention, span, renaming.newFullName);
        }
    }
    if (renaming.oldName == renaming.newName)
        return;
    for (const Span &span : wholeNames(text, {0, text.size()}, name)) {
        if ((own && own->whole.encloses(span)) || (tools && tools->whole.encloses(span)))
            continue;
        // A part of a path or of an address, of a name with a dot, of another folder's name.
        const QChar before = span.begin > 0 ? text[span.begin - 1] : QChar(u' ');
        const QChar behind = span.end < text.size() ? text[span.end] : QChar(u' ');
        const bool dotted = behind == u'.' && span.end + 1 < text.size()
                            && text[span.end + 1].isLetterOrNumber();
        if (before == u'/' || before == u'.' || before == u'#' || behind == u'/' || dotted
            || (before == u':' && span.begin > 1 && belongsToName(text[span.begin - 2])))
            continue;
        if (!plainWord || isMarkedAsName(text, span))
            found.add(ReferenceKind::Mention, span, renaming.newName);
    }
}

} // namespace

QString Renaming::called(const QString &name, bool own) const
{
    if (!oldFullName.isEmpty() && name == oldFullName)
        return newFullName.isEmpty() ? newName : newFullName;
    return own && !oldName.isEmpty() && name == oldName ? newName : name;
}

QString Renaming::moved(const QString &path) const
{
    const auto follow = [&](const QString &before, const QString &after) -> QString {
        if (path == before)
            return after;
        return path.startsWith(before + u'/') ? after + path.sliced(before.size()) : QString();
    };
    if (const QString first = follow(from, to); !first.isEmpty())
        return first;
    for (const auto &[before, after] : also) {
        if (const QString other = follow(before, after); !other.isEmpty())
            return other;
    }
    return path;
}

std::vector<Reference> findReferences(const Snapshot &snapshot, const Renaming &renaming)
{
    Collector found(snapshot.text);
    if (renaming.from != renaming.to)
        findLinks(snapshot, renaming, found);
    const bool named = renaming.oldName != renaming.newName
                       || renaming.oldFullName != renaming.newFullName;
    if (named && !renaming.oldName.isEmpty()) {
        findInFields(snapshot, renaming, found);
        if (renaming.kind != Kind::Soul)
            findMentions(snapshot, renaming, found);
    }
    return found.sorted();
}

TextEdit editOf(const std::vector<Reference> &references)
{
    TextEdit edit;
    for (const Reference &reference : references)
        edit.add(reference.span, reference.text);
    return edit;
}

Result<TextEdit> planOwnName(const Snapshot &snapshot, const QString &name)
{
    if (identityOf(snapshot).name == name)
        return TextEdit();
    if (snapshot.frontmatter.find(u"name") || snapshot.kind != Kind::Soul)
        return planSet(snapshot.text, snapshot.frontmatter, u"name"_s, name);
    const int heading = 0;
    if (snapshot.outline.sections.empty() || snapshot.outline.sections.front().level != 1)
        return TextEdit();
    // "# SOUL.md — Ada" keeps what stands before the name.
    const Section &section = snapshot.outline.sections[heading];
    const QString old = identityOf(snapshot).name;
    QString title = section.title;
    const qsizetype at = title.lastIndexOf(old);
    if (at < 0)
        return TextEdit();
    title.replace(at, old.size(), name);
    return planRenameSection(snapshot.text, snapshot.outline, heading, title);
}

} // namespace studio
