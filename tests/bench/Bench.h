#pragma once

#include <QString>
#include <functional>
#include <vector>

namespace bench {

/// A row of the table, in milliseconds.
struct Row
{
    QString what;
    QString on;
    double median = 0;
    double p95 = 0;
    double goal = 0; ///< 0: there is none
};

/// Runs \a work \a rounds times after a first run that does not count.
[[nodiscard]] Row measure(const QString &what, const QString &on, int rounds,
                          const std::function<void()> &work, double goal = 0);
/// The row of times that were taken by the caller.
[[nodiscard]] Row summarise(const QString &what, const QString &on, std::vector<double> times,
                            double goal = 0);

/// An agent file of about that many bytes: the seed's frontmatter or our own sample's, and its
/// body again and again.
[[nodiscard]] QString sampleText(qsizetype bytes);

void catalogRows(std::vector<Row> &rows);
void coreRows(std::vector<Row> &rows);
void typingRows(std::vector<Row> &rows);
void searchRows(std::vector<Row> &rows);
void checkRows(std::vector<Row> &rows);
void startRows(std::vector<Row> &rows);

} // namespace bench
