#pragma once

#include <QString>

class QAbstractItemView;
class QWidget;

namespace studio {

/// Lets screen readers say a sentence that is seen by others without having been asked for: what
/// has come of a step, or why it was not done. Nothing is said when nobody listens.
enum class Urgency {
    Polite, ///< When what is being said has come to its end.
    Now,    ///< What is being said is broken off.
};
void announce(QWidget *where, const QString &sentence, Urgency urgency = Urgency::Polite);

/// The same for what changes with each key (how much is found, how many problems there are): said
/// when nothing has changed for a moment. What is new takes the place of what waits; an empty
/// sentence takes it back.
void announceSoon(QWidget *where, const QString &sentence);

/// For a list that the keys go through while a line above it keeps the focus: says the row at hand
/// from now on whenever it is another one. Its model must have been set.
void announceCurrentRow(QAbstractItemView *list);

} // namespace studio
