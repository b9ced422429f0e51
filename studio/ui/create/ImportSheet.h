#pragma once

#include "exchange/Import.h"
#include "exchange/Install.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"

class QCheckBox;
class QLineEdit;
class QComboBox;

namespace studio {

class DropHint;
class ExportReport;
class FileList;
class ImportFound;
class ModelMapRow;
class Notice;
class ToneLabel;

/// Takes personas of other programs into a folder: from files, folders, ZIP archives or a text.
/// Shows what was recognised and what becomes of each part; what is taken is chosen, and where it
/// goes. Nothing is written over other content without a yes, and it can be undone.
class ImportSheet : public Sheet
{
    Q_OBJECT

public:
    /// \a folder: where the personas go at first. \a journal: as installJournal().
    explicit ImportSheet(const QString &folder, QWidget *parent = nullptr,
                         const QString &journal = installJournal());
    ~ImportSheet() override;

    /// The folders that are offered to go to: those of the library.
    void setFolders(const QStringList &folders);
    /// The files, folders and archives to read, all together.
    void setSources(const QStringList &paths);
    void setSource(const QString &path) { setSources({path}); }
    /// A text in any of the forms, from the clipboard or dropped.
    void setText(const QString &text);

    void reject() override;

signals:
    void imported(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void openSource(bool folder);
    using Reading = std::function<Result<FolderImport>(const ImportOptions &options)>;
    void read(Reading reading);
    /// The same sources, by other options.
    void readAgain();
    void startReading(bool again);
    void showFound(bool again);
    void showModels();
    void showSelected();
    void compare();
    void write();
    void updateButtons();
    void showProblem(const QString &text);
    [[nodiscard]] std::vector<const ImportPlan *> chosen() const;
    [[nodiscard]] ExportPlan plan() const;
    [[nodiscard]] QString destination() const;

    QLineEdit *m_source;
    ImportFound *m_found;
    ToneLabel *m_passedOver;
    ExportReport *m_report;
    ToneLabel *m_notes;
    QWidget *m_reportBox;
    QCheckBox *m_keepUnknown;
    ModelMapRow *m_models;
    QWidget *m_modelsCaption;
    QComboBox *m_folder;
    FileList *m_files;
    Notice *m_problem;
    DropHint *m_hint;
    QWidget *m_results;
    QPushButton *m_cancel;
    QPushButton *m_import;

    QString m_journal;
    Reading m_again; ///< Reads the source anew.
    FolderImport m_read;
    bool m_ready = false; ///< What is chosen is compared with what is in the folder.
    Background m_reading;
    Background m_comparing;
    Background m_writing;
};

} // namespace studio
