#include "Bench.h"

#include "SharedFiles.h"
#include "ui/style/Appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTextStream>

namespace bench {

Row summarise(const QString &what, const QString &on, std::vector<double> times, double goal)
{
    std::ranges::sort(times);
    Row row{what, on, 0, 0, goal, QStringLiteral("ms")};
    if (!times.empty()) {
        row.median = times[times.size() / 2];
        row.p95 = times[std::min(times.size() - 1, size_t(double(times.size()) * 0.95))];
    }
    return row;
}

Row measure(const QString &what, const QString &on, int rounds, const std::function<void()> &work,
            double goal)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return summarise(what, on, std::move(times), goal);
}

double memoryOfProcess()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.sliced(4).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

QString sampleText(qsizetype bytes)
{
    QByteArray seed = tests::bytesOf(tests::seed(QStringLiteral("backend-developer.md")));
    if (seed.isEmpty())
        seed = tests::bytesOf(
            QStringLiteral(PERSONA_SOURCE_DIR "/personas/agents/code-reviewer.md"));
    const QString text = QString::fromUtf8(seed);
    const QString body = text.sliced(text.indexOf(QLatin1StringView("---\n"), 4) + 4);
    QString sample = text;
    int copy = 1;
    while (sample.size() < bytes) {
        QString again = body;
        // Titles of their own, as a long file has them.
        again.replace(QLatin1StringView("\n## "), QStringLiteral("\n## %1. ").arg(++copy));
        again.replace(QLatin1StringView("\n# "), QStringLiteral("\n## Part %1: ").arg(copy));
        sample += again;
    }
    return bytes < text.size() ? text : sample.first(std::max<qsizetype>(text.size(), bytes));
}

} // namespace bench

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("persona-bench"));
    QApplication application(argc, argv);
    studio::applyAppearance(studio::Theme::Light);
    const QStringList wanted = application.arguments().sliced(1);
    const auto runs = [&](const char *name) {
        return wanted.isEmpty() || wanted.contains(QLatin1StringView(name));
    };
    std::vector<bench::Row> rows;
    if (runs("core"))
        bench::coreRows(rows);
    if (runs("search"))
        bench::searchRows(rows);
    if (runs("library"))
        bench::libraryRows(rows);
    if (runs("catalog"))
        bench::catalogRows(rows);
    if (runs("typing"))
        bench::typingRows(rows);
    if (runs("open"))
        bench::openRows(rows);
    if (runs("check"))
        bench::checkRows(rows);
    if (runs("start"))
        bench::startRows(rows);

    QTextStream out(stdout);
    out << qSetFieldWidth(0)
        << QStringLiteral("%1 %2 %3 %4 %5 %6\n")
               .arg(QStringLiteral("what"), -48)
               .arg(QStringLiteral("on"), -16)
               .arg(QStringLiteral("median"), 10)
               .arg(QStringLiteral("p95"), 10)
               .arg(QStringLiteral("goal"), 8)
               .arg(QStringLiteral("unit"), 5);
    for (const bench::Row &row : rows) {
        out << QStringLiteral("%1 %2 %3 %4 %5 %6\n")
                   .arg(row.what, -48)
                   .arg(row.on, -16)
                   .arg(row.median, 10, 'f', 3)
                   .arg(row.p95, 10, 'f', 3)
                   .arg(row.goal > 0 ? QString::number(row.goal) : QString(), 8)
                   .arg(row.unit, 5);
    }
    return 0;
}
