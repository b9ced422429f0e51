#include "ui/form/EditMenu.h"

#include "session/DocumentSession.h"
#include "ui/form/FormSpelling.h"
#include "ui/form/MarkdownKeys.h"
#include "ui/form/PointsEdit.h"
#include "ui/settings/FormKeys.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace studio {

using namespace Qt::StringLiterals;

QMenu *makeEditMenu(QWidget *edit, DocumentSession &session)
{
    QMenu *menu = nullptr;
    if (auto *line = qobject_cast<QLineEdit *>(edit))
        menu = line->createStandardContextMenu();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(edit))
        menu = plain->createStandardContextMenu();
    else if (auto *rich = qobject_cast<QTextEdit *>(edit))
        menu = rich->createStandardContextMenu();
    if (!menu)
        return nullptr;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions()) {
        if (action->objectName() != "edit-undo"_L1 && action->objectName() != "edit-redo"_L1)
            continue;
        const bool undo = action->objectName() == "edit-undo"_L1;
        action->disconnect();
        action->setEnabled(undo ? session.canUndo() : session.canRedo());
        QObject::connect(action, &QAction::triggered, &session,
                         undo ? &DocumentSession::undo : &DocumentSession::redo);
    }
    FormSpelling::fillMenu(edit, menu);
    menu->addSeparator();
    if (auto *keys = edit->findChild<MarkdownKeys *>(Qt::FindDirectChildrenOnly)) {
        keys->fillMenu(menu);
        menu->addSeparator();
    }
    if (auto *points = qobject_cast<PointsEdit *>(edit); points && points->isTask()) {
        QAction *tick = menu->addAction(points->isDone() ? PointsEdit::tr("Untick point")
                                                         : PointsEdit::tr("Tick point"),
                                        points, &PointsEdit::tick);
        tick->setObjectName(u"tickPoint"_s);
        tick->setShortcut(FormKeys::keys(FormCommand::Tick));
        tick->setEnabled(!points->isReadOnly());
        menu->addSeparator();
    }
    return menu;
}

} // namespace studio
