// Settings, keys and measures: each takes effect at once and is there at the next start.

#include "Answers.h"

#include "checks/Configuration.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionHeader.h"
#include "ui/help/ManualDialog.h"
#include "ui/measures/LimitBar.h"
#include "ui/measures/MeasuresPopup.h"
#include "ui/palette/PalettePopup.h"
#include "ui/settings/ChecksPage.h"
#include "ui/settings/Settings.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/Shortcuts.h"
#include "ui/settings/ShortcutsDialog.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace studio;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }
    [[nodiscard]] TextEditor *editor() const { return view()->editor(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    [[nodiscard]] SettingsDialog *openSettings()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        return m_window->findChild<SettingsDialog *>();
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<tests::Answers> m_answers;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"settings"_s);
        applyAppearance(Theme::Light);
    }

    void init()
    {
        QSettings().clear();
        QFile::remove(userConfigurationPath());
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u".git"_s)); // the search for settings ends here
        QFile file(path(u"reviewer.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\nname: reviewer\ndescription: Reviews changes. Use it before a merge.\n"
                   "tools: Read, Grep\nmodel: sonnet\n---\n\n# Reviewer\n\nYou read all of it.\n\n"
                   "## Approach\n\n- [describe your task here]\n- Two\n");
        file.close();
        m_answers = std::make_shared<tests::Answers>();
        m_window = std::make_unique<MainWindow>(
            std::make_unique<tests::AnswerQuestions>(m_answers));
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(m_window->documents()->open(path(u"reviewer.md"_s)));
    }

    void cleanup()
    {
        m_window.reset();
        Shortcuts::instance().resetAll();
        QSettings().clear();
    }

    void theTextFollowsAndIsRemembered()
    {
        SettingsDialog *dialog = openSettings();
        QVERIFY(dialog);
        dialog->showPage(u"text"_s);
        QVERIFY(editor()->softWrap());
        dialog->findChild<QCheckBox *>(u"settings.text/wrap"_s)->click();
        QVERIFY(!editor()->softWrap());
        QVERIFY(!m_window->commands()->softWrap->isChecked());
        dialog->findChild<QSpinBox *>(u"settings.zoom"_s)->setValue(150);
        QCOMPARE(editor()->zoom(), 150);
        const int wide = editor()->viewport()->x();
        dialog->findChild<QCheckBox *>(u"settings.text/lineNumbers"_s)->click();
        QTRY_VERIFY(editor()->viewport()->x() < wide);
        dialog->findChild<QCheckBox *>(u"settings.text/whitespace"_s)->click();
        QVERIFY(editor()->document()->defaultTextOption().flags() & QTextOption::ShowTabsAndSpaces);
        dialog->findChild<QCheckBox *>(u"settings.text/pairs"_s)->click();
        const double tab = editor()->tabStopDistance();
        dialog->findChild<QSpinBox *>(u"settings.tabWidth"_s)->setValue(8);
        QCOMPARE(editor()->tabStopDistance(), 2 * tab);
        dialog->close();

        QTest::keyClick(editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(editor(), u"("_s);
        QVERIFY(view()->session()->text().endsWith(u'(')); // no counterpart
        // Another window, as after the next start.
        MainWindow next;
        next.documents()->openText(u"# Text\n"_s, u"x.md"_s);
        TextEditor *text = next.documents()->current()->editor();
        QVERIFY(!text->softWrap());
        QCOMPARE(text->zoom(), 150);
        QVERIFY(!text->showsLineNumbers());
    }

    void keysZoomAndWrapForAllTexts()
    {
        m_window->documents()->openText(u"# Other\n"_s, u"x.md"_s);
        m_window->commands()->zoomIn->trigger();
        m_window->commands()->zoomIn->trigger();
        m_window->commands()->softWrap->trigger();
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(m_window->documents()->viewAt(i)->editor()->zoom(), 120);
            QVERIFY(!m_window->documents()->viewAt(i)->editor()->softWrap());
        }
        m_window->commands()->zoomReset->trigger();
        QCOMPARE(editor()->zoom(), 100);
    }

    void theFontOfTheWindowGrowsWithAllThatIsOpen()
    {
        auto *status = find<QLabel>(u"statusLine.kind"_s);
        QVERIFY(status);
        const int body = QFontInfo(view()->form()->font()).pixelSize();
        const int small = QFontInfo(status->font()).pixelSize();
        const int text = QFontInfo(editor()->font()).pixelSize();
        Settings::instance().set(settings::fontSize, 2 * body);
        applyFont();
        QCOMPARE(QFontInfo(view()->form()->font()).pixelSize(), 2 * body);
        QVERIFY(std::abs(QFontInfo(status->font()).pixelSize() - 2 * small) <= 1);
        QCOMPARE(QFontInfo(editor()->font()).pixelSize(), 2 * text);
        Settings::instance().set(settings::textSize, 20);
        QCOMPARE(QFontInfo(editor()->font()).pixelSize(), 20);
        Settings::instance().reset(settings::textSize);
        Settings::instance().reset(settings::fontSize);
        applyFont();
        QCOMPARE(QFontInfo(status->font()).pixelSize(), small);
        QCOMPARE(QFontInfo(editor()->font()).pixelSize(), text);
    }

    void settingsAreFoundByTheirWords()
    {
        SettingsDialog *dialog = openSettings();
        auto *search = dialog->findChild<QLineEdit *>(u"settings.search"_s);
        auto *pages = dialog->findChild<QListWidget *>(u"settings.pages"_s);
        QCOMPARE(pages->count(), 6);
        QTest::keyClicks(search, u"tab width"_s);
        QCOMPARE(pages->currentItem()->text(), u"Text"_s);
        int shown = 0;
        for (int i = 0; i < pages->count(); ++i)
            shown += !pages->item(i)->isHidden();
        QCOMPARE(shown, 1);
        QVERIFY(dialog->findChild<QSpinBox *>(u"settings.tabWidth"_s)->isVisible());
        QVERIFY(!dialog->findChild<QSpinBox *>(u"settings.zoom"_s)->isVisible());
        search->clear();
        QTest::keyClicks(search, u"text/placeholder"_s);
        QCOMPARE(pages->currentItem()->text(), u"Checks"_s);
        search->clear();
        QTest::keyClicks(search, u"zzzz"_s);
        QVERIFY(!dialog->status().isEmpty());
        dialog->close();
    }

    void aRuleIsWeighedForTheFolderAndForThePerson()
    {
        const auto severity = [this]() -> std::optional<Severity> {
            view()->session()->settleDiagnostics();
            for (const Diagnostic &diagnostic : view()->session()->diagnostics()) {
                if (diagnostic.code == "text/placeholder")
                    return diagnostic.severity;
            }
            return {};
        };
        QTRY_COMPARE(severity(), std::optional(Severity::Info));
        SettingsDialog *dialog = openSettings();
        dialog->showPage(u"checks"_s);
        auto *rules = dialog->findChild<QTreeWidget *>(u"settings.checks.rules"_s);
        auto *weight = dialog->findChild<QComboBox *>(u"settings.checks.severity"_s);
        auto *scope = dialog->findChild<QComboBox *>(u"settings.checks.scope"_s);
        for (QTreeWidgetItemIterator at(rules); *at; ++at) {
            if ((*at)->data(0, Qt::UserRole).toByteArray() == "text/placeholder")
                rules->setCurrentItem(*at);
        }
        QVERIFY(dialog->findChild<QTextBrowser *>(u"settings.checks.page"_s)
                    ->toPlainText()
                    .contains(u"Why"_s));
        QCOMPARE(scope->currentIndex(), 1);
        weight->setFocus();
        const auto choose = [weight](int index) {
            weight->setCurrentIndex(index);
            emit weight->activated(index);
        };
        choose(1);
        QCOMPARE(bytesOf(path(u".persona.yaml"_s)), "rules:\n  text/placeholder: error\n");
        QTRY_COMPARE(severity(), std::optional(Severity::Error));
        choose(0);
        QCOMPARE(bytesOf(path(u".persona.yaml"_s)), "rules:\n");
        QTRY_COMPARE(severity(), std::optional(Severity::Info));
        QFile::remove(path(u".persona.yaml"_s));
        scope->setCurrentIndex(0);
        choose(4);
        QVERIFY(bytesOf(userConfigurationPath()).contains("text/placeholder: off"));
        QTRY_COMPARE(severity(), std::nullopt);

        auto *targets = dialog->findChild<QListWidget *>(u"settings.checks.targets"_s);
        targets->item(1)->setCheckState(Qt::Checked);
        QVERIFY(bytesOf(userConfigurationPath()).contains("targets: [openclaw]"));
        auto *profile = dialog->findChild<QComboBox *>(u"settings.checks.profile"_s);
        profile->setCurrentIndex(profile->findData(u"catalog"_s));
        QVERIFY(bytesOf(userConfigurationPath()).contains("profile: catalog"));
        dialog->close();
    }

    void aCopyIsKeptBeforeSaving()
    {
        const QByteArray before = bytesOf(path(u"reviewer.md"_s));
        Settings::instance().set(settings::backups, true);
        QTest::keyClicks(editor(), u"X"_s);
        m_window->commands()->save->trigger();
        QCOMPARE(bytesOf(path(u"reviewer.md~"_s)), before);
        QVERIFY(bytesOf(path(u"reviewer.md"_s)) != before);
    }

    void keysAreChangedEverywhereAndConflictsAreTold()
    {
        m_window->commands()->shortcuts->trigger();
        auto *dialog = m_window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog);
        auto *keys = dialog->findChild<QKeySequenceEdit *>(u"shortcuts.keys"_s);
        auto *notice = dialog->findChild<QWidget *>(u"shortcuts.notice"_s);
        const auto press = [&](const QKeySequence &sequence) {
            keys->setKeySequence(sequence);
            emit keys->editingFinished();
        };
        dialog->select(u"editor.bold"_s);
        press(QKeySequence(u"Ctrl+Alt+B"_s));
        QVERIFY(notice->isHidden());
        press(QKeySequence(u"Ctrl+S"_s));
        QVERIFY(!notice->isHidden());
        QCOMPARE(m_window->commands()->save->shortcut(), QKeySequence(u"Ctrl+S"_s));
        press(QKeySequence(u"b"_s)); // one types with it
        QVERIFY(!notice->isHidden());
        QCOMPARE(Shortcuts::instance().keysOf(u"editor.bold"_s),
                 QList<QKeySequence>({QKeySequence(u"Ctrl+Alt+B"_s)}));
        auto *search = dialog->findChild<QLineEdit *>(u"shortcuts.search"_s);
        QTest::keyClicks(search, u"ctrl+alt+b"_s);
        auto *list = dialog->findChild<QTreeWidget *>(u"shortcuts.list"_s);
        QCOMPARE(list->currentItem()->text(0), u"Bold"_s);
        // Escape is no key of a command: it leaves, from here, too.
        const QPointer<ShortcutsDialog> closing(dialog);
        QTest::keyClick(keys, Qt::Key_Escape);
        QTRY_VERIFY(!closing || !closing->isVisible());
        QCOMPARE(Shortcuts::instance().keysOf(u"editor.bold"_s),
                 QList<QKeySequence>({QKeySequence(u"Ctrl+Alt+B"_s)}));

        // The old keys do nothing, the new ones do, in the text itself.
        const QString before = view()->session()->text();
        editor()->setFocus();
        editor()->select({before.size() - 4, before.size() - 1}); // "Two"
        QTest::keyClick(editor(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(view()->session()->text(), before);
        QTest::keyClick(editor(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(view()->session()->text().contains(u"**Two**"_s));
        // A window that comes later has them, too; and reset takes them back.
        Shortcuts::instance().give(u"file.open"_s, QKeySequence(u"Ctrl+S"_s));
        MainWindow next;
        QCOMPARE(next.commands()->open->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QVERIFY(next.commands()->save->shortcut().isEmpty());
        Shortcuts::instance().resetAll();
        QCOMPARE(next.commands()->save->shortcut(), QKeySequence(QKeySequence::Save));
        QCOMPARE(m_window->commands()->open->shortcut(), QKeySequence(QKeySequence::Open));
    }

    void theKeysOfTheFormAreChangedToo()
    {
        m_window->commands()->shortcuts->trigger();
        auto *dialog = m_window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog);
        auto *search = dialog->findChild<QLineEdit *>(u"shortcuts.search"_s);
        auto *list = dialog->findChild<QTreeWidget *>(u"shortcuts.list"_s);
        QTest::keyClicks(search, u"alt+up"_s);
        dialog->select(u"form.moveUp"_s);
        QCOMPARE(list->currentItem()->text(0), u"Move up"_s);
        QCOMPARE(list->currentItem()->parent()->text(0), u"Form"_s);
        QVERIFY(!list->currentItem()->isHidden());
        auto *keys = dialog->findChild<QKeySequenceEdit *>(u"shortcuts.keys"_s);
        auto *notice = dialog->findChild<QWidget *>(u"shortcuts.notice"_s);
        const auto press = [&](const QKeySequence &sequence) {
            keys->setKeySequence(sequence);
            emit keys->editingFinished();
        };
        press(QKeySequence(u"Ctrl+D"_s)); // duplicates a section
        QVERIFY(!notice->isHidden());
        press(QKeySequence(u"Ctrl+S"_s)); // saves
        QVERIFY(!notice->isHidden());
        press(QKeySequence(u"Ctrl+Alt+Up"_s));
        QVERIFY(notice->isHidden());
        dialog->close();

        const qsizetype end = view()->session()->text().size();
        view()->session()->apply(TextEdit({end, end}, u"\n## First\n\na\n\n## Second\n\nb\n"_s),
                                 u"Add"_s);
        auto *form = view()->findChild<FormView *>();
        const auto header = [&]() -> SectionHeader * {
            for (auto *one : form->findChildren<SectionHeader *>()) {
                if (one->text() == u"Second")
                    return one;
            }
            return nullptr;
        };
        QTRY_VERIFY(header());
        const QString before = view()->session()->text();
        header()->setFocus();
        QTest::keyClick(header(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view()->session()->text(), before);
        QTest::keyClick(header(), Qt::Key_Up, Qt::AltModifier | Qt::ControlModifier);
        QVERIFY(view()->session()->text() != before);
        QVERIFY(view()->session()->undoTitle().startsWith(u"Move section"_s));
        view()->session()->undo();
        QCOMPARE(view()->session()->text(), before);
        Shortcuts::instance().resetAll();
    }

    void commandsUsedLatelyComeFirst()
    {
        const auto openPalette = [this] {
            m_window->commands()->commandPalette->trigger();
            return m_window->findChild<PalettePopup *>();
        };
        PalettePopup *popup = openPalette();
        QTest::keyClicks(popup->findChild<QLineEdit *>(), u"themdark"_s);
        auto *list = popup->findChild<QListView *>();
        QVERIFY(list->model()->rowCount() == 0);
        popup->findChild<QLineEdit *>()->clear();
        QTest::keyClicks(popup->findChild<QLineEdit *>(), u"lines wrap"_s);
        QCOMPARE(list->currentIndex().data().toString(), u"Wrap long lines"_s);
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(!editor()->softWrap());
        QTRY_VERIFY(!m_window->findChild<PalettePopup *>());
        popup = openPalette();
        list = popup->findChild<QListView *>();
        QCOMPARE(list->currentIndex().data().toString(), u"Wrap long lines"_s);
        popup->close();
    }

    void measuresOpenFromTheStatusLine()
    {
        auto *tokens = find<QToolButton>(u"statusLine.tokens"_s);
        QVERIFY(tokens && tokens->isVisible());
        tokens->click();
        auto *popup = m_window->findChild<MeasuresPopup *>();
        QVERIFY(popup && popup->isVisible());
        QVERIFY(popup->findChild<QLabel *>(u"measures.whole.1"_s)->text().toInt() > 10);
        QVERIFY(popup->findChild<QLabel *>(u"measures.description.3"_s)->text().toInt() > 5);
        QVERIFY(popup->findChildren<LimitBar *>().size() >= 3);
        auto *sections = popup->findChild<QTreeWidget *>(u"measures.sections"_s);
        QVERIFY(sections->topLevelItemCount() >= 1);
        sections->setCurrentItem(sections->topLevelItem(sections->topLevelItemCount() - 1));
        QTest::keyClick(sections, Qt::Key_Return);
        QCOMPARE(editor()->textCursor().block().text(), u"## Approach"_s);
    }

    void onePartAloneAndBack()
    {
        m_window->documents()->openText(u"# Other\n"_s, u"x.md"_s);
        editor()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Text));
        QVERIFY(!view()->isPaneVisible(DocumentView::Pane::Form));
        QVERIFY(!view()->isPaneVisible(DocumentView::Pane::Preview));
        QVERIFY(!m_window->menuBar()->isVisible());
        QTRY_VERIFY(editor()->width() < m_window->width());
        QTest::keyClicks(editor(), u"typed"_s);
        QVERIFY(view()->session()->text().contains(u"typed"_s));
        QTest::keyClick(m_window.get(), Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Form));
        QVERIFY(!view()->isPaneVisible(DocumentView::Pane::Text));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key_Escape);
        QTRY_VERIFY(!m_window->isFullScreen());
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Text));
        QVERIFY(view()->isPaneVisible(DocumentView::Pane::Preview));
        QVERIFY(m_window->menuBar()->isVisible());
        QVERIFY(!m_window->commands()->zenForm->isChecked());
    }

    void partsAreReachedInTurn()
    {
        editor()->setFocus();
        QStringList seen;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            seen += focus->objectName();
        }
        QVERIFY2(seen.contains(u"textEditor"_s), qPrintable(seen.join(u", "_s)));
        QVERIFY2(QSet<QString>(seen.begin(), seen.end()).size() == 6,
                 qPrintable(seen.join(u", "_s)));
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), seen[4]);
    }

    void tabGoesThroughTheWindowAsItIsSeen_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("agent") << QString();
        QTest::newRow("soul") << QStringLiteral(PERSONA_SOURCE_DIR "/personas/souls/root-cause.md");
    }
    void tabGoesThroughTheWindowAsItIsSeen()
    {
        QFETCH(QString, file);
        if (!file.isEmpty())
            QVERIFY(m_window->documents()->open(file));
        view()->form()->complete();
        QCoreApplication::processEvents(); // the form puts its stops in order
        auto *button = find<QPushButton>(u"file.new.button"_s);
        button->setFocus();
        QStringList seen;
        for (int i = 0; i < 300; ++i) {
            QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            const bool again = seen.contains(focus->objectName()) && focus == button;
            if (again)
                break;
            seen += focus->objectName();
            QTest::keyClick(focus, Qt::Key_Tab,
                            focus == editor() ? Qt::ControlModifier : Qt::NoModifier);
        }
        const QStringList wanted{u"file.new.button"_s,     u"persona.publish.button"_s,
                                 u"libraryPanel.filter"_s, u"field_name"_s,
                                 u"textEditor"_s,          u"previewPage"_s,
                                 u"statusLine.tokens"_s};
        qsizetype last = -1;
        QCOMPARE(QApplication::focusWidget(), button); // and round
        for (const QString &name : wanted) {
            QVERIFY2(seen.indexOf(name) > last, qPrintable(name + u" in "_s + seen.join(u", "_s)));
            last = seen.indexOf(name);
        }
    }

    void theManualIsSearchedAndListsTheKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *manual = m_window->findChild<ManualDialog *>();
        QVERIFY(manual && manual->isVisible());
        auto *page = manual->findChild<QTextBrowser *>(u"manual.page"_s);
        QVERIFY(page->toPlainText().contains(u"The first persona"_s));
        manual->showPage(QString::fromUtf16(keysPage));
        QVERIFY(page->toPlainText().contains(u"Ctrl+Shift+P"_s));
        manual->showPage(u"text/placeholder"_s);
        QVERIFY(page->toPlainText().contains(u"Why"_s));
        auto *search = manual->findChild<QLineEdit *>(u"manual.search"_s);
        QTest::keyClicks(search, u"misspelling"_s);
        QVERIFY(page->toPlainText().contains(u"misspelling"_s));
        manual->close();
    }
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
