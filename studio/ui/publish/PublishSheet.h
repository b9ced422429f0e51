#pragma once

#include "registry/Registry.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "registry/PublishPlan.h"
#include "ui/publish/RegistryPicker.h"

namespace studio {

class ChecksList;
class DiffView;
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
    explicit PublishSheet(DocumentSession &session, QWidget *parent = nullptr);
    ~PublishSheet() override;

    /// Offers registries besides folders.
    void addRegistries(std::vector<RegistryChoice> choices);
    /// Chooses a folder as the registry, as "Choose folder…" does.
    void chooseFolder(const QString &folder);

    void reject() override;

signals:
    void published(const studio::Published &published);
    /// The person wants to see the problems; the sheet has closed.
    void problemsRequested();
    /// The person wants to see a place of the text; the sheet has closed.
    void placeRequested(studio::Span place);

private:
    enum class Stage {
        Looking, ///< What is in the registry is not known yet.
        Ready,   ///< It is, or why not is shown.
        Sending,
        Done,
    };

    void build();
    void refresh();
    void look(const QString &version);
    void showPreview(const PublishPreview &preview);
    void showChanges(const PublishPreview &preview);
    void showFiles();
    void showRemark();
    void showProblem(const QString &text);
    void publish(DryRun dryRun);
    void showPublished(const Published &published);
    void setStage(Stage stage);
    void updateButtons();

    DocumentSession &m_session;
    SnapshotPtr m_snapshot;          ///< What the session holds.
    SnapshotPtr m_toPublish;         ///< The same under the chosen version.
    std::optional<Artifact> m_artifact;
    std::optional<PublishPreview> m_preview;
    VersionPlan m_plan;
    bool m_planned = false;
    bool m_stopped = false;          ///< The registry would refuse this, or cannot be asked.
    Stage m_stage = Stage::Looking;
    std::shared_ptr<Registry> m_registry; ///< Outlives the work that uses it.

    RegistryPicker *m_picker;
    VersionPicker *m_versions;
    ChecksList *m_checks;
    ToneLabel *m_files;
    ToneLabel *m_unsaved;
    QLabel *m_changesCaption;
    DiffView *m_changes;
    ToneLabel *m_noChanges;
    Notice *m_problem;
    QWidget *m_form;
    PublishResult *m_result;
    QPushButton *m_cancel;
    QPushButton *m_dryRun;
    QPushButton *m_publish;

    Background m_checking;
    Background m_asking;
    Background m_comparing;
    Background m_sending;
};

} // namespace studio
