// What the import sheet shows of what was found, and of what it will write.
#include "ui/create/ImportFound.h"
#include "ui/create/ImportSheet.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportReport.h"
#include "ui/export/FileList.h"
#include "ui/export/ModelMapRow.h"
#include "wording/Wording.h"

#include <QComboBox>
#include <QDir>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A message names no more than can be read.
constexpr qsizetype mostNamed = 12;

} // namespace

void ImportSheet::showFound(bool again)
{
    m_problem->hide();
    m_found->setFound(m_read, again);
    showModels();
    QStringList said;
    if (!m_read.skipped.isEmpty())
        said += m_read.skipped.size() == 1
                    ? tr("One other file is no persona.")
                    : tr("%n other files are no personas.", nullptr, int(m_read.skipped.size()));
    if (!m_read.failures.empty())
        said += m_read.failures.size() == 1
                    ? tr("One file cannot be read.")
                    : tr("%n files cannot be read.", nullptr, int(m_read.failures.size()));
    m_passedOver->setText(said.join(u' '));
    m_passedOver->setToolTip(m_read.skipped.mid(0, mostNamed).join(u'\n'));
    m_passedOver->setVisible(!said.isEmpty());
    const bool none = m_read.plans.empty();
    m_results->setVisible(!none);
    if (none) {
        for (size_t at = 0; at < m_read.failures.size() && at < size_t(mostNamed); ++at)
            said += tr("%1: %2").arg(m_read.failures[at].path,
                                     wordError(m_read.failures[at].error));
        return showProblem(tr("There is no persona in it that could be recognised.") + u'\n'
                           + said.join(u'\n'));
    }
    showSelected();
    compare();
    growHeight();
}

void ImportSheet::showModels()
{
    std::vector<ModelNeed> needs;
    for (const ImportPlan &plan : m_read.plans) {
        const Target *target = findTarget(plan.format);
        if (plan.foreignModel.isEmpty() || !target)
            continue;
        const ModelNeed need{plan.format, target->name, plan.foreignModel};
        if (!std::ranges::contains(needs, need))
            needs.push_back(need);
    }
    m_models->setNeeds(needs);
    m_models->setVisible(!needs.empty());
    m_modelsCaption->setVisible(!needs.empty());
}

void ImportSheet::showSelected()
{
    const int row = m_found->current();
    if (row < 0 || size_t(row) >= m_read.plans.size()) {
        const QTreeWidgetItem *item = m_found->currentItem();
        m_report->hide();
        m_notes->setText(item ? item->toolTip(ImportFound::Fate) : QString());
        return growHeight();
    }
    const ImportPlan &plan = m_read.plans[size_t(row)];
    m_report->setOutcomes(plan.fields, {});
    m_report->setVisible(!m_report->isEmpty());
    QStringList notes;
    notes += m_report->isEmpty()
                 ? tr("Nothing. Everything is kept as it is.")
                 : tr("%n other fields are kept as they are.", nullptr, m_report->kept());
    for (const Error &note : plan.notes)
        notes += wordError(note);
    m_notes->setText(notes.join(u'\n'));
    growHeight();
}

std::vector<const ImportPlan *> ImportSheet::chosen() const
{
    std::vector<const ImportPlan *> plans;
    for (const size_t index : m_found->wanted())
        plans.push_back(&m_read.plans[index]);
    return plans;
}

ExportPlan ImportSheet::plan() const
{
    return importedFiles(chosen());
}

QString ImportSheet::destination() const
{
    return QDir::fromNativeSeparators(m_folder->currentText().trimmed());
}

void ImportSheet::compare()
{
    m_ready = false;
    updateButtons();
    const QString into = destination();
    if (into.isEmpty() || QDir::isRelativePath(into)) {
        m_comparing.drop();
        return showProblem(tr("Give the whole path of a folder."));
    }
    m_comparing.run<std::vector<ExportedFile>>(
        [plan = plan(), into] { return previewExport(plan, into); },
        [this](const Result<std::vector<ExportedFile>> &files) {
            if (!files)
                return showProblem(wordError(files.error()));
            m_problem->hide();
            m_ready = true;
            m_files->setFiles(*files);
            updateButtons();
            growHeight();
        });
}

void ImportSheet::showProblem(const QString &text)
{
    m_problem->show(Notice::Level::Error, text);
    m_files->setFiles({});
    updateButtons();
    growHeight();
}

} // namespace studio
