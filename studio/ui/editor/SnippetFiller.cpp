#include "ui/editor/SnippetFiller.h"

#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"

#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {

SnippetFiller::SnippetFiller(TextEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    connect(editor, &TextEditor::caretMoved, this, &SnippetFiller::caretMoved);
}

SnippetFiller::Stop SnippetFiller::stopAt(Span span) const
{
    Stop stop{QTextCursor(m_editor->document()), QTextCursor(m_editor->document())};
    stop.begin.setPosition(int(span.begin));
    stop.begin.setKeepPositionOnInsert(true);
    stop.end.setPosition(int(span.end));
    return stop;
}

void SnippetFiller::write(const Snippet &snippet, Span replaced)
{
    end();
    const QTextBlock block = m_editor->document()->findBlock(int(replaced.begin));
    QString indent;
    for (const QChar c : block.text().first(replaced.begin - block.position())) {
        if (!c.isSpace())
            break;
        indent += c;
    }
    const QString selected = m_editor->textCursor().hasSelection()
                                 ? m_editor->session()->text().sliced(replaced.begin,
                                                                      replaced.length())
                                 : QString();
    const ExpandedSnippet expanded = expandSnippet(snippet.body, indent, selected);
    const Span first = expanded.stops.front().span.shifted(replaced.begin);
    m_editor->perform({TextEdit(replaced, expanded.text), first.begin, first.end},
                      tr("Insert %1").arg(snippet.name));
    if (expanded.stops.size() < 2)
        return;
    m_whole = stopAt({replaced.begin, replaced.begin + expanded.text.size()});
    for (const SnippetStop &stop : expanded.stops)
        m_stops.push_back(stopAt(stop.span.shifted(replaced.begin)));
    m_current = 0;
}

void SnippetFiller::step(bool back)
{
    if (!isActive() || (back && m_current == 0))
        return;
    visit(back ? m_current - 1 : m_current + 1);
}

void SnippetFiller::visit(std::size_t index)
{
    m_current = index;
    const Stop stop = m_stops[index];
    if (index + 1 == m_stops.size())
        end();
    m_editor->select({stop.begin.position(), stop.end.position()});
    m_editor->ensureCursorVisible();
}

void SnippetFiller::end()
{
    m_stops.clear();
}

void SnippetFiller::caretMoved()
{
    if (!isActive())
        return;
    const qsizetype caret = m_editor->caret();
    if (caret < m_whole.begin.position() || caret > m_whole.end.position())
        end();
}

} // namespace studio
