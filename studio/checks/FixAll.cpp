#include "checks/FixAll.h"

#include "checks/Checks.h"

#include <QSet>

namespace studio {

namespace {

/// Of rules that propose ever new texts, no one wants more.
constexpr int mostFixes = 1000;

int badness(ReadingState state)
{
    switch (state) {
    case ReadingState::Strict: return 0;
    case ReadingState::Repaired: return 1;
    case ReadingState::Rejected: return 3;
    case ReadingState::None: break;
    }
    return 2;
}

/// The next text, or null when no fix leads to one that was not there before.
SnapshotPtr afterNextFix(const Snapshot &now, const std::vector<Diagnostic> &found, FixSet set,
                         QSet<size_t> &seen)
{
    for (const Diagnostic &diagnostic : found) {
        const Fix *fix = fixToTake(diagnostic, set);
        if (!fix)
            continue;
        QString text = fix->edit.appliedTo(now.text);
        const size_t mark = qHash(text);
        if (seen.contains(mark))
            continue;
        seen += mark;
        SnapshotPtr next = makeSnapshot(std::move(text), now.encoding, now.path, now.revision);
        if (badness(next->reading.state) <= badness(now.reading.state))
            return next;
    }
    return nullptr;
}

} // namespace

const Fix *fixToTake(const Diagnostic &diagnostic, FixSet set)
{
    for (const Fix &fix : diagnostic.fixes) {
        if ((set == FixSet::All || !fix.changesMeaning) && !fix.edit.isEmpty())
            return &fix;
    }
    return nullptr;
}

FixedText fixAll(const SnapshotPtr &snapshot, FixSet set, const CheckContext &context)
{
    FixedText fixed{snapshot, check(*snapshot, context), 0};
    QSet<size_t> seen{qHash(snapshot->text)};
    while (fixed.count < mostFixes) {
        SnapshotPtr next = afterNextFix(*fixed.after, fixed.left, set, seen);
        if (!next)
            break;
        fixed.after = std::move(next);
        fixed.left = check(*fixed.after, context);
        ++fixed.count;
    }
    return fixed;
}

} // namespace studio
