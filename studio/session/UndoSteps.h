#pragma once

#include "text/FileText.h"

#include <QString>
#include <vector>

namespace studio {

/// The titles of a QTextDocument's undo steps, and the encoding that the file has after each.
/// The document counts commands, of which one step can have several: a step is known by the
/// number of commands that are there when it is done (QTextDocument::availableUndoSteps()).
class UndoSteps
{
public:
    /// A new step, or, when \a joins, a longer last one. Takes the place of the steps undone.
    void push(int commands, const QString &title, const Encoding &after, bool joins);
    /// The last step has grown without a command of its own.
    void grew();
    /// After an undo or a redo.
    void moveTo(int commands);
    /// The file's encoding has changed though its text has not: true for all steps.
    void setEncoding(const Encoding &encoding);

    [[nodiscard]] int commands() const;
    [[nodiscard]] bool atEnd() const { return m_done == m_steps.size(); }
    /// Empty when there is no such step.
    [[nodiscard]] QString undoTitle() const;
    [[nodiscard]] QString redoTitle() const;
    /// The encoding at this point of the history.
    [[nodiscard]] const Encoding &encoding() const;

private:
    struct Step
    {
        int commands = 0;
        QString title;
        Encoding after;
    };
    std::vector<Step> m_steps;
    std::size_t m_done = 0;
    Encoding m_initial;
};

} // namespace studio
