#include "ui/problems/Announce.h"

#include "wording/Wording.h"

#include <QAccessible>
#include <QWidget>

namespace studio {

void announceProblem(QWidget *where, const Diagnostic &diagnostic)
{
    QAccessibleAnnouncementEvent event(where, wordDiagnostic(diagnostic));
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
}

} // namespace studio
