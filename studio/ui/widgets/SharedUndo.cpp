#include "ui/widgets/SharedUndo.h"

#include "session/DocumentSession.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace studio {

SharedUndo::SharedUndo(DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void SharedUndo::watch(QWidget *edit)
{
    if (auto *plain = qobject_cast<QPlainTextEdit *>(edit))
        plain->setUndoRedoEnabled(false);
    else if (auto *rich = qobject_cast<QTextEdit *>(edit))
        rich->setUndoRedoEnabled(false);
    edit->installEventFilter(this);
}

bool SharedUndo::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if (!undo && !redo)
        return false;
    // Accepted, the key comes back as a key press of this edit and not as a shortcut of the
    // window; so it works too where the window has no such action.
    if (event->type() == QEvent::KeyPress) {
        if (undo)
            m_session.undo();
        else
            m_session.redo();
    }
    event->accept();
    return true;
}

} // namespace studio
