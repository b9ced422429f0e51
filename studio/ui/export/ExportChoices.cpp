#include "ui/export/ExportChoices.h"

#include "exchange/SafeFileName.h"
#include "persona/CardModel.h"
#include "persona/Identity.h"
#include "render/CardExport.h"
#include "render/CardHtml.h"
#include "render/PageHtml.h"
#include "text/FileText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::ExportSheet)
};

constexpr QStringView agentsFolder = u"/.claude/agents/";

QString fileName(const Snapshot &snapshot, const QString &extension)
{
    const QString slug = identityOf(snapshot).slug;
    return safeFileName(slug + extension, slug);
}

/// The text of a file, when it is one.
std::optional<QString> textOf(const QByteArray &bytes)
{
    const Result<FileText> decoded = decode(bytes);
    if (!decoded || !decoded->encoding.validUtf8)
        return {};
    return decoded->text;
}

} // namespace

std::vector<ExportChoice> exportChoices(Kind kind)
{
    using Form = ExportChoice::Form;
    const QString files = Words::tr("Files");
    std::vector<ExportChoice> choices;
    for (const Target &target : targets()) {
        // Pictures have choices of their own, with a theme and a size.
        if (target.drawn || !target.kinds.contains(kind))
            continue;
        const QString group = target.tool == u"Files" ? files : target.tool;
        if (!target.pathPattern.startsWith(u".claude/agents/")) {
            choices.push_back(
                {target.id, Form::Target, target.name, target.pathPattern, target.id, {}, group});
            continue;
        }
        choices.push_back({target.id,
                           Form::Target,
                           Words::tr("%1, one project").arg(target.name),
                           target.pathPattern,
                           target.id,
                           {},
                           group});
        choices.push_back({target.id + u"-user"_s, Form::Target,
                           Words::tr("%1, all projects").arg(target.name),
                           u"~/"_s + target.pathPattern, target.id, QDir::homePath(), group});
    }
    choices.push_back(
        {u"page"_s, Form::Page, Words::tr("Page"), Words::tr("HTML, as in a catalog"), {}, {}, files});
    choices.push_back(
        {u"card"_s, Form::Card, Words::tr("Card"), Words::tr("PNG, SVG or HTML"), {}, {}, files});

    // A heading over a single choice would only repeat its name.
    QHash<QString, int> sizes;
    for (const ExportChoice &choice : choices)
        ++sizes[choice.group];
    for (ExportChoice &choice : choices) {
        if (sizes[choice.group] == 1 && choice.group != files)
            choice.group = Words::tr("Other programs");
    }
    std::ranges::stable_sort(choices, {}, [&](const ExportChoice &choice) {
        return choice.group == files ? 2 : sizes.contains(choice.group) ? 0 : 1;
    });
    return choices;
}

Result<ExportPlan> planChoice(const Snapshot &snapshot, const ExportChoice &choice,
                              const ExportOptions &options)
{
    using Picture = ExportOptions::Picture;
    switch (choice.form) {
    case ExportChoice::Form::Target: return planExport(snapshot, choice.target);
    case ExportChoice::Form::Page:
        return ExportPlan{
            choice.id, {{fileName(snapshot, u".html"_s), pageHtml(snapshot)}}, {}, {}, {}};
    case ExportChoice::Form::Card: break;
    }
    // The design's font size, so that a desktop with large text does not export a larger card.
    QFont font;
    font.setPixelSize(13);
    const CardModel card = cardOf(snapshot);
    ExportFile file;
    switch (options.picture) {
    case Picture::Png:
        file = {fileName(snapshot, u"-card.png"_s),
                cardPng(card, options.theme, options.scale, font)};
        break;
    case Picture::Svg:
        file = {fileName(snapshot, u"-card.svg"_s), cardSvg(card, options.theme, font)};
        break;
    case Picture::Html:
        file = {fileName(snapshot, u"-card.html"_s), cardHtml(card, options.theme)};
        break;
    }
    return ExportPlan{choice.id, {file}, {}, {}, {}};
}

Result<std::vector<ExportedFile>> previewExport(const ExportPlan &plan, const QString &folder)
{
    const Result<std::vector<ExportConflict>> conflicts = exportConflicts(plan, folder);
    if (!conflicts)
        return std::unexpected(conflicts.error());
    std::vector<ExportedFile> files;
    for (const ExportFile &planned : plan.files) {
        ExportedFile file{
            planned.path, planned.content.size(), ExportedFile::State::New, false, {}};
        const QString path = QDir(folder).absoluteFilePath(planned.path);
        if (QFileInfo::exists(path))
            file.state = ExportedFile::State::Same;
        for (const ExportConflict &conflict : *conflicts) {
            if (QFileInfo(conflict.path) != QFileInfo(path))
                continue;
            file.state = ExportedFile::State::Other;
            const std::optional<QString> present = textOf(conflict.present);
            const std::optional<QString> wanted = textOf(conflict.planned);
            file.comparable = present && wanted;
            if (file.comparable)
                file.difference = diffTexts(*present, *wanted);
        }
        files.push_back(std::move(file));
    }
    return files;
}

QString startFolder(const ExportChoice &choice, const QString &path, const QString &remembered)
{
    if (!choice.folder.isEmpty())
        return choice.folder;
    const bool forClaude = choice.summary.startsWith(agentsFolder.sliced(1));
    if (forClaude) {
        if (const qsizetype at = path.indexOf(agentsFolder);
            at > 0 && path.first(at) != QDir::homePath())
            return path.first(at);
    }
    if (!remembered.isEmpty())
        return remembered;
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

} // namespace studio
