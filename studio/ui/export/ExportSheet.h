#pragma once

#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "ui/export/ExportWork.h"

class QGridLayout;

namespace studio {

class DocumentSession;
class ExportOptionsRow;
class ExportPlaceRow;
class ExportReport;
class ExportResult;
class ExportTargets;
class FileList;
class ModelMapRow;
class Notice;
class PersonaPicker;
class ToneLabel;

/// The user's own place on the machine; another one in tests.
struct ExportMachine
{
    QString home;
    QString journal; ///< As installJournal().

    [[nodiscard]] static ExportMachine own();
};

/// Takes personas to other programs: one that is open, or several files. Shows beforehand each file,
/// its difference from what is there, and what gets lost; writes nothing over other content without
/// a yes, all or nothing, and can take it back.
class ExportSheet : public Sheet
{
    Q_OBJECT

public:
    explicit ExportSheet(DocumentSession &session, QWidget *parent = nullptr,
                         const ExportMachine &machine = ExportMachine::own());
    /// \a paths: of the personas to choose from; \a chosen: those that are meant at first, or all.
    /// \a folder: the library's.
    ExportSheet(const QStringList &paths, const QStringList &chosen, const QString &folder,
                QWidget *parent = nullptr, const ExportMachine &machine = ExportMachine::own());
    ~ExportSheet() override;

    /// Chooses what is made, by the ids of ExportChoices; "found": all programs found here.
    void choose(const QStringList &ids);
    void choose(const QString &id) { choose(QStringList(id)); }
    void setPlace(ExportPlace place);
    void setFolder(const QString &folder);

    void reject() override;

signals:
    void exported(const QStringList &paths);

private:
    ExportSheet(DocumentSession *session, const QString &path, const ExportMachine &machine,
                QWidget *parent);
    void build(const QString &path);
    void connectParts();
    void refresh();
    void read(const QStringList &paths, const QStringList &chosen);
    void itemsChanged();
    void choiceChanged();
    void look();
    [[nodiscard]] ExportWish wish() const;
    void showOffer(const ExportOffer &offer);
    void showReport(const ExportOffer &offer);
    void showRefused(const ExportOffer &offer);
    void showProblem(const QString &text);
    void write();
    void showWritten(const QStringList &paths);
    void undo();
    void beginAnew();
    void updateButtons();

    DocumentSession *m_session; ///< nullptr: several files.
    ExportMachine m_machine;
    QString m_libraryFolder;
    std::vector<BundleItem> m_items;
    QList<Kind> m_kinds;
    ExportPlan m_plan;
    bool m_ready = false; ///< The plan is compared with what is in the folder.
    bool m_done = false;
    bool m_open = false; ///< Built, and listening to its parts.

    ExportTargets *m_targets = nullptr;
    QWidget *m_detail = nullptr;
    PersonaPicker *m_personas = nullptr;
    ExportPlaceRow *m_place = nullptr;
    ExportOptionsRow *m_card = nullptr;
    QWidget *m_cardCaption = nullptr;
    ModelMapRow *m_models = nullptr;
    QWidget *m_modelsCaption = nullptr;
    FileList *m_files = nullptr;
    QWidget *m_reportCaption = nullptr;
    QWidget *m_reportBox = nullptr;
    ExportReport *m_report = nullptr;
    ToneLabel *m_kept = nullptr;
    Notice *m_refused = nullptr;
    Notice *m_problem = nullptr;
    ExportResult *m_result = nullptr;
    Notice *m_wayBack = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_export = nullptr;

    Background m_reading;
    Background m_looking;
    Background m_writing;
};

} // namespace studio
