#include "ui/export/InstallSheet.h"

#include "exchange/ExportSet.h"
#include "persona/Identity.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportReport.h"
#include "ui/export/ExportResult.h"
#include "ui/export/FileList.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString projectKey = u"install/project"_s;

struct Looked
{
    ExportPlan plan;
    std::vector<ExportedFile> files;
    std::vector<FieldOutcome> fields;
};

/// The parts of all targets together; each field says whose it is where there are several.
Result<Looked> lookAt(const Snapshot &snapshot, const QStringList &targets, InstallPlace place,
                      const QString &root)
{
    std::vector<ExportJob> jobs;
    Looked looked;
    for (const QString &id : targets) {
        Result<ExportPlan> plan = planExport(snapshot, id);
        if (!plan)
            return std::unexpected(plan.error());
        for (FieldOutcome field : plan->fields) {
            if (targets.size() > 1)
                field.field = findTarget(id)->name + u": "_s + field.field;
            looked.fields.push_back(std::move(field));
        }
        jobs.push_back({snapshot.path, id, {}, placed(std::move(*plan), place)});
    }
    Result<ExportPlan> joined = joinPlans(jobs);
    if (!joined)
        return std::unexpected(joined.error());
    Result<std::vector<ExportedFile>> files = previewExport(*joined, root);
    if (!files)
        return std::unexpected(files.error());
    looked.plan = std::move(*joined);
    looked.files = std::move(*files);
    return looked;
}

/// The folder that holds the persona's own `.claude`, `.github` and the like.
QString projectOf(const QString &path)
{
    for (const QStringView mark : {u"/.claude/", u"/.github/", u"/agents/", u"/skills/"}) {
        if (const qsizetype at = path.indexOf(mark); at > 0)
            return path.first(at);
    }
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
}

} // namespace

InstallSheet::InstallSheet(DocumentSession &session, const QString &home, const QString &journal,
                           QWidget *parent)
    : Sheet(u"installSheet"_s, parent)
    , m_session(session)
    , m_home(home)
    , m_journal(journal)
{
    build();
    const SnapshotPtr snapshot = session.snapshot();
    setTitle(tr("Install “%1”").arg(identityOf(*snapshot).name), wordKind(snapshot->kind));
    m_project = projectOf(snapshot->path);
    if (m_project.isEmpty() || m_project == m_home)
        m_project = QSettings().value(projectKey).toString();
    resize(900, 480);
    placeChanged();
}

InstallSheet::~InstallSheet() = default;

void InstallSheet::build()
{
    m_targets = new QListWidget;
    m_targets->setObjectName(u"targets"_s);
    m_targets->setAccessibleName(tr("Programs"));
    m_targets->setMinimumHeight(128);
    m_place = new QComboBox;
    m_place->setObjectName(u"place"_s);
    m_place->setAccessibleName(tr("Where"));
    m_place->addItems({tr("In one project"), tr("For all my projects")});
    m_folder = new QLineEdit;
    m_folder->setObjectName(u"folder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_browse = new QPushButton(tr("C&hoose…"));
    m_browse->setObjectName(u"browse"_s);
    m_browse->setAccessibleName(tr("Choose the folder"));
    m_browse->setAutoDefault(false);
    auto *where = new QWidget;
    auto *whereRow = new QHBoxLayout(where);
    whereRow->setContentsMargins(0, 0, 0, 0);
    whereRow->setSpacing(8);
    whereRow->addWidget(m_place);
    whereRow->addWidget(m_folder, 1);
    whereRow->addWidget(m_browse);

    m_files = new FileList;
    m_report = new ExportReport;
    m_report->setObjectName(u"report"_s);
    m_kept = new ToneLabel(ToneLabel::Tone::Muted);
    m_kept->setObjectName(u"kept"_s);
    m_kept->setWrapping();
    auto *reportBox = new QWidget;
    auto *reportColumn = new QVBoxLayout(reportBox);
    reportColumn->setContentsMargins(0, 0, 0, 0);
    reportColumn->setSpacing(6);
    reportColumn->addWidget(m_report);
    reportColumn->addWidget(m_kept);

    m_problem = new Notice(u"problem"_s);
    m_problem->hide();
    m_result = new ExportResult;
    m_result->hide();
    m_wayBack = new Notice(u"wayBack"_s);
    m_wayBack->hide();

    m_detail = new QWidget;
    QGridLayout *form = makeForm(104);
    m_detail->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, tr("&Where"), where, m_place, look::controlHeight);
    addRow(form, tr("&Programs"), m_targets);
    addRow(form, tr("Files"), m_files);
    addRow(form, tr("What changes"), reportBox, m_report);
    content()->addWidget(m_detail);
    content()->addWidget(m_result);
    content()->addWidget(m_wayBack);
    content()->addWidget(m_problem);
    content()->addStretch(1);

    m_close = addButton(tr("&Cancel"), u"cancel"_s);
    m_install = addButton(tr("&Install"), u"install"_s);
    m_install->setAutoDefault(true);
    m_install->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &InstallSheet::reject);
    connect(m_install, &QPushButton::clicked, this, &InstallSheet::write);
    connect(m_place, &QComboBox::currentIndexChanged, this, &InstallSheet::placeChanged);
    connect(m_browse, &QPushButton::clicked, this, &InstallSheet::openFolderDialog);
    connect(m_files, &FileList::changed, this, &InstallSheet::updateButtons);
    connect(m_files, &FileList::heightChanged, this, &InstallSheet::growHeight);
    connect(m_wayBack->link(), &QAbstractButton::clicked, this, &InstallSheet::undo);
    connect(m_targets, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            look();
    });
    connect(m_folder, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_project = QDir::fromNativeSeparators(text.trimmed());
        look();
    });
}

/// Programs whose folders are there come first and are chosen.
void InstallSheet::fillTargets()
{
    const Kind kind = m_session.snapshot()->kind;
    const QStringList found = foundTargets(m_home, forUser() ? QString() : m_project);
    m_filling = true;
    m_targets->clear();
    for (const bool there : {true, false}) {
        for (const Target &target : targets()) {
            if (!canInstall(target) || !target.kinds.contains(kind)
                || found.contains(target.id) != there)
                continue;
            auto *item = new QListWidgetItem(
                there ? tr("%1 — found on this computer").arg(target.name) : target.name, m_targets);
            item->setData(Qt::UserRole, target.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(there ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_filling = false;
}

bool InstallSheet::forUser() const
{
    return m_place->currentIndex() == 1;
}

void InstallSheet::setProject(const QString &folder)
{
    m_project = QDir::fromNativeSeparators(folder);
    m_place->setCurrentIndex(0);
    placeChanged();
}

void InstallSheet::placeChanged()
{
    m_folder->setReadOnly(forUser());
    m_browse->setEnabled(!forUser());
    m_folder->setText(QDir::toNativeSeparators(forUser() ? m_home : m_project));
    fillTargets();
    look();
}

QStringList InstallSheet::chosen() const
{
    QStringList ids;
    for (int row = 0; row < m_targets->count(); ++row) {
        const QListWidgetItem *item = m_targets->item(row);
        if (item->checkState() == Qt::Checked)
            ids += item->data(Qt::UserRole).toString();
    }
    return ids;
}

QString InstallSheet::root() const
{
    return forUser() ? m_home : m_project;
}

void InstallSheet::look()
{
    m_ready = false;
    updateButtons();
    const QStringList ids = chosen();
    const QString into = root();
    if (into.isEmpty() || QDir::isRelativePath(into) || !QFileInfo(into).isDir()) {
        m_looking.drop();
        return showProblem(tr("Choose the folder of a project."));
    }
    if (ids.isEmpty()) {
        m_looking.drop();
        return showProblem(tr("Choose at least one program."));
    }
    const InstallPlace place = forUser() ? InstallPlace::User : InstallPlace::Project;
    m_looking.run<Looked>(
        [snapshot = m_session.snapshot(), ids, place, into] {
            return lookAt(*snapshot, ids, place, into);
        },
        [this](const Result<Looked> &looked) {
            if (!looked)
                return showProblem(wordError(looked.error()));
            m_plan = looked->plan;
            m_ready = true;
            m_problem->hide();
            m_report->setOutcomes(looked->fields, {});
            m_report->setVisible(!m_report->isEmpty());
            m_kept->setText(m_report->isEmpty()
                                ? tr("Nothing. Everything is kept as it is.")
                                : tr("%n other fields are kept as they are.", nullptr,
                                     m_report->kept()));
            m_files->setFiles(looked->files);
            updateButtons();
            growHeight();
        });
}

void InstallSheet::showProblem(const QString &text)
{
    m_problem->show(Notice::Level::Error, text);
    m_files->setFiles({});
    updateButtons();
    growHeight();
}

void InstallSheet::write()
{
    if (!m_install->isEnabled())
        return;
    const Overwrite policy = m_files->mayOverwrite() ? Overwrite::Allow : Overwrite::Refuse;
    m_detail->setEnabled(false);
    setProgress(0, 0);
    setStatus(tr("Writing…"));
    m_writing.run<QStringList>(
        [plan = m_plan, into = root(), policy, journal = m_journal] {
            return install(plan, into, policy, journal);
        },
        [this](const Result<QStringList> &paths) {
            m_detail->setEnabled(true);
            setProgress(0, -1);
            setStatus({});
            if (paths)
                return showWritten(*paths);
            // A file may have come into being after the look: show what is there now.
            if (paths.error().code == "export/exists")
                look();
            showProblem(wordError(paths.error()));
        });
    updateButtons();
}

void InstallSheet::showWritten(const QStringList &paths)
{
    m_done = true;
    if (!forUser())
        QSettings().setValue(projectKey, m_project);
    m_result->setPaths(paths);
    m_detail->hide();
    m_result->show();
    m_wayBack->show(Notice::Level::Info, tr("What was there before can be given back."));
    m_wayBack->setLink(tr("Undo"), tr("Undo the install"));
    m_install->hide();
    m_close->setText(tr("&Close"));
    m_close->setDefault(true);
    m_close->setFocus();
    updateButtons();
    emit installed(paths);
}

void InstallSheet::undo()
{
    const Result<QStringList> undone = undoInstall(m_journal);
    if (!undone) {
        m_problem->show(Notice::Level::Error, wordError(undone.error()));
        return growHeight();
    }
    m_result->hide();
    m_problem->hide();
    m_wayBack->show(Notice::Level::Good,
                    tr("The install was undone: everything is as it was before."));
}

void InstallSheet::updateButtons()
{
    m_install->setEnabled(m_ready && !m_done && !m_writing.isBusy()
                          && (!m_files->hasConflicts() || m_files->mayOverwrite()));
    m_close->setEnabled(!m_writing.isBusy());
    if (m_done || m_writing.isBusy())
        return;
    setStatus(!m_ready ? QString()
              : m_files->hasConflicts() && !m_files->mayOverwrite()
                  ? tr("Nothing is overwritten without your yes")
              : m_files->allSame() ? tr("These files are there already")
                                   : QString());
}

void InstallSheet::openFolderDialog()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the project"), m_project);
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &InstallSheet::setProject);
    dialog->open();
}

void InstallSheet::reject()
{
    if (m_writing.isBusy())
        return;
    QDialog::done(m_done ? Accepted : Rejected);
}

} // namespace studio
