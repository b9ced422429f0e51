#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <vector>

class QAction;

namespace studio {

/// The keys of all commands: what they are by default, and what a person has made of them. The
/// actions of all windows and editors follow.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    struct Command
    {
        QString name;  ///< The object name of its actions: "file.save", "editor.bold".
        QString text;  ///< As a menu says it, without its mnemonic.
        QList<QKeySequence> preset;
    };

    static Shortcuts &instance();

    /// The action has its keys from here now. Those it has are taken for the preset ones when the
    /// command is not known yet.
    void follow(QAction *action);
    /// Makes a command known that has no action: who has the focus asks keysOf() for its keys.
    void know(const QString &name, const QString &text, const QList<QKeySequence> &preset);
    /// In the order in which they came to be known.
    [[nodiscard]] const std::vector<Command> &commands() const { return m_commands; }
    [[nodiscard]] const Command *find(const QString &name) const;
    [[nodiscard]] QList<QKeySequence> keysOf(const QString &name) const;
    [[nodiscard]] bool isChanged(const QString &name) const;
    /// Another command that has these keys, or nullptr.
    [[nodiscard]] const Command *userOf(const QKeySequence &keys, const QString &otherThan) const;

    void setKeys(const QString &name, const QList<QKeySequence> &keys);
    /// Takes the keys from whoever has them.
    void give(const QString &name, const QKeySequence &keys);
    void reset(const QString &name);
    void resetAll();

signals:
    void changed();

private:
    explicit Shortcuts(QObject *parent);
    void keep(const QString &name, const QList<QKeySequence> &keys);
    void apply();

    std::vector<Command> m_commands;
    std::vector<QPointer<QAction>> m_actions;
    QHash<QString, QList<QKeySequence>> m_own; ///< What differs from the presets.
};

/// Whether keys can be a shortcut of a text program: with Ctrl or Alt, or a function key.
[[nodiscard]] bool isUsableShortcut(const QKeySequence &keys);

} // namespace studio
