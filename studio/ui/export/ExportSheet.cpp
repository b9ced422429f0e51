#include "ui/export/ExportSheet.h"

#include "persona/Identity.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportReport.h"
#include "ui/export/ExportResult.h"
#include "ui/export/FileList.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "wording/Wording.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString folderKey = u"export/folder"_s;
const QString choiceKey = u"export/choice"_s;

struct Looked
{
    ExportPlan plan;
    std::vector<ExportedFile> files;
};

/// Of an item of the list: the index of its choice; headings have none.
constexpr int choiceRole = Qt::UserRole;

QComboBox *makeCombo(const QString &objectName, const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setMinimumWidth(92);
    return combo;
}

} // namespace

ExportSheet::ExportSheet(DocumentSession &session, QWidget *parent)
    : Sheet(u"exportSheet"_s, parent)
    , m_session(session)
{
    build();
    connect(&session, &DocumentSession::snapshotChanged, this, [this] {
        if (!m_done)
            refresh();
    });
    resize(980, 480);
    refresh();
    choose(QSettings().value(choiceKey).toString());
}

ExportSheet::~ExportSheet() = default;

void ExportSheet::build()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Search the programs"));
    m_filter->setPlaceholderText(tr("Search"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(look::controlHeight);
    m_list = new QListWidget;
    m_list->setObjectName(u"choices"_s);
    m_list->setAccessibleName(tr("What to make"));
    m_list->setFixedWidth(232);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    makePlainList(m_list);
    m_files = new FileList;
    m_report = new ExportReport;
    m_report->setObjectName(u"report"_s);
    m_kept = new ToneLabel(ToneLabel::Tone::Muted);
    m_kept->setObjectName(u"kept"_s);
    m_kept->setWrapping();
    m_problem = new Notice(u"problem"_s);
    m_problem->hide();
    m_result = new ExportResult;
    m_result->hide();

    m_reportBox = new QWidget;
    auto *reportColumn = new QVBoxLayout(m_reportBox);
    reportColumn->setContentsMargins(0, 0, 0, 0);
    reportColumn->setSpacing(6);
    reportColumn->addWidget(m_report);
    reportColumn->addWidget(m_kept);

    m_detail = new QWidget;
    QGridLayout *form = makeForm(104);
    m_detail->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    buildOptions(form);
    addRow(form, tr("Files"), m_files);
    m_reportCaption = addRow(form, tr("What changes"), m_reportBox, m_report);
    m_reportBox->hide();
    m_reportCaption->hide();

    auto *right = new QVBoxLayout;
    right->setSpacing(look::rowSpacing);
    right->addWidget(m_detail);
    right->addWidget(m_result);
    right->addWidget(m_problem);
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    content()->addLayout(columns, 1);

    m_close = addButton(tr("&Cancel"), u"cancel"_s);
    m_show = addButton(tr("&Show in folder"), u"showInFolder"_s);
    m_show->hide();
    m_export = addButton(tr("&Export"), u"export"_s);
    m_export->setAutoDefault(true);
    m_export->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &ExportSheet::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportSheet::write);
    connect(m_list, &QListWidget::currentRowChanged, this, &ExportSheet::chosen);
    connect(m_filter, &QLineEdit::textChanged, this, &ExportSheet::filterChoices);
    connect(m_files, &FileList::changed, this, &ExportSheet::updateButtons);
    connect(m_files, &FileList::heightChanged, this, &ExportSheet::growHeight);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const QString first = m_plan.files.empty() ? QString() : m_plan.files.front().path;
        const QString path = QDir(folder()).absoluteFilePath(first);
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
}

void ExportSheet::buildOptions(QGridLayout *form)
{
    m_path = new QLineEdit;
    m_path->setObjectName(u"folder"_s);
    m_path->setAccessibleName(tr("Folder"));
    m_path->setClearButtonEnabled(false);
    m_browse = new QPushButton(tr("C&hoose…"));
    m_browse->setObjectName(u"browse"_s);
    m_browse->setAccessibleName(tr("Choose the folder"));
    m_browse->setAutoDefault(false);
    auto *place = new QWidget;
    auto *placeRow = new QHBoxLayout(place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    placeRow->setSpacing(8);
    placeRow->addWidget(m_path, 1);
    placeRow->addWidget(m_browse);
    addRow(form, tr("&Folder"), place, m_path, look::controlHeight);

    m_picture = makeCombo(u"picture"_s, tr("Format"));
    m_picture->addItems({tr("PNG"), tr("SVG"), tr("HTML")});
    m_theme = makeCombo(u"theme"_s, tr("Theme"));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_scale = makeCombo(u"scale"_s, tr("Size"));
    m_scale->addItem(tr("1×"), 1);
    m_scale->addItem(tr("2×"), 2);
    m_scale->setCurrentIndex(1);
    m_card = new QWidget;
    auto *cardRow = new QHBoxLayout(m_card);
    cardRow->setContentsMargins(0, 0, 0, 0);
    cardRow->setSpacing(8);
    for (QComboBox *combo : {m_picture, m_theme, m_scale}) {
        cardRow->addWidget(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportSheet::look);
    }
    cardRow->addStretch(1);
    m_cardCaption = addRow(form, tr("C&ard"), m_card, m_picture, look::controlHeight);

    connect(m_browse, &QPushButton::clicked, this, &ExportSheet::openFolderDialog);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_folder = text;
        look();
    });
}

void ExportSheet::choose(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant index = m_list->item(row)->data(choiceRole);
        if (index.isValid() && m_choices[index.toUInt()].id == id)
            m_list->setCurrentRow(row);
    }
}

void ExportSheet::setFolder(const QString &folder)
{
    m_folder = folder;
    chosen();
}

void ExportSheet::reject()
{
    if (m_writing.isBusy())
        return;
    QDialog::done(m_done ? Accepted : Rejected);
}

void ExportSheet::refresh()
{
    const SnapshotPtr before = m_snapshot;
    m_snapshot = m_session.snapshot();
    setTitle(tr("Export “%1”").arg(identityOf(*m_snapshot).name),
             wordKind(m_snapshot->kind));
    if (before && before->kind == m_snapshot->kind)
        return look();
    m_choices = exportChoices(m_snapshot->kind);
    fillChoices();
}

void ExportSheet::fillChoices()
{
    m_list->clear();
    QString group;
    int first = -1;
    for (size_t index = 0; index < m_choices.size(); ++index) {
        const ExportChoice &choice = m_choices[index];
        if (choice.group != group) {
            auto *heading = new QListWidgetItem(choice.group, m_list);
            heading->setData(TwoLineDelegate::HeadingRole, true);
            heading->setFlags(Qt::NoItemFlags);
        }
        group = choice.group;
        auto *item = new QListWidgetItem(choice.name, m_list);
        item->setData(choiceRole, uint(index));
        // A path begins with its dot at the left in every language.
        const bool path = choice.form == ExportChoice::Form::Target;
        item->setData(TwoLineDelegate::HelpRole,
                      path ? QString(QChar(0x200E) + choice.summary) : choice.summary);
        item->setData(Qt::AccessibleDescriptionRole, choice.summary);
        if (first < 0)
            first = m_list->row(item);
    }
    m_list->setCurrentRow(first);
    filterChoices();
}

/// Hides what does not hold the words, and headings with nothing below them. What is chosen is
/// the first that is left, unless the choice itself is left.
void ExportSheet::filterChoices()
{
    const QString wanted = m_filter->text().trimmed();
    QListWidgetItem *heading = nullptr;
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->data(TwoLineDelegate::HeadingRole).toBool()) {
            heading = item;
            heading->setHidden(true);
            continue;
        }
        const ExportChoice &choice = m_choices[item->data(choiceRole).toUInt()];
        const QString words = choice.name + u' ' + choice.summary + u' ' + choice.group;
        const bool found = words.contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!found);
        if (!found)
            continue;
        if (heading)
            heading->setHidden(false);
        if (first < 0)
            first = row;
    }
    const QListWidgetItem *chosenItem = m_list->currentItem();
    if (first >= 0 && (!chosenItem || chosenItem->isHidden()))
        m_list->setCurrentRow(first);
}

void ExportSheet::chosen()
{
    const ExportChoice *choice = current();
    if (!choice)
        return;
    m_done = false;
    const bool card = choice->form == ExportChoice::Form::Card;
    const bool fixed = !choice->folder.isEmpty();
    m_card->setVisible(card);
    m_cardCaption->setVisible(card);
    m_path->setReadOnly(fixed);
    m_browse->setEnabled(!fixed);
    const QString folder = !fixed && !m_folder.isEmpty()
                               ? m_folder
                               : startFolder(*choice, m_snapshot->path,
                                             QSettings().value(folderKey).toString());
    m_path->setText(QDir::toNativeSeparators(folder));
    m_detail->show();
    m_result->hide();
    m_show->hide();
    m_export->show();
    m_export->setDefault(true);
    m_close->setText(tr("&Cancel"));
    look();
}

void ExportSheet::look()
{
    const ExportChoice *choice = current();
    if (!choice)
        return;
    m_ready = false;
    m_scale->setEnabled(m_picture->currentIndex() == int(ExportOptions::Picture::Png));
    updateButtons();
    const QString into = folder();
    if (into.isEmpty() || QDir::isRelativePath(into)) {
        m_looking.drop();
        return showProblem(into.isEmpty() ? tr("Choose a folder.")
                                          : tr("Give the whole path of a folder."));
    }
    // Text is drawn in this thread; all else may take its time.
    std::optional<Result<ExportPlan>> drawn;
    if (choice->form == ExportChoice::Form::Card)
        drawn = planChoice(*m_snapshot, *choice, options());
    m_looking.run<Looked>(
        [snapshot = m_snapshot, choice = *choice, options = options(), into,
         drawn = std::move(drawn)]() -> Result<Looked> {
            const Result<ExportPlan> plan = drawn ? *drawn : planChoice(*snapshot, choice, options);
            if (!plan)
                return std::unexpected(plan.error());
            const Result<std::vector<ExportedFile>> files = previewExport(*plan, into);
            if (!files)
                return std::unexpected(files.error());
            return Looked{*plan, *files};
        },
        [this](const Result<Looked> &looked) {
            if (!looked)
                return showProblem(wordError(looked.error()));
            m_plan = looked->plan;
            m_ready = true;
            m_problem->hide();
            m_report->setOutcomes(m_plan.fields, m_plan.sections);
            const bool none = m_plan.fields.empty();
            m_reportBox->setVisible(!none);
            m_reportCaption->setVisible(!none);
            m_report->setVisible(!m_report->isEmpty());
            m_kept->setText(m_report->isEmpty()     ? tr("Nothing. Everything is kept as it is.")
                            : m_report->kept() == 1 ? tr("The one other field is kept as it is.")
                                                    : tr("%n other fields are kept as they are.",
                                                         nullptr, m_report->kept()));
            if (const QString notes = reportNotes(); !notes.isEmpty())
                m_kept->setText(m_kept->text() + u'\n' + notes);
            m_kept->setVisible(m_report->isEmpty() || m_report->kept() > 0
                               || !m_plan.notes.empty());
            m_files->setFiles(looked->files);
            updateButtons();
            growHeight();
        });
}

/// What else is to be done for the export to take effect.
QString ExportSheet::reportNotes() const
{
    QStringList notes;
    for (const Error &note : m_plan.notes)
        notes += wordError(note);
    return notes.join(u'\n');
}

void ExportSheet::showProblem(const QString &text)
{
    m_problem->show(Notice::Level::Error, text);
    m_files->setFiles({});
    m_reportBox->hide();
    m_reportCaption->hide();
    updateButtons();
}

void ExportSheet::write()
{
    if (!m_export->isEnabled())
        return;
    const Overwrite policy = m_files->mayOverwrite() ? Overwrite::Allow : Overwrite::Refuse;
    m_problem->hide();
    m_detail->setEnabled(false);
    m_list->setEnabled(false);
    m_filter->setEnabled(false);
    setProgress(0, 0);
    setStatus(tr("Writing…"));
    m_writing.run<QStringList>(
        [plan = m_plan, into = folder(), policy] { return writeExport(plan, into, policy); },
        [this](const Result<QStringList> &paths) {
            m_detail->setEnabled(true);
            m_list->setEnabled(true);
            m_filter->setEnabled(true);
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
    QSettings settings;
    if (const ExportChoice *choice = current()) {
        settings.setValue(choiceKey, choice->id);
        if (choice->folder.isEmpty())
            settings.setValue(folderKey, folder());
    }
    m_result->setPaths(paths);
    m_detail->hide();
    m_result->show();
    m_export->hide();
    m_show->show();
    m_close->setText(tr("&Close"));
    m_close->setDefault(true);
    m_close->setFocus();
    emit exported(paths);
}

void ExportSheet::updateButtons()
{
    m_export->setEnabled(m_ready && !m_writing.isBusy()
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

void ExportSheet::openFolderDialog()
{
    auto *dialog = new QFileDialog(this, tr("Folder to export to"), folder());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportSheet::setFolder);
    dialog->open();
}

const ExportChoice *ExportSheet::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QVariant index = item ? item->data(choiceRole) : QVariant();
    return index.isValid() ? &m_choices[index.toUInt()] : nullptr;
}

QString ExportSheet::folder() const
{
    const QString text = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (text == u"~" || text.startsWith(u"~/"))
        return QDir::homePath() + text.sliced(1);
    return text;
}

ExportOptions ExportSheet::options() const
{
    return {ExportOptions::Picture(m_picture->currentIndex()),
            Theme(m_theme->currentData().toInt()), m_scale->currentData().toInt()};
}

} // namespace studio
