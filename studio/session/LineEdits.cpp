#include "session/LineEdits.h"

#include <QStringView>

namespace studio {

namespace {

/// Beyond so many lines that differ, finding the shortest difference costs more than it is worth.
constexpr int maximumDifference = 1000;

std::vector<QStringView> linesOf(QStringView text)
{
    std::vector<QStringView> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.push_back(text.sliced(at, next - at));
        at = next;
    }
    return lines;
}

/// The lines that both have, as pairs of indices, by Myers' greedy algorithm; nothing when the
/// texts differ too much.
using Lines = std::span<const QStringView>;
std::vector<std::pair<int, int>> commonLines(Lines a, Lines b)
{
    const int sizeA = int(a.size());
    const int sizeB = int(b.size());
    const int limit = std::min(sizeA + sizeB, maximumDifference);
    std::vector<int> furthest(std::size_t(2 * limit) + 3, 0);
    const auto at = [&](int k) -> int & { return furthest[std::size_t(k + limit + 1)]; };
    std::vector<std::vector<int>> trace;
    int found = -1;
    for (int d = 0; d <= limit && found < 0; ++d) {
        trace.emplace_back(furthest.begin() + (limit + 1 - d), furthest.begin() + (limit + 2 + d));
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            while (x < sizeA && x - k < sizeB && a[std::size_t(x)] == b[std::size_t(x - k)])
                ++x;
            at(k) = x;
            if (x >= sizeA && x - k >= sizeB) {
                found = d;
                break;
            }
        }
    }
    std::vector<std::pair<int, int>> pairs;
    if (found < 0)
        return pairs;
    int x = sizeA;
    int y = sizeB;
    for (int d = found; d > 0; --d) {
        const std::vector<int> &before = trace[std::size_t(d)];
        const auto past = [&](int k) { return std::abs(k) > d ? 0 : before[std::size_t(k + d)]; };
        const int k = x - y;
        const int previous = k == -d || (k != d && past(k - 1) < past(k + 1)) ? k + 1 : k - 1;
        const int fromX = past(previous);
        const int fromY = fromX - previous;
        while (x > fromX && y > fromY && x > 0 && y > 0) {
            --x;
            --y;
            pairs.emplace_back(x, y);
        }
        x = fromX;
        y = fromY;
    }
    while (x > 0 && y > 0) {
        --x;
        --y;
        pairs.emplace_back(x, y);
    }
    std::ranges::reverse(pairs);
    return pairs;
}

} // namespace

TextEdit lineEdits(const QString &before, const QString &after)
{
    const std::vector<QStringView> a = linesOf(before);
    const std::vector<QStringView> b = linesOf(after);
    std::size_t front = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front])
        ++front;
    std::size_t back = 0;
    while (back + front < a.size() && back + front < b.size()
           && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    const Lines middleA = Lines(a).subspan(front, a.size() - front - back);
    const Lines middleB = Lines(b).subspan(front, b.size() - front - back);
    auto pairs = commonLines(middleA, middleB);
    pairs.emplace_back(int(middleA.size()), int(middleB.size()));

    TextEdit edit;
    qsizetype offsetA = 0;
    qsizetype offsetB = 0;
    for (std::size_t i = 0; i < front; ++i)
        offsetA = offsetB += a[i].size();
    int lineA = 0;
    int lineB = 0;
    for (const auto &[untilA, untilB] : pairs) {
        qsizetype endA = offsetA;
        qsizetype endB = offsetB;
        for (; lineA < untilA; ++lineA)
            endA += middleA[std::size_t(lineA)].size();
        for (; lineB < untilB; ++lineB)
            endB += middleB[std::size_t(lineB)].size();
        if (endA > offsetA || endB > offsetB)
            edit.add({offsetA, endA}, after.sliced(offsetB, endB - offsetB));
        if (std::size_t(untilA) < middleA.size()) {
            endA += middleA[std::size_t(untilA)].size();
            endB += middleB[std::size_t(untilB)].size();
        }
        offsetA = endA;
        offsetB = endB;
        ++lineA;
        ++lineB;
    }
    return edit;
}

} // namespace studio
