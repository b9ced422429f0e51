// The menu of a field.

#include "ui/form/FieldRow.h"

#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QLineEdit>
#include <QMenu>

namespace studio {

using namespace Qt::StringLiterals;

void FieldRow::goToText()
{
    const SnapshotPtr now = m_session.snapshot();
    const Entry *entry = now->frontmatter.find(m_field.key);
    if (entry)
        emit placeRequested(entry->valueSpan.isEmpty() ? entry->keySpan : entry->valueSpan);
    else
        emit placeRequested({now->frontmatter.content.end, now->frontmatter.content.end});
}

void FieldRow::fillMenu(QMenu *menu)
{
    const bool present = m_session.snapshot()->frontmatter.find(m_field.key);
    QAction *remove = menu->addAction(tr("Remove from the file"), this, [this] {
        removeFromText();
        refresh(*m_session.snapshot());
    });
    remove->setObjectName(u"removeField"_s);
    remove->setEnabled(present && !m_readOnly);
    QAction *go = menu->addAction(tr("Go to the text"), this, &FieldRow::goToText);
    go->setObjectName(u"goToText"_s);
    go->setEnabled(present);
    if (m_field.help.isEmpty())
        return;
    menu->addSeparator();
    // What the field is for, to be read: a menu is where one looks for it.
    menu->addSection(m_known ? dataText(m_field.label) : m_field.key);
    const QFontMetrics metrics(menu->font());
    QString line;
    for (const QString &word : dataText(m_field.help).split(u' ')) {
        if (!line.isEmpty() && metrics.horizontalAdvance(line + u' ' + word) > 360) {
            menu->addAction(line)->setEnabled(false);
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    menu->addAction(line)->setEnabled(false);
    if (!m_field.source.isEmpty())
        menu->addAction(tr("Source: %1").arg(dataText(m_field.source)))->setEnabled(false);
}

void FieldRow::showMenu(const QPoint &place, QWidget *textEdit)
{
    QMenu *menu = nullptr;
    if (auto *line = qobject_cast<QLineEdit *>(textEdit))
        menu = line->createStandardContextMenu();
    else if (auto *text = qobject_cast<GrowingTextEdit *>(textEdit))
        menu = text->createStandardContextMenu();
    if (menu) {
        // Undo and redo of a line edit would be those of its own history.
        for (QAction *action : menu->actions()) {
            if (action->objectName() != "edit-undo"_L1 && action->objectName() != "edit-redo"_L1)
                continue;
            const bool undo = action->objectName() == "edit-undo"_L1;
            action->disconnect();
            action->setEnabled(undo ? m_session.canUndo() : m_session.canRedo());
            connect(action, &QAction::triggered, &m_session,
                    undo ? &DocumentSession::undo : &DocumentSession::redo);
        }
        menu->addSeparator();
    } else {
        menu = new QMenu(this);
    }
    menu->setObjectName(u"fieldMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(place);
}

} // namespace studio
