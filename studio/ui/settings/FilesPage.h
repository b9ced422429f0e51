#pragma once

#include "ui/settings/SettingsPage.h"

class QListWidget;
class QPushButton;

namespace studio {

/// Where personas lie, what comes back at the next start, and the copy before saving.
class FilesPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit FilesPage(QWidget *parent = nullptr);

    /// The roots of the library: folders, and files.
    void setFolders(const QStringList &folders);

signals:
    void folderWanted();
    void folderUnwanted(const QString &path);
    void recentCleared();

private:
    QWidget *buildLibrary();

    QListWidget *m_folders;
    QPushButton *m_remove;
};

} // namespace studio
