#include "session/SettledDiagnostics.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace studio {

namespace {

bool touches(const TextEdit &a, const TextEdit &b)
{
    for (const Replacement &x : a.replacements()) {
        for (const Replacement &y : b.replacements()) {
            if (x.span.begin <= y.span.end && y.span.begin <= x.span.end)
                return true;
        }
    }
    return false;
}

/// As check() sorts them.
auto placeOf(const Diagnostic &diagnostic)
{
    return std::tuple(diagnostic.span.begin, diagnostic.severity, diagnostic.span.end);
}

/// Whether a finding is the one that was there before, though its text may have changed.
bool isSame(const Diagnostic &before, const Diagnostic &now)
{
    if (before.code != now.code)
        return false;
    return before.span.begin == now.span.begin || before.span.end == now.span.end
           || before.span.touches(now.span.begin);
}

} // namespace

void moveAlong(std::vector<Diagnostic> &diagnostics, const TextEdit &edit, quint64 revision)
{
    for (Diagnostic &diagnostic : diagnostics) {
        std::erase_if(diagnostic.fixes, [&](const Fix &fix) { return touches(fix.edit, edit); });
        for (Fix &fix : diagnostic.fixes) {
            TextEdit moved;
            for (const Replacement &replacement : fix.edit.replacements())
                moved.add(edit.mapped(replacement.span), replacement.text);
            fix.edit = std::move(moved);
        }
        diagnostic.span = edit.mapped(diagnostic.span);
        diagnostic.revision = revision;
    }
}

void SettledDiagnostics::move(const TextEdit &edit, quint64 revision)
{
    moveAlong(m_shown, edit, revision);
    moveAlong(m_waiting, edit, revision);
}

void SettledDiagnostics::written(const TextEdit &edit, quint64 revision, Time now)
{
    if (edit.replacements().size() != 1)
        return changed(edit, revision);
    move(edit, revision);
    const Replacement &part = edit.replacements().front();
    m_spot = Span{part.span.begin, part.span.begin + part.text.size()};
    m_writtenAt = now;
}

void SettledDiagnostics::changed(const TextEdit &edit, quint64 revision)
{
    move(edit, revision);
    m_spot.reset();
}

void SettledDiagnostics::found(std::vector<Diagnostic> all, const LineIndex &lines, Time now)
{
    Lines written;
    if (m_spot && now < m_writtenAt + m_pause)
        written = {lines.lineAt(m_spot->begin), lines.lineAt(m_spot->end)};
    const auto shown = std::ranges::stable_partition(
        all, [&](const Diagnostic &diagnostic) { return !waits(diagnostic, written, lines); });
    m_waiting.assign(std::move_iterator(shown.begin()), std::move_iterator(shown.end()));
    all.erase(shown.begin(), shown.end());
    m_shown = std::move(all);
}

bool SettledDiagnostics::waits(const Diagnostic &diagnostic, Lines written,
                               const LineIndex &lines) const
{
    if (written.last < written.first)
        return false;
    const auto isWritten = [&](qsizetype offset) {
        const int line = lines.lineAt(offset);
        return written.first <= line && line <= written.last;
    };
    // What begins before these lines belongs to them when it is about what was written and ends
    // there; a whole chapter is elsewhere.
    const Span span = diagnostic.span;
    const bool here = isWritten(span.begin) || (span.touches(m_spot->end) && isWritten(span.end));
    return here && std::ranges::none_of(m_shown, [&](const Diagnostic &before) {
               return isSame(before, diagnostic);
           });
}

bool SettledDiagnostics::settle(Time now)
{
    return due() && *due() <= now && settle();
}

bool SettledDiagnostics::settle()
{
    if (m_waiting.empty())
        return false;
    std::vector<Diagnostic> all;
    all.reserve(m_shown.size() + m_waiting.size());
    std::ranges::merge(m_shown, m_waiting, std::back_inserter(all), {}, placeOf, placeOf);
    m_shown = std::move(all);
    m_waiting.clear();
    return true;
}

std::optional<SettledDiagnostics::Time> SettledDiagnostics::due() const
{
    return m_waiting.empty() ? std::nullopt : std::optional(m_writtenAt + m_pause);
}

} // namespace studio
