#include "ui/publish/RegistryPicker.h"

#include "ui/registries/RegistryWords.h"
#include "ui/widgets/ElidingComboBox.h"
#include "ui/widgets/Look.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString oldFoldersKey = u"publish/folders"_s; // Where folders stood before there was a list.
const QString lastKey = u"publish/registry"_s;

QStringList namesOf(const std::vector<NamedRegistry> &registries)
{
    QStringList names;
    for (const NamedRegistry &registry : registries)
        names += registry.name;
    return names;
}

} // namespace

RegistryPicker::RegistryPicker(RegistryAccess &access, QWidget *parent)
    : QWidget(parent)
    , m_access(access)
    , m_combo(new ElidingComboBox)
    , m_other(new QPushButton(tr("Choose &folder…")))
    , m_manage(new QPushButton(tr("Re&gistries…")))
{
    m_combo->setObjectName(u"registry"_s);
    m_combo->setAccessibleName(tr("Registry"));
    m_combo->setAccessibleDescription(tr("Where the persona is published to"));
    keepWheelFromUnfocused(m_combo);
    m_other->setObjectName(u"chooseFolder"_s);
    m_other->setAccessibleName(tr("Choose folder to publish to"));
    m_other->setAutoDefault(false);
    m_manage->setObjectName(u"manageRegistries"_s);
    m_manage->setAccessibleName(tr("Add, change and test registries"));
    m_manage->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_combo, 1);
    row->addWidget(m_other);
    row->addWidget(m_manage);
    setFocusProxy(m_combo);

    adoptOldFolders();
    readList();
    fill();
    connect(m_combo, &QComboBox::currentIndexChanged, this, &RegistryPicker::registryChanged);
    connect(m_other, &QPushButton::clicked, this, &RegistryPicker::openFolderDialog);
    connect(m_manage, &QPushButton::clicked, this, &RegistryPicker::listRequested);
    connect(&m_access, &RegistryAccess::registriesChanged, this, [this] {
        readList();
        {
            const QSignalBlocker blocker(m_combo);
            fill();
        }
        emit registryChanged();
    });
}

void RegistryPicker::adoptOldFolders()
{
    QSettings settings;
    const QStringList folders = settings.value(oldFoldersKey).toStringList();
    if (folders.isEmpty())
        return;
    for (const QString &folder : folders) {
        const auto known = m_access.registries();
        const Result<RegistryAddress> address = RegistryAddress::parse(folder);
        if (!address || std::ranges::contains(known, address->toString(), &NamedRegistry::address))
            continue;
        if (!m_access.list().add(proposedName(*address, namesOf(known)), address->toString()))
            return; // The next time.
    }
    settings.remove(oldFoldersKey);
}

void RegistryPicker::readList()
{
    m_choices = m_extra;
    for (const NamedRegistry &registry : m_access.registries())
        m_choices.push_back({wordRegistry(registry), registry.address});
}

void RegistryPicker::addRegistries(std::vector<RegistryChoice> choices)
{
    const QString before = address();
    m_extra.insert(m_extra.begin(), std::make_move_iterator(choices.begin()),
                   std::make_move_iterator(choices.end()));
    readList();
    {
        const QSignalBlocker blocker(m_combo);
        fill();
    }
    if (address() != before)
        emit registryChanged();
}

void RegistryPicker::chooseFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    const auto known = m_access.registries();
    if (!std::ranges::contains(known, path, &NamedRegistry::address)) {
        const RegistryAddress address{.kind = RegistryAddress::Kind::Folder, .path = path};
        const auto added = m_access.list().add(proposedName(address, namesOf(known)), path);
        if (!added) // It can be published to all the same.
            m_extra.push_back({shownAddress(path), path});
        readList();
        const QSignalBlocker blocker(m_combo);
        fill();
    }
    chooseAddress(path);
}

void RegistryPicker::chooseAddress(const QString &address)
{
    int index = m_combo->findData(address);
    if (index < 0 && RegistryAddress::parse(address)) {
        // It can be published to without standing in the list.
        m_extra.push_back({shownAddress(address), address});
        readList();
        const QSignalBlocker blocker(m_combo);
        fill();
        index = m_combo->findData(address);
    }
    if (index < 0)
        return;
    if (m_combo->currentIndex() == index)
        emit registryChanged();
    m_combo->setCurrentIndex(index);
}

std::shared_ptr<Registry> RegistryPicker::registry()
{
    const int index = m_combo->currentIndex();
    if (index < 0)
        return nullptr;
    RegistryChoice &choice = m_choices[size_t(index)];
    if (!choice.registry)
        choice.registry = m_access.open(choice.address).value_or(nullptr);
    return choice.registry;
}

QString RegistryPicker::address() const
{
    return m_combo->currentData().toString();
}

void RegistryPicker::openAgain()
{
    readList();
    emit registryChanged();
}

void RegistryPicker::remember() const
{
    if (m_combo->currentIndex() >= 0)
        QSettings().setValue(lastKey, address());
}

QWidget *RegistryPicker::control() const
{
    return m_combo;
}

QWidget *RegistryPicker::lastControl() const
{
    return m_manage;
}

void RegistryPicker::fill()
{
    QString chosen = m_combo->currentData().toString();
    if (chosen.isEmpty())
        chosen = QSettings().value(lastKey).toString();
    if (chosen.isEmpty())
        chosen = m_access.list().standard().value_or(NamedRegistry()).address;
    m_combo->clear();
    for (const RegistryChoice &choice : m_choices) {
        const QString shown = shownAddress(choice.address);
        m_combo->addChoice(choice.name == shown ? shown : tr("%1 · %2").arg(choice.name, shown),
                           choice.address, {});
    }
    m_combo->setCurrentIndex(qMax(0, m_combo->findData(chosen)));
}

void RegistryPicker::openFolderDialog()
{
    auto *dialog = new QFileDialog(this, tr("Folder to publish to"));
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &RegistryPicker::chooseFolder);
    dialog->open();
}

} // namespace studio
