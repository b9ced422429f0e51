#include "ui/export/ExportWork.h"

#include "exchange/ZipFile.h"
#include "persona/Identity.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool isInstall(ExportPlace place)
{
    return place == ExportPlace::Project || place == ExportPlace::User;
}

/// The parts of one choice, and what it is called.
struct Made
{
    QString id;
    QString name;
    ChoicePlan plan;
};

class Offering
{
public:
    explicit Offering(const ExportWish &wish)
        : m_wish(wish)
    {
    }

    Result<ExportOffer> run()
    {
        std::optional<Error> first;
        for (const ExportChoice &choice : m_wish.choices) {
            Result<ChoicePlan> plan = planChoice(m_wish.items, choice, m_wish.options);
            // Of several programs each takes what it can.
            if (plan)
                m_made.push_back({choice.id, choice.name, std::move(*plan)});
            else if (m_wish.choices.size() == 1)
                return std::unexpected(plan.error());
            else if (!first)
                first = plan.error();
        }
        if (m_made.empty())
            return std::unexpected(first.value_or(Error{"export/no-such-target", {QString()}, {}}));
        Result<ExportPlan> joined = join(false);
        if (!joined && joined.error().code == "export/same-place" && !isInstall(m_wish.place))
            joined = join(true);
        if (!joined)
            return std::unexpected(joined.error());
        m_offer.plan = std::move(*joined);
        report();
        return m_wish.place == ExportPlace::Archive ? packed() : compared();
    }

private:
    Result<ExportPlan> join(bool apart)
    {
        std::vector<ExportJob> jobs;
        for (const Made &made : m_made) {
            for (ExportJob job : made.plan.jobs) {
                job.folder = folderOf(job, made, apart);
                if (m_wish.place == ExportPlace::User)
                    job.plan = placed(std::move(job.plan), InstallPlace::User);
                jobs.push_back(std::move(job));
            }
        }
        return joinPlans(jobs);
    }

    /// Where several personas would have one file name, in a folder each has its own.
    QString folderOf(const ExportJob &job, const Made &made, bool apart) const
    {
        QStringList parts;
        if (apart)
            parts += made.id;
        const Target *target = findTarget(job.target);
        if (!isInstall(m_wish.place) && m_wish.items.size() > 1 && job.folder.isEmpty() && target
            && hasFixedNames(*target))
            parts += slugOf(job.source);
        if (!job.folder.isEmpty())
            parts += job.folder;
        return parts.join(u'/');
    }

    QString slugOf(const QString &source) const
    {
        const auto item = std::ranges::find(m_wish.items, source, &BundleItem::source);
        return item == m_wish.items.end() ? QString() : identityOf(*item->snapshot).slug;
    }

    /// The model of the job's persona, when the target has to be told its own word for it.
    void needModel(const ExportJob &job)
    {
        const auto model = std::ranges::find(job.plan.fields, u"model"_s, &FieldOutcome::field);
        if (model == job.plan.fields.end() || !namesModels(job.target)
            || model->outcome == FieldOutcome::Outcome::Kept)
            return;
        const auto item = std::ranges::find(m_wish.items, job.source, &BundleItem::source);
        if (item == m_wish.items.end())
            return;
        const QString name = item->snapshot->textOf(u"model").trimmed();
        const ModelNeed need{job.target, findTarget(job.target)->name, name};
        if (name != u"inherit" && !std::ranges::contains(m_offer.models, need))
            m_offer.models.push_back(need);
    }

    void report()
    {
        for (const Made &made : m_made) {
            for (const ExportJob &job : made.plan.jobs) {
                QStringList whose;
                if (m_wish.items.size() > 1)
                    whose += slugOf(job.source);
                if (m_made.size() > 1)
                    whose += made.name;
                const QString of = whose.isEmpty() ? QString() : u" · "_s + whose.join(u", "_s);
                needModel(job);
                for (FieldOutcome field : job.plan.fields) {
                    field.field += of;
                    m_offer.fields.push_back(std::move(field));
                }
                m_offer.sections.insert(m_offer.sections.end(), job.plan.sections.begin(),
                                        job.plan.sections.end());
            }
            m_offer.refused.insert(m_offer.refused.end(), made.plan.refused.begin(),
                                   made.plan.refused.end());
            m_offer.notes.insert(m_offer.notes.end(), made.plan.notes.begin(),
                                 made.plan.notes.end());
        }
    }

    Result<ExportOffer> compared()
    {
        Result<std::vector<ExportedFile>> files = previewExport(m_offer.plan, m_wish.root);
        if (!files)
            return std::unexpected(files.error());
        m_offer.files = std::move(*files);
        return std::move(m_offer);
    }

    Result<ExportOffer> packed()
    {
        const std::vector<ExportFile> inside = std::move(m_offer.plan.files);
        const Result<QByteArray> zip = writeZip(inside);
        if (!zip)
            return std::unexpected(zip.error());
        const QString name = (m_wish.items.size() == 1
                                  ? identityOf(*m_wish.items.front().snapshot).slug
                                  : makeSlug(m_wish.options.name))
                             + u".zip"_s;
        m_offer.plan.files = {{name, *zip}};
        Result<ExportOffer> offer = compared();
        if (!offer)
            return offer;
        for (const ExportFile &file : inside)
            offer->files.push_back({u"  › "_s + file.path,
                                    file.content.size(),
                                    offer->files.front().state == ExportedFile::State::Same
                                        ? ExportedFile::State::Same
                                        : ExportedFile::State::New,
                                    {},
                                    file.content});
        return offer;
    }

    const ExportWish &m_wish;
    std::vector<Made> m_made;
    ExportOffer m_offer;
};

/// The folder that holds the persona's own `.claude`, `.github` and the like.
QString projectOf(const QString &path)
{
    for (const QStringView mark : {u"/.claude/", u"/.github/", u"/agents/", u"/skills/"}) {
        if (const qsizetype at = path.indexOf(mark); at > 0)
            return path.first(at);
    }
    return {};
}

} // namespace

Result<ExportOffer> offerExport(const ExportWish &wish)
{
    return Offering(wish).run();
}

QString startFolder(ExportPlace place, const QString &path, const QString &remembered,
                    const QString &home)
{
    if (place == ExportPlace::User)
        return home;
    if (place == ExportPlace::Project) {
        if (const QString project = projectOf(path); !project.isEmpty() && project != home)
            return project;
    }
    if (!remembered.isEmpty())
        return remembered;
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

} // namespace studio
