#include "ui/publish/PublishSheet.h"

#include "persona/CardModel.h"
#include "persona/Identity.h"
#include "persona/Schema.h"
#include "render/CardExport.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/ChecksList.h"
#include "wording/PersonaDiff.h"
#include "ui/publish/PublishResult.h"
#include "ui/publish/VersionPicker.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString versionKey = u"version"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::PublishSheet)
};

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

/// The picture of the card that goes along. Its font size is the design's, not the desktop's, so
/// that the same persona has the same picture everywhere on one system.
Attachment cardOfArtifact(const Snapshot &snapshot)
{
    QFont font;
    font.setPixelSize(13);
    return {u"card.png"_s, u"image/png"_s, cardPng(cardOf(snapshot), Theme::Light, 2, font)};
}

QString stageText(const QByteArray &stage)
{
    if (stage == "index")
        return Words::tr("Adding it to the catalog…");
    if (stage == "verify")
        return Words::tr("Checking what was written…");
    return Words::tr("Sending…");
}

} // namespace

PublishSheet::PublishSheet(DocumentSession &session, QWidget *parent)
    : Sheet(u"publishSheet"_s, parent)
    , m_session(session)
{
    build();
    connect(m_picker, &RegistryPicker::registryChanged, this, &PublishSheet::refresh);
    connect(m_versions, &VersionPicker::versionChosen, this, &PublishSheet::look);
    connect(m_checks, &ChecksList::changed, this, &PublishSheet::updateButtons);
    connect(m_checks, &ChecksList::problemsRequested, this, [this] {
        reject();
        emit problemsRequested();
    });
    connect(m_checks, &ChecksList::placeRequested, this, [this](Span place) {
        reject();
        emit placeRequested(place);
    });
    connect(m_result, &PublishResult::copied, this,
            [this](const QString &what) { setStatus(tr("Copied: %1").arg(what)); });
    connect(&session, &DocumentSession::snapshotChanged, this, [this] {
        if (m_stage == Stage::Looking || m_stage == Stage::Ready)
            refresh();
    });
    connect(&session, &DocumentSession::modificationChanged, this, &PublishSheet::showFiles);
    resize(860, 420);
    refresh();
}

PublishSheet::~PublishSheet() = default;

void PublishSheet::build()
{
    m_picker = new RegistryPicker;
    m_versions = new VersionPicker;
    m_checks = new ChecksList;
    m_files = new ToneLabel(ToneLabel::Tone::Text);
    m_files->setObjectName(u"files"_s);
    m_files->setWrapping();
    m_unsaved = new ToneLabel(ToneLabel::Tone::Muted,
                              tr("Includes changes that are not saved yet"));
    m_unsaved->setObjectName(u"unsaved"_s);
    m_unsaved->setSmall();
    m_changes = new DiffView;
    m_changes->setObjectName(u"changes"_s);
    m_noChanges = new ToneLabel(ToneLabel::Tone::Muted);
    m_noChanges->setObjectName(u"noChanges"_s);
    m_noChanges->setWrapping();
    m_changes->hide();
    m_problem = new Notice(u"problem"_s);
    m_problem->hide();
    m_result = new PublishResult;
    m_result->hide();

    auto *sent = new QWidget;
    auto *sentColumn = new QVBoxLayout(sent);
    sentColumn->setContentsMargins(0, 0, 0, 0);
    sentColumn->setSpacing(3);
    sentColumn->addWidget(m_files);
    sentColumn->addWidget(m_unsaved);
    auto *changes = new QWidget;
    auto *changesColumn = new QVBoxLayout(changes);
    changesColumn->setContentsMargins(0, 0, 0, 0);
    changesColumn->addWidget(m_changes);
    changesColumn->addWidget(m_noChanges);
    changesColumn->addStretch(1);

    m_form = new QWidget;
    QGridLayout *form = makeForm();
    m_form->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, tr("&Registry"), m_picker, m_picker->control(), look::controlHeight);
    addRow(form, tr("Version"), m_versions, nullptr, 24);
    m_versions->setTabAnchor(m_picker->lastControl());
    addRow(form, tr("Checks"), m_checks);
    addRow(form, tr("Will be sent"), sent);
    m_changesCaption = addRow(form, tr("Changes"), changes, m_changes);
    form->setRowStretch(form->rowCount() - 1, 1);
    content()->addWidget(m_form, 1);
    content()->addWidget(m_result, 1);
    content()->addWidget(m_problem);

    m_cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_dryRun = addButton(tr("&Dry run"), u"dryRun"_s);
    m_dryRun->setToolTip(tr("Goes through everything and sends nothing"));
    m_publish = addButton(tr("&Publish"), u"publish"_s);
    m_publish->setAutoDefault(true);
    m_publish->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &PublishSheet::reject);
    connect(m_dryRun, &QPushButton::clicked, this, [this] { publish(DryRun::Yes); });
    connect(m_publish, &QPushButton::clicked, this, [this] { publish(DryRun::No); });
}

void PublishSheet::addRegistries(std::vector<RegistryChoice> choices)
{
    m_picker->addRegistries(std::move(choices));
}

void PublishSheet::chooseFolder(const QString &folder)
{
    m_picker->chooseFolder(folder);
}

void PublishSheet::reject()
{
    if (m_stage == Stage::Sending) {
        m_sending.cancel();
        setStatus(tr("Cancelling…"));
        m_cancel->setEnabled(false);
        return;
    }
    QDialog::done(m_stage == Stage::Done ? Accepted : Rejected);
}

void PublishSheet::refresh()
{
    m_snapshot = m_session.snapshot();
    setTitle(tr("Publish “%1”").arg(identityOf(*m_snapshot).name),
             wordKind(m_snapshot->kind));
    m_checking.run<Readiness>(
        [snapshot = m_snapshot]() -> Result<Readiness> { return readinessOf(*snapshot); },
        [this, snapshot = m_snapshot](const Result<Readiness> &readiness) {
            m_checks->setReadiness(*readiness, *snapshot);
        });
    m_planned = false;
    look(firstVersion(*m_snapshot));
}

void PublishSheet::look(const QString &version)
{
    m_artifact.reset();
    m_preview.reset();
    m_stopped = false;
    m_problem->hide();
    m_registry = m_picker->registry();
    setStage(Stage::Looking);

    const Result<SnapshotPtr> text = m_session.isReadOnly() ? m_snapshot
                                                            : withVersion(m_snapshot, version);
    if (!text)
        return showProblem(wordError(text.error()));
    m_toPublish = *text;
    Result<Artifact> artifact = makeArtifact(*m_toPublish,
                                             {version, {}, {cardOfArtifact(*m_toPublish)}});
    if (!artifact)
        return showProblem(wordError(artifact.error()));
    m_artifact = std::move(*artifact);
    showFiles();
    m_asking.follow(m_registry->startDescribe(*m_artifact),
                    [this](const Result<PublishPreview> &preview) {
                        if (preview)
                            showPreview(*preview);
                        else
                            showProblem(wordError(preview.error()));
                    });
}

void PublishSheet::showPreview(const PublishPreview &preview)
{
    if (!m_planned) {
        m_planned = true;
        m_plan = planVersions(*m_snapshot, preview.previousVersion, preview.previousContent);
        m_versions->setPlan(m_plan);
        if (m_plan.choice().version != preview.version)
            return look(m_plan.choice().version);
    }
    m_preview = preview;
    showFiles();
    showRemark();
    showChanges(preview);
    setStage(Stage::Ready);
    if (preview.state == PublishPreview::State::OtherContent) {
        m_stopped = true;
        showProblem(preview.contentDiffers
                        ? tr("%1 is published already with another text. Choose a higher version.")
                              .arg(preview.version)
                        : tr("%1 is published already with this text. To publish it again, "
                             "choose a higher version.")
                              .arg(preview.version));
    }
    fitHeight();
}

void PublishSheet::showChanges(const PublishPreview &preview)
{
    const auto show = [this](std::vector<DiffRow> rows, const QString &otherwise) {
        m_changes->setVisible(!rows.empty());
        m_noChanges->setVisible(rows.empty());
        m_noChanges->setText(otherwise);
        m_changes->setRows(std::move(rows));
        fitHeight();
    };
    if (preview.previousVersion.isEmpty()) {
        m_changesCaption->setText(tr("Changes"));
        m_comparing.drop();
        return show({}, tr("This is its first publication here."));
    }
    m_changesCaption->setText(tr("Changes since %1").arg(preview.previousVersion));
    const Result<FileText> before = decode(preview.previousContent);
    if (!before || preview.previousContent.isEmpty()) {
        m_comparing.drop();
        return show({}, tr("What was published as %1 cannot be read, so it cannot be compared.")
                            .arg(preview.previousVersion));
    }
    if (!preview.contentDiffers) {
        m_comparing.drop();
        return show({}, tr("Nothing has changed."));
    }
    m_comparing.run<std::vector<DiffRow>>(
        [old = *before, now = m_toPublish]() -> Result<std::vector<DiffRow>> {
            return diffPersonas(*makeSnapshot(old.text, old.encoding, now->path), *now);
        },
        [show](const Result<std::vector<DiffRow>> &rows) {
            show(*rows, tr("No field and no sentence has changed: only the version, "
                           "comments, blank lines or line ends."));
        });
}

void PublishSheet::showFiles()
{
    QStringList files;
    if (m_artifact) {
        for (const Blob &layer : m_artifact->layers)
            files += tr("%1, %2").arg(layer.title, sizeText(layer.content.size()));
    }
    m_files->setText(files.join(u" · "_s));
    m_unsaved->setVisible(m_session.isModified() || m_session.path().isEmpty());
}

void PublishSheet::showRemark()
{
    QStringList remarks;
    const VersionChoice &choice = m_plan.choice();
    if (choice.proposed && choice.version == m_preview->version && !m_plan.reasons.empty()) {
        remarks += wordError(m_plan.reasons.front());
        if (const auto more = int(m_plan.reasons.size()) - 1; more > 0)
            remarks += more == 1 ? tr("And one more change.")
                                 : tr("And %n more changes.", nullptr, more);
    }
    if (m_toPublish->text != m_snapshot->text)
        remarks += tr("Publishing writes the version into the text.");
    m_versions->setRemark(remarks.join(u' '));
}

void PublishSheet::showProblem(const QString &text)
{
    m_stopped = true;
    m_problem->show(Notice::Level::Error, text);
    setStage(Stage::Ready);
    fitHeight();
}

void PublishSheet::publish(DryRun dryRun)
{
    if (!m_publish->isEnabled() || !m_artifact)
        return;
    m_problem->hide();
    setStage(Stage::Sending);
    setStatus(dryRun == DryRun::Yes ? tr("Going through it…") : tr("Sending…"));
    m_sending.follow(
        m_registry->startPublish(*m_artifact, dryRun), [this](const Result<Published> &result) {
            setStage(Stage::Ready);
            if (!result && result.error().code == "registry/cancelled") {
                setStatus(tr("Cancelled. The registry is as it was."));
            } else if (!result) {
                m_problem->show(Notice::Level::Error, wordError(result.error()));
                setStatus(tr("It has not been published"));
                fitHeight();
            } else if (result->dryRun) {
                setStatus(tr("Dry run: %1 can be published, %2 would be sent. Nothing was sent.")
                              .arg(result->version, sizeText(m_preview->bytesToSend)));
            } else {
                showPublished(*result);
            }
        });
    connect(m_sending.job(), &Job::progress, this,
            [this](const QByteArray &stage, qint64 done, qint64 total) {
                if (m_stage != Stage::Sending || !m_cancel->isEnabled())
                    return;
                setStatus(stageText(stage));
                setProgress(done, qMax<qint64>(0, total));
            });
}

void PublishSheet::showPublished(const Published &result)
{
    QString remark;
    if (m_toPublish->text != m_snapshot->text) {
        const Result<void> written = m_session.setField(versionKey, Value(m_artifact->version),
                                                        tr("Set version"));
        remark = written ? tr("Version %1 now stands in the text. Save it to keep it.")
                               .arg(m_artifact->version)
                         : wordError(written.error());
    }
    m_picker->remember();
    m_form->hide();
    m_result->setPublished(result, remark);
    m_result->show();
    setStage(Stage::Done);
    setStatus({});
    m_cancel->setFocus();
    fitHeight();
    emit published(result);
}

void PublishSheet::setStage(Stage stage)
{
    m_stage = stage;
    const bool sending = stage == Stage::Sending;
    setProgress(0, sending ? 0 : -1);
    m_form->setEnabled(!sending);
    m_cancel->setEnabled(true);
    m_cancel->setText(stage == Stage::Done ? tr("&Close") : tr("&Cancel"));
    if (stage == Stage::Done) {
        m_dryRun->hide();
        m_publish->hide();
        m_cancel->setAutoDefault(true);
        m_cancel->setDefault(true);
    } else if (stage == Stage::Looking) {
        setStatus(tr("Looking at what is there…"));
    } else if (stage == Stage::Ready) {
        setStatus(tr("Nothing has been sent yet"));
    }
    updateButtons();
}

void PublishSheet::updateButtons()
{
    const bool can = m_stage == Stage::Ready && m_preview && !m_stopped
                     && m_checks->allowsPublishing();
    m_publish->setEnabled(can);
    m_dryRun->setEnabled(can);
    m_publish->setText(m_artifact ? tr("&Publish %1").arg(m_artifact->version) : tr("&Publish"));
}

} // namespace studio
