#include "Bench.h"

#include "SharedFiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

namespace bench {

namespace {

/// One run from start to end, in milliseconds; what it prints is thrown away.
double timeOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

/// All agents of the collection in one run, beside what it takes to read them and do next to
/// nothing: the two take turns, so that both meet the same machine.
void checkRows(std::vector<Row> &rows)
{
    const QStringList files = tests::corpusFiles(QStringLiteral("agents"));
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/persona");
    if (files.isEmpty() || !QFile::exists(program))
        return;
    const QString folder = tests::sharedFolder() + QStringLiteral("/corpus/agents");
    std::vector<double> sums;
    std::vector<double> checks;
    for (int round = 0; round < 21; ++round) {
        const double sum = timeOf(QStringLiteral("sha256sum"), files);
        const double check = timeOf(program, {QStringLiteral("check"), folder});
        if (round == 0)
            continue; // it fills the caches
        sums.push_back(sum);
        checks.push_back(check);
    }
    const QString on = QStringLiteral("%1 files").arg(files.size());
    rows.push_back(summarise(QStringLiteral("sha256sum of all agents"), on, sums));
    const double goal = 3 * rows.back().median;
    rows.push_back(summarise(QStringLiteral("persona check of all agents"), on, checks, goal));
    rows.push_back({QStringLiteral("  that many times sha256sum"), on,
                    rows.back().median / (goal / 3), rows.back().p95 / (goal / 3), 3,
                    QStringLiteral("times")});
}

} // namespace bench
