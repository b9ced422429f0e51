#include "ui/registries/RegistriesDialog.h"

#include "ui/registries/RegistriesPage.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

RegistriesDialog::RegistriesDialog(RegistryAccess &access, QWidget *parent)
    : Sheet(u"registriesDialog"_s, parent)
    , m_page(new RegistriesPage(access))
{
    setTitle(tr("Registries"), tr("where personas are published"));
    content()->addWidget(m_page, 1);
    QPushButton *close = addButton(tr("&Close"), u"close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(760, 480);
}

} // namespace studio
