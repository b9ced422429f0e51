#include "ui/settings/FilesPage.h"

#include "ui/widgets/Bidi.h"
#include "ui/widgets/RoomyRows.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

FilesPage::FilesPage(QWidget *parent)
    : SettingsPage(u"files"_s, tr("Files"), parent)
    , m_folders(new QListWidget)
    , m_remove(new QPushButton(tr("&Remove")))
{
    addRow(tr("Library"), buildLibrary(), tr("The folders and files that are shown at the left."));
    addRow({}, makeToggle(settings::restore, tr("&Open again what was open the last time")),
           tr("With carets, folds and windows. Unsaved text comes back in any case."));
    addRow({}, makeToggle(settings::backups, tr("&Keep a copy before saving")),
           tr("The text as it was, beside the file, with a ~ behind its name."));
    auto *recent = new QPushButton(tr("C&lear"), this);
    name(recent, u"clearRecent"_s, tr("Clear the list of recent files"));
    recent->setAutoDefault(false);
    recent->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(recent, &QPushButton::clicked, this, [this, recent] {
        QSettings().remove(u"recent"_s);
        recent->setEnabled(false);
        emit recentCleared();
    });
    addRow(tr("Recent files"), recent);
    endRows();
    setFolders({});
}

QWidget *FilesPage::buildLibrary()
{
    auto *part = new QWidget(this);
    part->setAccessibleName(tr("Library"));
    name(m_folders, u"folders"_s, tr("Folders of the library"));
    m_folders->setMinimumHeight(90);
    m_folders->setMaximumHeight(140);
    m_folders->setTextElideMode(Qt::ElideMiddle);
    giveRoom(m_folders);
    auto *add = new QPushButton(tr("&Add a folder…"));
    name(add, u"folder"_s, tr("Add a folder to the library"));
    name(m_remove, u"removeFolder"_s, tr("Remove the folder from the library"));
    for (QPushButton *button : {add, m_remove})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_folders);
    column->addLayout(buttons);
    part->setFocusProxy(m_folders);
    connect(add, &QPushButton::clicked, this, &FilesPage::folderWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_folders->currentItem())
            emit folderUnwanted(item->data(Qt::UserRole).toString());
    });
    return part;
}

void FilesPage::setFolders(const QStringList &folders)
{
    m_folders->clear();
    for (const QString &folder : folders) {
        auto *item = new QListWidgetItem(
            asPath(QDir::toNativeSeparators(folder), layoutDirection()), m_folders);
        item->setData(Qt::UserRole, folder);
    }
    m_folders->setCurrentRow(0);
    m_remove->setEnabled(!folders.isEmpty());
}

} // namespace studio
