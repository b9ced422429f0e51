#include "ui/problems/Announce.h"

#include "ui/widgets/Announcement.h"
#include "wording/Wording.h"

namespace studio {

void announceProblem(QWidget *where, const Diagnostic &diagnostic)
{
    announce(where, wordDiagnostic(diagnostic), Urgency::Now);
}

} // namespace studio
