#include "ui/form/ToolChoice.h"

namespace studio {

namespace {

void put(QStringList &list, const QStringList &entries)
{
    for (const QString &entry : entries) {
        if (!list.contains(entry))
            list += entry;
    }
}

void take(QStringList &list, const QStringList &entries)
{
    list.removeIf([&](const QString &entry) { return entries.contains(entry); });
}

} // namespace

bool ToolChoice::isAllowed(const QString &entry) const
{
    return !denied.contains(entry) && (inherits || allowed.contains(entry));
}

void ToolChoice::setAllowed(const QStringList &entries, bool on)
{
    if (on) {
        take(denied, entries);
        if (!inherits)
            put(allowed, entries);
    } else if (inherits) {
        put(denied, entries);
    } else {
        take(allowed, entries);
    }
}

void ToolChoice::setDenied(const QStringList &entries, bool on)
{
    if (on) {
        put(denied, entries);
        take(allowed, entries);
    } else {
        take(denied, entries);
    }
}

void ToolChoice::setInherits(bool on)
{
    inherits = on;
    if (on)
        allowed.clear();
}

} // namespace studio
