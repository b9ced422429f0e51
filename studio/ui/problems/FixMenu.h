#pragma once

#include "checks/Diagnostic.h"

#include <QMenu>

namespace studio {

class DocumentSession;

/// The fixes of findings, each as an entry that applies it; below them what the entry at hand makes
/// of the text. Behind them, what has the finding ignored. Two findings or more are headed by what
/// they say. Deletes itself when it closes.
class FixMenu : public QMenu
{
    Q_OBJECT

public:
    FixMenu(DocumentSession *session, const std::vector<Diagnostic> &diagnostics, QWidget *parent);

private:
    void addSkill(const Diagnostic &diagnostic, const QString &agentPath);
    void addIgnore(DocumentSession *session, const Diagnostic &diagnostic);
};

/// Whether the menu of a finding has more in it than its sentence.
[[nodiscard]] bool canFix(const Diagnostic &diagnostic);

/// Applies a fix as one undo step. False when the text has moved on since it was found.
bool applyFix(DocumentSession &session, const Diagnostic &diagnostic, const Fix &fix);
/// Applies the fixes of one rule's findings as one undo step; those that touch what another one
/// changes are left for the next time. How many. A fix that changes the meaning is taken when the
/// rule has none that does not: it was asked for by name.
int fixAllOf(DocumentSession &session, const QByteArray &code);

} // namespace studio
