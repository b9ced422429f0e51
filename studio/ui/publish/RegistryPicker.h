#pragma once

#include "registry/Registry.h"
#include "ui/registries/RegistryAccess.h"

#include <QWidget>

class QPushButton;

namespace studio {

class ElidingComboBox;

/// A registry that can be chosen.
struct RegistryChoice
{
    QString name;    ///< "My catalog"
    QString address; ///< As RegistryAddress writes it.
    std::shared_ptr<Registry> registry = {}; ///< Opened when it is needed, unless it is there.
};

/// Chooses one of the registries that the user knows, or another folder. The last choice is
/// remembered in the settings; without one it is the standard registry.
class RegistryPicker : public QWidget
{
    Q_OBJECT

public:
    explicit RegistryPicker(RegistryAccess &access, QWidget *parent = nullptr);

    /// Offers registries besides those of the list, in front of them.
    void addRegistries(std::vector<RegistryChoice> choices);
    /// Chooses a folder; one that is new is added to the list under its own name.
    void chooseFolder(const QString &folder);
    /// Chooses a registry; one that is not in the list is offered this time.
    void chooseAddress(const QString &address);
    /// Null only while there is nothing to choose.
    [[nodiscard]] std::shared_ptr<Registry> registry();
    /// Of the one that is chosen.
    [[nodiscard]] QString address() const;
    /// The registry once more, with a login that has come in the meantime.
    void openAgain();
    /// Puts the present choice down as the one to begin with next time.
    void remember() const;
    [[nodiscard]] QWidget *control() const;
    /// The last of its controls in the order of Tab.
    [[nodiscard]] QWidget *lastControl() const;

signals:
    void registryChanged();
    /// The person wants to see and change the list.
    void listRequested();

private:
    void readList();
    void adoptOldFolders();
    void fill();
    void openFolderDialog();

    RegistryAccess &m_access;
    std::vector<RegistryChoice> m_extra;
    std::vector<RegistryChoice> m_choices;
    ElidingComboBox *m_combo;
    QPushButton *m_other;
    QPushButton *m_manage;
};

} // namespace studio
