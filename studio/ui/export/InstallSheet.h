#pragma once

#include "exchange/Install.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "ui/export/ExportChoices.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace studio {

class DocumentSession;
class ExportReport;
class ExportResult;
class FileList;
class Notice;
class ToneLabel;

/// Puts a persona where several programs look for it, in one step that can be undone. Shows each
/// file, its difference from what is there and what gets lost before anything is written.
class InstallSheet : public Sheet
{
    Q_OBJECT

public:
    /// \a home and \a journal: the user's, but in tests.
    explicit InstallSheet(DocumentSession &session, const QString &home, const QString &journal,
                          QWidget *parent = nullptr);
    ~InstallSheet() override;

    void setProject(const QString &folder);
    void reject() override;

signals:
    void installed(const QStringList &paths);

private:
    void build();
    void fillTargets();
    void placeChanged();
    void look();
    void write();
    void undo();
    void showWritten(const QStringList &paths);
    void showProblem(const QString &text);
    void updateButtons();
    void openFolderDialog();
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QString root() const;
    [[nodiscard]] bool forUser() const;

    DocumentSession &m_session;
    QString m_home;
    QString m_journal;
    QString m_project;
    ExportPlan m_plan; ///< All files together.
    bool m_ready = false;
    bool m_done = false;
    bool m_filling = false;

    QListWidget *m_targets;
    QComboBox *m_place;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QWidget *m_detail;
    FileList *m_files;
    ExportReport *m_report;
    ToneLabel *m_kept;
    Notice *m_problem;
    ExportResult *m_result;
    Notice *m_wayBack;
    QPushButton *m_close;
    QPushButton *m_install;

    Background m_looking;
    Background m_writing;
};

} // namespace studio
