#include "CatalogPlace.h"

#include "ui/catalog/CatalogBar.h"
#include "ui/preview/PageView.h"
#include "ui/style/Appearance.h"

#include <QAccessible>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>

using namespace studio;
using namespace tests;

/// The catalog view over a library: cards, keys, search, filters.
class CatalogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CatalogPlace> m_at;

    [[nodiscard]] CatalogPage *page() const { return m_at->page.get(); }
    [[nodiscard]] QLineEdit *search() const { return child<QLineEdit>(*page(), u"catalogSearch"_s); }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return child<QAbstractButton>(*page(), name);
    }
    [[nodiscard]] QString currentName() const
    {
        return page()->grid()->currentIndex().data().toString();
    }

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }

    void init()
    {
        m_at = std::make_unique<CatalogPlace>();
        m_at->write(u"souls/owl.md"_s, soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->write(u"souls/coach.md"_s,
                    soulFile(u"sleep-coach"_s, u"Sleep Coach"_s, u"1.1.0"_s, u"Wellness"_s,
                             u"habits, night"_s, u"Better nights for an owl."_s));
        m_at->write(u"agents/reviewer.md"_s, agentFile(u"reviewer"_s));
        m_at->open();
        QTRY_COMPARE(page()->model()->rowCount(), 3);
    }
    void cleanup()
    {
        m_at->close();
        m_at.reset();
    }

    void theKeysWalkThroughTheGrid()
    {
        CardGrid *grid = page()->grid();
        grid->setFocus();
        QVERIFY(grid->columns() > 1);
        QTest::keyClick(grid, Qt::Key_Home);
        QCOMPARE(currentName(), u"Night Owl"_s);
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(currentName(), u"reviewer"_s);
        QTest::keyClick(grid, Qt::Key_End);
        QCOMPARE(currentName(), u"Sleep Coach"_s);
        QTest::keyClick(grid, Qt::Key_Left);
        QCOMPARE(currentName(), u"reviewer"_s);
        QTest::keyClick(grid, Qt::Key_PageUp);
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClicks(grid, u"sl"_s);
        QCOMPARE(currentName(), u"Sleep Coach"_s);
    }

    void theNextRowIsBelowWhereTheWindowIsNarrow()
    {
        page()->resize(420, 700);
        CardGrid *grid = page()->grid();
        QTRY_COMPARE(grid->columns(), 1);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClick(grid, Qt::Key_Down);
        QCOMPARE(currentName(), u"reviewer"_s);
        const QRect first = grid->visualRect(page()->model()->index(0));
        const QRect second = grid->visualRect(page()->model()->index(1));
        QVERIFY(second.top() > first.bottom());
        QCOMPARE(grid->indexAt(second.center()).row(), 1);
    }

    void enterOpensTheFileAndSpaceShowsItsPage()
    {
        QSignalSpy opened(page(), &CatalogPage::fileWanted);
        CardGrid *grid = page()->grid();
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), m_at->place.file(u"library/souls/owl.md"_s));
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(page()->detail()->isVisible());
        QTRY_VERIFY(page()->detail()->page()->toPlainText().contains(u"You are Night Owl"_s));
        QTest::keyClick(grid, Qt::Key_End);
        QTRY_VERIFY(page()->detail()->page()->toPlainText().contains(u"You are Sleep Coach"_s));
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(!page()->detail()->isVisible());
    }

    void aDoubleClickOpens()
    {
        QSignalSpy opened(page(), &CatalogPage::fileWanted);
        CardGrid *grid = page()->grid();
        const QPoint place = grid->visualRect(page()->model()->index(1)).center();
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(currentName(), u"reviewer"_s);
        QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(opened.count(), 1);
    }

    void searchingFindsNamesFirstAndForgivesTypos()
    {
        search()->setFocus();
        QTest::keyClicks(search(), u"owl"_s);
        QCOMPARE(m_at->names(), QStringList({u"Night Owl"_s, u"Sleep Coach"_s}));
        search()->selectAll();
        QTest::keyClicks(search(), u"reviwer"_s);
        QCOMPARE(m_at->names(), QStringList({u"reviewer"_s}));
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(page()->grid()->hasFocus());
        QCOMPARE(currentName(), u"reviewer"_s);
        search()->setFocus();
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(page()->model()->rowCount(), 3);
    }

    void filtersNarrowAndSayHowManyTheyShow()
    {
        QCOMPARE(button(u"catalogKind.all"_s)->text(), u"All 3"_s);
        QCOMPARE(button(u"catalogKind.soul"_s)->text(), u"Souls 2"_s);
        QTest::mouseClick(button(u"catalogKind.soul"_s), Qt::LeftButton);
        QCOMPARE(m_at->names(), QStringList({u"Night Owl"_s, u"Sleep Coach"_s}));
        QCOMPARE(button(u"catalogCategory.1"_s)->text(), u"Wellness 1"_s);
        QTest::mouseClick(button(u"catalogCategory.1"_s), Qt::LeftButton);
        QCOMPARE(m_at->names(), QStringList({u"Sleep Coach"_s}));
        QCOMPARE(button(u"catalogKind.all"_s)->text(), u"All 1"_s);
        QTest::mouseClick(button(u"catalogClear"_s), Qt::LeftButton);
        QCOMPARE(page()->model()->rowCount(), 3);
    }

    void nothingFoundLeadsBack()
    {
        QTest::keyClicks(search(), u"zzzzzz"_s);
        QTRY_VERIFY(child<QWidget>(*page(), u"catalogEmpty"_s)->isVisible());
        QTest::mouseClick(button(u"catalogEmpty.step"_s), Qt::LeftButton);
        QVERIFY(search()->text().isEmpty());
        QVERIFY(page()->grid()->isVisible());
    }

    void everyCardHasANameAndADescription()
    {
        QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(page()->grid());
        QVERIFY(grid);
        QCOMPARE(grid->role(), QAccessible::List);
        QCOMPARE(grid->text(QAccessible::Name), u"Personas"_s);
        QCOMPARE(grid->childCount(), 3);
        QAccessibleInterface *card = grid->child(0);
        QCOMPARE(card->text(QAccessible::Name), u"Night Owl"_s);
        const QString description = page()->model()->index(0)
                                        .data(Qt::AccessibleDescriptionRole).toString();
        QVERIFY2(description.contains(u"Sees at night"_s), qPrintable(description));
        QVERIFY2(description.contains(u"soul"_s), qPrintable(description));
        page()->grid()->setCurrentIndex(page()->model()->index(0));
        QVERIFY(card->state().selected);
    }

    void everyControlHasAName()
    {
        for (const QWidget *widget : page()->findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(page()) || widget->focusPolicy() == Qt::NoFocus
                || widget->focusProxy() || widget->objectName().startsWith("qt_"_L1))
                continue;
            const auto *push = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (push && !push->text().isEmpty()),
                     qPrintable(widget->objectName() + u' '
                                + QLatin1StringView(widget->metaObject()->className())));
        }
    }

    void aFileThatComesLaterAppears()
    {
        m_at->write(u"agents/second.md"_s, agentFile(u"second"_s));
        page()->refresh();
        QTRY_COMPARE(page()->model()->rowCount(), 4);
    }

    void tenThousandCardsKeepTheirPicturesWithinTheLimit()
    {
        auto items = std::make_shared<std::vector<CatalogItem>>();
        for (int i = 0; i < 10'000; ++i) {
            CatalogEntry entry;
            entry.slug = u"soul-%1"_s.arg(i);
            entry.name = u"Soul %1"_s.arg(i);
            entry.tagline = u"One of many, and as patient as the others."_s;
            items->push_back(itemOf(entry, nullptr, {}, false));
        }
        CatalogModel model;
        CardGrid grid(&model);
        grid.resize(1300, 800);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        model.setItems(items);
        grid.updateGeometry();
        QTRY_VERIFY(grid.verticalScrollBar()->maximum() > 100'000);
        QScrollBar *bar = grid.verticalScrollBar();
        for (int step = 0; step < 60; ++step) {
            bar->setValue(bar->maximum() * step / 60);
            grid.viewport()->repaint();
            QVERIFY(grid.pictures().size() <= grid.pictures().limit());
        }
        QVERIFY(grid.pictures().limit() < 128 * 1024 * 1024);
        grid.setFocus();
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
    }
};

QTEST_MAIN(CatalogTest)
#include "CatalogTest.moc"
