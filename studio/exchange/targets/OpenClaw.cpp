#include "exchange/targets/Writers.h"

#include "persona/Identity.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Sections that say who the agent is; the others say what it does.
bool isOfSoul(const QString &title)
{
    static const QRegularExpression words(
        uR"(\b(?:identity|persona|personality|character|who you are|who i am|communication|tone|voice|style|vibe|)"
        uR"(rules?|boundar(?:y|ies)|limits|values|beliefs|core truths|principles|memory|learning|continuity)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return title.contains(words);
}

QByteArray fileOf(const QString &text)
{
    return toValidUtf8(QString(text.trimmed() + u'\n'));
}

/// OpenClaw's IDENTITY.md: a list of the facts that its channels show.
QString identityFile(const Snapshot &snapshot, ExportPlan &plan, QStringList &placed)
{
    static constexpr std::pair<QStringView, QStringView> facts[] = {{u"Name", u"name"},
                                                                    {u"Creature", u"creature"},
                                                                    {u"Vibe", u"vibe"},
                                                                    {u"Emoji", u"emoji"},
                                                                    {u"Avatar", u"avatar"}};
    QString text = u"# Identity\n\n"_s;
    const bool ownVibe = !snapshot.textOf(u"vibe").trimmed().isEmpty();
    for (const auto &[label, ownKey] : facts) {
        const QString key = ownKey == u"vibe" && !ownVibe ? u"tagline"_s : ownKey.toString();
        QString value = snapshot.textOf(key).simplified();
        if (const Entry *entry = snapshot.frontmatter.find(key); entry && !value.isEmpty()) {
            plan.fields.push_back(mapped(snapshot, *entry, u"IDENTITY.md"_s));
            placed += key;
        } else if (key == u"name") {
            value = identityOf(snapshot).name;
        }
        if (!value.isEmpty())
            text += u"- **"_s + label.toString() + u":** "_s + value + u'\n';
    }
    if (const Entry *entry = snapshot.frontmatter.find(u"description")) {
        const QString description = snapshot.textOf(u"description").trimmed();
        if (!description.isEmpty()) {
            text += u'\n' + description + u'\n';
            plan.fields.push_back(mapped(snapshot, *entry, u"IDENTITY.md"_s));
            placed += entry->key;
        }
    }
    return text;
}

void planSections(const Snapshot &snapshot, ExportPlan &plan, QString &soul, QString &agents)
{
    const auto put = [](QString &file, QStringView text) {
        if (!text.trimmed().isEmpty())
            file += (file.isEmpty() ? QString() : u"\n\n"_s) + text.trimmed().toString();
    };
    const QStringView text(snapshot.text);
    const std::vector<int> sections = snapshot.outline.mainSections();
    const Span body = snapshot.frontmatter.body;
    const qsizetype first = sections.empty()
                                ? body.end
                                : snapshot.outline.sections[size_t(sections.front())].whole.begin;
    put(soul, text.sliced(body.begin, first - body.begin));
    for (const int index : sections) {
        const Section &section = snapshot.outline.sections[size_t(index)];
        const bool ofSoul = isOfSoul(section.title);
        const QString file = ofSoul ? u"SOUL.md"_s : u"AGENTS.md"_s;
        put(ofSoul ? soul : agents, text.sliced(section.whole.begin, section.whole.length()));
        plan.fields.push_back({u"section/"_s + section.title,
                               FieldOutcome::Outcome::Mapped,
                               section.title,
                               file,
                               {"export/moved", {file}, section.heading}});
    }
}

/// The workspace file is read as plain text, so the frontmatter must not be in it.
Result<ExportPlan> plan(const Snapshot &snapshot, const Target &target)
{
    ExportPlan plan{target.id, {}, {}};
    QStringList placed;
    QString soul;
    QString agents;
    const QString identity = identityFile(snapshot, plan, placed);
    const Span body = snapshot.frontmatter.body;
    if (snapshot.kind == Kind::Agent) {
        planSections(snapshot, plan, soul, agents);
    } else {
        soul = snapshot.text.sliced(body.begin, body.length());
        const bool whole = !snapshot.frontmatter.present;
        plan.fields.push_back(
            {u"body"_s,
             whole ? FieldOutcome::Outcome::Kept : FieldOutcome::Outcome::Mapped,
             {},
             u"SOUL.md"_s,
             whole ? Error{} : Error{"export/frontmatter-left-out", {target.name}, {}}});
    }
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (!placed.contains(entry.key))
            plan.fields.push_back(dropped(snapshot, entry, target));
    }
    addLossesOfText(plan, snapshot, target);

    const QByteArray exact = snapshot.kind == Kind::Soul && !snapshot.frontmatter.present
                                 ? exactBytes(snapshot)
                                 : QByteArray();
    if (!exact.isEmpty() || !soul.trimmed().isEmpty())
        plan.files.push_back({u"SOUL.md"_s, exact.isEmpty() ? fileOf(soul) : exact});
    // A name that stands in the soul itself is no reason to touch the workspace's own file.
    if (!placed.isEmpty())
        plan.files.push_back({u"IDENTITY.md"_s, fileOf(identity)});
    if (!agents.isEmpty())
        plan.files.push_back({u"AGENTS.md"_s, fileOf(agents)});
    return plan;
}

} // namespace

TargetWriter openClawWriter()
{
    return {{u"openclaw"_s,
             u"OpenClaw workspace"_s,
             {Kind::Soul, Kind::Agent},
             u"SOUL.md"_s,
             u"2026-08"_s},
            &plan};
}

} // namespace studio
