#include "ui/library/LibraryPanel.h"

#include "library/Library.h"
#include "ui/library/LibraryDelegate.h"
#include "ui/library/LibraryModel.h"
#include "ui/registries/RegistryAccess.h"

#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent)
    , m_library(new Library(this))
    , m_model(new LibraryModel(m_library, this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_choose(new QPushButton(tr("Open folder…"), this))
{
    setObjectName(QStringLiteral("libraryPanel"));
    setAccessibleName(tr("Library"));
    setFocusProxy(m_list);
    setMinimumWidth(160);
    m_filter->setObjectName(QStringLiteral("libraryPanel.filter"));
    m_filter->setAccessibleName(tr("Filter personas"));
    m_filter->setPlaceholderText(tr("Filter personas"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("libraryPanel.list"));
    m_list->setAccessibleName(tr("Personas"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LibraryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("libraryPanel.empty"));
    m_empty->setWordWrap(true);
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_choose->setObjectName(QStringLiteral("libraryPanel.choose"));
    m_choose->setAccessibleName(tr("Open a folder of personas"));
    m_choose->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_empty);
    layout->addWidget(m_choose);
    layout->addWidget(m_list, 1);
    layout->addStretch(0); // what is left when there is no list

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        describe();
    });
    const auto open = [this](const QModelIndex &index) {
        const QString path = index.data(LibraryModel::PathRole).toString();
        if (!path.isEmpty())
            emit activated(path);
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_choose, &QPushButton::clicked, this, &LibraryPanel::folderWanted);
    connect(m_library, &Library::changed, this, [this] {
        select(m_wanted);
        describe();
    });
    connect(m_library, &Library::scanningChanged, this, &LibraryPanel::describe);
    connect(&RegistryAccess::program(), &RegistryAccess::placesChanged, this,
            &LibraryPanel::readPlaces);
    readPlaces();
    describe();
}

void LibraryPanel::setFolder(const QString &folder)
{
    m_library->setFolder(folder);
    m_filter->setToolTip(QDir::toNativeSeparators(folder));
    describe();
}

void LibraryPanel::readPlaces()
{
    if (const auto places = RegistryAccess::program().places().all())
        m_model->setPlaces(*places);
}

QString LibraryPanel::folder() const
{
    return m_library->folder();
}

std::vector<LibraryPanel::Persona> LibraryPanel::personas() const
{
    std::vector<Persona> personas;
    for (const LibraryEntry &entry : m_library->entries())
        personas.push_back({entry.identity.name, entry.path});
    return personas;
}

void LibraryPanel::select(const QString &path)
{
    m_wanted = path;
    const QModelIndex index = m_model->indexOf(path);
    if (!index.isValid()) {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    } else if (index != m_list->currentIndex()) {
        m_list->setCurrentIndex(index);
    }
}

void LibraryPanel::describe()
{
    QString text;
    const bool none = m_library->folder().isEmpty();
    if (none)
        text = tr("No folder is open. A library is any folder with agents or souls in it.");
    else if (!m_library->folderExists())
        text = tr("The folder %1 is not there.").arg(QDir::toNativeSeparators(m_library->folder()));
    else if (m_model->isEmpty() && !m_library->isScanning())
        text = m_filter->text().isEmpty() ? tr("There is no persona in this folder.")
                                          : tr("No persona matches.");
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_choose->setVisible(!text.isEmpty() && m_filter->text().isEmpty());
    m_list->setVisible(!none);
}

bool LibraryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_filter) {
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            for (int row = 0; row < m_model->rowCount(); ++row) {
                if (m_model->flags(m_model->index(row)) & Qt::ItemIsEnabled) {
                    m_list->setCurrentIndex(m_model->index(row));
                    m_list->setFocus();
                    break;
                }
            }
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    } else if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        const QString path = m_list->currentIndex().data(LibraryModel::PathRole).toString();
        if (!path.isEmpty())
            emit activated(path);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_library->refresh();
        readPlaces(); // The command may have published in the meantime.
    }
}

} // namespace studio
