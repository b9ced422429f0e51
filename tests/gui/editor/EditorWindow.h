#pragma once

#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"

#include <QTest>
#include <QVBoxLayout>
#include <QWidget>
#include <memory>

namespace tests {

/// A window with a text editor on a real session, shown and with the focus.
class EditorWindow : public QWidget
{
public:
    explicit EditorWindow(const QString &text, const QString &name = QStringLiteral("agent.md"));
    ~EditorWindow() override;

    [[nodiscard]] studio::DocumentSession &session() { return *m_session; }
    [[nodiscard]] studio::TextEditor &editor() { return *m_editor; }
    [[nodiscard]] QString text() const { return m_session->text(); }
    /// The text with "|" at the caret, and "¦" where a selection begins.
    [[nodiscard]] QString marked() const;
    /// Puts the caret before the first \a place, or behind it.
    void caretBefore(const QString &place);
    void caretBehind(const QString &place);
    void selectText(const QString &place);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

private:
    std::unique_ptr<studio::DocumentSession> m_session;
    studio::TextEditor *m_editor;
};

} // namespace tests
