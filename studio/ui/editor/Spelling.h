#pragma once

#include "text/Span.h"

#include <QObject>
#include <QSet>
#include <QTextCursor>
#include <QTimer>
#include <vector>

class QMenu;
class QTextBlock;

namespace studio {

class TextEditor;

/// Spelling in a text editor: which words of a line are wrong in the language of the file. Looked
/// up when a line is painted, so a large text costs no more than what is seen of it. The word at
/// the caret waits until it has been written. The language is guessed at first; one that is
/// chosen is kept for the file.
class Spelling : public QObject
{
    Q_OBJECT

public:
    explicit Spelling(TextEditor *editor);

    /// As the settings say, for all editors.
    [[nodiscard]] bool isOn() const { return m_on; }
    /// "de_DE"; empty while none is known, or when the file is not to be checked.
    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language);

    /// The columns of a line's words that are wrong.
    [[nodiscard]] std::vector<Span> wrongWords(const QTextBlock &block) const;
    /// The wrong word at an offset of the text; empty when there is none.
    [[nodiscard]] Span wrongWordAt(qsizetype offset) const;
    /// Selects the next wrong word behind the caret, around the end. The dictionaries may have to be
    /// asked first: then it happens when they have answered.
    void goToNext();
    /// Adds to a menu what can be done about the word: suggestions, when they have been found,
    /// the dictionary of the user, ignoring it.
    void fillMenu(QMenu *menu, Span word);
    /// Adds the choice of the language.
    void fillLanguages(QMenu *menu);

signals:
    void changed();

private:
    void adoptSettings();
    void chooseLanguage();
    /// The language of this file, by the person.
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] bool isKnown(const QString &word) const;
    void tell(const QString &text);
    [[nodiscard]] std::vector<Span> wordsOf(const QTextBlock &block) const;

    TextEditor *m_editor;
    QString m_language;
    bool m_on = true;
    bool m_asked = false; ///< for a guess
    bool m_seeking = false; ///< The next wrong word is wanted.
    bool m_technical = true;
    QSet<QString> m_own;
    QTextCursor m_spot; ///< where the text has changed last
    QTimer m_pause;
};

} // namespace studio
