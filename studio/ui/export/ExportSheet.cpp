#include "ui/export/ExportSheet.h"

#include "exchange/Install.h"
#include "library/LibraryEntry.h"
#include "persona/Identity.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportOptionsRow.h"
#include "ui/export/ExportPlaceRow.h"
#include "ui/export/ExportReport.h"
#include "ui/export/ExportResult.h"
#include "ui/export/ExportTargets.h"
#include "ui/export/FileList.h"
#include "ui/export/ModelMapRow.h"
#include "ui/export/PersonaPicker.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

Result<std::vector<BundleItem>> readAll(const QStringList &paths)
{
    std::vector<BundleItem> items;
    for (const QString &path : paths) {
        // What cannot be read is told by the problems of the library.
        const Result<SnapshotPtr> snapshot = openSnapshot(path);
        if (snapshot && isPersona(**snapshot))
            items.push_back({path, *snapshot});
    }
    return items;
}

} // namespace

ExportMachine ExportMachine::own()
{
    return {QDir::homePath(), installJournal()};
}

ExportSheet::ExportSheet(DocumentSession &session, QWidget *parent, const ExportMachine &machine)
    : ExportSheet(&session, session.path(), machine, parent)
{
    connect(&session, &DocumentSession::snapshotChanged, this, [this] {
        if (!m_done)
            refresh();
    });
    refresh();
    choose(QSettings().value(u"export/choices"_s).toStringList());
}

ExportSheet::ExportSheet(const QStringList &paths, const QStringList &chosen, const QString &folder,
                         QWidget *parent, const ExportMachine &machine)
    : ExportSheet(nullptr, folder + u"/any.md"_s, machine, parent)
{
    m_libraryFolder = folder;
    setTitle(tr("Export several personas"), QDir::toNativeSeparators(folder));
    read(paths, chosen);
}

ExportSheet::ExportSheet(DocumentSession *session, const QString &path,
                         const ExportMachine &machine, QWidget *parent)
    : Sheet(u"exportSheet"_s, parent)
    , m_session(session)
    , m_machine(machine)
{
    build(path);
    connectParts();
    resize(980, 600);
    m_open = true;
}

ExportSheet::~ExportSheet() = default;

void ExportSheet::build(const QString &path)
{
    m_targets = new ExportTargets;
    makePlainList(m_targets->list());
    m_place = new ExportPlaceRow(path, m_machine.home);
    m_card = new ExportOptionsRow;
    m_models = new ModelMapRow;
    m_files = new FileList;
    m_report = new ExportReport;
    m_report->setObjectName(u"report"_s);
    m_kept = new ToneLabel(ToneLabel::Tone::Muted);
    m_kept->setObjectName(u"kept"_s);
    m_kept->setWrapping();
    m_refused = new Notice(u"refused"_s);
    m_refused->hide();
    m_problem = new Notice(u"problem"_s);
    m_problem->hide();
    m_result = new ExportResult;
    m_result->hide();
    m_wayBack = new Notice(u"wayBack"_s);
    m_wayBack->hide();

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
    if (!m_session) {
        m_personas = new PersonaPicker;
        addRow(form, tr("&Personas"), m_personas, m_personas->list());
    }
    addRow(form, tr("Whe&re"), m_place, m_place->firstControl(), look::controlHeight);
    m_cardCaption = addRow(form, tr("C&ard"), m_card, m_card->firstControl(), look::controlHeight);
    m_modelsCaption = addRow(form, tr("Models"), m_models, nullptr, look::controlHeight);
    m_models->hide();
    m_modelsCaption->hide();
    addRow(form, tr("Files"), m_files);
    m_reportCaption = addRow(form, tr("What changes"), m_reportBox, m_report);
    m_reportBox->hide();
    m_reportCaption->hide();

    auto *right = new QVBoxLayout;
    right->setSpacing(look::rowSpacing);
    for (QWidget *part :
         {m_detail, static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_wayBack),
          static_cast<QWidget *>(m_refused), static_cast<QWidget *>(m_problem)})
        right->addWidget(part);
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_targets);
    columns->addLayout(right, 1);
    content()->addLayout(columns, 1);

    m_close = addButton(tr("&Cancel"), u"cancel"_s);
    m_show = addButton(tr("&Show in folder"), u"showInFolder"_s);
    m_show->hide();
    m_export = addButton(tr("&Export"), u"export"_s);
    m_export->setAutoDefault(true);
    m_export->setDefault(true);
}

void ExportSheet::connectParts()
{
    connect(m_close, &QPushButton::clicked, this, &ExportSheet::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportSheet::write);
    connect(m_targets, &ExportTargets::changed, this, &ExportSheet::choiceChanged);
    connect(m_place, &ExportPlaceRow::changed, this, [this] {
        m_targets->setFound(foundTargets(m_machine.home, m_place->place() == ExportPlace::Project
                                                             ? m_place->folder()
                                                             : QString()));
        look();
    });
    connect(m_card, &ExportOptionsRow::changed, this, &ExportSheet::look);
    connect(m_models, &ModelMapRow::changed, this, &ExportSheet::look);
    connect(m_files, &FileList::changed, this, &ExportSheet::updateButtons);
    connect(m_files, &FileList::heightChanged, this, &ExportSheet::growHeight);
    connect(m_wayBack->link(), &QAbstractButton::clicked, this, &ExportSheet::undo);
    if (m_personas)
        connect(m_personas, &PersonaPicker::changed, this, &ExportSheet::itemsChanged);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const QString first = m_plan.files.empty() ? QString() : m_plan.files.front().path;
        const QString path = QDir(m_place->folder()).absoluteFilePath(first);
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
}

void ExportSheet::choose(const QStringList &ids)
{
    m_targets->choose(ids);
}

void ExportSheet::setPlace(ExportPlace place)
{
    m_place->setPlace(place);
}

void ExportSheet::setFolder(const QString &folder)
{
    m_place->setFolder(folder);
}

void ExportSheet::reject()
{
    if (m_writing.isBusy())
        return;
    QDialog::done(m_done ? Accepted : Rejected);
}

void ExportSheet::refresh()
{
    const SnapshotPtr snapshot = m_session->snapshot();
    setTitle(tr("Export “%1”").arg(identityOf(*snapshot).name), wordKind(snapshot->kind));
    m_items = {{m_session->path(), snapshot}};
    itemsChanged();
}

void ExportSheet::read(const QStringList &paths, const QStringList &chosen)
{
    setProgress(0, 0);
    setStatus(tr("Reading…"));
    m_reading.run<std::vector<BundleItem>>(
        [paths] { return readAll(paths); },
        [this, chosen](const Result<std::vector<BundleItem>> &items) {
            setProgress(0, -1);
            m_personas->setPersonas(*items, chosen);
            choose(QSettings().value(u"export/choices"_s).toStringList());
        });
    updateButtons();
}

void ExportSheet::itemsChanged()
{
    if (m_personas)
        m_items = m_personas->chosen();
    const QList<Kind> kinds = m_personas ? m_personas->kinds()
                                         : QList<Kind>{m_items.front().snapshot->kind};
    if (kinds == m_kinds)
        return look();
    m_kinds = kinds;
    m_targets->setChoices(exportChoices(kinds));
    choiceChanged();
}

void ExportSheet::choiceChanged()
{
    const std::vector<ExportChoice> chosen = m_targets->chosen();
    const bool card = std::ranges::contains(chosen, ExportChoice::Form::Card, &ExportChoice::form);
    m_card->setVisible(card);
    m_cardCaption->setVisible(card);
    beginAnew();
    // A change of the place looks by itself; a second look takes the place of the first.
    m_place->setInstallable(!chosen.empty()
                            && std::ranges::all_of(chosen, &ExportChoice::installable));
    look();
}

/// Something was written already: what comes now is another export.
void ExportSheet::beginAnew()
{
    m_done = false;
    m_detail->show();
    for (QWidget *part : {static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_wayBack),
                          static_cast<QWidget *>(m_show)})
        part->hide();
    m_export->show();
    m_export->setDefault(true);
    m_close->setText(tr("&Cancel"));
}

ExportWish ExportSheet::wish() const
{
    ExportWish wish{m_items, m_targets->chosen(), m_place->place(), m_place->folder(),
                    m_card->options()};
    wish.options.folder = m_session ? QFileInfo(m_session->path()).absolutePath() : m_libraryFolder;
    wish.options.models = m_models->map();
    wish.options.name = QDir(wish.options.folder).dirName();
    return wish;
}

void ExportSheet::look()
{
    m_ready = false;
    updateButtons();
    const ExportWish wanted = wish();
    if (!m_open || m_reading.isBusy() || wanted.choices.empty())
        return m_looking.drop();
    if (wanted.items.empty() || wanted.root.isEmpty() || QDir::isRelativePath(wanted.root)) {
        m_looking.drop();
        return showProblem(wanted.items.empty()    ? tr("Choose at least one persona.")
                           : wanted.root.isEmpty() ? tr("Choose a folder.")
                                                   : tr("Give the whole path of a folder."));
    }
    m_looking.run<ExportOffer>([wanted] { return offerExport(wanted); },
                               [this](const Result<ExportOffer> &offer) {
                                   if (!offer)
                                       return showProblem(wordError(offer.error()));
                                   showOffer(*offer);
                               });
}

void ExportSheet::updateButtons()
{
    m_export->setEnabled(m_ready && !m_done && !m_writing.isBusy()
                         && (!m_files->hasConflicts() || m_files->mayOverwrite()));
    m_close->setEnabled(!m_writing.isBusy());
    if (m_done || m_writing.isBusy() || m_reading.isBusy())
        return;
    setStatus(!m_ready ? QString()
              : m_files->hasConflicts() && !m_files->mayOverwrite()
                  ? tr("Nothing is overwritten without your yes")
              : m_files->allSame() ? tr("These files are there already")
                                   : QString());
}

} // namespace studio
