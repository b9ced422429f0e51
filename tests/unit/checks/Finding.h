#pragma once

#include "checks/Checks.h"

#include <QTest>

namespace tests {

/// What a rule is expected to say of a text.
struct Expected
{
    QByteArray code;
    QString place; ///< What the span of the finding holds.
    QByteArray fix{}; ///< The title of its first fix; empty when it has none.
    QString after{}; ///< The whole text behind that fix; null when it does not matter.
    studio::Severity severity = studio::Severity::Warning;
};

inline constexpr char16_t agentPath[] = u"/x/agents/reviewer.md";
inline constexpr char16_t soulPath[] = u"/x/tutor/SOUL.md";

[[nodiscard]] studio::SnapshotPtr agent(const QString &text);
[[nodiscard]] studio::SnapshotPtr soul(const QString &text);
/// An agent of those frontmatter lines, with everything else in order.
[[nodiscard]] studio::SnapshotPtr agentWith(const QString &lines);
[[nodiscard]] studio::SnapshotPtr soulWith(const QString &lines);

[[nodiscard]] std::vector<studio::Diagnostic> findingsOf(const studio::Snapshot &snapshot,
                                                         const QByteArray &code);
/// "agent/value, text/invisible": all codes, for messages and for "nothing at all".
[[nodiscard]] QByteArray codesOf(const studio::Snapshot &snapshot);

/// Checks that the rule finds exactly one thing, there, of that weight, with that fix; and that
/// the fix removes it without making another one.
void verifyFound(const studio::Snapshot &snapshot, const Expected &expected);
void verifyAbsent(const studio::Snapshot &snapshot, const QByteArray &code);

} // namespace tests
