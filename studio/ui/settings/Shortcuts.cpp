#include "ui/settings/Shortcuts.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString &group()
{
    static const QString name = u"shortcuts"_s;
    return name;
}

QString packed(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys)
        texts += one.toString(QKeySequence::PortableText);
    return texts.join(u'\n');
}

QList<QKeySequence> unpacked(const QString &text)
{
    QList<QKeySequence> keys;
    const QStringList texts = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : texts)
        keys += QKeySequence::fromString(one, QKeySequence::PortableText);
    return keys;
}

/// The part of the window whose keys hold while it has the focus; empty: the whole window's.
QStringView partOf(QStringView name)
{
    const QStringView group = name.first(std::max<qsizetype>(0, name.indexOf(u'.')));
    return group == u"editor" || group == u"form" || group == u"library" ? group : QStringView();
}

/// Whether the keys of both hold at the same time.
bool meet(QStringView one, QStringView other)
{
    return partOf(one).isEmpty() || partOf(other).isEmpty() || partOf(one) == partOf(other);
}

} // namespace

bool isUsableShortcut(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return false;
    const int key = keys[0].key();
    const Qt::KeyboardModifiers modifiers = keys[0].keyboardModifiers();
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return function || bool(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

Shortcuts &Shortcuts::instance()
{
    static QPointer<Shortcuts> shortcuts;
    if (!shortcuts)
        shortcuts = new Shortcuts(QCoreApplication::instance());
    return *shortcuts;
}

Shortcuts::Shortcuts(QObject *parent)
    : QObject(parent)
{
    QSettings kept;
    kept.beginGroup(group());
    const QStringList names = kept.childKeys();
    for (const QString &name : names)
        m_own.insert(name, unpacked(kept.value(name).toString()));
}

void Shortcuts::follow(QAction *action)
{
    const QString name = action->objectName();
    know(name, action->text(), action->shortcuts());
    std::erase_if(m_actions, [](const QPointer<QAction> &one) { return one.isNull(); });
    m_actions.emplace_back(action);
    if (m_own.contains(name))
        action->setShortcuts(m_own.value(name));
}

void Shortcuts::know(const QString &name, const QString &text, const QList<QKeySequence> &preset)
{
    if (!find(name))
        m_commands.push_back({name, QString(text).remove(u'&').remove(u'…'), preset});
}

const Shortcuts::Command *Shortcuts::find(const QString &name) const
{
    const auto found = std::ranges::find(m_commands, name, &Command::name);
    return found == m_commands.end() ? nullptr : &*found;
}

QList<QKeySequence> Shortcuts::keysOf(const QString &name) const
{
    if (const auto own = m_own.find(name); own != m_own.end())
        return *own;
    const Command *command = find(name);
    return command ? command->preset : QList<QKeySequence>();
}

bool Shortcuts::isChanged(const QString &name) const
{
    return m_own.contains(name);
}

const Shortcuts::Command *Shortcuts::userOf(const QKeySequence &keys,
                                            const QString &otherThan) const
{
    const auto found = std::ranges::find_if(m_commands, [&](const Command &command) {
        return command.name != otherThan && meet(command.name, otherThan)
               && keysOf(command.name).contains(keys);
    });
    return found == m_commands.end() ? nullptr : &*found;
}

void Shortcuts::keep(const QString &name, const QList<QKeySequence> &keys)
{
    const Command *command = find(name);
    QSettings kept;
    kept.beginGroup(group());
    if (command && command->preset == keys) {
        m_own.remove(name);
        kept.remove(name);
    } else {
        m_own.insert(name, keys);
        kept.setValue(name, packed(keys));
    }
}

void Shortcuts::setKeys(const QString &name, const QList<QKeySequence> &keys)
{
    keep(name, keys);
    apply();
}

void Shortcuts::give(const QString &name, const QKeySequence &keys)
{
    while (const Command *other = userOf(keys, name)) {
        QList<QKeySequence> left = keysOf(other->name);
        left.removeAll(keys);
        keep(other->name, left);
    }
    setKeys(name, {keys});
}

void Shortcuts::reset(const QString &name)
{
    if (const Command *command = find(name))
        setKeys(name, command->preset);
}

void Shortcuts::resetAll()
{
    m_own.clear();
    QSettings().remove(group());
    apply();
}

void Shortcuts::apply()
{
    for (const QPointer<QAction> &action : m_actions) {
        if (action)
            action->setShortcuts(keysOf(action->objectName()));
    }
    emit changed();
}

} // namespace studio
