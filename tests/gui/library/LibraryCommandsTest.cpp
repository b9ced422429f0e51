// What the library does with files, by keys, in the window.

#include "ui/library/LibraryCommands.h"
#include "SharedFiles.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareModel.h"
#include "ui/compare/CompareSheet.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/dialogs/DiffView.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/library/RenameSheet.h"
#include "ui/palette/PalettePopup.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/style/Appearance.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class LibraryCommandsTest : public QObject
{
    Q_OBJECT

private:
    void put(const QString &name, const QByteArray &bytes) { tests::put(path(name), bytes); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    [[nodiscard]] LibraryTree *tree() const { return m_window->library()->tree(); }
    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }
    void choose(const QString &name)
    {
        QTRY_VERIFY(m_window->library()->model()->indexOf(path(name)).isValid());
        tree()->setFocus();
        tree()->choose(m_window->library()->model()->indexOf(path(name)));
    }
    void takeBackByTheNotice()
    {
        auto *text = m_window->findChild<QLabel *>(u"noticeBar.text"_s);
        QVERIFY(text && text->isVisible());
        for (QAbstractButton *button : text->parentWidget()->findChildren<QAbstractButton *>()) {
            if (button->text() == "Undo"_L1) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("There is no way back.");
    }
    RenameSheet *sheet() const { return m_window->findChild<RenameSheet *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    const QByteArray m_lead = "---\nname: lead\ndescription: d\ntools: Agent(code-review)\n---\n\n"
                              "See [it](code-review.md).\n";
    const QByteArray m_review = "---\nname: code-review\ndescription: d\n---\n\nI am it.\n";

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"librarycommands"_s);
        QSettings().clear();
        applyAppearance(Theme::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"agents/code-review.md"_s, m_review);
        put(u"agents/lead.md"_s, m_lead);
        put(u"agents/other.md"_s, "---\nname: other\ndescription: d\n---\n\nAsk code-review.\n");
        QVERIFY(QDir(m_folder->path()).mkpath(u"agents/deep"_s));
        put(u"agents/deep/low.md"_s, "---\nname: low\ndescription: d\n---\n\nLow.\n");
        m_window = std::make_unique<MainWindow>();
        m_window->setRemembering(false);
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(tests::waitForActive(m_window.get()));
        m_window->library()->setFolder(m_folder->path());
        QTRY_COMPARE(int(m_window->library()->library()->entries().size()), 4);
        QTRY_VERIFY(!m_window->library()->library()->isScanning());
    }
    void cleanup() { m_window.reset(); }

    void renamesWithAllThatNamesIt()
    {
        QVERIFY(m_window->documents()->open(path(u"agents/code-review.md"_s)));
        DocumentSession *own = view()->session();
        QVERIFY(m_window->documents()->open(path(u"agents/other.md"_s)));
        DocumentSession *other = view()->session();
        view()->editor()->setFocus();
        QTest::keyClick(view()->editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(view()->editor(), u"Unsaved."_s);

        choose(u"agents/code-review.md"_s);
        QTest::keyClick(tree(), Qt::Key_F2);
        QVERIFY(sheet());
        QTRY_VERIFY(!sheet()->isLooking());
        auto *name = sheet()->findChild<QLineEdit *>(u"renameName"_s);
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, u"audit"_s); // it is selected
        QCOMPARE(sheet()->findChild<QLineEdit *>(u"renameFile"_s)->text(), u"audit.md"_s);
        QTRY_VERIFY(!sheet()->isLooking());
        auto *list = sheet()->findChild<QListWidget *>(u"renameFiles"_s);
        QCOMPARE(list->count(), 3);
        QVERIFY(list->item(2)->text().contains(u"other.md"_s));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(!sheet()->findChild<DiffView *>()->rows().empty());
        QTest::keyClick(sheet(), Qt::Key_Return);
        QTRY_VERIFY(!sheet());

        QCOMPARE(bytes(u"agents/code-review.md"_s), "(none)");
        QCOMPARE(bytes(u"agents/audit.md"_s), QByteArray(m_review).replace("code-review", "audit"));
        QCOMPARE(bytes(u"agents/lead.md"_s), QByteArray(m_lead).replace("code-review", "audit"));
        QVERIFY(bytes(u"agents/other.md"_s).contains("Ask code-review.\n"));
        QVERIFY(other->text().contains(u"Ask audit.\nUnsaved."_s));
        QCOMPARE(own->path(), path(u"agents/audit.md"_s));
        QCOMPARE(own->text().toUtf8(), bytes(u"agents/audit.md"_s));
        QVERIFY(!own->isModified());
        QTRY_VERIFY(m_window->library()->model()->indexOf(path(u"agents/audit.md"_s)).isValid());

        takeBackByTheNotice();
        QCOMPARE(bytes(u"agents/code-review.md"_s), m_review);
        QCOMPARE(bytes(u"agents/lead.md"_s), m_lead);
        QCOMPARE(bytes(u"agents/audit.md"_s), "(none)");
        QCOMPARE(own->path(), path(u"agents/code-review.md"_s));
        QVERIFY(other->text().contains(u"Ask code-review.\nUnsaved."_s));
    }

    void aFileCanBeLeftOutOfARenaming()
    {
        choose(u"agents/code-review.md"_s);
        QTest::keyClick(tree(), Qt::Key_F2);
        QTest::keyClicks(sheet()->findChild<QLineEdit *>(u"renameName"_s), u"audit"_s);
        QTRY_VERIFY(!sheet()->isLooking());
        auto *list = sheet()->findChild<QListWidget *>(u"renameFiles"_s);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);
        QTest::mouseClick(sheet()->findChild<QPushButton *>(u"renameDo"_s), Qt::LeftButton);
        QTRY_VERIFY(!sheet());
        QCOMPARE(bytes(u"agents/lead.md"_s), m_lead);
        QVERIFY(bytes(u"agents/other.md"_s).contains("Ask audit."));
    }

    void aNameThatIsTakenIsRefused()
    {
        choose(u"agents/code-review.md"_s);
        QTest::keyClick(tree(), Qt::Key_F2);
        QTest::keyClicks(sheet()->findChild<QLineEdit *>(u"renameName"_s), u"lead"_s);
        QTRY_VERIFY(!sheet()->isLooking());
        QVERIFY2(sheet()->status().contains(u"lead.md"_s), qPrintable(sheet()->status()));
        QVERIFY(!sheet()->findChild<QPushButton *>(u"renameDo"_s)->isEnabled());
        QTest::keyClick(sheet(), Qt::Key_Escape);
    }

    void aNewOneIsMadeInTheFolderOfTheRow()
    {
        choose(u"agents/deep/low.md"_s);
        QTest::keyClick(tree(), Qt::Key_Insert);
        auto *dialog = m_window->findChild<NewPersonaDialog *>();
        QVERIFY(dialog);
        dialog->choose(u"agent-reviewer"_s);
        const QString name = u"agents/deep/"_s + dialog->suggestedFileName();
        const QByteArray text = dialog->text().toUtf8();
        QVERIFY(!text.isEmpty());
        dialog->accept();
        QCOMPARE(bytes(name), text);
        QCOMPARE(view()->session()->path(), path(name));
        QTRY_VERIFY(m_window->library()->library()->find(path(name)));
        takeBackByTheNotice();
        QCOMPARE(bytes(name), "(none)");
    }

    void duplicatesUnderAFreeName()
    {
        choose(u"agents/lead.md"_s);
        QTest::keyClick(tree(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(bytes(u"agents/lead-copy.md"_s),
                 QByteArray(m_lead).replace("name: lead", "name: lead-copy"));
        QCOMPARE(view()->session()->path(), path(u"agents/lead-copy.md"_s));
        QTRY_VERIFY(m_window->library()->library()->find(path(u"agents/lead-copy.md"_s)));
        choose(u"agents/lead.md"_s);
        QTest::keyClick(tree(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(bytes(u"agents/lead-copy-2.md"_s).contains("name: lead-copy-2\n"));
        takeBackByTheNotice();
        QCOMPARE(bytes(u"agents/lead-copy-2.md"_s), "(none)");
    }

    void throwsAwayAndBringsBack()
    {
        QVERIFY(m_window->documents()->open(path(u"agents/lead.md"_s)));
        choose(u"agents/lead.md"_s);
        QTest::keyClick(tree(), Qt::Key_Delete);
        if (QFile::exists(path(u"agents/lead.md"_s)))
            QSKIP("There is no trash here.");
        QCOMPARE(m_window->documents()->count(), 0);
        QTRY_VERIFY(!m_window->library()->library()->find(path(u"agents/lead.md"_s)));
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(bytes(u"agents/lead.md"_s), m_lead);
        QTRY_VERIFY(m_window->library()->library()->find(path(u"agents/lead.md"_s)));
    }

    void movesByDroppingAndTheLinksFollow()
    {
        m_window->library()->setArrangement(Arrangement::Folders);
        const auto *model = m_window->library()->model();
        const std::unique_ptr<QMimeData> dragged(
            model->mimeData({model->indexOf(path(u"agents/code-review.md"_s))}));
        QCOMPARE(dragged->urls(), {QUrl::fromLocalFile(path(u"agents/code-review.md"_s))});
        const QModelIndex deep = model->indexOfKey(u"folder:"_s + path(u"agents/deep"_s));
        QVERIFY(deep.isValid());
        tree()->scrollTo(deep);
        const QPoint where = tree()->visualRect(deep).center();
        QDragEnterEvent enter(where, Qt::MoveAction | Qt::CopyAction, dragged.get(), Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(tree()->viewport(), &enter);
        QDropEvent drop(where, Qt::MoveAction | Qt::CopyAction, dragged.get(), Qt::LeftButton,
                        Qt::NoModifier);
        QCoreApplication::sendEvent(tree()->viewport(), &drop);
        QTRY_VERIFY(sheet() && !sheet()->isLooking());
        QTest::mouseClick(sheet()->findChild<QPushButton *>(u"renameDo"_s), Qt::LeftButton);
        QCOMPARE(bytes(u"agents/deep/code-review.md"_s), m_review);
        QVERIFY(bytes(u"agents/lead.md"_s).contains("[it](deep/code-review.md)"));
        takeBackByTheNotice();
        QCOMPARE(bytes(u"agents/lead.md"_s), m_lead);
        QCOMPARE(bytes(u"agents/code-review.md"_s), m_review);
    }

    void movesByTheKeysAndWhatAPluginSaysFollows()
    {
        const QByteArray plugin = "{\n  \"name\": \"team\", // \"x\"\n"
                                  "  \"agents\": [\"./agents/code-review.md\"]\n}\n";
        put(u".claude-plugin/plugin.json"_s, plugin);
        choose(u"agents/code-review.md"_s);
        QTest::keyClick(tree(), Qt::Key_M, Qt::ControlModifier);
        auto *dialog = m_window->findChild<QFileDialog *>(u"libraryMoveTo"_s);
        QVERIFY(dialog);
        auto *line = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"deep"_s); // it begins in the folder of the row
        QTest::keyClick(dialog, Qt::Key_Return); // past what the line offers to complete
        QTRY_VERIFY(sheet() && !sheet()->isLooking());
        QTest::keyClick(sheet(), Qt::Key_Return);
        QTRY_COMPARE(bytes(u"agents/deep/code-review.md"_s), m_review);
        QCOMPARE(bytes(u".claude-plugin/plugin.json"_s),
                 QByteArray(plugin).replace("agents/code", "agents/deep/code"));
        QTRY_VERIFY(!sheet());
        m_window->activateWindow();
        QVERIFY(tests::waitForActive(m_window.get()));
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(bytes(u".claude-plugin/plugin.json"_s), plugin);
        QCOMPARE(bytes(u"agents/code-review.md"_s), m_review);
    }

    void aSkillTakesAlongWhatIsKnownOfIt()
    {
        put(u".claude/skills/pdf/SKILL.md"_s, "---\nname: pdf\ndescription: d\n---\n\nReads.\n");
        put(u".claude/settings.json"_s, "{\"permissions\":{\"allow\":[\"Skill(pdf)\"]}}");
        m_window->library()->library()->refresh();
        const QString before = path(u".claude/skills/pdf/SKILL.md"_s);
        const QString after = path(u".claude/skills/paper/SKILL.md"_s);
        const PublishedPlaces &places = RegistryAccess::program().places();
        QVERIFY(places.remember(
            {{.path = before, .slug = u"pdf"_s, .registry = u"/tmp/r"_s, .version = u"1.0.0"_s}}));
        choose(u".claude/skills/pdf/SKILL.md"_s);
        QTest::keyClick(tree(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->library()->favourites(), QStringList{before});

        QTest::keyClick(tree(), Qt::Key_F2);
        QTest::keyClicks(sheet()->findChild<QLineEdit *>(u"renameName"_s), u"paper"_s);
        QTRY_VERIFY(!sheet()->isLooking());
        QTest::keyClick(sheet(), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(after));
        QCOMPARE(bytes(u".claude/settings.json"_s),
                 "{\"permissions\":{\"allow\":[\"Skill(paper)\"]}}");
        QCOMPARE(m_window->library()->favourites(), QStringList{after});
        const auto there = places.of(after);
        QVERIFY(there && there->size() == 1);
        QVERIFY(places.of(before)->empty());
        QVERIFY(places.forget({there->front()}));
    }

    void aFileThatNobodyNamesMovesAtOnce()
    {
        m_window->library()->setArrangement(Arrangement::Folders);
        auto *model = m_window->library()->model();
        emit model->dropped({path(u"agents/deep/low.md"_s)}, path(u"agents"_s));
        QTRY_COMPARE(bytes(u"agents/low.md"_s).left(9), "---\nname:");
        QVERIFY(!QFile::exists(path(u"agents/deep/low.md"_s)));
    }

    void askedAboutWhatComesFromOutside()
    {
        const QTemporaryDir elsewhere;
        QFile file(elsewhere.filePath(u"new.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_review) > 0);
        file.close();
        emit m_window->library()->model()->dropped({file.fileName()}, path(u"agents"_s));
        auto *menu = m_window->findChild<QMenu *>(u"libraryDrop"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(bytes(u"agents/new.md"_s), "(none)");
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(bytes(u"agents/new.md"_s), m_review);
        QVERIFY(file.exists());
        QCOMPARE(view()->session()->path(), path(u"agents/new.md"_s));
    }

    void theMenuOfARowIsReachedByKeysAndNamesItsCommands()
    {
        choose(u"agents/lead.md"_s);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {5, 5},
                                tree()->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(tree(), &asked);
        auto *menu = m_window->findChild<QMenu *>(u"libraryMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (action->isEnabled() && !action->isSeparator())
                names += action->objectName();
        }
        for (const QString &name : {u"library.open"_s, u"library.rename"_s, u"library.duplicate"_s,
                                    u"library.moveTo"_s, u"library.trash"_s, u"library.favourite"_s,
                                    u"library.reveal"_s, u"library.copyPath"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        menu->close();
        QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), path(u"agents/lead.md"_s));
        m_window->libraryCommands()->favourite->trigger();
        QCOMPARE(m_window->library()->favourites(), QStringList{path(u"agents/lead.md"_s)});
    }

    void quickOpenHasTheLatestFirstAndForgivesGaps()
    {
        QSettings().setValue(u"recent"_s, QStringList{path(u"agents/other.md"_s)});
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
        auto *popup = m_window->findChild<PalettePopup *>();
        QVERIFY(popup);
        auto *list = popup->findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 4);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"other"_s);
        auto *line = popup->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"cdrv"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(view()->session()->path(), path(u"agents/code-review.md"_s));
        QSettings().remove(u"recent"_s);
    }

    void theOpenOneIsComparedWithTheChosen()
    {
        QVERIFY(m_window->documents()->open(path(u"agents/lead.md"_s)));
        choose(u"agents/other.md"_s);
        QVERIFY(m_window->libraryCommands()->compare->isEnabled());
        m_window->libraryCommands()->compare->trigger();
        auto *compare = m_window->findChild<CompareSheet *>();
        QVERIFY(compare && !compare->isModal());
        QTRY_VERIFY(!compare->model()->comparison().blocks().empty());
        compare->close();
        QTRY_VERIFY(!m_window->findChild<CompareSheet *>());
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        compare = m_window->findChild<CompareSheet *>();
        QVERIFY(compare);
        QTRY_VERIFY(!compare->isReading());
        QVERIFY(compare->model()->comparison().blocks().empty());
    }

    void whatIsNotSavedIsMarked()
    {
        QVERIFY(m_window->documents()->open(path(u"agents/lead.md"_s)));
        QTest::keyClicks(view()->editor(), u"x"_s);
        const auto unsaved = [this] {
            return m_window->library()
                ->model()
                ->indexOf(path(u"agents/lead.md"_s))
                .data(LibraryModel::UnsavedRole)
                .toBool();
        };
        QTRY_VERIFY(unsaved());
        QVERIFY(m_window->documents()->save());
        QTRY_VERIFY(!unsaved());
    }
};

QTEST_MAIN(LibraryCommandsTest)
#include "LibraryCommandsTest.moc"
