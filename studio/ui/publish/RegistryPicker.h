#pragma once

#include "registry/Registry.h"

#include <QStringList>
#include <QWidget>
#include <functional>

class QPushButton;

namespace studio {

class ElidingComboBox;

/// A registry that can be chosen.
struct RegistryChoice
{
    QString name;    ///< "My catalog"
    QString address; ///< As it is shown: a folder's path, a server's address.
    std::shared_ptr<Registry> registry;
};

/// Where the program keeps its own catalog.
[[nodiscard]] QString ownCatalogFolder();
/// The path with "~" for the home folder, in the system's separators.
[[nodiscard]] QString shownPath(const QString &path);

/// Chooses a registry: the own catalog, folders that were used before, what else the program
/// offers, or another folder. Remembers folders and the last choice in the settings.
class RegistryPicker : public QWidget
{
    Q_OBJECT

public:
    explicit RegistryPicker(QWidget *parent = nullptr);

    /// Offers registries besides folders, in front of them.
    void addRegistries(std::vector<RegistryChoice> choices);
    /// Offers the folder, remembers it and chooses it.
    void chooseFolder(const QString &folder);
    [[nodiscard]] std::shared_ptr<Registry> registry() const;
    /// Puts the present choice down as the one to begin with next time.
    void remember() const;
    [[nodiscard]] QWidget *control() const;
    /// The last of its controls in the order of Tab.
    [[nodiscard]] QWidget *lastControl() const;

signals:
    void registryChanged();

private:
    void addFolder(const QString &name, const QString &folder);
    void fill();
    void openFolderDialog();

    std::vector<RegistryChoice> m_choices;
    ElidingComboBox *m_combo;
    QPushButton *m_other;
};

} // namespace studio
