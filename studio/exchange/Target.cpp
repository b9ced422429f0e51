#include "exchange/Target.h"

#include "exchange/SafeFileName.h"
#include "exchange/targets/Writers.h"
#include "persona/Identity.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const std::vector<TargetWriter> &writers()
{
    static const std::vector<TargetWriter> all{claudeCodeWriter(), soulWriter(), openClawWriter(),
                                               markdownWriter(), jsonWriter()};
    return all;
}

} // namespace

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = [] {
        std::vector<Target> list;
        for (const TargetWriter &writer : writers())
            list.push_back(writer.target);
        return list;
    }();
    return all;
}

const Target *findTarget(QStringView id)
{
    const auto found = std::ranges::find_if(targets(), [&](const Target &t) { return t.id == id; });
    return found == targets().end() ? nullptr : &*found;
}

QLatin1StringView outcomeId(FieldOutcome::Outcome outcome)
{
    switch (outcome) {
    case FieldOutcome::Outcome::Kept: return "kept"_L1;
    case FieldOutcome::Outcome::Mapped: return "mapped"_L1;
    case FieldOutcome::Outcome::Changed: return "changed"_L1;
    case FieldOutcome::Outcome::Dropped: return "dropped"_L1;
    }
    Q_UNREACHABLE_RETURN("kept"_L1);
}

bool ExportPlan::losesSomething() const
{
    return std::ranges::any_of(fields, [](const FieldOutcome &field) {
        return field.outcome == FieldOutcome::Outcome::Changed
               || field.outcome == FieldOutcome::Outcome::Dropped;
    });
}

Result<ExportPlan> planExport(const Snapshot &snapshot, const QString &targetId)
{
    for (const TargetWriter &writer : writers()) {
        if (writer.target.id != targetId)
            continue;
        if (!writer.target.kinds.contains(snapshot.kind))
            return fail("export/wrong-kind", {writer.target.name, kindId(snapshot.kind)});
        return writer.plan(snapshot, writer.target);
    }
    return fail("export/no-such-target", {targetId});
}

QString exportName(const Snapshot &snapshot, QLatin1StringView extension)
{
    const Identity identity = identityOf(snapshot);
    const QString name = snapshot.kind == Kind::Agent ? snapshot.textOf(u"name").trimmed()
                                                      : QString();
    return safeFileName((name.isEmpty() ? identity.slug : name) + extension, identity.slug);
}

QString exportPath(const Target &target, const Snapshot &snapshot, QLatin1StringView extension)
{
    return QString(target.pathPattern)
        .replace(u"NAME"_s + extension, exportName(snapshot, extension));
}

QByteArray exactBytes(const Snapshot &snapshot)
{
    return encode(snapshot.text, snapshot.encoding);
}

ExportPlan planExactCopy(const Snapshot &snapshot, const Target &target, const QString &path)
{
    ExportPlan plan{target.id, {{path, exactBytes(snapshot)}}, {}};
    for (const Entry &entry : snapshot.frontmatter.entries) {
        const QString source = sourceOf(snapshot, entry);
        plan.fields.push_back({entry.key, FieldOutcome::Outcome::Kept, source, source, {}});
    }
    plan.fields.push_back({u"body"_s, FieldOutcome::Outcome::Kept, {}, path, {}});
    return plan;
}

QString sourceOf(const Snapshot &snapshot, const Entry &entry)
{
    return snapshot.text.sliced(entry.valueSpan.begin, entry.valueSpan.length()).simplified();
}

FieldOutcome dropped(const Snapshot &snapshot, const Entry &entry, const Target &target)
{
    return {entry.key,
            FieldOutcome::Outcome::Dropped,
            sourceOf(snapshot, entry),
            {},
            {"export/no-place", {entry.key, target.name}, entry.whole}};
}

FieldOutcome mapped(const Snapshot &snapshot, const Entry &entry, const QString &to)
{
    return {entry.key,
            FieldOutcome::Outcome::Mapped,
            sourceOf(snapshot, entry),
            to,
            {"export/moved", {to}, entry.whole}};
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
                               FieldOutcome::Outcome::Dropped,
                               comments.join(u' '),
                               {},
                               {"export/no-place", {u"comments"_s, target.name}, {}}});
    if (!snapshot.encoding.validUtf8)
        plan.fields.push_back({u"bytes"_s,
                               FieldOutcome::Outcome::Changed,
                               {},
                               u"\uFFFD"_s,
                               {"export/not-exact", {target.name}, {}}});
}

} // namespace studio
