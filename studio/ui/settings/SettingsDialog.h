#pragma once

#include "ui/dialogs/Sheet.h"

#include <vector>

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace studio {

class ChecksPage;
class FilesPage;
class RegistryAccess;
class SettingsPage;

/// All that can be set, in pages, with a line to search them. Every change takes effect at once;
/// there is nothing to confirm.
class SettingsDialog : public Sheet
{
    Q_OBJECT

public:
    struct Place
    {
        QString folder;          ///< Whose checks can be set; may be empty.
        QStringList library;     ///< The folders that are shown at the left.
        RegistryAccess *registries = nullptr; ///< Without one there is no page of registries.
    };

    explicit SettingsDialog(const Place &place, QWidget *parent = nullptr);

    /// "appearance", "text", "spelling", "checks", "files", "registries"
    void showPage(const QString &name);
    [[nodiscard]] ChecksPage *checks() const { return m_checks; }
    [[nodiscard]] FilesPage *files() const { return m_files; }

private:
    void add(SettingsPage *page);
    void search(const QString &text);

    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    std::vector<SettingsPage *> m_made;
    ChecksPage *m_checks = nullptr;
    FilesPage *m_files = nullptr;
};

} // namespace studio
