#include "ui/export/ExportChoices.h"

#include "persona/CardModel.h"
#include "render/CardExport.h"
#include "render/CardHtml.h"
#include "render/DrawPersona.h"
#include "render/PageHtml.h"
#include "text/FileText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::ExportSheet)
};

/// The text of a file, when it is one.
std::optional<QString> textOf(const QByteArray &bytes)
{
    const Result<FileText> decoded = decode(bytes);
    if (!decoded || !decoded->encoding.validUtf8)
        return {};
    return decoded->text;
}

/// The packages that are bundles, and as targets would be less.
std::optional<BundleForm> packageOf(const QString &target)
{
    const std::optional<BundleForm> form = bundleFromId(target);
    return form == BundleForm::OpenClaw ? std::nullopt : form;
}

QByteArray drawn(const Snapshot &snapshot, QStringView target, const ExportOptions &options)
{
    if (target == u"page")
        return pageHtml(snapshot);
    // The design's font size, so that a desktop with large text does not export a larger card.
    QFont font;
    font.setPixelSize(13);
    const CardModel card = cardOf(snapshot);
    switch (options.picture) {
    case ExportOptions::Picture::Png: return cardPng(card, options.theme, options.scale, font);
    case ExportOptions::Picture::Svg: return cardSvg(card, options.theme, font);
    case ExportOptions::Picture::Html: return cardHtml(card, options.theme);
    }
    return {};
}

QString targetOf(const ExportChoice &choice, const ExportOptions &options)
{
    using Picture = ExportOptions::Picture;
    if (choice.form != ExportChoice::Form::Card)
        return choice.id;
    return options.picture == Picture::Png   ? u"card-png"_s
           : options.picture == Picture::Svg ? u"card-svg"_s
                                             : u"card-html"_s;
}

ChoicePlan planEach(const std::vector<BundleItem> &items, const QString &target,
                    const ExportOptions &options)
{
    TargetOptions how;
    how.modelMap = options.models;
    how.draw = [&](const Snapshot &snapshot, const QString &form) {
        return drawn(snapshot, form, options);
    };
    ChoicePlan made;
    const Target &facts = *findTarget(target);
    for (const BundleItem &item : items) {
        if (!facts.kinds.contains(item.snapshot->kind))
            continue;
        Result<ExportPlan> plan = planExport(*item.snapshot, target, how);
        if (!plan) {
            made.refused.push_back({item.source, plan.error()});
            continue;
        }
        for (const Error &note : plan->notes) {
            if (std::ranges::find(made.notes, note.code, &Error::code) == made.notes.end())
                made.notes.push_back(note);
        }
        made.jobs.push_back({item.source, target, {}, std::move(*plan)});
    }
    return made;
}

Result<ChoicePlan> planPackage(const std::vector<BundleItem> &items, BundleForm form,
                               const ExportOptions &options)
{
    BundleOptions how;
    how.name = items.size() > 1 ? options.name : QString();
    how.folder = options.folder;
    how.icon = [](const Snapshot &snapshot, int pixels) { return personaIcon(snapshot, pixels); };
    Result<Bundle> bundle = planBundle(items, form, how);
    if (!bundle)
        return std::unexpected(bundle.error());
    // That some kinds do not go into it is what the choice says already.
    std::erase_if(bundle->notes, [](const Error &note) { return note.code == "bundle/left-out"; });
    return ChoicePlan{std::move(bundle->jobs), std::move(bundle->refused),
                      std::move(bundle->notes)};
}

} // namespace

std::vector<ExportChoice> exportChoices(const QList<Kind> &kinds)
{
    using Form = ExportChoice::Form;
    const QString programs = Words::tr("Programs");
    const QString files = Words::tr("Files");
    const QString packages = Words::tr("Packages");
    std::vector<ExportChoice> choices;
    for (const Target &target : targets()) {
        // Pictures have choices of their own, with a theme and a size.
        const bool takes = std::ranges::any_of(
            kinds, [&](Kind kind) { return target.kinds.contains(kind); });
        if (target.drawn || !takes)
            continue;
        if (packageOf(target.id)) {
            choices.push_back({target.id, Form::Bundle, target.name,
                               target.id == u"soul-spec" ? Words::tr("soul.json beside SOUL.md")
                                                         : Words::tr("With README, licence, icon"),
                               packages});
            if (target.id == u"claude-plugin")
                choices.push_back({u"claude-marketplace"_s, Form::Bundle,
                                   Words::tr("Claude marketplace"),
                                   Words::tr("A plugin for each agent"), packages});
            continue;
        }
        const QString group = target.tool == u"Files" ? files : programs;
        choices.push_back(
            {target.id, Form::Target, target.name, target.pathPattern, group, canInstall(target)});
    }
    choices.push_back(
        {u"page"_s, Form::Page, Words::tr("Page"), Words::tr("HTML, as in a catalog"), files});
    choices.push_back(
        {u"card"_s, Form::Card, Words::tr("Card"), Words::tr("PNG, SVG or HTML"), files});

    std::ranges::stable_sort(choices, {}, [&](const ExportChoice &choice) {
        return choice.group == files ? 2 : choice.group == packages ? 1 : 0;
    });
    return choices;
}

Result<ChoicePlan> planChoice(const std::vector<BundleItem> &items, const ExportChoice &choice,
                              const ExportOptions &options)
{
    if (choice.form == ExportChoice::Form::Bundle)
        return planPackage(items, *bundleFromId(choice.id), options);
    ChoicePlan made = planEach(items, targetOf(choice, options), options);
    if (!made.jobs.empty())
        return made;
    if (!made.refused.empty())
        return std::unexpected(made.refused.front().error);
    return fail(
        "export/wrong-kind",
        {choice.name, items.empty() ? QString() : QString(kindId(items.front().snapshot->kind))});
}

std::optional<std::vector<DiffRow>> differenceOf(const ExportedFile &file)
{
    const std::optional<QString> present = textOf(file.before);
    const std::optional<QString> wanted = textOf(file.after);
    if (!present || !wanted)
        return {};
    std::vector<DiffRow> rows;
    if (file.state == ExportedFile::State::Other)
        return diffTexts(*present, *wanted);
    const auto kind = file.state == ExportedFile::State::New ? DiffRow::Kind::Added
                                                             : DiffRow::Kind::Same;
    const QString lines = wanted->endsWith(u'\n') ? wanted->chopped(1) : *wanted;
    for (const QString &line : lines.split(u'\n'))
        rows.push_back({kind, line, {}});
    return rows;
}

Result<std::vector<ExportedFile>> previewExport(const ExportPlan &plan, const QString &folder)
{
    const Result<std::vector<ExportConflict>> conflicts = exportConflicts(plan, folder);
    if (!conflicts)
        return std::unexpected(conflicts.error());
    QHash<QString, const ExportConflict *> others;
    for (const ExportConflict &conflict : *conflicts)
        others.insert(QFileInfo(conflict.path).absoluteFilePath(), &conflict);
    std::vector<ExportedFile> files;
    for (const ExportFile &planned : plan.files) {
        ExportedFile file{
            planned.path, planned.content.size(), ExportedFile::State::New, {}, planned.content};
        const QString path = QFileInfo(QDir(folder).absoluteFilePath(planned.path))
                                 .absoluteFilePath();
        if (const ExportConflict *conflict = others.value(path)) {
            file.state = ExportedFile::State::Other;
            file.before = conflict->present;
        } else if (QFileInfo::exists(path)) {
            file.state = ExportedFile::State::Same;
        }
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace studio
