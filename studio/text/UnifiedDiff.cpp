#include "text/UnifiedDiff.h"

#include "text/LineDiff.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype context = 3;

/// With their line ends, so that a last line without one differs from one that has it.
QStringList linesOf(const QString &text)
{
    QStringList lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = text.indexOf(u'\n', begin);
        lines += text.sliced(begin, (end < 0 ? text.size() : end + 1) - begin);
        begin += lines.constLast().size();
    }
    return lines;
}

struct Hunk
{
    qsizetype before = 0; ///< Indices of the first lines.
    qsizetype after = 0;
    qsizetype beforeCount = 0;
    qsizetype afterCount = 0;
    QString text;

    void add(QChar sign, const QString &line)
    {
        beforeCount += sign != u'+';
        afterCount += sign != u'-';
        text += sign;
        text += line;
        if (!line.endsWith(u'\n'))
            text += "\n\\ No newline at end of file\n"_L1;
    }
};

/// "12,3", as diff counts: an empty range is named by the line before it.
QString range(qsizetype first, qsizetype count)
{
    const QString line = QString::number(count == 0 ? first : first + 1);
    return count == 1 ? line : line + u',' + QString::number(count);
}

QString written(const Hunk &hunk)
{
    return "@@ -"_L1 + range(hunk.before, hunk.beforeCount) + " +"_L1
           + range(hunk.after, hunk.afterCount) + " @@\n"_L1 + hunk.text;
}

} // namespace

QString unifiedDiff(const QString &before, const QString &after, const QString &name)
{
    if (before == after)
        return {};
    const QStringList old = linesOf(before);
    const QStringList now = linesOf(after);
    const std::vector<DiffRun> runs = diffLists(old, now);
    QString diff = "--- "_L1 + name + "\n+++ "_L1 + name + u'\n';
    Hunk hunk;
    bool open = false;
    for (size_t i = 0; i < runs.size(); ++i) {
        const DiffRun &run = runs[i];
        if (run.same > 0) {
            const bool last = i + 1 == runs.size();
            const qsizetype tail = open ? std::min(run.same, context) : 0;
            const bool joined = open && !last && run.same <= 2 * context;
            for (qsizetype k = 0; k < (joined ? run.same : tail); ++k)
                hunk.add(u' ', old[run.before + k]);
            if (joined)
                continue;
            if (open)
                diff += written(hunk);
            open = false;
            if (last)
                break;
            const qsizetype head = std::min(run.same, context);
            hunk = {run.before + run.same - head, run.after + run.same - head, 0, 0, {}};
            open = true;
            for (qsizetype k = run.same - head; k < run.same; ++k)
                hunk.add(u' ', old[run.before + k]);
            continue;
        }
        if (!open)
            hunk = {run.before, run.after, 0, 0, {}};
        open = true;
        for (qsizetype k = 0; k < run.removed; ++k)
            hunk.add(u'-', old[run.before + k]);
        for (qsizetype k = 0; k < run.added; ++k)
            hunk.add(u'+', now[run.after + k]);
    }
    if (open)
        diff += written(hunk);
    return diff;
}

} // namespace studio
