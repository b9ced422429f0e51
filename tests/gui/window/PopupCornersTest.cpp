#include "ui/style/Appearance.h"
#include "ui/style/PopupFrame.h"
#include "ui/style/RoundWindow.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QWidget *shownOf(const char *type)
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->inherits(type))
            return widget;
    }
    return nullptr;
}

/// The four corners are clear, and what lies 3 pixels from the edges is not.
void compareCorners(QWidget *window)
{
    QImage clear(window->size(), QImage::Format_ARGB32_Premultiplied);
    clear.fill(Qt::transparent);
    window->render(&clear, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    const QRect edge = clear.rect();
    for (const QPoint &corner :
         {edge.topLeft(), edge.topRight(), edge.bottomLeft(), edge.bottomRight()})
        QCOMPARE(clear.pixelColor(corner).alpha(), 0);
    const QRect inner = edge.adjusted(3, 3, -3, -3);
    for (const QPoint &corner :
         {inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()})
        QCOMPARE(clear.pixelColor(corner).alpha(), 255);
    QCOMPARE(clear.pixelColor(edge.center()).alpha(), 255);
}

} // namespace

/// What pops up over the window has the round corners of the rest.
class PopupCornersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }

    void aMenuHasRoundCorners()
    {
        QMenu menu;
        menu.addAction(u"Open"_s);
        menu.addAction(u"Close"_s);
        menu.popup({50, 50});
        QVERIFY(tests::waitForExposed(&menu));
        compareCorners(&menu);
    }

    void theListOfAFieldOfChoicesHasRoundCorners()
    {
        QWidget window;
        auto *box = new QComboBox(&window);
        box->addItems({u"inherit"_s, u"opus"_s, u"sonnet"_s});
        window.show();
        box->showPopup();
        QTRY_VERIFY(shownOf("QComboBoxPrivateContainer"));
        QWidget *list = shownOf("QComboBoxPrivateContainer");
        compareCorners(list);
        // All rows fit: nothing is scrolled away by the room of the corners.
        const auto *view = list->findChild<QListView *>();
        const QRect last = view->visualRect(view->model()->index(2, 0));
        QVERIFY(view->viewport()->rect().contains(last));
    }

    void aToolTipHasRoundCorners()
    {
        QWidget window;
        window.show();
        QToolTip::showText({60, 60}, u"What it is good for"_s, &window);
        QTRY_VERIFY(shownOf("QTipLabel"));
        compareCorners(shownOf("QTipLabel"));
        QToolTip::hideText();
    }

    void aPopUpOfTheStudioHasRoundCorners()
    {
        QWidget window;
        window.show();
        auto *popup = new PopupFrame(u"some"_s, u"Something"_s, &window);
        popup->resize(200, 100);
        popup->show();
        compareCorners(popup);
    }

    /// Nobody mixes its pixels with what is behind it.
    void aWindowWithoutTransparencyIsCut()
    {
        QWidget window(nullptr, Qt::Popup);
        window.winId();
        makeRound(&window);
        window.resize(200, 100);
        window.show();
        const QRegion mask = window.mask();
        const QRect edge = window.rect();
        for (const QPoint &corner :
             {edge.topLeft(), edge.topRight(), edge.bottomLeft(), edge.bottomRight()})
            QVERIFY(!mask.contains(corner));
        QVERIFY(mask.contains(QPoint(8, 0)));
        QVERIFY(mask.contains(QPoint(0, 8)));
        QVERIFY(mask.contains(edge.adjusted(3, 3, -3, -3)));
        QCOMPARE(mask.boundingRect(), edge);
        window.resize(300, 120);
        QCOMPARE(window.mask().boundingRect(), window.rect());
    }
};

QTEST_MAIN(PopupCornersTest)
#include "PopupCornersTest.moc"
