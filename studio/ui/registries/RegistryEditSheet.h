#pragma once

#include "ui/dialogs/Sheet.h"
#include "ui/registries/RegistryAccess.h"

class QLineEdit;

namespace studio {

class Notice;
class ToneLabel;

/// Adds a registry to the list or changes one. The address is recognised as it is typed, and what
/// can and cannot be done there is said before it is added.
class RegistryEditSheet : public Sheet
{
    Q_OBJECT

public:
    /// \a registry: the one to change; without a name: a new one.
    RegistryEditSheet(RegistryAccess &access, const NamedRegistry &registry,
                      QWidget *parent = nullptr);

signals:
    void saved(const QString &name);

private:
    void recognise();
    void chooseFolder();
    void save();
    void updateButtons();
    [[nodiscard]] bool isNew() const { return m_registry.name.isEmpty(); }

    RegistryAccess &m_access;
    NamedRegistry m_registry;
    QStringList m_taken; ///< Names of the others.
    bool m_ownName = false; ///< The person has typed a name.
    QLineEdit *m_address;
    QLineEdit *m_name;
    ToneLabel *m_kind;
    Notice *m_problem;
    QPushButton *m_save;
};

} // namespace studio
