#include "SharedFiles.h"
#include "exchange/Install.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/create/ImportSheet.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/palette/PalettePopup.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/NoticeBar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// Answers as the test wants.
class Answers final : public Questions
{
public:
    QStringList filesToOpen(const QString &) override { return files; }
    QString folderToOpen(const QString &) override { return folder; }
    QString fileToSave(const QString &) override { return target; }
    Unsaved unsaved(const QString &) override
    {
        ++asked;
        return answer;
    }

    QStringList files;
    QString folder;
    QString target;
    Unsaved answer = Unsaved::Cancel;
    int asked = 0;
};

class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int count = 0;
};

const QByteArray agent =
    "---\nname: reviewer\ndescription: Reviews changes. Use it before a merge.\n"
    "tools: Read, Grep\nmodel: sonnet\n---\n\n# Reviewer\n\nReads.\n\n"
    "## Approach\n\n- One\n- Two\n";

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    Answers *m_answers = nullptr;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"window"_s);
        QSettings().clear();
        applyAppearance(Theme::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        tests::put(path(u"reviewer.md"_s), agent);
        tests::put(path(u"second.md"_s), QByteArray(agent).replace("reviewer", "second"));
        auto answers = std::make_unique<Answers>();
        m_answers = answers.get();
        m_window = std::make_unique<MainWindow>(std::move(answers));
        m_window->setRemembering(false);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(tests::waitForExposed(m_window.get()));
        m_window->activateWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void opensAndSaves()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QTest::keyClick(view()->editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(view()->editor(), u"- Three"_s);
        QVERIFY(view()->session()->isModified());
        QVERIFY(m_window->windowTitle().contains(u"reviewer.md"_s));
        m_window->commands()->save->trigger();
        QVERIFY(!view()->session()->isModified());
        QCOMPARE(tests::bytesOf(path(u"reviewer.md"_s)), agent + "- Three");
    }

    void undoNamesWhatItTakesBack()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QVERIFY(view()->session()->setField(u"model"_s, u"opus"_s, u"Change Model"_s));
        QTRY_VERIFY(m_window->commands()->undo->text().contains(u"Change Model"_s));
        m_window->commands()->undo->trigger();
        QCOMPARE(view()->session()->text().toUtf8(), agent);
        QVERIFY(m_window->commands()->redo->isEnabled());
    }

    void theCatalogTakesThePlaceOfTheDocumentsAndLeadsBack()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->commands()->showCatalog->isChecked());
        QVERIFY(m_window->catalog()->isVisible());
        QVERIFY(!view()->isVisible());
        QVERIFY(!m_window->commands()->publish->isEnabled());
        emit m_window->catalog()->replaceWanted(path(u"reviewer.md"_s), u"Other text"_s,
                                                u"Update"_s);
        QVERIFY(view()->isVisible());
        QVERIFY(!m_window->commands()->showCatalog->isChecked());
        QCOMPARE(view()->session()->text(), u"Other text"_s);
        m_window->commands()->undo->trigger();
        QCOMPARE(view()->session()->text().toUtf8(), agent);
        QCOMPARE(tests::bytesOf(path(u"reviewer.md"_s)), agent);
        m_window->commands()->showCatalog->trigger();
        emit m_window->catalog()->fileWanted(path(u"second.md"_s));
        QCOMPARE(m_window->documents()->count(), 2);
        QVERIFY(view()->isVisible());
    }

    void theSameFileIsOpenedOnce()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QVERIFY(m_window->documents()->open(path(u"second.md"_s)));
        QVERIFY(m_window->documents()->open(m_folder->path() + u"/./reviewer.md"_s));
        QCOMPARE(m_window->documents()->count(), 2);
        QCOMPARE(view()->session()->displayName(), u"reviewer.md"_s);
    }

    void closingAsksOnlyForUnsavedText()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        m_window->commands()->closeTab->trigger();
        QCOMPARE(m_answers->asked, 0);
        QCOMPARE(m_window->documents()->count(), 0);

        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QTest::keyClicks(view()->editor(), u"x"_s);
        m_window->commands()->closeTab->trigger();
        QCOMPARE(m_answers->asked, 1);
        QCOMPARE(m_window->documents()->count(), 1);
        m_answers->answer = Questions::Unsaved::Discard;
        m_window->commands()->closeTab->trigger();
        QCOMPARE(m_window->documents()->count(), 0);
        QCOMPARE(tests::bytesOf(path(u"reviewer.md"_s)), agent);
    }

    void aFileThatCannotBeOpenedIsTold()
    {
        QVERIFY(!m_window->documents()->open(path(u"gone.md"_s)));
        auto *text = m_window->findChild<QLabel *>(u"noticeBar.text"_s);
        QVERIFY(text);
        QVERIFY(text->isVisible());
        QVERIFY(text->text().contains(u"gone.md"_s));
    }

    void changesOfOtherProgramsAreNoticed()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QTest::keyClicks(view()->editor(), u"x"_s);
        tests::put(path(u"reviewer.md"_s), agent + "theirs\n");
        view()->session()->checkDisk();
        QTRY_COMPARE(view()->notices()->topic(), u"disk"_s);
        m_window->commands()->save->trigger();
        QCOMPARE(tests::bytesOf(path(u"reviewer.md"_s)), agent + "theirs\n");
        QVERIFY(view()->session()->isModified());
    }

    void problemsAreCountedEverywhere()
    {
        tests::put(path(u"reviewer.md"_s), QByteArray(agent).replace("Grep", "Grap"));
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QVERIFY(m_window->documents()->open(path(u"second.md"_s)));
        auto *tabs = m_window->findChild<QTabBar *>(u"tabs"_s);
        QTRY_VERIFY(!tabs->tabIcon(0).isNull());
        QVERIFY(tabs->accessibleTabName(0).contains(u"with"_s));
        tabs->setCurrentIndex(0);
        auto *counts = m_window->findChild<QLabel *>(u"statusLine.problems"_s);
        QVERIFY(counts && counts->isVisible());
        QVERIFY(m_window->problems()->model()->total() > 0);
    }

    void theNextProblemIsFoundInTheForm()
    {
        tests::put(path(u"reviewer.md"_s), QByteArray(agent).replace("Grep", "Grap"));
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QTRY_VERIFY(m_window->problems()->model()->total() > 0);
        view()->form()->focusField(u"name"_s);
        QTRY_VERIFY(view()->form()->isAncestorOf(QApplication::focusWidget()));
        for (int i = 0; i < m_window->problems()->model()->total(); ++i) {
            m_window->commands()->nextProblem->trigger();
            QVERIFY(QApplication::focusWidget());
            const std::vector<Diagnostic> here = view()->form()->problemsAtFocus();
            if (std::ranges::contains(here, "agent/unknown-tool", &Diagnostic::code)) {
                m_window->commands()->showFixes->trigger();
                auto *menu = m_window->findChild<QMenu *>(u"fixMenu"_s);
                QVERIFY(menu && menu->isVisible());
                QTest::keyClick(menu, Qt::Key_Return);
                QVERIFY(view()->session()->text().contains(u"tools: Read, Grep"_s));
                return;
            }
        }
        QFAIL("the field with the problem was not reached");
    }

    void twinsInAFolderThatIsNoLibraryAreSeen()
    {
        tests::put(path(u"second.md"_s), agent);
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QTRY_VERIFY(
            std::ranges::any_of(view()->session()->diagnostics(), [](const Diagnostic &diagnostic) {
                return diagnostic.code.startsWith("folder/");
            }));
        tests::put(path(u"second.md"_s), QByteArray(agent).replace("reviewer", "second"));
        QTRY_VERIFY(std::ranges::none_of(
            view()->session()->diagnostics(),
            [](const Diagnostic &diagnostic) { return diagnostic.code.startsWith("folder/"); }));
    }

    void narrowWindowsShowTextOrPreview()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Text));
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Preview));
        m_window->resize(1000, 800);
        QTRY_VERIFY(!view()->isPaneVisible(DocumentView::Pane::Text));
        m_window->commands()->showPreview->setChecked(false);
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Text));
        m_window->commands()->showPreview->setChecked(true);
        QVERIFY(!view()->isPaneVisible(DocumentView::Pane::Text));
        QVERIFY(!m_window->commands()->showText->isChecked());
        m_window->commands()->showText->trigger(); // its button
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Text));
        QVERIFY(!view()->isPaneVisible(DocumentView::Pane::Preview));
        m_window->resize(1500, 900);
        QTRY_VERIFY(view()->isPaneVisible(DocumentView::Pane::Text));
    }

    void libraryOpensByKeys()
    {
        m_window->library()->setFolder(m_folder->path());
        QTRY_COMPARE(m_window->library()->personas().size(), 2u);
        auto *filter = m_window->findChild<QLineEdit *>(u"libraryPanel.filter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"sec"_s);
        QTest::keyClick(filter, Qt::Key_Down);
        auto *list = m_window->findChild<QTreeView *>(u"libraryPanel.list"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(view());
        QCOMPARE(view()->session()->displayName(), u"second.md"_s);
    }

    void commandsAreFoundByTheirLetters()
    {
        QVERIFY(paletteScore(u"Open folder", u"fold") > paletteScore(u"Open folder", u"opfo"));
        QVERIFY(paletteScore(u"Open folder", u"opfo") > 0);
        QVERIFY(paletteScore(u"Open folder", u"zz") < 0);
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        m_window->commands()->commandPalette->trigger();
        auto *popup = m_window->findChild<PalettePopup *>();
        QVERIFY(popup);
        auto *line = popup->findChild<QLineEdit *>(u"palette.line"_s);
        QTest::keyClicks(line, u"theme dark"_s);
        line->clear();
        QTest::keyClicks(line, u"problems"_s);
        QVERIFY(popup->findChild<QListView *>()->model()->rowCount() > 0);
        const auto *nothing = popup->findChild<QWidget *>(u"palette.nothing"_s);
        QVERIFY(!nothing->isVisible());
        QTest::keyClicks(line, u"zzzz"_s);
        QVERIFY(nothing->isVisible());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Escape);
    }

    void everyShortcutHasOneMeaning()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QHash<QString, QString> taken;
        for (const QAction *action : m_window->commands()->all()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!taken.contains(text),
                         qPrintable(text + u' ' + action->objectName() + u' ' + taken.value(text)));
                taken.insert(text, action->objectName());
            }
        }
        for (const QAction *action : view()->editor()->actions()) {
            for (const QKeySequence &keys : action->shortcuts())
                QVERIFY2(!taken.contains(keys.toString()), qPrintable(action->objectName()));
        }
    }

    void textOnTheClipboardIsImported()
    {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(agent));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(m_window->findChild<ImportSheet *>());
        auto *sheet = m_window->findChild<ImportSheet *>();
        QTRY_VERIFY(sheet->findChild<QAbstractButton *>(u"import"_s)->isEnabled());
    }

    void whatIsDroppedIsImportedWhenItIsForeign()
    {
        const auto drop = [this](const auto &fill) {
            QMimeData data;
            fill(data);
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                                  Qt::NoModifier);
            QCoreApplication::sendEvent(m_window.get(), &enter);
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(m_window.get(), &event);
        };
        QVERIFY(QDir().mkpath(path(u".github/agents"_s)));
        tests::put(path(u".github/agents/one.agent.md"_s), "---\ndescription: D.\n---\n\nYou.\n");
        drop([this](QMimeData &data) {
            data.setUrls({QUrl::fromLocalFile(path(u".github/agents"_s))});
        });
        QTRY_VERIFY(m_window->findChild<ImportSheet *>());
        auto *sheet = m_window->findChild<ImportSheet *>();
        QTRY_VERIFY(sheet->findChild<QAbstractButton *>(u"import"_s)->isEnabled());
        delete sheet;
        tests::put(path(u"two.toml"_s), "name = \"two\"\ndescription = \"D.\"\n"
                                        "developer_instructions = \"You.\"\n");
        drop([this](QMimeData &data) {
            data.setUrls({QUrl::fromLocalFile(path(u".github/agents"_s)),
                          QUrl::fromLocalFile(path(u"two.toml"_s))});
        });
        // One sheet for both.
        QTRY_COMPARE(m_window->findChildren<ImportSheet *>().size(), 1);
        sheet = m_window->findChild<ImportSheet *>();
        QTRY_COMPARE(sheet->findChild<QTreeWidget *>()->topLevelItemCount(), 2);
        delete sheet;
        drop([](QMimeData &data) { data.setText(QString::fromUtf8(agent)); });
        QTRY_VERIFY(m_window->findChild<ImportSheet *>());
        delete m_window->findChild<ImportSheet *>();
        drop([this](QMimeData &data) {
            data.setUrls({QUrl::fromLocalFile(path(u"reviewer.md"_s))});
        });
        QTRY_VERIFY(view());
        QVERIFY(!m_window->findChild<ImportSheet *>());
    }

    /// Painting it must not ask for painting it again.
    void aNoticeComesToRest()
    {
        auto *notices = m_window->findChild<NoticeBar *>();
        PaintCounter painted(notices);
        notices->show(u"test"_s, NoticeBar::Tone::Info, u"One file came into the library."_s);
        QTRY_VERIFY(painted.count > 0);
        int quiet = 0; // turns in which nothing was painted
        for (int turn = 0; turn < 200 && quiet < 20; ++turn) {
            const int before = painted.count;
            QTest::qWait(5);
            quiet = painted.count == before ? quiet + 1 : 0;
        }
        QCOMPARE(quiet, 20);
    }

    void anImportIsUndoneFromItsNotice()
    {
        m_window->findChild<LibraryPanel *>()->setFolder(m_folder->path());
        m_window->commands()->importPersonas->trigger();
        QTRY_VERIFY(m_window->findChild<ImportSheet *>());
        auto *sheet = m_window->findChild<ImportSheet *>();
        sheet->setText(u"name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\n"
                       "developer_instructions = \"You write.\"\n"_s);
        auto *folder = sheet->findChild<QComboBox *>(u"folder"_s);
        // The library's folders are offered, and one's own can be named.
        QVERIFY(folder->findText(QDir::toNativeSeparators(m_folder->path())) >= 0);
        folder->setEditText(path(u"taken/in"_s));
        QTRY_VERIFY(sheet->findChild<QAbstractButton *>(u"import"_s)->isEnabled());
        sheet->findChild<QAbstractButton *>(u"import"_s)->click();
        QTRY_VERIFY(QFile::exists(path(u"taken/in/kotlin.md"_s)));
        auto *notices = m_window->findChild<NoticeBar *>();
        QTRY_COMPARE(notices->topic(), u"install"_s);
        auto *undo = notices->findChild<QPushButton *>(u"noticeBar.answer"_s);
        QVERIFY(undo);
        undo->click();
        QTRY_VERIFY(!QFile::exists(path(u"taken"_s)));
    }

    void theLastExportIsUndoneFromTheMenu()
    {
        const ExportPlan plan{{}, {{u"new.md"_s, "new\n"}}, {}, {}, {}};
        QVERIFY(studio::install(plan, m_folder->path(), Overwrite::Refuse));
        QVERIFY(QFile::exists(path(u"new.md"_s)));
        m_window->commands()->undoInstall->trigger();
        QVERIFY(!QFile::exists(path(u"new.md"_s)));
    }

    void keepsWhatWasFoundWhenTheSearchIsLeft()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        m_window->activateWindow();
        TextEditor *editor = view()->editor();
        editor->setFocus();
        editor->goToLine({1, 1});
        m_window->commands()->find->trigger();
        auto *find = m_window->findChild<QLineEdit *>(u"findText"_s);
        QTRY_COMPARE(QApplication::focusWidget(), find);
        QTest::keyClicks(find, u"description"_s);
        QTRY_COMPARE(editor->textCursor().selectedText(), u"description"_s);
        QTest::keyClick(find, Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), editor);
        QTest::qWait(50); // What follows the focus comes as events.
        QCOMPARE(editor->textCursor().selectedText(), u"description"_s);
    }

    void everyControlHasNames()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        view()->form()->complete();
        QStringList nameless;
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QAbstractButton *>(widget)
                                 || qobject_cast<const QLineEdit *>(widget)
                                 || qobject_cast<const QComboBox *>(widget)
                                 || qobject_cast<const QAbstractItemView *>(widget)
                                 || qobject_cast<const QPlainTextEdit *>(widget);
            const QString owner = widget->parentWidget()
                                      ? QString::fromLatin1(
                                            widget->parentWidget()->metaObject()->className())
                                      : QString();
            // Parts that Qt makes for itself speak through the control that they belong to.
            if (!control || owner.startsWith(u'Q')
                || qobject_cast<const QComboBox *>(widget->parentWidget())
                || widget->objectName().startsWith(u"qt_"_s) || !widget->isVisible())
                continue;
            if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()) {
                nameless += u"%1 %2 in %3"_s.arg(
                    QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                    owner);
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
