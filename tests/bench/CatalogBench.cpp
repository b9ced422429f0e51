#include "Bench.h"

#include "ui/catalog/CardGrid.h"
#include "ui/catalog/CatalogModel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

namespace bench {

namespace {

using namespace studio;
using namespace Qt::StringLiterals;

CatalogItems manyItems(int count)
{
    static const QStringList categories{u"Technical"_s,   u"Professional"_s, u"Creative"_s,
                                        u"Educational"_s, u"Wellness"_s,     u"Research"_s};
    auto items = std::make_shared<std::vector<CatalogItem>>();
    for (int i = 0; i < count; ++i) {
        CatalogEntry entry;
        entry.kind = i % 3 ? Kind::Soul : Kind::Agent;
        entry.slug = u"persona-%1"_s.arg(i);
        entry.name = u"Careful Persona %1"_s.arg(i);
        entry.tagline = u"Reads what is there, says what is missing, and keeps your own words."_s;
        entry.category = categories[i % categories.size()];
        entry.tags = {u"tag%1"_s.arg(i % 97), u"tag%1"_s.arg(i % 31), u"review"_s};
        entry.version = u"1.%1.0"_s.arg(i % 20);
        entry.license = u"MIT"_s;
        entry.authors = u"Ada (@ada-%1)"_s.arg(i % 200);
        entry.downloads = i;
        items->push_back(itemOf(entry, nullptr, {}, false));
    }
    return items;
}

/// Frames of scrolling by that many pixels each. \a prepares: between frames there is time, of which
/// the grid makes use.
Row scrolling(CardGrid &grid, const QString &on, int pixels, bool prepares)
{
    QScrollBar *bar = grid.verticalScrollBar();
    bar->setValue(0);
    std::vector<double> times;
    for (int frame = 0; frame < 400 && bar->value() < bar->maximum(); ++frame) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->value() + pixels);
        grid.viewport()->repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (prepares)
            QTest::qWait(8);
    }
    return summarise(
        u"catalog: a frame, %1 px%2"_s.arg(pixels).arg(prepares ? QString() : u", no idle time"_s),
        on, std::move(times), 16);
}

/// Rests at places all over the catalog until all that is seen there is drawn: how long the frames
/// take that draw it, and how long it is until the last of them has.
void filling(CardGrid &grid, const QString &on, std::vector<Row> &rows)
{
    QScrollBar *bar = grid.verticalScrollBar();
    std::vector<double> frames;
    std::vector<double> whole;
    for (int place = 1; place <= 20; ++place) {
        QElapsedTimer until;
        until.start();
        bar->setValue(int(qint64(bar->maximum()) * place / 20) - place * 37);
        do {
            QElapsedTimer timer;
            timer.start();
            grid.viewport()->repaint();
            frames.push_back(double(timer.nsecsElapsed()) / 1e6);
        } while (!grid.isDrawn());
        whole.push_back(double(until.nsecsElapsed()) / 1e6);
    }
    rows.push_back(
        summarise(u"catalog: a frame that draws new cards"_s, on, std::move(frames), 16));
    rows.push_back(
        summarise(u"catalog: until a window of new cards is drawn"_s, on, std::move(whole)));
}

/// Draws all cards, a window of them after the other.
void seeAll(CardGrid &grid)
{
    QScrollBar *bar = grid.verticalScrollBar();
    for (bar->setValue(0);; bar->setValue(bar->value() + grid.viewport()->height())) {
        do
            grid.viewport()->repaint();
        while (!grid.isDrawn());
        if (bar->value() == bar->maximum())
            return;
    }
}

Row memory(const QString &what, const QString &on, double megabytes)
{
    return {what, on, megabytes, megabytes, 0, u"MB"_s};
}

} // namespace

void catalogRows(std::vector<Row> &rows)
{
    const QString on = u"10,000 cards"_s;
    const double without = memoryOfProcess();
    const CatalogItems items = manyItems(10'000);
    CatalogModel model;
    CardGrid grid(&model);
    grid.resize(1600, 1000);
    grid.show();
    (void)QTest::qWaitForWindowExposed(&grid);
    rows.push_back(measure(u"catalog: cards taken in, sorted, counted"_s, on, 5, [&] {
        model.setItems(std::make_shared<const std::vector<CatalogItem>>());
        model.setItems(items);
    }));
    while (!model.isUpToDate())
        QTest::qWait(20);
    QTest::qWait(1500); // the index is made beside
    int key = 0;
    rows.push_back(measure(
        u"catalog: a key in the search"_s, on, 30,
        [&] {
            CatalogFilter filter;
            filter.query = u"careful persona 77"_s.first(4 + key++ % 14);
            model.setFilter(filter);
        },
        16));
    model.setFilter({});
    const double before = memoryOfProcess();
    rows.push_back(scrolling(grid, on, 60, true));
    rows.push_back(scrolling(grid, on, 60, false));
    rows.push_back(scrolling(grid, on, 900, false));
    filling(grid, on, rows);
    rows.push_back(measure(u"catalog: another width"_s, on, 20, [&] {
        grid.resize(grid.width() == 1600 ? 1500 : 1600, 1000);
        grid.viewport()->repaint();
    }));
    seeAll(grid);
    rows.push_back(memory(u"catalog: pictures kept (limit %1)"_s.arg(
                              double(grid.pictures().limit()) / 1e6, 0, 'f', 1),
                          on, double(grid.pictures().size()) / 1e6));
    rows.push_back(memory(u"memory (PSS) without cards"_s, on, without));
    rows.push_back(memory(u"memory (PSS) with the cards and their index"_s, on, before));
    rows.push_back(memory(u"memory (PSS) after all cards were seen"_s, on, memoryOfProcess()));
    seeAll(grid);
    rows.push_back(memory(u"memory (PSS) after they were seen again"_s, on, memoryOfProcess()));
}

} // namespace bench
