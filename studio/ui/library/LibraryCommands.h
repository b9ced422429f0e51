#pragma once

#include "text/Result.h"
#include "ui/library/LibraryWork.h"

#include <QObject>
#include <functional>

class QAction;
class QMenu;

namespace studio {

class LibraryPanel;

/// What can be done with the personas of the library: made, renamed, copied, moved, thrown away,
/// shown elsewhere. Each is in the library's menus; most have a key in its list.
class LibraryCommands : public QObject
{
    Q_OBJECT

public:
    /// \a sessions: everything that is open.
    LibraryCommands(LibraryPanel *panel, LibraryWork::Sessions sessions, QWidget *window);

    QAction *addFolder, *addFile, *removeRoot;
    QAction *newHere, *rename, *duplicate, *moveTo, *trash, *undo;
    QAction *favourite, *reveal, *copyPath, *compare;

    [[nodiscard]] LibraryWork *work() const { return m_work; }
    [[nodiscard]] QList<QAction *> all() const { return m_actions; }
    /// Puts them all into a menu of the window.
    void fillMenu(QMenu *menu);
    /// Where something new belongs: the folder of the current row, else the library's first one.
    [[nodiscard]] QString chosenFolder() const;
    /// Whether a file is to be imported rather than copied; set by the window.
    void setForeign(std::function<bool(const QString &)> isForeign) { m_isForeign = isForeign; }

signals:
    /// Something is done that can be taken back by undoLast().
    void done(const QString &sentence);
    /// What was done last has been taken back, or cannot be any more.
    void undone();
    void failed(const studio::Error &error);
    void openWanted(const QString &path);
    void importWanted(const QStringList &paths, const QString &folder);
    /// The open persona is to be compared with that file.
    void compareWanted(const QString &path);

public slots:
    void undoLast();

private:
    struct Target;

    QAction *add(const char *name, const QString &text, const QKeySequence &keys = {});
    void buildActions();
    void update();
    void popup(const QPoint &where);
    [[nodiscard]] QStringList chosen() const;
    void finish(const QString &sentence, std::function<Result<void>()> takeBack);

    void createHere();
    void renameChosen();
    void duplicateChosen();
    void moveChosen();
    void move(const QStringList &paths, const QString &folder);
    void trashChosen();
    void copyChosenPath();
    void drop(const QStringList &paths, const QString &folder);
    void askAboutDrop(const QStringList &paths, const QString &folder);
    void copyIn(const QStringList &paths, const QString &folder);

    LibraryPanel *m_panel;
    LibraryWork *m_work;
    QWidget *m_window;
    QList<QAction *> m_actions;
    std::function<bool(const QString &)> m_isForeign;
    std::function<Result<void>()> m_takeBack;
};

} // namespace studio
