// The menu of a section, the keys that change its structure, and where its caret is.

#include "ui/form/SectionCard.h"

#include "format/PlanRestructure.h"
#include "format/PlanSection.h"
#include "session/DocumentSession.h"
#include "ui/form/EditMenu.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/SectionHeader.h"
#include "ui/settings/FormKeys.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace studio {

using namespace Qt::StringLiterals;

std::optional<qsizetype> SectionCard::caretOffset() const
{
    const bool inEditor = (m_plain && m_plain->hasFocus()) || (m_points && m_points->hasFocus());
    const SnapshotPtr now = m_session.snapshot();
    if (!inEditor || m_section >= int(now->outline.sections.size()))
        return {};
    const Span content = sectionContent(now->text, now->outline.sections[size_t(m_section)]);
    const qsizetype within = m_points ? m_points->caretOffset()
                                      : qsizetype(m_plain->textCursor().position());
    return qMin(content.begin + within, content.end);
}

void SectionCard::focusAt(qsizetype offset)
{
    const Span content = sectionContent(m_snapshot->text, present());
    if (!isUnfolded() || offset < content.begin || !(m_plain || m_points)) {
        m_header->setFocus(Qt::OtherFocusReason);
        return;
    }
    const qsizetype within = qMin(offset, content.end) - content.begin;
    if (m_points) {
        m_points->setCaretOffset(within);
        m_points->setFocus(Qt::OtherFocusReason);
        return;
    }
    QTextCursor cursor = m_plain->textCursor();
    cursor.setPosition(int(qMin<qsizetype>(within, m_plain->document()->characterCount() - 1)));
    m_plain->setTextCursor(cursor);
    m_plain->setFocus(Qt::OtherFocusReason);
}

/// The other views follow the caret.
void SectionCard::tellCaret()
{
    if (const auto offset = caretOffset())
        emit entered(*offset);
}

bool SectionCard::structureKey(QObject *watched, QEvent *event)
{
    if (watched == m_header || m_readOnly)
        return false;
    if (event->type() == QEvent::ContextMenu) {
        // The editor's own commands, then those of the section at the caret.
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        auto *widget = qobject_cast<QWidget *>(watched);
        QMenu *menu = makeEditMenu(widget, m_session);
        if (!menu)
            return false;
        menu->setObjectName(u"sectionTextMenu"_s);
        m_caret = caretOffset().value_or(-1);
        fillStructure(menu);
        menu->popup(asked->reason() == QContextMenuEvent::Keyboard
                        ? widget->mapToGlobal(QPoint(8, 20))
                        : asked->globalPos());
        return true;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (!FormKeys::matches(key, FormCommand::Split))
        return false;
    const auto caret = caretOffset();
    if (!caret)
        return false;
    if (event->type() == QEvent::KeyPress)
        emit splitRequested(*caret);
    event->accept();
    return true;
}

void SectionCard::fillStructure(QMenu *menu)
{
    const auto add = [&](const QString &text, const char *name, const QKeySequence &key,
                         bool possible, auto &&then) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(key);
        action->setEnabled(possible && !m_readOnly);
        connect(action, &QAction::triggered, this, then);
    };
    const SnapshotPtr now = m_session.snapshot();
    const auto &sections = now->outline.sections;
    const qsizetype caret = m_caret;
    add(tr("Split at the caret"), "splitHere", FormKeys::keys(FormCommand::Split), caret >= 0,
        [this, caret] { emit splitRequested(caret); });
    std::vector<int> below;
    for (int i = m_section + 1; i < int(sections.size()); ++i) {
        if (sections[size_t(i)].parent == m_section)
            below.push_back(i);
    }
    QMenu *parts = menu->addMenu(tr("Split at a heading"));
    parts->setObjectName(u"splitAt"_s);
    parts->setEnabled(!below.empty() && !m_readOnly);
    for (const int part : below) {
        QString title = sections[size_t(part)].title;
        parts->addAction(title.replace(u'&', "&&"_L1), this,
                         [this, part] { emit splitAtRequested(part); });
    }
    add(tr("Join with the next"), "mergeNext", FormKeys::keys(FormCommand::Join),
        sectionToMerge(now->outline, m_section) >= 0, [this] { emit mergeRequested(); });
    const int level = m_section < int(sections.size()) ? sections[size_t(m_section)].level : 1;
    add(tr("Raise its level"), "raiseLevel", FormKeys::keys(FormCommand::Backward), level > 1,
        [this] { emit levelRequested(-1); });
    add(tr("Lower its level"), "lowerLevel", FormKeys::keys(FormCommand::Forward), level < 6,
        [this] { emit levelRequested(1); });
}

void SectionCard::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sectionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QKeySequence &key, auto &&then) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key);
        action->setEnabled(!m_readOnly);
        connect(action, &QAction::triggered, this, then);
        return action;
    };
    add(tr("Rename"), FormKeys::keys(FormCommand::Rename), [this] { rename(); });
    add(tr("Move up"), FormKeys::keys(FormCommand::MoveUp), [this] { emit moveRequested(-1); });
    add(tr("Move down"), FormKeys::keys(FormCommand::MoveDown), [this] { emit moveRequested(1); });
    add(tr("Duplicate"), FormKeys::keys(FormCommand::Duplicate),
        [this] { emit duplicateRequested(); });
    menu->addSeparator();
    m_caret = -1;
    fillStructure(menu);
    menu->addSeparator();
    add(tr("Go to the text"), {}, [this] {
        emit placeRequested(present().heading);
    })->setEnabled(true);
    menu->addSeparator();
    add(tr("Remove"), FormKeys::keys(FormCommand::Remove), [this] { emit removeRequested(); });
    menu->popup(place);
}

} // namespace studio
