#include "ui/publish/RegistryPicker.h"

#include "registry/LayoutFolder.h"
#include "ui/widgets/ElidingComboBox.h"
#include "ui/widgets/Look.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString foldersKey = u"publish/folders"_s;
const QString lastKey = u"publish/registry"_s;
constexpr qsizetype rememberedFolders = 8;

} // namespace

QString ownCatalogFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/catalog"_s;
}

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    QString shown = path;
    if (path == home || path.startsWith(home + u'/'))
        shown = u'~' + path.sliced(home.size());
    return QDir::toNativeSeparators(shown);
}

RegistryPicker::RegistryPicker(QWidget *parent)
    : QWidget(parent)
    , m_combo(new ElidingComboBox)
    , m_other(new QPushButton(tr("Choose &folder…")))
{
    m_combo->setObjectName(u"registry"_s);
    m_combo->setAccessibleName(tr("Registry"));
    m_combo->setAccessibleDescription(tr("Where the persona is published to"));
    keepWheelFromUnfocused(m_combo);
    m_other->setObjectName(u"chooseFolder"_s);
    m_other->setAccessibleName(tr("Choose a folder to publish to"));
    m_other->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_combo, 1);
    row->addWidget(m_other);
    setFocusProxy(m_combo);

    addFolder(tr("My catalog"), ownCatalogFolder());
    const QSettings settings;
    for (const QString &folder : settings.value(foldersKey).toStringList())
        addFolder(QFileInfo(folder).fileName(), folder);
    fill();
    connect(m_combo, &QComboBox::currentIndexChanged, this, &RegistryPicker::registryChanged);
    connect(m_other, &QPushButton::clicked, this, &RegistryPicker::openFolderDialog);
}

void RegistryPicker::addRegistries(std::vector<RegistryChoice> choices)
{
    const std::shared_ptr<Registry> before = registry();
    m_choices.insert(m_choices.begin(), std::make_move_iterator(choices.begin()),
                     std::make_move_iterator(choices.end()));
    {
        const QSignalBlocker blocker(m_combo);
        fill();
    }
    if (registry() != before)
        emit registryChanged();
}

void RegistryPicker::chooseFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    const auto known = std::ranges::find(m_choices, path, &RegistryChoice::address);
    const auto index = int(known - m_choices.begin());
    if (known == m_choices.end()) {
        addFolder(QFileInfo(path).fileName(), path);
        QSettings settings;
        QStringList folders = settings.value(foldersKey).toStringList();
        folders.prepend(path);
        settings.setValue(foldersKey, folders.first(qMin(folders.size(), rememberedFolders)));
        const QSignalBlocker blocker(m_combo);
        fill();
    }
    if (m_combo->currentIndex() == index)
        emit registryChanged();
    m_combo->setCurrentIndex(index);
}

std::shared_ptr<Registry> RegistryPicker::registry() const
{
    const int index = m_combo->currentIndex();
    return index < 0 ? nullptr : m_choices[size_t(index)].registry;
}

void RegistryPicker::remember() const
{
    const int index = m_combo->currentIndex();
    if (index >= 0)
        QSettings().setValue(lastKey, m_choices[size_t(index)].address);
}

QWidget *RegistryPicker::control() const
{
    return m_combo;
}

QWidget *RegistryPicker::lastControl() const
{
    return m_other;
}

void RegistryPicker::addFolder(const QString &name, const QString &folder)
{
    if (std::ranges::find(m_choices, folder, &RegistryChoice::address) != m_choices.end())
        return;
    m_choices.push_back({name, folder, std::make_shared<LayoutFolder>(folder)});
}

void RegistryPicker::fill()
{
    QString chosen = m_combo->currentData().toString();
    if (chosen.isEmpty())
        chosen = QSettings().value(lastKey).toString();
    m_combo->clear();
    for (const RegistryChoice &choice : m_choices) {
        const QString shown = shownPath(choice.address);
        m_combo->addChoice(choice.name.isEmpty() ? shown : tr("%1 · %2").arg(choice.name, shown),
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
