// Keys, input methods, the mouse and what is pasted into points.

#include "ui/form/PointsEdit.h"

#include "text/TextEdit.h"
#include "ui/form/StepName.h"
#include "ui/settings/FormKeys.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>

namespace studio {

using namespace Qt::StringLiterals;

void PointsEdit::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (isReadOnly()) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    QTextCursor cursor = textCursor();
    const bool empty = cursor.block().text().trimmed().isEmpty();
    const int depth = cursor.blockFormat().indent() - 1;
    if (FormKeys::matches(event, FormCommand::MoveUp)) {
        move(-1);
    } else if (FormKeys::matches(event, FormCommand::MoveDown)) {
        move(1);
    } else if (FormKeys::matches(event, FormCommand::Tick)) {
        tick();
    } else if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        // Where the depth cannot change the key does what it does elsewhere.
        // The base class of a text that is edited goes nowhere.
        if (modifiers & Qt::ControlModifier)
            QAbstractScrollArea::focusNextPrevChild(key == Qt::Key_Tab
                                                    && !(modifiers & Qt::ShiftModifier));
        else if (!changeDepth(key == Qt::Key_Tab ? 1 : -1))
            event->ignore();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers == Qt::NoModifier) {
        if (empty && depth > 0)
            changeDepth(-1);
        else if (!empty)
            cursor.insertBlock(), setTextCursor(cursor);
        ensureCursorVisible();
    } else if (key == Qt::Key_Backspace && modifiers == Qt::NoModifier && !cursor.hasSelection()
               && cursor.atBlockStart()) {
        if (depth > 0 && !empty) {
            changeDepth(-1);
        } else if (cursor.blockNumber() > 0) {
            cursor.deletePreviousChar();
            setTextCursor(cursor);
        } else if (empty && document()->blockCount() > 1) {
            cursor.deleteChar();
        }
    } else if (key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Escape) {
        event->ignore();
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void PointsEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool before = m_composing;
    m_composing = !event->preeditString().isEmpty();
    QTextEdit::inputMethodEvent(event);
    if (before && !m_composing)
        emit compositionEnded();
}

void PointsEdit::insertFromMimeData(const QMimeData *source)
{
    // A pasted list brings its markers along; here they are not text.
    static const QRegularExpression marker(u"^\\s*(?:[-*+•]|\\d+[.)])\\s+(?:\\[[ xX]\\]\\s+)?"_s);
    const QString text = source->text();
    if (!text.contains(u'\n')) {
        textCursor().insertText(text);
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    bool first = true;
    for (QString line : text.split(u'\n')) {
        line = line.remove(marker).trimmed();
        if (line.isEmpty())
            continue;
        if (!first)
            cursor.insertBlock();
        cursor.insertText(line);
        first = false;
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void PointsEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_list && !isReadOnly()) {
        int point = 0;
        for (QTextBlock block = document()->begin(); block.isValid() && point < m_list->size();
             block = block.next(), ++point) {
            if (m_list->isTask(point) && labelRect(block).contains(event->position())) {
                const StepName name(m_list->isDone(point) ? tr("Untick point") : tr("Tick point"));
                take(m_list->toggled(point));
                return;
            }
        }
    }
    QTextEdit::mousePressEvent(event);
}

void PointsEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace studio
