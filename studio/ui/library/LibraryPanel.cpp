#include "ui/library/LibraryPanel.h"

#include "library/Library.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryTree.h"
#include "ui/publish/KnownPlaces.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Announcement.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStyleOptionToolButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Its three dots say that there is a menu; an arrow would say it twice. No sheet of styles: what
/// has one keeps the colours of the theme before.
class DotsButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu;
    }
};

} // namespace

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent)
    , m_library(new Library(this))
    , m_model(new LibraryModel(m_library, this))
    , m_filter(new QLineEdit(this))
    , m_more(new DotsButton(this))
    , m_options(new QMenu(this))
    , m_tree(new LibraryTree(m_model, this))
    , m_empty(new QLabel(this))
    , m_choose(new QPushButton(tr("Open folder…"), this))
{
    setObjectName(u"libraryPanel"_s);
    setAccessibleName(tr("Library"));
    setFocusProxy(m_tree);
    setMinimumWidth(160);
    m_filter->setObjectName(u"libraryPanel.filter"_s);
    m_filter->setAccessibleName(tr("Search personas"));
    m_filter->setPlaceholderText(tr("Search personas"));
    m_filter->setToolTip(tr("Looks in names, fields and texts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setObjectName(u"libraryPanel.list"_s);
    m_tree->setAccessibleName(tr("Personas"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setObjectName(u"libraryPanel.empty"_s);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_choose->setObjectName(u"libraryPanel.choose"_s);
    m_choose->setAccessibleName(tr("Open folder"));
    m_choose->setAccessibleDescription(tr("A library is any folder with agents or souls in it."));
    m_choose->setAutoDefault(false);
    buildOptions();

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_filter, 1);
    line->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_empty);
    layout->addWidget(m_choose);
    layout->addWidget(m_tree, 1);
    layout->addStretch(0); // what is left when there is no list

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        if (m_model->isSearching())
            m_tree->scrollToTop();
        describe();
        // The heading says how many there are.
        announceSoon(this, !m_model->isSearching() ? QString()
                           : m_model->isEmpty()
                               ? m_empty->text()
                               : m_model->index(0, 0).data(Qt::AccessibleTextRole).toString());
    });
    connect(m_tree, &LibraryTree::chosen, this, &LibraryPanel::activated);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &where) {
        emit menuWanted(m_tree->viewport()->mapToGlobal(where));
    });
    connect(m_model, &LibraryModel::dropped, this, &LibraryPanel::dropped);
    connect(m_choose, &QPushButton::clicked, this, &LibraryPanel::folderWanted);
    connect(m_library, &Library::changed, this, [this] {
        if (!m_wanted.isEmpty() && !m_tree->currentIndex().isValid())
            select(m_wanted);
        describe();
    });
    connect(m_library, &Library::scanningChanged, this, &LibraryPanel::describe);
    connect(&RegistryAccess::program(), &RegistryAccess::placesChanged, this,
            &LibraryPanel::readPlaces);
    readPlaces();
    describe();
}

void LibraryPanel::buildOptions()
{
    m_options->setObjectName(u"libraryPanel.options"_s);
    auto *arrangements = new QActionGroup(this);
    const auto arrange = [&](const QString &text, const QString &name, Arrangement arrangement) {
        QAction *action = m_options->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(arrangement == Arrangement::ByKind);
        arrangements->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, arrangement] { setArrangement(arrangement); });
    };
    arrange(tr("By &kind"), u"library.byKind"_s, Arrangement::ByKind);
    arrange(tr("In &folders"), u"library.inFolders"_s, Arrangement::Folders);
    m_more->setObjectName(u"libraryPanel.more"_s);
    m_more->setAccessibleName(tr("Library options"));
    m_more->setToolTip(tr("Library options"));
    m_more->setIcon(signIcon(Sign::More));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_options);
}

void LibraryPanel::setRoots(const QStringList &roots)
{
    m_library->setRoots(roots);
    QStringList shown;
    for (const QString &root : m_library->roots())
        shown += QDir::toNativeSeparators(root);
    m_tree->setToolTip(shown.join(u'\n'));
    describe();
}

void LibraryPanel::changeRoots(const QStringList &roots)
{
    setRoots(roots);
    emit rootsChanged();
}

void LibraryPanel::setFolder(const QString &folder)
{
    setRoots(folder.isEmpty() ? QStringList() : QStringList{folder});
}

QString LibraryPanel::folder() const
{
    return m_library->folder();
}

QStringList LibraryPanel::roots() const
{
    return m_library->roots();
}

void LibraryPanel::addRoot(const QString &path)
{
    if (!path.isEmpty() && !roots().contains(QDir::cleanPath(path)))
        changeRoots(roots() + QStringList{path});
}

void LibraryPanel::removeRoot(const QString &path)
{
    QStringList left = roots();
    if (left.removeAll(QDir::cleanPath(path)) > 0)
        changeRoots(left);
}

void LibraryPanel::setArrangement(Arrangement arrangement)
{
    m_model->setArrangement(arrangement);
    const bool folders = arrangement == Arrangement::Folders;
    m_options->findChild<QAction *>(folders ? u"library.inFolders"_s : u"library.byKind"_s)
        ->setChecked(true);
}

void LibraryPanel::setUnsaved(const QSet<QString> &paths)
{
    m_model->setUnsaved(paths);
}

void LibraryPanel::setRecent(const QStringList &paths)
{
    m_model->setRecent(paths);
}

void LibraryPanel::setFavourite(const QString &path, bool favourite)
{
    m_favourites.removeAll(path);
    if (favourite)
        m_favourites += path;
    m_model->setFavourites(m_favourites);
}

void LibraryPanel::followMove(const QString &from, const QString &to)
{
    QStringList favourites;
    for (const QString &path : std::as_const(m_favourites)) {
        // A skill moves with its folder.
        const bool within = path.startsWith(from + u'/');
        favourites += path == from ? to : within ? to + path.sliced(from.size()) : path;
    }
    if (favourites != m_favourites) {
        m_favourites = favourites;
        m_model->setFavourites(m_favourites);
    }
    if (roots().contains(from)) {
        QStringList changed = roots();
        changed[changed.indexOf(from)] = to;
        changeRoots(changed);
    }
}

void LibraryPanel::readSettings(QSettings &settings)
{
    QStringList there;
    QStringList wanted = settings.value(u"library/roots"_s).toStringList();
    // What older versions kept.
    if (wanted.isEmpty())
        wanted = {settings.value(u"library/folder"_s).toString()};
    for (const QString &root : std::as_const(wanted)) {
        if (!root.isEmpty() && QFileInfo::exists(root))
            there += root;
    }
    m_favourites = settings.value(u"library/favourites"_s).toStringList();
    m_model->setFavourites(m_favourites);
    setArrangement(settings.value(u"library/inFolders"_s).toBool() ? Arrangement::Folders
                                                                   : Arrangement::ByKind);
    if (settings.contains(u"library/closed"_s))
        m_tree->setClosedRows(settings.value(u"library/closed"_s).toStringList());
    if (!there.isEmpty())
        setRoots(there);
}

void LibraryPanel::writeSettings(QSettings &settings) const
{
    settings.setValue(u"library/favourites"_s, m_favourites);
    settings.setValue(u"library/inFolders"_s, m_model->arrangement() == Arrangement::Folders);
    settings.setValue(u"library/closed"_s, m_tree->closedRows());
}

void LibraryPanel::readPlaces()
{
    if (const auto places = RegistryAccess::program().places().all())
        m_model->setPlaces(*places);
    readListings();
}

/// Beside the window: the listing of a large registry takes longer than a key may.
void LibraryPanel::readListings()
{
    using Known = std::shared_ptr<const KnownPlaces>;
    m_reading.run<Known>(
        []() -> Result<Known> {
            auto known = std::make_shared<const KnownPlaces>(CatalogFiles());
            known->readListings();
            return known;
        },
        [this](const Result<Known> &known) { m_model->setKnownPlaces(*known); });
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
        m_tree->clearSelection();
        m_tree->setCurrentIndex({});
    } else if (path != m_tree->currentIndex().data(LibraryModel::PathRole).toString()) {
        m_tree->choose(index);
    }
}

void LibraryPanel::describe()
{
    QString text;
    const bool none = m_library->roots().isEmpty();
    const QStringList &missing = m_library->missingRoots();
    if (none)
        text = tr("No folder is open. A library is any folder with agents or souls in it.");
    else if (m_model->isSearching() && m_model->isEmpty() && !m_library->isScanning())
        text = tr("No persona matches.");
    else if (!missing.isEmpty())
        text = tr("%1 is not there.").arg(QDir::toNativeSeparators(missing.join(u", "_s)));
    else if (m_model->isEmpty() && !m_library->isScanning())
        text = tr(
            "There is no persona in this folder yet. Start a new one, or open another folder.");
    else if (!m_library->isComplete())
        text = tr("There are more files than the library can hold. Open a smaller folder.");
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_choose->setVisible(!text.isEmpty() && m_filter->text().isEmpty());
    m_tree->setVisible(!none);
}

bool LibraryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != m_filter)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Down || enter) {
        const QModelIndex first = m_tree->firstPersona();
        if (!first.isValid())
            return true;
        m_tree->choose(first);
        if (enter)
            emit activated(first.data(LibraryModel::PathRole).toString());
        else
            m_tree->setFocus();
        return true;
    }
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
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
