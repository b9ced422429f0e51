#pragma once

#include "ui/editor/Snippets.h"

#include <QObject>
#include <QTextCursor>
#include <vector>

namespace studio {

class TextEditor;

/// Leads through the stops of a snippet that has been written: Tab goes to the next one,
/// Shift+Tab back. It ends at the last stop, on Escape, and when the caret leaves the snippet.
class SnippetFiller : public QObject
{
    Q_OBJECT

public:
    explicit SnippetFiller(TextEditor *editor);

    /// Writes the snippet in place of \a replaced, as one undo step.
    void write(const Snippet &snippet, Span replaced);
    [[nodiscard]] bool isActive() const { return !m_stops.empty(); }
    void step(bool back);
    void end();

private:
    struct Stop
    {
        QTextCursor begin; ///< Stays before what is typed there.
        QTextCursor end;
    };

    void visit(std::size_t index);
    void caretMoved();
    [[nodiscard]] Stop stopAt(Span span) const;

    TextEditor *m_editor;
    std::vector<Stop> m_stops;
    Stop m_whole;
    std::size_t m_current = 0;
};

} // namespace studio
