#include "ui/export/ExportPlaceRow.h"

#include "ui/widgets/Look.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString placeKey = u"export/place"_s;

QStandardItem *itemOf(QComboBox *combo, ExportPlace place)
{
    return qobject_cast<QStandardItemModel *>(combo->model())->item(int(place));
}

} // namespace

ExportPlaceRow::ExportPlaceRow(const QString &path, const QString &home, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_home(home)
    , m_place(new QComboBox)
    , m_folder(new QLineEdit)
    , m_browse(new QPushButton(tr("C&hoose…")))
{
    m_place->setObjectName(u"place"_s);
    m_place->setAccessibleName(tr("Where"));
    m_place->addItems({tr("In one project"), tr("For all my projects"), tr("In a folder"),
                       tr("In one ZIP archive")});
    const int last = QSettings().value(placeKey, int(ExportPlace::Folder)).toInt();
    m_place->setCurrentIndex(qBound(0, last, m_place->count() - 1));
    m_folder->setObjectName(u"folder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_browse->setObjectName(u"browse"_s);
    m_browse->setAccessibleName(tr("Choose the folder"));
    m_browse->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_place);
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ExportPlaceRow::placeChanged);
    connect(m_browse, &QPushButton::clicked, this, &ExportPlaceRow::browse);
    connect(m_folder, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_wanted = text;
        emit changed();
    });
    placeChanged();
}

ExportPlace ExportPlaceRow::place() const
{
    return ExportPlace(m_place->currentIndex());
}

void ExportPlaceRow::setPlace(ExportPlace place)
{
    m_place->setCurrentIndex(int(place));
}

void ExportPlaceRow::setInstallable(bool installable)
{
    for (const ExportPlace place : {ExportPlace::Project, ExportPlace::User})
        itemOf(m_place, place)->setEnabled(installable);
    if (!installable && (place() == ExportPlace::Project || place() == ExportPlace::User))
        setPlace(ExportPlace::Folder);
}

QString ExportPlaceRow::settingsKey() const
{
    // A project is another kind of folder than one that files are put down in.
    return place() == ExportPlace::Project ? u"export/project"_s : u"export/folder"_s;
}

void ExportPlaceRow::placeChanged()
{
    const bool own = place() == ExportPlace::User;
    m_folder->setReadOnly(own);
    m_browse->setEnabled(!own);
    const QString folder = !own && !m_wanted.isEmpty()
                               ? m_wanted
                               : startFolder(place(), m_path,
                                             QSettings().value(settingsKey()).toString(), m_home);
    m_folder->setText(QDir::toNativeSeparators(folder));
    emit changed();
}

QString ExportPlaceRow::folder() const
{
    const QString text = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (text == u"~" || text.startsWith(u"~/"))
        return m_home + text.sliced(1);
    return text;
}

void ExportPlaceRow::setFolder(const QString &folder)
{
    m_wanted = folder;
    placeChanged();
}

void ExportPlaceRow::remember() const
{
    QSettings settings;
    settings.setValue(placeKey, int(place()));
    if (place() != ExportPlace::User)
        settings.setValue(settingsKey(), folder());
}

QWidget *ExportPlaceRow::firstControl() const
{
    return m_place;
}

void ExportPlaceRow::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder to export to"), folder());
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPlaceRow::setFolder);
    dialog->open();
}

} // namespace studio
