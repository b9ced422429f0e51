#pragma once

#include "text/Result.h"
#include "ui/widgets/ModelHost.h"
#include "ui/widgets/SkillHost.h"
#include "ui/window/Questions.h"

#include <QMainWindow>
#include <QSize>
#include <functional>
#include <memory>
#include <vector>

class QAction;
class QJsonObject;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace studio {

class Actions;
class CatalogPage;
class CompareSheet;
class DocumentController;
class DocumentView;
class FindEverywhere;
class ImportSheet;
class LibraryCommands;
class LibraryPanel;
class NoticeBar;
class ProblemsView;
class Publications;
class StatusLine;
class Surroundings;
class WelcomePage;
struct RecoveredText;

/// The window: puts the parts beside each other and leads the commands to them. Each part does its
/// own work; here is only who hears of whom.
class MainWindow : public QMainWindow, public SkillHost, public ModelHost
{
    Q_OBJECT

public:
    /// What a window wants where there is room for it, in device independent pixels.
    static constexpr QSize wantedSize{1600, 1000};

    explicit MainWindow(std::unique_ptr<Questions> questions = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] DocumentController *documents() const { return m_documents; }
    [[nodiscard]] LibraryPanel *library() const { return m_library; }
    [[nodiscard]] LibraryCommands *libraryCommands() const { return m_libraryCommands; }
    [[nodiscard]] ProblemsView *problems() const { return m_problems; }
    /// The catalog view; made when it is asked for the first time.
    [[nodiscard]] CatalogPage *catalog();
    [[nodiscard]] Actions *commands() const { return m_actions; }

    /// How the window looks and what is open in it, to be brought back at the next start.
    [[nodiscard]] QJsonObject sessionState();
    /// Takes from \a recovered what belongs to this window. Files that were not left unsaved are
    /// opened only when \a files says so.
    void restoreSessionState(const QJsonObject &state, std::vector<RecoveredText> &recovered,
                             bool files);
    /// What is asked before the window closes; without it nothing is asked and all is kept.
    void setClosing(std::function<bool()> mayClose) { m_closing = std::move(mayClose); }
    /// What "Quit" does when there are several windows.
    void setQuitting(std::function<void()> quitting) { m_quitting = std::move(quitting); }
    /// A folder as the library, in the place of what was there; an empty name changes nothing.
    void openFolder(const QString &folder);
    /// The file's folder as the library where there is none, for this time only.
    void showFolderOf(const QString &path);
    /// Nothing is read from or written to the settings: for pictures and tests.
    void setRemembering(bool remember) { m_remember = remember; }
    /// Puts down how the window looks, for the next one; not while one part fills all of it.
    void writeSettings();

    void openSkill(const QString &agentPath, const QString &name, bool mayCreate) override;
    [[nodiscard]] QMap<QString, int> modelsInUse() const override;

signals:
    void windowWanted();
    /// A file has been opened, saved or closed, or another one is shown.
    void sessionChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectFile();
    void connectEdit();
    void connectView();
    void connectPersona();
    void connectSettings();
    void connectHelp();
    void connectPanes();
    void adoptSetting(const QString &key);
    void adoptShortcuts();
    void showSettings();
    void showShortcuts();
    void showMeasures();
    void quit();
    void showTabMenu(const QPoint &place);
    enum class Zen { Off, Text, Form };
    void setZen(Zen zen);
    void leaveZen();
    void stepPane(int step);
    [[nodiscard]] QList<QWidget *> tabStops() const;
    [[nodiscard]] QList<QWidget *> paneList() const;
    [[nodiscard]] QList<std::pair<QString, QAction *>> shownParts() const;
    void connectOutput();
    void connectImport();
    void connectProblems();
    void connectSkills();
    void goToSkill();
    void showSkillUsers();
    void followProblems();
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
    void tellImported(const QStringList &paths);
    void connectCatalog();
    void connectLibrary();
    void connectCompare();
    void connectPublications();
    void seeNewer();
    CompareSheet *compareWith(const QString &source);
    void compareWithFile();
    [[nodiscard]] QString fileToCompare();
    void followMove(const QString &from, const QString &to);
    void showCatalog(bool show);
    void replaceText(const QString &path, const QString &text, const QString &title);
    void showDocument(DocumentView *view);
    void followHistory();
    void followKind();
    void applyPanes();
    void tell(const Error &error);
    void createPersona();
    /// \a folder: where the personas go at first; the library's way of choosing when empty.
    ImportSheet *openImport(const QString &folder = {});
    void goToLine(DocumentView *view);
    void showCommands();
    void connectFindEverywhere();
    void showQuickOpen();
    void addRecent(const QString &path);
    void fillRecent();
    void readSettings();
    /// Below this width text and preview take turns, as tabs would.
    static constexpr int compactWidth = 1100;
    void takeTurns();
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
    Publications *m_publications = nullptr;
    ProblemsView *m_problems = nullptr;
    FindEverywhere *m_findEverywhere = nullptr;
    StatusLine *m_status = nullptr;
    NoticeBar *m_notices = nullptr;
    Surroundings *m_surroundings = nullptr;
    WelcomePage *m_welcome = nullptr;
    QWidget *m_head = nullptr; ///< The row of buttons.
    std::function<bool()> m_closing;
    std::function<void()> m_quitting;
    Zen m_zen = Zen::Off;
    bool m_turns = false; ///< Of text and preview one is shown,
    bool m_bothShown = false; ///< and both will be when there is room again.
    bool m_wasFullScreen = false; ///< before the zen mode
    QByteArray m_geometry; ///< before the zen mode
    QByteArray m_paneLayout;
    bool m_remember = true;
};

/// Whether a file or folder is to be imported: an archive, or what belongs to another program.
[[nodiscard]] bool isForeign(const QString &path);

} // namespace studio
