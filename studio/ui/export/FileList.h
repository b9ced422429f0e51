#pragma once

#include "ui/export/ExportChoices.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QModelIndex;
class QTreeView;

namespace studio {

class DiffView;
class FileListModel;
class ToneLabel;

/// The files that an export or an import will write, all of them, and what is there already. The
/// chosen one is shown below the list: what changes in it, or the whole of a new one. What would be
/// overwritten is only overwritten after a yes.
class FileList : public QWidget
{
    Q_OBJECT

public:
    explicit FileList(QWidget *parent = nullptr);

    void setFiles(const std::vector<ExportedFile> &files);
    [[nodiscard]] bool hasConflicts() const { return m_conflicts > 0; }
    /// Every file is there already with the same content.
    [[nodiscard]] bool allSame() const { return m_allSame; }
    /// The person has said yes to overwriting these files.
    [[nodiscard]] bool mayOverwrite() const;
    /// What the list says of the file; empty when it is not in it.
    [[nodiscard]] QString stateOf(const QString &path) const;
    /// Shows that file.
    void choose(const QString &path);

signals:
    void changed();
    void heightChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void showChosen();
    void showFile(const ExportedFile &file);

    FileListModel *m_model;
    QTreeView *m_list;
    DiffView *m_difference;
    QLabel *m_picture;
    ToneLabel *m_remark;
    QCheckBox *m_overwrite;
    QStringList m_conflicting; ///< The yes holds for these and no others.
    int m_conflicts = 0;
    bool m_allSame = false;
    bool m_justChosen = false;
    bool m_choosingClick = false; ///< The click under way has chosen the file.
};

} // namespace studio
