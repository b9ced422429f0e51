#pragma once

#include <QKeySequence>
#include <QList>

class QKeyEvent;

namespace studio {

/// What the form's own keys do. They mean the part that has the focus: a section, a point of a
/// list, an entry of a nested value, a tag.
enum class FormCommand {
    MoveUp,
    MoveDown,
    Backward, ///< A section's level raised, a tag moved towards the begin, an entry moved out.
    Forward,
    Rename,
    Duplicate,
    Join,
    Split,
    Remove,
    Add,
    Choose,
    Tick, ///< A point that is a task.
};

/// The keys of the form's commands. They are no actions of the window: only the widget with the
/// focus knows whether they mean anything there. Shortcuts knows them as "form.moveUp" and so on,
/// so a person finds and changes them like all others.
class FormKeys
{
public:
    /// Makes the commands known to Shortcuts; does nothing when they are.
    static void announce();
    [[nodiscard]] static bool matches(const QKeyEvent *event, FormCommand command);
    /// -1 or 1 for the keys of Backward and Forward, as they are meant in that direction of
    /// writing; 0 for others.
    [[nodiscard]] static int sideStep(const QKeyEvent *event, Qt::LayoutDirection direction);
    /// The first of its keys, for a menu; empty when it has none.
    [[nodiscard]] static QKeySequence keys(FormCommand command);
    /// The keys of a command of the text editor ("editor.bold"), which hold in the form as well;
    /// \a preset while there is no editor yet.
    [[nodiscard]] static QList<QKeySequence> textKeys(const QString &name,
                                                      const QKeySequence &preset);
    [[nodiscard]] static bool matches(const QKeyEvent *event, const QList<QKeySequence> &keys);
};

} // namespace studio
