#pragma once

#include "registry/PublishPlan.h"
#include "registry/Registry.h"
#include "registry/places/PublishRecord.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "ui/publish/RegistryPicker.h"

class QCheckBox;

namespace studio {

class AddressChoice;
class ChecksList;
class ChoiceChip;
class PublishChanges;
class DocumentSession;
class Notice;
class PublishResult;
class VersionPicker;
class ToneLabel;

/// Publishes the persona of a session: shows the registry, the version, what the checks say, what
/// will be sent and how it differs from what is there; then does it, and says what came of it.
/// The text of the moment is published, saved or not. Asking and sending go on beside the window.
class PublishSheet : public Sheet
{
    Q_OBJECT

public:
    /// \a access: the program's, unless another is given.
    explicit PublishSheet(DocumentSession &session, QWidget *parent = nullptr,
                          RegistryAccess *access = nullptr);
    ~PublishSheet() override;

    /// Offers registries besides folders.
    void addRegistries(std::vector<RegistryChoice> choices);
    /// Chooses a folder as the registry, as "Choose folder…" does.
    void chooseFolder(const QString &folder);
    /// Chooses one, which the picker offers then.
    void chooseRegistry(const QString &address);

    void reject() override;

signals:
    void published(const studio::Published &published);
    /// The person wants to see the problems; the sheet has closed.
    void problemsRequested();
    /// The person wants to see a place of the text; the sheet has closed.
    void placeRequested(studio::Span place);
    /// The person wants to see what has been published where it is listed; the sheet has closed.
    void catalogRequested(const QString &address);

private:
    enum class Stage {
        Looking, ///< What is in the registry is not known yet.
        Ready, ///< It is, or why not is shown.
        Sending,
        Done,
    };

    /// Who is signed in where the persona goes to.
    struct Account
    {
        QString source; ///< As Credentials::source(); empty: nobody.
        QString user; ///< May be empty all the same.
        std::optional<Error> trouble = {}; ///< Why it is not known what the keychain has.
    };

    void build();
    QWidget *buildSent();
    QWidget *buildStatus();
    void refresh();
    void chooseAgain();
    void look(const QString &version);
    void lookWhoIsSignedIn();
    void showAccount(const Account &account);
    void showPreview(const PublishPreview &preview);
    void showChanges(const PublishPreview &preview);
    void showFiles();
    void showRemark();
    void askForAddress();
    void moveAddress(const QString &before);
    void showStop(const QString &text);
    void showProblem(const Error &error);
    void setProblemLink(const QString &text, std::function<void()> action);
    void offerSignIn();
    void publish(DryRun dryRun);
    void showProgress(const QByteArray &stage, qint64 done, qint64 total);
    void showFailure(const Error &error);
    void showPublished(const Published &published);
    [[nodiscard]] QString remarkOf(const Published &published);
    void signIn();
    void openRegistries();
    void setStage(Stage stage);
    void updateButtons();
    [[nodiscard]] QString restStatus() const;
    [[nodiscard]] bool writesVersion() const;

    DocumentSession &m_session;
    RegistryAccess &m_access;
    SnapshotPtr m_snapshot; ///< What the session holds.
    SnapshotPtr m_toPublish; ///< The same under the chosen version.
    std::optional<Artifact> m_artifact;
    std::optional<PublishPreview> m_preview;
    VersionPlan m_plan;
    bool m_planned = false;
    bool m_stopped = false; ///< The registry would refuse this, or cannot be asked.
    Stage m_stage = Stage::Looking;
    std::shared_ptr<Registry> m_registry; ///< Outlives the work that uses it.
    Account m_account;
    bool m_accountKnown = false;
    std::function<void()> m_problemAction; ///< What the link behind the problem does.
    std::optional<PublishRecord> m_record; ///< Of what is being sent.

    RegistryPicker *m_picker;
    ToneLabel *m_limits;
    AddressChoice *m_address;
    QLabel *m_addressCaption;
    VersionPicker *m_versions;
    ChecksList *m_checks;
    ToneLabel *m_files;
    ToneLabel *m_unsaved;
    QCheckBox *m_writeVersion;
    QLabel *m_statusCaption;
    QWidget *m_statusRow;
    ChoiceChip *m_asPublished;
    ChoiceChip *m_asDraft;
    QLabel *m_changesCaption;
    PublishChanges *m_changes;
    Notice *m_problem;
    QWidget *m_form;
    PublishResult *m_result;
    QPushButton *m_look; ///< At what has been published.
    QPushButton *m_cancel;
    QPushButton *m_dryRun;
    QPushButton *m_publish;

    Background m_checking;
    Background m_who;
    Background m_asking;
    Background m_sending;
};

} // namespace studio
