// Settings, keys and measures: each takes effect at once and is there at the next start.

#include "OpenedReviewer.h"

#include "checks/Configuration.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionHeader.h"
#include "ui/settings/Settings.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/Shortcuts.h"
#include "ui/settings/ShortcutsDialog.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace studio;
using namespace Qt::StringLiterals;

class SettingsTest : public tests::OpenedReviewer
{
    Q_OBJECT

public:
    SettingsTest()
        : OpenedReviewer(u"settings"_s)
    {
    }

private:
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

private slots:
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
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
