#include "ui/publish/PublishSheet.h"

#include "persona/Identity.h"
#include "registry/net/Http.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/AddressChoice.h"
#include "ui/publish/ChecksList.h"
#include "ui/publish/PublishArtifact.h"
#include "ui/publish/PublishChanges.h"
#include "ui/publish/PublishResult.h"
#include "ui/publish/VersionPicker.h"
#include "ui/registries/RegistryWords.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

// What would be published, and what is there. Doing it is in PublishSheetSending.

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString writeVersionKey = u"publish/writeVersion"_s;

QWidget *column(const QList<QWidget *> &widgets, int spacing)
{
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return all;
}

} // namespace

PublishSheet::PublishSheet(DocumentSession &session, QWidget *parent, RegistryAccess *access)
    : Sheet(u"publishSheet"_s, parent)
    , m_session(session)
    , m_access(access ? *access : RegistryAccess::program())
{
    build();
    connect(m_picker, &RegistryPicker::registryChanged, this, &PublishSheet::chooseAgain);
    connect(m_picker, &RegistryPicker::listRequested, this, &PublishSheet::openRegistries);
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
    chooseAgain();
}

PublishSheet::~PublishSheet() = default;

void PublishSheet::build()
{
    m_picker = new RegistryPicker(m_access);
    m_limits = new ToneLabel(ToneLabel::Tone::Muted);
    m_limits->setObjectName(u"limits"_s);
    m_limits->setSmall();
    m_limits->setWrapping();
    m_versions = new VersionPicker;
    m_writeVersion = new QCheckBox(tr("&Write the version into the text"));
    m_writeVersion->setObjectName(u"writeVersion"_s);
    m_writeVersion->setAccessibleDescription(
        tr("Otherwise only what is published says the new version"));
    m_writeVersion->setChecked(QSettings().value(writeVersionKey, true).toBool());
    m_writeVersion->hide();
    connect(m_writeVersion, &QCheckBox::clicked, this,
            [](bool on) { QSettings().setValue(writeVersionKey, on); });
    m_checks = new ChecksList;
    m_problem = new Notice(u"problem"_s);
    m_problem->hide();
    connect(m_problem->link(), &QAbstractButton::clicked, this, [this] {
        if (const auto action = m_problemAction)
            action();
    });
    m_result = new PublishResult;
    m_result->hide();

    m_form = new QWidget;
    QGridLayout *form = makeForm();
    m_form->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, tr("&Registry"), column({m_picker, m_limits}, 4), m_picker->control(),
           look::controlHeight);
    addRow(form, tr("Version"), column({m_versions, m_writeVersion}, 6), nullptr, 24);
    m_versions->setTabAnchor(m_picker->lastControl());
    m_address = new AddressChoice;
    m_addressCaption = addRow(form, tr("Address"), m_address);
    m_addressCaption->hide();
    connect(m_address, &AddressChoice::apartWanted, this, &PublishSheet::updateButtons);
    connect(m_address, &AddressChoice::moveWanted, this, &PublishSheet::moveAddress);
    m_statusRow = buildStatus();
    m_statusCaption = addRow(form, tr("Status"), m_statusRow, m_asPublished, 24);
    addRow(form, tr("Checks"), m_checks);
    addRow(form, tr("Will be sent"), buildSent());
    m_changes = new PublishChanges;
    connect(m_changes, &PublishChanges::changed, this, &PublishSheet::fitHeight);
    connect(m_changes, &PublishChanges::changed, this, &PublishSheet::updateButtons);
    m_changesCaption = addRow(form, tr("Changes"), m_changes, m_changes->view());
    form->setRowStretch(form->rowCount() - 1, 1);
    content()->addWidget(m_form, 1);
    content()->addWidget(m_result, 1);
    content()->addWidget(m_problem);
    setTabOrder(m_picker->lastControl(), m_writeVersion);

    m_look = addButton(tr("Show in the catalo&g"), u"showInCatalog"_s);
    m_look->hide();
    m_cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_dryRun = addButton(tr("&Dry run"), u"dryRun"_s);
    m_dryRun->setToolTip(tr("Goes through everything and sends nothing"));
    m_publish = addButton(tr("&Publish"), u"publish"_s);
    m_publish->setAutoDefault(true);
    m_publish->setDefault(true);
    connect(m_look, &QPushButton::clicked, this, [this] {
        reject();
        emit catalogRequested(m_registry->address());
    });
    connect(m_cancel, &QPushButton::clicked, this, &PublishSheet::reject);
    connect(m_dryRun, &QPushButton::clicked, this, [this] { publish(DryRun::Yes); });
    connect(m_publish, &QPushButton::clicked, this, [this] { publish(DryRun::No); });
}

QWidget *PublishSheet::buildSent()
{
    m_files = new ToneLabel(ToneLabel::Tone::Text);
    m_files->setObjectName(u"files"_s);
    m_files->setWrapping();
    m_unsaved = new ToneLabel(ToneLabel::Tone::Muted,
                              tr("Includes changes that are not saved yet"));
    m_unsaved->setObjectName(u"unsaved"_s);
    m_unsaved->setSmall();
    return column({m_files, m_unsaved}, 3);
}

QWidget *PublishSheet::buildStatus()
{
    m_asPublished = new ChoiceChip(tr("published"));
    m_asPublished->setObjectName(u"statusPublished"_s);
    m_asPublished->setAccessibleDescription(tr("Everybody sees it"));
    m_asPublished->setToolTip(m_asPublished->accessibleDescription());
    m_asDraft = new ChoiceChip(tr("draft"));
    m_asDraft->setObjectName(u"statusDraft"_s);
    m_asDraft->setAccessibleDescription(tr("It is kept there and shown to nobody else"));
    m_asDraft->setToolTip(m_asDraft->accessibleDescription());
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_asPublished);
    layout->addWidget(m_asDraft);
    layout->addStretch(1);
    const bool draft = m_session.snapshot()->textOf(u"status").trimmed() == "draft"_L1;
    (draft ? m_asDraft : m_asPublished)->setChecked(true);
    connect(m_asDraft, &QRadioButton::toggled, this, [this] {
        if (m_artifact)
            look(QString(m_artifact->version)); // A copy: the artifact goes with the first look.
    });
    return row;
}

void PublishSheet::addRegistries(std::vector<RegistryChoice> choices)
{
    m_picker->addRegistries(std::move(choices));
}

void PublishSheet::chooseFolder(const QString &folder)
{
    m_picker->chooseFolder(folder);
}

void PublishSheet::chooseRegistry(const QString &address)
{
    m_picker->chooseAddress(address);
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

void PublishSheet::chooseAgain()
{
    if (m_stage == Stage::Sending || m_stage == Stage::Done)
        return;
    m_registry = m_picker->registry();
    const Capabilities can = m_registry ? m_registry->capabilities() : Capabilities();
    for (QWidget *part : {static_cast<QWidget *>(m_statusCaption), m_statusRow})
        part->setVisible(can.canDraft);
    const auto address = RegistryAddress::parse(m_picker->address());
    m_picker->setToolTip(address ? wordCapabilities(address->kind, can).join(u'\n') : QString());
    m_limits->setText(can.hasVersions ? QString()
                                      : tr("Keeps one version of each persona: what is published "
                                           "takes the place of what is there."));
    m_limits->setVisible(!can.hasVersions);
    lookWhoIsSignedIn();
    refresh();
}

void PublishSheet::refresh()
{
    m_snapshot = m_session.snapshot();
    setTitle(tr("Publish “%1”").arg(identityOf(*m_snapshot).name), wordKind(m_snapshot->kind));
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
    if (!m_registry)
        return showStop(tr("Choose a registry."));

    const Result<SnapshotPtr> text = m_session.isReadOnly() ? m_snapshot
                                                            : withVersion(m_snapshot, version);
    if (!text)
        return showProblem(text.error());
    m_toPublish = *text;
    const QString status = m_asDraft->isChecked() ? u"draft"_s : u"published"_s;
    Result<Artifact> artifact = artifactWithCard(
        *m_toPublish, version, m_registry->capabilities().canDraft ? status : QString());
    if (!artifact)
        return showProblem(artifact.error());
    m_artifact = std::move(*artifact);
    showFiles();
    m_asking.follow(m_registry->startDescribe(*m_artifact),
                    [this](const Result<PublishPreview> &preview) {
                        if (preview)
                            showPreview(*preview);
                        else
                            showProblem(preview.error());
                    });
}

void PublishSheet::showPreview(const PublishPreview &preview)
{
    if (!m_planned) {
        m_planned = true;
        m_plan = planVersions(*m_snapshot, preview);
        m_versions->setPlan(m_plan);
        if (m_plan.choice().version != preview.version)
            return look(m_plan.choice().version);
    }
    m_preview = preview;
    showFiles();
    showRemark();
    askForAddress();
    showChanges(preview);
    setStage(Stage::Ready);
    if (preview.state == PublishPreview::State::OtherContent) {
        showStop(preview.contentDiffers
                     ? tr("%1 is published already with another text. Choose a higher version.")
                           .arg(preview.version)
                     : tr("%1 is published already with this text. To publish it again, "
                          "choose a higher version.")
                           .arg(preview.version));
    } else {
        offerSignIn();
    }
    fitHeight();
}

void PublishSheet::showChanges(const PublishPreview &preview)
{
    m_changesCaption->setText(preview.previousVersion.isEmpty()
                                  ? tr("Changes")
                                  : tr("Changes since %1").arg(preview.previousVersion));
    m_changes->setPreview(preview, m_toPublish);
}

void PublishSheet::showFiles()
{
    QStringList files;
    for (const Blob &layer : m_artifact ? m_artifact->layers : std::vector<Blob>())
        files += tr("%1, %2").arg(layer.title, shownSize(layer.content.size()));
    // A souls catalog takes no files but fields; which, is known when it has been looked at.
    const bool takesFiles = m_registry && !m_registry->capabilities().canDraft;
    m_files->setText(m_preview    ? wordFiles(*m_preview)
                     : takesFiles ? files.join(u" · "_s)
                                  : tr("Known when the catalog has been looked at"));
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
    if (m_preview->status == "draft"_L1)
        remarks += tr("What is there now is a draft.");
    else if (m_preview->status == "pending"_L1)
        remarks += tr("What is there now waits for a curator.");
    if (m_preview->state == PublishPreview::State::SameContent && m_preview->bytesToSend == 0)
        remarks += tr("All of it is there already; nothing would be sent.");
    m_versions->setRemark(remarks.join(u' '));
    m_writeVersion->setVisible(m_toPublish->text != m_snapshot->text);
}

void PublishSheet::showStop(const QString &text)
{
    m_stopped = true;
    m_problem->show(Notice::Level::Error, text);
    setStage(Stage::Ready);
    fitHeight();
}

void PublishSheet::showProblem(const Error &error)
{
    showStop(wordError(error));
    if (error.code == "http/unauthorized" || error.code == "http/forbidden")
        setProblemLink(tr("sign in"), [this] { signIn(); });
    else if (isOffline(error) || error.code.startsWith("net/") || error.code == "http/server")
        setProblemLink(tr("try again"), [this] { refresh(); });
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
        setStatus(restStatus());
    }
    updateButtons();
}

void PublishSheet::updateButtons()
{
    const bool can = m_stage == Stage::Ready && m_preview && !m_stopped && !m_address->isOpen()
                     && m_checks->allowsPublishing() && !m_changes->isComparing();
    m_publish->setEnabled(can);
    m_dryRun->setEnabled(can);
    const bool asDraft = m_asDraft->isChecked() && !m_statusRow->isHidden();
    m_publish->setText(!m_artifact ? tr("&Publish")
                       : asDraft   ? tr("&Publish %1 as a draft").arg(m_artifact->version)
                                   : tr("&Publish %1").arg(m_artifact->version));
}

QString PublishSheet::restStatus() const
{
    if (!m_account.user.isEmpty())
        return tr("Signed in as %1 · nothing has been sent yet").arg(m_account.user);
    if (!m_account.source.isEmpty())
        return tr("Signed in · nothing has been sent yet");
    return tr("Nothing has been sent yet");
}

bool PublishSheet::writesVersion() const
{
    return m_toPublish->text != m_snapshot->text && m_writeVersion->isChecked();
}

} // namespace studio
