#include "exchange/targets/IdentityFile.h"
#include "exchange/targets/Writers.h"

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

/// OpenClaw's IDENTITY.md has the description below the facts.
QString identityWithDescription(const Snapshot &snapshot, FieldWriting &fields, bool &placed)
{
    QString text = identityFile(snapshot, fields, true, placed);
    if (const QString description = snapshot.textOf(u"description").trimmed();
        !description.isEmpty()) {
        text += u'\n' + description + u'\n';
        fields.map(u"description"_s, u"IDENTITY.md"_s);
        placed = true;
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
        plan.sections.push_back({section.title,
                                 FieldOutcome::Outcome::Mapped,
                                 section.title,
                                 file,
                                 {"export/moved", {file}, section.heading}});
    }
}

/// What of a file is longer than the target reads.
void noteLimit(ExportPlan &plan, const TargetData &data, const ExportFile &file)
{
    const QString text = QString::fromUtf8(file.content);
    const CharacterLimit &limit = data.limit;
    if (limit.characters == 0 || text.size() <= limit.characters)
        return;
    const qsizetype begin = qsizetype(double(limit.characters) * limit.head);
    const qsizetype end = text.size() - qsizetype(double(limit.characters) * limit.tail);
    const auto lineOf = [&](qsizetype at) {
        return QString::number(QStringView(text).first(at).count(u'\n') + 1);
    };
    plan.fields.push_back(
        {file.path,
         FieldOutcome::Outcome::Changed,
         {},
         file.path,
         {"export/over-limit",
          {data.target.name, QString::number(limit.characters), QString::number(text.size()),
           QString::number(end - begin), lineOf(begin), lineOf(end),
           text.sliced(begin, qMin<qsizetype>(60, end - begin)).simplified()},
          {}}});
}

} // namespace

/// The workspace file is read as plain text, so the frontmatter must not be in it.
Result<ExportPlan> writeOpenClaw(const Snapshot &snapshot, const TargetData &data,
                                 const TargetOptions &options)
{
    ExportPlan plan{data.target.id, {}, {}, {}, {}};
    FieldWriting fields(snapshot, data, options);
    bool placed = false;
    const QString identity = identityWithDescription(snapshot, fields, placed);
    fields.run();
    plan.fields = fields.outcomes();
    // A soul without frontmatter stays as it is, byte for byte.
    if (snapshot.kind == Kind::Soul && !snapshot.frontmatter.present) {
        plan.files.push_back({u"SOUL.md"_s, exactBytes(snapshot)});
        noteBody(plan, snapshot, data, u"SOUL.md"_s);
        return plan;
    }
    QString soul;
    QString agents;
    if (snapshot.kind == Kind::Agent) {
        planSections(snapshot, plan, soul, agents);
        const QString to = agents.isEmpty() ? u"SOUL.md"_s : u"SOUL.md, AGENTS.md"_s;
        plan.fields.push_back(
            {u"body"_s, FieldOutcome::Outcome::Mapped, {}, to, {"export/moved", {to}, {}}});
    } else {
        soul = bodyAlone(snapshot);
        noteBody(plan, snapshot, data, u"SOUL.md"_s);
    }
    addLossesOfText(plan, snapshot, data.target);
    if (!soul.trimmed().isEmpty())
        plan.files.push_back({u"SOUL.md"_s, fileOf(soul)});
    // A name that stands in the soul itself is no reason to touch the workspace's own file.
    if (placed)
        plan.files.push_back({u"IDENTITY.md"_s, fileOf(identity)});
    if (!agents.isEmpty())
        plan.files.push_back({u"AGENTS.md"_s, fileOf(agents)});
    if (snapshot.kind == Kind::Agent) {
        for (const ExportFile &file : plan.files)
            noteLimit(plan, data, file);
    }
    return plan;
}

} // namespace studio
