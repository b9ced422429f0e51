#pragma once

#include "persona/Completion.h"

#include <QListView>
#include <QMap>

class QStandardItemModel;

namespace studio {

class CompletionNote;
class TextEditor;

/// The list of completions below the caret, with what the chosen one means beside it. It lies in the editor's window and never takes the
/// focus, so that typing and input methods go on undisturbed while it is open.
class Completer : public QListView
{
    Q_OBJECT

public:
    explicit Completer(TextEditor *editor);

    /// Opens where there is something to offer. \a automatic: while typing, when the place is one
    /// where offers are wanted.
    void open(bool automatic);
    /// The text or the caret has moved: filters anew, or closes.
    void follow();
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    /// Up, Down, Enter, Tab, Escape while it is open. True when the key is used up.
    bool handleKey(const QKeyEvent *event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] CompletionPlace place() const;
    [[nodiscard]] CompletionSource source() const;
    [[nodiscard]] bool isWordBeforeCaret() const;
    void show(Completions completions);
    void showNote();
    /// What there is to know of a candidate, as Markdown.
    [[nodiscard]] QString noteOf(const Candidate &candidate) const;
    void placeBelowCaret();
    void accept();

    TextEditor *m_editor;
    QStandardItemModel *m_model;
    CompletionNote *m_note;
    Completions m_completions;
    QMap<QString, int> m_models; ///< Full ids that other agents name, and how many do.
    QStringList m_skillNames; // those that the file can name, as of the opening
    int m_line = -1; // of the caret when it was opened
};

} // namespace studio
