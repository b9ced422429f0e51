// Several windows, and what comes back at the next start.

#include "Answers.h"

#include "session/DocumentSession.h"
#include "ui/editor/Folds.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryPanel.h"
#include "ui/settings/Settings.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Windows.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::AnswerQuestions;
using tests::Answers;

class SessionTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    [[nodiscard]] std::unique_ptr<Windows> start()
    {
        return std::make_unique<Windows>(
            [this] { return std::make_unique<AnswerQuestions>(m_answers); });
    }
    static DocumentView *view(const MainWindow *window) { return window->documents()->current(); }
    static void show(MainWindow *window)
    {
        window->show();
        QVERIFY(tests::waitForExposed(window));
    }

    /// What this program has left unsaved becomes that of one that has ended: no program takes up
    /// what it is answering for itself.
    static void endProgram()
    {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                          + u"/recovery"_s);
        const QString other = u"0123456789abcdef"_s;
        for (const QString &name : folder.entryList({u"*.recovery"_s}, QDir::Files)) {
            const QString own = name.section(u'.', 0, 0);
            QVERIFY(QFile::rename(folder.filePath(name),
                                  folder.filePath(QString(name).replace(own, other))));
            QByteArray kept = QSettings().value(u"session/windows"_s).toByteArray();
            QSettings().setValue(u"session/windows"_s, kept.replace(own.toUtf8(), other.toUtf8()));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Answers> m_answers;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"sessions"_s);
    }

    void init()
    {
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
            .removeRecursively();
        m_answers = std::make_shared<Answers>();
        m_folder = std::make_unique<QTemporaryDir>();
        QByteArray text = "---\nname: a\ndescription: Does a thing. Use it then.\n---\n\n";
        for (int i = 0; i < 40; ++i)
            text += "## Section " + QByteArray::number(i) + "\n\nA line.\n\nAnother line.\n\n";
        for (const QString &name : {u"a.md"_s, u"b.md"_s, u"c.md"_s})
            write(name, text);
    }

    void everythingComesBackAsItWas()
    {
        {
            const auto windows = start();
            windows->restore(true);
            QCOMPARE(windows->all().size(), 1u);
            MainWindow *first = windows->all().front();
            first->resize(1300, 800);
            show(first);
            QVERIFY(first->documents()->open(path(u"a.md"_s)));
            QVERIFY(first->documents()->open(path(u"b.md"_s)));
            first->documents()->move(1, 0); // b before a
            first->documents()->setCurrent(1);
            DocumentView *a = view(first);
            QCOMPARE(a->session()->path(), path(u"a.md"_s));
            a->editor()->folds()->fold(5);
            a->editor()->select({400, 420});
            a->editor()->verticalScrollBar()->setValue(30);
            first->commands()->showPreview->setChecked(false);

            MainWindow *second = windows->open();
            show(second);
            QVERIFY(second->documents()->open(path(u"c.md"_s)));
            QTest::keyClick(view(second)->editor(), Qt::Key_End, Qt::ControlModifier);
            QTest::keyClicks(view(second)->editor(), u"Never saved"_s);
            second->documents()->openText(u"# No file\n\nYet.\n"_s, u"new.md"_s);
            QTest::keyClicks(view(second)->editor(), u"X"_s);
            second->documents()->openText(u"# As the template has it\n"_s, u"new.md"_s);
            windows->quit();
        }
        endProgram();
        const auto windows = start();
        windows->restore(true);
        QCOMPARE(windows->all().size(), 2u);
        MainWindow *first = windows->all()[0];
        MainWindow *second = windows->all()[1];
        show(first);
        show(second);
        QCOMPARE(first->documents()->count(), 2);
        QCOMPARE(first->documents()->viewAt(0)->session()->path(), path(u"b.md"_s));
        DocumentView *a = view(first);
        QCOMPARE(a->session()->path(), path(u"a.md"_s));
        QVERIFY(a->editor()->folds()->isFolded(5));
        QCOMPARE(a->editor()->selection().anchor, 400);
        QCOMPARE(a->editor()->selection().caret, 420);
        QTRY_COMPARE(a->editor()->verticalScrollBar()->value(), 30);
        QVERIFY(!first->commands()->showPreview->isChecked());
        QVERIFY(second->commands()->showPreview->isChecked());
        QCOMPARE(second->documents()->count(), 3);
        QCOMPARE(second->documents()->viewAt(0)->session()->path(), path(u"c.md"_s));
        QVERIFY(second->documents()->viewAt(0)->session()->text().endsWith(u"Never saved"_s));
        QVERIFY(second->documents()->viewAt(0)->session()->isModified());
        QVERIFY(second->documents()->viewAt(1)->session()->path().isEmpty());
        QVERIFY(second->documents()->viewAt(1)->session()->text().startsWith(u'X'));
        QCOMPARE(second->documents()->viewAt(2)->session()->text(),
                 u"# As the template has it\n"_s);
        QCOMPARE(m_answers->asked, 0);
        // What the tests leave behind is theirs.
        for (MainWindow *window : windows->all()) {
            m_answers->unsaved = Questions::Unsaved::Discard;
            QVERIFY(window->documents()->closeAll());
        }
    }

    void aTabThatWasNotLookedAtStaysWhereItWas()
    {
        for (int round = 0; round < 2; ++round) {
            const auto windows = start();
            windows->restore(true);
            MainWindow *window = windows->all().front();
            window->resize(1300, 800);
            show(window);
            if (round == 0) {
                QVERIFY(window->documents()->open(path(u"a.md"_s)));
                view(window)->editor()->verticalScrollBar()->setValue(25);
                QVERIFY(window->documents()->open(path(u"b.md"_s)));
            }
            windows->quit(); // in the second round a.md was never shown
        }
        const auto windows = start();
        windows->restore(true);
        MainWindow *window = windows->all().front();
        show(window);
        window->documents()->setCurrent(0);
        window->commands()->showText->setChecked(true); // A narrow window shows it by turns.
        QTRY_COMPARE(view(window)->editor()->verticalScrollBar()->value(), 25);
    }

    void whatWasOpenIsKeptWithoutAnEnd()
    {
        const auto windows = start();
        windows->restore(true);
        show(windows->all().front());
        QVERIFY(windows->all().front()->documents()->open(path(u"a.md"_s)));
        QTRY_VERIFY(QSettings().value(u"session/windows"_s).toByteArray().contains("a.md"));
    }

    void whereOneWasIsKeptWithoutAnEnd()
    {
        const auto kept = [] { return QSettings().value(u"session/windows"_s).toByteArray(); };
        const auto windows = start();
        windows->restore(true);
        MainWindow *window = windows->all().front();
        show(window);
        QVERIFY(window->documents()->open(path(u"a.md"_s)));
        QTRY_VERIFY(kept().contains("a.md"));
        const int high = 690; // fits the screen of the tests, which no width of the window does
        window->resize(window->width(), high);
        auto *across = window->findChild<QSplitter *>(u"across"_s);
        across->setSizes({290, across->width() - 290});
        window->commands()->showProblems->setChecked(false);
        window->commands()->showPreview->setChecked(false); // there is room for one only
        for (int page = 0; page < 3; ++page)
            QTest::keyClick(view(window)->editor(), Qt::Key_PageDown);
        const auto top = [window] { return view(window)->editor()->verticalScrollBar()->value(); };
        // What was hidden gives its room to the text a moment later.
        QTRY_VERIFY(kept().contains(QByteArray("\"top\":").append(QByteArray::number(top()))));
        QVERIFY(top() > 0);

        const auto others = start(); // as if the first were dead
        others->restore(true);
        MainWindow *other = others->all().front();
        show(other);
        QCOMPARE(other->height(), high);
        QCOMPARE(other->findChild<QSplitter *>(u"across"_s)->sizes().front(),
                 across->sizes().front());
        QVERIFY(!other->commands()->showProblems->isChecked());
        QTRY_COMPARE(view(other)->editor()->verticalScrollBar()->value(), top());
        QCOMPARE(view(other)->editor()->selection().caret,
                 view(window)->editor()->selection().caret);
    }

    void aWindowOfALargerScreenComesBackWithinThisOne()
    {
        {
            const auto windows = start();
            windows->restore(true);
            MainWindow *window = windows->all().front();
            window->setGeometry(3000, 2000, 2600, 1500);
            show(window);
            windows->quit();
        }
        const auto windows = start();
        windows->restore(true);
        MainWindow *window = windows->all().front();
        show(window);
        const QRect screen = window->screen()->availableGeometry();
        QVERIFY2(screen.contains(window->geometry().topLeft()),
                 qPrintable(u"at %1, %2"_s.arg(window->x()).arg(window->y())));
        QVERIFY2(window->width() < 1000 && window->height() <= screen.height(), // at its least
                 qPrintable(u"%1×%2"_s.arg(window->width()).arg(window->height())));
    }

    void aNewWindowBesideAPlainOneIsPlainToo()
    {
        auto windows = start();
        MainWindow *first = windows->add();
        show(first);
        first->setWindowState(Qt::WindowFullScreen);
        first->writeSettings();
        first->setWindowState(Qt::WindowNoState);
        first->resize(1100, 760);
        const MainWindow *second = windows->open();
        QVERIFY(!second->isFullScreen());
        QCOMPARE(second->size(), first->size());
        endProgram();
    }

    void theSettingKeepsFilesClosed()
    {
        {
            const auto windows = start();
            windows->restore(true);
            QVERIFY(windows->all().front()->documents()->open(path(u"a.md"_s)));
            windows->quit();
        }
        Settings::instance().set(settings::restore, false);
        const auto windows = start();
        windows->restore(true);
        QCOMPARE(windows->all().front()->documents()->count(), 0);
    }

    void theSessionOfAnOlderStudioComesBack()
    {
        QSettings kept;
        kept.setValue(u"session/open"_s, QStringList({path(u"a.md"_s), path(u"b.md"_s)}));
        kept.setValue(u"session/current"_s, path(u"b.md"_s));
        kept.setValue(u"view/theme"_s, u"dark"_s);
        migrateSettings(kept);
        QVERIFY(!kept.contains(u"session/open"_s));
        QCOMPARE(kept.value(u"appearance/theme"_s).toString(), u"dark"_s);
        QCOMPARE(kept.value(u"settings/version"_s).toInt(), settingsVersion);
        const auto windows = start();
        windows->restore(true);
        const MainWindow *window = windows->all().front();
        QCOMPARE(window->documents()->count(), 2);
        QCOMPARE(view(window)->session()->path(), path(u"b.md"_s));
    }

    void theFirstWindowFitsTheScreen()
    {
        const auto windows = start();
        const MainWindow *window = windows->add();
        const QSize room = window->screen()->availableSize();
        QVERIFY(room.width() < MainWindow::wantedSize.width());
        QVERIFY(window->width() < room.width());
        QVERIFY(window->height() < room.height());
    }

    void aFolderThatTheProgramWasStartedWithIsThereAgain()
    {
        {
            const auto windows = start();
            windows->restore(true);
            QVERIFY(windows->openFiles({m_folder->path()}, false));
            QCOMPARE(windows->all().front()->library()->roots(), QStringList{m_folder->path()});
        } // without a word: as a program that is killed
        const auto windows = start();
        windows->restore(true);
        QCOMPARE(windows->all().front()->library()->roots(), QStringList{m_folder->path()});
    }

    void aFileIsOpenInOneWindowOnce()
    {
        const auto windows = start();
        MainWindow *first = windows->add();
        show(first);
        QVERIFY(first->documents()->open(path(u"a.md"_s)));
        QVERIFY(first->documents()->open(path(u"b.md"_s)));
        first->commands()->newWindow->trigger();
        QCOMPARE(windows->all().size(), 2u);
        MainWindow *second = windows->all()[1];
        show(second);
        (void)second->documents()->open(path(u"a.md"_s));
        QCOMPARE(second->documents()->count(), 0);
        QCOMPARE(view(first)->session()->path(), path(u"a.md"_s));
        QCOMPARE(windows->active(), first);
        // A second start hands over its files.
        QVERIFY(windows->openFiles({path(u"c.md"_s)}, true));
        QCOMPARE(windows->all().size(), 3u);
        QVERIFY(windows->openFiles({path(u"c.md"_s)}, false));
        QCOMPARE(windows->all().size(), 3u);
        QCOMPARE(windows->active(), windows->all()[2]);
    }

    void oneOfSeveralWindowsAsksBeforeItCloses()
    {
        const auto windows = start();
        show(windows->add());
        MainWindow *second = windows->open();
        show(second);
        QVERIFY(second->documents()->open(path(u"c.md"_s)));
        QTest::keyClicks(view(second)->editor(), u"X"_s);
        second->commands()->closeWindow->trigger();
        QCOMPARE(m_answers->asked, 1);
        QVERIFY(second->isVisible());
        m_answers->unsaved = Questions::Unsaved::Discard;
        second->commands()->closeWindow->trigger();
        QCOMPARE(windows->all().size(), 1u);
    }

    void tabsAreDraggedAndHaveAMenu()
    {
        const auto windows = start();
        MainWindow *window = windows->add();
        window->resize(1300, 800);
        show(window);
        for (const QString &name : {u"a.md"_s, u"b.md"_s, u"c.md"_s})
            QVERIFY(window->documents()->open(path(name)));
        auto *tabs = window->findChild<QTabBar *>(u"tabs"_s);
        const auto names = [&] {
            QString all;
            for (int i = 0; i < window->documents()->count(); ++i)
                all += window->documents()->viewAt(i)->session()->displayName().left(1);
            return all;
        };
        QCOMPARE(names(), u"abc"_s);
        const QPoint from = tabs->tabRect(0).center();
        const QPoint to = tabs->tabRect(2).center() + QPoint(10, 0);
        QTest::mousePress(tabs, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 12; ++step)
            QTest::mouseMove(tabs, from + (to - from) * step / 12);
        QTest::mouseRelease(tabs, Qt::LeftButton, {}, to);
        QTRY_COMPARE(names(), u"bca"_s);
        QCOMPARE(tabs->tabText(2), u"a.md"_s);
        QCOMPARE(view(window)->session()->displayName(), u"a.md"_s);

        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Left);
        QCOMPARE(view(window)->session()->displayName(), u"c.md"_s);
        emit tabs->customContextMenuRequested(QPoint(-1, -1));
        auto *menu = window->findChild<QMenu *>(u"tabMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction *>(u"tabMenu.copyPath"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), path(u"c.md"_s));
        menu->findChild<QAction *>(u"tabMenu.moveLeft"_s)->trigger();
        QCOMPARE(names(), u"cba"_s);
        menu->findChild<QAction *>(u"tabMenu.closeOthers"_s)->trigger();
        QCOMPARE(names(), u"c"_s);
        menu->close();
    }
};

QTEST_MAIN(SessionTest)
#include "SessionTest.moc"
