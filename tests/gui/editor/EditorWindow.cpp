#include "EditorWindow.h"

using namespace studio;

namespace tests {

EditorWindow::EditorWindow(const QString &text, const QString &name)
    : m_session(DocumentSession::create(text, name))
    , m_editor(new TextEditor(m_session.get(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_editor);
    resize(600, 400);
    show();
    activateWindow();
    if (!tests::waitForActive(this))
        qWarning("the window did not become active");
    m_editor->setFocus();
}

EditorWindow::~EditorWindow()
{
    delete m_editor;
}

QString EditorWindow::marked() const
{
    const Selection selection = m_editor->selection();
    QString result = text();
    if (selection.isEmpty())
        return result.insert(selection.caret, u'|');
    if (selection.anchor < selection.caret)
        return result.insert(selection.caret, u'|').insert(selection.anchor, u'¦');
    return result.insert(selection.anchor, u'¦').insert(selection.caret, u'|');
}

void EditorWindow::caretBefore(const QString &place)
{
    const qsizetype at = text().indexOf(place);
    m_editor->select({at, at});
}

void EditorWindow::caretBehind(const QString &place)
{
    const qsizetype at = text().indexOf(place) + place.size();
    m_editor->select({at, at});
}

void EditorWindow::selectText(const QString &place)
{
    const qsizetype at = text().indexOf(place);
    m_editor->select({at, at + place.size()});
}

void EditorWindow::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_editor, Qt::Key(key), modifiers);
}

void EditorWindow::type(const QString &text)
{
    QTest::keyClicks(m_editor, text);
}

} // namespace tests
