#pragma once

#include "text/Span.h"

#include <QPointer>
#include <QSet>
#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTimer>

class QAbstractScrollArea;
class QMenu;
class QPlainTextEdit;
class QTextEdit;

namespace studio {

class DocumentSession;
class SpellLanguage;

/// Spelling in an edit of the form that holds prose, in the language of its file: wrong words are
/// underlined, the menu of the edit and the key for fixes offer what to do about them. The word at
/// the caret waits until it has been written; code is left out.
class FormSpelling : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Belongs to the edit.
    FormSpelling(DocumentSession &session, QPlainTextEdit *edit);
    FormSpelling(DocumentSession &session, QTextEdit *edit);

    /// Adds what can be done about the wrong word that the menu was asked for, in front of all
    /// other commands of the menu of \a edit. Nothing where there is no such word or no spelling.
    static void fillMenu(const QWidget *edit, QMenu *menu);
    /// The wrong words of the edit, in the offsets of its text.
    [[nodiscard]] std::vector<Span> wrongWords() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void highlightBlock(const QString &text) override;

private:
    FormSpelling(DocumentSession &session, QAbstractScrollArea *edit, QTextDocument *document);
    void lookAgain();
    [[nodiscard]] QTextCursor caret() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Span wrongWordAt(int position) const;
    void fill(QMenu *menu, Span word);
    bool openMenu();

    QAbstractScrollArea *m_edit;
    QPlainTextEdit *m_plain = nullptr;
    QTextEdit *m_rich = nullptr;
    SpellLanguage *m_words;
    QSet<int> m_waiting; ///< Numbers of blocks with words that are being looked up.
    int m_spot = -1; ///< Where it was written last.
    int m_asked = -1; ///< Where the menu was asked for.
    QTimer m_pause;
};

} // namespace studio
