#include "ui/window/Actions.h"

#include "ui/settings/FormKeys.h"
#include "ui/settings/Shortcuts.h"
#include "ui/style/Icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace studio {

namespace {

/// No action: a line between two groups.
void fill(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    newWindow = add("file.newWindow", tr("New &window"),
                    QKeySequence(QStringLiteral("Ctrl+Shift+N")));
    newPersona = add("file.new", tr("&New…"), QKeySequence::New, tr("New"));
    open = add("file.open", tr("&Open…"), QKeySequence::Open, tr("Open…"));
    openFolder = add("file.openFolder", tr("Open &folder…"),
                     QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    importPersonas = add("file.import", tr("&Import…"), QKeySequence(QStringLiteral("Ctrl+Alt+I")));
    importClipboard = add("file.importClipboard", tr("Import from the clip&board…"),
                          QKeySequence(QStringLiteral("Ctrl+Alt+V")));
    save = add("file.save", tr("&Save"), QKeySequence::Save, tr("Save"));
    saveAs = add("file.saveAs", tr("Save &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    print = add("file.print", tr("&Print…"), QKeySequence(QStringLiteral("Ctrl+Alt+P")));
    printCard = add("file.printCard", tr("Print car&d…"));
    exportPdf = add("file.exportPdf", tr("&Export as PDF…"),
                    QKeySequence(QStringLiteral("Ctrl+Alt+E")));
    exportCatalog = add("file.exportCatalog", tr("Export catalo&g…"));
    closeOthers = add("file.closeOthers", tr("Close all ot&hers"),
                      QKeySequence(QStringLiteral("Ctrl+Alt+W")));
    closeWindow = add("file.closeWindow", tr("C&lose window"),
                      QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    settings = add("file.settings", tr("Se&ttings…"), QKeySequence(QStringLiteral("Ctrl+,")));
    shortcuts = add("file.shortcuts", tr("&Keyboard shortcuts…"),
                    QKeySequence(QStringLiteral("Ctrl+Alt+K")));
    closeTab = add("file.close", tr("&Close"), QKeySequence(QStringLiteral("Ctrl+W")));
    quit = add("file.quit", tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")));

    undo = add("edit.undo", tr("&Undo"), QKeySequence::Undo, tr("Undo"));
    undo->setIcon(signIcon(Sign::Undo));
    redo = add("edit.redo", tr("&Redo"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")), tr("Redo"));
    redo->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    redo->setIcon(signIcon(Sign::Redo));
    find = add("edit.find", tr("&Find…"), QKeySequence::Find);
    replace = add("edit.replace", tr("Fin&d and replace…"), QKeySequence(QStringLiteral("Ctrl+H")));
    findNext = add("edit.findNext", tr("Find &next"), QKeySequence(QStringLiteral("F3")));
    findPrevious = add("edit.findPrevious", tr("Find &previous"),
                       QKeySequence(QStringLiteral("Shift+F3")));
    findEverywhere = add("edit.findEverywhere", tr("Find in &all open…"),
                         QKeySequence(QStringLiteral("Ctrl+Shift+F")));
    goToLine = add("edit.goToLine", tr("&Go to line…"), QKeySequence(QStringLiteral("Ctrl+G")));
    goToSkill = add("edit.goToSkill", tr("Go to the s&kill, or back"),
                    QKeySequence(QStringLiteral("F12")));
    nextProblem = add("edit.nextProblem", tr("Next pro&blem"), QKeySequence(QStringLiteral("F8")));
    previousProblem = add("edit.previousProblem", tr("Previous problem"),
                          QKeySequence(QStringLiteral("Shift+F8")));
    showFixes = add("edit.fixes", tr("Fi&xes at the caret"),
                    QKeySequence(QStringLiteral("Ctrl+.")));
    fixAll = add("edit.fixAll", tr("Fix all that is &safe"),
                 QKeySequence(QStringLiteral("Ctrl+Shift+.")));
    fixAllFiles = add("edit.fixAllFiles", tr("Fix all that is safe in all fil&es…"));
    complete = add("edit.complete", tr("&Complete"), QKeySequence(QStringLiteral("Ctrl+Space")));

    showForm = addToggle("view.form", tr("&Form"), QKeySequence(QStringLiteral("Alt+2")),
                         tr("Form"));
    showText = addToggle("view.text", tr("&Text"), QKeySequence(QStringLiteral("Alt+3")),
                         tr("Text"));
    showPreview = addToggle("view.preview", tr("&Preview"), QKeySequence(QStringLiteral("Alt+4")),
                            tr("Preview"));
    showLibrary = addToggle("view.library", tr("&Library"), QKeySequence(QStringLiteral("Alt+1")));
    showProblems = addToggle("view.problems", tr("P&roblems"),
                             QKeySequence(QStringLiteral("Alt+5")));
    showCatalog = addToggle("view.catalog", tr("&Catalog"),
                            QKeySequence(QStringLiteral("Ctrl+Shift+C")), tr("Catalog"));
    focusLibrary = add("go.library", tr("Go to the &library"),
                       QKeySequence(QStringLiteral("Ctrl+1")));
    focusForm = add("go.form", tr("Go to the &form"), QKeySequence(QStringLiteral("Ctrl+2")));
    focusText = add("go.text", tr("Go to the &text"), QKeySequence(QStringLiteral("Ctrl+3")));
    focusPreview = add("go.preview", tr("Go to the &preview"),
                       QKeySequence(QStringLiteral("Ctrl+4")));
    focusProblems = add("go.problems", tr("Go to the p&roblems"),
                        QKeySequence(QStringLiteral("Ctrl+5")));
    nextPane = add("go.nextPane", tr("&Next part of the window"),
                   QKeySequence(QStringLiteral("F6")));
    previousPane = add("go.previousPane", tr("Pre&vious part of the window"),
                       QKeySequence(QStringLiteral("Shift+F6")));
    measures = add("view.measures", tr("&Measures…"), QKeySequence(QStringLiteral("Ctrl+Shift+M")));
    zenText = addToggle("view.zenText", tr("Only the te&xt"), QKeySequence(QStringLiteral("F11")));
    zenForm = addToggle("view.zenForm", tr("Only the f&orm"),
                        QKeySequence(QStringLiteral("Shift+F11")));
    fullScreen = addToggle("view.fullScreen", tr("F&ull screen"),
                           QKeySequence(QStringLiteral("Ctrl+F11")));
    softWrap = addToggle("view.softWrap", tr("&Wrap long lines"),
                         QKeySequence(QStringLiteral("Alt+Z")));
    zoomIn = add("view.zoomIn", tr("&Larger text"), QKeySequence::ZoomIn);
    zoomOut = add("view.zoomOut", tr("&Smaller text"), QKeySequence::ZoomOut);
    zoomReset = add("view.zoomReset", tr("&Normal text size"),
                    QKeySequence(QStringLiteral("Ctrl+0")));
    auto *themes = new QActionGroup(this);
    themeSystem = addToggle("view.themeSystem", tr("As the &system"), {});
    themeLight = addToggle("view.themeLight", tr("&Light"), {});
    themeDark = addToggle("view.themeDark", tr("&Dark"), {});
    for (QAction *action : {themeSystem, themeLight, themeDark})
        themes->addAction(action);
    quickOpen = add("go.quickOpen", tr("&Quick open…"), QKeySequence(QStringLiteral("Ctrl+P")));
    commandPalette = add("go.commands", tr("Comma&nds…"),
                         QKeySequence(QStringLiteral("Ctrl+Shift+P")));
    nextTab = add("go.nextTab", tr("Ne&xt persona"), QKeySequence(QStringLiteral("Ctrl+PgDown")));
    previousTab = add("go.previousTab", tr("Previo&us persona"),
                      QKeySequence(QStringLiteral("Ctrl+PgUp")));

    exportPersona = add("persona.export", tr("&Export…"),
                        QKeySequence(QStringLiteral("Ctrl+Shift+E")), tr("Export…"));
    install = add("persona.install", tr("&Install…"), QKeySequence(QStringLiteral("Ctrl+Alt+N")));
    exportMany = add("persona.exportMany", tr("Export se&veral…"),
                     QKeySequence(QStringLiteral("Ctrl+Alt+X")));
    undoInstall = add("persona.undoInstall", tr("Undo the last e&xport or import"));
    publish = add("persona.publish", tr("&Publish…"), QKeySequence(QStringLiteral("Ctrl+Shift+U")),
                  tr("Publish…"));
    publishMany = add("persona.publishMany", tr("Publish &several…"),
                      QKeySequence(QStringLiteral("Ctrl+Alt+U")));
    seeNewer = add("persona.seeNewer", tr("See &what is new in the registry…"));
    registries = add("persona.registries", tr("&Registries…"),
                     QKeySequence(QStringLiteral("Ctrl+Alt+R")));
    compareDisk = add("persona.compareDisk", tr("Compare with the version on &disk"),
                      QKeySequence(QStringLiteral("Ctrl+Alt+D")), tr("The version on &disk"));
    compareHead = add("persona.compareHead", tr("Compare with the last &commit"),
                      QKeySequence(QStringLiteral("Ctrl+Alt+H")), tr("The last &commit (git)"));
    comparePublished = add("persona.comparePublished", tr("Compare with the &published version"),
                           {}, tr("The &published version"));
    compareFile = add("persona.compareFile", tr("Compare with another &file…"), {},
                      tr("Another &file…"));
    switchProfile = add("persona.profile", tr("Change section pro&file…"));
    copyCard = add("persona.copyCard", tr("&Copy the card as a picture"));
    manual = add("help.manual", tr("&Manual"), QKeySequence::HelpContents);
    checkedRules = add("help.rules", tr("What is &checked"));
    keyReference = add("help.keys", tr("&Keys"));
    about = add("help.about", tr("&About Persona Studio"));
    for (QAction *action : all())
        Shortcuts::instance().follow(action);
    FormKeys::announce();
    setDocumentOpen(false);
}

QAction *Actions::add(const char *name, const QString &text, const QKeySequence &shortcut,
                      const QString &shortText)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    if (!shortText.isEmpty())
        action->setIconText(shortText);
    m_window->addAction(action);
    return action;
}

QAction *Actions::addToggle(const char *name, const QString &text, const QKeySequence &shortcut,
                            const QString &shortText)
{
    QAction *action = add(name, text, shortcut, shortText);
    action->setCheckable(true);
    return action;
}

void Actions::fillMenus(QMenuBar *bar)
{
    const auto menu = [&](const char *name, const QString &title, const QList<QAction *> &actions) {
        QMenu *made = bar->addMenu(title);
        made->setObjectName(QLatin1StringView(name));
        fill(made, actions);
        return made;
    };
    QMenu *file = menu("menu.file", tr("&File"),
                       {newPersona,      newWindow, open,      openFolder,    importPersonas,
                        importClipboard, nullptr,   save,      saveAs,        nullptr,
                        print,           printCard, exportPdf, exportCatalog, nullptr,
                        settings,        shortcuts, nullptr,   closeTab,      closeOthers,
                        closeWindow,     quit});
    m_recent = new QMenu(tr("Open &recent"), file);
    m_recent->setObjectName(QStringLiteral("menu.recent"));
    file->insertMenu(file->actions().at(4), m_recent);
    menu("menu.edit", tr("&Edit"),
         {undo, redo, nullptr, find, replace, findNext, findPrevious, findEverywhere, nullptr,
          goToLine, goToSkill, nullptr, nextProblem, previousProblem, showFixes, fixAll,
          fixAllFiles, complete});
    m_text = menu("menu.text", tr("&Text"), {});
    fillView(menu("menu.view", tr("&View"),
                  {commandPalette, quickOpen, nullptr, showForm, showText, showPreview, showLibrary,
                   showProblems, showCatalog, measures, nullptr}));
    m_library = menu("menu.library", tr("&Library"), {});
    QMenu *persona = menu("menu.persona", tr("&Persona"),
                          {exportPersona, exportMany, install, undoInstall, copyCard, nullptr,
                           publish, publishMany, seeNewer, registries, nullptr, switchProfile});
    QMenu *compare = persona->addMenu(tr("Co&mpare with"));
    compare->setObjectName(QStringLiteral("menu.compare"));
    compare->addActions({compareDisk, compareHead, comparePublished, compareFile});
    menu("menu.help", tr("&Help"), {manual, keyReference, checkedRules, nullptr, about});
}

/// What there is comes first; how it looks, and the ways through it, are submenus.
void Actions::fillView(QMenu *view)
{
    const auto submenu = [view](const char *name, const QString &title,
                                const QList<QAction *> &actions) {
        QMenu *made = view->addMenu(title);
        made->setObjectName(QLatin1StringView(name));
        fill(made, actions);
    };
    submenu("menu.go", tr("&Go to"),
            {focusLibrary, focusForm, focusText, focusPreview, focusProblems, nullptr, nextPane,
             previousPane, nullptr, nextTab, previousTab});
    view->addSeparator();
    view->addActions({zenText, zenForm, fullScreen});
    view->addSeparator();
    view->addAction(softWrap);
    submenu("menu.textSize", tr("Text &size"), {zoomIn, zoomOut, nullptr, zoomReset});
    submenu("menu.theme", tr("T&heme"), {themeSystem, themeLight, themeDark});
}

QList<QAction *> Actions::all() const
{
    return findChildren<QAction *>();
}

void Actions::claimShortcuts(QWidget *part)
{
    QList<QKeySequence> own;
    for (const QAction *action : all())
        own += action->shortcuts();
    for (QAction *action : part->findChildren<QAction *>()) {
        QList<QKeySequence> left = action->shortcuts();
        left.removeIf([&](const QKeySequence &keys) { return own.contains(keys); });
        if (left.size() != action->shortcuts().size())
            action->setShortcuts(left);
    }
}

void Actions::setDocumentOpen(bool there)
{
    for (QAction *action : {findEverywhere, fixAll, goToSkill, showForm, showText, showPreview})
        action->setEnabled(there);
    for (QAction *action :
         {save,          saveAs,           closeTab,    find,        replace,
          findNext,      findPrevious,     goToLine,    nextProblem, previousProblem,
          showFixes,     complete,         focusForm,   focusText,   focusPreview,
          focusProblems, softWrap,         zoomIn,      zoomOut,     zoomReset,
          exportPersona, publish,          copyCard,    nextTab,     previousTab,
          print,         printCard,        exportPdf,   install,     compareDisk,
          compareHead,   comparePublished, compareFile, measures,    closeOthers,
          zenText,       zenForm})
        action->setEnabled(there);
    if (!there) {
        seeNewer->setEnabled(false);
        switchProfile->setEnabled(false);
        undo->setEnabled(false);
        redo->setEnabled(false);
    }
}

} // namespace studio
