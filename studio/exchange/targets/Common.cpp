#include "exchange/SafeFileName.h"
#include "exchange/targets/Writers.h"
#include "persona/Identity.h"

using namespace Qt::StringLiterals;

namespace studio {

using Outcome = FieldOutcome::Outcome;

QString exportStem(const TargetData &data, const Snapshot &snapshot)
{
    const Identity identity = identityOf(snapshot);
    const QString name = snapshot.kind == Kind::Agent ? snapshot.textOf(u"name").trimmed()
                                                      : QString();
    QString stem = name.isEmpty() ? identity.slug : name;
    if (data.slugNames)
        stem = snapshot.kind == Kind::Agent ? makeSlug(stem) : identity.slug;
    // Room for the pattern's ending within the longest name of a file.
    return safeFileName(stem + u".md"_s, identity.slug).chopped(3);
}

QString exportPath(const TargetData &data, const Snapshot &snapshot)
{
    const QString folders = data.target.pathPattern.section(u'/', 0, -2);
    const QString stem = exportStem(data, snapshot);
    const QString file = data.target.pathPattern.section(u'/', -1);
    const QString name = file.contains(u"NAME"_s)
                             ? safeFileName(QString(file).replace(u"NAME"_s, stem))
                             : file;
    return folders.isEmpty() ? name : QString(folders).replace(u"NAME"_s, stem) + u'/' + name;
}

QByteArray exactBytes(const Snapshot &snapshot)
{
    return encode(snapshot.text, snapshot.encoding);
}

QString bodyAlone(const Snapshot &snapshot)
{
    const Span body = snapshot.frontmatter.body;
    QString text = snapshot.text.sliced(body.begin, body.length());
    qsizetype blank = 0;
    while (blank < text.size() && (text[blank] == u'\n' || text[blank] == u'\r'))
        ++blank;
    text.remove(0, blank);
    // A rule at the very beginning would open a frontmatter.
    return text.startsWith(u"---"_s) ? u'\n' + text : text;
}

QString sourceOf(const Snapshot &snapshot, const Entry &entry)
{
    return snapshot.text.sliced(entry.valueSpan.begin, entry.valueSpan.length()).simplified();
}

void keepAll(ExportPlan &plan, const Snapshot &snapshot, const TargetData &data,
             const QString &path)
{
    QStringList seen;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (seen.contains(entry.key))
            continue;
        seen += entry.key;
        const QString source = sourceOf(snapshot, *snapshot.frontmatter.find(entry.key));
        const bool ignored = data.withoutEffect.contains(entry.key);
        plan.fields.push_back(
            {entry.key, ignored ? Outcome::Dropped : Outcome::Kept, source,
             ignored ? QString() : source,
             ignored ? Error{"export/ignored-there", {entry.key, data.target.name}, entry.whole}
                     : Error{},
             hasEffect(snapshot.kind, entry.key)});
    }
    noteBody(plan, snapshot, data, path);
}

void noteBody(ExportPlan &plan, const Snapshot &snapshot, const TargetData &data,
              const QString &path)
{
    const Span body = snapshot.frontmatter.body;
    const CharacterLimit &limit = data.limit;
    const QString &target = data.target.name;
    FieldOutcome whole{u"body"_s, Outcome::Kept, {}, path, {}};
    Span cut{body.end, body.end};
    if (limit.characters > 0 && body.length() > limit.characters) {
        cut.begin = body.begin + qsizetype(double(limit.characters) * limit.head);
        cut.end = body.end - qsizetype(double(limit.characters) * limit.tail);
        const QString words = snapshot.text.sliced(cut.begin, qMin<qsizetype>(60, cut.length()));
        whole.outcome = Outcome::Changed;
        whole.reason = {"export/over-limit",
                        {target, QString::number(limit.characters), QString::number(body.length()),
                         QString::number(cut.length()),
                         QString::number(snapshot.lines.lineAt(cut.begin)),
                         QString::number(snapshot.lines.lineAt(cut.end)), words.simplified()},
                        cut};
    }
    plan.fields.push_back(whole);
    for (const int index : snapshot.outline.mainSections()) {
        const Section &section = snapshot.outline.sections[size_t(index)];
        const Span lost{qMax(cut.begin, section.whole.begin), qMin(cut.end, section.whole.end)};
        const bool touched = cut.length() > 0 && lost.begin < lost.end;
        const bool all = touched && lost.length() >= section.whole.length();
        plan.sections.push_back(
            {section.title,
             all       ? Outcome::Dropped
             : touched ? Outcome::Changed
                       : Outcome::Kept,
             section.title, all ? QString() : path,
             touched ? Error{all ? "export/section-cut" : "export/section-cut-partly",
                             {target, QString::number(touched ? lost.length() : 0)},
                             section.heading}
                     : Error{}});
    }
}

void addLossesOfText(ExportPlan &plan, const Snapshot &snapshot, const Target &target)
{
    QStringList comments;
    for (const Token &token : snapshot.frontmatter.tokens) {
        if (token.kind == TokenKind::Comment)
            comments += snapshot.text.sliced(token.span.begin, token.span.length()).simplified();
    }
    if (!comments.isEmpty())
        plan.fields.push_back({u"comments"_s,
                               Outcome::Dropped,
                               comments.join(u' '),
                               {},
                               {"export/no-place", {u"comments"_s, target.name}, {}},
                               false});
    if (!snapshot.encoding.validUtf8)
        plan.fields.push_back({u"bytes"_s,
                               Outcome::Changed,
                               {},
                               u"\uFFFD"_s,
                               {"export/not-exact", {target.name}, {}}});
}

} // namespace studio
