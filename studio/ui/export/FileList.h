#pragma once

#include "ui/export/ExportChoices.h"

#include <QWidget>

class QCheckBox;

namespace studio {

/// The files that an export will write, and what is there already. What would be overwritten is
/// shown, and only overwritten after a yes.
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

signals:
    void changed();
    void heightChanged();

private:
    void addFile(const ExportedFile &file);

    QWidget *m_rows = nullptr;
    QCheckBox *m_overwrite;
    QStringList m_conflicting; ///< The yes holds for these and no others.
    int m_conflicts = 0;
    bool m_allSame = false;
};

} // namespace studio
