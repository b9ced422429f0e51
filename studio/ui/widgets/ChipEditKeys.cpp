// The keys of a chip edit, and the suggestions that they open.

#include "ui/widgets/ChipEdit.h"

#include "ui/settings/FormKeys.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipParts.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int completionRole = Qt::UserRole;

} // namespace

bool ChipEdit::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        if (watched == m_edit) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            if (event->type() == QEvent::FocusOut && reason != Qt::PopupFocusReason
                && reason != Qt::ActiveWindowFocusReason && (hasPendingText() || m_changing >= 0))
                commit();
            m_edit->update();
        }
        return false;
    case QEvent::ShortcutOverride: {
        // These keys belong to the chips while one of them or the place to add has the focus.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = FormKeys::matches(key, FormCommand::Rename)
                          || FormKeys::sideStep(key, layoutDirection()) != 0
                          || (key->key() == Qt::Key_Escape && m_changing >= 0);
        if (ours && watched != m_edit)
            event->accept();
        return false;
    }
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int index = indexOf(watched);
        if (index < 0 || mouse->button() != Qt::LeftButton
            || mouse->modifiers() != Qt::ControlModifier)
            return false;
        emit itemFollowed(m_items[index]);
        return true;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_edit) {
            if (key->matches(QKeySequence::Paste) && m_changing < 0) {
                const QStringList parts = chipParts(QGuiApplication::clipboard()->text());
                if (parts.size() > 1) {
                    add(parts);
                    return true;
                }
                return false;
            }
            return editKey(key->key(), key->modifiers());
        }
        return chipKey(indexOf(watched), key);
    }
    default: return QFrame::eventFilter(watched, event);
    }
}

bool ChipEdit::chipKey(int index, const QKeyEvent *event)
{
    if (index < 0)
        return false;
    if (const int by = FormKeys::sideStep(event, layoutDirection())) {
        move(index, by);
        return true;
    }
    if (FormKeys::matches(event, FormCommand::Rename)) {
        beginChange(index);
        return true;
    }
    if (FormKeys::matches(event, FormCommand::Remove)) {
        remove(index);
        return true;
    }
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        focusChip(index + (key == Qt::Key_Right ? forward : -forward));
        return true;
    }
    switch (key) {
    case Qt::Key_Backspace:
        remove(index);
        // As in a text, the key goes on to the left.
        if (index > 0)
            focusChip(index - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: beginChange(index); return true;
    case Qt::Key_Home: focusChip(0); return true;
    case Qt::Key_End:
    case Qt::Key_Escape: m_edit->setFocus(); return true;
    default: return false;
    }
}

bool ChipEdit::editKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool popup = m_completer && m_completer->popup()->isVisible();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup && m_completer->popup()->currentIndex().isValid())
            return false; // The list takes it.
        if (!hasPendingText() && m_changing < 0)
            return false;
        commit();
        return true;
    case Qt::Key_Escape:
        if (popup || (m_edit->text().isEmpty() && m_changing < 0))
            return false;
        if (const int changed = m_changing; changed >= 0) {
            endChange();
            focusChip(changed);
        } else {
            m_edit->clear();
        }
        return true;
    case Qt::Key_Down:
        if (popup || m_suggestions.empty())
            return false;
        suggest(m_edit->text().isEmpty());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if ((key == Qt::Key_Left) == rtl)
            return false;
        [[fallthrough]];
    case Qt::Key_Backspace:
        if (modifiers || m_edit->cursorPosition() > 0 || m_edit->hasSelectedText()
            || m_changing >= 0 || m_items.isEmpty())
            return false;
        if (key == Qt::Key_Backspace && !m_edit->text().isEmpty())
            return false;
        focusChip(int(m_items.size()) - 1);
        return true;
    default: return false;
    }
}

void ChipEdit::suggest(bool all)
{
    if (m_suggestions.empty())
        return;
    if (!m_completer) {
        m_completer = new QCompleter(this);
        m_completer->setWidget(m_edit);
        m_completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_completer->setFilterMode(Qt::MatchContains);
        m_completer->setCompletionRole(completionRole);
        m_completer->setMaxVisibleItems(9);
        connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
                [this](const QModelIndex &index) {
                    m_edit->setText(index.data(completionRole).toString());
                    commit();
                });
        m_completer->popup()->setItemDelegate(new TwoLineDelegate(m_completer));
        m_completer->popup()->setObjectName(u"chipSuggestions"_s);
    }
    auto *model = new QStandardItemModel(m_completer);
    for (const Suggestion &suggestion : m_suggestions) {
        if (m_items.contains(suggestion.text) && !suggestion.heading)
            continue;
        auto *item = new QStandardItem(suggestion.text);
        item->setData(suggestion.help, TwoLineDelegate::HelpRole);
        item->setData(suggestion.heading, TwoLineDelegate::HeadingRole);
        // Headings have nothing to complete, so they go as soon as something is typed.
        if (suggestion.heading)
            item->setFlags(Qt::NoItemFlags);
        else
            item->setData(suggestion.text, completionRole);
        model->appendRow(item);
    }
    m_completer->setModel(model); // Deletes the one before.
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty() && !all) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(typed);
    if (m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_edit->rect();
    place.setWidth(qMax(320, place.width()));
    m_completer->complete(place);
}

} // namespace studio
