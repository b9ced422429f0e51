#include "ContrastRules.h"
#include "KeyRules.h"
#include "Scenes.h"
#include "TellingRules.h"

#include "ui/style/Appearance.h"
#include "ui/window/MainWindow.h"

#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

/// Every view and every dialog: told to screen readers, gone through by keys, and readable.
class AccessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QApplication::setCursorFlashTime(0); // A caret is seen at any moment.
        applyAppearance(Theme::Light);
    }

    void findsWhatIsWrongInAWindowMadeToBeWrong()
    {
        QWidget window;
        window.resize(400, 300);
        auto *faint = new QLabel(u"Faint words"_s, &window);
        faint->setGeometry(10, 10, 200, 30);
        faint->setStyleSheet(u"color: #a0a0a0; background: #ffffff"_s);
        auto *plain = new QLabel(u"Plain words"_s, &window);
        plain->setGeometry(10, 50, 200, 30);
        plain->setStyleSheet(u"color: #505050; background: #ffffff"_s);
        auto *lower = new QLineEdit(&window);
        lower->setGeometry(10, 200, 200, 30);
        auto *upper = new QPushButton(u"&Two words"_s, &window);
        upper->setGeometry(10, 100, 100, 30);
        upper->setAccessibleName(u"Something else"_s);
        auto *third = new QPushButton(u"&To"_s, &window);
        third->setGeometry(10, 150, 100, 30);
        window.show();
        QVERIFY(tests::waitForExposed(&window));

        const QStringList faints = faintTexts(&window);
        QCOMPARE(faints.filter(u"Faint words"_s).size(), 1);
        QVERIFY2(faints.filter(u"Plain words"_s).isEmpty(), qPrintable(faints.join(u'\n')));
        const QStringList told = untold(&window);
        QCOMPARE(told.filter(u"has no name"_s).size(), 1);
        QCOMPARE(told.filter(u"is not called what is written"_s).size(), 1);
        QCOMPARE(doubleMnemonics(&window).size(), 1);
        QCOMPARE(againstTheEye(&window, {third, lower, upper}).size(), 0);
        QCOMPARE(againstTheEye(&window, {upper, lower, third, upper}).size(), 1);
        QCOMPARE(unreached(&window, {upper, lower}).size(), 1);
    }

    void leavesAPageByKeysInBothDirections()
    {
        Stage stage;
        QWidget *window = findScene(u"catalog-page"_s)->show(stage);
        auto *page = child<QWidget>(*window, u"catalogPage.page"_s);
        for (const bool forward : {true, false}) {
            page->setFocus(Qt::TabFocusReason);
            for (int link = 0; link < 12 && page->hasFocus(); ++link) {
                if (forward)
                    QTest::keyClick(page, Qt::Key_Tab);
                else
                    QTest::keyClick(page, Qt::Key_Backtab, Qt::ShiftModifier);
            }
            QVERIFY2(!page->hasFocus(), forward ? "forward" : "back");
        }
    }

    /// All rules in one showing: to bring a view up takes longer than to look at it.
    void canBeReadIsToldGoneThroughByKeysAndLeft_data()
    {
        QTest::addColumn<int>("unused");
        for (const Scene &scene : scenesOfThisRun())
            QTest::newRow(qPrintable(scene.name)) << 0;
    }
    void canBeReadIsToldGoneThroughByKeysAndLeft()
    {
        Stage stage;
        QWidget *shown = show(stage);
        QWidget *first = QApplication::focusWidget();
        QStringList wrong = faintInAnyLook(shown) + whatStays([&] { return untold(shown); });
        QVERIFY2(toldControls() > 0, "nothing is told of");
        if (scene()->form == Scene::Popup) {
            QAccessibleInterface *window = QAccessible::queryAccessibleInterface(&stage.window());
            QAccessibleInterface *popup = QAccessible::queryAccessibleInterface(shown);
            QCOMPARE(window->child(window->indexOfChild(popup)), popup);
        }
        wrong += doubleMnemonics(shown);
        // The rows of a menu are gone through by the arrows.
        if (!qobject_cast<QMenu *>(shown)) {
            QVERIFY2(first, "nothing has the focus at first");
            wrong += whatStays([&] {
                const QWidgetList stops = tabRound(shown);
                return unreached(shown, stops) + againstTheEye(shown, stops);
            });
        }
        wrong += unseenFocus(shown);
        expectNone(wrong);
        if (scene()->form == Scene::View)
            return;
        const QPointer<QWidget> closing(shown);
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus && shown->isAncestorOf(focus) ? focus : shown, Qt::Key_Escape);
        QTRY_VERIFY(!closing || !closing->isVisible());
    }

private:
    /// As it is shown, the colours change under it.
    static QStringList faintInAnyLook(QWidget *shown)
    {
        QStringList found;
        const auto look = [&](const QString &name) {
            settle();
            const QStringList faint = whatStays([&] { return faintTexts(shown); });
            for (const QString &one : faint)
                found += u"faint, %1: "_s.arg(name) + one;
        };
        look(u"light"_s);
        applyAppearance(Theme::Dark);
        look(u"dark"_s);
        takeHighContrast();
        look(u"the desktop's"_s);
        applyAppearance(Theme::Light);
        settle();
        return found;
    }

    static const Scene *scene()
    {
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        const Scene *found = findScene(row);
        if (!found)
            qFatal("there is no scene %s", qPrintable(row));
        return found;
    }

    static QWidget *show(Stage &stage)
    {
        QWidget *shown = scene()->show(stage);
        shown->activateWindow();
        settle();
        return shown;
    }

    static void expectNone(const QStringList &found)
    {
        for (const QString &one : found)
            qWarning().noquote() << one;
        QVERIFY2(found.isEmpty(), qPrintable(u"%1 wrong"_s.arg(found.size())));
    }
};

QTEST_MAIN(AccessTest)
#include "AccessTest.moc"
