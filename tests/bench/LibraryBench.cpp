#include "Bench.h"

#include "library/Library.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace bench {

namespace {

using namespace studio;
using namespace Qt::StringLiterals;

void fill(const QString &root, int count)
{
    const QString body = sampleText(3000).section(u"\n---\n"_s, 1);
    for (int i = 0; i < count; ++i) {
        const QString folder = root + u"/%1/agents"_s.arg(i % 200);
        QDir().mkpath(folder);
        QFile file(folder + u"/persona-%1.md"_s.arg(i));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(
            u"---\nname: careful-persona-%1\ndescription: Takes care of topic %2 and says so.\n---\n%3\nword%1 word%2\n"_s
                .arg(i)
                .arg(i % 331)
                .arg(body)
                .toUtf8());
    }
}

/// The memory of this process that it shares with nobody, in MB.
double memory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').front().toDouble() / 1000;
    }
    return 0;
}

} // namespace

void libraryRows(std::vector<Row> &rows)
{
    constexpr int count = 10'000;
    const QString on = u"10,000 personas"_s;
    const QTemporaryDir folder;
    fill(folder.path(), count);
    LibraryPanel panel;
    panel.resize(300, 900);
    panel.show();
    (void)QTest::qWaitForWindowExposed(&panel);
    const double before = memory();
    QElapsedTimer timer;
    timer.start();
    panel.setFolder(folder.path());
    while (panel.library()->isScanning())
        QTest::qWait(5);
    rows.push_back(
        summarise(u"library: scanned, checked, indexed"_s, on, {double(timer.elapsed())}));
    const double megabytes = memory() - before;
    rows.push_back({u"library: MB of memory"_s, on, megabytes, megabytes, 0});
    timer.restart();
    panel.library()->refresh();
    while (panel.library()->isScanning())
        QTest::qWait(1);
    rows.push_back(summarise(u"library: looked through again"_s, on, {double(timer.elapsed())}));

    auto *line = panel.findChild<QLineEdit *>(u"libraryPanel.filter"_s);
    line->setFocus();
    for (const QString &query : {u"careful persona 77"_s, u"topic word42"_s, u"carefull"_s}) {
        line->clear();
        std::vector<double> times;
        for (const QChar letter : query) {
            timer.restart();
            QTest::keyClicks(line, QString(letter));
            panel.tree()->viewport()->repaint();
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        rows.push_back(
            summarise(u"library: a key of “%1”, painted"_s.arg(query), on, std::move(times), 16));
    }
    timer.restart();
    line->clear();
    panel.tree()->viewport()->repaint();
    rows.push_back(summarise(u"library: back to all"_s, on, {double(timer.nsecsElapsed()) / 1e6}));
}

} // namespace bench
