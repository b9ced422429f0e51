#include "Bench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace bench {

void startRows(std::vector<Row> &rows)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("backend-developer.md"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(sampleText(0).toUtf8());
    file.close();
    const QString program = QCoreApplication::applicationDirPath()
                            + QStringLiteral("/persona-studio");
    if (!QFile::exists(program))
        return;
    std::vector<double> times;
    for (int i = 0; i < 10; ++i) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(program,
                      {QStringLiteral("--new-session"), QStringLiteral("--first-paint"), path});
        process.waitForReadyRead(10000);
        if (i > 0) // the first start fills the caches
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        process.waitForFinished();
    }
    rows.push_back(summarise(QStringLiteral("program start to first painted window"),
                             QStringLiteral("6 KB"), times, 350));
}

} // namespace bench
