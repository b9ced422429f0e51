#include "ui/registries/RegistryEditSheet.h"

#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/registries/RegistryWords.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

RegistryEditSheet::RegistryEditSheet(RegistryAccess &access, const NamedRegistry &registry,
                                     QWidget *parent)
    : Sheet(u"registryEditSheet"_s, parent)
    , m_access(access)
    , m_registry(registry)
    , m_address(new QLineEdit(shownAddress(registry.address)))
    , m_name(new QLineEdit(registry.name))
    , m_kind(new ToneLabel(ToneLabel::Tone::Muted))
    , m_problem(new Notice(u"editProblem"_s))
{
    for (const NamedRegistry &other : access.registries()) {
        if (other.name != registry.name)
            m_taken += other.name;
    }
    m_ownName = !isNew();
    setTitle(isNew() ? tr("Add a registry") : tr("Change “%1”").arg(registry.name), {});
    m_address->setObjectName(u"address"_s);
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(u"oci://ghcr.io/name  ·  https://…  ·  ~/personas"_s);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_kind->setObjectName(u"recognised"_s);
    m_kind->setWrapping();
    m_problem->hide();
    auto *folder = new QPushButton(tr("Choose &folder…"));
    folder->setObjectName(u"editFolder"_s);
    folder->setAutoDefault(false);
    connect(folder, &QPushButton::clicked, this, &RegistryEditSheet::chooseFolder);

    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(folder);
    auto *body = new QWidget;
    QGridLayout *form = makeForm(90);
    form->setContentsMargins(0, 0, 0, 0);
    body->setLayout(form);
    addRow(form, tr("&Address"), place, m_address, look::controlHeight);
    addRow(form, QString(), m_kind);
    addRow(form, tr("&Name"), m_name, m_name, look::controlHeight);
    content()->addWidget(body);
    content()->addWidget(m_problem);
    content()->addStretch(1);
    QPushButton *cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_save = addButton(isNew() ? tr("A&dd") : tr("&Save"), u"save"_s);
    m_save->setAutoDefault(true);
    m_save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RegistryEditSheet::save);
    connect(m_address, &QLineEdit::textChanged, this, &RegistryEditSheet::recognise);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_ownName = !text.isEmpty();
        m_problem->hide();
        updateButtons();
    });
    resize(620, 260);
    recognise();
}

void RegistryEditSheet::recognise()
{
    m_problem->hide();
    const QString text = m_address->text().trimmed();
    const Result<RegistryAddress> address = RegistryAddress::parse(text);
    if (text.isEmpty()) {
        m_kind->setText(tr("A folder needs no server. oci:// is any container registry, https:// "
                           "a souls catalog."));
    } else if (!address) {
        // What is being typed is not scolded: it is said in grey what is still missing.
        m_kind->setText(wordError(address.error()));
    } else {
        QStringList words{wordRegistryKind(address->kind) + u'.'};
        // What is no whole path might mean another place than the person thinks of.
        if (address->kind == RegistryAddress::Kind::Folder && shownAddress(address->path) != text
            && address->path != QDir::cleanPath(text))
            words.first() = tr("The folder %1.").arg(shownAddress(address->path));
        if (const auto opened = m_access.open(text))
            words += wordCapabilities(address->kind, (*opened)->capabilities());
        m_kind->setText(words.join(u'\n'));
    }
    if (!m_ownName)
        m_name->setText(address ? proposedName(*address, m_taken) : QString());
    updateButtons();
    fitHeight();
}

void RegistryEditSheet::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the registry"));
    dialog->setObjectName(u"registryFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_address->setText(shownAddress(path)); });
    dialog->open();
}

void RegistryEditSheet::save()
{
    const QString name = m_name->text().trimmed();
    const QString address = m_address->text().trimmed();
    const Result<NamedRegistry> done = isNew() && m_taken.contains(name)
                                           ? fail("registries/name-taken", {name})
                                       : isNew()
                                           ? m_access.list().add(name, address)
                                           : m_access.list().change(
                                                 m_registry.name, {name, address, m_registry.user});
    if (!done) {
        m_problem->show(Notice::Level::Error, wordError(done.error()));
        fitHeight();
        return;
    }
    accept();
    m_access.tellRegistriesChanged();
    emit saved(done->name);
}

void RegistryEditSheet::updateButtons()
{
    m_save->setEnabled(RegistryAddress::parse(m_address->text().trimmed()).has_value()
                       && !m_name->text().trimmed().isEmpty());
}

} // namespace studio
