#pragma once

#include <QString>
#include <functional>
#include <vector>

namespace bench {

/// A row of the table.
struct Row
{
    QString what;
    QString on;
    double median = 0;
    double p95 = 0;
    double goal = 0; ///< 0: there is none
    QString unit = QStringLiteral("ms");
};

/// Runs \a work \a rounds times after a first run that does not count.
[[nodiscard]] Row measure(const QString &what, const QString &on, int rounds,
                          const std::function<void()> &work, double goal = 0);
/// The row of times that were taken by the caller.
[[nodiscard]] Row summarise(const QString &what, const QString &on, std::vector<double> times,
                            double goal = 0);

/// What the process takes of the memory, in MB: shared pages are divided among those who share them.
/// 0 where the system does not tell.
[[nodiscard]] double memoryOfProcess();

/// An agent file of about that many bytes: the seed's frontmatter or our own sample's, and its
/// body again and again.
[[nodiscard]] QString sampleText(qsizetype bytes);

void catalogRows(std::vector<Row> &rows);
void coreRows(std::vector<Row> &rows);
void openRows(std::vector<Row> &rows);
void typingRows(std::vector<Row> &rows);
void libraryRows(std::vector<Row> &rows);
void searchRows(std::vector<Row> &rows);
void checkRows(std::vector<Row> &rows);
void startRows(std::vector<Row> &rows);

} // namespace bench
