// The menu of a field.

#include "ui/form/FieldRow.h"

#include "checks/SkillLinks.h"
#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/EditMenu.h"
#include "ui/widgets/SkillHost.h"

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

/// Puts back what the file says, in the words of the file: with its quotes and comments.
void FieldRow::reset(const Snapshot &saved)
{
    m_emptied.reset();
    const SnapshotPtr now = m_session.snapshot();
    const Entry *then = saved.frontmatter.find(m_field.key);
    const Entry *entry = now->frontmatter.find(m_field.key);
    if (!then) {
        removeFromText();
    } else if (entry) {
        const TextEdit edit(entry->whole,
                            saved.text.sliced(then->whole.begin, then->whole.length()));
        const SnapshotPtr after = makeSnapshot(edit.appliedTo(now->text), now->encoding);
        const Value *wanted = saved.value(m_field.key);
        const Value *value = after->value(m_field.key);
        const bool same = wanted && value ? *wanted == *value : wanted == value;
        if (same && after->frontmatter.entries.size() == now->frontmatter.entries.size()) {
            accept();
            m_session.apply(edit,
                            tr("Reset %1").arg(m_known ? dataText(m_field.label) : m_field.key));
        } else if (wanted) {
            write(*wanted, false);
        }
    } else if (const Value *wanted = saved.value(m_field.key)) {
        write(*wanted, false);
    }
    refresh(*m_session.snapshot());
}

QString FieldRow::help() const
{
    QString help = dataText(m_field.help);
    const auto add = [&](const QString &sentence) {
        if (!sentence.isEmpty())
            help += (help.isEmpty() ? QString() : u" "_s) + sentence;
    };
    const QString said = m_session.snapshot()->textOf(m_field.key);
    if (const Choice *choice = said.isEmpty() ? nullptr : m_field.findChoice(said)) {
        const QString label = choice->label.isEmpty() ? choice->value : dataText(choice->label);
        if (!choice->help.isEmpty())
            add(tr("%1: %2").arg(label, dataText(choice->help)));
    } else if (!m_field.absent.isEmpty()) {
        add(tr("Not set means: %1.").arg(dataText(m_field.absent)));
    }
    return help;
}

void FieldRow::fillMenu(QMenu *menu)
{
    const bool present = m_session.snapshot()->frontmatter.find(m_field.key);
    // Read when it is asked for: a form keeps no second copy of the file.
    const auto saved = m_session.path().isEmpty() ? Result<SnapshotPtr>(SnapshotPtr())
                                                  : openSnapshot(m_session.path());
    if (saved && *saved) {
        const auto sourceIn = [this](const Snapshot &snapshot) {
            const Entry *entry = snapshot.frontmatter.find(m_field.key);
            return entry ? snapshot.text.sliced(entry->whole.begin, entry->whole.length())
                         : QString();
        };
        QAction *back = menu->addAction(tr("Reset to the saved value"), this,
                                        [this, file = *saved] { reset(*file); });
        back->setObjectName(u"resetField"_s);
        back->setEnabled(!m_readOnly && sourceIn(**saved) != sourceIn(*m_session.snapshot()));
    }
    QAction *remove = menu->addAction(tr("Remove from the file"), this, [this] {
        removeFromText();
        refresh(*m_session.snapshot());
    });
    remove->setObjectName(u"removeField"_s);
    remove->setEnabled(present && !m_readOnly);
    QAction *go = menu->addAction(tr("Go to the text"), this, &FieldRow::goToText);
    go->setObjectName(u"goToText"_s);
    go->setEnabled(present);
    addSkills(menu);
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

void FieldRow::openSkill(const QString &name, bool mayCreate)
{
    if (SkillHost *host = SkillHost::around(this))
        host->openSkill(m_session.path(), name, mayCreate);
}

/// Each skill that the field names, to go there.
void FieldRow::addSkills(QMenu *menu)
{
    if (m_field.key != "skills"_L1 || !SkillHost::around(this))
        return;
    menu->addSeparator();
    for (const SkillMention &mention : skillMentions(*m_session.snapshot())) {
        const QString text = skillCommandText(m_session.path(), mention.name);
        if (text.isEmpty())
            continue;
        QAction *open = menu->addAction(text, this,
                                        [this, name = mention.name] { openSkill(name, true); });
        open->setObjectName(u"openSkill-"_s + mention.name);
    }
}

void FieldRow::showMenu(const QPoint &place, QWidget *textEdit)
{
    QMenu *menu = makeEditMenu(textEdit, m_session);
    if (!menu) {
        menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
    }
    menu->setObjectName(u"fieldMenu"_s);
    m_editor->fillMenu(menu);
    fillMenu(menu);
    menu->popup(place);
}

} // namespace studio
