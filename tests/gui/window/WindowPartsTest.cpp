// The parts of the window, and how one gets to them by keys.

#include "OpenedReviewer.h"

#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/help/ManualDialog.h"
#include "ui/measures/LimitBar.h"
#include "ui/measures/MeasuresPopup.h"
#include "ui/palette/PalettePopup.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace studio;
using namespace Qt::StringLiterals;

class WindowPartsTest : public tests::OpenedReviewer
{
    Q_OBJECT

public:
    WindowPartsTest()
        : OpenedReviewer(u"parts"_s)
    {
    }

private slots:
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

QTEST_MAIN(WindowPartsTest)
#include "WindowPartsTest.moc"
