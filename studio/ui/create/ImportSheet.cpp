#include "ui/create/ImportSheet.h"

#include "ui/create/DropHint.h"

#include "ui/create/ImportFound.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportReport.h"
#include "ui/export/FileList.h"
#include "ui/export/ModelMapRow.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

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

ImportSheet::ImportSheet(const QString &folder, QWidget *parent, const QString &journal)
    : Sheet(u"importSheet"_s, parent)
    , m_journal(journal)
{
    build();
    m_folder->setEditText(QDir::toNativeSeparators(folder));
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

    m_found = new ImportFound;
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
    connect(m_keepUnknown, &QCheckBox::toggled, this, &ImportSheet::readAgain);
    m_models = new ModelMapRow(ModelMapRow::Way::Here);
    connect(m_models, &ModelMapRow::changed, this, &ImportSheet::readAgain);

    m_folder = new QComboBox;
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setObjectName(u"folder"_s);
    m_folder->setAccessibleName(tr("Folder to import into"));
    m_folder->lineEdit()->setObjectName(u"folderPath"_s);
    m_folder->lineEdit()->setAccessibleName(m_folder->accessibleName());
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
    m_modelsCaption = addRow(results, tr("Models"), m_models, nullptr, look::controlHeight);
    m_models->hide();
    m_modelsCaption->hide();
    addRow(results, tr("&Into"), inRow({m_folder, browse}), m_folder, look::controlHeight);
    addRow(results, tr("Files"), m_files);
    m_results->hide();
    m_hint = new DropHint(
        tr("Drop files, folders or ZIP archives here"),
        tr("Agents, rules and souls of other programs are recognised by what is in them."));
    content()->addWidget(top);
    content()->addWidget(m_hint, 1);
    content()->addWidget(m_results);
    content()->addWidget(m_problem);
    content()->addStretch(0);

    m_cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_import = addButton(tr("I&mport"), u"import"_s);
    m_import->setAutoDefault(true);
    m_import->setDefault(true);
    connect(file, &QPushButton::clicked, this, [this] { openSource(false); });
    connect(folder, &QPushButton::clicked, this, [this] { openSource(true); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportSheet::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportSheet::write);
    connect(m_folder, &QComboBox::editTextChanged, this, [this] {
        if (m_again)
            compare();
    });
    connect(m_files, &FileList::changed, this, &ImportSheet::updateButtons);
    connect(m_files, &FileList::heightChanged, this, &ImportSheet::growHeight);
    connect(m_found, &QTreeWidget::currentItemChanged, this, &ImportSheet::showSelected);
    connect(m_found, &ImportFound::wantedChanged, this, &ImportSheet::compare);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder to import into"), destination());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
            m_folder->setEditText(QDir::toNativeSeparators(path));
        });
        dialog->open();
    });
}

void ImportSheet::openSource(bool folder)
{
    auto *dialog = new QFileDialog(this,
                                   folder ? tr("Folder to import from") : tr("Files to import"));
    dialog->setObjectName(u"sourceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilters({tr("Personas and archives (*.md *.mdc *.toml *.json *.txt *.zip)"),
                                tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportSheet::setSources);
    dialog->open();
}

void ImportSheet::setFolders(const QStringList &folders)
{
    const QString shown = m_folder->currentText();
    m_folder->clear();
    for (const QString &folder : folders)
        m_folder->addItem(QDir::toNativeSeparators(folder));
    m_folder->setEditText(shown);
}

void ImportSheet::setSources(const QStringList &paths)
{
    m_source->setText(paths.size() == 1 ? QDir::toNativeSeparators(paths.front())
                                        : tr("%n files and folders", nullptr, int(paths.size())));
    m_source->setToolTip(QDir::toNativeSeparators(paths.join(u'\n')));
    read([paths](const ImportOptions &options) { return planImportOf(paths, options); });
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
    m_hint->setLit(event->isAccepted());
}

void ImportSheet::dragLeaveEvent(QDragLeaveEvent *)
{
    m_hint->setLit(false);
}

void ImportSheet::dropEvent(QDropEvent *event)
{
    m_hint->setLit(false);
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (!paths.isEmpty())
        setSources(paths);
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
    m_hint->hide();
    startReading(false);
}

void ImportSheet::readAgain()
{
    if (m_again)
        startReading(true);
}

void ImportSheet::startReading(bool again)
{
    ImportOptions options;
    options.keepUnknown = m_keepUnknown->isChecked();
    options.modelsHere = m_models->map();
    m_ready = false;
    m_comparing.drop();
    setProgress(0, 0);
    setStatus(tr("Reading…"));
    m_reading.run<FolderImport>([reading = m_again, options] { return reading(options); },
                                [this, again](const Result<FolderImport> &found) {
                                    setProgress(0, -1);
                                    setStatus({});
                                    if (!found) {
                                        m_results->hide();
                                        m_read = {};
                                        return showProblem(wordError(found.error()));
                                    }
                                    m_read = *found;
                                    showFound(again);
                                });
    updateButtons();
}

void ImportSheet::write()
{
    if (!m_import->isEnabled())
        return;
    const Overwrite policy = m_files->mayOverwrite() ? Overwrite::Allow : Overwrite::Refuse;
    m_results->setEnabled(false);
    m_models->remember();
    setProgress(0, 0);
    setStatus(tr("Writing…"));
    m_writing.run<QStringList>(
        [plan = plan(), into = destination(), policy, journal = m_journal] {
            return install(plan, into, policy, journal, WriteAct::Import);
        },
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
