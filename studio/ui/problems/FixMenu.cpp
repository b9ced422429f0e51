#include "ui/problems/FixMenu.h"

#include "session/DocumentSession.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio {

FixMenu::FixMenu(DocumentSession *session, const std::vector<Diagnostic> &diagnostics,
                 QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"fixMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    const bool several = diagnostics.size() > 1;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (several || diagnostic.fixes.empty()) {
            QAction *heading = addAction(wordDiagnostic(diagnostic));
            heading->setEnabled(false);
        }
        for (const Fix &fix : diagnostic.fixes) {
            QAction *action = addAction(wordFix(fix));
            if (fix.changesMeaning)
                action->setToolTip(tr("This changes what the persona says."));
            connect(action, &QAction::triggered, session,
                    [session, diagnostic, fix] { applyFix(*session, diagnostic, fix); });
        }
        if (several && &diagnostic != &diagnostics.back())
            addSeparator();
    }
    for (QAction *action : actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            setActiveAction(action);
            break;
        }
    }
}

bool applyFix(DocumentSession &session, const Diagnostic &diagnostic, const Fix &fix)
{
    if (diagnostic.revision != session.revision() || session.isReadOnly())
        return false;
    session.apply(fix.edit, wordFix(fix));
    return true;
}

} // namespace studio
