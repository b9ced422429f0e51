#pragma once

#include "checks/Diagnostic.h"
#include "text/LineIndex.h"

#include <chrono>
#include <optional>
#include <vector>

namespace studio {

/// The findings of a text as all views show them. One that is new in the lines that the author is
/// writing waits until nothing has been written there for a moment; one that was there before stays
/// while its line changes; one elsewhere comes, and one that is gone goes, at once.
/// Knows no clock: every time is told, in ms since any fixed moment.
class SettledDiagnostics
{
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time pauseOfTheAuthor{600};

    void setPause(Time pause) { m_pause = pause; }

    /// The author has written. Changes in several places at once are no writing: see changed().
    /// \a edit: in the offsets before; what is known moves along with it, into \a revision.
    void written(const TextEdit &edit, quint64 revision, Time now);
    /// The text has changed in another way: by undo, by a program.
    void changed(const TextEdit &edit, quint64 revision);
    /// All that is found in the text as it is now, in the order of its places.
    void found(std::vector<Diagnostic> all, const LineIndex &lines, Time now);

    /// Shows what has waited long enough. Whether there was anything.
    bool settle(Time now);
    /// Shows all that waits: somebody has asked for it.
    bool settle();
    /// When there will be something to settle; nothing while nothing waits.
    [[nodiscard]] std::optional<Time> due() const;

    /// In the order of their places.
    [[nodiscard]] const std::vector<Diagnostic> &shown() const { return m_shown; }

private:
    /// The lines of the text, from 1, that hold what was written last.
    struct Lines
    {
        int first = 0;
        int last = -1;
    };
    [[nodiscard]] bool waits(const Diagnostic &diagnostic, Lines written,
                             const LineIndex &lines) const;
    void move(const TextEdit &edit, quint64 revision);

    std::vector<Diagnostic> m_shown;
    std::vector<Diagnostic> m_waiting;
    std::optional<Span> m_spot; ///< What was written last, where it stands now.
    Time m_writtenAt{0};
    Time m_pause = pauseOfTheAuthor;
};

/// Where the findings lie after an edit. A fix that the edit has touched is dropped.
void moveAlong(std::vector<Diagnostic> &diagnostics, const TextEdit &edit, quint64 revision);

} // namespace studio
