#include "CatalogPlace.h"

#include "render/Tokens.h"
#include "ui/catalog/CatalogBar.h"
#include "ui/preview/PageView.h"
#include "ui/style/Appearance.h"

#include <QAccessible>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>

using namespace studio;
using namespace tests;

/// The catalog view over a library: cards, keys, search, filters.
class CatalogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CatalogPlace> m_at;

    [[nodiscard]] CatalogPage *page() const { return m_at->page.get(); }
    [[nodiscard]] QLineEdit *search() const
    {
        return child<QLineEdit>(*page(), u"catalogSearch"_s);
    }
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

    void findsWhatOnlyTheTextOfAFileSays()
    {
        m_at->write(u"agents/gardener.md"_s,
                    agentFile(u"gardener"_s).replace(u"You work."_s, u"You prune hedges."_s));
        m_at->library->refresh();
        QTRY_COMPARE(page()->model()->rowCount(), 4);
        QTest::keyClicks(search(), u"hedges"_s);
        QCOMPARE(m_at->names(), QStringList({u"gardener"_s}));
        // And what it says of late
        m_at->write(u"souls/owl.md"_s, soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s)
                                           + u"\nHedges are for days.\n"_s);
        m_at->library->refresh();
        QTRY_COMPARE(m_at->names(), QStringList({u"gardener"_s, u"Night Owl"_s}));
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
        const QString description =
            page()->model()->index(0).data(Qt::AccessibleDescriptionRole).toString();
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

    void searchingIsOrderedByMatchUntilAnotherOrderIsChosen()
    {
        auto *sort = child<QToolButton>(*page(), u"catalogSort"_s);
        const auto choose = [&](int downs) {
            // The menu runs in an event loop of its own.
            QTimer::singleShot(0, page(), [sort, downs] {
                QTRY_VERIFY(sort->menu()->isVisible());
                for (int i = 0; i < downs; ++i)
                    QTest::keyClick(sort->menu(), Qt::Key_Down);
                QTest::keyClick(sort->menu(), Qt::Key_Return);
            });
            sort->setFocus();
            QTest::keyClick(sort, Qt::Key_Space);
        };
        QCOMPARE(sort->text(), u"Sort: name"_s);
        m_at->write(u"souls/a.md"_s, soulFile(u"attic"_s, u"Attic Host"_s, u"1.0.0"_s, u"Playful"_s,
                                              u"host"_s, u"Keeps an owl."_s));
        page()->refresh();
        QTRY_COMPARE(page()->model()->rowCount(), 4);
        search()->setFocus();
        QTest::keyClicks(search(), u"owl"_s);
        QCOMPARE(m_at->names().front(), u"Night Owl"_s);
        QCOMPARE(sort->text(), u"Sort: best match"_s);
        choose(2); // after the best match: by name
        QCOMPARE(sort->text(), u"Sort: name"_s);
        QCOMPARE(m_at->names(), QStringList({u"Attic Host"_s, u"Night Owl"_s, u"Sleep Coach"_s}));
        choose(1);
        QCOMPARE(sort->text(), u"Sort: best match"_s);
        QCOMPARE(m_at->names().front(), u"Night Owl"_s);
        // Another search begins with what matches best, and without one there is no match.
        search()->clear();
        QCOMPARE(sort->text(), u"Sort: name"_s);
        QCOMPARE(m_at->names().front(), u"Attic Host"_s);
        QVERIFY(!sort->menu()->actions().front()->isVisible());
    }

    void aFrameThatHasNoTimeShowsOutlinesWhichTheNextOnesFillIn()
    {
        auto items = std::make_shared<std::vector<CatalogItem>>();
        for (int i = 0; i < 400; ++i) {
            CatalogEntry entry;
            entry.slug = u"soul-%1"_s.arg(i);
            entry.name = u"Soul %1"_s.arg(i);
            entry.tagline = u"One of many."_s;
            items->push_back(itemOf(entry, nullptr, {}, false));
        }
        CatalogModel model;
        CardGrid grid(&model);
        grid.setDrawingTime(std::chrono::nanoseconds(0));
        grid.resize(1300, 800);
        grid.show();
        QVERIFY(tests::waitForExposed(&grid));
        model.setItems(items);
        QTRY_VERIFY(grid.isDrawn());
        QScrollBar *bar = grid.verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        grid.viewport()->repaint();
        QVERIFY(!grid.isDrawn());
        // One card is drawn, the one nearest to the middle.
        const auto isThere = [&](int row) {
            return grid.pictures().has(model.at(row).key, model.at(row).card);
        };
        const QPoint middle = grid.viewport()->rect().center();
        std::vector<int> seen;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (grid.visualRect(model.index(row)).intersects(grid.viewport()->rect()))
                seen.push_back(row);
        }
        const auto nearest = std::ranges::min_element(seen, {}, [&](int row) {
            return (grid.visualRect(model.index(row)).center() - middle).manhattanLength();
        });
        QVERIFY(seen.size() > 8);
        QCOMPARE(std::ranges::count_if(seen, isThere), 1);
        QVERIFY(isThere(*nearest));
        // Each outline has its ground and its name.
        const QImage outlines = grid.viewport()->grab().toImage();
        const int away = *nearest == seen.back() ? seen.front() : seen.back();
        const QRect card = grid.visualRect(model.index(away)).intersected(grid.viewport()->rect());
        QVERIFY(outlines.pixelColor(card.center()) == lightTokens().raised || card.height() < 40);
        QTRY_VERIFY(grid.isDrawn());
        QVERIFY(std::ranges::all_of(seen, isThere));
        // Another width shows the pictures of before until there are new ones.
        grid.resize(1280, 800);
        grid.viewport()->repaint();
        QVERIFY(!grid.isDrawn());
        QTRY_VERIFY(grid.isDrawn());
    }

    void aFrameThatIsLateLeavesEvenTheNamesForTheNext()
    {
        auto items = std::make_shared<std::vector<CatalogItem>>();
        for (int i = 0; i < 60; ++i) {
            CatalogEntry entry;
            entry.slug = u"soul-%1"_s.arg(i);
            entry.name = u"Soul %1"_s.arg(i);
            items->push_back(itemOf(entry, nullptr, {}, false));
        }
        CatalogModel model;
        CardGrid grid(&model);
        grid.resize(1300, 800);
        grid.setDrawingTime(-std::chrono::hours(1)); // every frame is
        grid.show();
        QVERIFY(tests::waitForExposed(&grid));
        model.setItems(items);
        grid.viewport()->repaint();
        const QRect first = grid.visualRect(model.index(0));
        const QImage seen = grid.viewport()->grab(first).toImage();
        const QColor ground = tokensFor(grid.palette()).raised;
        // Where the name would stand there is the ground of the card and nothing else.
        for (int x = 70; x < first.width() - 20; x += 7)
            QCOMPARE(seen.pixelColor(x, 24), ground);
        QTRY_VERIFY(grid.isDrawn());
    }

    void aCardThatIsChosenIsDrawnAtOnce()
    {
        CardGrid *grid = page()->grid();
        QTRY_VERIFY(grid->isDrawn());
        grid->setDrawingTime(std::chrono::nanoseconds(0));
        grid->setFocus();
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Right}) {
            QTest::keyClick(grid, key);
            grid->viewport()->repaint();
            QVERIFY(grid->isDrawn());
        }
    }

    void theHeadOfThePageLeadsBackAndDownloads()
    {
        CardGrid *grid = page()->grid();
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClick(grid, Qt::Key_Space);
        PageView *shown = page()->detail()->page();
        QTRY_VERIFY(shown->toPlainText().contains(u"You are Night Owl"_s));
        const auto click = [shown](const QString &text) {
            const QRect end = shown->cursorRect(shown->document()->find(text));
            QTest::mouseClick(shown->viewport(), Qt::LeftButton, {},
                              QPoint(end.left() - 8, end.center().y()));
        };
        click(u"Download"_s);
        auto *dialog = page()->findChild<QFileDialog *>(u"downloadDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->selectedFiles().value(0).section(u'/', -1), u"owl.md"_s);
        delete dialog;
        QVERIFY(page()->detail()->isVisible());
        click(u"All souls"_s);
        QVERIFY(!page()->detail()->isVisible());
    }

    void publishingNamesTheRegistryOfTheCatalog()
    {
        QSignalSpy wanted(page(), &CatalogPage::publishWanted);
        m_at->choose(u"Night Owl"_s, u"card.publish"_s);
        QCOMPARE(wanted.takeFirst().at(1).toString(), QString());
        const QString team = m_at->place.file(u"team"_s);
        m_at->publish(team, soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        page()->showPlace(team);
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        QTRY_VERIFY(page()->model()->at(0).has(CatalogState::InLibrary));
        m_at->choose(u"Night Owl"_s, u"card.publish"_s);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), m_at->place.file(u"library/souls/owl.md"_s));
        QCOMPARE(wanted[0][1].toString(), team);
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
        QVERIFY(tests::waitForExposed(&grid));
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
