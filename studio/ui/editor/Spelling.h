#pragma once

#include "text/Span.h"

#include <QObject>
#include <QTextCursor>
#include <QTimer>
#include <vector>

class QMenu;
class QTextBlock;

namespace studio {

class SpellLanguage;
class TextEditor;

/// Spelling in a text editor: which words of a line are wrong in the language of the file. Looked
/// up when a line is painted, so a large text costs no more than what is seen of it. The word at
/// the caret waits until it has been written.
class Spelling : public QObject
{
    Q_OBJECT

public:
    explicit Spelling(TextEditor *editor);

    [[nodiscard]] bool isOn() const;
    [[nodiscard]] const QString &language() const;
    void setLanguage(const QString &language);

    /// The columns of a line's words that are wrong.
    [[nodiscard]] std::vector<Span> wrongWords(const QTextBlock &block) const;
    /// The wrong word at an offset of the text; empty when there is none.
    [[nodiscard]] Span wrongWordAt(qsizetype offset) const;
    /// Selects the next wrong word behind the caret, around the end. The dictionaries may have to be
    /// asked first: then it happens when they have answered.
    void goToNext();
    /// Adds to a menu what can be done about the word.
    void fillMenu(QMenu *menu, Span word);
    /// Adds the choice of the language.
    void fillLanguages(QMenu *menu);

signals:
    void changed();

private:
    [[nodiscard]] std::vector<Span> wordsOf(const QTextBlock &block) const;

    TextEditor *m_editor;
    SpellLanguage *m_words;
    bool m_seeking = false; ///< The next wrong word is wanted.
    QTextCursor m_spot; ///< where the text has changed last
    QTimer m_pause;
};

} // namespace studio
