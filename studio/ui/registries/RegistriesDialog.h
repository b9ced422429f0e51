#pragma once

#include "ui/dialogs/Sheet.h"

namespace studio {

class RegistriesPage;
class RegistryAccess;

/// The list of registries as a dialog of its own.
class RegistriesDialog : public Sheet
{
    Q_OBJECT

public:
    explicit RegistriesDialog(RegistryAccess &access, QWidget *parent = nullptr);

    [[nodiscard]] RegistriesPage *page() const { return m_page; }

private:
    RegistriesPage *m_page;
};

} // namespace studio
