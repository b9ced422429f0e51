#pragma once

#include "text/Result.h"
#include "ui/widgets/SkillHost.h"
#include "ui/window/Questions.h"

#include <QMainWindow>
#include <memory>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace studio {

class Actions;
class CatalogPage;
class DocumentController;
class DocumentView;
class FindEverywhere;
class ImportSheet;
class LibraryCommands;
class LibraryPanel;
class NoticeBar;
class ProblemsView;
class StatusLine;
class Surroundings;

/// The window: puts the parts beside each other and leads the commands to them. Each part does its
/// own work; here is only who hears of whom.
class MainWindow : public QMainWindow, public SkillHost
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<Questions> questions = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] DocumentController *documents() const { return m_documents; }
    [[nodiscard]] LibraryPanel *library() const { return m_library; }
    [[nodiscard]] LibraryCommands *libraryCommands() const { return m_libraryCommands; }
    [[nodiscard]] ProblemsView *problems() const { return m_problems; }
    /// The catalog view; made when it is asked for the first time.
    [[nodiscard]] CatalogPage *catalog();
    [[nodiscard]] Actions *commands() const { return m_actions; }

    /// Brings back what was left unsaved, and what else was open the last time.
    void restoreSession(bool openFiles);
    /// A folder as the library for this time only, not remembered.
    void showFolderOf(const QString &path);
    /// Nothing is read from or written to the settings: for pictures and tests.
    void setRemembering(bool remember) { m_remember = remember; }

    void openSkill(const QString &agentPath, const QString &name, bool mayCreate) override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    QWidget *buildToolRow();
    QWidget *buildEmptyPage();
    void connectFile();
    void connectEdit();
    void connectView();
    void connectPersona();
    void connectOutput();
    void connectImport();
    void connectProblems();
    void connectSkills();
    void goToSkill();
    void showSkillUsers();
    void giveProblems(int height);
    void countProblems();
    /// \a registry: the address of the one to offer first; empty: the last one.
    void publish(const QString &registry = {});
    enum class Printed { Page, Card };
    void print(Printed what);
    void exportPdf();
    void openExport(bool install);
    void exportSeveral();
    void undoInstall();
    void connectCatalog();
    void connectLibrary();
    void connectCompare();
    void compareWith(const QString &source);
    void followMove(const QString &from, const QString &to);
    void showCatalog(bool show);
    void replaceText(const QString &path, const QString &text, const QString &title);
    void showDocument(DocumentView *view);
    void followHistory();
    void applyPanes();
    void tell(const Error &error);
    void createPersona();
    ImportSheet *openImport();
    void openFolder(const QString &folder, bool remember);
    void goToLine(DocumentView *view);
    void showCommands();
    void connectFindEverywhere();
    void showQuickOpen();
    void addRecent(const QString &path);
    void fillRecent();
    void readSettings();
    void writeSettings();
    [[nodiscard]] bool isCompact() const;

    std::unique_ptr<Questions> m_questions;
    Actions *m_actions;
    DocumentController *m_documents = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    QStackedWidget *m_center = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    LibraryPanel *m_library = nullptr;
    LibraryCommands *m_libraryCommands = nullptr;
    CatalogPage *m_catalog = nullptr;
    ProblemsView *m_problems = nullptr;
    FindEverywhere *m_findEverywhere = nullptr;
    StatusLine *m_status = nullptr;
    NoticeBar *m_notices = nullptr;
    Surroundings *m_surroundings = nullptr;
    QByteArray m_paneLayout;
    bool m_remember = true;
};

/// Whether a file or folder is to be imported: an archive, or what belongs to another program.
[[nodiscard]] bool isForeign(const QString &path);

} // namespace studio
