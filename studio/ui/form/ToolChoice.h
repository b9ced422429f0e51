#pragma once

#include <QStringList>

namespace studio {

/// The two lists that decide which tools an agent has, and what they are after a change of mind.
/// Entries are compared as they are written: "Bash(git:*)" is not "Bash".
struct ToolChoice
{
    bool inherits = false; ///< No list at all, or "*": every tool of the caller.
    QStringList allowed;   ///< Empty while it inherits.
    QStringList denied;

    [[nodiscard]] bool isAllowed(const QString &entry) const;
    [[nodiscard]] bool isDenied(const QString &entry) const { return denied.contains(entry); }
    /// Grants or takes away. While everything is inherited, what is taken away is denied.
    void setAllowed(const QStringList &entries, bool on);
    /// What is denied is no longer granted by name.
    void setDenied(const QStringList &entries, bool on);
    /// To have everything the list goes; to have only what is chosen an empty one begins.
    void setInherits(bool on);

    friend bool operator==(const ToolChoice &, const ToolChoice &) = default;
};

} // namespace studio
