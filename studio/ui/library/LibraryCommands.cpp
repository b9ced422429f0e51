#include "ui/library/LibraryCommands.h"

#include "library/Library.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/widgets/FileManager.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

LibraryCommands::LibraryCommands(LibraryPanel *panel, LibraryWork::Sessions sessions,
                                 QWidget *window)
    : QObject(panel)
    , m_panel(panel)
    , m_work(new LibraryWork(std::move(sessions), this))
    , m_window(window)
{
    buildActions();
    QMenu *options = panel->optionsMenu();
    options->addSeparator();
    options->addActions({addFolder, addFile});
    connect(panel, &LibraryPanel::menuWanted, this, &LibraryCommands::popup);
    connect(panel, &LibraryPanel::dropped, this, &LibraryCommands::drop);
    connect(panel->tree()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LibraryCommands::update);
    connect(panel->tree()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LibraryCommands::update);
    connect(panel->model(), &QAbstractItemModel::modelReset, this, &LibraryCommands::update);
    connect(m_work, &LibraryWork::moved, panel, &LibraryPanel::followMove);
    update();
}

QAction *LibraryCommands::add(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // in the list; elsewhere the key is another's
    m_panel->tree()->addAction(action);
    m_actions += action;
    return action;
}

void LibraryCommands::buildActions()
{
    const auto to = [this](QAction *action, auto call) {
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    addFolder = to(add("library.addFolder", tr("&Add folder…")), [this] {
        m_panel->addRoot(
            QFileDialog::getExistingDirectory(m_window, tr("Add a folder"), m_panel->folder()));
    });
    addFile = to(add("library.addFile", tr("Add f&ile…")), [this] {
        m_panel->addRoot(QFileDialog::getOpenFileName(m_window, tr("Add a file"), m_panel->folder(),
                                                      tr("Markdown (*.md)")));
    });
    removeRoot = to(add("library.removeRoot", tr("Take out of the &library")), [this] {
        const QModelIndex index = m_panel->tree()->currentIndex();
        const QString folder = index.data(LibraryModel::FolderRole).toString();
        m_panel->removeRoot(folder.isEmpty() ? index.data(LibraryModel::PathRole).toString()
                                             : folder);
    });
    newHere = to(add("library.new", tr("&New here…"), QKeySequence(Qt::Key_Insert)),
                 &LibraryCommands::createHere);
    rename = to(add("library.rename", tr("&Rename…"), QKeySequence(Qt::Key_F2)),
                &LibraryCommands::renameChosen);
    duplicate = to(add("library.duplicate", tr("&Duplicate"), QKeySequence(u"Ctrl+D"_s)),
                   &LibraryCommands::duplicateChosen);
    moveTo = to(add("library.moveTo", tr("&Move to folder…"), QKeySequence(u"Ctrl+M"_s)),
                &LibraryCommands::moveChosen);
    trash = to(add("library.trash", tr("Move to the &trash"), QKeySequence(Qt::Key_Delete)),
               &LibraryCommands::trashChosen);
    // Ctrl+Z is the text's, wherever the focus is.
    undo = to(add("library.undo", tr("&Undo in the library"), QKeySequence(u"Ctrl+Alt+Z"_s)),
              &LibraryCommands::undoLast);
    favourite = add("library.favourite", tr("&Favourite"), QKeySequence(u"Ctrl+Shift+B"_s));
    favourite->setCheckable(true);
    connect(favourite, &QAction::triggered, this, [this](bool checked) {
        for (const QString &path : chosen())
            m_panel->setFavourite(path, checked);
    });
    reveal = to(
        add("library.reveal", tr("&Show in the file manager"), QKeySequence(u"Ctrl+Alt+O"_s)),
        [this] {
            const QStringList paths = chosen();
            revealInFileManager(paths.isEmpty() ? chosenFolder() : paths.front());
        });
    compare = to(add("library.compare", tr("Compar&e the open one with this")), [this] {
        if (const QStringList paths = chosen(); paths.size() == 1)
            emit compareWanted(paths.front());
    });
    copyPath = to(add("library.copyPath", tr("&Copy path"), QKeySequence::Copy),
                  &LibraryCommands::copyChosenPath);
}

void LibraryCommands::fillMenu(QMenu *menu)
{
    for (const QList<QAction *> &group : {QList{addFolder, addFile, removeRoot},
                                          QList{newHere, rename, duplicate, moveTo, trash, undo},
                                          QList{favourite, compare, reveal, copyPath}}) {
        menu->addActions(group);
        menu->addSeparator();
    }
    QMenu *arrange = menu->addMenu(tr("&Order"));
    arrange->setObjectName(u"menu.libraryOrder"_s);
    for (const QString &name : {u"library.byKind"_s, u"library.inFolders"_s})
        arrange->addAction(m_panel->optionsMenu()->findChild<QAction *>(name));
    connect(menu, &QMenu::aboutToShow, this, &LibraryCommands::update);
}

QStringList LibraryCommands::chosen() const
{
    return m_panel->tree()->selectedPersonas();
}

QString LibraryCommands::chosenFolder() const
{
    const QString folder = m_panel->model()->folderAt(m_panel->tree()->currentIndex());
    return folder.isEmpty() ? m_panel->folder() : folder;
}

void LibraryCommands::update()
{
    const QStringList paths = chosen();
    const QModelIndex index = m_panel->tree()->currentIndex();
    const QString folder = index.data(LibraryModel::FolderRole).toString();
    const QString path = index.data(LibraryModel::PathRole).toString();
    rename->setEnabled(paths.size() == 1);
    duplicate->setEnabled(paths.size() == 1);
    compare->setEnabled(paths.size() == 1 && !m_work->sessions().empty());
    moveTo->setEnabled(!paths.isEmpty());
    trash->setEnabled(!paths.isEmpty());
    favourite->setEnabled(!paths.isEmpty());
    favourite->setChecked(!paths.isEmpty()
                          && std::ranges::all_of(paths, [this](const QString &one) {
                                 return m_panel->favourites().contains(one);
                             }));
    reveal->setEnabled(!paths.isEmpty() || !folder.isEmpty());
    copyPath->setEnabled(reveal->isEnabled());
    newHere->setEnabled(!chosenFolder().isEmpty());
    removeRoot->setEnabled(m_panel->roots().contains(folder.isEmpty() ? path : folder));
    undo->setEnabled(bool(m_takeBack));
}

void LibraryCommands::popup(const QPoint &where)
{
    update();
    auto *menu = new QMenu(m_panel);
    menu->setObjectName(u"libraryMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!chosen().isEmpty()) {
        QAction *open = menu->addAction(tr("&Open"));
        open->setObjectName(u"library.open"_s);
        connect(open, &QAction::triggered, this, [this] {
            for (const QString &path : chosen())
                emit openWanted(path);
        });
        menu->setDefaultAction(open);
        menu->addSeparator();
        menu->addActions({rename, duplicate, moveTo, trash});
        menu->addSeparator();
        menu->addActions({favourite, compare});
    }
    menu->addAction(newHere);
    menu->addSeparator();
    menu->addActions({reveal, copyPath});
    if (undo->isEnabled())
        menu->addAction(undo);
    menu->addSeparator();
    menu->addActions({addFolder, addFile});
    if (removeRoot->isEnabled())
        menu->addAction(removeRoot);
    menu->popup(where);
}

void LibraryCommands::finish(const QString &sentence, std::function<Result<void>()> takeBack)
{
    m_takeBack = std::move(takeBack);
    update();
    m_panel->library()->refresh();
    emit done(sentence);
}

void LibraryCommands::undoLast()
{
    const auto takeBack = std::exchange(m_takeBack, {});
    update();
    emit undone();
    if (!takeBack)
        return;
    if (const auto back = takeBack(); !back)
        emit failed(back.error());
    m_panel->library()->refresh();
}

void LibraryCommands::copyChosenPath()
{
    QStringList paths = chosen();
    if (paths.isEmpty())
        paths = {chosenFolder()};
    QList<QUrl> urls;
    for (const QString &path : std::as_const(paths))
        urls += QUrl::fromLocalFile(path);
    // A file manager pastes the files, everything else their paths.
    auto *data = new QMimeData;
    data->setUrls(urls);
    data->setText(paths.join(u'\n'));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace studio
