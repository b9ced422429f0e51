#pragma once

#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "ui/export/ExportChoices.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QListWidget;

namespace studio {

class DocumentSession;
class ExportReport;
class ExportResult;
class FileList;
class Notice;
class ToneLabel;

/// Makes files of a persona for other programs. Shows beforehand which files, whether they are
/// there already, and what gets lost; writes nothing over other content without a yes.
class ExportSheet : public Sheet
{
    Q_OBJECT

public:
    explicit ExportSheet(DocumentSession &session, QWidget *parent = nullptr);
    ~ExportSheet() override;

    /// Chooses what is made, by the id of an ExportChoice.
    void choose(const QString &id);
    void setFolder(const QString &folder);

    void reject() override;

signals:
    void exported(const QStringList &paths);

private:
    void build();
    void buildOptions(QGridLayout *form);
    void refresh();
    void fillChoices();
    void filterChoices();
    [[nodiscard]] QString reportNotes() const;
    void chosen();
    void look();
    void showProblem(const QString &text);
    void write();
    void showWritten(const QStringList &paths);
    void updateButtons();
    void openFolderDialog();
    [[nodiscard]] const ExportChoice *current() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] ExportOptions options() const;

    DocumentSession &m_session;
    SnapshotPtr m_snapshot;
    std::vector<ExportChoice> m_choices;
    ExportPlan m_plan;
    bool m_ready = false; ///< The plan is compared with what is in the folder.
    bool m_done = false;
    QString m_folder; ///< The one that the person chose, for what has no place of its own.

    QLineEdit *m_filter;
    QListWidget *m_list;
    QWidget *m_detail;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QWidget *m_card;
    QLabel *m_cardCaption;
    QComboBox *m_picture;
    QComboBox *m_theme;
    QComboBox *m_scale;
    FileList *m_files;
    QLabel *m_reportCaption;
    QWidget *m_reportBox;
    ExportReport *m_report;
    ToneLabel *m_kept;
    Notice *m_problem;
    ExportResult *m_result;
    QPushButton *m_close;
    QPushButton *m_show;
    QPushButton *m_export;

    Background m_looking;
    Background m_writing;
};

} // namespace studio
