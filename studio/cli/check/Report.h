#pragma once

#include "cli/Terminal.h"
#include "cli/check/CheckedFile.h"

#include <memory>

namespace studio::cli {

enum class Format { Text, Json, Sarif, GitHub };

/// How findings are told. What is said of one file is written where the file was checked, in any
/// thread; the parts are put together in the order of the files.
class Report
{
public:
    Report() = default;
    virtual ~Report() = default;
    Q_DISABLE_COPY_MOVE(Report)

    /// Can be called from several threads at once.
    [[nodiscard]] virtual QByteArray render(const CheckedFile &file) const = 0;
    /// All of standard output.
    [[nodiscard]] virtual QByteArray finish(const std::vector<CheckedFile> &files,
                                            const Counts &counts) const = 0;
};

[[nodiscard]] std::unique_ptr<Report> makeReport(Format format, bool colored);
/// Not findings but what fixes would change, as `patch` takes it.
[[nodiscard]] std::unique_ptr<Report> makeDiffReport(bool colored);

// One each; use makeReport().
[[nodiscard]] std::unique_ptr<Report> makeTextReport(bool colored);
[[nodiscard]] std::unique_ptr<Report> makeJsonReport();
[[nodiscard]] std::unique_ptr<Report> makeSarifReport();
[[nodiscard]] std::unique_ptr<Report> makeGitHubReport();

/// The parts of all files one behind the other.
[[nodiscard]] QByteArray joined(const std::vector<CheckedFile> &files,
                                const QByteArray &between = {});

/// "12 files checked: 3 errors, 2 warnings. 4 can be fixed with --fix."
[[nodiscard]] QString summaryOf(const Counts &counts, bool wouldOnly);
[[nodiscard]] QString progressText(int done, int all);

} // namespace studio::cli
