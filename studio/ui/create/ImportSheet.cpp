#include "ui/create/ImportSheet.h"

#include "exchange/WriteExport.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportReport.h"
#include "ui/export/FileList.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

enum Column { Name, KindColumn, Form, Columns };
constexpr int rowHeight = 22;
constexpr int fewestRows = 2;
constexpr int mostRows = 8;

QString formName(const QString &id)
{
    const Target *target = findTarget(id);
    return target ? target->name : ImportSheet::tr("Catalog page");
}

QPushButton *smallButton(const QString &text, const QString &objectName, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setAutoDefault(false);
    return button;
}

QWidget *inRow(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget, widget == *widgets.begin() ? 1 : 0);
    return box;
}

} // namespace

ImportSheet::ImportSheet(const QString &folder, QWidget *parent)
    : Sheet(u"importSheet"_s, parent)
{
    build();
    m_folder->setText(QDir::toNativeSeparators(folder));
    setTitle(tr("Import personas"), tr("from other programs"));
    setAcceptDrops(true);
    resize(860, 360);
    updateButtons();
}

ImportSheet::~ImportSheet() = default;

void ImportSheet::build()
{
    m_source = new QLineEdit;
    m_source->setObjectName(u"source"_s);
    m_source->setAccessibleName(tr("Where from"));
    m_source->setPlaceholderText(
        tr("A file, a folder, a ZIP archive or a text; you can drop them here"));
    m_source->setReadOnly(true);
    auto *file = smallButton(tr("&File…"), u"chooseFile"_s, tr("Choose a file or an archive"));
    auto *folder = smallButton(tr("F&older…"), u"chooseFolder"_s, tr("Choose a folder"));

    m_found = new QTreeWidget;
    m_found->setObjectName(u"found"_s);
    m_found->setAccessibleName(tr("What was found"));
    m_found->setColumnCount(Columns);
    m_found->setHeaderLabels({tr("Persona"), tr("Kind"), tr("Read as")});
    m_found->setRootIsDecorated(false);
    m_found->setUniformRowHeights(true);
    m_found->header()->setStretchLastSection(false);
    m_found->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_found->header()->setSectionResizeMode(KindColumn, QHeaderView::ResizeToContents);
    m_found->header()->setSectionResizeMode(Form, QHeaderView::ResizeToContents);
    m_passedOver = new ToneLabel(ToneLabel::Tone::Muted);
    m_passedOver->setObjectName(u"passedOver"_s);
    m_passedOver->setWrapping();
    auto *foundBox = new QWidget;
    auto *foundColumn = new QVBoxLayout(foundBox);
    foundColumn->setContentsMargins(0, 0, 0, 0);
    foundColumn->setSpacing(6);
    foundColumn->addWidget(m_found);
    foundColumn->addWidget(m_passedOver);

    m_report = new ExportReport;
    m_report->setObjectName(u"report"_s);
    m_notes = new ToneLabel(ToneLabel::Tone::Muted);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setWrapping();
    m_reportBox = new QWidget;
    auto *reportColumn = new QVBoxLayout(m_reportBox);
    reportColumn->setContentsMargins(0, 0, 0, 0);
    reportColumn->setSpacing(6);
    reportColumn->addWidget(m_report);
    reportColumn->addWidget(m_notes);
    m_keepUnknown = new QCheckBox(tr("&Keep what means nothing here, for the way back"));
    m_keepUnknown->setObjectName(u"keepUnknown"_s);
    m_keepUnknown->setToolTip(tr("Such keys stay in the file and have no effect here."));
    reportColumn->addWidget(m_keepUnknown);
    connect(m_keepUnknown, &QCheckBox::toggled, this, [this] {
        if (m_again)
            read(m_again);
    });

    m_folder = new QLineEdit;
    m_folder->setObjectName(u"folder"_s);
    m_folder->setAccessibleName(tr("Folder to import into"));
    auto *browse = smallButton(tr("C&hoose…"), u"browse"_s, tr("Choose the folder to import into"));
    m_files = new FileList;
    m_problem = new Notice(u"problem"_s);
    m_problem->hide();

    auto *top = new QWidget;
    QGridLayout *form = makeForm(104);
    top->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, tr("F&rom"), inRow({m_source, file, folder}), m_source, look::controlHeight);
    m_results = new QWidget;
    QGridLayout *results = makeForm(104);
    m_results->setLayout(results);
    results->setContentsMargins(0, 0, 0, 0);
    addRow(results, tr("&Personas"), foundBox, m_found);
    addRow(results, tr("What changes"), m_reportBox, m_report);
    addRow(results, tr("&Into"), inRow({m_folder, browse}), m_folder, look::controlHeight);
    addRow(results, tr("Files"), m_files);
    m_results->hide();
    content()->addWidget(top);
    content()->addWidget(m_results);
    content()->addWidget(m_problem);
    content()->addStretch(1);

    m_cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_import = addButton(tr("I&mport"), u"import"_s);
    m_import->setAutoDefault(true);
    m_import->setDefault(true);
    connect(file, &QPushButton::clicked, this, [this] { openSource(false); });
    connect(folder, &QPushButton::clicked, this, [this] { openSource(true); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportSheet::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportSheet::write);
    connect(m_folder, &QLineEdit::textEdited, this, &ImportSheet::compare);
    connect(m_files, &FileList::changed, this, &ImportSheet::updateButtons);
    connect(m_files, &FileList::heightChanged, this, &ImportSheet::growHeight);
    connect(m_found, &QTreeWidget::currentItemChanged, this, &ImportSheet::showSelected);
    connect(m_found, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            compare();
    });
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder to import into"), destination());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
            m_folder->setText(QDir::toNativeSeparators(path));
            compare();
        });
        dialog->open();
    });
}

void ImportSheet::openSource(bool folder)
{
    auto *dialog = new QFileDialog(this,
                                   folder ? tr("Folder to import from") : tr("File to import"));
    dialog->setObjectName(u"sourceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilters({tr("Personas and archives (*.md *.mdc *.toml *.json *.txt *.zip)"),
                                tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSheet::setSource);
    dialog->open();
}

void ImportSheet::setSource(const QString &path)
{
    m_source->setText(QDir::toNativeSeparators(path));
    read([path](const ImportOptions &options) { return planImportOf(path, options); });
}

void ImportSheet::setText(const QString &text)
{
    m_source->setText(tr("A text of %n lines", nullptr, int(text.trimmed().count(u'\n')) + 1));
    read([text](const ImportOptions &options) { return planImportOfText(text, options); });
}

void ImportSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportSheet::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.constFirst().isLocalFile())
        setSource(urls.constFirst().toLocalFile());
    else if (!event->mimeData()->text().trimmed().isEmpty())
        setText(event->mimeData()->text());
    event->acceptProposedAction();
}

void ImportSheet::reject()
{
    if (!m_writing.isBusy())
        Sheet::reject();
}

void ImportSheet::read(Reading reading)
{
    m_again = std::move(reading);
    ImportOptions options;
    options.keepUnknown = m_keepUnknown->isChecked();
    m_ready = false;
    m_comparing.drop();
    setProgress(0, 0);
    setStatus(tr("Reading…"));
    m_reading.run<FolderImport>([reading = m_again, options] { return reading(options); },
                                [this](const Result<FolderImport> &found) {
                                    setProgress(0, -1);
                                    setStatus({});
                                    if (!found) {
                                        m_results->hide();
                                        m_read = {};
                                        return showProblem(wordError(found.error()));
                                    }
                                    m_read = *found;
                                    showFound();
                                });
    updateButtons();
}

void ImportSheet::showFound()
{
    m_problem->hide();
    m_filling = true;
    m_found->clear();
    for (const ImportPlan &plan : m_read.plans) {
        auto *item = new QTreeWidgetItem(m_found);
        item->setText(Name, plan.fileName);
        item->setToolTip(Name, plan.source);
        item->setText(KindColumn, wordKind(plan.kind));
        item->setText(Form, formName(plan.format));
        item->setCheckState(Name, Qt::Checked);
        item->setSizeHint(Name, {0, rowHeight});
    }
    m_filling = false;
    const int rows = qBound(fewestRows, m_found->topLevelItemCount(), mostRows);
    m_found->setFixedHeight(rows * rowHeight + m_found->header()->sizeHint().height()
                            + 2 * m_found->frameWidth() + 2);
    QStringList said;
    if (!m_read.skipped.isEmpty())
        said += m_read.skipped.size() == 1
                    ? tr("One other file is no persona.")
                    : tr("%n other files are no personas.", nullptr, int(m_read.skipped.size()));
    for (const ImportFailure &failure : m_read.failures)
        said += tr("%1: %2").arg(failure.path, wordError(failure.error));
    m_passedOver->setText(said.join(u'\n'));
    m_passedOver->setVisible(!said.isEmpty());
    const bool none = m_read.plans.empty();
    m_results->setVisible(!none);
    if (none)
        return showProblem(tr("There is no persona in it that could be recognised.") + u'\n'
                           + said.join(u'\n'));
    m_found->setCurrentItem(m_found->topLevelItem(0));
    compare();
    growHeight();
}

void ImportSheet::showSelected()
{
    const int row = m_found->indexOfTopLevelItem(m_found->currentItem());
    if (row < 0 || size_t(row) >= m_read.plans.size())
        return;
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
    for (int row = 0; row < m_found->topLevelItemCount(); ++row) {
        if (m_found->topLevelItem(row)->checkState(Name) == Qt::Checked)
            plans.push_back(&m_read.plans[size_t(row)]);
    }
    return plans;
}

ExportPlan ImportSheet::plan() const
{
    return importedFiles(chosen());
}

QString ImportSheet::destination() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
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

void ImportSheet::write()
{
    if (!m_import->isEnabled())
        return;
    const Overwrite policy = m_files->mayOverwrite() ? Overwrite::Allow : Overwrite::Refuse;
    m_results->setEnabled(false);
    setProgress(0, 0);
    setStatus(tr("Writing…"));
    m_writing.run<QStringList>(
        [plan = plan(), into = destination(), policy] { return writeExport(plan, into, policy); },
        [this](const Result<QStringList> &paths) {
            m_results->setEnabled(true);
            setProgress(0, -1);
            setStatus({});
            if (paths) {
                emit imported(*paths);
                return accept();
            }
            // A file may have come into being since: show what is there now.
            if (paths.error().code == "export/exists")
                compare();
            showProblem(wordError(paths.error()));
        });
    updateButtons();
}

void ImportSheet::updateButtons()
{
    const bool some = m_results->isVisibleTo(this) && !chosen().empty();
    m_import->setEnabled(m_ready && some && !m_writing.isBusy()
                         && (!m_files->hasConflicts() || m_files->mayOverwrite()));
    if (m_writing.isBusy() || m_reading.isBusy())
        return;
    setStatus(m_ready && m_files->hasConflicts() && !m_files->mayOverwrite()
                  ? tr("Nothing is overwritten without your yes")
                  : QString());
}

} // namespace studio
