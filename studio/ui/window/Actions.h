#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;

namespace studio {

/// Every command of the window by name, with its shortcut and its place in a menu. What they do is
/// connected by those who do it.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *newPersona, *open, *openFolder, *save, *saveAs, *closeTab, *quit;
    QAction *newWindow, *closeOthers, *closeWindow, *settings, *shortcuts;
    QAction *undo, *redo, *find, *replace, *findNext, *findPrevious, *goToLine;
    QAction *findEverywhere;
    QAction *goToSkill;
    QAction *nextProblem, *previousProblem, *showFixes, *fixAll, *fixAllFiles, *complete;
    QAction *showForm, *showText, *showPreview, *showLibrary, *showProblems, *showCatalog;
    QAction *focusForm, *focusText, *focusPreview, *focusLibrary, *focusProblems;
    QAction *nextPane, *previousPane, *measures, *zenText, *zenForm, *fullScreen;
    QAction *softWrap, *zoomIn, *zoomOut, *zoomReset;
    QAction *themeSystem, *themeLight, *themeDark;
    QAction *quickOpen, *commandPalette;
    QAction *nextTab, *previousTab;
    QAction *exportPersona, *install, *exportMany, *undoInstall, *publish, *copyCard;
    QAction *importPersonas, *importClipboard;
    QAction *compareDisk, *compareHead, *comparePublished, *compareFile;
    QAction *publishMany, *registries, *seeNewer;
    QAction *switchProfile;
    QAction *print, *printCard, *exportPdf, *exportCatalog;
    QAction *manual, *keyReference, *checkedRules, *about;

    void fillMenus(QMenuBar *bar);
    /// Where recently used files are listed.
    [[nodiscard]] class QMenu *recentMenu() const { return m_recent; }
    /// The commands of the text editor in use stand there.
    [[nodiscard]] class QMenu *textMenu() const { return m_text; }
    /// The commands of the library stand there.
    [[nodiscard]] class QMenu *libraryMenu() const { return m_library; }
    /// All commands, for the palette.
    [[nodiscard]] QList<QAction *> all() const;
    /// Takes from the commands of a part those shortcuts that the window has as well: a shortcut
    /// that two answer to is answered by none.
    void claimShortcuts(QWidget *part);
    /// Enables what needs an open persona.
    void setDocumentOpen(bool there);

private:
    void fillView(class QMenu *view);
    QAction *add(const char *name, const QString &text, const QKeySequence &shortcut = {},
                 const QString &shortText = {});
    QAction *addToggle(const char *name, const QString &text, const QKeySequence &shortcut,
                       const QString &shortText = {});

    QWidget *m_window;
    class QMenu *m_recent = nullptr;
    class QMenu *m_text = nullptr;
    class QMenu *m_library = nullptr;
};

} // namespace studio
