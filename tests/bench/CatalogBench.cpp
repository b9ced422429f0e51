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
    static const QStringList categories{u"Technical"_s, u"Professional"_s, u"Creative"_s,
                                        u"Educational"_s, u"Wellness"_s, u"Research"_s};
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
    return summarise(u"catalog: a frame, %1 px%2"_s.arg(pixels).arg(
                         prepares ? QString() : u", no idle time"_s),
                     on, std::move(times), 16);
}

} // namespace

void catalogRows(std::vector<Row> &rows)
{
    const QString on = u"10,000 cards"_s;
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
    rows.push_back(measure(u"catalog: a key in the search"_s, on, 30, [&] {
        CatalogFilter filter;
        filter.query = u"careful persona 77"_s.first(4 + key++ % 14);
        model.setFilter(filter);
    }, 16));
    model.setFilter({});
    rows.push_back(scrolling(grid, on, 60, true));
    rows.push_back(scrolling(grid, on, 60, false));
    rows.push_back(scrolling(grid, on, 900, false));
    rows.push_back(measure(u"catalog: another width"_s, on, 20, [&] {
        grid.resize(grid.width() == 1600 ? 1500 : 1600, 1000);
        grid.viewport()->repaint();
    }));
    // Not a time: what the pictures take at most, in MB.
    const double megabytes = double(grid.pictures().size()) / 1e6;
    rows.push_back({u"catalog: MB of pictures kept (limit %1)"_s.arg(
                        double(grid.pictures().limit()) / 1e6, 0, 'f', 1),
                    on, megabytes, megabytes, 0});
}

} // namespace bench
