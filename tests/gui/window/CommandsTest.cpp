#include "Answers.h"
#include "SharedFiles.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareSheet.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/ProfileSheet.h"
#include "ui/palette/PalettePopup.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QComboBox>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::AnswerQuestions;
using tests::Answers;

namespace {

const QByteArray agent = "---\nname: reviewer\ndescription: Reviews changes.\n---\n\nReads.\n";
const QByteArray soul = "---\nname: Ada\ntagline: Plays.\nversion: 1.0.0\n---\n\n# Identity\n\nYou "
                        "are Ada.\n\n# Principles\n\n- Tests first.\n";

} // namespace

/// Where the commands of the window are, and what becomes of one that is called off.
class CommandsTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] CompareSheet *comparison() const
    {
        const auto sheets = m_window->findChildren<CompareSheet *>();
        for (CompareSheet *sheet : sheets) {
            if (sheet->isVisible())
                return sheet;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<Answers> m_answers;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"commands"_s);
        QSettings().clear();
        applyAppearance(Theme::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        ::tests::put(path(u"reviewer.md"_s), agent);
        ::tests::put(path(u"second.md"_s), QByteArray(agent).replace("Reads", "Writes"));
        ::tests::put(path(u"SOUL.md"_s), soul);
        m_answers = std::make_shared<Answers>();
        m_window = std::make_unique<MainWindow>(std::make_unique<AnswerQuestions>(m_answers));
        m_window->setRemembering(false);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(tests::waitForExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(tests::waitForActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void everyCommandHasItsPlaceInAMenuThatCanBeTakenInAtAGlance()
    {
        QSet<const QAction *> placed;
        const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
        QVERIFY(menus.size() > 7);
        for (const QMenu *menu : menus) {
            int rows = 0;
            for (const QAction *action : menu->actions()) {
                placed += action;
                rows += !action->isSeparator();
            }
            QVERIFY2(rows <= 20, qPrintable(menu->objectName() + u' ' + QString::number(rows)));
        }
        for (const QAction *action : m_window->commands()->all()) {
            if (!action->isSeparator() && !action->menu() && !action->objectName().isEmpty())
                QVERIFY2(placed.contains(action), qPrintable(action->objectName()));
        }
    }

    void noFileToCompareWithLeavesNoSheet()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        view()->editor()->setFocus();
        m_window->commands()->compareFile->trigger();
        QCoreApplication::processEvents();
        QVERIFY(!comparison());
        QVERIFY(view()->editor()->hasFocus());

        m_answers->files = {path(u"second.md"_s)};
        m_window->commands()->compareFile->trigger();
        QVERIFY(comparison());
        QTRY_VERIFY(!comparison()->isReading());
    }

    void noOtherFileLeavesWhatIsCompared()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        view()->session()->setField(u"name"_s, u"other"_s, u"Change"_s).value();
        m_window->commands()->compareDisk->trigger();
        CompareSheet *sheet = comparison();
        QVERIFY(sheet);
        auto *with = sheet->findChild<QComboBox *>(u"compareWith"_s);
        auto *next = sheet->findChild<QPushButton *>(u"compareNext"_s);
        QTRY_VERIFY(next->isEnabled());
        with->setCurrentIndex(with->findData(u"choose"_s));
        emit with->activated(with->currentIndex());
        QTRY_COMPARE(with->currentData().toString(), u"disk"_s);
        QTRY_VERIFY(next->isEnabled());
        QVERIFY(sheet->isVisible());
    }

    void theProfileOfASoulIsChangedFromTheMenu()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        QAction *command = m_window->commands()->switchProfile;
        QVERIFY(!command->isEnabled());
        DocumentSession *session = view()->session();
        session->apply({{0, session->text().size()}, QString::fromUtf8(soul)}, u"Change"_s);
        QTRY_VERIFY(command->isEnabled());
        session->undo();
        QTRY_VERIFY(!command->isEnabled());
        QVERIFY(m_window->documents()->open(path(u"SOUL.md"_s)));
        QVERIFY(command->isEnabled());
        command->trigger();
        auto *sheet = m_window->findChild<ProfileSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        sheet->reject();
    }

    void returnPressesTheButtonThatHasTheFocus()
    {
        QVERIFY(m_window->documents()->open(path(u"SOUL.md"_s)));
        m_window->commands()->switchProfile->trigger();
        QPointer sheet = m_window->findChild<ProfileSheet *>();
        QVERIFY(sheet);
        bool chosen = false;
        connect(sheet, &ProfileSheet::chosen, this, [&] { chosen = true; });
        QPushButton *cancel = nullptr;
        for (auto *button : sheet->findChildren<QPushButton *>()) {
            if (!button->isDefault())
                cancel = button;
        }
        QVERIFY(cancel);
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QTRY_VERIFY(!sheet || !sheet->isVisible());
        QVERIFY(!chosen);
        QCOMPARE(view()->session()->text().toUtf8(), soul);
    }

    void whatIsComposedWhileThePaletteIsOpenGoesThere()
    {
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
        view()->editor()->setFocus();
        m_window->commands()->commandPalette->trigger();
        QPointer popup = m_window->findChild<PalettePopup *>();
        QVERIFY(popup);
        auto *line = popup->findChild<QLineEdit *>(u"palette.line"_s);
        // Some desktops leave the focus with the window below, and send there.
        QObject *below = view()->editor();
        const auto compose = [below](const QString &text) {
            QInputMethodEvent event;
            event.setCommitString(text);
            QCoreApplication::sendEvent(below, &event);
        };
        compose(u"é"_s);
        QCOMPARE(line->text(), u"é"_s);
        QCOMPARE(view()->session()->text().toUtf8(), agent);
        QInputMethodQueryEvent asked(Qt::ImSurroundingText);
        QCoreApplication::sendEvent(below, &asked);
        QCOMPARE(asked.value(Qt::ImSurroundingText).toString(), u"é"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!popup);
        const QPoint corner = view()->editor()->mapTo(m_window.get(), QPoint());
        const QTransform place = QGuiApplication::inputMethod()->inputItemTransform();
        QCOMPARE(place.map(QPoint()), corner);
        compose(u"é"_s);
        QVERIFY(view()->session()->text().contains(u'é'));
    }
};

QTEST_MAIN(CommandsTest)
#include "CommandsTest.moc"
