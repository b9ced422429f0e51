#pragma once

#include "ui/editor/EditResult.h"

#include <QKeySequence>
#include <QObject>

class QKeyEvent;
class QMenu;
class QPlainTextEdit;
class QTextCursor;
class QTextEdit;
class QWidget;

namespace studio {

class GrowingTextEdit;

/// The keys of light Markdown in the edits of the form, the same as in the text: bold,
/// italic, code, link. A pasted address over a selection makes a link of it, and where there are
/// lines, a list goes on with Enter.
class MarkdownKeys : public QObject
{
    Q_OBJECT

public:
    /// Watches an edit and belongs to it. \a lists: Enter goes on with a list.
    MarkdownKeys(QPlainTextEdit *edit, bool lists);
    /// Of an edit whose blocks are no lines of Markdown, such as the points of a list.
    explicit MarkdownKeys(QTextEdit *edit);

    /// Puts the commands into a menu of the edit that is watched.
    void fillMenu(QMenu *menu);

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// Pages from a browser are pasted into the edit as Markdown, except into code.
    static void pasteAsMarkdown(GrowingTextEdit *edit);

private:
    enum class Command { None, Bold, Italic, Code, Link };
    [[nodiscard]] static QString nameOf(Command command);
    [[nodiscard]] static QList<QKeySequence> keysOf(Command command);
    [[nodiscard]] static Command commandFor(const QKeyEvent *event);
    void run(Command command);
    bool goOnWithList();
    bool pasteAddress();
    void apply(const EditResult &result, QTextCursor cursor);
    [[nodiscard]] QTextCursor cursor() const;
    void setCursor(const QTextCursor &cursor);
    [[nodiscard]] bool isReadOnly() const;

    QPlainTextEdit *m_plain = nullptr;
    QTextEdit *m_rich = nullptr;
    bool m_lists = false;
};

} // namespace studio
