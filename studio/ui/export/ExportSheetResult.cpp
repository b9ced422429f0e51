// What the export sheet shows of what it will do, does, and has done.

#include "exchange/Install.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportPlaceRow.h"
#include "ui/export/ExportReport.h"
#include "ui/export/ExportResult.h"
#include "ui/export/ExportSheet.h"
#include "ui/export/ExportTargets.h"
#include "ui/export/FileList.h"
#include "ui/export/ModelMapRow.h"
#include "wording/Wording.h"

#include <QFileInfo>
#include <QHash>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr size_t mostRefusals = 4;

} // namespace

void ExportSheet::showOffer(const ExportOffer &offer)
{
    m_plan = offer.plan;
    m_ready = true;
    m_problem->hide();
    m_models->setNeeds(offer.models);
    m_models->setVisible(!m_models->isEmpty());
    m_modelsCaption->setVisible(!m_models->isEmpty());
    showReport(offer);
    showRefused(offer);
    m_files->setFiles(offer.files);
    updateButtons();
    growHeight();
}

void ExportSheet::showReport(const ExportOffer &offer)
{
    m_report->setOutcomes(offer.fields, offer.sections);
    const bool none = offer.fields.empty();
    m_reportBox->setVisible(!none);
    m_reportCaption->setVisible(!none);
    m_report->setVisible(!m_report->isEmpty());
    QStringList said;
    if (m_report->isEmpty())
        said += tr("Nothing. Everything is kept as it is.");
    else if (m_report->kept() > 0)
        said += m_report->kept() == 1
                    ? tr("The one other field is kept as it is.")
                    : tr("%n other fields are kept as they are.", nullptr, m_report->kept());
    QHash<QByteArray, int> alike;
    for (const Error &note : offer.notes)
        ++alike[note.code];
    for (const Error &note : offer.notes) {
        const int count = alike.take(note.code);
        if (count == 1)
            said += wordError(note);
        else if (count > 1)
            said += tr("%1 (and %n more of the kind)", nullptr, count - 1).arg(wordError(note));
    }
    m_kept->setText(said.join(u'\n'));
    m_kept->setVisible(!said.isEmpty());
}

/// Those that cannot go along, and why; the others go.
void ExportSheet::showRefused(const ExportOffer &offer)
{
    m_refused->setVisible(!offer.refused.empty());
    if (offer.refused.empty())
        return;
    QStringList said{offer.refused.size() == 1
                         ? tr("One persona is left out:")
                         : tr("%n personas are left out:", nullptr, int(offer.refused.size()))};
    for (size_t at = 0; at < offer.refused.size() && at < mostRefusals; ++at)
        said += tr("%1: %2").arg(QFileInfo(offer.refused[at].source).fileName(),
                                 wordError(offer.refused[at].error));
    if (offer.refused.size() > mostRefusals)
        said += tr("and more");
    m_refused->show(Notice::Level::Warning, said.join(u'\n'));
}

void ExportSheet::showProblem(const QString &text)
{
    m_problem->show(Notice::Level::Error, text);
    m_files->setFiles({});
    m_refused->hide();
    m_reportBox->hide();
    m_reportCaption->hide();
    updateButtons();
}

void ExportSheet::write()
{
    if (!m_export->isEnabled())
        return;
    const Overwrite policy = m_files->mayOverwrite() ? Overwrite::Allow : Overwrite::Refuse;
    const bool installs = m_place->place() == ExportPlace::Project
                          || m_place->place() == ExportPlace::User;
    const WriteAct act = installs ? WriteAct::Install : WriteAct::Export;
    m_problem->hide();
    m_detail->setEnabled(false);
    m_targets->setEnabled(false);
    setProgress(0, 0);
    setStatus(tr("Writing…"));
    m_writing.run<QStringList>([plan = m_plan, into = m_place->folder(), policy,
                                journal = m_machine.journal,
                                act] { return install(plan, into, policy, journal, act); },
                               [this](const Result<QStringList> &paths) {
                                   m_detail->setEnabled(true);
                                   m_targets->setEnabled(true);
                                   setProgress(0, -1);
                                   setStatus({});
                                   if (paths)
                                       return showWritten(*paths);
                                   m_problem->show(Notice::Level::Error, wordError(paths.error()));
                                   // A file may have come into being after the look: show what is there now.
                                   if (paths.error().code == "export/exists")
                                       look();
                                   updateButtons();
                               });
    updateButtons();
}

void ExportSheet::showWritten(const QStringList &paths)
{
    m_done = true;
    updateButtons();
    QSettings().setValue(u"export/choices"_s, m_targets->chosenIds());
    m_place->remember();
    m_models->remember();
    m_result->setPaths(paths);
    m_detail->hide();
    m_refused->hide();
    m_result->show();
    const std::optional<LastInstall> last = lastInstall(m_machine.journal);
    // Where all files were there already, the last one is another one.
    if (last && last->undoable && !m_files->allSame()) {
        m_wayBack->show(Notice::Level::Info, tr("What was there before can be given back."));
        m_wayBack->setLink(tr("Undo"), tr("Undo the export"));
    }
    m_export->hide();
    m_show->show();
    m_close->setText(tr("&Close"));
    m_close->setDefault(true);
    m_close->setFocus();
    emit exported(paths);
}

void ExportSheet::undo()
{
    const Result<QStringList> undone = undoInstall(m_machine.journal);
    if (!undone) {
        m_problem->show(Notice::Level::Error, wordError(undone.error()));
        return growHeight();
    }
    m_result->hide();
    m_show->hide();
    m_problem->hide();
    m_wayBack->show(Notice::Level::Good, tr("It was undone: everything is as it was before."));
}

} // namespace studio
