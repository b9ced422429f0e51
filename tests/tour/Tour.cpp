// The main job from beginning to end, as a person does it: open, edit in the form, see the problem
// and its fix, look at the card, export, publish to a folder. Each step leaves a picture.

#include "SharedFiles.h"
#include "exchange/PageImport.h"
#include "library/Library.h"
#include "persona/Profile.h"
#include "registry/LayoutFolder.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "wording/Translations.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

class Tour
{
public:
    explicit Tour(const QString &pictures)
        : m_pictures(pictures)
    {
        QDir().mkpath(pictures);
    }

    int run();

private:
    bool check(bool right, const QString &what)
    {
        if (!right) {
            ++m_failures;
            m_out << "FAILED  " << what << Qt::endl;
        }
        return right;
    }

    void picture(const QString &name, QWidget *of = nullptr)
    {
        QTest::qWait(250);
        const QString path =
            u"%1/%2-%3.png"_s.arg(m_pictures).arg(++m_count, 2, 10, QLatin1Char('0')).arg(name);
        QWidget *shown = of ? of : m_window;
        // On a screen the whole of it, with dialogs and menus; without one the window alone.
        const QPixmap pixmap = QGuiApplication::platformName() == u"xcb" && !of
                                   ? m_window->screen()->grabWindow(0)
                                   : shown->grab();
        check(pixmap.save(path), u"the picture "_s + path);
        m_out << path << Qt::endl;
    }

    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }

    template<typename T>
    T *find(QObject *in, const QString &name)
    {
        T *found = in->findChild<T *>(name);
        check(found, u"%1 is there"_s.arg(name));
        return found;
    }

    [[nodiscard]] bool has(const QByteArray &code) const
    {
        (void)view()->session()->snapshot();
        QCoreApplication::processEvents();
        return std::ranges::any_of(view()->session()->diagnostics(),
                                   [&](const Diagnostic &d) { return d.code == code; });
    }

    QString writeFile(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        check(file.open(QIODevice::WriteOnly), path);
        file.write(content);
        return path;
    }

    void prepare();
    void editAgent();
    void fixProblem();
    void soul();
    void dark();
    void exportAgent();
    void publish();

    QTextStream m_out{stdout};
    QString m_pictures;
    QTemporaryDir m_folder;
    MainWindow *m_window = nullptr;
    QString m_agent;
    QString m_soul;
    int m_count = 0;
    int m_failures = 0;
};

void Tour::prepare()
{
    QByteArray agent = tests::bytesOf(tests::seed(u"backend-developer.md"_s));
    QByteArray page = tests::bytesOf(tests::seed(u"soul-page.txt"_s));
    if (agent.isEmpty() || page.isEmpty())
        m_out << "../shared/seeds is not there: the tour uses the project's own samples."
              << Qt::endl;
    const QString samples = QStringLiteral(PERSONA_SOURCE_DIR "/personas");
    if (agent.isEmpty())
        agent = tests::bytesOf(samples + u"/agents/code-reviewer.md"_s);
    m_agent = writeFile(u"personas/agents/backend-developer.md"_s, agent);
    QByteArray soul = tests::bytesOf(samples + u"/souls/root-cause.md"_s);
    if (!page.isEmpty()) {
        const Result<PageImport> imported = importPageText(QString::fromUtf8(page));
        if (check(imported.has_value(), u"the page's text is imported"_s))
            soul = imported->text.toUtf8();
    }
    m_soul = writeFile(u"personas/souls/senior-backend-engineer.md"_s, soul);
    for (const char *sample : {"agents/security-reviewer.md", "agents/data-analyst.md",
                               "souls/story-doctor.md", "souls/small-steps.md"}) {
        const QString name = QLatin1StringView(sample);
        writeFile(u"personas/"_s + name, tests::bytesOf(samples + u'/' + name));
    }
}

void Tour::editAgent()
{
    check(m_window->documents()->open(m_agent), u"the agent opens"_s);
    m_window->library()->setFolder(m_folder.filePath(u"personas"_s));
    (void)tests::waitFor([&] { return !m_window->library()->library()->isScanning(); });
    (void)tests::waitFor(
        [&] { return view()->form()->findChild<QWidget *>(u"field_model"_s) != nullptr; });
    picture(u"open-agent"_s);

    const QString before = view()->session()->text();
    auto *model = find<QWidget>(view()->form(), u"field_model"_s);
    if (model) {
        model->setFocus();
        auto *combo = qobject_cast<QComboBox *>(model);
        auto *line = combo && combo->lineEdit() ? combo->lineEdit()
                                                : model->findChild<QLineEdit *>();
        if (line) {
            line->selectAll();
            QTest::keyClicks(line, u"opus"_s);
            QTest::keyClick(line, Qt::Key_Tab);
        } else if (combo) {
            combo->setCurrentIndex(combo->findText(u"opus"_s, Qt::MatchStartsWith));
            emit combo->activated(combo->currentIndex());
        }
    }
    (void)tests::waitFor([&] { return view()->session()->text().contains(u"model: opus"_s); });
    const QString after = view()->session()->text();
    check(after.contains(u"model: opus"_s), u"the form writes the field"_s);
    check(QString(after).replace(u"model: opus"_s, u"model: sonnet"_s) == before
              || before.contains(u"model: opus"_s) || !before.contains(u"model: sonnet"_s),
          u"nothing but that field has changed"_s);
    picture(u"edit-in-form"_s);
}

void Tour::fixProblem()
{
    // A slip of the finger in the list of tools, in the text.
    TextEditor *editor = view()->editor();
    const qsizetype tools = view()->session()->text().indexOf(u"tools:"_s);
    const qsizetype place = view()->session()->text().indexOf(u"Grep"_s, tools);
    if (!check(tools >= 0 && place > tools, u"the agent names tools"_s))
        return;
    editor->setFocus();
    editor->goTo({place, place + 4});
    QTest::keyClicks(editor, u"Gerp"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    (void)tests::waitFor([&] { return has("agent/unknown-tool"); });
    check(has("agent/unknown-tool"), u"the slip is found"_s);
    picture(u"problem"_s);

    auto *list = find<QListView>(m_window->problems(), u"problemsList"_s);
    if (!list)
        return;
    list->setFocus();
    (void)tests::waitFor([list] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(u"Gerp"_s)) {
                list->setCurrentIndex(list->model()->index(row, 0));
                return true;
            }
        }
        return false;
    });
    QTest::keyClick(list, Qt::Key_Period, Qt::ControlModifier);
    // It shows what it would change first.
    (void)tests::waitFor([] { return QApplication::activePopupWidget() != nullptr; });
    if (QWidget *menu = QApplication::activePopupWidget()) {
        picture(u"fix"_s);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    (void)tests::waitFor([&] { return !has("agent/unknown-tool"); });
    check(!has("agent/unknown-tool") && view()->session()->text().contains(u"Grep"_s),
          u"the fix puts the tool right"_s);
    picture(u"fixed"_s);
}

void Tour::soul()
{
    check(m_window->documents()->open(m_soul), u"the soul opens"_s);
    const Outline outline = view()->session()->snapshot()->outline;
    check(outline.mainSections().size() >= 6, u"the soul has its six sections"_s);
    picture(u"soul"_s);
    const QSize size = m_window->size();
    m_window->resize(1000, size.height());
    picture(u"narrow"_s);
    m_window->resize(size);
}

void Tour::dark()
{
    m_window->commands()->themeDark->trigger();
    QTest::qWait(300);
    picture(u"dark"_s);
    m_window->commands()->themeLight->trigger();
    QTest::qWait(200);
}

void Tour::exportAgent()
{
    check(m_window->documents()->open(m_agent), u"the agent is shown again"_s);
    const Result<void> saved = view()->session()->save();
    check(saved.has_value(), u"the agent is saved"_s);
    m_window->commands()->exportPersona->trigger();
    (void)tests::waitFor([&] { return m_window->findChild<QDialog *>(u"exportSheet"_s); });
    auto *sheet = m_window->findChild<QDialog *>(u"exportSheet"_s);
    if (!check(sheet, u"the export sheet opens"_s))
        return;
    const QString project = m_folder.filePath(u"project"_s);
    QDir().mkpath(project);
    auto *destination = find<QLineEdit>(sheet, u"folder"_s);
    auto *go = find<QPushButton>(sheet, u"export"_s);
    if (!destination || !go)
        return;
    destination->setFocus();
    destination->selectAll();
    QTest::keyClicks(destination, project);
    (void)tests::waitFor([&] { return go->isEnabled(); });
    picture(u"export"_s);
    QTest::mouseClick(go, Qt::LeftButton);
    (void)tests::waitFor([&] { return go->isHidden(); });
    const QStringList there = QDir(project + u"/.claude/agents"_s).entryList(QDir::Files);
    check(there.size() == 1, u"the agent is in the project's .claude/agents"_s);
    if (!there.isEmpty()) {
        check(tests::bytesOf(project + u"/.claude/agents/"_s + there.first())
                  == tests::bytesOf(m_agent),
              u"byte for byte"_s);
    }
    picture(u"exported"_s);
    sheet->reject();
}

void Tour::publish()
{
    check(m_window->documents()->open(m_soul), u"the soul is shown again"_s);
    m_window->commands()->publish->trigger();
    (void)tests::waitFor([&] { return m_window->findChild<QDialog *>(u"publishSheet"_s); });
    auto *sheet = m_window->findChild<QDialog *>(u"publishSheet"_s);
    if (!check(sheet, u"the publish sheet opens"_s))
        return;
    picture(u"publish"_s);
    auto *go = find<QPushButton>(sheet, u"publish"_s);
    if (!go)
        return;
    (void)tests::waitFor([&] { return go->isEnabled(); });
    QTest::mouseClick(go, Qt::LeftButton);
    const LayoutFolder catalog(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               + u"/catalog"_s);
    (void)tests::waitFor(
        [&] { return catalog.entries().has_value() && !catalog.entries()->empty(); });
    const Result<std::vector<CatalogEntry>> entries = catalog.entries();
    check(entries && entries->size() == 1, u"the soul is in the catalog"_s);
    QTest::qWait(400);
    picture(u"published"_s);
    const Result<std::vector<Error>> wrong = catalog.verify();
    check(wrong.has_value() && wrong->empty(), u"every digest in the catalog is right"_s);
    sheet->reject();
}

int Tour::run()
{
    prepare();
    MainWindow window;
    window.setRemembering(false);
    m_window = &window;
    // With room for the frame that a window manager puts around it.
    window.resize(1590, 960);
    window.move(2, 2);
    window.show();
    (void)tests::waitForExposed(&window);
    editAgent();
    if (view()) {
        fixProblem();
        soul();
        dark();
        exportAgent();
        publish();
    }
    m_out << m_count << " pictures in " << m_pictures << Qt::endl;
    return m_failures == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    static const QTemporaryDir home; // outlives whatever still holds a file in it
    // Nothing of the tour touches the user's own settings and catalog.
    qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_STATE_HOME", home.filePath(u"state"_s).toUtf8());
    QCoreApplication::setOrganizationName(u"persona-studio"_s);
    QCoreApplication::setApplicationName(u"persona-studio"_s);
    QApplication application(argc, argv);
    installTranslations();
    applyAppearance(Theme::Light);
    Tour tour(QDir().absoluteFilePath(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"tour"_s));
    return tour.run();
}
