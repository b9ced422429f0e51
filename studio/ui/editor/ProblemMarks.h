#pragma once

#include "checks/Diagnostic.h"

#include <QList>
#include <QObject>
#include <QTextEdit>
#include <map>
#include <optional>

namespace studio {

class DocumentSession;
struct Tokens;

/// The findings of a session as a text view shows them: underlines, one mark a line, and what is
/// found at a place. Keeps what it has made while nothing has changed.
class ProblemMarks : public QObject
{
    Q_OBJECT

public:
    ProblemMarks(DocumentSession *session, const Tokens &tokens, QObject *parent);

    void setTokens(const Tokens &tokens);
    [[nodiscard]] const QList<QTextEdit::ExtraSelection> &underlines() const
    {
        return m_underlines;
    }
    /// The worst severity of each line (from 0) that has any.
    [[nodiscard]] const std::map<int, Severity> &marks() const { return m_marks; }
    [[nodiscard]] static QColor colorOf(Severity severity, const Tokens &tokens);
    /// The worst finding that begins in the line (from 0), or nothing.
    [[nodiscard]] std::optional<Severity> markOfLine(int line) const;
    /// All findings that touch the offset; else, with \a orInLine, those of its line.
    [[nodiscard]] std::vector<Diagnostic> at(qsizetype offset, bool orInLine = false) const;
    [[nodiscard]] std::vector<Diagnostic> inLine(int line) const;
    /// The next finding behind (or before) the offset, around the end of the text.
    [[nodiscard]] const Diagnostic *next(qsizetype offset, bool forward) const;
    /// What a tooltip says, with the codes; rich text, empty when there is nothing to say.
    [[nodiscard]] static QString explain(const std::vector<Diagnostic> &diagnostics);

signals:
    void underlinesChanged();
    void marksChanged();

private:
    void refresh();
    [[nodiscard]] QTextEdit::ExtraSelection underline(const Diagnostic &diagnostic) const;

    DocumentSession *m_session;
    const Tokens *m_tokens;
    QList<QTextEdit::ExtraSelection> m_underlines;
    std::map<int, Severity> m_marks; // by line, from 0
};

} // namespace studio
